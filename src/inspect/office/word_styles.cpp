#include "inspect/office/word_styles.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace assure::inspect {
namespace {

constexpr unsigned largest_count = 100'000;

unsigned number_of(std::string_view digits) {
  unsigned number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return std::min(number, largest_count);
}

std::string_view value_of(const pugi::xml_node& element) {
  return local_attribute(element, "val");
}

// A property that is on when it is there, unless its value says that it is off.
std::optional<bool> toggle(const pugi::xml_node& properties, std::string_view name) {
  const pugi::xml_node element = child_named(properties, name);
  if (!element) return std::nullopt;
  const std::string_view value = value_of(element);
  return value != "0" && value != "false" && value != "off" && value != "none";
}

// Word calls its own styles `heading 1` in whatever language it is.
std::optional<std::size_t> level_by_name(std::string_view name) {
  const std::string lower = base::lower_ascii(name);
  constexpr std::string_view first = "heading ";
  const bool is_heading = lower.size() == first.size() + 1 && lower.starts_with(first);
  return is_heading && lower.back() >= '1' && lower.back() <= '9'
             ? std::optional(static_cast<std::size_t>(lower.back() - '0'))
             : std::nullopt;
}

std::string letters(unsigned count, char first) {
  const char letter = static_cast<char>(first + (count - 1) % 26);
  return std::string(std::min((count - 1) / 26 + 1, 30U), letter);
}

std::string roman(unsigned count) {
  constexpr std::pair<unsigned, std::string_view> parts[] = {{1000, "m"}, {900, "cm"}, {500, "d"},
      {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"},
      {1, "i"}};
  std::string text;
  for (const auto& [value, digits] : parts) {
    for (; count >= value && text.size() < 40; count -= value) text += digits;
  }
  return text;
}

// Nothing for what counts in another way.
std::string counted(unsigned count, std::string_view format) {
  if (format == "decimal") return std::to_string(count);
  if (format == "decimalZero") return (count < 10 ? "0" : "") + std::to_string(count);
  if (count == 0) return {};
  if (format == "lowerLetter") return letters(count, 'a');
  if (format == "upperLetter") return letters(count, 'A');
  std::string text = format == "lowerRoman" || format == "upperRoman" ? roman(count) : std::string();
  if (format == "upperRoman")
    std::transform(
        text.begin(), text.end(), text.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  return text;
}

}  // namespace

void RunProperties::take(const RunProperties& over) {
  if (over.hidden) hidden = over.hidden;
  if (over.struck) struck = over.struck;
  if (over.raised) raised = over.raised;
  if (over.white) white = over.white;
  if (over.shaded) shaded = over.shaded;
}

std::optional<bool> has_shading(const pugi::xml_node& properties) {
  const pugi::xml_node shading = child_named(properties, "shd");
  if (child_named(properties, "highlight")) return true;
  if (!shading) return std::nullopt;
  const std::string_view fill = local_attribute(shading, "fill");
  const bool clear = value_of(shading) == "clear" || value_of(shading) == "nil";
  return !clear || !(fill.empty() || fill == "auto" || base::lower_ascii(fill) == "ffffff");
}

RunProperties run_properties(const pugi::xml_node& properties) {
  RunProperties result;
  result.hidden = toggle(properties, "vanish");
  auto once = toggle(properties, "strike"), doubly = toggle(properties, "dstrike");
  if (once || doubly) result.struck = once.value_or(false) || doubly.value_or(false);
  const pugi::xml_node align = child_named(properties, "vertAlign");
  if (align) result.raised = value_of(align) == "superscript";
  const pugi::xml_node colour = child_named(properties, "color");
  if (colour) result.white = base::lower_ascii(value_of(colour)) == "ffffff";
  result.shaded = has_shading(properties);
  return result;
}

std::optional<std::size_t> outline_level(const pugi::xml_node& paragraph_properties) {
  constexpr unsigned levels = 9;  // the tenth is that of text
  const pugi::xml_node element = child_named(paragraph_properties, "outlineLvl");
  if (!element) return std::nullopt;
  const unsigned level = number_of(value_of(element));
  return level < levels ? level + 1 : 0;
}

ListPlace list_place(const pugi::xml_node& paragraph_properties) {
  const pugi::xml_node numbering = child_named(paragraph_properties, "numPr");
  return {std::string(value_of(child_named(numbering, "numId"))),
      number_of(value_of(child_named(numbering, "ilvl")))};
}

WordStyles WordStyles::of(Package& package, const std::vector<Relationship>& links) {
  WordStyles styles;
  for (const Relationship& link : links) {
    if (link.kind != "styles") continue;
    auto document = package.xml(link.target);
    if (!document) continue;
    for (const pugi::xml_node& node : (*document)->document_element()) {
      if (local_name(node) != "style") continue;
      const std::string id(local_attribute(node, "styleId"));
      Style style{std::string(value_of(child_named(node, "basedOn"))),
          run_properties(child_named(node, "rPr")), list_place(child_named(node, "pPr")),
          outline_level(child_named(node, "pPr"))};
      if (!style.outline) style.outline = level_by_name(value_of(child_named(node, "name")));
      const std::string_view usual = local_attribute(node, "default");
      if (local_attribute(node, "type") == "paragraph" && (usual == "1" || usual == "true"))
        styles.usual_ = id;
      styles.styles_.emplace(id, std::move(style));
    }
  }
  styles.resolve();
  return styles;
}

// What a style says itself comes before what those say that it is based on.
void WordStyles::resolve() {
  constexpr int longest_chain = 50;
  const auto written = styles_;
  for (auto& [id, style] : styles_) {
    std::string_view next = style.based_on;
    for (int i = 0; i < longest_chain && !next.empty(); ++i) {
      auto base = written.find(next);
      if (base == written.end()) break;
      RunProperties run = base->second.run;
      run.take(style.run);
      style.run = run;
      if (style.list.list.empty()) style.list = base->second.list;
      if (!style.outline) style.outline = base->second.outline;
      next = base->second.based_on;
    }
  }
}

RunProperties WordStyles::run(std::string_view style) const {
  auto found = styles_.find(style);
  return found == styles_.end() ? RunProperties() : found->second.run;
}

std::size_t WordStyles::outline(std::string_view style) const {
  auto found = styles_.find(style);
  return found == styles_.end() ? 0 : found->second.outline.value_or(0);
}

ListPlace WordStyles::list(std::string_view style) const {
  auto found = styles_.find(style);
  return found == styles_.end() ? ListPlace() : found->second.list;
}

void WordNumbers::read_levels(const pugi::xml_node& element, std::vector<Level>& into) {
  for (const pugi::xml_node& node : element) {
    if (local_name(node) != "lvl") continue;
    const unsigned level = number_of(local_attribute(node, "ilvl"));
    if (level >= levels) continue;
    if (into.size() <= level) into.resize(level + 1);
    const std::string_view start = value_of(child_named(node, "start"));
    into[level] = {std::string(value_of(child_named(node, "numFmt"))),
        std::string(value_of(child_named(node, "lvlText"))), start.empty() ? 1 : number_of(start)};
  }
}

WordNumbers WordNumbers::of(Package& package, const std::vector<Relationship>& links) {
  WordNumbers numbers;
  for (const Relationship& link : links) {
    if (link.kind != "numbering") continue;
    auto document = package.xml(link.target);
    if (!document) continue;
    for (const pugi::xml_node& node : (*document)->document_element()) {
      if (local_name(node) == "abstractNum") {
        List& list = numbers.lists_[std::string(local_attribute(node, "abstractNumId"))];
        read_levels(node, list.levels);
        list.counts.resize(list.levels.size());
      }
      if (local_name(node) != "num") continue;
      Use& use = numbers.uses_[std::string(local_attribute(node, "numId"))];
      use.abstract = value_of(child_named(node, "abstractNumId"));
      for (const pugi::xml_node& change : node) {
        const pugi::xml_node start = child_named(change, "startOverride");
        if (start) use.starts[number_of(local_attribute(change, "ilvl"))] = number_of(value_of(start));
      }
    }
  }
  return numbers;
}

std::string WordNumbers::next(const ListPlace& place) {
  auto use = uses_.find(place.list);
  auto found = use == uses_.end() ? lists_.end() : lists_.find(use->second.abstract);
  if (found == lists_.end() || place.level >= found->second.levels.size()) return {};
  List& list = found->second;
  // A list that begins again does so where it is first used.
  if (!std::exchange(use->second.used, true)) {
    for (const auto& [level, start] : use->second.starts) {
      if (level < list.counts.size()) list.counts[level] = start - 1;
      if (level < list.counts.size() && start == 0) list.counts[level].reset();
    }
  }
  auto& count = list.counts[place.level];
  count = std::min(count ? *count + 1 : list.levels[place.level].start, largest_count);
  std::fill(
      list.counts.begin() + static_cast<std::ptrdiff_t>(place.level) + 1, list.counts.end(), std::nullopt);
  const Level& level = list.levels[place.level];
  constexpr std::size_t longest = 64;
  if (level.format == "bullet" || level.format == "none" || level.text.size() > longest) return {};
  std::string text;
  for (std::size_t i = 0; i < level.text.size(); ++i) {
    const bool named = level.text[i] == '%' && i + 1 < level.text.size() && level.text[i + 1] >= '1' &&
                       level.text[i + 1] <= '9';
    if (!named) {
      text += level.text[i];
      continue;
    }
    const auto which = static_cast<std::size_t>(level.text[++i] - '1');
    if (which >= list.levels.size()) return {};
    const std::string part =
        counted(list.counts[which].value_or(list.levels[which].start), list.levels[which].format);
    if (part.empty()) return {};
    text += part;
  }
  return text;
}

}  // namespace assure::inspect
