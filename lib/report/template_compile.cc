#include "report/template_compile.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "render/word_additions.h"
#include "report/template_renewals.h"

namespace redraft::report {

using docx::Range;
using docx::XmlTree;

namespace {

bool is_container(std::string_view name) {
  static constexpr std::array<std::string_view, 9> names = {"w:body",    "w:tc",          "w:hdr",
                                                            "w:ftr",     "w:footnote",    "w:endnote",
                                                            "w:comment", "w:txbxContent", "w:sdtContent"};
  return std::ranges::find(names, name) != names.end();
}

Stretch drop(Range range) {
  Stretch out;
  out.begin = range.begin;
  out.end = range.end;
  out.node.kind = Node::Kind::words;
  return out;
}

// Is it allowed to print nothing?
bool may_be_nothing(const Expression& expression) {
  if (expression.kind != Expression::Kind::filter) return expression.optional;
  return expression.words == "default" || expression.words == "gap" ||
         may_be_nothing(expression.parts.front());
}

Stretch instead(Range range, std::string words) {
  Stretch out = drop(range);
  out.node.words = std::move(words);
  return out;
}

}  // namespace

class PartCompiler {
 public:
  PartCompiler(TemplatePart& part, const docx::Document& document)
      : part_(part), document_(document), tree_(part.tree_), texts_(part.texts_) {}

  void run() {
    std::vector<TextFault> faults;
    part_.tags_ = find_tags(texts_, faults);
    const std::vector<Tag>& tags = part_.tags_;
    places_ = tag_places(tags, texts_);
    tags_of_.resize(texts_.size());
    for (std::uint32_t k = 0; k < tags.size(); ++k) tags_of_[tags[k].text].push_back(k);
    blocks_ = pair_blocks(tree_, texts_, tags, places_, faults);
    find_slots();
    for (const Block& block : blocks_) put_block(block);
    for (std::uint32_t k = 0; k < tags.size(); ++k) put_tag(k, faults);
    put_paragraphs();
    put_keeps();
    std::vector<Stretch> links = linked_tags(tree_, part_.name(), document_.package());
    std::vector<Stretch> notes = note_references(tree_);
    part_.renews_ = !links.empty() || !notes.empty();
    for (const Stretch& link : links) check_link(link.node.words.substr(link.node.words.find('\n') + 1));
    add(std::move(links));
    add(std::move(notes));
    // A note is copied with the items that refer to it.
    if (part_.is_notes())
      for (std::uint32_t k = tree_.first(0); k < tree_[0].end; k = tree_[k].end)
        loop_bodies_.push_back(tree_[k].span.content());
    add(renewals(tree_, loop_bodies_, document_));
    std::ranges::stable_sort(faults, {},
                             [&](const TextFault& fault) { return texts_[fault.text].from[fault.from]; });
    for (const TextFault& fault : faults)
      part_.faults_.push_back(
          part_.make_fault(fault.fault, part_.spot_of(fault.text, fault.from, fault.until), Severity::error));
    finish();
  }

 private:
  struct Chunk {
    Range range;
    std::uint32_t piece = 0;
  };

  // The bytes of a tag, a chunk for each run that it is cut over.
  std::vector<Chunk> chunks(const Tag& tag) const {
    const TemplateText& text = texts_[tag.text];
    std::vector<Chunk> out;
    for (std::uint32_t k = tag.from; k < tag.until; ++k) {
      if (out.empty() || out.back().piece != text.piece[k])
        out.push_back({{text.from[k], text.until[k]}, text.piece[k]});
      out.back().range.end = text.until[k];
    }
    return out;
  }

  const TextPiece& piece(const Tag& tag, const Chunk& chunk) const {
    return texts_[tag.text].pieces[chunk.piece];
  }

  std::uint32_t frame(const Tag& tag) {
    RunFrame out;
    const TemplateText& text = texts_[tag.text];
    const TextPiece& found = text.pieces[text.piece[tag.from]];
    if (found.run != kNoElement) {
      out.text_element = std::string(tree_[found.element].name);
      const std::uint32_t properties = tree_.child(found.run, "w:rPr");
      if (properties != tree_.size()) out.properties = std::string(tree_.xml(properties));
    }
    part_.frames_.push_back(std::move(out));
    return static_cast<std::uint32_t>(part_.frames_.size() - 1);
  }

  void add(std::vector<Stretch> stretches) { std::ranges::move(stretches, std::back_inserter(stretches_)); }

