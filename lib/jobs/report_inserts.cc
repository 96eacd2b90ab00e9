#include "jobs/report_inserts.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "docx/settle.h"
#include "process/date_words.h"
#include "render/docx.h"
#include "render/gantt_svg.h"
#include "render/stage_bar.h"
#include "render/vote_chart.h"
#include "report/data_edit.h"
#include "report/fixed_marks.h"
#include "report/include.h"
#include "report/picture.h"

namespace redraft::jobs {

namespace {

using report::words_of;

render::StageState state_of(const std::string& state) {
  if (state == "done") return render::StageState::done;
  if (state == "now") return render::StageState::present;
  return state == "passed-over" ? render::StageState::passed_over : render::StageState::to_come;
}

std::string since_words(const Data& stage) {
  const std::optional<process::Date> since = process::Date::from_iso(words_of(stage, "since"));
  return since ? "since " + process::long_words(*since) : std::string();
}

render::Drawing stages_of(const Data& modification) {
  std::vector<render::StageMark> marks;
  for (const Data& stage : modification.find("stages")->items) {
    const render::StageState state = state_of(words_of(stage, "state"));
    marks.push_back({words_of(stage, "title"), state,
                     state == render::StageState::present ? since_words(stage) : std::string()});
  }
  return render::stage_bar(words_of(modification, "heading"), marks);
}

long count_of(const Data& row, std::string_view key) {
  const Data* value = row.find(key);
  return value == nullptr ? 0 : value->whole_number().value_or(0);
}

render::Drawing votes_of(const Data& vote) {
  std::vector<render::CategoryVotes> rows;
  for (const Data& row : vote.find("by_category")->items)
    rows.push_back({words_of(row, "category"), count_of(row, "approve"), count_of(row, "reject"),
                    count_of(row, "abstain")});
  std::string title = words_of(vote, "body").empty() ? "Vote" : words_of(vote, "body") + " vote";
  if (const std::string name = words_of(vote, "solution_name"); !name.empty()) title += " on the " + name;
  if (const std::optional<process::Date> date = process::Date::from_iso(words_of(vote, "date")))
    title += ", " + process::long_words(*date);
  return render::vote_chart(title, rows);
}

/// The styles of a Section that a report has too, under other names: a report's own would make its headings those of the
/// report. They have outline levels below the report's, so that its contents leave them out and a reader can still go
/// through them; and no Section begins a page.
docx::Package within_report(const docx::Package& section) {
  struct Renamed {
    std::string id;
    std::string was;
    std::string is;
    int outline;
  };
  static const Renamed kStyles[] = {{"Title", "Title", "Legal Text Title", 3},
                                    {"TitleNext", "Title on New Page", "Legal Text Title Next", 3},
                                    {"Heading1", "heading 1", "Legal Text Heading 1", 4},
                                    {"Heading2", "heading 2", "Legal Text Heading 2", 5}};
  const std::string part = section.related(section.main_part(), "styles");
  std::string xml = section.bytes(part);
  const auto replace = [&](std::size_t from, std::size_t to, const std::string& was, const std::string& is) {
    const std::size_t found = xml.find(was, from);
    if (found < to) xml.replace(found, was.size(), is);
  };
  for (const Renamed& style : kStyles) {
    const std::size_t at = xml.find("w:styleId=\"" + style.id + "\"");
    if (at == std::string::npos) continue;
    const auto end = [&] { return xml.find("</w:style>", at); };
    const std::size_t tag = xml.rfind('<', at);
    if (xml.substr(tag, at - tag).find("w:customStyle") == std::string::npos)
      xml.insert(at, "w:customStyle=\"1\" ");
    replace(at, end(), "w:name w:val=\"" + style.was + "\"", "w:name w:val=\"" + style.is + "\"");
    replace(at, end(), "<w:pageBreakBefore/>", "");
    const std::size_t outline = xml.find("<w:outlineLvl w:val=\"", at);
    if (outline < end())
      xml[outline + std::string_view("<w:outlineLvl w:val=\"").size()] =
          static_cast<char>('0' + style.outline - 1);
  }
  return section.changed({{{part, std::move(xml)}}, {}, {}, {}}, section.name());
}

}  // namespace

std::map<std::string, std::string> picture_names(const process::Modification& modification,
                                                 const process::Process* process,
                                                 const process::Timetable* timetable) {
  std::map<std::string, std::string> out;
  if (process != nullptr && !modification.history.empty()) out.emplace("stage-bar", "stage-bar");
  bool any_day = false;
  if (timetable != nullptr)
    for (const process::TimetableRow& row : timetable->rows)
      any_day = any_day || row.planned.end || row.actual.end || row.expected.end;
  if (any_day) out.emplace("timetable", "timetable");
  for (std::size_t i = 0; i < modification.votes.size(); ++i)
    if (!modification.votes[i].by_category.empty())
      out.emplace("votes:" + std::to_string(i), "votes:" + std::to_string(i));
  return out;
}

void add_pictures(const Data& modification, const std::map<std::string, std::string>& names,
                  const process::Timetable* timetable, report::Inserts& inserts) {
  const auto wanted = [&](const std::string& name) { return names.find(name) != names.end(); };
  if (wanted("stage-bar")) inserts["stage-bar"] = report::picture(stages_of(modification));
  if (wanted("timetable") && timetable != nullptr)
    inserts["timetable"] = report::picture(render::gantt(*timetable));
  std::size_t number = 0;
  for (const Data& vote : modification.find("votes")->items) {
    const std::string name = "votes:" + std::to_string(number++);
    if (wanted(name)) inserts[name] = report::picture(votes_of(vote));
  }
}

namespace {

// What `make` gives, made when it is first put in: a report asks for two of the three forms of a legal text at most.
report::Insert when_asked(std::function<docx::Package()> make) {
  const auto made = std::make_shared<report::Insert>();
  return [made, make = std::move(make)](const report::InsertPlace& place, std::vector<Finding>& findings) {
    if (!*made) {
      report::IncludeOptions options;
      options.own_pages = false;
      *made = report::include_document(make(), options);
    }
    return (*made)(place, findings);
  };
}

}  // namespace

void add_legal_texts(const LegalTexts& texts, const std::string& author, report::Inserts& inserts) {
  for (const SolutionText& text : texts.solutions) {
    std::optional<redline::Redline> redline = redline_of_solution(text, false);
    if (!redline) continue;
    const std::string name = "legal text of " + text.solution;
    const auto marked = std::make_shared<const redline::Redline>(std::move(*redline));
    const auto made = std::make_shared<std::optional<docx::Package>>();
    const auto tracked = [=]() -> const docx::Package& {
      if (!*made)
        *made = within_report(docx::Package::of_parts(render::docx_parts(*marked, {author, {}}), name));
      return **made;
    };
    inserts["clean:" + text.solution] =
        when_asked([=] { return tracked().changed(docx::settle(tracked(), docx::Decision::accept), name); });
    inserts["redline-fixed:" + text.solution] = when_asked(
        [=, colours = texts.profile.colours] { return report::fixed_marks(tracked(), colours).document; });
    inserts["redline:" + text.solution] = when_asked([=] { return tracked().changed({}, name); });
  }
}

void keep_known_inserts(Data& values, const report::Inserts& inserts) {
  for (Data& solution : report::child(values, "solutions").items) {
    Data& drafting = report::child(solution, "drafting");
    for (const char* key : {"clean_insert", "redline_insert", "redline_fixed_insert"})
      if (inserts.find(words_of(drafting, key)) == inserts.end()) report::set(drafting, key, {});
  }
}

}  // namespace redraft::jobs
