#include "templates/tag_scan.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"

namespace assure::templates {
namespace {

constexpr char signs[] = {value_sign, include_sign, '\0'};
constexpr std::string_view raw_elements[] = {"script", "style", "title", "textarea"};

// What browsers and the engine agree on.
bool is_name(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
      [](char c) { return base::is_ascii_word(c) || c == '-' || c == '_' || c == ':' || c == '.'; });
}

// The template without its marks.
struct Flat {
  std::string text;
  std::vector<std::size_t> begins, ends;  // of each byte, in the template
  std::vector<std::size_t> marks;         // where each mark stood

  Flat(std::string_view source, const std::vector<Mark>& all) {
    std::size_t at = 0;
    for (const Mark& mark : all) {
      copy(source, at, mark.at.begin);
      marks.push_back(text.size());
      if (mark.kind == MarkKind::Value) put(value_sign, mark.at.begin, mark.at.end);
      if (mark.kind == MarkKind::Include) put(include_sign, mark.at.begin, mark.at.end);
      at = mark.at.end;
    }
    copy(source, at, source.size());
  }

  TextRange source(std::size_t begin, std::size_t end) const {
    if (begin < end) return {begins[begin], ends[end - 1]};
    std::size_t at = begin < begins.size() ? begins[begin] : (ends.empty() ? 0 : ends.back());
    return {at, at};
  }

 private:
  void put(char c, std::size_t begin, std::size_t end) {
    text += c;
    begins.push_back(begin);
    ends.push_back(end);
  }
  void copy(std::string_view source, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      bool sign = source[i] == value_sign || source[i] == include_sign;
      put(sign ? ' ' : source[i], i, i + 1);
    }
  }
};

class TagScanner {
 public:
  TagScanner(const Flat& flat, TagScan& scan)
      : flat_(flat), text_(flat.text), scan_(scan), contexts_(text_.size() + 1, Context::Text) {}

  void run() {
    while (at_ < text_.size()) {
      if (text_[at_] != '<') {
        keep(at_++);
        continue;
      }
      char next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
      if (next == '!' || next == '?') {
        comment();
      } else if (base::is_ascii_letter(next) || next == value_sign || next == include_sign ||
                 (next == '/' && at_ + 2 < text_.size() && base::is_ascii_letter(text_[at_ + 2]))) {
        tag();
      } else {
        keep(at_++);
      }
    }
    for (std::size_t mark : flat_.marks) scan_.contexts.push_back(contexts_[mark]);
  }

 private:
  void keep(std::size_t at) {
    scan_.text += text_[at];
    scan_.text_at.push_back(flat_.begins[at]);
  }

  void fault(std::size_t begin, std::size_t end, std::string message, std::string help) {
    scan_.faults.push_back({flat_.source(begin, end), std::move(message), std::move(help), {}, {}});
  }

  // Places behind `begin` and up to `end`.
  void set_context(std::size_t begin, std::size_t end, Context context) {
    std::fill(contexts_.begin() + static_cast<std::ptrdiff_t>(begin),
        contexts_.begin() + static_cast<std::ptrdiff_t>(end), context);
  }

  void comment() {
    std::size_t begin = at_;
    bool real = text_.compare(begin, 4, "<!--") == 0;
    std::string_view closing = real ? "-->" : ">";
    std::size_t end = text_.find(closing, begin + (real ? 4 : 2));
    if (end == std::string::npos) {
      fault(begin, begin + 2, "a comment has no end", fmt::format("end it with `{}`", closing));
      end = text_.size();
    } else {
      end += closing.size();
    }
    set_context(begin + 1, end, Context::Comment);
    at_ = end;
  }

  void tag() {
    std::size_t begin = at_;
    HtmlTag tag;
    at_ = std::min(text_.find_first_of(" \t\r\n\f/>", begin + 2), text_.size());
    tag.name = base::lower_ascii(std::string_view(text_).substr(begin + 1, at_ - begin - 1));
    check_tag_name(tag.name, begin);
    set_context(begin + 1, at_ + 1, Context::Tag);
    bool closed = attributes(tag);
    tag.at = flat_.source(begin, at_);
    if (!closed)
      fault(begin, begin + 1, fmt::format("the tag `<{}` has no end", shown(tag.name)), "end it with `>`");
    if (closed &&
        std::find(std::begin(raw_elements), std::end(raw_elements), tag.name) != std::end(raw_elements))
      raw(tag, begin);
    scan_.tags.push_back(std::move(tag));
  }

  // Up to and with the `>`; whether there is one.
  bool attributes(HtmlTag& tag) {
    for (;;) {
      std::size_t begin = std::min(text_.find_first_not_of(" \t\r\n\f/", at_), text_.size());
      set_context(at_, begin + 1, Context::Tag);
      at_ = begin;
      if (at_ == text_.size() || text_[at_] == '<') return false;
      if (text_[at_] == '>') {
        ++at_;
        return true;
      }
      if (!attribute(tag)) return false;
    }
  }

