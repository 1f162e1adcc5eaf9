#include "document/inspect.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/parallel.h"
#include "document/content.h"
#include "document/head.h"
#include "document/room.h"
#include "document/search.h"
#include "document/wire.h"

namespace assure::document {
namespace {

// No honest file comes near: DEFLATE makes at most 1032 bytes of one (RFC 1951), and of those most are
// markup.
constexpr std::uint64_t most_text_of_a_byte = 1000;
// The record at the end, and the longest comment behind it.
constexpr std::uint64_t longest_zip_end = 22 + 0xFFFF;
constexpr std::uint64_t harmless_text = std::uint64_t(1) << 20;

Facts troubled(const std::string& path, std::uint64_t size, std::string trouble) {
  Facts facts;
  facts.size = size;
  facts.type = claimed_type(path).value_or(Type::Other);
  facts.trouble = std::move(trouble);
  return facts;
}

bool is_bomb(const Facts& facts) {
  const std::uint64_t text = facts.text_size();
  return text > harmless_text && text / most_text_of_a_byte > facts.size;
}

// A reader for each file: what one of them makes of its reader tells nothing about the next.
class Readers {
 public:
  explicit Readers(const Options& options)
      : options_(options), free_(std::max<std::size_t>(1, options.readers)) {}

  // The text of the facts is held by `share`.
  base::Result<Look> ask(const Request& request, Room& texts, Room::Share& share) {
    auto place = free_.take(1);
    const std::string path(request.name);
    auto reader = start();
    if (!reader) return base::fail(fmt::format("{}: cannot be inspected: {}", path, reader.error().message));
    auto facts = (*reader)->read(request, [&](std::size_t bytes) { share = texts.take(bytes); });
    if (!facts) {
      const Fault fault = facts.error() == Broken::Late ? Fault::Late : Fault::Damaged;
      return Look{troubled(path, request.content.size(), why_broken(facts.error(), options_)), fault};
    }
    if (!is_bomb(*facts)) return Look{std::move(*facts)};
    return Look{troubled(path, request.content.size(),
        fmt::format("holds more than {} times as much text as it has bytes", most_text_of_a_byte))};
  }

 private:
  base::Result<std::unique_ptr<Reader>> start() {
    {
      // What did not start, or did not greet in time, does not do so for the next file.
      std::lock_guard lock(mutex_);
      if (failure_) return tl::make_unexpected(*failure_);
    }
    auto reader = options_.start_reader(options_);
    if (reader) return reader;
    std::lock_guard lock(mutex_);
    if (!failure_) failure_ = reader.error();
    return reader;
  }

  const Options& options_;
  Room free_;  // readers, not bytes
  std::mutex mutex_;
  std::optional<base::Failure> failure_;  // why none can be started
};

// What all files share.
struct Inspection {
  base::Inventory& inventory;
  const Options& options;
  Readers readers;
  Room contents;
  Room texts;
};

Look with_fault(const Question& question, std::uint64_t size, Fault fault, std::string trouble) {
  return {troubled(question.path, size, std::move(trouble)), fault};
}

// One file on its way through.
class Inspected {
 public:
  Inspected(Inspection& all, const Question& question, Room::Share& text)
      : all_(all), question_(question), text_(text) {
    const base::FileInfo* info = all.inventory.find(question.path);
    size_ = info ? info->size : 0;
  }

  base::Result<Look> run() {
    if (question_.content) return look_at(*question_.content, question_.content->size());
    auto looked = open_and_look();
    if (looked) refuse_page(looked->facts);
    if (looked) return looked;
    // Only what still is the file that was found can be said to be unreadable.
    auto why = all_.inventory.why_unread(question_.path, looked.error());
    if (!why || reader_failed_) return looked;
    return with_fault(question_, size_, Fault::Unopened, "cannot be read: " + *why);
  }

 private:
  // What a browser saved instead of the document, under a name that no reader here opens.
  void refuse_page(Facts& facts) const {
    if (facts.type != Type::Html || !facts.trouble.empty() || !names_document(question_.path)) return;
    facts.trouble = "is a web page although its name does not say so";
    facts.drop_texts();
    facts.page_names.clear();
  }

  base::Result<Look> open_and_look() {
    file_ = ASSURE_TRY(all_.inventory.open(question_.path));
    std::optional<DetectedType> type;
    if (question_.type) type = ASSURE_TRY(detect_type(*file_));
    auto look = ASSURE_TRY(question_.depth == Depth::Whole ? look_at_whole() : look_at_beginning());
    look.detected_type = type;
    ASSURE_TRY(note_digest());
    ASSURE_TRY(all_.inventory.check_unchanged(question_.path, *file_));
    return look;
  }

