// What no page can do without, and the layout alone can give it.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "render/rules.h"
#include "render/template_check.h"

namespace assure::render {
namespace {

constexpr std::string_view policy_name = "content-security-policy";

const Tag* find_policy(const TagScan& tags) {
  auto found = std::find_if(tags.tags.begin(), tags.tags.end(), [](const Tag& tag) {
    const Attribute* kind = find_attribute(tag, "http-equiv");
    return tag.name == "meta" && kind && base::lower_ascii(base::trim(kind->value)) == policy_name;
  });
  return found == tags.tags.end() ? nullptr : &*found;
}

// The `content` as the template has it, markers included.
std::string_view policy_text(std::string_view text, const Tag& policy) {
  const Attribute* content = find_attribute(policy, "content");
  if (!content) return {};
  return text.substr(content->value_at.begin, content->value_at.end - content->value_at.begin);
}

class LayoutChecker {
 public:
  LayoutChecker(const OwnTemplate& own, const TemplateScan& scan, const TagScan& tags, diag::Diagnostics& out)
      : own_(own), scan_(scan), tags_(tags), out_(out) {}

  void check_content() {
    std::size_t conditional = no_mark;
    for (const Mark& mark : scan_.marks) {
      if (mark.kind != MarkKind::Include || mark.name != "CONTENT") continue;
      if (mark.section == no_mark) return;
      conditional = static_cast<std::size_t>(&mark - scan_.marks.data());
    }
    if (conditional == no_mark) {
      out_.report(rules::layout_incomplete, start(), "the layout has no `{{{{>CONTENT}}}}`")
          .help("write it where each page's own text is to stand");
      return;
    }
    const Mark& mark = scan_.marks[conditional];
    const Mark& section = scan_.marks[mark.section];
    out_.report(rules::layout_incomplete, span_of(own_, mark.at),
            "`{{{{>CONTENT}}}}` is shown only with section `{}`", section.name)
        .related(span_of(own_, section.at), "the section begins")
        .help("put it outside of every section: without it a page is empty");
  }

  void check_draft() {
    if (std::any_of(
            scan_.marks.begin(), scan_.marks.end(), [&](const Mark& end) { return tells_draft(end); }))
      return;
    out_.report(rules::layout_incomplete, start(), "the pages of a draft would not say that they are one")
        .help(
            "write a section `{{#DRAFT}}` to `{{/DRAFT}}` in the body, outside of other sections, with the "
            "word "
            "`draft` in its text");
  }

  void check_policy(std::string_view shipped) {
    TagScan shipped_tags = scan_tags(shipped, scan_template(shipped).marks);
    const Tag* wanted = find_policy(shipped_tags);
    if (!wanted) return;
    std::string_view wanted_text = policy_text(shipped, *wanted);
    const Tag* policy = find_policy(tags_);
    auto help =
        fmt::format("write `<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">` first in the head",
            wanted_text);
    if (!policy) {
      out_.report(rules::layout_incomplete, start(), "the layout has no Content-Security-Policy").help(help);
    } else if (policy_text(own_.text, *policy) != wanted_text) {
      out_.report(rules::layout_incomplete, span_of(own_, policy->at),
              "the Content-Security-Policy is not that of the pack's pages")
          .help(help);
    } else if (is_late(*policy)) {
      out_.report(rules::layout_incomplete, span_of(own_, policy->at),
              "the Content-Security-Policy does not hold for everything on the page")
          .help("put it outside of every section, in the head, in front of every script and style");
    }
  }

 private:
  source::Span start() const { return span_of(own_, {0, 0}); }

  // Whether this ends a section that tells readers of a draft so.
  bool tells_draft(const Mark& end) const {
    if (end.kind != MarkKind::SectionEnd || end.name != "DRAFT") return false;
    const Mark& begin = scan_.marks[end.section];
    auto body =
        std::find_if(tags_.tags.begin(), tags_.tags.end(), [](const Tag& tag) { return tag.name == "body"; });
    if (begin.section != no_mark || body == tags_.tags.end() || begin.at.begin < body->at.end) return false;
    auto place = [&](std::size_t at) {
      return std::lower_bound(tags_.text_at.begin(), tags_.text_at.end(), at) - tags_.text_at.begin();
    };
    auto first = static_cast<std::size_t>(place(begin.at.end));
    auto last = static_cast<std::size_t>(place(end.at.begin));
    return base::lower_ascii(tags_.text.substr(first, last - first)).find("draft") != std::string::npos;
  }

  bool is_late(const Tag& policy) const {
    for (const Tag& tag : tags_.tags) {
      bool loads = tag.name == "script" || tag.name == "link" || tag.name == "body" || tag.name == "/head";
      if (loads && tag.at.begin < policy.at.begin) return true;
    }
    return std::any_of(scan_.marks.begin(), scan_.marks.end(), [&](const Mark& mark) {
      if (mark.kind != MarkKind::SectionEnd) return false;
      return scan_.marks[mark.section].at.begin < policy.at.begin && policy.at.begin < mark.at.begin;
    });
  }

  const OwnTemplate& own_;
  const TemplateScan& scan_;
  const TagScan& tags_;
  diag::Diagnostics& out_;
};

}  // namespace

void check_layout(const OwnTemplate& own, const TemplateScan& scan, const TagScan& tags,
    std::string_view shipped, diag::Diagnostics& out) {
  LayoutChecker checker(own, scan, tags, out);
  checker.check_content();
  checker.check_draft();
  checker.check_policy(shipped);
}

}  // namespace assure::render
