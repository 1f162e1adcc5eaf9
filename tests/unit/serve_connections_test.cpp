// Connections over real sockets, with short limits.
#include <atomic>
#include <cstring>
#include <thread>

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include "base/descriptor.h"
#include "serve/connections.h"

using namespace assure;
using namespace std::chrono_literals;

namespace {

constexpr const char* request = "GET / HTTP/1.1\r\n\r\n";
constexpr std::uint64_t long_answer = 64U << 20U;  // more than sockets hold between them

serve::Limits short_limits() {
  serve::Limits limits;
  limits.threads = 2;
  limits.asking = 300ms;
  limits.taking = 300ms;
  limits.leaving = 300ms;
  return limits;
}

// Answers every request with its first line; a request for /long with many bytes behind it.
serve::Answer first_line(const std::string& header) {
  serve::Answer answer{header.substr(0, header.find('\r')) + "\n", nullptr, 0, 0};
  if (!header.starts_with("GET /long ")) return answer;
  answer.read = [](std::uint64_t, std::span<char> buffer) -> base::Result<std::size_t> {
    std::fill(buffer.begin(), buffer.end(), '.');
    return buffer.size();
  };
  answer.end = long_answer;
  return answer;
}

struct Crowd {
  explicit Crowd(const serve::Limits& limits) : connections(first_line, limits) {
    REQUIRE(connections.take(0));
    connections.start();
  }
  serve::Connections connections;

  base::Descriptor call() const {
    base::Descriptor socket(::socket(AF_INET, SOCK_STREAM, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(connections.port()));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::connect(socket.number(), reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    return base::Descriptor(socket.release());
  }
  base::Descriptor ask(std::string_view what) const {
    auto socket = call();
    ::send(socket.number(), what.data(), what.size(), MSG_NOSIGNAL);
    return base::Descriptor(socket.release());
  }
};

// All that comes until the other side closes, or "broken off".
std::string hear(const base::Descriptor& socket) {
  std::string heard;
  char buffer[4096];
  for (;;) {
    pollfd ready{socket.number(), POLLIN, 0};
    if (::poll(&ready, 1, 5000) <= 0) return heard + "and then nothing";
    ssize_t count = ::recv(socket.number(), buffer, sizeof buffer, 0);
    if (count < 0) return "broken off";
    if (count == 0) return heard;
    heard.append(buffer, static_cast<std::size_t>(count));
  }
}

}  // namespace

TEST_CASE("a connection that says nothing is closed, and so is one that goes on with its header for ever") {
  Crowd crowd(short_limits());
  auto begin = std::chrono::steady_clock::now();
  auto silent = crowd.call();
  auto dripping = crowd.ask("GET / HTTP/1.1\r\n");
  std::atomic<bool> heard = false;
  std::thread drips([&] {
    while (!heard) {
      ::send(dripping.number(), "x", 1, MSG_NOSIGNAL);
      std::this_thread::sleep_for(20ms);
    }
  });
  CHECK(hear(silent).empty());
  std::string answer = hear(dripping);
  heard = true;
  drips.join();
  CHECK((answer.empty() || answer == "broken off"));
  auto time = std::chrono::steady_clock::now() - begin;
  CHECK(time >= 300ms);
  CHECK(time < 3s);
}

TEST_CASE("a header that never ends is answered with 431") {
  Crowd crowd(short_limits());
  auto endless = crowd.ask("GET / HTTP/1.1\r\nX: " + std::string(40000, 'x'));
  CHECK(hear(endless) ==
        "HTTP/1.1 431 Request Header Fields Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
}

TEST_CASE("a request in two pieces is answered, and so is one whose sender says no more") {
  Crowd crowd(short_limits());
  auto halves = crowd.ask("GET /a HTTP/1.1\r\n\r");
  std::this_thread::sleep_for(20ms);
  ::send(halves.number(), "\n", 1, MSG_NOSIGNAL);
  CHECK(hear(halves) == "GET /a HTTP/1.1\n");
  auto done = crowd.ask(request);
  ::shutdown(done.number(), SHUT_WR);
  CHECK(hear(done) == "GET / HTTP/1.1\n");
}

TEST_CASE("what comes behind a request is not answered, and takes nothing from its answer") {
  Crowd crowd(short_limits());
  auto piped = crowd.ask(std::string(request) + "GET /second HTTP/1.1\r\n\r\n" + std::string(100000, 'x'));
  CHECK(hear(piped) == "GET / HTTP/1.1\n");
}

TEST_CASE("readers who take nothing keep nobody waiting, and are given up") {
  Crowd crowd(short_limits());
  std::vector<std::unique_ptr<base::Descriptor>> slow;
  for (int i = 0; i < 8; ++i)
    slow.push_back(std::make_unique<base::Descriptor>(crowd.ask("GET /long HTTP/1.1\r\n\r\n").release()));
  CHECK(hear(crowd.ask(request)) == "GET / HTTP/1.1\n");
  std::this_thread::sleep_for(600ms);
  std::string heard = hear(*slow.front());
  CHECK(heard.size() < long_answer);
  CHECK(hear(crowd.ask("GET /long HTTP/1.1\r\n\r\n")).size() > long_answer);
}

TEST_CASE("above the limit, who has been silent longest makes room") {
  serve::Limits limits = short_limits();
  limits.connections = 3;
  limits.asking = 10s;
  limits.taking = 10s;
  Crowd crowd(limits);
  auto reader = crowd.ask("GET /long HTTP/1.1\r\n\r\n");
  auto first = crowd.call();
  std::this_thread::sleep_for(20ms);
  auto second = crowd.call();
  std::this_thread::sleep_for(20ms);
  CHECK(hear(crowd.ask(request)) == "GET / HTTP/1.1\n");
  CHECK(hear(first).empty());
  ::send(second.number(), request, std::strlen(request), MSG_NOSIGNAL);
  CHECK(hear(second) == "GET / HTTP/1.1\n");
  CHECK(hear(reader).size() > long_answer);
}
