// Nodes met while a story is read, to be read in their turn: text boxes, sections. Inside lib/docx only.
#pragma once

#include <cstdint>
#include <pugixml.hpp>

#include "docx/block_reader.h"
#include "docx/line_reader.h"

namespace redraft::docx {

struct LineReader::Box {
  std::uint32_t item = 0;  ///< of the story, that holds it
  pugi::xml_node content;
};

struct BlockReader::Section {
  std::uint32_t paragraph = 0;  ///< that carries it
  pugi::xml_node properties;
};

}  // namespace redraft::docx
