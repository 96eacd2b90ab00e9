#include "render/findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/table.h"

namespace redraft::render {

namespace {

std::string where(const Finding& finding) {
  std::string out = finding.document;
  // "Section D, D3.11(a)"; an appendix's citation already names its document.
  if (!finding.citation.empty() &&
      finding.citation.compare(0, std::max<std::size_t>(out.size(), 1), out) != 0)
    out += (out.empty() ? "" : ", ") + finding.citation;
  else if (!finding.citation.empty())
    out = finding.citation;
  return out;
}

std::string_view colour_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "\x1b[1;38;2;207;34;46m";
    case Severity::warning: return "\x1b[1;38;2;191;135;0m";
    case Severity::info: return "\x1b[1;38;2;84;174;255m";
  }
  return "";
}

}  // namespace

std::string findings_text(const std::vector<Finding>& findings, const FindingsTextOptions& options) {
  std::vector<const Finding*> order;
  order.reserve(findings.size());
  for (const Finding& f : findings) order.push_back(&f);
  std::stable_sort(order.begin(), order.end(),
                   [](const Finding* a, const Finding* b) { return a->severity > b->severity; });
  std::string out;
  std::size_t counts[3] = {0, 0, 0};
  for (const Finding* f : order) {
    ++counts[static_cast<int>(f->severity)];
    const std::string_view on = options.colour ? colour_of(f->severity) : "";
    const std::string_view off = options.colour ? "\x1b[0m" : "";
    const std::string place = where(*f);
    const std::string file = f->place.str();
    out += fmt::format("{}{}{}{}{}  [{}]{}\n", on, to_string(f->severity), off, place.empty() ? "" : "  ",
                       place, f->check, f->introduced ? " new" : "");
    if (!file.empty()) out += fmt::format("    {}\n", file);
    out += wrapped(f->message, 4, static_cast<std::size_t>(options.width)) + "\n\n";
  }
  const auto plural = [](std::size_t n, std::string_view one) {
    return fmt::format("{} {}{}", n, one, n == 1 ? "" : "s");
  };
  out += findings.empty() ? "No findings.\n"
                          : fmt::format("{}, {}, {} for information.\n", plural(counts[2], "error"),
                                        plural(counts[1], "warning"), counts[0]);
  return out;
}

Json findings_json(const std::vector<Finding>& findings) {
  return Json::object().set("format", "redraft-findings/1").set("findings", to_json(findings));
}

Json findings_sarif(const std::vector<Finding>& findings) {
  std::set<std::string> ids;
  for (const Finding& f : findings) ids.insert(f.check);
  Json rules = Json::array();
  for (const std::string& id : ids) rules.push(Json::object().set("id", id));
  Json results = Json::array();
  for (const Finding& f : findings) {
    Json result = Json::object();
    result.set("ruleId", f.check);
    result.set("level", f.severity == Severity::info ? "note" : to_string(f.severity));
    result.set("message", Json::object().set("text", f.message));
    Json location = Json::object();
    if (!f.place.file.empty()) {
      Json physical = Json::object().set("artifactLocation", Json::object().set("uri", f.place.file));
      if (f.place.line > 0) {
        Json region = Json::object().set("startLine", f.place.line);
        if (f.place.column > 0) region.set("startColumn", f.place.column);
        physical.set("region", std::move(region));
      }
      location.set("physicalLocation", std::move(physical));
    }
    if (const std::string place = where(f); !place.empty())
      location.set("logicalLocations", Json::array().push(Json::object().set("fullyQualifiedName", place)));
    result.set("locations", Json::array().push(std::move(location)));
    results.push(std::move(result));
  }
  Json driver = Json::object().set("name", "redraft").set("rules", std::move(rules));
  Json run = Json::object()
                 .set("tool", Json::object().set("driver", std::move(driver)))
                 .set("columnKind", "unicodeCodePoints")
                 .set("results", std::move(results));
  return Json::object()
      .set("version", "2.1.0")
      .set("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      .set("runs", Json::array().push(std::move(run)));
}

}  // namespace redraft::render
