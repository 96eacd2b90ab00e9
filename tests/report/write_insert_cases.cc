// redraft_insert_cases FOLDER: the cases as .docx files.
#include <fstream>
#include <iostream>

#include "report/insert_cases.h"

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: redraft_insert_cases FOLDER\n";
    return 2;
  }
  for (const redraft::tests::InsertCase& one : redraft::tests::insert_cases()) {
    std::ofstream file(std::string(arguments[1]) + "/" + one.name + ".docx", std::ios::binary);
    file.write(one.bytes.data(), static_cast<std::streamsize>(one.bytes.size()));
    if (!file) {
      std::cerr << "cannot write " << one.name << "\n";
      return 1;
    }
  }
  return 0;
}
