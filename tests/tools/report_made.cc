#include "tools/report_made.h"

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "docx/document.h"
#include "support/scratch.h"
#include "support/word_reading.h"

namespace redraft::tests {

bool MadeReport::has(const std::string& words) const {
  return std::any_of(paragraphs.begin(), paragraphs.end(),
                     [&](const std::string& one) { return one.find(words) != std::string::npos; });
}

const std::string& sample_workspace() {
  static const std::string path = source("samples/workspace");
  return path;
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

MadeReport report(const std::string& words) { return report(words, sample_workspace()); }

MadeReport report(const std::string& words, const std::string& workspace) {
  const Scratch scratch;
  const std::string file = scratch.path("out.docx");
  std::vector<std::string> args = words_of("report " + words);
  args.insert(args.end(), {"--workspace", workspace, "-o", file});
  MadeReport out{run(args), {}};
  if (!std::filesystem::exists(file)) return out;
  const docx::Package package = docx::Package::open(file);
  out.paragraphs = lines(paragraphs_of(docx::Document::read(package, {})));
  return out;
}

}  // namespace redraft::tests
