// One pass over the bytes of a part before pugixml reads them: refuses what XML 1.0 and Namespaces 1.0 refuse and
// pugixml lets pass, and notes where every element stands.
//
// It must not cost more than reading the memory costs, or nearly: tables, no allocation for an element.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "docx/part.h"

namespace redraft::docx {

/// Thrown: the fault and where it is, as an offset. Part makes an Error with line and column of it.
struct XmlFault {
  std::size_t at = 0;
  std::string detail;
};

struct XmlScan {
  std::vector<Span> spans;  ///< of every element, in document order
  bool usual_prefixes =
      true;  ///< every known namespace that is used has its usual prefix there, and no other has it
  bool odd_white_space = false;  ///< pugixml's parse_ws_pcdata_single would keep or drop the wrong text
};

/// What is written may be deeper than what is read: tracked changes stand around words, and hold what was.
inline constexpr int kDeepestWritten = kDeepestElement + 16;

/// Throws XmlFault. The text is UTF-8 without a byte order mark, under 4 GB; `deepest` is kDeepestWritten at most.
XmlScan scan_xml(const std::string& text, int deepest = kDeepestElement);

/// Elements in which text of white space alone is text: "w:t", "w:delText", "w:instrText", "w:delInstrText",
/// "m:t", "a:t".
bool holds_text(std::string_view element);

}  // namespace redraft::docx
