#include "docx/canonical_prefixes.h"

#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "docx/namespaces.h"
#include "docx/package.h"
#include "docx/xml_characters.h"
#include "docx/xml_prefixes.h"

namespace redraft::docx {

namespace {

constexpr std::string_view kSchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

struct Attribute {
  std::string_view name;
  std::string_view between;  // ` = `, with the opening quotation mark
  std::string_view value;
  std::string_view before;  // white space
};

struct Split {
  std::string_view prefix;
  std::string_view local;
};

Split split(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return {{}, name};
  return {name.substr(0, colon), name.substr(colon + 1)};
}

bool is_declaration(std::string_view name) { return name == "xmlns" || name.starts_with("xmlns:"); }

// Values that are lists of prefixes or of names with prefixes (ECMA-376 part 3).
bool names_prefixes(std::string_view attribute, std::string_view element, bool& names) {
  constexpr std::string_view lists[] = {"mc:ProcessContent", "mc:PreserveElements", "mc:PreserveAttributes"};
  for (const std::string_view list : lists)
    if (attribute == list) return names = true;
  names = false;
  return attribute == "mc:Ignorable" || attribute == "mc:MustUnderstand" ||
         (attribute == "Requires" && element == "mc:Choice");
}

class Rewriter {
 public:
  explicit Rewriter(const std::string& text) : text_(text) { out_.reserve(text.size() + text.size() / 8); }

  std::string run() {
    while (at_ < text_.size()) {
      const std::size_t tag = text_.find('<', at_);
      copy_to(std::min(tag, text_.size()));
      if (at_ == text_.size()) break;
      const std::string_view rest = text_.substr(at_);
      if (rest.starts_with("<!--")) {
        copy_past("-->", 4);
      } else if (rest.starts_with("<![CDATA[")) {
        copy_past("]]>", 9);
      } else if (rest.starts_with("<?")) {
        copy_past("?>", 2);
      } else if (rest.starts_with("</")) {
        end_tag();
      } else {
        start_tag();
      }
    }
    out_.insert(declarations_at_, declarations());
    return std::move(out_);
  }

 private:
  struct Open {
    std::string name;
    std::uint32_t bindings = 0;
  };

  void copy_to(std::size_t end) {
    out_.append(text_, at_, end - at_);
    at_ = end;
  }
  void copy_past(std::string_view what, std::size_t from) {
    copy_to(text_.find(what, at_ + from) + what.size());
  }

  std::string_view name_at(std::size_t at) const {
    return text_.substr(at, text_.find_first_of(" \t\r\n/>=", at) - at);
  }
  std::string_view space_at(std::size_t at) const {
    return text_.substr(at, text_.find_first_not_of(" \t\r\n", at) - at);
  }

  void end_tag() {
    out_ += "</";
    out_ += open_.back().name;
    at_ += 2 + name_at(at_ + 2).size();
    copy_past(">", 0);
    prefixes_.undo(open_.back().bindings);
    open_.pop_back();
  }

  void start_tag() {
    const std::uint32_t bindings = prefixes_.mark();
    const std::string_view written = name_at(at_ + 1);
    at_ += 1 + written.size();
    read_attributes();
    for (const Attribute& attribute : attributes_)
      if (is_declaration(attribute.name))
        prefixes_.bind(attribute.name == "xmlns" ? std::string_view{} : attribute.name.substr(6),
                       attribute_value(attribute.value));

    const std::string element = renamed(written, true);
    out_ += '<';
    out_ += element;
    if (declarations_at_ == 0) declarations_at_ = out_.size();
    for (const Attribute& attribute : attributes_) {
      if (is_declaration(attribute.name)) continue;
      const std::string name = renamed(attribute.name, false);
      out_ += attribute.before;
      out_ += name;
      out_ += attribute.between;
      out_ += value(attribute, name, element);
      out_ += attribute.between.back();
    }
    const bool empty = text_[at_ + space_at(at_).size()] == '/';
    copy_past(">", 0);
    if (empty) {
      prefixes_.undo(bindings);
    } else {
      open_.push_back({element, bindings});
    }
  }

