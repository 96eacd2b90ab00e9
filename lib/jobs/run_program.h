// Another program, run to its end or to a time limit, in a group of its own, with an environment of its own.
#pragma once

#include <string>
#include <vector>

namespace redraft::jobs {

/// The path of a program: itself when it has a slash, otherwise from the folders of PATH; "" when there is none that
/// can be run.
std::string find_program(const std::string& name);

struct ProgramRun {
  int status = 0;          ///< of its exit; 128 + the signal that ended it
  bool timed_out = false;  ///< it and all that it started were ended
  std::string output;      ///< both streams, the first 64 kB
};

/// `words`: the path of the program and its arguments. `environment`: "NAME=value", nothing else is passed on. `folder`: where it may
/// leave the file of its output for the time being. Throws Error{file} when it cannot be started.
ProgramRun run_program(const std::vector<std::string>& words, const std::vector<std::string>& environment,
                       const std::string& folder, int seconds);

}  // namespace redraft::jobs
