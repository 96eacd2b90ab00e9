#include "report/markdown_tree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <memory>
#include <mutex>

namespace redraft::report {

namespace {

using Kind = MarkdownNode::Kind;

std::string text_of(const char* text) { return text == nullptr ? std::string() : std::string(text); }

// The extensions' nodes have no constants, only names.
Kind kind_of(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT: return Kind::document;
    case CMARK_NODE_BLOCK_QUOTE: return Kind::quote;
    case CMARK_NODE_LIST: return Kind::list;
    case CMARK_NODE_ITEM: return Kind::item;
    case CMARK_NODE_CODE_BLOCK: return Kind::code;
    case CMARK_NODE_HTML_BLOCK: return Kind::html;
    case CMARK_NODE_PARAGRAPH: return Kind::paragraph;
    case CMARK_NODE_HEADING: return Kind::heading;
    case CMARK_NODE_THEMATIC_BREAK: return Kind::rule;
    case CMARK_NODE_FOOTNOTE_DEFINITION: return Kind::note;
    case CMARK_NODE_TEXT: return Kind::words;
    case CMARK_NODE_SOFTBREAK: return Kind::soft_break;
    case CMARK_NODE_LINEBREAK: return Kind::line_break;
    case CMARK_NODE_CODE: return Kind::code_words;
    case CMARK_NODE_HTML_INLINE: return Kind::html_words;
    case CMARK_NODE_EMPH: return Kind::emphasis;
    case CMARK_NODE_STRONG: return Kind::strong;
    case CMARK_NODE_LINK: return Kind::link;
    case CMARK_NODE_IMAGE: return Kind::picture;
    case CMARK_NODE_FOOTNOTE_REFERENCE: return Kind::note_reference;
    default: break;
  }
  const std::string_view name = cmark_node_get_type_string(node);
  if (name == "table") return Kind::table;
  if (name == "table_row" || name == "table_header") return Kind::row;
  if (name == "table_cell") return Kind::cell;
  if (name == "strikethrough") return Kind::struck;
  if (name == "tasklist") return Kind::item;
  return Kind::words;
}

class Reader {
 public:
  explicit Reader(MarkdownTree& tree) : tree_(tree) {}

  void children(cmark_node* from, MarkdownNode& to, int depth) {
    for (cmark_node* child = cmark_node_first_child(from); child != nullptr; child = cmark_node_next(child))
      node(child, to, depth + 1);
  }

 private:
  void node(cmark_node* from, MarkdownNode& parent, int depth) {
    MarkdownNode made;
    made.kind = kind_of(from);
    made.line = cmark_node_get_start_line(from);
    if (made.line == 0) made.line = parent.line;
    if (depth > kDeepestMarkdown) {
      if (tree_.too_deep == 0) tree_.too_deep = made.line;
      return;
    }
    switch (made.kind) {
      case Kind::heading: made.number = cmark_node_get_heading_level(from); break;
      case Kind::list:
        made.flag = cmark_node_get_list_type(from) == CMARK_ORDERED_LIST;
        made.number = cmark_node_get_list_start(from);
        break;
      case Kind::link:
      case Kind::picture:
        made.text = text_of(cmark_node_get_url(from));
        made.title = text_of(cmark_node_get_title(from));
        break;
      case Kind::row: made.flag = cmark_gfm_extensions_get_table_row_is_header(from) != 0; break;
      case Kind::note_reference: {
        const std::string number = text_of(cmark_node_get_literal(from));
        std::from_chars(number.data(), number.data() + number.size(), made.number);
        break;
      }
      case Kind::note: {
        // They stand at the end of the document, in the order in which they are first referred to.
        children(from, made, depth);
        made.number = static_cast<int>(tree_.notes.size()) + 1;
        tree_.notes.push_back(std::move(made));
        return;
      }
      case Kind::code:
      case Kind::html:
      case Kind::words:
      case Kind::code_words:
      case Kind::html_words: made.text = text_of(cmark_node_get_literal(from)); break;
      default: break;
    }
    children(from, made, depth);
    if (made.kind == Kind::table) align(from, made);
    if (made.kind == Kind::item && std::strcmp(cmark_node_get_type_string(from), "tasklist") == 0)
      put_box(made, cmark_gfm_extensions_get_tasklist_item_checked(from));
    parent.children.push_back(std::move(made));
  }