  // White space at the ends of what is written must stay.
  void keep_space(const Tag& tag) {
    for (const Chunk& chunk : chunks(tag)) {
      const docx::XmlElement& element = tree_[piece(tag, chunk).element];
      if (element.name != "w:t" && element.name != "w:instrText") continue;
      if (!spaced_.insert(element.span.begin).second) continue;
      stretches_.push_back(instead({element.span.begin, element.span.open_end},
                                   "<" + std::string(element.name) + " xml:space=\"preserve\">"));
    }
  }

  void drop_chunks(const Tag& tag, std::size_t from) {
    const std::vector<Chunk> all = chunks(tag);
    for (std::size_t k = from; k < all.size(); ++k) stretches_.push_back(drop(all[k].range));
  }

  std::uint32_t paragraph_of(std::uint32_t tag) const { return texts_[part_.tags_[tag].text].paragraph; }

  // What of a paragraph that goes must stay: marks without width, which may have their other end elsewhere.
  std::string zero_width(std::uint32_t paragraph) const {
    static constexpr std::array<std::string_view, 6> names = {"w:bookmarkStart",     "w:bookmarkEnd",
                                                              "w:commentRangeStart", "w:commentRangeEnd",
                                                              "w:permStart",         "w:permEnd"};
    std::string out;
    for (std::uint32_t k = paragraph + 1; k < tree_[paragraph].end; ++k)
      if (std::ranges::find(names, tree_[k].name) != names.end()) out += tree_.xml(k);
    return out;
  }

  // And the section that it ends.
  std::string section(std::uint32_t paragraph) const {
    const std::uint32_t properties = tree_.child(paragraph, "w:pPr");
    if (properties == tree_.size()) return {};
    const std::uint32_t found = tree_.child(properties, "w:sectPr");
    return found == tree_.size() ? std::string()
                                 : "<w:p><w:pPr>" + std::string(tree_.xml(found)) + "</w:pPr></w:p>";
  }

  void put_block(const Block& block) {
    Stretch stretch;
    stretch.node.kind = Node::Kind::block;
    stretch.node.tag = block.tags.front();
    switch (block.level) {
      case BlockLevel::words: words_block(block, stretch); break;
      case BlockLevel::paragraphs: paragraphs_block(block, stretch); break;
      case BlockLevel::rows: rows_block(block, stretch); break;
      case BlockLevel::cells: cells_block(block, stretch); break;
    }
    if (block.is_loop)
      for (const Stretch::Part& part : stretch.parts)
        if (!part.otherwise) loop_bodies_.push_back({part.begin, part.end});
    stretches_.push_back(std::move(stretch));
  }

  Stretch::Part part_of(std::uint32_t tag, std::uint32_t begin, std::uint32_t end) const {
    Stretch::Part out;
    out.tag = tag;
    out.otherwise = part_.tags_[tag].kind == Tag::Kind::else_;
    out.begin = begin;
    out.end = end;
    return out;
  }

  void words_block(const Block& block, Stretch& stretch) {
    const auto first = [&](std::size_t k) { return chunks(part_.tags_[block.tags[k]]).front(); };
    const std::size_t last = block.tags.size() - 1;
    const TemplateText& text = texts_[part_.tags_[block.tags[0]].text];
    bool one_piece = true;
    for (std::size_t k = 0; k <= last; ++k) {
      const Tag& tag = part_.tags_[block.tags[k]];
      one_piece = one_piece && text.piece[tag.from] == text.piece[part_.tags_[block.tags[0]].from] &&
                  chunks(tag).size() == 1;
      if (!text.plain) keep_space(tag);
      drop_chunks(tag, 1);
    }
    std::vector<RunFrame> frames;
    for (std::size_t k = 0; k <= last; ++k)
      frames.push_back(part_.frames_[frame(part_.tags_[block.tags[k]])]);
    const bool split = !one_piece && !text.plain;
    stretch.begin = first(0).range.begin;
    stretch.end = first(last).range.end;
    for (std::size_t k = 0; k < last; ++k) {
      Stretch::Part part = part_of(block.tags[k], first(k).range.end, first(k + 1).range.begin);
      if (split) {
        part.before = frames[k].open();
        part.after = frames[k + 1].close();
      }
      stretch.parts.push_back(std::move(part));
    }
    if (split) {
      stretch.before = frames[0].close();
      stretch.after = frames[last].open();
    }
  }

  // Several tags in one paragraph share its bytes, one after the other, so that blocks nest as the tags do. Notes and
  // blocks that begin and end in the paragraph have none of them, and go with it.
  void check_link(const std::string& target) {
    std::vector<TextFault> wrong;
    link_tags(target, wrong);
    for (TextFault& each : wrong) {
      each.fault.message = "the address of a link, '" + target + "': " + each.fault.message;
      part_.faults_.push_back(part_.make_fault(each.fault, {part_.name(), 0, {}, target}, Severity::error));
    }
  }

