#include "base/error.h"
#include "base/file.h"
#include "jobs/proposal.h"
#include "tools/commands.h"
#include "tools/output.h"

namespace redraft::tools {

namespace {

int run_forms(const Args& args, const Streams& streams) {
  const std::string kind = args.one("KIND");
  if (kind != "draft-proposal")
    throw Error(ErrorCode::usage, {}, "there is no form '" + kind + "'; expected draft-proposal");
  if (!args.has("FILE")) {
    check_ending(args, {"docx"});
    emit_document(args, streams, jobs::empty_proposal_form(), {});
    return kDone;
  }
  const jobs::ReadProposal read = jobs::read_draft_proposal_form(args.one("FILE"));
  const bool json = output_format(args, {"txt", "json"}, "txt") == "json";
  emit(args, streams, json ? jobs::proposal_json(read).dump() : jobs::proposal_text(read, streams.width),
       {args.one("FILE")});
  report(read.findings, streams);
  return has_errors(read.findings) ? kFindings : kDone;
}

}  // namespace

Command forms_command() {
  return {
      "forms",
      "the form on which a Draft Proposal is submitted: empty, or what a filled one says",
      "Without FILE, writes the empty form: title, proposer, problem, impact of doing nothing, scale, parts "
      "of the code,\n"
      "Fast Track and urgency. With FILE, reads a filled one and says what stands in it; fields are known by "
      "hidden ids.",
      "redraft forms draft-proposal -o draft-proposal.docx\n"
      "redraft forms draft-proposal samples/workspace/forms/draft-proposal.docx --format json",
      {{"KIND", "draft-proposal", true}, {"FILE", "a filled form (.docx)", false}},
      {output_option("where to write the form (.docx), or what it says (.txt or .json by its name)"),
       format_option({"txt", "json"}, "of what a filled form says: txt (the default) or json")},
      run_forms};
}

}  // namespace redraft::tools
