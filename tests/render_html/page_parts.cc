#include "render_html/page_parts.h"

#include <algorithm>

namespace redraft::test {

namespace {

std::string unescaped(std::string_view text) {
  struct Entity {
    std::string_view name;
    char c;
  };
  constexpr Entity entities[] = {{"&amp;", '&'},  {"&lt;", '<'},   {"&gt;", '>'},
                                 {"&quot;", '"'}, {"&#39;", '\''}, {"&#13;", '\r'}};
  std::string out;
  while (!text.empty()) {
    std::size_t taken = 0;
    for (const Entity& entity : entities)
      if (text.substr(0, entity.name.size()) == entity.name) {
        out += entity.c;
        taken = entity.name.size();
      }
    if (taken == 0) {
      out += text[0];
      taken = 1;
    }
    text.remove_prefix(taken);
  }
  return out;
}

std::string_view tag_name(std::string_view tag) {
  tag.remove_prefix(tag[0] == '/' ? 1 : 0);
  return tag.substr(0, tag.find(' '));
}

}  // namespace

std::vector<std::string> blocks_of(std::string_view page) {
  std::vector<std::string> out;
  for (std::size_t at = page.find(" class=\"b "); at != std::string_view::npos;
       at = page.find(" class=\"b ", at)) {
    const std::size_t begin = page.rfind('<', at);
    const std::string close = "</" + std::string(page.substr(begin + 1, at - begin - 1)) + ">";
    at = page.find(close, at) + close.size();
    out.emplace_back(page.substr(begin, at - begin));
  }
  return out;
}

std::string without(std::string_view tag, std::string_view markup) {
  std::string out;
  std::size_t depth = 0;  // of the tag that is taken away
  bool note = false;
  while (!markup.empty()) {
    if (markup[0] != '<') {
      const std::size_t end = std::min(markup.find('<'), markup.size());
      // The space between an old and a new label is of neither; one is left whichever of them goes.
      const bool twice = markup.substr(0, end) == " " && (out.empty() || out.back() == ' ');
      if (depth == 0 && !note && !twice) out += markup.substr(0, end);
      markup.remove_prefix(end);
      continue;
    }
    const std::size_t end = markup.find('>');
    const std::string_view inside = markup.substr(1, end - 1);
    markup.remove_prefix(end + 1);
    if (tag_name(inside) == "a") note = inside[0] != '/';
    if (tag_name(inside) != tag) continue;
    if (inside[0] == '/')
      --depth;
    else
      ++depth;
  }
  const std::size_t first = out.find_first_not_of(' ');
  if (first == std::string::npos) return "";
  return unescaped(std::string_view(out).substr(first, out.find_last_not_of(' ') - first + 1));
}

std::vector<std::string> all_of(std::string_view page, std::string_view attribute) {
  std::vector<std::string> out;
  const std::string opening = ' ' + std::string(attribute) + "=\"";
  for (std::size_t at = page.find(opening); at != std::string_view::npos; at = page.find(opening, at)) {
    at += opening.size();
    out.push_back(unescaped(page.substr(at, page.find('"', at) - at)));
  }
  return out;
}

std::size_t count_of(std::string_view text, std::string_view what) {
  std::size_t n = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size()))
    ++n;
  return n;
}

}  // namespace redraft::test
