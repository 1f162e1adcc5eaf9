// assure-inspect: reads a document that nobody trusts, for `assure`. See README.md; the protocol is
// document/wire.h.
#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>
#include <string_view>

#include <sys/time.h>
#include <unistd.h>

#include "document/wire.h"
#include "inspect/pdf/pdf.h"
#include "inspect/read.h"
#include "inspect/sandbox.h"
#include "inspect/workbook/fill.h"
#include "inspect/workbook/tables.h"

namespace {

using namespace assure;

struct Arguments {
  std::uint64_t seconds = 0;
  std::uint64_t memory = 0;
  std::uint64_t unzipped = 0;
};

std::optional<std::uint64_t> number(std::string_view digits) {
  std::uint64_t value = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::optional<Arguments> arguments(int count, char** words) {
  if (count != 4) return std::nullopt;
  auto seconds = number(words[1]);
  auto memory = number(words[2]);
  auto unzipped = number(words[3]);
  if (!seconds || !memory || !unzipped) return std::nullopt;
  return Arguments{*seconds, *memory, *unzipped};
}

// None at the end of the input.
std::optional<std::string> receive(std::size_t size) {
  std::string bytes(size, '\0');
  std::size_t filled = 0;
  while (filled < size) {
    ssize_t count = ::read(0, bytes.data() + filled, size - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return std::nullopt;
    filled += static_cast<std::size_t>(count);
  }
  return bytes;
}

bool send(std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t count = ::write(1, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool send_frame(std::string_view bytes) {
  return send(document::frame_head(bytes.size())) && send(bytes);
}

base::Status shut_in(const Arguments& limits) {
  // Without it the C library looks for the time zone's file with every date of a zip.
  ::setenv("TZ", "UTC0", 1);
  ::tzset();
  inspect::prepare_pdf();
  // A second more than the time of the file, should the signal that ends it be held off.
  inspect::Limits all{limits.memory, limits.seconds + 1};
  return inspect::close_descriptors()
      .and_then([] { return inspect::forbid_files(); })
      .and_then([&] { return inspect::limit_resources(all); })
      .and_then([] { return inspect::forbid_system_calls(); });
}

extern "C" void say_late(int) {
  // Whatever is interrupted, nothing of the answer was sent yet.
  auto sent = ::write(1, document::late_frame.data(), document::late_frame.size());
  ::_exit(sent < 0 ? 1 : 0);
}

// Calls say_late after so much processor time; 0: never.
void end_after(std::uint64_t seconds) {
  std::signal(SIGPROF, say_late);
  itimerval timer{};
  timer.it_value.tv_sec = static_cast<time_t>(seconds);
  ::setitimer(ITIMER_PROF, &timer, nullptr);
}

std::string answer_to(const document::Request& asked, document::AskedFor asked_for, std::uint64_t unzipped) {
  switch (asked_for) {
    case document::AskedFor::Table:
      return inspect::read_table(asked.name, asked.content, unzipped);
    case document::AskedFor::Fill:
      return inspect::fill(asked.content, unzipped);
    case document::AskedFor::Facts:
      break;
  }
  return document::encode(inspect::read(asked, unzipped, inspect::read_pdf));
}

// Answers one request.
void serve(const Arguments& limits) {
  auto head = receive(document::request_head_size);
  if (!head) return;
  auto request = document::decode_request_head(*head);
  auto name = receive(request.name_size);
  auto content = name ? receive(request.content_size) : std::nullopt;
  if (!content) return;
  end_after(limits.seconds);
  const document::Request asked{*name, *content, request.depth};
  const std::string answer = answer_to(asked, request.asked_for, limits.unzipped);
  end_after(0);
  send_frame(answer);
}

}  // namespace

int main(int count, char** words) {
  auto limits = arguments(count, words);
  if (!limits || ::isatty(0) != 0) {
    std::fputs("assure-inspect: a part of assure that assure itself starts\n", stderr);
    return 2;
  }
  if (auto shut = shut_in(*limits); !shut) {
    send_frame(shut.error().message);
    return 2;
  }
  if (send_frame(document::greeting)) serve(*limits);
  // Without destructors of libraries: one that fails at the end must not look like a crash on the last file.
  ::_exit(0);
}
