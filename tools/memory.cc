#include "tools/memory.h"

#include <malloc.h>
#include <sys/mman.h>

#include <cstddef>
#include <cstdlib>
#include <limits>

namespace redraft::tools {

void keep_memory() {
#ifdef __GLIBC__
  constexpr int large = 1 << 30;
  constexpr std::size_t first = std::size_t{64} << 20U;
  constexpr std::size_t large_page = std::size_t{2} << 20U;
  // Everything from the heap, and nothing given back before the end.
  if (mallopt(M_MMAP_THRESHOLD, large) == 0 ||
      mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max()) == 0)
    return;
  mallopt(M_TOP_PAD, 4 << 20);

  // Pages of 2 MB for the first part of it, where the system leaves that to be asked for. It is address space only
  // until something is written there.
  void* const piece = std::aligned_alloc(large_page, first);
  if (piece == nullptr) return;
  static_cast<void>(madvise(piece, first, MADV_HUGEPAGE));
  std::free(piece);
#endif
}

}  // namespace redraft::tools
