// The right panel: findings, then every change in order.
#include <algorithm>

#include "render/html_blocks.h"
#include "render/html_escape.h"
#include "render/html_kinds.h"
#include "render/html_panels.h"
#include "render/summary_table.h"

namespace redraft::render {

using redline::Change;
using redline::ChangeKind;
using redline::Redline;

namespace {

constexpr std::size_t words_shown = 110;

/// Entries in one list: a browser lays out and paints a list at a time, those in sight first.
constexpr std::size_t list_size = 200;

void append_words(std::string& out, std::string_view tag, std::string_view words) {
  if (words.empty()) return;
  const std::string shown = shortened(words, words_shown);
  append_escaped(out.append(" <").append(tag).append(">"), shown.empty() ? "white space" : shown);
  out.append("</").append(tag).append(">");
}

std::string came_from(const Redline& redline, const Change& change) {
  const redline::Block& block = redline.at(change.at);
  return block.move ? redline.at(redline.moves[*block.move].from).citation_before : "";
}

void append_change(std::string& out, const Redline& redline, std::size_t index) {
  const Change& change = redline.changes[index];
  const std::size_t kind = index_of(change.kind);
  const std::string n = std::to_string(index + 1);
  out.append("<li data-k=\"")
      .append(std::to_string(kind))
      .append("\" class=\"k-")
      .append(to_string(change.kind));
  out.append("\"><a href=\"#change-").append(n).append("\"><span class=\"n\">").append(n);
  append_escaped(out.append("</span> <span class=\"place\">"), place_words(redline, change));
  out.append("</span> <span class=\"kind\">").append(done_words(change)).append("</span>");
  out += " <span class=\"words\">";
  if (change.kind == ChangeKind::renumber) {
    append_escaped(out, change.old_words.empty() ? "no number" : change.old_words);
    append_escaped(out.append(" \xE2\x86\x92 "), change.new_words.empty() ? "no number" : change.new_words);
  } else if (change.kind == ChangeKind::move) {
    const std::string from = came_from(redline, change);
    if (!from.empty()) append_escaped(out.append("from "), from + ": ");
    append_escaped(out, shortened(after_text(redline.at(change.at).text), words_shown));
  } else if (change.kind == ChangeKind::format || change.kind == ChangeKind::section) {
    if (!change.old_words.empty()) append_escaped(out, shortened(change.old_words, words_shown) + " ");
    append_escaped(out.append("<span class=\"note reset\">["), change.detail);
    out += "]</span>";
  } else {
    append_words(out, "del", change.old_words);
    append_words(out, "ins", change.new_words);
  }
  out += "</span></a></li>\n";
}

void append_finding_link(std::string& out, const Finding& finding, std::size_t number) {
  out.append("<li class=\"").append(to_string(finding.severity)).append("\"><a href=\"#finding-");
  out.append(std::to_string(number)).append("\"><b class=\"kind\">").append(severity_word(finding.severity));
  append_escaped(out.append("</b> <span class=\"place\">"),
                 finding.citation.empty() ? finding.document : finding.citation);
  append_escaped(out.append("</span> <span class=\"words\">"), shortened(finding.message, words_shown));
  out += "</span></a></li>\n";
}

}  // namespace

void append_changes(std::string& out, const Redline& redline) {
  if (!redline.findings.empty()) {
    out.append("<h2>Findings <span class=\"n\">").append(with_commas(redline.findings.size()));
    out += "</span></h2>\n<ol class=\"findings\">\n";
    for (std::size_t i = 0; i < redline.findings.size(); ++i)
      append_finding_link(out, redline.findings[i], i + 1);
    out += "</ol>\n";
  }
  out.append("<h2>Changes <span class=\"n\">")
      .append(with_commas(redline.changes.size()))
      .append("</span></h2>\n");
  if (redline.empty()) {
    out += "<p class=\"none\">The two texts are the same.</p>\n";
    return;
  }
  const std::size_t changes = redline.changes.size();
  for (std::size_t i = 0; i < changes; ++i) {
    if (i % list_size == 0) {
      out.append("<ol class=\"changes\" start=\"").append(std::to_string(i + 1)).append("\" style=\"--rows:");
      out.append(std::to_string(std::min(list_size, changes - i))).append("\">\n");
    }
    append_change(out, redline, i);
    if ((i + 1) % list_size == 0 || i + 1 == changes) out += "</ol>\n";
  }
}

void append_summary_table(std::string& out, const Redline& redline) {
  if (redline.empty()) return;
  out +=
      "<section class=\"summary-table\">\n<h2>Changes</h2>\n<table><thead><tr><th scope=\"col\">No.</th>"
      "<th scope=\"col\">Place</th><th scope=\"col\">Change</th><th scope=\"col\">Old</th><th "
      "scope=\"col\">New</th>"
      "</tr></thead>\n<tbody>\n";
  const std::vector<SummaryRow> rows = summary_rows(redline);
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const std::string n = std::to_string(k + 1);
    out.append("<tr><td><a href=\"#change-").append(n).append("\">").append(n).append("</a></td>");
    for (const std::string* cell : {&rows[k].place, &rows[k].kind, &rows[k].before, &rows[k].after}) {
      append_escaped(out.append("<td>"), *cell);
      out += "</td>";
    }
    out += "</tr>\n";
  }
  out += "</tbody></table>\n</section>\n";
}

}  // namespace redraft::render
