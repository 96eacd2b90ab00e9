#include "report/template_blocks.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>

#include "base/unicode.h"
#include "base/words.h"

namespace redraft::report {

namespace {

using docx::XmlTree;

constexpr std::size_t kDeepest =
    100;  // templates that people write have a handful; the bound is for hostile files

TextFault fault_at(const Tag& tag, std::string check, std::string message) {
  return {{std::move(check), std::move(message)}, tag.text, tag.from, tag.until};
}

std::string as_written(const Tag& tag, const std::vector<TemplateText>& texts) {
  return one_line(texts[tag.text].words.substr(tag.from, tag.until - tag.from));
}

Tag::Kind end_of(Tag::Kind opening) {
  if (opening == Tag::Kind::each) return Tag::Kind::end_each;
  return opening == Tag::Kind::each_column ? Tag::Kind::end_each_column : Tag::Kind::end_if;
}

// Blocks as brackets, without their level.
class Pairing {
 public:
  Pairing(const XmlTree& tree, const std::vector<TemplateText>& texts, const std::vector<Tag>& tags,
          std::vector<TextFault>& faults)
      : tree_(tree), texts_(texts), tags_(tags), faults_(faults) {}

  std::vector<Block> blocks() {
    for (std::uint32_t k = 0; k < tags_.size(); ++k) {
      const Tag& tag = tags_[k];
      if (tag.opens()) {
        if (open_.size() == kDeepest) {
          faults_.push_back(fault_at(tag, "template-block-unclosed",
                                     "blocks are nested over " + std::to_string(kDeepest) + " deep"));
          return {};
        }
        Block block;
        block.tags.push_back(k);
        block.is_loop = tag.kind != Tag::Kind::if_;
        open_.push_back(done_.size());
        done_.push_back(std::move(block));
        whole_.push_back(false);
      } else if (tag.divides()) {
        divide(k);
      } else if (tag.ends()) {
        end(k);
      }
    }
    for (const std::size_t k : open_) {
      const Tag& tag = tags_[done_[k].tags.front()];
      faults_.push_back(fault_at(tag, "template-block-unclosed",
                                 as_written(tag, texts_) + " is not closed; expected " +
                                     std::string(to_string(end_of(tag.kind))) + " after it"));
    }
    std::vector<Block> out;
    for (std::size_t k = 0; k < done_.size(); ++k)
      if (whole_[k]) out.push_back(std::move(done_[k]));
    return out;
  }

 private:
  void divide(std::uint32_t k) {
    const Tag& tag = tags_[k];
    if (open_.empty()) {
      faults_.push_back(fault_at(tag, "template-block-crossed",
                                 as_written(tag, texts_) +
                                     " stands in no block; expected it between "
                                     "{{#if}} and {{/if}}, or {{#each}} and {{/each}}"));
      return;
    }
    Block& block = done_[open_.back()];
    const bool second = tags_[block.tags.back()].kind == Tag::Kind::else_;
    if (second || (block.is_loop && tag.kind == Tag::Kind::else_if)) {
      faults_.push_back(
          fault_at(tag, "template-block-crossed",
                   second ? as_written(tag, texts_) + " comes after {{else}}; expected the end of the block"
                          : as_written(tag, texts_) + " stands in a loop; expected {{else}}"));
      return;
    }
    block.tags.push_back(k);
  }

  void end(std::uint32_t k) {
    const Tag& tag = tags_[k];
    if (open_.empty()) {
      faults_.push_back(
          fault_at(tag, "template-block-crossed",
                   as_written(tag, texts_) + " closes nothing; expected its opening tag before it"));
      return;
    }
    Block& block = done_[open_.back()];
    const Tag& opening = tags_[block.tags.front()];
    if (end_of(opening.kind) != tag.kind) {
      faults_.push_back(fault_at(tag, "template-block-crossed",
                                 as_written(tag, texts_) + " closes " + as_written(opening, texts_) +
                                     "; expected " + std::string(to_string(end_of(opening.kind)))));
      // One that is open further out is closed by it, so that the rest is judged rightly; not when that stands
      // outside of the table in which both are: then the wrong word was written for the end of this one.
      const auto further = std::find_if(open_.rbegin(), open_.rend(), [&](std::size_t open) {
        return end_of(tags_[done_[open].tags.front()].kind) == tag.kind;
      });
      if (further == open_.rend()) return;
      const std::uint32_t here = table_of(tag);
      if (here == table_of(opening) && here != table_of(tags_[done_[*further].tags.front()]))
        open_.pop_back();
      else
        open_.erase(std::prev(further.base()), open_.end());
      return;
    }
    if (!tag.closes.empty() && opening.expression.kind == Expression::Kind::path &&
        tag.closes != opening.expression.path_words() && tag.closes != opening.item)
      faults_.push_back(fault_at(tag, "template-block-crossed",
                                 as_written(tag, texts_) + " closes " + as_written(opening, texts_) +
                                     "; expected the same name, or none"));
    block.tags.push_back(k);
    whole_[open_.back()] = true;
    open_.pop_back();
  }

