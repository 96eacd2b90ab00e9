#include "bench/inputs.h"

#include <map>
#include <memory>

#include "read/blocks.h"
#include "read/section_text.h"

namespace redraft::bench {

std::vector<redline::DocumentBlocks> blocks_of(const legal::Code& code) {
  std::vector<redline::DocumentBlocks> out;
  for (const legal::Document& document : code.documents) {
    out.push_back({document.name, document.title, read::blocks_of(document), {}});
    for (diff::Block& block : out.back().blocks)
      block.key = 0;  // as two readings that know nothing of each other
  }
  return out;
}

const profile::Profile& sec() {
  static const profile::Profile profile = profile::load_profile("sec");
  return profile;
}

const Input& input(std::int64_t words) {
  static std::map<std::int64_t, std::unique_ptr<Input>> made;
  std::unique_ptr<Input>& in = made[words];
  if (in) return *in;
  in = std::make_unique<Input>();
  in->made = tests::generated_code(static_cast<std::size_t>(words));
  in->baseline = read::read_section_text(in->made.text, sec());
  in->amended = read::read_section_text(in->made.amended, sec());
  in->before = blocks_of(in->baseline);
  in->after = blocks_of(in->amended);
  in->redline = redline::build_redline(in->before, in->after);
  return *in;
}

}  // namespace redraft::bench
