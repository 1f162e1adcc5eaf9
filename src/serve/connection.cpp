#include "serve/connection.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <poll.h>
#include <sys/socket.h>

namespace assure::serve {
namespace {

constexpr std::string_view end_of_header = "\n\r\n";
constexpr std::size_t piece = 64U << 10U;          // bytes that are read at once
constexpr std::size_t most_at_once = 4U << 20U;    // bytes, then it is somebody else's turn
constexpr std::size_t most_discarded = 1U << 20U;  // bytes
constexpr const char* too_long =
    "HTTP/1.1 431 Request Header Fields Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

bool would_wait() {
  return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

}  // namespace

Connection::Connection(int socket, const Limits& limits)
    : socket_(socket), limits_(limits), deadline_(Clock::now() + limits.asking) {}

short Connection::events() const {
  return phase_ == Phase::Taking ? POLLOUT : POLLIN;
}

bool Connection::is_too_long() const {
  return header_.size() > limits_.header;
}

bool Connection::receive() {
  if (phase_ == Phase::Leaving) return discard();
  std::array<char, 4096> buffer{};
  while (!has_asked()) {
    ssize_t count = ::recv(socket(), buffer.data(), buffer.size(), 0);
    if (count < 0) return would_wait();
    if (count == 0) return false;
    std::size_t from = header_.size() - std::min(header_.size(), end_of_header.size() - 1);
    header_.append(buffer.data(), static_cast<std::size_t>(count));
    auto end = header_.find(end_of_header, from);
    asked_ = end != std::string::npos;
    // What comes behind it is a request that is never answered, or a body that nobody wants.
    if (asked_) header_.resize(end + end_of_header.size());
  }
  return true;
}

// Whoever closes while something has come that was not read takes back what was sent and not yet received.
bool Connection::discard() {
  std::array<char, 4096> buffer{};
  for (;;) {
    ssize_t count = ::recv(socket(), buffer.data(), buffer.size(), 0);
    if (count < 0) return would_wait();
    discarded_ += static_cast<std::size_t>(count);
    if (count == 0 || discarded_ > most_discarded) return false;
  }
}

void Connection::answer(const Respond& respond) {
  answer_ = is_too_long() ? Answer{too_long, nullptr, 0, 0} : respond(header_);
  header_ = {};
  phase_ = Phase::Taking;
  deadline_ = Clock::now() + limits_.taking;
}

bool Connection::next_piece() {
  answer_.head.resize(std::min<std::uint64_t>(piece, answer_.end - answer_.offset));
  sent_ = 0;
  auto count = answer_.read(answer_.offset, answer_.head);
  // A file that has become shorter meanwhile: the connection breaks off, and the reader sees it.
  if (!count || *count == 0) return false;
  answer_.head.resize(*count);
  answer_.offset += *count;
  return true;
}

bool Connection::send() {
  for (std::size_t total = 0; total < most_at_once;) {
    if (sent_ == answer_.head.size()) {
      if (!answer_.read || answer_.offset == answer_.end) {
        leave();
        return true;
      }
      if (!next_piece()) return false;
    }
    ssize_t count = ::send(socket(), answer_.head.data() + sent_, answer_.head.size() - sent_, MSG_NOSIGNAL);
    if (count < 0) return would_wait();
    sent_ += static_cast<std::size_t>(count);
    total += static_cast<std::size_t>(count);
    deadline_ = Clock::now() + limits_.taking;
  }
  return true;
}

void Connection::leave() {
  answer_ = {};
  ::shutdown(socket(), SHUT_WR);
  phase_ = Phase::Leaving;
  deadline_ = Clock::now() + limits_.leaving;
}

}  // namespace assure::serve
