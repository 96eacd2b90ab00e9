// Writes the sample redlines as pages into a folder, for page.mjs: write_pages FOLDER.
#include <cstdio>
#include <fstream>
#include <string>

#include "render/html.h"
#include "render_html/sample_redlines.h"

namespace {

bool write(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  return static_cast<bool>(file.flush());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: write_pages FOLDER\n", stderr);
    return 2;
  }
  const std::string folder = argv[1];
  for (const redraft::test::SampleRedline& sample : redraft::test::all_samples())
    if (!write(folder + '/' + sample.name + ".html",
               redraft::render::render_html(sample.redline, sample.options)))
      return 2;
  return 0;
}
