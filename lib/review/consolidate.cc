#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/error.h"
#include "docx/field_notes.h"
#include "review/conflict_words.h"
#include "review/copies.h"
#include "review/copy_pages.h"
#include "review/copy_writer.h"
#include "review/table_shapes.h"

namespace redraft::review {

namespace {

using docx::kNone;
using docx::StoryKind;
using redline::Branch;
using redline::WordStory;

void say(std::string& message, std::string_view what, std::string_view instead) {
  for (std::size_t at = message.find(what); at != std::string::npos; at = message.find(what))
    message.replace(at, what.size(), instead);
}

// In a comparison of a copy with the base, the copy was the earlier document: what rejecting gave, accepting gives now.
void of_copy_and_base(std::string& message) {
  say(message, "the later document", "the base");
  say(message, "the earlier document", "the copy");
  constexpr std::string_view held = "\x01";
  say(message, "Accept All", held);
  say(message, "Reject All", "Accept All");
  say(message, held, "Reject All");
}

bool is_note(StoryKind kind) { return kind == StoryKind::footnote || kind == StoryKind::endnote; }

// What the children of a container are.
enum class Level : std::uint8_t { blocks, rows, cells };

Level level_in(docx::NodeKind holder, Level outside) {
  switch (holder) {
    case docx::NodeKind::table: return Level::rows;
    case docx::NodeKind::row: return Level::cells;
    case docx::NodeKind::cell: return Level::blocks;
    default: return outside;
  }
}

// A change of text that stands, by where it is written.
struct Standing {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  ChangeRef at;
  bool appended = false;
};

class Consolidation {
 public:
  Consolidation(const std::vector<Copy>& copies, const docx::Document& base, Policy policy)
      : copies_(copies), base_(base), policy_(policy) {}

  Consolidated run() {
    changed_.resize(copies_.size());
    for (std::uint32_t k = 0; k < copies_.size(); ++k) {
      for (const WordStory& story : copies_[k].redline.stories) {
        if (story.after != kNone) held_[story.after].push_back({k, &story});
        if (story.after != kNone && !story.same) changed_[k].push_back(story.after);
      }
      for (Finding finding : copies_[k].redline.findings) {
        finding.place.file = copies_[k].file;
        of_copy_and_base(finding.message);
        out_.findings.push_back(std::move(finding));
      }
    }
    // Notes last: whether one goes is known when its reference has been seen.
    for (const bool notes : {false, true})
      for (const auto& [index, held] : held_)
        if (is_note(base_.stories[index].kind) == notes) story(index, held);
    own_stories();
    consolidate_pages(copies_, policy_, out_);
    out_.redline.empty = out_.redline.stories.empty() && out_.redline.lost_pages.empty() &&
                         out_.redline.shared_pages.empty() && !out_.redline.last_section_differs;
    for (const WordStory& one : out_.redline.stories)
      if (!one.same) out_.redline.empty = false;
    return std::move(out_);
  }

 private:
  using Held = std::vector<std::pair<std::uint32_t, const WordStory*>>;

  void story(std::uint32_t index, const Held& held) {
    const docx::Story& own = base_.stories[index];
    Held changed;
    Held gone;  // copies that lack it
    for (const auto& [source, copy] : held) {
      if (copy->before == kNone) {
        gone.push_back({source, copy});
      } else if (!copy->same && !fallen_.contains({source, index})) {
        changed.push_back({source, copy});
      }
    }
    if (is_note(own.kind)) {
      const auto struck = struck_notes_.find(index);
      if (struck != struck_notes_.end()) return one_sided(index, struck->second);
    } else if (!gone.empty()) {
      if (changed.empty()) return one_sided(index, gone.front().first);
      const bool goes = policy_ != Policy::report && gone.front().first < changed.front().first;
      for (const auto& [source, copy] : changed) page_conflict(index, gone.front().first, source, goes);
      if (goes) return one_sided(index, gone.front().first);
      if (policy_ == Policy::report) return;
    }
    if (changed.empty()) return;
    std::vector<CopyContainer> containers;
    for (const auto& [source, copy] : changed)
      containers.push_back({source, copy, 0, static_cast<std::uint32_t>(copy->branches.size())});
    CopyWriter writer(own, static_cast<std::uint32_t>(out_.redline.stories.size()), out_.redline);
    out_.redline.stories.emplace_back();
    container(index, kNone, containers, Level::blocks, writer);
    WordStory made = writer.take();
    made.after = index;
    made.befores.assign(copies_.size(), kNone);
    for (const auto& [source, copy] : changed) made.befores[source] = copy->before;
    made.same = std::all_of(made.branches.begin(), made.branches.end(), [&](const Branch& branch) {
      if (branch.mark != redline::Mark::none || branch.reformatted || branch.regridded || branch.excepted)
        return false;
      return branch.line == kNone || made.lines[branch.line].same;
    });
    out_.redline.stories.back() = std::move(made);
  }

