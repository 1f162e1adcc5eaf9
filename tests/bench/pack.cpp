// What packing costs at least on this machine, on one thread: reading a folder's documents, their SHA-256,
// their deflating, and writing both forms of a pack to the disk. Timed by pack.sh.
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/file_system.h"
#include "zip/deflate.h"

namespace {

using Clock = std::chrono::steady_clock;

template <class Work>
double seconds(Work work) {
  auto begun = Clock::now();
  work();
  return std::chrono::duration<double>(Clock::now() - begun).count();
}

}  // namespace

int main(int argc, char** argv) {
  using namespace assure;
  if (argc != 3) {
    std::cerr << "usage: assure-bench-pack DOCUMENTS OUT\n";
    return 2;
  }
  auto& disk = base::local_file_system();
  const std::string folder = argv[1];
  const std::string out = argv[2];
  auto entries = disk.list(folder);
  if (!entries || !disk.make_directories(out)) return 2;
  double read = 0, hash = 0, pack = 0, write = 0;
  std::size_t packed_bytes = 0;
  auto zip = disk.create(base::join_path(out, "zip"));
  if (!zip) return 2;
  for (const auto& entry : *entries) {
    std::string bytes;
    read += seconds(
        [&] { bytes = *disk.read(base::join_path(folder, entry.name), 1U << 30U, base::Links::Refuse); });
    hash += seconds([&] { packed_bytes += base::sha256_hex(bytes).size() & 1U; });
    std::optional<zip::Buffer> packed;
    pack += seconds([&] { packed = zip::deflate(bytes); });
    write += seconds([&] {
      static_cast<void>(disk.write_new(base::join_path(out, entry.name), bytes, false));
      static_cast<void>((*zip)->write(packed ? packed->view() : std::string_view(bytes)));
    });
    packed_bytes += packed ? packed->size : bytes.size();
  }
  write += seconds([&] {
    static_cast<void>((*zip)->close(false));
    static_cast<void>(disk.sync_disk(out));
  });
  std::cout << fmt::format("{:.3f} {:.3f} {:.3f} {:.3f} {}\n", read, hash, pack, write, packed_bytes);
  return 0;
}
