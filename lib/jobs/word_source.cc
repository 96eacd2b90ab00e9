#include "jobs/word_source.h"

#include <fmt/format.h>

#include <utility>

#include "base/error.h"
#include "docx/settle.h"
#include "review/changes.h"

namespace redraft::jobs {

namespace {

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

// The package with its tracked changes settled; with a warning that counts them and names the first.
docx::Package settled(docx::Package package, const std::string& path, Existing existing,
                      std::vector<Finding>& findings) {
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
  docx::Package out = docx::Package::from_bytes(package.write(changes.settle(decision)), path);
  Finding finding;
  finding.check = "compare-existing-changes";
  finding.place.file = path;
  finding.message = fmt::format("holds {}; {} before comparing", words, accept ? "accepted" : "rejected");
  findings.push_back(std::move(finding));
  return out;
}

}  // namespace

std::unique_ptr<WordSource> read_word(const std::string& path, Existing existing,
                                      const docx::ReadOptions& options, std::vector<Finding>& findings) {
  // Most documents hold no tracked changes: reading says so, and the walk that would settle them is saved.
  auto source = std::make_unique<WordSource>(docx::Package::open(path), options);
  if (!source->document.tracked) return source;
  return std::make_unique<WordSource>(settled(std::move(source->package), path, existing, findings), options);
}

}  // namespace redraft::jobs
