// The files that were read, and where in them an offset lies.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "disclosure/masked_text.h"
#include "source/span.h"

namespace assure::source {

struct Position {
  std::size_t line = 1;    // from 1
  std::size_t column = 1;  // from 1, in Unicode code points; byte order marks that begin the file are none
};

class SourceFile {
 public:
  // `path` is relative to the folder, with `/`.
  SourceFile(std::string path, std::string text);

  const std::string& path() const { return path_; }
  // What outputs call it: without identifiers that are in its name.
  const std::string& shown_path() const { return shown_path_; }
  // `values`: those that no output may show.
  void conceal(const disclosure::FoundValues& values);
  const std::string& text() const { return text_; }
  // Offsets beyond the end count as the end. Takes the same time wherever in a line the offset lies.
  Position position(std::uint32_t offset) const;
  // The line's text without its line break. Lines count from 1.
  std::string_view line(std::size_t number) const;
  std::size_t line_count() const { return starts_.size(); }

 private:
  // A place in a long line, and the code points of the line before it.
  struct Checkpoint {
    std::uint32_t offset = 0;
    std::uint32_t points = 0;
  };
  void add_checkpoints(std::size_t begin, std::size_t end);

  std::string path_;
  std::string shown_path_;
  std::string text_;
  std::vector<std::uint32_t> starts_;
  std::vector<Checkpoint> checkpoints_;  // in order; none in lines of usual length
};

// Grows only, so that spans and views into its files stay good.
class Sources {
 public:
  // The span file number of the new file. A file that was not read as text (a document) has empty text.
  std::uint32_t add(std::string path, std::string text);
  const SourceFile& file(std::uint32_t number) const { return files_[number - 1]; }
  const SourceFile& file(Span span) const { return file(span.file); }
  std::string_view text(Span span) const;
  std::size_t size() const { return files_.size(); }

  // Nothing that is shown of these files, or quotes them, holds any of these values from now on.
  void conceal(disclosure::FoundValues values);
  const disclosure::FoundValues& concealed() const { return concealed_; }

 private:
  std::deque<SourceFile> files_;
  disclosure::FoundValues concealed_;
};

}  // namespace assure::source
