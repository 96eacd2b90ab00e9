// YAML into Data. libyaml reads the marks of the language; what a plain word means (a number, nothing, a text) is
// decided here.
#include <yaml.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

#include "base/data.h"
#include "base/embedded.h"
#include "base/file.h"
#include "base/unicode.h"

namespace redraft {

namespace {

constexpr int kMostNested = 64;

bool is_number(std::string_view text) {
  std::size_t at = 0;
  const auto digits = [&] {
    const std::size_t begin = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    return at - begin;
  };
  if (at < text.size() && text[at] == '-') ++at;
  const std::size_t first = at;
  const std::size_t whole = digits();
  if (whole == 0 || (whole > 1 && text[first] == '0')) return false;
  if (at < text.size() && text[at] == '.') {
    ++at;
    if (digits() == 0) return false;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    if (digits() == 0) return false;
  }
  return at == text.size();
}

Data::Kind kind_of_plain(std::string_view text) {
  if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL")
    return Data::Kind::null;
  if (text == "true" || text == "True" || text == "TRUE" || text == "false" || text == "False" ||
      text == "FALSE")
    return Data::Kind::boolean;
  return is_number(text) ? Data::Kind::number : Data::Kind::string;
}

/// One event of libyaml, freed with its value.
class Event {
 public:
  Event() = default;
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  ~Event() { yaml_event_delete(&event_); }
  yaml_event_t* operator->() { return &event_; }
  yaml_event_t* raw() { return &event_; }

