#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <memory>
#include <mutex>
#include <new>
#include <numeric>
#include <system_error>

namespace assure::base {
namespace {

// A thread takes room for its stack, and then some for its work. Where memory is bounded, one that takes the
// last of it leaves those that work without any.
bool has_room_for_thread() {
  constexpr std::size_t room = std::size_t(64) << 20;
  return std::unique_ptr<char[]>(new (std::nothrow) char[room]) != nullptr;
}

}  // namespace

std::vector<Thread> start_threads(std::size_t count, const std::function<void()>& work) {
  std::vector<Thread> threads;
  threads.reserve(count);
  try {
    while (threads.size() < count && (threads.empty() || has_room_for_thread())) threads.emplace_back(work);
  } catch (const std::system_error&) {
    if (threads.empty()) throw;
  }
  return threads;
}

void parallel_for(std::size_t jobs, std::size_t count, const std::function<void(std::size_t)>& work) {
  std::size_t threads = std::min(std::max<std::size_t>(jobs, 1), count);
  if (threads <= 1) {
    for (std::size_t i = 0; i < count; ++i) work(i);
    return;
  }
  std::atomic<std::size_t> next = 0;
  std::exception_ptr fault;
  std::mutex fault_mutex;
  auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        work(i);
      } catch (...) {
        std::lock_guard lock(fault_mutex);
        if (!fault) fault = std::current_exception();
        next = count;
      }
    }
  };
  {
    std::vector<Thread> workers;
    try {
      workers = start_threads(threads - 1, run);
    } catch (const std::system_error&) {
      // This one does it alone.
    }
    run();
  }
  if (fault) std::rethrow_exception(fault);
}

void parallel_by_size(
    std::size_t jobs, std::span<const std::uint64_t> sizes, const std::function<void(std::size_t)>& work) {
  std::vector<std::size_t> order(sizes.size());
  std::iota(order.begin(), order.end(), std::size_t(0));
  std::stable_sort(
      order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return sizes[a] > sizes[b]; });
  parallel_for(jobs, order.size(), [&](std::size_t i) { work(order[i]); });
}

}  // namespace assure::base