  void find_slots() {
    std::map<std::uint32_t, std::vector<std::uint32_t>> of_text;
    for (const Block& block : blocks_)
      if (block.level == BlockLevel::paragraphs)
        for (const std::uint32_t tag : block.tags) of_text[part_.tags_[tag].text].push_back(tag);
    for (auto& [text, tags] : of_text) {
      std::ranges::sort(tags);
      const docx::Span& span = tree_[texts_[text].paragraph].span;
      for (std::uint32_t k = 0; k < tags.size(); ++k)
        slots_[tags[k]] = {span.begin + k, k + 1 == tags.size() ? span.end : span.begin + k + 1};
    }
  }
  Range slot(std::uint32_t tag) const { return slots_.at(tag); }
  bool is_first_slot(std::uint32_t tag) const {
    return slot(tag).begin == tree_[paragraph_of(tag)].span.begin;
  }

  void paragraphs_block(const Block& block, Stretch& stretch) {
    const std::size_t last = block.tags.size() - 1;
    stretch.begin = slot(block.tags[0]).begin;
    stretch.end = slot(block.tags[last]).end;
    for (std::size_t k = 0; k < last; ++k) {
      const std::uint32_t next = block.tags[k + 1];
      Stretch::Part part = part_of(block.tags[k], slot(block.tags[k]).end, slot(next).begin);
      if (is_first_slot(next)) part.after = section(paragraph_of(next));
      stretch.parts.push_back(std::move(part));
    }
    if (is_first_slot(block.tags[0]))
      stretch.before = section(paragraph_of(block.tags[0])) + zero_width(paragraph_of(block.tags[0]));
    if (is_first_slot(block.tags[last])) stretch.after = zero_width(paragraph_of(block.tags[last]));
    for (const std::uint32_t tag : block.tags) gone_.insert(paragraph_of(tag));
  }

  bool row_is_only_tags(std::uint32_t row) const {
    bool any = false;
    const auto first = std::ranges::lower_bound(texts_, row, {}, &TemplateText::paragraph);
    for (auto text = first; text != texts_.end() && tree_.holds(row, text->paragraph); ++text) {
      if (trim(text->words).empty()) continue;
      const std::vector<std::uint32_t>& own = tags_of_[static_cast<std::size_t>(text - texts_.begin())];
      if (own.empty() || !places_[own.front()].alone) return false;
      any = true;
    }
    for (std::uint32_t k = row + 1; k < tree_[row].end; ++k)
      if (tree_[k].name == "w:drawing" || tree_[k].name == "w:pict") return false;
    return any;
  }

  void rows_block(const Block& block, Stretch& stretch) {
    const docx::Span first = tree_[block.first].span;
    const docx::Span last = tree_[block.last].span;
    stretch.begin = first.begin;
    stretch.end = last.end;
    const bool apart = block.first != block.last;
    std::uint32_t begin = apart && row_is_only_tags(block.first) ? first.end : first.begin;
    const std::uint32_t end = apart && row_is_only_tags(block.last) ? last.begin : last.end;
    for (std::size_t k = 0; k + 1 < block.tags.size(); ++k) {
      const bool divided = k + 2 < block.tags.size();
      const std::uint32_t row = divided ? tree_.holder(paragraph_of(block.tags[k + 1]), "w:tr") : block.last;
      stretch.parts.push_back(part_of(block.tags[k], begin, divided ? tree_[row].span.begin : end));
      begin = tree_[row].span.end;
    }
    in_cells(block);
    tables_.insert(tree_.holder(block.first, "w:tbl"));
  }

  void cells_block(const Block& block, Stretch& stretch) {
    stretch.begin = tree_[block.first].span.begin;
    stretch.end = tree_[block.last].span.end;
    stretch.parts.push_back(part_of(block.tags[0], stretch.begin, stretch.end));
    in_cells(block);
    const std::uint32_t table = tree_.holder(block.first, "w:tbl");
    tables_.insert(table);
    column_tables_.insert(table);
  }

  // Tags of rows and cells: their words go; of a paragraph that holds nothing else, the paragraph, unless it is the
  // only one in its cell.
  void in_cells(const Block& block) {
    for (const std::uint32_t k : block.tags) {
      const Tag& tag = part_.tags_[k];
      const std::uint32_t paragraph = paragraph_of(k);
      if (places_[k].alone && tree_[tree_[paragraph].parent].name == "w:tc" && !only_paragraph(paragraph)) {
        if (gone_.insert(paragraph).second) {
          Stretch out = drop({tree_[paragraph].span.begin, tree_[paragraph].span.end});
          out.node.words = zero_width(paragraph);
          stretches_.push_back(std::move(out));
        }
      } else {
        keep_space(tag);
        drop_chunks(tag, 0);
      }
    }
  }

