// Equations: a fraction, root or other structure that goes leaves the words of its arguments that stay.
#include <pugixml.hpp>
#include <string_view>

#include "docx/settle_walk.h"

namespace redraft::docx {

using pugi::xml_node;

namespace {

// m:fPr, m:radPr ...: what a structure is like, with the mark of its own characters in m:ctrlPr.
bool is_structure_properties(const xml_node& node) {
  const std::string_view name = node.name();
  return name.size() > 4 && name.substr(name.size() - 2) == "Pr" && name != "m:argPr" && name != "m:ctrlPr";
}

}  // namespace

bool SettleWalk::structure_goes(const xml_node& node) const {
  for (const xml_node& child : node.children()) {
    if (!is_structure_properties(child)) continue;
    const xml_node control = child.child("m:ctrlPr");
    if (any_goes(control)) return true;
    for (const xml_node& mark : control.children())
      if (is_change(tag_of(mark)) && any_goes(mark)) return true;  // inserted, and deleted since
  }
  return false;
}

// The marks of m:ctrlPr are around its rPr.
void SettleWalk::control(const xml_node& node) {
  for (const xml_node& child : node.children()) {
    const Tag tag = tag_of(child);
    if (is_change(tag)) {
      const Fate what = fate(child);
      if (what == Fate::stays || what == Fate::goes) untag(child, child);
      control(child);
    } else {
      element(child);
    }
  }
}

SettleWalk::Left SettleWalk::math(const xml_node& node) {
  if (structure_goes(node)) {
    const Checkpoint before = here();
    return drop_emptied(node, before, spill(node));
  }
  Left left = children(node);
  // A fraction stays one with nothing above its line; an argument is no more than what it holds.
  for (const xml_node& child : node.children())
    if (is_structure_properties(child)) left.content = true;
  return left;
}

SettleWalk::Left SettleWalk::spill(const xml_node& node) {
  const Span whole = part_.span(node);
  std::uint32_t from = whole.begin;
  Left left{false, true};
  const auto argument = [&](const xml_node& at) {
    if (at.type() != pugi::node_element) return;  // words that stand where none may: they go with the frame
    const Span span = part_.span(at);
    if (span.empty_tag()) return;
    cut({from, span.open_end});
    from = span.close_begin;
    for (const xml_node& child : at.children()) {
      const std::string_view name = child.name();
      if (name == "m:argPr" || name == "m:ctrlPr") {
        cut(part_.span(child).whole());
      } else {
        left.add(element(child));
      }
    }
  };
  for (const xml_node& child : node.children()) {
    if (std::string_view(child.name()) == "m:mr") {  // a row of a matrix
      for (const xml_node& at : child.children()) argument(at);
    } else if (!is_structure_properties(child)) {
      argument(child);
    }
  }
  cut({from, whole.end});
  return left;
}

}  // namespace redraft::docx
