#include "yaml/reader/syntax_fault.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <yaml-cpp/exceptions.h>

#include "base/characters.h"
#include "yaml/reader/extent.h"
#include "yaml/reader/open_marks.h"
#include "yaml/rules.h"

namespace assure::yaml {
namespace {

namespace Said = YAML::ErrorMsg;

// What is told: `message` may hold one `{}` for the word at the fault.
struct Wording {
  std::string_view said;
  std::string_view message;
  std::string_view help;
};

constexpr std::string_view kIndentHelp =
    "begin all keys of one mapping, and all `-` of one list, in the same column";

const std::array kWordings = {
    Wording{Said::YAML_DIRECTIVE_ARGS, "a `%YAML` line names one version", "leave the line out"},
    Wording{Said::YAML_VERSION, "this `%YAML` line names no version", "leave the line out"},
    Wording{Said::YAML_MAJOR_VERSION, "this version of YAML is not known", "leave the `%YAML` line out"},
    Wording{Said::REPEATED_YAML_DIRECTIVE, "a second `%YAML` line", "leave the line out"},
    Wording{Said::TAG_DIRECTIVE_ARGS, "a `%TAG` line takes two words", "leave the line out"},
    Wording{Said::REPEATED_TAG_DIRECTIVE, "a second `%TAG` line for the same word", "leave the line out"},
    Wording{Said::CHAR_IN_TAG_HANDLE, "a character that no tag may hold",
        "put the value in quotes if it begins with `!`"},
    Wording{Said::TAG_WITH_NO_SUFFIX, "a tag ends before its name",
        "put the value in quotes if it begins with `!`"},
    Wording{Said::END_OF_VERBATIM_TAG, "a tag that begins with `!<` has no `>`", "leave the tag out"},
    Wording{Said::MULTIPLE_TAGS, "two tags before one value", "leave the tags out"},
    Wording{Said::MULTIPLE_ANCHORS, "two anchors before one value", "keep one of the two"},
    Wording{Said::ALIAS_CONTENT, "a value follows an alias", "keep one of the two"},
    Wording{Said::INVALID_HEX, "an escape with `\\x`, `\\u` or `\\U` needs hexadecimal digits",
        "write `\\\\` for a backslash, or put the value in single quotes"},
    Wording{Said::INVALID_UNICODE, "an escape names a character that does not exist",
        "write the character itself"},
    Wording{Said::INVALID_ESCAPE,
        "a backslash in double quotes is before a character that it does not go with",
        "write `\\\\` for a backslash, or put the value in single quotes"},
    Wording{Said::UNKNOWN_TOKEN, "`{}` cannot begin a value", "put the value in quotes"},
    Wording{Said::TAB_IN_INDENTATION, "a tab indents this line", "indent with spaces"},
    Wording{Said::BLOCK_ENTRY, "a list item cannot begin here",
        "begin each `-` on a line of its own, under the `-` of the item above"},
    Wording{Said::MAP_KEY, "a `?` cannot be here", "put the value in quotes if the `?` belongs to it"},
    Wording{Said::ALIAS_NOT_FOUND, "`*` has no name behind it",
        "put the value in quotes if the `*` belongs to it"},
    Wording{Said::ANCHOR_NOT_FOUND, "`&` has no name behind it",
        "put the value in quotes if the `&` belongs to it"},
    Wording{Said::CHAR_IN_ALIAS, "the name behind `*` holds a character that it may not",
        "put the value in quotes if the `*` belongs to it"},
    Wording{Said::CHAR_IN_ANCHOR, "the name behind `&` holds a character that it may not",
        "put the value in quotes if the `&` belongs to it"},
    Wording{Said::ZERO_INDENT_IN_BLOCK, "the number behind `|` or `>` cannot be 0", "leave the number out"},
    Wording{Said::CHAR_IN_BLOCK, "there is text on the line of `|` or `>`",
        "begin the text on the next line, indented; put the value in quotes if the `|` or `>` belongs to it"},
};

class Teller {
 public:
  Teller(const SyntaxFault& fault, diag::Diagnostics& out)
      : fault_(fault), text_(fault.text), out_(out), at_(std::min(fault.at, fault.text.size())) {
    marks_ = open_marks(text_, fault.read_to, at_ + 1, fault.open_brackets);
    line_ = at_ - column_of(text_, at_);
  }

