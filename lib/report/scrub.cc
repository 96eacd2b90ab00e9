#include "report/scrub.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "docx/office_package.h"
#include "docx/part_names.h"
#include "docx/revisions.h"
#include "docx/settle.h"
#include "report/found_words.h"
#include "report/local_links.h"
#include "report/part_tags.h"
#include "report/picture_marks.h"
#include "report/scrubbed_part.h"
#include "report/unseen.h"
#include "report/unseen_office.h"

namespace redraft::report {

namespace {

void find_unresolved(const docx::Package& package, std::vector<Finding>& findings) {
  const docx::TrackedChanges changes(package);
  const auto count = std::count_if(changes.revisions().begin(), changes.revisions().end(),
                                   [](const docx::Revision& one) { return !one.idle; });
  if (count > 0)
    findings.push_back(error_at("scrub-unresolved", {package.name()}, "",
                                "holds " + std::to_string(count) +
                                    (count == 1 ? " tracked change" : " tracked changes") +
                                    "; expected them accepted or rejected before it is published"));
  const std::string comments = package.related(package.main_part(), "comments");
  if (!comments.empty() && package.bytes(comments).find("comment ") != std::string::npos)
    findings.push_back(
        error_at("scrub-unresolved", {package.name()}, "",
                 "holds comments in the margin; expected them settled before it is published"));
}

/// Of a workbook or a presentation, by content type: who commented, and who changed what.
bool is_remark(const std::string& type) {
  static constexpr std::array<std::string_view, 6> kRemarks = {
      "comments+xml", "threadedcomments", "comment+xml", "commentAuthors", "revisionHeaders", "userNames"};
  return std::any_of(kRemarks.begin(), kRemarks.end(),
                     [&](std::string_view word) { return type.find(word) != std::string::npos; });
}

bool ends_in(const std::string& file, std::initializer_list<std::string_view> endings) {
  return std::find(endings.begin(), endings.end(), extension(file)) != endings.end();
}

constexpr std::string_view kOtherFile = "only Office files, PNG and JPEG can be freed of that here";
constexpr std::string_view kDamaged = "this picture is damaged, so that it cannot be freed of that here";

Finding not_scrubbed_as(const std::string& file, const std::string& name, std::string_view why) {
  return finding_at(
      "publish-not-scrubbed", Severity::warning, {file}, name,
      name + " goes out as it is: who made it, when and with what may stand in its properties, and " +
          std::string(why) + "; look at them first");
}

/// A part that is a file of another program's: an object, or what stands in place of paragraphs (w:altChunk).
bool is_embedded(const std::string& part) {
  return docx::part_key(part).find("/embeddings/") != std::string::npos ||
         ends_in(part, {".rtf", ".htm", ".html", ".mht", ".doc", ".xls", ".ppt", ".pdf"});
}

/// Files stand in files; in more than these nobody looks.
constexpr int kDeepest = 3;

/// What a file holds that is no XML: pictures, and files that are embedded.
class Inside {
 public:
  Inside(const std::string& name, bool settled, int depth) : name_(name), settled_(settled), depth_(depth) {}

  /// The part as it goes out; nothing: as it is. Findings have the name of the part behind that of the file.
  std::optional<std::string> scrubbed(const std::string& part, const std::string& bytes,
                                      std::vector<Finding>& findings) const;

 private:
  const std::string& name_;
  bool settled_;
  int depth_;
};

class OfficeScrubber {
 public:
  OfficeScrubber(const std::string& name, int depth) : name_(name), inside_(name, true, depth) {}

  Scrubbed run(std::string bytes) {
    Scrubbed out;
    bool remarks = false;
    UnseenInOffice unseen;
    out.bytes = docx::rewrite_office_package(std::move(bytes), name_, [&](const docx::OfficePart& part) {
      if (!docx::is_xml_part(part.name))
        return inside_.scrubbed(part.name, part.bytes, out.findings).value_or(part.bytes);
      remarks = remarks || is_remark(part.content_type);
      unseen.look_at(part);
      return part.name.ends_with(".rels") ? without_relations(part.bytes)
                                          : scrubbed_part(part.name, part.content_type, part.bytes);
    });
    if (remarks)
      out.findings.push_back(error_at("scrub-unresolved", {name_}, "",
                                      "holds comments, or the names of who changed it; expected them settled "
                                      "before it is published"));
    for (Finding& finding : unseen.findings(name_)) out.findings.push_back(std::move(finding));
    return out;
  }

 private:
  const std::string& name_;
  Inside inside_;
};

class WordScrubber {
 public:
  WordScrubber(const docx::Package& package, bool settled, int depth)
      : package_(package), settled_(settled), inside_(package.name(), settled, depth) {}

  Scrubbed run() {
    if (settled_) find_unresolved(package_, out_.findings);
    for (Finding& finding : find_unseen(package_)) out_.findings.push_back(std::move(finding));
    const std::vector<std::string> parts = package_.parts();
    for (const std::string& part : parts) scrub_part(part);
    for (const std::string& part : parts) scrub_relations(part);
    say_of_links();
    out_.bytes = package_.write(changes_);
    return std::move(out_);
  }

