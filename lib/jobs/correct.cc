#include "jobs/correct.h"

#include <algorithm>
#include <utility>

#include "base/data_values.h"
#include "base/error.h"
#include "base/file.h"
#include "base/nearest.h"
#include "base/sha256.h"
#include "base/words.h"
#include "jobs/advance.h"
#include "jobs/word_source.h"
#include "jobs/words_in_legal_text.h"
#include "process/date_words.h"
#include "process/frozen.h"
#include "read/docx_lines.h"
#include "workspace/code_source.h"
#include "workspace/gate_facts.h"

namespace redraft::jobs {

namespace {

using process::FrozenState;
using process::Modification;
using workspace::ChangedModification;

[[noreturn]] void refuse(const std::string& detail) { throw Error(ErrorCode::usage, {}, detail); }

struct LegalTextFile {
  std::size_t solution = 0;
  std::size_t text = 0;
  std::string version;
};

LegalTextFile find_file(const Modification& modification, const std::string& file) {
  std::vector<std::string> known;
  for (std::size_t s = 0; s < modification.solutions.size(); ++s)
    for (std::size_t t = 0; t < modification.solutions[s].legal_text.size(); ++t)
      for (const std::string& name : modification.solutions[s].legal_text[t].files) {
        if (name == file) return {s, t, modification.solutions[s].legal_text[t].version};
        known.push_back(name);
      }
  const std::vector<std::string> near = nearest(file, known, 1);
  refuse("'" + file + "' is no legal text of " + modification.number + "; " +
         (known.empty()  ? "none is recorded under `solutions`"
          : near.empty() ? "recorded are " + listed(known)
                         : "the nearest is " + near.front()));
}

FrozenState frozen_file(const Modification& modification, const workspace::Workspace& workspace,
                        const process::GateFacts& facts, const std::string& file) {
  for (const FrozenState& one : frozen_state(modification, process_of(modification, workspace), facts)) {
    if (one.what != "legal-text") continue;
    if (!one.judged)
      throw Error(ErrorCode::format, one.place,
                  "the legal text froze here, and " + one.words +
                      "; expected its sha256 under `evidence` before a correction is recorded");
    if (one.file != file) continue;
    if (one.expected.empty()) throw Error(ErrorCode::format, one.place, one.words);
    return one;
  }
  refuse(file + " is not frozen; change the file, a correction is recorded only of frozen legal text");
}

/// The one place that is meant.
WordsAt place_of(const std::string& text, const CorrectOptions& options, const profile::Profile& profile,
                 const std::string& path) {
  std::vector<WordsAt> places = words_in_legal_text(text, options.old_words, profile, path);
  if (places.empty())
    throw Error(ErrorCode::target, {path},
                "the words '" + options.old_words +
                    "' do not stand here; expected the words "
                    "exactly as they are written");
  if (options.citation.empty()) {
    if (places.size() == 1) return places.front();
    throw Error(ErrorCode::target, {path},
                "the words '" + options.old_words + "' stand here " + std::to_string(places.size()) +
                    " times: " + places_words(places) +
                    "; expected longer words, or --citation with the provision");
  }
  std::vector<WordsAt> meant;
  for (const WordsAt& one : places)
    if (plain_citation(one.citation) == plain_citation(options.citation)) meant.push_back(one);
  if (meant.size() == 1) return meant.front();
  throw Error(ErrorCode::target, {path},
              "the words '" + options.old_words + "' stand in " + options.citation + " " +
                  (meant.empty() ? "nowhere; they stand in " + places_words(places)
                                 : std::to_string(meant.size()) + " times: " + places_words(meant)) +
                  (meant.empty() ? "" : "; expected longer words"));
}

/// "1.2" is "1.3" next, "0.9" "0.10"; what ends in no number has no next.
std::string next_version(const std::string& version) {
  const std::size_t digits = version.find_last_not_of("0123456789") + 1;
  const std::string last = version.substr(digits);
  if (last.empty() || last.size() > 6) return "";
  return version.substr(0, digits) + std::to_string(std::stoul(last) + 1);
}

std::string words_of_docx(const std::string& path, const profile::Profile& profile,
                          std::vector<Finding>& findings) {
  return read::lay_out(read_word(path, Existing::accept, {}, findings)->document, profile).text;
}

std::size_t count(const std::string& text, const std::string& words) {
  std::size_t out = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + words.size()))
    ++out;
  return out;
}

