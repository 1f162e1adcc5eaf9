// What is served at a moment, and the browsers that wait for it to change.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "serve/site.h"

namespace assure::serve {

struct State {
  std::shared_ptr<const Site> site;
  std::string trouble;  // why the pages are older than the folder; empty when they are not
  std::string panel;    // a digest of all that the panel says
};

std::shared_ptr<const State> make_state(std::shared_ptr<const Site> site, std::string trouble);

// What a browser shows.
struct Seen {
  std::string page;   // path
  std::string shows;  // Served::shows of it
  std::string panel;  // State::panel
};

bool is_news(const State& state, const Seen& seen);

// A script that tells a browser what it does not show yet: one call of `assureLive` (templates/live/live.js).
std::string tell(const State& state, const Seen& seen);

class Board {
 public:
  explicit Board(std::shared_ptr<const State> state) : state_(std::move(state)) {}

  std::shared_ptr<const State> now() const;
  void put(std::shared_ptr<const State> state);
  // The state when there is news for who has `seen`; or the present one after `patience`, when several have
  // begun to wait since, or at the end.
  std::shared_ptr<const State> wait_for_news(const Seen& seen, std::chrono::milliseconds patience);
  // Lets everybody go who waits, or will.
  void close();

  // A browser opens no more than six connections to one server: some must be left for pages.
  static constexpr std::uint64_t most_waiting = 4;

 private:
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::shared_ptr<const State> state_;
  std::uint64_t came_ = 0;  // how many have ever begun to wait
  bool closed_ = false;
};

}  // namespace assure::serve
