// Parts with other prefixes than Word's are rewritten to them; all others keep their bytes.
#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <string>

#include "docx/part.h"
#include "docx/random_xml.h"

namespace redraft::docx {
namespace {

const std::string kW = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const std::string kStrictW = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const std::string kR = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const std::string kA = "http://schemas.openxmlformats.org/drawingml/2006/main";
const std::string kMc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const std::string kW14 = "http://schemas.microsoft.com/office/word/2010/wordml";

std::string is(const std::string& prefix, const std::string& address) {
  return " xmlns" + (prefix.empty() ? "" : ":" + prefix) + "=\"" + address + "\"";
}

TEST(UsualPrefixes, LeaveWhatHasThemAlone) {
  const std::string rows[] = {
      "<w:p" + is("w", kW) + "/>",
      "<w:p" + is("w", kStrictW) + "/>",
      "<w:p" + is("w", kW) + is("w14", kW14) + " w14:paraId=\"1\"><w:r" + is("w", kW) + "/></w:p>",
      "<w:p" + is("w", kW) + "><a:graphic" + is("a", kA) + "><own:x" + is("own", "urn:x") +
          "/></a:graphic></w:p>",
      "<w:p" + is("w", kW) + "><x" + is("", "urn:x") + "/></w:p>",
      // Declared and not used, or used where they mean what they say.
      "<w:p" + is("w", kW) + is("", kW) + "/>",
      "<w:p" + is("w", kW) + is("w2", kW) + "/>",
      "<w:p" + is("w", kW) + is("a", "urn:other") + "><w:r" + is("a", kA) + "><a:x/></w:r></w:p>",
      "<x/>",
      "<x" + is("", "urn:x") + " a=\"\"/>",
  };
  for (const std::string& row : rows) {
    const Part part("", "part", row);
    EXPECT_FALSE(part.rewritten()) << row;
    EXPECT_EQ(part.bytes(), row);
  }
}

TEST(UsualPrefixes, AreWrittenInPlaceOfOthers) {
  const struct {
    std::string before;
    std::string after;
  } rows[] = {
      // As ElementTree writes.
      {"<ns0:p" + is("ns0", kW) + "><ns0:r ns0:val='1' plain=\"2\">x</ns0:r ></ns0:p>",
       "<w:p" + is("w", kW) + "><w:r w:val='1' plain=\"2\">x</w:r ></w:p>"},
      {"<ns0:p" + is("ns0", kStrictW) + "/>", "<w:p" + is("w", kStrictW) + "/>"},
      // A default namespace.
      {"<p" + is("", kW) + "><r/><x" + is("", "") + "/><y" + is("", "urn:y") + "/></p>",
       "<w:p" + is("w", kW) + is("ns1", "urn:y") + "><w:r/><x/><ns1:y/></w:p>"},
      // A prefix that means something else further down, or from the start.
      {"<w:p" + is("w", kW) + "><w:r/><w:x" + is("w", "urn:x") + " w:y=\"\"/><w:r/></w:p>",
       "<w:p" + is("w", kW) + is("ns1", "urn:x") + "><w:r/><ns1:x ns1:y=\"\"/><w:r/></w:p>"},
      {"<w:p" + is("w", "urn:x") + is("ns1", kW) + "><ns1:r/></w:p>",
       "<ns1:p" + is("ns1", "urn:x") + is("w", kW) + "><w:r/></ns1:p>"},
      // Two for one.
      {"<a:p" + is("a", kW) + is("b", kW) + "><b:r/></a:p>", "<w:p" + is("w", kW) + "><w:r/></w:p>"},
      // An own prefix that stands for two things: the first keeps it.
      {"<p" + is("", kW) + "><o1:x" + is("o1", "urn:1") + "/><o1:x" + is("o1", "urn:2") + "/></p>",
       "<w:p" + is("w", kW) + is("o1", "urn:1") + is("ns1", "urn:2") + "><o1:x/><ns1:x/></w:p>"},
      // Prefixes in values.
      {"<ns0:p" + is("ns0", kW) + is("ns1", kMc) + is("ns2", kW14) + is("z", "urn:z") +
           " ns1:Ignorable=\"ns2 z gone\" ns1:ProcessContent=' ns2:* z:a'><ns1:AlternateContent><ns1:Choice "
           "Requires=\"ns2\"/>"
           "</ns1:AlternateContent></ns0:p>",
       "<w:p" + is("w", kW) + is("mc", kMc) + is("w14", kW14) + is("z", "urn:z") +
           " mc:Ignorable=\"w14 z gone\" mc:ProcessContent=' w14:* z:a'><mc:AlternateContent><mc:Choice "
           "Requires=\"w14\"/>"
           "</mc:AlternateContent></w:p>"},
      {"<p" + is("", "http://purl.org/dc/terms/") + is("i", "http://www.w3.org/2001/XMLSchema-instance") +
           is("t", "urn:t") + " i:type=\"t:W3CDTF\" i:nil=\"t:x\" type=\"t:y\"/>",
       "<dcterms:p" + is("dcterms", "http://purl.org/dc/terms/") +
           is("i", "http://www.w3.org/2001/XMLSchema-instance") + is("t", "urn:t") +
           " i:type=\"t:W3CDTF\" i:nil=\"t:x\" type=\"t:y\"/>"},
  };
  for (const auto& row : rows) {
    const Part part("", "part", row.before);
    EXPECT_TRUE(part.rewritten()) << row.before;
    EXPECT_EQ(part.bytes(), row.after);
  }
}

TEST(UsualPrefixes, TouchTagsOnly) {
  const Part part("", "part",
                  "<?xml version='1.0'?>\n<!-- <ns0:p> --><ns0:p\n" + is("ns0", kW) +
                      "\n a = '&lt;'  >&lt;ns0:p><![CDATA[<ns0:p>]]><?ns0 <ns0:p>?></ns0:p\n><!-- end -->");
  EXPECT_EQ(part.bytes(),
            "<?xml version='1.0'?>\n<!-- <ns0:p> --><w:p" + is("w", kW) +
                "\n a = '&lt;'  >&lt;ns0:p><![CDATA[<ns0:p>]]><?ns0 <ns0:p>?></w:p\n><!-- end -->");
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

// Random parts with another prefix, rewritten, hold what they held.
TEST(UsualPrefixes, GiveTheSameTreeForRandomParts) {
  const auto same = [](const auto& self, const pugi::xml_node& a, const pugi::xml_node& b) -> bool {
    if (a.type() != b.type() || std::string_view(a.name()) != b.name() ||
        std::string_view(a.value()) != b.value())
      return false;
    auto x = a.attributes_begin();
    auto y = b.attributes_begin();
    const auto skip = [](auto& at, const auto& end) {
      while (at != end && std::string_view(at->name()).starts_with("xmlns")) ++at;
    };
    for (;; ++x, ++y) {
      skip(x, a.attributes_end());
      skip(y, b.attributes_end());
      if (x == a.attributes_end() || y == b.attributes_end()) break;
      if (std::string_view(x->name()) != y->name() || std::string_view(x->value()) != y->value())
        return false;
    }
    if (x != a.attributes_end() || y != b.attributes_end()) return false;
    auto c = a.first_child();
    auto d = b.first_child();
    for (; c && d; c = c.next_sibling(), d = d.next_sibling())
      if (!self(self, c, d)) return false;
    return !c && !d;
  };
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const std::string usual = random_xml(seed, 30);
    std::string other = usual;
    for (const char* before : {"<", "</", " ", "\n", "\t", "xmlns:"})
      other = replaced(other, std::string(before) + "w:", std::string(before) + "q:");
    other = replaced(other, "xmlns:w=", "xmlns:q=");
    const Part a("", "part", usual);
    const Part b("", "part", other);
    ASSERT_TRUE(b.rewritten());
    // In comments and CDATA sections the words have changed as well.
    if (usual.find("CDATA[<w:p") != std::string::npos) continue;
    ASSERT_TRUE(same(same, a.root(), b.root())) << usual << "\n" << b.bytes();
  }
}

}  // namespace
}  // namespace redraft::docx
