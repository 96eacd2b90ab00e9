// A Word package: a zip of parts with content types and relationships (ECMA-376 part 2). It is read once, kept
// as it came, and written with the parts that changed; every other part keeps its bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"

namespace redraft::docx {

struct NewPart {
  std::string name;  ///< "word/document.xml", no leading slash
  std::string bytes;
};

/// The zip: entries in the order given, every date 1980-01-01, deflate 6: the same parts give the same bytes.
/// Throws Error{output} when libzip cannot make it.
std::string write_package(const std::vector<NewPart>& parts);

/// Appends text escaped for XML content or a double-quoted attribute. Characters that XML 1.0 cannot hold
/// (U+0000 to U+001F but tab, line feed, carriage return; U+FFFE, U+FFFF) become U+FFFD.
void append_escaped(std::string& out, std::string_view text);
std::string escaped(std::string_view text);  ///< the same, as a value

/// What a package may be at most; more is Error{limit}, naming the part.
struct Limits {
  std::size_t file_bytes = 1'000'000'000;  ///< of the zip
  std::size_t parts = 20'000;
  std::size_t part_bytes = 1'000'000'000;   ///< of one part, inflated
  std::size_t total_bytes = 2'000'000'000;  ///< of all parts, inflated
  std::size_t ratio = 1'000;                ///< inflated over packed, for parts above 10 MB
};

struct Relationship {
  std::string id;      ///< "rId4"
  std::string type;    ///< last step of the type's address: "header", "footnotes", "hyperlink", "image"
  std::string target;  ///< name of a part ("word/header1.xml"), resolved; as written when external
  bool external = false;
};

enum class PackageKind { document, macro_document, template_, macro_template };

class Package {
 public:
  /// Reads a .docx, .docm, .dotx or .dotm. Throws Error{file} when it cannot be read, Error{format} for what is no
  /// Word package (an encrypted or old binary .doc is named as such; a broken zip, a missing main part, a name with
  /// `..`, two entries of one name ...), Error{limit}. `name` stands in messages.
  static Package open(const std::string& path, const Limits& limits = {});
  static Package from_bytes(std::string bytes, const std::string& name, const Limits& limits = {});
  /// One that was never a file: what from_bytes makes of write_package(parts), with nothing packed and unpacked.
  static Package of_parts(std::vector<NewPart> parts, const std::string& name);
  Package(Package&&) noexcept;
  Package& operator=(Package&&) noexcept;
  ~Package();

  const std::string& name() const;  ///< the file, for messages
  PackageKind kind() const;
  bool strict() const;                     ///< the strict namespaces of ISO/IEC 29500-1
  const std::string& main_part() const;    ///< "word/document.xml"
  std::vector<std::string> parts() const;  ///< in the order of the zip, [Content_Types].xml with them
  bool has(std::string_view part) const;
  /// The part inflated, once; views stay valid as long as the package. Throws Error{format} naming the part when it
  /// is not there, its checksum is wrong or it is cut short.
  const std::string& bytes(std::string_view part) const;
  std::string content_type(std::string_view part) const;  ///< "" when none is given
  /// Of a part, in the order written; "" : of the package. A dangling internal target is left out and is a finding.
  const std::vector<Relationship>& relationships(std::string_view part) const;
  const Relationship* relationship(std::string_view part, std::string_view id) const;  ///< nullptr: none
  /// Ids of `part` whose targets the package does not hold: those that were passed over.
  std::vector<std::string> dangling(std::string_view part) const;
  /// The first part that `part` relates to by this type ("styles", "numbering", "footnotes"); "" when none.
  std::string related(std::string_view part, std::string_view type) const;
  /// What was repaired or passed over in reading, so far.
  const std::vector<Finding>& findings() const;

  /// What is to be different in a copy.
  struct Changes {
    struct NewRelationship {
      std::string from;  ///< part that holds it, "word/document.xml"
      Relationship
          what;  ///< target: a part's name, or as written when external; type: last step of the address
    };
    struct NewContentType {
      std::string part;
      std::string content_type;
    };
    std::vector<NewPart> parts;  ///< replaced where the name is known, added otherwise
    std::vector<std::string> removed;
    std::vector<NewRelationship> relationships;  ///< added; the .rels is made when there is none
    std::vector<NewContentType> content_types;   ///< overrides added, unless there is one
  };
  /// The package with these changes: entries in the order they came in, new ones last; dates 1980-01-01; unchanged
  /// entries copied as they are packed. The same package and changes give the same bytes.
  std::string write(const Changes& changes) const;
  /// What from_bytes makes of write(changes), with nothing packed: for a package that more is to be done to. It is packed
  /// when it is written, into the same bytes.
  Package changed(const Changes& changes, const std::string& name) const;
  /// A relationship id that `part` does not use: "rId7", counting on from those in use and those in `changes`.
  std::string new_relationship_id(std::string_view part, const Changes& changes) const;

 private:
  struct Data;
  explicit Package(std::unique_ptr<Data> data);
  void read_structure();
  void read_all_relationships();
  struct Copied;
  Copied copied(const Changes& changes) const;
  std::unique_ptr<Data> data_;
};

}  // namespace redraft::docx
