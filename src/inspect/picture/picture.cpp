#include "inspect/picture/picture.h"

#include <algorithm>
#include <iterator>

#include "document/content.h"
#include "inspect/picture/exif.h"

namespace assure::inspect {
namespace {

using namespace std::string_view_literals;

struct Container {
  std::string_view mark;
  std::size_t at;
  void (*search)(std::string_view bytes, Metadata& metadata);
};

constexpr Container containers[] = {
    {"\xFF\xD8\xFF"sv, 0, &search_jpeg}, {"\x89PNG\r\n\x1A\n"sv, 0, &search_png}, {"GIF8"sv, 0, &search_gif},
    {"WEBP"sv, 8, &search_webp}, {"II"sv, 0, &add_exif}, {"MM"sv, 0, &add_exif}, {"ftyp"sv, 4, &search_heif},
    {"BM"sv, 0, [](std::string_view, Metadata&) {}},  // has no place for any
};

}  // namespace

base::Status search_picture(std::string_view bytes, Texts& texts) {
  const auto* known = std::find_if(std::begin(containers), std::end(containers), [&](const Container& row) {
    return bytes.substr(std::min(row.at, bytes.size())).starts_with(row.mark);
  });
  if (known == std::end(containers))
    return base::fail("is a picture of a kind whose properties are not read");
  Metadata metadata;
  known->search(bytes, metadata);
  const bool complete = metadata.is_complete();
  metadata.give(texts, document::Hidden::Picture);
  if (!complete) return base::fail("is a picture with properties that cannot be read");
  return {};
}

}  // namespace assure::inspect