  void tell() {
    if (quote_left_open() || tab_in_indentation() || bracket_fault() || second_colon() || no_entry()) return;
    step_back();
    const auto* row =
        std::find_if(kWordings.begin(), kWordings.end(), [&](const Wording& w) { return said(w.said); });
    if (row == kWordings.end()) {
      report(at_, "this is not YAML").help("put the value in quotes if it holds `:`, `#`, `[` or `{`");
      return;
    }
    std::string message(row->message);
    if (auto hole = message.find("{}"); hole != std::string::npos) message.replace(hole, 2, character());
    long_quote(report(at_, message).help(std::string(row->help)));
  }

 private:
  bool said(std::string_view message) const { return fault_.said.starts_with(message); }

  source::Span span(std::size_t begin, std::size_t end) const {
    return {fault_.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::max(begin, end))};
  }

  // The word that begins at `at`; nothing at the end of a line.
  source::Span word(std::size_t at) const { return span(at, end_of_word(text_, at)); }

  std::string character() const {
    std::size_t end = at_ + 1;
    while (end < text_.size() && base::continues_character(text_[end])) ++end;
    return std::string(text_.substr(at_, end - at_));
  }

  diag::Report report(std::size_t at, std::string_view message) {
    return out_.report(rules::yaml_syntax, word(at), "{}", message);
  }

  bool at_end() const { return skip_blank(text_, at_) >= text_.size(); }
  std::string_view before() const { return text_.substr(line_, at_ - line_); }
  bool first_on_line() const { return before().find_first_not_of(" \t-?") == std::string_view::npos; }

  // A quote that was forgotten closes at the next one, and the fault shows there.
  void long_quote(diag::Report report) const {
    std::size_t begin = marks_.long_quote;
    std::size_t end = marks_.long_quote_end;
    source::Span last = fault_.last_scalar;
    std::string_view written = last.valid() ? text_.substr(last.begin, last.end - last.begin) : "";
    bool quoted = written.starts_with('"') || written.starts_with('\'');
    if (begin == OpenMarks::kNone && quoted && written.find('\n') != std::string_view::npos) {
      begin = last.begin;
      end = last.end;
    }
    if (begin == OpenMarks::kNone || end < line_) return;
    report.help("close the quote on the line where it opens");
    report.related(span(begin, begin + 1), "a quote opens here and closes on the line of the fault");
  }

  bool quote_left_open() {
    bool document = said(Said::DOC_IN_SCALAR);
    if (!document && !said(Said::EOF_IN_SCALAR)) return false;
    std::size_t opens = marks_.quote != OpenMarks::kNone ? marks_.quote : marks_.long_quote;
    opens = std::min(opens, text_.size());
    source::Span quote = span(opens, std::min(opens + 1, text_.size()));
    if (document) {
      report(at_, "there is a line with `---` or `...` inside quotes")
          .help("close the quote above it, or indent the line")
          .related(quote, "the quote opens here");
    } else {
      report_unclosed_quote(quote, out_);
    }
    return true;
  }

  // The marks of these stand behind the fault.
  void step_back() {
    bool escape = said(Said::INVALID_ESCAPE) || said(Said::INVALID_HEX) || said(Said::INVALID_UNICODE);
    bool name = said(Said::ALIAS_NOT_FOUND) || said(Said::ANCHOR_NOT_FOUND);
    if (!escape && !name) return;
    std::size_t begin = text_.substr(0, at_).find_last_of(escape ? "\\" : "&*");
    if (begin != std::string_view::npos) at_ = begin;
  }

  bool tab_in_indentation() {
    bool in_brackets = !marks_.brackets.empty();
    std::string_view line = text_.substr(line_);
    std::size_t indent = std::min(line.find_first_not_of(" \t-?"), line.size());
    std::size_t tab = line.substr(0, indent).find('\t');
    if (in_brackets || tab == std::string_view::npos) return false;
    if (std::string_view blank = line.substr(0, line.find('\n')); indent >= blank.size()) {
      out_.report(rules::yaml_syntax, span(line_ + tab, line_ + tab + 1),
              "this line is blank but for a tab, which ends the text above it")
          .help("delete the tab");
      return true;
    }
    out_.report(rules::yaml_syntax, span(line_ + tab, line_ + tab + 1), "a tab indents this line")
        .help("indent with spaces: YAML does not take tabs");
    return true;
  }