  bool only_paragraph(std::uint32_t paragraph) const {
    const std::uint32_t cell = tree_[paragraph].parent;
    for (std::uint32_t k = tree_.first(cell); k < tree_[cell].end; k = tree_[k].end)
      if (k != paragraph && tree_[k].name == "w:p" && !gone_.contains(k)) return false;
    return true;
  }

  void put_tag(std::uint32_t k, std::vector<TextFault>& faults) {
    const Tag& tag = part_.tags_[k];
    if (tag.is_block() || gone_.contains(paragraph_of(k))) return;
    const std::vector<Chunk> all = chunks(tag);
    if (tag.kind == Tag::Kind::note) {
      if (!texts_[tag.text].plain) keep_space(tag);
      drop_chunks(tag, 0);
      return;
    }
    Stretch stretch;
    stretch.node.tag = k;
    if (tag.kind == Tag::Kind::markdown || tag.kind == Tag::Kind::include) {
      put_blocks(k, std::move(stretch), faults);
      return;
    }
    if (!texts_[tag.text].plain) keep_space(tag);
    stretch.begin = all.front().range.begin;
    stretch.end = all.front().range.end;
    stretch.node.kind = Node::Kind::value;
    stretch.node.frame = frame(tag);
    stretches_.push_back(std::move(stretch));
    drop_chunks(tag, 1);
  }

  void put_blocks(std::uint32_t k, Stretch stretch, std::vector<TextFault>& faults) {
    const Tag& tag = part_.tags_[k];
    const TemplateText& text = texts_[tag.text];
    std::string rest = text.words;
    rest.erase(tag.from, tag.until - tag.from);
    const std::uint32_t paragraph = text.paragraph;
    const bool block_level =
        !text.plain && !text.instruction && is_container(tree_[tree_[paragraph].parent].name);
    if (!text.only_words || !trim(rest).empty() || !block_level) {
      faults.push_back(
          {{"template-tag-not-alone",
            std::string(to_string(tag.kind)) + " gives whole paragraphs; expected it alone in its paragraph"},
           tag.text,
           tag.from,
           tag.until});
      return;
    }
    stretch.begin = tree_[paragraph].span.begin;
    stretch.end = tree_[paragraph].span.end;
    stretch.node.kind = tag.kind == Tag::Kind::markdown ? Node::Kind::markdown : Node::Kind::include;
    stretch.node.in_cell = tree_.holder(paragraph, "w:tc") != tree_.size();
    stretch.node.width = width_at(paragraph);
    stretch.after = zero_width(paragraph) + section(paragraph);
    const std::uint32_t properties = tree_.child(paragraph, "w:pPr");
    if (properties != tree_.size()) stretch.node.words = std::string(tree_.content(properties));
    gone_.insert(paragraph);
    stretches_.push_back(std::move(stretch));
  }

