#include "redline/pair.h"

#include "profile/profile.h"
#include "read/blocks.h"
#include "read/section_text.h"

namespace redraft::tests {

namespace {

const profile::Profile& sec() {
  static const profile::Profile profile = profile::load_profile("sec");
  return profile;
}

std::vector<redline::DocumentBlocks> blocks(const legal::Code& code, const std::string& text,
                                            bool source_layout) {
  std::vector<redline::DocumentBlocks> out;
  for (const legal::Document& d : code.documents) {
    redline::DocumentBlocks one{d.name, d.title,
                                source_layout ? read::source_blocks_of(d, text) : read::blocks_of(d),
                                source_layout ? d.tail : ""};
    for (diff::Block& block : one.blocks) block.key = 0;
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

std::unique_ptr<Pair> compared(std::string before, std::string after, bool source_layout, bool moves) {
  auto out = std::make_unique<Pair>();
  out->before_text = std::move(before);
  out->after_text = std::move(after);
  out->before = read::read_section_text(out->before_text, sec(), {"before.txt"});
  out->after = read::read_section_text(out->after_text, sec(), {"after.txt"});
  redline::BuildOptions options;
  options.align.moves = moves;
  out->redline = redline::build_redline(blocks(out->before, out->before_text, source_layout),
                                        blocks(out->after, out->after_text, source_layout), options);
  return out;
}

std::size_t marked_words(const redline::Redline& redline) {
  diff::Interner interner;
  std::size_t count = 0;
  for (const redline::Document& document : redline.documents)
    for (const redline::Block& block : document.blocks)
      for (const redline::Segments* segments : {&block.term, &block.text})
        for (const redline::Segment& segment : *segments) {
          if (segment.mark == redline::Mark::none && !block.move) continue;
          for (const diff::Token& t : diff::tokenise(segment.text, interner))
            count += interner.is_word(t.id) ? 1U : 0U;
        }
  return count;
}

RandomPair random_pair(unsigned seed, std::size_t most_edits) {
  Random random(seed);
  SectionShape shape;
  shape.letter = seed % 3 == 0 ? 'A' : 'D';
  shape.numbered = seed % 7 == 6;
  shape.parts = 2 + below(random, 3);
  RandomPair out;
  out.before = random_section(random, shape);
  out.after = out.before;
  random_edits(random, out.after, 1 + below(random, most_edits));
  return out;
}

}  // namespace redraft::tests
