// What a legal text says: its modification, its baseline, and each instruction understood.
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "legal/citation.h"
#include "profile/profile.h"
#include "read/legal_text.h"

namespace redraft::amend {

enum class Form {
  restate,       ///< Amend Section N as follows: / Amend Sections N to M as follows:
  define_new,    ///< Add the following new definitions into Section N in alphabetical order:
  define_amend,  ///< Amend the following definitions in Section N as follows:
  insert_new,    ///< Add the following new Section N after Section M:
  renumber,      ///< New Section N introduced by MOD will be renumbered as Section M
  repeal,        ///< Delete Section N
  pointer,       ///< Please see the full Section N redlining provided in a separate attachment
};
std::string_view to_string(Form form);

struct Instruction {
  Form form = Form::restate;
  std::string words;
  int line = 0;
  read::DocumentTitle document;      ///< of the heading that it stands under
  std::vector<std::string> targets;  ///< citations as in CodeIndex; of a range the first and the last
  bool range = false;
  std::string anchor;  ///< insert_new: the provision after or before which it goes; empty: by its number
  bool before_anchor = false;
  std::string new_label;  ///< renumber
  std::string payload;
  int payload_line = 0;
};

/// A sentence of the front matter that says something about the whole.
struct Statement {
  std::string words;
  int line = 0;
};

struct Drafting {
  std::string file;
  std::string modification;      ///< "SECMP0049": the number that the drafting says it is for
  std::string baseline_version;  ///< "5.18"
  int baseline_line = 0;
  std::vector<std::string>
      solutions;  ///< "Proposed Solution", "Alternative Solution"; empty: it does not say
  std::vector<Instruction> instructions;
  std::vector<Statement> statements;  ///< all text that is neither heading nor instruction
  std::vector<Finding> findings;      ///< instructions that are not understood, with the nearest forms
};

/// Throws nothing for an instruction that is not understood: that is a finding `amendment-instruction-unknown`
/// of severity error, with the known forms nearest to it.
Drafting understand(const read::LegalText& text, const profile::Profile& profile);

/// One example of each known form, in the words of published legal texts.
const std::vector<std::string>& known_forms();

}  // namespace redraft::amend
