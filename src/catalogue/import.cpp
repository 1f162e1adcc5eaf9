#include "catalogue/import.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "base/utf8.h"
#include "catalogue/checklist_text.h"
#include "catalogue/formats.h"
#include "catalogue/given.h"
#include "catalogue/map.h"
#include "catalogue/names.h"
#include "catalogue/oscal_text.h"
#include "catalogue/read_table.h"
#include "catalogue/rules.h"
#include "yaml/parse.h"

namespace assure::catalogue {
namespace {

// Published files are larger than what people write, and repeat by aliases what each part has in common.
constexpr yaml::Limits published{128UL << 20U, 64, 100'000};

// Where it lies is nobody's business who gets the pack.
std::string_view name_of_file(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

std::string_view stem_of(std::string_view path) {
  const std::string_view name = name_of_file(path);
  return name.substr(0, name.rfind('.'));
}

bool says(const GivenLines& given, std::string_view key) {
  return std::any_of(given.begin(), given.end(), [&](const auto& entry) { return entry.first == key; });
}

class Importing {
 public:
  Importing(const ImportRequest& request, source::Sources& sources, diag::Diagnostics& out)
      : request_(request), sources_(sources), out_(out) {}

  std::optional<Imported> run() {
    if (request_.map && !read_map(request_.map->name, request_.map->text)) return std::nullopt;
    auto catalogue = request_.workbook ? read_workbook() : read_text();
    if (!catalogue) return std::nullopt;
    if (catalogue->is_crosswalk()) {
      std::string text = crosswalk_text(*catalogue, base::harmless(name_of_file(request_.source)));
      return Imported{std::move(text), std::move(*catalogue), std::move(library_texts_)};
    }
    if (!complete(*catalogue) || !give_way(*catalogue, given_, given_scales_, map_scales_at(), out_))
      return std::nullopt;
    std::string text = checklist_text(*catalogue, given_, base::harmless(name_of_file(request_.source)));
    return Imported{std::move(text), std::move(*catalogue), {}};
  }

 private:
  bool read_map(const std::string& name, std::string_view text) {
    const std::uint32_t number = sources_.add(name, std::string(text));
    const yaml::Tree tree = yaml::parse(sources_.file(number), number, {}, out_);
    if (tree.documents.empty() && !tree.truncated)
      out_.report(rules::map_without_place, {number, 0, 0}, "the map says nothing");
    map_ = decode_map(tree, out_);
    if (!map_) return false;
    const yaml::Value scales = entry_of(entry_of({tree, tree.documents.front()}, "checklist"), "scales");
    for (std::size_t i = 0; scales.is_mapping() && i < scales.size(); ++i)
      given_scales_.emplace_back(scales.entry(i).key.text());
    given_ = {lines_of(map_->checklist, sources_), lines_of(map_->each_element, sources_),
        map_->expected.value_or({})};
    return check_keys(map_->checklist, {"elements"}) &&
           check_keys(map_->each_element, {"id", "title", "criteria"});
  }

  // What the source says itself.
  bool check_keys(const Spanned<Verbatim>& verbatim, std::initializer_list<std::string_view> taken) {
    bool fine = true;
    for (const Verbatim::Entry& entry : verbatim->entries) {
      if (std::find(taken.begin(), taken.end(), entry.key) == taken.end()) continue;
      fine = false;
      out_.report(rules::map_without_place, entry.span, "`{}` is what the source says", entry.key)
          .help("take it out of the map");
    }
    return fine;
  }

  std::optional<Catalogue> read_workbook() {
    const intake::TrackerText text(sources_, request_.source, *request_.workbook);
    if (map_) return catalogue::read_table(*map_, *request_.workbook, text, out_);
    out_.report(rules::map_without_place, text.span({}), "nothing says what the columns of this table are")
        .help("name a map with --map: a file, or one of " + base::quoted_list(shipped_map_names()));
    return std::nullopt;
  }

  std::optional<Catalogue> read_text() {
    const std::uint32_t number = sources_.add(request_.source, without_surrogates(request_.text));
    place_ = {number, 0, 0};
    const yaml::Tree tree = yaml::parse(sources_.file(number), number, published, out_);
    if (tree.truncated || out_.count(diag::Severity::Error) > 0) return std::nullopt;
    if (tree.documents.empty()) {
      out_.report(rules::unknown_catalogue, place_, "the file says nothing");
      return std::nullopt;
    }
    if (!read_libraries()) return std::nullopt;
    const Request request{{tree, tree.documents.front()}, request_.source, libraries_};
    place_ = {number, request.root.span().begin, request.root.span().begin};
    auto catalogue = read(request, out_);
    if (catalogue && !map_ && is_caf_tool(request.root)) {
      const ShippedMap& shipped = *shipped_map("caf");
      if (!read_map(std::string(shipped.path), shipped.text)) return std::nullopt;
    }
    return catalogue;
  }

  // Each as what its import without a map gives.
  bool read_libraries() {
    for (const NamedText& library : request_.libraries) {
      const std::uint32_t number = sources_.add(library.name, library.text);
      const yaml::Tree tree = yaml::parse(sources_.file(number), number, published, out_);
      if (tree.truncated || out_.count(diag::Severity::Error) > 0) return false;
      const bool known = !tree.documents.empty() && is_ciso_assistant({tree, tree.documents.front()});
      if (!known) {
        out_.report(rules::faulty_catalogue, {number, 0, 0},
                "this is no library of CISO Assistant, so it does not say which criterion a URN names")
            .help("name the library that the checklist was imported from");
        return false;
      }
      Catalogue read = read_ciso_assistant({{tree, tree.documents.front()}, library.name, {}}, out_);
      if (out_.count(diag::Severity::Error) > 0) return false;
      if (read.checklist.authority.empty()) read.checklist.authority = "-";
      library_texts_.push_back({library.name, checklist_text(read, {}, name_of_file(library.name))});
      libraries_.push_back(std::move(read.checklist));
    }
    return true;
  }

  source::Span map_scales_at() const {
    if (!map_ || !map_->checklist) return {};
    for (const Verbatim::Entry& entry : map_->checklist->entries) {
      if (entry.key == "scales") return entry.span;
    }
    return {};
  }

  bool complete(Catalogue& catalogue) {
    Checklist& checklist = catalogue.checklist;
    if (checklist.id.empty() && !says(given_.checklist, "framework"))
      checklist.id = slug(stem_of(request_.file));
    if (checklist.edition.empty() && !says(given_.checklist, "edition")) {
      checklist.edition = edition_in(name_of_file(request_.source));
      if (!checklist.edition.empty())
        catalogue.remarks.push_back(
            fmt::format("The edition, {}, is that in the name of the file.", checklist.edition));
    }
    const std::pair<std::string_view, bool> needed[] = {{"framework", !checklist.id.empty()},
        {"title", !checklist.title.empty()}, {"authority", !checklist.authority.empty()}};
    bool fine = true;
    for (auto [key, there] : needed) {
      if (there || says(given_.checklist, key)) continue;
      fine = false;
      out_.report(rules::faulty_catalogue, map_ ? map_->name.span : place_,
              "neither the source nor a map says the `{}` of the checklist", key)
          .help(fmt::format("say it in a map, with `checklist: {{{}: ...}}`, and name that with --map", key));
    }
    return fine;
  }

  const ImportRequest& request_;
  source::Sources& sources_;
  diag::Diagnostics& out_;
  std::optional<CatalogueMap> map_;
  Given given_;
  std::vector<std::string> given_scales_;  // names of those that the map has
  std::vector<Checklist> libraries_;
  std::vector<NamedText> library_texts_;
  source::Span place_;  // of the source, for what it does not say
};

// The four digits behind `\u`; none when there are no such.
std::optional<unsigned> escape_at(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "\\u" || at + 6 > text.size()) return std::nullopt;
  unsigned value = 0;
  const char* end = text.data() + at + 6;
  const auto read = std::from_chars(text.data() + at + 2, end, value, 16);
  return read.ptr == end ? std::optional(value) : std::nullopt;
}

}  // namespace

std::string without_surrogates(std::string_view json) {
  const std::size_t first = json.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos || json[first] != '{' || json.find("\\u") == std::string_view::npos)
    return std::string(json);
  std::string text;
  for (std::size_t at = 0; at < json.size();) {
    const bool escape = json[at] == '\\';
    const auto high = escape ? escape_at(json, at) : std::nullopt;
    const auto low = high ? escape_at(json, at + 6) : std::nullopt;
    const bool pair = low && *high >= 0xD800 && *high < 0xDC00 && *low >= 0xDC00 && *low < 0xE000;
    const std::size_t size = pair ? 12 : escape ? 2 : 1;
    if (pair) text += base::utf8(0x10000 + ((*high - 0xD800) << 10U) + (*low - 0xDC00));
    if (!pair) text += json.substr(at, size);
    at += size;
  }
  return text;
}

std::string edition_in(std::string_view name) {
  for (std::size_t at = 1; at + 1 < name.size(); ++at) {
    const bool begins = base::ascii_lower(name[at]) == 'v' && !base::is_ascii_word(name[at - 1]) &&
                        base::is_ascii_digit(name[at + 1]);
    if (!begins) continue;
    std::size_t end = at + 1;
    while (end < name.size() && (base::is_ascii_digit(name[end]) || name[end] == '.')) ++end;
    while (name[end - 1] == '.') --end;
    return std::string(name.substr(at + 1, end - at - 1));
  }
  return {};
}

std::optional<Imported> import_source(
    const ImportRequest& request, source::Sources& sources, diag::Diagnostics& out) {
  return Importing(request, sources, out).run();
}

}  // namespace assure::catalogue
