// word_floor BEFORE.docx AFTER.docx: the least that comparing two Word documents can cost. Both are unzipped and every XML
// part parsed; every part of the second is written from its tree and zipped at deflate 6. Nothing is compared.
//
// It uses libzip and pugixml as they come, and nothing of lib/docx: redraft is measured against it (word_compare.py), so
// a slow redraft must not make it slow. Prints milliseconds of each step and the sizes.
#include <zip.h>

#include <chrono>
#include <cstdio>
#include <cstring>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

struct Part {
  std::string name;
  std::string bytes;
  pugi::xml_document tree;
  bool xml = false;
};

struct Text : pugi::xml_writer {
  std::string bytes;
  void write(const void* data, std::size_t size) override {
    bytes.append(static_cast<const char*>(data), size);
  }
};

double since(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

std::vector<Part> unzipped(const char* path) {
  std::vector<Part> out;
  zip_t* const archive = zip_open(path, ZIP_RDONLY, nullptr);
  if (archive == nullptr) return out;
  const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0));
  out.resize(count);
  for (zip_uint64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    zip_file_t* const file = zip_fopen_index(archive, i, 0);
    if (file == nullptr || zip_stat_index(archive, i, 0, &stat) != 0) continue;
    out[i].name = stat.name;
    out[i].bytes.resize(stat.size);
    zip_fread(file, out[i].bytes.data(), stat.size);
    zip_fclose(file);
  }
  zip_discard(archive);
  return out;
}

std::size_t parse(std::vector<Part>& parts) {
  std::size_t bytes = 0;
  for (Part& part : parts) {
    part.xml = part.tree.load_buffer(part.bytes.data(), part.bytes.size(),
                                     pugi::parse_default | pugi::parse_ws_pcdata_single);
    bytes += part.bytes.size();
  }
  return bytes;
}

std::size_t zipped(const std::vector<Part>& parts) {
  zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
  zip_source_keep(target);
  for (const Part& part : parts) {
    zip_source_t* const source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
    const auto index = static_cast<zip_uint64_t>(zip_file_add(archive, part.name.c_str(), source, 0));
    zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, 6);
  }
  zip_close(archive);
  zip_stat_t stat;
  zip_source_stat(target, &stat);
  zip_source_free(target);
  return stat.size;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: word_floor BEFORE.docx AFTER.docx\n");
    return 2;
  }
  const Clock::time_point begin = Clock::now();
  std::vector<Part> before = unzipped(argv[1]);
  std::vector<Part> after = unzipped(argv[2]);
  const double unzip = since(begin);
  if (before.empty() || after.empty()) {
    std::fprintf(stderr, "word_floor: cannot read %s\n", before.empty() ? argv[1] : argv[2]);
    return 2;
  }
  Clock::time_point step = Clock::now();
  const std::size_t bytes = parse(before) + parse(after);
  const double parsed = since(step);
  step = Clock::now();
  for (Part& part : after) {
    if (!part.xml) continue;
    Text text;
    text.bytes.reserve(part.bytes.size());
    part.tree.save(text, "", pugi::format_raw);
    part.bytes = std::move(text.bytes);
  }
  const double written = since(step);
  step = Clock::now();
  const std::size_t size = zipped(after);
  const double zip = since(step);
  std::printf(
      "unzip %.1f ms, parse %.1f ms, write %.1f ms, zip %.1f ms, together %.1f ms; %zu bytes of parts, %zu "
      "zipped\n",
      unzip, parsed, written, zip, since(begin), bytes, size);
  return 0;
}
