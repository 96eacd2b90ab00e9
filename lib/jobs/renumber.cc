#include "jobs/renumber.h"

#include <unordered_map>
#include <utility>

namespace redraft::jobs {

using legal::Location;
using legal::Uid;

namespace {

std::unordered_map<Uid, Location> places_of(const legal::Code& code) {
  std::unordered_map<Uid, Location> out;
  for (std::size_t d = 0; d < code.documents.size(); ++d)
    for (std::size_t i = 0; i < code.documents[d].paragraphs.size(); ++i)
      out.emplace(code.documents[d].paragraphs[i].uid, Location{d, i});
  return out;
}

std::string citation_at(const legal::Code& code, Location at) {
  return legal::citation_of(code.documents[at.document], at.paragraph);
}

}  // namespace

Renumbering renumbering_of(const Amendment& amendment) {
  const legal::Code& before = amendment.source.code;
  const legal::Code& after = amendment.amended;
  const std::unordered_map<Uid, Location> now = places_of(after);
  Renumbering out;
  std::unordered_map<Uid, std::pair<std::string, std::string>> numbers;
  for (std::size_t d = 0; d < before.documents.size(); ++d) {
    for (std::size_t i = 0; i < before.documents[d].paragraphs.size(); ++i) {
      const legal::Paragraph& p = before.documents[d].paragraphs[i];
      const auto at = now.find(p.uid);
      if (p.label.empty() || at == now.end()) continue;
      std::string old_number = citation_at(before, {d, i});
      std::string new_number = citation_at(after, at->second);
      if (old_number == new_number) continue;
      out.provisions.push_back({before.documents[d].name, old_number, new_number});
      numbers.emplace(p.uid, std::make_pair(std::move(old_number), std::move(new_number)));
    }
  }
  // References of the amended text by the paragraph that they stand in.
  std::unordered_map<Uid, std::vector<const legal::Reference*>> standing;
  for (const legal::Reference& r : amendment.amended_references)
    standing[after.documents[r.from.document].paragraphs[r.from.paragraph].uid].push_back(&r);
  for (const legal::Reference& r : amendment.baseline_references) {
    const legal::Paragraph& from = before.documents[r.from.document].paragraphs[r.from.paragraph];
    for (const legal::BoundTarget& target : r.targets) {
      const auto number = numbers.find(target.uid);
      if (number == numbers.end()) continue;
      const auto here = now.find(from.uid);
      if (here == now.end()) continue;  // its own provision is gone, and the reference with it
      AffectedReference affected;
      affected.document = before.documents[r.from.document].name;
      affected.citation = citation_at(after, here->second);
      affected.words = from.text.substr(r.citation.begin, r.citation.end - r.citation.begin);
      affected.before = number->second.first;
      affected.after = number->second.second;
      for (const legal::Reference* again : standing[from.uid])
        for (const legal::BoundTarget& t : again->targets)
          if (t.uid == target.uid) affected.fate = Fate::amended;
      out.references.push_back(std::move(affected));
    }
  }
  return out;
}

std::string renumbering_text(const Renumbering& renumbering) {
  if (renumbering.provisions.empty()) return "Nothing is renumbered.\n";
  std::string out;
  for (const Renumbered& r : renumbering.provisions) out += r.before + " -> " + r.after + "\n";
  out += "\n";
  for (const AffectedReference& r : renumbering.references)
    out += r.citation + ": '" + r.words + "' " +
           (r.fate == Fate::amended ? "follows" : "must be amended: " + r.before + " is now " + r.after) +
           "\n";
  if (renumbering.references.empty()) out += "No reference leads to them.\n";
  return out;
}

Json renumbering_json(const Renumbering& renumbering, const std::vector<Finding>& findings) {
  Json provisions = Json::array();
  for (const Renumbered& r : renumbering.provisions)
    provisions.push(Json::object().set("document", r.document).set("before", r.before).set("after", r.after));
  Json references = Json::array();
  for (const AffectedReference& r : renumbering.references)
    references.push(Json::object()
                        .set("document", r.document)
                        .set("from", r.citation)
                        .set("words", r.words)
                        .set("before", r.before)
                        .set("after", r.after)
                        .set("fate", r.fate == Fate::amended ? "amended" : "broken"));
  return Json::object()
      .set("format", "redraft-renumber/1")
      .set("provisions", std::move(provisions))
      .set("references", std::move(references))
      .set("findings", to_json(findings));
}

}  // namespace redraft::jobs
