// The tags of a part in turn, by their names without prefix, for what is looked for in any part of a Word file and needs no tree.
// The bytes are those of a part that was checked. Private to lib/report.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "docx/xml_pieces.h"

namespace redraft::report {

/// "hyperlink" of "w:hyperlink".
std::string_view local_name(std::string_view name);
/// An attribute by its name without prefix, as written; "" when there is none.
std::string_view attribute(std::string_view tag, std::string_view name);
/// With references, `&amp;` or `&#160;`, as the characters that they stand for.
std::string unescaped(std::string_view written);

/// Is it a part of a Word document that holds words, or what stands among them? Most stand in the folder word; what a part
/// is its type says, wherever it stands.
bool is_text_part(std::string_view part, std::string_view content_type);

struct Tag {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view xml;
  std::string_view name;  ///< without prefix
  bool closes = false;
  bool empty = false;
};

/// Each tag of a part in turn, and the text before it.
template <typename OnTag, typename OnText>
void walk(std::string_view xml, OnTag on_tag, OnText on_text) {
  std::size_t at = 0;
  while (at < xml.size()) {
    const std::size_t open = std::min(xml.find('<', at), xml.size());
    if (open > at) on_text(xml.substr(at, open - at));
    if (open == xml.size()) return;
    const std::string_view rest = xml.substr(open);
    const auto past = [&](std::string_view mark) {
      const std::size_t close = rest.find(mark);
      return close == std::string_view::npos ? xml.size() : open + close + mark.size();
    };
    if (rest.starts_with("<!--")) {
      at = past("-->");
    } else if (rest.starts_with("<![CDATA[")) {
      at = past("]]>");
      on_text(xml.substr(open + 9, at - open - 12));
    } else if (rest.starts_with("<?")) {
      at = past("?>");
    } else {
      Tag tag;
      tag.begin = open;
      tag.end = docx::xml_tag_end(xml, open);
      tag.xml = xml.substr(open, tag.end - open);
      tag.closes = rest.starts_with("</");
      tag.empty = tag.xml.ends_with("/>");
      const std::size_t name = tag.closes ? 2 : 1;
      tag.name = local_name(tag.xml.substr(name, tag.xml.find_first_of(" \t\r\n/>", name) - name));
      on_tag(tag);
      at = tag.end;
    }
  }
}

}  // namespace redraft::report
