#include "tools/commands.h"

namespace redraft::tools {

std::vector<Command> all_commands() {
  return {
      // The text of a code.
      show_command(),
      tidy_command(),
      compare_command(),
      explain_command(),
      apply_command(),
      redline_command(),
      renumber_command(),
      check_command(),
      // Tracked changes in Word documents.
      changes_command(),
      accept_command(),
      reject_command(),
      consolidate_command(),
      // The life of a modification.
      new_command(),
      modification_command(),
      status_command(),
      advance_command(),
      decide_command(),
      correct_command(),
      comments_command(),
      responses_command(),
      forms_command(),
      register_command(),
      timetable_command(),
      working_days_command(),
      // Documents.
      report_command(),
      publish_command(),
      template_command(),
  };
}

}  // namespace redraft::tools
