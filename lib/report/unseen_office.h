// What a workbook or a presentation holds and does not show, or shows from elsewhere: what unseen.h finds in a Word document.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "docx/office_package.h"
#include "report/found_words.h"

namespace redraft::report {

/// Is it a workbook's own part, of any kind of workbook: .xlsx, .xltx, with or without macros?
bool is_book(std::string_view content_type);

/// Takes the parts in any order, and says of all of them together what was found: sheets, rows, columns and slides that are
/// hidden; values that were read from another workbook or a connection; links and pictures of files of the writer's.
class UnseenInOffice {
 public:
  void look_at(const docx::OfficePart& part);
  /// `scrub-unresolved`, errors; `name` is that of the file.
  std::vector<Finding> findings(const std::string& name) const;

 private:
  void look_at_relations(const docx::OfficePart& part);
  void look_at_book(const docx::OfficePart& part);
  void look_at_sheet(const docx::OfficePart& part);

  struct Sheet {
    std::string name;
    bool hidden = false;
  };
  std::map<std::string, Sheet> sheets_;            ///< of the book, by the id of their relationship
  std::map<std::string, std::string> book_parts_;  ///< what those ids lead to: "worksheets/sheet1.xml"
  std::vector<std::string> with_hidden_;           ///< parts of sheets that have hidden rows or columns
  FoundWords slides_;
  FoundWords books_;
  FoundWords connections_;
  FoundWords local_;
};

}  // namespace redraft::report
