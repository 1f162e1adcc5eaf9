// Runs targets without a fuzzer.
//   assure-replay                            their names, a line each
//   assure-replay TARGET FOLDER              each file of a folder whole; each 8th (ASSURE_LONG=1: each) cut
//                                            short, too, and with a few bytes changed, the same in every run
//   assure-replay TARGET --cut STEP FILE...  each file cut behind every STEPth byte, from none to all
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>

#include "support/long_form.h"

using Target = int (*)(const std::uint8_t* data, std::size_t size);
int try_yaml(const std::uint8_t* data, std::size_t size);
int try_checklist(const std::uint8_t* data, std::size_t size);
int try_folder(const std::uint8_t* data, std::size_t size);
int try_verify(const std::uint8_t* data, std::size_t size);
int try_inspect(const std::uint8_t* data, std::size_t size);

namespace {

const std::map<std::string_view, Target> targets = {{"yaml", try_yaml}, {"checklist", try_checklist},
    {"folder", try_folder}, {"verify", try_verify}, {"inspect", try_inspect}};
Target target = nullptr;

void try_one(std::string_view bytes) {
  target(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
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
  std::size_t number = 0;
  for (const auto& path : paths) {
    const std::string bytes = read(path);
    try_one(bytes);
    if (number++ % assure::tests::every(8) == 0) try_damaged(bytes, random);
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
  if (argc == 1) {
    for (const auto& row : targets) std::cout << row.first << '\n';
    return 0;
  }
  const auto row = targets.find(argv[1]);
  if (row == targets.end() || argc < 3) return 2;
  target = row->second;
  if (std::string_view(argv[2]) == "--cut" && argc > 4 && std::atoi(argv[3]) > 0)
    return cut(static_cast<std::size_t>(std::atoi(argv[3])), argv + 4, argv + argc);
  return argc == 3 ? replay(argv[2]) : 2;
}
