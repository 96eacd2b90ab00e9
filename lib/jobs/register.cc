#include "jobs/register.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "amend/plan.h"
#include "base/error.h"
#include "jobs/amendment.h"
#include "jobs/on_day.h"
#include "profile/profile.h"
#include "render/workbook.h"
#include "workspace/region.h"

namespace redraft::jobs {

namespace {

using process::Date;
using process::RegisterRow;
using workspace::LoadedModification;

/// "D3.11(a)", "Appendix AG 3.2.4" where the label does not say of which document it is, "A1.1 ‘Change Board’".
std::string place_of(const amend::Operation& operation) {
  if (!operation.term.empty()) return operation.citation + " ‘" + operation.term + "’";
  const char first = operation.citation.empty() ? '"' : operation.citation.front();
  if (first == '"') return {};  // an item of a definition, which is named for itself
  const bool bare = first == '(' || (first >= '0' && first <= '9');
  return bare ? operation.document + " " + operation.citation : operation.citation;
}

void add_once(std::vector<std::string>& to, const std::string& citation) {
  if (!citation.empty() && std::find(to.begin(), to.end(), citation) == to.end()) to.push_back(citation);
}

/// The clauses that a modification's legal texts state, and those that its metadata names where there is no text.
std::vector<std::string> touched(const LoadedModification& loaded, const profile::Profile& profile,
                                 std::vector<std::string>& inputs, std::vector<Finding>& findings) {
  std::vector<std::string> out;
  for (const process::Solution& solution : loaded.modification.solutions)
    for (const process::LegalTextFiles& text : solution.legal_text) {
      for (const std::string& citation : text.touches) add_once(out, citation);
      for (const std::string& name : text.files) {
        const std::string file = loaded.folder + "/" + name;
        try {
          const amend::Drafting drafting = read_drafting(file, profile);
          inputs.push_back(file);
          for (const amend::Operation& operation : amend::stated_operations(drafting, profile))
            add_once(out, place_of(operation));
        } catch (const Error& error) {
          Finding finding;
          finding.check = "modification-legal-text-unread";
          finding.place = error.place();
          finding.message = error.detail() + "; the clauses that it touches are not known";
          findings.push_back(std::move(finding));
        }
      }
    }
  return out;
}

/// Of the columns that are asked for, or the usual ones; of those that few modifications fill, the ones that some do.
std::vector<std::string> columns_of(const RegisterOptions& options, const std::vector<RegisterRow>& rows) {
  const auto told = [&](std::string_view key) {
    return std::any_of(rows.begin(), rows.end(),
                       [&](const RegisterRow& row) { return !row.value(key).empty(); });
  };
  std::vector<std::string> out = options.columns;
  if (out.empty())
    for (const process::RegisterColumn& column : process::register_columns())
      if (column.shown && !(column.where_told && !told(column.key))) out.emplace_back(column.key);
  if (options.touches && std::find(out.begin(), out.end(), "touches") == out.end())
    out.emplace_back("touches");
  return out;
}

/// Those that were there on a day, as they stood then. What has faults is left as it is, to be told of.
void rewind(workspace::AllModifications& all, Date day, std::vector<std::string>& inputs) {
  std::vector<LoadedModification> then;
  for (LoadedModification& one : all.modifications) {
    if (has_errors(one.findings))
      then.push_back(std::move(one));
    else if (began_after(one.modification, day))
      inputs.push_back(one.file());
    else
      then.push_back(on_day(one, day).loaded);
  }
  all.modifications = std::move(then);
}

std::vector<process::Happening> since(const std::vector<process::RegisterGroup>& groups, Date date) {
  std::vector<process::Happening> out;
  for (const process::RegisterGroup& group : groups)
    for (const RegisterRow& row : group.rows) {
      std::vector<process::Happening> own = process::happenings_since(*row.modification, date);
      out.insert(out.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
    }
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
  return out;
}

}  // namespace

std::unique_ptr<ModificationsRegister> make_register(const RegisterOptions& options) {
  std::optional<Date> from;
  if (!options.since.empty()) {
    from = Date::from_iso(options.since);
    if (!from)
      throw Error(ErrorCode::usage, {},
                  "--since '" + options.since + "' is no day; expected one as 2018-08-22");
  }
  for (const std::string& key : options.columns) process::check_register_column(key);
  const workspace::Workspace place = workspace::open_workspace(options.workspace);
  const profile::Profile profile = profile::load_profile(place.profile);
  auto out = std::make_unique<ModificationsRegister>();
  out->all = workspace::load_modifications(place);
  if (options.day) rewind(out->all, *options.day, out->inputs);
  render::RegisterView& view = out->view;
  view.findings = out->all.findings;
  const bool with_touches =
      options.touches ||
      std::find(options.columns.begin(), options.columns.end(), "touches") != options.columns.end() ||
      std::any_of(options.query.where.begin(), options.query.where.end(),
                  [](const std::string& words) { return words.starts_with("touches"); });
  const process::Region region = workspace::region_of(place);
  std::vector<RegisterRow> rows;
  rows.reserve(out->all.modifications.size());
  for (const LoadedModification& loaded : out->all.modifications) {
    out->inputs.push_back(loaded.file());
    view.findings.insert(view.findings.end(), loaded.findings.begin(), loaded.findings.end());
    rows.push_back(process::register_row(loaded.modification, place.process, region));
    if (with_touches) rows.back().touches = touched(loaded, profile, out->inputs, view.findings);
  }
  view.columns = columns_of(options, rows);
  view.groups = process::select(std::move(rows), options.query);
  view.group = options.query.group;
  view.with_shared = options.touches;
  if (options.touches) {
    std::vector<RegisterRow> chosen;
    for (const process::RegisterGroup& group : view.groups)
      chosen.insert(chosen.end(), group.rows.begin(), group.rows.end());
    view.shared = process::shared_clauses(chosen);
  }
  if (from) {
    view.since = options.since;
    view.happenings = since(view.groups, *from);
  }
  view.subtitle = profile.title + ", " + counted(view.rows(), "modification");
  return out;
}

std::string register_workbook(const render::RegisterView& view) {
  std::vector<render::Sheet> sheets;
  const auto days = [](const std::vector<std::string>& keys, std::size_t first) {
    static const std::vector<std::string> kDays = {"since", "raised", "converted", "implementation",
                                                   "implemented"};
    std::vector<std::size_t> out;
    for (std::size_t c = 0; c < keys.size(); ++c)
      if (std::find(kDays.begin(), kDays.end(), keys[c]) != kDays.end()) out.push_back(first + c);
    return out;
  };
  Table table = render::register_table(view, render::RegisterWords::people);
  const Table file = render::register_table(view, render::RegisterWords::file);
  const std::vector<std::size_t> dated = days(view.columns, view.group.empty() ? 0 : 1);
  for (std::size_t r = 0; r < table.rows.size(); ++r)
    for (const std::size_t c : dated) table.rows[r][c] = file.rows[r][c];
  sheets.push_back({"Register", std::move(table), dated});
  sheets.push_back({"By stage and path", render::counts_table(view), {}});
  if (!view.since.empty())
    sheets.push_back(
        {"Since " + view.since, render::happenings_table(view, render::RegisterWords::file), {0}});
  if (view.with_shared) sheets.push_back({"Shared clauses", render::shared_table(view), {}});
  return render::workbook(sheets, view.title);
}

}  // namespace redraft::jobs
