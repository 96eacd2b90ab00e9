#include "render/vote_chart.h"

#include <algorithm>
#include <cmath>

#include "render/gantt_scale.h"

namespace redraft::render {

namespace {

constexpr double kWide = 640;        // of a column of A4, so that words are printed in their own size
constexpr double kBars = 190;        // where bars begin: to the left of it stand the categories
constexpr double kMostPerVote = 36;  // a lone vote makes no bar across the page
constexpr double kBarHeight = 16;
constexpr double kSize = 12;
constexpr double kLineHeight = 15;
constexpr double kRowGap = 10;

CategoryVotes at_least_nought(const CategoryVotes& votes) {
  const auto within = [](long count) { return std::clamp(count, 0L, 1'000'000L); };
  return {votes.category, within(votes.approve), within(votes.reject), within(votes.abstain)};
}

double count_of(const CategoryVotes& votes) {
  return static_cast<double>(votes.approve) + static_cast<double>(votes.reject) +
         static_cast<double>(votes.abstain);
}

class Chart {
 public:
  Chart(Drawing& out, double per_vote) : out_(out), per_vote_(per_vote) {}

  void row(const CategoryVotes& votes) {
    const std::vector<std::string> lines = wrapped(votes.category, kSize, kBars - 16, 2);
    double y = y_ + 13;
    for (const std::string& line : lines) {
      words(0, y, line, false);
      y += kLineHeight;
    }
    double x = kBars;
    part(x, votes.approve, kAccent, {});
    part(x, votes.reject, kLateGround, kLate);
    part(x, votes.abstain, kPaper, {});
    words(x + (x > kBars ? 8 : 0), y_ + 13, vote_words(votes), false);
    y_ += std::max(kBarHeight, static_cast<double>(lines.size()) * kLineHeight) + kRowGap;
  }

  void total(const CategoryVotes& votes) {
    out_.add(Line{0, y_, kWide, y_, kRule});
    y_ += 6;
    words(0, y_ + 13, votes.category, true);
    words(kBars, y_ + 13, vote_words(votes), true);
    y_ += kBarHeight + kRowGap;
  }

  void key() {
    words(0, y_ + 11, "Filled: approve. Hatched: reject. Empty: abstain.", false, 11, kSecondary);
    y_ += kLineHeight + 4;
  }

  double y() const { return y_; }

 private:
  void part(double& x, long count, profile::Rgb fill, std::optional<profile::Rgb> hatched) {
    if (count <= 0) return;
    const double width = static_cast<double>(count) * per_vote_;
    out_.add(Box{.x = x,
                 .y = y_,
                 .width = width,
                 .height = kBarHeight,
                 .fill = fill,
                 .stroke = hatched ? kLate : kAccent,
                 .hatched = hatched});
    x += width;
  }

  void words(double x, double y, const std::string& text, bool bold, double size = kSize,
             profile::Rgb colour = kInk) {
    out_.add(Words{.x = x, .y = y, .size = size, .text = text, .colour = colour, .bold = bold});
  }

  Drawing& out_;
  double per_vote_;
  double y_ = 2;
};

}  // namespace

std::string vote_words(const CategoryVotes& votes) {
  std::string out;
  const auto add = [&](long count, const char* what) {
    if (count <= 0) return;
    if (!out.empty()) out += ", ";
    out += std::to_string(count) + " " + what;
  };
  add(votes.approve, "approve");
  add(votes.reject, "reject");
  add(votes.abstain, "abstain");
  return out.empty() ? "no vote" : out;
}

Drawing vote_chart(const std::string& title, const std::vector<CategoryVotes>& votes) {
  Drawing out;
  out.width = kWide;
  out.name = "votes";
  out.title = title;
  CategoryVotes all{"All categories"};
  double per_vote = kMostPerVote;
  for (const CategoryVotes& given : votes) {
    const CategoryVotes one = at_least_nought(given);
    const double room = kWide - kBars - 8 - 1.1 * words_width(vote_words(one), kSize);
    per_vote = std::min(per_vote, room / std::max(1.0, count_of(one)));
    all.approve += one.approve;
    all.reject += one.reject;
    all.abstain += one.abstain;
    out.description += one.category + ": " + vote_words(one) + ". ";
  }
  Chart chart(out, per_vote);
  for (const CategoryVotes& one : votes) chart.row(at_least_nought(one));
  if (votes.empty()) chart.total({"No vote is recorded"});
  if (votes.size() > 1) chart.total(all);
  if (count_of(all) > 0) chart.key();
  if (votes.size() > 1) out.description += all.category + ": " + vote_words(all) + ".";
  if (votes.empty()) out.description = "No vote is recorded.";
  if (out.description.ends_with(' ')) out.description.pop_back();
  out.height = std::ceil(chart.y());
  return out;
}

}  // namespace redraft::render
