#include "tools/commands.h"

namespace redraft::tools {

std::vector<Command> all_commands() {
  return {show_command(),    tidy_command(),        compare_command(),  explain_command(),   apply_command(),
          redline_command(), renumber_command(),    check_command(),    changes_command(),   accept_command(),
          reject_command(),  consolidate_command(), comments_command(), responses_command(), forms_command()};
}

}  // namespace redraft::tools
