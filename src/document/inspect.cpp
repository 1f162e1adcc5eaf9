#include "document/inspect.h"

#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/parallel.h"
#include "document/content.h"
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

  base::Result<Facts> ask(const std::string& path, std::string_view content) {
    for (;;) {
      auto worker = take();
      if (!worker)
        return base::fail(fmt::format("{}: cannot be inspected: {}", path, worker.error().message));
      auto facts = (*worker)->ask(path, content);
      if (facts) {
        give_back(std::move(*worker));
        return std::move(*facts);
      }
      // A child that other files have used may be broken by them; only a fresh one convicts this file.
      bool fresh = (*worker)->asked() == 1;
      if (!fresh && facts.error() != Broken::Late) continue;
      Facts troubled;
      troubled.size = content.size();
      troubled.type = claimed_type(path).value_or(Type::Other);
      troubled.trouble = trouble_of(facts.error(), options_);
      return troubled;
    }
  }

 private:
  base::Result<std::unique_ptr<Worker>> take() {
    {
      std::lock_guard lock(mutex_);
      if (!idle_.empty()) {
        auto worker = std::move(idle_.back());
        idle_.pop_back();
        return worker;
      }
    }
    if (!program_) return tl::make_unexpected(program_.error());
    return Worker::start(*program_, options_);
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

base::Result<Facts> inspect_one(
    base::Inventory& inventory, const std::string& path, const Options& options, Pool& pool) {
  const base::FileInfo* info = inventory.find(path);
  if (info && info->size > options.largest) {
    Facts facts;
    facts.size = info->size;
    facts.type = claimed_type(path).value_or(Type::Other);
    facts.trouble = fmt::format("is larger than {} MiB", options.largest >> 20);
    return facts;
  }
  auto content = inventory.read(path, options.largest);
  if (!content) return tl::make_unexpected(content.error());
  if (auto facts = plain_text_facts(path, *content)) return std::move(*facts);
  return pool.ask(inventory.folder().shown(path), *content);
}

}  // namespace

std::vector<base::Result<Facts>> inspect(base::Env& env, base::Inventory& inventory,
    const std::vector<std::string>& paths, const Options& options) {
  Pool pool(program_path(env, options), options);
  std::vector<base::Result<Facts>> results(paths.size(), Facts{});
  base::parallel_for(options.jobs, paths.size(),
      [&](std::size_t i) { results[i] = inspect_one(inventory, paths[i], options, pool); });
  return results;
}

}  // namespace assure::document
