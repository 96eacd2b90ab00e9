// What a document may not hold: "A document may hold only what is classified as it is itself, or lower"
// (process/people.h).
#pragma once

#include <string>
#include <vector>

#include "base/data.h"
#include "process/people.h"
#include "report/kinds.h"

namespace redraft::report {

/// Takes out of a record (merged_record()) what the kind prints or encloses and is classified above the document, and names
/// each: "comment c3 of SSC (amber)".
std::vector<std::string> take_out_classified(Data& record, const Kind& kind,
                                             process::Classification classification);

}  // namespace redraft::report