  int twips(std::uint32_t element, std::string_view attribute) const {
    if (element == tree_.size()) return 0;
    return static_cast<int>(
        std::min<std::uint64_t>(render::leading_number(tree_.attribute(element, attribute)), 31'680));
  }

  // How wide the text is: of the cell, without its usual margins, or of the page of the section that comes to an end next.
  int width_at(std::uint32_t paragraph) const {
    constexpr int kCellMargins = 2 * 108;
    if (const std::uint32_t cell = tree_.holder(paragraph, "w:tc"); cell != tree_.size()) {
      const std::uint32_t properties = tree_.child(cell, "w:tcPr");
      const std::uint32_t width = properties == tree_.size() ? properties : tree_.child(properties, "w:tcW");
      const bool absolute = width != tree_.size() && tree_.attribute(width, "w:type") == "dxa";
      return absolute ? std::max(0, twips(width, "w:w") - kCellMargins) : 0;
    }
    for (std::uint32_t k = paragraph; k < tree_.size(); ++k) {
      if (tree_[k].name != "w:sectPr") continue;
      const std::uint32_t page = tree_.child(k, "w:pgSz");
      const std::uint32_t margins = tree_.child(k, "w:pgMar");
      return std::max(0, twips(page, "w:w") - twips(margins, "w:left") - twips(margins, "w:right"));
    }
    return 0;
  }

  // Paragraphs that print nothing unless a tag does, and whose tags may print nothing.
  void put_paragraphs() {
    std::map<std::uint32_t, std::vector<Block>> words_blocks;
    for (const Block& block : blocks_)
      if (block.level == BlockLevel::words)
        words_blocks[part_.tags_[block.tags.front()].text].push_back(block);
    for (std::uint32_t t = 0; t < texts_.size(); ++t) {
      const TemplateText& text = texts_[t];
      if (text.plain || text.instruction || !text.only_words || gone_.contains(text.paragraph)) continue;
      std::string rest = text.words;
      bool may_be_empty = false;
      for (const std::uint32_t own : tags_of_[t]) {
        const Tag& tag = part_.tags_[own];
        std::fill(rest.begin() + tag.from, rest.begin() + tag.until, ' ');
        may_be_empty = may_be_empty || tag.kind == Tag::Kind::note ||
                       (tag.kind == Tag::Kind::value && may_be_nothing(tag.expression));
      }
      for (const Block& block : words_blocks[t]) {
        std::fill(rest.begin() + part_.tags_[block.tags.front()].from,
                  rest.begin() + part_.tags_[block.tags.back()].until, ' ');
        may_be_empty = true;
      }
      const std::uint32_t properties = tree_.child(text.paragraph, "w:pPr");
      const bool ends_section =
          properties != tree_.size() && tree_.child(properties, "w:sectPr") != tree_.size();
      if (!may_be_empty || ends_section || !trim(rest).empty()) continue;
      Stretch stretch;
      stretch.begin = tree_[text.paragraph].span.begin;
      stretch.end = tree_[text.paragraph].span.end;
      stretch.node.kind = Node::Kind::paragraph;
      gone_.insert(text.paragraph);
      stretches_.push_back(std::move(stretch));
    }
    for (const std::uint32_t table : tables_) {
      if (table == tree_.size()) continue;
      Stretch stretch;
      stretch.begin = tree_[table].span.begin;
      stretch.end = tree_[table].span.end;
      stretch.node.kind = Node::Kind::table;
      stretch.node.columns = column_tables_.contains(table);
      stretches_.push_back(std::move(stretch));
      gone_.insert(table);
    }
  }

  // Where something may go, a container must still end with a paragraph.
  void put_keeps() {
    std::set<std::uint32_t> containers;
    for (const std::uint32_t k : gone_) {
      std::uint32_t holder = tree_[k].parent;
      while (!is_container(tree_[holder].name) && tree_[holder].parent != holder)
        holder = tree_[holder].parent;
      containers.insert(holder);
    }
    for (const std::uint32_t holder : containers) {
      if (!is_container(tree_[holder].name) || tree_[holder].name == "w:body") continue;
      Stretch stretch;
      stretch.begin = tree_[holder].span.close_begin;
      stretch.end = stretch.begin;
      stretch.node.kind = Node::Kind::keep;
      stretches_.push_back(std::move(stretch));
    }
  }

  void finish() {
    if (!part_.is_notes()) {
      part_.nodes_ = nest(std::move(stretches_), 0, static_cast<std::uint32_t>(part_.bytes().size()));
      return;
    }
    std::ranges::stable_sort(stretches_, {}, &Stretch::begin);
    for (std::uint32_t k = tree_.first(0); k < tree_[0].end; k = tree_[k].end) {
      const docx::Range content = tree_[k].span.content();
      const auto first = std::ranges::lower_bound(stretches_, content.begin, {}, &Stretch::begin);
      const auto end = std::ranges::upper_bound(stretches_, content.end, {}, &Stretch::begin);
      part_.notes_[std::string(tree_.attribute(k, "w:id"))] =
          nest(std::vector<Stretch>(first, end), content.begin, content.end);
    }
  }

  TemplatePart& part_;
  const docx::Document& document_;
  const XmlTree& tree_;
  const std::vector<TemplateText>& texts_;
  std::vector<TagPlace> places_;
  std::map<std::uint32_t, Range> slots_;             // of tags of blocks of paragraphs
  std::vector<std::vector<std::uint32_t>> tags_of_;  // of each text
  std::vector<Block> blocks_;
  std::vector<Stretch> stretches_;
  std::set<std::uint32_t> gone_;    // paragraphs and tables that may go
  std::set<std::uint32_t> spaced_;  // texts whose start tag is rewritten
  std::set<std::uint32_t> tables_;
  std::set<std::uint32_t> column_tables_;
  std::vector<Range> loop_bodies_;
};

void compile(TemplatePart& part, const docx::Document& document) { PartCompiler(part, document).run(); }

}  // namespace redraft::report
