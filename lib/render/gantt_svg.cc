#include "render/gantt_svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "process/date_words.h"
#include "render/gantt_layout.h"
#include "render/gantt_marks.h"
#include "render/gantt_scale.h"
#include "render/html_escape.h"
#include "render/svg.h"
#include "render/timetable_words.h"

namespace redraft::render {

namespace {

using process::Date;
using process::Milestone;
using process::MilestoneKind;
using process::Progress;
using process::Timetable;
using process::TimetableRow;

constexpr const char* kInk = "#1B1F24";
constexpr const char* kSecondary = "#57606A";
constexpr const char* kRule = "#D0D7DE";
constexpr const char* kAccent = "#0B3D66";
constexpr const char* kExpected = "#A9C0D6";
constexpr const char* kLate = "#A40E26";

class Picture {
 public:
  Picture(const Timetable& timetable, const DayScale& scale) : timetable_(timetable), scale_(scale) {}

  std::string draw() {
    heading();
    const std::size_t under = svg_.body.size();
    marks();
    steps();
    // Lines lie under words and bars.
    std::string over = svg_.body.substr(under);
    svg_.body.resize(under);
    rules(y_);
    svg_.body += over;
    caption();
    return framed();
  }

 private:
  void heading() {
    y_ = kMargin + 16;
    svg_.words(kMargin, y_, 17, fitted(timetable_.number + " " + timetable_.title, 17, kWidth - 2 * kMargin),
               kAccent, " font-weight=\"bold\"");
    y_ += 18;
    std::string under = timetable_.process_title;
    if (!timetable_.stage_title.empty()) under += ". It stands in: " + timetable_.stage_title;
    svg_.words(kMargin, y_, kWords, fitted(under, kWords, kWidth - 2 * kMargin), kSecondary);
    const std::string target = target_words(timetable_);
    if (!target.empty()) {
      y_ += 16;
      svg_.words(kMargin, y_, kWords, fitted("T" + target.substr(1) + ".", kWords, kWidth - 2 * kMargin),
                 kInk);
    }
    y_ += 14;
  }

  bool ends_a_step(const Milestone& one) const {
    return std::any_of(timetable_.rows.begin(), timetable_.rows.end(), [&](const TimetableRow& row) {
      return row.meeting == one.title && row.expected.end == one.date;
    });
  }

  double middle(Date day) const { return scale_.at(day) + scale_.day() / 2; }

  void marks() {
    if (timetable_.today)
      marks_.push_back(
          {middle(*timetable_.today), "Today, " + process::long_words(*timetable_.today), kInk, ""});
    for (const Milestone& one : timetable_.milestones) {
      if (one.kind == MilestoneKind::meeting) continue;
      const bool release = one.kind == MilestoneKind::release;
      const std::string closes = one.deadline ? " closes 17:00" : "";
      marks_.push_back({middle(one.date), one.title + closes + ", " + process::long_words(one.date),
                        release ? kAccent : kSecondary,
                        release ? " stroke-width=\"1.5\"" : " stroke-dasharray=\"4 3\""});
    }
    y_ += static_cast<double>(place_marks(marks_, kSmall, kWidth - kMargin / 2)) * kLane;
    lanes_bottom_ = y_;
    for (const GanttMark& one : marks_)
      svg_.words(one.to_the_left ? one.x - 4 : one.x + 4, lane_top(one) + 11, kSmall, one.words, one.colour,
                 one.to_the_left ? " text-anchor=\"end\" class=\"over\"" : " class=\"over\"");
    y_ += 4;
    axis();
    meetings();
  }

  double lane_top(const GanttMark& mark) const {
    return lanes_bottom_ - static_cast<double>(mark.lane + 1) * kLane;
  }

