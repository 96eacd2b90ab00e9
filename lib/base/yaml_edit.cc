#include "base/yaml_edit.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/data_values.h"
#include "base/unicode.h"
#include "base/yaml_write.h"

namespace redraft {

namespace {

std::optional<std::size_t> index_of(std::string_view step) {
  std::size_t index = 0;
  const auto [end, fault] = std::from_chars(step.data(), step.data() + step.size(), index);
  if (fault != std::errc{} || end != step.data() + step.size()) return std::nullopt;
  return index;
}

std::pair<std::string_view, std::string_view> first_step(std::string_view path) {
  const std::size_t dot = path.find('.');
  if (dot == std::string_view::npos) return {path, {}};
  return {path.substr(0, dot), path.substr(dot + 1)};
}

/// `value` under the keys of a path: "a.b" gives {a: {b: value}}.
Data nested(std::string_view path, const Data& value) {
  if (path.empty()) return value;
  const auto [key, rest] = first_step(path);
  return map_value({{std::string(key), nested(rest, value)}});
}

/// The change on the tree alone: what the text must read as afterwards.
void set_in(Data& here, std::string_view path, const Data& value) {
  if (path.empty()) {
    here = value;
    return;
  }
  const auto [key, rest] = first_step(path);
  if (here.is(Data::Kind::list)) {
    if (const auto index = index_of(key)) set_in(here.items.at(*index), rest, value);
    return;
  }
  if (!here.is(Data::Kind::map)) here = map_value();
  const auto at = std::find_if(here.entries.begin(), here.entries.end(),
                               [&, name = key](const DataEntry& entry) { return entry.key == name; });
  if (at != here.entries.end()) {
    set_in(at->value, rest, value);
  } else {
    put(here, std::string(key), nested(rest, value));
  }
}

bool is_blank(std::string_view words) { return words.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool is_filled(const Data& value) { return !value.items.empty() || !value.entries.empty(); }

std::string_view line_break_of(std::string_view text) {
  const std::size_t at = text.find('\n');
  return at != std::string_view::npos && at > 0 && text[at - 1] == '\r' ? "\r\n" : "\n";
}

}  // namespace

/// The deepest value on a path that is there.
struct YamlEdit::Spot {
  const Data* value = nullptr;
  std::size_t parent = 0;  ///< column, from 0, of the key or dash that the value belongs to
  bool in_flow = false;    ///< it stands in brackets
  bool root = true;
  std::string_view rest;  ///< what of the path is not there
};

YamlEdit::YamlEdit(DataFile file) : file_(std::move(file)), eol_(line_break_of(file_.text)) {
  if (!file_.root.is(Data::Kind::map) && !file_.root.is(Data::Kind::null))
    refuse(file_.root,
           "the file is " + std::string(to_words(file_.root.kind)) + "; expected keys with values");
  read_lines();
}

void YamlEdit::refuse(const Data& at, const std::string& detail) const {
  throw Error(ErrorCode::format, file_.place(at), detail);
}

/// Lines as YAML 1.1 counts them: CR, NEL and the Unicode separators end one too.
void YamlEdit::read_lines() {
  lines_.assign(1, 0);
  const std::string& text = file_.text;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == '\r' && at < text.size() && text[at] == '\n') continue;
    if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) lines_.push_back(at);
  }
}

std::size_t YamlEdit::offset(int line, int column) const {
  std::size_t at = lines_.at(static_cast<std::size_t>(line) - 1);
  for (int i = 1; i < column && at < file_.text.size(); ++i) next_code_point(file_.text, at);
  return at;
}

/// Before the line's break.
std::size_t YamlEdit::line_end(int line) const {
  const std::size_t begin = lines_.at(static_cast<std::size_t>(line) - 1);
  const std::size_t end = file_.text.find_first_of("\r\n", begin);
  return end == std::string::npos ? file_.text.size() : end;
}

bool YamlEdit::is_block_text(const Data& value) const {
  if (!value.is(Data::Kind::string)) return false;
  const std::size_t at = offset(value.line, value.column);
  return at < file_.text.size() && (file_.text[at] == '|' || file_.text[at] == '>');
}

int YamlEdit::last_line_of_text(const Data& value) const {
  const std::size_t header = offset(value.line, value.column);
  const std::string_view head = std::string_view(file_.text).substr(header, 3);
  const bool keeps_blank_lines =
      head.substr(0, head.find_first_of(" \r\n")).find('+') != std::string_view::npos;
  int line = value.end_column == 1 ? value.end_line - 1 : value.end_line;
  const auto blank = [&] {
    const std::size_t begin = offset(line, 1);
    return is_blank(std::string_view(file_.text).substr(begin, line_end(line) - begin));
  };
  while (!keeps_blank_lines && line > value.line && blank()) --line;
  return std::max(line, value.line);
}

