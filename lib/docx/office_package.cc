#include "docx/office_package.h"

#include <algorithm>
#include <deque>
#include <utility>

#include "base/error.h"
#include "docx/content_types.h"
#include "docx/not_word.h"
#include "docx/part.h"
#include "docx/zip.h"

namespace redraft::docx {

namespace {

constexpr std::string_view kTypes = "[Content_Types].xml";

}  // namespace

std::string rewrite_office_package(std::string bytes, const std::string& name,
                                   const std::function<std::string(const OfficePart&)>& change) {
  if (const std::string other = other_format(bytes); !other.empty())
    throw Error(ErrorCode::format, {name}, other.substr(0, other.find(';')) + "; expected an Office file");
  const ZipReader zip(std::move(bytes), name, {});
  const std::vector<ZipEntry>& entries = zip.entries();
  const auto types = std::find_if(entries.begin(), entries.end(),
                                  [](const ZipEntry& entry) { return entry.name == kTypes; });
  if (types == entries.end())
    throw Error(ErrorCode::format, {name},
                "it is a zip, but holds no [Content_Types].xml; expected an Office file");
  const ContentTypes content_types(Part(name, std::string(kTypes), zip.read(*types)), name);
  std::deque<std::string> changed;  // must live until the zip is finished
  ZipWriter out;
  for (const ZipEntry& entry : entries) {
    if (entry.name != kTypes && !entry.name.ends_with('/')) {
      const OfficePart part{entry.name, content_types.of(entry.name), zip.read(entry)};
      if (std::string made = change(part); made != part.bytes) {
        out.add(entry.name, changed.emplace_back(std::move(made)));
        continue;
      }
    }
    out.copy(zip, entry);
  }
  return out.finish();
}

}  // namespace redraft::docx
