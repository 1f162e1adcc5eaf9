// Connections of browsers, from the first byte to the last. None that is silent or slow holds a thread: one
// thread waits for all of them, and the others answer whole requests. Of HTTP this knows where the header of
// a request ends; a connection carries one request.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>

#include "base/result.h"

namespace assure::serve {

// Up to buffer.size() bytes from `offset`; 0 when it has become shorter. Called by one thread at a time.
using Read = std::function<base::Result<std::size_t>(std::uint64_t offset, std::span<char> buffer)>;

struct Answer {
  std::string head;  // sent first
  Read read;         // what follows, when there is any
  std::uint64_t offset = 0;
  std::uint64_t end = 0;
};

// From the header of a request, up to and with its empty line. Several threads may call this at once.
using Respond = std::function<Answer(const std::string& header)>;

struct Limits {
  // Above it, the connection is closed that has been silent longest: one that was answered, else one that
  // has not asked, else one that does not take its answer.
  std::size_t connections = 256;
  std::size_t header = 32U << 10U;          // bytes
  std::size_t threads = 8;                  // that answer
  std::chrono::milliseconds asking{5000};   // for a whole header
  std::chrono::milliseconds taking{20000};  // until a reader takes some more of the answer
  std::chrono::milliseconds leaving{1000};  // for the other side to close
};

class Connections {
 public:
  Connections(Respond respond, const Limits& limits);
  Connections(const Connections&) = delete;
  Connections& operator=(const Connections&) = delete;
  // Closes all. What `respond` is doing has to end.
  ~Connections();

  // Takes a port of 127.0.0.1, 0 for any that is free. False when it cannot be had.
  bool take(int port);
  int port() const;
  // Answers from now on.
  void start();
  // False when it could not go on.
  bool is_running() const;

 private:
  class Waiting;
  std::unique_ptr<Waiting> waiting_;
};

}  // namespace assure::serve
