#include "document/inspect.h"

#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/parallel.h"
#include "document/content.h"
#include "document/room.h"
#include "document/wire.h"

namespace assure::document {
namespace {

// No honest file comes near: DEFLATE makes at most 1032 bytes of one (RFC 1951), and of those most are
// markup.
constexpr std::uint64_t most_text_of_a_byte = 1000;
constexpr std::uint64_t harmless_text = std::uint64_t(1) << 20;

Facts troubled(const std::string& path, std::uint64_t size, std::string trouble) {
  Facts facts;
  facts.size = size;
  facts.type = claimed_type(path).value_or(Type::Other);
  facts.trouble = std::move(trouble);
  return facts;
}

bool is_bomb(const Facts& facts) {
  std::uint64_t text = 0;
  for (const auto& page : facts.page_texts) text += page.size();
  return text > harmless_text && text / most_text_of_a_byte > facts.size;
}

std::string trouble_of(Broken broken, const Options& options) {
  switch (broken) {
    case Broken::Late:
      return fmt::format("took longer than {} s to read", options.seconds);
    case Broken::Nonsense:
      return "made its reader answer nonsense";
    case Broken::Stopped:
      break;
  }
  return fmt::format(
      "stopped its reader: it is damaged, or needs more than {} MiB of memory", options.memory >> 20);
}

class Pool {
 public:
  explicit Pool(const Options& options) : options_(options) {}

  // The text of the facts is held by `share`.
  base::Result<Facts> ask(
      const std::string& path, std::string_view content, Room& texts, Room::Share& share) {
    for (;;) {
      share = Room::Share();
      auto used = take();
      if (!used) return base::fail(fmt::format("{}: cannot be inspected: {}", path, used.error().message));
      ++used->asked;
      auto admit = [&](std::size_t bytes) { share = texts.take(bytes); };
      auto facts = used->reader->read(path, content, admit);
      if (facts) {
        give_back(std::move(*used));
        if (!is_bomb(*facts)) return std::move(*facts);
        return troubled(path, content.size(),
            fmt::format("holds more than {} times as much text as it has bytes", most_text_of_a_byte));
      }
      // A reader that other files have used may be broken by them; only a fresh one convicts this file.
      if (used->asked > 1 && facts.error() != Broken::Late) continue;
      return troubled(path, content.size(), trouble_of(facts.error(), options_));
    }
  }

 private:
  struct Used {
    std::unique_ptr<Reader> reader;
    std::size_t asked = 0;  // files
  };

  base::Result<Used> take() {
    {
      std::lock_guard lock(mutex_);
      if (!idle_.empty()) {
        Used used = std::move(idle_.back());
        idle_.pop_back();
        return used;
      }
      // What did not start, or did not greet in time, does not do so for the next file.
      if (failure_) return tl::make_unexpected(*failure_);
    }
    auto reader = options_.start_reader(options_);
    if (reader) return Used{std::move(*reader)};
    std::lock_guard lock(mutex_);
    if (!failure_) failure_ = reader.error();
    return tl::make_unexpected(reader.error());
  }

  void give_back(Used used) {
    if (used.asked >= files_per_child) return;
    std::lock_guard lock(mutex_);
    idle_.push_back(std::move(used));
  }

  const Options& options_;
  std::optional<base::Failure> failure_;  // why none can be started
  std::mutex mutex_;
  std::vector<Used> idle_;
};

// What all files share.
struct Inspection {
  base::Inventory& inventory;
  const Options& options;
  Pool pool;
  Room contents;
  Room texts;
};

base::Result<Facts> inspect_one(Inspection& all, const std::string& path, Room::Share& text) {
  const base::FileInfo* info = all.inventory.find(path);
  std::uint64_t size = info ? info->size : 0;
  if (size > all.options.largest)
    return troubled(path, size, fmt::format("is larger than {} MiB", all.options.largest >> 20));
  auto held = all.contents.take(size);
  auto content = ASSURE_TRY(all.inventory.read(path, all.options.largest));
  if (auto facts = plain_text_facts(path, content)) {
    text = all.texts.take(facts->page_texts.empty() ? 0 : facts->page_texts.front().size());
    return std::move(*facts);
  }
  return all.pool.ask(all.inventory.folder().shown(path), content, all.texts, text);
}

}  // namespace

std::vector<base::Result<Facts>> inspect(
    base::Inventory& inventory, const std::vector<std::string>& paths, const Options& options) {
  Inspection all{inventory, options, Pool(options), Room(options.held), Room(options.held)};
  std::vector<base::Result<Facts>> results(paths.size(), Facts{});
  std::mutex taking;
  base::parallel_for(options.jobs, paths.size(), [&](std::size_t i) {
    Room::Share text;
    results[i] = inspect_one(all, paths[i], text);
    if (!options.take || !results[i]) return;
    std::lock_guard lock(taking);
    options.take(i, std::exchange(*results[i], Facts{}));
  });
  return results;
}

}  // namespace assure::document