  bool attribute(HtmlTag& tag) {
    std::size_t begin = at_;
    Attribute attribute;
    // A name may begin with `=`.
    at_ = std::min(text_.find_first_of("= \t\r\n\f/><", begin + 1), text_.size());
    set_context(begin, at_ + 1, Context::Tag);
    attribute.name = base::lower_ascii(std::string_view(text_).substr(begin, at_ - begin));
    check_name(attribute.name, begin, at_);
    std::size_t equals = text_.find_first_not_of(base::html_blanks, at_);
    bool complete = true;
    if (equals != std::string::npos && text_[equals] == '=') {
      at_ = std::min(text_.find_first_not_of(base::html_blanks, equals + 1), text_.size());
      set_context(equals, at_ + 1, Context::Tag);
      complete = value(attribute);
    }
    attribute.at = flat_.source(begin, at_);
    tag.attributes.push_back(std::move(attribute));
    return complete;
  }

  void check_tag_name(std::string_view name, std::size_t begin) {
    if (name.starts_with('/')) name.remove_prefix(1);
    if (name.find_first_of(signs) != std::string::npos) {
      fault(begin, at_, "there is a marker in the name of a tag", "write the name itself");
    } else if (!is_name(name)) {
      fault(begin, at_, fmt::format("`{}` is not the name of a tag", name),
          "put a space between the name and an attribute, and `>` at the end");
    } else {
      check_case(begin, at_, name);
    }
  }

  void check_name(const std::string& name, std::size_t begin, std::size_t end) {
    if (name.find_first_of(signs) != std::string::npos) {
      fault(begin, end, "there is a marker in place of the name of an attribute",
          "put it into the quotes of an attribute's value");
    } else if (!is_name(name)) {
      fault(begin, end, fmt::format("`{}` is not the name of an attribute", name), "fix the tag");
    } else {
      check_case(begin, end, name);
    }
  }

  // Capitals are for names of SVG, which have both.
  void check_case(std::size_t begin, std::size_t end, std::string_view lower) {
    std::string_view written = std::string_view(text_).substr(begin, end - begin);
    if (std::none_of(written.begin(), written.end(), base::is_ascii_upper)) return;
    if (std::any_of(written.begin(), written.end(), base::is_ascii_lower)) return;
    fault(begin, end,
        fmt::format("the name `{}` is written in capitals", written.substr(written.find_first_not_of("</"))),
        fmt::format("write `{}`", lower));
  }

  // Whether it ends.
  bool value(Attribute& attribute) {
    char quote = at_ < text_.size() ? text_[at_] : '\0';
    attribute.quoted = quote == '"' || quote == '\'';
    std::size_t begin = at_ + (attribute.quoted ? 1 : 0);
    std::size_t end = attribute.quoted ? text_.find(quote, begin) : text_.find_first_of(" \t\r\n\f>", begin);
    bool complete = end != std::string::npos;
    end = std::min(end, text_.size());
    attribute.value = text_.substr(begin, end - begin);
    attribute.value_at = flat_.source(begin, end);
    set_context(begin, end + 1, Context::AttributeValue);
    at_ = end + (attribute.quoted && complete ? 1 : 0);
    if (complete && quote != '"')
      fault(begin, end, fmt::format("the value of `{}` is not in double quotes", shown(attribute.name)),
          "put `\"` around it: the edition in one file is made from what the pages say");
    else if (complete && attribute.value.find('>') != std::string::npos)
      fault(begin, end, fmt::format("there is a `>` in the value of `{}`", shown(attribute.name)),
          "write `&gt;`");
    return complete;
  }

  void raw(HtmlTag& tag, std::size_t tag_begin) {
    std::size_t begin = at_;
    std::size_t end = end_of_raw(tag.name, begin);
    set_context(begin, end + 1, Context::Raw);
    if (end == text_.size())
      fault(tag_begin, begin, fmt::format("`<{}>` has no end", tag.name),
          fmt::format("end it with `</{}>`", tag.name));
    bool code = tag.name == "script" || tag.name == "style";
    std::size_t first = text_.find_first_not_of(base::html_blanks, begin);
    if (code && first < end) {
      std::size_t last = text_.find_last_not_of(base::html_blanks, end - 1);
      tag.body = flat_.source(first, last + 1);
    }
    at_ = end;
  }

  std::size_t end_of_raw(const std::string& name, std::size_t at) const {
    for (; (at = text_.find("</", at)) != std::string::npos; at += 2) {
      if (base::lower_ascii(std::string_view(text_).substr(at + 2, name.size())) == name) return at;
    }
    return text_.size();
  }

  // Of a name in a message.
  static std::string shown(std::string name) {
    std::replace(name.begin(), name.end(), value_sign, '?');
    std::replace(name.begin(), name.end(), include_sign, '?');
    return name;
  }

  const Flat& flat_;
  const std::string& text_;
  TagScan& scan_;
  std::vector<Context> contexts_;  // of each place in the flat text
  std::size_t at_ = 0;
};

}  // namespace

TagScan scan_tags(std::string_view text, const std::vector<Mark>& marks) {
  Flat flat(text, marks);
  TagScan scan;
  TagScanner(flat, scan).run();
  return scan;
}

const Attribute* find_attribute(const HtmlTag& tag, std::string_view name) {
  auto found = std::find_if(tag.attributes.begin(), tag.attributes.end(),
      [&](const Attribute& attribute) { return attribute.name == name; });
  return found == tag.attributes.end() ? nullptr : &*found;
}

}  // namespace assure::templates
