#include "render/docx_runs.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "docx/package.h"

namespace redraft::render::word {

namespace {

std::string_view element(RunMark mark) {
  switch (mark) {
    case RunMark::none: return {};
    case RunMark::inserted: return "w:ins";
    case RunMark::deleted: return "w:del";
    case RunMark::moved_from: return "w:moveFrom";
    case RunMark::moved_to: return "w:moveTo";
  }
  return {};
}

constexpr std::string_view breaks = "\n\r\f\v";
constexpr std::string_view odd = "\t\n\r\f\v";
constexpr std::string_view white = " \t\n\r\f\v";

// Lines of the source are not lines of the page: white space with a line break in it is one space.
std::string fold_breaks(std::string_view words) {
  std::string out;
  while (!words.empty()) {
    const std::size_t begin = std::min(words.find_first_of(white), words.size());
    const std::size_t end = std::min(words.find_first_not_of(white, begin), words.size());
    const std::string_view space = words.substr(begin, end - begin);
    out += words.substr(0, begin);
    if (space.find_first_of(breaks) == std::string_view::npos)
      out += space;
    else
      out += ' ';
    words.remove_prefix(end);
  }
  return out;
}

}  // namespace

int Revisions::append(std::string& out) {
  append_id(out, next_);
  out += attributes_;
  return next_++;
}

void Revisions::append_id(std::string& out, int id) {
  fmt::format_to(std::back_inserter(out), " w:id=\"{}\"", id);
}

void Runs::enter(RunMark mark) {
  if (open_ && mark == mark_) return;
  finish();
  open_ = true;
  mark_ = mark;
  if (mark != RunMark::none) {
    out_ += '<';
    out_ += element(mark);
    revisions_.append(out_);
    out_ += '>';
  }
  out_ += "<w:r>";
  if (!character_style_.empty()) {
    out_ += "<w:rPr><w:rStyle w:val=\"";
    out_ += character_style_;
    out_ += "\"/></w:rPr>";
  }
}

void Runs::finish() {
  if (!open_) return;
  end_text();
  open_ = false;
  out_ += "</w:r>";
  if (mark_ == RunMark::none) return;
  out_ += "</";
  out_ += element(mark_);
  out_ += '>';
}

// Text that moved away is w:t: only w:del holds w:delText (ECMA-376 part 1, 17.3.3.7, 17.13.5.21).
void Runs::text(std::string_view words) {
  if (words.empty()) return;
  if (!in_text_)
    out_ += mark_ == RunMark::deleted ? "<w:delText xml:space=\"preserve\">" : "<w:t xml:space=\"preserve\">";
  in_text_ = true;
  docx::append_escaped(out_, words);
}

void Runs::end_text() {
  if (!in_text_) return;
  in_text_ = false;
  out_ += mark_ == RunMark::deleted ? "</w:delText>" : "</w:t>";
}

void Runs::tab(RunMark mark) {
  enter(mark);
  end_text();
  out_ += "<w:tab/>";
}

void Runs::put(RunMark mark, std::string_view words) {
  if (words.empty()) return;
  enter(mark);
  if (words.find_first_of(odd) == std::string_view::npos) {
    text(words);
    return;
  }
  const std::string folded = fold_breaks(words);
  std::string_view rest = folded;
  for (std::size_t at = rest.find('\t'); at != std::string_view::npos; at = rest.find('\t')) {
    text(rest.substr(0, at));
    tab(mark);
    rest.remove_prefix(at + 1);
  }
  text(rest);
}

}  // namespace redraft::render::word
