#include "jobs/compare.h"

#include <optional>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/unicode.h"
#include "profile/profile.h"
#include "read/blocks.h"
#include "read/critic_marks.h"
#include "read/section_text.h"
#include "redline/build.h"
#include "redline/word_view.h"
#include "workspace/code_source.h"

namespace redraft::jobs {

namespace {

struct Side {
  std::string text;
  legal::Code code;
  std::vector<redline::DocumentBlocks> blocks;
};

void read_file(const std::string& path, const profile::Profile& profile, bool source_layout, Side& side) {
  side.text = read_text(path);
  if (const std::size_t mark = read::first_critic_mark(side.text); mark != std::string::npos) {
    const LineColumn at = line_column(side.text, mark);
    throw Error(
        ErrorCode::format, {path, at.line, at.column},
        "holds CriticMarkup; expected a text whose changes are settled (accept or reject them first)");
  }
  side.code = read::read_section_text(side.text, profile, {path});
  if (!source_layout) return;
  // One document over the whole file, so that every byte has its place in the order of the file.
  redline::DocumentBlocks all;
  for (const legal::Document& document : side.code.documents) {
    std::vector<diff::Block> blocks = read::source_blocks_of(document, side.text);
    std::move(blocks.begin(), blocks.end(), std::back_inserter(all.blocks));
    if (!document.tail.empty()) all.tail = document.tail;
  }
  all.name = side.code.documents.size() == 1 ? side.code.documents[0].name : "";
  all.title = side.code.documents.size() == 1 ? side.code.documents[0].title : "";
  side.blocks.push_back(std::move(all));
}

void add_blocks(Side& side) {
  for (const legal::Document& document : side.code.documents)
    side.blocks.push_back({document.name, document.title, read::blocks_of(document), {}});
}

void read_side(const std::string& path, const profile::Profile& profile, bool source_layout, Side& side,
               std::vector<std::string>& inputs, std::vector<Finding>& findings) {
  if (!is_folder(path) && !workspace::is_word_file(path)) {
    read_file(path, profile, source_layout, side);
    inputs.push_back(path);
  } else {
    workspace::CodeSource source = workspace::load_code(path, profile);
    side.code = std::move(source.code);
    inputs.insert(inputs.end(), source.files.begin(), source.files.end());
    findings.insert(findings.end(), source.findings.begin(), source.findings.end());
  }
  if (side.blocks.empty()) add_blocks(side);
  // The uids of two readings mean nothing to each other.
  for (redline::DocumentBlocks& document : side.blocks)
    for (diff::Block& block : document.blocks) block.key = 0;
}

Comparison compare_documents(const std::string& before, const std::string& after,
                             const CompareOptions& options) {
  Comparison out;
  out.inputs = {before, after};
  const docx::ReadOptions reading{options.field_results, options.word.headers, options.word.notes};
  auto word = std::make_unique<WordComparison>();
  const bool keep = options.existing == Existing::keep;
  if (keep && options.word.granularity == redline::Granularity::character)
    throw Error(
        ErrorCode::usage, {},
        "--existing keep compares by words: letters that a word taken out shares with the one put in "
        "would stay, and whose the others are could not be told; expected no --granularity character");
  word->before = read_word(before, keep ? Existing::accept : options.existing, reading, out.findings);
  word->after = read_word(after, options.existing, reading, out.findings);
  for (const WordSource* source : {word->before.get(), word->after.get()}) {
    const std::vector<Finding> found = source->findings();
    out.findings.insert(out.findings.end(), found.begin(), found.end());
  }
  redline::WordCompareOptions comparing = options.word;
  comparing.moves = options.moves;
  comparing.tables_move = !keep;
  comparing.join = !keep;  // what nobody touched between two people's changes stays untouched
  std::optional<TrackedAfter> people;
  if (keep && word->after->sent != nullptr) {
    people.emplace(*word->after);
    comparing.arrived = people->trail().arrived(people->tracked());
  }
  word->redline = redline::compare_word(word->before->document, word->after->document, comparing);
  if (keep)
    out.kept = keep_changes(word->redline, *word->before, *word->after, people ? &*people : nullptr,
                            comparing, after, out.findings);
  out.findings.insert(out.findings.end(), word->redline.findings.begin(), word->redline.findings.end());
  if (options.view) {
    redline::WordViewOptions view;
    view.formatting = comparing.formatting;
    view.numbering = comparing.numbering;
    view.pictures = options.pictures;
    out.redline = redline::view_of(word->redline, word->before->document, word->after->document, view);
    out.redline.findings = out.findings;
  }
  out.redline.before = file_name(before);
  out.redline.after = file_name(after);
  out.word = std::move(word);
  return out;
}

Comparison with_profile(Comparison out, const profile::Profile& profile) {
  out.colours = profile.colours;
  if (!profile.file.empty()) out.inputs.push_back(profile.file);
  return out;
}

}  // namespace

Comparison compare(const std::string& before, const std::string& after, const CompareOptions& options) {
  const profile::Profile profile = profile::load_profile(options.profile);
  if (workspace::is_word_file(before) && workspace::is_word_file(after))
    return with_profile(compare_documents(before, after, options), profile);
  const auto is_text = [](const std::string& path) {
    return !is_folder(path) && !workspace::is_word_file(path);
  };
  const bool layout = options.source_layout && is_text(before) && is_text(after);
  Comparison out;
  Side x;
  Side y;
  read_side(before, profile, layout, x, out.inputs, out.findings);
  read_side(after, profile, layout, y, out.inputs, out.findings);
  redline::BuildOptions build;
  build.align.moves = options.moves;
  out.redline = redline::build_redline(x.blocks, y.blocks, build);
  out.redline.before = file_name(before);
  out.redline.after = file_name(after);
  return with_profile(std::move(out), profile);
}

}  // namespace redraft::jobs
