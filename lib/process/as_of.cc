#include "process/as_of.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <utility>

#include "base/error.h"
#include "process/recorded_keys.h"

namespace redraft::process {

namespace {

std::optional<Date> day_in(const Data& map, std::string_view key) { return Date::from_iso(map.words(key)); }

Data* value_in(Data& map, std::string_view key) {
  for (DataEntry& entry : map.entries)
    if (entry.key == key) return &entry.value;
  return nullptr;
}

void remove_key(Data& map, std::string_view key) {
  std::erase_if(map.entries, [&](const DataEntry& entry) { return entry.key == key; });
}

/// What stands under a key, one or a list of it.
template <typename Do>
void each_in(Data& map, std::string_view key, Do act) {
  Data* value = value_in(map, key);
  if (value == nullptr) return;
  if (value->is(Data::Kind::map)) act(*value);
  for (Data& item : value->items) act(item);
}

/// Takes away what is later than a day, and counts it.
class Cut {
 public:
  explicit Cut(Date day) : day_(day) {}

  bool is_later(const std::optional<Date>& date) const { return date && *date > day_; }

  /// `group` is the way from `here` to what the fact is about.
  void fact(Data& here, std::string_view group, const DatedFact& fact) {
    if (group.empty()) {
      if (is_later(day_in(here, fact.key))) take_keys(here, fact.goes);
      return;
    }
    const std::size_t dot = std::min(group.find('.'), group.size());
    const std::string_view rest = dot == group.size() ? std::string_view() : group.substr(dot + 1);
    const std::string_view name = group.substr(0, dot);
    Data* value = value_in(here, name);
    if (value == nullptr) return;
    const bool whole = rest.empty() && fact.goes.empty();
    if (value->is(Data::Kind::map)) {
      if (whole && is_later(day_in(*value, fact.key))) {
        remove_key(here, name);
        ++count_;
      } else if (!whole) {
        this->fact(*value, rest, fact);
      }
      return;
    }
    if (whole)
      items(*value, [&](const Data& item) { return is_later(day_in(item, fact.key)); });
    else
      for (Data& item : value->items) this->fact(item, rest, fact);
  }

  template <typename Goes>
  void items(Data& list, Goes goes) {
    count_ += std::erase_if(list.items, goes);
  }

  void note(std::size_t more) { count_ += more; }
  std::size_t count() const { return count_; }

 private:
  void take_keys(Data& from, std::string_view keys) {
    while (!keys.empty()) {
      const std::size_t space = std::min(keys.find(' '), keys.size());
      remove_key(from, keys.substr(0, space));
      keys.remove_prefix(std::min(space + 1, keys.size()));
    }
    ++count_;
  }

  Date day_;
  std::size_t count_ = 0;
};

class Rewind {
 public:
  Rewind(ModificationFiles files, const AsOf& when)
      : files_(std::move(files)), root_(files_.main.root), when_(when), cut_(when.day), before_(root_) {}

  ModificationFiles made() {
    values();
    history();
    for (const DatedFact& fact : dated_facts()) cut_.fact(root_, fact.group, fact);
    each_in(root_, "committees", [&](Data& committee) {
      if (Data* days = value_in(committee, "consulted"))
        cut_.items(*days, [&](const Data& day) { return cut_.is_later(Date::from_iso(day.words())); });
    });
    other_files();
    status();
    number();
    each_in(root_, "comments", reopened);
    working_group();
    objectives();
    fast_track();
    referrals();
    attachments();
    consultations();
    return std::move(files_);
  }

 private:
  /// The value before the first of the decisions that changed it since.
  void values() {
    const Data* decisions = before_.find("decisions");
    if (decisions == nullptr) return;
    std::map<std::string, const Data*, std::less<>> first;
    for (const Data& one : decisions->items) {
      const std::string field = one.words("field");
      if (field.empty() || field == "path" || field == "status" || !cut_.is_later(day_in(one, "date")))
        continue;
      const Data*& held = first[field];
      if (held == nullptr || *day_in(one, "date") < *day_in(*held, "date")) held = &one;
    }
    for (const auto& [field, decision] : first) put_back(field, decision->words("old"));
    // What was said of the later date is not known to have been said of the earlier.
    if (first.find("implementation.date") == first.end()) return;
    if (Data* implementation = value_in(root_, "implementation"))
      for (const char* key : {"release", "condition", "decision_by", "fallback"})
        if (first.find("implementation." + std::string(key)) == first.end()) remove_key(*implementation, key);
  }

