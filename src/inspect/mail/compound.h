// Compound files (MS-CFB): a file system in a file, in which the older programs of Microsoft keep their
// documents.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace assure::inspect {

// Of what a file says of itself nothing is believed: each chain of sectors is as long as the file at most.
class Compound {
 public:
  // `bytes` must outlive this object. A Failure when it is no compound file, or a damaged one.
  static base::Result<Compound> open(std::string_view bytes);

  // `path`: names of storages and the stream, parted by `/`:
  // `__attach_version1.0_#00000000/__substg1.0_3707001F`.
  bool has(std::string_view path) const { return find(path) != nullptr; }

  // None without it, and when its sectors are not all there.
  std::optional<std::string> stream(std::string_view path) const;

  // Paths of the storages in `folder`, which is empty or ends with `/`, in the order of the file.
  std::vector<std::string> storages(std::string_view folder = {}) const;

 private:
  struct Entry {
    std::string path;
    bool is_stream = false;
    std::uint32_t start = 0;
    std::uint64_t size = 0;
  };
  struct Node;

  explicit Compound(std::string_view bytes) : bytes_(bytes) {}
  base::Status read_header();
  base::Status read_table(std::uint32_t count, std::uint32_t next, std::uint32_t more);
  base::Status read_entries(std::uint32_t start);
  void name_entries(const std::vector<Node>& nodes);
  std::string_view sector(std::uint32_t number) const;
  std::optional<std::string> chain(std::uint32_t start, std::uint64_t size) const;
  std::optional<std::string> small_chain(std::uint32_t start, std::uint64_t size) const;
  const Entry* find(std::string_view path) const;

  std::string_view bytes_;
  std::size_t sector_size_ = 512;
  std::uint64_t smallest_ = 4096;     // streams below are in the small sectors
  std::vector<std::uint32_t> table_;  // the sector after each
  std::vector<std::uint32_t> small_table_;
  std::string small_;  // the small sectors, one after the other
  std::vector<Entry> entries_;
};

}  // namespace assure::inspect
