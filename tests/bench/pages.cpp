// Loads and judges a folder, renders its pages and writes them: what a generator of sites does, without the
// zip and the digests of a pack. pages FOLDER OUT
#include <filesystem>
#include <fstream>
#include <iostream>
#include <thread>

#include "base/env.h"
#include "compile/compile.h"
#include "render/pages.h"

int main(int argc, char** argv) {
  using namespace assure;
  if (argc != 3) {
    std::cerr << "usage: assure-bench-pages FOLDER OUT\n";
    return 2;
  }
  base::Env env{base::local_file_system(), std::cout, std::cerr,
      [](std::string_view) { return std::nullopt; }, [] { return *base::Date::of(2008, 11, 28); }};
  env.cores = std::thread::hardware_concurrency();
  auto compilation = compile::compile(env, argv[1], {});
  if (!compilation) {
    std::cerr << compilation.error().message << '\n';
    return 2;
  }
  const render::PackPages pages((*compilation)->evaluation, (*compilation)->sources, (*compilation)->findings,
      {false, env.cores, "bench"});
  std::size_t bytes = 0, count = 0;
  auto write = [&](const std::string& path, const std::string& text) {
    std::filesystem::path file = std::filesystem::path(argv[2]) / path;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    bytes += text.size();
    ++count;
  };
  for (const auto& page : pages.render()) write(page.path, page.bytes);
  for (const auto& path : pages.late_paths()) write(path, pages.render_late(path, {}));
  std::cout << count << " files, " << bytes / 1000 << " kB\n";
  return 0;
}
