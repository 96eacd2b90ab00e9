#include "check/checked.h"

#include <gtest/gtest.h>

#include <utility>

#include "base/file.h"
#include "read/legal_text.h"
#include "read/section_text.h"

namespace redraft::check {

const profile::Profile& sec() {
  static const profile::Profile profile = profile::load_profile("sec");
  return profile;
}

legal::Code read_code(const std::vector<Text>& texts) {
  legal::Code out;
  for (const Text& text : texts)
    for (legal::Document& document :
         read::read_section_text(text.words, sec(), {.file = text.file}).documents)
      out.documents.push_back(std::move(document));
  for (legal::Document& document : out.documents)
    for (legal::Paragraph& p : document.paragraphs) p.uid = out.next_uid++;
  return out;
}

legal::Code read_code(const std::string& text) { return read_code({{"code.txt", text}}); }

legal::Code read_folder(const std::string& folder) {
  const std::vector<std::string> files = list_files(folder, {".txt"});
  std::vector<Text> texts;
  texts.reserve(files.size());
  for (const std::string& path : files) texts.push_back({file_name(path), read_text(path)});
  return read_code(texts);
}

Held::Held(legal::Code given)
    : code(std::move(given)), index(code), references(legal::find_references(code, index, sec())) {}

Amended::Amended(legal::Code baseline_code, const std::string& legal_text, const std::string& file)
    : baseline(std::move(baseline_code)),
      drafting(amend::understand(read::read_legal_text(legal_text, sec(), file), sec())),
      plan(amend::make_plan(drafting, baseline.code, baseline.index, sec())),
      after(amend::apply(plan, baseline.code)) {}

CheckInput Amended::input() const {
  CheckInput out = after.input();
  out.baseline = &baseline.code;
  out.baseline_index = &baseline.index;
  out.baseline_references = &baseline.references;
  out.drafting = &drafting;
  out.plan = &plan;
  return out;
}

std::vector<std::string> rows(const std::vector<Finding>& findings) {
  std::vector<std::string> out;
  out.reserve(findings.size());
  for (const Finding& f : findings)
    out.push_back(std::string(to_string(f.severity)) + " " + f.check + " " + f.citation + ": " + f.words);
  return out;
}

std::vector<std::string> rows(Check check, const std::string& text) {
  const Held held(read_code(text));
  return rows(check(held.input()));
}

std::vector<std::string> rows_of(const std::vector<Finding>& findings, const std::string& check) {
  std::vector<std::string> out;
  for (const Finding& f : findings)
    if (f.check == check)
      out.push_back((f.introduced ? "new " : "") + std::string(to_string(f.severity)) + " " + f.citation +
                    ": " + f.words);
  return out;
}

Finding first_of(const std::vector<Finding>& findings, const std::string& check) {
  for (const Finding& f : findings)
    if (f.check == check) return f;
  ADD_FAILURE() << "no finding of " << check;
  return {};
}

}  // namespace redraft::check
