// A template as it is kept: its package, its model, the programs of its parts. Inside lib/report only.
#pragma once

#include <vector>

#include "docx/document.h"
#include "docx/package.h"
#include "report/template.h"
#include "report/template_part.h"

namespace redraft::report {

struct Template::Compiled {
  explicit Compiled(docx::Package given);

  docx::Package package;
  docx::Document document;
  std::vector<TemplatePart> parts;  ///< the body first
  std::vector<Finding> findings;
  std::vector<Spot> spots;  ///< of each finding
};

/// Names in tags that the values do not have, also where no tag would be run.
std::vector<TemplatePart::Fault> unknown_names(const std::vector<TemplatePart>& parts, const Data& values);

}  // namespace redraft::report
