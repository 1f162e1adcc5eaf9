// Whether a checklist is what an authority wrote, when it says so.
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "framework/load.h"
#include "framework/rules.h"
#include "framework/shipped.h"
#include "source/sources.h"
#include "yaml/canonical.h"
#include "yaml/parse.h"

namespace assure::framework {
namespace {

yaml::Value root_of(const yaml::Tree& tree) {
  return {tree, tree.documents.front()};
}

std::map<std::string, std::string> canonical_parts(const yaml::Tree& tree) {
  std::map<std::string, std::string> parts;
  yaml::Value root = root_of(tree);
  for (std::size_t i = 0; i < root.size(); ++i) {
    auto [key, value] = root.entry(i);
    if (!value.is_null()) parts.emplace(key.text(), yaml::canonical(value));
  }
  return parts;
}

// The keys of the checklist under which the two say something else.
std::vector<std::string> different_keys(const yaml::Tree& one, const yaml::Tree& other) {
  const auto here = canonical_parts(one), there = canonical_parts(other);
  std::vector<std::string> keys;
  for (const auto& [key, text] : here) {
    auto found = there.find(key);
    if (found == there.end() || found->second != text) keys.push_back(key);
  }
  for (const auto& [key, text] : there) {
    if (!here.contains(key)) keys.push_back(key);
  }
  return keys;
}

bool says_local(const Framework& framework) {
  return framework.edition && base::lower_ascii(*framework.edition).find("local") != std::string::npos;
}

// A copy of an edition that was shipped before is known by its digest.
void compare_with_earlier(const Framework& copy, const Framework& shipped, diag::Diagnostics& out) {
  for (const auto& before : shipped.earlier) {
    if (*before.edition != *copy.edition || !before.digest || *before.digest == copy.digest) continue;
    out.report(rules::altered_checklist, copy.id.span,
           "this is not the text of `{}` that was shipped as edition {}", copy.id->text, *before.edition)
        .help(fmt::format("name the shipped checklist, `frameworks: [{}]`; or say that this one is your own, "
                          "`edition: {} local`",
            copy.id->text, *before.edition));
  }
}

}  // namespace

void compare_with_shipped(const Framework& framework, const yaml::Tree& tree, diag::Diagnostics& out) {
  const auto* shipped = shipped_file(framework.id->text);
  if (!shipped || says_local(framework)) return;
  const source::SourceFile file{std::string(shipped->path), std::string(shipped->text)};
  diag::Diagnostics none;
  const yaml::Tree theirs = yaml::parse(file, 1, {}, none);
  if (yaml::canonical(root_of(tree)) == yaml::canonical(root_of(theirs))) return;
  const auto original = decode(theirs, 1, none);
  // A copy that says no edition does not say that it is another one.
  const std::string edition = original && original->edition ? *original->edition : std::string();
  if (framework.edition && *framework.edition != edition) {
    if (original) compare_with_earlier(framework, *original, out);
    return;
  }
  out.report(rules::altered_checklist, framework.id.span,
         "this is not the authority's text of `{}`{}: it differs in {}", framework.id->text,
         edition.empty() ? std::string() : " (" + edition + ")",
         base::quoted_list(different_keys(tree, theirs)))
      .help(fmt::format("name the shipped checklist, `frameworks: [{}]`; or say that this one is your own, "
                        "`edition: {} local`",
          framework.id->text, edition.empty() ? std::string("first") : edition));
}

}  // namespace assure::framework
