#include "jobs/consolidate.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/words.h"
#include "docx/properties.h"
#include "docx/settle.h"
#include "jobs/tracked_source.h"
#include "render/word_docx.h"
#include "review/conflict_list.h"

namespace redraft::jobs {

namespace {

std::string stem_of(const std::string& path) {
  const std::string name = file_name(path);
  return name.substr(0, name.rfind('.'));
}

/// Marks of tracked changes, by author, date, kind and words: how many there are of each.
using Marks = std::map<std::tuple<std::string, std::string, docx::RevisionKind, std::string>, std::size_t>;

Marks marks_of(const docx::TrackedChanges& changes) {
  Marks out;
  for (const docx::Revision& one : changes.revisions())
    if (!one.author.empty() && one.twin == docx::kNoRevision)
      ++out[{one.author, one.date, one.kind, changes.words(one.part, one.first, one.last)}];
  return out;
}

/// The marks of the base as it was sent out; read when a copy that holds some asks for them.
class Sent {
 public:
  explicit Sent(std::string path) : path_(std::move(path)) {}
  const Marks& marks() {
    if (!marks_) {
      const docx::Package package = docx::Package::open(path_);
      marks_ = marks_of(docx::TrackedChanges(package));
    }
    return *marks_;
  }

 private:
  std::string path_;
  std::optional<Marks> marks_;
};

// Who made most of the tracked changes that a copy holds, those not counted that the base was sent out with; of several
// equally busy, the first by name.
std::string reviser(const docx::TrackedChanges& changes, Sent& base, std::vector<Finding>& findings,
                    const std::string& path) {
  if (!changes.any()) return {};
  const Marks& sent = base.marks();
  std::map<std::string, std::size_t> counts;
  for (const auto& [mark, count] : marks_of(changes)) {
    const auto before = sent.find(mark);
    const std::size_t known = before == sent.end() ? 0 : before->second;
    if (count > known) counts[std::get<0>(mark)] += count - known;
  }
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

/// Nobody could tell whose change is whose, and `accept --author` would take both.
void warn_of_namesakes(const std::vector<review::Copy>& copies, std::vector<Finding>& findings) {
  for (std::size_t k = 0; k < copies.size(); ++k) {
    const auto first =
        std::find_if(copies.begin(), copies.begin() + static_cast<std::ptrdiff_t>(k),
                     [&](const review::Copy& copy) { return copy.author == copies[k].author; });
    if (first == copies.begin() + static_cast<std::ptrdiff_t>(k)) continue;
    Finding finding;
    finding.check = "review-author-twice";
    finding.place.file = copies[k].file;
    finding.message = "its changes are under the name " + quoted(copies[k].author) + ", as those of " +
                      first->file + " are; --author COPY=NAME gives a copy another";
    findings.push_back(std::move(finding));
  }
}

struct Reviewed {
  std::unique_ptr<WordSource> source;
  std::string author;
};

Reviewed read_copy(const std::string& path, Sent& sent, std::vector<Finding>& findings) {
  Reviewed out;
  docx::Package package = docx::Package::open(path);
  std::vector<Finding> opening = package.findings();
  const docx::TrackedChanges changes = read_tracked(package, opening);
  out.author = reviser(changes, sent, findings, path);
  if (out.author.empty()) out.author = docx::last_modified_by(package);
  if (out.author.empty()) out.author = stem_of(path);
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
  Sent sent(base);
  for (const std::string& path : copies) reviewed.push_back(read_copy(path, sent, out.findings));
  for (std::size_t k = 0; k < copies.size(); ++k) {
    for (const auto& [copy, name] : options.authors)
      if (copy == copies[k]) reviewed[k].author = name;
    review::Copy made;
    made.author = reviewed[k].author;
    made.file = copies[k];
    made.document = &reviewed[k].source->document;
    redline::WordCompareOptions comparing = options.word;
    comparing.tables_move = false;
    comparing.control_tags = false;  // they have no words that two reviewers could be held by
    made.redline = redline::compare_word(*made.document, host->document, comparing);
    out.copies.push_back(std::move(made));
  }
  warn_of_namesakes(out.copies, out.findings);
  out.consolidated = review::consolidate(out.copies, host->document, options.policy);
  std::vector<render::TrackedCopy> tracked;
  for (const review::Copy& copy : out.copies)
    tracked.push_back({copy.document, copy.redline.numbering, copy.redline.names, copy.author, options.date});
  out.bytes = render::tracked_base_docx(out.consolidated.redline, tracked, host->document);
  out.findings.insert(out.findings.end(), out.consolidated.findings.begin(), out.consolidated.findings.end());
  const std::vector<Finding> conflicts = review::conflict_findings(out.consolidated.conflicts, base);
  out.findings.insert(out.findings.end(), conflicts.begin(), conflicts.end());
  for (review::Copy& copy : out.copies) copy.document = nullptr;
  return out;
}

}  // namespace redraft::jobs
