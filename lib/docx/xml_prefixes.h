// The namespace prefixes in force while a part is scanned.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace redraft::docx {

class XmlPrefixes {
 public:
  struct Binding {
    std::string_view prefix;    ///< "" for the default namespace
    std::uint32_t address = 0;  ///< number of the address; 0: unbound
    bool unusual = false;       ///< not the prefix that Word would write for this address
  };

  XmlPrefixes();

  /// The binding in force; its address is 0 when there is none.
  const Binding& find(std::string_view prefix);

  /// Binds a prefix until `undo` goes back behind it. "" as address unbinds (the default namespace only).
  void bind(std::string_view prefix, std::string_view address);
  std::uint32_t mark() const { return static_cast<std::uint32_t>(undo_.size()); }
  void undo(std::uint32_t mark);

  const std::string& address(std::uint32_t number) const { return *texts_[number - 1]; }

 private:
  std::uint32_t index(std::string_view prefix);

  std::vector<Binding> bindings_;                      // one a prefix, in the order met
  std::map<std::string_view, std::uint32_t> by_text_;  // trees: hostile input cannot make them slow
  std::map<std::string, std::uint32_t, std::less<>> addresses_;
  std::vector<const std::string*> texts_;  // of addresses_, by number
  std::array<std::uint32_t, 64> near_{};   // recent answers of index(), by two characters and size
  std::vector<std::pair<std::uint32_t, Binding>> undo_;
};

}  // namespace redraft::docx
