#include "serve/connections.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include "base/parallel.h"
#include "serve/connection.h"

namespace assure::serve {
namespace {

using namespace std::chrono_literals;
using Clock = Connection::Clock;
using Owned = std::unique_ptr<Connection>;

constexpr auto pause_without_descriptors = 100ms;

int listening_socket(int port) {
  base::Descriptor listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
  int yes = 1;
  // Without SO_REUSEPORT, with which two servers could share a port.
  ::setsockopt(listener.number(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  auto* generic = reinterpret_cast<const sockaddr*>(&address);
  bool listens =
      ::bind(listener.number(), generic, sizeof address) == 0 && ::listen(listener.number(), SOMAXCONN) == 0;
  return listens ? listener.release() : -1;
}

int port_of(int socket) {
  sockaddr_in address{};
  socklen_t size = sizeof address;
  if (::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0) return 0;
  return ntohs(address.sin_port);
}

// Connections on their way between the thread that waits and those that work.
class Passage {
 public:
  void put(Owned connection) {
    {
      std::scoped_lock lock(mutex_);
      connections_.push_back(std::move(connection));
    }
    came_.notify_one();
  }
  // The next; none when the passage is closed.
  Owned take() {
    std::unique_lock lock(mutex_);
    came_.wait(lock, [&] { return closed_ || !connections_.empty(); });
    if (closed_) return nullptr;
    Owned next = std::move(connections_.front());
    connections_.pop_front();
    return next;
  }
  std::deque<Owned> take_all() {
    std::scoped_lock lock(mutex_);
    return std::exchange(connections_, {});
  }
  void close() {
    {
      std::scoped_lock lock(mutex_);
      closed_ = true;
    }
    came_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable came_;
  std::deque<Owned> connections_;
  bool closed_ = false;
};

}  // namespace

class Connections::Waiting {
 public:
  Waiting(Respond respond, const Limits& limits)
      : respond_(std::move(respond)), limits_(limits), bell_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}

  ~Waiting() {
    closing_ = true;
    due_.close();
    ring();
  }

  bool take(int port) {
    listener_.reset(listening_socket(port));
    return listener_.number() >= 0 && bell_.number() >= 0;
  }
  int port() const { return port_of(listener_.number()); }
  bool is_running() const { return running_; }

  void start() {
    running_ = true;
    threads_ = base::start_threads(limits_.threads, [this] { work(); });
    waiter_ = std::jthread([this] {
      wait();
      running_ = false;
    });
  }

 private:
  void ring() { ::eventfd_write(bell_.number(), 1); }

  // A thread that works: one step of a connection at a time.
  void work() {
    while (Owned connection = due_.take()) {
      if (!goes_on(*connection)) connection.reset();
      if (!connection) --open_;
      if (connection) done_.put(std::move(connection));
      ring();
    }
  }

  bool goes_on(Connection& connection) const {
    try {
      if (connection.phase() == Phase::Asking) connection.answer(respond_);
      return connection.send();
    } catch (const std::exception&) {
      return false;  // of memory there is none
    }
  }

  // The thread that waits.
  void wait() {
    while (!closing_) {
      std::vector<pollfd> watched = {{bell_.number(), POLLIN, 0}, {listener_.number(), listens(), 0}};
      for (const Owned& one : quiet_) watched.push_back({one->socket(), one->events(), 0});
      if (::poll(watched.data(), watched.size(), milliseconds_to_wait()) < 0 && errno != EINTR) return;
      step(std::span(watched).subspan(2));
      drop_late();
      eventfd_t rung = 0;
      ::eventfd_read(bell_.number(), &rung);
      for (Owned& one : done_.take_all()) quiet_.push_back(std::move(one));
      if (watched[1].revents != 0) accept_all();
    }
  }

  short listens() const {
    bool has_room = open_ < limits_.connections || !quiet_.empty();
    return has_room && Clock::now() >= accepts_from_ ? POLLIN : 0;
  }

  int milliseconds_to_wait() const {
    auto until = Clock::now() + limits_.asking;
    if (Clock::now() < accepts_from_) until = accepts_from_;
    for (const Owned& one : quiet_) until = std::min(until, one->deadline());
    auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
    return static_cast<int>(std::max<std::int64_t>(left, 0));
  }

  // `watched` has an entry for each quiet connection, in their order.
  void step(std::span<const pollfd> watched) {
    std::vector<Owned> before = std::exchange(quiet_, {});
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (watched[i].revents == 0) {
        quiet_.push_back(std::move(before[i]));
      } else {
        take_in(std::move(before[i]));
      }
    }
  }

  void take_in(Owned connection) {
    if (connection->phase() == Phase::Taking) return due_.put(std::move(connection));
    if (!connection->receive()) {
      --open_;
      return;
    }
    bool asks = connection->phase() == Phase::Asking && connection->has_asked();
    if (asks) return due_.put(std::move(connection));
    quiet_.push_back(std::move(connection));
  }

  void drop_late() {
    auto now = Clock::now();
    open_ -= std::erase_if(quiet_, [&](const Owned& one) { return one->deadline() <= now; });
  }

  void drop_quietest() {
    auto first = std::min_element(quiet_.begin(), quiet_.end(), [](const Owned& a, const Owned& b) {
      return std::pair(a->phase(), a->deadline()) < std::pair(b->phase(), b->deadline());
    });
    if (first == quiet_.end()) return;
    quiet_.erase(first);
    --open_;
  }

  // Called when at least one is there to be accepted.
  void accept_all() {
    if (open_ >= limits_.connections) drop_quietest();
    while (open_ < limits_.connections) {
      int socket = ::accept4(listener_.number(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
      if (socket < 0) {
        if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
          drop_quietest();
          accepts_from_ = Clock::now() + pause_without_descriptors;
        }
        return;
      }
      int yes = 1;
      ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
      ++open_;
      // Most have asked already: those that crowd in after it do not push it out.
      take_in(std::make_unique<Connection>(socket, limits_));
    }
  }

  const Respond respond_;
  const Limits limits_;
  base::Descriptor listener_;
  base::Descriptor bell_;     // wakes the thread that waits
  std::vector<Owned> quiet_;  // of the thread that waits
  Clock::time_point accepts_from_;
  Passage due_;
  Passage done_;
  std::atomic<std::size_t> open_ = 0;
  std::atomic<bool> closing_ = false;
  std::atomic<bool> running_ = false;
  // Last: they end before what they use.
  std::vector<base::Thread> threads_;
  std::jthread waiter_;
};

Connections::Connections(Respond respond, const Limits& limits)
    : waiting_(std::make_unique<Waiting>(std::move(respond), limits)) {}

Connections::~Connections() = default;

bool Connections::take(int port) {
  return waiting_->take(port);
}

int Connections::port() const {
  return waiting_->port();
}

void Connections::start() {
  waiting_->start();
}

bool Connections::is_running() const {
  return waiting_->is_running();
}

}  // namespace assure::serve
