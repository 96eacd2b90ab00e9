#include "render/html_words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "render/html_escape.h"

namespace redraft::render {

using redline::Look;
using redline::Object;
using redline::ObjectKind;
using redline::Redline;
using redline::Segment;

namespace {

void append_base64(std::string& out, std::string_view bytes) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (std::size_t k = 0; k < bytes.size(); k += 3) {
    const std::size_t n = std::min<std::size_t>(3, bytes.size() - k);
    unsigned group = 0;
    for (std::size_t j = 0; j < 3; ++j)
      group = group << 8U | (j < n ? static_cast<unsigned char>(bytes[k + j]) : 0U);
    for (std::size_t j = 0; j < 4; ++j) out += j <= n ? letters[group >> (18U - 6U * j) & 63U] : '=';
  }
}

void append_image(std::string& out, const Object& object) {
  append_escaped(out.append("<img alt=\""),
                 object.name.empty() ? "image without a description" : object.name);
  if (object.width > 0 && object.height > 0)
    out.append("\" width=\"")
        .append(std::to_string(object.width))
        .append("\" height=\"")
        .append(std::to_string(object.height));
  append_escaped(out.append("\" src=\"data:"), object.media_type);
  append_base64(out.append(";base64,"), object.bytes);
  out += "\">";
}

void append_object(std::string& out, const Segment& segment, const Object& object) {
  if (object.kind == ObjectKind::image && !object.bytes.empty()) return append_image(out, object);
  if (object.kind == ObjectKind::footnote || object.kind == ObjectKind::endnote) {
    out += "<sup class=\"ref\">";
    if (object.document)
      out.append("<a href=\"#document-").append(std::to_string(*object.document + 1)).append("\">");
    out.append("<span class=\"vh\">").append(object.kind == ObjectKind::footnote ? "footnote " : "endnote ");
    append_escaped(out.append("</span>"), object.name);
    if (object.document) out += "</a>";
    out += "</sup>";
    return;
  }
  append_escaped(out.append("<span class=\"object\">"), segment.text);
  out += "</span>";
}

// What tells it from what it replaces, where the words do not.
void append_unread(std::string& out, const Segment& segment) {
  if (segment.unread.empty()) return;
  append_escaped(out.append(" <span class=\"object\">("), segment.unread);
  out += ")</span>";
}

}  // namespace

void append_words(std::string& out, const Redline& redline, const Segment& segment, bool plain) {
  if (segment.object) {
    append_object(out, segment, redline.objects[*segment.object]);
    return append_unread(out, segment);
  }
  const Look& look = segment.look;
  const std::array<std::pair<bool, std::string_view>, 8> tags{
      {{look.bold && !plain, "b"},
       {look.italic, "i"},
       {look.underline, "u"},
       {look.strike, "s"},
       {look.raised, "sup"},
       {look.lowered, "sub"},
       {look.capitals, "span class=\"caps\""},
       {look.small_capitals, "span class=\"small-caps\""}}};
  for (const auto& [on, tag] : tags)
    if (on) out.append("<").append(tag).append(">");
  // A line break that the author made is one on the page.
  std::string_view rest = segment.text;
  if (!redline.documents.empty() && !redline.documents[0].story.empty()) {
    for (std::size_t at = rest.find('\n'); at != std::string_view::npos; at = rest.find('\n')) {
      append_escaped(out, rest.substr(0, at));
      out += "<br>";
      rest.remove_prefix(at + 1);
    }
  }
  append_escaped(out, rest);
  for (std::size_t k = tags.size(); k-- > 0;)
    if (tags[k].first)
      out.append("</").append(tags[k].second.substr(0, tags[k].second.find(' '))).append(">");
  append_unread(out, segment);
}

}  // namespace redraft::render
