// Nodes met while a story is read, to be read in their turn: text boxes, sections. Inside lib/docx only.
#pragma once

#include <cstdint>

#include "docx/block_reader.h"
#include "docx/line_reader.h"

namespace pugi {
struct xml_node_struct;  // what a node is a handle of
}

namespace redraft::docx {

struct LineReader::Box {
  std::uint32_t item = 0;  ///< of the story, that holds it
  pugi::xml_node_struct* content = nullptr;
};

struct BlockReader::Section {
  std::uint32_t paragraph = 0;  ///< that carries it
  pugi::xml_node_struct* properties = nullptr;
};

}  // namespace redraft::docx
