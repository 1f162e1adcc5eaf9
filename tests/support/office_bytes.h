// Office files made of a few lines of XML, for tests of what readers see in them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/quote.h"
#include "inspect/read.h"
#include "support/zip_bytes.h"

namespace assure::tests {

// A part beside the main one, and how the main one points to it.
struct Part {
  std::string kind;  // of the relationship; empty: none points to it
  std::string name;  // below the folder of the main part
  std::string text;
};

inline std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int i = 0; i < 8; ++i) crc = crc >> 1U ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

// A zip whose members are stored.
inline std::string stored_zip(const std::vector<std::pair<std::string, std::string>>& members) {
  std::string files, list;
  for (const auto& [name, bytes] : members) {
    const std::string sizes = little_endian(crc32(bytes), 4) + little_endian(bytes.size(), 4) +
                              little_endian(bytes.size(), 4) + little_endian(name.size(), 2);
    const std::string offset = little_endian(files.size(), 4);
    const std::string head(10, '\0');
    files += "PK\3\4" + head + sizes + std::string(2, '\0') + name + bytes;
    list += "PK\1\2" + std::string(2, '\0') + head + sizes + std::string(12, '\0') + offset + name;
  }
  const std::string count = little_endian(members.size(), 2);
  return files + list + "PK\5\6" + std::string(4, '\0') + count + count + little_endian(list.size(), 4) +
         little_endian(files.size(), 4) + std::string(2, '\0');
}

inline std::string relationships(const std::vector<Part>& parts) {
  std::string text = "<Relationships>";
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].kind.empty()) continue;
    text += "<Relationship Id='r" + std::to_string(i + 1) + "' Type='x/" + parts[i].kind + "' Target='" +
            parts[i].name + "'/>";
  }
  return text + "</Relationships>";
}

// `parts` are r1, r2, ... of the main part, which is in `folder`.
inline std::string office_bytes(
    const std::string& folder, const std::string& main, const std::vector<Part>& parts) {
  std::vector<std::pair<std::string, std::string>> members = {
      {"_rels/.rels", relationships({{"officeDocument", folder + "/main.xml", ""}})},
      {folder + "/main.xml", main}, {folder + "/_rels/main.xml.rels", relationships(parts)}};
  for (const Part& part : parts) members.emplace_back(folder + "/" + part.name, part.text);
  return stored_zip(members);
}

inline std::string docx(const std::string& body, const std::vector<Part>& parts = {}) {
  return office_bytes("word", "<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>", parts);
}

inline document::Facts facts_of(std::string_view name, std::string_view bytes) {
  return inspect::read({name, bytes}, 1U << 24U, inspect::leave_pdf_unread);
}

// With `|` for the end of a cell.
inline std::string with_bars(std::string text) {
  for (char& c : text) {
    if (c == document::cell_end.front()) c = '|';
  }
  return text;
}

// The hidden text of one reason, all pages together.
inline std::string hidden_text(const document::Facts& facts, document::Hidden why) {
  std::string text;
  for (const auto& piece : facts.hidden) {
    if (piece.why == why) text += with_bars(piece.text);
  }
  return text;
}

inline bool says(const document::Facts& facts, std::string_view quote) {
  return document::QuotedText(facts).answer({quote, {}}).found;
}

}  // namespace assure::tests
