#include "inspect/rtf/rtf.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "base/characters.h"
#include "base/utf8.h"
#include "document/content.h"
#include "inspect/rtf/rtf_charsets.h"
#include "inspect/rtf/rtf_runs.h"
#include "inspect/rtf/rtf_unseen.h"
#include "inspect/rtf/rtf_words.h"

namespace assure::inspect {
namespace {

using document::Hidden;

constexpr std::size_t deepest_group = 1000;  // groups within each other
constexpr std::size_t longest_word = 32;

// What a group inherits and lets go at its end.
struct Group {
  Destination destination = Destination::Body;
  Destination around = Destination::Body;  // of Around
  std::optional<Hidden> unshown;           // of a header that no page shows
  bool hidden = false;
  bool struck = false;
  bool raised = false;
  bool colored = false;            // something is behind the characters
  bool paragraph_colored = false;  // or the paragraph
  bool in_table = false;
  int color = 0;
  int font = -1;
  int fallback = 1;  // characters after `\u` for programs without Unicode
};

class RtfReader {
 public:
  explicit RtfReader(std::string_view bytes) : bytes_(bytes) {}

  base::Status run() {
    while (at_ < bytes_.size() && !ended_) {
      const char c = bytes_[at_++];
      if (c == '{') {
        groups_.push_back(group_);
        skip_ = 0;
        ignorable_ = false;
        if (groups_.size() > deepest_group) return base::fail("nests its groups beyond any bound");
      } else if (c == '}') {
        end_group();
      } else if (c == '\\') {
        control();
      } else if (c != '\r' && c != '\n' && c != '\0') {
        byte(c);
      }
    }
    return ended_ ? base::Status() : base::fail("is damaged or cut short: its groups do not end");
  }

  std::string give(Texts& texts) {
    give_runs({&body_, &further_}, texts);
    unseen_.give(texts);
    // No program shows what is there.
    texts.within("behind the end");
    texts.hide(Hidden::Setting);
    texts.add(document::decode_text(bytes_.substr(at_)));
    texts.within({});
    texts.show();
    return std::move(title_);
  }

 private:
  void end_group() {
    skip_ = 0;
    ignorable_ = false;
    if (groups_.empty()) {
      ended_ = true;
      return;
    }
    const Destination was = group_.destination;
    group_ = groups_.back();
    groups_.pop_back();
    ended_ = groups_.empty();
    if (was == group_.destination) {
      if (was == Destination::Setting) body_.add(Hidden::Setting, RtfRuns::Kind::Plain, " ");
      return;
    }
    unseen_.end(was);
    if (was == Destination::Further) further_.add({}, RtfRuns::Kind::Plain, "\n");
    if (auto hidden = why_unseen(was)) body_.add(hidden, RtfRuns::Kind::Plain, "\n");
  }

  void control() {
    if (at_ >= bytes_.size()) return;
    const char c = bytes_[at_];
    if (base::is_ascii_letter(c)) return word();
    ++at_;
    switch (c) {
      case '\'':
        return hexadecimal();
      case '*':
        ignorable_ = true;
        return;
      case '~':
        return add("\xC2\xA0");
      case '-':
        return add("\xC2\xAD");
      case '_':
        return add("\xE2\x80\x91");
      case '\r':
      case '\n':
        return add("\n");
      case '\t':
        return add("\t");
      case '\\':
      case '{':
      case '}':
        return byte(c);
      default:
        return;
    }
  }

  void hexadecimal() {
    unsigned value = 0;
    const std::string_view digits = bytes_.substr(at_, 2);
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (error != std::errc()) return;
    at_ += static_cast<std::size_t>(end - digits.data());
    byte(static_cast<char>(value));
  }

  void word() {
    const std::size_t begin = at_;
    while (at_ < bytes_.size() && base::is_ascii_letter(bytes_[at_])) ++at_;
    const std::string_view name = bytes_.substr(begin, std::min(at_ - begin, longest_word));
    std::optional<int> parameter;
    const std::string_view digits = bytes_.substr(at_, 11);
    int value = 0;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error == std::errc()) {
      parameter = value;
      at_ += static_cast<std::size_t>(end - digits.data());
    }
    if (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
    const RtfWord& known = rtf_word(name);
    if (known.act != RtfAct::Bytes && skip_ > 0) {
      --skip_;
      return;
    }
    const bool skipped = std::exchange(ignorable_, false) && known.act == RtfAct::Unknown;
    if (skipped) group_.destination = Destination::Skipped;
    act(known, parameter);
  }

  void act(const RtfWord& word, std::optional<int> parameter) {
    const bool on = parameter.value_or(1) != 0;
    charsets_.forget_half();
    switch (word.act) {
      case RtfAct::Destination:
        return begin_destination(word.destination);
      case RtfAct::AsAround:
        if (group_.destination == Destination::Around) group_.destination = group_.around;
        return;
      case RtfAct::Text:
        return add(word.text);
      case RtfAct::Cell:
        return add(document::cell_end);
      case RtfAct::Bytes:
        at_ = std::min(bytes_.size(), at_ + static_cast<std::size_t>(std::max(0, parameter.value_or(0))));
        return;
      case RtfAct::Unicode:
        return unicode(parameter.value_or(0));
      case RtfAct::FallbackLength:
        group_.fallback = std::clamp(parameter.value_or(1), 0, 100);
        return;
      case RtfAct::TitlePage:
        has_title_page_ = on;
        return;
      case RtfAct::FacingPages:
        has_facing_pages_ = on;
        return;
      default:
        return format(word.act, parameter, on);
    }
  }

