#include "document/read_table.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "document/content.h"
#include "document/csv.h"
#include "document/head.h"

namespace assure::document {
namespace {

// Tabs: nothing else separates.
enum class Form { Office, Text, Tabs };

struct FormRow {
  std::string_view extension;
  Form form;
};

constexpr FormRow form_rows[] = {{"xlsx", Form::Office}, {"xlsm", Form::Office}, {"xlsb", Form::Office},
    {"ods", Form::Office}, {"ots", Form::Office}, {"csv", Form::Text}, {"txt", Form::Text},
    {"tsv", Form::Tabs}, {"tab", Form::Tabs}};

std::optional<Form> form_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const std::string extension = base::lower_ascii(name.substr(dot + 1));
  for (const FormRow& row : form_rows) {
    if (row.extension == extension) return row.form;
  }
  return std::nullopt;
}

table::Workbook with_trouble(std::string trouble) {
  table::Workbook workbook;
  workbook.trouble = std::move(trouble);
  return workbook;
}

table::Workbook of_text(std::string_view content, bool tabs) {
  if (begins_as_html(content)) return with_trouble("is a web page although its name does not say so");
  std::string text = decode_text(content);
  if (text.size() > largest_text) return with_trouble(too_much_text());
  auto sheet = csv_sheet(text, tabs);
  if (!sheet) return with_trouble(sheet.error().message);
  table::Workbook workbook;
  workbook.sheets.push_back(std::move(*sheet));
  return workbook;
}

// Why no reader has to be asked.
std::string why_not_asked(std::string_view name, std::string_view content, const Options& options) {
  if (content.empty()) return "is empty";
  if (content.size() > options.largest) return fmt::format("is larger than {} MiB", options.largest >> 20);
  if (is_all_zeros(content)) return "holds nothing but zeros";
  const Head head{name, content.substr(0, head_size), content.size()};
  if (std::string why = why_stand_in(head); !why.empty()) return why;
  if (std::string why = why_blank(head); !why.empty()) return why;
  return {};
}

}  // namespace

bool names_workbook(std::string_view name) {
  return names_table(name) && !base::lower_ascii(name).ends_with(".xlsb");
}

bool names_table(std::string_view name) {
  return form_of(name).has_value();
}

base::Result<table::Workbook> read_table(
    std::string_view name, std::string_view content, const Options& options) {
  if (std::string why = why_not_asked(name, content, options); !why.empty()) return with_trouble(why);
  const auto form = form_of(name);
  if (!form)
    return with_trouble("is no workbook by its name: .xlsx, .xlsm, .xlsb, .ods, .csv and .tsv are read");
  if (*form != Form::Office) {
    if (content_of(content) != Content::Text) return with_trouble(not_as_named(Type::Csv));
    return of_text(content, *form == Form::Tabs);
  }
  auto reader = ASSURE_TRY(options.start_reader(options));
  auto workbook = reader->read_table(name, content);
  if (!workbook) return with_trouble(why_broken(workbook.error(), options));
  return std::move(*workbook);
}

}  // namespace assure::document
