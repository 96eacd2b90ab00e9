#include "read/tidy/sequence.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>
#include <utility>

#include "read/tidy/list_state.h"

namespace redraft::read::tidying {

namespace {

constexpr std::size_t beam = 16;      // ways of reading kept at a time
constexpr std::size_t chunk = 1024;   // labels that are weighed together
constexpr double clearly_more = 0.9;  // about one confusion of characters
constexpr double infinite = std::numeric_limits<double>::infinity();

struct Node {
  ListState state;
  double from_start = infinite;
  double to_end = infinite;
};

struct Edge {
  std::size_t from = 0;
  std::size_t to = 0;
  LabelReading::Kind kind = LabelReading::Kind::unknown;
  std::string inside;
  double cost = 0;
};

struct Layer {
  std::vector<Node> nodes;  ///< after the label
  std::vector<Edge> edges;  ///< from the layer before
};

// Keeps the cheapest nodes, and of those only what damage further on could still make the best; edges to
// the others go.
void prune(Layer& layer) {
  constexpr double hopeless = 6.5;  // more than a label out of sequence and two confusions
  std::vector<std::size_t> order(layer.nodes.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return layer.nodes[a].from_start < layer.nodes[b].from_start;
  });
  std::vector<std::size_t> place(layer.nodes.size(), beam);
  std::vector<Node> kept;
  const double most = layer.nodes[order.front()].from_start + hopeless;
  for (std::size_t i = 0; i < std::min(beam, order.size()); ++i) {
    if (layer.nodes[order[i]].from_start > most) break;
    place[order[i]] = i;
    kept.push_back(layer.nodes[order[i]]);
  }
  layer.nodes = std::move(kept);
  std::erase_if(layer.edges, [&](const Edge& edge) { return place[edge.to] == beam; });
  for (Edge& edge : layer.edges) edge.to = place[edge.to];
}

Layer next_layer(const std::vector<Node>& before, const LabelEvent& event) {
  Layer layer;
  std::unordered_map<std::uint64_t, std::size_t> index;
  for (std::size_t i = 0; i < before.size(); ++i) {
    for (ListStep& step : steps_from(before[i].state, event)) {
      const auto [at, is_new] = index.try_emplace(step.state.key(), layer.nodes.size());
      if (is_new) layer.nodes.push_back({step.state, infinite, infinite});
      Node& node = layer.nodes[at->second];
      node.from_start = std::min(node.from_start, before[i].from_start + step.cost);
      layer.edges.push_back({i, at->second, step.kind, std::move(step.inside), step.cost});
    }
  }
  prune(layer);
  return layer;
}

std::string printed(const std::pair<LabelReading::Kind, std::string>& reading) {
  return reading.first == LabelReading::Kind::label ? "(" + reading.second + ")" : "";
}

LabelReading judge(const Layer& layer, const std::vector<Node>& before, const LabelToken& token) {
  using Key = std::pair<LabelReading::Kind, std::string>;
  std::map<Key, double> costs;
  for (const Edge& edge : layer.edges) {
    const double cost = before[edge.from].from_start + edge.cost + layer.nodes[edge.to].to_end;
    const auto [at, is_new] = costs.try_emplace({edge.kind, edge.inside}, cost);
    if (!is_new) at->second = std::min(at->second, cost);
  }
  const Key as_printed = {LabelReading::Kind::label, token.core};
  const auto cheaper = [&](const auto& a, const auto& b) {
    // Between equals the one as printed wins: no repair without a reason.
    return std::pair(a.second, !(a.first == as_printed)) < std::pair(b.second, !(b.first == as_printed));
  };
  const auto best = std::min_element(costs.begin(), costs.end(), cheaper);
  LabelReading reading{.kind = best->first.first, .inside = best->first.second, .proved = true, .rival = ""};
  double rival = infinite;
  for (const auto& [key, cost] : costs) {
    if (key == best->first || cost >= rival) continue;
    rival = cost;
    reading.rival = printed(key);
  }
  reading.proved = reading.kind != LabelReading::Kind::unknown && rival - best->second >= clearly_more;
  return reading;
}

}  // namespace

std::vector<LabelReading> read_labels(const std::vector<LabelEvent>& events) {
  std::vector<LabelReading> readings;
  readings.reserve(events.size());
  std::vector<Node> start = {{ListState{}, 0, 0}};
  for (std::size_t from = 0; from < events.size(); from += chunk) {
    const std::size_t to = std::min(events.size(), from + chunk);
    std::vector<Layer> layers;
    layers.push_back({.nodes = start, .edges = {}});
    for (std::size_t i = from; i < to; ++i) layers.push_back(next_layer(layers.back().nodes, events[i]));
    for (Node& node : layers.back().nodes) node.to_end = 0;
    for (std::size_t k = layers.size() - 1; k > 0; --k) {
      for (const Edge& edge : layers[k].edges) {
        double& to_end = layers[k - 1].nodes[edge.from].to_end;
        to_end = std::min(to_end, edge.cost + layers[k].nodes[edge.to].to_end);
      }
    }
    for (std::size_t k = 1; k < layers.size(); ++k) {
      readings.push_back(judge(layers[k], layers[k - 1].nodes, events[from + k - 1].token));
    }
    // The next stretch goes on from the best way of reading this one.
    const std::vector<Node>& last = layers.back().nodes;
    const auto best = std::min_element(
        last.begin(), last.end(), [](const Node& a, const Node& b) { return a.from_start < b.from_start; });
    start = {{best->state, 0, infinite}};
  }
  return readings;
}

}  // namespace redraft::read::tidying
