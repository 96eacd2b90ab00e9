#include "docx/xml_scan.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <limits>

#include "docx/xml_characters.h"
#include "docx/xml_prefixes.h"

namespace redraft::docx {

namespace {

constexpr std::string_view kNamespaceOfXml = "http://www.w3.org/XML/1998/namespace";
constexpr std::string_view kNamespaceOfXmlns = "http://www.w3.org/2000/xmlns/";

// A start tag of 16 attributes is compared pair by pair; what has more is sorted, as it may have a million.
constexpr std::size_t kFewAttributes = 16;

struct Name {
  const char* begin = nullptr;
  const char* local = nullptr;  // behind the colon; begin when there is none
  const char* end = nullptr;
  std::string_view whole() const { return {begin, static_cast<std::size_t>(end - begin)}; }
  std::string_view prefix() const {
    return local == begin ? std::string_view{}
                          : std::string_view(begin, static_cast<std::size_t>(local - begin - 1));
  }
  std::string_view local_part() const { return {local, static_cast<std::size_t>(end - local)}; }
};

struct Attribute {
  Name name;
  std::uint32_t address = 0;  // 0: in no namespace, as all without a prefix
};

bool same(const Attribute& a, const Attribute& b) {
  return a.address == b.address && a.name.local_part() == b.name.local_part();
}

bool before(const Attribute& a, const Attribute& b) {
  if (a.address != b.address) return a.address < b.address;
  return a.name.local_part() < b.name.local_part();
}

std::string quoted(std::string_view name) { return "\"" + std::string(name) + "\""; }

class Scanner {
 public:
  Scanner(const std::string& text, int deepest)
      : first_(text.c_str()),
        last_(first_ + text.size()),
        at_(first_),
        deepest_(static_cast<std::size_t>(deepest)) {
    out_.spans.reserve(text.size() / 48 + 4);
  }

  XmlScan run() {
    declaration();
    while (misc()) {
    }
    if (at_ == last_) fault(at_, "it holds no element; expected one");
    if (*at_ != '<') {
      if (!is(*at_, kPlain)) character(at_);
      fault(at_, "text before the first element; expected an element");
    }
    start_tag();
    while (depth_ > 0) {
      text();
      markup();
    }
    while (misc()) {
    }
    if (at_ != last_)
      fault(at_, *at_ == '<' ? "a second outermost element; a part has one"
                             : "text after the end of the outermost element; expected nothing");
    return std::move(out_);
  }

 private:
  struct Open {
    std::uint32_t span = 0;
    std::uint32_t name_size = 0;
    std::uint32_t bindings = 0;  // of XmlPrefixes to go back to
  };

  [[noreturn]] void fault(const char* at, std::string detail) const {
    throw XmlFault{static_cast<std::size_t>(at - first_), std::move(detail)};
  }

  std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - first_); }

  bool starts(const char* at, std::string_view with) const {
    return static_cast<std::size_t>(last_ - at) >= with.size() &&
           std::memcmp(at, with.data(), with.size()) == 0;
  }

  void skip_space() {
    while (is(*at_, kSpace)) ++at_;
  }

  std::string_view open_name() const {
    const Open& open = open_[depth_ - 1];
    return {first_ + out_.spans[open.span].begin + 1, open.name_size};
  }

  [[noreturn]] void cut_short() const {
    if (depth_ == 0) fault(last_, "it ends inside the markup; it is cut short");
    fault(last_, "it ends inside <" + std::string(open_name()) + ">; it is cut short");
  }

  // At a character that no table passed: goes past it when it is one that XML may hold.
  const char* character(const char* p) const {
    const XmlCharacter c = character_at(p, last_);
    if (c.length > 0) return p + c.length;
    if (p == last_) cut_short();
    fault(p, c.fault);
  }

  // ---- around the outermost element

  void declaration() {
    if (!starts(at_, "<?xml") || !is(at_[5], kSpace)) return;
    const char* const begin = at_;
    const std::string_view rest(at_, static_cast<std::size_t>(last_ - at_));
    const std::size_t size = rest.find("?>");
    if (size == std::string_view::npos) fault(begin, "the XML declaration has no end; expected ?>");
    const XmlDeclaration read = read_declaration(rest.substr(5, size - 5));
    if (!read.fault.empty()) fault(begin, read.fault);
    at_ += size + 2;
  }

