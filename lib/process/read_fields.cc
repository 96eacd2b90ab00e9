#include "process/read_fields.h"

namespace redraft::process {

bool Fields::has(std::string_view key) const {
  const Data* value = map_->find(key);
  return value != nullptr && !value->is(Data::Kind::null);
}

std::optional<Date> Fields::date(std::string_view key) const {
  const Data* value = map_->find(key);
  return value == nullptr ? std::nullopt : Date::from_iso(value->words());
}

std::optional<bool> Fields::truth(std::string_view key) const {
  const Data* value = map_->find(key);
  return value == nullptr ? std::nullopt : value->truth();
}

std::optional<long> Fields::whole(std::string_view key) const {
  const Data* value = map_->find(key);
  return value == nullptr ? std::nullopt : value->whole_number();
}

std::optional<double> Fields::number(std::string_view key) const {
  const Data* value = map_->find(key);
  return value == nullptr ? std::nullopt : value->number();
}

std::vector<std::string> Fields::texts(std::string_view key) const {
  std::vector<std::string> out;
  if (const Data* value = map_->find(key))
    for (const Data& item : value->items)
      if (!item.words().empty()) out.push_back(item.words());
  return out;
}

std::vector<Date> Fields::dates(std::string_view key) const {
  std::vector<Date> out;
  for (const std::string& words : texts(key))
    if (const std::optional<Date> date = Date::from_iso(words)) out.push_back(*date);
  return out;
}

Classification Fields::classification() const {
  return classification_from_string(text("classification")).value_or(Classification::white);
}

Person Fields::person(std::string_view key) const {
  const std::optional<Fields> in = inner(key);
  if (!in) return {};
  return {in->text("name"), in->text("organisation"), in->text("category"), in->text("contact")};
}

std::optional<Fields> Fields::inner(std::string_view key) const {
  const Data* value = map_->find(key);
  if (value == nullptr || !value->is(Data::Kind::map)) return std::nullopt;
  return Fields(*file_, *value);
}

std::vector<Fields> Fields::maps(std::string_view key) const {
  std::vector<Fields> out;
  const Data* value = map_->find(key);
  if (value == nullptr) return out;
  if (value->is(Data::Kind::map)) out.push_back(Fields(*file_, *value));
  for (const Data& item : value->items)
    if (item.is(Data::Kind::map)) out.push_back(Fields(*file_, item));
  return out;
}

}  // namespace redraft::process
