// One connection: what it has asked so far, and what it was not sent yet. No call waits for the other side.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "base/descriptor.h"
#include "serve/connections.h"

namespace assure::serve {

// In the order in which connections are given up.
enum class Phase { Leaving, Asking, Taking };

class Connection {
 public:
  using Clock = std::chrono::steady_clock;

  Connection(int socket, const Limits& limits);

  int socket() const { return socket_.number(); }
  Phase phase() const { return phase_; }
  // When it is closed, unless something happens before.
  Clock::time_point deadline() const { return deadline_; }
  // What has to be possible (POLLIN, POLLOUT) for the next step.
  short events() const;

  // Takes in what has come. False when the connection is over.
  bool receive();
  // Whether the header is there to its end, or has become too long.
  bool has_asked() const { return asked_ || is_too_long(); }
  // Only when it has asked.
  void answer(const Respond& respond);
  // Sends what the other side takes at once, some MiB at most. False when the connection is over.
  bool send();

 private:
  bool is_too_long() const;
  bool discard();
  bool next_piece();
  void leave();

  base::Descriptor socket_;
  const Limits& limits_;
  Phase phase_ = Phase::Asking;
  Clock::time_point deadline_;
  std::string header_;
  bool asked_ = false;
  Answer answer_;
  std::size_t sent_ = 0;       // of answer_.head, which holds each piece in turn
  std::size_t discarded_ = 0;  // bytes behind the header
};

}  // namespace assure::serve
