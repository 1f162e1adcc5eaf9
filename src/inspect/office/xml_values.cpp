#include "inspect/office/xml_values.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "base/characters.h"
#include "base/text.h"

namespace assure::inspect {
namespace {

// Elements whose text goes on in the next one.
constexpr std::string_view running[] = {
    "t", "delText", "instrText", "delInstrText", "p", "h", "span", "a", "r", "title", "desc"};

bool is_running(std::string_view name) {
  return std::find(std::begin(running), std::end(running), name) != std::end(running);
}

bool is_text(const pugi::xml_node& node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

// Neither yes nor a small number.
bool says_something(std::string_view value) {
  constexpr std::size_t shortest = 3, most_digits_of_measures = 5;
  const auto digits = std::count_if(value.begin(), value.end(), base::is_ascii_digit);
  const bool letters = std::any_of(value.begin(), value.end(),
      [](char c) { return base::is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; });
  if (value.size() < shortest || value == "true" || value == "false") return false;
  return letters || digits > static_cast<std::ptrdiff_t>(most_digits_of_measures);
}

void add_line(std::string_view name, std::string_view value, Texts& texts) {
  texts.end_with('\n');
  texts.add(std::string(name) + ": ");
  texts.add(value);
  texts.add("\n");
}

// Acts on name and value of each attribute that says something.
template <class Act>
void for_each_value(const pugi::xml_node& node, Act act) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    const std::string_view full = attribute.name();
    const bool technical = full.starts_with("xmlns") || full.ends_with("schemaLocation") ||
                           full.ends_with("Ignorable") || full.find("rsid") != std::string_view::npos;
    if (!technical && says_something(attribute.value()))
      act(full.substr(full.find(':') + 1), std::string_view(attribute.value()));
  }
}

// What a text is called: properties that somebody added have their names in an attribute.
std::string_view name_of_text(const pugi::xml_node& text) {
  const pugi::xml_node element = text.parent();
  const bool added = local_name(element.parent()) == "property" || local_name(element) == "user-defined";
  const pugi::xml_node& named = local_name(element) == "user-defined" ? element : element.parent();
  const std::string_view given = added ? local_attribute(named, "name") : std::string_view();
  return given.empty() ? local_name(element) : given;
}

void add_text(const pugi::xml_node& text, bool paragraphs_alone, Texts& texts) {
  const std::string_view name = name_of_text(text);
  if (is_running(local_name(text.parent()))) {
    texts.add(text.value());
  } else if (!paragraphs_alone && !base::trim(text.value()).empty()) {
    add_line(name, base::trim(text.value()), texts);
  }
}

bool is_cell(std::string_view name) {
  return name == "tc" || name == "table-cell";
}

bool is_row(std::string_view name) {
  return name == "tr" || name == "table-row";
}

// Tables are rows of cells. What their cells and rows say in attributes comes last.
void add(const pugi::xml_node& root, bool paragraphs_alone, Texts& texts) {
  std::string of_tables;
  bool behind_cell = false;
  const auto leave = [&](const pugi::xml_node& node) {
    const std::string_view name = local_name(node);
    if (!is_cell(name) && !is_row(name)) return;
    behind_cell = is_cell(name);
    behind_cell ? texts.end_cell() : texts.end_with('\n');
  };
  for (pugi::xml_node node = root; node; node = next_node(node, root, false, leave)) {
    const std::string_view name = local_name(node);
    if (is_text(node)) add_text(node, paragraphs_alone, texts);
    const bool parts = name == "p" || name == "h" || name == "title" || name == "desc" || name == "br";
    if (parts && !std::exchange(behind_cell, false)) texts.end_with('\n');
    if (paragraphs_alone) continue;
    for_each_value(node, [&](std::string_view key, std::string_view value) {
      if (!is_cell(name) && !is_row(name)) return add_line(key, value, texts);
      of_tables.append(key).append(": ").append(value) += '\n';
    });
  }
  texts.end_with('\n');
  texts.add(of_tables);
}

}  // namespace

void add_xml_values(const pugi::xml_node& root, Texts& texts) {
  add(root, false, texts);
}

void add_xml_words(const pugi::xml_node& root, Texts& texts) {
  add(root, true, texts);
}

void add_words_in_markup(const pugi::xml_node& root, std::span<const WordsInMarkup> rows, Texts& texts) {
  std::multimap<std::string_view, const WordsInMarkup*> by_element;
  for (const WordsInMarkup& row : rows) by_element.emplace(row.element, &row);
  const auto before = texts.hiding();
  if (!before) texts.hide(document::Hidden::Setting);
  for (pugi::xml_node node = root; node; node = next_node(node, root, false)) {
    const auto [first, last] = by_element.equal_range(local_name(node));
    for (auto row = first; row != last; ++row) {
      const std::string_view value = local_attribute(node, row->second->attribute);
      if (!says_something(value)) continue;
      texts.within(row->second->part);
      texts.add(value);
      texts.add("\n");
    }
  }
  texts.within({});
  texts.hide_for(before);
}

}  // namespace assure::inspect
