#include "render/gantt_svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "process/date_words.h"
#include "render/gantt_marks.h"
#include "render/gantt_scale.h"
#include "render/html_escape.h"
#include "render/timetable_words.h"

namespace redraft::render {

namespace {

using process::Date;
using process::Milestone;
using process::MilestoneKind;
using process::Progress;
using process::Timetable;
using process::TimetableRow;

constexpr double kWidth = 840;
constexpr double kMargin = 16;
constexpr double kChart = 292;  // where days begin: to the left of it stand the steps
constexpr double kRow = 20;
constexpr double kStage = 26;
constexpr double kLane = 15;
constexpr double kWords = 12;
constexpr double kSmall = 11;
constexpr double kLeastBar = 6;

constexpr const char* kInk = "#1B1F24";
constexpr const char* kSecondary = "#57606A";
constexpr const char* kRule = "#D0D7DE";
constexpr const char* kAccent = "#0B3D66";
constexpr const char* kExpected = "#A9C0D6";
constexpr const char* kLate = "#A40E26";

/// First and last day of the picture.
std::optional<std::pair<Date, Date>> days_of(const Timetable& timetable) {
  std::optional<std::pair<Date, Date>> out;
  const auto take = [&](const std::optional<Date>& day) {
    if (!day) return;
    if (!out) out.emplace(*day, *day);
    out->first = std::min(out->first, *day);
    out->second = std::max(out->second, *day);
  };
  for (const TimetableRow& row : timetable.rows)
    for (const process::Span* span : {&row.planned, &row.actual, &row.expected}) {
      take(span->start);
      take(span->end);
    }
  if (!out) return out;
  take(timetable.today);
  for (const Milestone& one : timetable.milestones) take(one.date);
  // A little air, so that marks at either end are not cut.
  const int air = std::max(1, (out->second - out->first) / 40);
  out->first = out->first - air;
  out->second = out->second + air;
  return out;
}

class Picture {
 public:
  Picture(const Timetable& timetable, const DayScale& scale) : timetable_(timetable), scale_(scale) {}

  std::string draw() {
    heading();
    const std::size_t under = body_.size();
    marks();
    steps();
    // Lines lie under words and bars.
    std::string over = body_.substr(under);
    body_.resize(under);
    rules(y_);
    body_ += over;
    caption();
    return framed();
  }

 private:
  void words(double x, double y, double size, const std::string& text, const char* colour,
             const char* more = "") {
    body_ += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{}\" fill=\"{}\"{}>{}</text>\n", x, y,
                         size, colour, more, escaped(text));
  }

  void line(double x1, double y1, double x2, double y2, const char* colour, const char* more = "") {
    body_ += fmt::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" stroke=\"{}\"{}/>\n",
                         x1, y1, x2, y2, colour, more);
  }

