#include "docx/namespaces.h"

#include <algorithm>
#include <iterator>

namespace redraft::docx {

namespace {

struct Known {
  std::string_view address;
  std::string_view prefix;
};

// What the model reads or may meet beside it; the rest of a part is copied and its prefixes are its own affair.
constexpr Known known[] = {
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", "m"},
    {"http://purl.oclc.org/ooxml/officeDocument/math", "m"},
    {"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"},
    {"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"},
    {"http://schemas.openxmlformats.org/drawingml/2006/main", "a"},
    {"http://purl.oclc.org/ooxml/drawingml/main", "a"},
    {"http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"},
    {"http://purl.oclc.org/ooxml/drawingml/picture", "pic"},
    {"http://schemas.openxmlformats.org/drawingml/2006/chart", "c"},
    {"http://purl.oclc.org/ooxml/drawingml/chart", "c"},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"},
    {"urn:schemas-microsoft-com:vml", "v"},
    {"urn:schemas-microsoft-com:office:office", "o"},
    {"urn:schemas-microsoft-com:office:word", "w10"},
    {"http://schemas.microsoft.com/office/word/2010/wordml", "w14"},
    {"http://schemas.microsoft.com/office/word/2012/wordml", "w15"},
    {"http://schemas.microsoft.com/office/word/2018/wordml", "w16"},
    {"http://schemas.microsoft.com/office/word/2018/wordml/cex", "w16cex"},
    {"http://schemas.microsoft.com/office/word/2016/wordml/cid", "w16cid"},
    {"http://schemas.microsoft.com/office/word/2015/wordml/symex", "w16se"},
    {"http://schemas.microsoft.com/office/word/2020/wordml/sdtdatahash", "w16sdtdh"},
    {"http://schemas.microsoft.com/office/word/2023/wordml/word16du", "w16du"},
    {"http://schemas.microsoft.com/office/word/2006/wordml", "wne"},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing", "wp14"},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg"},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", "wpc"},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingInk", "wpi"},
    {"http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp"},
    {"http://purl.org/dc/elements/1.1/", "dc"},
    {"http://purl.org/dc/terms/", "dcterms"},
};

}  // namespace

std::string_view usual_prefix(std::string_view address) {
  const auto* const found = std::ranges::find(known, address, &Known::address);
  return found == std::end(known) ? std::string_view{} : found->prefix;
}

std::string_view usual_address(std::string_view prefix) {
  const auto* const found = std::ranges::find(known, prefix, &Known::prefix);
  return found == std::end(known) ? std::string_view{} : found->address;
}

bool is_usual_prefix(std::string_view prefix) {
  return std::ranges::find(known, prefix, &Known::prefix) != std::end(known);
}

}  // namespace redraft::docx
