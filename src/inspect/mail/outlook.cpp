// Messages of Outlook (MS-OXMSG): each property is a stream, named by its number and type (MS-OXPROPS).
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "inspect/enclosed.h"
#include "inspect/mail/mail.h"
#include "inspect/markup/page.h"
#include "inspect/rtf/packed_rtf.h"
#include "inspect/rtf/rtf.h"
#include "inspect/text/charset.h"

namespace assure::inspect {
namespace {

using document::Hidden;

constexpr std::string_view properties = "__properties_version1.0";
constexpr std::size_t most_files = 1000;  // that are named

struct Line {
  std::string_view name;
  std::string_view property;
};

// In the order in which mail programs show them.
constexpr Line shown_lines[] = {{"Subject", "0037"}, {"From", "0C1A"}, {"To", "0E04"}, {"Cc", "0E03"}};
constexpr Line hidden_lines[] = {{"Sender", "0C1F"}, {"", "007D"}, {"Sent representing", "0042"},
    {"Sent representing address", "0065"}, {"Bcc", "0E02"}, {"Creator", "3FF8"}, {"Last modified by", "3FFA"},
    {"Received by", "0040"}, {"Received representing", "0044"}, {"Conversation topic", "0070"},
    {"Internet headers", "007E"}};
// Of each recipient, the hidden ones too.
constexpr std::string_view recipient_properties[] = {"3001", "3003", "39FE"};
constexpr std::size_t deepest_message = 4;  // messages attached to each other

class OutlookReader {
 public:
  // `root`: the storage of the message, empty or ending with `/`.
  OutlookReader(const Compound& file, Texts& texts, std::string root = {}, std::size_t depth = 0)
      : file_(file), texts_(texts), root_(std::move(root)), depth_(depth) {}

  base::Result<std::string> run() {
    const std::string kind = base::lower_ascii(text("001A"));
    if (kind.find(".smime") != std::string::npos && kind.find("multipartsigned") == std::string::npos)
      return base::fail("is encrypted, or signed in a form that is not read");
    for (const Line& line : shown_lines) {
      if (std::string value = text(line.property); !value.empty())
        texts_.add(fmt::format("{}: {}\n", line.name, value));
    }
    ASSURE_TRY(body());
    name_files();
    texts_.hide(Hidden::Property);
    for (const Line& line : hidden_lines) {
      if (std::string value = text(line.property); !value.empty())
        texts_.add(fmt::format("{}{}{}\n", line.name, line.name.empty() ? "" : ": ", value));
    }
    add_recipients();
    texts_.show();
    return text("0037");
  }

 private:
  // A property that is a text: in Unicode, or in the set of the sender's computer.
  std::string text(std::string_view property, std::string_view folder = {}) const {
    const std::string name =
        fmt::format("{}__substg1.0_{}", folder.empty() ? std::string_view(root_) : folder, property);
    if (auto wide = file_.stream(name + "001F")) return decoded(*wide, {Charset::Kind::Utf16Little});
    auto narrow = file_.stream(name + "001E");
    if (!narrow) return {};
    const auto charset = charset_of_sender();
    return charset ? decoded(*narrow, *charset) : document::decode_text(*narrow);
  }

  // Of texts in single bytes: PidTagMessageCodepage, among the properties of fixed size (MS-OXMSG 2.4).
  std::optional<Charset> charset_of_sender() const {
    constexpr std::size_t head = 32, row = 16;
    constexpr std::string_view tag("\x03\x00\xFD\x3F", 4);
    const auto properties = file_.stream("__properties_version1.0");
    for (std::size_t at = head; properties && at + row <= properties->size(); at += row) {
      const std::string_view entry = std::string_view(*properties).substr(at, row);
      if (!entry.starts_with(tag)) continue;
      unsigned code_page = 0;
      for (std::size_t i = 0; i < 4; ++i)
        code_page |= unsigned(static_cast<unsigned char>(entry[8 + i])) << 8 * i;
      return charset_of_code_page(code_page);
    }
    return std::nullopt;
  }

  // Outlook shows the page, else the formatted text, else the plain one.
  base::Status body() {
    const std::string plain = text("1000");
    bool shown = false;
    if (auto page = file_.stream(root_ + "__substg1.0_10130102")) {
      ASSURE_TRY(read_page(ASSURE_TRY(decode_page(*page)), texts_));
      shown = true;
    } else if (std::string html = text("1013"); !html.empty()) {
      ASSURE_TRY(read_page(html, texts_));
      shown = true;
    } else if (auto packed = file_.stream(root_ + "__substg1.0_10090102")) {
      const std::string rtf = ASSURE_TRY(unpacked_rtf(*packed));
      ASSURE_TRY(read_rtf(rtf, texts_));
      shown = true;
    }
    texts_.end_with('\n');
    if (shown) {
      texts_.add_other(plain);
    } else {
      texts_.add(plain);
      texts_.end_with('\n');
    }
    return {};
  }

  void name_files() {
    std::size_t count = 0;
    for (const std::string& storage : file_.storages(root_)) {
      const std::string_view own = std::string_view(storage).substr(root_.size());
      if (!own.starts_with("__attach_version1.0_") || ++count > most_files) continue;
      const std::string folder = storage + "/";
      std::string name = text("3707", folder);
      if (name.empty()) name = text("3704", folder);
      texts_.enclose(name);
      texts_.add(name);
      texts_.end_with('\n');
      hold_file(folder, name);
    }
  }

  // A message is a storage of its own; what else is attached, a stream.
  void hold_file(const std::string& folder, const std::string& name) {
    if (auto content = file_.stream(folder + "__substg1.0_37010102"))
      return texts_.hold_file(name, std::move(*content));
    if (!file_.has(folder + "__substg1.0_3701000D")) return;
    if (depth_ == deepest_message) return texts_.note(disclosure::Kind::EmbeddedFile);
    Texts inner;
    inner.begin_page();
    OutlookReader reader(file_, inner, folder + "__substg1.0_3701000D/", depth_ + 1);
    document::Facts facts;
    if (!reader.run()) return texts_.note(disclosure::Kind::EmbeddedFile);
    inner.give(facts);
    const auto before = texts_.hiding();
    texts_.hide(Hidden::Embedded);
    texts_.within(name);
    for (const auto& page : facts.page_texts) texts_.add(page);
    for (const auto& page : facts.other_texts) texts_.add(page);
    for (const auto& hidden : facts.hidden) texts_.add(hidden.text);
    for (EnclosedFile& file : inner.take_files())
      texts_.hold_file(part_within(name, file.name), std::move(file.content));
    texts_.within({});
    texts_.hide_for(before);
  }

  void add_recipients() {
    std::size_t count = 0;
    for (const std::string& storage : file_.storages(root_)) {
      const std::string_view own = std::string_view(storage).substr(root_.size());
      if (!own.starts_with("__recip_version1.0_") || ++count > most_files) continue;
      for (std::string_view property : recipient_properties) texts_.add(text(property, storage + "/") + " ");
      texts_.add("\n");
    }
  }

  const Compound& file_;
  Texts& texts_;
  std::string root_;
  std::size_t depth_;
};

}  // namespace

bool is_outlook(const Compound& file) {
  return file.has(properties) && (file.has("__nameid_version1.0") || file.has("__substg1.0_001A001F") ||
                                     file.has("__substg1.0_001A001E"));
}

base::Result<std::string> read_outlook(const Compound& file, Texts& texts) {
  return OutlookReader(file, texts).run();
}

}  // namespace assure::inspect
