// Messages of Outlook (MS-OXMSG): each property is a stream, named by its number and type (MS-OXPROPS).

#include <fmt/format.h>

#include "base/text.h"
#include "inspect/charset.h"
#include "inspect/mail.h"
#include "inspect/packed_rtf.h"
#include "inspect/page.h"
#include "inspect/rtf.h"

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
constexpr Line hidden_lines[] = {{"Sender", "0C1F"}, {"", "007D"}};

class OutlookReader {
 public:
  OutlookReader(const Compound& file, Texts& texts) : file_(file), texts_(texts) {}

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
    for (const Line& line : hidden_lines) texts_.add(text(line.property) + "\n");
    texts_.show();
    return text("0037");
  }

 private:
  // A property that is a text: in Unicode, or in the set of the sender's computer.
  std::string text(std::string_view property, std::string_view folder = {}) const {
    const std::string name = fmt::format("{}__substg1.0_{}", folder, property);
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
    if (auto page = file_.stream("__substg1.0_10130102")) {
      ASSURE_TRY(read_page(ASSURE_TRY(decode_page(*page)), texts_));
      shown = true;
    } else if (std::string html = text("1013"); !html.empty()) {
      ASSURE_TRY(read_page(html, texts_));
      shown = true;
    } else if (auto packed = file_.stream("__substg1.0_10090102")) {
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
    for (const std::string& storage : file_.storages()) {
      if (!storage.starts_with("__attach_version1.0_") || ++count > most_files) continue;
      std::string name = text("3707", storage + "/");
      if (name.empty()) name = text("3704", storage + "/");
      texts_.enclose(name);
      texts_.add(name);
      texts_.end_with('\n');
    }
  }

  const Compound& file_;
  Texts& texts_;
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
