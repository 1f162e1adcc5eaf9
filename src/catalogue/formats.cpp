#include "catalogue/formats.h"

#include <string>
#include <vector>

#include "base/text.h"
#include "catalogue/rules.h"

namespace assure::catalogue {
namespace {

constexpr Format table[] = {
    {"oscal", "a catalogue of OSCAL, in JSON or YAML", is_oscal, read_oscal},
    {"ciso-assistant", "a library of CISO Assistant", is_ciso_assistant, read_ciso_assistant},
    {"caf", "the CAF of the UK government's tool", is_caf_tool, read_caf_tool},
};

}  // namespace

std::span<const Format> formats() {
  return table;
}

std::optional<Catalogue> read(const Request& request, diag::Diagnostics& out) {
  const std::size_t faults = out.count(diag::Severity::Error);
  for (const Format& format : table) {
    if (!format.is_it(request.root)) continue;
    Catalogue catalogue = format.read(request, out);
    if (out.count(diag::Severity::Error) > faults) return std::nullopt;
    return catalogue;
  }
  std::vector<std::string> known;
  for (const Format& format : table) known.emplace_back(format.summary);
  out.report(rules::unknown_catalogue, request.root.span(), "this is no published catalogue that is known")
      .help("known are " + base::join(known, "; ") + "; and workbooks, with a map");
  return std::nullopt;
}

}  // namespace assure::catalogue
