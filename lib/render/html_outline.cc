// The left panel: what changed, by document, part and provision.
#include <vector>

#include "render/html_blocks.h"
#include "render/html_escape.h"
#include "render/html_kinds.h"
#include "render/html_panels.h"

namespace redraft::render {

using redline::Block;
using redline::Redline;
using redline::Role;

namespace {

constexpr std::size_t heading_length = 60;

struct Row {
  std::size_t block = 0;
  bool part = false;
  std::string label;
  std::string words;
  KindCounts counts{};
};

std::string words_of(const redline::Segments& segments) {
  const std::string after = after_text(segments);
  return shortened(after.empty() ? before_text(segments) : after, heading_length);
}

std::string label_of(const Block& block) {
  const bool gone = block.status == redline::Status::deleted || block.status == redline::Status::moved_from;
  if (gone || block.label_after.empty()) return block.label_before;
  return block.label_after;
}

/// The provision that a block belongs to in the outline: its clause, definition, part or title, else itself.
std::vector<std::size_t> owners(const redline::Document& document) {
  std::vector<std::size_t> owner(document.blocks.size());
  bool within_clause = false;
  std::size_t present = 0;
  for (std::size_t b = 0; b < document.blocks.size(); ++b) {
    const Role role = document.blocks[b].role;
    const bool below = role == Role::item || role == Role::text || role == Role::elision;
    if (!below) within_clause = role == Role::clause || role == Role::definition;
    if (!below || !within_clause) present = b;
    owner[b] = present;
  }
  return owner;
}

std::vector<Row> rows(const Redline& redline, std::size_t d, const Anchors& anchors) {
  const redline::Document& document = redline.documents[d];
  const std::vector<std::size_t> owner = owners(document);
  std::vector<Row> out;
  std::size_t part = document.blocks.size();
  std::string heading;
  bool part_listed = true;
  for (std::size_t b = 0; b < document.blocks.size(); ++b) {
    const Block& block = document.blocks[b];
    if (block.role == Role::part) {
      part = b;
      part_listed = false;
    }
    if (block.role == Role::part || block.role == Role::title) heading.clear();
    if (block.role == Role::heading) heading = words_of(block.text);
    const std::vector<std::size_t>& changes = anchors.changes_at(d, b);
    if (changes.empty()) continue;
    if (!part_listed) {
      out.push_back({part, true, label_of(document.blocks[part]), words_of(document.blocks[part].text), {}});
      part_listed = true;
    }
    if (out.empty() || out.back().block != owner[b]) {
      const Block& at = document.blocks[owner[b]];
      const bool own_words = heading.empty() || at.role != Role::clause;
      const redline::Segments& words = at.role == Role::definition ? at.term : at.text;
      out.push_back({owner[b], false, label_of(at), own_words ? words_of(words) : heading, {}});
    }
    for (const std::size_t change : changes) ++out.back().counts[index_of(redline.changes[change].kind)];
  }
  return out;
}

void append_row(std::string& out, std::size_t document, const Row& row, const Anchors& anchors) {
  std::size_t total = 0;
  for (const std::size_t n : row.counts) total += n;
  const std::vector<std::size_t>& changes = anchors.changes_at(document, row.block);
  std::string target = anchors.of(document, row.block);
  if (target.empty() && !changes.empty()) target = "change-" + std::to_string(changes.front() + 1);
  if (target.empty()) target = "document-" + std::to_string(document + 1);
  out.append("<li").append(row.part ? " class=\"part\"" : "").append(" data-k=\"");
  for (std::size_t i = 0; i < row.counts.size(); ++i)
    out.append(i == 0 ? "" : " ").append(std::to_string(row.counts[i]));
  append_escaped(out.append("\"><a href=\"#"), target);
  append_escaped(out.append("\"><span class=\"l\">"), row.label);
  append_escaped(out.append("</span> <span class=\"w\">"), row.words);
  out += "</span>";
  if (total > 0)
    out.append(" <span class=\"n\"><span class=\"vh\">changes: </span>")
        .append(with_commas(total))
        .append("</span>");
  out += "</a></li>\n";
}

void append_filter(std::string& out, const Redline& redline) {
  const KindCounts counts = count_kinds(redline);
  out += "<div class=\"filter\" role=\"group\" aria-label=\"Kinds of change to step through\">\n";
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    out.append("<button type=\"button\" aria-pressed=\"true\" data-kind=\"").append(std::to_string(i));
    out.append("\" class=\"k-").append(to_string(kinds_of_change[i].kind)).append("\">");
    out.append(counts[i] == 1 ? kinds_of_change[i].noun : kinds_of_change[i].plural);
    out.append(" <span class=\"n\">").append(with_commas(counts[i])).append("</span></button>\n");
  }
  out += "</div>\n";
}

}  // namespace

void append_outline(std::string& out, const Redline& redline, const Anchors& anchors) {
  if (redline.empty()) {
    out += "<p class=\"none\">No provision changed.</p>\n";
    return;
  }
  append_filter(out, redline);
  out += "<ul class=\"rows\">\n";
  for (std::size_t d = 0; d < redline.documents.size(); ++d) {
    const std::vector<Row> list = rows(redline, d, anchors);
    if (list.empty()) continue;
    const std::string title = document_title(redline.documents[d]);
    out.append("<li class=\"doc\"><a href=\"#document-").append(std::to_string(d + 1)).append("\">");
    append_escaped(out, title.empty() ? "The text" : title);
    out.append("</a>\n<ul style=\"--rows:").append(std::to_string(list.size())).append("\">\n");
    for (const Row& row : list) append_row(out, d, row, anchors);
    out += "</ul></li>\n";
  }
  out += "</ul>\n";
}

}  // namespace redraft::render
