// Settings of content controls: a list to choose from, a lock, a tick. No mark can hold them.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "docx/markup.h"
#include "docx/normal_form.h"
#include "docx/xml_pieces.h"
#include "redline/word_kept.h"
#include "redline/word_listing.h"

namespace redraft::redline {

namespace {

using docx::Document;
using docx::Story;
using docx::XmlChild;

struct Control {
  std::string id;
  std::string name;   // title and tag, by which one without a number is known
  std::string shown;  // its title, or its tag
  std::string settings;
  std::uint32_t story = kNone;
  Range words;                // in Story::text
  bool around_words = false;  // not around paragraphs, rows or cells: those come and go under marks
};

// `head` is what stands in front of the words. Whether a prompt is shown is seen in the words; the number only counts the
// controls, and the look of what is typed later shows when it is.
Control control_of(std::string_view head) {
  Control out;
  const std::size_t at = docx::xml_find(head, "w:sdtPr");
  if (at == std::string_view::npos) return out;
  std::string tag;
  for (const XmlChild& child :
       docx::xml_children(docx::xml_content(head.substr(at, docx::properties_end(head, at) - at)))) {
    const std::string value(docx::xml_attribute(child.xml, "w:val"));
    if (child.name == "w:id") {
      out.id = value;
      continue;
    }
    if (child.name == "w:alias") out.shown = value;
    if (child.name == "w:tag") tag = value;
    if (child.name != "w:showingPlcHdr" && child.name != "w:rPr" && child.name != "w:placeholder")
      out.settings += docx::normal_xml(child.xml);
  }
  out.name = out.shown + "|" + tag;
  if (out.shown.empty()) out.shown = tag;
  return out;
}

void widen(Range& range, Range by) {
  range = range.empty() ? by : Range{std::min(range.begin, by.begin), std::max(range.end, by.end)};
}

std::vector<Control> controls_of(const Document& document) {
  std::vector<Control> out;
  for (std::uint32_t at = 0; at < document.stories.size(); ++at) {
    const Story& story = document.stories[at];
    const docx::Part& part = document.part_of(story);
    const auto add = [&](std::string_view head, Range words) {
      if (docx::xml_name(head) != "w:sdt") return;
      out.push_back(control_of(head));
      out.back().story = at;
      out.back().words = words;
    };
    for (std::uint32_t k = 0; k < story.nodes.size(); ++k) {
      const docx::Node& node = story.nodes[k];
      if (node.kind != docx::NodeKind::control) continue;
      Range words;
      for (std::uint32_t inner = k + 1; inner < node.end; ++inner)
        if (story.nodes[inner].kind == docx::NodeKind::paragraph)
          widen(words, story.paragraphs[story.nodes[inner].paragraph].text);
      add(part.bytes(Range{node.span.begin, node.content.begin}), words);
    }
    std::vector<Range> words(story.wrappers.size());
    for (const docx::Item& item : story.items)
      for (std::uint32_t around = item.wrapper; around != kNone; around = story.wrappers[around].parent)
        if (!item.text.empty()) widen(words[around], item.text);
    for (std::uint32_t k = 0; k < story.wrappers.size(); ++k)
      if (story.wrappers[k].name == "w:sdt") {
        add(part.bytes(story.wrappers[k].head), words[k]);
        out.back().around_words = true;
      }
  }
  return out;
}

void say_otherwise(const WordListing& listing, const std::vector<std::string>& differ) {
  if (!differ.empty())
    listing.add((differ.size() == 1 ? "a content control is"
                                    : std::to_string(differ.size()) + " content controls are") +
                " set otherwise (the list, lock or tick, say): " + some_of(differ));
}

}  // namespace

// A control goes with the one of its number; the others by title and tag, in order; the rest in order.
void list_controls(const WordListing& listing) {
  const std::vector<Control> old = controls_of(listing.before);
  const std::vector<Control> now = controls_of(listing.after);
  std::map<std::string, std::size_t> by_id;
  for (std::size_t k = 0; k < now.size(); ++k)
    if (!now[k].id.empty()) by_id.emplace(now[k].id, k);
  std::vector<bool> taken(now.size(), false);
  std::vector<std::string> differ;
  const auto hold = [&](const Control& control, std::size_t k) {
    taken[k] = true;
    if (control.settings != now[k].settings)
      differ.push_back(now[k].shown.empty() ? "without a title" : now[k].shown);
  };
  std::vector<const Control*> left;
  for (const Control& control : old) {
    const auto found = control.id.empty() ? by_id.end() : by_id.find(control.id);
    if (found == by_id.end() || taken[found->second]) {
      left.push_back(&control);
    } else {
      hold(control, found->second);
    }
  }
  if (left.empty() && std::all_of(taken.begin(), taken.end(), [](bool one) { return one; })) {
    say_otherwise(listing, differ);
    return;
  }
  WordKept kept(listing);
  // Those around words that are kept first: one that came with its words is not the one that was there.
  for (const bool all : {false, true}) {
    std::multimap<std::string, std::size_t> by_name;
    for (std::size_t k = 0; k < now.size(); ++k)
      if (!taken[k] && (all || kept.keeps_after(now[k].story, now[k].words))) by_name.emplace(now[k].name, k);
    std::erase_if(left, [&](const Control* control) {
      if (!all && !kept.keeps(control->story, control->words)) return false;
      const auto found = by_name.find(control->name);
      if (found == by_name.end()) return false;
      hold(*control, found->second);
      by_name.erase(found);
      return true;
    });
  }
  std::vector<std::string> lost;
  std::vector<std::string> added;
  const auto shown = [](const Control& control) {
    return control.shown.empty() ? "without a title" : control.shown;
  };
  // What is left, and begins where one that is left on the other side does, has another title or tag now.
  std::multimap<std::pair<std::uint32_t, std::uint32_t>, std::size_t> untaken;  // by story and first word
  for (std::size_t k = 0; k < now.size(); ++k)
    if (!taken[k]) untaken.emplace(std::pair{now[k].story, now[k].words.begin}, k);
  for (const Control* control : left) {
    if (!kept.keeps(control->story, control->words)) continue;  // it is marked with its words
    const std::optional<WordPlaces> places = kept.places({control->story, control->words.begin});
    auto at = !places ? untaken.end() : untaken.lower_bound({places->story, places->first});
    while (at != untaken.end() && at->first.first == places->story && at->first.second <= places->last &&
           now[at->second].around_words != control->around_words)
      ++at;
    if (at != untaken.end() && (at->first.first != places->story || at->first.second > places->last ||
                                !kept.keeps_after(now[at->second].story, now[at->second].words)))
      at = untaken.end();
    if (at != untaken.end()) {
      hold(*control, at->second);
      untaken.erase(at);
    } else if (control->around_words) {
      lost.push_back(shown(*control));
    }
  }
  // One that came or went with its words is marked with them.
  for (std::size_t k = 0; k < now.size(); ++k)
    if (!taken[k] && now[k].around_words && kept.keeps_after(now[k].story, now[k].words))
      added.push_back(shown(now[k]));
  if (!lost.empty())
    listing.add(so_many(lost.size(), "content control stands", "content controls stand") +
                " around words in the earlier document only: " + some_of(lost));
  if (!added.empty())
    listing.add(so_many(added.size(), "content control stands", "content controls stand") +
                " around words in the later document only: " + some_of(added));
  say_otherwise(listing, differ);
}

}  // namespace redraft::redline
