#include "jobs/pdf_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string_view>
#include <vector>

#include "base/sha256.h"

namespace redraft::jobs {

namespace {

constexpr std::size_t kNowhere = std::string::npos;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Reads on from a place: names, numbers and single signs of the syntax, white space between them passed over.
class Reader {
 public:
  Reader(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}

  bool take(std::string_view words) {
    pass_space();
    if (!bytes_.substr(std::min(at_, bytes_.size())).starts_with(words)) return false;
    at_ += words.size();
    return true;
  }

  std::optional<int> number() {
    pass_space();
    std::size_t end = at_;
    while (end < bytes_.size() && is_digit(bytes_[end]) && end - at_ < 9) ++end;
    if (end == at_) return std::nullopt;
    int out = 0;
    for (; at_ < end; ++at_) out = out * 10 + (bytes_[at_] - '0');
    return out;
  }

  /// "12 0 R": 12.
  std::optional<int> reference() {
    const std::optional<int> out = number();
    if (!out || !number() || !take("R")) return std::nullopt;
    return out;
  }

  std::string name() {
    if (!take("/")) return {};
    const std::size_t begin = at_;
    while (at_ < bytes_.size() && !is_space(bytes_[at_]) &&
           std::string_view("[]<>()/%").find(bytes_[at_]) == kNowhere)
      ++at_;
    return std::string(bytes_.substr(begin, at_ - begin));
  }

  bool pass(char until) {
    at_ = bytes_.find(until, at_);
    if (at_ == kNowhere) at_ = bytes_.size();
    return take(std::string_view(&until, 1));
  }

 private:
  void pass_space() {
    while (at_ < bytes_.size() && is_space(bytes_[at_])) ++at_;
  }

  std::string_view bytes_;
  std::size_t at_;
};

std::size_t object_at(std::string_view pdf, int number) {
  const std::string head = fmt::format("\n{} 0 obj", number);
  const std::size_t at = pdf.find(head);
  return at == kNowhere ? at : at + head.size();
}

// LibreOffice writes the characters of a destination's name but for letters and figures as the two hexadecimal digits of
// each, without a sign before them: "_Toc1" is "5FToc1". Only the names that redraft gives are read back.
std::string bookmark_name(const std::string& destination) {
  return destination.starts_with("5F") ? "_" + destination.substr(2) : destination;
}

std::map<int, int> page_numbers(std::string_view pdf) {
  std::map<int, int> out;
  const std::size_t pages = pdf.find("/Type/Pages");
  const std::size_t kids = pages == kNowhere ? pages : pdf.find("/Kids", pages);
  if (kids == kNowhere) return out;
  Reader reader(pdf, kids + 5);
  if (!reader.take("[")) return out;
  for (int number = 1;; ++number) {
    const std::optional<int> page = reader.reference();
    if (!page) return out;
    out.emplace(*page, number);
  }
}

// Overwrites the hexadecimal digits from `at` on with those of a hash.
void set_digits(std::string& pdf, std::size_t at, const std::string& digits) {
  for (std::size_t k = 0; at + k < pdf.size() && std::isxdigit(static_cast<unsigned char>(pdf[at + k])) != 0;
       ++k)
    pdf[at + k] = static_cast<char>(std::toupper(static_cast<unsigned char>(digits[k % digits.size()])));
}

}  // namespace

std::string without_clock(std::string pdf, const std::optional<process::Date>& date) {
  for (const std::string_view key : {"/CreationDate(", "/ModDate("}) {
    const std::size_t at = pdf.rfind(key);
    const std::size_t end = at == kNowhere ? at : pdf.find(')', at);
    if (end == kNowhere) continue;
    std::string now(end + 1 - at, ' ');
    // Less precise forms are dates too (7.9.4).
    const std::string day =
        date ? fmt::format("D:{:04}{:02}{:02}000000Z", date->year(), date->month(), date->day()) : "";
    if (date && key.size() + day.size() < now.size())
      now.replace(0, key.size() + day.size() + 1, std::string(key) + day + ")");
    pdf.replace(at, now.size(), now);
  }
  const std::size_t trailer = pdf.rfind("\ntrailer");
  if (trailer == kNowhere) return pdf;
  std::vector<std::size_t> digits;
  if (const std::size_t id = pdf.find("/ID", trailer); id != kNowhere) {
    std::size_t at = pdf.find('<', id);
    for (int k = 0; k < 2 && at != kNowhere; ++k, at = pdf.find('<', at + 1)) digits.push_back(at + 1);
  }
  if (const std::size_t sum = pdf.find("/DocChecksum /", trailer); sum != kNowhere)
    digits.push_back(sum + 14);
  for (const std::size_t at : digits) set_digits(pdf, at, "0");
  const std::string hash = sha256(pdf).substr(0, 32);
  for (const std::size_t at : digits) set_digits(pdf, at, hash);
  return pdf;
}

std::map<std::string, int> pages_of_bookmarks(const std::string& pdf) {
  std::map<std::string, int> out;
  const std::map<int, int> pages = page_numbers(pdf);
  const std::size_t dests = pdf.rfind("/Dests ");
  if (pages.empty() || dests == kNowhere) return out;
  const std::optional<int> table = Reader(pdf, dests + 7).reference();
  const std::size_t at = table ? object_at(pdf, *table) : kNowhere;
  if (at == kNowhere) return out;
  Reader reader(pdf, at);
  if (!reader.take("<<")) return out;
  for (;;) {
    const std::string name = reader.name();
    if (name.empty() || !reader.take("[")) return out;
    const std::optional<int> page = reader.reference();
    if (!page || !reader.pass(']')) return out;
    if (const auto found = pages.find(*page); found != pages.end())
      out.emplace(bookmark_name(name), found->second);
  }
}

}  // namespace redraft::jobs