  void format(RtfAct act, std::optional<int> parameter, bool on) {
    switch (act) {
      case RtfAct::Hidden:
        group_.hidden = on;
        return;
      case RtfAct::Deleted:
        group_.struck = on;
        if (on) unseen_.add_change();
        return;
      case RtfAct::Inserted:
        if (on) unseen_.add_change();
        return;
      case RtfAct::Struck:
        group_.struck = on;
        return;
      case RtfAct::Raised:
        group_.raised = on;
        return;
      case RtfAct::Level:
        group_.raised = false;
        return;
      case RtfAct::Plain:
        group_.hidden = group_.struck = group_.colored = group_.raised = false;
        group_.color = 0;
        group_.font = charsets_.default_font();
        return;
      case RtfAct::Paragraph:
        group_.paragraph_colored = group_.in_table = false;
        return;
      case RtfAct::InTable:
        group_.in_table = true;
        return;
      case RtfAct::Color:
        group_.color = parameter.value_or(0);
        return;
      case RtfAct::BehindText:
        group_.colored = on;
        return;
      case RtfAct::BehindParagraph:
        group_.paragraph_colored = on;
        return;
      case RtfAct::CellBehind:
        row_colored_ = row_colored_ || on;
        return;
      case RtfAct::RowStart:
        row_colored_ = false;
        return;
      case RtfAct::Red:
      case RtfAct::Green:
      case RtfAct::Blue:
        is_white_ = is_white_ && parameter == 255;
        ++shares_;
        return;
      default:
        return charsets_.note(act, parameter.value_or(0), group_.font);
    }
  }

  void begin_destination(Destination destination) {
    if (group_.destination == Destination::Skipped) return;
    if (destination == Destination::FirstPage || destination == Destination::FacingPage) {
      const bool shows = destination == Destination::FirstPage ? has_title_page_ : has_facing_pages_;
      if (!shows) group_.unshown = Hidden::HeaderFooter;
      destination = Destination::Further;
    }
    if (destination == Destination::Around) group_.around = group_.destination;
    // Text boxes are wherever their anchor is.
    if (destination != Destination::Body) group_.destination = destination;
  }

  void unicode(int number) {
    const auto unit = static_cast<char32_t>(static_cast<std::uint16_t>(number));
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_ = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000 && high_ != 0) {
      add(base::utf8(0x10000 + ((high_ - 0xD800) << 10U) + (unit - 0xDC00)));
      high_ = 0;
    } else {
      add(base::utf8(unit));
    }
    skip_ = group_.fallback;
  }

  void byte(char c) {
    ignorable_ = false;
    if (skip_ > 0) {
      --skip_;
      return;
    }
    if (group_.destination == Destination::Object) return unseen_.add_digit(c);
    if (group_.destination == Destination::ColorTable) {
      if (c == ';') end_color();
      return;
    }
    if (const std::string text = charsets_.text_of(c, group_.font); !text.empty()) add(text);
  }

  void end_color() {
    colors_.push_back(is_white_ && shares_ == 3);
    is_white_ = true;
    shares_ = 0;
  }

  std::optional<Hidden> why() const {
    if (group_.unshown) return group_.unshown;
    if (group_.struck) return Hidden::Struck;
    if (group_.hidden) return Hidden::Text;
    const auto color = static_cast<std::size_t>(std::max(0, group_.color));
    const bool behind = group_.colored || group_.paragraph_colored || (group_.in_table && row_colored_);
    if (color < colors_.size() && colors_[color] && !behind) return Hidden::White;
    return std::nullopt;
  }

  void add(std::string_view text) {
    const RtfRuns::Kind kind = group_.raised ? RtfRuns::Kind::Raised : RtfRuns::Kind::Plain;
    switch (group_.destination) {
      case Destination::Body:
        return body_.add(why(), kind, text);
      case Destination::Further:
        return further_.add(why(), kind, text);
      case Destination::Numbers:
        return body_.add(why(), RtfRuns::Kind::Number, text);
      case Destination::Title:
        title_ += text;
        break;
      case Destination::Person:
        unseen_.add_to_person(text);
        break;
      default:
        break;
    }
    if (auto hidden = why_unseen(group_.destination)) body_.add(hidden, RtfRuns::Kind::Plain, text);
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::vector<Group> groups_;
  Group group_;
  bool ended_ = false;
  bool ignorable_ = false;  // `\*` was before
  int skip_ = 0;            // characters that stand for the one before
  char32_t high_ = 0;       // the first half of a character
  RtfCharsets charsets_;
  std::vector<bool> colors_;  // whether they are white
  bool is_white_ = true;
  int shares_ = 0;  // of red, green and blue
  bool row_colored_ = false;
  bool has_title_page_ = false;
  bool has_facing_pages_ = false;
  RtfRuns body_, further_;
  std::string title_;
  RtfUnseen unseen_;
};

}  // namespace

base::Result<std::string> read_rtf(std::string_view bytes, Texts& texts) {
  RtfReader reader(bytes);
  ASSURE_TRY(reader.run());
  return reader.give(texts);
}

}  // namespace assure::inspect