 private:
  void scrub_part(const std::string& part) {
    if (part.starts_with("docProps/thumbnail.")) {
      changes_.removed.push_back(part);
    } else if (!docx::is_xml_part(part)) {
      if (std::optional<std::string> made = inside_.scrubbed(part, package_.bytes(part), out_.findings))
        change(part, std::move(*made));
    } else if (!part.ends_with(".rels") && part != "[Content_Types].xml") {
      change(part,
             without_links(part, scrubbed_part(part, package_.content_type(part), package_.bytes(part))));
    }
  }

  std::string without_links(const std::string& part, std::string xml) {
    const LocalLinks links = local_links(package_, part);
    if (links.ids.empty() && !is_text_part(part, package_.content_type(part))) return xml;
    Unlinked plain = without_local_links(xml, links);
    if (plain.xml != xml) {
      unlinked_ = true;
      for (const std::vector<std::string>* targets : {&links.targets, &std::as_const(plain.elsewhere)})
        for (const std::string& one : *targets)
          if (named_.insert(one).second) targets_.add(one);
    }
    for (const std::string& id : plain.still_named) kept_.add(package_.relationship(part, id)->target);
    std::set<std::string, std::less<>>& dropped = dropped_[docx::part_key(part)];
    for (const std::string& id : links.ids)
      if (plain.still_named.find(id) == plain.still_named.end()) dropped.insert(id);
    return std::move(plain.xml);
  }

  void scrub_relations(const std::string& part) {
    std::string source;
    if (!docx::source_of_relationships(part, source)) return;
    change(part, without_relations(package_.bytes(part), dropped_[docx::part_key(source)]));
  }

  void change(const std::string& part, std::string bytes) {
    if (bytes != package_.bytes(part)) changes_.parts.push_back({part, std::move(bytes)});
  }

  void say_of_links() {
    if (unlinked_)
      out_.findings.push_back(finding_at("scrub-local-links", Severity::warning, {package_.name()}, "",
                                         "links that led to files of its writer's are plain words now" +
                                             (targets_.any() ? ": " + targets_.str() : std::string())));
    if (kept_.any())
      out_.findings.push_back(error_at("scrub-unresolved", {package_.name()}, "",
                                       "leads to files of its writer's: " + kept_.str() +
                                           "; expected plain words in place of these links before it is "
                                           "published"));
  }

  const docx::Package& package_;
  bool settled_;
  Inside inside_;
  Scrubbed out_;
  docx::Package::Changes changes_;
  std::map<std::string, std::set<std::string, std::less<>>> dropped_;  ///< ids, by the part that had them
  bool unlinked_ = false;
  std::set<std::string> named_;
  FoundWords targets_;
  FoundWords kept_;
};

std::optional<std::string> Inside::scrubbed(const std::string& part, const std::string& bytes,
                                            std::vector<Finding>& findings) const {
  const Scrubbable kind = scrubbable(part);
  const auto as_it_is = [&](std::string_view why) {
    findings.push_back(not_scrubbed_as(name_, part, why));
    return std::nullopt;
  };
  if (kind == Scrubbable::picture || is_png_or_jpeg(bytes)) {
    std::optional<std::string> picture = without_picture_marks(bytes);
    if (!picture) return as_it_is(kDamaged);
    return picture;
  }
  if (kind == Scrubbable::no && is_embedded(part)) return as_it_is(kOtherFile);
  if (kind != Scrubbable::word && kind != Scrubbable::office) return std::nullopt;
  if (depth_ == kDeepest) return as_it_is("it stands too deep in other files to be freed of that here");
  const std::string name = name_ + ": " + part;
  try {
    Scrubbed inner = kind == Scrubbable::office
                         ? OfficeScrubber(name, depth_ + 1).run(bytes)
                         : WordScrubber(docx::Package::from_bytes(bytes, name), settled_, depth_ + 1).run();
    findings.insert(findings.end(), inner.findings.begin(), inner.findings.end());
    return std::move(inner.bytes);
  } catch (const Error& error) {
    return as_it_is("it cannot be freed of that: " + error.detail().substr(0, error.detail().find(';')));
  }
}

}  // namespace

Scrubbable scrubbable(const std::string& file) {
  if (ends_in(file, {".docx", ".docm", ".dotx", ".dotm"})) return Scrubbable::word;
  if (ends_in(file, {".xlsx", ".xlsm", ".xltx", ".xltm", ".pptx", ".pptm", ".ppsx", ".potx"}))
    return Scrubbable::office;
  if (ends_in(file, {".txt", ".md", ".csv", ".tsv", ".json", ".yaml", ".yml"})) return Scrubbable::text;
  if (ends_in(file, {".png", ".jpg", ".jpeg"})) return Scrubbable::picture;
  return Scrubbable::no;
}

Finding not_scrubbed(const std::string& file, const std::string& name) {
  const bool picture = scrubbable(name) == Scrubbable::picture;
  return not_scrubbed_as(file, name, picture ? kDamaged : kOtherFile);
}

bool all_scrubbed(const std::vector<Finding>& findings) {
  return std::none_of(findings.begin(), findings.end(),
                      [](const Finding& one) { return one.check == "publish-not-scrubbed"; });
}

Scrubbed scrub_office(std::string bytes, const std::string& name) {
  return OfficeScrubber(name, 0).run(std::move(bytes));
}

Scrubbed scrub(const docx::Package& package, bool settled) { return WordScrubber(package, settled, 0).run(); }

}  // namespace redraft::report
