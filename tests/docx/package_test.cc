#include <gtest/gtest.h>
#include <zip.h>

#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "docx/package.h"

namespace redraft::docx {
namespace {

const std::vector<NewPart> parts = {
    {"[Content_Types].xml", "<Types/>"},
    {"word/document.xml", std::string(20000, 'x')},
    {"word/empty.xml", ""},
};

// Sets the time zone of the process for one scope.
class Zone {
 public:
  explicit Zone(const char* name) {
    setenv("TZ", name, 1);
    tzset();
  }
  ~Zone() {
    unsetenv("TZ");
    tzset();
  }
  Zone(const Zone&) = delete;
  Zone& operator=(const Zone&) = delete;
};

class Reader {
 public:
  explicit Reader(const std::string& bytes) : bytes_(bytes) {
    zip_source_t* source = zip_source_buffer_create(bytes_.data(), bytes_.size(), 0, nullptr);
    zip_ = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    if (zip_ == nullptr) zip_source_free(source);
  }
  ~Reader() {
    if (zip_ != nullptr) zip_discard(zip_);
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  bool ok() const { return zip_ != nullptr; }
  std::size_t count() const { return static_cast<std::size_t>(zip_get_num_entries(zip_, 0)); }
  std::string name(std::size_t at) const { return zip_get_name(zip_, at, 0); }
  std::string read(std::size_t at) const {
    zip_stat_t stat;
    zip_stat_index(zip_, at, 0, &stat);
    std::string out(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(zip_, at, 0);
    zip_fread(file, out.data(), out.size());
    zip_fclose(file);
    return out;
  }

 private:
  std::string bytes_;
  zip_t* zip_ = nullptr;
};

TEST(WritePackage, HoldsThePartsInTheOrderGiven) {
  const Reader reader(write_package(parts));
  ASSERT_TRUE(reader.ok());
  ASSERT_EQ(reader.count(), parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    EXPECT_EQ(reader.name(i), parts[i].name);
    EXPECT_EQ(reader.read(i), parts[i].bytes);
  }
}

TEST(WritePackage, GivesTheSameBytesInEveryTimeZone) {
  const std::string first = write_package(parts);
  EXPECT_EQ(write_package(parts), first);
  for (const char* zone : {"UTC", "Asia/Tokyo", "America/St_Johns", "Pacific/Kiritimati", "Europe/London"}) {
    const Zone set(zone);
    EXPECT_EQ(write_package(parts), first) << zone;
  }
}

TEST(WritePackage, DatesEveryEntryOnTheFirstDayThatAZipKnows) {
  const std::string bytes = write_package(parts);
  std::size_t entries = 0;
  for (std::size_t at = bytes.find("PK\x01\x02"); at != std::string::npos;
       at = bytes.find("PK\x01\x02", at + 4)) {
    ++entries;
    EXPECT_EQ(bytes.substr(at + 12, 4), std::string("\0\0\x21\0", 4));
  }
  EXPECT_EQ(entries, parts.size());
}

TEST(WritePackage, Compresses) { EXPECT_LT(write_package(parts).size(), 1500U); }

}  // namespace
}  // namespace redraft::docx
