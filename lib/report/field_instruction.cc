#include "report/field_instruction.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/unicode.h"

namespace redraft::report {

namespace {

constexpr std::string_view kWhite = " \t\r\n";
constexpr std::string_view kGeneral = "*#@";  // of any field

/// Switches that a word follows, of the fields that are looked at here.
bool takes_a_word(const std::string& field, char name) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kSwitches = {
      {{"HYPERLINK", "lot"}, {"INCLUDEPICTURE", "c"}, {"INCLUDETEXT", "cntx"}, {"LINK", "f"}}};
  if (kGeneral.find(name) != std::string_view::npos) return true;
  const auto* const own =
      std::find_if(kSwitches.begin(), kSwitches.end(), [&](const auto& one) { return one.first == field; });
  return own != kSwitches.end() && own->second.find(name) != std::string_view::npos;
}

class Words {
 public:
  explicit Words(std::string_view text) : rest_(text) {}

  bool any() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(kWhite), rest_.size()));
    return !rest_.empty();
  }

  /// "\\o" of `\o "a tip"`. Two backslashes begin a path.
  bool at_switch() const { return rest_.size() > 1 && rest_[0] == '\\' && rest_[1] != '\\'; }

  char take_switch() {
    const char name = rest_[1];
    rest_.remove_prefix(2);
    return name >= 'A' && name <= 'Z' ? static_cast<char>(name - 'A' + 'a') : name;
  }

  std::string take() {
    if (!any()) return {};
    if (rest_.front() == '"') return take_quoted();
    const std::size_t end = std::min(rest_.find_first_of(kWhite), rest_.size());
    const std::string out(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return out;
  }

 private:
  std::string take_quoted() {
    std::string out;
    std::size_t at = 1;
    for (; at < rest_.size() && rest_[at] != '"'; ++at) {
      const bool pair =
          rest_[at] == '\\' && at + 1 < rest_.size() && (rest_[at + 1] == '\\' || rest_[at + 1] == '"');
      if (pair) ++at;
      out += rest_[at];
    }
    rest_.remove_prefix(std::min(at + 1, rest_.size()));
    return out;
  }

  std::string_view rest_;
};

}  // namespace

Instruction read_instruction(const std::string& words) {
  Instruction out;
  Words rest(words);
  out.name = to_upper(rest.take());
  while (rest.any()) {
    if (!rest.at_switch())
      out.arguments.push_back(rest.take());
    else if (takes_a_word(out.name, rest.take_switch()))
      rest.take();
  }
  return out;
}

}  // namespace redraft::report
