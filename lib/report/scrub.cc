#include "report/scrub.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include "base/file.h"
#include "base/words.h"
#include "docx/office_package.h"
#include "docx/part_names.h"
#include "docx/revisions.h"
#include "docx/settle.h"
#include "docx/xml_pieces.h"
#include "report/local_links.h"
#include "report/part_tags.h"
#include "report/picture_marks.h"
#include "report/unseen.h"
#include "report/unseen_office.h"

namespace redraft::report {

namespace {

constexpr std::string_view kWhite = " \t\r\n";

/// A start tag without its attributes "w:rsidR", "w:rsidRDefault" and their kin, and without the account of whoever may
/// edit there.
void append_without_rsids(std::string_view tag, std::string& out) {
  const bool permission = local_name(docx::xml_name(tag)) == "permStart";
  std::size_t at = 0;
  while (at < tag.size()) {
    const std::size_t gap = tag.find_first_of(kWhite, at);
    if (gap == std::string_view::npos) break;
    out.append(tag.substr(at, gap - at));
    const std::size_t name = tag.find_first_not_of(kWhite, gap);
    const std::size_t equals = name == std::string_view::npos ? name : tag.find('=', name);
    if (equals == std::string_view::npos) {
      out.append(tag.substr(gap));
      return;
    }
    const std::size_t open = tag.find_first_of("\"'", equals);
    const std::size_t close = open == std::string_view::npos ? open : tag.find(tag[open], open + 1);
    if (close == std::string_view::npos) {
      out.append(tag.substr(gap));
      return;
    }
    const std::string_view written = local_name(tag.substr(name, equals - name));
    const std::string_view attribute = written.substr(0, written.find_first_of(kWhite));
    if (!attribute.starts_with("rsid") && !(permission && attribute == "ed"))
      out.append(tag.substr(gap, close + 1 - gap));
    at = close + 1;
  }
  out.append(tag.substr(at));
}

std::string without_rsids(std::string_view xml) {
  std::string out;
  out.reserve(xml.size());
  std::size_t at = 0;
  while (at < xml.size()) {
    const std::size_t open = xml.find('<', at);
    if (open == std::string_view::npos) break;
    out.append(xml.substr(at, open - at));
    std::size_t end = docx::xml_tag_end(xml, open);
    const std::string_view rest = xml.substr(open);
    if (rest.starts_with("<!--")) {
      const std::size_t close = xml.find("-->", open);
      end = close == std::string_view::npos ? xml.size() : close + 3;
      out.append(xml.substr(open, end - open));
    } else if (rest.starts_with("<!") || rest.starts_with("<?") || rest.starts_with("</")) {
      if (rest.starts_with("<![CDATA[")) {
        const std::size_t close = xml.find("]]>", open);
        end = close == std::string_view::npos ? xml.size() : close + 3;
      }
      out.append(xml.substr(open, end - open));
    } else {
      append_without_rsids(xml.substr(open, end - open), out);
    }
    at = end;
  }
  if (at < xml.size()) out.append(xml.substr(at));
  return out;
}

/// The elements of this local name with all that they hold; they do not nest.
void erase_elements(std::string& xml, std::string_view name) {
  std::size_t at = 0;
  while ((at = xml.find('<', at)) != std::string::npos) {
    const std::size_t end_of_name = xml.find_first_of(" \t\r\n/>", at + 1);
    if (end_of_name == std::string::npos) return;
    const std::string full = xml.substr(at + 1, end_of_name - at - 1);
    if (full.empty() || local_name(full) != name) {
      ++at;
      continue;
    }
    std::size_t end = docx::xml_tag_end(xml, at);
    if (xml[end - 2] != '/') {
      const std::string close = "</" + full;
      const std::size_t closing = xml.find(close, end);
      if (closing == std::string::npos) return;
      end = docx::xml_tag_end(xml, closing);
    }
    xml.erase(at, end - at);
  }
}

constexpr std::array<std::string_view, 6> kCore = {"creator",  "lastModifiedBy", "created",
                                                   "modified", "revision",       "lastPrinted"};
constexpr std::array<std::string_view, 4> kExtended = {"Manager", "Company", "TotalTime", "Template"};
/// Of word/settings.xml.
/// Variables of macros and where letters were merged from are somebody's own too.
constexpr std::array<std::string_view, 4> kSettings = {"rsids", "attachedTemplate", "docVars", "mailMerge"};
/// Of xl/workbook.xml.
constexpr std::array<std::string_view, 2> kBook = {"absPath", "fileSharing"};
/// Of word/people.xml: the accounts of those who commented or tracked; their names stand at their changes.
constexpr std::string_view kAccounts = "presenceInfo";
/// The address of the template that it was made from, often a path of somebody's own disk; and a picture of its first
/// page, as it was when somebody last saved it; and where letters were merged from.
constexpr std::array<std::string_view, 5> kRelations = {"/attachedTemplate\"", "/metadata/thumbnail\"",
                                                        "/mailMergeSource\"", "/mailMergeHeaderSource\"",
                                                        "/recipientData\""};

std::string without_relations(std::string rels, const std::vector<std::string>& ids = {}) {
  std::size_t at = 0;
  while ((at = rels.find("<Relationship ", at)) != std::string::npos) {
    const std::size_t end = docx::xml_tag_end(rels, at);
    const std::string_view own = std::string_view(rels).substr(at, end - at);
    const bool dropped = std::find(ids.begin(), ids.end(), docx::xml_attribute(own, "Id")) != ids.end() ||
                         std::any_of(kRelations.begin(), kRelations.end(), [&](std::string_view type) {
                           return own.find(type) != std::string_view::npos;
                         });
    if (dropped)
      rels.erase(at, end - at);
    else
      at = end;
  }
  return rels;
}

std::string scrubbed_part(const std::string& part, const std::string& type, std::string xml) {
  if (part.ends_with(".rels")) return without_relations(std::move(xml));
  if (is_text_part(part, type)) xml = without_rsids(xml);
  const auto erase = [&](const auto& names) {
    for (const std::string_view name : names) erase_elements(xml, name);
  };
  if (type.find("core-properties") != std::string::npos) erase(kCore);
  if (type.find("extended-properties") != std::string::npos) erase(kExtended);
  // Where a workbook was saved, and who kept others from writing in it.
  if (type.find("sheet.main") != std::string::npos || type.find("macroEnabled.main") != std::string::npos)
    erase(kBook);
  // Properties that programs add for themselves; an empty list of them is none.
  if (type.find("custom-properties") != std::string::npos) erase_elements(xml, "property");
  if (type.find("wordprocessingml.settings") != std::string::npos) erase(kSettings);
  if (type.find("wordprocessingml.people") != std::string::npos) erase_elements(xml, kAccounts);
  return xml;
}

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

/// "word/document.xml" of "word/_rels/document.xml.rels"; "" of the package's own.
std::string part_of_relations(const std::string& rels) {
  constexpr std::string_view kFolder = "_rels/";
  constexpr std::string_view kEnding = ".rels";
  std::string out = rels.substr(0, rels.size() - kEnding.size());
  if (const std::size_t at = out.rfind(kFolder); at != std::string::npos) out.erase(at, kFolder.size());
  return out == rels ? std::string() : out;
}

std::vector<std::string> quoted_each(std::vector<std::string> words) {
  for (std::string& one : words) one = quoted(one);
  return words;
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

}  // namespace

Scrubbable scrubbable(const std::string& file) {
  if (ends_in(file, {".docx", ".docm", ".dotx", ".dotm"})) return Scrubbable::word;
  if (ends_in(file, {".xlsx", ".xlsm", ".xltx", ".xltm", ".pptx", ".pptm", ".ppsx", ".potx"}))
    return Scrubbable::office;
  if (ends_in(file, {".txt", ".md", ".csv", ".tsv", ".json", ".yaml", ".yml"})) return Scrubbable::text;
  if (ends_in(file, {".png", ".jpg", ".jpeg"})) return Scrubbable::picture;
  return Scrubbable::no;
}

Scrubbed scrub_office(std::string bytes, const std::string& name) {
  Scrubbed out;
  bool remarks = false;
  UnseenInOffice unseen;
  out.bytes = docx::rewrite_office_package(std::move(bytes), name, [&](const docx::OfficePart& part) {
    remarks = remarks || is_remark(part.content_type);
    unseen.look_at(part);
    return scrubbed_part(part.name, part.content_type, part.bytes);
  });
  if (remarks)
    out.findings.push_back(error_at("scrub-unresolved", {name}, "",
                                    "holds comments, or the names of who changed it; expected them settled "
                                    "before it is published"));
  for (Finding& finding : unseen.findings(name)) out.findings.push_back(std::move(finding));
  return out;
}

Scrubbed scrub(const docx::Package& package, bool settled) {
  Scrubbed out;
  if (settled) find_unresolved(package, out.findings);
  for (Finding& finding : find_unseen(package)) out.findings.push_back(std::move(finding));
  docx::Package::Changes changes;
  std::vector<std::string> targets;
  bool unlinked = false;
  for (const std::string& part : package.parts()) {
    if (part.starts_with("docProps/thumbnail.")) changes.removed.push_back(part);
    if (part.find("/media/") != std::string::npos)
      if (std::optional<std::string> picture = without_picture_marks(package.bytes(part)))
        if (*picture != package.bytes(part)) changes.parts.push_back({part, std::move(*picture)});
    if (!docx::is_xml_part(part) || part == "[Content_Types].xml") continue;
    std::string bytes;
    if (part.ends_with(".rels")) {
      bytes = without_relations(package.bytes(part), local_links(package, part_of_relations(part)).ids);
    } else {
      bytes = scrubbed_part(part, package.content_type(part), package.bytes(part));
      if (is_text_part(part, package.content_type(part))) {
        const LocalLinks links = local_links(package, part);
        targets.insert(targets.end(), links.targets.begin(), links.targets.end());
        std::string plain = without_local_links(bytes, links);
        unlinked = unlinked || plain != bytes;
        bytes = std::move(plain);
      }
    }
    if (bytes != package.bytes(part)) changes.parts.push_back({part, std::move(bytes)});
  }
  if (unlinked)
    out.findings.push_back(
        finding_at("scrub-local-links", Severity::warning, {package.name()}, "",
                   "links that led to files of its writer's are plain words now" +
                       (targets.empty() ? std::string() : ": " + listed(quoted_each(targets)))));
  out.bytes = package.write(changes);
  return out;
}

}  // namespace redraft::report