  bool bracket_fault() {
    bool flow = said(Said::END_OF_MAP_FLOW) || said(Said::END_OF_SEQ_FLOW) || said(Said::FLOW_END);
    bool item = said(Said::BLOCK_ENTRY) && !marks_.brackets.empty();
    if (!flow && !item) return false;
    if (marks_.brackets.empty()) {
      report(at_, "`" + character() + "` closes nothing").help("put the value in quotes if it belongs to it");
      return true;
    }
    // The fault may itself be a bracket: it is the one around it that is not closed.
    bool itself = marks_.brackets.back() >= at_ && marks_.brackets.size() > 1;
    std::size_t open = marks_.brackets[marks_.brackets.size() - (itself ? 2 : 1)];
    std::string bracket(1, text_[open]);
    std::string closing = bracket == "[" ? "]" : "}";
    if (at_end()) {
      out_.report(
              rules::yaml_syntax, span(open, open + 1), "the `{}` that opens here is never closed", bracket)
          .help("write the closing `" + closing + "`");
      return true;
    }
    report(at_, "a `,` or the closing `" + closing + "` is missing before this")
        .help("close the `" + bracket + "`; put a value in quotes if it holds brackets, commas or `: `")
        .related(span(open, open + 1), "the `" + bracket + "` opens here");
    return true;
  }

  bool second_colon() {
    if (!said(Said::MAP_VALUE)) return false;
    bool same_line = before().find(": ") != std::string_view::npos;
    if (same_line) {
      long_quote(
          report(at_, "a second `:` in one line").help("put the value in quotes if the colon belongs to it"));
      return true;
    }
    if (stray_line_above()) return true;
    std::size_t key = line_ + std::min(before().find_first_not_of(" \t-?"), before().size());
    long_quote(report(key, "this line is indented as if it went on with the value above it")
                   .help(std::string(kIndentHelp)));
    return true;
  }

  // A line without a colon is read together with the key on the line below.
  bool stray_line_above() {
    std::size_t stray = skip_blank(text_, fault_.read_to);
    bool above = stray < line_ && column_of(text_, stray) == before().find_first_not_of(' ');
    if (!above) return false;
    at_ = stray;
    line_ = at_ - column_of(text_, at_);
    no_colon();
    return true;
  }

  // The line at at_ should be `key: value` and is not.
  void no_colon() {
    std::string_view word = text_.substr(at_, this->word(at_).end - at_);
    if (word == "<<<<<<<" || word == "=======" || word == ">>>>>>>") {
      report(at_, "a mark of a merge is left here")
          .help("keep what is right, and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`");
      return;
    }
    std::size_t colon = word.find(':');
    bool address = colon != std::string_view::npos && word.substr(colon).starts_with("://");
    if (colon != std::string_view::npos && !address) {
      report(at_, "a space is missing after `:`").help("write `key: value`, with a space after the colon");
      return;
    }
    long_quote(report(at_, "no `:` follows here, where a key is expected")
                   .help("write `key: value`; indent the line if it goes on with the value above it"));
  }

  // A key or a list item was expected, and something else stands there.
  bool no_entry() {
    bool map = said(Said::END_OF_MAP);
    if (!map && !said(Said::END_OF_SEQ)) return false;
    std::string_view rest = text_.substr(at_);
    rest = rest.substr(0, rest.find_first_of("\r\n"));
    if (!first_on_line()) {
      trailing_text();
      return true;
    }
    if (rest.find(": ") != std::string_view::npos || rest.ends_with(':') || rest.starts_with("- ")) {
      long_quote(
          report(at_, "the indentation of this line fits nothing above it").help(std::string(kIndentHelp)));
    } else if (map) {
      no_colon();
    } else {
      long_quote(report(at_, "this is no list item, and the list above it goes on")
                     .help("begin the line with `- `, or indent it to go on with the item above"));
    }
    return true;
  }

  void trailing_text() {
    source::Span last = fault_.last_scalar;
    bool apostrophe = last.valid() && last.end == at_ && text_[last.begin] == '\'';
    long_quote(report(at_, "there is text behind the end of a value")
                   .help(apostrophe ? "write two apostrophes for one inside single quotes, as in `'don''t'`"
                                    : "put the whole value in one pair of quotes"));
  }

  const SyntaxFault& fault_;
  std::string_view text_;
  diag::Diagnostics& out_;
  std::size_t at_;
  std::size_t line_ = 0;
  OpenMarks marks_;
};

}  // namespace

void report_unclosed_quote(source::Span quote, diag::Diagnostics& out) {
  out.report(rules::yaml_syntax, quote, "the quote that opens here is never closed")
      .help("write the closing quote, or put the value in the other kind of quotes");
}

void report_syntax(const SyntaxFault& fault, diag::Diagnostics& out) {
  Teller(fault, out).tell();
}

}  // namespace assure::yaml
