#include "report/picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "docx/package.h"
#include "report/raster.h"

namespace redraft::report {

namespace {

constexpr int kUsualWidth = 9070;  // of A4 with margins of 2.5 cm, in twips
constexpr int kHighest = 12'500;   // on such a page, with a caption
constexpr int kEmuPerTwip = 635;   // 914,400 to the inch
constexpr double kTwipsPerInch = 1440;
constexpr double kPixelsPerInch = 200;  // in print; more is not seen in charts and takes longer

struct Size {
  int width = 0;  // in twips
  int height = 0;
};

Size size_of(const render::Drawing& drawing, int wanted, int column) {
  const int room = column > 0 ? column : kUsualWidth;
  const int width = std::max(1, wanted > 0 ? std::min(wanted, room) : room);
  const double ratio = std::max(1.0, drawing.height) / std::max(1.0, drawing.width);
  const double height = std::max(1.0, width * ratio);
  if (height <= kHighest) return {width, static_cast<int>(std::lround(height))};
  return {std::max(1, static_cast<int>(std::lround(kHighest / ratio))), kHighest};
}

// The part of these bytes: one that is in already, or a new one, "word/media/picture3.png".
std::string media_part(const InsertPlace& place, const std::string& bytes, const std::string& ending,
                       const std::string& content_type) {
  const docx::Package& package = place.host.package();
  docx::Package::Changes& changes = place.additions.changes;
  const std::string& main = package.main_part();
  const std::string folder = main.substr(0, main.rfind('/') + 1) + "media/";
  for (const docx::NewPart& part : changes.parts)
    if (part.name.starts_with(folder) && part.name.ends_with(ending) && part.bytes == bytes) return part.name;
  const auto is_taken = [&](const std::string& name) {
    return package.has(name) || std::any_of(changes.parts.begin(), changes.parts.end(),
                                            [&](const docx::NewPart& part) { return part.name == name; });
  };
  std::string name;
  for (int number = 1; name.empty() || is_taken(name); ++number)
    name = folder + "picture" + std::to_string(number) + ending;
  changes.parts.push_back({name, bytes});
  changes.content_types.push_back({name, content_type});
  return name;
}

// By which the part of the place leads to it: one that is there already, or a new one.
std::string related(const InsertPlace& place, const std::string& target) {
  docx::Package::Changes& changes = place.additions.changes;
  for (const auto& [from, what] : changes.relationships)
    if (from == place.part && what.target == target && what.type == "image") return what.id;
  docx::Relationship made;
  made.id = place.host.package().new_relationship_id(place.part, changes);
  made.type = "image";
  made.target = target;
  changes.relationships.push_back({place.part, made});
  return made.id;
}

std::string paragraph_properties(const docx::Document& host) {
  const docx::Style* const style = host.styles.find_name(docx::StyleType::paragraph, "figure");
  if (style != nullptr) return "<w:pPr><w:pStyle w:val=\"" + docx::escaped(style->id) + "\"/></w:pPr>";
  // Lines of an exact height would show a strip of it.
  return "<w:pPr><w:spacing w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>";
}

struct Painted {
  render::Drawing drawing;
  std::string alternative;
  int width = 0;
  std::string svg{};
  std::string png{};
};

}  // namespace

Insert picture(render::Drawing drawing, const PictureOptions& options) {
  std::string alternative = options.alternative;
  if (alternative.empty()) {
    alternative = drawing.title;
    if (!drawing.description.empty()) alternative += (alternative.empty() ? "" : ". ") + drawing.description;
  }
  const auto painted =
      std::make_shared<Painted>(Painted{std::move(drawing), std::move(alternative), options.width});
  return [painted](const InsertPlace& place, std::vector<Finding>&) {
    const Size size = size_of(painted->drawing, painted->width, place.text_width);
    if (painted->png.empty()) {
      painted->svg = render::svg(painted->drawing);
      painted->png = paint_png(painted->drawing, size.width / kTwipsPerInch * kPixelsPerInch /
                                                     std::max(1.0, painted->drawing.width));
    }
    const std::string pixels = related(place, media_part(place, painted->png, ".png", "image/png"));
    const std::string vector = related(place, media_part(place, painted->svg, ".svg", "image/svg+xml"));
    const std::string extent = fmt::format("cx=\"{}\" cy=\"{}\"", static_cast<long>(size.width) * kEmuPerTwip,
                                           static_cast<long>(size.height) * kEmuPerTwip);
    const std::string id = place.ids.next_drawing();
    const std::string about =
        fmt::format("id=\"{0}\" name=\"Picture {0}\" descr=\"{1}\"", id, docx::escaped(painted->alternative));
    return "<w:p>" + paragraph_properties(place.host) +
           "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " + extent +
           "/><wp:docPr " + about +
           "/><wp:cNvGraphicFramePr><a:graphicFrameLocks "
           "noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic>"
           "<a:graphicData "
           "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
           "<pic:cNvPr " +
           about + "/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"" + pixels +
           "\"><a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip "
           "xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"" +
           vector +
           "\"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></"
           "pic:blipFill><pic:spPr><a:xfrm>"
           "<a:off x=\"0\" y=\"0\"/><a:ext " +
           extent +
           "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
           "</a:graphic></wp:inline></w:drawing></w:r></w:p>";
  };
}

}  // namespace redraft::report