  void one_sided(std::uint32_t index, std::uint32_t source) {
    WordStory made;
    made.after = index;
    made.source = source;
    out_.redline.stories.push_back(std::move(made));
    ++out_.changes;
  }

  void container(std::uint32_t story_index, std::uint32_t parent,
                 const std::vector<CopyContainer>& containers, Level level, CopyWriter& writer) {
    const docx::Story& own = base_.stories[story_index];
    const std::vector<BaseUnit> units = base_units(own, parent);
    const std::uint64_t size = units.empty() ? 0 : units.back().at + units.back().size;
    std::vector<CopyPart> parts;
    for (const CopyContainer& one : containers) {
      CopyPart part;
      part.container = one;
      part.document = copies_[one.source].document;
      part.ops = ops_of(one, own);
      if (part.ops.empty() ? size != 0 : part.ops.back().end() != size)
        throw Error(ErrorCode::format, {copies_[one.source].file}, "cannot be laid over its base");
      part.changes = changes_of(part.ops, one, base_, own, changed_[one.source]);
      if (level != Level::blocks) part.barred = barred(story_index, part);
      parts.push_back(std::move(part));
    }
    const Decided decided = decide(parts, policy_);
    for (const auto& [x, y] : decided.at_odds) conflict(story_index, units, parts, decided, x, y);
    write(story_index, units, parts, decided, level, writer);
  }

  // Of the rows of a table, or the cells of a row: see bar().
  std::vector<bool> barred(std::uint32_t story_index, const CopyPart& part) const {
    std::vector<bool> out;
    for (const CopyChange& change : part.changes) {
      const Op& op = part.ops[change.first_op];
      const bool inside = change.type == ChangeType::inside && op.branch != kNone;
      out.push_back(change.type == ChangeType::text
                        ? barred_.contains(change.source)
                        : inside &&
                              fallen_cells_.contains({story_index, change.source,
                                                      part.container.story->branches[op.branch].after}));
    }
    return out;
  }

