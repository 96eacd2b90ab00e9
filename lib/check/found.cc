#include "check/found.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"

namespace redraft::check {

using legal::Document;
using legal::Location;
using legal::ParagraphKind;

namespace {

constexpr std::size_t kMostBytes = 120;  // of words that are quoted

}  // namespace

std::string cite(const Document& document, std::size_t paragraph) {
  return legal::short_citation_of(document, paragraph).empty() ? "" : legal::citation_of(document, paragraph);
}

std::string name_of(const Document& document) {
  return document.name.empty() ? document.file : document.name;
}

Related related_to(const Document& document, std::size_t paragraph) {
  return {document.name, cite(document, paragraph)};
}

Found found_at(const legal::Code& code, Location at, std::string_view check, Severity severity,
               std::string words, std::string message) {
  const Document& document = code.documents[at.document];
  Found out;
  out.at = at;
  out.finding.check = std::string(check);
  out.finding.severity = severity;
  out.finding.document = document.name;
  out.finding.place.file = document.file;
  if (at.paragraph < document.paragraphs.size()) {
    out.finding.citation = cite(document, at.paragraph);
    out.finding.place.line = document.paragraphs[at.paragraph].source.line;
  }
  out.finding.words = std::move(words);
  out.finding.message = std::move(message);
  return out;
}

std::string join(const std::vector<std::string>& words, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " " + std::string(last) + " " : ", ";
    out += words[i];
  }
  return out;
}

std::string words_from(std::string_view text, std::size_t at, std::size_t count) {
  text = text.substr(0, std::min(text.size(), at + kMostBytes));
  std::size_t end = at;
  for (std::size_t n = 0; n < count && end < text.size(); ++n) {
    const std::size_t space = text.find(' ', end + 1);
    end = space == std::string_view::npos ? text.size() : space;
  }
  std::string_view words = trim(text.substr(at, end - at));
  // Never half a character.
  while (!words.empty() && first_bad_utf8(words) != std::string_view::npos) words.remove_suffix(1);
  return std::string(words);
}

std::string words_to(std::string_view text, std::size_t end, std::size_t count) {
  std::size_t begin = end;
  const std::size_t least = end > kMostBytes ? end - kMostBytes : 0;
  while (begin > least && count > 0)
    if (text[--begin] == ' ' && begin + 1 < end) --count;
  while (begin < end && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
  return std::string(trim(text.substr(begin, end - begin)));
}

Elisions::Elisions(const Document& document) : document_(document) {
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i)
    if (document.paragraphs[i].kind == ParagraphKind::elision) all_.push_back(i);
}

bool Elisions::between(std::size_t from, std::size_t to) const {
  const auto at = std::upper_bound(all_.begin(), all_.end(), from);
  return at != all_.end() && *at < to;
}

bool Elisions::provision_between(std::size_t from, std::size_t to) const {
  if (document_.paragraphs[from].kind == ParagraphKind::part) {
    // Clauses may be left out anywhere below a part; parts are, where the text breaks off before the next one.
    std::size_t last = to - 1;
    while (last > from && document_.paragraphs[last].kind == ParagraphKind::heading) --last;
    return document_.paragraphs[last].kind == ParagraphKind::elision;
  }
  if (document_.paragraphs[from].kind == ParagraphKind::item) return between(from, to);
  for (auto at = std::upper_bound(all_.begin(), all_.end(), from); at != all_.end() && *at < to; ++at)
    if (!legal::within(document_, *at, from)) return true;
  return false;
}

}  // namespace redraft::check
