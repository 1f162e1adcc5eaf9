// What the file system of this computer needs beyond POSIX. A port supplies a table of these; all else of
// local_file_system.cpp and local_files.cpp is POSIX.
#pragma once

#include <cstddef>
#include <cstdint>

namespace assure::base {

// Failures are below zero with errno, as of the system's own calls.
struct SystemCalls {
  // Of an open folder that only names are looked up in, besides O_DIRECTORY.
  int place_flags;

  // As openat(2), of `path` below the open directory `root`, with its flags besides O_CREAT: leads neither
  // out of it nor through a symbolic link. ELOOP or ENOTDIR for a link, EXDEV for what leads out.
  int (*open_beneath)(int root, const char* path, int flags);

  // Opens a directory to empty it, unless another disk or folder is mounted there, for what is in it lies
  // elsewhere too: EXDEV.
  int (*open_unmounted)(int folder, const char* name);

  // Two names, of files or folders, change places in one step. Where the system cannot, it fails, and three
  // renames have to do.
  int (*exchange)(int folder, const char* name, int other_folder, const char* other_name);

  // All that was written to the disk that the open directory is on, by anybody.
  int (*sync_disk)(int directory);

  // FileSystem::shows_changes, of an open file or folder.
  bool (*shows_changes)(int opened);

  // What was written goes to the disk from now on, while more is made.
  void (*begin_writing)(int file);

  // Copies bytes of one file to where another stands, within the system: how many. Zero and less when they
  // have to be read and written.
  std::int64_t (*copy)(int from, std::uint64_t offset, int to, std::size_t count);
};

// Linux: openat2, renameat2, syncfs, copy_file_range and their like (system_calls_linux.cpp).
extern const SystemCalls linux_calls;
// Every other system: slower, and two names do not change places in one step (system_calls_posix.cpp).
extern const SystemCalls posix_calls;

}  // namespace assure::base
