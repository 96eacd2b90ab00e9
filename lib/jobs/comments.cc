#include "jobs/comments.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.h"
#include "base/nearest.h"
#include "base/table.h"
#include "base/unicode.h"
#include "base/words.h"
#include "jobs/returned_form.h"
#include "process/comments_form.h"
#include "process/stages.h"
#include "render/process_forms.h"
#include "workspace/process_name.h"
#include "workspace/record_views.h"

namespace redraft::jobs {

namespace {

using process::Comment;
using process::MergedComment;

// The Sub-Committees asked for, as the modification spells them.
std::vector<std::string> spelled(const std::vector<std::string>& wanted,
                                 const std::vector<std::string>& known) {
  std::vector<std::string> out;
  for (const std::string& name : wanted) {
    const auto at = std::find_if(known.begin(), known.end(), [&](const std::string& one) {
      return comparison_key(one) == comparison_key(name);
    });
    if (at == known.end()) {
      const std::vector<std::string> near = nearest(name, known);
      throw Error(ErrorCode::target, {},
                  fmt::format("'{}' is no Sub-Committee that the modification names; expected one of {}",
                              name, listed(near.empty() ? known : near)));
    }
    out.push_back(*at);
  }
  return out;
}

std::string described(const Comment& comment) {
  return fmt::format("comment {} ({})", comment.id, process::to_string(comment.classification));
}

/// As its process calls it; of a process that is not known, the id in words.
std::string stage_words(const workspace::Workspace& workspace, const process::Modification& modification) {
  std::string stage = modification.stage();
  const std::string& name = workspace::process_name(workspace, modification);
  const std::vector<std::string> known = process::process_names();
  if (std::find(known.begin(), known.end(), name) != known.end())
    if (const process::Stage* named = process::load_process(name).stage(stage)) return named->title;
  std::replace(stage.begin(), stage.end(), '-', ' ');
  if (!stage.empty()) stage.replace(0, 1, to_upper(stage.substr(0, 1)));
  return stage;
}

const Comment& comment_of(const CommentsImport& done, const std::string& id) {
  return *std::find_if(done.comments.begin(), done.comments.end(),
                       [&](const Comment& comment) { return comment.id == id; });
}

std::string_view state_of(const MergedComment& row) {
  if (row.added) return "new";
  const bool any = std::any_of(row.changes.begin(), row.changes.end(),
                               [](const process::FieldChange& change) { return change.taken; });
  return any ? "changed" : "clash";
}

// Paragraphs for a table's cell: the empty lines between them say nothing there.
std::string in_a_cell(std::string words) {
  for (std::size_t at = words.find("\n\n"); at != std::string::npos; at = words.find("\n\n", at))
    words.erase(at, 1);
  return words;
}

void append(std::vector<Finding>& findings, const std::vector<Finding>& more) {
  findings.insert(findings.end(), more.begin(), more.end());
}

}  // namespace

CommentsExport export_comments(const workspace::Workspace& workspace, const std::string& id,
                               const CommentsExportOptions& options) {
  const workspace::LoadedModification loaded = workspace::load_modification(workspace, id);
  const process::Modification& modification = loaded.modification;
  CommentsExport out;
  out.number = modification.number;
  out.findings = loaded.findings;
  if (has_errors(out.findings)) {
    const auto fault = std::find_if(out.findings.begin(), out.findings.end(), [](const Finding& finding) {
      return finding.severity == Severity::error;
    });
    throw Error(ErrorCode::format, fault->place, fault->message);
  }
  out.inputs = {loaded.file(), loaded.folder + "/comments.yaml"};
  const std::vector<std::string> known = process::known_committees(modification);
  render::CommentsDocument document;
  document.classification = document_class(modification, options.classification);
  document.committees = options.committees.empty() ? known : spelled(options.committees, known);
  std::vector<std::string> above;
  for (const Comment& comment : modification.comments) {
    if (std::find(document.committees.begin(), document.committees.end(), comment.committee) ==
        document.committees.end())
      continue;
    if (comment.classification > document.classification) {
      above.push_back(described(comment));
      out.left_out.push_back(comment.id);
    } else {
      document.comments.push_back(comment);
    }
  }
  if (!above.empty() && !options.leave_out) refuse_classified(above, document.classification);
  document.stage = stage_words(workspace, modification);
  document.date = options.date;
  out.rows = document.comments.size();
  out.bytes = render::write_comments_docx(modification, document);
  return out;
}

CommentsImport import_comments(const workspace::Workspace& workspace, const std::string& id,
                               const std::vector<std::string>& files, const CommentsImportOptions& options,
                               const workspace::StepOptions& step_options) {
  workspace::Step step(workspace, workspace::Reach::several, step_options);
  workspace::ChangedModification& one = step.open(id);
  const process::Modification& modification = one.loaded.modification;
  CommentsImport out;
  out.recorded = recorded(modification, step_options.dry_run);
  out.comments = modification.comments;
  const process::MergeOptions merging{options.date, modification.stage(), options.force};
  const std::vector<process::FormField> columns =
      process::comment_columns(process::known_committees(modification));
  for (const std::string& file : files) {
    const process::FilledForm form =
        read_returned_form(file, process::kCommentsForm, columns, &modification, out.findings);
    process::CommentsMerge merge = process::merge_comments(std::move(out.comments), form, merging);
    out.comments = std::move(merge.comments);
    out.rows.insert(out.rows.end(), merge.rows.begin(), merge.rows.end());
    out.unanswered = std::move(merge.unanswered);
    for (const std::string& deleted : merge.deleted)
      if (std::find(out.deleted.begin(), out.deleted.end(), deleted) == out.deleted.end())
        out.deleted.push_back(deleted);
    append(out.findings, merge.findings);
  }
  workspace::record_comments(step, one, out.comments, out.rows);
  out.recorded.files = step.commit();
  return out;
}

std::string comments_import_text(const CommentsImport& done, int width) {
  std::string out = heading(done.recorded) + "\n";
  Table news{{{"Comment"}, {"Sub-Committee"}, {"What"}, {"Field"}, {"Words", false, 0}}, {}};
  for (const MergedComment& row : done.rows) {
    const Comment& comment = comment_of(done, row.id);
    if (row.added) news.rows.push_back({row.id, comment.committee, "new", "", in_a_cell(comment.text)});
    for (const process::FieldChange& change : row.changes)
      news.rows.push_back({row.id, comment.committee,
                           !change.taken  ? "clash"
                           : change.clash ? "forced"
                                          : "changed",
                           change.field, in_a_cell(change.after)});
  }
  out += news.rows.empty() ? "Nothing new.\n" : "\n" + text_table(news, width);
  if (!done.unanswered.empty()) {
    Table open{{{"Unanswered"}, {"Sub-Committee"}, {"Comment", false, 0}}, {}};
    for (const std::string& id : done.unanswered)
      open.rows.push_back({id, comment_of(done, id).committee, in_a_cell(comment_of(done, id).text)});
    out += "\n" + text_table(open, width);
  }
  if (!done.deleted.empty()) out += "\nRows deleted in Word, kept here: " + listed(done.deleted) + "\n";
  return out + "\n" + files_line(done.recorded);
}

Json comments_import_json(const CommentsImport& done) {
  Json out = recorded_json("redraft-comments/1", done.recorded);
  Json rows = Json::array();
  for (const MergedComment& row : done.rows) {
    Json changes = Json::array();
    for (const process::FieldChange& change : row.changes)
      changes.push(Json::object()
                       .set("field", change.field)
                       .set("before", change.before)
                       .set("after", change.after)
                       .set("clash", change.clash)
                       .set("taken", change.taken));
    rows.push(Json::object()
                  .set("id", row.id)
                  .set("committee", comment_of(done, row.id).committee)
                  .set("state", state_of(row))
                  .set("file", row.file)
                  .set("row", row.row)
                  .set("changes", std::move(changes)));
  }
  out.set("rows", std::move(rows));
  out.set("unanswered", texts_json(done.unanswered));
  out.set("deleted", texts_json(done.deleted));
  return finish(std::move(out), done.recorded, done.findings);
}

}  // namespace redraft::jobs