 private:
  yaml_event_t event_{};
};

class Reader {
 public:
  Reader(std::string_view text, const std::string& file) : text_(text), file_(file) {
    if (yaml_parser_initialize(&parser_) == 0) throw Error(ErrorCode::limit, {file_}, "no memory to read it");
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the library's own type of a byte
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() { yaml_parser_delete(&parser_); }

  Data document() {
    Data root;
    for (int documents = 0;;) {
      Event event;
      next(event);
      switch (event->type) {
        case YAML_STREAM_END_EVENT: return root;
        case YAML_DOCUMENT_START_EVENT:
          if (++documents > 1)
            fail(event->start_mark, "a second document begins here; one file holds one document");
          break;
        case YAML_STREAM_START_EVENT:
        case YAML_DOCUMENT_END_EVENT: break;
        default: root = value(event, 0);
      }
    }
  }

 private:
  [[noreturn]] void fail(const yaml_mark_t& mark, const std::string& detail,
                         ErrorCode code = ErrorCode::format) const {
    throw Error(code, {file_, static_cast<int>(mark.line) + 1, static_cast<int>(mark.column) + 1}, detail);
  }

  /// A byte that no text holds: libyaml gives its offset and no mark.
  [[noreturn]] void fail_at_byte(std::string_view problem) const {
    const std::string_view before = text_.substr(0, parser_.problem_offset);
    const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    yaml_mark_t mark{};
    mark.line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    mark.column = code_points(before.substr(line_start));
    fail(mark, "this is no text in UTF-8: " + std::string(problem), ErrorCode::encoding);
  }

  void next(Event& event) {
    if (yaml_parser_parse(&parser_, event.raw()) != 0) return;
    const std::string_view problem = parser_.problem == nullptr ? "it cannot be read" : parser_.problem;
    if (parser_.error == YAML_READER_ERROR) fail_at_byte(problem);
    if (problem == "mapping values are not allowed in this context")
      fail(parser_.problem_mark,
           "a colon stands where no key can be; a text that holds a colon is written in quotes");
    if (problem == "found character that cannot start any token")
      fail(parser_.problem_mark,
           "no value can begin with this character; indent with spaces, not with tabs, and put a text that "
           "begins with a mark in quotes");
    std::string detail = "this is no YAML: " + std::string(problem);
    if (parser_.context != nullptr)
      detail += " (" + std::string(parser_.context) + " that began in line " +
                std::to_string(parser_.context_mark.line + 1) + ")";
    fail(parser_.problem_mark, detail);
  }

  static std::string bytes(const yaml_char_t* at, std::size_t size) { return {at, at + size}; }

  void refuse(const yaml_mark_t& mark, const yaml_char_t* anchor, const yaml_char_t* tag) const {
    if (anchor != nullptr) fail(mark, "an anchor (&) is not taken here; write the value out in each place");
    if (tag != nullptr) fail(mark, "a tag (!) is not taken here; write the value without it");
  }

  static void set_place(Data& data, const yaml_mark_t& begin, const yaml_mark_t& end) {
    data.line = static_cast<int>(begin.line) + 1;
    data.column = static_cast<int>(begin.column) + 1;
    data.end_line = static_cast<int>(end.line) + 1;
    data.end_column = static_cast<int>(end.column) + 1;
  }

  /// `depth`: how many lists and maps the value stands in.
  Data value(Event& event, int depth) {
    switch (event->type) {
      case YAML_SCALAR_EVENT: return scalar(event);
      case YAML_SEQUENCE_START_EVENT: return list(event, depth);
      case YAML_MAPPING_START_EVENT: return map(event, depth);
      default: fail(event->start_mark, "an alias (*) is not taken here; write the value out in each place");
    }
  }

  Data scalar(Event& event) const {
    const auto& in = event->data.scalar;
    refuse(event->start_mark, in.anchor, in.tag);
    Data data;
    data.text = bytes(in.value, in.length);
    data.kind = in.style == YAML_PLAIN_SCALAR_STYLE ? kind_of_plain(data.text) : Data::Kind::string;
    if (data.kind == Data::Kind::null) data.text.clear();
    set_place(data, event->start_mark, event->end_mark);
    return data;
  }

  void refuse_depth(const yaml_mark_t& mark, int depth) const {
    if (depth >= kMostNested)
      fail(mark, "lists and keys are nested over " + std::to_string(kMostNested) + " deep; that is the limit",
           ErrorCode::limit);
  }

  Data list(Event& event, int depth) {
    const auto& in = event->data.sequence_start;
    refuse_depth(event->start_mark, depth);
    refuse(event->start_mark, in.anchor, in.tag);
    Data data;
    data.kind = Data::Kind::list;
    data.flow = in.style == YAML_FLOW_SEQUENCE_STYLE;
    for (;;) {
      Event inner;
      next(inner);
      if (inner->type == YAML_SEQUENCE_END_EVENT) {
        set_place(data, event->start_mark, inner->end_mark);
        return data;
      }
      data.items.push_back(value(inner, depth + 1));
    }
  }

  Data map(Event& event, int depth) {
    const auto& in = event->data.mapping_start;
    refuse_depth(event->start_mark, depth);
    refuse(event->start_mark, in.anchor, in.tag);
    Data data;
    data.kind = Data::Kind::map;
    data.flow = in.style == YAML_FLOW_MAPPING_STYLE;
    for (;;) {
      Event key;
      next(key);
      if (key->type == YAML_MAPPING_END_EVENT) {
        set_place(data, event->start_mark, key->end_mark);
        refuse_twice(data);
        return data;
      }
      if (key->type != YAML_SCALAR_EVENT)
        fail(key->start_mark,
             "a key is a word, not a list or a map; put a text that begins with [ or { in quotes");
      const Data word = scalar(key);
      DataEntry entry{bytes(key->data.scalar.value, key->data.scalar.length), word.line, word.column, {}};
      Event inner;
      next(inner);
      entry.value = value(inner, depth + 1);
      data.entries.push_back(std::move(entry));
    }
  }

  void refuse_twice(const Data& map) const {
    std::vector<const DataEntry*> sorted;
    sorted.reserve(map.entries.size());
    for (const DataEntry& entry : map.entries) sorted.push_back(&entry);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const DataEntry* a, const DataEntry* b) { return a->key < b->key; });
    const auto twice =
        std::adjacent_find(sorted.begin(), sorted.end(),
                           [](const DataEntry* a, const DataEntry* b) { return a->key == b->key; });
    if (twice == sorted.end()) return;
    const DataEntry& first = **twice;
    const DataEntry& second = **std::next(twice);
    throw Error(ErrorCode::format, {file_, second.line, second.column},
                "the key '" + second.key + "' stands here a second time; the first is in line " +
                    std::to_string(first.line));
  }

  std::string_view text_;
  const std::string& file_;
  yaml_parser_t parser_{};
};

}  // namespace

DataFile parse_yaml(std::string text, std::string file) {
  DataFile out{std::move(file), std::move(text), {}};
  out.root = Reader(out.text, out.file).document();
  return out;
}

DataFile read_yaml(const std::string& path) { return parse_yaml(read_text(path), path); }

// Each is parsed once: to copy what was read takes a fraction of that.
DataFile embedded_yaml(const std::string& path) {
  static std::mutex mutex;
  static std::map<std::string, DataFile> read;
  const std::scoped_lock lock(mutex);
  const auto known = read.find(path);
  if (known != read.end()) return known->second;
  return read.emplace(path, parse_yaml(std::string(embedded(path)), path)).first->second;
}

}  // namespace redraft
