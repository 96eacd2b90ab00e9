#include <algorithm>
#include <charconv>
#include <deque>
#include <memory>
#include <mutex>
#include <set>
#include <stdexcept>
#include <utility>

#include "base/error.h"
#include "base/unicode.h"
#include "docx/package_data.h"
#include "docx/part_names.h"
#include "docx/relationships.h"
#include "docx/xml_scan.h"
#include "docx/xml_text.h"

namespace redraft::docx {

namespace {

// What the copy holds in the place of, or beside, the entries of the package. Bytes of the caller are not copied: a
// filled report may have hundreds of megabytes.
class Replacements {
 public:
  struct Entry {
    std::string name;
    const std::string* bytes;
  };

  void refer(const NewPart& part) { put(part.name, &part.bytes); }
  void set(const std::string& name, std::string bytes) { put(name, &own_.emplace_back(std::move(bytes))); }
  const Entry* find(const std::string& key) const {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? nullptr : &parts_[found->second];
  }
  const std::deque<Entry>& parts() const { return parts_; }

 private:
  void put(const std::string& name, const std::string* bytes) {
    const auto [at, added] = by_key_.try_emplace(part_key(name), parts_.size());
    if (added) {
      parts_.push_back({name, bytes});
    } else {
      parts_[at->second].bytes = bytes;
    }
  }

