#include "docx/part.h"

#include <cassert>
#include <limits>
#include <pugixml.hpp>

#include "base/error.h"
#include "base/unicode.h"
#include "docx/canonical_prefixes.h"
#include "docx/xml_pieces.h"
#include "docx/xml_scan.h"
#include "docx/xml_text.h"

namespace redraft::docx {

namespace {

constexpr std::size_t kMostBytes = std::numeric_limits<std::uint32_t>::max() - 1;
constexpr const char* kTooLong = "the part has more than 4 GB; expected less";

// White space that is all that an element holds stays: that is `<w:t> </w:t>`. Where that rule would be wrong
// (XmlScan::odd_white_space) all of it is kept and what is not wanted is taken out again.
constexpr unsigned kParse =
    pugi::parse_cdata | pugi::parse_escapes | pugi::parse_wconv_attribute | pugi::parse_eol;

void drop_white_space(pugi::xml_node from) {
  pugi::xml_node node = from;
  while (node) {
    pugi::xml_node next = node.first_child();
    for (pugi::xml_node up = node; !next && up != from; up = up.parent()) next = up.next_sibling();
    const std::string_view text = node.value();
    if (node.type() == pugi::node_pcdata && text.find_first_not_of(" \t\r\n") == std::string_view::npos &&
        !holds_text(node.parent().name()))
      node.parent().remove_child(node);
    node = next;
  }
}

// A span is looked up for every element that is read, and a binary search over all of them misses the processor's
// caches at each step; so the bytes are cut in pieces, each with a span or two.
constexpr std::uint32_t kBucket = 128;

std::vector<std::uint32_t> first_spans(const std::vector<Span>& spans, std::size_t bytes) {
  std::vector<std::uint32_t> out(bytes / kBucket + 1, static_cast<std::uint32_t>(spans.size()));
  std::size_t next = 0;  // the first piece that has none yet
  for (std::uint32_t i = 0; i < spans.size(); ++i)
    for (; next <= spans[i].begin / kBucket; ++next) out[next] = i;
  return out;
}

}  // namespace

struct Part::Data {
  std::string name;
  std::string bytes;
  bool rewritten = false;
  std::vector<Span> spans;
  std::vector<std::uint32_t> first_spans;  // of each kBucket bytes, the first span that begins there or later
  pugi::xml_document tree;
};

Part::Part(std::string_view file, std::string name, std::string bytes) : data_(std::make_unique<Data>()) {
  Data& part = *data_;
  part.name = std::move(name);
  const std::string where = file.empty() ? part.name : std::string(file) + ", " + part.name;
  if (bytes.size() > kMostBytes) throw Error(ErrorCode::limit, {where}, kTooLong);

  part.bytes = std::move(bytes);
  XmlScan scan;
  try {
    part.rewritten = make_utf8(part.bytes);
    scan = scan_xml(part.bytes);
    if (!scan.usual_prefixes) {
      part.bytes = with_usual_prefixes(part.bytes);
      part.rewritten = true;
      if (part.bytes.size() > kMostBytes) throw Error(ErrorCode::limit, {where}, kTooLong);
      scan = scan_xml(part.bytes);
    }
  } catch (const XmlFault& fault) {
    const std::string_view text = part.bytes;
    const LineColumn at = line_column(text.substr(0, fault.at), fault.at);
    throw Error(ErrorCode::format, {where, at.line, at.column}, fault.detail);
  }
  part.spans = std::move(scan.spans);
  part.first_spans = first_spans(part.spans, part.bytes.size());

  const unsigned options =
      kParse | (scan.odd_white_space ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single);
  const pugi::xml_parse_result read =
      part.tree.load_buffer(part.bytes.data(), part.bytes.size(), options, pugi::encoding_utf8);
  if (read.status == pugi::status_out_of_memory)
    throw Error(ErrorCode::limit, {where}, "the part is too large for the memory there is");
  if (!read) throw Error(ErrorCode::format, {where}, read.description());
  if (scan.odd_white_space) drop_white_space(part.tree);
}

Part::Part(Part&&) noexcept = default;
Part& Part::operator=(Part&&) noexcept = default;
Part::~Part() = default;

const std::string& Part::name() const { return data_->name; }
const std::string& Part::bytes() const { return data_->bytes; }
bool Part::rewritten() const { return data_->rewritten; }
pugi::xml_node Part::root() const { return data_->tree.document_element(); }

Span Part::span(const pugi::xml_node& element) const {
  // pugixml gives the place of the name, one behind the '<'.
  const std::ptrdiff_t name = element.offset_debug();
  assert(name > 0 && static_cast<std::size_t>(name) < data_->bytes.size());
  if (name <= 0 || static_cast<std::size_t>(name) >= data_->bytes.size()) return {};
  const auto begin = static_cast<std::uint32_t>(name - 1);
  const std::vector<Span>& spans = data_->spans;
  std::size_t at = data_->first_spans[begin / kBucket];
  while (at < spans.size() && spans[at].begin < begin) ++at;
  assert(at < spans.size() && spans[at].begin == begin);
  return at < spans.size() ? spans[at] : Span{};
}

bool Part::holds_tracked_changes() const {
  const std::string_view text = data_->bytes;
  for (const Span& span : data_->spans) {
    // Nothing is allocated to look.
    std::string_view name = xml_name(text.substr(span.begin));
    if (const std::size_t colon = name.find(':'); colon != std::string_view::npos)
      name.remove_prefix(colon + 1);
    if (name.size() < 3) continue;
    switch (name.front()) {
      case 'i':
        if (name == "ins") return true;
        break;
      case 'd':
        if (name == "del") return true;
        break;
      case 'm':
        if (name.starts_with("moveFrom") || name.starts_with("moveTo")) return true;
        break;
      case 'c':
        if (name == "cellIns" || name == "cellDel" || name == "cellMerge" ||
            name.starts_with("customXmlIns") || name.starts_with("customXmlDel") ||
            name.starts_with("customXmlMove"))
          return true;
        break;
      default:
        if (name.size() > 8 && name.ends_with("Change")) return true;
    }
  }
  return false;
}

void Part::drop_tree() {
  data_->tree.reset();
  std::vector<Span>().swap(data_->spans);
  std::vector<std::uint32_t>().swap(data_->first_spans);
}

std::string_view Part::bytes(Range range) const {
  return std::string_view(data_->bytes).substr(range.begin, range.size());
}

}  // namespace redraft::docx