/// The last line that belongs to a value; comments and blank lines below it do not.
int YamlEdit::last_line(const Data& value) const {
  if (!value.flow && !value.items.empty()) return last_line(value.items.back());
  if (!value.flow && !value.entries.empty()) return last_line(value.entries.back().value);
  return is_block_text(value) ? last_line_of_text(value) : std::max(value.line, value.end_line);
}

YamlEdit::Spot YamlEdit::walk(std::string_view path) const {
  Spot spot;
  spot.value = &file_.root;
  spot.rest = path;
  while (!spot.rest.empty()) {
    const Data& here = *spot.value;
    const auto [key, rest] = first_step(spot.rest);
    const Data* next = nullptr;
    if (here.is(Data::Kind::list)) {
      const auto index = index_of(key);
      if (!index || *index >= here.items.size())
        refuse(here,
               "the list has no item " + std::string(key) + "; it has " + std::to_string(here.items.size()));
      next = &here.items[*index];
    } else {
      next = here.find(key);
    }
    if (next == nullptr) return spot;
    spot.in_flow = spot.in_flow || here.flow;
    spot.parent = static_cast<std::size_t>(here.column) - 1;
    spot.root = false;
    spot.value = next;
    spot.rest = rest;
  }
  return spot;
}

/// A text, number, truth, nothing or empty brackets give way to a value; a comment behind them stays on its line.
std::vector<YamlEdit::Splice> YamlEdit::replaced(const Spot& spot, const Data& value) const {
  const Data& old = *spot.value;
  if (is_filled(old))
    refuse(old, std::string(to_words(old.kind)) + " stand here already; change them by hand");
  std::size_t begin = offset(old.line, old.column);
  const std::size_t end = offset(old.end_line, old.end_column);
  if (spot.in_flow) {
    const bool bare = begin == end && begin > 0 && file_.text[begin - 1] == ':';
    return {{begin, end, (bare ? " " : "") + yaml_flow(value)}};
  }
  const std::string words = yaml_value(value, spot.parent, eol_);
  const std::size_t cut = std::min(words.find(eol_), words.size());
  std::string head = words.substr(0, cut);
  const std::string tail = words.substr(cut);
  const bool after_mark = begin > 0 && (file_.text[begin - 1] == ':' || file_.text[begin - 1] == '-');
  if (!after_mark && !head.empty()) head.erase(0, 1);
  if (head.empty())
    while (begin > 0 && file_.text[begin - 1] == ' ') --begin;
  if (is_block_text(old)) {
    const std::size_t header = file_.text.find_first_not_of("|>+-0123456789", offset(old.line, old.column));
    return {{begin, std::min(header, file_.text.size()), head},
            {line_end(old.line), line_end(last_line_of_text(old)), tail}};
  }
  const std::size_t rest = line_end(old.end_line);
  return {{begin, end, head}, {rest, rest, tail}};
}

/// The last line of the comment "# key: ..." of the file, or 0. Its further lines are those that begin with "#   ".
int YamlEdit::comment_about(std::string_view key) const {
  const std::string wanted = "# " + std::string(key) + ":";
  const auto words = [&](std::size_t line) {
    return std::string_view(file_.text)
        .substr(lines_[line], line_end(static_cast<int>(line) + 1) - lines_[line]);
  };
  const auto inside_a_value = [&](int line) {
    return std::any_of(file_.root.entries.begin(), file_.root.entries.end(), [&](const DataEntry& entry) {
      return line >= entry.line && line <= last_line(entry.value);
    });
  };
  for (auto line = static_cast<std::size_t>(file_.root.line); line < lines_.size(); ++line) {
    if (words(line).substr(0, wanted.size()) != wanted || inside_a_value(static_cast<int>(line) + 1))
      continue;
    while (line + 1 < lines_.size() && words(line + 1).substr(0, 4) == "#   ") ++line;
    return static_cast<int>(line) + 1;
  }
  return 0;
}

