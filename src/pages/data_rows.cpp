#include "pages/data_rows.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "base/utf8.h"
#include "html/escape.h"
#include "html/script_text.h"

namespace assure::pages {
namespace {

constexpr std::size_t rows_in_a_file = 1000;

// Rows as HTML, for a page that stands one folder below the top of the pack.
class RowWriter {
 public:
  explicit RowWriter(const DataRows& table) : table_(table) {}

  std::string take() { return std::move(html_); }

  void row(const DataRow& row) {
    html_ += "<tr role=\"row\"";
    if (!row.anchor.empty()) {
      html_ += " id=\"";
      html::append_escaped(html_, row.anchor);
      html_ += '"';
    }
    html_ += "><th role=\"rowheader\" scope=\"row\">";
    heading(row.cells.front());
    html_ += "</th>";
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
      html_ += "<td role=\"cell\" data-label=\"";
      html::append_escaped(html_, table_.columns[i].title);
      html_ += "\">";
      cell(row.cells[i]);
      html_ += "</td>";
    }
    html_ += "</tr>\n";
  }

 private:
  void heading(const Cell& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0) html_ += "<span class=\"under\">";
      line(lines[i]);
      if (i > 0) html_ += "</span>";
    }
  }

  void cell(const Cell& lines) {
    if (lines.size() == 1) {
      line(lines.front());
    } else if (!lines.empty()) {
      html_ += "<ul class=\"plain\">";
      for (const Line& one : lines) {
        html_ += "<li>";
        line(one);
        html_ += "</li>";
      }
      html_ += "</ul>";
    }
  }

  void line(const Line& parts) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      bool joined = i > 0 && (parts[i].css == "code" || parts[i - 1].css == "code");
      if (i > 0 && !joined) html_ += ' ';
      part(parts[i]);
    }
  }

  void part(const CellPart& part) {
    if (part.path.empty() && part.css.empty()) {
      html::append_escaped(html_, part.text);
      return;
    }
    std::string_view tag = !part.path.empty() ? "a" : part.css == "code" ? "code" : "span";
    html_ += '<';
    html_ += tag;
    if (!part.path.empty()) {
      html_ += " href=\"../";
      html::append_escaped(html_, part.path);
      html_ += '"';
    }
    if (!part.css.empty() && tag != "code") {
      html_ += " class=\"";
      html::append_escaped(html_, part.css);
      html_ += '"';
    }
    html_ += '>';
    html::append_escaped(html_, part.text);
    html_ += "</";
    html_ += tag;
    html_ += '>';
  }

  const DataRows& table_;
  std::string html_;
};

// [anchor, cells, keys, choices]; a part is its text, or [text, path, classes].
void append_row(std::string& script, const DataRow& row) {
  auto list = [&](const auto& values, auto&& append) {
    script += '[';
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (i > 0) script += ',';
      append(values[i]);
    }
    script += ']';
  };
  auto text = [&](std::string_view value) { html::append_quoted(script, value); };
  auto part = [&](const CellPart& value) {
    if (value.path.empty() && value.css.empty()) return text(value.text);
    list(std::array<std::string_view, 3>{value.text, value.path, value.css}, text);
  };
  auto line = [&](const Line& value) { list(value, part); };
  auto cell = [&](const Cell& value) { list(value, line); };
  auto number = [&](std::size_t value) { script += std::to_string(value); };
  script += '[';
  text(row.anchor);
  script += ',';
  list(row.cells, cell);
  script += ',';
  list(row.keys, text);
  script += ',';
  list(row.choices, [&](const auto& some) { list(some, number); });
  script += ']';
}

void fill_filters(const DataRows& table, View view) {
  for (std::size_t i = 0; i < table.filters.size(); ++i) {
    if (table.filters[i].options.size() < 2) continue;
    View filter = view.add("FILTERS");
    filter.set("NUMBER", i);
    filter.set("TITLE", table.filters[i].title);
    for (std::size_t o = 0; o < table.filters[i].options.size(); ++o) {
      View option = filter.add("OPTIONS");
      option.set("VALUE", o);
      option.set("OPTION", table.filters[i].options[o]);
    }
  }
}

std::size_t files_of(const DataRows& table) {
  return (table.rows.size() + rows_in_a_file - 1) / rows_in_a_file;
}

}  // namespace

std::size_t DataFilter::option(const std::string& text) {
  auto found = std::find(options.begin(), options.end(), text);
  if (found == options.end()) found = options.insert(options.end(), text);
  return static_cast<std::size_t>(found - options.begin());
}

Line message_line(std::string_view message) {
  Line line;
  for (const auto& piece : base::split_code(message))
    line.push_back({std::string(piece.text), {}, piece.is_code ? "code" : ""});
  if (!line.empty() && line.front().css.empty()) {
    char& first = line.front().text.front();
    first = base::ascii_upper(first);
  }
  return line;
}

void sort_options(DataRows& table) {
  for (std::size_t f = 0; f < table.filters.size(); ++f) {
    auto& options = table.filters[f].options;
    std::vector<std::size_t> order(options.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
        [&](std::size_t a, std::size_t b) { return base::folded(options[a]) < base::folded(options[b]); });
    std::vector<std::size_t> place(order.size());
    std::vector<std::string> sorted;
    for (std::size_t i = 0; i < order.size(); ++i) {
      place[order[i]] = i;
      sorted.push_back(options[order[i]]);
    }
    options = std::move(sorted);
    for (auto& row : table.rows) {
      for (auto& choice : row.choices[f]) choice = place[choice];
    }
  }
}

void fill_rows(const DataRows& table, Slice slice, View view) {
  view.set("NAME", table.name);
  view.set("FILES", files_of(table));
  view.set("COUNT", table.rows.size());
  if (!table.plain) {
    view.show("FILTER");
    fill_filters(table, view);
  }
  for (const auto& column : table.columns) {
    View head = view.add("COLUMNS");
    head.set("TITLE", column.title);
    head.show_if(column.sorts, "SORTS");
  }
  RowWriter writer(table);
  for (std::size_t i = slice.begin; i < slice.end; ++i) writer.row(table.rows[i]);
  view.set("ROWS_HTML", writer.take());
}

std::vector<Page> row_files(const DataRows& table) {
  std::vector<Page> files;
  for (std::size_t f = 0; f < files_of(table); ++f) {
    std::string script = "\"use strict\";\nassure.rows.take(";
    html::append_quoted(script, table.name);
    fmt::format_to(std::back_inserter(script), ", {}, [\n", f + 1);
    std::size_t end = std::min(table.rows.size(), (f + 1) * rows_in_a_file);
    for (std::size_t i = f * rows_in_a_file; i < end; ++i) {
      append_row(script, table.rows[i]);
      script += ",\n";
    }
    script += "]);\n";
    files.push_back({fmt::format("assets/rows/{}-{}.js", table.name, f + 1), std::move(script)});
  }
  return files;
}

}  // namespace assure::pages
