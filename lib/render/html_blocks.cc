#include "render/html_blocks.h"

#include <algorithm>

#include "render/html_escape.h"
#include "render/html_fold.h"
#include "render/html_marks.h"
#include "render/html_tables.h"

namespace redraft::render {

using redline::Block;
using redline::Redline;
using redline::Role;
using redline::Status;

namespace {

/// Blocks in one group: a browser lays out and paints a group at a time, those in sight first.
constexpr std::size_t group_size = 48;

std::string_view status_class(const Block& block) {
  switch (block.status) {
    case Status::inserted: return " inserted";
    case Status::deleted: return " deleted";
    case Status::moved_from: return " moved from";
    case Status::moved_to: return " moved to";
    case Status::kept: return block.unchanged() ? "" : " changed";
  }
  return "";
}

/// Levels of headings never skip one, whatever the document leaves out: a screen reader lists them as a tree.
class Levels {
 public:
  int of(Role role) {
    if (role == Role::title) return part_ = 2;
    if (role == Role::part) return part_ = part_ == 1 ? 2 : 3;
    return part_ + 1;
  }

 private:
  int part_ = 1;  ///< level of the title or part above; 1: the page's own heading
};

class DocumentWriter {
 public:
  DocumentWriter(std::string& out, const Redline& redline, std::size_t document, const Anchors& anchors)
      : out_(out),
        redline_(redline),
        document_(document),
        anchors_(anchors),
        rows_(outer_rows(redline.documents[document])) {}

  void write() {
    const redline::Document& document = redline_.documents[document_];
    const bool numbered = std::any_of(document.blocks.begin(), document.blocks.end(), [](const Block& b) {
      return !b.label_before.empty() || !b.label_after.empty();
    });
    const bool note = document.story == "footnote" || document.story == "endnote";
    out_.append("<section class=\"document")
        .append(numbered ? "" : " unnumbered")
        .append(document.story.empty() || document.story == "body" ? ""
                : note                                             ? " story notes"
                                                                   : " story")
        .append("\" id=\"document-")
        .append(std::to_string(document_ + 1))
        .append("\">\n");
    const bool titled = std::any_of(document.blocks.begin(), document.blocks.end(),
                                    [](const Block& b) { return b.role == Role::title; });
    const std::string title = document_title(document);
    if (!titled && !title.empty()) {
      append_escaped(out_.append("<h2 class=\"name\">"), title);
      out_ += "</h2>\n";
      levels_.of(Role::title);
    }
    for (const Stretch& stretch : stretches(redline_, document_, anchors_)) {
      if (stretch.folded) {
        append_escaped(out_.append("<details class=\"fold\"><summary>"),
                       fold_words(document, stretch, rows_));
        out_ += "</summary>\n";
      }
      for (std::size_t begin = stretch.begin; begin < stretch.end;) {
        const std::size_t end = group_end(begin, stretch.end);
        write_group(begin, end);
        begin = end;
      }
      if (stretch.folded) out_ += "</details>\n";
    }
    out_ += "</section>\n";
  }

 private:
  void write_group(std::size_t begin, std::size_t end) {
    out_ += "<div class=\"g\">\n";
    write_blocks(begin, end, redline::kNoFrame);
    out_ += "</div>\n";
  }

  /// A group does not end inside a row.
  std::size_t group_end(std::size_t begin, std::size_t end) const {
    std::size_t at = std::min(begin + group_size, end);
    while (at < end && rows_[at] != redline::kNoFrame && rows_[at] == rows_[at - 1]) ++at;
    return at;
  }

  void write_blocks(std::size_t begin, std::size_t end, std::size_t within) {
    const redline::Document& document = redline_.documents[document_];
    for (std::size_t b = begin; b < end;) {
      const std::size_t outer = rows_[b] == redline::kNoFrame ? rows_[b] : document.frames[rows_[b]].parent;
      const std::size_t table = within == redline::kNoFrame ? outer : table_at(document, b, within);
      if (table == redline::kNoFrame) {
        write_block(b++);
        continue;
      }
      const std::size_t last = std::min(end, document.frames[table].end);
      append_table(out_, document, table, b, last,
                   [&](std::size_t from, std::size_t to, std::size_t cell) { write_blocks(from, to, cell); });
      b = last;
    }
  }

