#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "tools/cli.h"
#include "tools/memory.h"

namespace {

int terminal_width() {
  winsize size{};
  const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40;
  return known ? (size.ws_col < 120 ? size.ws_col : 120) : 100;
}

// NO_COLOR and a dumb terminal ask for none (no-color.org).
bool coloured(int descriptor) {
  const char* term = std::getenv("TERM");
  const char* no_colour = std::getenv("NO_COLOR");
  return ::isatty(descriptor) == 1 && (no_colour == nullptr || *no_colour == '\0') &&
         (term == nullptr || std::string(term) != "dumb");
}

}  // namespace

int main(int argc, char** argv) {
  redraft::tools::keep_memory();
  std::ios::sync_with_stdio(false);
  const redraft::tools::Streams streams{std::cout, std::cerr, coloured(STDOUT_FILENO),
                                        coloured(STDERR_FILENO), terminal_width()};
  const int status = redraft::tools::run_cli(std::vector<std::string>(argv + 1, argv + argc), streams);
  std::cout.flush();
  if (std::cout) return status;
  std::cerr
      << "redraft: standard output cannot be written to the end; expected a file or pipe that takes it all\n";
  return 2;
}
