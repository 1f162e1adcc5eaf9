#include "zip/writer.h"

#include <algorithm>
#include <array>

#include "base/copy_range.h"
#include "zip/records.h"

namespace assure::zip {
namespace {

constexpr std::size_t gathered = 1 << 20;

class ZipWriter {
 public:
  ZipWriter(base::OutputFile& file, MemberSource& source) : file_(file), source_(source) {}

  base::Result<bool> run(std::span<const std::string> names, base::Date date, std::uint64_t lender) {
    const std::uint16_t day = dos_date(date);
    for (std::size_t i = 0; i < names.size(); ++i) {
      auto member = ASSURE_TRY(source_.open(i));
      ASSURE_TRY(add(i, {names[i], member.form == Member::Form::Stored ? stored : deflated, day, member.crc,
                            member.packed_size, member.size, position_}));
      source_.close(i);
    }
    const std::string end = end_records(names.size(), directory_.size(), position_);
    // One run over all of them, of a zip with as long a directory: the local headers tell all that this one
    // does.
    bool same = run_.count == position_ && run_.offset == 0 &&
                position_ + directory_.size() + end.size() == lender &&
                holds(*run_.zip, position_, directory_ + end);
    if (same) return false;
    ASSURE_TRY(put(directory_));
    ASSURE_TRY(put(end));
    ASSURE_TRY(settle());
    return true;
  }

 private:
  // Bytes of another zip that follow each other there and here.
  struct Run {
    base::InputFile* zip = nullptr;
    std::uint64_t offset = 0;
    std::uint64_t count = 0;
  };

  // Whether just these bytes stand there, and not what became of them on the disk.
  static bool holds(base::InputFile& zip, std::uint64_t offset, std::string_view bytes) {
    std::string there(bytes.size(), '\0');
    auto count = zip.fill_at(offset, there);
    return count && *count == bytes.size() && there == bytes;
  }

  base::Status add(std::size_t index, const Entry& entry) {
    const std::string header = local_header(entry);
    directory_ += central_header(entry);
    auto lent = source_.lent(index);
    if (lent && lent->with_header && holds(*lent->zip, lent->offset - header.size(), header))
      return lend({lent->zip, lent->offset - header.size(), header.size() + entry.packed});
    ASSURE_TRY(put(header));
    if (lent) return lend({lent->zip, lent->offset, entry.packed});
    for (;;) {
      auto count = ASSURE_TRY(source_.read(index, buffer_));
      if (count == 0) return {};
      ASSURE_TRY(put({buffer_.data(), count}));
    }
  }

  base::Status lend(const Run& run) {
    position_ += run.count;
    bool goes_on = run_.zip == run.zip && run_.offset + run_.count == run.offset && held_.empty();
    if (goes_on) {
      run_.count += run.count;
      return {};
    }
    ASSURE_TRY(settle());
    run_ = run;
    return {};
  }

  base::Status put(std::string_view bytes) {
    if (run_.count > 0 || held_.size() >= gathered) ASSURE_TRY(settle());
    held_ += bytes;
    position_ += bytes.size();
    return {};
  }

  // Either bytes are held or a run is, never both.
  base::Status settle() {
    base::Status status;
    if (!held_.empty()) status = file_.write(held_);
    held_.clear();
    if (run_.count > 0) status = base::copy_range(*run_.zip, run_.offset, run_.count, file_);
    run_ = {};
    return status;
  }

  base::OutputFile& file_;
  MemberSource& source_;
  std::uint64_t position_ = 0;  // of what comes next
  std::string held_;
  Run run_;
  std::string directory_;
  std::array<char, 64 << 10> buffer_{};
};

}  // namespace

base::Result<bool> write_zip(base::OutputFile& file, std::span<const std::string> names, base::Date date,
    MemberSource& source, std::uint64_t lender) {
  return ZipWriter(file, source).run(names, date, lender);
}

}  // namespace assure::zip
