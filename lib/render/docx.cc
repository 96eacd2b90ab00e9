#include "render/docx.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "render/docx_body.h"
#include "render/docx_plan.h"
#include "render/section_parts.h"

namespace redraft::render {

namespace {

// "Redline of Smart Energy Code 5.18 as amended by SECMP0049", "Redline of draft-2.txt against draft-1.txt"; with no
// names, that of the document.
std::string title_of(const redline::Redline& redline) {
  const std::string& before = redline.before;
  const std::string& after = redline.after;
  if (after.starts_with("as amended") && !before.empty()) return "Redline of " + before + " " + after;
  if (!after.empty() && !before.empty() && after != before)
    return "Redline of " + after + " against " + before;
  if (!after.empty() || !before.empty()) return "Redline of " + (after.empty() ? before : after);
  if (redline.documents.size() == 1 && !redline.documents.front().name.empty())
    return "Redline of " + redline.documents.front().name;
  return "Redline";
}

std::string iso_date(std::chrono::sys_seconds time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss clock{time - day};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

std::string change_attributes(const DocxOptions& options) {
  std::string out = " w:author=\"";
  docx::append_escaped(out, options.author);
  out += '"';
  if (options.date) out += " w:date=\"" + iso_date(*options.date) + '"';
  return out;
}

}  // namespace

std::string render_docx(const redline::Redline& redline, const DocxOptions& options) {
  return docx::write_package(docx_parts(redline, options));
}

std::vector<docx::NewPart> docx_parts(const redline::Redline& redline, const DocxOptions& options) {
  const std::string title = options.title.empty() ? title_of(redline) : options.title;
  const word::Plan plan = word::plan_document(redline);
  word::Revisions revisions(change_attributes(options));
  std::vector<docx::NewPart> parts;
  parts.push_back({"[Content_Types].xml", word::fixed_part("content_types.xml")});
  parts.push_back({"_rels/.rels", word::fixed_part("package_rels.xml")});
  parts.push_back({"docProps/app.xml", word::fixed_part("app.xml")});
  parts.push_back({"docProps/core.xml",
                   word::filled_part("core.xml", {{"@TITLE@", title}, {"@AUTHOR@", options.author}})});
  parts.push_back({"word/_rels/document.xml.rels", word::fixed_part("document_rels.xml")});
  parts.push_back({"word/document.xml", word::write_document(plan, revisions)});
  parts.push_back({"word/footer1.xml", word::filled_part("footer1.xml", {{"@TITLE@", title}})});
  parts.push_back({"word/fontTable.xml", word::fixed_part("fontTable.xml")});
  parts.push_back({"word/settings.xml", word::fixed_part("settings.xml")});
  parts.push_back({"word/styles.xml", word::fixed_part("styles.xml")});
  return parts;
}

}  // namespace redraft::render
