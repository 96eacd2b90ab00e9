// Pictures without what says who made them, their pixels as they were packed.
#include "report/picture_marks.h"

#include <gtest/gtest.h>

namespace redraft::report {
namespace {

using std::string_literals::operator""s;

// ---- PNG: length, type, content, checksum

std::string chunk(const std::string& type, const std::string& content) {
  std::string out = "\0\0\0"s;
  out += static_cast<char>(content.size());
  return out + type + content + "crc!";
}

const std::string kPng = "\x89PNG\r\n\x1a\n"s;

TEST(PictureMarks, OfAPngAreItsTextsTimesAndExif) {
  const std::string pixels = chunk("IHDR", "0123456789abc") + chunk("gAMA", "gama") + chunk("IDAT", "packed");
  const std::string end = chunk("IEND", "");
  EXPECT_EQ(without_picture_marks(kPng + chunk("IHDR", "0123456789abc") + chunk("tEXt", "Author\0Ada"s) +
                                  chunk("iTXt", "XML:com.adobe.xmp") + chunk("zTXt", "z") +
                                  chunk("tIME", "2020") + chunk("eXIf", "MM\0*"s) + chunk("gAMA", "gama") +
                                  chunk("IDAT", "packed") + end + "what follows"),
            kPng + pixels + end);
  EXPECT_EQ(without_picture_marks(kPng + pixels + end), kPng + pixels + end);
}

TEST(PictureMarks, OfWhatDoesNotHoldTogetherAreLeft) {
  EXPECT_FALSE(without_picture_marks(kPng + chunk("IHDR", "0123456789abc")));  // no end
  EXPECT_FALSE(without_picture_marks(kPng + "\x7F\0\0\0IDATpacked"s));         // longer than the file
  EXPECT_FALSE(without_picture_marks("GIF89a"));
  EXPECT_FALSE(without_picture_marks(""));
  EXPECT_FALSE(without_picture_marks("\xFF\xD8\xFF\xE1\x00"s));
  EXPECT_FALSE(without_picture_marks("\xFF\xD8\xFF\xE1\xFF\xFFtoo short"s));
}

// ---- JPEG: FF, marker, length with itself, content

std::string segment(int marker, const std::string& content) {
  std::string out = "\xFF"s;
  out += static_cast<char>(marker);
  out += '\0';
  out += static_cast<char>(content.size() + 2);
  return out + content;
}

const std::string kStart = "\xFF\xD8"s;
const std::string kEnd = "\xFF\xD9"s;
const std::string kJfif = segment(0xE0, "JFIF\0\1\2"s);
// A stuffed FF, a restart, and a second scan with a table before it, as a progressive picture has.
const std::string kScans = segment(0xDA, "scan") +
                           "pa\xFF\0ck\xFF\xD0"
                           "ed"s +
                           segment(0xC4, "table") + segment(0xDA, "scan") + "more";

/// Exif with maker, and which way up.
std::string exif(char orientation) {
  return segment(0xE1, "Exif\0\0MM\0*\0\0\0\x08\0\x02\x01\x0F\0\x02\0\0\0\4Ada\0\x01\x12\0\x03\0\0\0\1\0"s +
                           std::string(1, orientation) + "\0\0\0\0\0\0"s);
}

TEST(PictureMarks, OfAJpegAreCommentsAndSegmentsOfPrograms) {
  const std::string stays = kJfif + segment(0xE2, "ICC_PROFILE\0colours"s) + segment(0xEE, "Adobe\0d"s) +
                            segment(0xDB, "quantities");
  EXPECT_EQ(without_picture_marks(
                kStart + kJfif + exif(1) + segment(0xE1, "http://ns.adobe.com/xap/1.0/\0xmp"s) +
                segment(0xE0, "JFXX\0preview"s) + segment(0xE2, "ICC_PROFILE\0colours"s) +
                segment(0xE2, "MPF\0"s) + segment(0xED, "Photoshop 3.0") + segment(0xEE, "Adobe\0d"s) +
                segment(0xFE, "by Ada") + segment(0xDB, "quantities") + kScans + kEnd + "another picture"),
            kStart + stays + kScans + kEnd);
  EXPECT_FALSE(without_picture_marks(kStart + kJfif + kScans));  // no end
}

TEST(PictureMarks, OfAJpegLeaveWhichWayUpItIs) {
  EXPECT_EQ(without_picture_marks(kStart + exif(6) + kScans + kEnd),
            kStart + segment(0xE1, "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\1\0\x06\0\0\0\0\0\0"s) +
                kScans + kEnd);
  // The same in the other order of bytes.
  EXPECT_EQ(
      without_picture_marks(
          kStart + segment(0xE1, "Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x08\0\0\0\0\0\0\0"s) +
          kScans + kEnd),
      kStart + segment(0xE1, "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\1\0\x08\0\0\0\0\0\0"s) +
          kScans + kEnd);
}

}  // namespace
}  // namespace redraft::report
