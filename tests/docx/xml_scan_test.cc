// What XML 1.0 and Namespaces in XML 1.0 allow and forbid, as far as a part of a Word package may meet it.
#include <gtest/gtest.h>

#include <string>

#include "docx/part.h"
#include "support/message.h"

namespace redraft::docx {
namespace {

std::string fault_of(const std::string& bytes) {
  return tests::message_of([&] { Part("", "part", bytes); });
}

TEST(ScanXml, TakesWhatXmlAllows) {
  const std::string rows[] = {
      "<a/>",
      "<a></a>",
      "<a ></a >",
      "<a\n b='1'\tc = \"2\" />",
      "<?xml version=\"1.0\"?><a/>",
      "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\r\n<a/>\r\n",
      "<?xml version=\"1.0\" encoding=\"US-ASCII\"?><a/>",
      "<?mso-application progid=\"Word.Document\"?><a/>",
      "<!-- a - b --><a/><!----><?pi?><?pi ?\?>\n",
      "<a><!-- <b> & </c> --></a>",
      "<a><![CDATA[<b> & ]] > ]]]></a>",
      "<a><?pi x?></a>",
      "<a>x > y ] ]] ' \"</a>",
      "<a b='\"' c=\"'\" d='>' e=']]>'/>",
      "<a b=\"a\nb\tc\"/>",
      "<a>&amp;&lt;&gt;&quot;&apos;&#9;&#10;&#13;&#160;&#xA0;&#x10FFFF;&#0000000000032;</a>",
      "<a b='&amp;&#10;'/>",
      "<a>caf\u00E9 \u4E2D \U0001F600 \U0010FFFD \uFFFD</a>",
      "<\u00E9l\u00E9ment \u4E2D=''/>",
      "<a-b.c_d1/>",
      "<_/>",
      "<a xml:space=\"preserve\" xml:lang='en'/>",
      "<a xmlns=''/>",
      "<a xmlns='x'><b xmlns=''/></a>",
      "<p:a xmlns:p='x'/>",
      "<a xmlns:p='x' xmlns:q='x' p:b='' q:c='' b=''/>",
      "<a xmlns='x' xmlns:p='x' b='' p:b=''/>",  // no namespace and x: two names
      "<a xmlns:xml='http://www.w3.org/XML/1998/namespace'/>",
      "<a><b xmlns:p='x'/><p:b xmlns:p='y'/></a>",
      "<a>\x7F</a>",
  };
  for (const std::string& row : rows) EXPECT_EQ(fault_of(row), "") << row;
}

TEST(ScanXml, SaysWhatXmlForbidsAndWhere) {
  const struct {
    std::string bytes;
    std::string message;
  } rows[] = {
      // the outermost element
      {"", "part:1:1: it holds no element; expected one"},
      {" \n ", "part:2:2: it holds no element; expected one"},
      {"text", "part:1:1: text before the first element; expected an element"},
      {"<a/><b/>", "part:1:5: a second outermost element; a part has one"},
      {"<a/>text", "part:1:5: text after the end of the outermost element; expected nothing"},
      {"<a/>\n</a>", "part:2:1: a second outermost element; a part has one"},
      {"</a>", "part:1:2: expected the name of an element"},
      // cut short
      {"<", "part:1:2: it ends inside the markup; it is cut short"},
      {"<a", "part:1:3: it ends inside the markup; it is cut short"},
      {"<a ", "part:1:4: it ends inside the markup; it is cut short"},
      {"<a b", "part:1:5: the attribute \"b\" has no value; expected ="},
      {"<a b='", "part:1:7: it ends inside the markup; it is cut short"},
      {"<a/", "part:1:4: it ends inside the markup; it is cut short"},
      {"<a>", "part:1:4: it ends inside <a>; it is cut short"},
      {"<a>text", "part:1:8: it ends inside <a>; it is cut short"},
      {"<a><", "part:1:5: it ends inside <a>; it is cut short"},
      {"<a></", "part:1:6: it ends inside <a>; it is cut short"},
      {"<a></a", "part:1:4: the tag </a has no end; expected >"},
      {"<a>&am", "part:1:4: & that begins no reference; expected &amp;"},
      // tags
      {"<a></b>", "part:1:4: </b> closes <a>; expected </a>"},
      {"<a></ab>", "part:1:4: </ab> closes <a>; expected </a>"},
      {"<ab></a>", "part:1:5: </a> closes <ab>; expected </ab>"},
      {"<a></A>", "part:1:4: </A> closes <a>; expected </a>"},
      {"<a></a:b>", "part:1:4: </a:b> closes <a>; expected </a>"},
      {"<a></a\u00E9>", "part:1:4: </a\u00E9> closes <a>; expected </a>"},
      {"<a></a b=''>", "part:1:4: the tag </a has no end; expected >"},
      {"<a><b></a></b>", "part:1:7: </a> closes <b>; expected </b>"},
      {"<a / >", "part:1:5: the tag <a> has no end; expected an attribute or >"},
      {"<1/>", "part:1:2: expected the name of an element"},
      {"< a/>", "part:1:2: expected the name of an element"},
      {"<a><></></a>", "part:1:5: expected the name of an element"},
      {"<-a/>", "part:1:2: expected the name of an element"},
      {"<a:/>", "part:1:4: expected the name of an element"},
      {"<:a/>", "part:1:2: expected the name of an element"},
      {"<a:b:c xmlns:a='x'/>", "part:1:5: the tag <a:b> goes on with no space; expected > or a space"},
      {"<\u00D7/>", "part:1:2: expected the name of an element"},
      {"<a\u037E/>", "part:1:3: the tag <a> goes on with no space; expected > or a space"},
      // attributes
      {"<a b=1/>", "part:1:6: the value of the attribute \"b\" is not in quotation marks"},
      {"<a b/>", "part:1:5: the attribute \"b\" has no value; expected ="},
      {"<a b='1'c='2'/>", "part:1:9: the tag <a> goes on with no space; expected > or a space"},
      {"<a b='<'/>", "part:1:7: < in the value of the attribute \"b\"; expected &lt;"},
      {"<a b='&'/>", "part:1:7: & that begins no reference; expected &amp;"},
      {"<a b='' b=''/>", "part:1:9: the attribute \"b\" stands twice on one element"},
      {"<a xmlns='x' xmlns='x'/>", "part:1:14: the attribute \"xmlns\" stands twice on one element"},
      {"<a xmlns:p='x' xmlns:p='y'/>", "part:1:16: the attribute \"xmlns:p\" stands twice on one element"},
      {"<a xmlns:p='x' xmlns:q='x' p:b='' q:b=''/>",
       "part:1:35: the attribute \"q:b\" stands twice on one element"},
      {"<a xmlns:p='&amp;' xmlns:q='&#38;' p:b='' q:b=''/>",
       "part:1:43: the attribute \"q:b\" stands twice on one element"},
      {"<a 1='' />", "part:1:4: expected the name of an attribute"},
      // namespaces
      {"<p:a/>",
       "part:1:1: the prefix of \"p:a\" stands for no namespace; expected xmlns:p on it or around it"},
      {"<a p:b=''/>",
       "part:1:4: the prefix of \"p:b\" stands for no namespace; expected xmlns:p on it or around it"},
      {"<a><b xmlns:p='x'/><p:c/></a>",
       "part:1:20: the prefix of \"p:c\" stands for no namespace; expected xmlns:p on it or around it"},
      {"<a xmlns:p=''/>", "part:1:4: the prefix \"p\" is bound to an empty address; expected a namespace"},
      {"<a xmlns:xmlns='x'/>", "part:1:4: the namespace of \"xmlns:xmlns\" is one that XML keeps for itself"},
      {"<a xmlns:xml='x'/>", "part:1:4: the namespace of \"xmlns:xml\" is one that XML keeps for itself"},
      {"<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>",
       "part:1:4: the namespace of \"xmlns:p\" is one that XML keeps for itself"},
      {"<a xmlns='http://www.w3.org/2000/xmlns/'/>",
       "part:1:4: the namespace of \"xmlns\" is one that XML keeps for itself"},
      {"<xmlns:a/>",
       "part:1:1: the prefix of \"xmlns:a\" stands for no namespace; expected xmlns:xmlns on it or around "
       "it"},
      // characters
      {"<a>\x01</a>", "part:1:4: the character U+0001, which XML cannot hold"},
      {std::string("<a>\0</a>", 8), "part:1:4: the character U+0000, which XML cannot hold"},
      {std::string("<a\0/>", 5), "part:1:3: the tag <a> goes on with no space; expected > or a space"},
      {"<a b='\x1F'/>", "part:1:7: the character U+001F, which XML cannot hold"},
      {"<a><!--\v--></a>", "part:1:8: the character U+000B, which XML cannot hold"},
      {"<a><?p \f?></a>", "part:1:8: the character U+000C, which XML cannot hold"},
      {"<a><![CDATA[\x02]]></a>", "part:1:13: the character U+0002, which XML cannot hold"},
      {"<a>\uFFFE</a>", "part:1:4: the character U+FFFE, which XML cannot hold"},
      {"<a>\uFFFF</a>", "part:1:4: the character U+FFFF, which XML cannot hold"},
      {"<a>\u00E9\xE9</a>", "part:1:5: the byte 0xE9 is no UTF-8; a part is UTF-8 or UTF-16"},
      {"<a>\xC0\xAF</a>", "part:1:4: the byte 0xC0 is no UTF-8; a part is UTF-8 or UTF-16"},
      {"<a>\xED\xA0\x80</a>", "part:1:4: the byte 0xED is no UTF-8; a part is UTF-8 or UTF-16"},
      {"<a>\xF4\x90\x80\x80</a>", "part:1:4: the byte 0xF4 is no UTF-8; a part is UTF-8 or UTF-16"},
      {"<a>\xF5</a>", "part:1:4: the byte 0xF5 is no UTF-8; a part is UTF-8 or UTF-16"},
      {"<a>\x80</a>", "part:1:4: the byte 0x80 is no UTF-8; a part is UTF-8 or UTF-16"},
      {"<a>\xE2\x82", "part:1:4: the byte 0xE2 is no UTF-8; a part is UTF-8 or UTF-16"},
      {"<\xE9/>", "part:1:2: the byte 0xE9 is no UTF-8; a part is UTF-8 or UTF-16"},
      {"<a \xFF=''/>", "part:1:4: the byte 0xFF is no UTF-8; a part is UTF-8 or UTF-16"},
      // references
      {"<a>&#0;</a>", "part:1:4: the reference &#0; is to no character that XML can hold"},
      {"<a>&#x1F;</a>", "part:1:4: the reference &#x1F; is to no character that XML can hold"},
      {"<a>&#xD800;</a>", "part:1:4: the reference &#xD800; is to no character that XML can hold"},
      {"<a>&#xFFFF;</a>", "part:1:4: the reference &#xFFFF; is to no character that XML can hold"},
      {"<a>&#1114112;</a>", "part:1:4: the reference &#1114112; is to no character that XML can hold"},
      {"<a>&#4294967328;</a>", "part:1:4: the reference &#4294967328; is to no character that XML can hold"},
      {"<a b='&#0;'/>", "part:1:7: the reference &#0; is to no character that XML can hold"},
      {"<a>&#;</a>", "part:1:4: a character reference without number or semicolon; expected one like &#160;"},
      {"<a>&#x;</a>",
       "part:1:4: a character reference without number or semicolon; expected one like &#160;"},
      {"<a>&#X41;</a>",
       "part:1:4: a character reference without number or semicolon; expected one like &#160;"},
      {"<a>&#12a;</a>",
       "part:1:4: a character reference without number or semicolon; expected one like &#160;"},
      {"<a>&#65</a>",
       "part:1:4: a character reference without number or semicolon; expected one like &#160;"},
      {"<a>&nbsp;</a>",
       "part:1:4: the entity &nbsp; is not known; expected &amp;, &lt;, &gt;, &quot;, &apos; or a number"},
      {"<a>&AMP;</a>",
       "part:1:4: the entity &AMP; is not known; expected &amp;, &lt;, &gt;, &quot;, &apos; or a number"},
      {"<a>&;</a>", "part:1:4: & that begins no reference; expected &amp;"},
      {"<a>R&D</a>", "part:1:5: & that begins no reference; expected &amp;"},
      {"<a>a & b;</a>", "part:1:6: & that begins no reference; expected &amp;"},
      // comments, CDATA, instructions
      {"<a>]]></a>", "part:1:4: ]]> in text; expected ]]&gt;"},
      {"<a>x]]]></a>", "part:1:6: ]]> in text; expected ]]&gt;"},
      {"<!-- a -- b --><a/>", "part:1:8: -- inside a comment; expected --> at its end only"},
      {"<!-- a ---><a/>", "part:1:8: -- inside a comment; expected --> at its end only"},
      {"<!-- a <a/>", "part:1:1: a comment has no end; expected -->"},
      {"<a><!-- </a>", "part:1:4: a comment has no end; expected -->"},
      {"<a><!--></a>", "part:1:4: a comment has no end; expected -->"},
      {"<a><![CDATA[ </a>", "part:1:4: a CDATA section has no end; expected ]]>"},
      {"<![CDATA[x]]><a/>", "part:1:1: markup that begins with <! and is no comment; expected an element"},
      {"<a><![cdata[x]]></a>", "part:1:4: markup that begins with <! and is no comment; expected an element"},
      {"<a><? x?></a>", "part:1:6: expected the name of a processing instruction"},
      {"<a><?p x</a>", "part:1:4: a processing instruction has no end; expected ?>"},
      {"<a><?p:q x?></a>", "part:1:4: a processing instruction has a name with a colon"},
      {"<a><?p'?></a>", "part:1:7: a processing instruction has no end; expected ?>"},
      {"<a><?xml version='1.0'?></a>",
       "part:1:4: an XML declaration that is not at the very start of the part"},
      {" <?xml version='1.0'?><a/>",
       "part:1:2: an XML declaration that is not at the very start of the part"},
      {"<?XML version='1.0'?><a/>", "part:1:1: an XML declaration that is not at the very start of the part"},
      // declarations
      {"<!DOCTYPE a><a/>",
       "part:1:1: a DOCTYPE; a part of a Word package has none, and the entities it could declare are not "
       "read"},
      {"<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY b \"c\">]>\n<a>&b;</a>",
       "part:2:1: a DOCTYPE; a part of a Word package has none, and the entities it could declare are not "
       "read"},
      {"<a><!DOCTYPE a></a>",
       "part:1:4: a DOCTYPE; a part of a Word package has none, and the entities it could declare are not "
       "read"},
      {"<?xml version='1.0'><a/>", "part:1:1: the XML declaration has no end; expected ?>"},
      {"<?xml version='1.1'?><a/>", "part:1:1: it is XML of version 1.1; expected version 1.0"},
      {"<?xml encoding='UTF-8'?><a/>",
       "part:1:1: the XML declaration cannot be read; expected <?xml version=\"1.0\" encoding=\"UTF-8\"?>"},
      {"<?xml version='1.0' version='1.0'?><a/>",
       "part:1:1: the XML declaration cannot be read; expected <?xml version=\"1.0\" encoding=\"UTF-8\"?>"},
      {"<?xml version=1.0?><a/>",
       "part:1:1: the XML declaration cannot be read; expected <?xml version=\"1.0\" encoding=\"UTF-8\"?>"},
      {"<?xml version='1.0' standalone='y\xFF'?><a/>",
       "part:1:1: the XML declaration says neither yes nor no for standalone"},
      {"<?xml ?><a/>", "part:1:1: the XML declaration has no version; expected version=\"1.0\""},
      {"<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
       "part:1:1: its encoding is given as ISO-8859-1; expected UTF-8 or UTF-16"},
      {"<?xml version='1.0' encoding='UTF-16'?><a/>",
       "part:1:1: its encoding is given as UTF-16; expected UTF-8 or UTF-16"},
  };
  for (const auto& row : rows) EXPECT_EQ(fault_of(row.bytes), row.message) << row.bytes;
}

std::string nested(int depth, const std::string& inner) {
  std::string out;
  for (int i = 0; i < depth; ++i) out += "<a>";
  out += inner;
  for (int i = 0; i < depth; ++i) out += "</a>";
  return out;
}

TEST(ScanXml, HoldsElementsToADepth) {
  EXPECT_EQ(fault_of(nested(256, "x")), "");
  EXPECT_EQ(fault_of(nested(255, "<a/>")), "");
  EXPECT_EQ(fault_of(nested(257, "x")), "part:1:769: elements stand more than 256 deep in each other");
  EXPECT_EQ(fault_of(nested(256, "<a/>")), "part:1:769: elements stand more than 256 deep in each other");
  EXPECT_EQ(fault_of(nested(10'000, "")), "part:1:769: elements stand more than 256 deep in each other");
}

TEST(ScanXml, TakesManyAttributesAndPrefixesInReasonableTime) {
  std::string attributes = "<a";
  std::string prefixes = "<a";
  std::string siblings = "<a>";
  for (int i = 0; i < 30'000; ++i) {
    const std::string n = std::to_string(i);
    attributes += " b" + n + "=''";
    prefixes += " xmlns:p" + n + "='" + n + "' p" + n + ":b=''";
    siblings += "<p" + n + ":b xmlns:p" + n + "='x'/>";
  }
  EXPECT_EQ(fault_of(attributes + "/>"), "");
  EXPECT_EQ(fault_of(prefixes + "/>"), "");
  EXPECT_EQ(fault_of(siblings + "</a>"), "");
  const std::size_t at = attributes.size() + 2;
  EXPECT_EQ(fault_of(attributes + " b7=''/>"),
            "part:1:" + std::to_string(at) + ": the attribute \"b7\" stands twice on one element");
}

}  // namespace
}  // namespace redraft::docx
