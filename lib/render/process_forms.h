// The forms of the process as Word documents: the live comments table, the response form of a consultation, the form on
// which a Draft Proposal is submitted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "process/modification.h"

namespace redraft::render {

struct CommentsDocument {
  std::vector<process::Comment> comments;  ///< the rows, in their order
  std::vector<std::string> committees;     ///< to choose from; when there is one, new rows are its own
  std::string stage;                       ///< as a reader knows it; may be empty
  process::Classification classification = process::Classification::white;
  std::optional<process::Date> date;  ///< of the document
  std::size_t empty_rows = 5;         ///< for new comments
};

std::string write_comments_docx(const process::Modification& modification, const CommentsDocument& document);

struct ResponseDocument {
  std::vector<std::string> categories;  ///< Party Categories to choose from
  process::Classification classification = process::Classification::white;
};

std::string write_response_docx(const process::Modification& modification,
                                const process::Consultation& consultation, const ResponseDocument& document);

std::string write_proposal_docx();

}  // namespace redraft::render
