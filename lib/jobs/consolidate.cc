#include "jobs/consolidate.h"

#include <algorithm>
#include <map>
#include <memory>

#include "base/error.h"
#include "base/file.h"
#include "docx/properties.h"
#include "docx/settle.h"
#include "render/word_docx.h"
#include "review/conflict_list.h"

namespace redraft::jobs {

namespace {

std::string stem_of(const std::string& path) {
  const std::string name = file_name(path);
  return name.substr(0, name.rfind('.'));
}

// Who made most of the tracked changes that a copy holds; of several equally busy, the first by name.
std::string reviser(const docx::TrackedChanges& changes, std::vector<Finding>& findings,
                    const std::string& path) {
  std::map<std::string, std::size_t> counts;
  for (const docx::Revision& revision : changes.revisions())
    if (!revision.author.empty()) ++counts[revision.author];
  std::string out;
  std::size_t most = 0;
  for (const auto& [name, count] : counts)
    if (count > most) most = count, out = name;
  if (counts.size() > 1) {
    Finding finding;
    finding.check = "review-authors";
    finding.place.file = path;
    finding.message = "holds tracked changes of " + std::to_string(counts.size()) +
                      " people; all of its changes are under " + out + "'s name, who made the most";
    findings.push_back(std::move(finding));
  }
  return out;
}

struct Reviewed {
  std::unique_ptr<WordSource> source;
  std::string author;
};

Reviewed read_copy(const std::string& path, std::vector<Finding>& findings) {
  Reviewed out;
  docx::Package package = docx::Package::open(path);
  const docx::TrackedChanges changes(package);
  out.author = reviser(changes, findings, path);
  if (out.author.empty()) out.author = docx::last_modified_by(package);
  if (out.author.empty()) out.author = stem_of(path);
  const std::vector<Finding> opening = package.findings();
  if (!changes.revisions().empty())
    package = docx::Package::from_bytes(package.write(changes.settle(docx::Decision::accept)), path);
  out.source = std::make_unique<WordSource>(std::move(package), docx::ReadOptions{});
  out.source->opening = opening;
  const std::vector<Finding> found = out.source->findings();
  findings.insert(findings.end(), found.begin(), found.end());
  return out;
}

}  // namespace

ConsolidatedCopies consolidate(const std::string& base, const std::vector<std::string>& copies,
                               const ConsolidateOptions& options) {
  for (const auto& [copy, name] : options.authors)
    if (std::find(copies.begin(), copies.end(), copy) == copies.end())
      throw Error(ErrorCode::usage, {},
                  "--author names " + copy + ", which is no copy given; expected COPY=NAME");
  ConsolidatedCopies out;
  const std::unique_ptr<WordSource> host = read_word(base, Existing::accept, {}, out.findings);
  const std::vector<Finding> found = host->findings();
  out.findings.insert(out.findings.end(), found.begin(), found.end());
  std::vector<Reviewed> reviewed;
  reviewed.reserve(copies.size());
  for (const std::string& path : copies) reviewed.push_back(read_copy(path, out.findings));
  for (std::size_t k = 0; k < copies.size(); ++k) {
    for (const auto& [copy, name] : options.authors)
      if (copy == copies[k]) reviewed[k].author = name;
    review::Copy made;
    made.author = reviewed[k].author;
    made.file = copies[k];
    made.document = &reviewed[k].source->document;
    made.redline = redline::compare_word(*made.document, host->document, options.word);
    out.copies.push_back(std::move(made));
  }
  out.consolidated = review::consolidate(out.copies, host->document, options.policy);
  std::vector<render::TrackedCopy> tracked;
  for (const review::Copy& copy : out.copies)
    tracked.push_back({copy.document, copy.redline.numbering, copy.author, options.date});
  out.bytes = render::tracked_base_docx(out.consolidated.redline, tracked, host->document);
  out.findings.insert(out.findings.end(), out.consolidated.findings.begin(), out.consolidated.findings.end());
  const std::vector<Finding> conflicts = review::conflict_findings(out.consolidated.conflicts, base);
  out.findings.insert(out.findings.end(), conflicts.begin(), conflicts.end());
  for (review::Copy& copy : out.copies) copy.document = nullptr;
  return out;
}

}  // namespace redraft::jobs
