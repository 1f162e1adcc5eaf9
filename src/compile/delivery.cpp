#include "compile/delivery.h"

#include <fmt/format.h>

#include "record/size.h"
#include "rules/documents/delivery.h"

namespace assure::compile {
std::vector<OverDelivery> over_delivery(const evaluate::Evaluation& evaluation, std::uint64_t zip_bytes) {
  std::vector<OverDelivery> over;
  const auto& reference = evaluation.submission().head.reference;
  for (const auto& result : evaluation.frameworks) {
    const auto& limit = result.framework->delivery.bundle;
    // With a reference of its own it has a pack of its own.
    const auto* entry = evaluation.submission().head.entry_of(*result.framework);
    if (evaluation.frameworks.size() > 1 && entry && entry->reference) continue;
    if (!limit || zip_bytes <= limit->bytes) continue;
    const std::string& id = result.framework->id->text;
    over.push_back({id, limit->bytes,
        fmt::format("{}.zip has {}; `{}` takes packs of at most {}", reference->text,
            record::size_over(zip_bytes, limit->bytes), id, record::exact_size(limit->bytes)),
        assure::rules::split_help(limit->bytes)});
  }
  return over;
}

}  // namespace assure::compile
