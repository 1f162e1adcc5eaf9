#include "cli/progress_line.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <system_error>

#include <fmt/format.h>

namespace assure::cli {
namespace {

constexpr std::chrono::milliseconds first_after(500);
constexpr std::chrono::milliseconds every(200);
constexpr double megabyte = 1e6;

}  // namespace

std::string progress_text(const pack::Progress& progress, double seconds) {
  const auto done = static_cast<double>(progress.bytes.load());
  const auto all = static_cast<double>(progress.all_bytes.load());
  double rate = seconds > 0 ? done / seconds : 0;
  std::string text = fmt::format("packing {:.0f} of {:.0f} MB, {} of {} files", done / megabyte,
      all / megabyte, progress.files.load(), progress.all_files.load());
  if (rate < 1) return text;
  text += fmt::format(", {:.0f} MB/s", rate / megabyte);
  if (done < all) text += fmt::format(", {:.0f} s left", (all - done) / rate + 0.5);
  return text;
}

ProgressLine::ProgressLine(const Context& context, const pack::Progress& progress)
    : context_(context), progress_(progress) {
  bool wanted = context.env.err_is_terminal && !context.common.quiet && context.env.elapsed;
  if (!wanted) return;
  try {
    thread_ = std::jthread([this](const std::stop_token& stop) { show(stop); });
  } catch (const std::system_error&) {
    // The work matters more.
  }
}

ProgressLine::~ProgressLine() = default;

void ProgressLine::show(const std::stop_token& stop) {
  std::mutex mutex;
  std::condition_variable_any stopped;
  const auto begun = context_.env.elapsed();
  bool shown = false;
  for (auto wait = first_after;; wait = every) {
    std::unique_lock lock(mutex);
    if (stopped.wait_for(lock, stop, wait, [&] { return stop.stop_requested(); })) break;
    std::chrono::duration<double> taken = context_.env.elapsed() - begun;
    // Back to the beginning of the line, and clear it.
    context_.env.err << "\r\x1b[K" << progress_text(progress_, taken.count()) << std::flush;
    shown = true;
  }
  if (shown) context_.env.err << "\r\x1b[K" << std::flush;
}

}  // namespace assure::cli
