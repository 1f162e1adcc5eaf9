// Runs a target without a fuzzer over each file of a folder: whole, cut short, and with a few bytes changed,
// the same ones in every run. TARGET FOLDER
#include <cstddef>
#include <cstdint>
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

void try_one(const std::string& bytes) {
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

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::mt19937 random;
  std::set<std::filesystem::path> paths;  // in an order that no disk decides
  for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[1])) {
    if (entry.is_regular_file()) paths.insert(entry.path());
  }
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    std::cerr << path.string() << '\n';  // the last one is that which failed
    try_one(bytes);
    try_damaged(bytes, random);
  }
  std::cout << paths.size() << " inputs\n";
  return paths.empty() ? 1 : 0;
}
