#include "docx/survey_twins.h"

#include <deque>
#include <pugixml.hpp>
#include <string>
#include <unordered_map>

#include "docx/tags.h"

namespace redraft::docx {

namespace {

using pugi::xml_node;

void append_text(const xml_node& node, std::string& out) {
  for (const xml_node& child : node.children()) {
    const Tag tag = tag_of(child);
    if (tag == Tag::text || tag == Tag::deleted_text || tag == Tag::math_text) {
      out += child.child_value();
    } else if (tag != Tag::property_change) {
      append_text(child, out);
    }
  }
}

// What the mark is around; of one in properties, what those belong to.
std::string words_about(xml_node node) {
  if (!is_change(tag_of(node)) || !node.first_child()) {
    const auto owns = [](Tag tag) {
      return tag == Tag::run || tag == Tag::paragraph || tag == Tag::cell || tag == Tag::row ||
             tag == Tag::table || tag == Tag::text_box;
    };
    while (node && !owns(tag_of(node))) node = node.parent();
  }
  std::string out;
  append_text(node, out);
  return out;
}

}  // namespace

// Within its box, where both branches have as many.
std::string Twins::key(std::size_t revision, At from, At to, bool by_box) const {
  const Revision& one = survey_.revisions[revision];
  std::size_t box = to.box;
  while (box > from.box && (boxes_[box - 1].first > revision || boxes_[box - 1].last <= revision)) --box;
  return (by_box ? std::to_string(box - from.box) : "") + " " + std::to_string(static_cast<int>(one.kind)) +
         " " + one.author + "\n" + words_about(xml_node(survey_.nodes[revision]));
}

void Twins::pair() {
  const At end = {survey_.revisions.size(), boxes_.size()};
  const bool by_box = copy_.box - shown_.box == end.box - copy_.box;
  std::unordered_map<std::string, std::deque<std::size_t>> shown;
  for (std::size_t k = shown_.revision; k < copy_.revision; ++k)
    if (survey_.revisions[k].twin == kNoRevision) shown[key(k, shown_, copy_, by_box)].push_back(k);
  for (std::size_t k = copy_.revision; k < end.revision; ++k) {
    Revision& one = survey_.revisions[k];
    if (one.twin != kNoRevision) {  // of a drawing within the copy, told in front of this one
      const std::size_t first = survey_.revisions[one.twin].twin;
      if (first != kNoRevision) one.twin = first;
      continue;
    }
    const auto at = shown.find(key(k, copy_, end, by_box));
    if (at == shown.end() || at->second.empty()) continue;
    one.twin = at->second.front();
    at->second.pop_front();
  }
}

}  // namespace redraft::docx
