#include "base/table.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "base/words.h"

namespace redraft {

namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kLeastWidth = 40;
constexpr std::size_t kLeastCut = 8;  // no column is cut narrower
constexpr std::size_t kLongestWord = 18;
constexpr std::size_t kLeastRest = 20;  // nor the one that takes what is left

// What a spreadsheet would take for a formula is kept as words by an apostrophe in front (OWASP, CSV injection).
std::string as_words(const std::string& field) {
  constexpr std::string_view kFormula = "=+-@\t\r";
  const bool formula = !field.empty() && kFormula.find(field.front()) != std::string_view::npos;
  return formula ? "'" + field : field;
}

std::string csv_field(const std::string& cell) {
  const std::string field = as_words(cell);
  if (field.find_first_of("\",\r\n") == std::string::npos) return field;
  std::string out = "\"";
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

std::string padded(const std::string& text, std::size_t columns, bool right) {
  const std::string out = cut_to(text, columns);
  const std::string space(columns - std::min(columns, code_points(out)), ' ');
  return right ? space + out : out + space;
}

bool has_head(const Table& table) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [](const TableColumn& column) { return !column.title.empty(); });
}

/// A column that wraps is no narrower than its longest word, within reason; one that is cut no narrower than a few letters.
std::size_t least_width(const TableColumn& column, const std::vector<std::vector<std::string>>& cells,
                        std::size_t c) {
  if (!column.wraps) return kLeastCut;
  std::size_t longest = kLeastCut;
  for (const std::vector<std::string>& row : cells)
    for (std::size_t at = 0; at < row[c].size();) {
      const std::size_t end = std::min(row[c].find(' ', at), row[c].size());
      longest = std::max(longest, code_points(std::string_view(row[c]).substr(at, end - at)));
      at = end + 1;
    }
  return std::min(longest, kLongestWord);
}

/// How wide each column is; 0: it is left out.
std::vector<std::size_t> widths_of(const Table& table, const std::vector<std::vector<std::string>>& cells,
                                   std::size_t room) {
  std::vector<std::size_t> widths(table.columns.size(), 0);
  for (const std::vector<std::string>& row : cells)
    for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], code_points(row[c]));
  std::size_t used = 0;
  std::size_t rest = widths.size();
  for (std::size_t c = 0; c < widths.size(); ++c) {
    if (widths[c] == 0) continue;
    widths[c] = std::max(widths[c], code_points(table.columns[c].title));
    if (table.columns[c].most > 0) widths[c] = std::min(widths[c], table.columns[c].most);
    if (table.columns[c].most == 0) rest = c;
    used += widths[c] + (used > 0 ? kGap : 0);
  }
  const auto narrow = [&](std::size_t c, std::size_t least) {
    if (used <= room || widths[c] <= least) return;
    const std::size_t by = std::min(used - room, widths[c] - least);
    widths[c] -= by;
    used -= by;
  };
  if (rest < widths.size()) narrow(rest, kLeastRest);
  std::vector<std::size_t> least(widths.size());
  for (std::size_t c = 0; c < widths.size(); ++c) least[c] = least_width(table.columns[c], cells, c);
  const auto shrink = [&] {
    while (used > room) {
      std::size_t widest = widths.size();
      for (std::size_t c = 0; c < widths.size(); ++c)
        if (widths[c] > least[c] && (widest == widths.size() || widths[c] > widths[widest])) widest = c;
      if (widest == widths.size()) return;
      --widths[widest];
      --used;
    }
  };
  // Columns that wrap give way first, then long words of theirs, and only then are others cut.
  for (std::size_t c = 0; c < widths.size(); ++c)
    if (!table.columns[c].wraps) least[c] = widths[c];
  if (std::any_of(table.columns.begin(), table.columns.end(),
                  [](const TableColumn& one) { return one.wraps; }))
    shrink();
  for (std::size_t c = 0; c < widths.size(); ++c) least[c] = least_width(table.columns[c], cells, c);
  shrink();
  std::fill(least.begin(), least.end(), kLeastCut);
  shrink();
  return widths;
}

}  // namespace

std::string cut_to(std::string_view text, std::size_t columns) {
  if (code_points(text) <= columns) return std::string(text);
  std::string out;
  std::size_t at = 0;
  for (std::size_t i = 0; i + 1 < columns; ++i) append_utf8(out, next_code_point(text, at));
  return out + "…";
}

std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
  std::string out(indent, ' ');
  std::size_t column = indent;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const std::size_t size = code_points(word);
    if (column > indent && column + 1 + size > width) {
      out += '\n' + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += size;
    at = end + 1;
  }
  return out;
}

std::string counted(std::size_t number, std::string_view word) {
  return std::to_string(number) + " " + std::string(word) + (number == 1 ? "" : "s");
}

std::string text_table(const Table& table, int width) {
  std::vector<std::vector<std::string>> cells;
  cells.reserve(table.rows.size());
  for (const std::vector<std::string>& row : table.rows) {
    std::vector<std::string>& out = cells.emplace_back();
    for (const std::string& cell : row) out.push_back(one_line(cell));
  }
  const std::vector<std::size_t> widths =
      widths_of(table, cells, std::max(static_cast<std::size_t>(std::max(width, 0)), kLeastWidth));
  std::string out;
  const auto line = [&](const auto& cell_of) {
    std::string words;
    bool first = true;
    for (std::size_t c = 0; c < widths.size(); ++c) {
      if (widths[c] == 0) continue;
      words += (first ? "" : std::string(kGap, ' ')) + padded(cell_of(c), widths[c], table.columns[c].right);
      first = false;
    }
    out += words.substr(0, words.find_last_not_of(' ') + 1) + "\n";
  };
  // What a wrapping column has left stands in further lines, where the other columns are empty; below an item's words
  // when it begins with a dash.
  const auto lines = [&](std::vector<std::string> row) {
    std::vector<std::size_t> hang(row.size(), 0);
    for (bool first = true, more = true; more; first = false) {
      more = false;
      std::vector<std::string> rest(row.size());
      for (std::size_t c = 0; c < row.size(); ++c) {
        if (!table.columns[c].wraps || widths[c] == 0) continue;
        const std::string broken = wrapped(row[c], 0, widths[c] - hang[c]);
        if (const std::size_t end = broken.find('\n'); end != std::string::npos) {
          rest[c] = row[c].substr(end + 1);
          row[c].resize(end);
          more = true;
        }
        if (!first && !row[c].empty()) row[c].insert(0, hang[c], ' ');
        if (first && row[c].starts_with("- ")) hang[c] = 2;
      }
      line([&](std::size_t c) { return row[c]; });
      row = std::move(rest);
    }
  };
  if (has_head(table)) {
    line([&](std::size_t c) { return table.columns[c].title; });
    line([&](std::size_t c) { return std::string(widths[c], '-'); });
  }
  for (std::vector<std::string>& row : cells) lines(std::move(row));
  return out;
}

std::string csv(const Table& table) {
  std::string out;
  const auto line = [&](const auto& field_of) {
    for (std::size_t c = 0; c < table.columns.size(); ++c)
      out += (c == 0 ? "" : ",") + csv_field(field_of(c));
    out += "\r\n";
  };
  line([&](std::size_t c) { return table.columns[c].title; });
  for (const std::vector<std::string>& row : table.rows) line([&](std::size_t c) { return row[c]; });
  return out;
}

}  // namespace redraft
