#include "render/gantt_svg.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "process/date_words.h"
#include "render/drawing.h"
#include "render/gantt_layout.h"
#include "render/gantt_marks.h"
#include "render/gantt_scale.h"
#include "render/timetable_words.h"

namespace redraft::render {

namespace {

using process::Date;
using process::Milestone;
using process::MilestoneKind;
using process::Progress;
using process::Timetable;
using process::TimetableRow;

constexpr profile::Rgb kExpected{0xA9, 0xC0, 0xD6};

class Picture {
 public:
  Picture(const Timetable& timetable, const DayScale& scale) : timetable_(timetable), scale_(scale) {}

  Drawing draw() {
    heading();
    const auto under = static_cast<std::ptrdiff_t>(out_.shapes.size());
    marks();
    steps();
    // Lines lie under words and bars.
    std::vector<Drawing::Shape> over(out_.shapes.begin() + under, out_.shapes.end());
    out_.shapes.resize(static_cast<std::size_t>(under));
    rules(y_);
    std::move(over.begin(), over.end(), std::back_inserter(out_.shapes));
    caption();
    out_.width = kWidth;
    out_.height = y_ + kMargin;
    out_.name = "timetable";
    out_.title = "Timetable of " + timetable_.number + " " + timetable_.title;
    out_.description = gantt_description(timetable_);
    return std::move(out_);
  }

 private:
  void heading() {
    y_ = kMargin + 16;
    out_.add(Words{.x = kMargin,
                   .y = y_,
                   .size = 17,
                   .text = fitted(timetable_.number + " " + timetable_.title, 17, kWidth - 2 * kMargin),
                   .colour = kAccent,
                   .bold = true});
    y_ += 18;
    std::string under = timetable_.process_title;
    if (!timetable_.ended.empty())
      under += ". It was " + timetable_.ended;
    else if (!timetable_.stage_title.empty())
      under += ". It stands in: " + timetable_.stage_title;
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
      marks_.push_back({middle(*timetable_.today), "Today, " + process::long_words(*timetable_.today), kInk});
    for (const Milestone& one : timetable_.milestones) {
      if (one.kind == MilestoneKind::meeting) continue;
      const bool release = one.kind == MilestoneKind::release;
      const std::string closes = one.deadline ? " closes 17:00" : "";
      marks_.push_back({middle(one.date), one.title + closes + ", " + process::long_words(one.date),
                        release ? kAccent : kSecondary, release ? 1.5 : 1, !release});
    }
    y_ += static_cast<double>(place_marks(marks_, kSmall, kWidth - kMargin / 2)) * kLane;
    lanes_bottom_ = y_;
    for (const GanttMark& one : marks_)
      over(one.to_the_left ? one.x - 4 : one.x + 4, lane_top(one) + 11, one.words, one.colour,
           one.to_the_left ? Anchor::end : Anchor::start);
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
      over(x + 3, y_ + 12, tick.words, kSecondary);
    }
    axis_top_ = y_;
    y_ += 17;
    line(kMargin, y_, kWidth - kMargin, y_);
  }

  /// All meetings of the bodies that take part, in one line; those at which a step ends are filled.
  void meetings() {
    bool any = false;
    for (const Milestone& one : timetable_.milestones) {
      if (one.kind != MilestoneKind::meeting) continue;
      any = true;
      const double x = middle(one.date);
      out_.add(Outline{.points = {{x, y_ + 6}, {x + 4, y_ + 10}, {x, y_ + 14}, {x - 4, y_ + 10}},
                       .fill = ends_a_step(one) ? kAccent : kPaper,
                       .stroke = kSecondary,
                       .title = one.title + ", " + process::long_words(one.date)});
    }
    if (!any) return;
    words(kMargin, y_ + 14, kSmall, "Meetings (filled: a step ends at it)", kSecondary);
    y_ += kRow;
  }

  void rules(double bottom) {
    for (const double x : ticks_) line(x, axis_top_, x, bottom);
    for (const GanttMark& one : marks_)
      out_.add(Line{one.x, lane_top(one) + 1, one.x, bottom, one.colour, one.width, one.dashed});
  }

