#include "render/workbook.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "base/error.h"
#include "base/file.h"
#include "base/unicode.h"

namespace redraft::render {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostRows = 1048575;      // and a head
constexpr std::size_t kMostCharacters = 32767;  // in a cell
constexpr lxw_color_t kAccent = 0x0B3D66;
constexpr lxw_color_t kRule = 0xD0D7DE;
constexpr std::time_t kMade = 315532800;  // 1980-01-01: the same bytes at every hour
constexpr double kWidest = 60;

/// A folder of its own for the library's file, gone with its value.
class Scratch {
 public:
  Scratch() {
    std::string name = (fs::temp_directory_path() / "redraft-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
      throw Error(ErrorCode::output, {name}, "no temporary folder can be made for the workbook");
    folder_ = name;
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  const std::string& folder() const { return folder_; }
  std::string file() const { return folder_ + "/workbook.xlsx"; }

 private:
  std::string folder_;
};

struct Formats {
  lxw_format* head = nullptr;
  lxw_format* text = nullptr;
  lxw_format* day = nullptr;
};

Formats formats_of(lxw_workbook* book) {
  Formats out;
  for (lxw_format** format : {&out.head, &out.text, &out.day}) {
    *format = workbook_add_format(book);
    format_set_font_name(*format, "Arial");
    format_set_font_size(*format, 9.5);
    format_set_align(*format, LXW_ALIGN_VERTICAL_TOP);
    format_set_bottom(*format, LXW_BORDER_THIN);
    format_set_bottom_color(*format, kRule);
  }
  format_set_bold(out.head);
  format_set_font_color(out.head, LXW_COLOR_WHITE);
  format_set_bg_color(out.head, kAccent);
  format_set_text_wrap(out.text);
  format_set_num_format(out.day, "d mmmm yyyy");
  format_set_align(out.day, LXW_ALIGN_LEFT);
  return out;
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& words, bool day,
                const Formats& formats) {
  if (code_points(words) > kMostCharacters)
    throw Error(
        ErrorCode::limit, {},
        "a cell would hold over " + std::to_string(kMostCharacters) + " characters, which no workbook does");
  if (day && words.size() == 10) {
    lxw_datetime date = {std::atoi(words.substr(0, 4).c_str()),
                         std::atoi(words.substr(5, 2).c_str()),
                         std::atoi(words.substr(8, 2).c_str()),
                         0,
                         0,
                         0};
    worksheet_write_datetime(sheet, row, column, &date, formats.day);
  } else {
    worksheet_write_string(sheet, row, column, words.c_str(), formats.text);
  }
}

void write_sheet(lxw_worksheet* sheet, const Sheet& from, const Formats& formats) {
  if (from.table.rows.size() > kMostRows)
    throw Error(ErrorCode::limit, {}, "a workbook holds no more than " + std::to_string(kMostRows) + " rows");
  for (std::size_t c = 0; c < from.table.columns.size(); ++c) {
    const auto column = static_cast<lxw_col_t>(c);
    const bool day = std::find(from.days.begin(), from.days.end(), c) != from.days.end();
    std::size_t widest = code_points(from.table.columns[c].title) + 4;
    worksheet_write_string(sheet, 0, column, from.table.columns[c].title.c_str(), formats.head);
    for (std::size_t r = 0; r < from.table.rows.size(); ++r) {
      const std::string& words = from.table.rows[r][c];
      widest = std::max(widest, day ? 18 : code_points(words) + 1);
      write_cell(sheet, static_cast<lxw_row_t>(r + 1), column, words, day, formats);
    }
    worksheet_set_column(sheet, column, column, std::min(static_cast<double>(widest), kWidest), nullptr);
  }
  worksheet_freeze_panes(sheet, 1, 0);
  if (!from.table.columns.empty() && !from.table.rows.empty())
    worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(from.table.rows.size()),
                         static_cast<lxw_col_t>(from.table.columns.size() - 1));
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_repeat_rows(sheet, 0, 0);
}

}  // namespace

std::string workbook(const std::vector<Sheet>& sheets, const std::string& title) {
  const Scratch scratch;
  const std::string file = scratch.file();
  std::string folder = scratch.folder();
  lxw_workbook_options options = {};
  options.tmpdir = folder.data();
  lxw_workbook* book = workbook_new_opt(file.c_str(), &options);
  if (book == nullptr) throw Error(ErrorCode::output, {file}, "no workbook can be made");
  std::string name = title;
  lxw_doc_properties properties = {};
  properties.title = name.data();
  properties.created = kMade;
  workbook_set_properties(book, &properties);
  const Formats formats = formats_of(book);
  try {
    for (const Sheet& sheet : sheets) {
      lxw_worksheet* made = workbook_add_worksheet(book, sheet.name.c_str());
      if (made == nullptr) throw Error(ErrorCode::output, {}, "no sheet can be called '" + sheet.name + "'");
      write_sheet(made, sheet, formats);
    }
  } catch (...) {
    workbook_close(book);
    throw;
  }
  if (const lxw_error fault = workbook_close(book); fault != LXW_NO_ERROR)
    throw Error(ErrorCode::output, {file},
                std::string("the workbook cannot be written: ") + lxw_strerror(fault));
  return read_bytes(file);
}

}  // namespace redraft::render
