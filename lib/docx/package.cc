#include "docx/package.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "base/error.h"
#include "base/file.h"
#include "docx/not_word.h"
#include "docx/package_data.h"
#include "docx/part_names.h"
#include "docx/relationships.h"

namespace redraft::docx {

namespace {

constexpr struct {
  std::string_view content_type;
  PackageKind kind;
} kKinds[] = {
    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
     PackageKind::document},
    {"application/vnd.ms-word.document.macroenabled.main+xml", PackageKind::macro_document},
    {"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
     PackageKind::template_},
    {"application/vnd.ms-word.template.macroenabledtemplate.main+xml", PackageKind::macro_template},
};

[[noreturn]] void refuse(const std::string& file, const std::string& what) {
  throw Error(ErrorCode::format, {file}, what);
}

PackageKind kind_of(const std::string& content_type, const std::string& file, const std::string& main_part) {
  std::string folded;
  for (const char c : content_type.substr(0, content_type.find(';')))
    if (c != ' ') folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  const auto* const found =
      std::ranges::find_if(kKinds, [&](const auto& k) { return k.content_type == folded; });
  if (found != std::end(kKinds)) return found->kind;
  if (const std::string other = other_package(folded); !other.empty()) refuse(file, other);
  refuse(file, "its main part " + main_part + " has the content type \"" + content_type +
                   "\"; expected that of a Word document");
}

}  // namespace

Package::Package(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Package::Package(Package&&) noexcept = default;
Package& Package::operator=(Package&&) noexcept = default;
Package::~Package() = default;

Package Package::open(const std::string& path, const Limits& limits) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (!error && size > limits.file_bytes)
    throw Error(
        ErrorCode::limit, {path},
        "it has " + std::to_string(size) + " bytes; expected at most " + std::to_string(limits.file_bytes));
  return from_bytes(read_bytes(path, limits.file_bytes), path, limits);
}

Package Package::from_bytes(std::string bytes, const std::string& name, const Limits& limits) {
  Package package(std::make_unique<Data>(name));
  Data& data = *package.data_;
  data.source = std::make_shared<Data::Source>(std::move(bytes), name, limits);
  for (const ZipEntry& entry : data.source->zip.entries())
    data.entries.push_back({entry.name, entry.size, &entry, nullptr});
  package.read_structure();
  return package;
}

Package Package::of_parts(std::vector<NewPart> parts, const std::string& name) {
  Package package(std::make_unique<Data>(name));
  for (NewPart& part : parts) {
    auto bytes = std::make_shared<const std::string>(std::move(part.bytes));
    package.data_->entries.push_back({std::move(part.name), bytes->size(), nullptr, bytes});
  }
  package.read_structure();
  return package;
}

void Package::read_structure() {
  Data& data = *data_;
  const std::string& name = data.name;
  for (std::size_t i = 0; i < data.entries.size(); ++i) {
    const auto [other, added] = data.by_key.try_emplace(part_key(data.entries[i].name), i);
    if (!added)
      refuse(name, "it holds two parts of one name, \"" + data.entries[other->second].name + "\" and \"" +
                       data.entries[i].name + "\"; expected one");
  }
  if (has("mimetype") && bytes("mimetype").starts_with("application/vnd.oasis.opendocument"))
    refuse(name, "it is an OpenDocument file (.odt); save it as .docx");
  if (!has(kContentTypesPart))
    refuse(name, "it is a zip, but holds no [Content_Types].xml; expected a Word package (.docx)");
  data.types = ContentTypes(Part(name, kContentTypesPart, bytes(kContentTypesPart)), name);
  read_all_relationships();
}

void Package::read_all_relationships() {
  Data& data = *data_;
  std::string main;
  for (const Data::Entry& entry : data.entries) {
    std::string source;
    if (!source_of_relationships(entry.name, source) || (!source.empty() && !has(source))) continue;
    std::vector<Relationship>& here = data.relationships[part_key(source)];
    for (ReadRelationship& read :
         read_relationships(Part(data.name, entry.name, bytes(entry.name)), source, data.name)) {
      Relationship& what = read.what;
      if (source.empty() && main.empty() && what.type == "officeDocument" && !what.external) {
        main = what.target;
        data.strict = read.strict;
      }
      if (!what.external) {
        const auto found = data.by_key.find(part_key(what.target));
        if (found == data.by_key.end()) {
          Finding finding;
          finding.check = "package-relationship-dangling";
          finding.severity = Severity::warning;
          finding.place = read.place;
          finding.words = read.written;
          finding.message = "the relationship " + what.id + " (" + what.type + ") leads to " + what.target +
                            ", which is not in the package; it is passed over";
          data.findings.push_back(std::move(finding));
          data.passed_over[part_key(source)].push_back(what.id);
          continue;
        }
        what.target = data.entries[found->second].name;
      }
      here.push_back(std::move(what));
    }
  }
  if (main.empty())
    refuse(data.name,
           "it is a package without a main part: no relationship of type officeDocument in _rels/.rels; "
           "expected a Word package (.docx)");
  const auto found = data.by_key.find(part_key(main));
  if (found == data.by_key.end()) refuse(data.name, "its main part " + main + " is missing");
  data.main_part = data.entries[found->second].name;
  data.kind = kind_of(content_type(data.main_part), data.name, data.main_part);
}

const std::string& Package::name() const { return data_->name; }
PackageKind Package::kind() const { return data_->kind; }
bool Package::strict() const { return data_->strict; }
const std::string& Package::main_part() const { return data_->main_part; }
const std::vector<Finding>& Package::findings() const { return data_->findings; }

std::vector<std::string> Package::parts() const {
  std::vector<std::string> out;
  for (const Data::Entry& entry : data_->entries) out.push_back(entry.name);
  return out;
}

bool Package::has(std::string_view part) const { return data_->by_key.contains(part_key(part)); }

const std::string& Package::bytes(std::string_view part) const {
  const auto found = data_->by_key.find(part_key(part));
  if (found == data_->by_key.end())
    refuse(data_->name + ", " + std::string(part), "the package does not hold this part");
  Data::Entry& entry = data_->entries[found->second];
  if (entry.packed == nullptr) return *entry.bytes;
  const std::scoped_lock lock(data_->source->reading);
  if (!entry.bytes) entry.bytes = std::make_shared<const std::string>(data_->source->zip.read(*entry.packed));
  return *entry.bytes;
}

std::string Package::content_type(std::string_view part) const { return data_->types.of(part); }

const std::vector<Relationship>& Package::relationships(std::string_view part) const {
  static const std::vector<Relationship> none;
  const auto found = data_->relationships.find(part_key(part));
  return found == data_->relationships.end() ? none : found->second;
}

const Relationship* Package::relationship(std::string_view part, std::string_view id) const {
  const std::vector<Relationship>& all = relationships(part);
  const auto found = std::ranges::find(all, id, &Relationship::id);
  return found == all.end() ? nullptr : &*found;
}

std::vector<std::string> Package::dangling(std::string_view part) const {
  const auto found = data_->passed_over.find(part_key(part));
  return found == data_->passed_over.end() ? std::vector<std::string>() : found->second;
}

std::string Package::related(std::string_view part, std::string_view type) const {
  for (const Relationship& relationship : relationships(part))
    if (relationship.type == type && !relationship.external) return relationship.target;
  return {};
}

}  // namespace redraft::docx