  void write_block(std::size_t b) {
    const Block& block = redline_.documents[document_].blocks[b];
    write_reason(block);
    const std::string tag = tag_of(block.role);
    // In a table it is the table that has the bar in the margin.
    out_.append("<").append(tag).append(rows_[b] == redline::kNoFrame ? " class=\"b " : " class=\"in ");
    out_.append(redline::to_string(block.role));
    if (block.depth > 0) out_.append(" d").append(std::to_string(std::min(block.depth, 4)));
    out_.append(status_class(block)).append("\"");
    if (const std::string& id = anchors_.of(document_, b); !id.empty()) {
      append_escaped(out_.append(" id=\""), id);
      out_ += '"';
    }
    out_ += '>';
    append_block_words(out_, redline_, {document_, b}, anchors_);
    out_.append("</").append(tag).append(">\n");
    for (const std::size_t finding : anchors_.findings_at(document_, b))
      append_finding(out_, redline_, finding);
  }

  std::string tag_of(Role role) {
    if (role != Role::title && role != Role::part && role != Role::heading) return "p";
    return "h" + std::to_string(levels_.of(role));
  }

  /// An instruction is said once, above the first block that it made.
  void write_reason(const Block& block) {
    if (block.reason.empty() || block.reason == reason_) return;
    reason_ = block.reason;
    append_escaped(out_.append("<p class=\"reason\">"), reason_);
    out_ += "</p>\n";
  }

  std::string& out_;
  const Redline& redline_;
  std::size_t document_;
  const Anchors& anchors_;
  Levels levels_;
  std::string reason_;
  std::vector<std::size_t> rows_;
};

/// Headers, notes and the like that did not change.
bool is_quiet(const Redline& redline, std::size_t d, const Anchors& anchors) {
  const redline::Document& document = redline.documents[d];
  if (document.story.empty() || document.story == "body") return false;
  for (std::size_t b = 0; b < document.blocks.size(); ++b)
    if (!document.blocks[b].unchanged() || !anchors.findings_at(d, b).empty()) return false;
  return std::all_of(document.frames.begin(), document.frames.end(), [](const redline::Frame& f) {
    return f.reset.empty() && f.mark == redline::Mark::none;
  });
}

}  // namespace

std::string document_title(const redline::Document& document) {
  if (document.name.empty() || document.title.empty()) return document.name + document.title;
  return document.name + ": " + document.title;
}

std::string_view severity_word(Severity severity) {
  switch (severity) {
    case Severity::info: return "Information";
    case Severity::warning: return "Warning";
    case Severity::error: return "Error";
  }
  return "";
}

void append_finding(std::string& out, const Redline& redline, std::size_t number) {
  const Finding& finding = redline.findings[number];
  out.append("<div class=\"finding ").append(to_string(finding.severity));
  out.append("\" id=\"finding-").append(std::to_string(number + 1)).append("\"><p><b>");
  out.append(severity_word(finding.severity)).append("</b> ");
  append_escaped(out, finding.message);
  out += "</p><p class=\"about\">";
  std::string about = finding.check;
  const auto add = [&](const std::string& what) {
    if (what.empty()) return;
    if (!about.empty()) about += " \xC2\xB7 ";
    about += what;
  };
  if (!finding.words.empty()) add("\xE2\x80\x9C" + finding.words + "\xE2\x80\x9D");
  add(finding.place.str());
  for (const Related& related : finding.related)
    add("see " + related.document + (related.document.empty() ? "" : " ") + related.citation);
  if (finding.introduced) add("new with this drafting");
  append_escaped(out, about);
  out += "</p></div>\n";
}

void append_documents(std::string& out, const Redline& redline, const Anchors& anchors) {
  for (std::size_t d = 0; d < redline.documents.size();) {
    std::size_t end = d;
    while (end < redline.documents.size() && is_quiet(redline, end, anchors)) ++end;
    if (end == d) {
      DocumentWriter(out, redline, d++, anchors).write();
      continue;
    }
    append_escaped(out.append("<details class=\"fold stories\"><summary>"), redline.documents[d].name);
    if (end > d + 1) append_escaped(out.append(" to "), redline.documents[end - 1].name);
    out += " unchanged</summary>\n";
    for (; d < end; ++d) DocumentWriter(out, redline, d, anchors).write();
    out += "</details>\n";
  }
}

}  // namespace redraft::render
