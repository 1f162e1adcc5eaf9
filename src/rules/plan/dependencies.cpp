#include "rules/plan/dependencies.h"

#include <algorithm>
#include <unordered_map>

namespace assure::rules {
namespace {

using submission::Action;

// Tarjan's strongly connected components, without recursion: chains of actions may be long.
class Components {
 public:
  explicit Components(const evaluate::Evaluation& evaluation) {
    const auto& actions = evaluation.submission().actions;
    std::unordered_map<const Action*, std::size_t> numbers;
    for (const auto& action : actions) {
      // Of two with one id the first is meant.
      if (!action.id || evaluation.index.find<Action>(action.id->text) != &action) continue;
      numbers.emplace(&action, nodes_.size());
      nodes_.push_back({&action, {}});
    }
    for (Node& node : nodes_) {
      for (const auto& name : node.action->depends_on) {
        const auto* found = name ? evaluation.index.find<Action>(name->text) : nullptr;
        if (found) node.next.push_back(numbers.at(found));
      }
    }
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i].order == 0) visit(i);
    }
  }

  std::vector<std::vector<std::size_t>> found;  // those with a circle in them
  const Action* action(std::size_t number) const { return nodes_[number].action; }

 private:
  struct Node {
    const Action* action = nullptr;
    std::vector<std::size_t> next;
    std::size_t order = 0;  // 0: not met yet
    std::size_t low = 0;
    std::size_t tried = 0;  // of `next`
    bool open = false;
  };

  void enter(std::size_t number) {
    nodes_[number].order = nodes_[number].low = ++met_;
    nodes_[number].open = true;
    open_.push_back(number);
    path_.push_back(number);
  }

  void visit(std::size_t root) {
    enter(root);
    while (!path_.empty()) {
      std::size_t number = path_.back();
      Node& node = nodes_[number];
      if (node.tried < node.next.size()) {
        Node& next = nodes_[node.next[node.tried]];
        if (next.order == 0) {
          enter(node.next[node.tried]);
          continue;
        }
        ++node.tried;
        if (next.open) node.low = std::min(node.low, next.low);
        continue;
      }
      path_.pop_back();
      if (node.low == node.order) close(number);
    }
  }

  void close(std::size_t root) {
    std::vector<std::size_t> members;
    do {
      members.push_back(open_.back());
      nodes_[open_.back()].open = false;
      open_.pop_back();
    } while (members.back() != root);
    const auto& next = nodes_[root].next;
    bool circle = members.size() > 1 || std::find(next.begin(), next.end(), root) != next.end();
    if (!circle) return;
    std::sort(members.begin(), members.end());
    found.push_back(std::move(members));
  }

  std::vector<Node> nodes_;
  std::vector<std::size_t> open_, path_;
  std::size_t met_ = 0;
};

}  // namespace

Circles::Circles(const evaluate::Evaluation& evaluation) {
  Components components(evaluation);
  std::sort(components.found.begin(), components.found.end());
  for (const auto& members : components.found) {
    std::vector<const Action*> circle;
    for (std::size_t number : members) {
      circle.push_back(components.action(number));
      circle_of_.emplace(circle.back()->id->text, circles_.size());
    }
    circles_.push_back(std::move(circle));
  }
}

bool Circles::together(std::string_view a, std::string_view b) const {
  auto first = circle_of_.find(a);
  auto second = circle_of_.find(b);
  return first != circle_of_.end() && second != circle_of_.end() && first->second == second->second;
}

}  // namespace assure::rules
