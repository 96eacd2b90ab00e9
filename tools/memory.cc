#include "tools/memory.h"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <limits>

namespace redraft::tools {

void keep_memory() {
#ifdef __GLIBC__
  constexpr int large = 1 << 30;
  constexpr std::size_t first = std::size_t{256} << 20U;
  // Everything from the heap, and nothing given back before the end.
  if (mallopt(M_MMAP_THRESHOLD, large) == 0 ||
      mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max()) == 0)
    return;
  mallopt(M_TOP_PAD, 4 << 20);

  // Pages of 2 MB for the first part of it, where the system leaves that to be asked for. It is address space only
  // until something is written there.
  void* const piece = std::malloc(first);
  if (piece == nullptr) return;
  const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
  const std::uintptr_t begin = (reinterpret_cast<std::uintptr_t>(piece) + page - 1) / page * page;
  const std::uintptr_t end = (reinterpret_cast<std::uintptr_t>(piece) + first) / page * page;
  static_cast<void>(madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE));
  std::free(piece);
#endif
}

}  // namespace redraft::tools
