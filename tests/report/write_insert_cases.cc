// redraft_insert_cases FOLDER: the cases as .docx files.
// redraft_insert_cases FOLDER FILE.docx...: each of these taken into a report, in the report's styles and in its own,
// and with its tracked changes in fixed colours.
#include <exception>
#include <fstream>
#include <iostream>
#include <string>

#include "report/fixed_marks.h"
#include "report/include.h"
#include "report/insert_cases.h"
#include "report/insert_here.h"

namespace {

using redraft::tests::here;
using redraft::tests::InsertCase;
using redraft::tests::word_p;

bool write(const std::string& folder, const InsertCase& one) {
  std::ofstream file(folder + "/" + one.name + ".docx", std::ios::binary);
  file.write(one.bytes.data(), static_cast<std::streamsize>(one.bytes.size()));
  if (!file) std::cerr << "cannot write " << one.name << "\n";
  return static_cast<bool>(file);
}

bool write_of(const std::string& folder, const std::string& path) {
  const std::string file = path.substr(path.rfind('/') + 1);
  const std::string name = file.substr(0, file.rfind('.'));
  const redraft::docx::Package host =
      redraft::tests::with_body(redraft::docx::Package::open(std::string(REDRAFT_SOURCE_DIR) +
                                                             "/templates/reports/modification-report.docx"),
                                word_p("Before") + here() + word_p("Between") + here() + word_p("After"));
  redraft::report::IncludeOptions own;
  own.styles = redraft::render::StylePolicy::guest;
  const auto guest = [&](const redraft::report::IncludeOptions& options) {
    return redraft::tests::insert_here(
               host, redraft::report::include_document(redraft::docx::Package::open(path), options))
        .bytes;
  };
  return write(folder, {name + "-in", guest({})}) && write(folder, {name + "-own", guest(own)}) &&
         write(folder, {name + "-fixed",
                        redraft::report::fixed_marks(redraft::docx::Package::open(path)).document.write({})});
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::cerr << "usage: redraft_insert_cases FOLDER [FILE.docx...]\n";
    return 2;
  }
  bool good = true;
  if (count == 2)
    for (const InsertCase& one : redraft::tests::insert_cases()) good = write(arguments[1], one) && good;
  for (int k = 2; k < count; ++k) try {
      good = write_of(arguments[1], arguments[k]) && good;
    } catch (const std::exception& error) {
      std::cerr << arguments[k] << ": " << error.what() << "\n";
      good = false;
    }
  return good ? 0 : 1;
}
