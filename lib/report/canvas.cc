#include "report/canvas.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/error.h"

namespace redraft::report {

namespace {

std::uint32_t packed(profile::Rgb colour) {
  return static_cast<std::uint32_t>(colour.red) << 16U | static_cast<std::uint32_t>(colour.green) << 8U |
         colour.blue;
}

std::uint32_t mixed(std::uint32_t under, std::uint32_t over, std::uint32_t share) {
  std::uint32_t out = 0;
  for (const unsigned shift : {16U, 8U, 0U}) {
    const std::uint32_t low = (under >> shift) & 0xFFU;
    const std::uint32_t high = (over >> shift) & 0xFFU;
    out |= ((high * share + low * (255 - share) + 127) / 255) << shift;
  }
  return out;
}

void append_number(std::string& out, std::uint32_t number) {
  for (const unsigned shift : {24U, 16U, 8U, 0U}) out += static_cast<char>((number >> shift) & 0xFFU);
}

// PNG specification (W3C, 2003), 5.3: length, kind, data, checksum of kind and data.
void append_chunk(std::string& out, const std::string& kind, const std::string& data) {
  append_number(out, static_cast<std::uint32_t>(data.size()));
  const std::string body = kind + data;
  out += body;
  append_number(out, static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(body.data()),
                                                      static_cast<uInt>(body.size()))));
}

// At the fastest level: a fifth larger, and a report waits half as long.
std::string deflated(const std::string& bytes) {
  uLongf size = compressBound(static_cast<uLong>(bytes.size()));
  std::string out(size, '\0');
  if (compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                static_cast<uLong>(bytes.size()), 1) != Z_OK)
    throw Error(ErrorCode::output, {}, "a picture cannot be packed: there is not enough memory");
  out.resize(size);
  return out;
}

// Where a colour is remembered that was seen not long ago.
std::size_t slot_of(std::uint32_t colour) { return (colour * 2'654'435'761U) >> 22U; }

}  // namespace

Canvas::Canvas(int width, int height, profile::Rgb paper)
    : width_(std::max(1, width)),
      height_(std::max(1, height)),
      pixels_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_), packed(paper)) {}

profile::Rgb Canvas::at(int x, int y) const {
  const std::uint32_t pixel =
      pixels_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x)];
  return {static_cast<std::uint8_t>(pixel >> 16U), static_cast<std::uint8_t>(pixel >> 8U),
          static_cast<std::uint8_t>(pixel)};
}

void Canvas::span(int x, int y, int length, int coverage, profile::Rgb colour) {
  const int from = std::max(x, 0);
  const int to = std::min(x + length, width_);
  if (y < 0 || y >= height_ || from >= to) return;
  const auto share = static_cast<std::uint32_t>((std::clamp(coverage, 0, 255) * 15 + 127) / 255 * 17);
  if (share == 0) return;
  const std::uint32_t over = packed(colour);
  std::uint32_t* const row = pixels_.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width_);
  if (share == 255)
    std::fill(row + from, row + to, over);
  else
    for (int k = from; k < to; ++k) row[k] = mixed(row[k], over, share);
}

void Canvas::rectangle(int left, int top, int right, int bottom, profile::Rgb colour) {
  for (int y = std::max(top, 0); y < std::min(bottom, height_); ++y) span(left, y, right - left, 255, colour);
}

std::string Canvas::png() const {
  constexpr std::size_t kMostColours = 256;
  const auto columns = static_cast<std::size_t>(width_);
  const auto lines = static_cast<std::size_t>(height_);
  std::unordered_map<std::uint32_t, std::uint8_t> index;
  constexpr std::uint32_t kNone = 0xFFFFFFFFU;  // no colour
  std::array<std::pair<std::uint32_t, char>, 1024> seen;
  seen.fill({kNone, 0});
  std::string palette;
  // Each row behind a nought, which says that it is not filtered.
  std::string rows((columns + 1) * lines, '\0');
  char* out = rows.data();
  const std::uint32_t* pixel = pixels_.data();
  for (std::size_t line = 0; line < lines && index.size() <= kMostColours; ++line) {
    ++out;
    for (const std::uint32_t* const end = pixel + columns; pixel != end;) {
      const std::uint32_t colour = *pixel;
      const std::uint32_t* const run =
          std::find_if(pixel, end, [=](std::uint32_t one) { return one != colour; });
      auto& [known, place] = seen[slot_of(colour)];
      if (known != colour) {
        const auto [found, is_new] = index.emplace(colour, static_cast<std::uint8_t>(index.size()));
        if (is_new)
          for (const unsigned shift : {16U, 8U, 0U}) palette += static_cast<char>((colour >> shift) & 0xFFU);
        known = colour;
        place = static_cast<char>(found->second);
      }
      out = std::fill_n(out, run - pixel, place);
      pixel = run;
    }
  }
  const bool by_palette = index.size() <= kMostColours;
  if (!by_palette) {
    rows.clear();
    for (std::size_t k = 0; k < pixels_.size(); ++k) {
      if (k % columns == 0) rows += '\0';
      for (const unsigned shift : {16U, 8U, 0U}) rows += static_cast<char>((pixels_[k] >> shift) & 0xFFU);
    }
  }
  std::string header;
  append_number(header, static_cast<std::uint32_t>(width_));
  append_number(header, static_cast<std::uint32_t>(height_));
  header += '\x08';                        // bits
  header += by_palette ? '\x03' : '\x02';  // colours by palette, or each as red, green, blue
  header.append(3, '\0');
  std::string png = "\x89PNG\r\n\x1A\n";
  append_chunk(png, "IHDR", header);
  if (by_palette) append_chunk(png, "PLTE", palette);
  append_chunk(png, "IDAT", deflated(rows));
  append_chunk(png, "IEND", {});
  return png;
}

}  // namespace redraft::report
