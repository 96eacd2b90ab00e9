#include "base/json.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace redraft {

// Moving from a null cannot throw.
// NOLINTNEXTLINE(bugprone-exception-escape)
struct Json::Impl {
  nlohmann::ordered_json value;
};

Json::Json() : impl_(std::make_unique<Impl>()) {}
Json::Json(std::string_view text) : impl_(new Impl{std::string(text)}) {}
Json::Json(const char* text) : impl_(new Impl{text}) {}
Json::Json(const std::string& text) : impl_(new Impl{text}) {}
Json::Json(bool value) : impl_(new Impl{value}) {}
Json::Json(int value) : impl_(new Impl{value}) {}
Json::Json(std::int64_t value) : impl_(new Impl{value}) {}
Json::Json(std::size_t value) : impl_(new Impl{value}) {}
Json::Json(double value) : impl_(new Impl{value}) {}
Json::Json(Json&&) noexcept = default;
Json& Json::operator=(Json&&) noexcept = default;
Json::Json(const Json& other) : impl_(new Impl{other.impl_->value}) {}
Json& Json::operator=(const Json& other) {
  if (this != &other) impl_ = std::make_unique<Impl>(Impl{other.impl_->value});
  return *this;
}
Json::~Json() = default;

Json Json::object() {
  Json json;
  json.impl_->value = nlohmann::ordered_json::object();
  return json;
}

Json Json::array() {
  Json json;
  json.impl_->value = nlohmann::ordered_json::array();
  return json;
}

Json& Json::set(std::string_view key, Json value) {
  impl_->value[std::string(key)] = std::move(value.impl_->value);
  return *this;
}

Json& Json::push(Json value) {
  impl_->value.push_back(std::move(value.impl_->value));
  return *this;
}

std::string Json::dump() const {
  return impl_->value.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

Json to_json(const Finding& finding) {
  Json json = Json::object();
  json.set("check", finding.check).set("severity", to_string(finding.severity));
  json.set("document", finding.document).set("citation", finding.citation);
  json.set("file", finding.place.file).set("line", finding.place.line);
  if (finding.place.column > 0) json.set("column", finding.place.column);
  json.set("words", finding.words).set("message", finding.message).set("introduced", finding.introduced);
  Json related = Json::array();
  for (const Related& r : finding.related)
    related.push(Json::object().set("document", r.document).set("citation", r.citation));
  return json.set("related", std::move(related));
}

Json to_json(const std::vector<Finding>& findings) {
  Json list = Json::array();
  for (const Finding& finding : findings) list.push(to_json(finding));
  return list;
}

}  // namespace redraft
