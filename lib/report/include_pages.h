// The paper and margins of a document that stands in a report. Inside lib/report only.
#pragma once

#include <string>
#include <string_view>

namespace redraft::report {

/// The guest's blocks with its sections on the pages of the host's section: on the report's paper, held the same way, words
/// stand within the report's margins, if that leaves them room. What a section does not say of its pages is as the
/// report has it.
std::string with_pages_of(std::string content, std::string_view host_section);

}  // namespace redraft::report