/// The correction was made in Word: the new words are there, and against a frozen copy nothing else changed.
void check_docx(const std::string& path, const std::string& expected, const CorrectOptions& options,
                const profile::Profile& profile, std::vector<Finding>& findings) {
  if (sha256(read_bytes(path)) == expected)
    throw Error(ErrorCode::target, {path},
                "is as it was frozen; make the correction in Word first, then record it");
  const std::string now = words_of_docx(path, profile, findings);
  if (count(now, options.new_words) == 0)
    throw Error(ErrorCode::target, {path}, "the words '" + options.new_words + "' do not stand here");
  if (options.frozen.empty())
    throw Error(ErrorCode::usage, {path},
                "that nothing but these words changed in this Word document is not proved; expected --frozen "
                "FILE, a copy as it was frozen (sha256 " +
                    expected + ")");
  if (sha256(read_bytes(options.frozen)) != expected)
    throw Error(ErrorCode::format, {options.frozen},
                "is not the file that was frozen; expected sha256 " + expected);
  std::vector<Finding> of_copy;
  const std::string then = words_of_docx(options.frozen, profile, of_copy);
  const WordsAt at = place_of(then, options, profile, options.frozen);
  std::string wanted = then;
  wanted.replace(at.offset, options.old_words.size(), options.new_words);
  if (wanted == now) return;
  const auto differ = std::mismatch(wanted.begin(), wanted.end(), now.begin(), now.end());
  const auto line = std::count(wanted.begin(), differ.first, '\n') + 1;
  throw Error(ErrorCode::format, {path},
              "holds another change than this correction, at about line " + std::to_string(line) +
                  " of its words; only the words named may change");
}

std::string new_id(const Modification& modification) {
  const auto taken = [&](const std::string& id) {
    return std::any_of(modification.corrections.begin(), modification.corrections.end(),
                       [&](const process::Correction& one) { return one.id == id; });
  };
  std::size_t n = modification.corrections.size() + 1;
  while (taken("correction-" + std::to_string(n))) ++n;
  return "correction-" + std::to_string(n);
}

/// Documents made since the text froze, and those whose day is not recorded.
std::vector<std::string> to_issue_again(const Modification& modification, const std::string& since) {
  const std::optional<process::Date> from = process::Date::from_iso(since);
  std::vector<std::string> out;
  for (const process::MadeDocument& made : modification.documents)
    if (!made.date || !from || *made.date >= *from) out.push_back(made.file.empty() ? made.kind : made.file);
  return out;
}

Data entry_of(const Corrected& corrected) {
  const CorrectOptions& in = corrected.correction;
  Data out = map_value({{"id", text_value(corrected.id)},
                        {"date", text_value(in.date.iso())},
                        {"file", text_value(in.file)},
                        {"old", text_value(in.old_words)},
                        {"new", text_value(in.new_words)}});
  put_words(out, "citation", in.citation);
  put(out, "approver", text_value(in.approver));
  put_words(out, "reason", in.reason);
  put_words(out, "version", in.version);
  put(out, "sha256", text_value(corrected.sha256));
  if (!corrected.documents.empty()) {
    Data documents = list_value();
    for (const std::string& name : corrected.documents) documents.items.push_back(text_value(name));
    put(out, "documents", std::move(documents));
  }
  return out;
}

void hold_options(const CorrectOptions& options, const FrozenState& state) {
  if (options.old_words.empty()) refuse("the words before are empty; expected those that are corrected");
  if (options.old_words == options.new_words) refuse("the words before and after are the same");
  if (const auto since = process::Date::from_iso(state.since); since && options.date < *since)
    refuse("the correction is dated " + process::long_words(options.date) + ", before the text froze on " +
           process::long_words(*since));
}

}  // namespace

