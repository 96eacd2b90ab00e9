#include "review/copy_ops.h"

#include <algorithm>

#include "docx/field_notes.h"

namespace redraft::review {

namespace {

using docx::kNone;
using docx::NodeKind;
using docx::Range;
using redline::Branch;
using redline::Line;
using redline::Mark;
using redline::Piece;

class Ops {
 public:
  explicit Ops(const docx::Story& base) : base_(base) {}

  void words(OpKind kind, Range base, Range copy, bool moved) {
    Op op;
    op.kind = kind;
    op.base = base;
    op.copy = copy;
    op.moved = moved;
    op.size = base.size();
    push(op);
  }

  void mark(OpKind kind, std::uint32_t line, std::uint32_t branch, bool moved) {
    Op op;
    op.kind = kind;
    op.line = line;
    op.branch = branch;
    op.moved = moved;
    op.size = kind == OpKind::mark_add ? 0 : 1;
    push(op);
  }

  void block(OpKind kind, std::uint32_t branch) {
    Op op;
    op.kind = kind;
    op.branch = branch;
    op.size = kind == OpKind::block_add ? 0 : 1;
    push(op);
  }

  void line(const Line& line, std::uint32_t index, std::uint32_t branch) {
    const bool moved = line.move != kNone;
    if (line.same && !base_.paragraphs[line.after].text.empty())
      words(OpKind::keep, base_.paragraphs[line.after].text, {}, false);
    for (const Piece& piece : line.pieces) {
      switch (piece.mark) {
        case Mark::inserted: words(OpKind::strike, piece.after, {}, false); break;
        case Mark::deleted: words(OpKind::add, {}, piece.before, false); break;
        case Mark::none:
          if (!moved) {
            words(piece.reformatted ? OpKind::format : OpKind::keep, piece.after, piece.before, false);
          } else if (line.moved_away) {
            words(OpKind::add, {}, piece.before, true);
          } else {
            words(OpKind::strike, piece.after, {}, true);
          }
      }
    }
    mark(line.end == Mark::none       ? OpKind::mark_keep
         : line.end == Mark::inserted ? OpKind::mark_strike
                                      : OpKind::mark_add,
         index, branch, moved);
  }

  std::vector<Op> take() { return std::move(list_); }

 private:
  void push(Op op) {
    op.at = at_;
    at_ += op.size;
    list_.push_back(op);
  }