  std::deque<Entry> parts_;
  std::deque<std::string> own_;
  std::map<std::string, std::size_t> by_key_;
};

// An edit that went wrong must never reach a reader as a document that Word cannot open: what was made is read once more.
void must_be_xml(const std::string& file, const std::string& part, const std::string& bytes) {
  if (!is_xml_part(part)) return;
  std::string text;
  try {
    // UTF-16, or a byte order mark: as it came, with something put in.
    const bool plain = bytes.size() > 1 && bytes[0] == '<' && bytes[1] != '\0';
    if (!plain) make_utf8(text = bytes);
    scan_xml(plain ? bytes : text, kDeepestWritten);
  } catch (const XmlFault& fault) {
    const std::string_view read = text.empty() ? std::string_view(bytes) : std::string_view(text);
    const LineColumn at = line_column(read.substr(0, fault.at), fault.at);
    throw Error(ErrorCode::output, {file + ", " + part, at.line, at.column},
                "the part that was made of it is no XML: " + fault.detail +
                    "; nothing is written. This is a fault of the program, not of the document");
  }
}

}  // namespace

// What the parts of the copy are, in their order.
struct Package::Copied {
  struct Entry {
    std::string name;
    const Data::Entry* same = nullptr;  // nullptr: these bytes
    const std::string* bytes = nullptr;
  };
  Replacements replaced;
  std::vector<Entry> entries;
};

Package::Copied Package::copied(const Changes& changes) const {
  Copied out;
  Replacements& replaced = out.replaced;
  std::set<std::string> removed;
  for (const std::string& part : changes.removed) {
    removed.insert(part_key(part));
    removed.insert(part_key(relationships_part(part)));
  }
  for (const NewPart& part : changes.parts) {
    if (removed.contains(part_key(part.name)) || replaced.find(part_key(part.name)) != nullptr)
      throw std::logic_error("two changes of one part: " + part.name);
    replaced.refer(part);
  }
  const auto now = [&](const std::string& part) {
    const Replacements::Entry* const found = replaced.find(part_key(part));
    return found != nullptr ? *found->bytes : bytes(part);
  };

  // The .rels to edit, each once: those that get more, those that lead to what is removed.
  std::vector<std::string> sources;
  const auto edit = [&](const std::string& source) {
    if (std::ranges::find(sources, source) == sources.end()) sources.push_back(source);
  };
  for (const Data::Entry& entry : data_->entries) {
    std::string source;
    if (!source_of_relationships(entry.name, source) || removed.contains(part_key(entry.name))) continue;
    const std::vector<Relationship>& here = relationships(source);
    if (std::ranges::any_of(
            here, [&](const Relationship& r) { return !r.external && removed.contains(part_key(r.target)); }))
      edit(source);
  }
  for (const Changes::NewRelationship& relationship : changes.relationships) edit(relationship.from);
  for (const std::string& source : sources) {
    std::vector<Relationship> added;
    for (const Changes::NewRelationship& relationship : changes.relationships)
      if (relationship.from == source) added.push_back(relationship.what);
    const std::string name = relationships_part(source);
    const bool known = has(name) || replaced.find(part_key(name)) != nullptr;
    const Part part(data_->name, name, known ? now(name) : kNoRelationships);
    replaced.set(name, with_relationships(
                           part, source, added, [&](const std::string& key) { return removed.contains(key); },
                           data_->strict));
  }

  // A package may give each of its .rels a type by its name, and none by the extension: a new one has none then.
  std::vector<Changes::NewContentType> types = changes.content_types;
  for (const Replacements::Entry& part : replaced.parts())
    if (std::string source;
        !has(part.name) && source_of_relationships(part.name, source) && data_->types.of(part.name).empty())
      types.push_back({part.name, "application/vnd.openxmlformats-package.relationships+xml"});
  if (!types.empty() || !removed.empty())
    replaced.set(kContentTypesPart,
                 with_content_types(Part(data_->name, kContentTypesPart, now(kContentTypesPart)), types,
                                    changes.removed));

  // A change that changes nothing is none.
  std::set<std::string> known;
  for (const Data::Entry& entry : data_->entries) {
    const std::string key = part_key(entry.name);
    known.insert(key);
    if (removed.contains(key)) continue;
    const Replacements::Entry* const part = replaced.find(key);
    if (part == nullptr || (part->bytes->size() == entry.size && *part->bytes == bytes(entry.name)))
      out.entries.push_back({entry.name, &entry, nullptr});
    else
      out.entries.push_back({entry.name, nullptr, part->bytes});
  }
  for (const Replacements::Entry& part : replaced.parts())
    if (!known.contains(part_key(part.name))) out.entries.push_back({part.name, nullptr, part.bytes});
  return out;
}

std::string Package::write(const Changes& changes) const {
  const Copied copy = copied(changes);
  std::unique_lock<std::mutex> lock;  // copying reads the zip
  if (data_->source) lock = std::unique_lock(data_->source->reading);
  ZipWriter zip;
  for (const Copied::Entry& entry : copy.entries) {
    if (entry.same != nullptr && entry.same->packed != nullptr) {
      zip.copy(data_->source->zip, *entry.same->packed);
      continue;
    }
    const std::string& bytes = entry.same == nullptr ? *entry.bytes : *entry.same->bytes;
    must_be_xml(data_->name, entry.name, bytes);
    zip.add(entry.name, bytes);
  }
  return zip.finish();
}

Package Package::changed(const Changes& changes, const std::string& name) const {
  const Copied copy = copied(changes);
  Package out(std::make_unique<Data>(name));
  Data& data = *out.data_;
  data.source = data_->source;
  {
    std::unique_lock<std::mutex> lock;  // of what another thread may be asking for
    if (data_->source) lock = std::unique_lock(data_->source->reading);
    for (const Copied::Entry& entry : copy.entries) {
      if (entry.same != nullptr)
        data.entries.push_back(*entry.same);
      else
        data.entries.push_back(
            {entry.name, entry.bytes->size(), nullptr, std::make_shared<const std::string>(*entry.bytes)});
    }
  }
  out.read_structure();
  return out;
}

std::string Package::new_relationship_id(std::string_view part, const Changes& changes) const {
  std::set<std::string_view> used;
  for (const Relationship& relationship : relationships(part)) used.insert(relationship.id);
  if (const auto found = data_->passed_over.find(part_key(part)); found != data_->passed_over.end())
    used.insert(found->second.begin(), found->second.end());
  for (const Changes::NewRelationship& relationship : changes.relationships)
    if (part_key(relationship.from) == part_key(part)) used.insert(relationship.what.id);
  unsigned last = 0;
  for (const std::string_view id : used) {
    unsigned number = 0;
    const char* const end = id.data() + id.size();
    if (!id.starts_with("rId") || id.size() > 9) continue;
    if (std::from_chars(id.data() + 3, end, number).ptr == end) last = std::max(last, number);
  }
  std::string id;
  do {
    id = "rId" + std::to_string(++last);
  } while (used.contains(id));
  return id;
}

}  // namespace redraft::docx
