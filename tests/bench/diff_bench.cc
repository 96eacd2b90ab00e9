// Two texts compared by likeness, as `compare` does: with 5% of the clauses edited, and with nothing in common.
#include "bench/inputs.h"
#include "read/section_text.h"

namespace redraft::bench {

namespace {

void build_redline(benchmark::State& state) {
  const Input& in = input(state.range(0));
  for (auto _ : state) {
    redline::Redline redline = redline::build_redline(in.before, in.after);
    benchmark::DoNotOptimize(redline);
  }
  count_words(state, in);
}
BENCHMARK(build_redline)->Apply(sizes);

// The worst case for a comparison: nothing is the same.
void build_redline_of_strangers(benchmark::State& state) {
  const Input& in = input(state.range(0));
  const tests::GeneratedCode other = tests::generated_code(static_cast<std::size_t>(state.range(0)), 0, 2);
  const legal::Code code = read::read_section_text(other.text, sec());
  const std::vector<redline::DocumentBlocks> after = blocks_of(code);
  for (auto _ : state) {
    redline::Redline redline = redline::build_redline(in.before, after);
    benchmark::DoNotOptimize(redline);
  }
  count_words(state, in);
}
BENCHMARK(build_redline_of_strangers)->Apply(sizes);

}  // namespace

}  // namespace redraft::bench
