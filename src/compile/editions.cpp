#include "compile/editions.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/find_program.h"
#include "bundle/workplace.h"
#include "render/url.h"

namespace assure::compile {
namespace {

constexpr std::uint64_t largest_pdf = 1ULL << 30;
constexpr int printing_seconds = 300;

base::Result<std::string> find_chromium(base::Env& env) {
  if (auto named = env.variable("ASSURE_CHROMIUM"); named && !named->empty()) return *named;
  auto found =
      base::find_program(env, {"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"});
  if (found) return *found;
  return base::fail(
      "no Chromium was found to print the PDF with: install it (package chromium), or name it in "
      "ASSURE_CHROMIUM; the pack itself was built");
}

// Two builds of the same pages differ in nothing but when they were printed.
void set_dates(std::string& pdf, base::Date as_of) {
  std::string day = as_of.iso();
  day.erase(std::remove(day.begin(), day.end(), '-'), day.end());
  for (std::size_t at = 0; (at = pdf.find("Date (D:", at)) != std::string::npos; at += 8) {
    bool digits = pdf.size() > at + 22 && std::all_of(pdf.begin() + static_cast<std::ptrdiff_t>(at) + 8,
                                              pdf.begin() + static_cast<std::ptrdiff_t>(at) + 22,
                                              [](char c) { return c >= '0' && c <= '9'; });
    if (digits) pdf.replace(at + 8, 14, day + "000000");
  }
}

}  // namespace

base::Result<std::string> write_html_edition(
    base::Env& env, const std::string& out, const std::string& reference, const std::string& html) {
  std::string path = base::join_path(out, reference + ".html");
  std::string beside = base::join_path(out, fmt::format(".{}.html.tmp", reference));
  if (auto status = env.files.replace(path, html, beside); !status)
    return tl::make_unexpected(status.error());
  return path;
}

base::Result<std::string> write_pdf_edition(base::Env& env, const std::string& out,
    const std::string& reference, const std::string& html, base::Date as_of) {
  auto chromium = find_chromium(env);
  if (!chromium) return chromium;
  auto top = env.files.canonical(out);
  if (!top) return top;
  auto begun =
      bundle::Workplace::begin(env.files, base::join_path(*top, fmt::format(".{}.pdf.tmp", reference)));
  if (!begun) return tl::make_unexpected(begun.error());
  bundle::Workplace& workplace = **begun;
  if (auto status = workplace.clear(); !status) return tl::make_unexpected(status.error());
  if (auto status = env.files.write_new(workplace.at("pack.html"), html, false); !status)
    return tl::make_unexpected(status.error());
  std::vector<std::string> argv = {*chromium, "--headless", "--disable-gpu", "--disable-extensions",
      "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
      "--user-data-dir=" + workplace.at("profile"), "--no-pdf-header-footer",
      "--generate-pdf-document-outline", "--print-to-pdf=" + workplace.at("pack.pdf"),
      "file://" + render::encode_path(workplace.at("pack.html"))};
  // Chromium's own sandbox does not work for root.
  if (env.is_root) argv.insert(argv.begin() + 1, "--no-sandbox");
  auto ended = env.run_program({.argv = argv, .seconds = printing_seconds});
  if (!ended) return tl::make_unexpected(ended.error());
  if (ended->status != 0)
    return base::fail(fmt::format("{}: ended with status {}", *chromium, ended->status));
  auto pdf = env.files.read(workplace.at("pack.pdf"), largest_pdf, base::Links::Refuse);
  if (!pdf) return base::fail(fmt::format("{}: printed nothing: {}", *chromium, pdf.error().message));
  set_dates(*pdf, as_of);
  std::string path = base::join_path(out, reference + ".pdf");
  auto status = env.files.replace(path, *pdf, workplace.at("done.pdf"));
  if (!status) return tl::make_unexpected(status.error());
  return path;
}

}  // namespace assure::compile
