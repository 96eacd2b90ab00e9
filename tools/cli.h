// From words on the command line to a subcommand's run.
#pragma once

#include <string>
#include <vector>

#include "tools/command.h"

namespace redraft::tools {

/// Runs the program: words without the program's own name. Gives the exit status; errors go to streams.err as
/// one line. Tests call this without a process.
int run_cli(const std::vector<std::string>& words, const Streams& streams);

}  // namespace redraft::tools
