#include "tools/output.h"
#include "base/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <optional>

#include "base/error.h"
#include "base/file.h"
#include "base/words.h"
#include "render/critic.h"
#include "render/docx.h"
#include "render/findings.h"
#include "render/html.h"
#include "render/redline_json.h"
#include "render/summary_table.h"
#include "render/terminal.h"

namespace redraft::tools {

namespace {

const std::vector<std::string>& redline_formats() {
  static const std::vector<std::string> formats = {"docx", "html", "txt", "json", "terminal"};
  return formats;
}

int number(const std::string& text, std::size_t from, std::size_t size) {
  int out = -1;
  const char* begin = text.data() + from;
  const auto [end, fault] = std::from_chars(begin, begin + size, out);
  return fault == std::errc() && end == begin + size ? out : -1;
}

std::optional<std::chrono::sys_seconds> read_date(const std::string& text) {
  namespace chrono = std::chrono;
  const bool long_form =
      text.size() == 20 && text[10] == 'T' && text[13] == ':' && text[16] == ':' && text[19] == 'Z';
  if ((text.size() != 10 && !long_form) || text[4] != '-' || text[7] != '-') return std::nullopt;
  const chrono::year_month_day day{chrono::year(number(text, 0, 4)),
                                   chrono::month(static_cast<unsigned>(number(text, 5, 2))),
                                   chrono::day(static_cast<unsigned>(number(text, 8, 2)))};
  if (!day.ok()) return std::nullopt;
  chrono::sys_seconds out = chrono::sys_days(day);
  if (!long_form) return out;
  const int h = number(text, 11, 2);
  const int m = number(text, 14, 2);
  const int s = number(text, 17, 2);
  if (h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s > 59) return std::nullopt;
  return out + chrono::hours(h) + chrono::minutes(m) + chrono::seconds(s);
}

constexpr long long kLastSecond = 253'402'300'799;  // 9999-12-31T23:59:59Z

std::optional<std::chrono::sys_seconds> date_of(const Args& args) {
  if (args.has("date")) {
    const auto date = read_date(args.one("date"));
    if (!date)
      throw Error(ErrorCode::usage, {},
                  "--date " + args.one("date") + " is no date; expected 2018-10-05 or 2018-10-05T17:00:00Z");
    return date;
  }
  // Empty is as good as not set: that is how a shell takes it away for one command.
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH"); epoch != nullptr && *epoch != '\0') {
    const std::string text = epoch;
    long long seconds = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    // A malformed value ends the work, as its specification asks (reproducible-builds.org/specs/source-date-epoch).
    if (fault != std::errc() || end != text.data() + text.size() || seconds < 0 || seconds > kLastSecond)
      throw Error(ErrorCode::usage, {},
                  "SOURCE_DATE_EPOCH is " + quoted(text) +
                      "; expected whole seconds since 1970, as 1538697600, or nothing");
    return std::chrono::sys_seconds(std::chrono::seconds(seconds));
  }
  return std::nullopt;
}

// "terminal" is a format that no file's name asks for.
std::string joined(const std::vector<std::string>& formats) {
  std::string out;
  for (const std::string& f : formats)
    if (f != "terminal") out += (out.empty() ? "." : ", .") + f;
  return out;
}

}  // namespace

Option output_option(const std::string& help) { return {"-o,--output", "FILE", help, false, {}}; }

Option profile_option() {
  return {"--profile",
          "NAME",
          "the code's conventions: sec (the default), statute, or a FILE.yaml of your own",
          false,
          {}};
}

std::vector<std::string> comma_list(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find(',', from), text.size());
    const std::string_view word = trim(std::string_view(text).substr(from, end - from));
    if (!word.empty()) out.emplace_back(word);
    from = end + 1;
  }
  return out;
}

Option workspace_option() {
  return {"--workspace",
          "FOLDER",
          "the folder with redraft.yaml, or one below it; default: the present one",
          false,
          {}};
}

std::string workspace_folder(const Args& args) { return args.one("workspace", "."); }

Option format_option(std::vector<std::string> choices, const std::string& help) {
  return {"--format", "FORMAT", help, false, std::move(choices)};
}

std::vector<Option> redline_options() {
  return {output_option(
              "where to write: .docx (tracked changes), .html, .txt (CriticMarkup) or .json by its name"),
          format_option(redline_formats(), "instead of going by the name of the output"),
          {"--author",
           "NAME",
           "who Word shows for every change; default: the modification's number, or redraft",
           false,
           {}},
          {"--date",
           "DATE",
           "the date of every change, 2018-10-05 or 2018-10-05T17:00:00Z; default: none is written",
           false,
           {}},
          profile_option()};
}

