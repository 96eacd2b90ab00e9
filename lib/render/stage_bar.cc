#include "render/stage_bar.h"

#include <algorithm>

#include "render/gantt_scale.h"

namespace redraft::render {

namespace {

constexpr double kWide = 640;  // of a column of A4, so that words are printed in their own size
constexpr double kEdge = 1;    // so that a stroke at the edge is whole
constexpr double kPoint = 12;  // of an arrow
constexpr double kSize = 12;
constexpr double kUnder = 11;
constexpr double kLineHeight = 15;
constexpr std::size_t kMostInRow = 5;
constexpr std::size_t kMostLines = 3;

double words_room(double width) { return width - 2 * kPoint - 6; }

// An arrow to the right; the first of a row has a straight end.
Outline arrow(double x, double y, double width, double height, bool first) {
  const double middle = y + height / 2;
  Outline out;
  out.points = {{x, y},
                {x + width - kPoint, y},
                {x + width, middle},
                {x + width - kPoint, y + height},
                {x, y + height}};
  if (!first) out.points.emplace_back(x + kPoint, middle);
  return out;
}

std::string under_words(const StageMark& stage) {
  std::string out = to_string(stage.state);
  if (!stage.note.empty()) out += ", " + stage.note;
  return out;
}

class Bar {
 public:
  explicit Bar(Drawing& out) : out_(out) {}

  void row(const std::vector<StageMark>& stages, std::size_t from, std::size_t to, std::size_t in_row) {
    const double step = (kWide - 2 * kEdge - kPoint) / static_cast<double>(in_row);
    const double room = words_room(step + kPoint);
    std::size_t lines = 1;
    std::size_t lines_under = 1;
    for (std::size_t k = from; k < to; ++k) {
      lines = std::max(lines, wrapped(stages[k].title, kSize, room, kMostLines).size());
      lines_under =
          std::max(lines_under, wrapped(under_words(stages[k]), kUnder, step - 22, kMostLines).size());
    }
    const double height = static_cast<double>(lines) * kLineHeight + 14;
    for (std::size_t k = from; k < to; ++k) {
      const double x = kEdge + static_cast<double>(k - from) * step;
      stage(stages[k], x, step, height, k == from);
    }
    y_ += height + static_cast<double>(lines_under) * kLineHeight + 12;
  }

  double height() const { return y_ - 4; }

 private:
  void stage(const StageMark& stage, double x, double step, double height, bool first) {
    const bool present = stage.state == StageState::present;
    const bool done = stage.state == StageState::done;
    Outline shape = arrow(x, y_, step + kPoint - 4, height, first);
    shape.fill = present ? kAccent : done ? kTint : kPaper;
    shape.stroke = present || done ? kAccent : kSecondary;
    out_.add(shape);
    const double from = first ? x + 10 : x + kPoint + 8;
    const std::vector<std::string> title = wrapped(stage.title, kSize, words_room(step + kPoint), kMostLines);
    double y = y_ + (height - static_cast<double>(title.size()) * kLineHeight) / 2 + 12;
    for (const std::string& part : title) {
      out_.add(Words{.x = from,
                     .y = y,
                     .size = kSize,
                     .text = part,
                     .colour = present ? kPaper
                               : done  ? kAccent
                                       : kSecondary,
                     .bold = present,
                     .italic = stage.state == StageState::passed_over});
      y += kLineHeight;
    }
    y = y_ + height + 15;
    for (const std::string& part : wrapped(under_words(stage), kUnder, step - 22, kMostLines)) {
      out_.add(Words{.x = from,
                     .y = y,
                     .size = kUnder,
                     .text = part,
                     .colour = present ? kInk : kSecondary,
                     .bold = present});
      y += kLineHeight;
    }
  }

  Drawing& out_;
  double y_ = kEdge;
};

}  // namespace

std::string to_string(StageState state) {
  switch (state) {
    case StageState::done: return "done";
    case StageState::present: return "now";
    case StageState::to_come: return "to come";
    case StageState::passed_over: return "passed over";
  }
  return {};
}

Drawing stage_bar(const std::string& title, const std::vector<StageMark>& stages) {
  Drawing out;
  out.width = kWide;
  out.name = "stages";
  out.title = "Stages of " + title;
  for (const StageMark& stage : stages) out.description += stage.title + ": " + under_words(stage) + ". ";
  if (stages.empty()) {
    out.description = "No stage is recorded.";
    out.add(
        Words{.x = 2, .y = 18, .size = kSize, .text = out.description, .colour = kSecondary, .italic = true});
    out.height = 28;
    return out;
  }
  if (out.description.ends_with(' ')) out.description.pop_back();
  // Rows of equal length, but for the last.
  const std::size_t rows = (stages.size() + kMostInRow - 1) / kMostInRow;
  const std::size_t in_row = (stages.size() + rows - 1) / rows;
  Bar bar(out);
  for (std::size_t from = 0; from < stages.size(); from += in_row)
    bar.row(stages, from, std::min(from + in_row, stages.size()), in_row);
  out.height = bar.height();
  return out;
}

}  // namespace redraft::render
