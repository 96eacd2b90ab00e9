#include "jobs/run_program.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <thread>

#include "base/error.h"
#include "base/file.h"

namespace redraft::jobs {

namespace {

// A signal is one of the process: there is no other place for it.
volatile std::sig_atomic_t signal_caught = 0;
int watches = 0;
constexpr std::array<int, 3> kAskToEnd = {SIGHUP, SIGINT, SIGTERM};
std::array<struct sigaction, kAskToEnd.size()> usual = {};

void catch_signal(int signal) { signal_caught = signal; }

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> out;
  out.reserve(words.size() + 1);
  for (std::string& word : words) out.push_back(word.data());
  out.push_back(nullptr);
  return out;
}

std::string beginning_of(const std::string& path) {
  std::string out(65'536, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(out.data(), static_cast<std::streamsize>(out.size()));
  out.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
  return out;
}

// True when it has ended; what it started and left running is ended with it.
bool wait_until(pid_t child, std::chrono::steady_clock::time_point end, int& status) {
  for (auto pause = std::chrono::milliseconds(1);;
       pause = std::min(pause * 2, std::chrono::milliseconds(20))) {
    if (waitpid(child, &status, WNOHANG) == child) return true;
    if (std::chrono::steady_clock::now() >= end || signal_caught != 0) return false;
    std::this_thread::sleep_for(pause);
  }
}

}  // namespace

SignalWatch::SignalWatch() {
  if (watches++ > 0) return;
  signal_caught = 0;
  struct sigaction ours = {};
  ours.sa_handler = catch_signal;
  ours.sa_flags = SA_RESTART;
  sigemptyset(&ours.sa_mask);
  for (std::size_t k = 0; k < kAskToEnd.size(); ++k) {
    sigaction(kAskToEnd.at(k), nullptr, &usual.at(k));
    if (usual.at(k).sa_handler != SIG_IGN) sigaction(kAskToEnd.at(k), &ours, nullptr);
  }
}

SignalWatch::~SignalWatch() {
  if (--watches > 0) return;
  for (std::size_t k = 0; k < kAskToEnd.size(); ++k) sigaction(kAskToEnd.at(k), &usual.at(k), nullptr);
  const int signal = signal_caught;
  signal_caught = 0;
  if (signal != 0) std::raise(signal);
}

int SignalWatch::caught() { return signal_caught; }

std::string find_program(const std::string& name) {
  const auto is_program = [](const std::string& path) {
    std::error_code none;
    return std::filesystem::is_regular_file(path, none) && access(path.c_str(), X_OK) == 0;
  };
  if (name.find('/') != std::string::npos) return is_program(name) ? name : "";
  const char* const path = std::getenv("PATH");
  std::string folders = path != nullptr ? path : "/usr/bin:/bin";
  for (std::size_t begin = 0; begin <= folders.size();) {
    const std::size_t end = std::min(folders.find(':', begin), folders.size());
    const std::string found = folders.substr(begin, end - begin) + "/" + name;
    // A folder that is not from the root depends on where redraft was called.
    if (found.starts_with('/') && is_program(found)) return found;
    begin = end + 1;
  }
  return {};
}

ProgramRun run_program(const std::vector<std::string>& words, const std::vector<std::string>& environment,
                       const std::string& folder, int seconds) {
  const std::string log = folder + "/output";
  std::vector<std::string> arguments = words;
  std::vector<std::string> variables = environment;

  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);
  posix_spawnattr_t how;
  posix_spawnattr_init(&how);
  posix_spawnattr_setflags(&how, POSIX_SPAWN_SETPGROUP);
  posix_spawnattr_setpgroup(&how, 0);
  pid_t child = 0;
  const int fault = posix_spawn(&child, arguments.at(0).c_str(), &files, &how, pointers(arguments).data(),
                                pointers(variables).data());
  posix_spawnattr_destroy(&how);
  posix_spawn_file_actions_destroy(&files);
  if (fault != 0)
    throw Error(ErrorCode::file, {words.at(0)}, std::string("cannot be started: ") + std::strerror(fault));

  ProgramRun out;
  int status = 0;
  const bool ended =
      wait_until(child, std::chrono::steady_clock::now() + std::chrono::seconds(seconds), status);
  kill(-child, SIGKILL);
  if (!ended) waitpid(child, &status, 0);
  if (!ended && SignalWatch::caught() != 0)
    throw Error(ErrorCode::output, {words.at(0)}, "was stopped before it had ended");
  out.timed_out = !ended;
  out.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  out.output = beginning_of(log);
  return out;
}

}  // namespace redraft::jobs
