// What the frame of pages (layout.html, single.html) gives them, and they cannot do without. A template is
// one when the shipped one of its name gives it.
#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "templates/check.h"
#include "templates/rules.h"

namespace assure::templates {
namespace {

constexpr std::string_view policy_name = "content-security-policy";

const HtmlTag* find_tag(const ScannedTemplate& in, std::string_view name) {
  const auto& all = in.tags.tags;
  auto found = std::find_if(all.begin(), all.end(), [&](const HtmlTag& tag) { return tag.name == name; });
  return found == all.end() ? nullptr : &*found;
}

const HtmlTag* find_policy(const ScannedTemplate& in) {
  const auto& all = in.tags.tags;
  auto found = std::find_if(all.begin(), all.end(), [](const HtmlTag& tag) {
    const Attribute* kind = find_attribute(tag, "http-equiv");
    return tag.name == "meta" && kind && base::lower_ascii(base::trim(kind->value)) == policy_name;
  });
  return found == all.end() ? nullptr : &*found;
}

// The `content` as the template has it, markers included.
std::string_view policy_text(const ScannedTemplate& in, const HtmlTag& policy) {
  const Attribute* content = find_attribute(policy, "content");
  return content ? text_of(in.text, content->value_at) : std::string_view();
}

bool is_content(const Mark& mark) {
  return (mark.kind == MarkKind::Include && mark.name == "CONTENT") ||
         (mark.kind == MarkKind::Value && mark.name == "CONTENT_HTML");
}

const Mark* find_content(const ScannedTemplate& in) {
  auto found = std::find_if(in.scan.marks.begin(), in.scan.marks.end(), is_content);
  return found == in.scan.marks.end() ? nullptr : &*found;
}

// The sections in which a mark stands, the innermost first.
std::vector<std::string_view> sections_of(const ScannedTemplate& in, const Mark& mark) {
  std::vector<std::string_view> names;
  for (std::size_t at = mark.section; at != no_mark; at = in.scan.marks[at].section)
    names.push_back(in.scan.marks[at].name);
  return names;
}

bool is_in_main(const ScannedTemplate& in, const Mark& mark) {
  const HtmlTag* begin = find_tag(in, "main");
  const HtmlTag* end = find_tag(in, "/main");
  return begin && end && begin->at.end <= mark.at.begin && mark.at.end <= end->at.begin;
}

// Whether some section DRAFT says so in the text of the body, whatever else is shown.
bool tells_draft(const ScannedTemplate& in) {
  const HtmlTag* body = find_tag(in, "body");
  if (!body) return false;
  const auto& places = in.tags.text_at;
  auto place = [&](std::size_t at) {
    return static_cast<std::size_t>(std::lower_bound(places.begin(), places.end(), at) - places.begin());
  };
  return std::any_of(in.scan.marks.begin(), in.scan.marks.end(), [&](const Mark& end) {
    if (end.kind != MarkKind::SectionEnd || end.name != "DRAFT") return false;
    const Mark& begin = in.scan.marks[end.section];
    if (begin.section != no_mark || begin.at.begin < body->at.end) return false;
    std::size_t first = place(begin.at.end);
    std::string text =
        base::lower_ascii(std::string_view(in.tags.text).substr(first, place(end.at.begin) - first));
    return text.find("draft") != std::string::npos;
  });
}

// Whether the browser reads something before the policy, or perhaps no policy at all.
bool is_late(const ScannedTemplate& in, const HtmlTag& policy) {
  for (const HtmlTag& tag : in.tags.tags) {
    bool before = tag.name == "script" || tag.name == "style" || tag.name == "link" || tag.name == "body" ||
                  tag.name == "/head";
    if (before && tag.at.begin < policy.at.begin) return true;
  }
  return std::any_of(in.scan.marks.begin(), in.scan.marks.end(), [&](const Mark& mark) {
    if (mark.kind != MarkKind::SectionEnd) return false;
    return in.scan.marks[mark.section].at.begin < policy.at.begin && policy.at.begin < mark.at.begin;
  });
}

class FrameChecker {
 public:
  FrameChecker(const OwnTemplate& own, const ScannedTemplate& in, const ScannedTemplate& shipped,
      diag::Diagnostics& out)
      : own_(own), in_(in), shipped_(shipped), out_(out) {}

  void run() {
    if (const Mark* wanted = find_content(shipped_)) check_content(*wanted);
    if (tells_draft(shipped_) && !tells_draft(in_)) {
      report({0, 0}, "the pages of a draft would not say that they are one")
          .help(
              "write a section `{{#DRAFT}}` to `{{/DRAFT}}` in the body, outside of other sections, with the "
              "word `draft` in its text");
    }
    if (const HtmlTag* wanted = find_policy(shipped_)) check_policy(policy_text(shipped_, *wanted));
  }

 private:
  diag::Report report(TextRange at, const std::string& message) {
    return out_.report(rules::frame_incomplete, span_of(own_, at), "{}", message);
  }

  void check_content(const Mark& wanted) {
    std::string_view written = text_of(shipped_.text, wanted.at);
    auto sections = sections_of(shipped_, wanted);
    std::string place = sections.empty() ? std::string("outside of every section")
                                         : fmt::format("in section `{}` alone", sections.front());
    bool in_main = is_in_main(shipped_, wanted);
    const Mark* found = find_content(in_);
    for (const Mark& mark : in_.scan.marks) {
      if (!is_content(mark) || sections_of(in_, mark) != sections) continue;
      if (!in_main || is_in_main(in_, mark)) return;
      report(mark.at, fmt::format("`{}` is not in `<main>`", written))
          .help("put it between `<main>` and `</main>`: readers skip to it");
      return;
    }
    if (!found) {
      report({0, 0}, fmt::format("`{}` has no `{}`", own_.name, written))
          .help(fmt::format("write it {}: pages are empty without it", place));
      return;
    }
    auto found_report = report(found->at, fmt::format("`{}` is not {}", written, place));
    if (found->section != no_mark)
      found_report.related(span_of(own_, in_.scan.marks[found->section].at), "the section that it is in");
    found_report.help("put it there: pages are empty without it");
  }

  void check_policy(std::string_view wanted) {
    auto help = fmt::format(
        "write `<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">` first in the head", wanted);
    const HtmlTag* policy = find_policy(in_);
    if (!policy) {
      report({0, 0}, fmt::format("`{}` has no Content-Security-Policy", own_.name)).help(help);
    } else if (policy_text(in_, *policy) != wanted) {
      report(policy->at, "the Content-Security-Policy is not that of the shipped template").help(help);
    } else if (is_late(in_, *policy)) {
      report(policy->at, "the Content-Security-Policy does not hold for everything on the page")
          .help("put it outside of every section, in the head, in front of every script and style");
    }
  }

  const OwnTemplate& own_;
  const ScannedTemplate& in_;
  const ScannedTemplate& shipped_;
  diag::Diagnostics& out_;
};

}  // namespace

void check_frame(const OwnTemplate& own, const ScannedTemplate& in, const ScannedTemplate& shipped,
    diag::Diagnostics& out) {
  FrameChecker(own, in, shipped, out).run();
}

}  // namespace assure::templates
