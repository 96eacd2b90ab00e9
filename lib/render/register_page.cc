#include "render/register_page.h"

#include "base/embedded.h"
#include "process/date_words.h"
#include "render/html_escape.h"
#include "render/html_shell.h"

namespace redraft::render {

namespace {

using process::RegisterGroup;
using process::RegisterRow;

bool is_day(const std::string& value) { return process::Date::from_iso(value).has_value(); }

void append_cell(std::string& out, const RegisterRow& row, const std::string& key) {
  const std::string words = register_words(row, key);
  const std::string& value = row.value(key);
  if (key == "number") {
    out += "<td class=\"key\">" + escaped(words) + "</td>";
  } else if (words.empty()) {
    out += "<td class=\"none\" data-value=\"\">not recorded</td>";
  } else if (is_day(value)) {
    out += "<td class=\"day\" data-value=\"" + value + "\"><time datetime=\"" + value + "\">" +
           escaped(words) + "</time></td>";
  } else {
    out += "<td>" + escaped(words) + "</td>";
  }
}

void append_table(std::string& out, const RegisterView& view) {
  out += "<thead><tr>";
  for (const std::string& key : view.columns)
    out += "<th scope=\"col\">" + escaped(register_title(key)) + "</th>";
  out += "</tr></thead>\n";
  for (const RegisterGroup& group : view.groups) {
    out += "<tbody>\n";
    if (!view.group.empty() && !group.rows.empty()) {
      const std::string words = register_words(group.rows.front(), view.group);
      out += "<tr><th scope=\"rowgroup\" colspan=\"" + std::to_string(view.columns.size()) + "\">" +
             escaped(words.empty() ? "not recorded" : words) + " (" + std::to_string(group.rows.size()) +
             ")</th></tr>\n";
    }
    for (const RegisterRow& row : group.rows) {
      out += "<tr data-row>";
      for (const std::string& key : view.columns) append_cell(out, row, key);
      out += "</tr>\n";
    }
    out += "</tbody>\n";
  }
}

/// A table of plain words, numbers at the right.
void append_plain(std::string& out, const std::string& heading, const Table& table) {
  if (table.rows.empty()) return;
  out += "<h2>" + escaped(heading) + "</h2>\n<table class=\"counts\">\n<thead><tr>";
  for (const TableColumn& column : table.columns)
    out += "<th scope=\"col\">" + escaped(column.title) + "</th>";
  out += "</tr></thead>\n<tbody>\n";
  for (const std::vector<std::string>& row : table.rows) {
    out += "<tr>";
    for (const std::string& cell : row) out += "<td>" + escaped(cell) + "</td>";
    out += "</tr>\n";
  }
  out += "</tbody>\n</table>\n";
}

void append_findings(std::string& out, const RegisterView& view) {
  if (view.findings.empty()) return;
  out += "<ul class=\"findings\">\n";
  for (const Finding& finding : view.findings)
    out += "<li><b>" + escaped(to_string(finding.severity)) + "</b> " + escaped(finding.place.str()) + ": " +
           escaped(finding.message) + "</li>\n";
  out += "</ul>\n";
}

}  // namespace

std::string register_page(const RegisterView& view) {
  const auto fill = [&](std::string& out, std::string_view slot) {
    if (slot == "title") append_escaped(out, view.title);
    if (slot == "subtitle") append_escaped(out, view.subtitle);
    if (slot == "style")
      out += std::string(embedded("page/base.css")) + std::string(embedded("page/register.css"));
    if (slot == "script") out += embedded("page/register.js");
    if (slot == "counts") append_plain(out, "By stage and path", counts_table(view));
    if (slot == "findings") append_findings(out, view);
    if (slot == "table") append_table(out, view);
    if (slot == "more" && view.with_shared)
      append_plain(out, "Clauses that two modifications touch", shared_table(view));
    if (slot == "more" && !view.since.empty())
      append_plain(out, "Since " + view.since, happenings_table(view, RegisterWords::people));
  };
  return filled_shell("page/register.html", fill, 16384 + view.rows() * 600);
}

}  // namespace redraft::render
