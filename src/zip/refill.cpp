#include "zip/refill.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "zip/deflate.h"
#include "zip/records.h"

namespace assure::zip {
namespace {

constexpr std::size_t longest_end_comment = 0xFFFF;
constexpr std::uint16_t packed_version = 20;  // needed to extract
constexpr const char* damaged = "is damaged or cut short: it is no whole zip";

// A file of the zip, by the list of files.
struct Listed {
  std::string_view header;  // in the list
  std::string_view name;
  std::size_t offset = 0;  // of its own header
  std::size_t end = 0;     // where the next one begins
};

struct NewBytes {
  std::uint16_t method = stored;
  std::uint32_t crc = 0;
  std::size_t size = 0;
  std::string packed;
};

void set(std::string& record, std::size_t at, std::uint64_t number, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) record[at + i] = static_cast<char>((number >> (8 * i)) & 0xFFU);
}

NewBytes packed(const std::string& bytes) {
  NewBytes made{stored, crc32(0, bytes), bytes.size(), bytes};
  if (auto smaller = deflate(bytes)) {
    made.method = deflated;
    made.packed = smaller->view();
  }
  return made;
}

class Refiller {
 public:
  explicit Refiller(std::string_view zip) : zip_(zip) {}

  base::Result<std::string> run(std::span<const Refill> refills) {
    ASSURE_TRY(read_end());
    ASSURE_TRY(read_list());
    std::map<std::string_view, const Refill*> wanted;
    for (const Refill& refill : refills) wanted[refill.name] = &refill;
    std::vector<std::string> headers(listed_.size());
    out_ = zip_.substr(0, listed_.empty() ? directory_ : listed_[order_.front()].offset);
    for (std::size_t number : order_) {
      const Listed& file = listed_[number];
      headers[number] = file.header;
      set(headers[number], 42, out_.size(), 4);
      auto found = wanted.find(file.name);
      if (found == wanted.end()) {
        out_ += zip_.substr(file.offset, file.end - file.offset);
      } else {
        ASSURE_TRY(refill(file, packed(found->second->bytes), headers[number]));
        wanted.erase(found);
      }
    }
    if (!wanted.empty()) return base::fail(fmt::format("has no part `{}`", wanted.begin()->first));
    return finish(headers);
  }

 private:
  base::Status read_end() {
    const std::size_t first = zip_.size() - std::min(zip_.size(), end_size + longest_end_comment);
    for (std::size_t at = zip_.size() < end_size ? 0 : zip_.size() - end_size + 1; at-- > first;) {
      if (number32(zip_, at) != end_signature || at + end_size + number16(zip_, at + 20) != zip_.size())
        continue;
      end_ = at;
      const std::size_t size = number32(zip_, at + 12);
      directory_ = number32(zip_, at + 16);
      // What stands between the list and its end is the end of a larger zip, or nothing that is known here.
      if (number16(zip_, at + 4) != 0 || directory_ > at || size != at - directory_)
        return base::fail("is a zip in parts, or one of more than 4 GiB");
      return {};
    }
    return base::fail(damaged);
  }

  base::Status read_list() {
    for (std::size_t at = directory_; at < end_;) {
      if (end_ - at < central_size || number32(zip_, at) != central_signature) return base::fail(damaged);
      const std::size_t name = number16(zip_, at + 28);
      const std::size_t length = central_size + name + number16(zip_, at + 30) + number16(zip_, at + 32);
      if (length > end_ - at) return base::fail(damaged);
      listed_.push_back(
          {zip_.substr(at, length), zip_.substr(at + central_size, name), number32(zip_, at + 42)});
      at += length;
    }
    for (std::size_t i = 0; i < listed_.size(); ++i) order_.push_back(i);
    std::sort(order_.begin(), order_.end(),
        [&](std::size_t a, std::size_t b) { return listed_[a].offset < listed_[b].offset; });
    for (std::size_t i = 0; i < order_.size(); ++i) {
      Listed& file = listed_[order_[i]];
      file.end = i + 1 < order_.size() ? listed_[order_[i + 1]].offset : directory_;
      if (file.end > directory_ || !holds(file)) return base::fail(damaged);
    }
    return {};
  }

  // Whether its header and its packed bytes lie before the next file, under its name.
  bool holds(const Listed& file) const {
    const std::size_t fixed = local_size + file.name.size();
    if (file.offset > file.end || file.end - file.offset < fixed) return false;
    const std::string_view region = zip_.substr(file.offset, file.end - file.offset);
    return number32(region, 0) == local_signature && number16(region, 26) == file.name.size() &&
           region.substr(local_size, file.name.size()) == file.name &&
           region.size() - fixed >= number16(region, 28) + std::uint64_t(number32(file.header, 20));
  }

  // Writes the file, and says so in its header of the list.
  base::Status refill(const Listed& file, const NewBytes& bytes, std::string& header) {
    const std::uint16_t flags = number16(file.header, 8);
    if ((flags & encrypted_flag) != 0) return base::fail("is encrypted");
    std::string local(zip_.substr(file.offset, local_size + file.name.size()));
    // Its sizes stand in the header; what the old bytes were packed with is no more.
    const unsigned kept = flags & utf8_flag;
    set(local, 6, kept, 2);
    set(local, 8, bytes.method, 2);
    set(local, 14, bytes.crc, 4);
    set(local, 18, bytes.packed.size(), 4);
    set(local, 22, bytes.size, 4);
    set(local, 28, 0, 2);
    const std::uint16_t version = std::max(number16(file.header, 6), packed_version);
    set(local, 4, version, 2);
    set(header, 6, version, 2);
    set(header, 8, kept, 2);
    set(header, 10, bytes.method, 2);
    set(header, 16, bytes.crc, 4);
    set(header, 20, bytes.packed.size(), 4);
    set(header, 24, bytes.size, 4);
    out_ += local;
    out_ += bytes.packed;
    return {};
  }

  base::Result<std::string> finish(const std::vector<std::string>& headers) {
    const std::size_t directory = out_.size();
    for (const std::string& header : headers) out_ += header;
    std::string end(zip_.substr(end_));
    set(end, 12, out_.size() - directory, 4);
    set(end, 16, directory, 4);
    out_ += end;
    if (out_.size() >= full32) return base::fail("would be larger than 4 GiB");
    return std::move(out_);
  }

  std::string_view zip_;
  std::size_t directory_ = 0;  // where the list of files begins
  std::size_t end_ = 0;        // where it ends
  std::vector<Listed> listed_;
  std::vector<std::size_t> order_;  // as they lie in the zip
  std::string out_;
};

}  // namespace

base::Result<std::string> refilled(std::string_view zip, std::span<const Refill> refills) {
  return Refiller(zip).run(refills);
}

}  // namespace assure::zip
