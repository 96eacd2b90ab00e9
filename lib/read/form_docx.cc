#include "read/form_docx.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/error.h"
#include "base/table.h"
#include "base/unicode.h"
#include "docx/filled_tables.h"
#include "docx/properties.h"
#include "process/form_marks.h"
#include "process/form_prompts.h"

namespace redraft::read {

namespace {

using process::FilledCell;
using process::FilledForm;
using process::FilledRow;
using process::FormField;

using Properties = std::map<std::string, std::string, std::less<>>;

bool is_prompt(std::string_view words) {
  const std::string_view given = trim(words);
  return given == process::kWriteHere || given == process::kChoose || given == process::kPickDate ||
         std::find(std::begin(process::kWordPrompts), std::end(process::kWordPrompts), given) !=
             std::end(process::kWordPrompts);
}

class Reader {
 public:
  Reader(const docx::Package& package, const std::string& kind, const std::vector<FormField>& columns,
         std::vector<Finding>& findings)
      : columns_(columns),
        findings_(findings),
        properties_(docx::custom_properties(package)),
        tables_(docx::filled_tables(package)) {
    form_.file = package.name();
    identify(kind);
  }

  FilledForm read() {
    for (const auto& [name, value] : properties_)
      if (const std::optional<process::RowMark> mark = process::row_mark(name, value)) {
        form_.sent_keys.push_back(mark->key);
        sent_[mark->key] = mark->sent;
        keys_[mark->number] = mark->key;
      }
    for (const auto& table : tables_.tables) columns_.empty() ? labelled(table) : headed(table);
    if (!columns_.empty() && !found_table_)
      throw Error(
          ErrorCode::format, {form_.file},
          fmt::format("has no table with the columns of the form; expected '{}' and the others at its head",
                      columns_.front().title));
    return std::move(form_);
  }

 private:
  void find_fault(const std::string& check, Severity severity, const std::string& words,
                  std::string message) {
    findings_.push_back(finding_at(check, severity, {form_.file}, words, std::move(message)));
  }

  // A program that does not know empty fields leaves the mark of one on what somebody typed into it.
  FilledCell filled(const docx::FilledTableCell& cell, std::size_t row) {
    FilledCell out;
    out.words = process::text_of(cell.paragraphs);
    if (is_prompt(out.words)) out.words.clear();
    out.iso_date = cell.date;
    std::string prompt = process::text_of(cell.prompts);
    if (!out.words.empty() || trim(prompt).empty() || is_prompt(prompt)) return out;
    find_fault("form-marked-empty", Severity::warning, prompt,
               fmt::format("row {}: '{}' stands in a field that is still marked as empty; it is read as what "
                           "somebody wrote",
                           row, cut_to(fold_space(prompt), 60)));
    out.words = std::move(prompt);
    return out;
  }

  void identify(const std::string& kind) {
    process::FormIdentity& about = form_.identity;
    about = process::identity_of(properties_);
    if (about.kind
            .empty()) {  // a program that keeps no properties may have kept the control around the number
      for (const std::string& tag : all_tags())
        if (const std::optional<process::FormIdentity> tagged = process::identity_of_tag(tag))
          about = *tagged;
    }
    if (about.kind == kind) return;
    const std::string is = about.kind.empty() ? "is no form that redraft wrote, or what tells it was lost"
                                              : fmt::format("is a form of another kind, {}", about.kind);
    throw Error(ErrorCode::format, {form_.file}, fmt::format("{}; expected one of the kind {}", is, kind));
  }

  std::vector<std::string> all_tags() const {
    std::vector<std::string> out = tables_.tags;
    for (const auto& table : tables_.tables)
      for (const auto& row : table)
        for (const auto& cell : row) out.insert(out.end(), cell.tags.begin(), cell.tags.end());
    return out;
  }

  // Key of a row; "" when it has none.
  std::string key_of(const docx::FilledTableRow& cells, std::size_t number) {
    std::string key;
    for (const auto& cell : cells)
      for (const std::string& tag : cell.tags) {
        std::string tagged = process::key_of_tag(tag);
        if (const std::optional<std::size_t> row = process::row_of_key(tagged)) tagged = key_of_row(*row);
        if (tagged.empty() || tagged == key) continue;
        if (!key.empty()) {
          find_fault("form-row-mixed", Severity::error, tagged,
                     fmt::format("row {} holds cells of two rows, {} and {}; it is read as the first", number,
                                 key, tagged));
          return key;
        }
        key = tagged;
      }
    if (!key.empty()) return key;
    for (const auto& cell : cells)
      for (const std::string& bookmark : cell.bookmarks)
        if (const std::optional<std::size_t> row = process::row_of_bookmark(bookmark))
          return key_of_row(*row);
    return {};
  }

