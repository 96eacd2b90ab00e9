// A drawing in a Word document: vector where the program shows SVG (Word 2016 and later), and pixels for the others.
// [MS-ODRAWXML] 2.3.3: asvg:svgBlip, an extension of the a:blip of the pixels.
#pragma once

#include <string>

#include "render/drawing.h"
#include "report/insert.h"

namespace redraft::report {

struct PictureOptions {
  std::string alternative = {};  ///< words for those who do not see it; "": its title and description
  int width = 0;                 ///< in twips; 0, or more than the column has: all of the column
};

/// A paragraph that holds the drawing, in the style "Figure" where the template has one. It is made smaller where it
/// would be higher than a page. The pixels are painted when it first goes in, once for all places (raster.h says what is thrown);
/// the same picture at several places is in the package once.
Insert picture(render::Drawing drawing, const PictureOptions& options = {});

}  // namespace redraft::report
