// word/document.xml of a redline, appended as text: no DOM, one pass.
#pragma once

#include <string>

#include "render/docx_plan.h"
#include "render/docx_runs.h"

namespace redraft::render::word {

/// The whole part, with its XML declaration. `revisions` numbers the tracked changes.
std::string write_document(const Plan& plan, Revisions& revisions);

}  // namespace redraft::render::word
