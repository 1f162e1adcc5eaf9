#include "zip/writer.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <memory>
#include <optional>
#include <vector>

#include <fmt/format.h>
#include <zip.h>

#include "base/check.h"
#include "zip/records.h"

namespace assure::zip {
namespace {

// libzip writes 8 KiB at a time and goes back to complete each header: gathered here into long writes.
class Sink {
 public:
  explicit Sink(base::OutputFile& file) : file_(file) {}

  base::Status write(std::string_view bytes) {
    std::uint64_t at = position_ - start_;
    if (position_ < start_ || at > held_.size()) {
      if (auto status = flush(); !status) return status;
      at = 0;
    }
    std::size_t over = std::min<std::size_t>(bytes.size(), held_.size() - at);
    held_.replace(at, over, bytes);
    position_ += bytes.size();
    return held_.size() >= limit && at + bytes.size() == held_.size() ? flush() : base::Status();
  }
  void seek(std::uint64_t position) { position_ = position; }
  std::uint64_t position() const { return position_; }

  // Afterwards the buffer begins at the position.
  base::Status flush() {
    if (!held_.empty()) {
      if (written_ != start_) {
        if (auto status = file_.seek(start_); !status) return status;
      }
      if (auto status = file_.write(held_); !status) return status;
      written_ = start_ + held_.size();
      held_.clear();
    }
    start_ = position_;
    return {};
  }

 private:
  static constexpr std::size_t limit = 1 << 20;
  base::OutputFile& file_;
  std::string held_;
  std::uint64_t start_ = 0;     // where the buffer belongs
  std::uint64_t position_ = 0;  // where the next write belongs
  std::uint64_t written_ = 0;   // where the file stands
};

class Writer {
 public:
  Writer(base::OutputFile& file, std::span<const std::string> names, MemberSource& source)
      : sink_(file), source_(source) {
    for (std::size_t i = 0; i < names.size(); ++i) entries_.push_back({this, i});
    zip_error_init(&error_);
  }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer() {
    if (zip_) zip_discard(zip_);
    zip_error_fini(&error_);
  }

  base::Status run(const std::string& path, std::span<const std::string> names, base::Date date) {
    bool written = open() && add(names, date) && close();
    if (fault_) std::rethrow_exception(fault_);
    if (failure_) return tl::make_unexpected(*failure_);
    if (!written)
      return base::fail(fmt::format("{}: libzip could not write it ({})", path, zip_error_strerror(&error_)));
    return {};
  }

 private:
  struct Callback {
    Writer* writer;
    std::size_t index;
  };

  bool open() {
    zip_source_t* target = zip_source_function_create(&Writer::on_target, this, &error_);
    if (!target) return false;
    zip_ = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error_);
    if (!zip_) zip_source_free(target);
    return zip_ != nullptr;
  }

  bool add(std::span<const std::string> names, base::Date date) {
    std::uint16_t day = dos_date(date);
    for (std::size_t i = 0; i < names.size(); ++i) {
      zip_source_t* source = zip_source_function(zip_, &Writer::on_entry, &entries_[i]);
      if (!source) return note_error();
      // libzip marks names as UTF-8 only where they are not ASCII.
      if (zip_file_add(zip_, names[i].c_str(), source, ZIP_FL_ENC_UTF_8) < 0) {
        zip_source_free(source);
        return note_error();
      }
      if (zip_file_set_dostime(zip_, i, 0, day, 0) < 0) return note_error();
      if (zip_file_set_external_attributes(zip_, i, 0, ZIP_OPSYS_UNIX, plain_file) < 0) return note_error();
    }
    return true;
  }

  bool close() {
    closing_ = true;
    if (zip_close(zip_) != 0) return note_error();
    zip_ = nullptr;
    return true;
  }

  bool note_error() {
    zip_error_set(
        &error_, zip_error_code_zip(zip_get_error(zip_)), zip_error_code_system(zip_get_error(zip_)));
    return false;
  }

  // Nothing may be thrown through libzip, and its errors hold no text: the first cause is kept here.
  template <class Call>
  zip_int64_t guarded(Call call) {
    try {
      base::Result<std::size_t> result = call();
      if (result) return static_cast<zip_int64_t>(*result);
      if (!failure_) failure_ = result.error();
    } catch (...) {
      if (!fault_) fault_ = std::current_exception();
    }
    return -1;
  }

  static base::Result<std::size_t> done(base::Status status, std::size_t count) {
    if (!status) return tl::make_unexpected(status.error());
    return count;
  }

