#include "report/markdown_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

#include "docx/package.h"
#include "docx/run_properties.h"
#include "report/link_address.h"
#include "report/template_words.h"

namespace redraft::report {

namespace {

using Kind = MarkdownNode::Kind;

constexpr int kMostUses = 10;  // of one footnote

// The name of a tag as written: "<IMG src=...>" is "img"; "" for none, "!--" for a comment.
std::string tag_name(std::string_view tag) {
  if (tag.starts_with("<!--")) return "!--";
  std::size_t at = tag.starts_with("</") ? 2 : 1;
  std::string out;
  for (; at < tag.size(); ++at) {
    const char c = tag[at];
    if (c >= 'A' && c <= 'Z')
      out += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      out += c;
    else
      break;
  }
  return out;
}

// Where the tag that begins here ends: past its '>'.
std::size_t tag_end(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with("<!--")) {
    const std::size_t end = text.find("-->", at + 4);
    return end == std::string_view::npos ? text.size() : end + 3;
  }
  const std::size_t end = text.find('>', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

}  // namespace

void MarkdownWriting::say(std::string check, Severity severity, int line, std::string_view words,
                          std::string_view message) const {
  std::string where = options.field.empty() ? "Markdown" : options.field;
  if (line > 0) where += fmt::format(", line {}", line);
  findings.push_back(
      finding_at(std::move(check), severity, options.place, words, where + ": " + std::string(message)));
}

MarkdownWords::MarkdownWords(const MarkdownWriting& writing, std::string part,
                             std::function<std::string(const MarkdownNode& note)> note)
    : writing_(writing), part_(std::move(part)), note_(std::move(note)) {}

std::string MarkdownWords::of(const MarkdownNode& node, const std::string& base) {
  base_ = base;
  out_.clear();
  walk(node, {});
  flush();
  return std::exchange(out_, {});
}

std::string MarkdownWords::plain(std::string_view words, const std::string& properties, int line) {
  if (const char32_t character = illegal_character(words); character != 0)
    writing_.say("markdown-character", Severity::error, line, code_point_name(character),
                 fmt::format("the character {} cannot stand in a Word document; take it out",
                             code_point_name(character)));
  std::string out = "<w:r>";
  if (!properties.empty()) out += "<w:rPr>" + properties + "</w:rPr>";
  while (!words.empty()) {
    const std::size_t end = std::min(words.find_first_of("\n\t"), words.size());
    if (end > 0) {
      out += "<w:t xml:space=\"preserve\">";
      docx::append_escaped(out, words.substr(0, end));
      out += "</w:t>";
    }
    if (end == words.size()) break;
    out += words[end] == '\n' ? "<w:br/>" : "<w:tab/>";
    words.remove_prefix(end + 1);
  }
  return out + "</w:r>";
}

std::string MarkdownWords::html(const MarkdownNode& node) {
  std::string words;
  std::string tags;
  const std::string_view text = node.text;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('<', at);
    words += text.substr(at, open == std::string_view::npos ? std::string_view::npos : open - at);
    if (open == std::string_view::npos) break;
    at = tag_end(text, open);
    const std::string name = tag_name(text.substr(open));
    if (name == "br") words += '\n';
    if (name.empty() || name == "br" || name == "!--") continue;
    if (tags.find("<" + name + ">") == std::string::npos) tags += (tags.empty() ? "<" : ", <") + name + ">";
  }
  if (!tags.empty())
    writing_.say("markdown-html", Severity::warning, node.line, text.substr(0, text.find('\n')),
                 fmt::format("HTML ({}) is not taken in; its words are kept as plain text", tags));
  while (!words.empty() && (words.back() == '\n' || words.back() == ' ')) words.pop_back();
  const std::size_t first = words.find_first_not_of("\n ");
  return first == std::string::npos ? std::string() : words.substr(first);
}

void MarkdownWords::walk(const MarkdownNode& node, Marks marks) {
  for (const MarkdownNode& child : node.children) inline_node(child, marks);
}

void MarkdownWords::inline_node(const MarkdownNode& node, Marks marks) {
  switch (node.kind) {
    case Kind::words: add(node.text, marks, node.line); break;
    case Kind::soft_break: add(" ", marks, node.line); break;
    case Kind::line_break: add("\n", marks, node.line); break;
    case Kind::code_words:
      marks.code = true;
      add(node.text, marks, node.line);
      break;
    case Kind::strong:
      marks.strong = true;
      walk(node, marks);
      break;
    case Kind::emphasis:
      marks.emphasis = true;
      walk(node, marks);
      break;
    case Kind::struck:
      marks.struck = true;
      walk(node, marks);
      break;
    case Kind::html_words: html_tag(node, marks); break;
    case Kind::link: link(node, marks); break;
    case Kind::picture: picture(node, marks); break;
    case Kind::note_reference: note_reference(node, marks); break;
    default: walk(node, marks); break;
  }
}

void MarkdownWords::html_tag(const MarkdownNode& node, Marks marks) {
  const std::string name = tag_name(node.text);
  if (name == "br") return add("\n", marks, node.line);
  if (name.empty() || name == "!--" || node.text.starts_with("</")) return;
  writing_.say("markdown-html", Severity::warning, node.line, node.text,
               fmt::format("HTML (<{}>) is not taken in; its words are kept as plain text", name));
}

void MarkdownWords::link(const MarkdownNode& node, Marks marks) {
  flush();
  std::string head;
  if (node.text.size() > 1 && node.text.size() <= 41 && node.text.front() == '#') {
    head = "<w:hyperlink w:anchor=\"";  // a bookmark's name has at most 40 characters
    docx::append_escaped(head, std::string_view(node.text).substr(1));
    head += "\"";
  } else if (const std::optional<std::string> address = link_address(node.text)) {
    const std::string id = writing_.place.additions.relationship(part_, {{}, "hyperlink", *address, true});
    head = "<w:hyperlink r:id=\"" + id + "\"";
  } else {
    writing_.say(
        "markdown-link", Severity::warning, node.line, node.text,
        fmt::format("the link to \"{}\" is not taken in; expected an address that begins with https://, "
                    "http:// or mailto:. Its words are kept",
                    node.text));
    return walk(node, marks);
  }
  if (!node.title.empty() && node.title.size() <= 255) {  // what Word reads
    head += " w:tooltip=\"";
    docx::append_escaped(head, node.title);
    head += "\"";
  }
  marks.link = true;
  out_ += head + ">";
  walk(node, marks);
  flush();
  out_ += "</w:hyperlink>";
}

void MarkdownWords::picture(const MarkdownNode& node, Marks marks) {
  writing_.say(
      "markdown-picture", Severity::warning, node.line, node.text,
      fmt::format("the picture \"{}\" is not taken in: Markdown can bring no pictures into a document; "
                  "the words for it are kept",
                  node.text));
  walk(node, marks);
}

void MarkdownWords::note_reference(const MarkdownNode& node, Marks marks) {
  const auto k = static_cast<std::size_t>(node.number - 1);
  if (node.number < 1 || k >= writing_.tree.notes.size()) return;
  const MarkdownNode& note = writing_.tree.notes[k];
  if (in_brackets_ || ++writing_.note_uses[k] > kMostUses) {
    writing_.say("markdown-footnote", Severity::error, node.line, {},
                 in_brackets_ ? std::string("a footnote of a footnote is not taken in")
                              : fmt::format("a footnote is referred to more than {} times", kMostUses));
    return;
  }
  if (note_) {
    flush();
    const std::string& style = writing_.styles.note_reference;
    out_ += "<w:r><w:rPr>" +
            (style.empty() ? std::string("<w:vertAlign w:val=\"superscript\"/>")
                           : "<w:rStyle w:val=\"" + style + "\"/>") +
            "</w:rPr><w:footnoteReference w:id=\"" + note_(note) + "\"/></w:r>";
    return;
  }
  writing_.say("markdown-footnote", Severity::warning, node.line, {},
               "there can be no footnote here; its words are kept in brackets");
  in_brackets_ = true;
  add(" (", marks, node.line);
  for (const MarkdownNode& block : note.children) {
    if (&block != &note.children.front()) add(" ", marks, node.line);
    walk(block, marks);
  }
  add(")", marks, node.line);
  in_brackets_ = false;
}

void MarkdownWords::add(std::string_view words, Marks marks, int line) {
  if (words.empty()) return;
  if (!pending_.empty() && pending_marks_ != marks) flush();
  if (pending_.empty()) pending_line_ = line;
  pending_marks_ = marks;
  pending_ += words;
}

void MarkdownWords::flush() {
  if (pending_.empty()) return;
  out_ += plain(pending_, properties(pending_marks_), pending_line_);
  pending_.clear();
}

std::string MarkdownWords::properties(Marks marks) const {
  const MarkdownStyles& styles = writing_.styles;
  std::vector<std::string> elements;
  // One style at most: the words may have one already, unless they become a link.
  bool styled = base_.find("<w:rStyle ") != std::string::npos && !marks.link;
  const auto mark = [&](bool is_set, const std::string& style, std::initializer_list<const char*> direct) {
    if (!is_set) return;
    if (!styled && !style.empty()) {
      elements.push_back("<w:rStyle w:val=\"" + style + "\"/>");
      styled = true;
      return;
    }
    for (const char* const element : direct) elements.emplace_back(element);
  };
  mark(marks.link, styles.link, {"<w:color w:val=\"0B3D66\"/>", "<w:u w:val=\"single\"/>"});
  mark(marks.code, styles.code_words,
       {"<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/>"});
  mark(marks.strong, styles.strong, {"<w:b/>", "<w:bCs/>"});
  mark(marks.emphasis, styles.emphasis, {"<w:i/>", "<w:iCs/>"});
  mark(marks.struck, styles.struck, {"<w:strike/>"});
  return elements.empty() ? base_ : docx::with_run_properties(base_, elements);
}

}  // namespace redraft::report
