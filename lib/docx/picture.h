// Pictures of a Word document, as a page can show them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "docx/document.h"

namespace redraft::docx {

struct Picture {
  std::string alternative;  ///< text for those who do not see it; "" when it has none
  std::string name;         ///< "Picture 3", mostly made by a program
  std::string title;        ///< what is said before it, or in its place
  std::string part;         ///< "word/media/image1.png"; "" for a drawing without a picture in the package
  std::string media_type;   ///< "image/png", as its part has it
  int width = 0;            ///< in CSS pixels, 96 to the inch; 0: not known
  int height = 0;
};

/// Of a drawing, as it is written in a part.
Picture picture_in(const Package& package, const std::string& part, std::string_view xml);
/// All that is said of a drawing, and of the pictures and shapes in it, to those who do not see them: in order, each once, for
/// a program may say one of the drawing and of the picture in it, another of one of the two.
std::vector<std::string> descriptions_in(std::string_view drawing);
/// Of an item of kind `drawing`.
Picture picture_of(const Document& document, const Story& story, const Item& item);

}  // namespace redraft::docx
