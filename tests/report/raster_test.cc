// What is painted, and what the PNG says of it.
#include "report/raster.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include "report/canvas.h"
#include "report/letters.h"

namespace redraft::report {
namespace {

using profile::Rgb;

constexpr Rgb kWhite{255, 255, 255};
constexpr Rgb kBlack{0, 0, 0};

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
  std::uint32_t out = 0;
  for (std::size_t k = at; k < at + 4; ++k) out = out << 8U | static_cast<unsigned char>(bytes[k]);
  return out;
}

// The data of a chunk; its checksum is held to what zlib makes of it.
std::string chunk(const std::string& png, const std::string& kind) {
  for (std::size_t at = 8; at + 12 <= png.size();) {
    const std::size_t size = number_at(png, at);
    const std::string body = png.substr(at + 4, size + 4);
    EXPECT_EQ(number_at(png, at + 8 + size),
              crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size())));
    if (body.starts_with(kind)) return body.substr(4);
    at += size + 12;
  }
  return {};
}

std::string unpacked(const std::string& data, std::size_t size) {
  std::string out(size + 1, '\0');
  uLongf got = out.size();
  EXPECT_EQ(uncompress(reinterpret_cast<Bytef*>(out.data()), &got,
                       reinterpret_cast<const Bytef*>(data.data()), data.size()),
            Z_OK);
  out.resize(got);
  return out;
}

TEST(Canvas, IsAPngWithAPaletteInTheOrderInWhichColoursCome) {
  Canvas canvas(3, 2, kWhite);
  canvas.rectangle(1, 0, 2, 1, {1, 2, 3});
  const std::string png = canvas.png();
  EXPECT_EQ(png.substr(0, 8), "\x89PNG\r\n\x1A\n");
  EXPECT_EQ(chunk(png, "IHDR"), std::string("\0\0\0\3\0\0\0\2\x08\x03\0\0\0", 13));
  EXPECT_EQ(chunk(png, "PLTE"), "\xFF\xFF\xFF\x01\x02\x03");
  EXPECT_EQ(unpacked(chunk(png, "IDAT"), 8), std::string("\0\0\1\0\0\0\0\0", 8));
  EXPECT_TRUE(png.ends_with(std::string("\0\0\0\0IEND\xAE\x42\x60\x82", 12)));
}

TEST(Canvas, OfMoreThan256ColoursIsInRedGreenAndBlue) {
  Canvas canvas(257, 1, kWhite);
  for (int x = 0; x < 257; ++x)
    canvas.rectangle(x, 0, x + 1, 1,
                     {static_cast<std::uint8_t>(x % 256), static_cast<std::uint8_t>(x / 256), 7});
  const std::string png = canvas.png();
  EXPECT_EQ(chunk(png, "IHDR").substr(8, 2), "\x08\x02");
  EXPECT_EQ(chunk(png, "PLTE"), "");
  EXPECT_EQ(unpacked(chunk(png, "IDAT"), 772).substr(0, 7), std::string("\0\0\0\7\1\0\7", 7));
}

TEST(Canvas, MixesBySixteenStepsAndPassesOverWhatIsOffIt) {
  Canvas canvas(4, 1, kWhite);
  canvas.span(-5, 0, 6, 255, kBlack);
  canvas.span(1, 0, 1, 128, kBlack);  // 8 of 15 steps: 136 of 255
  canvas.span(2, 0, 1, 4, kBlack);    // less than half a step
  canvas.span(3, 0, 100, 255, {9, 9, 9});
  canvas.span(0, 1, 4, 255, kBlack);
  canvas.span(0, -1, 4, 255, kBlack);
  EXPECT_EQ(canvas.at(0, 0), kBlack);
  EXPECT_EQ(canvas.at(1, 0), (Rgb{119, 119, 119}));
  EXPECT_EQ(canvas.at(2, 0), kWhite);
  EXPECT_EQ(canvas.at(3, 0), (Rgb{9, 9, 9}));
}

TEST(Letters, AreAsWideAsTheFontSays) {
  Letters letters;
  // Liberation Sans has the widths of Arial: a figure 0.556 of the size, "W" 0.944, a space 0.278.
  EXPECT_NEAR(letters.width("0", {.size = 100}), 55.6, 0.1);
  EXPECT_NEAR(letters.width("W", {.size = 100}), 94.4, 0.1);
  EXPECT_NEAR(letters.width(" ", {.size = 10}), 2.78, 0.02);
  EXPECT_EQ(letters.width("", {.size = 10}), 0);
  EXPECT_GT(letters.width("word", {.size = 10, .bold = true}), letters.width("word", {.size = 10}));
}

TEST(Letters, StandOnTheirLine) {
  Letters letters;
  Canvas canvas(40, 40, kWhite);
  letters.draw(canvas, 5, 30, "H", {.size = 20}, kBlack);
  // Its height is 0.729 of the size, so it begins in row 15 or 16; nothing is under the line.
  int first = 40;
  int last = -1;
  for (int y = 0; y < 40; ++y)
    for (int x = 0; x < 40; ++x)
      if (!(canvas.at(x, y) == kWhite)) {
        first = std::min(first, y);
        last = std::max(last, y);
      }
  EXPECT_GE(first, 14);
  EXPECT_LE(first, 17);
  EXPECT_EQ(last, 29);
}

TEST(Letters, FillAShape) {
  Letters letters;
  Canvas canvas(20, 20, kWhite);
  letters.fill(canvas, {{4, 4}, {12, 4}, {12, 8}, {4, 8}}, kBlack);
  EXPECT_EQ(canvas.at(4, 4), kBlack);
  EXPECT_EQ(canvas.at(11, 7), kBlack);
  EXPECT_EQ(canvas.at(12, 7), kWhite);
  EXPECT_EQ(canvas.at(4, 8), kWhite);
  EXPECT_EQ(canvas.at(3, 4), kWhite);
}

TEST(PaintPng, GivesTheSameBytesTwice) {
  render::Drawing drawing;
  drawing.width = 100;
  drawing.height = 40;
  drawing.add(render::Words{
      .x = 50, .y = 20, .size = 12, .text = "£1 “é”", .anchor = render::Anchor::middle, .over = true});
  drawing.add(render::Line{.x1 = 0, .y1 = 0, .x2 = 90, .y2 = 30, .dashed = true});
  drawing.add(render::Box{
      .x = 1, .y = 30, .width = 30, .height = 8, .fill = render::kTint, .hatched = render::kLate});
  const std::string once = paint_png(drawing, 2);
  EXPECT_EQ(once, paint_png(drawing, 2));
  EXPECT_EQ(number_at(once, 16), 200U);
  EXPECT_EQ(number_at(once, 20), 80U);
}

TEST(PaintPng, PaintsAHugeDrawingSmaller) {
  render::Drawing drawing;
  drawing.width = 840;
  drawing.height = 100'000;
  const std::string png = paint_png(drawing, 2);
  EXPECT_LE(number_at(png, 20), 16'000U);
  EXPECT_LE(std::uint64_t{number_at(png, 16)} * number_at(png, 20), 8'100'000U);
}

}  // namespace
}  // namespace redraft::report
