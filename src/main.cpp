// The real world, handed to cli::run.
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <system_error>
#include <thread>

#include <unistd.h>

#include "base/env.h"
#include "base/process.h"
#include "cli/cli.h"

namespace {

bool pause_for(std::chrono::milliseconds time) {
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGINT);
  sigaddset(&ends, SIGTERM);
  // Kept back until they are asked for here.
  pthread_sigmask(SIG_BLOCK, &ends, nullptr);
  auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time);
  const timespec limit{seconds.count(), std::chrono::nanoseconds(time - seconds).count()};
  return sigtimedwait(&ends, nullptr, &limit) > 0;
}

std::optional<std::string> read_line() {
  std::string line;
  if (!std::getline(std::cin, line)) return std::nullopt;
  return line;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace assure;
  base::Env env{
      .files = base::local_file_system(),
      .out = std::cout,
      .err = std::cerr,
      .variable = [](std::string_view name) -> std::optional<std::string> {
        const char* value = std::getenv(std::string(name).c_str());
        if (!value) return std::nullopt;
        return value;
      },
      .today = [] { return base::Date::from_unix_seconds(std::time(nullptr)); },
      .out_is_terminal = ::isatty(STDOUT_FILENO) == 1,
      .err_is_terminal = ::isatty(STDERR_FILENO) == 1,
      .in_is_terminal = ::isatty(STDIN_FILENO) == 1,
      .read_line = read_line,
      .cores = std::thread::hardware_concurrency(),
      .pause = pause_for,
      .run_program = base::run_program,
      .can_run = base::can_run,
      .is_root = base::runs_as_root(),
      .elapsed = [] { return std::chrono::steady_clock::now().time_since_epoch(); },
  };
  std::ios::sync_with_stdio(false);
  // A file that may grow no more (ulimit -f) is an error of writing, and what was begun is swept away.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    return cli::run(env, std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
  } catch (const std::bad_alloc&) {
    std::cerr << "assure: not enough memory\n";
    return 2;
  } catch (const std::system_error& failure) {
    // Of threads; for files there is no exception.
    std::cerr << "assure: the computer gives no more: " << failure.what() << '\n';
    return 2;
  } catch (const std::exception& fault) {
    std::cerr << "assure: a fault of assure itself: " << fault.what() << '\n';
    return 3;
  }
}
