// Colours of marks: what can be read, how far two are apart, and that the defaults are the page's.
#include "profile/colours.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/embedded.h"

namespace redraft::profile {
namespace {

constexpr Rgb kWhite{255, 255, 255};
constexpr Rgb kBlack{0, 0, 0};

TEST(Contrast, IsThatOfTheGuidelines) {
  EXPECT_DOUBLE_EQ(contrast(kBlack, kWhite), 21.0);
  EXPECT_DOUBLE_EQ(contrast(kWhite, kBlack), 21.0) << "in either order";
  EXPECT_DOUBLE_EQ(contrast(kWhite, kWhite), 1.0);
  // Pairs that are quoted wherever the rule is explained: the lightest grey that passes on white, and the next.
  EXPECT_NEAR(contrast({0x76, 0x76, 0x76}, kWhite), 4.54, 0.005);
  EXPECT_NEAR(contrast({0x77, 0x77, 0x77}, kWhite), 4.48, 0.005);
  EXPECT_NEAR(contrast({0xff, 0, 0}, kWhite), 4.00, 0.005);
  EXPECT_NEAR(contrast({0, 0, 0xff}, kWhite), 8.59, 0.005);
}

TEST(RgbFromString, TakesSixHexadecimalDigits) {
  EXPECT_EQ(rgb_from_string("#0a5c36"), (Rgb{0x0a, 0x5c, 0x36}));
  EXPECT_EQ(rgb_from_string("#FFA0b1"), (Rgb{0xff, 0xa0, 0xb1}));
  for (const char* text :
       {"", "#", "#fff", "0a5c36", "#0a5c3", "#0a5c366", "#0a5c3g", "green", " #0a5c36", "#-a5c36"})
    EXPECT_FALSE(rgb_from_string(text)) << text;
}

// The numbers are in two places, since the library reads no style sheet.
TEST(DefaultColours, AreThoseOfThePage) {
  const std::string_view css = embedded("page/base.css");
  const std::size_t dark = css.find("prefers-color-scheme: dark");
  ASSERT_NE(dark, std::string_view::npos);
  const auto held = [&](Paper paper, const std::string& property, Rgb rgb) {
    const std::string_view part = paper == Paper::light ? css.substr(0, dark) : css.substr(dark);
    const std::string want = fmt::format("{}: #{:02x}{:02x}{:02x};", property, rgb.red, rgb.green, rgb.blue);
    EXPECT_NE(part.find(want), std::string_view::npos) << to_string(paper) << " " << want;
  };
  for (const Paper paper : {Paper::light, Paper::dark}) {
    const std::pair<Marked, std::string> marks[] = {{Marked::insertion, "--ins"},
                                                    {Marked::deletion, "--del"},
                                                    {Marked::move, "--move"},
                                                    {Marked::renumbering, "--number"}};
    for (const auto& [marked, property] : marks) {
      held(paper, property, default_colour(paper, marked, Layer::ink));
      held(paper, property + "-on", default_colour(paper, marked, Layer::ground));
    }
  }
  EXPECT_NE(css.substr(0, dark).find("--paper: #fff;"), std::string_view::npos);
  EXPECT_EQ(paper_colour(Paper::light), kWhite);
  held(Paper::dark, "--paper", paper_colour(Paper::dark));
}

TEST(DefaultColours, CanBeRead) {
  for (const Paper paper : {Paper::light, Paper::dark})
    for (const Marked marked : {Marked::insertion, Marked::deletion, Marked::move, Marked::renumbering}) {
      const Rgb ink = default_colour(paper, marked, Layer::ink);
      EXPECT_GE(contrast(ink, default_colour(paper, marked, Layer::ground)), kLeastContrast)
          << to_string(paper) << " " << to_string(marked);
      EXPECT_GE(contrast(ink, paper_colour(paper)), kLeastContrast)
          << to_string(paper) << " " << to_string(marked);
    }
}

}  // namespace
}  // namespace redraft::profile
