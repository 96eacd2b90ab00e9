// A Word document without what says who wrote it and when: what is published says only what its words say.
#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "docx/package.h"

namespace redraft::report {

struct Scrubbed {
  std::string bytes;
  /// `scrub-unresolved`, errors: what no one but a person can settle; `scrub-local-links` and `publish-not-scrubbed`,
  /// warnings.
  std::vector<Finding> findings;
};

/// Takes away rsids (ECMA-376 part 1, 17.15.1.70: which session of editing wrote what), the names of author, editor and
/// manager, company, dates, revision and editing time of its properties, custom properties, the author's template, accounts, variables of macros, and the picture of its first page. Its words, its
/// tracked changes and its comments stay; of an attachment (`settled`) these are errors: somebody has not finished. Links to
/// files of the writer's become the words that they stand on, which is a warning, `scrub-local-links`; pictures lose what
/// report/picture_marks.h takes. What report/unseen.h finds is an error in any case.
/// The title, and what else a reader is told, stays too. Word files, workbooks and presentations that are embedded are scrubbed
/// as they are beside it, three deep; what else is embedded, and a picture that is damaged, stays as it is, which is a
/// warning, `publish-not-scrubbed`, with the name of the part.
Scrubbed scrub(const docx::Package& package, bool settled);

/// What of a file beside a document can be scrubbed.
enum class Scrubbable {
  word,     ///< .docx and its kin
  office,   ///< .xlsx, .pptx and their kin: their properties
  text,     ///< holds its words alone
  picture,  ///< PNG and JPEG: report/picture_marks.h
  no        ///< a PDF, any other picture, anything else: who made it stays in it
};
Scrubbable scrubbable(const std::string& file);

/// The properties of a workbook or a presentation, as those of a Word document, its pictures and what is embedded in it.
/// Comments in it, and who changed a shared workbook, are `scrub-unresolved`.
/// What report/unseen_office.h finds is so as well.
/// `name` stands in messages. Throws as docx::rewrite_office_package does.
Scrubbed scrub_office(std::string bytes, const std::string& name);

/// `publish-not-scrubbed` of a file that goes out as `name`, and why it cannot be scrubbed: a picture, because it is damaged.
Finding not_scrubbed(const std::string& file, const std::string& name);
/// Is there none of those?
bool all_scrubbed(const std::vector<Finding>& findings);

}  // namespace redraft::report
