#include "jobs/word_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "docx/faults.h"
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

docx::Package settled(const docx::Package& package, const docx::TrackedChanges& changes,
                      docx::Decision decision) {
  return docx::Package::from_bytes(package.write(changes.settle(decision)), package.name());
}

// The package with its tracked changes settled; with a warning that counts them and names the first.
docx::Package settled_first(docx::Package package, const std::string& path, Existing existing,
                            std::vector<Finding>& findings) {
  const docx::TrackedChanges changes(package);
  if (changes.revisions().empty()) return package;
  if (!changes.any())
    return settled(package, changes,
                   existing == Existing::reject ? docx::Decision::reject : docx::Decision::accept);
  const std::string words = words_of(changes);
  if (existing == Existing::refuse)
    throw Error(ErrorCode::format, {path},
                "holds " + words + "; expected a document without, or --existing accept, reject or keep");
  const bool accept = existing == Existing::accept;
  Finding finding;
  finding.check = "compare-existing-changes";
  finding.place.file = path;
  finding.message = fmt::format("holds {}; {} before comparing", words, accept ? "accepted" : "rejected");
  findings.push_back(std::move(finding));
  return settled(package, changes, accept ? docx::Decision::accept : docx::Decision::reject);
}

// What is wrong in the parts, said; and the document read again where that had to be mended.
std::unique_ptr<WordSource> mended(std::unique_ptr<WordSource> source, const docx::ReadOptions& options,
                                   std::vector<Finding>& findings) {
  std::vector<const docx::Part*> parts;
  for (const docx::Story& story : source->document.stories)
    if (const docx::Part* const part = &source->document.part_of(story);
        parts.empty() || parts.back() != part)
      if (std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(part);
  std::optional<docx::Package> package =
      docx::mended(source->package, parts, findings, docx::MendFor::marking);
  return package ? std::make_unique<WordSource>(std::move(*package), options) : std::move(source);
}

std::unique_ptr<WordSource> read_kept(docx::Package package, const docx::ReadOptions& options) {
  auto sent = std::make_unique<docx::Package>(std::move(package));
  const docx::TrackedChanges changes(*sent);
  auto source = std::make_unique<WordSource>(settled(*sent, changes, docx::Decision::accept), options);
  if (changes.any()) source->sent = std::move(sent);
  return source;
}

}  // namespace

std::vector<Finding> WordSource::findings() const {
  std::vector<Finding> out = opening;
  for (const std::vector<Finding>* more : {&package.findings(), &document.findings})
    for (const Finding& finding : *more)
      if (std::none_of(out.begin(), out.end(), [&](const Finding& known) {
            return known.check == finding.check && known.message == finding.message &&
                   known.place.str() == finding.place.str();
          }))
        out.push_back(finding);
  return out;
}

std::unique_ptr<WordSource> read_word(const std::string& path, Existing existing,
                                      const docx::ReadOptions& options, std::vector<Finding>& findings) {
  // Most documents hold no tracked changes: reading says so, and the walk that would settle them is saved.
  auto source = std::make_unique<WordSource>(docx::Package::open(path), options);
  std::vector<Finding> opening = source->package.findings();
  source = mended(std::move(source), options, opening);
  if (source->document.tracked) {
    docx::Package package = std::move(source->package);
    source = existing == Existing::keep
                 ? read_kept(std::move(package), options)
                 : std::make_unique<WordSource>(settled_first(std::move(package), path, existing, findings),
                                                options);
  }
  source->opening = std::move(opening);
  return source;
}

}  // namespace redraft::jobs
