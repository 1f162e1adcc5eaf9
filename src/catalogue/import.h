// `assure frameworks import`: from a published source to the text of a checklist or crosswalk.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalogue/catalogue.h"
#include "diag/diagnostics.h"
#include "source/sources.h"
#include "table/table.h"

namespace assure::catalogue {

struct NamedText {
  std::string name, text;
};

struct ImportRequest {
  std::string source;                         // the name of its file
  std::string text;                           // of YAML or JSON
  const table::Workbook* workbook = nullptr;  // of a table; then there is no text
  std::optional<NamedText> map;
  std::string file;                  // what is to be written: a checklist without an id is named after it
  std::vector<NamedText> libraries;  // of the frameworks that mappings may lead to
};

struct Imported {
  std::string text;
  Catalogue catalogue;
  std::vector<NamedText> checklists;  // of a crosswalk: what its libraries are as checklists
};

// What was found in the text of a file that is not written, where its source says it: the criterion of the
// source. The rest is in `what would have been written to FILE`, which is added to `sources`.
// `written`: its only file that is not a source is that text.
diag::Diagnostics placed_in_source(const diag::Diagnostics& found, const source::Sources& written,
    const Catalogue& catalogue, source::Sources& sources);

// Without a fault; those are reported. Whether the text is a checklist without faults is for the caller to
// see.
std::optional<Imported> import_source(
    const ImportRequest& request, source::Sources& sources, diag::Diagnostics& out);

// JSON may write a character above U+FFFF as two escapes, which YAML does not know: such are written out.
std::string without_surrogates(std::string_view json);

// The edition that the name of a file says: `3.2` of `caf-v3.2.yaml`.
std::string edition_in(std::string_view name);

}  // namespace assure::catalogue
