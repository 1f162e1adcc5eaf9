#include "inspect/mail/mail.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "inspect/mail/mime.h"
#include "inspect/markup/page.h"
#include "inspect/text/charset.h"

namespace assure::inspect {
namespace {

using document::Hidden;

constexpr std::size_t deepest_part = 30;  // parts within each other
constexpr std::size_t longest_head = std::size_t(1) << 16U;

// In the order in which mail programs show them.
constexpr std::string_view shown_fields[] = {"Subject", "From", "To", "Cc", "Date"};

bool is_shown(const std::string& lower) {
  return std::any_of(std::begin(shown_fields), std::end(shown_fields),
      [&](std::string_view name) { return base::lower_ascii(name) == lower; });
}

// Without the marks before lines that an answer quotes.
std::string without_quote_marks(std::string_view text) {
  std::string result;
  for (std::string_view line : base::split(text, '\n')) {
    line.remove_prefix(std::min(line.find_first_not_of("> "), line.size()));
    result.append(line) += '\n';
  }
  return result;
}

class MailReader {
 public:
  explicit MailReader(Texts& texts) : texts_(texts) {}

  base::Result<std::string> message(std::string_view bytes, std::size_t depth) {
    const MailEntity entity = mail_entity(bytes);
    for (std::string_view name : shown_fields) {
      const std::string value = decoded_words(entity.field(base::lower_ascii(name)));
      if (!value.empty()) texts_.add(fmt::format("{}: {}\n", name, value));
    }
    texts_.hide(Hidden::Property);
    for (const MailField& field : entity.fields) {
      if (!is_shown(base::lower_ascii(field.name)))
        texts_.add(fmt::format("{}: {}\n", field.name, decoded_words(field.value)));
    }
    texts_.show();
    ASSURE_TRY(part(entity, depth, "text/plain"));
    return decoded_words(entity.field("subject"));
  }

 private:
  base::Status part(const MailEntity& entity, std::size_t depth, std::string_view usual) {
    if (depth > deepest_part || ++parts_ > most_parts) return base::fail("has more parts than can be read");
    const std::string type = type_of(entity, usual);
    if (type.starts_with("multipart/")) return several(entity, type, depth);
    if (type == "application/pkcs7-mime" || type == "application/x-pkcs7-mime")
      return base::fail("is encrypted, or signed in a form that is not read");
    const bool attached = value_of_field(entity.field("content-disposition")) == "attachment";
    if (!attached && type == "message/rfc822") {
      ASSURE_TRY(message(entity.body, depth + 1));
      return {};
    }
    if (!attached && type == "text/plain") return plain(entity);
    if (!attached && type == "text/html") return page(entity);
    name_file(entity, type, attached);
    return {};
  }

  static std::string type_of(const MailEntity& entity, std::string_view usual) {
    std::string type = value_of_field(entity.field("content-type"));
    return type.empty() ? std::string(usual) : type;
  }

  base::Status several(const MailEntity& whole, const std::string& type, std::size_t depth) {
    if (type == "multipart/encrypted") return base::fail("is encrypted");
    std::vector<MailEntity> parts;
    for (std::string_view bytes :
        mail_parts(whole.body, parameter_of_field(whole.field("content-type"), "boundary")))
      parts.push_back(mail_entity(bytes));
    if (parts.empty()) return base::fail("is damaged or cut short: a part of it is missing");
    if (type == "multipart/alternative") return alternatives(parts, depth);
    // What follows belongs to the first part: pictures of a page, a signature.
    if (type == "multipart/related" || type == "multipart/signed") {
      for (std::size_t i = 1; i < parts.size(); ++i) hold(parts[i]);
      parts.resize(1);
    }
    const std::string_view usual = type == "multipart/digest" ? "message/rfc822" : "text/plain";
    for (const MailEntity& each : parts) ASSURE_TRY(part(each, depth + 1, usual));
    return {};
  }

