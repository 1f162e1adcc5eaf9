// Paths that lead neither out of a folder nor through a symbolic link.
#pragma once

namespace assure::base {

// As openat(2), of `path` below the open directory `root`, with its flags besides O_CREAT. The kernel
// resolves it in one step (openat2, RESOLVE_BENEATH and RESOLVE_NO_SYMLINKS); where it cannot, part by part.
// Below zero with errno: ELOOP or ENOTDIR for a link, EXDEV for what leads out.
int open_beneath(int root, const char* path, int flags);
// The second way alone.
int open_beneath_by_parts(int root, const char* path, int flags);

}  // namespace assure::base
