#include "jobs/fill_template.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/embedded.h"
#include "base/table.h"
#include "base/words.h"
#include "report/kinds.h"

namespace redraft::jobs {

namespace {

using report::TemplateField;

// "modification.solutions[].title" in the data: its first occurrence, or nullptr. A list without items has no fault.
enum class Found { there, missing, unknown };

Found find(const Data& data, std::string_view path) {
  if (path.empty()) return Found::there;
  const std::size_t dot = std::min(path.find('.'), path.size());
  std::string_view step = path.substr(0, dot);
  const std::string_view rest = dot == path.size() ? std::string_view() : path.substr(dot + 1);
  const bool items = step.ends_with("[]");
  if (items) step.remove_suffix(2);
  if (data.is(Data::Kind::null)) return Found::unknown;
  const Data* next = data.find(step);
  if (next == nullptr) return Found::missing;
  if (!items) return find(*next, rest);
  Found out = Found::unknown;
  for (const Data& item : next->items) {
    const Found here = find(item, rest);
    if (here == Found::missing) return here;
    if (here == Found::there) out = here;
  }
  return out;
}

// Paths of the data, lists by "[]": "solutions[].title".
void paths_of(const Data& data, const std::string& before,
              std::vector<std::pair<std::string, const DataEntry*>>& out) {
  for (const DataEntry& entry : data.entries) {
    const std::string path = before.empty() ? entry.key : before + "." + entry.key;
    if (entry.value.is(Data::Kind::list) && !entry.value.items.empty() &&
        entry.value.items.front().is(Data::Kind::map)) {
      paths_of(entry.value.items.front(), path + "[]", out);
    } else if (entry.value.is(Data::Kind::map)) {
      paths_of(entry.value, path, out);
    } else {
      out.emplace_back(path, &entry);
    }
  }
}

bool lies_in(const std::string& path, const std::string& group) {
  return path.starts_with(group) &&
         (path.size() == group.size() || path[group.size()] == '.' || path[group.size()] == '[');
}

bool prints(const std::vector<TemplateField>& fields, const std::string& path) {
  return std::ranges::any_of(fields, [&](const TemplateField& field) { return lies_in(path, field.path); });
}

/// The widest group around a value that is not printed in which nothing else is either: "modification.working_group".
std::string unprinted_group(const std::vector<TemplateField>& fields, const std::string& path) {
  for (std::size_t dot = path.find('.'); dot != std::string::npos; dot = path.find('.', dot + 1)) {
    std::string group = path.substr(0, dot);
    if (group.ends_with("[]")) group.resize(group.size() - 2);
    const bool any =
        std::ranges::any_of(fields, [&](const TemplateField& field) { return lies_in(field.path, group); });
    if (!any) return group;
  }
  return path;
}

/// The values of a report as `report --format yaml` writes them: all that some template could print.
bool is_of_report(const Data& values) {
  const Data* kind = values.at("document.kind");
  return kind != nullptr && values.at("document.gaps") != nullptr &&
         report::kinds().named(kind->words()) != nullptr;
}

/// What {{> include NAME}} may name by these values: a key that ends in `insert` holds such a name.
void add_inserts(const Data& values, report::Inserts& out) {
  for (const DataEntry& entry : values.entries) {
    if (entry.key.ends_with("insert") && entry.value.is(Data::Kind::string))
      out[entry.value.words()] = [](const report::InsertPlace&, std::vector<Finding>&) {
        return std::string("<w:p/>");
      };
    add_inserts(entry.value, out);
  }
  for (const Data& item : values.items) add_inserts(item, out);
}

std::string_view kind_words(TemplateField::Kind kind) {
  switch (kind) {
    case TemplateField::Kind::list: return "list";
    case TemplateField::Kind::truth: return "condition";
    case TemplateField::Kind::include: return "include";
    case TemplateField::Kind::text: break;
  }
  return "text";
}

std::string_view need_words(const TemplateField& field) {
  if (field.conditional) return "within {{#if}}";
  return field.optional ? "may be missing" : "yes";
}

// A schema under construction: what each name holds.
struct Shape {
  std::vector<std::string> names;  // of its keys
  std::vector<Shape> values;       // and what they hold
  std::vector<Shape> items;        // one, of a list
  bool optional = true;            // may be null
  bool may_lack = true;            // its key need not be there
  TemplateField::Kind kind = TemplateField::Kind::text;

