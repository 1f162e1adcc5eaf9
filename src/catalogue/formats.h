// The formats in which authorities and others publish catalogues. A format is a file and a row of the table.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "catalogue/catalogue.h"
#include "diag/diagnostics.h"
#include "yaml/tree.h"

namespace assure::catalogue {

struct Request {
  yaml::Value root;  // of the source
  std::string file;  // its name, which may say the edition
  // For a set of mappings: those that it may lead to, read of their libraries.
  std::span<const Checklist> checklists;
};

struct Format {
  std::string_view name;     // "oscal"
  std::string_view summary;  // what people know it by
  bool (*is_it)(yaml::Value root);
  Catalogue (*read)(const Request& request, diag::Diagnostics& out);
};

// Of YAML and JSON.
std::span<const Format> formats();

bool is_oscal(yaml::Value root);
Catalogue read_oscal(const Request& request, diag::Diagnostics& out);

bool is_ciso_assistant(yaml::Value root);
Catalogue read_ciso_assistant(const Request& request, diag::Diagnostics& out);

bool is_caf_tool(yaml::Value root);
Catalogue read_caf_tool(const Request& request, diag::Diagnostics& out);

// None when the format is not known, or a fault was reported.
std::optional<Catalogue> read(const Request& request, diag::Diagnostics& out);

}  // namespace assure::catalogue
