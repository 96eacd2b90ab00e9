#include <algorithm>
#include <charconv>
#include <deque>
#include <set>
#include <stdexcept>
#include <utility>

#include "docx/package_data.h"
#include "docx/part_names.h"
#include "docx/relationships.h"

namespace redraft::docx {

namespace {

// What the copy holds in the place of, or beside, the entries of the package. Bytes of the caller are not copied: a
// filled report may have hundreds of megabytes.
class Replacements {
 public:
  struct Entry {
    std::string name;
    std::string_view bytes;
  };

  void refer(const NewPart& part) { put(part.name, part.bytes); }
  void set(const std::string& name, std::string bytes) { put(name, own_.emplace_back(std::move(bytes))); }
  const Entry* find(const std::string& key) const {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? nullptr : &parts_[found->second];
  }
  const std::deque<Entry>& parts() const { return parts_; }

 private:
  void put(const std::string& name, std::string_view bytes) {
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

}  // namespace

std::string Package::write(const Changes& changes) const {
  Replacements replaced;
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
    return found != nullptr ? std::string(found->bytes) : bytes(part);
  };

  if (!changes.content_types.empty() || !removed.empty())
    replaced.set(kContentTypesPart,
                 with_content_types(Part(data_->name, kContentTypesPart, now(kContentTypesPart)),
                                    changes.content_types, changes.removed));

  // The .rels to edit, each once: those that get more, those that lead to what is removed.
  std::vector<std::string> sources;
  const auto edit = [&](const std::string& source) {
    if (std::ranges::find(sources, source) == sources.end()) sources.push_back(source);
  };
  for (const ZipEntry& entry : data_->zip.entries()) {
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

  // What each entry becomes: nullptr, copied as it is packed. A change that changes nothing is none.
  std::vector<std::pair<const ZipEntry*, const Replacements::Entry*>> entries;
  std::set<std::string> known;
  for (const ZipEntry& entry : data_->zip.entries()) {
    const std::string key = part_key(entry.name);
    known.insert(key);
    if (removed.contains(key)) continue;
    const Replacements::Entry* const part = replaced.find(key);
    const bool same =
        part == nullptr || (part->bytes.size() == entry.size && part->bytes == bytes(entry.name));
    entries.emplace_back(&entry, same ? nullptr : part);
  }

  const std::scoped_lock lock(data_->inflating);  // copying reads the zip
  ZipWriter zip;
  for (const auto& [entry, part] : entries) {
    if (part == nullptr) {
      zip.copy(data_->zip, *entry);
    } else {
      zip.add(entry->name, part->bytes);
    }
  }
  for (const Replacements::Entry& part : replaced.parts())
    if (!known.contains(part_key(part.name))) zip.add(part.name, part.bytes);
  return zip.finish();
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