  // To the white space before the end of the tag.
  void read_attributes() {
    attributes_.clear();
    for (;;) {
      Attribute attribute;
      attribute.before = space_at(at_);
      const std::size_t begin = at_ + attribute.before.size();
      if (text_[begin] == '>' || text_[begin] == '/') return;
      attribute.name = name_at(begin);
      const std::size_t between = begin + attribute.name.size();
      const std::size_t quote = text_.find_first_of("\"'", between);
      attribute.between = text_.substr(between, quote + 1 - between);
      const std::size_t end = text_.find(text_[quote], quote + 1);
      attribute.value = text_.substr(quote + 1, end - quote - 1);
      attributes_.push_back(attribute);
      at_ = end + 1;
    }
  }

  std::string renamed(std::string_view name, bool element) {
    const auto [prefix, local] = split(name);
    if (prefix == "xml" || (prefix.empty() && !element)) return std::string(name);
    const XmlPrefixes::Binding binding = prefixes_.find(prefix);
    if (binding.address == 0) return std::string(name);
    return new_prefix(prefix, prefixes_.address(binding.address)) + ":" + std::string(local);
  }

  // The prefix of a namespace from now on.
  const std::string& new_prefix(std::string_view old, const std::string& address) {
    const std::string_view usual = usual_prefix(address);
    // Both addresses of one vocabulary share its prefix.
    const std::string key = usual.empty() ? address : "prefix " + std::string(usual);
    const auto [found, added] = chosen_.try_emplace(key);
    Chosen& chosen = found->second;
    if (!added) return chosen.prefix;
    chosen.address = address;
    order_.push_back(&chosen);
    chosen.prefix = usual.empty() ? std::string(old) : std::string(usual);
    while (usual.empty() &&
           (chosen.prefix.empty() || is_usual_prefix(chosen.prefix) || taken_.contains(chosen.prefix)))
      chosen.prefix = "ns" + std::to_string(++last_);
    taken_.insert(chosen.prefix);
    return chosen.prefix;
  }

  std::string value(const Attribute& attribute, const std::string& name, const std::string& element) {
    bool names = false;
    if (is_schema_type(attribute.name)) {
      const auto [prefix, local] = split(attribute.value);
      return prefix.empty() ? std::string(attribute.value) : renamed(attribute.value, true);
    }
    if (!names_prefixes(name, element, names)) return std::string(attribute.value);
    std::string out;
    const std::string_view all = attribute.value;
    for (std::size_t at = 0; at < all.size();) {
      const std::size_t begin = std::min(all.find_first_not_of(" \t\r\n", at), all.size());
      const std::size_t end = std::min(all.find_first_of(" \t\r\n", begin), all.size());
      out += all.substr(at, begin - at);
      out += names ? renamed(all.substr(begin, end - begin), true)
                   : renamed_prefix(all.substr(begin, end - begin));
      at = end;
    }
    return out;
  }

  bool is_schema_type(std::string_view name) {
    const auto [prefix, local] = split(name);
    if (local != "type" || prefix.empty()) return false;
    const std::uint32_t address = prefixes_.find(prefix).address;
    return address != 0 && prefixes_.address(address) == kSchemaInstance;
  }

  std::string renamed_prefix(std::string_view prefix) {
    if (prefix.empty()) return {};
    const std::uint32_t address = prefixes_.find(prefix).address;
    return address == 0 ? std::string(prefix) : new_prefix(prefix, prefixes_.address(address));
  }

  std::string declarations() const {
    std::string out;
    for (const Chosen* chosen : order_) {
      out += " xmlns:" + chosen->prefix + "=\"";
      append_escaped(out, chosen->address);
      out += '"';
    }
    return out;
  }

  struct Chosen {
    std::string prefix;
    std::string address;
  };

  const std::string_view text_;
  std::string out_;
  std::size_t at_ = 0;
  std::size_t declarations_at_ = 0;  // in out_, behind the name of the outermost element
  XmlPrefixes prefixes_;
  std::vector<Attribute> attributes_;
  std::vector<Open> open_;
  std::map<std::string, Chosen> chosen_;  // by namespace
  std::vector<const Chosen*> order_;      // as met
  std::set<std::string, std::less<>> taken_;
  int last_ = 0;
};

}  // namespace

std::string with_usual_prefixes(const std::string& text) { return Rewriter(text).run(); }

}  // namespace redraft::docx
