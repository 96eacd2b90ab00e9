#include "docx/xml_pieces.h"

#include <algorithm>
#include <optional>

namespace redraft::docx {

namespace {

// Past a comment, instruction or CDATA that begins at `at`; `at` when it is none of these.
std::size_t skip_markup(std::string_view xml, std::size_t at) {
  const auto past = [&](std::string_view end) {
    const std::size_t found = xml.find(end, at);
    return found == std::string_view::npos ? xml.size() : found + end.size();
  };
  if (xml.substr(at, 4) == "<!--") return past("-->");
  if (xml.substr(at, 9) == "<![CDATA[") return past("]]>");
  if (xml.substr(at, 2) == "<?") return past("?>");
  return at;
}

constexpr std::string_view kSpace = " \t\r\n";

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Names and spaces are a few characters long: to look at each costs less than to call what looks for one of several.
std::size_t past_space(std::string_view xml, std::size_t at) {
  while (at < xml.size() && is_space(xml[at])) ++at;
  return at;
}

// The attributes of a start tag, one after another.
class Attributes {
 public:
  explicit Attributes(std::string_view element) : xml_(element), at_(1 + xml_name(element).size()) {}

  std::optional<XmlAttribute> next() {
    const std::size_t begin = past_space(xml_, at_);
    if (begin >= xml_.size() || xml_[begin] == '/' || xml_[begin] == '>') return std::nullopt;
    const std::size_t equals = xml_.find('=', begin);
    if (equals == std::string_view::npos) return std::nullopt;
    const std::size_t open = past_space(xml_, equals + 1);
    if (open >= xml_.size()) return std::nullopt;
    const std::size_t close = xml_.find(xml_[open], open + 1);
    if (close == std::string_view::npos) return std::nullopt;
    at_ = close + 1;
    const std::size_t name_end = xml_.find_last_not_of(kSpace, equals - 1);
    return XmlAttribute{xml_.substr(begin, name_end + 1 - begin), xml_.substr(open + 1, close - open - 1),
                        xml_.substr(begin, close + 1 - begin)};
  }

 private:
  std::string_view xml_;
  std::size_t at_;
};

}  // namespace

std::size_t xml_tag_end(std::string_view xml, std::size_t at) {
  char quote = 0;
  for (std::size_t k = at; k < xml.size(); ++k) {
    const char c = xml[k];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return k + 1;
    }
  }
  return xml.size();
}

std::string_view xml_root(std::string_view part) {
  std::size_t at = part.find('<');
  while (at != std::string_view::npos && at + 1 < part.size() &&
         (part[at + 1] == '?' || part[at + 1] == '!')) {
    const std::size_t past = skip_markup(part, at);
    at = part.find('<', std::max(past, at + 1));
  }
  return at == std::string_view::npos ? std::string_view{} : part.substr(at);
}

std::size_t xml_find(std::string_view xml, std::string_view name, std::size_t from) {
  for (std::size_t at = xml_find_tag(xml, from); at != std::string_view::npos; at = xml_find_tag(xml, at + 1))
    if (xml.substr(at + 1, name.size()) == name && xml_name(xml.substr(at)) == name) return at;
  return std::string_view::npos;
}

std::size_t xml_find_tag(std::string_view xml, std::size_t from) {
  std::size_t at = xml.find('<', from);
  while (at != std::string_view::npos && at + 1 < xml.size() && (xml[at + 1] == '!' || xml[at + 1] == '?'))
    at = xml.find('<', std::max(skip_markup(xml, at), at + 1));
  return at;
}

std::size_t xml_element_end(std::string_view xml, std::size_t at) {
  for (int depth = 0; at != std::string_view::npos;) {
    const std::size_t end = xml_tag_end(xml, at);
    if (xml.substr(at, 2) == "</") {
      --depth;
    } else if (xml[end - 2] != '/') {
      ++depth;
    }
    if (depth <= 0) return end;
    at = xml_find_tag(xml, end);
  }
  return xml.size();
}

std::string_view xml_attribute(std::string_view element, std::string_view name) {
  Attributes attributes(element);
  while (const std::optional<XmlAttribute> one = attributes.next())
    if (one->name == name) return one->value;
  return {};
}

std::vector<XmlAttribute> xml_attributes(std::string_view element) {
  std::vector<XmlAttribute> out;
  Attributes attributes(element);
  while (const std::optional<XmlAttribute> one = attributes.next()) out.push_back(*one);
  return out;
}

std::string_view xml_name(std::string_view element) {
  if (element.empty()) return {};
  std::size_t end = 1;
  while (end < element.size() && !is_space(element[end]) && element[end] != '/' && element[end] != '>') ++end;
  return element.substr(1, end - 1);
}

std::vector<XmlChild> xml_children(std::string_view content) {
  std::vector<XmlChild> out;
  int depth = 0;
  std::size_t begin = 0;
  std::size_t at = content.find('<');
  while (at != std::string_view::npos) {
    if (const std::size_t past = skip_markup(content, at); past != at) {
      at = content.find('<', past);
      continue;
    }
    const std::size_t end = xml_tag_end(content, at);
    const bool closes = content.substr(at, 2) == "</";
    const bool is_empty = !closes && end >= 2 && content[end - 2] == '/';
    if (depth == 0) begin = at;
    if (closes) {
      --depth;
    } else if (!is_empty) {
      ++depth;
    }
    if (depth == 0) out.push_back({xml_name(content.substr(begin)), content.substr(begin, end - begin)});
    at = content.find('<', end);
  }
  return out;
}

std::string_view xml_content(std::string_view element) {
  const std::size_t open = xml_tag_end(element, 0);
  if (open >= 2 && element[open - 2] == '/') return {};
  const std::size_t close = element.rfind("</");
  return close == std::string_view::npos || close < open ? std::string_view{}
                                                         : element.substr(open, close - open);
}

std::string xml_start_tag(std::string_view element) {
  const std::size_t open = xml_tag_end(element, 0);
  std::string out(element.substr(0, open));
  if (out.size() >= 2 && out[out.size() - 2] == '/') out.erase(out.size() - 2, 1);
  return out;
}

}  // namespace redraft::docx
