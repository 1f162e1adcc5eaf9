#include "zip/items.h"

#include <algorithm>

#include "base/digest.h"
#include "zip/deflate.h"

namespace assure::zip {

Item made_item(std::string path, const std::string& text) {
  Item made{std::move(path), base::sha256_hex(text), {}, text, 0};
  made.member.crc = crc32(0, text);
  made.member.size = text.size();
  if (auto smaller = deflate(text)) {
    made.member.form = Member::Form::Deflated;
    made.bytes = smaller->view();
  }
  made.member.packed_size = made.bytes.size();
  return made;
}

base::Result<Member> ItemSource::open(std::size_t index) {
  at_ = 0;
  return items_[index].member;
}

base::Result<std::size_t> ItemSource::read(std::size_t index, std::span<char> buffer) {
  std::string_view rest = std::string_view(items_[index].bytes).substr(at_);
  std::size_t count = std::min(rest.size(), buffer.size());
  std::copy_n(rest.begin(), count, buffer.begin());
  at_ += count;
  return count;
}

std::optional<LentBytes> ItemSource::lent(std::size_t index) {
  // No packed bytes stand at the very beginning of a zip.
  if (items_[index].offset == 0) return std::nullopt;
  return LentBytes{&zip_, items_[index].offset, false};
}

}  // namespace assure::zip