  bool misc() {
    if (is(*at_, kSpace)) {
      skip_space();
      return true;
    }
    if (starts(at_, "<!--")) {
      comment();
      return true;
    }
    if (starts(at_, "<?")) {
      instruction();
      return true;
    }
    if (starts(at_, "<!")) declared();
    return false;
  }

  [[noreturn]] void declared() const {
    if (starts(at_, "<!DOCTYPE"))
      fault(at_,
            "a DOCTYPE; a part of a Word package has none, and the entities it could declare are not read");
    fault(at_, "markup that begins with <! and is no comment; expected an element");
  }

  // ---- inside it

  void markup() {
    switch (at_[1]) {
      case '/': end_tag(); return;
      case '?': instruction(); return;
      case '!':
        if (starts(at_, "<!--")) {
          comment();
        } else if (starts(at_, "<![CDATA[")) {
          cdata();
        } else {
          declared();
        }
        return;
      default: start_tag();
    }
  }

  // Text up to the next '<'.
  void text() {
    const char* const begin = at_;
    skip_space();
    if (*at_ == '<') {
      if (at_ != begin) white_space(begin);
      return;
    }
    const char* p = at_;
    for (;;) {
      while (is(*p, kText)) ++p;
      if (*p == '<') break;
      if (*p == '&') {
        p = reference(p);
      } else if (*p == '>') {
        if (p - begin >= 2 && p[-1] == ']' && p[-2] == ']') fault(p - 2, "]]> in text; expected ]]&gt;");
        ++p;
      } else {
        p = character(p);
      }
    }
    at_ = p;
  }

  // Would parse_ws_pcdata_single do with this what part.h promises? It keeps white space that is all that an
  // element holds, comments left aside, whatever the element, and none other.
  void white_space(const char* begin) {
    const Open& open = open_[depth_ - 1];
    const bool closes = at_[1] == '/';
    if (holds_text(open_name())) {
      if (!closes || begin != first_ + out_.spans[open.span].open_end) out_.odd_white_space = true;
    } else if (closes && out_.spans.size() == open.span + 1) {  // no element before it
      out_.odd_white_space = true;
    }
  }

  const char* reference(const char* p) const {
    const XmlReference r = reference_at(p, last_);
    if (r.length == 0) fault(p, r.fault);
    return p + r.length;
  }

  void comment() {
    const char* const begin = at_;
    const char* p = at_ + 4;
    for (;;) {
      while (*p != '-' && is(*p, kPlain)) ++p;
      if (*p != '-') {
        if (p == last_) fault(begin, "a comment has no end; expected -->");
        p = character(p);
      } else if (p[1] != '-') {
        ++p;
      } else if (p[2] == '>') {
        break;
      } else {
        fault(p, "-- inside a comment; expected --> at its end only");
      }
    }
    at_ = p + 3;
  }

  void cdata() {
    const char* const begin = at_;
    const char* p = at_ + 9;
    for (;;) {
      while (*p != ']' && is(*p, kPlain)) ++p;
      if (*p != ']') {
        if (p == last_) fault(begin, "a CDATA section has no end; expected ]]>");
        p = character(p);
      } else if (p[1] == ']' && p[2] == '>') {
        break;
      } else {
        ++p;
      }
    }
    at_ = p + 3;
  }

  void instruction() {
    const char* const begin = at_;
    at_ += 2;
    const Name target = name("a processing instruction");
    if (target.local != target.begin) fault(begin, "a processing instruction has a name with a colon");
    if (target.end - target.begin == 3 && (target.begin[0] | 0x20) == 'x' &&
        (target.begin[1] | 0x20) == 'm' && (target.begin[2] | 0x20) == 'l')
      fault(begin, "an XML declaration that is not at the very start of the part");
    const char* p = at_;
    if (!is(*p, kSpace) && !starts(p, "?>")) fault(p, "a processing instruction has no end; expected ?>");
    for (;;) {
      while (*p != '?' && is(*p, kPlain)) ++p;
      if (*p != '?') {
        if (p == last_) fault(begin, "a processing instruction has no end; expected ?>");
        p = character(p);
      } else if (p[1] == '>') {
        break;
      } else {
        ++p;
      }
    }
    at_ = p + 2;
  }

