#include "jobs/word_source.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "base/error.h"
#include "docx/settle.h"
#include "review/changes.h"

namespace redraft::jobs {

namespace {

// Does a name stand in the XML as that of an element, whatever its prefix?
bool has_element(std::string_view xml, std::string_view name) {
  for (std::size_t at = xml.find(name); at != std::string_view::npos; at = xml.find(name, at + name.size())) {
    const char before = at > 0 ? xml[at - 1] : ' ';
    const char after = at + name.size() < xml.size() ? xml[at + name.size()] : ' ';
    const bool ends =
        after == ' ' || after == '>' || after == '/' || after == '\n' || after == '\r' || after == '\t';
    if ((before == ':' || before == '<') && ends) return true;
  }
  return false;
}

// A look at the bytes before anything is parsed: most documents hold no tracked change. Says yes when in doubt.
bool may_hold_changes(const docx::Package& package) {
  static constexpr std::string_view elements[] = {"ins",     "del",     "moveFrom", "moveTo",
                                                  "cellIns", "cellDel", "cellMerge"};
  static constexpr std::string_view parts_of_names[] = {"Change ",      "Change>",      "FromRangeStart",
                                                        "ToRangeStart", "customXmlIns", "customXmlDel",
                                                        "customXmlMove"};
  for (const std::string& part : package.parts()) {
    if (package.content_type(part).find("wordprocessingml") == std::string::npos) continue;
    const std::string_view xml = package.bytes(part);
    if (xml.size() > 1 && (xml[0] == '\xFE' || xml[0] == '\xFF')) return true;  // UTF-16
    for (const std::string_view name : elements)
      if (has_element(xml, name)) return true;
    for (const std::string_view name : parts_of_names)
      if (xml.find(name) != std::string_view::npos) return true;
  }
  return false;
}

// "24 tracked changes of its own, the first an insert by Ann Other": counted as `redraft changes` counts them.
std::string words_of(const docx::TrackedChanges& tracked) {
  const std::vector<review::Change> changes = review::changes(tracked);
  if (changes.empty()) return {};
  const review::Change& first = changes.front();
  std::string about(review::to_string(first.kind));
  if (!first.author.empty()) about += " by " + first.author;
  if (first.date.size() >= 10) about += ", " + first.date.substr(0, 10);
  if (const std::string place = first.place.str(); !place.empty()) about += ", " + place;
  return fmt::format("{} tracked change{} of its own (first: {})", changes.size(),
                     changes.size() == 1 ? "" : "s", about);
}

}  // namespace

docx::Package open_settled(const std::string& path, Existing existing, std::vector<Finding>& findings) {
  docx::Package package = docx::Package::open(path);
  if (!may_hold_changes(package)) return package;
  const docx::TrackedChanges changes(package);
  if (changes.revisions().empty()) return package;
  const std::string words = words_of(changes);
  if (existing == Existing::refuse)
    throw Error(ErrorCode::format, {path},
                "holds " + words + "; expected a document without, or --existing accept or reject");
  if (existing == Existing::keep)
    throw Error(
        ErrorCode::usage, {path},
        "holds " + words + ", and --existing keep is not there yet; expected accept, reject or refuse");
  const bool accept = existing == Existing::accept;
  const docx::Decision decision = accept ? docx::Decision::accept : docx::Decision::reject;
  docx::Package settled = docx::Package::from_bytes(package.write(changes.settle(decision)), path);
  Finding finding;
  finding.check = "compare-existing-changes";
  finding.place.file = path;
  finding.message = fmt::format("holds {}; {} before comparing", words, accept ? "accepted" : "rejected");
  findings.push_back(std::move(finding));
  return settled;
}

std::unique_ptr<WordSource> read_word(const std::string& path, Existing existing,
                                      const docx::ReadOptions& options, std::vector<Finding>& findings) {
  // Most documents hold no tracked changes: reading says so, and the walk that would settle them is saved.
  auto source = std::make_unique<WordSource>(docx::Package::open(path), options);
  if (!source->document.tracked) return source;
  return std::make_unique<WordSource>(open_settled(path, existing, findings), options);
}

}  // namespace redraft::jobs
