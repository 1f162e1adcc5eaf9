// Members of a zip that are all known before it is written: texts that were made, and files of another zip.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "zip/member.h"

namespace assure::zip {

struct Item {
  std::string path;    // as its owner likes; the zip's names are given apart
  std::string digest;  // SHA-256, in hexadecimal; empty where nobody asks for it
  Member member;
  std::string bytes;         // packed, of a text
  std::uint64_t offset = 0;  // of the packed bytes in the other zip; 0 for a text
};

Item made_item(std::string path, const std::string& text);

// For writer.h. The zip and the items must outlive it.
class ItemSource : public MemberSource {
 public:
  ItemSource(base::InputFile& zip, const std::vector<Item>& items) : zip_(zip), items_(items) {}
  base::Result<Member> open(std::size_t index) override;
  base::Result<std::size_t> read(std::size_t index, std::span<char> buffer) override;
  std::optional<LentBytes> lent(std::size_t index) override;
  void close(std::size_t) override {}

 private:
  base::InputFile& zip_;
  const std::vector<Item>& items_;
  std::size_t at_ = 0;  // in the bytes of the opened one
};

}  // namespace assure::zip
