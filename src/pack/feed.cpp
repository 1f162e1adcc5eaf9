#include "pack/feed.h"

#include <algorithm>

#include <fmt/format.h>

namespace assure::pack {
namespace {

constexpr std::uint64_t room = 2 * held_limit;

}  // namespace

Target Places::target(const std::string& path, std::size_t index) const {
  return {base::join_path(folder, path), base::join_path(previous, path),
      base::join_path(spool, fmt::format("packed-{}", index))};
}

Feed::Feed(const Workshop& workshop, Places places, const std::vector<Content>& contents)
    : workshop_(workshop), places_(std::move(places)), contents_(contents), slots_(contents.size()) {
  std::size_t threads = std::min(workshop.jobs, contents.size());
  if (workshop.jobs > 1) workers_ = base::start_threads(threads, [this] { work(); });
}

Feed::~Feed() {
  std::lock_guard lock(mutex_);
  stopped_ = true;
  changed_.notify_all();
}

void Feed::work() {
  for (;;) {
    std::size_t index = 0;
    {
      std::lock_guard lock(mutex_);
      if (stopped_ || next_ == contents_.size()) return;
      index = next_++;
    }
    try {
      work_on(index);
    } catch (...) {
      std::lock_guard lock(mutex_);
      if (!fault_) fault_ = std::current_exception();
      stopped_ = true;
      changed_.notify_all();
      return;
    }
  }
}

void Feed::work_on(std::size_t index) {
  const Content& content = contents_[index];
  auto opened = open_content(workshop_.inventory, content, workshop_.previous);
  if (!admit(index, opened ? opened->cost(content) : 0)) return;
  base::Result<Prepared> outcome = prepare_one(index, std::move(opened));
  std::lock_guard lock(mutex_);
  slots_[index].outcome = std::move(outcome);
  changed_.notify_all();
}

base::Result<Prepared> Feed::prepare_one(std::size_t index, base::Result<Opened> opened) {
  const Content& content = contents_[index];
  const Target target = places_.target(content.path, index);
  base::Result<Prepared> outcome = opened ? prepare(workshop_, content, std::move(*opened), target)
                                          : base::Result<Prepared>(tl::make_unexpected(opened.error()));
  ++workshop_.progress.files;
  return outcome;
}

bool Feed::admit(std::size_t index, std::uint64_t cost) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] {
    bool fits = room_used_ == 0 || room_used_ + cost <= room;
    return stopped_ || (admitted_ == index && fits);
  });
  if (stopped_) return false;
  room_used_ += cost;
  slots_[index].cost = cost;
  ++admitted_;
  changed_.notify_all();
  return true;
}

base::Result<Prepared> Feed::take(std::size_t index) {
  if (workers_.empty())
    return prepare_one(index, open_content(workshop_.inventory, contents_[index], workshop_.previous));
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return fault_ || slots_[index].outcome.has_value(); });
  if (fault_) std::rethrow_exception(fault_);
  base::Result<Prepared> taken = std::move(*slots_[index].outcome);
  slots_[index].outcome.reset();
  return taken;
}

void Feed::release(std::size_t index) {
  std::lock_guard lock(mutex_);
  room_used_ -= slots_[index].cost;
  slots_[index].cost = 0;
  changed_.notify_all();
}

}  // namespace assure::pack
