// A drafting that restates 5% of the clauses: understood, planned and applied; and the checks over the result.
#include "amend/drafting.h"
#include "amend/plan.h"
#include "bench/inputs.h"
#include "check/check.h"
#include "read/legal_text.h"
#include "render/code_text.h"

namespace redraft::bench {

namespace {

void understand(benchmark::State& state) {
  const Input& in = input(state.range(0));
  for (auto _ : state) {
    auto drafting =
        amend::understand(read::read_legal_text(in.made.drafting, sec(), "legal-text.txt"), sec());
    benchmark::DoNotOptimize(drafting);
  }
  count_words(state, in);
}
BENCHMARK(understand)->Apply(sizes);

void plan_and_apply(benchmark::State& state) {
  const Input& in = input(state.range(0));
  const auto drafting =
      amend::understand(read::read_legal_text(in.made.drafting, sec(), "legal-text.txt"), sec());
  const legal::CodeIndex index(in.baseline);
  std::string got;
  for (auto _ : state) {
    const amend::Plan plan = amend::make_plan(drafting, in.baseline, index, sec());
    legal::Code amended = amend::apply(plan, in.baseline);
    benchmark::DoNotOptimize(amended);
    state.PauseTiming();
    if (got.empty())
      for (const legal::Document& document : amended.documents)
        got += (got.empty() ? "" : "\n") + render::write_section_text(document);
    state.ResumeTiming();
  }
  if (got != in.made.amended) state.SkipWithError("the drafting applied does not give the edited text");
  count_words(state, in);
}
BENCHMARK(plan_and_apply)->Apply(sizes);

void run_checks(benchmark::State& state) {
  const Input& in = input(state.range(0));
  const legal::CodeIndex index(in.baseline);
  const auto references = legal::find_references(in.baseline, index, sec());
  for (auto _ : state) {
    auto findings = check::run_checks({sec(), in.baseline, index, references});
    benchmark::DoNotOptimize(findings);
  }
  count_words(state, in);
}
BENCHMARK(run_checks)->Apply(sizes);

}  // namespace

}  // namespace redraft::bench
