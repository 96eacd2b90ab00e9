// What a template asks for: its fields, by the names of the values that it is filled with.
#include <algorithm>
#include <map>
#include <set>

#include "base/words.h"
#include "report/template.h"
#include "report/template_compiled.h"

namespace redraft::report {

namespace {

using Kind = TemplateField::Kind;

class Fields {
 public:
  void part(const TemplatePart& part, const std::string& file) {
    std::vector<std::size_t> blocks;  // names in force when each open block began
    std::vector<Tag::Kind> kinds;     // of those blocks
    for (const Tag& tag : part.tags()) {
      if (tag.opens()) kinds.push_back(tag.kind);
      place_ = {file, 0, 0};
      switch (tag.kind) {
        case Tag::Kind::each:
        case Tag::Kind::each_column: {
          const std::string list = expression(tag.expression, Kind::list, false);
          blocks.push_back(items_.size());
          items_.emplace_back(tag.item, list + "[]");
          break;
        }
        case Tag::Kind::if_:
          blocks.push_back(items_.size());
          expression(tag.expression, Kind::truth, true);
          ifs_.push_back(tag.expression.kind == Expression::Kind::path ? path_of(tag.expression) : "");
          break;
        case Tag::Kind::else_if:
          expression(tag.expression, Kind::truth, true);
          if (!ifs_.empty()) ifs_.back().clear();
          break;
        case Tag::Kind::end_each:
        case Tag::Kind::end_each_column:
        case Tag::Kind::end_if:
          if (blocks.empty()) break;
          if (tag.kind == Tag::Kind::end_if && !ifs_.empty()) ifs_.pop_back();
          items_.resize(blocks.back());
          blocks.pop_back();
          kinds.pop_back();
          break;
        case Tag::Kind::include: expression(tag.expression, Kind::include, false); break;
        case Tag::Kind::value:
        case Tag::Kind::markdown: expression(tag.expression, Kind::text, false); break;
        case Tag::Kind::else_:
          if (!ifs_.empty() && !kinds.empty() && kinds.back() == Tag::Kind::if_) ifs_.back().clear();
          break;
        case Tag::Kind::note: break;
      }
    }
    items_.clear();
    ifs_.clear();
  }

  std::vector<TemplateField> all() {
    std::vector<TemplateField> out;
    for (auto& [path, field] : fields_) {
      field.conditional = field.conditional && field.optional;
      out.push_back(std::move(field));
    }
    return out;
  }

 private:
  // Gives the path of the field that the expression begins with.
  std::string expression(const Expression& what, Kind kind, bool optional) {
    switch (what.kind) {
      case Expression::Kind::path: return field(what, kind, optional);
      case Expression::Kind::filter: {
        const bool lists = what.words == "list" || what.words == "of" || what.words == "where" ||
                           what.words == "first" || what.words == "last";
        const bool replaces =
            what.words == "default" || what.words == "gap" || what.words == "count" || what.words == "plural";
        const std::string out =
            expression(what.parts.front(), lists ? Kind::list : kind, optional || replaces);
        for (std::size_t k = 1; k < what.parts.size(); ++k) expression(what.parts[k], Kind::text, true);
        return out;
      }
      case Expression::Kind::compare:
        for (const Expression& part : what.parts) expression(part, Kind::text, true);
        return {};
      case Expression::Kind::all:
      case Expression::Kind::any:
      case Expression::Kind::no:
        for (const Expression& part : what.parts) expression(part, kind, optional);
        return {};
      default: return {};
    }
  }

  /// "modification.solutions[].title" of `solution.title`.
  std::string path_of(const Expression& what) const {
    std::string path = what.path.front();
    const auto named = std::find_if(items_.rbegin(), items_.rend(),
                                    [&path](const auto& item) { return item.first == path; });
    if (named != items_.rend()) path = named->second;
    for (std::size_t k = 1; k < what.path.size(); ++k) path += "." + what.path[k];
    return path;
  }

  /// Whether this place is only come to on some condition. That a list holds something is none to what stands in the loop
  /// over it.
  bool is_conditional() const {
    return std::ranges::any_of(ifs_, [&](const std::string& condition) {
      return condition.empty() ||
             std::ranges::none_of(items_, [&](const auto& item) { return item.second == condition + "[]"; });
    });
  }

  std::string field(const Expression& what, Kind kind, bool optional) {
    if (what.path.front().starts_with('@')) return {};
    const std::string path = path_of(what);
    TemplateField& known = fields_[path];
    const bool is_optional = optional || what.optional;
    if (known.times == 0) {
      known.path = path;
      known.kind = kind;
      known.optional = true;
      known.may_lack = true;
      known.first = place_;
    }
    if (known.kind == Kind::truth || kind == Kind::list) known.kind = kind;
    // What stands in a branch that is not taken needs no value.
    known.optional = known.optional && (is_optional || is_conditional());
    known.conditional = known.conditional || (!is_optional && is_conditional());
    known.may_lack = known.may_lack && what.optional;
    ++known.times;
    return path;
  }

  std::map<std::string, TemplateField> fields_;
  std::vector<std::pair<std::string, std::string>> items_;  // name in the loop, path of the item
  Place place_;
  std::vector<std::string> ifs_;  // paths that the open ones ask for; "" for other conditions
};

constexpr std::size_t kMostItems = 50;  // of a list, in which a key is looked for

// Names that the values do not have, wherever they stand: also in a branch that is not taken, or a loop that has no turn.
class UnknownNames {
 public:
  UnknownNames(const Data& values, std::vector<TemplatePart::Fault>& out) : values_(values), out_(out) {}

