#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "support/reference.h"
#include "templates/check.h"
#include "templates/files.h"

namespace assure::tests {
namespace {

using templates::Mark;
using templates::MarkKind;

// What a template or a section of it shows, each name once, in the order of the text.
struct Outline {
  const Mark* mark = nullptr;
  std::vector<Outline> inside;

  Outline& of(const Mark& wanted) {
    auto same = [&](const Outline& other) {
      return other.mark->kind == wanted.kind && other.mark->name == wanted.name;
    };
    auto found = std::find_if(inside.begin(), inside.end(), same);
    if (found != inside.end()) return *found;
    inside.push_back({&wanted, {}});
    return inside.back();
  }

  std::string text(std::size_t depth) const {
    std::string result;
    for (const Outline& shown : inside) {
      result +=
          fmt::format("{:{}}{}{}\n", "", depth * 2, templates::mark_text(shown.mark->kind, shown.mark->name),
              shown.mark->modifiers.empty() ? "" : fmt::format("  written with `{}`", shown.mark->modifiers));
      result += shown.text(depth + 1);
    }
    return result;
  }
};

void add(Outline& outline, const std::vector<Mark>& marks, const Mark& mark) {
  std::vector<const Mark*> path{&mark};
  while (path.back()->section != templates::no_mark) path.push_back(&marks[path.back()->section]);
  Outline* place = &outline;
  for (auto step = path.rbegin(); step != path.rend(); ++step) place = &place->of(**step);
}

std::string section(const templates::TemplateFile& file) {
  std::string text = fmt::format("\n## {}\n\n", templates::name_of(file));
  std::vector<Mark> marks = templates::scan_template(file.text).marks;
  Outline outline;
  for (const Mark& mark : marks) {
    if (mark.kind == MarkKind::Comment && &mark == &marks.front())
      text += fmt::format("{}\n\n", file.text.substr(mark.at.begin + 3, mark.at.end - mark.at.begin - 5));
    if (mark.kind == MarkKind::Value || mark.kind == MarkKind::Section || mark.kind == MarkKind::Include)
      add(outline, marks, mark);
  }
  std::string shown = outline.text(0);
  return text +
         (shown.empty() ? std::string("It shows no values.\n") : fmt::format("```text\n{}```\n", shown));
}

}  // namespace

std::string templates_reference() {
  std::vector<std::string> whole;
  std::string pages;
  for (const auto& file : templates::template_files()) {
    if (file.path.ends_with(".html")) {
      pages += section(file);
    } else {
      whole.push_back(fmt::format("`{}`", templates::name_of(file)));
    }
  }
  std::sort(whole.begin(), whole.end());
  return fmt::format(
             "# Every template\n\n[templates.md](templates.md) says how to put your own in the place of "
             "these. What a template can "
             "show is listed in the order\nof the shipped one; what is indented is there within the section "
             "above it.\n\n"
             "Styles and scripts have no markers: {}.\n",
             base::join(whole, ", ")) +
         pages;
}

}  // namespace assure::tests
