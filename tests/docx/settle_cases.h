// Parts written by hand: what settling must leave of them is written beside them, from the standard.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "docx/settle.h"

namespace redraft::docx::tests {

/// Around what the rows of a table hold. Marks are written short: [author] stands for the attributes of a mark.
inline std::string document(const std::string& blocks) {
  return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
         "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
         "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
         "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><w:body>" +
         blocks + "</w:body></w:document>";
}

/// `{A}` becomes ` w:id="1" w:author="A"`, counting on.
inline std::string with_marks(const std::string& text) {
  std::string out;
  int id = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}') {
      out += " w:id=\"" + std::to_string(++id) + "\" w:author=\"" + text[i + 1] + "\"";
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

inline std::string r(const std::string& words) { return "<w:r><w:t>" + words + "</w:t></w:r>"; }
inline std::string d(const std::string& words) { return "<w:r><w:delText>" + words + "</w:delText></w:r>"; }
inline std::string p(const std::string& inner) { return "<w:p>" + inner + "</w:p>"; }
inline std::string marked(const std::string& mark, const std::string& inner, const std::string& format = "") {
  return "<w:p><w:pPr>" + format + "<w:rPr>" + mark + "</w:rPr></w:pPr>" + inner + "</w:p>";
}

struct Case {
  const char* what;
  std::string given;
  std::string accepted;
  std::string rejected;
};

inline std::string settled(const std::string& blocks, Decision decision, const std::string& author = "") {
  const Part part("case.docx", "word/document.xml", document(with_marks(blocks)));
  return settle(part, decision,
                [&](const Revision& revision) { return author.empty() || revision.author == author; });
}

inline void check(const std::vector<Case>& cases) {
  for (const Case& row : cases) {
    EXPECT_EQ(settled(row.given, Decision::accept), document(row.accepted)) << row.what << ", accepted";
    EXPECT_EQ(settled(row.given, Decision::reject), document(row.rejected)) << row.what << ", rejected";
  }
}

/// Only what this author marked.
inline void check_author(const std::string& author, const std::vector<Case>& cases) {
  for (const Case& row : cases) {
    EXPECT_EQ(settled(row.given, Decision::accept, author), document(with_marks(row.accepted)))
        << row.what << ", accepted";
    EXPECT_EQ(settled(row.given, Decision::reject, author), document(with_marks(row.rejected)))
        << row.what << ", rejected";
  }
}

}  // namespace redraft::docx::tests