  std::string key_of_row(std::size_t row) const {
    const auto at = keys_.find(row);
    return at == keys_.end() ? std::string() : at->second;
  }

  void add(FilledRow row) {
    if (const auto at = sent_.find(row.key); at != sent_.end()) row.sent = at->second;
    form_.rows.push_back(std::move(row));
  }

  // Rows of a label and a value. Rows of other tables, as the title block, have no key.
  void labelled(const std::vector<docx::FilledTableRow>& table) {
    for (const docx::FilledTableRow& cells : table) {
      FilledRow row;
      row.number = form_.rows.size() + 1;
      row.key = key_of(cells, row.number);
      if (row.key.empty() || cells.size() < 2) continue;
      const auto tagged = std::find_if(cells.begin(), cells.end(), [](const auto& cell) {
        return std::any_of(cell.tags.begin(), cell.tags.end(),
                           [](const std::string& tag) { return !process::key_of_tag(tag).empty(); });
      });
      row.cells["value"] = filled(tagged == cells.end() ? cells.back() : *tagged, row.number);
      add(std::move(row));
    }
  }

  // Index of each column in a row that may be the head; none when it is not.
  std::optional<std::map<std::string, std::size_t>> head(const docx::FilledTableRow& cells) {
    std::map<std::string, std::size_t> out;
    std::vector<std::string> unknown;
    for (std::size_t k = 0; k < cells.size(); ++k) {
      const std::string words = fold_space(process::text_of(cells[k].paragraphs));
      const auto column = std::find_if(columns_.begin(), columns_.end(), [&](const FormField& field) {
        return comparison_key(field.title) == comparison_key(words);
      });
      if (column == columns_.end()) {
        if (!words.empty()) unknown.push_back(words);
      } else {
        out.emplace(column->name, k);
      }
    }
    if (2 * out.size() <= columns_.size()) return std::nullopt;
    for (const FormField& field : columns_)
      if (out.count(field.name) == 0)
        find_fault("form-column-missing", Severity::error, field.title,
                   fmt::format("the column '{}' is not there; what is recorded under it stays as it is",
                               field.title));
    for (const std::string& words : unknown)
      find_fault("form-column-unknown", Severity::warning, words,
                 fmt::format("the column '{}' is not one of the form; it is not read", words));
    return out;
  }

  void headed(const std::vector<docx::FilledTableRow>& table) {
    if (table.empty()) return;
    const auto columns = head(table.front());
    if (!columns) return;
    found_table_ = true;
    for (std::size_t k = 1; k < table.size(); ++k) {
      FilledRow row;
      row.number = k;
      row.key = key_of(table[k], k);
      for (const auto& [name, index] : *columns)
        if (index < table[k].size()) row.cells[name] = filled(table[k][index], k);
      if (row.key.empty()) row.key = shown_key(row);
      add(std::move(row));
    }
  }

  // The key of a row that lost its marks and still shows its reference.
  std::string shown_key(const FilledRow& row) const {
    const auto cell = row.cells.find(columns_.front().name);
    if (cell == row.cells.end()) return {};
    const std::string shown = cell->second.words.substr(0, cell->second.words.find('\n'));
    for (const std::string& key : form_.sent_keys)
      if (!shown.empty() && key.substr(key.find(':') + 1) == shown) return key;
    return {};
  }

  const std::vector<FormField>& columns_;
  std::vector<Finding>& findings_;
  Properties properties_;
  docx::FilledTables tables_;
  FilledForm form_;
  std::map<std::string, Properties> sent_;
  std::map<std::size_t, std::string> keys_;  // by number of the row when it was sent out
  bool found_table_ = false;
};

}  // namespace

FilledForm read_form_docx(const docx::Package& package, const std::string& kind,
                          const std::vector<FormField>& columns, std::vector<Finding>& findings) {
  return Reader(package, kind, columns, findings).read();
}

}  // namespace redraft::read