  void put_back(const std::string& field, const std::string& old) {
    std::string path;
    try {
      path = numbered_path(before_, field);
    } catch (const Error&) {
      return;  // of an item that is there no longer
    }
    Data* here = &root_;
    while (here != nullptr) {
      const std::size_t dot = path.find('.');
      const std::string step = path.substr(0, dot);
      if (dot == std::string::npos) {
        if (old.empty())
          remove_key(*here, step);
        else if (Data* value = value_in(*here, step))
          value->text = old;
        return;
      }
      path.erase(0, dot + 1);
      if (here->is(Data::Kind::map)) {
        here = value_in(*here, step);
      } else {
        const std::size_t at = std::min<std::size_t>(std::stoul(step), here->items.size());
        here = at < here->items.size() ? &here->items[at] : nullptr;
      }
    }
  }

  std::optional<Date> day_of_decision(const std::string& id) const {
    if (const Data* decisions = before_.find("decisions"); decisions != nullptr && !id.empty())
      for (const Data& one : decisions->items)
        if (one.words("id") == id) return day_in(one, "date");
    return std::nullopt;
  }

  /// The oldest come first: what follows a later step is later too. One without a day has that of its decision.
  void history() {
    Data* steps = value_in(root_, "history");
    if (steps == nullptr) return;
    const auto later = std::find_if(steps->items.begin(), steps->items.end(), [&](const Data& step) {
      const std::optional<Date> own = day_in(step, "date");
      return cut_.is_later(own ? own : day_of_decision(step.words("decision")));
    });
    left_a_stage_ = later != steps->items.end();
    cut_.note(static_cast<std::size_t>(steps->items.end() - later));
    steps->items.erase(later, steps->items.end());
  }

  void other_files() {
    const auto of = [&](DataFile& file, std::string_view inside) {
      for (const DatedFact& fact : dated_facts()) {
        std::string_view group = fact.group;
        if (!inside.empty() && !group.starts_with(inside)) continue;
        if (!inside.empty()) group.remove_prefix(inside.size());
        cut_.fact(file.root, group, fact);
      }
    };
    if (files_.comments) {
      of(*files_.comments, "");
      each_in(files_.comments->root, "comments", reopened);
    }
    for (DataFile& file : files_.responses) of(file, "consultations.");
  }

  /// The last day on which it ended as its status says.
  std::optional<Date> ended(const std::string& status) const {
    std::optional<Date> out;
    const auto last = [&](const std::optional<Date>& day) {
      if (day && (!out || *day > *out)) out = day;
    };
    if (status == "implemented") last(day_in(before_, "implemented"));
    if (status == "withdrawn") {
      if (const Data* all = before_.find("withdrawal")) {
        last(day_in(*all, "date"));
        for (const Data& one : all->items) last(day_in(one, "date"));
      }
    }
    const bool decided = status == "approved" || status == "rejected";
    const std::string kind = status == "approved" ? "approve" : status == "rejected" ? "reject" : "close";
    if (decided || status == "closed")
      if (const Data* decisions = before_.find("decisions"))
        for (const Data& one : decisions->items)
          if (one.words("kind") == kind) last(day_in(one, "date"));
    if (const Data* authority = before_.find("authority"); decided && authority != nullptr)
      if (authority->words("determination") == kind) last(day_in(*authority, "date"));
    if (out) return out;
    if (const Data* steps = before_.find("history"))
      for (const Data& one : steps->items)
        if (one.words("stage") == status) last(day_in(one, "date"));
    return out;
  }

  /// As its stage says, or a determination, or a withdrawal that nobody had adopted yet.
  std::string status_then() const {
    constexpr std::array<std::string_view, 5> kEnds = {"withdrawn", "closed", "approved", "rejected",
                                                       "implemented"};
    std::string out;
    if (const Data* steps = root_.find("history"); steps != nullptr && !steps->items.empty()) {
      const std::string stage = steps->items.back().words("stage");
      if (std::find(kEnds.begin(), kEnds.end(), stage) != kEnds.end()) out = stage;
    }
    if (const Data* authority = root_.find("authority"); out.empty() && authority != nullptr) {
      if (authority->words("determination") == "approve") out = "approved";
      if (authority->words("determination") == "reject") out = "rejected";
    }
    return open_withdrawal() ? "withdrawn" : out;
  }

  bool open_withdrawal() const {
    const auto last = [](const Data& root) -> const Data* {
      const Data* all = root.find("withdrawal");
      if (all == nullptr || all->is(Data::Kind::map)) return all;
      return all->items.empty() ? nullptr : &all->items.back();
    };
    const Data* then = last(root_);
    const Data* now = last(before_);
    if (then == nullptr || then->find("adopted") != nullptr) return false;
    const bool later_one = now != nullptr && now->words("date") != then->words("date");
    return later_one || (now != nullptr && now->find("adopted") != nullptr);
  }

