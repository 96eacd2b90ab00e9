#include "base/embedded.h"

#include <stdexcept>

namespace redraft {

std::string_view embedded(std::string_view path) {
  for (const EmbeddedFile& file : embedded_files())
    if (file.path == path) return file.bytes;
  throw std::logic_error("no embedded file " + std::string(path));
}

}  // namespace redraft
