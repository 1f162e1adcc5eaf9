// A zip that we wrote, read by libzip: it knows nothing of how we write.
#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <zip.h>

#include "base/memory_files.h"
#include "zip/items.h"
#include "zip/writer.h"

using namespace assure;

namespace {

std::string written(const std::vector<std::string>& names, const std::vector<zip::Item>& items) {
  base::MemoryFiles files;
  files.put("/none", "");
  auto none = files.open("/none", base::Links::Follow);
  auto file = files.create("/made.zip");
  REQUIRE((none && file));
  zip::ItemSource source(**none, items);
  auto differs = zip::write_zip(**file, names, *base::Date::of(2008, 11, 28), source, 0);
  REQUIRE(differs);
  CHECK(*differs);
  REQUIRE((*file)->close(false));
  return files.bytes("/made.zip");
}

// Of each file: its bytes, and "stored" or "deflated".
std::map<std::string, std::pair<std::string, std::string>> read_by_libzip(const std::string& bytes) {
  std::map<std::string, std::pair<std::string, std::string>> found;
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
  REQUIRE(archive != nullptr);
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    auto index = static_cast<zip_uint64_t>(i);
    zip_stat_t stat;
    REQUIRE(zip_stat_index(archive, index, 0, &stat) == 0);
    std::string text(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, index, 0);
    REQUIRE(file != nullptr);
    CHECK(zip_fread(file, text.data(), text.size()) == static_cast<zip_int64_t>(text.size()));
    CHECK(zip_fclose(file) == 0);
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    CHECK(zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0);
    CHECK((system == ZIP_OPSYS_UNIX && attributes == zip_uint32_t(0100644) << 16U));
    found[stat.name] = {text, stat.comp_method == ZIP_CM_DEFLATE ? "deflated" : "stored"};
  }
  zip_discard(archive);
  return found;
}

}  // namespace

TEST_CASE("libzip reads what we write") {
  const std::string long_text(100'000, 'a');
  std::vector<zip::Item> items = {
      zip::made_item("a", "short"), zip::made_item("b", long_text), zip::made_item("c", "")};
  auto read = read_by_libzip(written({"p/a.txt", "p/\u00E9.txt", "p/z/empty"}, items));
  REQUIRE(read.size() == 3);
  CHECK(read["p/a.txt"] == std::pair<std::string, std::string>("short", "stored"));
  CHECK(read["p/\u00E9.txt"] == std::pair<std::string, std::string>(long_text, "deflated"));
  CHECK(read["p/z/empty"] == std::pair<std::string, std::string>("", "stored"));
}
