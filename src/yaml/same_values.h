// Whether two readings of a file differ in nothing but what was meant to change.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "diag/fix.h"
#include "yaml/tree.h"

namespace assure::yaml {

// Whether `after` says what `before` says with these fixes made: the same values in the same order. What is
// quoted, and how, does not count.
bool same_values(const Tree& before, const Tree& after, std::span<const diag::Fix> made);

// Whether they differ in the section `name` alone, which one of them may lack.
bool same_but_for(const Tree& before, const Tree& after, std::string_view name);

// The items that the lists `name` of `after` have behind those of `before`, which need not have had the
// section. None when anything else differs. They point into `after`.
std::optional<std::vector<Value>> added_items(const Tree& before, const Tree& after, std::string_view name);

}  // namespace assure::yaml
