#include "cli/checklists.h"

#include <fmt/format.h>

#include "base/check.h"
#include "base/spelling.h"
#include "framework/shipped.h"
#include "yaml/parse.h"

namespace assure::cli {

base::Result<NamedChecklist> find_checklist(base::FileSystem& files, const std::string& name) {
  if (const auto* shipped = framework::shipped_file(name)) {
    return NamedChecklist{std::string(shipped->path), std::string(shipped->text), true};
  }
  if (!files.exists(name)) {
    std::string hint = base::did_you_mean(name, framework::shipped_ids());
    return base::fail(fmt::format("no checklist `{}` is shipped, and no file of that name is there{}{}", name,
        hint.empty() ? "" : ": ", hint));
  }
  auto text = ASSURE_TRY(files.read(name, UINT32_MAX, base::Links::Follow));
  return NamedChecklist{name, std::move(text), false};
}

std::optional<framework::Framework> load_checklist(
    const NamedChecklist& named, source::Sources& sources, diag::Diagnostics& found) {
  std::uint32_t number = sources.add(named.path, named.text);
  yaml::Tree tree = yaml::parse(sources.file(number), number, {}, found);
  auto decoded = framework::decode(tree, number, found);
  if (!decoded || !framework::validate(*decoded, found)) return std::nullopt;
  decoded->shipped = named.shipped;
  decoded->path = named.path;
  return decoded;
}

framework::Framework load_shipped(const framework::ShippedFile& file) {
  source::Sources sources;
  diag::Diagnostics found;
  auto decoded = load_checklist({std::string(file.path), std::string(file.text), true}, sources, found);
  ASSURE_CHECK(decoded, "a shipped checklist is broken");
  return std::move(*decoded);
}

}  // namespace assure::cli
