#include "process/papers.h"

#include <algorithm>
#include <utility>

#include "base/schema.h"
#include "base/words.h"
#include "process/read_fields.h"

namespace redraft::process {

namespace {

const Schema& paper_schema() {
  static const Schema schema(embedded_yaml("schemas/paper.schema.json"), "a paper");
  return schema;
}

PaperCommittee read_committee(const Fields& in) {
  return {in.text("name"),    in.text("reference"), in.text("action"),
          in.text("meeting"), in.text("asks"),      in.text("impacts_heading")};
}

PaperItem read_item(const Fields& in) {
  PaperItem out{in.text("modification"), in.text("as") == "converted", {}, in.place()};
  if (const std::optional<Fields> impacts = in.inner("impacts"))
    for (const DataEntry& entry : impacts->map().entries) out.impacts[entry.key] = entry.value.words();
  return out;
}

bool holds(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The same name in two items of a list.
void find_twice(const Fields& in, std::string_view list, std::string_view key,
                std::vector<Finding>& findings) {
  std::map<std::string, int> seen;
  for (const Fields& item : in.maps(list)) {
    const std::string name = item.text(key);
    const auto [at, fresh] = seen.emplace(name, item.place().line);
    if (!fresh)
      findings.push_back(error_at(
          "paper-entry-twice", item.place(), name,
          quoted(name) + " stands in line " + std::to_string(at->second) + " already; expected it once"));
  }
}

}  // namespace

PaperCommittee Paper::committee(const std::vector<std::string>& names) const {
  for (const PaperCommittee& one : committees)
    if (holds(names, one.name)) return one;
  return {};
}

std::string Paper::impacts(const PaperItem& item, const std::vector<std::string>& names) {
  for (const auto& [committee, words] : item.impacts)
    if (holds(names, committee)) return words;
  return {};
}

Paper read_paper(const DataFile& file, std::vector<Finding>& findings) {
  for (Finding& fault : paper_schema().check(file)) findings.push_back(std::move(fault));
  const Fields in(file, file.root);
  find_twice(in, "committees", "name", findings);
  find_twice(in, "items", "modification", findings);
  Paper out;
  out.month = in.text("month");
  out.date = in.date("date");
  out.author = in.text("author");
  out.team = in.text("team");
  out.committees = in.each("committees", read_committee);
  out.items = in.each("items", read_item);
  out.file = file.file;
  return out;
}

}  // namespace redraft::process