  void write(std::uint32_t story_index, const std::vector<BaseUnit>& units,
             const std::vector<CopyPart>& parts, const Decided& decided, Level level, CopyWriter& writer) {
    std::vector<Standing> texts;
    std::vector<Standing> formats;
    std::map<std::uint64_t, ChangeRef> marks;
    std::map<std::uint64_t, std::vector<ChangeRef>> insides;
    for (std::uint32_t p = 0; p < parts.size(); ++p)
      for (std::uint32_t k = 0; k < parts[p].changes.size(); ++k) {
        const CopyChange& change = parts[p].changes[k];
        const Fate fate = decided.fates[p][k];
        if (fate == Fate::same) ++out_.same;
        if (fate != Fate::stands && fate != Fate::appended) {
          if (change.inside != kNone) fallen_.insert({change.source, change.inside});
          continue;
        }
        if (change.type != ChangeType::inside) ++out_.changes;
        const bool appended = fate == Fate::appended;
        switch (change.type) {
          case ChangeType::text:
            texts.push_back({appended ? change.end : change.begin, change.end, {p, k}, appended});
            break;
          case ChangeType::format: formats.push_back({change.begin, change.end, {p, k}, false}); break;
          case ChangeType::mark_format: marks.emplace(change.begin, ChangeRef{p, k}); break;
          case ChangeType::inside:
            if (change.inside == kNone) insides[change.begin].push_back({p, k});
            break;
        }
      }
    const auto of = [&](const ChangeRef& ref) -> const CopyChange& {
      return parts[ref.part].changes[ref.change];
    };
    // At one place: what is put in there first, whole paragraphs before words, then in the order of the copies.
    std::stable_sort(texts.begin(), texts.end(), [&](const Standing& a, const Standing& b) {
      if (a.begin != b.begin) return a.begin < b.begin;
      if (a.end != b.end) return a.end < b.end;
      return of(a.at).ends_line && !of(b.at).ends_line;
    });
    std::stable_sort(formats.begin(), formats.end(),
                     [](const Standing& a, const Standing& b) { return a.begin < b.begin; });

    std::size_t unit = 0;
    std::size_t format = 0;
    const auto keep_to = [&](std::uint64_t from, std::uint64_t to) {
      while (from < to) {
        while (units[unit].at + units[unit].size <= from) ++unit;
        const BaseUnit& own = units[unit];
        if (own.kind == BaseUnit::Kind::mark) {
          const auto set = marks.find(own.at);
          const CopyPart* part = set == marks.end() ? nullptr : &parts[set->second.part];
          writer.mark(own.index,
                      part == nullptr
                          ? nullptr
                          : &part->container.story->lines[part->ops[of(set->second).first_op].line],
                      part == nullptr ? 0 : part->container.source);
          ++from;
          continue;
        }
        if (own.kind == BaseUnit::Kind::block) {
          const auto inside = insides.find(own.at);
          block(story_index, own, parts, inside == insides.end() ? std::vector<ChangeRef>{} : inside->second,
                level, writer);
          ++from;
          continue;
        }
        while (format < formats.size() && formats[format].end <= from) ++format;
        std::uint64_t end = std::min(to, own.at + own.size);
        const bool set = format < formats.size() && formats[format].begin <= from;
        if (set) {
          end = std::min(end, formats[format].end);
        } else if (format < formats.size()) {
          end = std::min(end, formats[format].begin);
        }
        const auto begin_at = own.words.begin + static_cast<std::uint32_t>(from - own.at);
        const docx::Range words{begin_at, begin_at + static_cast<std::uint32_t>(end - from)};
        if (set) {
          const CopyPart& part = parts[formats[format].at.part];
          writer.format(words, part.ops[of(formats[format].at).first_op], part.container.source);
        } else {
          writer.keep(words);
        }
        from = end;
      }
    };
    std::uint64_t at = 0;
    for (const Standing& standing : texts) {
      keep_to(at, standing.begin);
      const CopyPart& part = parts[standing.at.part];
      const CopyChange& change = of(standing.at);
      const std::vector<Op> ops(part.ops.begin() + change.first_op, part.ops.begin() + change.end_op);
      for (const Op& op : strikes_first(ops, change.begins_line)) {
        const bool strikes =
            op.kind == OpKind::strike || op.kind == OpKind::mark_strike || op.kind == OpKind::block_strike;
        if (standing.appended && strikes) continue;
        if (op.kind == OpKind::strike && !op.moved) strike_notes(story_index, op.base, change.source);
        if (op.kind == OpKind::block_strike)
          strike_block(story_index, part.container.story->branches[op.branch].after, change.source);
        writer.text(standing.appended ? with_space(op, part) : op, part);
      }
      at = standing.end;
    }
    keep_to(at, units.empty() ? 0 : units.back().at + units.back().size);
  }

  // Words that stand behind another reviewer's instead of the same ones: with the space in front that the copy has.
  static Op with_space(Op op, const CopyPart& part) {
    if (op.kind != OpKind::add || op.copy.begin == 0) return op;
    const docx::Story& own = part.document->stories[part.container.story->before];
    const bool first = std::any_of(own.paragraphs.begin(), own.paragraphs.end(),
                                   [&](const docx::Paragraph& p) { return p.text.begin == op.copy.begin; });
    if (!first && own.text[op.copy.begin] != ' ' && own.text[op.copy.begin - 1] == ' ') --op.copy.begin;
    return op;
  }

