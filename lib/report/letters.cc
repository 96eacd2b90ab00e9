#include "report/letters.h"

#include <dlfcn.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <array>
#include <cmath>
#include <filesystem>
#include <string>

#include "base/error.h"
#include "base/unicode.h"

namespace redraft::report {

namespace {

constexpr double kUnits = 64;  // of FreeType, to the pixel

// Where Debian, Fedora and Arch put the fonts.
constexpr std::array<const char*, 5> kFolders = {
    "/usr/share/fonts/truetype/liberation2/", "/usr/share/fonts/truetype/liberation/",
    "/usr/share/fonts/liberation-sans-fonts/", "/usr/share/fonts/liberation-sans/",
    "/usr/share/fonts/liberation/"};

// The functions of libfreetype that are used, as its headers declare them.
struct Functions {
  decltype(&FT_Init_FreeType) init = nullptr;
  decltype(&FT_Done_FreeType) done = nullptr;
  decltype(&FT_New_Face) new_face = nullptr;
  decltype(&FT_Set_Char_Size) set_size = nullptr;
  decltype(&FT_Get_Char_Index) glyph_index = nullptr;
  decltype(&FT_Load_Glyph) load_glyph = nullptr;
  decltype(&FT_Get_Kerning) kerning = nullptr;
  decltype(&FT_Outline_Translate) translate = nullptr;
  decltype(&FT_Outline_Embolden) embolden = nullptr;
  decltype(&FT_Outline_Render) render = nullptr;
};

[[noreturn]] void missing(const std::string& what, const std::string& package) {
  throw Error(ErrorCode::file, {},
              "a picture cannot be painted: " + what + "; expected it from the Debian package " + package);
}

// Once in the life of the program; the library stays.
const Functions& functions() {
  static const Functions loaded = [] {
    void* const library = dlopen("libfreetype.so.6", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) missing("libfreetype.so.6 is not there", "libfreetype6");
    Functions out;
    const auto find = [&](auto& function, const char* name) {
      function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(dlsym(library, name));
      if (function == nullptr) missing(std::string("libfreetype.so.6 has no ") + name, "libfreetype6");
    };
    find(out.init, "FT_Init_FreeType");
    find(out.done, "FT_Done_FreeType");
    find(out.new_face, "FT_New_Face");
    find(out.set_size, "FT_Set_Char_Size");
    find(out.glyph_index, "FT_Get_Char_Index");
    find(out.load_glyph, "FT_Load_Glyph");
    find(out.kerning, "FT_Get_Kerning");
    find(out.translate, "FT_Outline_Translate");
    find(out.embolden, "FT_Outline_Embolden");
    find(out.render, "FT_Outline_Render");
    return out;
  }();
  return loaded;
}

struct Brush {
  Canvas& canvas;
  profile::Rgb colour;
};

// FreeType counts rows upwards.
void lay_spans(int y, int count, const FT_Span* spans, void* user) {
  const Brush& brush = *static_cast<Brush*>(user);
  for (int k = 0; k < count; ++k)
    brush.canvas.span(spans[k].x, brush.canvas.height() - 1 - y, spans[k].len, spans[k].coverage,
                      brush.colour);
}

FT_Pos units(double pixels) { return static_cast<FT_Pos>(std::lround(pixels * kUnits)); }

}  // namespace

struct Letters::Data {
  FT_Library library = nullptr;
  std::array<FT_Face, 4> faces = {};  // by bold and italic

  FT_Face face(const Style& style) {
    constexpr std::array<const char*, 4> kNames = {"Regular", "Bold", "Italic", "BoldItalic"};
    const std::size_t which = (style.bold ? 1U : 0U) + (style.italic ? 2U : 0U);
    FT_Face& out = faces.at(which);
    if (out == nullptr) {
      const std::string name = std::string("LiberationSans-") + kNames.at(which) + ".ttf";
      for (const char* folder : kFolders)
        if (functions().new_face(library, (folder + name).c_str(), 0, &out) == 0) break;
      if (out == nullptr) missing(name + " is in no folder of fonts", "fonts-liberation");
    }
    functions().set_size(out, 0, units(style.size), 72, 72);
    return out;
  }

  // Calls `use` with each letter's outline, moved to its place on a line from x = 0; gives the width.
  template <typename Use>
  double walk(std::string_view words, const Style& style, const Use& use) {
    const FT_Face font = face(style);
    double x = 0;
    FT_UInt before = 0;
    for (std::size_t at = 0; at < words.size();) {
      const FT_UInt glyph = functions().glyph_index(font, next_code_point(words, at));
      FT_Vector kern = {};
      if (before != 0 && functions().kerning(font, before, glyph, FT_KERNING_UNFITTED, &kern) == 0)
        x += static_cast<double>(kern.x) / kUnits;
      before = glyph;
      if (functions().load_glyph(font, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) continue;
      if (font->glyph->format == FT_GLYPH_FORMAT_OUTLINE) use(font->glyph->outline, x);
      x += static_cast<double>(font->glyph->linearHoriAdvance) / 65536;
    }
    return x;
  }

  void lay(Canvas& canvas, FT_Outline& outline, profile::Rgb colour) {
    Brush brush{canvas, colour};
    FT_Raster_Params how = {};
    how.flags = FT_RASTER_FLAG_AA | FT_RASTER_FLAG_DIRECT | FT_RASTER_FLAG_CLIP;
    how.gray_spans = lay_spans;
    how.user = &brush;
    how.clip_box = {0, 0, canvas.width(), canvas.height()};
    functions().render(library, &outline, &how);
  }
};

Letters::Letters() : data_(std::make_unique<Data>()) {
  if (functions().init(&data_->library) != 0) missing("FreeType does not start", "libfreetype6");
}
Letters::Letters(Letters&&) noexcept = default;
Letters& Letters::operator=(Letters&&) noexcept = default;
Letters::~Letters() {
  // Its faces go with it.
  if (data_ && data_->library != nullptr) functions().done(data_->library);
}

double Letters::width(std::string_view words, const Style& style) {
  return data_->walk(words, style, [](FT_Outline&, double) {});
}

void Letters::draw(Canvas& canvas, double x, double y, std::string_view words, const Style& style,
                   profile::Rgb colour) {
  const double up = canvas.height() - y;
  data_->walk(words, style, [&](FT_Outline& outline, double along) {
    if (outline.n_points == 0) return;
    double shift = 0;
    if (style.rim > 0) {
      functions().embolden(&outline, units(2 * style.rim));
      shift = style.rim;  // FreeType keeps the lower left corner in its place
    }
    functions().translate(&outline, units(x + along - shift), units(up - shift));
    data_->lay(canvas, outline, colour);
  });
}

void Letters::fill(Canvas& canvas, const std::vector<std::pair<double, double>>& points,
                   profile::Rgb colour) {
  if (points.size() < 3 || points.size() > 1000) return;
  std::vector<FT_Vector> places;
  places.reserve(points.size());
  std::vector<char> tags(points.size(), FT_CURVE_TAG_ON);
  for (const auto& [x, y] : points) places.push_back({units(x), units(canvas.height() - y)});
  short end = static_cast<short>(points.size() - 1);
  FT_Outline outline = {};
  outline.n_contours = 1;
  outline.n_points = static_cast<short>(points.size());
  outline.points = places.data();
  outline.tags = tags.data();
  outline.contours = &end;
  outline.flags = FT_OUTLINE_EVEN_ODD_FILL;
  data_->lay(canvas, outline, colour);
}

}  // namespace redraft::report
