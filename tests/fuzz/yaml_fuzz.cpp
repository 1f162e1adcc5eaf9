// Any bytes are read without a crash, into a tree that holds together, and a file that could not be read to
// its end says so.
#include <cstdint>
#include <string>

#include "diag/diagnostics.h"
#include "source/sources.h"
#include "target.h"
#include "yaml/parse.h"

namespace {

using namespace assure;
using fuzz::require;

void check(const source::SourceFile& file, yaml::Value value, std::size_t depth);

// A child lies inside its parent and behind the child before it. Answers where the next one may begin.
std::uint32_t check_child(const source::SourceFile& file, source::Span parent, std::uint32_t from,
    yaml::Value child, std::size_t depth) {
  require(child.span().begin >= from && child.span().end <= parent.end);
  check(file, child, depth + 1);
  return child.span().end;
}

void check(const source::SourceFile& file, yaml::Value value, std::size_t depth) {
  require(depth < 100);
  source::Span span = value.span();
  require(span.file == 1 && span.begin <= span.end && span.end <= file.text().size());
  bool children = value.is_sequence() || value.is_mapping();
  // What an alias stands for lies elsewhere.
  bool alias = children && file.text()[span.begin] == '*' && span.end - span.begin < 100;
  source::Span around = alias ? source::Span{1, 0, static_cast<std::uint32_t>(file.text().size())} : span;
  std::uint32_t from = around.begin;
  for (std::size_t i = 0; children && i < value.size(); ++i) {
    if (value.is_sequence()) {
      from = check_child(file, around, from, value.item(i), depth);
      continue;
    }
    require(value.entry(i).key.is_scalar());
    from = check_child(file, around, from, value.entry(i).key, depth);
    from = check_child(file, around, from, value.entry(i).value, depth);
  }
}

void check(const source::SourceFile& file, const yaml::Tree& tree) {
  for (std::uint32_t root : tree.documents) {
    require(root < tree.size());
    check(file, yaml::Value(tree, root), 0);
  }
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    for (std::uint32_t child : tree.children(i)) require(child < tree.size());
  }
}

void check(const source::SourceFile& file, const diag::Diagnostics& found) {
  for (const diag::Diagnostic& diagnostic : found.all()) {
    require(diagnostic.rule != nullptr && !diagnostic.message.empty());
    require(diagnostic.span.begin <= diagnostic.span.end && diagnostic.span.end <= file.text().size());
    for (const diag::Related& related : diagnostic.related) {
      require(related.span.begin <= related.span.end && related.span.end <= file.text().size());
    }
  }
}

}  // namespace

ASSURE_FUZZ_TARGET(yaml)(const std::uint8_t* data, std::size_t size) {
  source::SourceFile file("fuzz.yaml", std::string(reinterpret_cast<const char*>(data), size));
  yaml::Limits limits{.file_bytes = 1UL << 20U, .depth = 16, .alias_nodes = 500};
  diag::Diagnostics found;
  yaml::Tree tree = yaml::parse(file, 1, limits, found);
  check(file, tree);
  check(file, found);
  require(!tree.truncated || !found.empty());
  return 0;
}
