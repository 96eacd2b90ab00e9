// modification.yaml: whatever is read, every value and every finding stands in the file, and what could be read is given
// back with the findings; a fault of the language is one error with its place.
#include <algorithm>
#include <string>
#include <vector>

#include "base/data.h"
#include "base/error.h"
#include "fuzz.h"
#include "process/modification.h"

namespace {

using redraft::fuzz::require;

void require_inside(const redraft::Data& data, int lines) {
  const bool nothing = data.is(redraft::Data::Kind::null) && data.line == 0;
  require(nothing || (data.line >= 1 && data.line <= lines && data.column >= 1),
          "a value stands in the file");
  require(data.end_line >= data.line, "a value ends where it begins or later");
  require(data.items.empty() || data.is(redraft::Data::Kind::list), "only a list has items");
  require(data.entries.empty() || data.is(redraft::Data::Kind::map), "only a map has entries");
  for (const redraft::Data& item : data.items) require_inside(item, lines);
  for (const redraft::DataEntry& entry : data.entries) {
    require(entry.line >= 1 && entry.line <= lines, "a key stands in the file");
    require(data.find(entry.key) == &entry.value, "no key stands twice");
    require_inside(entry.value, lines);
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(redraft::fuzz::text_of(data, size));
  // A line may end in a carriage return, a line feed, or one of YAML 1.1's own three breaks.
  const auto breaks = [&](std::string_view mark) {
    int count = 0;
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + mark.size()))
      ++count;
    return count;
  };
  // The end of a text without a last line break counts as a line of its own.
  const int lines =
      2 + breaks("\n") + breaks("\r") + breaks("\xC2\x85") + breaks("\xE2\x80\xA8") + breaks("\xE2\x80\xA9");
  redraft::DataFile file;
  try {
    file = redraft::parse_yaml(text, "modification.yaml");
  } catch (const redraft::Error& error) {
    require(error.place().line >= 1 && error.place().line <= lines, "an error stands in the file");
    return 0;
  }
  require(file.text == text, "the text is kept as it was");
  if (!file.root.entries.empty() && file.root.entries.size() < 2000) require_inside(file.root, lines);

  std::vector<redraft::Finding> findings;
  const redraft::process::Modification read =
      redraft::process::read_modification({file, file, {file}}, findings);
  for (const redraft::Finding& finding : findings) {
    require(!finding.message.empty() && !finding.check.empty(), "a finding says what it is");
    require(finding.place.line >= 0 && finding.place.line <= lines, "a finding stands in the file");
  }
  if (!redraft::has_errors(findings))
    require(!read.number.empty() && !read.title.empty(), "a valid file has both");
  return 0;
}
