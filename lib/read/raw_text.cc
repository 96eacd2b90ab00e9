#include "read/raw_text.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/error.h"
#include "base/unicode.h"
#include "legal/citation.h"
#include "legal/label.h"
#include "read/definition_text.h"

namespace redraft::read {

namespace {

using legal::LabelStyle;
using profile::Profile;

constexpr std::size_t kWrapWidth = 130;  // a text with longer lines is not broken at a fixed width

bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool digit(char c) { return c >= '0' && c <= '9'; }

struct Margin {
  std::size_t bytes = 0;
  int columns = 0;
};

Margin margin_of(std::string_view line) {
  Margin out;
  while (out.bytes < line.size()) {
    if (line[out.bytes] == ' ') {
      ++out.columns, ++out.bytes;
    } else if (line[out.bytes] == '\t') {
      out.columns += 4 - out.columns % 4, ++out.bytes;
    } else if (line.compare(out.bytes, 2, "\xC2\xA0") == 0) {
      ++out.columns, out.bytes += 2;
    } else {
      break;
    }
  }
  return out;
}

std::string_view last_word(std::string_view line) {
  const std::size_t space = line.find_last_of(" \t");
  return space == std::string_view::npos ? line : line.substr(space + 1);
}

bool is_citation_word(std::string_view word, const Profile& profile) {
  for (const profile::DocumentKind& kind : profile.documents)
    if (word == kind.word || word == kind.plural) return true;
  return std::any_of(profile.inner_words.begin(), profile.inner_words.end(),
                     [&](const profile::CitationWord& w) { return word == w.word || word == w.plural; });
}

bool ends_sentence(std::string_view line) {
  // Closing marks after the full stop belong to the sentence.
  while (!line.empty() && (line.back() == ')' || line.back() == '"' || line.back() == '\''))
    line.remove_suffix(1);
  if (line.size() >= 3 &&
      (line.substr(line.size() - 3) == "\u201D" || line.substr(line.size() - 3) == "\u2019"))
    line.remove_suffix(3);
  return !line.empty() && (line.back() == '.' || line.back() == ';' || line.back() == ':');
}

bool ends_item(std::string_view line) {
  static constexpr std::array<std::string_view, 4> kEnds = {"; and", "; or", "; and/or", "; but"};
  return ends_sentence(line) || std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view e) {
           return line.size() >= e.size() && line.substr(line.size() - e.size()) == e;
         });
}

bool all_capitals(std::string_view line) {
  bool any = false;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_code_point(line, at);
    if (c >= 'a' && c <= 'z') return false;
    any = any || is_upper(c);
  }
  return any;
}

std::size_t count_words(std::string_view line) {
  std::size_t count = 0;
  bool in_word = false;
  for (const char c : line) {
    const bool space = c == ' ' || c == '\t';
    if (!space && !in_word) ++count;
    in_word = !space;
  }
  return count;
}

// The label that a line begins with, when it is one that this text can hold.
std::string_view label_of(std::string_view words, const LabelScope& scope) {
  const auto found = legal::label_at_start(words);
  if (!found) return {};
  if (words[0] == '(') return found->text;
  for (const legal::Label& label : legal::readings(found->text)) {
    if (!scope.numbered && (label.style == LabelStyle::part || label.style == LabelStyle::clause) &&
        (scope.letter == 0 || words[0] == scope.letter))
      return found->text;
    if (!scope.numbered || label.style != LabelStyle::number || !digit(words[0])) continue;
    if (label.bare().find('.') != std::string::npos) return found->text;
    // A single number is a label with its full stop, or before a heading: "3 Incidents", not "5 October 2018 was".
    const std::string_view rest = trim(words.substr(found->bytes));
    const bool heading = !rest.empty() && upper(rest[0]) && count_words(rest) <= 12 && !ends_sentence(rest) &&
                         label.bare().size() <= 3;
    if (found->text.back() == '.' || heading || (rest.empty() && label.bare().size() <= 2))
      return found->text;
  }
  return {};
}

