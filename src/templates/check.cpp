#include "templates/check.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "base/spelling.h"
#include "base/utf8.h"
#include "templates/rules.h"
#include "templates/view.h"

namespace assure::templates {
namespace {

// What a name stands for in the shipped template.
struct Known {
  std::set<MarkKind> kinds;
  std::set<std::string_view> modifiers;
  std::set<Context> contexts;
};
using Names = std::map<std::string_view, Known>;

bool is_named(MarkKind kind) {
  return kind == MarkKind::Value || kind == MarkKind::Section || kind == MarkKind::Include;
}

Names names_of(const ScannedTemplate& shipped) {
  Names names;
  for (std::size_t i = 0; i < shipped.scan.marks.size(); ++i) {
    const Mark& mark = shipped.scan.marks[i];
    if (!is_named(mark.kind)) continue;
    Known& known = names[mark.name];
    known.kinds.insert(mark.kind);
    known.modifiers.insert(mark.modifiers);
    known.contexts.insert(shipped.tags.contexts[i]);
  }
  return names;
}

ScannedTemplate scanned(std::string_view text) {
  ScannedTemplate result{text, scan_template(text), {}};
  result.tags = scan_tags(text, result.scan.marks);
  return result;
}

std::string_view name_of(MarkKind kind) {
  switch (kind) {
    case MarkKind::Section:
      return "section";
    case MarkKind::Include:
      return "include";
    default:
      return "value";
  }
}

std::string described(MarkKind kind) {
  return fmt::format("{} {}", kind == MarkKind::Include ? "an" : "a", name_of(kind));
}

// How the name is written; a section with its end.
std::string usage(MarkKind kind, std::string_view name) {
  std::string text = fmt::format("`{}`", mark_text(kind, name));
  if (kind == MarkKind::Section) text += fmt::format(" with `{}`", mark_text(MarkKind::SectionEnd, name));
  return text;
}

class Checker {
 public:
  Checker(const OwnTemplate& own, std::string_view shipped, diag::Diagnostics& out)
      : own_(own),
        in_(scanned(own.text)),
        shipped_(scanned(shipped)),
        names_(names_of(shipped_)),
        out_(out) {}

  void run() {
    std::size_t before = out_.all().size();
    report(in_.scan.faults);
    for (const Mark& mark : in_.scan.marks) {
      if (is_named(mark.kind) && check_name(mark)) check_modifiers(mark);
    }
    // Behind a marker without an end nobody can tell marks from text.
    if (in_.scan.whole) check_page();
    if (out_.all().size() > before) return;
    std::string refusal = parse_refusal(own_.text);
    if (!refusal.empty())
      out_.report(rules::template_syntax, span_of(own_, {0, 0}), "the template cannot be read: {}", refusal);
  }

 private:
  void report(const std::vector<TemplateFault>& faults) {
    for (const TemplateFault& fault : faults) {
      auto report = out_.report(rules::template_syntax, span_of(own_, fault.at), "{}", fault.message);
      report.help(fault.help);
      if (fault.other.begin < fault.other.end)
        report.related(span_of(own_, fault.other), fault.other_message);
    }
  }

  // Whether the shipped template has it too.
  bool check_name(const Mark& mark) {
    auto known = names_.find(mark.name);
    if (known == names_.end()) {
      out_.report(rules::unknown_marker, span_of(own_, mark.at), "`{}` has no {} `{}`", own_.name,
              name_of(mark.kind), mark.name)
          .help(meant(mark.name));
      return false;
    }
    const auto& kinds = known->second.kinds;
    if (kinds.contains(mark.kind)) return true;
    out_.report(rules::unknown_marker, span_of(own_, mark.at), "`{}` is {}, not {}", mark.name,
            described(*kinds.begin()), described(mark.kind))
        .help(fmt::format("write {}", usage(*kinds.begin(), mark.name)));
    return false;
  }

