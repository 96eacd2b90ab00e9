// Which lines repeat at the edges of pages. A line is furniture when it stands within two lines of the same
// edge of several pages, whole or at the end of a line of text that it was printed over; or when it stands
// each time beside one that is.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "read/tidy/furniture.h"
#include "read/tidy/label_token.h"
#include "read/tidy/structure.h"

namespace redraft::read::tidying {

namespace {

constexpr std::size_t edge = 2;        // lines from the edge of a page in which furniture must show itself
constexpr std::size_t wide_edge = 10;  // lines in which a whole block of it may stand
constexpr std::size_t most_templates = 24;

struct Page {
  std::size_t first = 0;
  std::size_t last = 0;    ///< inclusive
  bool sure_head = false;  ///< begins with a mark of a page, not only after a gap
  bool sure_foot = false;
};

std::vector<Page> pages_of(const Draft& draft) {
  std::vector<Page> pages;
  for (std::size_t i = 0; i < draft.lines.size(); ++i) {
    const TextLine& line = draft.lines[i];
    if (line.page_start || line.gap_start || pages.empty()) {
      if (!pages.empty()) pages.back().sure_foot = line.page_start;
      pages.push_back({i, i, line.page_start, true});
    }
    pages.back().last = i;
  }
  return pages;
}

bool may_be_template(std::string_view words) {
  constexpr std::size_t shortest = 6;
  constexpr std::size_t longest = 120;
  return words.size() >= shortest && words.size() <= longest && !is_elision(words) && !label_token(words) &&
         !is_instruction(words) && !is_section_heading(words) && is_furniture_worded(words);
}

struct Sightings {
  std::set<std::size_t> head;  ///< pages at whose sure head it stands
  std::set<std::size_t> foot;
  std::set<std::size_t> all;
  std::vector<std::size_t> lines;

  std::size_t near() const { return std::max(head.size(), foot.size()); }
};

using Seen = std::map<std::string, Sightings>;
using Sighted = std::pair<std::string, Sightings>;

Seen sightings_of(const Draft& draft, const std::vector<Page>& pages) {
  Seen seen;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    const auto [first, last, sure_head, sure_foot] = pages[p];
    for (std::size_t i = first; i <= last; ++i) {
      if (i - first >= wide_edge && last - i >= wide_edge) {
        i = last - wide_edge;  // on to the foot of the page
        continue;
      }
      const std::string_view words = without_leading_marks(draft.text(i));
      if (!may_be_template(words)) continue;
      Sightings& here = seen[std::string(words)];
      here.all.insert(p);
      here.lines.push_back(i);
      if (sure_head && i - first < edge) here.head.insert(p);
      if (sure_foot && last - i < edge) here.foot.insert(p);
    }
  }
  return seen;
}

/// Those near an edge twice at least, most often seen first. Few, so that the work stays linear.
std::vector<Sighted> most_seen(const Seen& seen) {
  constexpr std::size_t most = 40;
  std::vector<Sighted> out;
  for (const auto& entry : seen) {
    if (entry.second.near() >= 2) out.emplace_back(entry);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Sighted& a, const Sighted& b) { return a.second.near() > b.second.near(); });
  if (out.size() > most) out.resize(most);
  return out;
}

/// Adds the pages that end with a line of text that the words were printed over.
void add_overprinted(const Draft& draft, const std::vector<Page>& pages, std::string_view words,
                     Sightings& sightings, FuzzyBudget& budget) {
  for (std::size_t p = 0; p < pages.size(); ++p) {
    if (sightings.all.contains(p)) continue;
    const std::size_t lines = std::min(wide_edge, pages[p].last - pages[p].first);
    for (std::size_t i = pages[p].last + 1; i-- > pages[p].last - lines;) {
      if (!ends_with_template(draft.text(i), words, budget)) continue;
      sightings.all.insert(p);
      sightings.lines.push_back(i);
      break;
    }
  }
}

// A heading may repeat at the heads of pages too. Furniture has a number, a sign or a dash in it, or breaks
// into a sentence somewhere, as no heading does.
bool is_no_heading(const Draft& draft, std::string_view words, const Sightings& sightings) {
  if (std::any_of(words.begin(), words.end(), is_digit)) return true;
  if (words.find(" - ") != std::string_view::npos || words.find('|') != std::string_view::npos) return true;
  if (words.find("\xC2\xA9") != std::string_view::npos) return true;
  return std::any_of(sightings.lines.begin(), sightings.lines.end(), [&](std::size_t i) {
    return i + 1 < draft.lines.size() && is_lower(draft.text(i + 1)[0]);
  });
}

}  // namespace

std::vector<Template> furniture_templates(const Draft& draft, const std::set<std::size_t>& numbers,
                                          FuzzyBudget& budget) {
  const std::vector<Page> pages = pages_of(draft);
  const auto sure = static_cast<std::size_t>(draft.pages);
  if (sure < 2) return {};
  const Seen seen = sightings_of(draft, pages);

  // Proved by number: two whole sightings at one edge, and three pages (or all there are) in some form.
  std::vector<Template> out;
  std::set<std::size_t> taken;  // lines that hold a proved template, whole or at their end
  std::set<std::string> names;
  const auto take = [&](const std::string& words, const Sightings& sightings) {
    out.push_back({words, static_cast<int>(sightings.all.size())});
    taken.insert(sightings.lines.begin(), sightings.lines.end());
    names.insert(words);
  };
  for (auto& [words, sightings] : most_seen(seen)) {
    if (out.size() >= most_templates / 2) break;
    if (!is_no_heading(draft, words, sightings)) continue;
    add_overprinted(draft, pages, words, sightings, budget);
    const std::size_t on = sightings.all.size();
    if (on >= sure || (on >= 3 && on * 4 >= sure)) take(words, sightings);
  }

  // Proved by company: at least twice, and each time directly beside a proved one.
  for (bool more = true; more;) {
    more = false;
    for (const auto& [words, sightings] : seen) {
      if (sightings.all.size() < 2 || names.contains(words) || out.size() >= most_templates) continue;
      const bool in_company = std::all_of(sightings.lines.begin(), sightings.lines.end(), [&](std::size_t i) {
        return (i > 0 && (taken.contains(i - 1) || numbers.contains(i - 1))) || taken.contains(i + 1) ||
               numbers.contains(i + 1);
      });
      if (!in_company) continue;
      take(words, sightings);
      more = true;
    }
  }
  return out;
}

}  // namespace redraft::read::tidying
