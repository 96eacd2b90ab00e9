#include <algorithm>

#include "base/data_values.h"
#include "base/error.h"
#include "jobs/new_modification.h"
#include "jobs/proposal.h"
#include "tools/commands.h"
#include "tools/output.h"
#include "tools/workspace_args.h"

namespace redraft::tools {

namespace {

// What the form of --from says; what is given beside it stands instead.
Data values_of_form(const Args& args, const Streams& streams) {
  if (!args.has("from")) return map_value();
  const jobs::ReadProposal read = jobs::read_draft_proposal_form(args.one("from"));
  report(read.findings, streams);
  return jobs::modification_values(read.proposal, process::Date::from_iso(args.one("raised")));
}

void replace_words(Data& map, const std::string& key, const std::string& words) {
  if (words.empty()) return;
  const auto at = std::find_if(map.entries.begin(), map.entries.end(),
                               [&](const DataEntry& entry) { return entry.key == key; });
  if (at == map.entries.end())
    put_words(map, key, words);
  else
    at->value = text_value(words);
}

Data values_of(const Args& args, const Streams& streams) {
  Data out = values_of_form(args, streams);
  if (out.find("title") == nullptr) put_words(out, "title", needed(args, "title", "what it is called"));
  replace_words(out, "title", args.one("title"));
  replace_words(out, "process", args.one("process"));
  const auto at = std::find_if(out.entries.begin(), out.entries.end(),
                               [](const DataEntry& entry) { return entry.key == "proposer"; });
  Data proposer = at == out.entries.end() ? map_value() : at->value;
  replace_words(proposer, "name", args.one("proposer"));
  replace_words(proposer, "organisation", args.one("organisation"));
  if (at != out.entries.end())
    at->value = std::move(proposer);
  else if (!proposer.entries.empty())
    put(out, "proposer", std::move(proposer));
  replace_words(out, "lead_analyst", args.one("lead-analyst"));
  replace_words(out, "raised", args.one("raised"));
  return out;
}

int run_new(const Args& args, const Streams& streams) {
  const Data values = values_of(args, streams);
  const std::string folder = args.one("workspace", ".");
  const workspace::StepOptions options = step_options(args, streams);
  if (args.has("init") && options.dry_run)
    throw Error(ErrorCode::usage, {},
                "--init and --dry-run do not go together; a workspace is made or it is there");
  const jobs::NewOptions wanted{args.one("ID"), values};
  const jobs::Made made =
      args.has("init") ? jobs::make_workspace_with({folder, args.one("profile", "sec"), args.one("process")},
                                                   wanted, options)
                       : jobs::make_modification(workspace_of(args), wanted, options);
  if (args.one("format") == "json") {
    streams.out << jobs::made_json(made).dump() << '\n';
  } else {
    streams.out << jobs::made_text(made);
  }
  return kDone;
}

}  // namespace

Command new_command() {
  return {
      "new",
      "makes a modification's folder, with files that explain every key",
      "Makes modifications/ID with modification.yaml, in which a comment explains each key there is, and "
      "comments.yaml. "
      "With\n"
      "the day on which it was raised it stands in the first stage of its process, unless the process may "
      "begin in several. --init "
      "makes the workspace too.",
      "redraft new DP094 --title 'Another proposal' --raised 2019-11-04 --workspace samples/workspace "
      "--dry-run\n"
      "redraft new DP094 --from samples/workspace/forms/draft-proposal.docx --workspace samples/workspace "
      "--dry-run\n"
      "redraft new DP001 --title 'A first proposal' --init --process sec-2019 --workspace my-code",
      {{"ID", "its number, as DP094; it names the folder", true}},
      {{"--title", "TITLE", "what it is called, without the number; not needed with --from", false, {}},
       {"--from", "FORM", "a filled Draft Proposal form (.docx), as 'redraft forms' makes it", false, {}},
       {"--process", "NAME", "sec-2018, sec-2019 or straw-man; default: the workspace's", false, {}},
       {"--proposer", "NAME", "who raised it", false, {}},
       {"--organisation", "NAME", "whom the Proposer is with", false, {}},
       {"--lead-analyst", "NAME", "at the code administrator", false, {}},
       {"--raised", "DATE", "when it was raised, as 2019-10-29", false, {}},
       {"--init", "", "make redraft.yaml first, in a folder that has none", false, {}},
       profile_option(),
       workspace_option(),
       dry_run_option(),
       format_option({"txt", "json"}, "txt (the default) or json")},
      run_new};
}

}  // namespace redraft::tools
