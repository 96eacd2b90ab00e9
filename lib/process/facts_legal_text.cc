// Facts of the legal text. What its files hold was found out by the workspace (GateFacts).
#include <algorithm>

#include "base/words.h"
#include "process/fact_parts.h"

namespace redraft::process {

namespace {

bool there(const GateFacts& given, const std::string& solution, const std::string& file) {
  return std::any_of(given.legal_text.begin(), given.legal_text.end(), [&](const LegalTextState& one) {
    return one.there && one.file == file && (one.solution == solution || one.solution.empty());
  });
}

/// What is wrong with drafting that is said to be that of another solution: that must be recorded, and have some.
std::string same_as_fault(const Modification& modification, const Solution& solution,
                          const LegalTextFiles& text, std::string_view part) {
  const std::string words =
      "the legal text of '" + solution.id + "' is that of '" + text.same_as + "', which ";
  const Solution* other = modification.solution(text.same_as);
  if (other == nullptr) return words + "is not recorded";
  for (const LegalTextFiles& one : other->legal_text)
    if ((part.empty() || one.part == part || one.part == "whole") && (!one.files.empty() || !one.needed))
      return {};
  return words + "has none of its own";
}

/// The solution's drafting that serves for `part`; empty: for all of it.
void look_at(const Asked& asked, const Solution& solution, const Place& place, std::string_view part,
             std::vector<Missing>& missing, std::vector<std::string>& found) {
  bool any = false;
  for (const LegalTextFiles& text : solution.legal_text) {
    if (!part.empty() && text.part != part && text.part != "whole") continue;
    any = any || !text.needed || !text.same_as.empty() || !text.files.empty();
    if (!text.same_as.empty())
      if (std::string fault = same_as_fault(asked.modification, solution, text, part); !fault.empty())
        missing.push_back({place, std::move(fault)});
    for (const std::string& file : text.files) {
      if (there(asked.given, solution.id, file))
        found.push_back(file);
      else
        missing.push_back({place, "the file " + file + " of '" + solution.id + "' is not there"});
    }
  }
  if (!any)
    missing.push_back({place, "the solution '" + solution.id + "' has no legal text" +
                                  (part.empty() ? "" : " for " + std::string(part))});
}

Fact look_at_all(const Asked& asked, std::string_view part) {
  std::vector<Missing> missing;
  std::vector<std::string> found;
  bool any = false;
  each_solution(asked, [&](const Solution& one, const Place& place) {
    any = true;
    look_at(asked, one, place, part, missing, found);
  });
  if (!any) return fails(place_of(asked.modification, "solutions"), "no solution is recorded");
  return judged(found.empty() ? "no legal text is needed" : listed(found, " and "), std::move(missing));
}

Place place_of_solution(const Modification& modification, const std::string& id) {
  for (std::size_t i = 0; i < modification.solutions.size(); ++i)
    if (modification.solutions[i].id == id) return place_of_item(modification, "solutions", i);
  return place_of(modification, "solutions");
}

}  // namespace

Fact legal_text_drafted(const Asked& asked) {
  std::vector<std::string> files;
  each_solution(asked, [&](const Solution& one, const Place&) {
    for (const LegalTextFiles& text : one.legal_text)
      files.insert(files.end(), text.files.begin(), text.files.end());
  });
  if (files.empty())
    return fails(place_of(asked.modification, "solutions"), "no file of legal text is recorded");
  return holds(listed(files, " and "));
}

Fact legal_text_there(const Asked& asked) { return look_at_all(asked, ""); }

Fact legal_text_part(const Asked& asked) { return look_at_all(asked, asked.argument); }

namespace {

/// Each file of legal text that is there and was tried, held to `fault`: "" when nothing is wrong with it. `untried` says
/// of one that was not tried what was not done, and for want of what.
struct Untried {
  std::string_view what;  ///< " was not checked: "
  std::string_view without;
};
template <class Fault, class Evidence>
Fact hold_texts(const Asked& asked, const Untried& untried, Fault fault, Evidence evidence) {
  std::vector<Missing> missing;
  std::vector<std::string> files;
  for (const LegalTextState& one : asked.given.legal_text) {
    if (!one.there) continue;
    files.push_back(one.file);
    std::string words = one.applies ? fault(one)
                                    : std::string(untried.what) +
                                          (one.why_not.empty() ? std::string(untried.without) : one.why_not);
    if (!words.empty())
      missing.push_back({place_of_solution(asked.modification, one.solution), one.file + words});
  }
  if (files.empty()) return fails(place_of(asked.modification, "solutions"), "no legal text is there");
  return judged(evidence(files), std::move(missing));
}

}  // namespace

Fact legal_text_applies(const Asked& asked) {
  return hold_texts(
      asked, {" was not tried: ", "no baseline to try it on"},
      [](const LegalTextState& one) {
        return *one.applies ? std::string() : " does not apply: " + one.why_not;
      },
      [](const std::vector<std::string>& files) {
        return listed(files, " and ") + (files.size() == 1 ? " applies" : " apply");
      });
}

Fact legal_text_sound(const Asked& asked) {
  return hold_texts(
      asked, {" was not checked: ", "no baseline to check it with"},
      [](const LegalTextState& one) {
        return one.errors == 0 ? std::string()
                               : " brings in " + counted(one.errors, "finding") + " at error level";
      },
      [](const std::vector<std::string>&) { return std::string("no finding at error level"); });
}

Fact legal_text_current(const Asked& asked) {
  std::vector<Missing> missing;
  for (const std::string& words : asked.given.stale)
    missing.push_back({place_of(asked.modification, "solutions"), words});
  return judged("drafted against the current version", std::move(missing));
}

}  // namespace redraft::process