  const docx::Story& base_;
  std::vector<Op> list_;
  std::uint64_t at_ = 0;
};

bool is_text(OpKind kind) {
  return kind == OpKind::strike || kind == OpKind::add || kind == OpKind::mark_strike ||
         kind == OpKind::mark_add || kind == OpKind::block_strike || kind == OpKind::block_add;
}

bool ends_line(OpKind kind) {
  return kind != OpKind::keep && kind != OpKind::format && kind != OpKind::strike && kind != OpKind::add;
}

}  // namespace

std::vector<std::uint32_t> stories_in(const docx::Document& document, const docx::Story& story, Range words) {
  std::vector<std::uint32_t> out;
  auto item = std::partition_point(story.items.begin(), story.items.end(),
                                   [&](const docx::Item& i) { return i.text.end <= words.begin; });
  for (; item != story.items.end() && item->text.begin < words.end; ++item) {
    for (std::uint32_t k = 0; k < item->stories; ++k) out.push_back(item->first_story + k);
    for (const docx::NoteOfItem& note : docx::note_references(document, story, *item))
      for (std::uint32_t k = 0; k < document.stories.size(); ++k)
        if (document.stories[k].kind == note.kind && document.stories[k].id == note.id) out.push_back(k);
  }
  return out;
}

bool differs(const redline::WordStory& story, std::uint32_t index) {
  for (std::uint32_t k = index; k < story.branches[index].end; ++k) {
    const Branch& branch = story.branches[k];
    if (branch.mark != Mark::none || branch.reformatted || branch.regridded || branch.excepted) return true;
    if (branch.line != kNone && !story.lines[branch.line].same) return true;
  }
  return false;
}

std::vector<Op> ops_of(const CopyContainer& container, const docx::Story& base) {
  Ops out(base);
  const redline::WordStory& story = *container.story;
  for (std::uint32_t k = container.first; k < container.end; k = story.branches[k].end) {
    const Branch& branch = story.branches[k];
    if (branch.kind == NodeKind::paragraph) {
      out.line(story.lines[branch.line], branch.line, k);
    } else {
      out.block(branch.mark == Mark::none       ? OpKind::block_keep
                : branch.mark == Mark::inserted ? OpKind::block_strike
                                                : OpKind::block_add,
                k);
    }
  }
  return out.take();
}

std::vector<CopyChange> changes_of(const std::vector<Op>& ops, const CopyContainer& container,
                                   const docx::Document& base, const docx::Story& story,
                                   const std::vector<std::uint32_t>& changed_stories) {
  std::vector<CopyChange> out;
  const auto add = [&](ChangeType type, std::uint32_t first, std::uint32_t end) -> CopyChange& {
    CopyChange change;
    change.type = type;
    change.source = container.source;
    change.first_op = first;
    change.end_op = end;
    change.begin = ops[first].at;
    change.end = ops[end - 1].end();
    change.begins_line = first == 0 || ends_line(ops[first - 1].kind);
    change.ends_line = ends_line(ops[end - 1].kind);
    out.push_back(change);
    return out.back();
  };
  for (std::uint32_t k = 0; k < ops.size();) {
    const Op& op = ops[k];
    std::uint32_t end = k + 1;
    if (is_text(op.kind)) {
      while (end < ops.size() && is_text(ops[end].kind)) ++end;
      CopyChange& change = add(ChangeType::text, k, end);
      for (std::uint32_t i = k; i < end; ++i)
        if (ops[i].line != kNone && container.story->lines[ops[i].line].move != kNone)
          change.moves.push_back(container.story->lines[ops[i].line].move);
    } else if (op.kind == OpKind::mark_keep) {
      const Line& line = container.story->lines[op.line];
      if (line.reformatted || line.mark_reformatted || line.resectioned) add(ChangeType::mark_format, k, end);
    } else if (op.kind == OpKind::block_keep) {
      if (differs(*container.story, op.branch)) add(ChangeType::inside, k, end);
    } else {
      if (op.kind == OpKind::format) add(ChangeType::format, k, end);
      if (!changed_stories.empty())
        for (const std::uint32_t inner : stories_in(base, story, op.base))
          if (std::find(changed_stories.begin(), changed_stories.end(), inner) != changed_stories.end())
            add(ChangeType::inside, k, end).inside = inner;
    }
    k = end;
  }
  return out;
}

std::vector<Op> strikes_first(const std::vector<Op>& ops, bool begins_line) {
  // Within each line first.
  std::vector<Op> lines;
  const auto is_words = [](const Op& op) { return op.kind == OpKind::strike || op.kind == OpKind::add; };
  for (std::size_t k = 0; k < ops.size();) {
    std::size_t end = k;
    while (end < ops.size() && is_words(ops[end])) ++end;
    for (const OpKind kind : {OpKind::strike, OpKind::add})
      for (std::size_t i = k; i < end; ++i)
        if (ops[i].kind == kind) lines.push_back(ops[i]);
    if (end < ops.size()) lines.push_back(ops[end++]);
    k = end;
  }
  // Then whole lines and blocks of one side, next to each other.
  struct Chunk {
    std::size_t begin, end;
    int side;  // 0: struck, 1: put in, 2: neither
  };
  std::vector<Chunk> chunks;
  bool whole = begins_line;
  for (std::size_t k = 0; k < lines.size();) {
    std::size_t end = k;
    while (end < lines.size() && is_words(lines[end])) ++end;
    const bool closed = end < lines.size();
    if (closed) ++end;
    int side = 2;
    if (whole && closed) {
      const auto all = [&](bool struck) {
        return std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(k),
                           lines.begin() + static_cast<std::ptrdiff_t>(end), [&](const Op& op) {
                             const bool strikes = op.kind == OpKind::strike ||
                                                  op.kind == OpKind::mark_strike ||
                                                  op.kind == OpKind::block_strike;
                             return strikes == struck && !op.moved;
                           });
      };
      side = all(true) ? 0 : all(false) ? 1 : 2;
    }
    chunks.push_back({k, end, side});
    whole = closed;
    k = end;
  }
  std::vector<Op> out;
  for (std::size_t k = 0; k < chunks.size();) {
    std::size_t end = k;
    while (end < chunks.size() && chunks[end].side != 2) ++end;
    for (const int side : {0, 1})
      for (std::size_t i = k; i < end; ++i)
        if (chunks[i].side == side)
          out.insert(out.end(), lines.begin() + static_cast<std::ptrdiff_t>(chunks[i].begin),
                     lines.begin() + static_cast<std::ptrdiff_t>(chunks[i].end));
    if (end < chunks.size()) {
      out.insert(out.end(), lines.begin() + static_cast<std::ptrdiff_t>(chunks[end].begin),
                 lines.begin() + static_cast<std::ptrdiff_t>(chunks[end].end));
      ++end;
    }
    k = end;
  }
  return out;
}

}  // namespace redraft::review
