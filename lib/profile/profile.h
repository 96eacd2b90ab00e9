// What is particular to one code, as data: how its documents are named and labelled, how it cites, where
// its definitions stand, which versions are known. Another code is another profile, not other source.
//
// Files: templates/profiles/NAME.yaml and those of the user, described in docs/profiles.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.h"
#include "profile/colours.h"

namespace redraft::profile {

enum class DocumentIds { letter, letters, number };  ///< Section D, Appendix AG, Schedule 2
enum class DocumentLabels { lettered, numbered };    ///< D3.11, or 3.2.4

struct DocumentKind {
  std::string word;    ///< "Section"
  std::string plural;  ///< "Sections"
  DocumentIds ids = DocumentIds::letter;
  DocumentLabels labels = DocumentLabels::lettered;
};

struct CitationWord {
  std::string word;
  std::string plural;
};

struct ModificationNumber {
  std::string prefix;  ///< "SECMP"
  int digits = 4;      ///< how many a well-formed number has
};

struct KnownVersion {
  std::string version;  ///< "5.21"
  std::string date;     ///< ISO 8601, or empty
  std::string delivers;
  std::string source;
};

/// Which bank holidays a Working Day of the code keeps clear of.
struct WorkingDays {
  std::string
      region;  ///< "england-and-wales", "scotland" (process/bank_holidays.h); "": the profile does not say
  std::string note;  ///< said wherever Working Days are counted, when the region is only assumed
};

struct Profile {
  std::string file;  ///< that it was read from; "" for one that is compiled in
  std::string name;
  std::string title;
  std::string this_code;
  std::vector<DocumentKind> documents;
  std::vector<CitationWord> inner_words;
  std::string definitions_place;  ///< citation of the provision that holds the definitions
  std::vector<std::string> definition_openers;
  std::vector<std::string> not_used;
  std::vector<std::string> elisions;
  std::string lost;
  std::vector<ModificationNumber> modifications;
  std::vector<KnownVersion> versions;
  std::vector<std::string> bodies;  ///< "Panel"; to which names of those that vote and decide are held
  std::vector<std::string> sub_committees;    ///< "OPSG"; to which names of Sub-Committees are held
  std::vector<std::string> party_categories;  ///< "Large Suppliers"; as response forms list them
  WorkingDays working_days;
  Colours colours;  ///< of marks on a redline page; those not named are the page's own

  const DocumentKind* document_kind(std::string_view word) const;  ///< by word or plural; nullptr
  bool is_elision(std::string_view text) const;                    ///< the whole text, white space aside
  bool is_not_used(std::string_view text) const;
};

/// Throws Error{format} with the place of the first fault: a key that is not known, one that is missing, a wrong value.
/// `extends` names a profile that is compiled in: what the file does not say is as there.
Profile read_profile(const DataFile& file);

/// Is it the path of a profile's file and no name: "own.yaml", "profiles/own"?
bool is_profile_file(const std::string& name);

/// A profile by name, or a file of the user's when it is called FILE.yaml or has a folder in front: such a file may
/// begin with `extends: sec` and name only what differs. Throws Error{usage} with the known names when there is none,
/// Error{file} and Error{format} for a file that cannot be read.
Profile load_profile(const std::string& name);

/// "5.9" before "5.18": numbers by value. Negative, zero, positive.
int compare_versions(std::string_view a, std::string_view b);

}  // namespace redraft::profile
