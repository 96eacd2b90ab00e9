#include "base/data_values.h"
#include "base/error.h"
#include "jobs/new_modification.h"
#include "tools/commands.h"
#include "tools/output.h"
#include "tools/workspace_args.h"

namespace redraft::tools {

namespace {

Data values_of(const Args& args) {
  Data out = map_value();
  put_words(out, "title", needed(args, "title", "what it is called"));
  put_words(out, "process", args.one("process"));
  Data proposer = map_value();
  put_words(proposer, "name", args.one("proposer"));
  put_words(proposer, "organisation", args.one("organisation"));
  if (!proposer.entries.empty()) put(out, "proposer", std::move(proposer));
  put_words(out, "lead_analyst", args.one("lead-analyst"));
  put_words(out, "raised", args.one("raised"));
  return out;
}

int run_new(const Args& args, const Streams& streams) {
  const Data values = values_of(args);
  const std::string folder = args.one("workspace", ".");
  const workspace::StepOptions options = step_options(args, streams);
  std::string settings;
  if (args.has("init")) {
    if (options.dry_run)
      throw Error(ErrorCode::usage, {},
                  "--init and --dry-run do not go together; a workspace is made or it is there");
    settings = jobs::make_workspace({folder, args.one("profile", "sec"), args.one("process")});
  }
  const workspace::Workspace workspace = workspace_of(args);
  jobs::Made made = jobs::make_modification(workspace, {args.one("ID"), values}, options);
  if (!settings.empty()) made.recorded.files.insert(made.recorded.files.begin(), settings);
  if (args.one("format") == "json") {
    streams.out << jobs::made_json(made).dump() << '\n';
  } else {
    streams.out << jobs::made_text(made);
  }
  return kDone;
}

}  // namespace

Command new_command() {
  return {"new",
          "makes a modification's folder, with files that explain every key",
          "Makes modifications/ID with modification.yaml, in which a comment explains each key there is, and "
          "comments.yaml. "
          "With\n"
          "the day on which it was raised it stands in the first stage of its process. --init makes the "
          "workspace too.",
          "redraft new DP094 --title 'Another proposal' --raised 2019-11-04 --workspace samples/workspace "
          "--dry-run\n"
          "redraft new DP001 --title 'A first proposal' --init --process sec-2019 --workspace my-code",
          {{"ID", "its number, as DP094; it names the folder", true}},
          {{"--title", "TITLE", "what it is called, without the number", true, {}},
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
