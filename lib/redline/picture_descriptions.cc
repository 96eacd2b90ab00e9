#include "redline/picture_descriptions.h"

#include <algorithm>
#include <pugixml.hpp>
#include <string_view>

#include "docx/normal_form.h"
#include "redline/word_listing.h"
#include "redline/word_not_compared.h"

namespace redraft::redline {

namespace {

// In the order of the drawing, each once: a program may write one at the drawing and at the picture in it, another not.
void add_descriptions(const pugi::xml_node& node, std::vector<std::string>& out) {
  for (const pugi::xml_node child : node.children()) {
    const std::string_view name = child.name();
    if (name == "mc:Fallback" || name == "w:txbxContent")
      continue;  // the same once more; words with pictures of their own
    for (const pugi::xml_attribute attribute : child.attributes())
      if (std::string own = attribute.value(); docx::is_description(name, attribute.name()) && !own.empty() &&
                                               std::find(out.begin(), out.end(), own) == out.end())
        out.push_back(std::move(own));
    add_descriptions(child, out);
  }
}

std::vector<std::string> descriptions(std::string_view drawing) {
  pugi::xml_document xml;
  xml.load_buffer(drawing.data(), drawing.size(), pugi::parse_default, pugi::encoding_utf8);
  std::vector<std::string> out;
  add_descriptions(xml, out);
  return out;
}

// Those that the other has not.
std::string without(const std::vector<std::string>& own, const std::vector<std::string>& others) {
  std::string out;
  for (const std::string& one : own)
    if (std::find(others.begin(), others.end(), one) == others.end())
      out += (out.empty() ? "'" : " and '") + cut_short(one) + "'";
  return out.empty() ? "none" : out;
}

}  // namespace

void PictureDescriptions::compare(const docx::Document& before, const docx::Story& before_story,
                                  const docx::Item& x, const docx::Document& after,
                                  const docx::Story& after_story, const docx::Item& y) {
  const std::string_view was = before.part_of(before_story).bytes(x.xml);
  const std::string_view is = after.part_of(after_story).bytes(y.xml);
  if (was == is) return;
  const std::vector<std::string> old = descriptions(was);
  const std::vector<std::string> now = descriptions(is);
  if (std::is_permutation(old.begin(), old.end(), now.begin(), now.end())) return;
  differ_.push_back(without(old, now) + " in the earlier document and " + without(now, old) +
                    " in the later");
}

void PictureDescriptions::list(const docx::Document& after, std::vector<Finding>& findings) const {
  if (differ_.empty()) return;
  findings.push_back(not_compared(
      after,
      (differ_.size() == 1 ? "the description of a picture is "
                           : "the descriptions of " + std::to_string(differ_.size()) + " pictures differ: ") +
          some_of(differ_)));
}

}  // namespace redraft::redline
