#include "render/drawing.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "docx/package.h"

namespace redraft::render {

namespace {

std::string hex(const profile::Rgb& colour) {
  return fmt::format("#{:02X}{:02X}{:02X}", colour.red, colour.green, colour.blue);
}

std::string paint(const std::optional<profile::Rgb>& fill, const std::optional<profile::Rgb>& stroke) {
  std::string out = "fill=\"" + (fill ? hex(*fill) : "none") + "\"";
  if (stroke) out += " stroke=\"" + hex(*stroke) + "\"";
  return out;
}

class SvgWriter {
 public:
  void operator()(const Words& words) {
    const std::string head =
        fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{}\"", words.x, words.y, words.size);
    std::string more;
    if (words.bold) more += " font-weight=\"bold\"";
    if (words.italic) more += " font-style=\"italic\"";
    if (words.anchor == Anchor::middle) more += " text-anchor=\"middle\"";
    if (words.anchor == Anchor::end) more += " text-anchor=\"end\"";
    const std::string tail = ">" + docx::escaped(words.text) + "</text>\n";
    // The rim is a text of its own: Word and others do not know paint-order.
    if (words.over)
      out += fmt::format("{0}{1} aria-hidden=\"true\" fill=\"{2}\" stroke=\"{2}\" stroke-width=\"3\"{3}",
                         head, more, hex(kPaper), tail);
    out += fmt::format("{} fill=\"{}\"{}{}", head, hex(words.colour), more, tail);
  }

  void operator()(const Line& line) {
    out += fmt::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" stroke=\"{}\"", line.x1,
                       line.y1, line.x2, line.y2, hex(line.colour));
    if (line.width != 1) out += fmt::format(" stroke-width=\"{}\"", line.width);
    if (line.dashed) out += " stroke-dasharray=\"4 3\"";
    out += "/>\n";
  }

  void operator()(const Box& box) {
    // The lines of a hatching lie on the ground and under the edge.
    if (box.hatched) {
      rectangle(box, paint(box.fill, std::nullopt));
      out += "<path d=\"";
      for (const Line& line : hatching(box))
        out += fmt::format("M{:.1f} {:.1f}L{:.1f} {:.1f}", line.x1, line.y1, line.x2, line.y2);
      out += fmt::format("\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.6\"/>\n", hex(*box.hatched));
      if (box.stroke) rectangle(box, paint(std::nullopt, box.stroke));
      return;
    }
    rectangle(box, paint(box.fill, box.stroke));
  }

  void operator()(const Outline& outline) {
    out += "<path d=\"";
    for (std::size_t k = 0; k < outline.points.size(); ++k)
      out += fmt::format("{}{:.1f} {:.1f}", k == 0 ? 'M' : 'L', outline.points[k].first,
                         outline.points[k].second);
    out += "z\" " + paint(outline.fill, outline.stroke);
    out += outline.title.empty() ? "/>\n" : "><title>" + docx::escaped(outline.title) + "</title></path>\n";
  }

  std::string out;

 private:
  void rectangle(const Box& box, const std::string& painted) {
    out += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" {}/>\n", box.x,
                       box.y, box.width, box.height, painted);
  }
};

}  // namespace

std::vector<Line> hatching(const Box& box) {
  constexpr double kStep = 5.6;
  std::vector<Line> out;
  if (!box.hatched || box.width <= 0 || box.height <= 0) return out;
  // Each rises from the bottom edge, at `foot`, to the top edge, as far right as the box is high.
  const int lines = static_cast<int>((box.width + box.height) / kStep) + 1;
  for (int k = 0; k < lines; ++k) {
    const double foot = box.x - box.height + kStep / 2 + k * kStep;
    const double from = std::max(foot, box.x);
    const double to = std::min(foot + box.height, box.x + box.width);
    if (to <= from) continue;
    const double bottom = box.y + box.height;
    out.push_back(
        {from, bottom - (from - foot), to, std::max(bottom - (to - foot), box.y), *box.hatched, 1.6});
  }
  return out;
}

std::string svg(const Drawing& drawing) {
  SvgWriter writer;
  for (const Drawing::Shape& shape : drawing.shapes) std::visit(writer, shape);
  return fmt::format(
             "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0:.0f} {1:.0f}\" width=\"{0:.0f}\" "
             "height=\"{1:.0f}\" role=\"img\" aria-labelledby=\"{2}-title {2}-desc\" "
             "font-family=\"Arial, 'Liberation Sans', sans-serif\">\n",
             drawing.width, drawing.height, drawing.name) +
         fmt::format("<title id=\"{0}-title\">{1}</title>\n<desc id=\"{0}-desc\">{2}</desc>\n", drawing.name,
                     docx::escaped(drawing.title), docx::escaped(drawing.description)) +
         fmt::format("<rect width=\"{:.0f}\" height=\"{:.0f}\" fill=\"{}\"/>\n", drawing.width,
                     drawing.height, hex(kPaper)) +
         writer.out + "</svg>\n";
}

}  // namespace redraft::render
