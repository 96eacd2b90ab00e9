#include "report/picture_marks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace redraft::report {

namespace {

constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1a\n";
constexpr std::string_view kExif("Exif\0\0", 6);

std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

// ---- PNG

std::optional<std::string> without_chunks(std::string_view bytes) {
  constexpr std::array<std::string_view, 5> kMarks = {"tEXt", "zTXt", "iTXt", "tIME", "eXIf"};
  constexpr std::size_t kFrame = 12;  // length, type and checksum
  std::string out(kPngSignature);
  std::size_t at = kPngSignature.size();
  while (at + kFrame <= bytes.size()) {
    const std::size_t length = byte_at(bytes, at) << 24 | byte_at(bytes, at + 1) << 16 |
                               byte_at(bytes, at + 2) << 8 | byte_at(bytes, at + 3);
    if (length > bytes.size() - at - kFrame) return std::nullopt;
    const std::string_view type = bytes.substr(at + 4, 4);
    if (std::find(kMarks.begin(), kMarks.end(), type) == kMarks.end())
      out.append(bytes.substr(at, length + kFrame));
    if (type == "IEND") return out;
    at += length + kFrame;
  }
  return std::nullopt;
}

// ---- JPEG

constexpr std::uint32_t kStartOfImage = 0xD8;
constexpr std::uint32_t kEndOfImage = 0xD9;
constexpr std::uint32_t kStartOfScan = 0xDA;
constexpr std::uint32_t kComment = 0xFE;

/// "Which way up" of an Exif segment (TIFF 6.0, tag 274), 1 to 8; 1 where it does not say.
std::uint32_t orientation_of(std::string_view exif) {
  constexpr std::uint32_t kTag = 0x0112;
  constexpr std::size_t kHead = 8;
  constexpr std::size_t kEntry = 12;
  if (exif.size() < kHead) return 1;
  const bool small = exif.starts_with("II");
  const auto two = [&](std::size_t at) {
    return small ? byte_at(exif, at) | byte_at(exif, at + 1) << 8
                 : byte_at(exif, at) << 8 | byte_at(exif, at + 1);
  };
  const std::size_t first = small ? two(4) | two(6) << 16 : two(4) << 16 | two(6);
  if (first + 2 > exif.size()) return 1;
  const std::size_t count = two(first);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = first + 2 + i * kEntry;
    if (at + kEntry > exif.size()) return 1;
    if (two(at) != kTag) continue;
    const std::uint32_t value = two(at + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/// An Exif segment that says which way up and no more.
std::string orientation_segment(std::uint32_t orientation) {
  std::string out("\xFF\xE1\x00\x22", 4);
  out += kExif;
  out += std::string_view("MM\x00\x2A\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00", 19);
  out += static_cast<char>(orientation);
  out += std::string_view("\x00\x00\x00\x00\x00\x00", 6);
  return out;
}

bool stays(std::uint32_t marker, std::string_view content) {
  if (marker == kComment) return false;
  if (marker < 0xE0 || marker > 0xEF) return true;
  if (marker == 0xE0) return content.starts_with("JFIF");         // not JFXX, a preview
  if (marker == 0xE2) return content.starts_with("ICC_PROFILE");  // not further pictures
  return marker == 0xEE && content.starts_with("Adobe");          // how its colours are meant
}

/// Past the packed pixels of a scan: where the next marker stands.
std::size_t end_of_scan(std::string_view bytes, std::size_t at) {
  while (at + 1 < bytes.size()) {
    const std::uint32_t next = byte_at(bytes, at + 1);
    const bool data = next == 0 || (next >= 0xD0 && next <= 0xD7);
    if (byte_at(bytes, at) == 0xFF && !data && next != 0xFF) return at;
    ++at;
  }
  return bytes.size();
}

std::optional<std::string> without_segments(std::string_view bytes) {
  std::string out(bytes.substr(0, 2));
  std::size_t at = 2;
  while (at + 2 <= bytes.size()) {
    if (byte_at(bytes, at) != 0xFF) return std::nullopt;
    const std::uint32_t marker = byte_at(bytes, at + 1);
    if (marker == 0xFF) {  // fill
      ++at;
      continue;
    }
    if (marker == kEndOfImage) return out.append(bytes.substr(at, 2));
    if (marker == 0 || marker == kStartOfImage || (marker >= 0xD0 && marker <= 0xD7)) return std::nullopt;
    if (at + 4 > bytes.size()) return std::nullopt;
    const std::size_t length = byte_at(bytes, at + 2) << 8 | byte_at(bytes, at + 3);
    if (length < 2 || length > bytes.size() - at - 2) return std::nullopt;
    const std::string_view content = bytes.substr(at + 4, length - 2);
    if (stays(marker, content)) {
      out.append(bytes.substr(at, length + 2));
    } else if (marker == 0xE1 && content.starts_with(kExif)) {
      const std::uint32_t orientation = orientation_of(content.substr(kExif.size()));
      if (orientation != 1) out += orientation_segment(orientation);
    }
    at += length + 2;
    if (marker != kStartOfScan) continue;
    const std::size_t end = end_of_scan(bytes, at);
    out.append(bytes.substr(at, end - at));
    at = end;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> without_picture_marks(std::string_view bytes) {
  if (bytes.starts_with(kPngSignature)) return without_chunks(bytes);
  if (is_png_or_jpeg(bytes)) return without_segments(bytes);
  return std::nullopt;
}

bool is_png_or_jpeg(std::string_view bytes) {
  return bytes.starts_with(kPngSignature) || bytes.starts_with("\xFF\xD8\xFF");
}

}  // namespace redraft::report
