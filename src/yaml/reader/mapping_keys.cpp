#include "yaml/reader/mapping_keys.h"

#include <optional>
#include <string_view>
#include <unordered_map>

#include "yaml/rules.h"

namespace assure::yaml {
namespace {

// Beyond this many entries a table is quicker than looking through them.
constexpr std::size_t kFewKeys = 16;

class SeenKeys {
 public:
  SeenKeys(const Tree& tree, std::size_t entries) : tree_(tree), few_(entries <= kFewKeys) {}

  // The node of an equal key that came before; else remembers this one.
  std::optional<std::uint32_t> seen(std::uint32_t key) {
    std::string_view text = tree_.node(key).text;
    if (few_) {
      for (std::uint32_t earlier : keys_) {
        if (tree_.node(earlier).text == text) return earlier;
      }
      keys_.push_back(key);
      return std::nullopt;
    }
    auto [at, fresh] = table_.emplace(text, key);
    return fresh ? std::nullopt : std::optional(at->second);
  }

 private:
  const Tree& tree_;
  bool few_;
  std::vector<std::uint32_t> keys_;
  std::unordered_map<std::string_view, std::uint32_t> table_;
};

void report_no_text(const Tree& tree, std::uint32_t key, diag::Diagnostics& out) {
  const Node& node = tree.node(key);
  if (node.kind == Kind::Null) {
    out.report(rules::key_not_text, node.span, "there is nothing before the `:`")
        .help("write the name of the field before the colon");
    return;
  }
  out.report(rules::key_not_text, node.span, "{} is used as a key", Value(tree, key).described())
      .help("write a name before the colon; put it in quotes if it begins with `[` or `{`");
}

}  // namespace

std::vector<std::uint32_t> without_faulty_keys(
    const Tree& tree, std::vector<std::uint32_t> children, diag::Diagnostics& out) {
  SeenKeys keys(tree, children.size() / 2);
  std::size_t kept = 0;
  for (std::size_t i = 0; i + 1 < children.size(); i += 2) {
    std::uint32_t key = children[i];
    if (tree.node(key).kind == Kind::Broken) continue;
    if (tree.node(key).kind != Kind::Scalar) {
      report_no_text(tree, key, out);
      continue;
    }
    if (auto earlier = keys.seen(key)) {
      out.report(rules::duplicate_key, tree.node(key).span, "the key `{}` is repeated", tree.node(key).text)
          .help("keep one of the two")
          .related(tree.node(*earlier).span, "first written here");
      continue;
    }
    children[kept++] = key;
    children[kept++] = children[i + 1];
  }
  children.resize(kept);
  return children;
}

}  // namespace assure::yaml
