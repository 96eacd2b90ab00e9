#include "jobs/report_annexes.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/sha256.h"
#include "base/words.h"
#include "docx/properties.h"
#include "jobs/report_legal_text.h"
#include "report/include.h"

namespace redraft::jobs {

namespace {

namespace fs = std::filesystem;
using report::Enclosure;

constexpr const char* kWordFile = ".docx";

/// Where modification.yaml names a file; the file as a whole when it is not found.
std::optional<Place> place_of_name(const DataFile& source, const Data& here, const std::string& file) {
  for (const DataEntry& entry : here.entries) {
    if (entry.key == "file" && entry.value.words() == file) return source.place(entry.value);
    if (entry.key == "documents" || entry.key == "corrections" || entry.key == "history") continue;
    if (std::optional<Place> found = place_of_name(source, entry.value, file)) return found;
  }
  for (const Data& item : here.items)
    if (std::optional<Place> found = place_of_name(source, item, file)) return found;
  return std::nullopt;
}

/// What one annex is held against when it is read.
struct Annex {
  std::string path;
  std::string label;  ///< "Annex D: DCC Impact Assessment"
  report::ChosenKind document;
  std::vector<std::string> numbers;  ///< of the modification, now and before
  std::vector<std::string> made;     ///< hashes of documents of this kind that were made
  std::string template_file;
};

bool is_title_of(const report::Kind& kind, const std::string& title) {
  return title == kind.title ||
         std::any_of(kind.stages.begin(), kind.stages.end(),
                     [&](const report::KindStage& stage) { return stage.title == title; });
}

/// A document that this program made says in its properties what it is, and of which modification.
bool is_earlier_output(const Annex& annex, const docx::Package& guest, const std::string& bytes) {
  if (std::find(annex.made.begin(), annex.made.end(), sha256(bytes)) != annex.made.end()) return true;
  const std::string title = docx::core_property(guest, "title");
  const std::string number = title.substr(0, title.find(' '));
  return is_title_of(*annex.document.kind, docx::core_property(guest, "subject")) &&
         std::find(annex.numbers.begin(), annex.numbers.end(), number) != annex.numbers.end();
}

report::Insert read_annex(const Annex& annex) {
  std::error_code fault;
  if (!annex.template_file.empty() && fs::equivalent(annex.path, annex.template_file, fault))
    throw Error(ErrorCode::format, {annex.path},
                "is the template itself, and " + annex.label +
                    " in what is made of it: a document cannot stand in itself");
  std::string bytes = read_bytes(annex.path);
  docx::Package guest = docx::Package::from_bytes(bytes, annex.path);
  if (is_earlier_output(annex, guest, bytes))
    throw Error(ErrorCode::format, {annex.path},
                "is an earlier " + annex.document.kind->title + " of " + annex.numbers.front() +
                    ", and is to stand in a new one as " + annex.label +
                    ": a document cannot stand in itself; expected another file, or none");
  report::IncludeOptions options;
  options.comments = false;  // those of whoever wrote it; a report has none in its margin
  options.own_pages = false;
  options.headings_down = 1;
  options.label = annex.label.substr(0, annex.label.find(':'));
  return report::include_document(std::move(guest), options);
}

/// Reads the document when it goes in for the first time.
report::Insert lazily(Annex annex, FilesTakenIn taken_in) {
  auto read = std::make_shared<report::Insert>();
  return [annex = std::move(annex), taken_in = std::move(taken_in), read](const report::InsertPlace& place,
                                                                          std::vector<Finding>& findings) {
    if (!*read) *read = read_annex(annex);
    if (std::find(taken_in->begin(), taken_in->end(), annex.path) == taken_in->end())
      taken_in->push_back(annex.path);
    return (*read)(place, findings);
  };
}

std::vector<std::string> hashes_of_made(const process::Modification& modification,
                                        const report::ChosenKind& kind) {
  std::vector<std::string> out;
  for (const process::MadeDocument& one : modification.documents)
    if (!one.sha256.empty() && (one.kind == kind.kind->kind || one.kind == kind.name()))
      out.push_back(one.sha256);
  return out;
}

/// Of an attachment by its title, which may be recorded with a letter of its own before it.
Place place_of_title(const DataFile& source, const std::string& title) {
  if (const Data* all = source.root.find("attachments")) {
    for (const Data& one : all->is(Data::Kind::list) ? all->items : std::vector<Data>{*all})
      if (one.words("title").ends_with(title)) return {source.file, one.line, 0};
    return {source.file, all->line, 0};
  }
  return {source.file};
}

}  // namespace

void add_annexes(const AnnexSource& source, report::DocumentControl& control, report::Inserts& inserts,
                 std::vector<Finding>& findings) {
  const process::Modification& modification = source.modification;
  for (Enclosure& one : control.enclosures) {
    const std::string label = report::label_of(*control.kind.kind, one);
    if (one.file.empty() && one.kind == "attachment") {
      one.missing = true;
      const Place named = place_of_title(modification.source, one.title);
      findings.push_back(finding_at("report-attachment-missing", Severity::warning, named, one.title,
                                    label + ": " + redraft::quoted(one.title) +
                                        " is recorded without a file; it is listed as missing"));
    }
    if (one.file.empty()) continue;
    const std::string path = source.folder + "/" + one.file;
    const bool is_word = extension(one.file) == kWordFile;
    std::error_code fault;
    const bool within = lies_within(source.folder, one.file);
    if (!within || !fs::is_regular_file(path, fault)) {
      one.missing = true;
      const Place named = place_of_name(modification.source, modification.source.root, one.file)
                              .value_or(Place{modification.source.file});
      const std::string why = within ? "there is no such file" : "not in the modification's folder";
      if (is_word)
        control.gaps.push_back({one.file, label + ", which is to stand in it",
                                path + " (" + why + "; named at " + named.str() + ")"});
      else
        findings.push_back(
            finding_at("report-attachment-missing", Severity::warning, named, one.file,
                       label + ": " + redraft::quoted(one.file) + ": " + why + "; it is listed as missing"));
      continue;
    }
    if (!is_word) continue;
    Annex annex{path,
                label,
                control.kind,
                modification.earlier_numbers,
                hashes_of_made(modification, control.kind),
                source.template_file};
    annex.numbers.insert(annex.numbers.begin(), modification.number);
    one.enclosed = true;
    one.insert = "annex:" + one.letter;
    inserts[one.insert] = lazily(std::move(annex), source.taken_in);
  }
}

}  // namespace redraft::jobs
