#include "review/copy_pages.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "review/conflict_words.h"
#include "review/same_content.h"

namespace redraft::review {

namespace {

using docx::kNone;

/// Section of the base, header or footer, of which pages.
using Place = std::tuple<std::uint32_t, bool, docx::PageKind>;

void set_source(redline::WordStory& story, std::uint32_t source) {
  story.source = source;
  for (redline::Branch& branch : story.branches) branch.source = source;
  for (redline::Line& line : story.lines) {
    line.source = source;
    for (redline::Piece& piece : line.pieces) piece.source = source;
  }
}

class Pages {
 public:
  Pages(const std::vector<Copy>& copies, Policy policy, Consolidated& out)
      : copies_(copies), policy_(policy), out_(out) {}

  // Headers and footers that only a copy has; one for each place.
  void own_pages() {
    std::map<Place, redline::LostPage> taken;
    std::set<Place> dropped;
    for (std::uint32_t k = 0; k < copies_.size(); ++k)
      for (redline::LostPage page : copies_[k].redline.lost_pages) {
        page.source = k;
        const auto put = taken.emplace(Place{page.section, page.header, page.kind}, page);
        if (put.second) continue;
        const auto at = put.first;
        const auto words = [&](const redline::LostPage& one) -> const std::string& {
          return copies_[one.source].document->stories[one.story].text;
        };
        const auto story = [&](const redline::LostPage& one) -> const docx::Story& {
          return copies_[one.source].document->stories[one.story];
        };
        const SameContent content(*copies_[k].document, *copies_[at->second.source].document);
        if (content.stories(story(page), story(at->second))) {
          ++out_.same;
          continue;
        }
        Conflict made;
        made.story = page.header ? "header" : "footer";
        const auto side = [&](const redline::LostPage& one) {
          return Side{one.source,
                      copies_[one.source].author,
                      "adds a " + made.story + ", \"" + words(one) + "\"",
                      "",
                      words(one),
                      policy_ != Policy::report && &one == &at->second};
        };
        made.first = side(at->second);
        made.second = side(page);
        if (made.first.does == made.second.does) made.second.does += kOtherwise;
        out_.conflicts.push_back(std::move(made));
        if (policy_ == Policy::report) dropped.insert(at->first);
      }
    for (const auto& [key, page] : taken)
      if (!dropped.contains(key)) {
        out_.redline.lost_pages.push_back(page);
        ++out_.changes;
      }
  }

  // Headers that a section shares in the base, and a copy gave it for its own.
  void shared_pages() {
    std::map<Place, std::uint32_t> taken;
    for (std::uint32_t k = 0; k < copies_.size(); ++k)
      for (const redline::SharedPage& page : copies_[k].redline.shared_pages) {
        const auto at = taken_place(taken, page);
        if (at == taken.end()) {
          for (const Place& place : places_of(page)) taken.emplace(place, k);
          out_.redline.shared_pages.push_back(page);
          set_source(out_.redline.shared_pages.back().story, k);
          ++out_.changes;
          continue;
        }
        Conflict made;
        made.story = page.header ? "header" : "footer";
        const std::string does =
            "gives section " + std::to_string(page.section + 1) + " a " + made.story + " of its own";
        made.first = {at->second, copies_[at->second].author, does, "", "", policy_ != Policy::report};
        made.second = {k, copies_[k].author, does, "", "", false};
        out_.conflicts.push_back(std::move(made));
        if (policy_ == Policy::report) {
          out_.changes -= std::erase_if(out_.redline.shared_pages, [&](const redline::SharedPage& other) {
            const std::vector<Place> places = places_of(other);
            return std::find(places.begin(), places.end(), at->first) != places.end();
          });
          at->second = k;
        }
      }
  }

  void last_section() {
    const auto format = [&](std::uint32_t k) -> const std::string& {
      const docx::Document& document = *copies_[k].document;
      return document.section_formats[document.sections.back().format].key;
    };
    std::uint32_t first = kNone;
    for (std::uint32_t k = 0; k < copies_.size(); ++k) {
      if (!copies_[k].redline.last_section_differs) continue;
      if (first == kNone) {
        first = k;
        out_.redline.last_section_differs = true;
        out_.redline.last_section_source = k;
      } else if (format(first) == format(k)) {
        ++out_.same;
      } else {
        Conflict made;
        made.story = "body";
        const std::string does = "sets the last section's pages otherwise";
        made.first = {first, copies_[first].author, does, "", "", policy_ != Policy::report};
        made.second = {k, copies_[k].author, does, "", "", false};
        out_.conflicts.push_back(std::move(made));
        if (policy_ == Policy::report) out_.redline.last_section_differs = false;
      }
    }
    if (out_.redline.last_section_differs) ++out_.changes;
  }

 private:
  static std::vector<Place> places_of(const redline::SharedPage& page) {
    std::vector<Place> out = {{page.section, page.header, page.kind}};
    for (const auto& [section, kind] : page.also) out.emplace_back(section, page.header, kind);
    return out;
  }

  static std::map<Place, std::uint32_t>::iterator taken_place(std::map<Place, std::uint32_t>& taken,
                                                              const redline::SharedPage& page) {
    for (const Place& place : places_of(page))
      if (const auto at = taken.find(place); at != taken.end()) return at;
    return taken.end();
  }

  const std::vector<Copy>& copies_;
  Policy policy_;
  Consolidated& out_;
};

}  // namespace

void consolidate_pages(const std::vector<Copy>& copies, Policy policy, Consolidated& out) {
  Pages pages(copies, policy, out);
  pages.own_pages();
  pages.shared_pages();
  pages.last_section();
}

}  // namespace redraft::review
