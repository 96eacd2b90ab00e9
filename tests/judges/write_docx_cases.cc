// Writes the cases of docx_cases.h and random_cases.h into a folder: NAME.docx, and NAME.before and
// NAME.after with the paragraphs that a judge must find, one a line as "Style|words" ("|words" for the random
// ones).
#include <chrono>
#include <cstdio>
#include <exception>
#include <string>

#include "base/file.h"
#include "judges/docx_cases.h"
#include "judges/random_cases.h"
#include "render/docx.h"

namespace {

std::string lines(const std::vector<std::string>& paragraphs, const std::string& style = {}) {
  std::string out;
  for (const std::string& paragraph : paragraphs) out += style + paragraph + '\n';
  return out;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::fputs("usage: redraft_docx_cases FOLDER RANDOM_CASES\n", stderr);
    return 2;
  }
  const std::string folder = std::string(argv[1]) + "/";
  redraft::render::DocxOptions options;
  options.author = "A. Lawyer & Co";
  options.date = std::chrono::sys_days{std::chrono::year{2018} / 10 / 5};
  for (const redraft::tests::DocxCase& it : redraft::tests::docx_cases()) {
    redraft::write_file(folder + it.name + ".docx", redraft::render::render_docx(it.redline, options), {});
    redraft::write_file(folder + it.name + ".before", lines(it.before), {});
    redraft::write_file(folder + it.name + ".after", lines(it.after), {});
  }
  const std::size_t random_cases = std::stoul(argv[2]);
  for (std::size_t n = 0; n < random_cases; ++n) {
    const redraft::tests::RandomCase it = redraft::tests::random_case(n);
    redraft::write_file(folder + it.name + ".docx", redraft::render::render_docx(it.redline, options), {});
    redraft::write_file(folder + it.name + ".before", lines(it.before, "|"), {});
    redraft::write_file(folder + it.name + ".after", lines(it.after, "|"), {});
  }
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 2;
}
