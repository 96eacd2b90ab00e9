#include "workspace/record_views.h"

#include <algorithm>
#include <filesystem>
#include <list>
#include <optional>
#include <set>
#include <stdexcept>
#include <utility>

#include "base/data_values.h"
#include "base/file.h"
#include "base/yaml_write.h"
#include "process/comments_form.h"

namespace redraft::workspace {

namespace {

// A file beside modification.yaml, with what it held.
struct BesideFile {
  std::string path;
  std::optional<std::string> before;
  YamlEdit edit;
};

std::optional<BesideFile> existing(const std::string& path) {
  std::error_code fault;
  if (!std::filesystem::exists(path, fault)) return std::nullopt;
  const std::string bytes = read_bytes(path);
  return BesideFile{path, bytes, YamlEdit(parse_yaml(checked_text(bytes, path), path))};
}

// With a comment on what it is: an empty map is no text of a file.
BesideFile fresh(const std::string& path, const std::string& text) {
  return {path, std::nullopt, YamlEdit(parse_yaml(text, path))};
}

void write_if_changed(Step& step, const BesideFile& file) {
  const std::string& after = file.edit.file().text;
  if (!file.before || checked_text(*file.before, file.path) != after)
    step.write({file.path, file.before, after});
}

// "PATH.3" of the item of a list that has this id.
std::optional<std::string> item_path(const YamlEdit& edit, const std::string& list, const std::string& id) {
  const Data* items = edit.file().root.at(list);
  if (items == nullptr) return std::nullopt;
  for (std::size_t k = 0; k < items->items.size(); ++k)
    if (items->items[k].words("id") == id) return list + "." + std::to_string(k);
  return std::nullopt;
}

void set_words(YamlEdit& edit, const std::string& path, const std::string& words) {
  const Data* there = edit.file().root.at(path);
  if (there == nullptr ? words.empty() : there->words() == words) return;
  edit.set(path, text_value(words));
}

Data data_of(const process::Comment& comment) {
  Data out = map_value();
  put_words(out, "id", comment.id);
  put_words(out, "committee", comment.committee);
  put_words(out, "stage", comment.stage);
  if (comment.date) put_words(out, "date", comment.date->iso());
  put_words(out, "text", comment.text);
  if (!comment.response.empty()) {
    Data response = map_value();
    put_words(response, "text", comment.response);
    put_words(response, "by", comment.responder);
    if (comment.responded) put_words(response, "date", comment.responded->iso());
    put(out, "response", std::move(response));
  }
  if (comment.reservation != process::Reservation::none)
    put_words(out, "reservation", std::string(process::to_string(comment.reservation)));
  if (comment.classification != process::Classification::white)
    put_words(out, "classification", std::string(process::to_string(comment.classification)));
  return out;
}

// The key of a field in a comment's map.
std::string key_of(const std::string& field) {
  if (field == "response") return "response.text";
  if (field == "responder") return "response.by";
  return field;
}

void set_fields(YamlEdit& edit, const std::string& path, const process::Comment& comment,
                const std::vector<process::FieldChange>& changes) {
  bool answered = false;
  for (const process::FieldChange& change : changes) {
    if (!change.taken) continue;
    // Who responded stands with a response, and nowhere else.
    if (change.field == "responder" && comment.response.empty()) continue;
    set_words(edit, path + "." + key_of(change.field), process::comment_value(comment, change.field));
    answered = answered || change.field == "response";
  }
  if (answered && comment.responded) set_words(edit, path + ".response.date", comment.responded->iso());
}

std::string file_stem(const std::string& id) {
  std::string out = id;
  for (char& c : out) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '_' || c == '-' || c == '.';
    if (!plain) c = '-';
  }
  return out.empty() || out.front() == '.' ? "consultation" + out : out;
}

Data data_of(const process::Response& response) {
  Data out = map_value();
  put_words(out, "id", response.id);
  Data respondent = map_value();
  put_words(respondent, "name", response.respondent.name);
  put_words(respondent, "organisation", response.respondent.organisation);
  put_words(respondent, "contact", response.respondent.contact);
  put(out, "respondent", std::move(respondent));
  put_words(out, "category", response.category);
  if (response.received) put_words(out, "received", response.received->iso());
  put_words(out, "view", std::string(process::to_string(response.view)));
  put_words(out, "reasons", response.reasons);
  if (!response.answers.empty()) {
    Data answers = list_value();
    for (const process::Answer& answer : response.answers)
      answers.items.push_back(
          map_value({{"question", text_value(answer.question)}, {"answer", text_value(answer.answer)}}));
    put(out, "answers", std::move(answers));
  }
  put_words(out, "lead_time", response.lead_time);
  if (response.classification != process::Classification::white)
    put_words(out, "classification", std::string(process::to_string(response.classification)));
  return out;
}

void set_response(YamlEdit& edit, const std::string& path, const process::Response& response) {
  set_words(edit, path + ".respondent.name", response.respondent.name);
  set_words(edit, path + ".respondent.organisation", response.respondent.organisation);
  set_words(edit, path + ".respondent.contact", response.respondent.contact);
  const Data* there = edit.file().root.at(path);
  const bool with_person = there->find("category") == nullptr && there->at("respondent.category") != nullptr;
  set_words(edit, path + (with_person ? ".respondent.category" : ".category"), response.category);
  if (response.received) set_words(edit, path + ".received", response.received->iso());
  set_words(edit, path + ".view", std::string(process::to_string(response.view)));
  set_words(edit, path + ".reasons", response.reasons);
  set_words(edit, path + ".lead_time", response.lead_time);
  for (const process::Answer& answer : response.answers) {
    const Data* answers = edit.file().root.at(path + ".answers");
    std::size_t k = 0;
    while (answers != nullptr && k < answers->items.size() &&
           answers->items[k].words("question") != answer.question)
      ++k;
    if (answers == nullptr || k == answers->items.size())
      edit.append(path + ".answers", map_value({{"question", text_value(answer.question)},
                                                {"answer", text_value(answer.answer)}}));
    else
      set_words(edit, path + ".answers." + std::to_string(k) + ".answer", answer.answer);
  }
}

// The list of responses of this consultation in modification.yaml; nothing when the consultation is not there.
std::optional<std::string> own_list(const YamlEdit& edit, const std::string& consultation) {
  const std::optional<std::string> path = item_path(edit, "consultations", consultation);
  return path ? std::optional(*path + ".responses") : std::nullopt;
}

}  // namespace

