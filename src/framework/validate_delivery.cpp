// The limits of the place where packs are handed in: whether anything could keep to them.
#include <map>

#include "base/text.h"
#include "framework/rules.h"
#include "framework/validation.h"
#include "record/size.h"

namespace assure::framework {
namespace {

// `r/data/documents/x`
constexpr std::int64_t shortest_path = 18;

void check_size(const Spanned<Size>& limit, std::string_view key, diag::Diagnostics& out) {
  if (!limit || limit->bytes > 0) return;
  out.report(rules::checklist_delivery, limit.span, "`{}` is no bytes at all, so that nothing fits", key)
      .help("write the size that is taken at most, such as `35 MB`, or leave the key out");
}

void check_length(
    const Spanned<std::int64_t>& limit, std::string_view key, std::int64_t shortest, diag::Diagnostics& out) {
  if (!limit || *limit >= shortest) return;
  out.report(rules::checklist_delivery, limit.span, "`{}` is {}, and none has fewer than {}", key, *limit,
         base::counted(static_cast<std::size_t>(shortest), "character"))
      .help("write the length that is taken at most, or leave the key out");
}

void check_blocked(const std::vector<Spanned<Name>>& blocked, diag::Diagnostics& out) {
  std::map<std::string, const Spanned<Name>*> seen;
  for (const auto& end : blocked) {
    if (!end) continue;
    std::string_view text = end->text;
    if (text.starts_with('.') || text.ends_with('.') || text.find('/') != std::string_view::npos) {
      out.report(rules::checklist_delivery, end.span, "`{}` is no end of a name", text)
          .help("write what is behind the dot: `docm`");
      continue;
    }
    auto [first, fresh] = seen.emplace(base::lower_ascii(text), &end);
    // In the same letters it was reported when the list was read.
    if (fresh || (*first->second)->text == text) continue;
    out.report(rules::checklist_twice, end.span, "blocked type `{}` is repeated", text)
        .related(first->second->span, "first here");
  }
}

}  // namespace

void check_delivery(const Delivery& delivery, diag::Diagnostics& out) {
  check_size(delivery.bundle, "bundle", out);
  check_size(delivery.file, "file", out);
  check_blocked(delivery.blocked, out);
  check_length(delivery.name, "name", 1, out);
  check_length(delivery.path, "path", shortest_path, out);
  check_length(delivery.statement, "statement", 1, out);
  bool both = delivery.bundle && delivery.file && delivery.bundle->bytes > 0;
  if (!both || delivery.file->bytes <= delivery.bundle->bytes) return;
  out.report(rules::checklist_delivery, delivery.file.span,
         "a document may have {}, and a pack with it only {}", record::exact_size(delivery.file->bytes),
         record::exact_size(delivery.bundle->bytes))
      .help("`file` is at most what `bundle` is")
      .related(delivery.bundle.span, "the size of a pack");
}

}  // namespace assure::framework