  base::Result<std::size_t> stat_entry(std::size_t index, zip_stat_t& stat) {
    zip_stat_init(&stat);
    if (!closing_) return sizeof stat;
    if (opened_ != index) {
      auto member = source_.open(index);
      if (!member) return tl::make_unexpected(member.error());
      member_ = *member;
      opened_ = index;
      // Here and not before zip_close: how a file is stored is known only when its turn comes.
      if (member_.form == Member::Form::Stored) zip_set_file_compression(zip_, index, ZIP_CM_STORE, 0);
    }
    bool done = member_.form == Member::Form::Deflated;
    stat.valid = ZIP_STAT_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD;
    stat.size = member_.size;
    stat.crc = member_.crc;
    stat.comp_method = done ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
    if (done) {
      stat.valid |= ZIP_STAT_COMP_SIZE;
      stat.comp_size = member_.packed_size;
    }
    return sizeof stat;
  }

  static zip_int64_t on_entry(void* state, void* data, zip_uint64_t length, zip_source_cmd_t command) {
    Writer* writer = static_cast<Callback*>(state)->writer;
    std::size_t index = static_cast<Callback*>(state)->index;
    switch (command) {
      case ZIP_SOURCE_SUPPORTS:
        return ZIP_SOURCE_SUPPORTS_READABLE;
      case ZIP_SOURCE_STAT:
        if (length < sizeof(zip_stat_t)) return -1;
        return writer->guarded([&] { return writer->stat_entry(index, *static_cast<zip_stat_t*>(data)); });
      case ZIP_SOURCE_READ:
        return writer->guarded([&] {
          return writer->source_.read(index, {static_cast<char*>(data), length});
        });
      case ZIP_SOURCE_CLOSE:
        return writer->guarded([&]() -> base::Result<std::size_t> {
          writer->source_.close(index);
          return 0;
        });
      case ZIP_SOURCE_OPEN:
      case ZIP_SOURCE_FREE:
        return 0;
      case ZIP_SOURCE_ERROR:
        return report_error(data, length);
      default:
        return -1;
    }
  }

  static zip_int64_t on_target(void* state, void* data, zip_uint64_t length, zip_source_cmd_t command) {
    auto* writer = static_cast<Writer*>(state);
    Sink& sink = writer->sink_;
    switch (command) {
      case ZIP_SOURCE_SUPPORTS:
        return ZIP_SOURCE_SUPPORTS_WRITABLE;
      case ZIP_SOURCE_WRITE:
        return writer->guarded([&] {
          return done(sink.write({static_cast<const char*>(data), length}), length);
        });
      case ZIP_SOURCE_SEEK_WRITE:
        return writer->seek(*static_cast<zip_source_args_seek_t*>(data));
      case ZIP_SOURCE_TELL_WRITE:
        return static_cast<zip_int64_t>(sink.position());
      case ZIP_SOURCE_COMMIT_WRITE:
        return writer->guarded([&] { return done(sink.flush(), 0); });
      case ZIP_SOURCE_STAT: {
        if (length < sizeof(zip_stat_t)) return -1;
        auto& stat = *static_cast<zip_stat_t*>(data);
        zip_stat_init(&stat);
        stat.valid = ZIP_STAT_SIZE;
        stat.size = 0;
        return sizeof stat;
      }
      case ZIP_SOURCE_BEGIN_WRITE:
      case ZIP_SOURCE_ROLLBACK_WRITE:
      case ZIP_SOURCE_REMOVE:
      case ZIP_SOURCE_OPEN:
      case ZIP_SOURCE_CLOSE:
      case ZIP_SOURCE_FREE:
        return 0;
      case ZIP_SOURCE_ERROR:
        return report_error(data, length);
      default:
        return -1;
    }
  }

  zip_int64_t seek(const zip_source_args_seek_t& to) {
    if (to.whence == SEEK_END) return -1;
    std::int64_t base = to.whence == SEEK_CUR ? static_cast<std::int64_t>(sink_.position()) : 0;
    sink_.seek(static_cast<std::uint64_t>(base + to.offset));
    return 0;
  }

  static zip_int64_t report_error(void* data, zip_uint64_t length) {
    if (length < 2 * sizeof(int)) return -1;
    const int codes[2] = {ZIP_ER_WRITE, EIO};
    std::memcpy(data, codes, sizeof codes);
    return sizeof codes;
  }

  Sink sink_;
  MemberSource& source_;
  std::vector<Callback> entries_;
  zip_t* zip_ = nullptr;
  zip_error_t error_{};
  bool closing_ = false;  // before zip_close libzip asks in vain what the entries are
  std::optional<std::size_t> opened_;
  Member member_;
  std::optional<base::Failure> failure_;
  std::exception_ptr fault_;
};

}  // namespace

base::Status write_zip(base::OutputFile& file, const std::string& path, std::span<const std::string> names,
    base::Date date, MemberSource& source) {
  return Writer(file, names, source).run(path, names, date);
}

}  // namespace assure::zip