  // Programs show the last that they can; those that show no HTML, the plain one.
  base::Status alternatives(const std::vector<MailEntity>& parts, std::size_t depth) {
    std::size_t shown = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::string type = type_of(parts[i], "text/plain");
      if (type == "text/plain" || type == "text/html" || type.starts_with("multipart/")) shown = i;
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (i == shown) ASSURE_TRY(part(parts[i], depth + 1, "text/plain"));
      if (i == shown) continue;
      if (type_of(parts[i], "text/plain") != "text/plain") {
        hold(parts[i]);
        continue;
      }
      add_other(ASSURE_TRY(text_of(parts[i])));
    }
    return {};
  }

  static base::Result<std::string> text_of(const MailEntity& entity) {
    const std::string name = parameter_of_field(entity.field("content-type"), "charset");
    const std::string bytes = decoded_body(entity);
    const auto charset = charset_named(name);
    const bool plain =
        base::lower_ascii(name) == "us-ascii";  // programs leave that in place where it is not true
    if (name.empty() || plain) return document::decode_text(bytes);
    if (!charset)
      return base::fail(fmt::format("is written in the character set `{}`, which is not read", name));
    return decoded(bytes, *charset);
  }

  base::Status plain(const MailEntity& entity) {
    const std::string text = ASSURE_TRY(text_of(entity));
    texts_.add(text);
    texts_.end_with('\n');
    if (text.starts_with('>') || text.find("\n>") != std::string::npos) add_other(without_quote_marks(text));
    return {};
  }

  base::Status page(const MailEntity& entity) {
    const bool named = !parameter_of_field(entity.field("content-type"), "charset").empty();
    const std::string html =
        named ? ASSURE_TRY(text_of(entity)) : ASSURE_TRY(decode_page(decoded_body(entity)));
    ASSURE_TRY(read_page(html, texts_));
    texts_.end_with('\n');
    return {};
  }

  static std::string name_of(const MailEntity& entity) {
    std::string name = parameter_of_field(entity.field("content-disposition"), "filename");
    return name.empty() ? parameter_of_field(entity.field("content-type"), "name") : name;
  }

  // For whoever searches files within files. A message or a page says by its type what it is.
  void hold(const MailEntity& entity, std::size_t depth = 0) {
    std::string name = name_of(entity);
    const std::string type = type_of(entity, "text/plain");
    if (type.starts_with("multipart/") && depth < deepest_part) {
      for (std::string_view bytes :
          mail_parts(entity.body, parameter_of_field(entity.field("content-type"), "boundary"))) {
        if (++parts_ <= most_parts) hold(mail_entity(bytes), depth + 1);
      }
      return;
    }
    if (type == "application/pgp-signature" || type == "application/pkcs7-signature") return;
    if (type == "message/rfc822" && !name.ends_with(".eml")) name += name.empty() ? "message.eml" : ".eml";
    if (type == "text/html" && name.empty()) name = "page.html";
    texts_.hold_file(name, decoded_body(entity));
  }

  void name_file(const MailEntity& entity, const std::string& type, bool attached) {
    const std::string name = name_of(entity);
    hold(entity);
    if (attached || !type.starts_with("image/")) texts_.enclose(name);  // a picture is part of the letter
    if (name.empty()) return;
    texts_.add(name);
    texts_.end_with('\n');
  }

  void add_other(std::string_view text) {
    texts_.add_other(document::piece_end);
    texts_.add_other(text);
  }

  Texts& texts_;
  std::size_t parts_ = 0;
};

}  // namespace

bool begins_as_mail(std::string_view bytes) {
  constexpr std::string_view known[] = {"from", "to", "subject", "date", "received", "message-id",
      "mime-version", "return-path", "delivered-to", "content-type", "reply-to", "sender"};
  const MailEntity entity = mail_entity(bytes.substr(0, longest_head));
  const auto count = std::count_if(
      std::begin(known), std::end(known), [&](std::string_view name) { return !entity.field(name).empty(); });
  return count >= 2;
}

base::Result<std::string> read_mail(std::string_view bytes, Texts& texts) {
  return MailReader(texts).message(bytes, 0);
}

}  // namespace assure::inspect
