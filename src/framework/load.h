// Checklists from files: decoded, and checked in themselves.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "diag/diagnostics.h"
#include "framework/crosswalk.h"
#include "framework/framework.h"
#include "source/sources.h"
#include "yaml/tree.h"

namespace assure::framework {

// Whether the file's first key says that it is a checklist.
bool is_framework(const yaml::Tree& tree);

bool is_crosswalk(const yaml::Tree& tree);  // likewise

// None when it is too broken to be used; then at least one error was reported.
std::optional<Framework> decode(const yaml::Tree& tree, std::uint32_t file, diag::Diagnostics& out);

std::optional<Crosswalk> decode_crosswalk(const yaml::Tree& tree, diag::Diagnostics& out);

// Whether every folder has a section of this name, so that no element may have it.
bool is_section_of_folders(std::string_view id);

// References inside a checklist: scales, values, kinds, elements, roles that it names but does not have; ids
// twice. False when a fault was reported.
bool validate(const Framework& framework, diag::Diagnostics& out);

// Criteria that a crosswalk names and that `frameworks` do not have. False when a fault was reported.
bool validate(const Crosswalk& crosswalk, std::span<const Framework> frameworks, diag::Diagnostics& out);

// Reports a checklist of the user's own that says it is a shipped one, of the same edition, and asks for
// something else.
void compare_with_shipped(const Framework& framework, const yaml::Tree& tree, diag::Diagnostics& out);

}  // namespace assure::framework
