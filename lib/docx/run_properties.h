// What stands in w:rPr, put together in the order that the schema asks (ECMA-376 part 1, 17.3.2 and A.1, CT_RPr).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace redraft::docx {

/// The inside of a w:rPr with these elements in it, each instead of one of the same name. What the schema does not
/// know ("w14:ligatures") stays behind the rest, a tracked change of the formatting last.
std::string with_run_properties(std::string_view inside, const std::vector<std::string>& elements);

/// Without the elements of these names: {"w:color", "w:u"}.
std::string without_run_properties(std::string_view inside, const std::vector<std::string_view>& names);

}  // namespace redraft::docx
