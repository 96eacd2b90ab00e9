#include "jobs/register.h"

#include <algorithm>

#include "render/register_page.h"
#include "tools/commands.h"
#include "tools/output.h"

namespace redraft::tools {

namespace {

std::string column_help() {
  std::string out;
  for (const process::RegisterColumn& column : process::register_columns())
    out += (out.empty() ? "" : ", ") + std::string(column.key);
  return "columns to show, as number,title,since; known are " + out + ", touches";
}

int run_register(const Args& args, const Streams& streams) {
  jobs::RegisterOptions options;
  options.workspace = workspace_folder(args);
  options.query.where = args.all("where");
  options.query.sort = args.one("sort", "number");
  options.query.group = args.one("group");
  options.columns = comma_list(args.one("columns"));
  options.since = args.one("since");
  options.touches = args.has("touches");
  const std::string format = output_format(args, {"txt", "csv", "json", "html", "xlsx"}, "txt");
  const auto made = jobs::make_register(options);
  const render::RegisterView& view = made->view;
  if (format == "xlsx") {
    emit_document(args, streams, jobs::register_workbook(view), made->inputs);
  } else if (format == "json") {
    emit(args, streams, render::register_json(view).dump() + "\n", made->inputs);
  } else if (format == "html") {
    emit(args, streams, render::register_page(view), made->inputs);
  } else if (format == "csv") {
    emit(args, streams,
         csv(view.since.empty() ? render::register_table(view, render::RegisterWords::file)
                                : render::happenings_table(view, render::RegisterWords::file)),
         made->inputs);
  } else {
    emit(args, streams, render::register_text(view, streams.width), made->inputs);
  }
  report(view.findings, streams);
  return has_errors(view.findings) ? kFindings : kDone;
}

}  // namespace

Command register_command() {
  return {
      "register",
      "all modifications of a workspace: filtered, sorted, grouped, counted",
      "Lists the modifications of a workspace with where each stands, and counts them by stage and path. "
      "With "
      "--since\n"
      "it lists what is recorded from that day on instead; with --touches, which clauses each modification's "
      "legal\n"
      "text states, and the pairs that touch the same clause. What is not recorded is empty, or says so.",
      "redraft register --workspace samples/workspace\n"
      "redraft register --workspace samples/workspace --where path=self-governance --sort -implementation\n"
      "redraft register --workspace samples/workspace --where 'title~Section D' --touches\n"
      "redraft register --workspace samples/workspace --since 2018-08-22\n"
      "redraft register --workspace samples/workspace --group stage_title -o register.html",
      {},
      {workspace_option(),
       {"--where",
        "CONDITION",
        "only those for which it holds: KEY=VALUE, or KEY~WORDS that stand in it; several must all hold",
        false,
        {},
        true},
       {"--sort", "KEY", "by this column; -KEY from the last to the first; default: number", false, {}},
       {"--group", "KEY", "by what this column says", false, {}},
       {"--columns", "KEY[,KEY]", column_help(), false, {}},
       {"--since",
        "DATE",
        "what is recorded of them from this day on: stages, decisions, votes, comments",
        false,
        {}},
       {"--touches", "", "which clauses each touches, and the pairs that touch the same", false, {}},
       output_option(
           "where to write: .txt, .csv, .json, .html or .xlsx; default: a table on standard output"),
       format_option({"txt", "csv", "json", "html", "xlsx"}, "instead of going by the name of the output")},
      run_register};
}

}  // namespace redraft::tools