Corrected correct(const workspace::Workspace& workspace, const std::string& id, const CorrectOptions& options,
                  const workspace::StepOptions& step_options) {
  workspace::Step step(workspace, workspace::Reach::several, step_options);
  ChangedModification& one = step.open(id);
  const Modification& modification = one.loaded.modification;
  const LegalTextFile where = find_file(modification, options.file);
  const process::GateFacts facts =
      workspace::gather_facts(workspace, one.loaded.folder, modification, options.date);
  const FrozenState state = frozen_file(modification, workspace, facts, options.file);
  hold_options(options, state);
  const profile::Profile profile = profile::load_profile(workspace.profile);
  const std::string path = one.loaded.folder + "/" + options.file;
  const std::string& expected = state.expected;
  Corrected out{recorded(modification, step_options.dry_run), new_id(modification), options, 0, {}, {}, {}};
  if (workspace::is_word_file(path)) {
    check_docx(path, expected, options, profile, out.findings);
    out.sha256 = sha256(read_bytes(path));
  } else {
    std::string bytes = read_bytes(path);
    if (sha256(bytes) != expected)
      throw Error(ErrorCode::format, {path},
                  "was changed since it was frozen; put it back as it was, then record the correction");
    (void)checked_text(bytes, path);
    const WordsAt at = place_of(bytes, options, profile, path);
    out.line = at.line;
    if (out.correction.citation.empty()) out.correction.citation = at.citation;
    std::string after = bytes;
    after.replace(at.offset, options.old_words.size(), options.new_words);
    out.sha256 = sha256(after);
    step.write({path, std::move(bytes), std::move(after)});
  }
  if (out.correction.version.empty()) out.correction.version = next_version(where.version);
  out.documents = to_issue_again(modification, state.since);
  if (!out.correction.version.empty()) {
    const bool several = one.edit.file()
                             .root.at("solutions." + std::to_string(where.solution) + ".legal_text")
                             ->is(Data::Kind::list);
    one.edit.set("solutions." + std::to_string(where.solution) + ".legal_text" +
                     (several ? "." + std::to_string(where.text) : "") + ".version",
                 text_value(out.correction.version));
  }
  one.edit.append("corrections", entry_of(out));
  out.recorded.files = step.commit();
  return out;
}

std::string corrected_text(const Corrected& corrected) {
  const CorrectOptions& in = corrected.correction;
  std::string out = heading(corrected.recorded) + "\n";
  out += "Correction " + corrected.id + " of " + in.file;
  if (corrected.line > 0) out += ", line " + std::to_string(corrected.line);
  if (!in.citation.empty()) out += " (" + in.citation + ")";
  out += ": '" + in.old_words + "' -> '" + in.new_words + "'\n";
  out += "Agreed by " + in.approver + " on " + process::long_words(in.date) + "\n";
  if (!in.version.empty())
    out += "Version " + in.version + ", sha256 " + corrected.sha256.substr(0, 12) + "...\n";
  for (const std::string& name : corrected.documents) out += "To issue again: " + name + "\n";
  return out + files_line(corrected.recorded);
}

Json corrected_json(const Corrected& corrected) {
  const CorrectOptions& in = corrected.correction;
  Json out = recorded_json("redraft-correct/1", corrected.recorded);
  out.set("correction", Json::object()
                            .set("id", corrected.id)
                            .set("file", in.file)
                            .set("line", corrected.line)
                            .set("citation", in.citation)
                            .set("old", in.old_words)
                            .set("new", in.new_words)
                            .set("approver", in.approver)
                            .set("date", in.date.iso())
                            .set("reason", in.reason)
                            .set("version", in.version)
                            .set("sha256", corrected.sha256))
      .set("reissue", texts_json(corrected.documents));
  return finish(std::move(out), corrected.recorded, corrected.findings);
}

}  // namespace redraft::jobs
