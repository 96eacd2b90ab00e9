// A Word file in which tags stand for what a document says: read, checked and filled (docs/templates.md).
//
// {{field}}  {{field?}}  {{field | filter: argument}}  {{text | markdown}}  {{> include NAME}}
// {{#each items as item}} ... {{else}} ... {{/each}}  {{#if condition}} ... {{else}} ... {{/if}}
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/data.h"
#include "base/error.h"
#include "base/finding.h"
#include "docx/package.h"
#include "report/insert.h"

namespace redraft::process {
class Calendar;
}

namespace redraft::report {

/// What the template is filled with. A key that a map does not have is a fault of the template, with the nearest keys;
/// a null is a value that is not recorded: {{field}} lists it as a gap, {{field?}} and `default` do not.
struct Filling {
  const Data& values;  ///< a map; its keys are the names at the root
  std::string
      values_name;  ///< of the file or modification, for messages: "modifications/DP088/modification.yaml"
  Inserts inserts = {};                         ///< what {{> include NAME}} may name
  bool draft = false;                           ///< gaps are printed, marked in yellow, instead of refusing
  const process::Calendar* calendar = nullptr;  ///< of the filter working-days; nullptr: England and Wales
  /// Given: what is filled is not packed, for more is to be done to it, and has this name in messages.
  std::string package_name = {};
};

/// A field that has no value where the template must have one.
struct Gap {
  std::string field;  ///< "modification.lead_analyst", with the items of loops by number: "solutions.2.title"
  Place place;        ///< in the template
  std::string near;   ///< the nearest heading, and the words around
};

/// Where a tag or fault stands, for people.
struct Spot {
  std::string part;             ///< "word/document.xml"
  std::uint32_t paragraph = 0;  ///< in the part, from 1; 0: not in one
  std::string heading;          ///< the nearest before it
  std::string words;            ///< around it
};

struct Filled {
  std::string bytes;                     ///< the .docx; empty when there is a finding at error level
  std::optional<docx::Package> package;  ///< instead of them, when the filling names one
  std::vector<Gap> gaps;
  std::vector<Finding> findings;
  std::vector<Spot> spots;  ///< of each finding
};

/// One tag that asks for a value, for `template fields` and `template schema`.
struct TemplateField {
  enum class Kind { text, truth, list, include };
  std::string path;  ///< "modification.solutions[].title": `[]` stands for the items of a list
  Kind kind = Kind::text;
  bool optional = false;     ///< it may be null: at each place where it stands, or at all outside of {{#if}}
  bool conditional = false;  ///< of an optional one: within some {{#if}} it must have a value
  bool may_lack = false;     ///< the data need not know its name: a '?' stands behind it at each place
  std::size_t times = 0;
  Place first;
};

class Template {
 public:
  /// Reads and compiles all parts. All faults are in findings(); a template with faults cannot be filled. Throws as
  /// docx::Package does for what is no Word file.
  static Template read(docx::Package package);
  Template(Template&&) noexcept;
  Template& operator=(Template&&) noexcept;
  ~Template();

  const std::vector<Finding>& findings() const;
  const std::vector<Spot>& spots() const;  ///< of each finding
  std::vector<TemplateField> fields() const;
  /// The same bytes for the same template and filling. All faults at once, each with part, paragraph, nearest heading
  /// and the words around.
  Filled fill(const Filling& filling) const;
  /// The template with a Word comment at each of these findings whose spot is a paragraph of its body.
  std::string with_comments(const std::vector<Finding>& findings, const std::vector<Spot>& spots) const;

 private:
  struct Compiled;  ///< report/template_compiled.h
  explicit Template(std::unique_ptr<Compiled> compiled);
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace redraft::report
