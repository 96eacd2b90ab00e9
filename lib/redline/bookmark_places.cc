#include "redline/bookmark_places.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "diff/align.h"
#include "diff/sequence.h"

namespace redraft::redline {

namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
constexpr double kMuchTheSame = 0.5;
constexpr std::size_t kMostTries = 10'000;  // of likenesses in one gap

/// A paragraph where such bookmarks begin.
struct Place {
  std::string_view words;
  std::vector<std::string_view> names;
};

struct Side {
  std::vector<Place> places;
  std::unordered_map<std::string_view, std::size_t> by_name;  // the first of a name counts, as in Word
};

Side read_side(const docx::Document& document) {
  Side out;
  for (const docx::Story& story : document.stories) {
    std::uint32_t last = docx::kNone;
    for (const docx::Bookmark& mark : story.bookmarks) {
      if (!is_made_name(mark.name) || story.paragraphs.empty()) continue;
      const std::uint32_t paragraph =
          std::min(mark.paragraph, static_cast<std::uint32_t>(story.paragraphs.size() - 1));
      if (!out.by_name.emplace(mark.name, paragraph == last ? out.places.size() - 1 : out.places.size())
               .second)
        continue;
      if (paragraph != last) out.places.push_back({story.words(story.paragraphs[paragraph].text), {}});
      out.places.back().names.push_back(mark.name);
      last = paragraph;
    }
  }
  return out;
}

class Matcher {
 public:
  Matcher(const Side& before, const Side& after)
      : before_(before), after_(after), partner_(before.places.size(), kNowhere) {}

  /// By place before, the place after.
  std::vector<std::size_t> run() {
    std::vector<std::uint32_t> x;
    std::vector<std::uint32_t> y;
    ids(x, y);
    std::size_t b = 0;
    std::size_t a = 0;
    for (const diff::Run& run : diff::common_runs(x, y)) {
      gap(b, run.before, a, run.after);
      for (std::size_t k = 0; k < run.size; ++k) pair(run.before + k, run.after + k);
      b = run.before + run.size;
      a = run.after + run.size;
    }
    gap(b, x.size(), a, y.size());
    return std::move(partner_);
  }

 private:
  // A place is its words; one that keeps a name is the one that has the name on the other side, whatever its words.
  void ids(std::vector<std::uint32_t>& x, std::vector<std::uint32_t>& y) const {
    std::unordered_map<std::string_view, std::uint32_t> by_words;
    const auto own = [&](std::string_view words) {
      return by_words.emplace(words, static_cast<std::uint32_t>(by_words.size())).first->second;
    };
    for (const Place& place : before_.places) x.push_back(own(place.words));
    for (const Place& place : after_.places) {
      std::size_t other = kNowhere;
      for (const std::string_view name : place.names)
        if (const auto found = before_.by_name.find(name);
            found != before_.by_name.end() && other == kNowhere)
          other = found->second;
      y.push_back(other == kNowhere ? own(place.words) : x[other]);
    }
  }

  void pair(std::size_t b, std::size_t a) { partner_[b] = a; }

  void gap(std::size_t b, std::size_t b_end, std::size_t a, std::size_t a_end) {
    if ((b_end - b) * (a_end - a) > kMostTries || a == a_end) return;
    std::vector<diff::Words> theirs;
    for (std::size_t k = a; k < a_end; ++k) theirs.push_back(words(after_.places[k]));
    const std::size_t first = a;
    for (; b < b_end; ++b) {
      const diff::Words own = words(before_.places[b]);
      for (std::size_t k = a; k < a_end; ++k)
        if (diff::likeness(own, theirs[k - first]) >= kMuchTheSame) {
          pair(b, k);
          a = k + 1;
          break;
        }
    }
  }

  diff::Words words(const Place& place) {
    return diff::words_of(diff::tokenise(place.words, interner_), {}, interner_);
  }

  const Side& before_;
  const Side& after_;
  std::vector<std::size_t> partner_;
  diff::Interner interner_;
};

bool ends_name(char c) {
  return c == ' ' || c == '\t' || c == '"' || c == '#' || c == '|' || c == '{' || c == '}' || c == '\\' ||
         c == '&' || c == '<';
}

}  // namespace

bool is_made_name(std::string_view name) { return name.starts_with("_") && name != "_GoBack"; }

void each_made_name(std::string_view text, const std::function<void(std::size_t, std::size_t)>& visit) {
  for (std::size_t at = text.find('_'); at != std::string_view::npos; at = text.find('_', at)) {
    if (at > 0 && !ends_name(text[at - 1]) && text[at - 1] != ';') {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && !ends_name(text[end])) ++end;
    visit(at, end - at);
    at = end;
  }
}

SameBookmarks match_bookmarks(const docx::Document& before, const docx::Document& after) {
  const Side x = read_side(before);
  const Side y = read_side(after);
  const std::vector<std::size_t> partner = Matcher(x, y).run();
  SameBookmarks out;
  for (const Place& place : y.places)
    for (std::size_t k = 1; k < place.names.size(); ++k) out.after.emplace(place.names[k], place.names[0]);
  for (std::size_t p = 0; p < x.places.size(); ++p)
    for (const std::string_view name : x.places[p].names) {
      if (const auto known = y.by_name.find(name); known != y.by_name.end()) {
        out.before.emplace(name, y.places[known->second].names[0]);
      } else if (partner[p] != kNowhere) {
        const std::string_view now = y.places[partner[p]].names[0];
        out.before.emplace(name, now);
        out.made_anew.emplace(name, now);
      }
    }
  return out;
}

}  // namespace redraft::redline