  static void align(cmark_node* table, MarkdownNode& made) {
    const std::size_t columns = cmark_gfm_extensions_get_table_columns(table);
    const std::uint8_t* const letters = cmark_gfm_extensions_get_table_alignments(table);
    made.number = static_cast<int>(columns);
    if (letters == nullptr) return;
    for (MarkdownNode& row : made.children)
      for (std::size_t k = 0; k < row.children.size() && k < columns; ++k)
        row.children[k].number = static_cast<int>(letters[k] == 'l'   ? MarkdownAlign::left
                                                  : letters[k] == 'c' ? MarkdownAlign::centre
                                                  : letters[k] == 'r' ? MarkdownAlign::right
                                                                      : MarkdownAlign::usual);
  }

  static void put_box(MarkdownNode& item, bool checked) {
    MarkdownNode box;
    box.kind = Kind::words;
    box.line = item.line;
    box.text = checked ? "\u2611 " : "\u2610 ";
    if (item.children.empty() || item.children.front().kind != Kind::paragraph) {
      MarkdownNode paragraph;
      paragraph.kind = Kind::paragraph;
      paragraph.line = item.line;
      item.children.insert(item.children.begin(), std::move(paragraph));
    }
    std::vector<MarkdownNode>& words = item.children.front().children;
    words.insert(words.begin(), std::move(box));
  }

  MarkdownTree& tree_;
};

struct ParserEnd {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct NodeEnd {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};

}  // namespace

// A line of nothing but bars, hyphens and colons makes a table of the one before it, of as many columns as it has; each
// line behind it is a row, until one that holds nothing.
MarkdownCells count_cells(std::string_view markdown) {
  MarkdownCells out;
  std::size_t columns = 0;  // of the table that is open; 0: none is
  std::size_t own = 0;      // cells of it
  std::size_t most = 0;
  int begin = 0;
  int number = 0;
  for (std::size_t at = 0; at < markdown.size();) {
    const std::size_t end = std::min(markdown.find_first_of("\r\n", at), markdown.size());
    std::string_view line = markdown.substr(at, end - at);
    at = end + (markdown.substr(end).starts_with("\r\n") ? 2 : 1);
    ++number;
    const std::size_t first = line.find_first_not_of(" \t>");
    if (first == std::string_view::npos) {
      columns = 0;
      continue;
    }
    line = line.substr(first, line.find_last_not_of(" \t") + 1 - first);
    if (line.find('-') != std::string_view::npos &&
        line.find_first_not_of("|-:> \t\f\v") == std::string_view::npos) {
      const auto bars = static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
      const std::size_t at_ends = (line.front() == '|' ? 1U : 0U) + (line.back() == '|' ? 1U : 0U);
      if (const std::size_t wide = std::max(bars, at_ends) - at_ends + 1; wide > columns) {
        columns = wide;
        begin = number - 1;
        own = 0;
      }
    }
    own += columns;
    out.count += columns;
    if (own <= most) continue;
    most = own;
    out.line = begin;
  }
  return out;
}

MarkdownTree read_markdown(std::string_view markdown) {
  static std::once_flag once;
  std::call_once(once, [] { cmark_gfm_core_extensions_ensure_registered(); });
  const std::unique_ptr<cmark_parser, ParserEnd> parser(
      cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE));
  for (const char* const name : {"table", "strikethrough", "autolink", "tasklist"})
    if (cmark_syntax_extension* const extension = cmark_find_syntax_extension(name); extension != nullptr)
      cmark_parser_attach_syntax_extension(parser.get(), extension);
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  const std::unique_ptr<cmark_node, NodeEnd> root(cmark_parser_finish(parser.get()));
  MarkdownTree tree;
  tree.document.line = 1;
  Reader(tree).children(root.get(), tree.document, 0);
  return tree;
}

}  // namespace redraft::report
