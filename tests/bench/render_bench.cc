// One Redline written in each form.
#include "bench/inputs.h"
#include "render/critic.h"
#include "render/docx.h"
#include "render/html.h"
#include "render/redline_json.h"
#include "render/terminal.h"

namespace redraft::bench {

namespace {

template <class Render>
void render(benchmark::State& state, Render to_bytes) {
  const Input& in = input(state.range(0));
  std::size_t bytes = 0;
  for (auto _ : state) {
    const std::string out = to_bytes(in.redline);
    bytes = out.size();
    benchmark::DoNotOptimize(bytes);
  }
  count_words(state, in);
  state.counters["bytes"] = static_cast<double>(bytes);
}

void render_text(benchmark::State& state) {
  render(state, [](const redline::Redline& r) { return render::render_critic(r); });
}
BENCHMARK(render_text)->Apply(sizes);

void render_terminal(benchmark::State& state) {
  render(state, [](const redline::Redline& r) { return render::render_terminal(r); });
}
BENCHMARK(render_terminal)->Apply(sizes);

void render_html(benchmark::State& state) {
  render(state, [](const redline::Redline& r) { return render::render_html(r); });
}
BENCHMARK(render_html)->Apply(sizes);

void render_docx(benchmark::State& state) {
  render(state, [](const redline::Redline& r) { return render::render_docx(r); });
}
BENCHMARK(render_docx)->Apply(sizes);

void render_json(benchmark::State& state) {
  render(state, [](const redline::Redline& r) { return render::redline_json(r).dump(); });
}
BENCHMARK(render_json)->Apply(sizes);

}  // namespace

}  // namespace redraft::bench
