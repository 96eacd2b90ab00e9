// The subcommands; each is one file of this folder.
#pragma once

#include "tools/command.h"

namespace redraft::tools {

Command accept_command();
Command advance_command();
Command apply_command();
Command changes_command();
Command check_command();
Command comments_command();
Command compare_command();
Command consolidate_command();
Command correct_command();
Command decide_command();
Command explain_command();
Command forms_command();
Command modification_command();
Command new_command();
Command publish_command();
Command redline_command();
Command register_command();
Command reject_command();
Command renumber_command();
Command report_command();
Command responses_command();
Command show_command();
Command status_command();
Command template_command();
Command tidy_command();
Command timetable_command();
Command working_days_command();

}  // namespace redraft::tools
