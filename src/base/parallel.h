// Work on many values at once, with results in a fixed order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <thread>
#include <utility>
#include <vector>

namespace assure::base {

// Waits for its end before it goes. Some standard libraries have no std::jthread.
class Thread {
 public:
  explicit Thread(std::function<void()> work) : thread_(std::move(work)) {}
  Thread(Thread&&) noexcept = default;
  ~Thread() {
    if (thread_.joinable()) thread_.join();
  }

 private:
  std::thread thread_;
};

// Up to `count` threads that call `work` once: as many as the computer gives. Throws std::system_error when
// it gives none of those that were wanted.
std::vector<Thread> start_threads(std::size_t count, const std::function<void()>& work);

// Calls work(i) once for each i below count, on up to `jobs` threads (at least one, the calling one, whatever
// the computer gives): for one job no thread is started. Returns when all are done. The first exception
// thrown by a call is thrown again here. Calls must not depend on their order.
void parallel_for(std::size_t jobs, std::size_t count, const std::function<void(std::size_t)>& work);

// The same, the largest first, so that no thread is left alone with it at the end.
void parallel_by_size(
    std::size_t jobs, std::span<const std::uint64_t> sizes, const std::function<void(std::size_t)>& work);

}  // namespace assure::base
