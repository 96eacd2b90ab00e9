#include "support/word_reading.h"

#include <algorithm>
#include <set>
#include <sstream>

namespace redraft::tests {

namespace {

using docx::ItemKind;
using docx::kNone;
using docx::NodeKind;
using docx::Story;
using docx::StoryKind;

class Reading {
 public:
  explicit Reading(const docx::Document& document) : document_(document) {}

  std::string run() {
    std::string out = story(document_.body());
    for (const docx::SectionPages& section : document_.sections) {
      out += "section {" + document_.section_formats[section.format].key + "}\n";
      for (std::size_t kind = 0; kind < 3; ++kind) {
        out += page(StoryKind::header, section.header[kind]);
        out += page(StoryKind::footer, section.footer[kind]);
      }
    }
    return out;
  }

 private:
  // A page without words is as good as none.
  std::string page(StoryKind kind, const std::string& id) {
    if (id.empty()) return {};
    const docx::Relationship* relation =
        document_.package().relationship(document_.package().main_part(), id);
    const Story* own = relation == nullptr ? nullptr : document_.find(kind, relation->target);
    if (own == nullptr || own->text.empty()) return {};
    return std::string(docx::to_string(kind)) + "\n" + story(*own);
  }

  std::string story(const Story& own) {
    if (!open_.insert(&own).second) return "(itself)";
    std::string out;
    for (const docx::Node& node : own.nodes) {
      if (node.kind == NodeKind::point) continue;
      for (std::uint32_t up = node.parent; up != kNone; up = own.nodes[up].parent) out += "  ";
      out += this->node(own, node) + "\n";
    }
    open_.erase(&own);
    return out;
  }

  std::string block(std::uint32_t format) const { return "{" + document_.block_formats[format].key + "}"; }

  std::string node(const Story& own, const docx::Node& node) {
    switch (node.kind) {
      case NodeKind::table: return "table " + block(node.format) + block(node.grid_format);
      case NodeKind::row: return "row " + block(node.format) + block(node.extra_format);
      case NodeKind::cell: return "cell " + block(node.format);
      case NodeKind::control: return "control " + document_.keys[node.key];
      case NodeKind::other: return "other " + document_.keys[node.key];
      case NodeKind::point:
      case NodeKind::paragraph: break;
    }
    const docx::Paragraph& paragraph = own.paragraphs[node.paragraph];
    std::string out = "{" + document_.paragraph_formats[paragraph.format].key + "} " + paragraph.label + " ";
    std::string set;  // how the words before were set
    for (std::uint32_t k = paragraph.first_item; k < paragraph.end_item; ++k) {
      const docx::Item& item = own.items[k];
      if (item.kind == ItemKind::point) continue;
      std::string now = link(own, item.wrapper) + "<" + document_.run_formats[item.format].key + ">";
      if (now != set) out += now;
      set = std::move(now);
      out += own.words(item.text);
      if (item.kind != ItemKind::text) out += atom(item);
    }
    out += " ¶<" + document_.run_formats[paragraph.mark_format].key + ">";
    if (!paragraph.section.empty()) out += " ends a section";
    return out;
  }

  std::string atom(const docx::Item& item) {
    std::string out = "[" + document_.keys[item.key];
    if (item.kind == ItemKind::footnote) out += note(StoryKind::footnote, item.note);
    if (item.kind == ItemKind::endnote) out += note(StoryKind::endnote, item.note);
    for (std::uint32_t k = 0; k < item.stories; ++k)
      out += "\n" + story(document_.stories[item.first_story + k]);
    return out + "]";
  }

  std::string note(StoryKind kind, std::uint32_t id) {
    for (const Story& own : document_.stories)
      if (own.kind == kind && own.id == id) return "\n" + story(own);
    return " missing";
  }

  std::string link(const Story& own, std::uint32_t wrapper) const {
    for (; wrapper != kNone; wrapper = own.wrappers[wrapper].parent)
      if (own.wrappers[wrapper].name == "w:hyperlink")
        return "(" + document_.keys[own.wrappers[wrapper].key] + ")";
    return {};
  }

  const docx::Document& document_;
  std::set<const Story*> open_;
};

}  // namespace

std::string reading(const docx::Document& document) { return Reading(document).run(); }

std::string reading(const std::string& bytes, const std::string& name) {
  const docx::Package package = docx::Package::from_bytes(bytes, name);
  return reading(docx::Document::read(package));
}

std::string paragraphs_of(const docx::Document& document) {
  const Story& body = document.body();
  std::string out;
  for (const docx::Paragraph& paragraph : body.paragraphs) {
    std::string line(body.words(paragraph.text));
    std::replace(line.begin(), line.end(), '\n', '\v');
    out += line + "\n";
  }
  return out;
}

std::string first_difference(const std::string& wanted, const std::string& seen) {
  if (wanted == seen) return {};
  std::istringstream x(wanted);
  std::istringstream y(seen);
  std::string before;
  for (std::string a, b;;) {
    const bool more_a = static_cast<bool>(std::getline(x, a));
    const bool more_b = static_cast<bool>(std::getline(y, b));
    if (!more_a) a = "(the end)";
    if (!more_b) b = "(the end)";
    if (a != b || !more_a || !more_b) return "behind: " + before + "\nwanted: " + a + "\nseen:   " + b + "\n";
    before = a;
  }
}

}  // namespace redraft::tests
