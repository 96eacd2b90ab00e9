#include "docx/xml_tree.h"

#include "docx/xml_pieces.h"

namespace redraft::docx {

XmlTree::XmlTree(std::string_view bytes) : bytes_(bytes) {
  std::vector<std::uint32_t> open;
  std::size_t at = bytes.find('<');
  const auto past = [&](std::string_view end) {
    const std::size_t found = bytes.find(end, at);
    return found == std::string_view::npos ? bytes.size() : found + end.size();
  };
  while (at != std::string_view::npos) {
    const char mark = at + 1 < bytes.size() ? bytes[at + 1] : '\0';
    if (mark == '?') {
      at = bytes.find('<', past("?>"));
      continue;
    }
    if (mark == '!') {
      at = bytes.find('<', bytes.substr(at, 4) == "<!--" ? past("-->") : past("]]>"));
      continue;
    }
    const std::size_t end = xml_tag_end(bytes, at);
    if (mark == '/') {
      if (!open.empty()) {
        XmlElement& element = elements_[open.back()];
        element.span.close_begin = static_cast<std::uint32_t>(at);
        element.span.end = static_cast<std::uint32_t>(end);
        element.end = static_cast<std::uint32_t>(elements_.size());
        open.pop_back();
      }
    } else {
      XmlElement element;
      element.name = xml_name(bytes.substr(at, end - at));
      element.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end),
                      static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(end)};
      const auto index = static_cast<std::uint32_t>(elements_.size());
      element.parent = open.empty() ? index : open.back();
      element.end = index + 1;
      elements_.push_back(element);
      if (bytes[end - 2] != '/') open.push_back(index);
    }
    at = bytes.find('<', end);
  }
}

std::uint32_t XmlTree::child(std::uint32_t of, std::string_view name) const {
  for (std::uint32_t k = first(of); k < elements_[of].end; k = elements_[k].end)
    if (elements_[k].name == name) return k;
  return static_cast<std::uint32_t>(elements_.size());
}

std::string_view XmlTree::xml(std::uint32_t k) const {
  const Span& span = elements_[k].span;
  return bytes_.substr(span.begin, span.end - span.begin);
}

std::string_view XmlTree::content(std::uint32_t k) const {
  const Span& span = elements_[k].span;
  return bytes_.substr(span.open_end, span.close_begin - span.open_end);
}

std::string_view XmlTree::attribute(std::uint32_t k, std::string_view name) const {
  const Span& span = elements_[k].span;
  return xml_attribute(bytes_.substr(span.begin, span.open_end - span.begin), name);
}

std::uint32_t XmlTree::holder(std::uint32_t k, std::string_view name) const {
  while (elements_[k].parent != k) {
    k = elements_[k].parent;
    if (elements_[k].name == name) return k;
  }
  return static_cast<std::uint32_t>(elements_.size());
}

}  // namespace redraft::docx