  void bar(double x, double width, double y, double height, const char* paint) {
    body_ += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" {}/>\n", x, y,
                         width, height, paint);
  }

  void diamond(double x, double y, double half, const char* paint) {
    body_ += fmt::format("<path d=\"M{:.1f} {:.1f}l{} {}l-{} {}l-{} -{}z\" {}/>\n", x, y - half, half, half,
                         half, half, half, half, paint);
  }

  void heading() {
    y_ = kMargin + 16;
    words(kMargin, y_, 17, fitted(timetable_.number + " " + timetable_.title, 17, kWidth - 2 * kMargin),
          kAccent, " font-weight=\"bold\"");
    y_ += 18;
    std::string under = timetable_.process_title;
    if (!timetable_.stage_title.empty()) under += ". It stands in: " + timetable_.stage_title;
    words(kMargin, y_, kWords, fitted(under, kWords, kWidth - 2 * kMargin), kSecondary);
    const std::string target = target_words(timetable_);
    if (!target.empty()) {
      y_ += 16;
      words(kMargin, y_, kWords, fitted("T" + target.substr(1) + ".", kWords, kWidth - 2 * kMargin), kInk);
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
      words(one.to_the_left ? one.x - 4 : one.x + 4, lane_top(one) + 11, kSmall, one.words, one.colour,
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
      words(x + 3, y_ + 12, kSmall, tick.words, kSecondary);
    }
    axis_top_ = y_;
    y_ += 17;
    line(kMargin, y_, kWidth - kMargin, y_, kRule);
  }

  /// All meetings of the bodies that take part, in one line; those at which a step ends are filled.
  void meetings() {
    bool any = false;
    for (const Milestone& one : timetable_.milestones) {
      if (one.kind != MilestoneKind::meeting) continue;
      any = true;
      const std::string paint =
          fmt::format("fill=\"{}\" stroke=\"{}\"", ends_a_step(one) ? kAccent : "#FFFFFF", kSecondary);
      body_ += "<g><title>" + escaped(one.title + ", " + process::long_words(one.date)) + "</title>";
      diamond(scale_.at(one.date) + scale_.day() / 2, y_ + 10, 4, paint.c_str());
      body_ += "</g>\n";
    }
    if (!any) return;
    words(kMargin, y_ + 14, kSmall, "Meetings (filled: a step ends at it)", kSecondary);
    y_ += kRow;
  }

  void rules(double bottom) {
    for (const double x : ticks_) line(x, axis_top_, x, bottom, kRule);
    for (const GanttMark& one : marks_) line(one.x, lane_top(one) + 1, one.x, bottom, one.colour, one.dashes);
  }

  void steps() {
    std::string stage;
    for (const TimetableRow& row : timetable_.rows) {
      if (row.stage_title != stage) {
        stage = row.stage_title;
        y_ += kStage;
        words(kMargin, y_ - 8, kWords, fitted(stage, kWords, kChart - 2 * kMargin), kAccent,
              " font-weight=\"bold\"");
        line(kMargin, y_ - 3, kWidth - kMargin, y_ - 3, kRule);
      }
      step(row);
    }
    y_ += 4;
  }

  void step(const TimetableRow& row) {
    const bool quiet = row.progress == Progress::passed_over || row.progress == Progress::done_unrecorded;
    const double top = y_;
    for (const std::string& part : wrapped(step_words(row), kWords, kChart - kMargin - 16, 2)) {
      words(kMargin + 8, y_ + 14, kWords, part, quiet ? kSecondary : kInk);
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
    words(kChart + 4, top + 14, kSmall, fitted(why, kSmall, kWidth - kMargin - kChart - 4), kSecondary,
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
    bar(x, width, top + 6, 8, paint.c_str());
    if (late) {
      // From the day after the planned end; a step that began after it is late all along.
      const double from = std::max(x, scale_.at(*row.planned.end) + scale_.day());
      if (x + width > from)
        bar(from, x + width - from, top + 6, 8,
            fmt::format("fill=\"url(#late)\" stroke=\"{}\"", kLate).c_str());
    }
    if (row.planned.end) {
      const auto [px, pwidth] = extent(row.planned);
      bar(px, pwidth, top + 3, 14, fmt::format("fill=\"none\" stroke=\"{}\"", kSecondary).c_str());
    }
    beside(row, first, last, top);
  }

  /// The day on which it ends, to the right of the bars or, where there is no room, to the left.
  void beside(const TimetableRow& row, double first, double last, double top) {
    std::string text = process::long_words(*row.expected.end);
    if (row.expected.earliest) text += " *";
    if (row.expected.provisional) text += " (provisional)";
    if (!row.meeting.empty() && row.meeting != row.who) text += ", " + row.meeting;
    if (const std::string late = late_words(row); !late.empty()) text += ", " + late;
    if (row.overdue) text += ", overdue";
    const bool late = row.overdue || row.late.value_or(0) > 0;
    const double width = words_width(text, kSmall);
    if (last + 5 + width <= kWidth - kMargin / 2) {
      words(last + 5, top + 14, kSmall, text, late ? kLate : kSecondary, " class=\"over\"");
    } else {
      words(first - 5, top + 14, kSmall, text, late ? kLate : kSecondary,
            " text-anchor=\"end\" class=\"over\"");
    }
  }

  void caption() {
    y_ += 14;
    words(kMargin, y_, kSmall,
          "Outline: as planned. Filled: as it was; lighter: as expected; hatched: after the planned end. "
          "Each bar says the day on which it ends.",
          kSecondary);
    const auto starred =
        std::any_of(timetable_.rows.begin(), timetable_.rows.end(),
                    [](const TimetableRow& row) { return row.expected.end && row.expected.earliest; });
    if (!starred) return;
    y_ += 14;
    words(kMargin, y_, kSmall,
          "* the earliest day: no length is laid down for that step, or for one before it.", kSecondary);
  }

  std::string description() const {
    std::string out = target_words(timetable_);
    if (!out.empty()) out += ". ";
    for (const TimetableRow& row : timetable_.rows) {
      out += row.stage_title + ": " + step_words(row) + ": " + progress_words(row);
      const std::string planned = span_words(row.planned);
      const std::string expected = span_words(row.expected);
      if (!planned.empty()) out += "; planned " + planned;
      if (!expected.empty()) out += (row.progress == Progress::done ? "; actual " : "; expected ") + expected;
      if (!row.note.empty()) out += "; " + row.note;
      out += ". ";
    }
    for (const Milestone& one : timetable_.milestones)
      out += one.title + ": " + process::long_words(one.date) + ". ";
    return out;
  }

  std::string framed() const {
    const double height = y_ + kMargin;
    return fmt::format(
               "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0:.0f} {1:.0f}\" width=\"{0:.0f}\" "
               "height=\"{1:.0f}\" role=\"img\" aria-labelledby=\"title desc\" "
               "font-family=\"Arial, 'Liberation Sans', sans-serif\">\n",
               kWidth, height) +
           "<title id=\"title\">" + escaped("Timetable of " + timetable_.number + " " + timetable_.title) +
           "</title>\n<desc id=\"desc\">" + escaped(description()) + "</desc>\n" +
           fmt::format(
               "<style>.over{{paint-order:stroke;stroke:#FFFFFF;stroke-width:3px}}</style>\n"
               "<defs><pattern id=\"late\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" "
               "patternTransform=\"rotate(45)\"><rect width=\"4\" height=\"4\" fill=\"#FDECEC\"/>"
               "<rect width=\"1.6\" height=\"4\" fill=\"{}\"/></pattern></defs>\n",
               kLate) +
           fmt::format("<rect width=\"{:.0f}\" height=\"{:.0f}\" fill=\"#FFFFFF\"/>\n", kWidth, height) +
           body_ + "</svg>\n";
  }

  const Timetable& timetable_;
  const DayScale& scale_;
  std::string body_;
  double y_ = 0;
  double lanes_bottom_ = 0;
  double axis_top_ = 0;
  std::vector<GanttMark> marks_;
  std::vector<double> ticks_;
};

}  // namespace

std::string gantt_svg(const Timetable& timetable) {
  // Without a day there is no scale to speak of; the steps say why.
  const auto days = days_of(timetable).value_or(std::pair(Date(2000, 1, 1), Date(2000, 1, 1)));
  const DayScale scale(days.first, days.second, kChart, kWidth - kMargin);
  return Picture(timetable, scale).draw();
}

}  // namespace redraft::render
