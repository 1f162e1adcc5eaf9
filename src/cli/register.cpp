// assure register
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/format.h"
#include "cli/lists.h"
#include "diag/formats/format.h"
#include "report/lists.h"

namespace assure::cli {
namespace {

// A line for each value of a document, the first of which is its title.
std::string render_register_text(const table::List& list) {
  std::string text = table::list_text(list.title) + "\n";
  for (const auto& row : list.rows) {
    text += "\n" + table::shown_text(row.front()) + "\n";
    for (std::size_t i = 1; i < row.size(); ++i) {
      std::string shown = table::shown_text(row[i]);
      for (std::size_t at = 0; (at = shown.find('\n', at)) != std::string::npos; at += 2)
        shown.replace(at, 1, "; ");
      if (!shown.empty()) text += fmt::format("  {:<12} {}\n", list.columns[i].name, shown);
    }
  }
  return text;
}

constexpr FormatRow<table::List> register_formats[] = {
    {Format::Text, "for the terminal", render_register_text},
    list_format<table::List>(Format::Csv),
    list_format<table::List>(Format::Xlsx),
    list_format<table::List>(Format::Html),
};

struct RegisterArguments {
  std::string directory;
  Format format = Format::Text;
};

Exit show_register(const Context& context, const RegisterArguments& arguments) {
  auto compilation = context.compile(arguments.directory);
  if (!compilation) return context.could_not_run(compilation.error());
  const auto& evaluation = (*compilation)->evaluation;
  const table::List list = report::register_list(evaluation, (*compilation)->sources);
  if (is_list_format(arguments.format)) {
    auto printed = print_list(context, arguments.format, list, evaluation.as_of);
    if (!printed) return context.could_not_run(printed.error());
  } else {
    context.env.out << render_as(arguments.format, register_formats, list);
  }
  const std::size_t errors = (*compilation)->findings.count(diag::Severity::Error);
  if (errors > 0 && !context.common.quiet) {
    context.env.err << fmt::format("assure: `check` has {}\n", diag::count_line((*compilation)->findings));
  }
  context.tell_unread(**compilation);
  return (*compilation)->folder.truncated || evaluation.unread > 0 ? Exit::Findings : Exit::Clean;
}

}  // namespace

Verb set_up_register() {
  auto arguments = std::make_shared<RegisterArguments>();
  return {
      .options =
          {
              {"DIR", "", &arguments->directory, directory_help},
              format_option(arguments->format, register_formats),
          },
      .takes = {Shared::AsOf, Shared::Quiet, Shared::Jobs},
      .run = [arguments](const Context& context) { return show_register(context, *arguments); },
      .footer =
          "Exit status: 0 the list is whole, 1 some of the folder could not be read, 2 could not run, 3 a "
          "fault "
          "of assure itself.",
  };
}

}  // namespace assure::cli
