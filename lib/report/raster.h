// A drawing as pixels (PNG), for programs that do not show SVG: LibreOffice 7.4, older Word, previews.
//
// Letters are those of Liberation Sans as it is installed, by FreeType; both are looked for when the first picture is
// painted, so that no other command waits for them. The same drawing, fonts and FreeType give the same bytes.
#pragma once

#include <string>

#include "render/drawing.h"

namespace redraft::report {

/// `scale`: pixels of the PNG for one of the drawing; less for a drawing of over eight million pixels. Throws Error{file},
/// naming the Debian package, where FreeType or the fonts are missing.
std::string paint_png(const render::Drawing& drawing, double scale);

}  // namespace redraft::report
