#include "workspace/lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>
#include <utility>

#include "base/error.h"

namespace redraft::workspace {

namespace {

constexpr int kTriesASecond = 20;

}  // namespace

Lock::Lock(const std::string& folder, Kind kind, const LockOptions& options)
    : descriptor_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (descriptor_ < 0)
    throw Error(ErrorCode::file, {folder}, "cannot be opened: " + std::string(std::strerror(errno)));
  const int operation = (kind == Kind::alone ? LOCK_EX : LOCK_SH) | LOCK_NB;
  for (int tries = 0;; ++tries) {
    if (::flock(descriptor_, operation) == 0) return;
    const int fault = errno;
    if (fault == EINTR) continue;
    const bool held = fault == EWOULDBLOCK;
    if (held && tries < options.seconds * kTriesASecond) {
      if (tries == 0 && options.waiting) options.waiting(folder);
      std::this_thread::sleep_for(std::chrono::milliseconds(1000 / kTriesASecond));
      continue;
    }
    ::close(descriptor_);
    throw Error(ErrorCode::output, {folder},
                held ? "another redraft is writing here and did not end in " +
                           std::to_string(options.seconds) + " s; nothing was changed, try again"
                     : "cannot be locked: " + std::string(std::strerror(fault)));
  }
}

Lock::Lock(Lock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

Lock::~Lock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace redraft::workspace
