#include "amend/numbers.h"

#include <algorithm>

namespace redraft::amend {

std::vector<NumberUse> find_numbers(std::string_view text, const profile::Profile& profile) {
  std::vector<NumberUse> out;
  const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  const auto letter = [&](std::size_t at) {
    return (text[at] >= 'A' && text[at] <= 'Z') || (text[at] >= 'a' && text[at] <= 'z');
  };
  for (const profile::ModificationNumber& kind : profile.modifications) {
    for (std::size_t at = text.find(kind.prefix); at != std::string_view::npos;
         at = text.find(kind.prefix, at + 1)) {
      if (at > 0 && (letter(at - 1) || digit(at - 1))) continue;
      std::size_t end = at + kind.prefix.size();
      while (digit(end)) ++end;
      const std::size_t digits = end - at - kind.prefix.size();
      if (digits < 2) continue;
      out.push_back(
          {std::string(text.substr(at, end - at)), at, digits == static_cast<std::size_t>(kind.digits)});
    }
  }
  std::sort(out.begin(), out.end(), [](const NumberUse& a, const NumberUse& b) { return a.begin < b.begin; });
  return out;
}

}  // namespace redraft::amend
