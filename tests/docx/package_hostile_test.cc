// Law 9: a hostile or broken zip gives one clear error, in bounded time and memory.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "docx/package.h"
#include "docx/packages.h"
#include "support/message.h"

namespace redraft::docx {
namespace {

using tests::code_of;
using tests::message_of;

constexpr int kFormat = static_cast<int>(ErrorCode::format);
constexpr int kLimit = static_cast<int>(ErrorCode::limit);

// Opens it and reads every part.
void read_all(const std::string& bytes, const Limits& limits = {}) {
  const Package package = Package::from_bytes(bytes, "a.docx", limits);
  for (const std::string& part : package.parts()) static_cast<void>(package.bytes(part));
}

std::string fault_of(const std::string& bytes, const Limits& limits = {}) {
  return message_of([&] { read_all(bytes, limits); });
}

TEST(HostilePackage, RefusesNamesThatNoPartHas) {
  const struct {
    std::string name;
    std::string message;
  } rows[] = {
      {"../evil.xml",
       "a.docx: the name \"../evil.xml\" is none that a part can have: it has the step \"..\""},
      {"word/../../evil",
       "a.docx: the name \"word/../../evil\" is none that a part can have: it has the step \"..\""},
      {"word/..", "a.docx: the name \"word/..\" is none that a part can have: it has the step \"..\""},
      {"./a.xml", "a.docx: the name \"./a.xml\" is none that a part can have: it has the step \".\""},
      {"/etc/passwd", "a.docx: the name \"/etc/passwd\" is none that a part can have: it is absolute"},
      {"C:/a.xml", "a.docx: the name \"C:/a.xml\" is none that a part can have: it is absolute"},
      {"word\\a.xml", "a.docx: the name \"word\\a.xml\" is none that a part can have: it has a backslash"},
      {"word//a.xml", "a.docx: the name \"word//a.xml\" is none that a part can have: it has an empty step"},
      {"a\nb.xml", "a.docx: the name \"a?b.xml\" is none that a part can have: it has a control character"},
      {"", "a.docx: the name \"\" is none that a part can have: it is empty"},
      {"WORD/document.XML",
       "a.docx: it holds two parts of one name, \"word/document.xml\" and \"WORD/document.XML\"; expected "
       "one"},
      {"word/document%2Exml",
       "a.docx: it holds two parts of one name, \"word/document.xml\" and \"word/document%2Exml\"; expected "
       "one"},
      {"word/document.xml",
       "a.docx: it holds two parts of one name, \"word/document.xml\" and \"word/document.xml\"; expected "
       "one"},
      {"word/ok/..a.xml", ""},
      {"word/...", ""},
      {"__MACOSX/._document.xml", ""},
      {"word/media/", ""},
      {"word/bild \xE4.png", ""},  // Latin-1, as old programs write
      {"\x1B[31m.xml", ""},        // read in code page 437, where it is an arrow: a terminal does not see it
  };
  for (const auto& row : rows) {
    std::vector<NewPart> parts = small_parts();
    parts.push_back({row.name, row.name.ends_with('/') ? "" : "<a/>"});
    EXPECT_EQ(fault_of(stored_zip(parts)), row.message) << row.name;
  }
}

TEST(HostilePackage, RefusesAClaimOfFourGigabytesBeforeUnpacking) {
  const std::string bytes = with_size(small_package(), "word/document.xml", 0xFFFFFFF0U);
  EXPECT_EQ(fault_of(bytes),
            "a.docx, word/document.xml: it unpacks to 4,294,967,280 bytes; expected at most 1,000,000,000");
  EXPECT_EQ(code_of([&] { read_all(bytes); }), kLimit);
}

TEST(HostilePackage, RefusesClaimsAboveTheLimits) {
  Limits limits;
  limits.part_bytes = 3000;
  limits.total_bytes = 6000;
  limits.parts = 6;
  const auto one = [](const std::string& name, std::size_t size) {
    return NewPart{name, std::string(size, 'x')};
  };
  EXPECT_EQ(fault_of(small_package("", {one("a", 2000), one("b", 2000)}), limits), "");
  EXPECT_EQ(fault_of(small_package("", {one("a", 3001)}), limits),
            "a.docx, a: it unpacks to 3,001 bytes; expected at most 3,000");
  EXPECT_EQ(fault_of(small_package("", {one("a", 2500), one("b", 2500)}), limits),
            "a.docx: its parts unpack to more than 6,000 bytes");
  EXPECT_EQ(fault_of(small_package("", {one("a", 1), one("b", 1), one("c", 1)}), limits),
            "a.docx: it has more than 6 parts");
  limits.file_bytes = 500;
  EXPECT_TRUE(fault_of(small_package(), limits).ends_with("bytes; expected at most 500"));
  EXPECT_EQ(code_of([&] { read_all(small_package(), limits); }), kLimit);
}

TEST(HostilePackage, RefusesAZipBomb) {
  const std::string bytes = small_package("", {{"word/media/bomb.bmp", std::string(50'000'000, '\0')}});
  ASSERT_LT(bytes.size(), 60'000U);
  const std::string message = fault_of(bytes);
  EXPECT_TRUE(message.starts_with("a.docx, word/media/bomb.bmp: it unpacks to 50,000,000 bytes from "))
      << message;
  EXPECT_TRUE(message.ends_with("; expected at most 1,000 times as much")) << message;
  // It claims little and holds much.
  EXPECT_EQ(fault_of(with_size(bytes, "word/media/bomb.bmp", 1000)),
            "a.docx, word/media/bomb.bmp: it unpacks to more than the 1,000 bytes that it claims");
}

TEST(HostilePackage, RefusesMillionsOfRecordsBeforeReadingThem) {
  std::string many = small_package();
  std::string record(46, '\0');
  record.replace(0, 4, "PK\x01\x02");
  for (int i = 0; i < 25'000; ++i) many += record;
  EXPECT_EQ(fault_of(many), "a.docx: it has more than 20,000 parts");
}

TEST(HostilePackage, RefusesDamagedParts) {
  std::string mixed;
  for (int i = 0; i < 3000; ++i) mixed += std::to_string(i * 7919);
  const std::string good = small_package("", {{"word/a.xml", mixed}});
  const ZipRecord record = record_of(good, "word/a.xml");

  std::string wrong_sum = good;
  wrong_sum[record.central + 16] = static_cast<char>(wrong_sum[record.central + 16] ^ 1);
  wrong_sum[record.local + 14] = static_cast<char>(wrong_sum[record.local + 14] ^ 1);
  EXPECT_EQ(fault_of(wrong_sum),
            "a.docx, word/a.xml: it cannot be unpacked (zip: CRC error); the file is damaged");

  std::string flipped = good;
  flipped[record.bytes + record.packed / 2] =
      static_cast<char>(flipped[record.bytes + record.packed / 2] ^ 0x55);
  EXPECT_TRUE(fault_of(flipped).starts_with("a.docx, word/a.xml: it ")) << fault_of(flipped);

  EXPECT_TRUE(fault_of(with_size(good, "word/a.xml", static_cast<std::uint32_t>(mixed.size() + 5)))
                  .starts_with("a.docx, word/a.xml: it "));
  EXPECT_TRUE(fault_of(with_size(good, "word/a.xml", static_cast<std::uint32_t>(mixed.size() - 5)))
                  .starts_with("a.docx, word/a.xml: it unpacks to more than the "));

  std::string method = good;
  set_number(method, record.central + 10, 2, 12);
  set_number(method, record.local + 8, 2, 12);
  EXPECT_EQ(fault_of(method), "a.docx, word/a.xml: it is packed by method 12; expected deflate");

  std::string locked = good;
  set_number(locked, record.central + 8, 2, number_at(locked, record.central + 8, 2) | 1U);
  set_number(locked, record.local + 6, 2, number_at(locked, record.local + 6, 2) | 1U);
  EXPECT_EQ(
      fault_of(locked),
      "a.docx, word/a.xml: it is encrypted in the zip (password-protected); expected a document without a "
      "password");
}

TEST(HostilePackage, IsReadOrRefusedWhereverItIsCut) {
  const std::string good =
      small_package(relationship("rId1", "styles", "styles.xml"), {{"word/styles.xml", "<a/>"}});
  for (std::size_t size = 0; size < good.size(); ++size) {
    EXPECT_EQ(code_of([&] { read_all(good.substr(0, size)); }), kFormat) << size;
  }
  EXPECT_EQ(
      fault_of(good.substr(0, good.size() / 2)),
      "a.docx: it is damaged or cut short (zip: Not a zip archive); expected a whole Word package (.docx)");
}

TEST(HostilePackage, IsReadOrRefusedWithAnyByteWrong) {
  const std::string good =
      small_package(relationship("rId1", "styles", "styles.xml"), {{"word/styles.xml", "<a/>"}});
  std::mt19937 random(1);
  for (int round = 0; round < 6; ++round) {
    for (std::size_t at = 0; at < good.size(); ++at) {
      std::string wrong = good;
      wrong[at] = static_cast<char>(random());
      const int code = code_of([&] {
        read_all(wrong);
        static_cast<void>(Package::from_bytes(wrong, "a").write({}));
      });
      EXPECT_TRUE(code == -1 || code == kFormat || code == kLimit ||
                  code == static_cast<int>(ErrorCode::output))
          << at << " gives " << code;
    }
  }
}

}  // namespace
}  // namespace redraft::docx
