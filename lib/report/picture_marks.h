// A picture without what says who made it, when, with what and where, its pixels as they were packed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace redraft::report {

/// A PNG without its texts, times and Exif (PNG 1.2, 11.3; chunks tEXt, zTXt, iTXt, tIME, eXIf), or a JPEG without comments and
/// the segments of programs: Exif, XMP, IPTC, previews (ITU T.81, B.2.4; APP1 to APP15). What tells how the pixels are to be
/// shown stays: colour profiles, gamma, resolution, and of Exif which way up it is. What follows the end of the picture goes.
/// Nothing for any other file, and for one whose parts do not hold together.
std::optional<std::string> without_picture_marks(std::string_view bytes);

/// By its first bytes, whether or not the rest holds together.
bool is_png_or_jpeg(std::string_view bytes);

}  // namespace redraft::report
