// The tip that a link shows when it is pointed at. No mark can hold it, and a link is not struck for it.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "docx/xml_pieces.h"
#include "redline/word_kept.h"
#include "redline/word_keys.h"
#include "redline/word_listing.h"

namespace redraft::redline {

namespace {

using docx::Document;
using docx::kNone;
using docx::Story;

struct Link {
  std::string target;  // as a key, with the names that bookmarks have in AFTER
  std::string words;
  std::string tip;
  WordPlaceIn at;
};

// In order.
std::vector<Link> links_of(const Document& document, const BookmarkNames& names) {
  std::vector<Link> out;
  for (std::uint32_t index = 0; index < document.stories.size(); ++index) {
    const Story& story = document.stories[index];
    std::vector<docx::Range> words(story.wrappers.size());
    for (const docx::Item& item : story.items)
      for (std::uint32_t k = item.wrapper; k != kNone && !item.text.empty(); k = story.wrappers[k].parent)
        words[k] = {words[k].empty() ? item.text.begin : words[k].begin, item.text.end};
    const std::string& bytes = document.part_of(story).bytes();
    for (std::size_t k = 0; k < story.wrappers.size(); ++k) {
      const docx::Wrapper& one = story.wrappers[k];
      if (one.name != "w:hyperlink") continue;
      const std::string_view tag = std::string_view(bytes).substr(one.head.begin, one.head.size());
      out.push_back({with_names(document.keys[one.key], names),
                     std::string(story.words(words[k])),
                     std::string(docx::xml_attribute(tag, "w:tooltip")),
                     {index, words[k].begin}});
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

// A link that the redline keeps leads on both sides to the same place, and stands where the same words are kept.
void list_links(const WordListing& listing) {
  const std::vector<Link> old = links_of(listing.before, listing.redline.names);
  const std::vector<Link> now = links_of(listing.after, {});
  if (std::none_of(old.begin(), old.end(), [](const Link& one) { return !one.tip.empty(); }) &&
      std::none_of(now.begin(), now.end(), [](const Link& one) { return !one.tip.empty(); }))
    return;
  std::multimap<std::pair<std::uint32_t, std::uint32_t>, const Link*> by_place;  // story and first word
  for (const Link& one : now) by_place.emplace(std::pair{one.at.story, one.at.offset}, &one);
  WordKept kept(listing);
  std::vector<std::string> differ;
  for (const Link& one : old) {
    const docx::Range words{one.at.offset, one.at.offset + static_cast<std::uint32_t>(one.words.size())};
    const std::optional<WordPlaces> places = kept.places(one.at);
    if (!places || !kept.keeps(one.at.story, words)) continue;
    const auto [first, last] = std::minmax(places->first, places->last);
    const auto end = by_place.upper_bound({places->story, last});
    const auto same = std::find_if(by_place.lower_bound({places->story, first}), end, [&](const auto& other) {
      return other.second->target == one.target && other.second->words == one.words;
    });
    if (same == end) continue;
    if (same->second->tip != one.tip) differ.push_back(told(one, *same->second));
    by_place.erase(same);
  }
  if (!differ.empty())
    listing.add((differ.size() == 1 ? "the tip that a link shows is" : "the tips that links show are") +
                std::string(" not the same: ") + some_of(differ));
}

}  // namespace redraft::redline
