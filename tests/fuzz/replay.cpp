// Runs a target without a fuzzer over each file of a folder.
//   TARGET FOLDER              whole, cut short, and with a few bytes changed, the same ones in every run
//   TARGET --cut STEP FILE...  each file cut behind every STEPth byte, from its first bytes to the whole
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void try_one(std::string_view bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

void try_damaged(const std::string& bytes, std::mt19937& random) {
  constexpr std::string_view likely = "\n\t :-[]{}#&*!|>'\"%@,?0\0\xFF";
  if (bytes.empty()) return;
  try_one(bytes.substr(0, random() % bytes.size()));
  std::string changed = bytes;
  for (int i = 0; i < 3; ++i) changed[random() % changed.size()] = likely[random() % likely.size()];
  try_one(changed);
}

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::cerr << path.string() << '\n';  // the last one is that which failed
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

int replay(const char* folder) {
  std::mt19937 random;
  std::set<std::filesystem::path> paths;  // in an order that no disk decides
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) paths.insert(entry.path());
  }
  for (const auto& path : paths) {
    const std::string bytes = read(path);
    try_one(bytes);
    try_damaged(bytes, random);
  }
  std::cout << paths.size() << " inputs\n";
  return paths.empty() ? 1 : 0;
}

int cut(std::size_t step, char** begin, char** end) {
  std::size_t cuts = 0;
  for (char** path = begin; path != end; ++path) {
    const std::string bytes = read(*path);
    // Another place in each file.
    for (std::size_t at = static_cast<std::size_t>(path - begin) % step; at <= bytes.size(); at += step) {
      try_one(std::string(bytes, 0, at));
      ++cuts;
    }
  }
  std::cout << cuts << " cuts in " << end - begin << " files\n";
  return cuts == 0 ? 1 : 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view first = argc > 1 ? argv[1] : "";
  if (first == "--cut" && argc > 3 && std::atoi(argv[2]) > 0)
    return cut(static_cast<std::size_t>(std::atoi(argv[2])), argv + 3, argv + argc);
  return argc == 2 ? replay(argv[1]) : 2;
}
