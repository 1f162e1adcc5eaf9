#include "inspect/read.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "base/result.h"
#include "base/utf8.h"
#include "document/content.h"
#include "document/search.h"
#include "document/wire.h"
#include "inspect/enclosed.h"
#include "inspect/mail/compound.h"
#include "inspect/mail/mail.h"
#include "inspect/markup/markdown.h"
#include "inspect/markup/page.h"
#include "inspect/office/office.h"
#include "inspect/office/package.h"
#include "inspect/picture/picture.h"
#include "inspect/rtf/rtf.h"
#include "inspect/text/text.h"

namespace assure::inspect {
namespace {

using document::Content;
using document::Facts;
using document::Type;

Facts facts_of(Type type) {
  Facts facts;
  facts.type = type;
  return facts;
}

// `why`: of what may hold anything, without being damaged in any way that a claim asks for.
Facts unread(std::string_view why = document::unread_type) {
  Facts facts = facts_of(Type::Other);
  facts.unsearched = one_line(why);
  return facts;
}

// Adds to the one page of the texts; gives back the title.
using ReadText = base::Result<std::string> (*)(std::string_view bytes, Texts& texts);

base::Result<std::string> read_plain(std::string_view bytes, Texts& texts) {
  texts.add(document::decode_text(bytes));
  return std::string();
}

base::Result<std::string> read_html(std::string_view bytes, Texts& texts) {
  return read_page(ASSURE_TRY(decode_page(bytes)), texts);
}

base::Result<std::string> read_marked(std::string_view bytes, Texts& texts) {
  ASSURE_TRY(read_markdown(document::decode_text(bytes), texts));
  return std::string();
}

struct TextKind {
  Type type;
  ReadText read;
};
constexpr TextKind text_kinds[] = {{Type::Text, &read_plain}, {Type::Csv, &read_plain},
    {Type::Html, &read_html}, {Type::Markdown, &read_marked}, {Type::Rtf, &read_rtf},
    {Type::Mail, &read_mail}};

template <class Read>
base::Result<Facts> one_page(Type type, Texts& texts, Read read) {
  Facts facts = facts_of(type);
  texts.begin_page();
  facts.title = ASSURE_TRY(read(texts));
  if (texts.is_full()) return base::fail(document::too_much_text());
  texts.give(facts);
  return facts;
}

base::Result<Facts> read_text(std::optional<Type> claimed, std::string_view bytes, Texts& texts) {
  constexpr std::size_t enough = 4096;
  const bool mail = claimed == Type::Mail && begins_as_mail(bytes);
  const Type type =
      mail ? Type::Mail : document::type_of_text(claimed, document::decode_text(bytes.substr(0, enough)));
  const auto* kind = std::find_if(std::begin(text_kinds), std::end(text_kinds),
      [&](const TextKind& known) { return known.type == type; });
  return one_page(type, texts, [&](Texts& to) { return kind->read(bytes, to); });
}

base::Result<Facts> read_compound(std::optional<Type> claimed, std::string_view bytes, Texts& texts) {
  if (is_encrypted_office(bytes)) return base::fail("is encrypted");
  if (claimed && claimed != Type::Mail) return unread();
  auto file = Compound::open(bytes);
  if (!file && claimed) return tl::make_unexpected(file.error());
  if (!file || !is_outlook(*file)) return unread();
  return one_page(Type::Mail, texts, [&](Texts& to) { return read_outlook(*file, to); });
}

// Facts::hidden goes when it has been searched: a picture has no text that anybody may quote.
Facts read_picture(std::string_view bytes, document::Depth depth, Texts& texts) {
  Facts facts = facts_of(Type::Image);
  if (depth == document::Depth::Beginning) return facts;
  const auto searched = search_picture(bytes, texts);
  texts.give(facts);
  facts.unsearched = searched ? std::string(document::unread_picture) : searched.error().message;
  return facts;
}

// One that opens has a part that is no XML: it is of another format, such as `.xlsb`.
Facts unread_zip(std::string_view bytes, std::uint64_t unzipped) {
  const auto opened = Package::open(bytes, unzipped);
  return opened ? unread() : unread(opened.error().message);
}

struct Reading {
  Nest& nest;
  ReadPdf read_pdf = nullptr;
  document::Depth depth = document::Depth::Whole;
  Texts& texts;
};

base::Result<Facts> read_content(
    Content content, std::optional<Type> claimed, std::string_view bytes, const Reading& reading) {
  switch (content) {
    case Content::Empty:
      return base::fail("is empty");
    case Content::Pdf:
      return reading.read_pdf(bytes, reading.depth, reading.texts);
    case Content::Zip: {
      auto facts = read_office(bytes, reading.nest.unzipped, reading.depth, reading.texts);
      return !facts && !document::is_packed(claimed) ? unread_zip(bytes, reading.nest.unzipped) : facts;
    }
    case Content::Ole:
      return read_compound(claimed, bytes, reading.texts);
    case Content::Image:
      return read_picture(bytes, reading.depth, reading.texts);
    case Content::Text:
      return read_text(claimed, bytes, reading.texts);
    case Content::Binary:
      // Parts of a message may be of any bytes.
      if (claimed == Type::Mail && begins_as_mail(bytes)) return read_text(claimed, bytes, reading.texts);
      break;
  }
  return unread();
}

Type type_without_facts(Content content, std::optional<Type> claimed) {
  return content == Content::Pdf ? Type::Pdf : claimed.value_or(Type::Other);
}

}  // namespace

bool is_encrypted_office(std::string_view bytes) {
  std::string name;
  for (char c : std::string_view("EncryptedPackage")) name += {c, '\0'};
  return bytes.find(name) != std::string_view::npos;
}

std::string one_line(std::string_view text) {
  std::string valid = base::with_valid_utf8(text);
  std::string line;
  for (std::size_t i = 0; i < valid.size() && line.size() <= document::largest_line; ++i) {
    auto byte = static_cast<unsigned char>(valid[i]);
    bool c1 = byte == 0xC2 && static_cast<unsigned char>(valid[i + 1]) < 0xA0;
    if (c1) ++i;
    if (!c1 && byte > 0x20 && byte != 0x7F) {
      line += valid[i];
    } else if (!line.empty() && !line.ends_with(' ')) {
      line += ' ';
    }
  }
  line.resize(std::min(line.size(), document::largest_line));
  line.resize(std::min(base::invalid_utf8_at(line), line.size()));  // half a character
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

namespace {

// Of the beginning alone little more than that.
std::size_t room_for(Content content, document::Depth depth) {
  constexpr std::size_t enough = std::size_t(8) * document::largest_beginning;
  return content == Content::Zip && depth == document::Depth::Beginning ? enough : document::largest_text;
}

Facts read_to(const document::Request& request, Nest& nest, ReadPdf read_pdf) {
  const auto [name, bytes, depth] = request;
  const bool whole = depth == document::Depth::Whole;
  if (auto facts = document::plain_text_facts(name, bytes); facts && depth != document::Depth::Beginning) {
    document::search(*facts);
    if (!whole) facts->drop_texts();
    return std::move(*facts);
  }
  auto claimed = document::claimed_type(name);
  Content content = document::content_of(bytes);
  // Readers know all or the beginning.
  const auto read_depth = depth == document::Depth::Beginning ? depth : document::Depth::Whole;
  Texts texts(room_for(content, read_depth));
  auto read = read_content(content, claimed, bytes, {nest, read_pdf, read_depth, texts});
  Facts facts = read ? std::move(*read) : facts_of(type_without_facts(content, claimed));
  facts.title = one_line(facts.title);
  if (!read) facts.trouble = one_line(read.error().message);
  // Encrypted and damaged files keep that trouble as long as their content can still be what the name says.
  if (claimed && *claimed != facts.type) {
    facts = facts_of(facts.type);
    facts.trouble = document::not_as_named(*claimed);
  }
  if (!facts.page_texts.empty()) facts.beginning += document::beginning_of(facts.page_texts.front());
  facts.beginning = document::beginning_of(facts.beginning);
  std::replace(facts.beginning.begin(), facts.beginning.end(), document::cell_end.front(), '\t');
  if (depth == document::Depth::Beginning) {
    facts.marks.clear();
    facts.disclosed.clear();
    facts.unsearched.clear();
  } else if (facts.trouble.empty()) {
    auto search_file = [&](const document::Request& file) { return read_to(file, nest, read_pdf); };
    search_enclosed(texts.take_files(), nest, search_file, facts);
    document::search(facts);
  }
  if (!whole || facts.type == Type::Other) facts.drop_texts();
  if (facts.page_texts.empty()) facts.hidden.clear();
  facts.size = bytes.size();
  return facts;
}

}  // namespace

base::Result<Facts> leave_pdf_unread(std::string_view, document::Depth depth, Texts&) {
  if (depth != document::Depth::Whole) return facts_of(Type::Pdf);
  return base::fail("is a PDF, and this build of assure reads none");
}

Facts read(const document::Request& request, std::uint64_t unzipped, ReadPdf read_pdf) {
  Nest nest{unzipped};
  Facts facts = read_to(request, nest, read_pdf);
  if (request.depth != document::Depth::Searched || facts.trouble.empty()) return facts;
  // No claim asks for what lies deeper: no fault there is one of the file.
  nest = {unzipped};
  Facts begun = read_to({request.name, request.content, document::Depth::Beginning}, nest, read_pdf);
  if (begun.trouble.empty()) begun.unsearched = std::move(facts.trouble);
  return begun;
}

}  // namespace assure::inspect
