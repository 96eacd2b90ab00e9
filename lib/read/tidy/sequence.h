// Reads the labels of a stretch of text as a reader does: with a stack of open lists, clause -> (a) -> (i) ->
// (A). Every way of reading the labels has a cost; a label is proved when each cheap way gives it the same
// reading. So the labels after a damaged one count as much as those before it.
#pragma once

#include <string>
#include <vector>

#include "read/tidy/label_token.h"
#include "read/tidy/lines.h"

namespace redraft::read::tidying {

struct LabelEvent {
  std::size_t line = 0;
  LabelToken token;
  Ending before = Ending::none;
  bool after_elision = false;  ///< unchanged text is left out before it: the sequence is broken
  bool after_text = false;     ///< a paragraph without a label stands between it and the label before
  bool in_column = false;      ///< it was listed in a column of labels, so a label it is
  bool lost = false;           ///< a label must stand here and nothing of it is left
};

struct LabelReading {
  enum class Kind {
    text,     ///< no label at all: "(b) and (c), be subject to" at a line start
    label,    ///< `inside` is what stands between its brackets
    unknown,  ///< a label, but which cannot be said
  };
  Kind kind = Kind::unknown;
  std::string inside;
  bool proved = false;  ///< every other reading costs clearly more
  std::string rival;    ///< the printed form of the next best reading, for findings
};

/// One reading an event, in their order. The events lie between two clause labels, headings or instructions.
std::vector<LabelReading> read_labels(const std::vector<LabelEvent>& events);

}  // namespace redraft::read::tidying
