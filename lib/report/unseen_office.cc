#include "report/unseen_office.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/file.h"
#include "report/local_links.h"
#include "report/part_tags.h"

namespace redraft::report {

namespace {

constexpr std::string_view kBookRelations = "xl/_rels/workbook.xml.rels";

bool is_on(std::string_view value) { return value == "1" || value == "true"; }

template <typename OnTag>
void each_tag(const std::string& xml, OnTag on_tag) {
  walk(
      xml,
      [&](const Tag& tag) {
        if (!tag.closes) on_tag(tag);
      },
      [](std::string_view) {});
}

std::string written(std::string_view tag, std::string_view name) { return unescaped(attribute(tag, name)); }

}  // namespace

bool is_book(std::string_view content_type) {
  static constexpr std::array<std::string_view, 5> kBooks = {
      "spreadsheetml.sheet.main", "spreadsheetml.template.main", "ms-excel.sheet.macroEnabled.main",
      "ms-excel.template.macroEnabled.main", "ms-excel.addin.macroEnabled.main"};
  return std::any_of(kBooks.begin(), kBooks.end(), [&](std::string_view type) {
    return content_type.find(type) != std::string_view::npos;
  });
}

void UnseenInOffice::look_at(const docx::OfficePart& part) {
  const auto is = [&](std::string_view type) { return part.content_type.find(type) != std::string::npos; };
  if (part.name.ends_with(".rels")) look_at_relations(part);
  if (is_book(part.content_type)) look_at_book(part);
  if (is("spreadsheetml.worksheet+xml")) look_at_sheet(part);
  if (is("spreadsheetml.connections+xml"))
    each_tag(part.bytes, [&](const Tag& tag) {
      if (tag.name == "connection") connections_.add(written(tag.xml, "name"));
    });
  if (is("presentationml.slide+xml"))
    each_tag(part.bytes, [&](const Tag& tag) {
      const std::string_view show = attribute(tag.xml, "show");
      if (tag.name == "sld" && !show.empty() && !is_on(show)) slides_.add(file_name(part.name));
    });
}

void UnseenInOffice::look_at_relations(const docx::OfficePart& part) {
  const bool of_other_book = part.name.find("externalLinks/") != std::string::npos;
  each_tag(part.bytes, [&](const Tag& tag) {
    if (tag.name != "Relationship") return;
    const std::string target = written(tag.xml, "Target");
    if (part.name == kBookRelations) book_parts_[written(tag.xml, "Id")] = target;
    if (attribute(tag.xml, "TargetMode") != "External") return;
    if (of_other_book)
      books_.add(target);
    else if (is_local_address(target))
      local_.add(target);
  });
}

void UnseenInOffice::look_at_book(const docx::OfficePart& part) {
  each_tag(part.bytes, [&](const Tag& tag) {
    if (tag.name != "sheet") return;
    const std::string_view state = attribute(tag.xml, "state");
    const bool hidden = state == "hidden" || state == "veryHidden";
    sheets_[written(tag.xml, "id")] = {written(tag.xml, "name"), hidden};
  });
}

void UnseenInOffice::look_at_sheet(const docx::OfficePart& part) {
  // sheetFormatPr zeroHeight="1" hides rows without an entry of their own, in which nothing stands.
  bool hidden = false;
  each_tag(part.bytes, [&](const Tag& tag) {
    if ((tag.name == "row" || tag.name == "col") && is_on(attribute(tag.xml, "hidden"))) hidden = true;
  });
  if (hidden) with_hidden_.push_back(part.name);
}

std::vector<Finding> UnseenInOffice::findings(const std::string& name) const {
  FoundWords sheets;
  FoundWords rows;
  for (const auto& [id, sheet] : sheets_)
    if (sheet.hidden) sheets.add(sheet.name);
  for (const std::string& part : with_hidden_) {
    std::string of = file_name(part);
    for (const auto& [id, target] : book_parts_)
      if (file_name(target) == file_name(part))
        if (const auto sheet = sheets_.find(id); sheet != sheets_.end()) of = sheet->second.name;
    rows.add(of);
  }
  std::vector<Finding> out;
  const auto say = [&](const FoundWords& found, const std::string& what, const std::string& expected) {
    if (found.any())
      out.push_back(
          error_at("scrub-unresolved", {name}, "",
                   what + ": " + found.str() + "; expected " + expected + " before it is published"));
  };
  say(sheets, "holds hidden sheets", "them shown or deleted");
  say(rows, "holds hidden rows or columns in sheets", "them shown or deleted");
  say(slides_, "holds hidden slides", "them shown or deleted");
  say(books_, "holds what it read from other workbooks", "values in place of the links to them");
  say(connections_, "holds connections to data elsewhere", "values in their place");
  say(local_, "leads to files of its writer's", "plain words, or the file's own contents, in their place");
  return out;
}

}  // namespace redraft::report
