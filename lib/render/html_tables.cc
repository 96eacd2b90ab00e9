#include "render/html_tables.h"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "render/html_escape.h"

namespace redraft::render {

using redline::Block;
using redline::Document;
using redline::Frame;
using redline::FrameKind;
using redline::kNoFrame;
using redline::Mark;

namespace {

std::string_view class_of(Mark mark) {
  return mark == Mark::inserted ? "inserted" : mark == Mark::deleted ? "deleted" : "";
}

class TableWriter {
 public:
  TableWriter(std::string& out, const Document& document, const CellWriter& cell)
      : out_(out), document_(document), cell_(cell) {}

  void write(std::size_t table, std::size_t begin, std::size_t end) {
    const Frame& frame = document_.frames[table];
    const bool changed =
        std::any_of(document_.blocks.begin() + static_cast<std::ptrdiff_t>(std::max(begin, frame.begin)),
                    document_.blocks.begin() + static_cast<std::ptrdiff_t>(std::min(end, frame.end)),
                    [](const Block& b) { return !b.unchanged(); });
    const std::string_view mark = class_of(frame.mark);
    out_.append("<div class=\"b grid").append(mark.empty() ? "" : " ").append(mark);
    out_.append(mark.empty() && changed ? " changed\"" : "\"");
    const bool first = begin <= frame.begin;
    if (first) change(frame);
    out_ += '>';
    if (first && !frame.reset.empty()) note("table: ", frame.reset);
    out_ += "<table>";
    columns(table);
    out_ += '\n';
    rows(table, begin, end, mark);
    out_ += "</table></div>\n";
  }

 private:
  void rows(std::size_t parent, std::size_t begin, std::size_t end, std::string_view inherited) {
    const std::size_t last = document_.frames[parent].last;
    for (std::size_t f = parent + 1; f < last; f = document_.frames[f].last) {
      const Frame& row = document_.frames[f];
      if (row.begin < begin || row.end > end || (row.begin == row.end && row.begin == end)) continue;
      const std::string_view mark = class_of(row.mark);
      out_ += "<tr";
      if (!mark.empty()) out_.append(" class=\"").append(mark).append("\"");
      change(row);
      out_ += '>';
      bool told = inherited.empty() && !mark.empty();
      for (std::size_t c = f + 1; c < row.last; c = document_.frames[c].last) {
        cell(c, row, told ? mark : std::string_view());
        told = false;
      }
      out_ += "</tr>\n";
    }
  }

  void cell(std::size_t index, const Frame& row, std::string_view row_mark) {
    const Frame& frame = document_.frames[index];
    const std::string_view tag = row.heading ? "th" : "td";
    const std::string_view mark = class_of(frame.mark);
    out_.append("<").append(tag);
    if (row.heading) out_ += " scope=\"col\"";
    if (frame.columns > 1) out_.append(" colspan=\"").append(std::to_string(frame.columns)).append("\"");
    if (!mark.empty() || frame.goes_on)
      out_.append(" class=\"").append(mark).append(frame.goes_on ? " on\"" : "\"");
    change(frame);
    out_ += '>';
    if (!row_mark.empty()) out_.append("<span class=\"vh\">row ").append(row_mark).append(": </span>");
    if (row_mark.empty() && !mark.empty() && row.mark == Mark::none)
      out_.append("<span class=\"vh\">cell ").append(mark).append(": </span>");
    cell_(frame.begin, frame.end, index);
    if (index == first_cell(row) && !row.reset.empty()) note("row: ", row.reset);
    if (!frame.reset.empty()) note("cell: ", frame.reset);
    out_.append("</").append(tag).append(">");
  }

  std::size_t first_cell(const Frame& row) const {
    return static_cast<std::size_t>(&row - document_.frames.data()) + 1;
  }

  void change(const Frame& frame) {
    if (!frame.change) return;
    const std::string number = std::to_string(*frame.change + 1);
    out_.append(" id=\"change-").append(number).append("\" data-c=\"").append(number).append("\"");
  }

  void note(std::string_view what, const std::string& words) {
    append_escaped(out_.append("<span class=\"note reset\">[").append(what), words);
    out_ += "]</span>";
  }

  // A table in which a column came or went is wider than either side's: then no width is known.
  void columns(std::size_t index) {
    const Frame& table = document_.frames[index];
    const long total = std::accumulate(table.widths.begin(), table.widths.end(), 0L);
    if (total <= 0 || most_columns(index) > table.widths.size()) return;
    out_ += "<colgroup>";
    for (const int width : table.widths)
      out_.append("<col style=\"width:").append(std::to_string(width * 1000L / total)).append("e-1%\">");
    out_ += "</colgroup>";
  }

  std::size_t most_columns(std::size_t table) const {
    std::size_t most = 0;
    const std::vector<Frame>& frames = document_.frames;
    for (std::size_t f = table + 1; f < frames[table].last; f = frames[f].last) {
      std::size_t own = 0;
      for (std::size_t c = f + 1; c < frames[f].last; c = frames[c].last) own += frames[c].columns;
      most = std::max(most, own);
    }
    return most;
  }

  std::string& out_;
  const Document& document_;
  const CellWriter& cell_;
};

}  // namespace

void append_table(std::string& out, const Document& document, std::size_t table, std::size_t begin,
                  std::size_t end, const CellWriter& cell) {
  TableWriter(out, document, cell).write(table, begin, end);
}

std::size_t table_at(const Document& document, std::size_t block, std::size_t within) {
  const std::vector<Frame>& frames = document.frames;
  const std::size_t last = within == kNoFrame ? frames.size() : frames[within].last;
  for (std::size_t f = within == kNoFrame ? 0 : within + 1; f < last; f = std::max(frames[f].last, f + 1))
    if (frames[f].begin <= block && block < frames[f].end) return f;
  return kNoFrame;
}

std::vector<std::size_t> outer_rows(const Document& document) {
  std::vector<std::size_t> out(document.blocks.size(), kNoFrame);
  for (std::size_t f = 0; f < document.frames.size(); ++f) {
    const Frame& row = document.frames[f];
    if (row.kind != FrameKind::row || row.parent == kNoFrame ||
        document.frames[row.parent].parent != kNoFrame)
      continue;
    std::fill(out.begin() + static_cast<std::ptrdiff_t>(row.begin),
              out.begin() + static_cast<std::ptrdiff_t>(row.end), f);
  }
  return out;
}

}  // namespace redraft::render
