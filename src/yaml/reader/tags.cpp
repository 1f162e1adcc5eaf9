#include "yaml/reader/tags.h"

#include <algorithm>
#include <array>

#include "yaml/rules.h"

namespace assure::yaml {
namespace {

struct KnownTag {
  std::string_view name;
  Kind kind;
};
constexpr std::string_view kStandard = "tag:yaml.org,2002:";
constexpr std::array<KnownTag, 8> kKnownTags = {{
    {"str", Kind::Scalar},
    {"int", Kind::Scalar},
    {"float", Kind::Scalar},
    {"bool", Kind::Scalar},
    {"null", Kind::Scalar},
    {"timestamp", Kind::Scalar},
    {"seq", Kind::Sequence},
    {"map", Kind::Mapping},
}};

}  // namespace

std::string_view standard_tag(std::string_view name) {
  return name.starts_with(kStandard) ? name.substr(kStandard.size()) : std::string_view{};
}

Properties as_prepared(Properties written, std::string_view text, const PreparedText& prepared) {
  for (std::size_t i = written.tag_begin; i < written.tag_end; ++i) {
    bool hidden = text[i] == '?' && prepared.edited(i);
    if (hidden) written.value = written.end = written.tag_end = i;
  }
  return written;
}

void report_faulty_tag(const Tag& tag, Kind kind, diag::Diagnostics& out) {
  const auto* known = std::find_if(kKnownTags.begin(), kKnownTags.end(),
      [&](const KnownTag& k) { return k.name == standard_tag(tag.name); });
  if (known == kKnownTags.end()) {
    out.report(rules::yaml_syntax, tag.span, "the tag `{}` has no meaning here", tag.written)
        .help("leave the tag out; put the value in quotes if it begins with `!`");
  } else if (known->kind != kind) {
    out.report(rules::yaml_syntax, tag.span, "the tag `{}` does not fit the value behind it", tag.written)
        .help("leave the tag out");
  }
}

}  // namespace assure::yaml
