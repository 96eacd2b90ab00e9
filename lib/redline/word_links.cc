// The tip that a link shows when it is pointed at. No mark can hold it, and a link is not struck for it.
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "docx/xml_pieces.h"
#include "redline/word_listing.h"

namespace redraft::redline {

namespace {

using docx::Document;
using docx::kNone;
using docx::Story;

struct Link {
  std::string words;
  std::string tip;
};

// Links by where they lead and what they read, those of one kind in order.
std::map<std::string, std::vector<Link>> links_of(const Document& document) {
  std::map<std::string, std::vector<Link>> out;
  for (const Story& story : document.stories) {
    std::vector<std::string> words(story.wrappers.size());
    for (const docx::Item& item : story.items)
      for (std::uint32_t k = item.wrapper; k != kNone; k = story.wrappers[k].parent)
        words[k] += story.words(item.text);
    const std::string& bytes = document.part_of(story).bytes();
    for (std::size_t k = 0; k < story.wrappers.size(); ++k) {
      const docx::Wrapper& one = story.wrappers[k];
      if (one.name != "w:hyperlink") continue;
      const std::string_view tag = std::string_view(bytes).substr(one.head.begin, one.head.size());
      out[document.keys[one.key] + "\n" + words[k]].push_back(
          {words[k], std::string(docx::xml_attribute(tag, "w:tooltip"))});
    }
  }
  return out;
}

std::string told(const Link& was, const Link& is) {
  const auto quoted = [](const std::string& tip) {
    return tip.empty() ? std::string("none") : "'" + cut_short(tip) + "'";
  };
  return "of '" + cut_short(was.words) + "' " + quoted(was.tip) + " before, " + quoted(is.tip) + " now";
}

}  // namespace

void list_links(const WordListing& listing) {
  const std::map<std::string, std::vector<Link>> old = links_of(listing.before);
  const std::map<std::string, std::vector<Link>> now = links_of(listing.after);
  std::vector<std::string> differ;
  for (const auto& [key, links] : old) {
    const auto found = now.find(key);
    if (found == now.end()) continue;  // the link itself came, went or leads elsewhere
    for (std::size_t k = 0; k < std::min(links.size(), found->second.size()); ++k)
      if (links[k].tip != found->second[k].tip) differ.push_back(told(links[k], found->second[k]));
  }
  if (!differ.empty())
    listing.add((differ.size() == 1 ? "the tip that a link shows is" : "the tips that links show are") +
                std::string(" not the same: ") + some_of(differ));
}

}  // namespace redraft::redline
