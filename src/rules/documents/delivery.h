// What the limits of delivery are held against (framework::Delivery).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "evaluate/evaluation.h"

namespace assure::rules {

// A document that will be in the pack.
struct Delivered {
  const submission::Text* path = nullptr;  // where it is declared first
  const evaluate::File* file = nullptr;    // a regular one
  std::string packed;                      // its path in the pack, below the folder named as the reference

  std::string_view name() const;  // the last part of its path
  std::uint64_t size() const { return file->found->info.size; }
};

// Evidence, then those answers to surveys that are shown whole; each file once, in source order. When a
// checklist has a reference of its own, its pack holds only what it needs.
std::vector<Delivered> delivered_documents(
    const evaluate::Evaluation& evaluation, const evaluate::FrameworkResult& checklist);

// Calls `visit(checklist, Delivered)` for each checklist that has limits and each document of the pack.
template <class Visit>
void each_delivered(const evaluate::Evaluation& evaluation, Visit visit) {
  for (const auto& result : evaluation.frameworks) {
    if (!result.framework->delivery.span.valid()) continue;
    for (const auto& document : delivered_documents(evaluation, result)) visit(*result.framework, document);
  }
}

// "`assure build --split 35MB` makes several packs that fit"
std::string split_help(std::uint64_t limit);

}  // namespace assure::rules
