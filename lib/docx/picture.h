// Pictures of a Word document, as a page can show them.
#pragma once

#include <optional>
#include <string>

#include "docx/document.h"

namespace redraft::docx {

struct Picture {
  std::string alternative;  ///< text for those who do not see it; "" when it has none
  std::string part;         ///< "word/media/image1.png"; "" for a drawing without a picture in the package
  std::string media_type;   ///< "image/png", as its part has it
  int width = 0;            ///< in CSS pixels, 96 to the inch; 0: not known
  int height = 0;
};

/// Of an item of kind `drawing`.
Picture picture_of(const Document& document, const Story& story, const Item& item);

}  // namespace redraft::docx
