// Loads and judges a folder, renders its pages and writes them: what a generator of sites does, without the
// zip and the digests of a pack. pages FOLDER OUT
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <thread>

#include "base/env.h"
#include "compile/compile.h"
#include "pages/pages.h"

int main(int argc, char** argv) {
  using namespace assure;
  if (argc != 3) {
    std::cerr << "usage: assure-bench-pages FOLDER OUT\n";
    return 2;
  }
  base::Env env{base::local_file_system(), std::cout, std::cerr,
      [](std::string_view) { return std::nullopt; }, [] { return *base::Date::of(2008, 11, 28); }};
  env.cores = std::thread::hardware_concurrency();
  using Clock = std::chrono::steady_clock;
  auto since = [](Clock::time_point begin) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin).count();
  };
  auto begin = Clock::now();
  compile::Options options;
  options.jobs = env.cores;
  auto compilation = compile::compile(env, argv[1], options);
  if (!compilation) {
    std::cerr << compilation.error().message << '\n';
    return 2;
  }
  auto judged = since(begin);
  begin = Clock::now();
  const pages::PackPages pages((*compilation)->evaluation, (*compilation)->sources, (*compilation)->findings,
      {false, env.cores, "bench"});
  std::size_t bytes = 0, count = 0;
  auto write = [&](const std::string& path, const std::string& text) {
    std::filesystem::path file = std::filesystem::path(argv[2]) / path;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    bytes += text.size();
    ++count;
  };
  std::vector<pages::Page> made = pages.render();
  for (const auto& path : pages.late_paths()) made.push_back({path, pages.render_late(path, {})});
  auto rendered = since(begin);
  begin = Clock::now();
  for (const auto& page : made) write(page.path, page.bytes);
  std::cout << count << " files, " << bytes / 1000 << " kB: judged in " << judged << " ms, rendered in "
            << rendered << " ms, written in " << since(begin) << " ms\n";
  return 0;
}