  // ---- tags

  // A name with at most one colon, which is not at its ends (Namespaces in XML 1.0, QName).
  Name name(const char* of) {
    Name out;
    out.begin = out.local = at_;
    const char* p = half_name(at_, of);
    if (*p == ':') {
      out.local = p + 1;
      p = half_name(p + 1, of);
    }
    out.end = at_ = p;
    return out;
  }

  const char* half_name(const char* p, const char* of) const {
    if (is(*p, kNameStart)) {
      ++p;
    } else if (const std::size_t length = wide_name_character(p, last_, true); length > 0) {
      p += length;
    } else {
      if (p == last_) cut_short();
      if (static_cast<unsigned char>(*p) >= 0x80 || static_cast<unsigned char>(*p) < 0x20) character(p);
      fault(p, std::string("expected the name of ") + of);
    }
    for (;;) {
      while (is(*p, kNameCharacter)) ++p;
      const std::size_t length = wide_name_character(p, last_, false);
      if (length == 0) return p;
      p += length;
    }
  }

  void start_tag() {
    const char* const begin = at_++;
    if (depth_ == deepest_)
      fault(begin, "elements stand more than " + std::to_string(deepest_) + " deep in each other");
    const Name element = name("an element");
    const std::uint32_t bindings = prefixes_.mark();
    const bool more = *at_ != '>' && *at_ != '/';
    if (more) attributes(element);
    const bool empty = *at_ == '/';
    if (empty) ++at_;
    if (*at_ != '>') {
      if (at_ == last_) cut_short();
      fault(at_, "the tag <" + std::string(element.whole()) + "> has no end; expected an attribute or >");
    }
    ++at_;
    const XmlPrefixes::Binding& binding = bound(element, begin);
    if (binding.unusual) out_.usual_prefixes = false;
    if (more) check_attributes();

    const std::uint32_t end = offset(at_);
    if (empty) {
      out_.spans.push_back({offset(begin), end, end, end});
      prefixes_.undo(bindings);
      return;
    }
    open_[depth_++] = {static_cast<std::uint32_t>(out_.spans.size()),
                       static_cast<std::uint32_t>(element.end - element.begin), bindings};
    out_.spans.push_back({offset(begin), end, 0, 0});
  }

  void end_tag() {
    const char* const begin = at_;
    const Open& open = open_[depth_ - 1];
    Span& span = out_.spans[open.span];
    const char* const wanted = first_ + span.begin + 1;
    const char* p = at_ + 2;
    if (static_cast<std::size_t>(last_ - p) <= open.name_size ||
        std::memcmp(p, wanted, open.name_size) != 0 || is(p[open.name_size], kNameCharacter) ||
        p[open.name_size] == ':')
      wrong_end_tag();
    p += open.name_size;
    while (is(*p, kSpace)) ++p;
    if (*p != '>') wrong_end_tag();
    at_ = p + 1;
    span.close_begin = offset(begin);
    span.end = offset(at_);
    prefixes_.undo(open.bindings);
    --depth_;
  }

  [[noreturn]] void wrong_end_tag() {
    const char* const begin = at_;
    const std::string wanted(open_name());
    at_ += 2;
    if (at_ >= last_) cut_short();
    const std::string found(name("an element").whole());
    if (found == wanted) fault(begin, "the tag </" + found + " has no end; expected >");
    fault(begin, "</" + found + "> closes <" + wanted + ">; expected </" + wanted + ">");
  }

  void attributes(const Name& element) {
    attributes_.clear();
    for (;;) {
      const char* const space = at_;
      skip_space();
      if (*at_ == '>' || *at_ == '/') return;
      if (at_ == last_) cut_short();
      if (at_ == space)
        fault(at_,
              "the tag <" + std::string(element.whole()) + "> goes on with no space; expected > or a space");
      Attribute attribute{name("an attribute"), 0};
      skip_space();
      if (*at_ != '=')
        fault(at_, "the attribute " + quoted(attribute.name.whole()) + " has no value; expected =");
      ++at_;
      skip_space();
      const char* const begin = at_ + 1;
      value(attribute.name);
      const std::string_view held(begin, static_cast<std::size_t>(at_ - 1 - begin));
      if (attribute.name.prefix() == "xmlns" || attribute.name.whole() == "xmlns") bind(attribute.name, held);
      attributes_.push_back(attribute);
    }
  }

