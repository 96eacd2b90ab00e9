// Reading: section text to Code, the references in it, and the Code written again.
#include "bench/inputs.h"
#include "read/section_text.h"
#include "render/code_text.h"

namespace redraft::bench {

namespace {

void read_section_text(benchmark::State& state) {
  const Input& in = input(state.range(0));
  for (auto _ : state) {
    legal::Code code = read::read_section_text(in.made.text, sec());
    benchmark::DoNotOptimize(code);
  }
  count_words(state, in);
}
BENCHMARK(read_section_text)->Apply(sizes);

void find_references(benchmark::State& state) {
  const Input& in = input(state.range(0));
  for (auto _ : state) {
    const legal::CodeIndex index(in.baseline);
    auto references = legal::find_references(in.baseline, index, sec());
    benchmark::DoNotOptimize(references);
  }
  count_words(state, in);
}
BENCHMARK(find_references)->Apply(sizes);

void write_section_text(benchmark::State& state) {
  const Input& in = input(state.range(0));
  for (auto _ : state) {
    std::string text;
    for (const legal::Document& document : in.baseline.documents)
      text += render::write_section_text(document);
    benchmark::DoNotOptimize(text);
  }
  count_words(state, in);
}
BENCHMARK(write_section_text)->Apply(sizes);

}  // namespace

}  // namespace redraft::bench
