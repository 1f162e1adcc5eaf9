#include "pack/prepare_blocks.h"

#include <algorithm>
#include <vector>

#include "base/digest.h"
#include "base/parallel.h"

namespace assure::pack {
namespace {

constexpr std::uint64_t sample_every = 16 << 20;
constexpr std::size_t sample_size = 64 << 10;
// What shrinks as much (a disk image full of zeros) would look like a bomb to whoever verifies the zip.
constexpr std::uint64_t suspicious_ratio = 200;

// Whether it is worth deflating, by samples all over it.
base::Result<bool> shrinks(base::InputFile& file, std::uint64_t size) {
  std::string samples;
  std::vector<char> buffer(sample_size);
  for (std::uint64_t at = 0; at < size; at += sample_every) {
    auto count = ASSURE_TRY(file.read_at(at, buffer));
    samples.append(buffer.data(), count);
  }
  return zip::deflate(samples).has_value();
}

class BlockPacker {
 public:
  BlockPacker(const Workshop& workshop, const Content& content, Opened& opened, const Target& target)
      : workshop_(workshop), content_(content), opened_(opened), target_(target), deflater_(workshop.jobs) {
    blocks_at_once_ = std::clamp<std::size_t>(workshop.jobs, 1, most_blocks);
  }

  base::Result<Prepared> run() {
    auto worth = ASSURE_TRY(shrinks(*opened_.file, opened_.info.size));
    ASSURE_TRY(create(worth));
    for (bool ended = false; !ended;) {
      auto read = ASSURE_TRY(read_blocks());
      if (size_ > opened_.info.size) return changed_meanwhile(*workshop_.inventory, content_);
      ended = read;
      ASSURE_TRY(pack_blocks(ended));
    }
    if (size_ != opened_.info.size) return changed_meanwhile(*workshop_.inventory, content_);
    hex_ = digest_.hex();
    ASSURE_TRY(check_unchanged(*workshop_.inventory, content_, opened_, hex_));
    ASSURE_TRY(close());
    return outcome();
  }

 private:
  base::Status create(bool deflated) {
    auto copy = ASSURE_TRY(workshop_.files.create(target_.path));
    copy_ = std::move(copy);
    if (!deflated) return {};
    spool_ = ASSURE_TRY(workshop_.files.create(target_.spool));
    return {};
  }

  // Whether the file ended with them.
  base::Result<bool> read_blocks() {
    blocks_.clear();
    while (blocks_.size() < blocks_at_once_ && size_ <= opened_.info.size) {
      zip::Buffer& buffer = buffers_[blocks_.size()];
      if (!buffer.bytes) buffer = zip::Buffer::of(zip::block_size);
      auto count = ASSURE_TRY(opened_.file->fill({buffer.bytes.get(), zip::block_size}));
      if (count > 0) blocks_.push_back(std::string_view(buffer.bytes.get(), count));
      size_ += count;
      if (count < zip::block_size || size_ == opened_.info.size) return true;
    }
    return false;
  }

  base::Status pack_blocks(bool last) {
    base::Status written;
    std::vector<std::string> packed;
    base::parallel_for(workshop_.jobs, 2, [&](std::size_t task) {
      if (task == 1 && spool_) packed = deflater_.deflate(blocks_, last);
      if (task == 0) written = take_over();
    });
    if (!written) return written;
    for (const std::string& one : packed) {
      packed_crc_ = zip::crc32(packed_crc_, one);
      packed_size_ += one.size();
      ASSURE_TRY(spool_->write(one));
    }
    return {};
  }

  // The bytes as they are: into digest, checksum and the pack's folder.
  base::Status take_over() {
    for (std::string_view block : blocks_) {
      digest_.update(block);
      crc_ = zip::crc32(crc_, block);
      ASSURE_TRY(copy_->write(block));
      workshop_.progress.bytes += block.size();
    }
    return {};
  }

  base::Status close() {
    ASSURE_TRY(copy_->close(false));
    return spool_ ? spool_->close(false) : base::Status();
  }

  base::Result<Prepared> outcome() {
    auto copy = ASSURE_TRY(workshop_.files.info(target_.path));
    Prepared prepared;
    prepared.digest = hex_;
    prepared.copy = copy;
    prepared.source = opened_.info;
    bool deflated = spool_ && packed_size_ < size_ && size_ / packed_size_ < suspicious_ratio;
    prepared.spooled = deflated;
    prepared.streamed = deflated ? target_.spool : target_.path;
    prepared.member = {deflated ? zip::Member::Form::Deflated : zip::Member::Form::Stored, crc_, size_,
        deflated ? packed_size_ : size_};
    prepared.packed_crc = deflated ? packed_crc_ : crc_;
    return prepared;
  }

  const Workshop& workshop_;
  const Content& content_;
  Opened& opened_;
  const Target& target_;
  std::size_t blocks_at_once_ = 1;
  zip::Buffer buffers_[most_blocks];
  std::vector<std::string_view> blocks_;  // of the buffers, as far as they are filled
  std::unique_ptr<base::OutputFile> copy_;
  std::unique_ptr<base::OutputFile> spool_;  // none when the file is stored
  zip::BlockDeflater deflater_;
  base::Sha256 digest_;
  std::string hex_;  // of it, when all was read
  std::uint64_t size_ = 0;
  std::uint32_t crc_ = 0;
  std::uint64_t packed_size_ = 0;
  std::uint32_t packed_crc_ = 0;
};

}  // namespace

base::Result<Prepared> prepare_blocks(
    const Workshop& workshop, const Content& content, Opened& opened, const Target& target) {
  return BlockPacker(workshop, content, opened, target).run();
}

}  // namespace assure::pack