  void status() {
    const std::string now = before_.words("status");
    const std::optional<Date> end = now.empty() || now == "open" ? std::nullopt : ended(now);
    if (end && !cut_.is_later(end)) return;
    if (!end && !left_a_stage_ && !open_withdrawal()) return;
    const std::string then = status_then();
    remove_key(root_, "status");
    if (then.empty()) return;
    DataEntry entry;
    entry.key = "status";
    entry.value.kind = Data::Kind::string;
    entry.value.text = then;
    root_.entries.push_back(std::move(entry));
  }

  /// "the number carries over": before it was converted, MP088 was DP088.
  void number() {
    Data* earlier = value_in(root_, "earlier_numbers");
    if (!cut_.is_later(day_in(before_, "converted")) || earlier == nullptr || earlier->items.empty()) return;
    if (Data* own = value_in(root_, "number")) own->text = earlier->items.back().text;
    earlier->items.pop_back();
  }

  /// A reservation that a later response resolved stood until then.
  static void reopened(Data& comment) {
    if (Data* reservation = value_in(comment, "reservation"))
      if (reservation->text == "resolved" && comment.find("response") == nullptr)
        reservation->text = "outstanding";
  }

  /// How many of the dated items of a list there are now, and were then.
  struct Counted {
    std::size_t now = 0;
    std::size_t then = 0;
    bool none_yet() const { return now > 0 && then == 0; }
  };
  Counted counted(std::string_view path) const {
    const Data* now = before_.at(path);
    const Data* then = root_.at(path);
    return {now == nullptr ? 0 : now->items.size(), then == nullptr ? 0 : then->items.size()};
  }

  void working_group() {
    Data* group = value_in(root_, "working_group");
    if (group == nullptr) return;
    const Counted meetings = counted("working_group.meetings");
    if (meetings.then < meetings.now) remove_key(*group, "conclusions");
  }

  /// Views are given at a meeting: of the Change Board with its vote, of the group when it meets.
  void objectives() {
    const bool voted = !counted("votes").none_yet();
    const bool formed = before_.find("working_group") == nullptr ||
                        root_.at("working_group.formed") != nullptr ||
                        before_.at("working_group.formed") == nullptr;
    const bool met = formed && !counted("working_group.meetings").none_yet();
    each_in(root_, "objectives", [&](Data& row) {
      if (!voted) remove_key(row, "change_board");
      if (!met) remove_key(row, "working_group");
    });
  }

  /// Whether the Panel was unanimous is known once it has decided.
  void fast_track() {
    const Data* decisions = before_.find("decisions");
    Data* request = value_in(root_, "fast_track");
    if (decisions == nullptr || request == nullptr) return;
    for (const Data& one : decisions->items)
      if (one.words("kind") == "fast-track" && cut_.is_later(day_in(one, "date")))
        remove_key(*request, "unanimous");
  }

  /// What came of one is what that body decided next.
  void referrals() {
    const Data* decisions = before_.find("decisions");
    if (decisions == nullptr) return;
    each_in(root_, "referrals", [&](Data& one) {
      const std::optional<Date> from = day_in(one, "date");
      bool decided = false;
      bool decided_later = false;
      for (const Data& decision : decisions->items) {
        const std::optional<Date> day = day_in(decision, "date");
        if (decision.words("body") != one.words("to") || !day || (from && *day < *from)) continue;
        (cut_.is_later(day) ? decided_later : decided) = true;
      }
      if (decided_later && !decided) remove_key(one, "outcome");
    });
  }

  /// Files of what had not been received then.
  void attachments() {
    std::vector<std::string> files;
    const auto names = [](const Data& root) {
      std::vector<std::string> out;
      if (const Data* all = root.find("assessments"))
        for (const Data& one : all->items) out.push_back(one.words("file"));
      if (const Data* all = root.find("solutions"))
        for (const Data& one : all->items)
          if (const Data* file = one.find("requirements_file")) out.push_back(file->words("file"));
      return out;
    };
    const std::vector<std::string> then = names(root_);
    for (const std::string& file : names(before_))
      if (!file.empty() && std::find(then.begin(), then.end(), file) == then.end()) files.push_back(file);
    if (Data* list = value_in(root_, "attachments"))
      cut_.items(*list, [&](const Data& one) {
        return std::find(files.begin(), files.end(), one.words("file")) != files.end();
      });
  }

