// All stories of a package, and the notes and comments that lose their reference.
#include <algorithm>

#include "docx/settle_cases.h"

namespace redraft::docx::tests {
namespace {

const std::string kW =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";
const std::string kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const std::string kMicrosoft = "http://schemas.microsoft.com/office/2011/relationships/";

struct Given {
  std::string body;
  std::vector<NewPart> parts = {};  // "header1.xml", without word/
};

std::string packed(const Given& given) {
  std::string types =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
      "Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override "
      "PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
      "wordprocessingml.document.main+xml\"/></Types>";
  const std::string rels =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  std::string related = rels;
  std::vector<NewPart> parts = {
      {"[Content_Types].xml", types},
      {"_rels/.rels", rels + "<Relationship Id=\"rId1\" Type=\"" + kOffice +
                          "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
      {"word/document.xml", document(given.body)}};
  int id = 0;
  for (const NewPart& part : given.parts) {
    std::string type = part.name.substr(0, part.name.find('.'));
    while (type.back() >= '0' && type.back() <= '9') type.pop_back();
    related +=
        "<Relationship Id=\"rId" + std::to_string(++id) + "\" Type=\"" +
        (type.size() > 8 && type != "footnotes" && type.substr(0, 8) == "comments" ? kMicrosoft : kOffice) +
        type + "\" Target=\"" + part.name + "\"/>";
    parts.push_back({"word/" + part.name, part.bytes});
  }
  parts.push_back({"word/_rels/document.xml.rels", related + "</Relationships>"});
  return write_package(parts);
}

std::string part_of(const Package::Changes& changes, const std::string& name) {
  for (const NewPart& part : changes.parts)
    if (part.name == "word/" + name) return part.bytes;
  return "unchanged";
}

std::string footnotes(const std::string& notes) {
  return "<w:footnotes" + kW + ">" + notes + "</w:footnotes>";
}
std::string note(const std::string& id, const std::string& inner) {
  return "<w:footnote w:id=\"" + id + "\">" + inner + "</w:footnote>";
}
std::string reference(const std::string& id) {
  return "<w:r><w:footnoteReference w:id=\"" + id + "\"/></w:r>";
}
std::string deleted(const std::string& inner) {
  return "<w:del w:id=\"1\" w:author=\"A\">" + inner + "</w:del>";
}
std::string inserted(const std::string& inner) {
  return "<w:ins w:id=\"1\" w:author=\"A\">" + inner + "</w:ins>";
}

TEST(SettlePackage, SettlesEveryStory) {
  const std::string marked = p(r("a") + inserted(r("b")));
  const auto part = [](const std::string& root, const std::string& inner) {
    return "<w:" + root + kW + ">" + inner + "</w:" + root + ">";
  };
  const auto noted = [](const std::string& root, const std::string& inner) {
    return "<w:" + root + "s" + kW + "><w:" + root + " w:id=\"2\">" + inner + "</w:" + root + "></w:" + root +
           "s>";
  };
  const std::string bytes = packed({marked,
                                    {{"header1.xml", part("hdr", marked)},
                                     {"header2.xml", part("hdr", p(r("a")))},
                                     {"footer1.xml", part("ftr", marked)},
                                     {"footnotes.xml", noted("footnote", marked)},
                                     {"endnotes.xml", noted("endnote", marked)},
                                     {"comments.xml", noted("comment", marked)}}});
  const Package package = Package::from_bytes(bytes, "case.docx");
  const Package::Changes rejected = settle(package, Decision::reject);
  EXPECT_EQ(part_of(rejected, "document.xml"), document(p(r("a"))));
  EXPECT_EQ(part_of(rejected, "header1.xml"), part("hdr", p(r("a"))));
  EXPECT_EQ(part_of(rejected, "header2.xml"), "unchanged");
  EXPECT_EQ(part_of(rejected, "footer1.xml"), part("ftr", p(r("a"))));
  EXPECT_EQ(part_of(rejected, "footnotes.xml"), noted("footnote", p(r("a"))));
  EXPECT_EQ(part_of(rejected, "endnotes.xml"), noted("endnote", p(r("a"))));
  EXPECT_EQ(part_of(rejected, "comments.xml"), noted("comment", p(r("a"))));
  const TrackedChanges tracked(package);
  EXPECT_EQ(tracked.revisions().size(), 6U);
  EXPECT_EQ(tracked.stories().size(), 7U);
  const Package written = Package::from_bytes(package.write(rejected), "written.docx");
  EXPECT_TRUE(TrackedChanges(written).revisions().empty());
}

// Word writes a text box twice, and each mark in it under another number.
TEST(SettlePackage, ATextBoxAndItsCopyForOlderProgramsFollowEachOther) {
  const auto box = [](const std::string& words) { return "<w:txbxContent>" + p(words) + "</w:txbxContent>"; };
  const auto drawing = [&](const std::string& shown, const std::string& copy) {
    return p(
        "<w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
        "<mc:Choice Requires=\"wps\"><w:drawing>" +
        box(shown) + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box(copy) +
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>");
  };
  const auto marks = [](int first) {
    const auto ins = [](int id, const std::string& words) {
      return "<w:ins w:id=\"" + std::to_string(id) + "\" w:author=\"A\">" + r(words) + "</w:ins>";
    };
    return ins(first, "a") + r(" and ") + ins(first + 1, "b");
  };
  const Package package = Package::from_bytes(packed({drawing(marks(1), marks(3)), {}}), "case.docx");
  const TrackedChanges tracked(package);
  ASSERT_EQ(tracked.revisions().size(), 4U);
  EXPECT_EQ(tracked.revisions()[2].twin, 0U);
  EXPECT_EQ(tracked.revisions()[3].twin, 1U);
  const std::string left = r(" and ") + "<w:ins w:id=\"2\" w:author=\"A\">" + r("b") + "</w:ins>";
  const std::string copy = r(" and ") + "<w:ins w:id=\"4\" w:author=\"A\">" + r("b") + "</w:ins>";
  for (const std::size_t chosen : {0U, 2U}) {
    std::vector<bool> which(4, false);
    which[chosen] = true;
    EXPECT_EQ(part_of(tracked.settle(Decision::reject, which), "document.xml"),
              document(drawing(left, copy)));
  }
}

TEST(SettlePackage, NotesGoWithTheirReference) {
  const std::string notes = footnotes(note("2", p(r("two"))) + note("3", p(r("three"))));
  const Package package = Package::from_bytes(
      packed({p(r("a") + deleted(reference("2")) + reference("3")), {{"footnotes.xml", notes}}}),
      "case.docx");
  EXPECT_EQ(part_of(settle(package, Decision::accept), "footnotes.xml"), footnotes(note("3", p(r("three")))));
  EXPECT_EQ(part_of(settle(package, Decision::reject), "footnotes.xml"), "unchanged");
}

TEST(SettlePackage, ANoteThatNothingReferredToStays) {
  const std::string notes = footnotes(note("2", p(r("two"))) + note("3", p(r("three"))));
  const Package package = Package::from_bytes(
      packed({p(r("a") + deleted(reference("2")) + reference("2")), {{"footnotes.xml", notes}}}),
      "case.docx");
  EXPECT_EQ(part_of(settle(package, Decision::accept), "footnotes.xml"), "unchanged");
}

TEST(SettlePackage, CommentsGoWithTheirReferenceAndSoDoesWhatIsKeptAboutThem) {
  const std::string comments = "<w:comments" + kW + "><w:comment w:id=\"0\"><w:p w14:paraId=\"0A\">" +
                               r("x") + "</w:p></w:comment><w:comment w:id=\"1\"><w:p w14:paraId=\"0B\">" +
                               r("y") + "</w:p></w:comment></w:comments>";
  const std::string w15 = "http://schemas.microsoft.com/office/word/2012/wordml";
  const std::string extended = "<w15:commentsEx xmlns:w15=\"" + w15 +
                               "\"><w15:commentEx w15:paraId=\"0A\" w15:done=\"0\"/>"
                               "<w15:commentEx w15:paraId=\"0B\" w15:done=\"0\"/></w15:commentsEx>";
  const std::string cid = "http://schemas.microsoft.com/office/word/2016/wordml/cid";
  const std::string ids =
      "<w16cid:commentsIds xmlns:w16cid=\"" + cid +
      "\"><w16cid:commentId w16cid:paraId=\"0A\" "
      "w16cid:durableId=\"77\"/><w16cid:commentId w16cid:paraId=\"0B\" w16cid:durableId=\"88\"/>"
      "</w16cid:commentsIds>";
  const auto commented = [](const std::string& id, const std::string& words) {
    return "<w:commentRangeStart w:id=\"" + id + "\"/>" + words + "<w:commentRangeEnd w:id=\"" + id +
           "\"/><w:r><w:commentReference w:id=\"" + id + "\"/></w:r>";
  };
  // The range of the first begins outside the words that go.
  const std::string body =
      p("<w:commentRangeStart w:id=\"0\"/>" + r("a") +
        deleted(r("b") + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>") +
        commented("1", r("c")));
  const Package package = Package::from_bytes(
      packed(
          {body, {{"comments.xml", comments}, {"commentsExtended.xml", extended}, {"commentsIds.xml", ids}}}),
      "case.docx");
  const Package::Changes accepted = settle(package, Decision::accept);
  EXPECT_EQ(part_of(accepted, "document.xml"), document(p(r("a") + commented("1", r("c")))));
  EXPECT_EQ(part_of(accepted, "comments.xml").find("w:id=\"0\""), std::string::npos);
  EXPECT_NE(part_of(accepted, "comments.xml").find("w:id=\"1\""), std::string::npos);
  EXPECT_EQ(part_of(accepted, "commentsExtended.xml").find("0A"), std::string::npos);
  EXPECT_NE(part_of(accepted, "commentsExtended.xml").find("0B"), std::string::npos);
  EXPECT_EQ(part_of(accepted, "commentsIds.xml").find("77"), std::string::npos);
}

TEST(SettlePackage, ACommentOnWordsThatGoStaysWithItsReference) {
  const std::string body =
      p(deleted("<w:commentRangeStart w:id=\"0\"/><w:r><w:delText>b</w:delText></w:r><w:commentRangeEnd "
                "w:id=\"0\"/>") +
        "<w:r><w:commentReference w:id=\"0\"/></w:r>");
  const Package package = Package::from_bytes(packed({body}), "case.docx");
  EXPECT_EQ(
      part_of(settle(package, Decision::accept), "document.xml"),
      document(p("<w:commentRangeStart w:id=\"0\"/><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference "
                 "w:id=\"0\"/></w:r>")));
}

TEST(SettlePackage, HalvesOfAMoveInTwoStories) {
  const std::string from = "<w:moveFromRangeStart w:id=\"1\" w:name=\"m\"/><w:moveFrom w:id=\"2\">" + r("b") +
                           "</w:moveFrom><w:moveFromRangeEnd w:id=\"1\"/>";
  const std::string to = "<w:moveToRangeStart w:id=\"3\" w:name=\"m\"/><w:moveTo w:id=\"4\">" + r("b") +
                         "</w:moveTo><w:moveToRangeEnd w:id=\"3\"/>";
  const Package package = Package::from_bytes(
      packed({p(r("a") + from), {{"header1.xml", "<w:hdr" + kW + ">" + p(to) + "</w:hdr>"}}}), "case.docx");
  const Package::Changes accepted =
      settle(package, Decision::accept, [](const Revision& revision) { return revision.id == "4"; });
  EXPECT_EQ(part_of(accepted, "document.xml"), document(p(r("a"))));
  EXPECT_EQ(part_of(accepted, "header1.xml"), "<w:hdr" + kW + ">" + p(r("b")) + "</w:hdr>");
}

TEST(SettlePackage, NothingChosenIsNothingDifferent) {
  const Package package = Package::from_bytes(packed({p(r("a") + deleted(d("b")))}), "case.docx");
  EXPECT_TRUE(settle(package, Decision::accept, [](const Revision&) { return false; }).parts.empty());
}

}  // namespace
}  // namespace redraft::docx::tests