  void axis() {
    for (const DayScale::Tick& tick : scale_.ticks(kSmall)) {
      const double x = scale_.at(tick.day);
      if (x + words_width(tick.words, kSmall) > kWidth - kMargin / 2) continue;
      ticks_.push_back(x);
      svg_.words(x + 3, y_ + 12, kSmall, tick.words, kSecondary, " class=\"over\"");
    }
    axis_top_ = y_;
    y_ += 17;
    svg_.line(kMargin, y_, kWidth - kMargin, y_, kRule);
  }

  /// All meetings of the bodies that take part, in one line; those at which a step ends are filled.
  void meetings() {
    bool any = false;
    for (const Milestone& one : timetable_.milestones) {
      if (one.kind != MilestoneKind::meeting) continue;
      any = true;
      const std::string paint =
          fmt::format("fill=\"{}\" stroke=\"{}\"", ends_a_step(one) ? kAccent : "#FFFFFF", kSecondary);
      svg_.diamond(middle(one.date), y_ + 10, 4, paint, one.title + ", " + process::long_words(one.date));
    }
    if (!any) return;
    svg_.words(kMargin, y_ + 14, kSmall, "Meetings (filled: a step ends at it)", kSecondary);
    y_ += kRow;
  }

  void rules(double bottom) {
    for (const double x : ticks_) svg_.line(x, axis_top_, x, bottom, kRule);
    for (const GanttMark& one : marks_)
      svg_.line(one.x, lane_top(one) + 1, one.x, bottom, one.colour, one.dashes);
  }

  void steps() {
    std::string stage;
    for (const TimetableRow& row : timetable_.rows) {
      if (row.stage_title != stage) {
        stage = row.stage_title;
        y_ += kStage;
        svg_.words(kMargin, y_ - 8, kWords, fitted(stage, kWords, kChart - 2 * kMargin), kAccent,
                   " font-weight=\"bold\"");
        svg_.line(kMargin, y_ - 3, kWidth - kMargin, y_ - 3, kRule);
      }
      step(row);
    }
    y_ += 4;
  }

  void step(const TimetableRow& row) {
    const bool quiet = row.progress == Progress::passed_over || row.progress == Progress::done_unrecorded;
    const double top = y_;
    for (const std::string& part : wrapped(step_words(row), kWords, kChart - kMargin - 16, 2)) {
      svg_.words(kMargin + 8, y_ + 14, kWords, part, quiet ? kSecondary : kInk);
      y_ += kLane;
    }
    y_ += kRow - kLane;
    if (row.expected.end)
      bars(row, top);
    else
      no_date(row, top);
  }

  void no_date(const TimetableRow& row, double top) {
    std::string why = progress_words(row);
    if (!row.note.empty() && row.progress != Progress::done_unrecorded) why += ": " + row.note;
    svg_.words(kChart + 4, top + 14, kSmall, fitted(why, kSmall, kWidth - kMargin - kChart - 4), kSecondary,
               " font-style=\"italic\" class=\"over\"");
  }

  void bars(const TimetableRow& row, double top) {
    double first = kWidth;
    double last = 0;
    const auto extent = [&](const process::Span& span) {
      const double x = scale_.at(span.start ? *span.start : *span.end);
      const double width = std::max(kLeastBar, scale_.at(*span.end) + scale_.day() - x);
      first = std::min(first, x);
      last = std::max(last, x + width);
      return std::pair(x, width);
    };
    const bool late = row.late.value_or(0) > 0 && row.planned.end;
    const auto [x, width] = extent(row.expected);
    const std::string paint = row.progress == Progress::done
                                  ? fmt::format("fill=\"{}\"", kAccent)
                                  : fmt::format("fill=\"{}\" stroke=\"{}\"", kExpected, kAccent);
    svg_.bar(x, top + 6, width, 8, paint);
    if (late) {
      // From the day after the planned end; a step that began after it is late all along.
      const double from = std::max(x, scale_.at(*row.planned.end) + scale_.day());
      if (x + width > from)
        svg_.bar(from, top + 6, x + width - from, 8,
                 fmt::format("fill=\"url(#timetable-late)\" stroke=\"{}\"", kLate));
    }
    if (row.planned.end) {
      const auto [px, pwidth] = extent(row.planned);
      svg_.bar(px, top + 3, pwidth, 14, fmt::format("fill=\"none\" stroke=\"{}\"", kSecondary));
    }
    beside(row, first, last, top);
  }

