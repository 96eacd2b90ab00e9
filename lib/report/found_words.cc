#include "report/found_words.h"

#include "base/unicode.h"
#include "base/words.h"

namespace redraft::report {

namespace {

constexpr std::size_t kFirst = 3;
constexpr std::size_t kMost = 60;

std::string cut(const std::string& words) {
  std::size_t end = kMost;  // never within a character of several bytes
  while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
  return words.substr(0, end);
}

}  // namespace

void FoundWords::add(const std::string& words) {
  const std::string one(trim(words));
  if (one.empty()) return;
  ++count_;
  if (first_.size() < kFirst) first_.push_back(quoted(one.size() > kMost ? cut(one) + "..." : one));
}

std::string FoundWords::str() const {
  std::string out = listed(first_);
  if (count_ > first_.size()) out += " and " + std::to_string(count_ - first_.size()) + " more";
  return out;
}

}  // namespace redraft::report
