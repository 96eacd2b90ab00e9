// The Modifications Register as it is shown: what page, terminal, CSV and workbook have in common.
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "base/json.h"
#include "base/table.h"
#include "process/register.h"

namespace redraft::render {

struct RegisterView {
  std::string title = "Modifications Register";
  std::string subtitle;              ///< "Smart Energy Code, 24 modifications"
  std::vector<std::string> columns;  ///< keys of process::register_columns(), or "touches"
  std::vector<process::RegisterGroup> groups;
  std::string group;                           ///< key that the rows of a group share
  std::vector<process::Happening> happenings;  ///< since a date, if asked for
  std::string since;                           ///< ISO date; "": not asked for
  std::vector<process::SharedClause> shared;
  bool with_shared = false;  ///< asked for
  std::vector<Finding> findings;

  std::size_t rows() const;
};

/// A cell for a reader: dates as "6 September 2018", a path by its printed name; "" when it is not recorded.
std::string register_words(const process::RegisterRow& row, const std::string& key);
std::string register_title(const std::string& key);  ///< of a column

/// Words for people, or as in a file: ISO dates and ids. With groups, their name is a column in front.
enum class RegisterWords { people, file };
Table register_table(const RegisterView& view, RegisterWords words);
Table counts_table(const RegisterView& view);
Table happenings_table(const RegisterView& view, RegisterWords words);
Table shared_table(const RegisterView& view);

std::string register_text(const RegisterView& view, int width);
Json register_json(const RegisterView& view);

}  // namespace redraft::render
