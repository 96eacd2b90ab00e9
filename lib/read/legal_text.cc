#include "read/legal_text.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "legal/citation.h"
#include "legal/label.h"

namespace redraft::read {

namespace {

using profile::Profile;

// How an instruction begins. "New Section D3.13 ... will be renumbered", "Please see the full redlining".
constexpr std::array<std::string_view, 16> kOpeners = {
    "Amend",  "Add",      "Insert", "Delete",      "Remove",     "Replace", "Omit",      "Substitute",
    "Repeal", "Renumber", "Move",   "New Section", "Please see", "Revoke",  "Re-number", "Introduce"};

// Words that begin a sentence of the law itself, so that a payload's own "Where ... Section D1.3 ...:" is not
// taken for an instruction that nobody knows.
constexpr std::array<std::string_view, 22> kProse = {
    "The",  "A",    "An", "In",   "If",    "Where",   "Each",     "Any",  "For", "Subject", "Notwithstanding",
    "This", "That", "On", "Save", "Every", "Without", "Provided", "Upon", "No",  "When",    "Such"};

bool begins_with(std::string_view words, std::string_view opener) {
  return words.compare(0, opener.size(), opener) == 0 &&
         (words.size() == opener.size() || words[opener.size()] == ' ');
}

// Does it begin as a sentence about a provision: "Section ...", "The following definitions ..."?
bool names_provision_first(std::string_view words, const Profile& profile) {
  return words.compare(0, 13, "The following") == 0 ||
         std::any_of(profile.documents.begin(), profile.documents.end(),
                     [&](const profile::DocumentKind& kind) {
                       return begins_with(words, kind.word) || begins_with(words, kind.plural);
                     });
}

bool is_instruction(std::string_view words, const Profile& profile) {
  if (words.empty() || words[0] < 'A' || words[0] > 'Z' || legal::label_at_start(words)) return false;
  const bool cites = !legal::find_citations(words, profile).empty();
  const bool opens =
      std::any_of(kOpeners.begin(), kOpeners.end(), [&](auto o) { return begins_with(words, o); });
  if (opens && (cites || words.find("attachment") != std::string_view::npos ||
                words.find("definition") != std::string_view::npos))
    return true;
  // "Section Q1.3 will be renumbered as Section Q1.9", "The following definition in Section A is amended as shown".
  const bool passive =
      words.find("renumbered") != std::string_view::npos ||
      words.find("re-numbered") != std::string_view::npos ||
      (begins_with(words, "The following definition") || begins_with(words, "The following definitions"));
  if (cites && passive && words.size() < 200 && names_provision_first(words, profile)) return true;
  // Not one that is known, but what else could it be: a short order that cites and ends with a colon.
  return cites && words.back() == ':' && words.size() < 160 &&
         std::none_of(kProse.begin(), kProse.end(), [&](auto p) { return begins_with(words, p); });
}

struct Chunk {
  std::size_t begin = 0;
  std::size_t end = 0;
  int line = 0;
  bool flush = true;  // stands at the left margin
};

// Lines joined up to a blank one, or up to the end of an instruction.
std::vector<Chunk> chunks_of(std::string_view text, const Profile& profile) {
  std::vector<Chunk> out;
  bool open = false;
  for (const Line& line : lines_of(text)) {
    const std::string_view whole = text.substr(line.begin, line.end - line.begin);
    const std::string_view words = trim(whole);
    if (words.empty()) {
      open = false;
      continue;
    }
    const auto begin = static_cast<std::size_t>(words.data() - text.data());
    const bool starts = !open || is_instruction(words, profile) || !read_title(words, profile).word.empty() ||
                        legal::label_at_start(words).has_value();
    if (starts) {
      out.push_back({begin, begin + words.size(), line.number, begin == line.begin});
    } else {
      out.back().end = begin + words.size();
    }
    open = words.back() != ':';
  }
  return out;
}

}  // namespace

LegalText read_legal_text(std::string_view text, const Profile& profile, const std::string& file) {
  LegalText out;
  out.file = file;
  DocumentTitle document;
  std::size_t payload_begin = std::string_view::npos;
  std::size_t payload_end = 0;
  const auto close = [&] {
    if (payload_begin == std::string_view::npos) return;
    // The margin of the first line belongs to the payload: it tells how deep an item stands.
    std::size_t from = payload_begin;
    while (from > 0 && (text[from - 1] == ' ' || text[from - 1] == '\t')) --from;
    out.entries.back().payload = std::string(text.substr(from, payload_end - from));
    payload_begin = std::string_view::npos;
  };
  const std::vector<Chunk> chunks = chunks_of(text, profile);
  bool carrying = false;  // an instruction is open and takes what follows
  for (std::size_t k = 0; k < chunks.size(); ++k) {
    const Chunk& chunk = chunks[k];
    const std::string words = fold_space(text.substr(chunk.begin, chunk.end - chunk.begin));
    const DocumentTitle title = chunk.flush ? read_title(words, profile) : DocumentTitle{};
    if (!title.word.empty()) {
      close();
      document = title;
      out.entries.push_back({EntryKind::heading, words, chunk.line, document, "", 0});
      carrying = false;
    } else if (chunk.flush && is_instruction(words, profile)) {
      close();
      std::string all = words;
      // "... will be renumbered as Section" / "D3.19": an instruction may break before what it names.
      const auto is_label_only = [&](const Chunk& c) {
        const std::string_view w = text.substr(c.begin, c.end - c.begin);
        const auto label = legal::label_at_start(w);
        return label && label->bytes == w.size();
      };
      if (k + 1 < chunks.size() && all.back() != ':' && is_label_only(chunks[k + 1]) &&
          profile.document_kind(all.substr(all.rfind(' ') + 1)) != nullptr) {
        ++k;
        all += ' ' + fold_space(text.substr(chunks[k].begin, chunks[k].end - chunks[k].begin));
      }
      out.entries.push_back({EntryKind::instruction, all, chunk.line, document, "", 0});
      carrying = true;
    } else if (carrying) {
      if (payload_begin == std::string_view::npos) {
        payload_begin = chunk.begin;
        out.entries.back().payload_line = chunk.line;
      }
      payload_end = chunk.end;
    } else {
      out.entries.push_back({EntryKind::text, words, chunk.line, document, "", 0});
    }
  }
  close();
  return out;
}

}  // namespace redraft::read
