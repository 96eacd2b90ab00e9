// What the benchmarks work on: one generated code of each size, made and read once.
#pragma once

#include <benchmark/benchmark.h>

#include "legal/code.h"
#include "legal/references.h"
#include "profile/profile.h"
#include "redline/build.h"
#include "support/generated_code.h"

namespace redraft::bench {

struct Input {
  tests::GeneratedCode made;
  legal::Code baseline;
  legal::Code amended;  ///< read from the edited text: knows nothing of the baseline's uids
  std::vector<redline::DocumentBlocks> before;
  std::vector<redline::DocumentBlocks> after;
  redline::Redline redline;
};

const profile::Profile& sec();

/// As two readings have them, which know nothing of each other: no keys.
std::vector<redline::DocumentBlocks> blocks_of(const legal::Code& code);

/// 5% of the clauses edited. Made at the first call for a size.
const Input& input(std::int64_t words);

/// The sizes, each an argument: words.
inline void sizes(benchmark::internal::Benchmark* bench) {
  bench->Arg(10'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();
}

/// Words a second, so that growth can be read off: the same figure at every size is linear growth.
inline void count_words(benchmark::State& state, const Input& in) {
  state.counters["words/s"] =
      benchmark::Counter(static_cast<double>(in.made.words), benchmark::Counter::kIsIterationInvariantRate);
}

}  // namespace redraft::bench
