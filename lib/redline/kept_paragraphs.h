// The paragraphs of a redline that both sides keep. Inside lib/redline only.
#pragma once

#include "redline/word_redline.h"

namespace redraft::redline {

/// Paragraphs whose mark both sides have, in order: look(of BEFORE, of AFTER, Line).
template <typename Look>
void for_each_kept(const docx::Document& before, const docx::Document& after, const WordRedline& redline,
                   const Look& look) {
  for (const WordStory& story : redline.stories)
    if (story.before != kNone && story.after != kNone)
      for (const Line& line : story.lines)
        if (line.before != kNone && line.after != kNone)
          look(before.stories[story.before].paragraphs[line.before],
               after.stories[story.after].paragraphs[line.after], line);
}

}  // namespace redraft::redline
