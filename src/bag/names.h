// Which names a pack may hold. Paths are inside the pack, with `/` between their parts.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assure::bag {

// Longest path inside a pack, in code points: what is left of Windows' 260 once a folder stands before it.
inline constexpr std::size_t longest_path = 160;

// Why `path` must never enter or leave a pack: it is empty, absolute, climbs out with `..`, has empty or `.`
// parts, a backslash, a drive letter, a control character or bytes that are not UTF-8. None when it is safe.
// Reads on after "the path ": "climbs out of its folder".
std::optional<std::string> unsafe(std::string_view path);

// Why Windows, SharePoint or Linux could not hold a safe `path`, or a reader would take it for another:
// reserved characters, devices and names, dots and spaces at the ends of parts, direction marks and other
// characters that nobody sees (characters.h), a part over 255 UTF-16 units or bytes, a path over
// `longest_path`. None when they could. Reads on after "the path ": "has a part named `CON`, which Windows
// reserves for a device".
// Names in every script are portable, and so are `#` and a name in NFD such as a Mac writes: all of them keep
// its bytes, and many scripts have no other form; only its twin in NFC is a fault. `%` is portable, but RFC
// 8493 writes it as `%25` in manifests, where `sha256sum -c` then looks for `%25`.
std::optional<std::string> unportable(std::string_view path);

// Why a portable `path` may show as something else on some computers, or not be taken: see
// obscure_character.
std::optional<std::string> obscure(std::string_view path);

// Whether some system takes `part`, one part of a path, for `.git`, where git looks for programs to run. The
// model is git's verify_path() (read-cache.c) with is_ntfs_dotgit() (path.c) and is_hfs_dotgit() (utf8.c):
// any case; the short names `git~1` to `git~9` of Windows (git itself takes no other for it than the first);
// dots and spaces at the end; what follows a `:` or a `\\`; the characters that a Macintosh ignores.
bool is_dot_git(std::string_view part);

// The folders that git takes for a repository without a name of its own, and runs programs from the settings
// of, when somebody stands in them: they hold a file `HEAD`, and `objects` with `refs`, be these folders or
// files, or a `commondir` that says where those are. The model is git's is_git_directory() (setup.c); letter
// case does not count. The empty path is the pack's own folder. `folders` end with `/`, and may leave out
// those that hold something.
std::vector<std::string> bare_repositories(
    std::span<const std::string> files, std::span<const std::string> folders);

// Why no folder of this name is made for a pack that says its name: unsafe(), unportable(), or of several
// parts. None when it may be. Reads on after "the name `a/b` ".
std::optional<std::string> no_folder_name(std::string_view name);

// Why nothing is unpacked into a folder of this name, which the maker of a pack chose: programs take their
// settings from it. None when it may be. Reads on after "the folder `.ssh` ".
std::optional<std::string> acted_upon(std::string_view name);

// Two paths that some file system holds to be one (base::folded), also when only their folders differ, and a
// file where the other needs a folder. `first` and `second` are indices into the paths, first < second.
struct Twins {
  std::size_t first = 0;
  std::size_t second = 0;
};

// In order of `second`; each path is reported with the earliest that it collides with, once.
std::vector<Twins> twins(std::span<const std::string> paths);

}  // namespace assure::bag
