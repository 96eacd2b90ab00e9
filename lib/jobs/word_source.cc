#include "jobs/word_source.h"

#include <fmt/format.h>

#include <utility>

#include "base/error.h"
#include "docx/settle.h"

namespace redraft::jobs {

namespace {

// "insertion by Ann Other, 2018-10-05": the first one, as a person would look for it.
std::string first_of(const docx::TrackedChanges& changes) {
  const docx::Revision& first = changes.revisions().front();
  std::string out(docx::to_string(first.kind));
  if (!first.author.empty()) out += " by " + first.author;
  if (first.date.size() >= 10) out += ", " + first.date.substr(0, 10);
  return out;
}

}  // namespace

docx::Package open_settled(const std::string& path, Existing existing, std::vector<Finding>& findings) {
  docx::Package package = docx::Package::open(path);
  const docx::TrackedChanges changes(package);
  const std::size_t count = changes.revisions().size();
  if (count == 0) return package;
  const std::string words = fmt::format("{} tracked change{} of its own, the first an {}", count,
                                        count == 1 ? "" : "s", first_of(changes));
  if (existing == Existing::refuse)
    throw Error(ErrorCode::format, {path},
                "holds " + words + "; expected a document without, or --existing accept or reject");
  if (existing == Existing::keep)
    throw Error(ErrorCode::usage, {path},
                "holds " + words + ", and --existing keep is not there yet; expected accept, reject or refuse");
  const bool accept = existing == Existing::accept;
  const docx::Decision decision = accept ? docx::Decision::accept : docx::Decision::reject;
  docx::Package settled = docx::Package::from_bytes(package.write(changes.settle(decision)), path);
  Finding finding;
  finding.check = "compare-existing-changes";
  finding.place.file = path;
  finding.message = fmt::format("holds {}; {} {} before comparing", words, count == 1 ? "it was" : "all were",
                                accept ? "accepted" : "rejected");
  findings.push_back(std::move(finding));
  return settled;
}

std::unique_ptr<WordSource> read_word(const std::string& path, Existing existing, const docx::ReadOptions& options,
                                      std::vector<Finding>& findings) {
  // Most documents hold no tracked changes: reading says so, and the walk that would settle them is saved.
  auto source = std::make_unique<WordSource>(docx::Package::open(path), options);
  if (!source->document.tracked) return source;
  return std::make_unique<WordSource>(open_settled(path, existing, findings), options);
}

}  // namespace redraft::jobs
