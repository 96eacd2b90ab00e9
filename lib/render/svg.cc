#include "render/svg.h"

#include <fmt/format.h>

#include "render/html_escape.h"

namespace redraft::render {

void Svg::words(double x, double y, double size, const std::string& text, const char* colour,
                const char* more) {
  body += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{}\" fill=\"{}\"{}>{}</text>\n", x, y,
                      size, colour, more, escaped(text));
}

void Svg::line(double x1, double y1, double x2, double y2, const char* colour, const char* more) {
  body += fmt::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" stroke=\"{}\"{}/>\n", x1,
                      y1, x2, y2, colour, more);
}

void Svg::bar(double x, double y, double width, double height, const std::string& paint) {
  body += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" {}/>\n", x, y,
                      width, height, paint);
}

void Svg::diamond(double x, double y, double half, const std::string& paint, const std::string& title) {
  body += fmt::format("<path d=\"M{:.1f} {:.1f}l{} {}l-{} {}l-{} -{}z\" {}><title>{}</title></path>\n", x,
                      y - half, half, half, half, half, half, half, paint, escaped(title));
}

}  // namespace redraft::render
