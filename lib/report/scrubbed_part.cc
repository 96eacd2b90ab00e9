#include "report/scrubbed_part.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "docx/xml_pieces.h"
#include "report/part_tags.h"
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
/// HLinks lists where all links lead, as they were when it was last saved.
constexpr std::array<std::string_view, 6> kExtended = {"Manager",  "Company",       "TotalTime",
                                                       "Template", "HyperlinkBase", "HLinks"};
/// Of word/settings.xml.
/// Variables of macros and where letters were merged from are somebody's own too.
constexpr std::array<std::string_view, 4> kSettings = {"rsids", "attachedTemplate", "docVars", "mailMerge"};
/// Of xl/workbook.xml.
constexpr std::array<std::string_view, 2> kBook = {"absPath", "fileSharing"};
/// Of word/people.xml: the accounts of those who commented or tracked; their names stand at their changes.
constexpr std::string_view kAccounts = "presenceInfo";
/// The address of the template that it was made from, often a path of somebody's own disk; and a picture of its first
/// page, as it was when somebody last saved it; and where letters were merged from.
constexpr std::array<std::string_view, 5> kRelations = {"/attachedTemplate", "/metadata/thumbnail",
                                                        "/mailMergeSource", "/mailMergeHeaderSource",
                                                        "/recipientData"};

}  // namespace

std::string without_relations(const std::string& xml, const std::set<std::string, std::less<>>& ids) {
  std::string out;
  std::size_t done = 0;
  bool within = false;  // of one that goes and has an end tag
  walk(
      xml,
      [&](const Tag& tag) {
        if (tag.name != "Relationship") return;
        const bool dropped =
            tag.closes ? within
                       : ids.find(attribute(tag.xml, "Id")) != ids.end() ||
                             std::any_of(kRelations.begin(), kRelations.end(), [&](std::string_view type) {
                               return attribute(tag.xml, "Type").ends_with(type);
                             });
        within = dropped && !tag.closes && !tag.empty;
        if (!dropped) return;
        out.append(xml, done, tag.begin - done);
        done = tag.end;
      },
      [](std::string_view) {});
  return out.append(xml, done);
}

std::string scrubbed_part(const std::string& part, const std::string& type, std::string xml) {
  if (is_text_part(part, type)) xml = without_rsids(xml);
  const auto erase = [&](const auto& names) {
    for (const std::string_view name : names) erase_elements(xml, name);
  };
  if (type.find("core-properties") != std::string::npos) erase(kCore);
  if (type.find("extended-properties") != std::string::npos) erase(kExtended);
  // Where a workbook was saved, and who kept others from writing in it.
  if (is_book(type)) erase(kBook);
  // Properties that programs add for themselves; an empty list of them is none.
  if (type.find("custom-properties") != std::string::npos) erase_elements(xml, "property");
  if (type.find("wordprocessingml.settings") != std::string::npos) erase(kSettings);
  if (type.find("wordprocessingml.people") != std::string::npos) erase_elements(xml, kAccounts);
  return xml;
}

}  // namespace redraft::report
