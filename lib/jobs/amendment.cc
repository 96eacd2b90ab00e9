#include "jobs/amendment.h"

#include <algorithm>
#include <utility>

#include "base/file.h"
#include "check/check.h"
#include "read/blocks.h"
#include "read/legal_text.h"
#include "redline/build.h"

namespace redraft::jobs {

namespace {

std::vector<redline::DocumentBlocks> blocks_of(const legal::Code& code) {
  std::vector<redline::DocumentBlocks> out;
  for (const legal::Document& document : code.documents)
    out.push_back({document.name, document.title, read::blocks_of(document), {}});
  return out;
}

void refuse(const Amendment& amendment) {
  const std::vector<amend::Failure>& failures = amendment.plan.failures;
  const amend::Failure& first = failures.front();
  std::string detail = first.message;
  if (failures.size() > 1) {
    detail += " (and " + std::to_string(failures.size() - 1) + " more:";
    for (std::size_t k = 1; k < failures.size() && k < 6; ++k)
      detail += " line " + std::to_string(failures[k].place.line) + ",";
    detail.back() = failures.size() > 6 ? ' ' : ')';
    if (failures.size() > 6) detail += "...)";
  }
  throw Error(first.code, first.place, detail);
}

// Above what an instruction did stand its words. Blocks are the paragraphs of both sides, in order.
void give_reasons(const Amendment& amendment, redline::Redline& redline) {
  for (redline::Document& document : redline.documents) {
    const std::size_t d = amendment.baseline_index->document(document.name);
    if (d >= amendment.plan.edits.size()) continue;
    const amend::DocumentEdits& edits = amendment.plan.edits[d];
    const std::vector<std::size_t> after = edits.touchers(amendment.source.code.documents[d]);
    std::size_t i = 0;
    std::size_t j = 0;
    for (redline::Block& block : document.blocks) {
      using redline::Status;
      const bool gone = block.status == Status::deleted || block.status == Status::moved_from;
      const bool came = block.status == Status::inserted || block.status == Status::moved_to;
      const std::size_t by = gone ? edits.toucher(i) : j < after.size() ? after[j] : legal::kNone;
      // Where a paragraph was split or joined, one side has its end further on.
      i += came || block.end == redline::Mark::inserted ? 0 : 1;
      j += gone || block.end == redline::Mark::deleted ? 0 : 1;
      if (!block.unchanged() && by < amendment.drafting.instructions.size())
        block.reason = amendment.drafting.instructions[by].words;
    }
  }
}

}  // namespace

amend::Drafting read_drafting(const std::string& script, const profile::Profile& profile) {
  const std::string ending = extension(script);
  if (ending == ".docx")
    throw Error(ErrorCode::format, {script},
                "is a Word document, which this version does not read as a legal text; expected a .txt file");
  return amend::understand(read::read_legal_text(read_text(script), profile, script), profile);
}

std::unique_ptr<Amendment> amend_code(const std::string& script, const std::string& code,
                                      const AmendmentOptions& options) {
  auto out = std::make_unique<Amendment>();
  out->profile = profile::load_profile(options.profile);
  out->drafting = read_drafting(script, out->profile);
  out->source = workspace::load_code(code, out->profile);
  out->inputs = out->source.files;
  out->inputs.push_back(script);
  if (!out->profile.file.empty()) out->inputs.push_back(out->profile.file);
  if (out->drafting.instructions.empty() && out->drafting.findings.empty())
    throw Error(ErrorCode::instruction, {script, 1},
                "holds no instruction; expected one such as '" + amend::known_forms().back() + "'");
  out->baseline_index = std::make_unique<legal::CodeIndex>(out->source.code);
  out->plan = amend::make_plan(out->drafting, out->source.code, *out->baseline_index, out->profile);
  if (!out->plan.failures.empty() && !options.partial) refuse(*out);
  for (const amend::Failure& failure : out->plan.failures) {
    const bool known = std::any_of(out->plan.findings.begin(), out->plan.findings.end(),
                                   [&](const Finding& f) { return f.message == failure.message; });
    if (known) continue;
    Finding f;
    f.check = failure.code == ErrorCode::target ? "amendment-target-missing" : "amendment-old-text-missing";
    f.severity = Severity::error;
    f.place = failure.place;
    f.message = failure.message;
    f.introduced = true;
    out->plan.findings.push_back(std::move(f));
  }
  out->amended = amend::apply(out->plan, out->source.code);
  out->amended_index = std::make_unique<legal::CodeIndex>(out->amended);
  if (!options.check) {
    out->findings = out->plan.findings;
    return out;
  }
  out->baseline_references = legal::find_references(out->source.code, *out->baseline_index, out->profile);
  out->amended_references = legal::find_references(out->amended, *out->amended_index, out->profile);
  check::CheckInput input{out->profile, out->amended, *out->amended_index, out->amended_references};
  input.baseline = &out->source.code;
  input.baseline_index = out->baseline_index.get();
  input.baseline_references = &out->baseline_references;
  input.drafting = &out->drafting;
  input.plan = &out->plan;
  out->findings = check::run_checks(input);
  return out;
}

redline::Redline redline_of(const Amendment& amendment) {
  const auto before = blocks_of(amendment.source.code);
  const auto after = blocks_of(amendment.amended);
  redline::BuildOptions options;
  options.by_key = true;
  redline::Redline out = redline::build_redline(before, after, options);
  const std::string version = amendment.drafting.baseline_version;
  out.before = amendment.profile.title + (version.empty() ? "" : " " + version);
  out.after = amendment.drafting.modification.empty() ? "as amended"
                                                      : "as amended by " + amendment.drafting.modification;
  out.findings = reported(amendment);
  give_reasons(amendment, out);
  return out;
}

std::vector<Finding> reported(const Amendment& amendment) {
  std::vector<Finding> out = workspace::warnings(amendment.source.findings);
  std::copy_if(amendment.findings.begin(), amendment.findings.end(), std::back_inserter(out),
               [](const Finding& f) { return f.introduced; });
  return out;
}

}  // namespace redraft::jobs