  /// The day on which it ends, to the right of the bars or, where there is no room, to the left.
  void beside(const TimetableRow& row, double first, double last, double top) {
    const std::string text = gantt_words(row);
    const char* colour = row.overdue || row.late.value_or(0) > 0 ? kLate : kSecondary;
    if (last + 5 + words_width(text, kSmall) <= kWidth - kMargin / 2)
      svg_.words(last + 5, top + 14, kSmall, text, colour, " class=\"over\"");
    else
      svg_.words(first - 5, top + 14, kSmall, text, colour, " text-anchor=\"end\" class=\"over\"");
  }

  void caption() {
    y_ += 14;
    svg_.words(
        kMargin, y_, kSmall,
        "Outline: as planned. Filled: as it was; lighter: as expected; hatched: after the planned end. "
        "Each bar says the day on which it ends.",
        kSecondary);
    const auto starred =
        std::any_of(timetable_.rows.begin(), timetable_.rows.end(),
                    [](const TimetableRow& row) { return row.expected.end && row.expected.earliest; });
    if (!starred) return;
    y_ += 14;
    svg_.words(kMargin, y_, kSmall,
               "* the earliest day: that step or one before it has no length laid down, or is behind.",
               kSecondary);
  }

  std::string framed() const {
    const double height = y_ + kMargin;
    return fmt::format(
               "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0:.0f} {1:.0f}\" width=\"{0:.0f}\" "
               "height=\"{1:.0f}\" role=\"img\" aria-labelledby=\"timetable-title timetable-desc\" "
               "font-family=\"Arial, 'Liberation Sans', sans-serif\">\n",
               kWidth, height) +
           "<title id=\"timetable-title\">" +
           escaped("Timetable of " + timetable_.number + " " + timetable_.title) +
           "</title>\n<desc id=\"timetable-desc\">" + escaped(gantt_description(timetable_)) + "</desc>\n" +
           fmt::format(
               "<style>.over{{paint-order:stroke;stroke:#FFFFFF;stroke-width:3px}}</style>\n"
               "<defs><pattern id=\"timetable-late\" width=\"4\" height=\"4\" "
               "patternUnits=\"userSpaceOnUse\" "
               "patternTransform=\"rotate(45)\"><rect width=\"4\" height=\"4\" fill=\"#FDECEC\"/>"
               "<rect width=\"1.6\" height=\"4\" fill=\"{}\"/></pattern></defs>\n",
               kLate) +
           fmt::format("<rect width=\"{:.0f}\" height=\"{:.0f}\" fill=\"#FFFFFF\"/>\n", kWidth, height) +
           svg_.body + "</svg>\n";
  }

  const Timetable& timetable_;
  const DayScale& scale_;
  Svg svg_;
  double y_ = 0;
  double lanes_bottom_ = 0;
  double axis_top_ = 0;
  std::vector<GanttMark> marks_;
  std::vector<double> ticks_;
};

}  // namespace

std::string gantt_svg(const Timetable& timetable) {
  // Without a day there is no scale to speak of; the steps say why.
  const auto days = gantt_days(timetable).value_or(std::pair(Date(2000, 1, 1), Date(2000, 1, 1)));
  DayScale scale(days.first, days.second, kChart, kWidth - kMargin);
  for (double room = 120; room <= 240 && is_crowded(timetable, scale); room += 60)
    scale = DayScale(days.first, days.second, kChart, kWidth - kMargin - room);
  return Picture(timetable, scale).draw();
}

}  // namespace redraft::render
