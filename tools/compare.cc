#include "jobs/compare.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/error.h"
#include "render/word_docx.h"
#include "tools/commands.h"
#include "tools/output.h"

namespace redraft::tools {

namespace {

std::vector<std::string> listed(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find(',', from), text.size());
    if (end > from) out.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return out;
}

void ignore(const std::string& what, jobs::CompareOptions& options) {
  for (const std::string& word : listed(what)) {
    if (word == "formatting") {
      options.word.formatting = false;
    } else if (word == "case") {
      options.word.fold_case = true;
    } else if (word == "whitespace") {
      options.word.whitespace = false;
    } else if (word == "numbering") {
      options.word.numbering = false;
    } else if (word == "headers") {
      options.word.headers = false;
    } else if (word == "notes") {
      options.word.notes = false;
    } else if (word == "field-results") {
      options.field_results = false;
    } else {
      throw Error(
          ErrorCode::usage, {},
          "--ignore " + word +
              " is not known; expected a list of formatting, case, whitespace, numbering, headers, notes, "
              "field-results");
    }
  }
}

jobs::Existing existing_of(const std::string& name) {
  if (name == "reject") return jobs::Existing::reject;
  if (name == "keep") return jobs::Existing::keep;
  if (name == "refuse") return jobs::Existing::refuse;
  return jobs::Existing::accept;
}

jobs::CompareOptions compare_options(const Args& args) {
  jobs::CompareOptions options;
  options.profile = args.one("profile", "sec");
  options.moves = !args.has("no-moves");
  options.existing = existing_of(args.one("existing", "accept"));
  if (args.one("granularity") == "character") options.word.granularity = redline::Granularity::character;
  ignore(args.one("ignore"), options);
  return options;
}

int run_compare(const Args& args, const Streams& streams) {
  jobs::CompareOptions options = compare_options(args);
  const std::string format = output_format(args, {"docx", "html", "txt", "json", "terminal"},
                                           streams.out_is_terminal ? "terminal" : "txt");
  options.source_layout = format == "txt";
  options.pictures = format == "html";
  options.view = format != "docx";
  const jobs::Comparison comparison = jobs::compare(args.one("BEFORE"), args.one("AFTER"), options);
  if (comparison.word != nullptr && format == "docx") {
    const jobs::WordComparison& word = *comparison.word;
    const render::TrackedOptions tracked{args.one("author", "redraft"), iso_date(args)};
    emit_docx(
        args, streams,
        [&] { return render::tracked_docx(word.redline, word.before->document, word.after->document, tracked); },
        comparison.inputs);
  } else {
    emit_redline(args, streams, comparison.redline, comparison.inputs, "redraft", "");
  }
  report(comparison.findings, streams);
  return args.has("exit-code") && !comparison.empty() ? kFindings : kDone;
}

}  // namespace

Command compare_command() {
  std::vector<Option> options = redline_options();
  options.push_back({"--no-moves", "", "show what has moved as deleted and inserted", false, {}});
  options.push_back({"--exit-code", "", "end with status 1 when they differ", false, {}});
  options.push_back(
      {"--existing",
       "WHAT",
       "tracked changes that a Word document holds already: accept (the default) or reject them first, "
       "or refuse",
       false,
       {"accept", "reject", "keep", "refuse"}});
  options.push_back(
      {"--ignore",
       "LIST",
       "in Word documents, of: formatting, case, whitespace, numbering, headers, notes, field-results",
       false,
       {}});
  options.push_back({"--granularity",
                     "SIZE",
                     "in Word documents: compare by word or character",
                     false,
                     {"word", "character"}});
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
