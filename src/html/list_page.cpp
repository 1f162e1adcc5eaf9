#include "html/list_page.h"

#include <fmt/format.h>

#include "html/escape.h"

namespace assure::html {
namespace {

constexpr std::string_view font = "font-family:Arial,Helvetica,sans-serif";
constexpr std::string_view cell_style =
    "border:1px solid #767676;padding:4px 8px;text-align:left;vertical-align:top";

std::string list_cell(std::string_view text) {
  std::string html;
  for (char c : escaped(text)) {
    if (c == '\n') html += "<br>";
    if (c != '\n') html += c;
  }
  return html;
}

std::string table_row(const std::vector<table::Value>& row) {
  std::string html = "<tr>";
  for (const table::Value& value : row) {
    const bool narrow = !std::holds_alternative<std::string>(value);
    html += fmt::format("<td style=\"{}{}\">{}</td>", cell_style, narrow ? ";white-space:nowrap" : "",
        list_cell(table::shown_text(value)));
  }
  return html + "</tr>\n";
}

std::string table_of(const table::List& list) {
  std::string html =
      fmt::format("<h1 style=\"{};font-size:20px\">{}</h1>\n", font, list_cell(table::list_text(list.title)));
  if (list.rows.empty()) return html + fmt::format("<p style=\"{}\">Nothing.</p>\n", font);
  html += fmt::format("<table style=\"border-collapse:collapse;font-size:14px;{}\">\n<thead>\n<tr>", font);
  for (const auto& column : list.columns)
    html += fmt::format("<th scope=\"col\" style=\"{};background-color:#e8edee\">{}</th>", cell_style,
        list_cell(table::list_text(column.name)));
  html += "</tr>\n</thead>\n<tbody>\n";
  for (const auto& row : list.rows) html += table_row(row);
  return html + "</tbody>\n</table>\n";
}

}  // namespace

std::string list_page(std::span<const table::List> lists) {
  std::string title, body;
  for (const table::List& list : lists) {
    if (list.hidden) continue;
    if (title.empty()) title = escaped(table::list_text(list.title));
    body += table_of(list);
  }
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n</head>\n"
      "<body style=\"color:#212b32;background-color:#ffffff\">\n{}</body>\n</html>\n",
      title, body);
}

}  // namespace assure::html
