#include "docx/page_name.h"

namespace redraft::docx {

std::string page_name(bool header, PageKind kind, std::size_t section) {
  static constexpr std::string_view kinds[] = {"", ", first page", ", even pages"};
  return std::string(header ? "Header" : "Footer") + " of section " + std::to_string(section + 1) +
         std::string(kinds[static_cast<std::size_t>(kind)]);
}

}  // namespace redraft::docx