void record_comments(Step& step, ChangedModification& one, const std::vector<process::Comment>& comments,
                     const std::vector<process::MergedComment>& rows) {
  std::optional<BesideFile> beside = existing(one.loaded.folder + "/comments.yaml");
  const auto comment_of = [&](const std::string& id) -> const process::Comment& {
    const auto at = std::find_if(comments.begin(), comments.end(),
                                 [&](const process::Comment& comment) { return comment.id == id; });
    if (at == comments.end()) throw std::logic_error("no comment " + id);
    return *at;
  };
  for (const process::MergedComment& row : rows) {
    const process::Comment& comment = comment_of(row.id);
    if (row.added) {
      if (!beside)
        beside = fresh(one.loaded.folder + "/comments.yaml",
                       "# Live comments of Sub-Committees (redraft comments export and import).\n");
      beside->edit.append("comments", data_of(comment));
    } else if (const auto path = item_path(one.edit, "comments", row.id)) {
      set_fields(one.edit, *path, comment, row.changes);
    } else if (beside) {
      if (const auto in_file = item_path(beside->edit, "comments", row.id))
        set_fields(beside->edit, *in_file, comment, row.changes);
    }
  }
  if (beside) write_if_changed(step, *beside);
}

void record_responses(Step& step, ChangedModification& one, const std::string& consultation,
                      const process::ResponsesMerge& merge) {
  const std::string folder = one.loaded.folder + "/responses";
  std::list<BesideFile> files;  // those of this consultation
  for (const std::string& path :
       is_folder(folder) ? list_files(folder, {".yaml"}) : std::vector<std::string>())
    if (std::optional<BesideFile> file = existing(path))
      if (file->edit.file().root.words("consultation") == consultation) files.push_back(std::move(*file));
  const std::optional<std::string> own = own_list(one.edit, consultation);
  std::set<std::string> done;  // two forms of one respondent are one response
  for (const process::MergedResponse& form : merge.forms) {
    if (form.news == process::MergedResponse::News::same || !done.insert(form.id).second) continue;
    const auto response =
        std::find_if(merge.responses.begin(), merge.responses.end(),
                     [&](const process::Response& candidate) { return candidate.id == form.id; });
    if (const auto path = own ? item_path(one.edit, *own, form.id) : std::nullopt) {
      set_response(one.edit, *path, *response);
      continue;
    }
    const auto holder = std::find_if(files.begin(), files.end(), [&](const BesideFile& file) {
      return item_path(file.edit, "responses", form.id).has_value();
    });
    if (holder != files.end()) {
      set_response(holder->edit, *item_path(holder->edit, "responses", form.id), *response);
      continue;
    }
    if (files.empty()) {
      Data head = map_value();
      put_words(head, "consultation", consultation);
      files.push_back(fresh(folder + "/" + file_stem(consultation) + ".yaml", write_yaml(head)));
    }
    files.front().edit.append("responses", data_of(*response));
  }
  for (const BesideFile& file : files) write_if_changed(step, file);
}

}  // namespace redraft::workspace
