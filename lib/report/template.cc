#include "report/template.h"

#include <algorithm>
#include <array>
#include <utility>

#include "report/template_compiled.h"
#include "report/template_fill.h"

namespace redraft::report {

namespace {

// Parts in which tags may stand, by the last step of the relationship that leads to them.
bool may_hold_tags(std::string_view type) {
  static constexpr std::array<std::string_view, 8> types = {
      "header",   "footer",          "footnotes",           "endnotes",
      "comments", "core-properties", "extended-properties", "custom-properties"};
  return std::ranges::find(types, type) != types.end();
}

}  // namespace

Template::Compiled::Compiled(docx::Package given)
    : package(std::move(given)), document(docx::Document::read(package)) {
  const std::string& main = package.main_part();
  std::vector<std::string> names = {main};
  for (const std::string& from : {main, std::string()})
    for (const docx::Relationship& relationship : package.relationships(from))
      if (!relationship.external && may_hold_tags(relationship.type) &&
          std::ranges::find(names, relationship.target) == names.end())
        names.push_back(relationship.target);
  parts.reserve(names.size());
  for (const std::string& name : names) {
    const std::string& bytes = package.bytes(name);
    const bool word = name.starts_with(main.substr(0, main.rfind('/') + 1));
    if (!word && bytes.find("{{") == std::string::npos) continue;
    parts.emplace_back(package.name(), name, bytes, document);
  }
  for (const TemplatePart& part : parts)
    for (const TemplatePart::Fault& fault : part.faults()) {
      findings.push_back(fault.finding);
      spots.push_back(fault.spot);
    }
}

Template::Template(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
Template::Template(Template&&) noexcept = default;
Template& Template::operator=(Template&&) noexcept = default;
Template::~Template() = default;

Template Template::read(docx::Package package) {
  return Template(std::make_unique<Compiled>(std::move(package)));
}

const std::vector<Finding>& Template::findings() const { return compiled_->findings; }
const std::vector<Spot>& Template::spots() const { return compiled_->spots; }

Filled Template::fill(const Filling& filling) const {
  Filled out;
  out.findings = compiled_->findings;
  out.spots = compiled_->spots;
  if (has_errors(out.findings)) return out;
  Filler filler(compiled_->document, filling, compiled_->parts);
  docx::Package::Changes changes = filler.fill();
  for (TemplatePart::Fault& fault : filler.faults) {
    out.findings.push_back(std::move(fault.finding));
    out.spots.push_back(std::move(fault.spot));
  }
  out.gaps = std::move(filler.gaps);
  if (!has_errors(out.findings)) out.bytes = compiled_->package.write(changes);
  return out;
}

}  // namespace redraft::report