/// A key more, in a map that is there.
std::vector<YamlEdit::Splice> YamlEdit::added(const Spot& spot, const Data& value) const {
  const Data& map = *spot.value;
  const auto [key, rest] = first_step(spot.rest);
  const Data filled = nested(rest, value);
  if (map.entries.empty()) {  // nothing yet, or {}
    const Data whole = map_value({{std::string(key), filled}});
    if (!spot.root || map.flow) return replaced(spot, whole);
    const bool new_line = !file_.text.empty() && file_.text.back() != '\n';
    const std::size_t end = file_.text.size();
    return {{end, end, (new_line ? eol_ : "") + yaml_entry(key, filled, {0, eol_}) + eol_}};
  }
  if (map.flow) {
    const Data& last = map.entries.back().value;
    const std::size_t at = offset(last.end_line, last.end_column);
    return {{at, at, ", " + yaml_key(key) + ": " + yaml_flow(filled)}};
  }
  const auto indent = static_cast<std::size_t>(map.column) - 1;
  const int comment = spot.root ? comment_about(key) : 0;
  const std::size_t at = line_end(comment > 0 ? comment : last_line(map));
  return {{at, at, eol_ + std::string(indent, ' ') + yaml_entry(key, filled, {indent, eol_})}};
}

/// An item more, in a list that is filled.
std::vector<YamlEdit::Splice> YamlEdit::appended(const Spot& spot, const Data& item) const {
  const Data& list = *spot.value;
  if (list.flow) {
    const std::size_t at = offset(list.items.back().end_line, list.items.back().end_column);
    return {{at, at, ", " + yaml_flow(item)}};
  }
  const auto indent = static_cast<std::size_t>(list.column) - 1;
  const std::size_t at = line_end(last_line(list));
  return {{at, at, eol_ + std::string(indent, ' ') + yaml_item(item, {indent, eol_})}};
}

/// A map that stands alone becomes the first item of a list.
std::vector<YamlEdit::Splice> YamlEdit::in_a_list(const Data& map) const {
  const std::size_t begin = offset(map.line, map.column);
  if (map.flow) {
    const std::size_t end = offset(map.end_line, map.end_column);
    return {{begin, begin, "["}, {end, end, "]"}};
  }
  std::vector<Splice> out = {{begin, begin, "- "}};
  for (int line = map.line + 1; line <= last_line(map); ++line) {
    const std::size_t at = offset(line, 1);
    if (at < line_end(line)) out.push_back({at, at, "  "});
  }
  return out;
}

void YamlEdit::apply(std::vector<Splice> splices, const Data& wanted, std::string_view path) {
  std::string text = file_.text;
  std::reverse(splices.begin(), splices.end());  // from the end, so that offsets hold
  for (const Splice& splice : splices) text.replace(splice.begin, splice.end - splice.begin, splice.words);
  std::optional<DataFile> after;
  try {
    after = parse_yaml(std::move(text), file_.file);
  } catch (const Error&) {
    after.reset();  // said below, with the place in the file as it is
  }
  if (!after || !same_data(after->root, wanted))
    refuse(file_.root,
           "'" + std::string(path) +
               "' cannot be changed in this file without changing something else; write it by hand");
  file_ = std::move(*after);
  read_lines();
}

void YamlEdit::set(std::string_view path, const Data& value) {
  const Spot spot = walk(path);
  Data wanted = file_.root;
  const bool there = spot.rest.empty();
  if (!there && !spot.value->is(Data::Kind::map) && !spot.value->is(Data::Kind::null))
    refuse(*spot.value, std::string(to_words(spot.value->kind)) + " stands here, so that there is no '" +
                            std::string(path) + "'; expected keys with values");
  std::vector<Splice> splices = there ? replaced(spot, value) : added(spot, value);
  set_in(wanted, path, value);
  apply(std::move(splices), wanted, path);
}

void YamlEdit::append(std::string_view path, const Data& item) {
  const Spot spot = walk(path);
  if (!spot.rest.empty() || !is_filled(*spot.value)) {
    if (spot.rest.empty() && !spot.value->is(Data::Kind::null) && spot.value->is_scalar())
      refuse(*spot.value, std::string(to_words(spot.value->kind)) + " stands here; expected a list");
    set(path, list_value({item}));
    return;
  }
  Data list = *spot.value;
  if (list.is(Data::Kind::map)) {
    Data wanted = file_.root;
    set_in(wanted, path, list_value({list}));
    apply(in_a_list(*spot.value), wanted, path);
    append(path, item);
    return;
  }
  list.items.push_back(item);
  Data wanted = file_.root;
  set_in(wanted, path, list);
  apply(appended(spot, item), wanted, path);
}

}  // namespace redraft