  // A table, row, cell or control that stays: its own properties, then what stands in it.
  void block(std::uint32_t story_index, const BaseUnit& unit, const std::vector<CopyPart>& parts,
             const std::vector<ChangeRef>& insides, Level level, CopyWriter& writer) {
    const docx::Story& own = base_.stories[story_index];
    Branch made;
    made.kind = own.nodes[unit.index].kind;
    made.after = unit.index;
    std::vector<CopyContainer> inner;
    for (const ChangeRef& ref : insides) {
      const CopyPart& part = parts[ref.part];
      const std::uint32_t index = part.ops[part.changes[ref.change].first_op].branch;
      inner.push_back({part.container.source, part.container.story, index + 1,
                       part.container.story->branches[index].end});
    }
    const bool table = made.kind == docx::NodeKind::table;
    std::map<std::uint32_t, bool> outside;
    if (table) outside = std::exchange(barred_, bar(story_index, unit.index, inner));
    const CopyPart* setter = nullptr;
    for (const ChangeRef& ref : insides) {
      const CopyPart& part = parts[ref.part];
      const std::uint32_t index = part.ops[part.changes[ref.change].first_op].branch;
      const Branch& branch = part.container.story->branches[index];
      if (!branch.reformatted && !branch.regridded && !branch.excepted) continue;
      // How wide cells are goes with the columns.
      const auto bars = barred_.find(part.container.source);
      if ((table || level != Level::blocks) && bars != barred_.end() && bars->second) continue;
      if (setter == nullptr) {
        setter = &part;
        made.before = branch.before;
        made.reformatted = branch.reformatted;
        made.regridded = branch.regridded;
        made.excepted = branch.excepted;
        made.source = part.container.source;
      } else if (same_block(*setter, made, part, branch)) {
        ++out_.same;
      } else {
        block_conflict(story_index, unit.index, made.source, part.container.source);
        if (policy_ == Policy::report) made.reformatted = made.regridded = made.excepted = false;
      }
    }
    if (made.reformatted || made.regridded || made.excepted) ++out_.changes;
    const std::uint32_t index = writer.open(made);
    container(story_index, unit.index, inner, level_in(made.kind, level), writer);
    writer.close(index);
    if (table) barred_ = std::move(outside);
  }

  // Copies whose rows and columns of the table fall, as they do not go with what others make of it; whether any are
  // columns.
  std::map<std::uint32_t, bool> bar(std::uint32_t story_index, std::uint32_t node,
                                    const std::vector<CopyContainer>& copies) {
    std::vector<TableShape> shapes;
    shapes.reserve(copies.size());
    for (const CopyContainer& one : copies)
      shapes.push_back(shape_of(one, *copies_[one.source].document, base_.stories[story_index]));
    const TableVerdict verdict = judge_table(shapes, policy_);
    std::map<std::uint32_t, bool> out;
    for (std::uint32_t k = 0; k < copies.size(); ++k) {
      if (verdict.falls[k]) out[copies[k].source] = !shapes[k].columns.empty() || !shapes[k].cells.empty();
      for (const std::uint32_t cell : verdict.cells[k])
        fallen_cells_.insert({story_index, copies[k].source, cell});
    }
    for (const auto& [x, y] : verdict.at_odds) {
      Conflict made = place(story_index, base_.stories[story_index].nodes[node].paragraph);
      const auto side = [&](std::uint32_t k, bool stands) {
        return Side{copies[k].source, copies_[copies[k].source].author, shapes[k].does(), "", "", stands};
      };
      made.first = side(x, policy_ != Policy::report);
      made.second = side(y, false);
      out_.conflicts.push_back(std::move(made));
    }
    return out;
  }

  bool same_block(const CopyPart& x, const Branch& a, const CopyPart& y, const Branch& b) const {
    const auto node = [](const CopyPart& part, const Branch& branch) -> const docx::Node& {
      return part.document->stories[part.container.story->before].nodes[branch.before];
    };
    const auto key = [](const CopyPart& part, std::uint32_t format) {
      return part.document->block_formats[format].key;
    };
    const docx::Node& p = node(x, a);
    const docx::Node& q = node(y, b);
    return key(x, p.format) == key(y, q.format) && key(x, p.grid_format) == key(y, q.grid_format) &&
           key(x, p.extra_format) == key(y, q.extra_format);
  }

  // Notes whose reference goes, with whose change.
  void strike_notes(std::uint32_t story_index, docx::Range words, std::uint32_t source) {
    const docx::Story& own = base_.stories[story_index];
    auto item = std::partition_point(own.items.begin(), own.items.end(),
                                     [&](const docx::Item& i) { return i.text.end <= words.begin; });
    for (; item != own.items.end() && item->text.begin < words.end; ++item) {
      for (const docx::NoteOfItem& note : docx::note_references(base_, own, *item))
        for (const auto& [index, held] : held_)
          if (base_.stories[index].kind == note.kind && base_.stories[index].id == note.id)
            struck_notes_.emplace(index, source);
    }
  }

