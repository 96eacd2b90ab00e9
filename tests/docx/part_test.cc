#include "docx/part.h"

#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <string>

namespace redraft::docx {
namespace {

constexpr const char* kHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";

Part document(const std::string& body) {
  return {"agreement.docx", "word/document.xml", kHead + body + "</w:document>"};
}

TEST(Part, GivesThePlaceOfAnElementInTheBytes) {
  const Part part =
      document("<w:body><w:p w:rsidR=\"00A\"><w:r><w:tab/><w:t>a &amp; b</w:t></w:r></w:p></w:body>");
  const pugi::xml_node p = part.root().child("w:body").child("w:p");
  const Span span = part.span(p);
  EXPECT_EQ(part.bytes(span.whole()), "<w:p w:rsidR=\"00A\"><w:r><w:tab/><w:t>a &amp; b</w:t></w:r></w:p>");
  EXPECT_EQ(part.bytes(span.content()), "<w:r><w:tab/><w:t>a &amp; b</w:t></w:r>");
  const Span tab = part.span(p.child("w:r").child("w:tab"));
  EXPECT_TRUE(tab.empty_tag());
  EXPECT_EQ(part.bytes(tab.whole()), "<w:tab/>");
  EXPECT_EQ(part.bytes(part.span(p.child("w:r").child("w:t")).content()), "a &amp; b");
}

}  // namespace
}  // namespace redraft::docx
