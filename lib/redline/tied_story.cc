#include "redline/tied_story.h"

#include <algorithm>

namespace redraft::redline {

namespace {

using docx::Node;
using docx::NodeKind;
using docx::Story;

class Lister {
 public:
  explicit Lister(TiedStory& out) : out_(out) {}

  void run() {
    WordStory& word = out_.word;
    if (out_.after == nullptr || out_.before == nullptr) {
      const bool inserted = out_.after != nullptr;
      const Story* story = inserted ? out_.after : out_.before;
      if (story != nullptr && !word.moved)
        whole(inserted, 0, static_cast<std::uint32_t>(story->nodes.size()));
      return;
    }
    for (std::uint32_t k = 0; k < word.branches.size(); ++k) {
      const Branch& branch = word.branches[k];
      if (branch.kind == NodeKind::paragraph) {
        add(word.lines[branch.line]);
      } else if (branch.mark != Mark::none) {
        const bool inserted = branch.mark == Mark::inserted;
        const std::uint32_t node = inserted ? branch.after : branch.before;
        whole(inserted, node, (inserted ? out_.after : out_.before)->nodes[node].end);
        k = branch.end - 1;
      }
    }
  }

 private:
  void add(Line& line) {
    out_.lines.push_back({&line, at_});
    if (line.same || line.pieces.empty()) {
      if (line.after != kNone) at_ = out_.after->paragraphs[line.after].text.end;
      return;
    }
    at_ = offsets_after(out_.lines.back()).back();
  }

  void whole(bool inserted, std::uint32_t first, std::uint32_t end) {
    const Story& story = inserted ? *out_.after : *out_.before;
    WholeHands& hands = inserted ? out_.word.inserted : out_.word.deleted;
    for (std::uint32_t k = first; k < end; ++k) {
      const Node& node = story.nodes[k];
      if (node.kind == NodeKind::row || (node.kind == NodeKind::cell && k == first))
        out_.nodes.push_back({inserted, k});
      if (node.kind != NodeKind::paragraph) continue;
      Line line;
      line.end = inserted ? Mark::inserted : Mark::deleted;
      (inserted ? line.after : line.before) = node.paragraph;
      line.source = out_.word.source;
      const Range text = story.paragraphs[node.paragraph].text;
      if (!text.empty())
        line.pieces.push_back({line.end, false, inserted ? Range{} : text, inserted ? text : Range{}});
      add(hands.lines.insert_or_assign(node.paragraph, std::move(line)).first->second);
    }
  }

  TiedStory& out_;
  std::uint32_t at_ = 0;
};

}  // namespace

std::vector<std::uint32_t> offsets_after(const TiedLine& line) {
  std::vector<std::uint32_t> out;
  std::uint32_t at = line.start;
  // What went before the first word that is there now stands in front of that word.
  for (const Piece& piece : line.line->pieces)
    if (!piece.after.empty()) {
      at = piece.after.begin;
      break;
    }
  for (const Piece& piece : line.line->pieces) {
    out.push_back(at);
    if (!piece.after.empty()) at = piece.after.end;
  }
  out.push_back(at);
  return out;
}

TiedStory tied_story(WordStory& story, const docx::Document& before, const docx::Document& after,
                     const WordTrail& trail) {
  TiedStory out{story, nullptr, nullptr, nullptr, {}, {}};
  if (story.before != kNone) out.before = &before.stories[story.before];
  if (story.after != kNone) {
    out.after = &after.stories[story.after];
    out.trail = &trail.story(story.after);
  }
  Lister(out).run();
  return out;
}

}  // namespace redraft::redline