  base::Result<Look> look_at_whole() {
    if (size_ > all_.options.largest) return with_fault(question_, size_, Fault::Damaged, too_large());
    auto held = all_.contents.take(size_);
    ASSURE_TRY(read_to(size_));
    auto look = ASSURE_TRY(look_at(bytes_, size_));
    if (look.facts.type == Type::Other && look.facts.trouble.empty()) read_old_office(look.facts);
    return look;
  }

  // None where no program of this computer reads it.
  std::optional<Facts> old_office(const Facts& facts) {
    if (!all_.options.read_old_office || content_of(bytes_) != Content::Ole) return std::nullopt;
    auto text = all_.options.read_old_office(question_.path, bytes_);
    if (!text) return std::nullopt;
    Facts read = facts;
    read.type = Type::OldOffice;
    read.beginning = beginning_of(*text);
    read.page_texts = {std::move(*text)};
    if (is_bomb(read)) return std::nullopt;
    text_ = all_.texts.take(read.text_size());
    search(read);
    read.unsearched = "is an Office file of before 2007, of which nothing but the text is searched";
    return read;
  }

  void read_old_office(Facts& facts) {
    if (auto read = old_office(facts)) facts = std::move(*read);
  }

  bool search_old_office(Facts& begun) {
    auto read = old_office(begun);
    if (read) take_findings(std::move(*read), begun);
    return read.has_value();
  }

  base::Result<Look> look_at_beginning() {
    ASSURE_TRY(read_to(std::min<std::uint64_t>(size_, head_size)));
    if (is_all_zeros(bytes_) && ASSURE_TRY(goes_on_with_zeros()))
      return with_fault(question_, size_, Fault::Nothing, "holds nothing but zeros");
    const Head head{question_.path, bytes_, size_};
    if (std::string why = why_stand_in(head); !why.empty())
      return with_fault(question_, size_, Fault::StandIn, why);
    if (std::string why = why_blank(head); !why.empty())
      return with_fault(question_, size_, Fault::Nothing, why);
    if (auto facts = facts_of_head(head)) {
      if (facts->trouble.empty() && !ASSURE_TRY(has_its_end()))
        facts->trouble = "is damaged or cut short: it is no whole zip";
      if (facts->trouble.empty() && question_.depth == Depth::Searched) ASSURE_TRY(search_whole(*facts));
      return Look{std::move(*facts)};
    }
    // Nobody asks for its text: that nobody here can read it is no fault of it.
    if (size_ > all_.options.largest) return too_large_to_search();
    auto held = all_.contents.take(size_);
    ASSURE_TRY(read_to(size_));
    return ask(bytes_);
  }

  Look too_large_to_search() const {
    Look look{troubled(question_.path, size_, {})};
    if (question_.depth == Depth::Searched) look.facts.unsearched = too_large();
    return look;
  }

  // Of a file that was known by its beginning.
  base::Status search_whole(Facts& begun) {
    if (size_ > all_.options.largest) {
      begun.unsearched = too_large();
      return {};
    }
    const Content content = content_of(bytes_);
    const bool holds_files = content == Content::Zip || content == Content::Ole;
    if (content != Content::Text && content != Content::Image && !holds_files) {
      if (begun.type == Type::Other) begun.unsearched = unread_type;
      return {};
    }
    auto held = all_.contents.take(size_);
    ASSURE_TRY(read_to(size_));
    if (content == Content::Ole && search_old_office(begun)) return {};
    if (auto facts = plain_text_facts(question_.path, bytes_)) {
      text_ = all_.texts.take(facts->text_size());
      search(*facts);
      take_findings(std::move(*facts), begun);
    } else {
      take_findings(ASSURE_TRY(ask(bytes_)).facts, begun);
    }
    return {};
  }

  static void take_findings(Facts&& facts, Facts& begun) {
    begun.marks = std::move(facts.marks);
    begun.disclosed = std::move(facts.disclosed);
    begun.unsearched = facts.trouble.empty() ? std::move(facts.unsearched) : std::move(facts.trouble);
  }

