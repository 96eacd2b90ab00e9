#include "read/critic_marks.h"

#include <algorithm>
#include <array>

#include "base/error.h"
#include "base/unicode.h"

namespace redraft::read {

namespace {

struct MarkKind {
  std::string_view open;
  std::string_view close;
};
constexpr std::array<MarkKind, 5> kMarks = {
    {{"{++", "++}"}, {"{--", "--}"}, {"{~~", "~~}"}, {"{>>", "<<}"}, {"{==", "==}"}}};

}  // namespace

std::size_t first_critic_mark(std::string_view text) {
  if (text.find('{') == std::string_view::npos) return std::string_view::npos;
  std::array<std::size_t, kMarks.size()> last_close{};
  std::transform(kMarks.begin(), kMarks.end(), last_close.begin(),
                 [&](const MarkKind& k) { return text.rfind(k.close); });
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1))
    for (std::size_t k = 0; k < kMarks.size(); ++k)
      if (text.compare(at, kMarks[k].open.size(), kMarks[k].open) == 0 &&
          last_close[k] != std::string_view::npos && last_close[k] >= at + kMarks[k].open.size())
        return at;
  return std::string_view::npos;
}

CriticSides critic_sides(std::string_view text, std::string_view file, int first_line) {
  CriticSides out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t brace = std::min(text.find('{', at), text.size());
    out.before += text.substr(at, brace - at);
    out.after += text.substr(at, brace - at);
    at = brace;
    if (at == text.size()) break;
    const auto kind = std::find_if(kMarks.begin(), kMarks.end(), [&](const MarkKind& k) {
      return text.compare(at, k.open.size(), k.open) == 0;
    });
    if (kind == kMarks.end()) {
      out.before += '{';
      out.after += '{';
      ++at;
      continue;
    }
    const std::size_t begin = at + kind->open.size();
    const std::size_t end = text.find(kind->close, begin);
    if (end == std::string_view::npos) {
      const LineColumn place = line_column(text, at);
      throw Error(ErrorCode::format, {std::string(file), place.line + first_line - 1, place.column},
                  "the mark '" + std::string(kind->open) + "' is not closed; expected '" +
                      std::string(kind->close) + "'");
    }
    const std::string_view words = text.substr(begin, end - begin);
    switch (kind->open[1]) {
      case '+': out.after += words; break;
      case '-': out.before += words; break;
      case '=': out.before += words, out.after += words; break;
      case '~': {
        const std::size_t arrow = words.find("~>");
        if (arrow == std::string_view::npos) {
          const LineColumn place = line_column(text, at);
          throw Error(ErrorCode::format, {std::string(file), place.line + first_line - 1, place.column},
                      "the substitution holds no '~>'; expected {~~old~>new~~}");
        }
        out.before += words.substr(0, arrow);
        out.after += words.substr(arrow + 2);
        break;
      }
      default: break;  // a comment is on neither side
    }
    if (kind->open[1] == '+' || kind->open[1] == '-' || kind->open[1] == '~') out.marked = true;
    at = end + kind->close.size();
  }
  return out;
}

}  // namespace redraft::read