  /// One that opens after the day was ahead of it, or unheard of. It is taken as planned where nothing of the record is
  /// later than the day; once the record has gone past the day, it is what came after.
  void consultations() {
    const bool past = cut_.count() > 0;
    Data* all = value_in(root_, "consultations");
    if (all == nullptr || !past) return;
    std::erase_if(all->items, [&](const Data& one) {
      const std::string id = one.words("id");
      if (!cut_.is_later(day_in(one, "opened")) || id == when_.consultation) return false;
      std::erase_if(files_.responses,
                    [&](const DataFile& file) { return file.root.words("consultation") == id; });
      return true;
    });
    for (Data& one : all->items) {
      if (!cut_.is_later(day_in(one, "closes"))) continue;
      // Still open: what sums up its responses was written when it had closed.
      remove_key(one, "summary");
      remove_key(one, "counts");
    }
  }

  ModificationFiles files_;
  Data& root_;
  const AsOf& when_;
  Cut cut_;
  const Data before_;
  bool left_a_stage_ = false;  ///< a stage was entered later
};

using OnDay = std::function<void(Date)>;

/// Every day that a key of the groups of that name holds.
void look_for(const Data& here, std::string_view group, std::string_view key, const OnDay& found) {
  for (const Data& item : here.items) look_for(item, group, key, found);
  if (!here.is(Data::Kind::map)) return;
  if (group.empty()) {
    if (const std::optional<Date> day = day_in(here, key)) found(*day);
    return;
  }
  const std::size_t dot = std::min(group.find('.'), group.size());
  if (const Data* next = here.find(group.substr(0, dot)))
    look_for(*next, dot == group.size() ? std::string_view() : group.substr(dot + 1), key, found);
}

void each_recorded_day(const Data& root, bool with_planned, const OnDay& found) {
  for (const DatedFact& fact : dated_facts())
    if (with_planned || !fact.planned) look_for(root, fact.group, fact.key, found);
}

}  // namespace

const std::vector<DatedFact>& dated_facts() {
  static const std::vector<DatedFact> facts = {
      {"", "raised", "raised"},
      {"", "converted", "converted"},
      {"", "implemented", "implemented"},
      {"path", "from", ""},
      {"urgent", "requested", ""},
      {"urgent", "decided", "decided granted"},
      {"fast_track", "requested", ""},
      {"fast_track.objection", "date", ""},
      {"solutions", "requirements_agreed", "requirements_agreed requirements_agreed_by"},
      {"solutions", "withdrawn", "withdrawn"},
      {"solutions.requirements_file", "date", ""},
      {"solutions.legal_text.reviewed", "date", ""},
      {"solutions.costs", "date", ""},
      {"assessments", "requested", ""},
      {"assessments", "received", "received file version full_costs summary"},
      {"committees", "agreed", "agreed engage"},
      {"comments", "date", ""},
      {"comments.response", "date", ""},
      {"working_group", "formed", "formed members meetings conclusions shared_with"},
      {"working_group.questions", "date", "date answer"},
      {"working_group.meetings", "date", "", true},
      {"consultations.responses", "received", ""},
      {"implementation", "approved", "approved"},
      {"implementation.views", "date", ""},
      {"votes", "date", ""},
      {"decisions", "date", ""},
      {"referrals", "date", ""},
      {"authority", "sent", "sent determination solution date reason"},
      {"authority", "date", "determination solution date reason"},
      {"withdrawal", "date", ""},
      {"withdrawal", "window_opened", "window_opened"},
      {"withdrawal.adopted", "date", ""},
      {"history", "date", ""},
      {"steps", "started", ""},
      {"steps", "finished", "finished"},
      {"corrections", "date", ""},
      {"documents", "date", ""},
  };
  return facts;
}

std::optional<Date> first_recorded_day(const Data& root) {
  std::optional<Date> first;
  const auto earlier = [&](Date day) {
    if (!first || day < *first) first = day;
  };
  each_recorded_day(root, true, earlier);
  look_for(root, "consultations", "opened", earlier);
  return first;
}

bool records_a_day(const Data& root, Date first, Date last) {
  bool out = false;
  const auto within = [&](Date day) { out = out || (day >= first && day <= last); };
  each_recorded_day(root, true, within);
  for (const char* key : {"opened", "closes"}) look_for(root, "consultations", key, within);
  return out;
}

std::optional<Date> last_recorded_day(const Data& root) {
  // Without the openings of consultations, which can be planned as well.
  std::optional<Date> last;
  each_recorded_day(root, false, [&](Date day) {
    if (!last || day > *last) last = day;
  });
  return last;
}

ModificationFiles as_of(ModificationFiles files, const AsOf& when) {
  return Rewind(std::move(files), when).made();
}

}  // namespace redraft::process
