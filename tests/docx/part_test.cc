#include "docx/part.h"

#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "docx/random_xml.h"
#include "support/message.h"

namespace redraft::docx {
namespace {

const std::string kNamespaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:own=\"urn:own\"";

Part document(const std::string& body) {
  return {"agreement.docx", "word/document.xml",
          "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<w:document" + kNamespaces + ">" +
              body + "</w:document>"};
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
  EXPECT_TRUE(tab.content().empty());
  EXPECT_EQ(part.bytes(tab.whole()), "<w:tab/>");
  EXPECT_EQ(part.bytes(part.span(p.child("w:r").child("w:t")).content()), "a &amp; b");
  EXPECT_FALSE(part.rewritten());
  EXPECT_EQ(part.name(), "word/document.xml");
}

TEST(Part, NamesFilePartLineAndColumnInAnError) {
  EXPECT_EQ(tests::message_of([] { document("\n<w:p>\u00E9\u00E9<w:r></w:p>"); }),
            "agreement.docx, word/document.xml:3:13: </w:p> closes <w:r>; expected </w:r>");
  EXPECT_EQ(tests::code_of([] { document("<w:p>"); }), static_cast<int>(ErrorCode::format));
}

TEST(Part, MovesWithItsTree) {
  Part one = document("<w:p/>");
  const Part two = std::move(one);
  EXPECT_EQ(two.bytes(two.span(two.root().child("w:p")).whole()), "<w:p/>");
  one = document("<w:r/>");
  EXPECT_STREQ(one.root().first_child().name(), "w:r");
}

std::string raw(const pugi::xml_node& node) {
  std::ostringstream out;
  node.print(out, "", pugi::format_raw | pugi::format_no_declaration);
  return out.str();
}

std::vector<pugi::xml_node> elements(const pugi::xml_node& from) {
  std::vector<pugi::xml_node> out;
  const auto walk = [&](const auto& self, const pugi::xml_node& node) -> void {
    if (node.type() != pugi::node_element) return;
    out.push_back(node);
    for (const pugi::xml_node& child : node.children()) self(self, child);
  };
  walk(walk, from);
  return out;
}

// The bytes of every span, read alone, are the element that the span was asked for.
TEST(Part, SpansOfEveryElementOfRandomPartsAreRight) {
  std::size_t count = 0;
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    const std::string xml = random_xml(seed, 40);
    const Part part("", "part", xml);
    ASSERT_EQ(part.bytes(), xml);
    std::uint32_t next = 0;
    for (const pugi::xml_node& element : elements(part.root())) {
      const Span span = part.span(element);
      const std::string whole(part.bytes(span.whole()));
      ASSERT_TRUE(whole.starts_with("<" + std::string(element.name()))) << xml;
      ASSERT_GE(span.begin, next) << "in document order";
      next = span.begin + 1;
      ++count;
      if (element == part.root()) continue;
      const Part alone("", "alone", "<root" + kNamespaces + " xmlns:l=\"urn:local\">" + whole + "</root>");
      ASSERT_EQ(raw(alone.root().first_child()), raw(element)) << xml;
      ASSERT_FALSE(alone.root().first_child().next_sibling());
      ASSERT_EQ(whole, std::string(part.bytes({span.begin, span.open_end})) +
                           std::string(part.bytes(span.content())) +
                           std::string(part.bytes({span.close_begin, span.end})));
    }
  }
  EXPECT_GT(count, 10'000U);
}

// The texts of all text nodes, each in brackets behind the name of its element.
std::string texts(const std::string& body) {
  const Part part = document(body);
  std::string out;
  for (const pugi::xml_node& element : elements(part.root()))
    for (const pugi::xml_node& child : element.children())
      if (child.type() != pugi::node_element) out += std::string(element.name()) + "[" + child.value() + "]";
  return out;
}

TEST(Part, KeepsWhiteSpaceWhereItIsTextAndNowhereElse) {
  const struct {
    std::string body;
    std::string texts;
  } rows[] = {
      {"<w:t> </w:t>", "w:t[ ]"},
      {"<w:t>\n</w:t>", "w:t[\n]"},
      {"<w:t xml:space=\"preserve\"> a </w:t>", "w:t[ a ]"},
      {"<w:delText> </w:delText><w:instrText> </w:instrText><w:delInstrText> </w:delInstrText><m:t> </m:t>",
       "w:delText[ ]w:instrText[ ]w:delInstrText[ ]m:t[ ]"},
      {"<w:t>a\r\nb\rc</w:t>", "w:t[a\nb\nc]"},
      {"<w:t>&#32;</w:t>", "w:t[ ]"},
      {"\n <w:p>\n  <w:r>\n  </w:r> </w:p>", ""},
      {"<w:p> </w:p>", ""},
      {"<w:p>\n</w:p><w:r><w:t> </w:t></w:r>", "w:t[ ]"},
      {"<w:p><!-- a --> </w:p>", ""},
      {"<w:t><!-- a --></w:t>", ""},
      {"<w:t> <!-- a --></w:t>", "w:t[ ]"},
      {"<w:t><!-- a --> </w:t>", "w:t[ ]"},
      {"<w:t>a<!-- b --> <!-- c -->d</w:t>", "w:t[a]w:t[ ]w:t[d]"},
      {"<w:t>a<?b?> </w:t>", "w:t[a]w:t[ ]"},
      {"<w:t><![CDATA[ ]]></w:t>", "w:t[ ]"},
      {"<w:t> <![CDATA[a]]> </w:t>", "w:t[ ]w:t[a]w:t[ ]"},
      {"<w:p> <w:r> <w:t>a</w:t> <!-- b --> </w:r> </w:p><w:t> <?b?></w:t>", "w:t[a]w:t[ ]"},
      {"<w:t/><w:t></w:t>", ""},
      {"<w:t>a &amp; b &lt;c&gt; &#x20AC;</w:t>", "w:t[a & b <c> \u20AC]"},
  };
  for (const auto& row : rows) EXPECT_EQ(texts(row.body), row.texts) << row.body;
}

std::string utf16(const std::u16string& text, bool little, bool mark) {
  std::string out;
  for (const char16_t c : (mark ? u"\uFEFF" : u"") + text) {
    const char low = static_cast<char>(c & 0xFF);
    const char high = static_cast<char>(c >> 8);
    out += little ? low : high;
    out += little ? high : low;
  }
  return out;
}

TEST(Part, ReadsUtf16AndAByteOrderMark) {
  const std::u16string wide = u"<?xml version=\"1.0\" encoding='UTF-16'?><a b='\u00E9'>\U0001F600\uFFFD</a>";
  for (const bool little : {false, true}) {
    for (const bool mark : {false, true}) {
      const Part part("", "part", utf16(wide, little, mark));
      EXPECT_TRUE(part.rewritten());
      EXPECT_EQ(part.bytes(), "<?xml version=\"1.0\" encoding='UTF-8'?><a b='\u00E9'>\U0001F600\uFFFD</a>");
      EXPECT_STREQ(part.root().text().get(), "\U0001F600\uFFFD");
    }
  }
  const Part part("", "part", "\uFEFF<a><b/></a>");
  EXPECT_TRUE(part.rewritten());
  EXPECT_EQ(part.bytes(), "<a><b/></a>");
  EXPECT_EQ(part.bytes(part.span(part.root().first_child()).whole()), "<b/>");
}

TEST(Part, RefusesBrokenUtf16) {
  const auto fault = [](const std::string& bytes) {
    return tests::message_of([&] { Part("", "part", bytes); });
  };
  const std::string whole = utf16(u"<a>x</a>", true, true);
  EXPECT_EQ(fault(whole.substr(0, whole.size() - 1)),
            "part:1:1: its UTF-16 has an odd number of bytes; it is cut short");
  EXPECT_EQ(fault(utf16(u"<a>" + std::u16string(1, 0xD800) + u"</a>", true, true)),
            "part:1:1: half a character in its UTF-16 (at byte 8)");
  EXPECT_EQ(fault(utf16(u"<a>" + std::u16string(1, 0xDC00) + u"</a>", false, true)),
            "part:1:1: half a character in its UTF-16 (at byte 8)");
  EXPECT_EQ(fault(std::string("\xFF\xFE\0\0<\0\0\0", 8)),
            "part:1:1: the character U+0000, which XML cannot hold");
  EXPECT_EQ(fault("\xFF\xFE"), "part:1:1: it holds no element; expected one");
  EXPECT_EQ(fault("\xEF\xBB\xBF\xEF\xBB\xBF<a/>"),
            "part:1:1: text before the first element; expected an element");
}

// Whatever a part is cut to or made of, it is read or refused, never more.
TEST(Part, EndsInAnErrorOnEveryCutAndEveryWrongByte) {
  for (std::uint32_t seed = 0; seed < 8; ++seed) {
    const std::string xml = random_xml(seed, 12);
    for (std::size_t size = 0; size < xml.size(); ++size)
      tests::message_of([&] { Part("", "part", xml.substr(0, size)); });
    for (std::size_t at = 0; at < xml.size(); ++at) {
      for (const char byte : {'<', '>', '&', '"', '\0', '/', '\xC3', ':'}) {
        std::string wrong = xml;
        wrong[at] = byte;
        tests::message_of([&] { Part("", "part", wrong); });
      }
    }
  }
}

}  // namespace
}  // namespace redraft::docx
