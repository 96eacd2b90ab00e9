#include "jobs/compare.h"

#include <utility>

#include "base/file.h"
#include "base/unicode.h"
#include "profile/profile.h"
#include "read/blocks.h"
#include "read/critic_marks.h"
#include "read/section_text.h"
#include "redline/build.h"
#include "workspace/code_source.h"

namespace redraft::jobs {

namespace {

struct Side {
  std::string text;
  legal::Code code;
  std::vector<redline::DocumentBlocks> blocks;
};

void read_file(const std::string& path, const profile::Profile& profile, bool source_layout, Side& side) {
  if (extension(path) == ".docx")
    throw Error(ErrorCode::format, {path},
                "is a Word document, which this version does not compare; expected a .txt file");
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
               std::vector<std::string>& inputs) {
  if (!is_folder(path)) {
    read_file(path, profile, source_layout, side);
    inputs.push_back(path);
  } else {
    workspace::CodeSource source = workspace::load_code(path, profile);
    side.code = std::move(source.code);
    inputs.insert(inputs.end(), source.files.begin(), source.files.end());
  }
  if (side.blocks.empty()) add_blocks(side);
  // The uids of two readings mean nothing to each other.
  for (redline::DocumentBlocks& document : side.blocks)
    for (diff::Block& block : document.blocks) block.key = 0;
}

}  // namespace

Comparison compare(const std::string& before, const std::string& after, const CompareOptions& options) {
  const profile::Profile profile = profile::load_profile(options.profile);
  const bool layout = options.source_layout && !is_folder(before) && !is_folder(after);
  Comparison out;
  Side x;
  Side y;
  read_side(before, profile, layout, x, out.inputs);
  read_side(after, profile, layout, y, out.inputs);
  redline::BuildOptions build;
  build.align.moves = options.moves;
  out.redline = redline::build_redline(x.blocks, y.blocks, build);
  out.redline.before = file_name(before);
  out.redline.after = file_name(after);
  return out;
}

}  // namespace redraft::jobs
