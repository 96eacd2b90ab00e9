#include "read/section_text.h"

#include <algorithm>

#include "base/file.h"
#include "base/unicode.h"
#include "read/structure.h"

namespace redraft::read {

namespace {

using legal::Code;
using legal::Document;
using legal::Paragraph;
using legal::ParagraphKind;
using profile::DocumentIds;
using profile::DocumentKind;
using profile::Profile;

bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool digit(char c) { return c >= '0' && c <= '9'; }

// The quotation marks and dashes that stand between "Section D" and its title.
constexpr std::string_view kQuotes[] = {"\u2018", "\u2019", "\u201C", "\u201D", "'", "\""};
constexpr std::string_view kDashes[] = {":", "\u2013", "\u2014", "-", "."};

// A tab stands behind a title's number where Word counts it.
bool begins_with_space(std::string_view text) { return !text.empty() && (text[0] == ' ' || text[0] == '\t'); }

bool take(std::string_view& text, std::string_view piece) {
  if (text.substr(0, piece.size()) != piece) return false;
  text.remove_prefix(piece.size());
  return true;
}

std::string unquote(std::string_view text) {
  text = trim(text);
  for (const std::string_view quote : kQuotes)
    if (take(text, quote)) break;
  for (const std::string_view quote : kQuotes)
    if (text.size() >= quote.size() && text.substr(text.size() - quote.size()) == quote) {
      text.remove_suffix(quote.size());
      break;
    }
  return fold_space(text);
}

std::size_t id_size(std::string_view text, DocumentIds ids) {
  std::size_t i = 0;
  const std::size_t most = ids == DocumentIds::letter ? 1 : ids == DocumentIds::letters ? 2 : 3;
  while (i < text.size() && i < most && (ids == DocumentIds::number ? digit(text[i]) : upper(text[i]))) ++i;
  if (i == 0) return 0;
  const bool ends =
      i == text.size() || (!upper(text[i]) && !digit(text[i]) && !(text[i] >= 'a' && text[i] <= 'z'));
  return ends ? i : 0;
}

// "section-d.txt", "appendix_ag.txt": the file's name says which document it is.
DocumentTitle title_from_file(const std::string& file, const Profile& profile) {
  std::string name = to_lower(file_name(file));
  if (const std::size_t dot = name.rfind('.'); dot != std::string::npos) name.resize(dot);
  for (const DocumentKind& kind : profile.documents) {
    const std::string word = to_lower(kind.word);
    if (name.compare(0, word.size(), word) != 0) continue;
    std::string id = name.substr(word.size());
    while (!id.empty() && (id[0] == '-' || id[0] == '_' || id[0] == ' ')) id.erase(0, 1);
    id = to_upper(id);
    if (id.empty() || id_size(id, kind.ids) != id.size()) continue;
    return {kind.word, id, "", kind.labels == profile::DocumentLabels::numbered};
  }
  return {};
}

struct Piece {
  std::size_t begin = 0;  // of the title line's lead, or of the text
  std::size_t title_begin = 0;
  std::size_t title_end = 0;
  int line = 1;
  DocumentTitle title;
};

// Titles stand alone in their lines; every one begins a document.
std::vector<Piece> find_titles(std::string_view text, const Profile& profile) {
  std::vector<Piece> pieces;
  std::size_t lead = 0;
  bool alone = true;  // the start, or a blank line before
  for (const Line& line : lines_of(text)) {
    const std::string_view words = trim(text.substr(line.begin, line.end - line.begin));
    if (words.empty()) {
      alone = true;
      continue;
    }
    if (alone) {
      DocumentTitle title = read_title(words, profile);
      if (!title.word.empty()) {
        const auto begin = static_cast<std::size_t>(words.data() - text.data());
        pieces.push_back({lead, begin, begin + words.size(), line.number, std::move(title)});
      }
    }
    lead = static_cast<std::size_t>(words.data() - text.data()) + words.size();
    alone = false;
  }
  return pieces;
}

LabelScope scope_of(const DocumentTitle& title, std::string_view text, const Profile& profile) {
  LabelScope scope;
  if (title.word.empty()) {
    scope = guess_scope(text);
  } else {
    scope.numbered = title.numbered;
    if (!title.numbered && title.id.size() == 1) scope.letter = title.id[0];
  }
  scope.definitions =
      scope.letter != 0 && !profile.definitions_place.empty() && profile.definitions_place[0] == scope.letter;
  return scope;
}

void shift(std::vector<RawParagraph>& raw, std::size_t offset) {
  for (RawParagraph& r : raw) {
    r.span.lead += offset;
    r.span.begin += offset;
    r.span.words += offset;
    r.span.end += offset;
  }
}

// Both are in the order of the text.
void give_evidence(std::vector<RawParagraph>& raw, const std::vector<Evidence>& evidence) {
  auto at = evidence.begin();
  for (RawParagraph& r : raw) {
    at = std::find_if(at, evidence.end(), [&](const Evidence& e) { return e.begin >= r.span.begin; });
    if (at != evidence.end() && at->begin == r.span.begin) r.evidence = &*at;
  }
}

}  // namespace

DocumentTitle read_title(std::string_view line, const Profile& profile) {
  for (const DocumentKind& kind : profile.documents) {
    std::string_view rest = trim(line);
    if (rest.empty() || rest[0] != kind.word[0]) continue;  // most lines: no need to look closer
    const std::string capitals = to_upper(kind.word);
    if (!take(rest, kind.word) && !take(rest, capitals)) continue;
    if (!begins_with_space(rest)) continue;
    rest = trim(rest);
    const std::size_t size = id_size(rest, kind.ids);
    if (size == 0) continue;
    DocumentTitle out{kind.word, std::string(rest.substr(0, size)), "",
                      kind.labels == profile::DocumentLabels::numbered};
    const std::string_view after = rest.substr(size);
    rest = trim(after);
    if (rest.empty()) return out;
    bool marked = false;
    for (const std::string_view dash : kDashes) marked = marked || take(rest, dash);
    const bool quoted = std::any_of(std::begin(kQuotes), std::end(kQuotes),
                                    [&](std::string_view q) { return trim(rest).substr(0, q.size()) == q; });
    const bool capital_title =
        !marked && !quoted && to_upper(rest) == rest && begins_with_space(after) && upper(rest[0]);
    if (!marked && !quoted && !capital_title) continue;
    if (rest.size() > 200 || (!rest.empty() && (rest.back() == '.' || rest.back() == ';'))) continue;
    out.title = unquote(rest);
    return out;
  }
  return {};
}

Code read_section_text(std::string_view text, const Profile& profile, const SectionTextOptions& options) {
  std::vector<Piece> pieces = find_titles(text, profile);
  // Words before the first title are a document of their own only when they hold more than white space.
  if (pieces.empty() || !trim(text.substr(0, pieces.front().title_begin)).empty())
    pieces.insert(pieces.begin(), Piece{});
  Code code;
  for (std::size_t k = 0; k < pieces.size(); ++k) {
    const Piece& piece = pieces[k];
    const std::size_t end = k + 1 < pieces.size() ? pieces[k + 1].begin : text.size();
    DocumentTitle title = piece.title;
    const std::size_t body = title.word.empty() ? piece.begin : piece.title_end;
    if (title.word.empty() && pieces.size() == 1) title = title_from_file(options.file, profile);
    const std::string_view words = text.substr(body, end - body);
    const LabelScope scope = scope_of(title, words, profile);
    if (title.word.empty() && scope.letter != 0 && pieces.size() == 1) {
      const DocumentKind* section = profile.document_kind("Section");
      if (section != nullptr) title = {section->word, std::string(1, scope.letter), "", false};
    }
    Document document;
    document.file = options.file;
    document.word = title.word;
    document.id = title.id;
    document.title = title.title;
    document.numbered = scope.numbered;
    if (!title.word.empty()) document.name = title.name();
    if (piece.title_end > 0) {
      Paragraph p;
      p.kind = ParagraphKind::title;
      p.source = {piece.begin, piece.title_begin, piece.title_begin, piece.title_end, piece.line};
      p.text = fold_space(text.substr(piece.title_begin, piece.title_end - piece.title_begin));
      document.paragraphs.push_back(std::move(p));
    }
    std::vector<RawParagraph> raw = cut_paragraphs(words, scope, profile, options.file, piece.line);
    shift(raw, body);
    if (options.evidence != nullptr) give_evidence(raw, *options.evidence);
    build_structure(text, raw, scope, profile, document);
    const std::size_t last = document.paragraphs.empty() ? body : document.paragraphs.back().source.end;
    document.tail = std::string(text.substr(last, end - last));
    code.documents.push_back(std::move(document));
  }
  for (Document& document : code.documents)
    for (Paragraph& p : document.paragraphs) p.uid = code.next_uid++;
  return code;
}

Document read_fragment(std::string_view text, const LabelScope& scope, const Profile& profile,
                       std::string_view file, int first_line) {
  Document document;
  document.file = std::string(file);
  document.numbered = scope.numbered;
  const std::vector<RawParagraph> raw = cut_paragraphs(text, scope, profile, file, first_line);
  build_structure(text, raw, scope, profile, document);
  return document;
}

}  // namespace redraft::read
