// Profiles of the program and of the user: what a file of one's own may say, and what is said when it is wrong.
#include "profile/profile.h"

#include <gtest/gtest.h>

#include <fstream>

#include "base/error.h"
#include "support/scratch.h"

namespace redraft::profile {
namespace {

using tests::Scratch;

class OwnProfile : public ::testing::Test {
 protected:
  Profile read(const std::string& text) {
    const std::string path = scratch_.path("own.yaml");
    std::ofstream(path, std::ios::binary) << text;
    return load_profile(path);
  }
  /// What is said of it, without the folder in front of "own.yaml".
  std::string fault(const std::string& text) {
    try {
      read(text);
    } catch (const Error& error) {
      const std::string what = error.what();
      const std::size_t at = what.find("own.yaml");
      return at == std::string::npos ? what : what.substr(at);
    }
    return "";
  }

  Scratch scratch_;
};

TEST_F(OwnProfile, NamesOnlyWhatDiffers) {
  const Profile sec = load_profile("sec");
  const Profile own = read("extends: sec\ntitle: Balancing and Settlement Code\nelisions: [\"***\"]\n");
  EXPECT_EQ(own.title, "Balancing and Settlement Code");
  EXPECT_EQ(own.elisions, std::vector<std::string>{"***"}) << "a list takes the place of the other";
  EXPECT_EQ(own.name, "sec") << "whose windows it goes on using";
  EXPECT_EQ(own.definitions_place, "A1.1");
  EXPECT_EQ(own.documents.size(), sec.documents.size());
  EXPECT_EQ(own.file, scratch_.path("own.yaml"));
  EXPECT_EQ(sec.file, "");
  EXPECT_TRUE(own.colours.empty());
}

TEST_F(OwnProfile, IsReadWithEveryKeyThatTheDocumentationDescribes) {
  const Profile own = load_profile(REDRAFT_SOURCE_DIR "/tests/profile/own.yaml");
  EXPECT_EQ(own.title, "An invented code");
  EXPECT_EQ(own.this_code, "this Code");
  EXPECT_EQ(own.colours.size(), 8U);
}

TEST_F(OwnProfile, MayStandByItself) {
  const Profile own = read(
      "name: grid\ntitle: Grid Code\nthis_code: this Code\n"
      "documents:\n  - {word: Part, plural: Parts, ids: number, labels: numbered}\n");
  EXPECT_EQ(own.name, "grid");
  ASSERT_NE(own.document_kind("Part"), nullptr);
  EXPECT_EQ(own.document_kind("Section"), nullptr);
}

TEST_F(OwnProfile, NamesColours) {
  const Profile own = read(
      "extends: sec\n"
      "colours:\n"
      "  light:\n"
      "    insertion: {ink: \"#0000c0\", ground: \"#E8E8FF\"}\n"
      "  dark:\n"
      "    move:\n"
      "      ink: \"#ffffff\"\n");
  EXPECT_EQ(own.colours.size(), 3U);
  EXPECT_EQ(colour_of(own.colours, Paper::light, Marked::insertion, Layer::ink), (Rgb{0, 0, 0xc0}));
  EXPECT_EQ(colour_of(own.colours, Paper::light, Marked::insertion, Layer::ground), (Rgb{0xe8, 0xe8, 0xff}));
  EXPECT_EQ(colour_of(own.colours, Paper::dark, Marked::move, Layer::ink), (Rgb{255, 255, 255}));
  EXPECT_EQ(colour_of(own.colours, Paper::light, Marked::move, Layer::ink),
            default_colour(Paper::light, Marked::move, Layer::ink));
}

TEST_F(OwnProfile, IsRefusedWithThePlaceAndWhatWasExpected) {
  const struct {
    const char* text;
    const char* want;
  } rows[] = {
      // #777777 on white is 4.478 to 1: cut to two places, never rounded up to what is asked for. On a white ground it
      // is refused for its ground before the page is looked at.
      {"extends: sec\ncolours: {light: {insertion: {ink: \"#777777\", ground: \"#ffffff\"}}}\n",
       "own.yaml:2:36: colours: light: insertion: ink is '#777777': contrast 4.47 to 1 on its ground; "
       "expected at least "
       "4.5 to 1"},
      {"extends: sec\ncolours:\n  light:\n    deletion: {ink: \"#ffffff\", ground: \"#000000\"}\n",
       "own.yaml:4:21: colours: light: deletion: ink is '#ffffff': contrast 1.00 to 1 on the light page; "
       "expected at "
       "least 4.5 to 1"},
      // The page's own ink, and a ground of the same colour.
      {"extends: sec\ncolours:\n  light:\n    deletion: {ground: \"#A40E26\"}\n",
       "own.yaml:4:24: colours: light: deletion: ground is '#A40E26': contrast 1.00 to 1 under its ink; "
       "expected at "
       "least 4.5 to 1"},
      {"extends: sec\ncolours:\n  dark:\n    move: {ink: \"#14181d\", ground: \"#ffffff\"}\n",
       "own.yaml:4:17: colours: dark: move: ink is '#14181d': contrast 1.00 to 1 on the dark page; expected "
       "at least "
       "4.5 to 1"},
      {"extends: sec\ncolours:\n  light:\n    move: {ink: violet}\n",
       "own.yaml:4:17: colours: light: move: ink is 'violet'; expected a colour as \"#0a5c36\", in quotation "
       "marks"},
      // Without quotation marks the rest of the line is a remark to YAML, and the value is empty.
      {"extends: sec\ncolours:\n  light:\n    move:\n      ink: #5b2a86\n",
       "own.yaml:5:7: colours: light: move: ink says nothing; expected a value, and a colour in quotation "
       "marks: \"#0a5c36\""},
      {"extends: sec\ncolours: {bright: {}}\n",
       "own.yaml:2:11: colours: there is no key 'bright'; expected light or dark"},
      {"extends: sec\ncolours: {light: {moved: {}}}\n",
       "own.yaml:2:19: colours: light: there is no key 'moved'; expected insertion, deletion, move or "
       "renumbering"},
      {"extends: sec\ncolours: {light: {move: {text: \"#000000\"}}}\n",
       "own.yaml:2:26: colours: light: move: there is no key 'text'; expected ink or ground"},
      {"extends: sec\ncolours: red\n", "own.yaml:2:10: colours has no keys; expected some of light or dark"},
      {"extends: sec\ncolour: {}\n", "own.yaml:2:1: 'colour' is no key of a profile; the nearest is colours"},
      {"extends: bsc\n", "own.yaml:1:10: extends: there is no profile 'bsc'; known are sec, statute"},
      {"title: Grid Code\n",
       "own.yaml:1:1: a profile has no key 'name'; it must be there: as --profile takes it"},
      {"- a\n- b\n", "own.yaml:1:1: the file is a list; expected keys with values"},
  };
  for (const auto& row : rows) EXPECT_EQ(fault(row.text), row.want) << row.text;
}

TEST_F(OwnProfile, ThatIsNotThereIsNamed) {
  try {
    load_profile(scratch_.path("none.yaml"));
    FAIL() << "expected an error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::file);
    EXPECT_EQ(error.place().file, scratch_.path("none.yaml"));
  }
}

TEST(Profiles, OfTheProgramHaveTheColoursOfThePage) {
  for (const char* name : {"sec", "statute"}) EXPECT_TRUE(load_profile(name).colours.empty()) << name;
}

}  // namespace
}  // namespace redraft::profile