  void strike_block(std::uint32_t story_index, std::uint32_t node, std::uint32_t source) {
    const docx::Story& own = base_.stories[story_index];
    for (std::uint32_t k = node; k < own.nodes[node].end; ++k)
      if (own.nodes[k].kind == docx::NodeKind::paragraph)
        strike_notes(story_index, own.paragraphs[own.nodes[k].paragraph].text, source);
  }

  // Notes that only a copy has: written where their reference came in.
  void own_stories() {
    for (std::uint32_t k = 0; k < copies_.size(); ++k)
      for (const WordStory& one : copies_[k].redline.stories)
        if (one.after == kNone) {
          WordStory made = one;
          made.source = k;
          out_.redline.stories.push_back(std::move(made));
        }
  }

  Conflict place(std::uint32_t story_index, std::uint32_t paragraph) {
    Conflict out;
    const docx::Story& own = base_.stories[story_index];
    out.story = std::string(docx::to_string(own.kind));
    if (paragraph == kNone || paragraph >= own.paragraphs.size()) return out;
    out.paragraph = paragraph + 1;
    out.words = std::string(own.words(own.paragraphs[paragraph].text));
    if (own.kind == StoryKind::body) {
      if (citations_.empty()) citations_ = citations_of(base_);
      out.citation = citations_[paragraph];
    }
    return out;
  }

  void conflict(std::uint32_t story_index, const std::vector<BaseUnit>& units,
                const std::vector<CopyPart>& parts, const Decided& decided, const ChangeRef& x,
                const ChangeRef& y) {
    const docx::Story& own = base_.stories[story_index];
    const CopyChange& a = parts[x.part].changes[x.change];
    const CopyChange& b = parts[y.part].changes[y.change];
    Conflict made = place(story_index, paragraph_at(units, own, std::max(a.begin, b.begin)));
    const auto side = [&](const ChangeRef& ref, const CopyChange& change) {
      Side out = side_of(parts[ref.part], change, own, copies_[change.source].author);
      const Fate fate = decided.fates[ref.part][ref.change];
      out.stands = fate == Fate::stands || fate == Fate::appended;
      return out;
    };
    made.first = side(x, a);
    made.second = side(y, b);
    if (!made.second.after.empty() && made.first.does == made.second.does) made.second.does += kOtherwise;
    out_.conflicts.push_back(std::move(made));
  }

  void block_conflict(std::uint32_t story_index, std::uint32_t node, std::uint32_t first,
                      std::uint32_t second) {
    const docx::Story& own = base_.stories[story_index];
    Conflict made = place(story_index, own.nodes[node].paragraph);
    const std::string does = own.nodes[node].kind == docx::NodeKind::table ? "sets the table otherwise"
                             : own.nodes[node].kind == docx::NodeKind::row ? "sets the row otherwise"
                                                                           : "sets the cell otherwise";
    made.first = {first, copies_[first].author, does, "", "", policy_ != Policy::report};
    made.second = {second, copies_[second].author, does, "", "", false};
    out_.conflicts.push_back(std::move(made));
  }

  void page_conflict(std::uint32_t index, std::uint32_t gone, std::uint32_t changed, bool goes) {
    Conflict made = place(index, base_.stories[index].paragraphs.empty() ? kNone : 0);
    made.first = {gone, copies_[gone].author, "deletes the " + made.story, base_.stories[index].text, "",
                  goes};
    made.second = {changed, copies_[changed].author,           "changes the " + made.story, "",
                   "",      !goes && policy_ != Policy::report};
    if (changed < gone) std::swap(made.first, made.second);
    out_.conflicts.push_back(std::move(made));
  }

  const std::vector<Copy>& copies_;
  const docx::Document& base_;
  Policy policy_;
  Consolidated out_;
  std::map<std::uint32_t, Held> held_;               // by story of the base
  std::vector<std::vector<std::uint32_t>> changed_;  // by copy: stories of the base
  std::set<std::pair<std::uint32_t, std::uint32_t>>
      fallen_;                            // copy and story of the base that it may not change
  std::map<std::uint32_t, bool> barred_;  // of the table that is written: see bar()
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>>
      fallen_cells_;                                     // story, copy, cell: what it changes in that falls
  std::map<std::uint32_t, std::uint32_t> struck_notes_;  // story of the base -> copy
  std::vector<std::string> citations_;
};

}  // namespace

Consolidated consolidate(const std::vector<Copy>& copies, const docx::Document& base, Policy policy) {
  return Consolidation(copies, base, policy).run();
}

}  // namespace redraft::review
