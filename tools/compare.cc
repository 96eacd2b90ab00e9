#include "jobs/compare.h"

#include "tools/commands.h"
#include "tools/output.h"

namespace redraft::tools {

namespace {

int run_compare(const Args& args, const Streams& streams) {
  jobs::CompareOptions options;
  options.profile = args.one("profile", "sec");
  options.moves = !args.has("no-moves");
  const std::string format = output_format(args, {"docx", "html", "txt", "json", "terminal"},
                                           streams.out_is_terminal ? "terminal" : "txt");
  options.source_layout = format == "txt";
  const jobs::Comparison comparison = jobs::compare(args.one("BEFORE"), args.one("AFTER"), options);
  emit_redline(args, streams, comparison.redline, comparison.inputs, "redraft", "");
  return args.has("exit-code") && !comparison.redline.empty() ? kFindings : kDone;
}

}  // namespace

Command compare_command() {
  std::vector<Option> options = redline_options();
  options.push_back({"--no-moves", "", "show what has moved as deleted and inserted", false, {}});
  options.push_back({"--exit-code", "", "end with status 1 when the texts differ", false, {}});
  return {"compare",
          "two versions of a text compared: a redline as .docx, .html, .txt or .json",
          "Compares two texts (or two folders of section text) word by word, clause by clause: what was "
          "inserted,\n"
          "deleted, moved and renumbered. The .txt output carries CriticMarkup; taking its new side gives "
          "AFTER byte\n"
          "for byte, taking the old side BEFORE (line breaks inside paragraphs and blank lines aside).",
          "redraft compare samples/compare/before.txt samples/compare/after.txt\n"
          "redraft compare samples/compare/before.txt samples/compare/after.txt -o redline.docx",
          {{"BEFORE", "a .txt file, or a folder of section text", true}, {"AFTER", "the same, later", true}},
          options,
          run_compare};
}

}  // namespace redraft::tools
