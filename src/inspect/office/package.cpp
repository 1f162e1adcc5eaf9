#include "inspect/office/package.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <zip.h>

#include "base/text.h"

namespace assure::inspect {
namespace {

constexpr zip_int64_t most_entries = 20'000;

// `word/` and `../media/a.xml` make `media/a.xml`. A target cannot lead out of the package: a zip has no
// above.
std::string resolved(std::string_view folder, std::string_view target) {
  std::vector<std::string> steps;
  auto walk = [&](std::string_view path) {
    for (std::string_view step : base::split(path, '/')) {
      if (step == "..") {
        if (!steps.empty()) steps.pop_back();
      } else if (!step.empty() && step != ".") {
        steps.emplace_back(step);
      }
    }
  };
  if (!target.starts_with('/')) walk(folder);
  walk(target);
  return base::join(steps, "/");
}

std::pair<std::string_view, std::string_view> folder_and_name(std::string_view part) {
  std::size_t slash = part.rfind('/');
  if (slash == std::string_view::npos) return {"", part};
  return {part.substr(0, slash + 1), part.substr(slash + 1)};
}

base::Result<std::unique_ptr<pugi::xml_document>> parsed(
    const std::string& part, std::string_view bytes, unsigned options) {
  auto document = std::make_unique<pugi::xml_document>();
  auto result = document->load_buffer(bytes.data(), bytes.size(), options);
  if (!result) return no_xml(part);
  return document;
}

}  // namespace

tl::unexpected<base::Failure> no_xml(const std::string& part) {
  return base::fail(fmt::format("is damaged: its part `{}` is no XML", part));
}

void Package::Close::operator()(zip* archive) const {
  zip_discard(archive);
}

base::Result<Package> Package::open(std::string_view bytes, std::uint64_t largest) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  if (source && !archive) zip_source_free(source);
  zip_error_fini(&error);
  if (!archive) return base::fail("is damaged or cut short: it is no whole zip");
  Package package(archive, largest);
  if (zip_get_num_entries(archive, 0) > most_entries) {
    return base::fail(fmt::format("has more than {} parts", most_entries));
  }
  return package;
}

std::vector<std::string> Package::parts() const {
  std::vector<std::string> names;
  const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* name = zip_get_name(archive_.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS);
    if (name) names.emplace_back(name);
  }
  return names;
}

bool Package::has(const std::string& part) const {
  return zip_name_locate(archive_.get(), part.c_str(), 0) >= 0;
}

base::Result<std::string> Package::read(const std::string& part) {
  zip_int64_t index = zip_name_locate(archive_.get(), part.c_str(), 0);
  if (index < 0) return base::fail(fmt::format("is damaged: its part `{}` is missing", part));
  read_.insert(part);
  std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
      zip_fopen_index(archive_.get(), static_cast<zip_uint64_t>(index), 0), &zip_fclose);
  if (!file) {
    bool locked = zip_error_code_zip(zip_get_error(archive_.get())) == ZIP_ER_NOPASSWD;
    return base::fail(
        locked ? "is encrypted" : fmt::format("is damaged: its part `{}` cannot be read", part));
  }
  // The sizes that a zip states may be lies: what counts is what comes out.
  std::string bytes;
  zip_stat_t stated;
  if (zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(index), 0, &stated) == 0 &&
      (stated.valid & ZIP_STAT_SIZE) != 0)
    bytes.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(stated.size, left_)));
  char buffer[1 << 16];
  for (;;) {
    zip_int64_t count = zip_fread(file.get(), buffer, sizeof buffer);
    if (count < 0) return base::fail(fmt::format("is damaged: its part `{}` cannot be read", part));
    if (count == 0) return bytes;
    if (static_cast<std::uint64_t>(count) > left_) {
      return base::fail(fmt::format("unpacks to more than {} MiB", largest_ >> 20));
    }
    left_ -= static_cast<std::uint64_t>(count);
    bytes.append(buffer, static_cast<std::size_t>(count));
  }
}

base::Result<std::unique_ptr<pugi::xml_document>> Package::xml(const std::string& part, unsigned options) {
  auto bytes = ASSURE_TRY(read(part));
  return parsed(part, bytes, options);
}

base::Result<std::vector<Relationship>> Package::relationships(const std::string& part) {
  auto [folder, name] = folder_and_name(part);
  std::string file = fmt::format("{}_rels/{}.rels", folder, name);
  std::vector<Relationship> found;
  if (!has(file)) return found;
  auto document = ASSURE_TRY(xml(file));
  for (const pugi::xml_node& node : document->document_element()) {
    if (local_name(node) != "Relationship" || local_attribute(node, "TargetMode") == "External") continue;
    std::string_view type = local_attribute(node, "Type");
    found.push_back({std::string(local_attribute(node, "Id")), std::string(folder_and_name(type).second),
        resolved(folder, local_attribute(node, "Target"))});
  }
  return found;
}

Properties Package::properties() {
  if (!has("docProps/core.xml")) return {};
  auto document = xml("docProps/core.xml");
  if (!document) return {};
  const pugi::xml_node core = (*document)->document_element();
  const std::string_view modified = child_named(core, "modified").text().get();
  return {child_named(core, "title").text().get(),
      day_in(modified.empty() ? child_named(core, "created").text().get() : modified)};
}

std::optional<base::Date> day_in(std::string_view moment) {
  return base::Date::parse(moment.substr(0, std::string_view("2026-03-31").size()));
}

std::string_view local_name(const pugi::xml_node& node) {
  std::string_view name = node.name();
  return name.substr(name.find(':') + 1);
}

std::string_view local_attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    std::string_view full = attribute.name();
    if (full.substr(full.find(':') + 1) == name) return attribute.value();
  }
  return "";
}

bool is_true(std::string_view value) {
  return value == "1" || value == "true" || value == "on";
}

std::string_view relationship_id(const pugi::xml_node& node) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    if (std::string_view(attribute.name()).ends_with(":id")) return attribute.value();
  }
  return "";
}

pugi::xml_node next_node(pugi::xml_node node, const pugi::xml_node& root, bool skip) {
  if (!skip && node.first_child()) return node.first_child();
  for (; node && node != root; node = node.parent()) {
    if (node.next_sibling()) return node.next_sibling();
  }
  return {};
}

pugi::xml_node child_named(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& child : node) {
    if (local_name(child) == name) return child;
  }
  return {};
}

}  // namespace assure::inspect