  // `content`: all of it.
  base::Result<Look> look_at(std::string_view content, std::uint64_t size) {
    const Head head{question_.path, content.substr(0, head_size), size};
    if (size > 0 && is_all_zeros(content))
      return with_fault(question_, size, Fault::Nothing, "holds nothing but zeros");
    if (std::string why = why_stand_in(head); !why.empty())
      return with_fault(question_, size, Fault::StandIn, why);
    if (std::string why = why_blank(head); size > 0 && !why.empty())
      return with_fault(question_, size, Fault::Nothing, why);
    bool beginning = question_.depth != Depth::Whole;
    auto facts = beginning ? facts_of_head(head) : plain_text_facts(question_.path, content);
    if (!facts) return ask(content);
    text_ = all_.texts.take(facts->text_size());
    if (!beginning) search(*facts);
    return Look{std::move(*facts)};
  }

  base::Result<Look> ask(std::string_view content) {
    const std::string name = all_.inventory.folder().shown(question_.path);
    auto look = all_.readers.ask({name, content, question_.depth}, all_.texts, text_);
    // No claim had it read so far: that this broke its reader is no fault of it.
    if (look && question_.depth == Depth::Searched && !look->facts.trouble.empty()) {
      const std::string why = std::move(look->facts.trouble);
      look = all_.readers.ask({name, content, Depth::Beginning}, all_.texts, text_);
      if (look && look->facts.trouble.empty()) look->facts.unsearched = why;
    }
    reader_failed_ = !look;
    return look;
  }

  base::Status read_to(std::uint64_t end) {
    const std::size_t from = bytes_.size();
    bytes_.resize(static_cast<std::size_t>(end));
    auto count = ASSURE_TRY(file_->fill_at(from, std::span<char>(bytes_).subspan(from)));
    if (from + count == end) return {};
    ASSURE_TRY(all_.inventory.check_unchanged(question_.path, *file_));
    return base::fail(all_.inventory.folder().shown(question_.path) + ": ends too early");
  }

  // Behind what was read.
  base::Result<bool> goes_on_with_zeros() {
    if (size_ > all_.options.largest) return false;
    std::string block(head_size, '\0');
    for (std::uint64_t at = bytes_.size(); at < size_;) {
      auto count = ASSURE_TRY(file_->fill_at(at, block));
      if (count == 0 || !is_all_zeros({block.data(), count})) return false;
      at += count;
    }
    return true;
  }

  // Of a zip, which is read from its end; of all else nothing is asked.
  base::Result<bool> has_its_end() {
    if (content_of(bytes_) != Content::Zip) return true;
    std::uint64_t length = std::min<std::uint64_t>(size_, longest_zip_end);
    std::string tail(static_cast<std::size_t>(length), '\0');
    ASSURE_TRY(file_->fill_at(size_ - length, tail));
    return tail.rfind("PK\5\6") != std::string::npos;
  }

  base::Status note_digest() {
    if (bytes_.size() == size_ && (question_.digest || question_.depth == Depth::Whole))
      return all_.inventory.note_digest(question_.path, base::sha256_hex(bytes_));
    if (!question_.digest) return {};
    base::Sha256 digest;
    digest.update(bytes_);
    std::string block(head_size, '\0');
    for (std::uint64_t at = bytes_.size(); at < size_;) {
      auto count = ASSURE_TRY(file_->fill_at(at, block));
      if (count == 0) break;
      digest.update({block.data(), count});
      at += count;
    }
    return all_.inventory.note_digest(question_.path, digest.hex());
  }

  std::string too_large() const { return fmt::format("is larger than {} MiB", all_.options.largest >> 20); }

  Inspection& all_;
  const Question& question_;
  Room::Share& text_;
  std::uint64_t size_ = 0;
  std::unique_ptr<base::InputFile> file_;
  std::string bytes_;  // the first ones of the file, as many as somebody needed
  bool reader_failed_ = false;
};

}  // namespace

std::string why_broken(Broken broken, const Options& options) {
  switch (broken) {
    case Broken::Late:
      return "could not be read in time";
    case Broken::Nonsense:
      return "made its reader answer nonsense";
    case Broken::Stopped:
      break;
  }
  return fmt::format(
      "stopped its reader: it is damaged, or needs more than {} MiB of memory", options.memory >> 20);
}

std::vector<base::Result<Look>> inspect(
    base::Inventory& inventory, const std::vector<Question>& questions, const Options& options) {
  Inspection all{inventory, options, Readers(options), Room(options.held), Room(options.held)};
  std::vector<base::Result<Look>> results(questions.size(), Look{});
  std::mutex taking;
  base::parallel_for(options.jobs, questions.size(), [&](std::size_t i) {
    Room::Share text;
    results[i] = Inspected(all, questions[i], text).run();
    if (!options.take || !results[i]) return;
    std::lock_guard lock(taking);
    options.take(i, std::exchange(*results[i], Look{}));
  });
  return results;
}

}  // namespace assure::document
