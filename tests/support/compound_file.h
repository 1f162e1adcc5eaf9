// Compound files with small streams (MS-CFB): what a test needs of a message of Outlook.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "support/zip_bytes.h"

namespace assure::tests {

inline std::string padded(std::string bytes, std::size_t unit) {
  bytes.resize((bytes.size() + unit - 1) / unit * unit);
  return bytes;
}

inline std::string wide(const std::string& text) {
  std::string bytes;
  for (char c : text) bytes += {c, '\0'};
  return bytes;
}

// Streams by path, at most one storage deep, each below 4096 bytes.
class CompoundFile {
 public:
  std::string bytes(const std::map<std::string, std::string>& streams) {
    std::map<std::string, std::vector<std::pair<std::string, std::string>>> folders;
    folders[""];
    for (const auto& [path, content] : streams) {
      const std::size_t slash = path.find('/');
      if (slash == std::string::npos) {
        folders[""].emplace_back(path, content);
      } else {
        folders[path.substr(0, slash)].emplace_back(path.substr(slash + 1), content);
      }
    }
    add_entry("Root Entry", 5);
    std::vector<std::uint32_t> top;
    for (const auto& [folder, members] : folders) {
      std::uint32_t parent = 0;
      if (!folder.empty()) {
        parent = add_entry(folder, 1);
        top.push_back(parent);
      }
      std::vector<std::uint32_t> inside;
      for (const auto& [name, content] : members) inside.push_back(add_stream(name, content));
      if (folder.empty()) {
        top = inside;
      } else {
        chain(parent, inside);
      }
    }
    chain(0, top);
    return assembled();
  }

 private:
  struct Entry {
    std::string name;
    int type = 0;
    std::uint32_t right = none, child = none, start = none, size = 0;
  };
  static constexpr std::uint32_t none = 0xFFFFFFFF, end = 0xFFFFFFFE;

  std::uint32_t add_entry(const std::string& name, int type) {
    entries_.push_back({name, type});
    return static_cast<std::uint32_t>(entries_.size() - 1);
  }

  std::uint32_t add_stream(const std::string& name, const std::string& content) {
    const std::uint32_t entry = add_entry(name, 2);
    entries_[entry].start = static_cast<std::uint32_t>(small_.size() / 64);
    entries_[entry].size = static_cast<std::uint32_t>(content.size());
    small_ += padded(content, 64);
    for (std::size_t next = entries_[entry].start + 1; next <= small_.size() / 64; ++next)
      small_table_.push_back(next == small_.size() / 64 ? end : static_cast<std::uint32_t>(next));
    return entry;
  }

  // Each to the right of the one before: a tree, if not a balanced one.
  void chain(std::uint32_t parent, const std::vector<std::uint32_t>& members) {
    for (std::size_t i = 0; i < members.size(); ++i) {
      (i == 0 ? entries_[parent].child : entries_[members[i - 1]].right) = members[i];
    }
  }

  std::string assembled() {
    entries_[0].start = 0;
    entries_[0].size = static_cast<std::uint32_t>(small_.size());
    std::string small = padded(small_, 512), table, directory;
    for (std::uint32_t next : small_table_) table += little_endian(next, 4);
    while (table.size() % 512 != 0) table += '\xFF';
    for (const Entry& entry : entries_) {
      std::string name = wide(entry.name) + std::string(2, '\0');
      const std::string length = little_endian(name.size(), 2);
      name.resize(64);
      directory += name + length + static_cast<char>(entry.type) + '\1' + little_endian(none, 4) +
                   little_endian(entry.right, 4) + little_endian(entry.child, 4) + std::string(36, '\0') +
                   little_endian(entry.start, 4) + little_endian(entry.size, 8);
    }
    directory = padded(directory, 512);
    // The sectors of each, one behind the other: small sectors, their table, the directory, the table of all.
    std::string all;
    std::uint32_t sector = 0;
    for (const std::string* part : {&small, &table, &directory}) {
      for (std::size_t i = 1; i <= part->size() / 512; ++i) {
        ++sector;
        all += little_endian(i == part->size() / 512 ? end : sector, 4);
      }
    }
    all += little_endian(0xFFFFFFFD, 4);
    while (all.size() % 512 != 0) all += '\xFF';
    const auto table_at = small.size() / 512, directory_at = table_at + table.size() / 512;
    std::string head = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(16, '\0') + little_endian(0x3E, 2) +
                       little_endian(3, 2) + "\xFE\xFF" + little_endian(9, 2) + little_endian(6, 2) +
                       std::string(10, '\0') + little_endian(1, 4) + little_endian(directory_at, 4) +
                       std::string(4, '\0') + little_endian(4096, 4) + little_endian(table_at, 4) +
                       little_endian(table.size() / 512, 4) + little_endian(end, 4) + little_endian(0, 4) +
                       little_endian(sector, 4);
    while (head.size() < 512) head += '\xFF';
    return head + small + table + directory + all;
  }

  std::vector<Entry> entries_;
  std::string small_;
  std::vector<std::uint32_t> small_table_;
};

}  // namespace assure::tests