  std::string meant(std::string_view name) const {
    std::vector<std::string> candidates;
    for (const auto& entry : names_) candidates.emplace_back(entry.first);
    std::string closest = base::closest(name, candidates);
    if (closest.empty()) return "the reference of templates lists what each of them can show";
    return fmt::format("did you mean {}?", usage(*names_.find(closest)->second.kinds.begin(), closest));
  }

  void check_modifiers(const Mark& mark) {
    if (mark.modifiers.empty() || names_.find(mark.name)->second.modifiers.contains(mark.modifiers)) return;
    bool none = mark.modifiers.find(":none") != std::string_view::npos;
    out_.report(rules::escaping_off, span_of(own_, mark.at), "the modifier `{}` {}", mark.modifiers,
            none ? fmt::format("turns the escaping of `{}` off", mark.name)
                 : fmt::format("changes how `{}` is escaped", mark.name))
        .help(fmt::format(
            "write {}: a value is escaped for the place that it is in", usage(mark.kind, mark.name)));
  }

  void check_page() {
    report(in_.tags.faults);
    check_contexts();
    check_tags(own_, in_, shipped_, out_);
    check_frame(own_, in_, shipped_, out_);
  }

  // Values are escaped for where they stand in the text, which has to be where they stand on the page.
  void check_contexts() {
    const auto& marks = in_.scan.marks;
    for (std::size_t i = 0; i < marks.size(); ++i) {
      const Mark& mark = marks[i];
      Context context = in_.tags.contexts[i];
      bool html = mark.kind == MarkKind::Include || (mark.kind == MarkKind::Value && !mark.modifiers.empty());
      if (html && context != Context::Text && !is_shipped_there(mark, context)) {
        out_.report(rules::escaping_off, span_of(own_, mark.at),
                "`{}` is HTML of its own, and is not between tags", mark.name)
            .help("put it where text of the page is");
      }
      if (mark.kind != MarkKind::SectionEnd || context == in_.tags.contexts[mark.section]) continue;
      out_.report(rules::template_syntax, span_of(own_, mark.at),
              "section `{}` begins and ends in different parts of a tag", mark.name)
          .related(span_of(own_, marks[mark.section].at), "it begins here")
          .help("let it hold a whole tag, a whole attribute or a part of one value");
    }
  }

  bool is_shipped_there(const Mark& mark, Context context) const {
    auto known = names_.find(mark.name);
    return known != names_.end() && known->second.contexts.contains(context);
  }

  const OwnTemplate& own_;
  ScannedTemplate in_;
  ScannedTemplate shipped_;
  Names names_;
  diag::Diagnostics& out_;
};

std::vector<std::string> names_of(std::span<const TemplateFile> shipped) {
  std::vector<std::string> names;
  for (const TemplateFile& file : shipped) names.emplace_back(name_of(file));
  return names;
}

}  // namespace

void check_template(const OwnTemplate& own, std::span<const TemplateFile> shipped, diag::Diagnostics& out) {
  const TemplateFile* file = find_template(shipped, own.name);
  if (!file) {
    std::string hint = base::did_you_mean(own.name, names_of(shipped));
    out.report(rules::unknown_template, span_of(own, {0, 0}), "no template is called `{}`", own.name)
        .help(hint.empty() ? std::string("the reference of templates lists their names") : hint);
    return;
  }
  if (std::size_t bad = base::invalid_utf8_at(own.text); bad != std::string_view::npos) {
    out.report(rules::unreadable_template, span_of(own, {bad, bad + 1}), "the byte 0x{:02X} is not UTF-8",
           static_cast<unsigned char>(own.text[bad]))
        .help("save the file as UTF-8");
    return;
  }
  if (own.name.ends_with(".html")) return Checker(own, file->text, out).run();
  if (own.name.ends_with(".css")) return check_style(own, out);
  check_script(own, out);
}

}  // namespace assure::templates
