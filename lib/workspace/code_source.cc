#include "workspace/code_source.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/unicode.h"
#include "docx/package.h"
#include "read/section_docx.h"
#include "read/section_text.h"

namespace redraft::workspace {

namespace {

using legal::Document;
using profile::Profile;

// Those behind are refused by name when they are opened, and not read as text.
constexpr std::array<std::string_view, 8> kWordEndings = {".docx", ".docm", ".dotx", ".dotm",
                                                          ".doc",  ".dot",  ".rtf",  ".odt"};

// Sections before Schedules before Appendices; A before B before AA, 2 before 10.
auto rank(const Document& document, const Profile& profile) {
  std::size_t kind = profile.documents.size();
  for (std::size_t k = 0; k < profile.documents.size(); ++k)
    if (profile.documents[k].word == document.word) kind = k;
  return std::make_tuple(kind, document.id.size(), document.id);
}

// What Word leaves beside a document that is open, and what says what the folder is about.
bool is_passed_over(const std::string& path) {
  const std::string name = to_lower(file_name(path));
  return name == "readme.txt" || name.compare(0, 2, "~$") == 0;
}

void check_kind(const std::string& path) {
  const std::string ending = extension(path);
  if (ending == ".txt" || ending.empty() || is_word_file(path)) return;
  throw Error(ErrorCode::format, {path},
              "is no section text; expected a .txt or .docx file or a folder of them");
}

// Gives every paragraph a uid of its own over all files.
void add(legal::Code&& code, const read::PlaceMap& places, CodeSource& out) {
  for (Document& document : code.documents) {
    for (legal::Paragraph& p : document.paragraphs) {
      const auto place = places.find(p.uid);
      p.uid = out.code.next_uid++;
      if (place != places.end()) out.places.emplace(p.uid, place->second);
    }
    out.code.documents.push_back(std::move(document));
  }
}

// Uids in the order of the code, whatever order the files came in.
void number(CodeSource& out) {
  const read::PlaceMap places = std::exchange(out.places, {});
  out.code.next_uid = 1;
  for (Document& document : out.code.documents)
    for (legal::Paragraph& p : document.paragraphs) {
      const auto place = places.find(p.uid);
      p.uid = out.code.next_uid++;
      if (place != places.end()) out.places.emplace(p.uid, place->second);
    }
}

}  // namespace

bool is_word_file(const std::string& path) {
  const std::string ending = extension(path);
  return std::find(kWordEndings.begin(), kWordEndings.end(), ending) != kWordEndings.end();
}

CodeSource load_code(const std::string& path, const Profile& profile) {
  CodeSource out;
  if (is_folder(path)) {
    for (const std::string& file : list_files(path, {".txt", ".docx", ".docm"}))
      if (!is_passed_over(file)) out.files.push_back(file);
    if (out.files.empty())
      throw Error(ErrorCode::file, {path},
                  "holds no section text; expected .txt or .docx files such as section-d.txt");
  } else {
    out.files.push_back(path);
  }
  for (const std::string& file : out.files) {
    if (std::filesystem::exists(file)) check_kind(file);
    if (is_word_file(file)) {
      read::SectionDocx word = read::read_section_docx(docx::Package::open(file), profile);
      add(std::move(word.code), word.places, out);
      out.findings.insert(out.findings.end(), word.findings.begin(), word.findings.end());
    } else {
      add(read::read_section_text(read_text(file), profile, {file, nullptr}), {}, out);
    }
  }
  std::map<std::string, const Document*> seen;
  for (const Document& document : out.code.documents) {
    if (document.name.empty()) continue;
    const auto [at, made] = seen.emplace(document.name, &document);
    if (!made)
      throw Error(
          ErrorCode::format,
          {document.file, document.paragraphs.empty() ? 1 : document.paragraphs[0].source.line},
          "is " + document.name + ", as " + at->second->file + " is; expected one text for a document");
  }
  std::stable_sort(out.code.documents.begin(), out.code.documents.end(),
                   [&](const Document& a, const Document& b) { return rank(a, profile) < rank(b, profile); });
  number(out);
  return out;
}

std::vector<Finding> warnings(const std::vector<Finding>& findings) {
  std::vector<Finding> out;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(out),
               [](const Finding& f) { return f.severity != Severity::info; });
  return out;
}

}  // namespace redraft::workspace
