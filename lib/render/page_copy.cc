#include "render/page_copy.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/one_of.h"
#include "docx/xml_pieces.h"

namespace redraft::render {

namespace {

constexpr std::size_t npos = std::string_view::npos;

// Calls `found` with each tag, as a start tag or an end tag, and gives what is between them as it is.
template <typename Found>
void each_tag(std::string_view xml, const Found& found) {
  for (std::size_t at = 0; at < xml.size();) {
    const std::size_t open = std::min(xml.find('<', at), xml.size());
    std::size_t end = xml.size();
    if (xml.substr(open, 4) == "<!--")
      end = xml.find("-->", open);
    else if (xml.substr(open, 9) == "<![CDATA[")
      end = xml.find("]]>", open);
    else
      end = docx::xml_tag_end(xml, open);
    end = std::min(end, xml.size());
    found(xml.substr(at, open - at), xml.substr(open, end - open));
    at = end;
  }
}

bool is_bookmark(std::string_view name) { return name == "w:bookmarkStart" || name == "w:bookmarkEnd"; }

class PageCopy {
 public:
  PageCopy(std::string_view original, WordIds& ids) : ids_(ids) {
    each_tag(original, [&](std::string_view, std::string_view tag) {
      if (is_bookmark(docx::xml_name(tag))) bookmarks_.emplace(docx::xml_attribute(tag, "w:id"));
    });
  }

  std::string written(std::string_view copy) {
    std::string out;
    bool dropped = false;  // a bookmark, whose end tag may follow
    each_tag(copy, [&](std::string_view between, std::string_view tag) {
      out += between;
      const bool closes = tag.starts_with("</");
      const std::string_view name = docx::xml_name(closes ? tag.substr(1) : tag);
      if (closes && dropped && is_bookmark(name)) {
        dropped = false;
      } else if (!closes && is_bookmark(name) && bookmarks_.contains(docx::xml_attribute(tag, "w:id"))) {
        dropped = !tag.ends_with("/>");
      } else if (closes || tag.find('=') == npos || tag.starts_with("<!") || tag.starts_with("<?")) {
        out += tag;
      } else {
        out += "<" + std::string(name);
        for (const docx::XmlAttribute& one : docx::xml_attributes(tag)) attribute(name, one, out);
        out += tag.ends_with("/>") ? "/>" : ">";
      }
    });
    return out;
  }

 private:
  void attribute(std::string_view element, const docx::XmlAttribute& one, std::string& out) {
    if (is_one_of(one.name, {"w14:paraId", "w14:textId", "o:spid"})) return;
    const std::string own = value(element, one.name, one.value);
    out += " ";
    if (own.empty())
      out += one.xml;
    else
      out += std::string(one.name) + "=\"" + own + "\"";
  }

  // "": as it is.
  std::string value(std::string_view element, std::string_view name, std::string_view value) {
    if (element == "wp:docPr" && name == "id") return ids_.next_drawing();
    if (element == "w:id" && name == "w:val") return ids_.next();  // of a content control
    if ((element == "w:permStart" || element == "w:permEnd") && name == "w:id") {
      std::string& own = ranges_[std::string(value)];
      if (own.empty()) own = ids_.next();
      return own;
    }
    // Shapes of old drawings refer to each other: all by the same new ending.
    if ((element.starts_with("v:") && (name == "id" || (name == "type" && value.starts_with("#")))) ||
        name == "ShapeID") {
      if (shapes_.empty()) shapes_ = "-" + ids_.next_drawing();
      return std::string(value) + shapes_;
    }
    return {};
  }

  WordIds& ids_;
  std::set<std::string, std::less<>> bookmarks_;  // of the original, by number
  std::map<std::string, std::string> ranges_;
  std::string shapes_;
};

}  // namespace

std::string page_copy(std::string_view copy, std::string_view original, WordIds& ids) {
  return PageCopy(original, ids).written(copy);
}

}  // namespace redraft::render
