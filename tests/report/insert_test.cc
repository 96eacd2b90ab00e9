#include "report/insert.h"

#include <gtest/gtest.h>

namespace redraft::report {
namespace {

TEST(MissingNamespaces, AreThoseOfPrefixesInUseThatTheRootDoesNotBind) {
  const std::string_view root = R"(<w:document xmlns:w="http://x">)";
  EXPECT_EQ(missing_namespaces(R"(<w:p w:rsidR="1"><w:r/></w:p>)", root), "");
  EXPECT_EQ(missing_namespaces(R"(<w:p><a:blip r:embed="rId1"/></w:p>)", root),
            " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"");
}

TEST(MissingNamespaces, DoesNotTakeWordsAndValuesForNames) {
  EXPECT_EQ(missing_namespaces(R"(<w:t w:val="a: r:embed">wp:inline v:x</w:t>)",
                               R"(<w:document xmlns:w="http://x">)"),
            "");
}

}  // namespace
}  // namespace redraft::report
