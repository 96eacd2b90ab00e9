#include "workspace/code_source.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <tuple>

#include "base/error.h"
#include "base/file.h"
#include "base/unicode.h"
#include "read/section_text.h"

namespace redraft::workspace {

namespace {

using legal::Document;
using profile::Profile;

// Sections before Schedules before Appendices; A before B before AA, 2 before 10.
auto rank(const Document& document, const Profile& profile) {
  std::size_t kind = profile.documents.size();
  for (std::size_t k = 0; k < profile.documents.size(); ++k)
    if (profile.documents[k].word == document.word) kind = k;
  return std::make_tuple(kind, document.id.size(), document.id);
}

void check_kind(const std::string& path) {
  const std::string ending = extension(path);
  if (ending == ".txt" || ending.empty()) return;
  throw Error(
      ErrorCode::format, {path},
      ending == ".docx"
          ? "is a Word document, which this version does not read as a code; expected section text (.txt)"
          : "is no section text; expected a .txt file or a folder of them");
}

}  // namespace

CodeSource load_code(const std::string& path, const Profile& profile) {
  CodeSource out;
  if (is_folder(path)) {
    for (const std::string& file : list_files(path, {".txt"}))
      if (to_lower(file_name(file)) != "readme.txt") out.files.push_back(file);
    if (out.files.empty())
      throw Error(ErrorCode::file, {path},
                  "holds no section text; expected .txt files such as section-d.txt");
  } else {
    out.files.push_back(path);
  }
  for (const std::string& file : out.files) {
    if (std::filesystem::exists(file)) check_kind(file);
    const std::string text = read_text(file);
    legal::Code code = read::read_section_text(text, profile, {file});
    std::move(code.documents.begin(), code.documents.end(), std::back_inserter(out.code.documents));
  }
  std::map<std::string, const Document*> seen;
  for (const Document& document : out.code.documents) {
    if (document.name.empty()) continue;
    const auto [at, made] = seen.emplace(document.name, &document);
    if (!made)
      throw Error(
          ErrorCode::format,
          {document.file, document.paragraphs.empty() ? 1 : document.paragraphs[0].source.line},
          "is " + document.name + ", as " + at->second->file + " is; expected one text for a document");
  }
  std::stable_sort(out.code.documents.begin(), out.code.documents.end(),
                   [&](const Document& a, const Document& b) { return rank(a, profile) < rank(b, profile); });
  for (Document& document : out.code.documents)
    for (legal::Paragraph& p : document.paragraphs) p.uid = out.code.next_uid++;
  return out;
}

}  // namespace redraft::workspace
