// write_generated_code FOLDER WORDS: before.txt, after.txt, legal-text.txt and the folder baseline/ (tests/support/generated_code.h).
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <string_view>

#include "base/error.h"
#include "base/file.h"
#include "support/generated_code.h"

int main(int argc, char** argv) {
  std::size_t words = 0;
  const std::string_view number = argc == 3 ? argv[2] : "";
  if (std::from_chars(number.data(), number.data() + number.size(), words).ec != std::errc() || words == 0) {
    std::fprintf(stderr, "usage: redraft_generate FOLDER WORDS\n");
    return 2;
  }
  try {
    const std::filesystem::path folder = argv[1];
    std::filesystem::create_directories(folder / "baseline");
    const redraft::tests::GeneratedCode code = redraft::tests::generated_code(words);
    redraft::write_file((folder / "before.txt").string(), code.text, {});
    redraft::write_file((folder / "after.txt").string(), code.amended, {});
    redraft::write_file((folder / "legal-text.txt").string(), code.drafting, {});
    for (std::size_t k = 0; k < code.files.size(); ++k)
      redraft::write_file((folder / "baseline" / code.files[k]).string(), code.texts[k], {});
    std::printf("%zu words, %zu clauses, %zu of them edited\n", code.words, code.clauses,
                code.edited_clauses);
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "redraft_generate: %s\n", fault.what());
    return 2;
  }
  return 0;
}
