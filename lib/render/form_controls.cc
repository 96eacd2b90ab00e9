#include "render/form_controls.h"

#include <fmt/format.h>

#include <iterator>

#include "base/table.h"
#include "docx/package.h"
#include "process/date_words.h"
#include "process/form_prompts.h"

namespace redraft::render::word {

namespace {

using process::FieldKind;

constexpr std::string_view kRoom =
    "\u2002\u2002\u2002\u2002\u2002";  // en spaces, as Word's own form fields have

std::string_view prompt_of(FieldKind kind, bool quiet) {
  if (quiet) return kRoom;
  switch (kind) {
    case FieldKind::date: return process::kPickDate;
    case FieldKind::choice:
    case FieldKind::open_choice: return process::kChoose;
    default: return process::kWriteHere;
  }
}

void put_run(std::string& out, std::string_view words, std::string_view character_style = {}) {
  out += "<w:r>";
  if (!character_style.empty())
    fmt::format_to(std::back_inserter(out), "<w:rPr><w:rStyle w:val=\"{}\"/></w:rPr>", character_style);
  out += "<w:t xml:space=\"preserve\">";
  docx::append_escaped(out, words);
  out += "</w:t></w:r>";
}

void begin_paragraph(std::string& out, std::string_view style) {
  fmt::format_to(std::back_inserter(out), "<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>", style);
}

constexpr std::size_t kLongestName = 64;  // of a control, in Word

void put_attribute(std::string& out, const char* element, std::string_view value) {
  out.append("<").append(element).append(" w:val=\"");
  docx::append_escaped(out, value);
  out += "\"/>";
}

}  // namespace

std::string printed_value(const FormEntry& entry) {
  if (entry.field.kind == FieldKind::date)
    if (const auto date = process::Date::from_iso(entry.value)) return process::long_words(*date);
  for (const process::Choice& choice : entry.field.choices)
    if (choice.value == entry.value) return choice.words;
  return entry.value;
}

void put_paragraph(std::string& out, std::string_view style, std::string_view words,
                   std::string_view before) {
  begin_paragraph(out, style);
  out += before;
  if (!words.empty()) put_run(out, words);
  out += "</w:p>";
}

void FormControls::tagged(std::string_view style, std::string_view words, const std::string& tag) {
  begin_paragraph(out_, style);
  out_ += "<w:sdt><w:sdtPr>";
  put_attribute(out_, "w:tag", tag);
  fmt::format_to(std::back_inserter(out_),
                 "<w:id w:val=\"{}\"/><w:lock w:val=\"sdtContentLocked\"/><w:text/>", next_id_++);
  out_ += "</w:sdtPr><w:sdtContent>";
  put_run(out_, words);
  out_ += "</w:sdtContent></w:sdt></w:p>";
}

void FormControls::choices(const char* element, const std::vector<process::Choice>& choices) {
  out_.append("<").append(element).append(">");
  for (const process::Choice& choice : choices) {
    out_ += "<w:listItem w:displayText=\"";
    docx::append_escaped(out_, choice.words);
    out_ += "\" w:value=\"";
    docx::append_escaped(out_, choice.value);
    out_ += "\"/>";
  }
  out_.append("</").append(element).append(">");
}

// What the control takes; one without any of these takes paragraphs.
void FormControls::kind(const FormEntry& entry) {
  switch (entry.field.kind) {
    case FieldKind::line: out_ += "<w:text/>"; break;
    case FieldKind::choice: choices("w:dropDownList", entry.field.choices); break;
    case FieldKind::open_choice: choices("w:comboBox", entry.field.choices); break;
    case FieldKind::date:
      out_ += "<w:date";
      if (process::Date::from_iso(entry.value))
        fmt::format_to(std::back_inserter(out_), " w:fullDate=\"{}T00:00:00Z\"", entry.value);
      out_ +=
          "><w:dateFormat w:val=\"d MMMM yyyy\"/><w:lid w:val=\"en-GB\"/><w:storeMappedDataAs "
          "w:val=\"dateTime\"/><w:calendar w:val=\"gregorian\"/></w:date>";
      break;
    case FieldKind::fixed:
    case FieldKind::text: break;
  }
}

void FormControls::properties(const FormEntry& entry, const std::string& tag, bool locked, bool empty) {
  out_ += "<w:sdt><w:sdtPr>";
  put_attribute(out_, "w:alias", cut_to(entry.field.title, kLongestName));
  put_attribute(out_, "w:tag", tag);
  fmt::format_to(std::back_inserter(out_), "<w:id w:val=\"{}\"/>", next_id_++);
  if (locked) out_ += "<w:lock w:val=\"sdtLocked\"/>";
  if (empty) out_ += "<w:showingPlcHdr/>";
  kind(entry);
  out_ += "</w:sdtPr><w:sdtContent>";
}

void FormControls::entry(const FormEntry& entry, const process::RowMark& row, bool locked, bool quiet,
                         std::string_view bookmark) {
  constexpr std::string_view kStyle = "TableText";
  const FieldKind kind = entry.field.kind;
  if (kind == FieldKind::fixed) {
    put_paragraph(out_, kStyle, entry.value, bookmark);
    if (!entry.note.empty()) put_paragraph(out_, "FieldHelp", entry.note);
    return;
  }
  const std::string tag = process::cell_tag(row, entry.field.name);
  const std::string words = printed_value(entry);
  const auto content = [&](std::string_view one) {
    if (one.empty())
      put_run(out_, prompt_of(kind, quiet), "PlaceholderText");
    else
      put_run(out_, one);
  };
  if (kind != FieldKind::text) {
    begin_paragraph(out_, kStyle);
    out_ += bookmark;
    properties(entry, tag, locked, words.empty());
    content(words);
    out_ += "</w:sdtContent></w:sdt></w:p>";
    return;
  }
  std::vector<std::string> paragraphs = process::paragraphs_of(words);
  if (paragraphs.empty()) paragraphs.emplace_back();
  properties(entry, tag, locked, words.empty());
  for (const std::string& paragraph : paragraphs) {
    begin_paragraph(out_, kStyle);
    out_ += bookmark;
    bookmark = {};
    content(paragraph);
    out_ += "</w:p>";
  }
  out_ += "</w:sdtContent></w:sdt>";
}

}  // namespace redraft::render::word