// Characters that stand where a label stands, but make none: "(©)", "C2.3.(x".
bool is_broken_label(std::string_view words, const LabelScope& scope) {
  const std::size_t end = std::min(words.find_first_of(" \t"), words.size());
  const std::string_view token = words.substr(0, end);
  if (token.size() >= 2 && token.front() == '(' && token.back() == ')') {
    const std::size_t inner = code_points(token) - 2;
    return inner <= 2 && legal::readings(token).empty();
  }
  if (token.size() < 4 || !upper(token[0]) || !digit(token[1])) return false;
  if (scope.letter != 0 && token[0] != scope.letter) return false;
  if (scope.numbered) return false;
  const bool open = std::count(token.begin(), token.end(), '(') > std::count(token.begin(), token.end(), ')');
  return token.find("..") != std::string_view::npos || token.find(".(") != std::string_view::npos ||
         (open && token.find('.') != std::string_view::npos && token.back() != '(');
}

struct Cutter {
  std::string_view text;
  const LabelScope& scope;
  const Profile& profile;
  bool wrapped;
  std::vector<RawParagraph> out;
  std::string_view last_line;  // of the paragraph in hand, margins cut
  bool blank_before;

  // "under Section X2.3(a)," / "(b) and (c)": a citation's list of items broken over two lines. Behind a comma alone
  // "(b)" begins an item, unless the list goes on behind it.
  bool carries_citation_on(std::string_view words, std::string_view label) const {
    const std::string_view last = last_word(last_line);
    const bool joint = last == "and" || last == "or" || last == "to";
    if (!joint && last.back() != ',') return false;
    const std::string_view rest = words.substr(label.size());
    static constexpr std::array<std::string_view, 4> kMore = {" and (", " or (", ", (", " to ("};
    const bool more = std::any_of(kMore.begin(), kMore.end(),
                                  [&](std::string_view m) { return rest.compare(0, m.size(), m) == 0; });
    if (!joint && !more) return false;
    const std::string both = std::string(last_line) + " " + std::string(words.substr(0, label.size()));
    const std::vector<legal::Citation> citations = legal::find_citations(both, profile);
    return !citations.empty() && citations.back().begin < last_line.size() &&
           citations.back().end == both.size();
  }

  // Does this line go on with the paragraph in hand?
  bool joins(std::string_view words, std::string_view label, int indent) const {
    if (out.empty()) return false;
    const RawParagraph& current = out.back();
    if (current.elision) return false;
    if (!label.empty()) {
      if (blank_before) return false;
      // "in Section" / "D2.6 (Authority Determined Modifications)": a citation broken over two lines.
      if (is_citation_word(last_word(last_line), profile)) return true;
      if (words[0] == '(') return carries_citation_on(words, label);
      const std::string_view last = last_word(last_line);
      // "... within" / "28 Working Days": a number alone begins no part in the middle of a sentence.
      if (label.find('.') == std::string_view::npos && digit(words[0]))
        return wrapped && !ends_item(last_line) && count_words(last_line) > 6;
      return wrapped && (last == "and" || last == "or" || last == "to" || last.back() == ',') &&
             !ends_item(last_line);
    }
    // A label that stood on a line of its own takes the words below it.
    if (!current.label.empty() && current.span.words >= current.span.end)
      return words[0] != '[' || !profile.is_elision(words);
    if (blank_before) return false;
    if (starts_definition(words, profile, scope.definitions)) return false;
    // The first line has the columns; the others need no second look.
    const std::string_view so_far = text.substr(current.span.begin, current.span.end - current.span.begin);
    if (current.row > 0 && continues_definition(so_far.substr(0, so_far.find('\n')), indent, profile))
      return true;
    // "... of the register;" / "and": what ends an item never stands by itself.
    if (words == "and" || words == "or" || words == "and/or" || words == "but") return true;
    if (!ends_sentence(last_line)) {
      // In the column of an item: a heading stands further out.
      if (current.indent > 0 && indent >= current.indent) return true;
      if (is_citation_word(last_word(last_line), profile)) return true;
      // A heading in capitals against words that are not; one word in capitals, "DCC", is no heading.
      if (all_capitals(last_line) != all_capitals(words) &&
          (all_capitals(last_line) || count_words(words) > 1))
        return false;
      // A heading is short and the words below it begin anew.
      std::size_t at = 0;
      const bool capital = is_upper(next_code_point(words, at));
      if (!wrapped) return !capital;  // a line is a paragraph, unless it goes on in mid-sentence
      return !(capital && count_words(last_line) <= 8 && last_line.size() < 60);
    }
    return wrapped && last_line.back() == '.' && last_line.size() > 60 && !all_capitals(words);
  }
};

}  // namespace

