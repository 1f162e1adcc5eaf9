#include "serve/site.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/text.h"
#include "diag/formats/json.h"
#include "html/inert.h"
#include "pages/places.h"
#include "serve/hidden.h"
#include "serve/live_files.h"

namespace assure::serve {
namespace {

constexpr MediaType media_types[] = {
    {".css", "text/css; charset=utf-8", true},
    {".csv", "text/plain; charset=utf-8", true},
    {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false},
    {".gif", "image/gif", true},
    {".html", "text/html; charset=utf-8", false},
    {".jpeg", "image/jpeg", true},
    {".jpg", "image/jpeg", true},
    {".js", "text/javascript; charset=utf-8", true},
    {".json", "application/json", true},
    {".md", "text/plain; charset=utf-8", true},
    {".odp", "application/vnd.oasis.opendocument.presentation", false},
    {".ods", "application/vnd.oasis.opendocument.spreadsheet", false},
    {".odt", "application/vnd.oasis.opendocument.text", false},
    {".pdf", "application/pdf", true},
    {".png", "image/png", true},
    {".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", false},
    {".txt", "text/plain; charset=utf-8", true},
    {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false},
    {".yaml", "text/plain; charset=utf-8", true},
    {".yml", "text/plain; charset=utf-8", true},
};
constexpr MediaType unknown_type = {"", "application/octet-stream", false};

constexpr std::size_t digest_length = 16;

bool is_page(std::string_view path) {
  return path.ends_with(".html");
}

// Styles and scripts by their names, with digests.
using Digests = std::map<std::string, std::string>;

Digests digests_of_assets(const Site& site) {
  Digests digests;
  for (const auto& [path, file] : site.made) {
    bool asset = path.ends_with(".css") || path.ends_with(".js");
    if (asset) digests.emplace(path.substr(path.rfind('/') + 1), base::sha256_hex(file.bytes));
  }
  return digests;
}

std::string digest_of_page(const std::string& bytes, const Digests& assets) {
  base::Sha256 digest;
  digest.update(bytes);
  for (const auto& [name, assets_digest] : assets) {
    if (bytes.find(name) != std::string::npos) digest.update(assets_digest);
  }
  return digest.hex().substr(0, digest_length);
}

// The panel is a page too: what must not stand in one is out of it before it is written.
void make_inert(nlohmann::ordered_json& value) {
  if (value.is_string()) html::make_inert(value.get_ref<std::string&>());
  if (!value.is_structured()) return;
  for (auto& part : value) make_inert(part);
}

const std::string* hidden_by(const diag::Diagnostic& finding, const Hidden& hidden) {
  if (finding.waived || finding.severity != diag::Severity::Error) return nullptr;
  auto found = hidden.find(finding.span);
  return found == hidden.end() ? nullptr : &found->second;
}

// What hides other faults comes first, since they show once it is fixed; then by severity. Findings that were
// waived come last.
std::vector<const diag::Diagnostic*> by_weight(const diag::Diagnostics& all, const Hidden& hidden) {
  std::vector<const diag::Diagnostic*> findings;
  for (const auto& finding : all.all()) findings.push_back(&finding);
  auto weight = [&](const diag::Diagnostic* finding) {
    if (finding->waived) return 4;
    return hidden_by(*finding, hidden) ? 0 : 3 - static_cast<int>(finding->severity);
  };
  std::stable_sort(
      findings.begin(), findings.end(), [&](const auto* a, const auto* b) { return weight(a) < weight(b); });
  return findings;
}

void list_findings(const compile::Compilation& compilation, const pages::Places& places, Site& site) {
  const Hidden hidden = hidden_by_faults(compilation);
  const auto all = by_weight(compilation.findings, hidden);
  diag::Diagnostics first;
  for (std::size_t i = 0; i < std::min(all.size(), longest_list); ++i) first.all().push_back(*all[i]);
  site.counts = diag::count_line(compilation.findings);
  auto findings = diag::json_of({first, compilation.sources, compilation.evaluation.as_of});
  for (std::size_t i = 0; i < first.all().size(); ++i) {
    auto& finding = findings["findings"][i];
    finding["page"] = places.path_of(first.all()[i].span);
    const auto* hides = hidden_by(first.all()[i], hidden);
    finding["hides"] = hides ? *hides : std::string();
  }
  make_inert(findings);
  site.findings = diag::json_text(findings);
  site.left_out = all.size() - first.all().size();
}

}  // namespace

const MediaType& media_type(std::string_view path) {
  std::string lower = base::lower_ascii(path);
  for (const MediaType& type : media_types) {
    if (lower.ends_with(type.ending)) return type;
  }
  return unknown_type;
}

Site make_site(compile::Compilation& compilation, const compile::PackOptions& options) {
  Site site;
  site.root = compilation.folder.root;
  site.documents_folder = compilation.folder.submission.documents_folder();
  auto pack = compile::make_pack(compilation, options);
  auto& contents = pack.contents;
  for (auto& artifact : contents.artifacts) site.made["/" + artifact.path].bytes = std::move(artifact.bytes);
  // Nothing was packed that these could speak of.
  for (const auto& late : contents.late) site.made["/" + late.path].bytes = late.make({});
  for (const auto& file : contents.files) site.documents["/" + file.path] = file.from;
  auto assets = digests_of_assets(site);
  for (auto& [path, file] : site.made) {
    if (!is_page(path)) continue;
    file.shows = digest_of_page(file.bytes, assets);
    file.bytes = with_live_parts(file.bytes, file.shows);
  }
  for (const LiveFile& file : live_files()) {
    auto name = file.path.substr(file.path.rfind('/') + 1);
    site.made[fmt::format("/-/{}", name)].bytes = file.text;
  }
  list_findings(compilation, pack.pages->places(), site);
  return site;
}

std::string_view file_of(std::string_view path) {
  return path == "/" ? "/index.html" : path;
}

std::string with_live_parts(std::string_view page, std::string_view shows) {
  auto end_of_head = page.find("</head>");
  if (end_of_head == std::string_view::npos) return std::string(page);
  return fmt::format(
      "{}<link rel=\"stylesheet\" href=\"/-/live.css\">\n"
      "<script src=\"/-/live.js\" data-shows=\"{}\" defer></script>\n{}",
      page.substr(0, end_of_head), shows, page.substr(end_of_head));
}

std::string missing_page() {
  return with_live_parts(
      "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>No such page</title>\n</head>\n<body>\n<main>\n<h1>No such page</h1>\n"
      "<p>The pack has no page here now. <a href=\"/\">Go to its front page</a>.</p>\n</main>\n</body>\n"
      "</html>\n",
      "");
}

}  // namespace assure::serve
