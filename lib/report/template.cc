#include "report/template.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/words.h"
#include "docx/xml_pieces.h"
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

// Ids of relationships that elements ask for and the part does not have.
std::vector<std::string> missing_targets(const TemplatePart& part, const docx::Package& package) {
  std::vector<std::string> out;
  const docx::XmlTree& tree = part.tree();
  for (std::uint32_t k = 0; k < tree.size(); ++k)
    for (const docx::XmlAttribute& attribute : docx::xml_attributes(tree.xml(k))) {
      if (attribute.name != "r:id" && attribute.name != "r:embed" && attribute.name != "r:link") continue;
      const std::string id(attribute.value);
      if (id.empty() || package.relationship(part.name(), id) != nullptr) continue;
      if (std::ranges::find(out, id) == out.end()) out.push_back(id);
    }
  return out;
}

// A .dotx becomes a document.
void make_document(const docx::Package& package, docx::Package::Changes& changes) {
  if (package.kind() != docx::PackageKind::template_) return;
  const std::string name = "[Content_Types].xml";
  std::string types = package.bytes(name);
  const std::string from = "wordprocessingml.template.main+xml";
  const std::size_t at = types.find(from);
  if (at == std::string::npos) return;
  types.replace(at, from.size(), "wordprocessingml.document.main+xml");
  changes.parts.push_back({name, std::move(types)});
}

/// What filling finds in a template whose tags have faults. Names are told without it: a loop that is not closed has no
/// item here, so that they would be told wrongly; and so would what is to be included by such a name.
std::vector<TemplatePart::Fault> tried(Filler& filler, const std::vector<TemplatePart>& parts) {
  try {
    filler.fill();
  } catch (const Error&) {
    // It cannot be filled, and will not be: what was found until here is told.
  }
  const auto of_an_item = [&](const Finding& finding) {
    for (const TemplatePart& part : parts)
      for (const Tag& tag : part.tags())
        if (!tag.item.empty() && finding.message.find("'" + tag.item + ".") != std::string::npos) return true;
    return false;
  };
  constexpr std::array<std::string_view, 4> kOfData = {"template-data-type", "template-data-character",
                                                       "template-filter-argument",
                                                       "template-include-unknown"};
  std::erase_if(filler.faults, [&](const TemplatePart::Fault& fault) {
    const std::string& check = fault.finding.check;
    return std::ranges::find(kOfData, check) == kOfData.end() ||
           (check == "template-include-unknown" && of_an_item(fault.finding));
  });
  return std::move(filler.faults);
}

/// The same name at the same place, found both by looking and by filling; what is near it can be another.
bool is_same_name(const Finding& a, const Finding& b) {
  const auto named = [](const Finding& one) {
    return one.message.substr(0, one.message.find(" is not known"));
  };
  return a.check == "template-field-unknown" && a.check == b.check && named(a) == named(b);
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
  const auto add = [&](const char* check, std::string message) {
    findings.push_back(finding_at(check, Severity::error, {package.name(), 0, 0}, {}, std::move(message)));
    spots.emplace_back();
  };
  const bool tags = std::ranges::any_of(parts, [](const TemplatePart& part) { return !part.is_plain(); });
  if (!tags && findings.empty())
    add("template-without-tags",
        "the file holds no tags; expected a template, with fields such as {{title}}");
  if (package.kind() == docx::PackageKind::macro_document ||
      package.kind() == docx::PackageKind::macro_template)
    add("template-macros", "the file may hold macros; expected a .docx or .dotx without them");
  for (const TemplatePart& part : parts)
    for (const std::string& id : missing_targets(part, package))
      add("template-picture-missing", part.name() + ": a picture, link or page leads to " + quoted(id) +
                                          ", which the file does not have; expected it put in again");
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
  // All at once: faults of the tags, names that are nowhere, and what filling finds when it can be tried.
  const bool broken = has_errors(out.findings);
  const auto tell = [&](TemplatePart::Fault& fault) {
    const auto same = [&](const Finding& known) {
      return known.message == fault.finding.message || is_same_name(known, fault.finding);
    };
    if (std::ranges::any_of(out.findings, same)) return;
    out.findings.push_back(std::move(fault.finding));
    out.spots.push_back(std::move(fault.spot));
  };
  for (TemplatePart::Fault& fault : unknown_names(compiled_->parts, filling.values)) tell(fault);
  Filler filler(compiled_->document, filling, compiled_->parts);
  if (broken) {
    for (TemplatePart::Fault& fault : tried(filler, compiled_->parts)) tell(fault);
    return out;
  }
  docx::Package::Changes changes = filler.fill();
  for (TemplatePart::Fault& fault : filler.faults) tell(fault);
  out.gaps = std::move(filler.gaps);
  if (has_errors(out.findings)) return out;
  make_document(compiled_->package, changes);
  if (filling.package_name.empty())
    out.bytes = compiled_->package.write(changes);
  else
    out.package = compiled_->package.changed(changes, filling.package_name);
  return out;
}

}  // namespace redraft::report
