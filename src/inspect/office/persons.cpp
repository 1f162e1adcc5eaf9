#include "inspect/office/persons.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/characters.h"
#include "base/text.h"

namespace assure::inspect {
namespace {

// In lower case: what programs write when nobody gave a name.
constexpr std::string_view nobody[] = {"admin", "administrator", "apache poi", "author", "docx4j", "openpyxl",
    "microsoft office user", "phpspreadsheet", "python-docx", "un-named", "unknown", "unknown creator",
    "unknown author", "user", "windows user", "xlsxwriter"};

// In lower case: words that names of organisations have, and those of persons do not.
constexpr std::string_view of_organisations[] = {"crown", "nhs", "ltd", "limited", "plc", "llp", "inc",
    "corp", "gmbh", "llc", "university", "council", "trust", "department", "dept", "ministry", "agency",
    "office", "team", "service", "services", "group", "company", "corporation", "association", "institute",
    "authority", "hospital", "college", "government", "board", "committee", "commission", "division",
    "directorate", "publishing", "publications", "foundation", "society", "consortium", "parliament",
    "federation", "partners", "partnership", "solutions", "systems", "software", "technologies",
    "communications", "stationery", "rights", "microsoft", "adobe", "unit", "centre", "center", "secretariat",
    "programme", "network", "library"};

// That say no name: of "Copyright 2008 A. Writer" the rest counts.
constexpr std::string_view of_claims[] = {"copyright", "c", "by", "the", "all", "and", "of"};

bool is_letter(char c) {
  return base::is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

// One name, in lower case, without what is in brackets.
bool is_person(std::string_view name) {
  bool has_name = false;
  for (std::size_t at = 0; at < name.size();) {
    std::size_t end = at;
    while (end < name.size() && is_letter(name[end])) ++end;
    const std::string_view word = name.substr(at, end - at);
    if (base::is_one_of(word, of_organisations)) return false;
    has_name = has_name || (!word.empty() && word != "\xC2\xA9" && !base::is_one_of(word, of_claims));
    at = end + 1;
  }
  return has_name && !base::is_one_of(base::trim(name), nobody);
}

std::string without_brackets(std::string_view value) {
  std::string rest;
  std::size_t depth = 0;
  for (char c : value) {
    if (c == '(' || c == '[') ++depth;
    if (depth == 0) rest += c;
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  return rest;
}

}  // namespace

bool names_person(std::string_view value) {
  const std::string names = without_brackets(base::lower_ascii(base::trim(value)));
  for (std::size_t at = 0; at <= names.size();) {
    const std::size_t end = std::min(names.find_first_of(",;", at), names.size());
    if (is_person(std::string_view(names).substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace assure::inspect
