#include "render/html_anchors.h"

#include <algorithm>

namespace redraft::render {

using redline::Block;
using redline::Redline;
using redline::Role;
using redline::Status;

namespace {

const std::vector<std::size_t> none;

bool gone(const Block& block) {
  return block.status == Status::deleted || block.status == Status::moved_from;
}

/// Blocks that a reader would cite. Headings and text share the citation of their provision.
bool citable(const Block& block) {
  return block.role == Role::part || block.role == Role::clause || block.role == Role::item ||
         block.role == Role::definition;
}

const std::string& citation(const Block& block) {
  return gone(block) || block.citation_after.empty() ? block.citation_before : block.citation_after;
}

/// The term of a definition without the quotation marks that some Codes print.
std::string bare_term(const Block& block) {
  const std::string after = after_text(block.term);
  std::string term = gone(block) || after.empty() ? before_text(block.term) : after;
  for (const std::string_view quote : {"\"", "\xE2\x80\x9C", "\xE2\x80\x9D"})
    for (std::size_t at = term.find(quote); at != std::string::npos; at = term.find(quote))
      term.erase(at, quote.size());
  return term;
}

std::string wanted_id(const redline::Document& document, const Block& block) {
  std::string id = id_from(citation(block));
  if (block.role == Role::definition) {
    const std::string term = id_from(bare_term(block));
    if (!id.empty() && !term.empty()) id += '-';
    return id + term;
  }
  const bool bare_number = !id.empty() && id[0] >= '0' && id[0] <= '9';
  if (bare_number && !document.name.empty()) return id_from(document.name) + '-' + id;
  return id;
}

/// The citations under which a finding may name a block.
std::vector<std::string> names_of(const Block& block) {
  std::vector<std::string> names;
  for (const std::string* side : {&block.citation_after, &block.citation_before})
    if (!side->empty() && (names.empty() || names[0] != *side)) names.push_back(*side);
  if (block.role == Role::definition) names.push_back(citation(block) + " \"" + bare_term(block) + '"');
  return names;
}

std::string words_of(const Block& block) {
  if (gone(block)) return before_text(block.term) + ' ' + before_text(block.text);
  return after_text(block.term) + ' ' + after_text(block.text);
}

/// The amended text is a better place than the baseline, and a block that holds the words in question than one
/// that does not; of equals the first is taken.
int fit_of(const Finding& finding, const Block& block, const std::string& name, const std::string& words) {
  const bool present = !gone(block) && (name == block.citation_after || name != block.citation_before);
  const bool holds = !finding.words.empty() && words.find(finding.words) != std::string::npos;
  return 1 + (present ? 2 : 0) + (holds ? 1 : 0);
}

bool starts_with(std::string_view text, std::string_view head) { return text.substr(0, head.size()) == head; }

bool reserved(std::string_view id) {
  const std::string_view own[] = {"change-", "finding-", "document-", "block-", "page-"};
  return std::any_of(std::begin(own), std::end(own), [&](std::string_view h) { return starts_with(id, h); });
}

}  // namespace

std::string id_from(std::string_view text) {
  std::string id;
  for (const char c : text) {
    const auto u = static_cast<unsigned char>(c);
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                       u >= 0x80 || c == '.' || c == '(' || c == ')' || c == '_';
    if (plain)
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

Anchors::Anchors(const Redline& redline) {
  for (const redline::Document& document : redline.documents) ids_.emplace_back(document.blocks.size());
  name_provisions(redline);
  const auto need = [&](redline::BlockRef ref) {
    std::string& id = ids_[ref.document][ref.block];
    if (id.empty()) id = "block-" + std::to_string(ref.document + 1) + '-' + std::to_string(ref.block + 1);
  };
  for (std::size_t i = 0; i < redline.changes.size(); ++i)
    changes_[{redline.changes[i].at.document, redline.changes[i].at.block}].push_back(i);
  for (const redline::Move& move : redline.moves) {
    need(move.from);
    need(move.to);
  }
  place_findings(redline);
  for (const auto& [key, list] : findings_) need({key.first, key.second});
}

const std::vector<std::size_t>& Anchors::changes_at(std::size_t document, std::size_t block) const {
  const auto at = changes_.find({document, block});
  return at == changes_.end() ? none : at->second;
}

const std::vector<std::size_t>& Anchors::findings_at(std::size_t document, std::size_t block) const {
  const auto at = findings_.find({document, block});
  return at == findings_.end() ? none : at->second;
}

void Anchors::name_provisions(const Redline& redline) {
  // The amended text first: what was deleted must not take a number from it.
  for (const bool going : {false, true})
    for (std::size_t d = 0; d < redline.documents.size(); ++d) {
      const redline::Document& document = redline.documents[d];
      for (std::size_t b = 0; b < document.blocks.size(); ++b) {
        const Block& block = document.blocks[b];
        if (!citable(block) || gone(block) != going) continue;
        std::string id = wanted_id(document, block);
        if (id.empty()) continue;
        if (reserved(id)) id.insert(0, "_");
        if (going && taken_.find(id) != taken_.end()) id += "-before";
        ids_[d][b] = unique(std::move(id));
      }
    }
}

std::string Anchors::unique(std::string id) {
  // Counting from the last number given keeps a thousand equal labels from being a million look-ups.
  const auto [entry, fresh] = taken_.emplace(id, 1);
  if (fresh) return id;
  std::string numbered;
  do numbered = id + '-' + std::to_string(++entry->second);
  while (!taken_.emplace(numbered, 1).second);
  return numbered;
}

void Anchors::place_findings(const Redline& redline) {
  std::map<std::string, std::vector<std::size_t>, std::less<>> asked;  // by citation
  for (std::size_t i = 0; i < redline.findings.size(); ++i)
    if (!redline.findings[i].citation.empty()) asked[redline.findings[i].citation].push_back(i);

  struct Best {
    int fit = 0;
    Key at;
  };
  std::vector<Best> best(redline.findings.size());
  const bool alone = redline.documents.size() == 1;
  for (std::size_t d = 0; d < redline.documents.size() && !asked.empty(); ++d)
    for (std::size_t b = 0; b < redline.documents[d].blocks.size(); ++b) {
      const Block& block = redline.documents[d].blocks[b];
      std::string words;  // made once a block: hundreds of findings may name A1.1
      for (const std::string& name : names_of(block)) {
        const auto found = asked.find(name);
        if (found == asked.end()) continue;
        if (words.empty()) words = words_of(block);
        for (const std::size_t i : found->second) {
          const Finding& finding = redline.findings[i];
          if (finding.document != redline.documents[d].name && !(finding.document.empty() && alone)) continue;
          const int fit = fit_of(finding, block, name, words);
          if (fit > best[i].fit) best[i] = {fit, {d, b}};
        }
      }
    }
  for (std::size_t i = 0; i < best.size(); ++i)
    if (best[i].fit > 0)
      findings_[best[i].at].push_back(i);
    else
      elsewhere_.push_back(i);
}

}  // namespace redraft::render
