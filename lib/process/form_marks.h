// The marks that go with a form unseen, so that what comes back can be told: what the form is, which row is which, what
// each cell held. Each is written in two ways, because no program keeps all: Word keeps the tags of content controls,
// LibreOffice bookmarks and custom properties.
//
//   tag                "comment:c3:response"     key of the row, name of the column
//   bookmark           "_redraft_row_3"          in the first cell of the row (a name that Word hides)
//   custom property    "redraft row 3"           "comment:c3 response=9f0c... text=..."
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "process/form.h"

namespace redraft::process {

using Marks = std::map<std::string, std::string, std::less<>>;  ///< custom properties by name

struct RowMark {
  std::size_t number = 0;
  std::string key;
  Marks sent;  ///< fingerprint by column
};

std::vector<std::pair<std::string, std::string>> identity_marks(const FormIdentity& identity);
FormIdentity identity_of(const Marks& properties);

/// "form:comments:SECMP0049": the tag of the control around the number.
std::string identity_tag(const FormIdentity& identity);
std::optional<FormIdentity> identity_of_tag(std::string_view tag);

std::pair<std::string, std::string> row_property(const RowMark& row);
/// Nothing for a property that is none of a row.
std::optional<RowMark> row_mark(std::string_view name, std::string_view value);

std::string row_bookmark(std::size_t number);
std::optional<std::size_t> row_of_bookmark(std::string_view name);

/// A tag has 64 characters at most in Word: of a longer key the tag names the row, "row:3:response".
std::string cell_tag(const RowMark& row, std::string_view column);
std::string key_of_tag(std::string_view tag);  ///< "comment:c3", "row:3"; "" for a tag that is none of a cell
std::optional<std::size_t> row_of_key(std::string_view key);  ///< 3 of "row:3"

}  // namespace redraft::process
