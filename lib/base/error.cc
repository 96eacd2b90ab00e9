#include "base/error.h"

#include <utility>

namespace redraft {

std::string Place::str() const {
  std::string out = file;
  if (line > 0) {
    if (!out.empty()) out += ':';
    out += std::to_string(line);
    if (column > 0) out += ':' + std::to_string(column);
  }
  return out;
}

Error::Error(ErrorCode code, Place place, std::string detail)
    : code_(code), place_(std::move(place)), detail_(std::move(detail)) {
  const std::string where = place_.str();
  what_ = where.empty() ? detail_ : where + ": " + detail_;
}

}  // namespace redraft
