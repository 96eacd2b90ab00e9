#include "docx/settle_walk.h"

#include <algorithm>
#include <pugixml.hpp>
#include <string_view>

namespace redraft::docx {

using pugi::xml_node;

SettleWalk::SettleWalk(const Part& part, const Survey& survey, Decision decision,
                       const std::vector<bool>& chosen, const Ids& unreferenced)
    : part_(part), survey_(survey), decision_(decision), chosen_(chosen), unreferenced_(unreferenced) {
  for (std::size_t i = 0; i < survey.revisions.size(); ++i)
    if (chosen[i]) places_.push_back(survey.revisions[i].range.begin);
  if (!unreferenced.empty())
    for (const xml_node& note : part.root().children())
      if (unreferenced.count(note.attribute("w:id").value()) > 0) places_.push_back(part.span(note).begin);
  std::sort(places_.begin(), places_.end());
}

SettledPart SettleWalk::run() {
  if (places_.empty()) return {};
  element(part_.root());
  return finish();
}

bool SettleWalk::chosen_in(Range range) const {
  const auto at = std::lower_bound(places_.begin(), places_.end(), range.begin);
  return at != places_.end() && *at < range.end;
}

SettleWalk::Fate SettleWalk::fate(const xml_node& mark) const {
  const auto at = survey_.revision_of.find(mark.internal_object());
  if (at == survey_.revision_of.end()) return Fate::none;
  if (!chosen_[at->second]) return Fate::marked;
  return docx::goes(survey_.revisions[at->second].kind, decision_) ? Fate::goes : Fate::stays;
}

bool SettleWalk::any_goes(const xml_node& holder) const {
  for (const xml_node& child : holder.children())
    if (is_change(tag_of(child)) && fate(child) == Fate::goes) return true;
  return false;
}

bool SettleWalk::tags_go(const xml_node& node) const {
  const auto at = survey_.tracked_tags.find(node.internal_object());
  if (at == survey_.tracked_tags.end()) return false;
  return std::any_of(at->second.begin(), at->second.end(), [this](std::size_t revision) {
    return chosen_[revision] && docx::goes(survey_.revisions[revision].kind, decision_);
  });
}

void SettleWalk::back_to(Checkpoint at) {
  edits_.resize(at.edits);
  kept_.resize(at.kept);
}

SettleWalk::Left SettleWalk::drop(const xml_node& node) {
  edits_.push_back({part_.span(node).whole(), {}, true, false});
  return {false, true};
}

// `inner` is the element whose content stays: the node itself, or the w:sdtContent of a content control.
void SettleWalk::untag(const xml_node& node, const xml_node& inner) {
  const Span outside = part_.span(node);
  if (!inner) {
    cut(outside.whole());
    return;
  }
  const Span inside = part_.span(inner);
  cut({outside.begin, inside.open_end});
  if (inside.close_begin < outside.end) cut({inside.close_begin, outside.end});
}

std::string SettleWalk::edited_text(Range range, const std::function<void()>& edit) {
  std::vector<Edit> outside;
  outside.swap(edits_);
  edit();
  outside.swap(edits_);
  Splices inside;
  for (Edit& one : outside)
    if (!one.dead)
      inside.replace({one.range.begin - range.begin, one.range.end - range.begin}, std::move(one.text));
  return inside.apply(part_.bytes(range));
}

SettleWalk::Left SettleWalk::children(const xml_node& node) {
  Left left;
  for (const xml_node& child : node.children()) left.add(element(child));
  return left;
}

SettleWalk::Left SettleWalk::drop_emptied(const xml_node& node, Checkpoint before, Left left) {
  if (!left.emptied()) return left;
  back_to(before);
  return drop(node);
}

SettleWalk::Left SettleWalk::element(const xml_node& node) {
  const Tag tag = tag_of(node);
  if (tag == Tag::text_node) return {};
  if (is_zero_width(tag) || tag == Tag::wrapper_properties) {
    if (tag == Tag::wrapper_properties) children(node);
    return {};
  }
  if (is_change(tag)) return change(node, tag);
  if (is_properties(tag)) {
    properties(node, tag);
    return {};
  }
  if (is_story(tag)) return story(node, tag);
  switch (tag) {
    case Tag::property_change:
    case Tag::cell_inserted:
    case Tag::cell_deleted:
    case Tag::cell_merged:
    case Tag::numbering_change:  // where no schema has them
      if (fate(node) == Fate::stays || fate(node) == Fate::goes) cut(part_.span(node).whole());
      return {};
    case Tag::run:
    case Tag::math_run: return run(node);
    case Tag::table: return table(node);
    case Tag::sdt:
    case Tag::custom_xml:
    case Tag::smart_tag:
    case Tag::hyperlink:
    case Tag::simple_field:
    case Tag::direction:
    case Tag::math:
    case Tag::math_paragraph: return wrapper(node, tag);
    case Tag::sdt_content: return children(node);
    case Tag::math_control: control(node); return {};
    case Tag::math_other: return math(node);
    default: {
      // Drawings, rubies and what nobody here knows: it is content itself, and may hold text boxes.
      Left left = children(node);
      left.content = true;
      return left;
    }
  }
}

SettleWalk::Left SettleWalk::change(const xml_node& node, Tag tag) {
  const Fate what = fate(node);
  if (what == Fate::goes) return drop(node);
  const bool deletion = tag == Tag::deleted;
  if (what == Fate::stays) {
    untag(node, node);
    restored_ += deletion ? 1 : 0;
    Left left = children(node);
    restored_ -= deletion ? 1 : 0;
    left.dropped = true;  // what stood around an empty change may be empty now
    return left;
  }
  const Checkpoint before = here();
  deleted_ += deletion ? 1 : 0;
  const Left left = children(node);
  deleted_ -= deletion ? 1 : 0;
  return drop_emptied(node, before, left);
}

void SettleWalk::rename(const xml_node& node, std::string_view name) {
  const Span span = part_.span(node);
  const auto size = static_cast<std::uint32_t>(std::string_view(node.name()).size());
  put({span.begin + 1, span.begin + 1 + size}, std::string(name));
  if (!span.empty_tag()) put({span.close_begin + 2, span.close_begin + 2 + size}, std::string(name));
}

SettleWalk::Left SettleWalk::run(const xml_node& node) {
  // Some programs mark a run in its properties rather than around it.
  const xml_node format = node.child("w:rPr");
  int deleted = deleted_;
  int restored = restored_;
  for (const xml_node& mark : format.children()) {
    if (!is_change(tag_of(mark))) continue;
    const Fate what = fate(mark);
    if (what == Fate::goes) return drop(node);
    if (tag_of(mark) == Tag::deleted) ++(what == Fate::stays ? restored : deleted);
  }
  Left left;
  const bool to_text = restored > 0 && deleted == 0;
  for (const xml_node& child : node.children()) {
    const Tag tag = tag_of(child);
    switch (tag) {
      case Tag::text_node:
      case Tag::break_hint: break;
      case Tag::run_properties: properties(child, tag); break;
      case Tag::deleted_text:
      case Tag::deleted_instruction:
        if (to_text) rename(child, tag == Tag::deleted_text ? "w:t" : "w:instrText");
        left.content = left.content || child.first_child();
        break;
      case Tag::text:
      case Tag::math_text: left.content = left.content || child.first_child(); break;
      default:
        left.content = true;
        if (child.first_child()) element(child);
    }
  }
  if (left.content) keep(part_.span(node).begin);
  return left;
}

SettleWalk::Left SettleWalk::wrapper(const xml_node& node, Tag tag) {
  const xml_node inner = tag == Tag::sdt ? node.child("w:sdtContent") : node;
  if (tags_go(node)) {
    untag(node, inner);
    Left left;
    for (const xml_node& child : inner.children())
      if (tag_of(child) != Tag::wrapper_properties) {
        left.add(element(child));
      } else {
        cut(part_.span(child).whole());
      }
    left.dropped = true;
    return left;
  }
  const Checkpoint before = here();
  return drop_emptied(node, before, children(node));
}

}  // namespace redraft::docx
