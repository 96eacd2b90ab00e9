// Which lines repeat at the edges of pages. A line is furniture when it stands within three lines of the
// edge of several pages, whole or at the end of a line of text that it was printed over; or when it goes
// directly after one that is.
#include <algorithm>
#include <map>
#include <set>

#include "read/tidy/furniture.h"
#include "read/tidy/label_token.h"
#include "read/tidy/structure.h"

namespace redraft::read::tidying {

namespace {

constexpr std::size_t edge = 3;       // lines from the edge of a page in which furniture must show itself
constexpr std::size_t wide_edge = 10; // lines in which a whole block of it may stand
constexpr std::size_t most_templates = 12;

struct Page {
  std::size_t first = 0;
  std::size_t last = 0;  ///< inclusive
};

std::vector<Page> pages_of(const Draft& draft) {
  std::vector<Page> pages;
  for (std::size_t i = 0; i < draft.lines.size(); ++i) {
    if (draft.lines[i].page_start || pages.empty()) pages.push_back({i, i});
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
  std::set<std::size_t> near;  ///< pages on which it is near an edge
  std::set<std::size_t> all;
  std::vector<std::size_t> lines;
};

using Seen = std::map<std::string, Sightings>;

/// Those near an edge twice at least, most often seen first. Few, so that the work stays linear.
std::vector<std::pair<std::string, Sightings>> most_seen(const Seen& seen) {
  constexpr std::size_t most = 40;
  std::vector<std::pair<std::string, Sightings>> out;
  for (const auto& entry : seen) {
    if (entry.second.near.size() >= 2) out.emplace_back(entry);
  }
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
    return a.second.near.size() > b.second.near.size();
  });
  if (out.size() > most) out.resize(most);
  return out;
}

}  // namespace

std::vector<Template> furniture_templates(const Draft& draft, FuzzyBudget& budget) {
  const std::vector<Page> pages = pages_of(draft);
  if (pages.size() < 2) return {};
  Seen seen;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    for (std::size_t i = pages[p].first; i <= pages[p].last; ++i) {
      const std::size_t distance = std::min(i - pages[p].first, pages[p].last - i);
      if (distance >= wide_edge) {
        i = pages[p].last - wide_edge;  // on to the foot of the page
        continue;
      }
      const std::string_view words = without_leading_marks(draft.text(i));
      if (!may_be_template(words)) continue;
      Sightings& here = seen[std::string(words)];
      here.all.insert(p);
      here.lines.push_back(i);
      if (distance < edge) here.near.insert(p);
    }
  }

  // Proved by number: two whole sightings near an edge, and a third, or all pages there are, in some form.
  std::vector<Template> out;
  std::set<std::size_t> taken;  // lines that hold a proved template, whole or at their end
  for (const auto& [words, sightings] : most_seen(seen)) {
    if (out.size() >= most_templates) break;
    std::set<std::size_t> on = sightings.all;
    std::set<std::size_t> lines(sightings.lines.begin(), sightings.lines.end());
    for (std::size_t p = 0; p < pages.size(); ++p) {
      if (on.contains(p)) continue;
      const std::size_t from = std::max(pages[p].first, pages[p].last < wide_edge ? 0 : pages[p].last - wide_edge);
      for (std::size_t i = pages[p].last + 1; i-- > from;) {
        if (ends_with_template(draft.text(i), words, budget)) {
          on.insert(p);
          lines.insert(i);
          break;
        }
      }
    }
    if (on.size() < 3 && on.size() != pages.size()) continue;
    out.push_back({.words = words, .pages = static_cast<int>(on.size()), .after = ""});
    taken.insert(lines.begin(), lines.end());
  }

  // Proved by company: near an edge at least once, and each time directly after a proved one.
  const std::size_t by_number = out.size();
  for (const auto& [words, sightings] : seen) {
    if (sightings.near.empty() || sightings.all.size() < 2 || out.size() >= 2 * most_templates) continue;
    if (std::any_of(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(by_number),
                    [&](const Template& known) { return known.words == words; })) {
      continue;
    }
    const bool in_company = std::all_of(sightings.lines.begin(), sightings.lines.end(),
                                        [&](std::size_t i) { return i > 0 && taken.contains(i - 1); });
    if (!in_company) continue;
    for (std::size_t t = 0; t < by_number; ++t) {
      const std::string_view before = draft.text(sightings.lines.front() - 1);
      if (ends_with_template(before, out[t].words, budget)) {
        out.push_back({words, static_cast<int>(sightings.all.size()), out[t].words});
        break;
      }
    }
  }
  return out;
}

}  // namespace redraft::read::tidying
