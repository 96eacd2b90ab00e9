#include "report/link_address.h"

#include <gtest/gtest.h>

namespace redraft::report {
namespace {

TEST(LinkAddress, IsWhatARelationshipMayHold) {
  struct Case {
    const char* written;
    const char* target;  // "": refused
  };
  const Case cases[] = {
      {"https://example.com", "https://example.com"},
      {"HTTPS://example.com/A?b=c#d", "https://example.com/A?b=c#d"},
      {"http://example.com:8080/", "http://example.com:8080/"},
      {"https://example.com/a b", "https://example.com/a%20b"},
      {"https://example.com/caf\u00e9", "https://example.com/caf%C3%A9"},
      {"https://example.com/100%", "https://example.com/100%25"},
      {"https://example.com/a%20b", "https://example.com/a%20b"},
      {"https://example.com/#a#b", "https://example.com/#a%23b"},
      {"https://example.com/[x]", "https://example.com/%5Bx%5D"},
      {"mailto:sec.change@example.com", "mailto:sec.change@example.com"},
      {"mailto:a@example.com?subject=x y", "mailto:a@example.com?subject=x%20y"},
      {"mailto:nobody", ""},
      {"mailto:@example.com", ""},
      {"http://", ""},
      {"http:///x", ""},
      {"http://a b/", ""},
      {"http://[::1", ""},
      {"http://example.com:port/", ""},
      {"http://user@example.com/", ""},
      {"https:example.com", ""},
      {"javascript:alert(1)", ""},
      {"file:///etc/passwd", ""},
      {"data:text/html,x", ""},
      {"report.docx", ""},
      {"", ""},
  };
  for (const Case& one : cases) EXPECT_EQ(link_address(one.written).value_or(""), one.target) << one.written;
}

}  // namespace
}  // namespace redraft::report