  void value(const Name& of) {
    const char quote = *at_;
    if (quote != '"' && quote != '\'')
      fault(at_, "the value of the attribute " + quoted(of.whole()) + " is not in quotation marks");
    const std::uint8_t plain = quote == '"' ? kInDouble : kInSingle;
    const char* p = at_ + 1;
    for (;;) {
      while (is(*p, plain)) ++p;
      if (*p == quote) break;
      if (*p == '&') {
        p = reference(p);
      } else if (*p == '<') {
        fault(p, "< in the value of the attribute " + quoted(of.whole()) + "; expected &lt;");
      } else {
        p = character(p);
      }
    }
    at_ = p + 1;
  }

  void bind(const Name& of, std::string_view held) {
    std::string decoded;
    std::string_view address = held;
    if (held.find_first_of("&\t\r\n") != std::string_view::npos) {
      decoded = attribute_value(held);
      address = decoded;
    }
    const bool is_default = of.local == of.begin;
    const std::string_view prefix = is_default ? std::string_view{} : of.local_part();
    if (prefix == "xmlns" || address == kNamespaceOfXmlns ||
        (prefix == "xml") != (address == kNamespaceOfXml))
      fault(of.begin, "the namespace of " + quoted(of.whole()) + " is one that XML keeps for itself");
    if (!is_default && address.empty())
      fault(of.begin, "the prefix " + quoted(prefix) + " is bound to an empty address; expected a namespace");
    prefixes_.bind(prefix, address);
  }

  const XmlPrefixes::Binding& bound(const Name& of, const char* at) {
    const XmlPrefixes::Binding& binding = prefixes_.find(of.prefix());
    if (binding.address == 0 && of.local != of.begin)
      fault(at, "the prefix of " + quoted(of.whole()) + " stands for no namespace; expected xmlns:" +
                    std::string(of.prefix()) + " on it or around it");
    return binding;
  }

  // Each attribute once, by namespace and name.
  void check_attributes() {
    for (Attribute& attribute : attributes_) {
      if (attribute.name.local == attribute.name.begin) continue;
      if (attribute.name.prefix() == "xmlns") {
        attribute.address = std::numeric_limits<std::uint32_t>::max();
        continue;
      }
      const XmlPrefixes::Binding& binding = bound(attribute.name, attribute.name.begin);
      attribute.address = binding.address;
      if (binding.unusual) out_.usual_prefixes = false;
    }
    const std::size_t count = attributes_.size();
    if (count > kFewAttributes) {
      std::ranges::stable_sort(attributes_, before);
      for (std::size_t i = 1; i < count; ++i)
        if (same(attributes_[i - 1], attributes_[i])) twice(attributes_[i].name);
      return;
    }
    for (std::size_t i = 1; i < count; ++i)
      for (std::size_t k = 0; k < i; ++k)
        if (same(attributes_[k], attributes_[i])) twice(attributes_[i].name);
  }

  [[noreturn]] void twice(const Name& of) const {
    fault(of.begin, "the attribute " + quoted(of.whole()) + " stands twice on one element");
  }

  const char* const first_;
  const char* const last_;  // *last_ is '\0', which no table passes
  const char* at_;
  XmlScan out_;
  XmlPrefixes prefixes_;
  std::vector<Attribute> attributes_;
  std::size_t deepest_;
  std::array<Open, kDeepestWritten> open_{};
  std::size_t depth_ = 0;
};

}  // namespace

XmlScan scan_xml(const std::string& text, int deepest) { return Scanner(text, deepest).run(); }

bool holds_text(std::string_view element) {
  return element == "w:t" || element == "w:delText" || element == "w:instrText" ||
         element == "w:delInstrText" || element == "m:t" || element == "a:t";
}

}  // namespace redraft::docx
