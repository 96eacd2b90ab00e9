// The descriptions of pictures, which are read aloud to those who do not see them. A picture that is described otherwise is
// not struck for it: the difference is listed.
#pragma once

#include <string>
#include <vector>

#include "docx/document.h"

namespace redraft::redline {

class PictureDescriptions {
 public:
  /// Of one picture that both have.
  void compare(const docx::Document& before, const docx::Story& before_story, const docx::Item& x,
               const docx::Document& after, const docx::Story& after_story, const docx::Item& y);
  /// One finding for all that differ.
  void list(const docx::Document& after, std::vector<Finding>& findings) const;

 private:
  std::vector<std::string> differ_;
};

}  // namespace redraft::redline
