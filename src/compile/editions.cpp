#include "compile/editions.h"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/digest.h"
#include "base/find_program.h"
#include "pack/workplace.h"
#include "pages/url.h"

namespace assure::compile {
namespace {

constexpr std::uint64_t largest_pdf = 1ULL << 30;
constexpr int printing_seconds = 300;

base::Result<std::string> find_chromium(base::Env& env) {
  if (auto named = env.variable("ASSURE_CHROMIUM"); named && !named->empty()) return *named;
  auto found = base::find_program(env,
      {"chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"});
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
    bool digits = pdf.size() > at + 22 && base::all_digits(std::string_view(pdf).substr(at + 8, 14));
    if (digits) pdf.replace(at + 8, 14, day + "000000");
  }
}

constexpr std::string_view seal = "assure sha256:";
constexpr std::size_t digits = 64;

// With one more line, a comment of the format around the seal.
std::string sealed(std::string bytes, std::string_view before, std::string_view behind) {
  if (!bytes.ends_with('\n')) bytes += '\n';
  return fmt::format("{}{}{}{}{}\n", bytes, before, seal, base::sha256_hex(bytes), behind);
}

bool is_sealed(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const std::size_t line = bytes.rfind('\n', bytes.size() - 2) + 1;
  const std::size_t at = bytes.find(seal, line);
  if (at == std::string_view::npos) return false;
  return bytes.substr(at + seal.size(), digits) == base::sha256_hex(bytes.substr(0, line));
}

base::Status check_sealed(base::FileSystem& out, const std::string& name) {
  auto info = out.info(name);
  if (!info) return {};
  auto bytes =
      ASSURE_TRY(info->kind == base::EntryKind::File ? out.read(name, largest_pdf, base::Links::Refuse)
                                                     : base::Result<std::string>(std::string()));
  if (is_sealed(bytes)) return {};
  return base::fail(out.shown(name) +
                    ": is there and is not as this program made it, so it is not replaced; move it away, or "
                    "name another OUT");
}

// Where an edition is made, below OUT.
struct Desk {
  std::unique_ptr<base::FileSystem> out;
  std::unique_ptr<pack::Workplace> place;
};

base::Result<Desk> begin(base::Env& env, const std::string& out, const std::string& name) {
  auto below = ASSURE_TRY(env.files.beneath(out));
  auto place = ASSURE_TRY(pack::Workplace::begin(*below, fmt::format(".{}.tmp", name)));
  ASSURE_TRY(place->clear());
  return Desk{std::move(below), std::move(place)};
}

base::Result<std::string> put(const Desk& desk, const std::string& name, const std::string& bytes) {
  const std::string made = desk.place->at("done");
  ASSURE_TRY(desk.out->write_new(made, bytes, true));
  ASSURE_TRY(desk.place->check());
  ASSURE_TRY(check_sealed(*desk.out, name));
  ASSURE_TRY(desk.out->rename(made, name));
  return desk.out->shown(name);
}

}  // namespace

base::Status check_edition(
    base::Env& env, const std::string& out, const std::string& reference, std::string_view ending) {
  auto below = env.files.beneath(out);
  // Without OUT, there is none in it.
  return below ? check_sealed(**below, fmt::format("{}{}", reference, ending)) : base::Status();
}

base::Result<std::string> write_html_edition(
    base::Env& env, const std::string& out, const std::string& reference, const std::string& html) {
  const std::string name = reference + ".html";
  auto desk = ASSURE_TRY(begin(env, out, name));
  return put(desk, name, sealed(html, "<!-- ", " -->"));
}

base::Result<std::string> write_pdf_edition(base::Env& env, const std::string& out,
    const std::string& reference, const std::string& html, base::Date as_of) {
  auto chromium = find_chromium(env);
  if (!chromium) return chromium;
  auto top = env.files.canonical(out);
  if (!top) return top;
  const std::string name = reference + ".pdf";
  auto desk = ASSURE_TRY(begin(env, out, name));
  const pack::Workplace& place = *desk.place;
  ASSURE_TRY(desk.out->write_new(place.at("pack.html"), html, false));
  const std::string work = base::join_path(*top, place.path());
  std::vector<std::string> argv = {*chromium, "--headless", "--disable-gpu", "--disable-extensions",
      "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
      "--user-data-dir=" + base::join_path(work, "profile"), "--no-pdf-header-footer",
      "--generate-pdf-document-outline", "--print-to-pdf=" + base::join_path(work, "pack.pdf"),
      "file://" + pages::encode_path(base::join_path(work, "pack.html"))};
  // Chromium's own sandbox does not work for root.
  if (env.is_root) argv.insert(argv.begin() + 1, "--no-sandbox");
  auto ended = env.run_program({.argv = argv, .seconds = printing_seconds});
  if (!ended) return tl::make_unexpected(ended.error());
  if (ended->status != 0)
    return base::fail(fmt::format("{}: ended with status {}", *chromium, ended->status));
  auto pdf = desk.out->read(place.at("pack.pdf"), largest_pdf, base::Links::Refuse);
  if (!pdf) return base::fail(fmt::format("{}: printed nothing: {}", *chromium, pdf.error().message));
  set_dates(*pdf, as_of);
  return put(desk, name, sealed(std::move(*pdf), "%", ""));
}

}  // namespace assure::compile
