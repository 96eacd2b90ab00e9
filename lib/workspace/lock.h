// One writer at a time. A lock is held on a folder itself (flock): it leaves no file behind and ends with the process,
// however that ends.
//
// Whoever changes one modification holds the folder of the modifications shared and its own folder alone; whoever makes
// modifications or changes several holds the folder of the modifications alone. Reading takes no lock: every file
// appears whole (base/file.h).
#pragma once

#include <functional>
#include <string>

namespace redraft::workspace {

struct LockOptions {
  int seconds = 5;  ///< how long to wait for another writer; 0: not at all
  std::function<void(const std::string& folder)> waiting;  ///< told once, when it has to wait
};

class Lock {
 public:
  enum class Kind { shared, alone };

  /// Throws Error{output} when another writer still holds it after the wait, Error{file} when there is no such folder.
  Lock(const std::string& folder, Kind kind, const LockOptions& options = {});
  Lock(Lock&& other) noexcept;
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  Lock& operator=(Lock&&) = delete;
  ~Lock();

 private:
  int descriptor_ = -1;
};

}  // namespace redraft::workspace
