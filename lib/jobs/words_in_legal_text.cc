#include "jobs/words_in_legal_text.h"

#include <algorithm>

#include "base/unicode.h"
#include "legal/code.h"
#include "read/legal_text.h"
#include "read/section_text.h"

namespace redraft::jobs {

namespace {

/// Of each line of a payload the provision that it states, from the line on which it begins.
struct Stated {
  int first = 0;
  int last = 0;
  legal::Document document;
};

std::vector<Stated> stated_in(const read::LegalText& legal_text, const profile::Profile& profile,
                              const std::string& file) {
  std::vector<Stated> out;
  for (const read::LegalTextEntry& entry : legal_text.entries) {
    if (entry.payload.empty()) continue;
    const auto lines = static_cast<int>(std::count(entry.payload.begin(), entry.payload.end(), '\n'));
    read::LabelScope scope;
    scope.numbered = entry.document.numbered;
    if (!scope.numbered && entry.document.id.size() == 1) scope.letter = entry.document.id.front();
    scope.definitions = true;
    Stated one{entry.payload_line, entry.payload_line + lines,
               read::read_fragment(entry.payload, scope, profile, file, entry.payload_line)};
    one.document.word = entry.document.word;
    one.document.id = entry.document.id;
    one.document.name = entry.document.name();
    one.document.numbered = entry.document.numbered;
    out.push_back(std::move(one));
  }
  return out;
}

std::string citation_at(const std::vector<Stated>& all, int line) {
  for (const Stated& one : all) {
    if (line < one.first || line > one.last) continue;
    std::size_t found = legal::kNone;
    for (std::size_t i = 0; i < one.document.paragraphs.size(); ++i)
      if (one.document.paragraphs[i].source.line <= line) found = i;
    if (found != legal::kNone) return legal::citation_of(one.document, found);
  }
  return "";
}

}  // namespace

std::vector<WordsAt> words_in_legal_text(std::string_view text, std::string_view words,
                                         const profile::Profile& profile, const std::string& file) {
  std::vector<WordsAt> out;
  if (words.empty()) return out;
  for (std::size_t at = text.find(words); at != std::string_view::npos;
       at = text.find(words, at + words.size()))
    out.push_back({at, line_column(text, at).line, {}});
  if (out.empty()) return out;
  const std::vector<Stated> stated = stated_in(read::read_legal_text(text, profile, file), profile, file);
  for (WordsAt& one : out) one.citation = citation_at(stated, one.line);
  return out;
}

std::string places_words(const std::vector<WordsAt>& places) {
  std::string out;
  for (const WordsAt& one : places) {
    out += (out.empty() ? "" : ", ") + std::string("line ") + std::to_string(one.line);
    if (!one.citation.empty()) out += " (" + one.citation + ")";
  }
  return out;
}

std::string plain_citation(std::string_view citation) {
  constexpr std::string_view kSection = "Section ";
  std::string out;
  for (const char c :
       citation.substr(0, kSection.size()) == kSection ? citation.substr(kSection.size()) : citation)
    if (c != ' ') out += c;
  return out;
}

}  // namespace redraft::jobs
