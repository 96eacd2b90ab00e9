// The lengths of a drawing's key apart from all else that it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace redraft::redline {

struct PictureLengths {
  std::string rest;             ///< the key, its lengths left out
  std::vector<double> lengths;  ///< in EMU, 914,400 to the inch, in the order of the key
};

/// Of a drawing in normal form (docx/normal_form.h): extents, offsets and positions of DrawingML, widths, heights and
/// margins of VML.
PictureLengths picture_lengths(std::string_view key);

/// As many lengths, and each within half a point (0.18 mm) of the other.
bool as_long(const std::vector<double>& x, const std::vector<double>& y);

}  // namespace redraft::redline