  /// The innermost table around a tag; the number of elements when there is none.
  std::uint32_t table_of(const Tag& tag) const { return tree_.holder(texts_[tag.text].paragraph, "w:tbl"); }

  const XmlTree& tree_;
  const std::vector<TemplateText>& texts_;
  const std::vector<Tag>& tags_;
  std::vector<TextFault>& faults_;
  std::vector<Block> done_;
  std::vector<bool> whole_;
  std::vector<std::size_t> open_;
};

// What a block takes in, from where its tags stand.
class Levels {
 public:
  Levels(const XmlTree& tree, const std::vector<TemplateText>& texts, const std::vector<Tag>& tags,
         const std::vector<TagPlace>& places, std::vector<TextFault>& faults)
      : tree_(tree), texts_(texts), tags_(tags), places_(places), faults_(faults), alone_(texts.size()) {
    for (std::size_t k = 0; k < tags.size(); ++k) alone_[tags[k].text] = places[k].alone;
  }

  bool find(Block& block) {
    const Tag& opening = tag(block, 0);
    const bool columns = opening.kind == Tag::Kind::each_column;
    const bool one_text =
        std::ranges::all_of(block.tags, [&](std::uint32_t k) { return tags_[k].text == opening.text; });
    if (one_text && !columns) return words(block);
    if (columns) return cells(block);
    const std::uint32_t holder = common_holder(block);
    const std::string_view name = tree_[holder].name;
    if (name == "w:tr") return rows(block, holder, holder);
    if (is_row(child_of(holder, element(block, 0)))) {
      for (std::size_t k = 0; k < block.tags.size(); ++k)
        if (!is_row(child_of(holder, element(block, k)))) return crossed(block);
      return rows(block, child_of(holder, element(block, 0)),
                  child_of(holder, element(block, block.tags.size() - 1)));
    }
    return paragraphs(block, holder);
  }

  // Two loops over one row would each be repeated within the other. Where the inner one goes through what the outer one
  // names, a row for each of its items is what is meant; where it does not, each was meant for its own cell.
  void refuse_products(const std::vector<Block>& blocks) {
    std::map<std::uint32_t, std::vector<const Block*>> loops;  // by row, the outer ones first
    for (const Block& block : blocks)
      if (block.is_loop && block.level == BlockLevel::rows && block.first == block.last)
        loops[block.first].push_back(&block);
    for (const auto& [row, all] : loops)
      for (std::size_t k = 1; k < all.size(); ++k) {
        const Tag& inner = tag(*all[k], 0);
        const Tag& outer = tag(*all[k - 1], 0);
        if (all[k]->tags.back() > all[k - 1]->tags.back()) continue;  // one behind the other
        const bool of_it =
            std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(k),
                        [&](const Block* one) { return names(inner.expression, tag(*one, 0).item); });
        if (of_it) continue;
        faults_.push_back(fault_at(inner, "template-block-crossed",
                                   as_written(inner, texts_) + " in " + cell_words(*all[k], row) +
                                       " repeats the row that " + as_written(outer, texts_) + " in " +
                                       cell_words(*all[k - 1], row) +
                                       " repeats, and goes through nothing of it; expected each loop to "
                                       "begin and end within its own "
                                       "cell, or rows of their own"));
      }
  }

 private:
  // Does it begin with this name anywhere?
  static bool names(const Expression& expression, const std::string& name) {
    if (!expression.path.empty() && expression.path.front() == name) return true;
    return std::ranges::any_of(expression.parts, [&](const Expression& part) { return names(part, name); });
  }

  // "cell 2"
  std::string cell_words(const Block& block, std::uint32_t row) const {
    const std::uint32_t cell = tree_.holder(element(block, 0), "w:tc");
    std::size_t number = 0;
    for (std::uint32_t k = tree_.first(row); k < tree_[row].end && k <= cell; k = tree_[k].end)
      if (tree_[k].name == "w:tc") ++number;
    return "cell " + std::to_string(number);
  }

