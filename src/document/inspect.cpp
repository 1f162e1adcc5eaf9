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
#include "document/worker.h"

namespace assure::document {
namespace {

base::Result<std::string> program_path(base::Env& env, const Options& options) {
  if (!options.program.empty()) return options.program;
  auto self = env.files.canonical("/proc/self/exe");
  if (!self) return self;
  return base::join_path(self->substr(0, self->rfind('/')), "assure-inspect");
}

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
  Pool(base::Result<std::string> program, const Options& options)
      : program_(std::move(program)), options_(options) {}

  // The text of the facts is held by `share`.
  base::Result<Facts> ask(
      const std::string& path, std::string_view content, Room& texts, Room::Share& share) {
    for (;;) {
      share = Room::Share();
      auto worker = take();
      if (!worker)
        return base::fail(fmt::format("{}: cannot be inspected: {}", path, worker.error().message));
      auto admit = [&](std::size_t bytes) { share = texts.take(bytes); };
      auto facts = (*worker)->ask(path, content, admit);
      if (facts) {
        give_back(std::move(*worker));
        if (!is_bomb(*facts)) return std::move(*facts);
        return troubled(path, content.size(),
            fmt::format("holds more than {} times as much text as it has bytes", most_text_of_a_byte));
      }
      // A child that other files have used may be broken by them; only a fresh one convicts this file.
      bool fresh = (*worker)->asked() == 1;
      if (!fresh && facts.error() != Broken::Late) continue;
      return troubled(path, content.size(), trouble_of(facts.error(), options_));
    }
  }

 private:
  base::Result<std::unique_ptr<Worker>> take() {
    std::string program;
    {
      std::lock_guard lock(mutex_);
      if (!idle_.empty()) {
        auto worker = std::move(idle_.back());
        idle_.pop_back();
        return worker;
      }
      // A program that did not start, or did not greet in time, does not do so for the next file.
      if (!program_) return tl::make_unexpected(program_.error());
      program = *program_;
    }
    auto worker = Worker::start(program, options_);
    if (!worker) give_up(worker.error());
    return worker;
  }

  void give_up(const base::Failure& failure) {
    std::lock_guard lock(mutex_);
    if (program_) program_ = tl::make_unexpected(failure);
  }

  void give_back(std::unique_ptr<Worker> worker) {
    if (worker->asked() >= files_per_child) return;
    std::lock_guard lock(mutex_);
    idle_.push_back(std::move(worker));
  }

  base::Result<std::string> program_;
  const Options& options_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Worker>> idle_;
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
  auto content = all.inventory.read(path, all.options.largest);
  if (!content) return tl::make_unexpected(content.error());
  if (auto facts = plain_text_facts(path, *content)) {
    text = all.texts.take(facts->page_texts.empty() ? 0 : facts->page_texts.front().size());
    return std::move(*facts);
  }
  return all.pool.ask(all.inventory.folder().shown(path), *content, all.texts, text);
}

}  // namespace

std::vector<base::Result<Facts>> inspect(base::Env& env, base::Inventory& inventory,
    const std::vector<std::string>& paths, const Options& options) {
  Inspection all{
      inventory, options, Pool(program_path(env, options), options), Room(options.held), Room(options.held)};
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
