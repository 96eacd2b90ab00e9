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

std::string wanted_id(const redline::Document& document, const Block& block) {
  std::string id = id_from(citation(block));
  if (block.role == Role::definition) {
    const std::string after = after_text(block.term);
    const std::string term = id_from(gone(block) || after.empty() ? before_text(block.term) : after);
    if (!id.empty() && !term.empty()) id += '-';
    return id + term;
  }
  const bool bare_number = !id.empty() && id[0] >= '0' && id[0] <= '9';
  if (bare_number && !document.name.empty()) return id_from(document.name) + '-' + id;
  return id;
}

bool starts_with(std::string_view text, std::string_view head) {
  return text.substr(0, head.size()) == head;
}

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
  for (std::size_t d = 0; d < redline.documents.size(); ++d)
    ids_.emplace_back(redline.documents[d].blocks.size());
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

  // The best block for each: the amended text before the baseline, one that holds the words in question
  // before one that does not, the first before the next.
  struct Best {
    int score = 0;
    Key at;
  };
  std::vector<Best> best(redline.findings.size());
  for (std::size_t d = 0; d < redline.documents.size() && !asked.empty(); ++d) {
    const redline::Document& document = redline.documents[d];
    for (std::size_t b = 0; b < document.blocks.size(); ++b) {
      const Block& block = document.blocks[b];
      std::string words;  // made once a block: hundreds of findings may name A1.1
      for (const std::string* side : {&block.citation_after, &block.citation_before}) {
        const auto found = side->empty() ? asked.end() : asked.find(*side);
        if (found == asked.end()) continue;
        if (words.empty())
          words =
              after_text(block.term) + ' ' + (gone(block) ? before_text(block.text) : after_text(block.text));
        for (const std::size_t i : found->second) {
          const Finding& finding = redline.findings[i];
          const bool here = finding.document == document.name ||
                            (finding.document.empty() && redline.documents.size() == 1);
          if (!here) continue;
          const bool after = side == &block.citation_after && !gone(block);
          const bool holds = !finding.words.empty() && words.find(finding.words) != std::string::npos;
          const int score = 1 + (after ? 2 : 0) + (holds ? 1 : 0);
          if (score > best[i].score) best[i] = {score, {d, b}};
        }
      }
    }
  }
  for (std::size_t i = 0; i < best.size(); ++i)
    if (best[i].score > 0)
      findings_[best[i].at].push_back(i);
    else
      elsewhere_.push_back(i);
}

}  // namespace redraft::render
