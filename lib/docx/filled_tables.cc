#include "docx/filled_tables.h"

#include <pugixml.hpp>

#include <algorithm>
#include <string_view>

#include "docx/part.h"
#include "docx/tags.h"
#include "docx/values.h"

namespace redraft::docx {

namespace {

constexpr int kMostColumns = 63;  // of a table in Word

class Reader {
 public:
  FilledTables read(const pugi::xml_node& body) {
    blocks(body, {});
    return std::move(out_);
  }

 private:
  using Tags = std::vector<std::string>;

  static pugi::xml_node properties(const pugi::xml_node& control) { return control.child("w:sdtPr"); }

  static Tags with_tag(Tags tags, const pugi::xml_node& control) {
    const std::string tag(child_value(properties(control), "w:tag"));
    if (!tag.empty()) tags.push_back(tag);
    return tags;
  }

  // Blocks outside tables.
  void blocks(const pugi::xml_node& parent, const Tags& tags) {
    for (const pugi::xml_node& node : parent.children()) {
      const Tag tag = tag_of(node);
      if (tag == Tag::table) {
        out_.tables.emplace_back();
        rows(node, tags);
      } else if (tag == Tag::sdt) {
        const Tags own = with_tag({}, node);
        out_.tags.insert(out_.tags.end(), own.begin(), own.end());
        blocks(node.child("w:sdtContent"), own);
      } else if (tag != Tag::run && tag != Tag::text_node) {
        blocks(node, tags);
      }
    }
  }

  void rows(const pugi::xml_node& parent, const Tags& tags) {
    for (const pugi::xml_node& node : parent.children()) {
      const Tag tag = tag_of(node);
      if (tag == Tag::row) {
        out_.tables.back().emplace_back();
        cells(node, tags);
      } else if (tag == Tag::sdt) {
        rows(node.child("w:sdtContent"), with_tag(tags, node));
      } else if (tag == Tag::bookmark_start) {
        bookmarks_.emplace_back(node.attribute("w:name").value());  // stands before the row it begins with
      } else if (tag == Tag::inserted || tag == Tag::custom_xml) {
        rows(node, tags);
      }
    }
  }

  void cells(const pugi::xml_node& parent, const Tags& tags) {
    for (const pugi::xml_node& node : parent.children()) {
      const Tag tag = tag_of(node);
      if (tag == Tag::cell) {
        cell_ = {};
        cell_.tags = tags;
        cell_.bookmarks = std::move(bookmarks_);
        bookmarks_.clear();
        content(node);
        const int span = child_number(node.child("w:tcPr"), "w:gridSpan").value_or(1);
        FilledTableRow& row = out_.tables.back().back();
        row.push_back(std::move(cell_));
        for (int k = 1; k < std::min(span, kMostColumns); ++k) row.emplace_back();
      } else if (tag == Tag::sdt) {
        const pugi::xml_node content = node.child("w:sdtContent");
        cells(content, with_tag(tags, node));
      } else if (tag == Tag::bookmark_start) {
        bookmarks_.emplace_back(node.attribute("w:name").value());
      } else if (tag == Tag::custom_xml) {
        cells(node, tags);
      }
    }
  }

  // All that a cell holds, in order.
  void content(const pugi::xml_node& parent) {
    for (const pugi::xml_node& node : parent.children()) {
      switch (tag_of(node)) {
        case Tag::paragraph:
          cell_.paragraphs.emplace_back(node.child("w:pPr").child("w:numPr") ? "- " : "");
          content(node);
          if (cell_.paragraphs.back() == "- ") cell_.paragraphs.back().clear();
          break;
        case Tag::sdt: control(node); break;
        case Tag::bookmark_start: cell_.bookmarks.emplace_back(node.attribute("w:name").value()); break;
        case Tag::text: put(node.text().get()); break;
        case Tag::alternate:
        case Tag::deleted:
        case Tag::moved_from:
        case Tag::paragraph_properties:
        case Tag::run_properties:
        case Tag::instruction: break;
        default: other(node); break;
      }
    }
  }

  void other(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    if (name == "w:tab" || name == "w:ptab") return put(" ");
    if (name == "w:br" || name == "w:cr") return put("\n");
    if (name == "w:noBreakHyphen") return put("\xE2\x80\x91");
    if (name == "w:drawing" || name == "w:pict" || name == "w:object") return;
    content(node);
  }

  void control(const pugi::xml_node& node) {
    cell_.tags = with_tag(std::move(cell_.tags), node);
    const pugi::xml_node set = properties(node);
    const bool empty = child_switch(set, "w:showingPlcHdr").value_or(false);
    const std::string_view date = set.child("w:date").attribute("w:fullDate").value();
    if (date.size() >= 10 && !empty) cell_.date = date.substr(0, 10);
    if (!empty) return content(node.child("w:sdtContent"));
    std::vector<std::string> around = std::move(cell_.paragraphs);
    cell_.paragraphs.clear();
    content(node.child("w:sdtContent"));
    cell_.prompts.insert(cell_.prompts.end(), cell_.paragraphs.begin(), cell_.paragraphs.end());
    cell_.paragraphs = std::move(around);
  }

  void put(std::string_view words) {
    if (cell_.paragraphs.empty()) cell_.paragraphs.emplace_back();
    cell_.paragraphs.back() += words;
  }

  FilledTables out_;
  FilledTableCell cell_;
  std::vector<std::string> bookmarks_;  // met before the cell that they begin with
};

}  // namespace

FilledTables filled_tables(const Package& package) {
  const Part part(package.name(), package.main_part(), package.bytes(package.main_part()));
  return Reader().read(part.root().child("w:body"));
}

}  // namespace redraft::docx
