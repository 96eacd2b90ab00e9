#include "read/tidy/list_state.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "legal/label.h"

namespace redraft::read::tidying {

namespace {

constexpr int highest_value = 399;

// Costs, in units of one usual confusion of two characters. What matters is their order: a label out of
// sequence (jump) costs more than any one damage, so that damage is preferred only where it restores order.
constexpr double jump = 4.0;
constexpr double no_reading = 3.0;
constexpr double after_gap = 0.3;

struct Value {
  ListStyle style;
  int value;
};

/// What a whole label can be: "(i)" is roman 1 and letter 9.
std::vector<Value> values_of(const std::string& core) {
  std::vector<Value> out;
  const auto all = [&](auto test) { return std::all_of(core.begin(), core.end(), test); };
  if (core.empty() || core.size() > 6) return out;
  if (all(is_digit)) {
    if (core.size() <= 2) out.push_back({ListStyle::digit, std::stoi(core)});
    return out;
  }
  const bool small = all(is_lower);
  const bool capital = all(is_upper);
  if (!small && !capital) return out;
  if (const auto roman = legal::roman_value(core); roman && *roman <= highest_value) {
    out.push_back({small ? ListStyle::roman : ListStyle::upper_roman, *roman});
  }
  if (core.size() <= 2) {
    const char base = small ? 'a' : 'A';
    int value = 0;
    for (const char c : core) value = value * 26 + (c - base + 1);
    if (value <= highest_value) out.push_back({small ? ListStyle::letter : ListStyle::upper, value});
  }
  return out;
}

// The list that an item of `parent` usually opens costs nothing, another one a little.
double unusual(const ListState& state, ListStyle child) {
  if (state.depth == 0) {
    if (child == ListStyle::letter) return 0;
    return child == ListStyle::roman ? 0.5 : 1.0;
  }
  switch (state.levels[state.depth - 1].style) {
    case ListStyle::letter:
      if (child == ListStyle::upper_roman) return 1.5;
      return child == ListStyle::roman ? 0 : 0.5;
    case ListStyle::roman: return child == ListStyle::upper ? 0 : 0.5;
    case ListStyle::upper: return child == ListStyle::digit || child == ListStyle::upper_roman ? 0 : 0.5;
    case ListStyle::upper_roman:
    case ListStyle::digit: return child == ListStyle::letter ? 0 : 0.5;
  }
  return 1.0;
}

double sibling_cost(Ending before) {
  switch (before) {
    case Ending::item:
    case Ending::none: return 0;
    case Ending::stop: return 0.3;
    case Ending::comma: return 1;
    case Ending::open: return 2;
    case Ending::colon: return 3;
  }
  return 0;
}

double child_cost(Ending before) {
  switch (before) {
    case Ending::colon: return 0;
    case Ending::none: return 0.5;
    case Ending::open:
    case Ending::comma: return 3;
    case Ending::item:
    case Ending::stop: return 5;
  }
  return 0;
}

double text_cost(const LabelEvent& event) {
  const bool goes_on = event.before == Ending::open || event.before == Ending::comma;
  if (event.token.could_be_word() && event.token.core.size() == 1) {
    const char c = event.token.core[0];
    if (is_alpha(c) || is_digit(c)) return goes_on ? 0.3 : 1.0;
  }
  if (event.token.whole()) return goes_on ? 1.5 : 6.0;
  return goes_on ? 3.0 : 4.0;
}

/// "(aa)" after (a), "(za)" before it: put in later, between two labels of the list.
bool is_insertion(const ListState& state, const std::string& core) {
  if (core.size() < 2 || core.size() > 3 || !std::all_of(core.begin(), core.end(), is_lower)) return false;
  return std::any_of(state.levels.begin(), state.levels.begin() + static_cast<std::ptrdiff_t>(state.depth),
                     [&](const ListLevel& level) {
                       return level.style == ListStyle::letter && level.value > 0 && level.value <= 26 &&
                              core[0] == static_cast<char>('a' + level.value - 1);
                     });
}

class Steps {
 public:
  Steps(const ListState& state, const LabelEvent& event) : state_(state), event_(event) {}

  std::vector<ListStep> all() {
    if (!event_.in_column) add(state_, LabelReading::Kind::text, "", text_cost(event_));
    if (event_.token.whole()) exact_out_of_order(event_.after_elision ? after_gap : jump);
    if (!event_.after_elision) in_order();
    if (!event_.token.whole()) not_known();
    return std::move(out_);
  }

