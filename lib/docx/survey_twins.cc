#include "docx/survey_twins.h"

#include <deque>
#include <pugixml.hpp>
#include <string>
#include <unordered_map>

#include "base/hash.h"
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

// What the mark is around; of an empty one or one in properties, what those belong to.
xml_node holder_of(xml_node node) {
  if (is_change(tag_of(node)) && node.first_child()) return node;
  const auto owns = [](Tag tag) {
    return tag == Tag::run || tag == Tag::paragraph || tag == Tag::cell || tag == Tag::row ||
           tag == Tag::table || tag == Tag::text_box;
  };
  while (node && !owns(tag_of(node))) node = node.parent();
  return node;
}

}  // namespace

const std::string& Twins::words_of(NodeKey element) {
  const auto [at, added] = words_.try_emplace(element);
  if (added) {
    std::string words;
    append_text(xml_node(element), words);
    at->second = std::to_string(words.size()) + ":" + std::to_string(fnv1a(words));
  }
  return at->second;
}

// Within its box, where both branches have as many.
std::string Twins::key(std::size_t revision, SurveyedSoFar from, bool by_box) {
  const Revision& one = survey_.revisions[revision];
  const std::size_t box = box_of_[revision] > from.boxes ? box_of_[revision] - from.boxes : 0;
  return (by_box ? std::to_string(box) : "") + " " + std::to_string(static_cast<int>(one.kind)) + " " +
         one.author + "\n" + words_of(holder_of(xml_node(survey_.nodes[revision])).internal_object());
}

void Twins::pair(SurveyedSoFar shown, SurveyedSoFar copy, SurveyedSoFar end) {
  const bool by_box = copy.boxes - shown.boxes == end.boxes - copy.boxes;
  std::unordered_map<std::string, std::deque<std::size_t>> waiting;
  for (std::size_t k = shown.revisions; k < copy.revisions; ++k)
    if (survey_.revisions[k].twin == kNoRevision) waiting[key(k, shown, by_box)].push_back(k);
  for (std::size_t k = copy.revisions; k < end.revisions; ++k) {
    Revision& one = survey_.revisions[k];
    if (one.twin != kNoRevision) {  // of a drawing within the copy, told in front of this one
      const std::size_t first = survey_.revisions[one.twin].twin;
      if (first != kNoRevision) one.twin = first;
      continue;
    }
    const auto at = waiting.find(key(k, copy, by_box));
    if (at == waiting.end() || at->second.empty()) continue;
    one.twin = at->second.front();
    at->second.pop_front();
  }
}

}  // namespace redraft::docx
