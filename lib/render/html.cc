#include "render/html.h"

#include "base/embedded.h"
#include "render/html_anchors.h"
#include "render/html_blocks.h"
#include "render/html_colours.h"
#include "render/html_escape.h"
#include "render/html_panels.h"
#include "render/html_shell.h"

namespace redraft::render {

using redline::Redline;

namespace {

std::string title_of(const Redline& redline, const HtmlOptions& options) {
  if (!options.title.empty()) return options.title;
  if (redline.before.empty() && redline.after.empty()) return "Redline";
  if (redline.before.empty() || redline.before == redline.after) return "Redline of " + redline.after;
  if (redline.after.empty()) return "Redline of " + redline.before;
  return "Redline of " + redline.after + " against " + redline.before;
}

/// Room for the text and about three marks or tags a block.
std::size_t size_estimate(const Redline& redline) {
  std::size_t bytes = 64 << 10;
  for (const redline::Document& document : redline.documents)
    for (const redline::Block& block : document.blocks) {
      bytes += 160;
      for (const redline::Segment& segment : block.text) bytes += segment.text.size() + 24;
    }
  return bytes + redline.changes.size() * 320;
}

/// A browser that holds more than this lays the text out a group at a time.
constexpr std::size_t large_page = 600;

std::size_t block_count(const Redline& redline) {
  std::size_t n = 0;
  for (const redline::Document& document : redline.documents) n += document.blocks.size();
  return n;
}

}  // namespace

std::string render_html(const Redline& redline, const HtmlOptions& options) {
  const Anchors anchors(redline);
  const std::string title = title_of(redline, options);
  const auto fill = [&](std::string& out, std::string_view slot) {
    if (slot == "title") append_escaped(out, title);
    if (slot == "footer") append_escaped(out, css_string(shortened(title, 90)));
    if (slot == "size") out += block_count(redline) > large_page ? "large" : "small";
    if (slot == "style")
      out += std::string(embedded("page/base.css")) + std::string(embedded("page/page.css"));
    if (slot == "print") out += embedded("page/print.css");
    if (slot == "colours") out += colours_style(options.colours);
    if (slot == "script")
      for (const char* file : {"page/page.js", "page/search.js", "page/side.js", "page/keys.js"})
        out += embedded(file);
    if (slot == "outline") append_outline(out, redline, anchors);
    if (slot == "head") append_title_block(out, redline, title, options.subtitle);
    if (slot == "head" && options.summary) append_summary_table(out, redline);
    if (slot == "findings") append_findings_elsewhere(out, redline, anchors);
    if (slot == "text") append_documents(out, redline, anchors);
    if (slot == "changes") append_changes(out, redline);
  };

  return filled_shell("page/page.html", fill, size_estimate(redline));
}

}  // namespace redraft::render
