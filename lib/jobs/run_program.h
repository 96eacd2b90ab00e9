// Another program, run to its end or to a time limit, in a group of its own, with an environment of its own.
#pragma once

#include <string>
#include <vector>

namespace redraft::jobs {

/// While one lives, a signal that asks the process to end (SIGHUP, SIGINT, SIGTERM) is kept, so that what was begun can be
/// put away: run_program() ends its program and throws, and folders go as their owners do. Then, when the outermost one
/// ends, the signal takes effect. What ignores such a signal goes on ignoring it.
class SignalWatch {
 public:
  SignalWatch();
  ~SignalWatch();
  SignalWatch(const SignalWatch&) = delete;
  SignalWatch& operator=(const SignalWatch&) = delete;

  static int caught();  ///< the signal that came; 0: none
};

/// The path of a program: itself when it has a slash, otherwise from the folders of PATH; "" when there is none that
/// can be run.
std::string find_program(const std::string& name);

struct ProgramRun {
  int status = 0;          ///< of its exit; 128 + the signal that ended it
  bool timed_out = false;  ///< it and all that it started were ended
  std::string output;      ///< both streams, the first 64 kB
};

/// `words`: the path of the program and its arguments. `environment`: "NAME=value", nothing else is passed on. `folder`: where it may
/// leave the file of its output for the time being. Throws Error{file} when it cannot be started, and Error{output} when
/// this process is asked to end while a SignalWatch lives; the program and all that it started were ended.
ProgramRun run_program(const std::vector<std::string>& words, const std::vector<std::string>& environment,
                       const std::string& folder, int seconds);

}  // namespace redraft::jobs