 private:
  void add(const ListState& state, LabelReading::Kind kind, std::string inside, double cost) {
    out_.push_back({state, kind, std::move(inside), cost});
  }

  void add_label(const ListState& state, ListStyle style, int value, double cost) {
    std::string inside = inside_of(style, value);
    std::optional<double> reading = 2.0;  // nothing is left of a lost label: only its place speaks
    if (!event_.lost) reading = reading_cost(event_.token, inside);
    if (reading) add(state, LabelReading::Kind::label, std::move(inside), cost + *reading);
  }

  void exact_out_of_order(double cost) {
    const std::string& core = event_.token.core;
    for (const Value& value : values_of(core)) {
      const std::size_t level = state_.level_of(value.style);
      if (level == ListState::deepest) continue;
      add(state_.at(level, value.style, value.value), LabelReading::Kind::label, core, cost);
    }
    if (is_insertion(state_, core)) add(state_, LabelReading::Kind::label, core, 0.2);
  }

  /// Lists of one item that the label would close: hardly anybody writes one.
  double lone_items(std::size_t level) const {
    double cost = 0;
    for (std::size_t k = level + 1; k < state_.depth; ++k) cost += state_.levels[k].value == 1 ? 2.0 : 0.0;
    return cost;
  }

  void in_order() {
    for (std::size_t k = 0; k < state_.depth; ++k) {
      const auto [style, value] = state_.levels[k];
      const double closing = lone_items(k);
      if (value == 0) {
        for (const Value& read : values_of(event_.token.whole() ? event_.token.core : "")) {
          if (read.style == style)
            add_label(state_.at(k, style, read.value), style, read.value, 1.5 + closing);
        }
      } else if (value < highest_value) {
        add_label(state_.at(k, style, value + 1), style, value + 1, sibling_cost(event_.before) + closing);
      }
    }
    for (const ListStyle style : list_styles) {
      const std::size_t level = state_.level_of(style);
      if (level == ListState::deepest) continue;
      if (level == state_.depth) {
        add_label(state_.at(level, style, 1), style, 1, child_cost(event_.before) + unusual(state_, style));
      } else {  // the same list begins again
        const double again = event_.before == Ending::colon ? (event_.after_text ? 0.3 : 2.0) : 6.0;
        add_label(state_.at(level, style, 1), style, 1, again);
      }
    }
  }

  void not_known() {
    // That a label stands in a column, and where, is proved by the number of paragraphs.
    const double cost = event_.in_column ? 2 * no_reading : event_.after_elision ? 0.5 : no_reading;
    if (state_.depth == 0) add(state_.at(0, ListStyle::letter, 0), LabelReading::Kind::unknown, "", cost);
    for (std::size_t k = 0; k < state_.depth; ++k) {
      const bool again =
          state_.levels[k].value == 0 && !event_.in_column;  // nobody knew the one before either
      add(state_.at(k, state_.levels[k].style, 0), LabelReading::Kind::unknown, "",
          again ? std::min(cost, 1.0) : cost);
    }
  }

  const ListState& state_;
  const LabelEvent& event_;
  std::vector<ListStep> out_;
};

}  // namespace

std::string inside_of(ListStyle style, int value) {
  std::string out;
  switch (style) {
    case ListStyle::digit: return std::to_string(value);
    case ListStyle::roman:
    case ListStyle::upper_roman: out = legal::roman_text(value); break;
    case ListStyle::letter:
    case ListStyle::upper:
      for (int rest = value; rest > 0; rest = (rest - 1) / 26) {
        out.insert(out.begin(), static_cast<char>('a' + (rest - 1) % 26));
      }
      break;
  }
  if (style == ListStyle::upper || style == ListStyle::upper_roman) {
    for (char& c : out) c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

std::uint64_t ListState::key() const {
  std::uint64_t key = depth;
  for (std::size_t i = 0; i < depth; ++i) {
    key = key << 12U | static_cast<std::uint64_t>(levels[i].value) << 3U |
          static_cast<std::uint64_t>(levels[i].style);
  }
  return key;
}

std::size_t ListState::level_of(ListStyle style) const {
  std::size_t k = 0;
  while (k < depth && levels[k].style != style) ++k;
  return k;
}

ListState ListState::at(std::size_t level, ListStyle style, int value) const {
  ListState out = *this;
  out.levels[level] = {style, value};
  out.depth = level + 1;
  return out;
}

std::vector<ListStep> steps_from(const ListState& state, const LabelEvent& event) {
  return Steps(state, event).all();
}

}  // namespace redraft::read::tidying