std::vector<RawParagraph> cut_paragraphs(std::string_view text, const LabelScope& scope,
                                         const Profile& profile, std::string_view file, int first_line) {
  const std::vector<Line> lines = lines_of(text);
  const bool wrapped = std::all_of(lines.begin(), lines.end(),
                                   [](const Line& line) { return line.end - line.begin <= kWrapWidth; });
  Cutter cutter{text, scope, profile, wrapped, {}, {}, true};
  std::size_t lead = 0;
  for (const Line& line : lines) {
    const std::string_view whole = text.substr(line.begin, line.end - line.begin);
    if (trim(whole).empty()) {
      cutter.blank_before = true;
      continue;
    }
    const Margin margin = margin_of(whole);
    const std::string_view words = trim(whole);
    const auto begin =
        static_cast<std::size_t>(words.data() - text.data());  // a form feed is white space too
    const std::size_t end = begin + words.size();
    std::string_view label = label_of(words, scope);
    const bool elision = profile.is_elision(words);
    if (!elision && cutter.joins(words, label, margin.columns)) {
      RawParagraph& current = cutter.out.back();
      if (current.span.words >= current.span.end) current.span.words = begin;
      current.span.end = end;
      ++current.row;
    } else {
      if (label.empty() && is_broken_label(words, scope)) {
        const std::string token(words.substr(0, std::min(words.find_first_of(" \t"), words.size())));
        throw Error(ErrorCode::format, {std::string(file), line.number + first_line - 1, margin.columns + 1},
                    "the label '" + token +
                        "' cannot be read; expected one such as D3.11, (a), (ii) or 3.2.4 " +
                        "(redraft tidy repairs labels of text taken from a PDF)");
      }
      std::size_t at = begin;
      std::size_t start_lead = lead;
      int indent = margin.columns;
      // "D1.1 (a) The ..." and "(a) (i) ...": the second label begins a list of its own.
      while (true) {
        RawParagraph next;
        next.indent = indent;
        next.same_line = at != begin;
        next.label = label;
        next.elision = elision;
        next.row = 1;
        const std::size_t words_at = at + label.size();
        const std::size_t space = margin_of(text.substr(words_at, end - words_at)).bytes;
        next.span = {start_lead, at, words_at + space, end, line.number + first_line - 1};
        std::string_view second;
        if (!label.empty() && words_at + space < end && text[words_at + space] == '(')
          if (const auto found = legal::label_at_start(text.substr(words_at + space, end - words_at - space)))
            if (legal::is_first(legal::readings(found->text).front())) second = found->text;
        if (!second.empty()) next.span.end = next.span.words = words_at;
        cutter.out.push_back(next);
        if (second.empty()) break;
        start_lead = words_at;
        at = words_at + space;
        label = second;
        indent += 4;
      }
    }
    lead = end;
    cutter.last_line = words;
    cutter.blank_before = false;
  }
  return std::move(cutter.out);
}

LabelScope guess_scope(std::string_view text) {
  std::array<int, 26> letters{};
  int numbers = 0;
  for (const Line& line : lines_of(text)) {
    const std::string_view words = trim(text.substr(line.begin, line.end - line.begin));
    const auto found = legal::label_at_start(words);
    if (!found || words[0] == '(') continue;
    for (const legal::Label& label : legal::readings(found->text)) {
      if (label.style == LabelStyle::part || label.style == LabelStyle::clause)
        ++letters[static_cast<std::size_t>(words[0] - 'A')];
      if (label.style == LabelStyle::number && digit(words[0])) ++numbers;
    }
  }
  const auto most = std::max_element(letters.begin(), letters.end());
  LabelScope scope;
  if (*most == 0 && numbers > 0) scope.numbered = true;
  // Several Sections in one text: any letter begins a clause.
  const auto kinds = std::count_if(letters.begin(), letters.end(), [](int n) { return n > 0; });
  if (*most > 0 && kinds == 1) scope.letter = static_cast<char>('A' + (most - letters.begin()));
  return scope;
}

}  // namespace redraft::read
