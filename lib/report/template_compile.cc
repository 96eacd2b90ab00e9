#include "report/template_compile.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "report/template_compiler.h"
#include "report/template_renewals.h"

namespace redraft::report {

void PartCompiler::run() {
  std::vector<TextFault> faults;
  part_.tags_ = find_tags(texts_, faults);
  const std::vector<Tag>& tags = part_.tags_;
  places_ = tag_places(tags, texts_);
  tags_of_.resize(texts_.size());
  for (std::uint32_t k = 0; k < tags.size(); ++k) tags_of_[tags[k].text].push_back(k);
  if (!part_.is_notes()) check_loop_names(tags, faults);
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

std::vector<PartCompiler::Chunk> PartCompiler::chunks(const Tag& tag) const {
  const TemplateText& text = texts_[tag.text];
  std::vector<Chunk> out;
  for (std::uint32_t k = tag.from; k < tag.until; ++k) {
    if (out.empty() || out.back().piece != text.piece[k])
      out.push_back({{text.from[k], text.until[k]}, text.piece[k]});
    out.back().range.end = text.until[k];
  }
  return out;
}

const TextPiece& PartCompiler::piece(const Tag& tag, const Chunk& chunk) const {
  return texts_[tag.text].pieces[chunk.piece];
}

std::uint32_t PartCompiler::frame(const Tag& tag) {
  RunFrame out;
  const TemplateText& text = texts_[tag.text];
  const TextPiece& found = text.pieces[text.piece[tag.from]];
  if (text.plain && text.instruction) out.text_element = "w:instrText";
  out.in_attribute = text.plain && tree_[found.element].span.open_end > text.from[tag.from];
  if (found.run != kNoElement) {
    out.text_element = std::string(tree_[found.element].name);
    const std::uint32_t properties = tree_.child(found.run, "w:rPr");
    if (properties != tree_.size()) out.properties = std::string(tree_.xml(properties));
  }
  part_.frames_.push_back(std::move(out));
  return static_cast<std::uint32_t>(part_.frames_.size() - 1);
}

void PartCompiler::keep_space(const Tag& tag) {
  for (const Chunk& chunk : chunks(tag)) {
    const docx::XmlElement& element = tree_[piece(tag, chunk).element];
    if (element.name != "w:t" && element.name != "w:instrText") continue;
    if (!spaced_.insert(element.span.begin).second) continue;
    stretches_.push_back(instead({element.span.begin, element.span.open_end},
                                 "<" + std::string(element.name) + " xml:space=\"preserve\">"));
  }
}

void PartCompiler::drop_chunks(const Tag& tag, std::size_t from) {
  const std::vector<Chunk> all = chunks(tag);
  for (std::size_t k = from; k < all.size(); ++k) stretches_.push_back(left_out(all[k].range));
}

void PartCompiler::check_link(const std::string& target) {
  std::vector<TextFault> wrong;
  link_tags(target, wrong);
  for (TextFault& each : wrong) {
    each.fault.message = "the address of a link, '" + target + "': " + each.fault.message;
    part_.faults_.push_back(part_.make_fault(each.fault, {part_.name(), 0, {}, target}, Severity::error));
  }
}

bool PartCompiler::is_first_slot(std::uint32_t tag) const {
  return slot(tag).begin == tree_[paragraph_of(tag)].span.begin;
}

void PartCompiler::put_tag(std::uint32_t k, std::vector<TextFault>& faults) {
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

void PartCompiler::finish() {
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

void compile(TemplatePart& part, const docx::Document& document) { PartCompiler(part, document).run(); }

}  // namespace redraft::report
