#include "jobs/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "render/summary_table.h"
#include "render/word_docx.h"
#include "tools/commands.h"
#include "tools/output.h"

namespace redraft::tools {

namespace {

void ignore(const std::string& what, jobs::CompareOptions& options) {
  for (const std::string& word : comma_list(what)) {
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

std::string format_of(const Args& args, const Streams& streams) {
  const std::string own = macro_ending(args.one("AFTER"));
  if (!own.empty() && !args.has("format") && extension(args.one("output")) == own) return "docx";
  return output_format(args, {"docx", "html", "txt", "json", "terminal"},
                       streams.out_is_terminal ? "terminal" : "txt");
}

jobs::Comparison compare_pair(const Args& args, const Streams& streams) {
  jobs::CompareOptions options = compare_options(args);
  const std::string format = format_of(args, streams);
  options.source_layout = format == "txt";
  options.pictures = format == "html";
  options.view = format != "docx" || args.has("summary") || args.has("list");
  jobs::Comparison out = jobs::compare(args.one("BEFORE"), args.one("AFTER"), options);
  if (out.word == nullptr || format != "docx") {
    emit_redline(args, streams, out.redline, out.inputs, "redraft", "", out.colours);
    return out;
  }
  for (Finding& finding : macros_warning(args, args.one("AFTER"))) out.findings.push_back(std::move(finding));
  const render::TrackedOptions tracked{args.one("author", "redraft"), iso_date(args)};
  std::string bytes =
      render::tracked_docx(out.word->redline, out.word->before->document, out.word->after->document, tracked);
  if (args.has("summary")) bytes = render::with_summary(std::move(bytes), out.redline);
  emit_document(args, streams, bytes, out.inputs);
  return out;
}

struct Pair {
  std::string before;
  std::string after;
  std::string name;
  int line = 0;
};

// BEFORE, AFTER and NAME a line, with tabs between.
std::vector<Pair> read_pairs(const std::string& path) {
  std::vector<Pair> out;
  std::set<std::string> names;
  const std::string text = read_text(path);
  int number = 0;
  for (std::size_t from = 0; from < text.size(); ++number) {
    std::size_t end = std::min(text.find('\n', from), text.size());
    std::string line = text.substr(from, end - from);
    from = end + 1;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || line[0] == '#') continue;
    const std::size_t first = line.find('\t');
    const std::size_t second = first == std::string::npos ? first : line.find('\t', first + 1);
    Pair pair;
    if (second != std::string::npos)
      pair = {line.substr(0, first), line.substr(first + 1, second - first - 1), line.substr(second + 1),
              number + 1};
    const Place place{path, number + 1, 1};
    if (pair.before.empty() || pair.after.empty() || pair.name.empty() ||
        pair.name.find('\t') != std::string::npos)
      throw Error(ErrorCode::format, place, "is no pair; expected BEFORE, AFTER and NAME with a tab between");
    if (pair.name.find('/') != std::string::npos || pair.name == ".." || pair.name == ".")
      throw Error(ErrorCode::format, place,
                  pair.name + " is no name of a file; expected one without a folder");
    if (!names.insert(pair.name).second)
      throw Error(ErrorCode::format, place,
                  pair.name + " is the name of an earlier pair; expected each once");
    out.push_back(std::move(pair));
  }
  return out;
}

// One line a pair; one that fails does not stop the others.
int run_list(const Args& args, const Streams& streams) {
  if (args.has("BEFORE"))
    throw Error(ErrorCode::usage, {}, "--list names the pairs; expected no BEFORE and AFTER beside it");
  const std::string folder = args.one("output");
  if (folder.empty() || folder == "-")
    throw Error(ErrorCode::usage, {}, "--list writes many files; expected -o FOLDER");
  const std::vector<Pair> pairs = read_pairs(args.one("list"));
  std::error_code fault;
  std::filesystem::create_directories(folder, fault);
  if (fault) throw Error(ErrorCode::output, {folder}, "the folder cannot be made: " + fault.message());
  std::size_t failed = 0;
  bool differ = false;
  for (const Pair& pair : pairs) {
    Args own = args;
    own.set("BEFORE", {pair.before});
    own.set("AFTER", {pair.after});
    const std::string format = args.one("format", "docx");
    const std::string macros = format == "docx" ? macro_ending(pair.after) : "";
    const std::string ending = macros.empty() ? "." + format : macros;
    own.set("output", {folder + "/" + pair.name + (extension(pair.name).empty() ? ending : "")});
    try {
      const jobs::Comparison comparison = compare_pair(own, streams);
      const std::size_t count = comparison.redline.changes.size();
      streams.out << fmt::format(
          "{}: {}\n", pair.name,
          comparison.empty() ? "no change"
                             : fmt::format("{} change{}, {} words marked", count, count == 1 ? "" : "s",
                                           comparison.redline.stats.words_marked));
      report(comparison.findings, streams);
      differ = differ || !comparison.empty();
    } catch (const Error& error) {
      ++failed;
      streams.out << pair.name << ": failed\n";
      streams.err << "redraft: " << pair.name << ": " << error.what() << '\n';
    }
  }
  if (failed > 0 && failed == pairs.size()) return kFailed;
  return failed > 0 || (args.has("exit-code") && differ) ? kFindings : kDone;
}

int run_compare(const Args& args, const Streams& streams) {
  if (args.has("list")) return run_list(args, streams);
  if (!args.has("AFTER"))
    throw Error(ErrorCode::usage, {}, "BEFORE and AFTER are needed, or --list; see 'redraft compare --help'");
  const jobs::Comparison comparison = compare_pair(args, streams);
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
       "keep those of AFTER under their authors' names, or refuse",
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
  options.push_back(
      {"--summary", "", "a table of the changes in front: of a .docx on a page of its own", false, {}});
  options.push_back({"--list",
                     "FILE",
                     "many pairs: a file with BEFORE, AFTER and the NAME of the output a line, tabs between; "
                     "with -o FOLDER",
                     false,
                     {}});
  return {"compare",
          "two versions of a document or text compared: a redline as .docx, .html, .txt or .json",
          "Compares two Word documents, with their tables, notes, headers, pictures and formatting, or two "
          "texts (or\n"
          "folders of section text), word by word: what was inserted, deleted, moved, renumbered, split and "
          "joined.\n"
          "Of two Word documents the .docx is AFTER with Word's tracked changes: Reject All gives BEFORE. Of "
          "two texts\n"
          "the .txt output carries CriticMarkup; taking its new side gives AFTER byte for byte, taking the "
          "old side\n"
          "BEFORE (line breaks inside paragraphs and blank lines aside).",
          "redraft compare samples/compare-word/before.docx samples/compare-word/after.docx -o redline.docx\n"
          "redraft compare samples/compare-word/before.docx samples/compare-word/after.docx -o redline.html "
          "--summary\n"
          "redraft compare samples/compare/before.txt samples/compare/after.txt",
          {{"BEFORE", "a Word document, a .txt file, or a folder of section text", false},
           {"AFTER", "the same, later", false}},
          options,
          run_compare};
}

}  // namespace redraft::tools
