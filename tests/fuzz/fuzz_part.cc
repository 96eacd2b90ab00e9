// Parts: whatever the bytes, a part is read or refused, and of one that is read every element stands where its span
// says. What is read is UTF-8, and read again it is the same, with nothing left to rewrite.
#include <pugixml.hpp>
#include <string>

#include "base/error.h"
#include "base/unicode.h"
#include "docx/part.h"
#include "fuzz.h"

namespace {

using redraft::fuzz::require;

void check(const redraft::docx::Part& part, const pugi::xml_node& element, redraft::docx::Range within) {
  const redraft::docx::Span span = part.span(element);
  require(within.begin <= span.begin && span.end <= within.end, "an element lies in the one around it");
  require(span.begin < span.open_end && span.open_end <= span.close_begin && span.close_begin <= span.end,
          "the places of a span rise");
  const std::string_view whole = part.bytes(span.whole());
  require(whole.front() == '<' && whole.back() == '>', "a span begins and ends with the tags");
  require(whole.substr(1).starts_with(element.name()), "a span begins with the name");
  if (!span.empty_tag()) {
    const std::string_view tail = part.bytes({span.close_begin, span.end});
    require(tail.starts_with("</" + std::string(element.name())), "a span ends with the end tag");
  }
  std::uint32_t next = span.open_end;
  for (const pugi::xml_node& child : element.children()) {
    if (child.type() != pugi::node_element) continue;
    check(part, child, {next, span.close_begin});
    next = part.span(child).end;
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const redraft::docx::Part part("", "part", std::string(redraft::fuzz::text_of(data, size)));
    require(redraft::first_bad_utf8(part.bytes()) == std::string_view::npos, "what is read is UTF-8");
    require(part.root().type() == pugi::node_element, "a part has an outermost element");
    check(part, part.root(), {0, static_cast<std::uint32_t>(part.bytes().size())});
    bool same = false;
    try {
      const redraft::docx::Part again("", "part", part.bytes());
      same = !again.rewritten() && again.bytes() == part.bytes();
    } catch (const redraft::Error&) {
    }
    require(same, "what was read is read again as it is");
  } catch (const redraft::Error&) {
  }
  return 0;
}
