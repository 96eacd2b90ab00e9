// Invented codes for the tests of checks: texts in, findings out, as rows that a table can hold.
#pragma once

#include <string>
#include <vector>

#include "check/check.h"

namespace redraft::check {

const profile::Profile& sec();

struct Text {
  std::string file;
  std::string words;
};

/// Reads texts as one code, as a folder of files is read.
legal::Code read_code(const std::vector<Text>& texts);
/// One Section, or several with their title lines.
legal::Code read_code(const std::string& text);
/// All text files of a folder.
legal::Code read_folder(const std::string& folder);

/// A code with what the checks are given beside it.
struct Held {
  explicit Held(legal::Code given);
  legal::Code code;
  legal::CodeIndex index;
  std::vector<legal::Reference> references;

  CheckInput input() const { return {sec(), code, index, references}; }
};

/// A baseline, a legal text, and the code that the one makes of the other.
struct Amended {
  Amended(legal::Code baseline_code, const std::string& legal_text,
          const std::string& file = "legal-text.txt");
  Held baseline;
  amend::Drafting drafting;
  amend::Plan plan;
  Held after;

  CheckInput input() const;
  std::vector<Finding> findings() const { return run_checks(input()); }
};

using Check = std::vector<Finding> (*)(const CheckInput&);

/// "severity check citation: words" of each finding, with "error", "warning", "info".
std::vector<std::string> rows(const std::vector<Finding>& findings);
std::vector<std::string> rows(Check check, const std::string& text);

/// Those of one check, with "new" before what is introduced.
std::vector<std::string> rows_of(const std::vector<Finding>& findings, const std::string& check);

/// The first finding of a check; fails the test when there is none.
Finding first_of(const std::vector<Finding>& findings, const std::string& check);

}  // namespace redraft::check
