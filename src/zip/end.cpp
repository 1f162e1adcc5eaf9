#include "zip/end.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "zip/records.h"

namespace assure::zip {
namespace {

constexpr std::size_t longest_comment = 0xFFFF;

// Whether the short field says what the long one does, or that it does not fit.
bool agrees(std::uint64_t field, std::uint64_t full, std::uint64_t number) {
  return field == full || field == number;
}

class EndReader {
 public:
  EndReader(base::InputFile& file, std::uint64_t size) : file_(file), size_(size) {}

  base::Result<FoundEnd> read() {
    std::uint64_t from = size_ - std::min<std::uint64_t>(size_, end_size + longest_comment);
    auto tail = ASSURE_TRY(read_range(file_, from, static_cast<std::size_t>(size_ - from)));
    auto at = last_end(tail);
    if (!at) {
      flaw("has no end: it is cut off, or its last bytes are damaged");
      return std::move(found_);
    }
    note_surroundings(tail, *at);
    std::string raw = tail.substr(*at, end_size);
    ASSURE_TRY(read_numbers(raw, from + *at));
    return std::move(found_);
  }

 private:
  void flaw(std::string message) { found_.flaws.push_back(std::move(message)); }

  static std::optional<std::size_t> last_end(std::string_view tail) {
    if (tail.size() < end_size) return std::nullopt;
    for (std::size_t at = tail.size() - end_size + 1; at-- > 0;) {
      bool fits =
          number32(tail, at) == end_signature && at + end_size + number16(tail, at + 20) <= tail.size();
      if (fits) return at;
    }
    return std::nullopt;
  }

  void note_surroundings(std::string_view tail, std::size_t at) {
    std::size_t comment = number16(tail, at + 20);
    if (comment > 0) flaw(fmt::format("has a comment of {}", base::counted(comment, "byte")));
    std::size_t after = tail.size() - at - end_size - comment;
    if (after > 0) flaw(fmt::format("has {} after its end", base::counted(after, "byte")));
    for (std::size_t other = 0; other < at; ++other) {
      bool reaches = number32(tail, other) == end_signature &&
                     other + end_size + number16(tail, other + 20) == tail.size();
      if (reaches) return flaw("has two ends, and programs differ on which of them they believe");
    }
  }

  base::Status read_numbers(const std::string& raw, std::uint64_t at) {
    End end{number16(raw, 10), number32(raw, 12), number32(raw, 16), at, false};
    if (number32(raw, 4) != 0 || number16(raw, 8) != number16(raw, 10)) flaw("is a part of a split zip");
    std::uint64_t before = locator64_size + end64_size;
    std::uint64_t start = at - std::min(at, before);
    auto records = ASSURE_TRY(read_range(file_, start, static_cast<std::size_t>(at - start)));
    std::size_t locator = records.size() - std::min(records.size(), locator64_size);
    bool wide = records.size() >= locator64_size && number32(records, locator) == locator64_signature;
    if (!wide && (end.size == full32 || end.offset == full32)) {
      flaw("has an end that says where nothing is");
      return {};
    }
    if (wide && !read_wide(records, start, raw, end)) return {};
    std::string whole = wide ? records + raw : raw;
    end.canonical = whole == end_records(end.entries, end.size, end.offset);
    found_.end = end;
    return {};
  }

  // `records`, which lie at `start`, end with the locator of the zip64 record.
  bool read_wide(std::string_view records, std::uint64_t start, std::string_view raw, End& end) {
    std::size_t locator = records.size() - locator64_size;
    bool there = locator == end64_size && number32(records, 0) == end64_signature &&
                 number64(records, 4) == end64_size - 12 && number64(records, locator + 8) == start;
    if (!there) {
      flaw("has an end whose parts do not lie one after the other");
      return false;
    }
    End wide{number64(records, 32), number64(records, 40), number64(records, 48), start, false};
    bool split = number64(records, 16) != 0 || number64(records, 24) != wide.entries ||
                 number32(records, locator + 4) != 0 || number32(records, locator + 16) > 1;
    if (split) flaw("is a part of a split zip");
    bool same = agrees(end.entries, full16, wide.entries) && agrees(end.size, full32, wide.size) &&
                agrees(end.offset, full32, wide.offset) && number16(raw, 10) == number16(raw, 8);
    if (!same) flaw("has two ends that do not agree");
    end = wide;
    return true;
  }

  base::InputFile& file_;
  std::uint64_t size_;
  FoundEnd found_;
};

}  // namespace

base::Result<FoundEnd> find_end(base::InputFile& file, std::uint64_t size) {
  return EndReader(file, size).read();
}

base::Result<std::string> read_range(base::InputFile& file, std::uint64_t offset, std::size_t count) {
  std::string bytes(count, '\0');
  auto filled = ASSURE_TRY(file.fill_at(offset, bytes));
  bytes.resize(filled);
  return bytes;
}

}  // namespace assure::zip
