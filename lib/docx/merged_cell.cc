#include "docx/merged_cell.h"

namespace redraft::docx {

namespace {

std::string_view state(std::string_view value) {
  if (value == "continue") return "part of the cell above";
  return value == "restart" ? "merged with the cells below" : "by itself";
}

}  // namespace

std::string merge_words(std::string_view before, std::string_view after) {
  if (before == after) return {};
  return "was " + std::string(state(before)) + ", is now " + std::string(state(after));
}

}  // namespace redraft::docx