  Shape& key(const std::string& name) {
    for (std::size_t k = 0; k < names.size(); ++k)
      if (names[k] == name) return values[k];
    names.push_back(name);
    return values.emplace_back();
  }
};

void put(Shape& root, const TemplateField& field) {
  Shape* at = &root;
  for (std::size_t from = 0; from < field.path.size();) {
    const std::size_t dot = std::min(field.path.find('.', from), field.path.size());
    std::string step = field.path.substr(from, dot - from);
    from = dot + 1;
    const bool items = step.ends_with("[]");
    if (items) step.resize(step.size() - 2);
    at = &at->key(step);
    if (!field.optional) at->optional = false;
    if (!field.may_lack) at->may_lack = false;
    if (!items) continue;
    if (at->items.empty()) at->items.emplace_back();
    at = &at->items.front();
  }
  at->kind = field.kind;
}

Json schema_of(const Shape& shape) {
  Json out = Json::object();
  if (!shape.items.empty() || shape.kind == TemplateField::Kind::list) {
    out.set("type", Json::array().push("array").push("null"));
    if (!shape.items.empty()) out.set("items", schema_of(shape.items.front()));
    return out;
  }
  if (!shape.names.empty()) {
    out.set("type", shape.optional ? Json::array().push("object").push("null") : Json("object"));
    Json properties = Json::object();
    Json required = Json::array();
    bool any = false;
    for (std::size_t k = 0; k < shape.names.size(); ++k) {
      properties.set(shape.names[k], schema_of(shape.values[k]));
      if (shape.values[k].may_lack) continue;
      required.push(shape.names[k]);
      any = true;
    }
    out.set("properties", std::move(properties));
    if (any) out.set("required", std::move(required));
    return out;
  }
  if (shape.kind == TemplateField::Kind::truth) return out;  // a condition takes anything
  Json types = Json::array();
  types.push("string").push("number").push("boolean");
  if (shape.optional) types.push("null");
  out.set("type", std::move(types));
  return out;
}

DataFile values_of(const std::string& file) {
  DataFile out = read_yaml(file);
  if (!out.root.is(Data::Kind::map))
    throw Error(ErrorCode::format, {file, 1, 1},
                "the data are " + std::string(to_words(out.root.kind)) + "; expected keys with values");
  return out;
}

}  // namespace

std::string shipped_template(const std::string& kind) {
  const report::ChosenKind chosen = report::choose_kind(kind, {}, {}, {});
  const std::string path = "reports/" + chosen.kind->kind + ".docx";
  for (const EmbeddedFile& file : embedded_files())
    if (file.path == path) return std::string(file.bytes);
  throw Error(ErrorCode::usage, {},
              "a document of kind " + chosen.kind->kind + " is not made from a template");
}

FilledTemplate fill_template(const std::string& file, const std::string& data,
                             const FillTemplateOptions& options) {
  const report::Template form = report::Template::read(docx::Package::open(file));
  const DataFile values = values_of(data);
  report::Filled filled = form.fill({values.root, data, {}, options.draft});
  FilledTemplate out;
  out.bytes = std::move(filled.bytes);
  out.gaps = std::move(filled.gaps);
  if (has_errors(filled.findings)) out.commented = form.with_comments(filled.findings, filled.spots);
  out.findings = std::move(filled.findings);
  return out;
}

CheckedTemplate check_template(const std::string& file, const std::optional<std::string>& data) {
  const report::Template form = report::Template::read(docx::Package::open(file));
  CheckedTemplate out;
  out.fields = form.fields();
  out.findings = form.findings();
  std::vector<report::Spot> spots = form.spots();
  if (data) {
    const DataFile values = values_of(*data);
    // What filling finds, and no field of the template that the chosen branches happen not to meet.
    report::Inserts inserts;
    add_inserts(values.root, inserts);
    report::Filled filled = form.fill({values.root, *data, std::move(inserts)});
    out.findings = std::move(filled.findings);
    spots = std::move(filled.spots);
    for (const TemplateField& field : out.fields) {
      if (field.optional || field.kind == TemplateField::Kind::include) continue;
      if (find(values.root, field.path) != Found::missing) continue;
      const bool told = std::ranges::any_of(
          out.findings, [&](const Finding& finding) { return finding.check == "template-field-unknown"; });
      if (told) continue;
      out.findings.push_back(finding_at("template-field-unknown", Severity::warning, field.first, field.path,
                                        "field " + quoted(field.path) + " is not in " + *data +
                                            ", though nothing that was printed asked for it"));
      spots.emplace_back();
    }
    std::vector<std::pair<std::string, const DataEntry*>> paths;
    paths_of(values.root, "", paths);
    std::map<std::string, std::pair<const DataEntry*, std::size_t>> unused;  // by group
    std::vector<std::string> order;
    for (const auto& [path, entry] : paths) {
      if (prints(out.fields, path)) continue;
      const std::string group = unprinted_group(out.fields, path);
      const auto [at, fresh] = unused.try_emplace(group, entry, 0);
      ++at->second.second;
      if (fresh) order.push_back(group);
    }
    const auto tell = [&](const Place& place, const std::string& words, const std::string& message) {
      out.findings.push_back(finding_at("template-field-unused", Severity::info, place, words, message));
      spots.emplace_back();
    };
    if (is_of_report(values.root) && !order.empty()) {
      // No template prints all that is known of a modification.
      std::size_t count = 0;
      for (const auto& [group, held] : unused) count += held.second;
      tell({*data}, "",
           std::to_string(count) + " of " + std::to_string(paths.size()) + " values are not printed by " +
               file + ", as is usual of the values of a report; 'template fields' lists those that are");
    } else {
      for (const std::string& group : order) {
        const auto& [entry, count] = unused.at(group);
        tell(values.place(*entry), group,
             quoted(group) +
                 (count > 1 ? " is not printed anywhere, nor what it holds, by "
                            : " is not printed anywhere by ") +
                 file);
      }
    }
  }
  if (has_errors(out.findings)) out.commented = form.with_comments(out.findings, spots);
  return out;
}

std::string template_fields_text(const CheckedTemplate& checked, int width) {
  Table table;
  table.columns = {{"Field", false, 60, true}, {"Kind"}, {"Needed"}, {"Times", true}};
  for (const TemplateField& field : checked.fields)
    table.rows.push_back({field.path, std::string(kind_words(field.kind)), std::string(need_words(field)),
                          std::to_string(field.times)});
  return text_table(table, width);
}

Json template_fields_json(const CheckedTemplate& checked) {
  Json fields = Json::array();
  for (const TemplateField& field : checked.fields)
    fields.push(Json::object()
                    .set("path", field.path)
                    .set("kind", kind_words(field.kind))
                    .set("optional", field.optional)
                    .set("conditional", field.conditional)
                    .set("times", field.times));
  return Json::object()
      .set("format", "redraft-template/1")
      .set("fields", std::move(fields))
      .set("findings", to_json(checked.findings));
}

Json template_schema(const CheckedTemplate& checked, const std::string& title) {
  Shape root;
  root.optional = false;
  for (const TemplateField& field : checked.fields)
    if (field.kind != TemplateField::Kind::include) put(root, field);
  Json out = Json::object();
  out.set("$schema", "https://json-schema.org/draft/2020-12/schema")
      .set("title", title)
      .set("type", "object");
  Json properties = Json::object();
  Json required = Json::array();
  for (std::size_t k = 0; k < root.names.size(); ++k) {
    properties.set(root.names[k], schema_of(root.values[k]));
    if (!root.values[k].may_lack) required.push(root.names[k]);
  }
  return out.set("properties", std::move(properties)).set("required", std::move(required));
}

}  // namespace redraft::jobs