  const Tag& tag(const Block& block, std::size_t k) const { return tags_[block.tags[k]]; }
  std::uint32_t element(const Block& block, std::size_t k) const {
    return texts_[tag(block, k).text].paragraph;
  }
  bool is_row(std::uint32_t k) const { return tree_[k].name == "w:tr"; }

  std::uint32_t child_of(std::uint32_t holder, std::uint32_t k) const {
    while (tree_[k].parent != holder && tree_[k].parent != k) k = tree_[k].parent;
    return k;
  }

  // The innermost element that holds the paragraphs of all tags, and is none of them.
  std::uint32_t common_holder(const Block& block) const {
    std::uint32_t holder = tree_[element(block, 0)].parent;
    for (std::size_t k = 1; k < block.tags.size(); ++k)
      while (!tree_.holds(holder, element(block, k)) && tree_[holder].parent != holder)
        holder = tree_[holder].parent;
    return holder;
  }

  bool words(Block& block) {
    const TemplateText& text = texts_[tag(block, 0).text];
    block.level = BlockLevel::words;
    if (text.plain) return true;
    const auto parent = [&](std::size_t k) {
      const std::uint32_t run = text.pieces[text.piece[tag(block, k).from]].run;
      return run == kNoElement ? run : tree_[run].parent;
    };
    for (std::size_t k = 1; k < block.tags.size(); ++k) {
      if (!fields_are_whole(block, k)) return false;
      if (parent(k) == parent(0) && parent(k) != kNoElement) continue;
      faults_.push_back(fault_at(tag(block, k), "template-block-crossed",
                                 as_written(tag(block, k), texts_) +
                                     " stands inside a link, a control or a tracked change, and " +
                                     as_written(tag(block, 0), texts_) +
                                     " does not, or in another; expected both "
                                     "inside or both outside"));
      return false;
    }
    return true;
  }

  // Between two tags of a line, a field begins and ends or does neither.
  bool fields_are_whole(const Block& block, std::size_t k) {
    const TemplateText& text = texts_[tag(block, k).text];
    const std::uint32_t from = text.pieces[text.piece[tag(block, k - 1).from]].element;
    const std::uint32_t until = text.pieces[text.piece[tag(block, k).from]].element;
    int depth = 0;
    int least = 0;
    for (std::uint32_t at = from; at < until; ++at) {
      if (tree_[at].name != "w:fldChar") continue;
      const std::string_view kind = tree_.attribute(at, "w:fldCharType");
      depth += kind == "begin" ? 1 : kind == "end" ? -1 : 0;
      const bool apart = kind == "separate" && depth == 0;
      least = std::min({least, depth, apart ? -1 : 0});
    }
    if (depth == 0 && least == 0) return true;
    faults_.push_back(
        fault_at(tag(block, k), "template-block-crossed",
                 as_written(tag(block, k - 1), texts_) + " and " + as_written(tag(block, k), texts_) +
                     " stand one inside and one outside of a field; expected both inside or both outside"));
    return false;
  }

  bool paragraphs(Block& block, std::uint32_t holder) {
    block.level = BlockLevel::paragraphs;
    for (std::size_t k = 0; k < block.tags.size(); ++k) {
      const std::uint32_t paragraph = element(block, k);
      if (tree_[paragraph].parent != holder || tree_[paragraph].name != "w:p") return crossed(block);
      if (places_[block.tags[k]].alone) continue;
      faults_.push_back(
          fault_at(tag(block, k), "template-block-not-alone",
                   as_written(tag(block, k), texts_) +
                       " stands beside other words, and its partner in another paragraph; expected it "
                       "alone in its paragraph, or both in one"));
      return false;
    }
    return true;
  }

  bool rows(Block& block, std::uint32_t first, std::uint32_t last) {
    block.level = BlockLevel::rows;
    block.first = first;
    block.last = last;
    for (std::size_t k = 1; k + 1 < block.tags.size(); ++k) {
      const std::uint32_t row = tree_.holder(element(block, k), "w:tr");
      if (row != first && row != last && only_tags(row)) continue;
      faults_.push_back(fault_at(
          tag(block, k), "template-block-not-alone",
          as_written(tag(block, k), texts_) + " divides rows of a table; expected it in a row of its own"));
      return false;
    }
    return true;
  }

