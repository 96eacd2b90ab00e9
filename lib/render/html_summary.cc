// The title block and the findings at the head of the page.
#include <array>

#include "render/html_blocks.h"
#include "render/html_escape.h"
#include "render/html_kinds.h"
#include "render/html_panels.h"

namespace redraft::render {

using redline::Redline;

namespace {

void append_fact(std::string& out, std::string_view css, std::string_view name, std::string_view value) {
  append_escaped(out.append("<div class=\"").append(css).append("\"><dt>"), name);
  append_escaped(out.append("</dt><dd>"), value);
  out += "</dd></div>\n";
}

std::string finding_counts(const Redline& redline) {
  std::array<std::size_t, 3> counts{};
  for (const Finding& finding : redline.findings) ++counts[static_cast<std::size_t>(finding.severity)];
  std::string words;
  const auto add = [&](Severity severity, std::string_view noun) {
    const std::size_t n = counts[static_cast<std::size_t>(severity)];
    if (n == 0) return;
    if (!words.empty()) words += ", ";
    words += noun.empty() ? with_commas(n) + " for information" : count_of(n, noun);
  };
  add(Severity::error, "error");
  add(Severity::warning, "warning");
  add(Severity::info, "");
  return words.empty() ? "none" : words;
}

void append_facts(std::string& out, const Redline& redline) {
  out += "<div class=\"summary\">\n";
  const KindCounts counts = count_kinds(redline);
  if (!redline.empty()) out += "<dl class=\"facts\">\n";
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    const std::string css = "k-" + std::string(to_string(kinds_of_change[i].kind));
    append_fact(out, css, counts[i] == 1 ? kinds_of_change[i].noun : kinds_of_change[i].plural,
                with_commas(counts[i]));
  }
  if (!redline.empty()) out += "</dl>\n";
  out += "<dl class=\"facts\">\n";
  const redline::Stats& stats = redline.stats;
  append_fact(out, "words", "Words marked", with_commas(stats.words_marked));
  append_fact(out, "words", "Words",
              with_commas(stats.words_before) + " before, " + with_commas(stats.words_after) + " after");
  append_fact(out, "found", "Findings", finding_counts(redline));
  out += "</dl>\n</div>\n";
}

/// Samples of the marks that occur, so that a reader on paper knows them too.
void append_legend(std::string& out, const Redline& redline) {
  const KindCounts counts = count_kinds(redline);
  const auto any = [&](redline::ChangeKind kind) { return counts[index_of(kind)] != 0; };
  out += "<p class=\"legend\">Marks: <ins>inserted</ins> <del>deleted</del>";
  if (any(redline::ChangeKind::move) || !redline.moves.empty())
    out += " <del class=\"move\">moved away</del> <ins class=\"move\">moved here</ins>";
  if (any(redline::ChangeKind::renumber))
    out +=
        " <span class=\"l\"><del class=\"number\">3.4</del> <ins class=\"number\">3.5</ins></span> "
        "renumbered";
  if (any(redline::ChangeKind::split) || any(redline::ChangeKind::merge))
    out +=
        " <ins class=\"end\">\u00B6</ins> paragraph split <del class=\"end\">\u00B6</del> paragraphs merged";
  if (any(redline::ChangeKind::format) || any(redline::ChangeKind::section))
    out +=
        " <span class=\"reset\">words</span> <span class=\"note reset\">[bold added]</span> formatted "
        "otherwise";
  out += "</p>\n";
}

}  // namespace

void append_title_block(std::string& out, const Redline& redline, std::string_view title,
                        std::string_view subtitle) {
  append_escaped(out.append("<header class=\"head\">\n<h1>"), title);
  out += "</h1>\n";
  if (!subtitle.empty()) {
    append_escaped(out.append("<p class=\"subtitle\">"), subtitle);
    out += "</p>\n";
  }
  if (!redline.before.empty() || !redline.after.empty()) {
    append_escaped(out.append("<p class=\"sides\">Before: <b id=\"page-before\">"), redline.before);
    append_escaped(out.append("</b><br>After: <b id=\"page-after\">"), redline.after);
    out += "</b></p>\n";
  }
  append_facts(out, redline);
  if (redline.empty())
    out +=
        "<p class=\"same\">The two texts are the same: nothing was inserted, deleted, moved or "
        "renumbered.</p>\n";
  else
    append_legend(out, redline);
  out += "</header>\n";
}

void append_findings_elsewhere(std::string& out, const Redline& redline, const Anchors& anchors) {
  if (anchors.findings_elsewhere().empty()) return;
  out += "<section class=\"drafting\">\n<h2>Findings about the drafting</h2>\n";
  for (const std::size_t finding : anchors.findings_elsewhere()) append_finding(out, redline, finding);
  out += "</section>\n";
}

}  // namespace redraft::render
