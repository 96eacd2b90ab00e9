// A zip in memory: read entry by entry under limits, written in the order given. Inside lib/docx only; libzip does
// the work.
//
// Written entries are dated 1980-01-01, so that the same entries give the same bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "docx/package.h"

namespace redraft::docx {

struct ZipEntry {
  std::string name;        ///< as libzip reads it: UTF-8
  std::uint64_t size = 0;  ///< inflated, as the zip claims
  std::uint64_t packed = 0;
  std::uint64_t index = 0;  ///< libzip's
};

class ZipReader {
 public:
  /// Reads the list of entries; folders ("word/") are no parts and are left out. Claimed sizes are held to the
  /// limits. Throws Error{format}, Error{limit}; `file` is named in them.
  ZipReader(std::string bytes, std::string file, const Limits& limits);
  ZipReader(ZipReader&&) noexcept;
  ~ZipReader();

  const std::vector<ZipEntry>& entries() const { return entries_; }
  /// Inflates; throws Error{format} when it is damaged, cut short or longer than it claims. One at a time.
  std::string read(const ZipEntry& entry) const;

 private:
  friend class ZipWriter;
  struct State;
  std::unique_ptr<State> state_;
  std::vector<ZipEntry> entries_;
};

class ZipWriter {
 public:
  ZipWriter();
  ~ZipWriter();
  ZipWriter(const ZipWriter&) = delete;
  ZipWriter& operator=(const ZipWriter&) = delete;

  /// Deflate 6. The bytes must live until `finish`.
  void add(const std::string& name, std::string_view bytes);
  /// The entry as it is packed there; the reader must live until `finish`.
  void copy(const ZipReader& from, const ZipEntry& entry);
  /// The zip; nothing may be added behind it. Throws Error{output}.
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace redraft::docx
