// Templates by themselves: filled from a data file, checked, and what they ask for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/data.h"
#include "base/finding.h"
#include "base/json.h"
#include "report/template.h"

namespace redraft::jobs {

/// The template of a kind of report as the program brings it. Throws Error{usage} with the nearest kinds.
std::string shipped_template(const std::string& kind);

struct FillTemplateOptions {
  bool draft = false;  ///< gaps marked instead of refused
};

struct FilledTemplate {
  std::string bytes;  ///< empty when there are errors
  std::vector<report::Gap> gaps;
  std::vector<Finding> findings;
  std::string commented;  ///< the template with a comment at each fault; empty without faults
};

/// `data` is a YAML or JSON file, a map at its root. Throws as docx::Package and read_yaml do.
FilledTemplate fill_template(const std::string& file, const std::string& data,
                             const FillTemplateOptions& options);

struct CheckedTemplate {
  std::vector<report::TemplateField> fields;
  std::vector<Finding> findings;
  std::string commented;  ///< the template with a comment at each fault; empty without faults
};

/// Its own faults, and, with data, what it asks for and they do not have, and what they have and it never prints.
CheckedTemplate check_template(const std::string& file, const std::optional<std::string>& data);

std::string template_fields_text(const CheckedTemplate& checked, int width);
/// redraft-template/1 (docs/formats.md).
Json template_fields_json(const CheckedTemplate& checked);
/// A JSON Schema (2020-12) of the data that the template asks for.
Json template_schema(const CheckedTemplate& checked, const std::string& title);

}  // namespace redraft::jobs
