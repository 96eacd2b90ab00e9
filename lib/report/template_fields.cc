// What a template asks for: its fields, by the names of the values that it is filled with.
#include <algorithm>
#include <map>

#include "report/template.h"
#include "report/template_compiled.h"

namespace redraft::report {

namespace {

using Kind = TemplateField::Kind;

class Fields {
 public:
  void part(const TemplatePart& part, const std::string& file) {
    std::vector<std::size_t> blocks;  // names in force when each open block began
    for (std::uint32_t k = 0; k < part.tags().size(); ++k) {
      const Tag& tag = part.tags()[k];
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
          break;
        case Tag::Kind::else_if: expression(tag.expression, Kind::truth, true); break;
        case Tag::Kind::end_each:
        case Tag::Kind::end_each_column:
        case Tag::Kind::end_if:
          if (blocks.empty()) break;
          items_.resize(blocks.back());
          blocks.pop_back();
          break;
        case Tag::Kind::include: expression(tag.expression, Kind::include, false); break;
        case Tag::Kind::value:
        case Tag::Kind::markdown: expression(tag.expression, Kind::text, false); break;
        case Tag::Kind::else_:
        case Tag::Kind::note: break;
      }
    }
    items_.clear();
  }

  std::vector<TemplateField> all() {
    std::vector<TemplateField> out;
    for (auto& [path, field] : fields_) out.push_back(std::move(field));
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
        const bool replaces = what.words == "default" || what.words == "count" || what.words == "plural";
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

  std::string field(const Expression& what, Kind kind, bool optional) {
    if (what.path.front().starts_with('@')) return {};
    std::string path = what.path.front();
    for (auto item = items_.rbegin(); item != items_.rend(); ++item)
      if (item->first == path) {
        path = item->second;
        break;
      }
    for (std::size_t k = 1; k < what.path.size(); ++k) path += "." + what.path[k];
    TemplateField& known = fields_[path];
    const bool is_optional = optional || what.optional;
    if (known.times == 0) {
      known.path = path;
      known.kind = kind;
      known.optional = is_optional;
      known.first = place_;
    }
    if (known.kind == Kind::truth || kind == Kind::list) known.kind = kind;
    known.optional = known.optional && is_optional;
    ++known.times;
    return path;
  }

  std::map<std::string, TemplateField> fields_;
  std::vector<std::pair<std::string, std::string>> items_;  // name in the loop, path of the item
  Place place_;
};

}  // namespace

std::vector<TemplateField> Template::fields() const {
  Fields out;
  for (const TemplatePart& part : compiled_->parts) out.part(part, compiled_->package.name());
  return out.all();
}

}  // namespace redraft::report
