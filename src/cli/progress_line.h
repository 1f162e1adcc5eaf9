// One line on a terminal that tells how far a pack has come.
#pragma once

#include <string>
#include <thread>

#include "cli/command.h"
#include "pack/progress.h"

namespace assure::cli {

// "packing 312 of 480 MB, 1,204 of 1,841 files, 210 MB/s, 1 s left"
std::string progress_text(const pack::Progress& progress, double seconds);

// Shown from when the work has taken a while, on standard error, if that is a terminal; gone when this is.
class ProgressLine {
 public:
  ProgressLine(const Context& context, const pack::Progress& progress);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

 private:
  void show(const std::stop_token& stop);

  const Context& context_;
  const pack::Progress& progress_;
  std::jthread thread_;
};

}  // namespace assure::cli