  bool only_tags(std::uint32_t row) const {
    const auto first = std::ranges::lower_bound(texts_, row, {}, &TemplateText::paragraph);
    for (auto text = first; text != texts_.end() && tree_.holds(row, text->paragraph); ++text)
      if (!trim(text->words).empty() && !alone_[static_cast<std::size_t>(text - texts_.begin())])
        return false;
    return true;
  }

  bool cells(Block& block) {
    block.level = BlockLevel::cells;
    const auto cell = [&](std::size_t k) { return tree_.holder(element(block, k), "w:tc"); };
    block.first = cell(0);
    block.last = cell(block.tags.size() - 1);
    const bool one_row = block.first != tree_.size() && block.last != tree_.size() &&
                         tree_[block.first].parent == tree_[block.last].parent;
    if (block.tags.size() == 2 && one_row) return true;
    faults_.push_back(
        fault_at(tag(block, 0), "template-block-crossed",
                 as_written(tag(block, 0), texts_) +
                     " repeats cells of a table; expected it and {{/each-column}} in cells of one row, "
                     "without {{else}}"));
    return false;
  }

  bool crossed(const Block& block) {
    const Tag& end = tag(block, block.tags.size() - 1);
    faults_.push_back(
        fault_at(tag(block, 0), "template-block-crossed",
                 as_written(tag(block, 0), texts_) + " and " + as_written(end, texts_) +
                     " stand in different containers, one in a table, cell, box or control and the "
                     "other outside of it; expected both in the same"));
    return false;
  }

  const XmlTree& tree_;
  const std::vector<TemplateText>& texts_;
  const std::vector<Tag>& tags_;
  const std::vector<TagPlace>& places_;
  std::vector<TextFault>& faults_;
  std::vector<bool> alone_;  // by text: it holds tags of blocks and nothing else
};

// The first of @index, @count, @first and @last in an expression.
const std::string* loop_name(const Expression& what) {
  if (what.kind == Expression::Kind::path && what.path.front().starts_with('@')) return &what.path.front();
  for (const Expression& part : what.parts)
    if (const std::string* found = loop_name(part)) return found;
  return nullptr;
}

}  // namespace

std::vector<TagPlace> tag_places(const std::vector<Tag>& tags, const std::vector<TemplateText>& texts) {
  std::vector<TagPlace> out(tags.size());
  std::vector<std::vector<std::uint32_t>> of_text(texts.size());
  for (std::uint32_t k = 0; k < tags.size(); ++k) of_text[tags[k].text].push_back(k);
  for (std::size_t text = 0; text < texts.size(); ++text) {
    if (of_text[text].empty()) continue;
    std::string rest = texts[text].words;
    bool blocks = texts[text].only_words && !texts[text].instruction && !texts[text].plain;
    for (const std::uint32_t k : of_text[text]) {
      blocks = blocks && (tags[k].is_block() || tags[k].kind == Tag::Kind::note);
      std::fill(rest.begin() + tags[k].from, rest.begin() + tags[k].until, ' ');
    }
    const bool alone = blocks && trim(rest).empty();
    for (const std::uint32_t k : of_text[text]) out[k].alone = alone;
  }
  return out;
}

void check_loop_names(const std::vector<Tag>& tags, std::vector<TextFault>& faults) {
  std::vector<bool> repeats;  // of each open block: whether what stands here is repeated; not in its {{else}}
  std::size_t loops = 0;      // of those, the ones that do
  const auto leave_loop = [&] {
    if (repeats.back()) --loops;
    repeats.back() = false;
  };
  for (const Tag& tag : tags) {
    if ((tag.ends() || tag.divides()) && !repeats.empty()) leave_loop();
    if (tag.ends() && !repeats.empty()) repeats.pop_back();
    const std::string* name = loops > 0 ? nullptr : loop_name(tag.expression);
    if (name != nullptr) faults.push_back({outside_of_loops(*name), tag.text, tag.from, tag.until});
    if (!tag.opens()) continue;
    repeats.push_back(tag.kind != Tag::Kind::if_);
    if (repeats.back()) ++loops;
  }
}

std::vector<Block> pair_blocks(const docx::XmlTree& tree, const std::vector<TemplateText>& texts,
                               const std::vector<Tag>& tags, const std::vector<TagPlace>& places,
                               std::vector<TextFault>& faults) {
  std::vector<Block> blocks = Pairing(tree, texts, tags, faults).blocks();
  Levels levels(tree, texts, tags, places, faults);
  std::erase_if(blocks, [&](Block& block) { return !levels.find(block); });
  levels.refuse_products(blocks);
  return blocks;
}

}  // namespace redraft::report
