// What the subcommands share: common options, and where results go.
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "profile/colours.h"
#include "redline/redline.h"
#include "tools/command.h"

namespace redraft::tools {

Option output_option(const std::string& help);
Option profile_option();
/// --workspace FOLDER; given by workspace_folder().
Option workspace_option();
/// What --workspace says, or "." for the present folder.
std::string workspace_folder(const Args& args);
Option format_option(std::vector<std::string> choices, const std::string& help);

/// "a,b,,c" -> a, b, c: the values of an option that takes several; spaces around them are not theirs.
std::vector<std::string> comma_list(const std::string& text);

/// Writes to -o, or to standard output when it is not given.
void emit(const Args& args, const Streams& streams, const std::string& bytes,
          const std::vector<std::string>& inputs);

/// The same for the bytes of a file that is no text: none are added, and they are not for a terminal.
void emit_document(const Args& args, const Streams& streams, const std::string& bytes,
                   const std::vector<std::string>& inputs);

/// The format asked for by --format or by the name of the output; `fallback` when neither says.
std::string output_format(const Args& args, const std::vector<std::string>& choices,
                          const std::string& fallback);

/// Refuses an -o whose name ends otherwise than what is written; a name without an ending is left as it is given.
void check_ending(const Args& args, const std::vector<std::string>& choices);
/// The same for a Word document written in the form of `input`: its own ending. What may hold macros can be written under
/// any ending of Word; macros_warning() says that Word will not open it.
void check_word_ending(const Args& args, const std::string& input);

/// ".docm", ".dotm": Word opens what holds macros under no other ending. "" for all others.
std::string macro_ending(const std::string& file);
/// That -o has another ending than `input`, which may hold macros; none when there is nothing to say.
std::vector<Finding> macros_warning(const Args& args, const std::string& input);

/// A Redline in the format asked for: docx html txt json, or text for a terminal. `colours` are those of a page.
void emit_redline(const Args& args, const Streams& streams, const redline::Redline& redline,
                  const std::vector<std::string>& inputs, const std::string& author, const std::string& title,
                  const profile::Colours& colours);

/// --date or SOURCE_DATE_EPOCH as 2018-10-05T17:00:00Z; "" without either.
std::string iso_date(const Args& args);

/// Findings and a count on standard error.
void report(const std::vector<Finding>& findings, const Streams& streams);

std::vector<Option> redline_options();

}  // namespace redraft::tools
