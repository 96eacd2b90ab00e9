// The provision that a tracked change stands in, by the numbers that the document has when all is accepted. What a
// paragraph that goes as a whole was called is asked of the document with all rejected.
//
//   3.1 [del Oil] ...    3.1       3.2 [ins a clause]    3.2       [del 3.2 the old clause]    3.2, as it was
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "docx/list_words.h"
#include "docx/settle.h"
#include "profile/profile.h"

namespace redraft::review {

class ChangePlaces {
 public:
  /// `tracked` was read of `package`. The profile says how documents are titled: "Section D".
  ChangePlaces(const docx::TrackedChanges& tracked, const docx::Package& package,
               const profile::Profile& profile);

  struct Provision {
    std::string document;     ///< "Section D"; "": not known
    std::string citation;     ///< "D3.11(a)"; likewise
    std::uint32_t table = 0;  ///< innermost one that it stands in, from 1; 0: none
    std::uint32_t row = 0;    ///< of it
  };
  /// Of a change of the body: its atoms [first, last), and the paragraph that it begins in, from 1. One that begins with a
  /// paragraph's mark and goes on stands in the next.
  const Provision& at(std::uint32_t first, std::uint32_t last, std::uint32_t paragraph) const;
  const docx::Lists& lists() const { return lists_; }
  /// The name of a header or footer by its part: "Header of section 1, first page"; "" of a part that no section shows.
  std::string page(std::string_view part) const;

 private:
  std::vector<Provision> provisions_;  // by paragraph as sent
  std::vector<std::uint32_t> marks_;   // likewise: atom of its mark
  docx::Lists lists_;
  std::map<std::string, std::string, std::less<>> pages_;  // by part
};

}  // namespace redraft::review
