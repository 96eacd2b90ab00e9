#include "process/releases.h"

#include <algorithm>
#include <utility>

#include "base/schema.h"
#include "process/read_fields.h"

namespace redraft::process {

namespace {

const Schema& releases_schema() {
  static const Schema schema(embedded_yaml("schemas/releases.schema.json"), "releases.yaml");
  return schema;
}

/// Those without a date last, as they were written.
bool earlier(const Release& a, const Release& b) {
  if (a.date && b.date) return *a.date < *b.date;
  return a.date.has_value() && !b.date;
}

}  // namespace

std::optional<bool> Release::takes(Date approved) const {
  if (cut_off) return approved <= *cut_off;
  if (date && approved > *date) return false;
  return std::nullopt;
}

const Release* Releases::named(std::string_view name) const {
  for (const Release& release : releases)
    if (release.name == name) return &release;
  return nullptr;
}

const Release* Releases::next(Date on_or_after) const {
  for (const Release& release : releases)
    if (release.date && *release.date >= on_or_after) return &release;
  return nullptr;
}

Releases read_releases(const DataFile& file, std::vector<Finding>& findings) {
  for (Finding& fault : releases_schema().check(file)) findings.push_back(std::move(fault));
  Releases out;
  for (const Fields& in : Fields(file, file.root).maps("releases")) {
    Release release{in.text("name"), in.date("date"), in.date("cut_off"), in.text("source"), in.place()};
    if (release.name.empty()) continue;  // the schema has said so
    if (const Release* same = out.named(release.name)) {
      findings.push_back(error_at("release-twice", release.written, release.name,
                                  "'" + release.name + "' stands in line " +
                                      std::to_string(same->written.line) + " already; expected it once"));
    } else if (release.date && release.cut_off && *release.cut_off > *release.date) {
      findings.push_back(
          error_at("release-cut-off-late", in.place(*in.map().find("cut_off")), release.cut_off->iso(),
                   "the cut-off " + release.cut_off->iso() + " comes after the release itself, " +
                       release.date->iso() + "; expected a day before it"));
    } else {
      out.releases.push_back(std::move(release));
    }
  }
  std::stable_sort(out.releases.begin(), out.releases.end(), earlier);
  return out;
}

}  // namespace redraft::process