void emit(const Args& args, const Streams& streams, const std::string& bytes,
          const std::vector<std::string>& inputs) {
  if (args.has("output") && args.one("output") != "-") {
    write_file(args.one("output"), bytes, inputs);
    return;
  }
  streams.out << bytes;
  if (!bytes.empty() && bytes.back() != '\n') streams.out << '\n';
  streams.out.flush();
}

void emit_document(const Args& args, const Streams& streams, const std::string& bytes,
                   const std::vector<std::string>& inputs) {
  if (args.has("output") && args.one("output") != "-") {
    write_file(args.one("output"), bytes, inputs);
    return;
  }
  if (!args.has("output") && streams.out_is_terminal)
    throw Error(ErrorCode::usage, {}, "a .docx is not for a terminal; expected -o FILE");
  streams.out << bytes << std::flush;
}

std::string output_format(const Args& args, const std::vector<std::string>& choices,
                          const std::string& fallback) {
  if (args.has("format")) return args.one("format");
  if (!args.has("output") || args.one("output") == "-") return fallback;
  const std::string ending = extension(args.one("output"));
  if (ending.empty()) return fallback;
  const std::string name = ending.substr(1);
  if (std::find(choices.begin(), choices.end(), name) == choices.end())
    throw Error(ErrorCode::usage, {args.one("output")},
                "the ending " + ending + " names no format that this command writes; expected " +
                    joined(choices) + ", or --format");
  return name;
}

void check_ending(const Args& args, const std::vector<std::string>& choices) {
  if (!args.has("output") || args.one("output") == "-") return;
  const std::string ending = extension(args.one("output"));
  if (ending.empty() || std::find(choices.begin(), choices.end(), ending.substr(1)) != choices.end()) return;
  throw Error(ErrorCode::usage, {args.one("output")},
              "the ending " + ending + " names no format that is written here; expected " + joined(choices));
}

void check_word_ending(const Args& args, const std::string& input) {
  const std::vector<std::string> word = {"docx", "docm", "dotx", "dotm"};
  const std::string own = extension(input);
  const bool known = !own.empty() && std::find(word.begin(), word.end(), own.substr(1)) != word.end();
  check_ending(args, known && macro_ending(input).empty() ? std::vector<std::string>{own.substr(1)} : word);
}

std::string macro_ending(const std::string& file) {
  const std::string own = extension(file);
  return own == ".docm" || own == ".dotm" ? own : "";
}

std::vector<Finding> macros_warning(const Args& args, const std::string& input) {
  const std::string own = macro_ending(input);
  const std::string given = args.one("output");
  if (own.empty() || given.empty() || given == "-" || extension(given) == own) return {};
  return {finding_at("compare-macros", Severity::warning, {given}, {},
                     "may hold macros, as " + input + " does, and Word opens what does as " + own +
                         " alone; expected -o NAME" + own)};
}

std::string iso_date(const Args& args) {
  namespace chrono = std::chrono;
  const auto date = date_of(args);
  if (!date) return {};
  const auto day = chrono::floor<chrono::days>(*date);
  const chrono::year_month_day ymd(day);
  const chrono::hh_mm_ss time(*date - day);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(ymd.year()),
                     static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()),
                     time.hours().count(), time.minutes().count(), time.seconds().count());
}

void emit_redline(const Args& args, const Streams& streams, const redline::Redline& redline,
                  const std::vector<std::string>& inputs, const std::string& author, const std::string& title,
                  const profile::Colours& colours) {
  const std::string fallback = streams.out_is_terminal ? "terminal" : "txt";
  const std::string format = output_format(args, redline_formats(), fallback);
  const auto date = date_of(args);  // a wrong one is said whatever the format
  const bool summary = args.has("summary");
  if (summary && format != "docx" && format != "html")
    throw Error(ErrorCode::usage, {},
                "--summary is a table in front of a .docx or .html; expected one of these");
  if (format == "docx") {
    render::DocxOptions options;
    options.author = args.one("author", author);
    options.date = date;
    std::string bytes = render::render_docx(redline, options);
    if (summary) bytes = render::with_summary(std::move(bytes), redline);
    emit_document(args, streams, bytes, inputs);
  } else if (format == "html") {
    emit(args, streams, render::render_html(redline, {title, "", summary, colours}), inputs);
  } else if (format == "json") {
    emit(args, streams, render::redline_json(redline).dump() + "\n", inputs);
  } else if (format == "terminal") {
    emit(args, streams,
         render::render_terminal(redline, {streams.out_is_terminal && !args.has("output"), streams.width}),
         inputs);
  } else {
    const std::string text = render::render_critic(redline);
    if (args.has("output") && args.one("output") != "-") {
      write_file(args.one("output"), text, inputs);
    } else {
      streams.out << text << std::flush;
    }
  }
}

void report(const std::vector<Finding>& findings, const Streams& streams) {
  if (findings.empty()) return;
  streams.err << render::findings_text(findings, {streams.err_is_terminal, streams.width}) << std::flush;
}

}  // namespace redraft::tools