  void steps() {
    std::string stage;
    for (const TimetableRow& row : timetable_.rows) {
      if (row.stage_title != stage) {
        stage = row.stage_title;
        y_ += kStage;
        out_.add(Words{.x = kMargin,
                       .y = y_ - 8,
                       .size = kWords,
                       .text = fitted(stage, kWords, kChart - 2 * kMargin),
                       .colour = kAccent,
                       .bold = true});
        line(kMargin, y_ - 3, kWidth - kMargin, y_ - 3);
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
    out_.add(Words{.x = kChart + 4,
                   .y = top + 14,
                   .size = kSmall,
                   .text = fitted(why, kSmall, kWidth - kMargin - kChart - 4),
                   .colour = kSecondary,
                   .italic = true,
                   .over = true});
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
    const bool done = row.progress == Progress::done;
    out_.add(Box{.x = x,
                 .y = top + 6,
                 .width = width,
                 .height = 8,
                 .fill = done ? kAccent : kExpected,
                 .stroke = done ? std::nullopt : std::optional(kAccent)});
    if (late) {
      // From the day after the planned end; a step that began after it is late all along.
      const double from = std::max(x, scale_.at(*row.planned.end) + scale_.day());
      if (x + width > from)
        out_.add(Box{.x = from,
                     .y = top + 6,
                     .width = x + width - from,
                     .height = 8,
                     .fill = kLateGround,
                     .stroke = kLate,
                     .hatched = kLate});
    }
    if (row.planned.end) {
      const auto [px, pwidth] = extent(row.planned);
      out_.add(Box{
          .x = px, .y = top + 3, .width = pwidth, .height = 14, .fill = std::nullopt, .stroke = kSecondary});
    }
    beside(row, first, last, top);
  }

  /// The day on which it ends, to the right of the bars or, where there is no room, to the left.
  void beside(const TimetableRow& row, double first, double last, double top) {
    const std::string text = gantt_words(row);
    const profile::Rgb colour = row.overdue || row.late.value_or(0) > 0 ? kLate : kSecondary;
    if (last + 5 + words_width(text, kSmall) <= kWidth - kMargin / 2)
      over(last + 5, top + 14, text, colour);
    else
      over(first - 5, top + 14, text, colour, Anchor::end);
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
          "* the earliest day: that step or one before it has no length laid down, or is behind.",
          kSecondary);
  }

  void words(double x, double y, double size, const std::string& text, profile::Rgb colour) {
    out_.add(Words{.x = x, .y = y, .size = size, .text = text, .colour = colour});
  }

  /// To be read over lines.
  void over(double x, double y, const std::string& text, profile::Rgb colour, Anchor anchor = Anchor::start) {
    out_.add(Words{
        .x = x, .y = y, .size = kSmall, .text = text, .colour = colour, .anchor = anchor, .over = true});
  }

  void line(double x1, double y1, double x2, double y2) { out_.add(Line{x1, y1, x2, y2}); }

  const Timetable& timetable_;
  const DayScale& scale_;
  Drawing out_;
  double y_ = 0;
  double lanes_bottom_ = 0;
  double axis_top_ = 0;
  std::vector<GanttMark> marks_;
  std::vector<double> ticks_;
};

}  // namespace

Drawing gantt(const Timetable& timetable) {
  // Without a day there is no scale to speak of; the steps say why.
  const auto days = gantt_days(timetable).value_or(std::pair(Date(2000, 1, 1), Date(2000, 1, 1)));
  DayScale scale(days.first, days.second, kChart, kWidth - kMargin);
  for (double room = 120; room <= 240 && is_crowded(timetable, scale); room += 60)
    scale = DayScale(days.first, days.second, kChart, kWidth - kMargin - room);
  return Picture(timetable, scale).draw();
}

std::string gantt_svg(const Timetable& timetable) { return svg(gantt(timetable)); }

}  // namespace redraft::render
