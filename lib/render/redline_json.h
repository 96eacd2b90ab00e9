// A Redline as JSON: redraft-redline/1 (docs/formats.md).
#pragma once

#include "base/json.h"
#include "redline/redline.h"

namespace redraft::render {

Json redline_json(const redline::Redline& redline);

}  // namespace redraft::render
