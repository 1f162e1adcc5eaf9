#include "base/parallel.h"

#include <atomic>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

#include <doctest/doctest.h>

namespace assure::base {
namespace {

std::set<std::thread::id> threads_of(std::size_t jobs, std::size_t count) {
  std::set<std::thread::id> threads;
  std::mutex mutex;
  std::atomic<std::size_t> begun = 0;
  parallel_for(jobs, count, [&](std::size_t) {
    ++begun;
    // So that no thread does the work of all.
    while (begun < std::min(jobs, count)) std::this_thread::yield();
    std::lock_guard lock(mutex);
    threads.insert(std::this_thread::get_id());
  });
  return threads;
}

}  // namespace

TEST_CASE("one job is done on the calling thread") {
  CHECK(threads_of(1, 20) == std::set{std::this_thread::get_id()});
  CHECK(threads_of(0, 20) == std::set{std::this_thread::get_id()});
  CHECK(threads_of(4, 1) == std::set{std::this_thread::get_id()});
  CHECK(threads_of(3, 20).size() == 3);
}

TEST_CASE("what one of several calls throws is thrown again, and by one job too") {
  for (std::size_t jobs : {1, 4}) {
    CHECK_THROWS_AS(parallel_for(jobs, 9,
                        [](std::size_t i) {
                          if (i == 5) throw std::runtime_error("five");
                        }),
        std::runtime_error);
  }
}

}  // namespace assure::base