  /// A note knows the items of the loop in which its reference stands.
  void loop_item(const std::string& name) { loop_items_.insert(name); }

  void part(const TemplatePart& part) {
    part_ = &part;
    std::vector<std::size_t> blocks;
    for (std::uint32_t k = 0; k < part.tags().size(); ++k) {
      const Tag& tag = part.tags()[k];
      tag_ = k;
      if (tag.kind == Tag::Kind::include || tag.kind == Tag::Kind::note) continue;
      if (tag.ends() && !blocks.empty()) {
        items_.resize(blocks.back());
        blocks.pop_back();
      }
      if (!tag.ends()) check(tag.expression);
      if (!tag.opens()) continue;
      blocks.push_back(items_.size());
      if (tag.kind != Tag::Kind::if_) items_.emplace_back(tag.item, items_of(tag.expression));
    }
    items_.clear();
  }

 private:
  using Found = std::vector<const Data*>;

  void check(const Expression& what) {
    for (const Expression& part : what.parts) check(part);
    if (what.kind == Expression::Kind::path) resolve(what, true);
  }

  // What a path may be: the same key of several items. Empty: nothing is known of it.
  Found resolve(const Expression& what, bool tell) {
    if (what.path.front().starts_with('@')) return {};
    Found at;
    bool named = false;
    for (auto item = items_.rbegin(); item != items_.rend() && !named; ++item)
      if (item->first == what.path.front()) {
        at = item->second;
        named = true;
      }
    std::vector<std::string> known;
    if (!named) {
      if (part_->is_notes() && loop_items_.contains(what.path.front())) return {};
      if (const Data* root = values_.find(what.path.front())) at = {root};
      if (at.empty()) {
        if (const std::string meant = item_with(what); !meant.empty()) {
          if (tell && !what.optional)
            out_.push_back(part_->fault(
                tag_, {"template-field-unknown", "field " + quoted(what.path_words()) +
                                                     " is not known; the nearest is " + quoted(meant)}));
          return {};
        }
        for (const DataEntry& entry : values_.entries) known.push_back(entry.key);
        for (const auto& [name, values] : items_) known.push_back(name);
        return unknown(what, what.path.front(), "", std::move(known), tell);
      }
    }
    std::string before = what.path.front();
    for (std::size_t k = 1; k < what.path.size() && !at.empty(); ++k) {
      Found next;
      known.clear();
      for (const Data* one : at) {
        if (!one->is(Data::Kind::map)) return {};
        if (const Data* value = one->find(what.path[k])) next.push_back(value);
        for (const DataEntry& entry : one->entries) known.push_back(entry.key);
      }
      if (next.empty()) return unknown(what, what.path[k], before + ".", std::move(known), tell);
      before += "." + what.path[k];
      at = std::move(next);
    }
    return at;
  }

  /// "c.text" of "comment.text" in a loop `as c` whose items have a text: the innermost that fits. Else "".
  std::string item_with(const Expression& what) const {
    if (what.path.size() < 2) return {};
    for (std::size_t innermost = items_.size(); innermost-- > 0;) {
      const auto& [name, values] = items_[innermost];
      for (const Data* one : values) {
        const Data* at = one;
        std::string path = name;
        for (std::size_t k = 1; k < what.path.size() && at != nullptr; ++k) {
          at = at->is(Data::Kind::map) ? at->find(what.path[k]) : nullptr;
          path += "." + what.path[k];
        }
        if (at != nullptr) return path;
      }
    }
    return {};
  }

  Found unknown(const Expression& what, const std::string& step, const std::string& before,
                std::vector<std::string> known, bool tell) {
    if (tell && !what.optional) {
      std::ranges::sort(known);
      known.erase(std::unique(known.begin(), known.end()), known.end());
      out_.push_back(part_->fault(tag_, {"template-field-unknown",
                                         unknown_field(what.path_words(), step, before, std::move(known))}));
    }
    return {};
  }

  Found items_of(const Expression& list) {
    const Expression* path = &list;
    while (path->kind == Expression::Kind::filter && (path->words == "where")) path = &path->parts.front();
    Found out;
    if (path->kind != Expression::Kind::path) return out;
    for (const Data* one : resolve(*path, false))
      for (const Data& item : one->items)
        if (out.size() < kMostItems) out.push_back(&item);
    return out;
  }

  const Data& values_;
  std::vector<TemplatePart::Fault>& out_;
  const TemplatePart* part_ = nullptr;
  std::set<std::string> loop_items_;
  std::uint32_t tag_ = 0;
  std::vector<std::pair<std::string, Found>> items_;
};

}  // namespace

std::vector<TemplatePart::Fault> unknown_names(const std::vector<TemplatePart>& parts, const Data& values) {
  std::vector<TemplatePart::Fault> out;
  UnknownNames names(values, out);
  for (const TemplatePart& part : parts)
    for (const Tag& tag : part.tags())
      if (tag.opens() && tag.kind != Tag::Kind::if_) names.loop_item(tag.item);
  for (const TemplatePart& part : parts) names.part(part);
  return out;
}

std::vector<TemplateField> Template::fields() const {
  Fields out;
  for (const TemplatePart& part : compiled_->parts) out.part(part, compiled_->package.name());
  return out.all();
}

}  // namespace redraft::report
