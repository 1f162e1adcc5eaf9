// What pictures say of themselves, by container.
#include <doctest/doctest.h>

#include <libdeflate.h>

#include "inspect/picture/picture.h"
#include "support/picture_bytes.h"
#include "support/read_document.h"

using namespace assure;
using disclosure::Kind;
using document::Hidden;

namespace {

struct Searched {
  std::string words, why;
  std::size_t persons = 0, places = 0;
};

Searched searched(std::string_view picture) {
  inspect::Texts texts;
  const auto read = inspect::search_picture(picture, texts);
  document::Facts facts;
  texts.give(facts);
  Searched result;
  result.words = tests::hidden(facts, Hidden::Picture);
  if (!read) result.why = read.error().message;
  for (const auto& noted : facts.disclosed) {
    CHECK(noted.where == Hidden::Picture);
    if (noted.kind == Kind::PersonInProperties) result.persons += noted.count;
    if (noted.kind == Kind::PhotoPlace) result.places += noted.count;
  }
  return result;
}

const std::string exif = tests::exif_bytes({{0x010E, "Ward round"}, {0x013B, "A. Photographer"}}, true);
const std::string packet =
    "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='r'><rdf:Description xmlns:dc='d' "
    "xmlns:exif='e' xmlns:xmpMM='m' exif:GPSLatitude='51,30.2N' xmpMM:DocumentID='xmp.did:1'>"
    "<dc:creator><rdf:Seq><rdf:li>A. Photographer</rdf:li></rdf:Seq></dc:creator>"
    "<dc:description><rdf:Alt><rdf:li>Ward round</rdf:li></rdf:Alt></dc:description>"
    "</rdf:Description></rdf:RDF></x:xmpmeta>";

std::string packed(std::string_view text) {
  std::string bytes(text.size() + 100, '\0');
  auto* packer = libdeflate_alloc_compressor(6);
  bytes.resize(libdeflate_zlib_compress(packer, text.data(), text.size(), bytes.data(), bytes.size()));
  libdeflate_free_compressor(packer);
  return bytes;
}

}  // namespace

TEST_CASE("each container gives its description, its author and its place") {
  using namespace std::string_literals;
  const std::string app = "Exif\0\0"s + exif, xmp = "http://ns.adobe.com/xap/1.0/\0"s + packet;
  struct Row {
    std::string_view name;
    std::string picture;
  };
  const Row rows[] = {
      {"JPEG with Exif", tests::jpeg_bytes({{0xE1, app}})},
      {"JPEG with XMP", tests::jpeg_bytes({{0xE1, xmp}})},
      {"PNG with eXIf", tests::png_bytes({{"eXIf", exif}})},
      {"PNG with XMP", tests::png_bytes({{"iTXt", "XML:com.adobe.xmp\0\0\0\0\0"s + packet}})},
      {"PNG with packed XMP", tests::png_bytes({{"iTXt", "XML:com.adobe.xmp\0\1\0\0\0"s + packed(packet)}})},
      {"WebP", tests::webp_bytes({{"EXIF", exif}})},
      {"TIFF", exif},
      {"HEIF", tests::heif_bytes(exif)},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Searched found = searched(row.picture);
    CHECK(found.words.find("Ward round") != std::string::npos);
    CHECK(found.words.find("A. Photographer") != std::string::npos);
    CHECK(found.persons == 1);
    CHECK(found.places == 1);
    CHECK(found.why == "");
  }
}

TEST_CASE("comments and captions of pictures are words without a person") {
  using namespace std::string_literals;
  const std::string caption = "\x1C\x02\x78\0\x0AWard round"s;
  const std::string block = "Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x0F"s + caption;
  for (const std::string& picture : {tests::jpeg_bytes({{0xFE, "Ward round"}}),
           tests::jpeg_bytes({{0xED, block}}), tests::png_bytes({{"tEXt", "Comment\0Ward round"s}}),
           tests::png_bytes({{"zTXt", "Comment\0\0"s + packed("Ward round")}}),
           "GIF89a\1\0\1\0\0\0\0!\xFE\x0AWard round\0;"s}) {
    const Searched found = searched(picture);
    CHECK(found.words.ends_with(": Ward round"));
    CHECK(found.persons == 0);
    CHECK(found.places == 0);
  }
}

TEST_CASE("a picture that says nothing of itself has nothing to find") {
  const std::string plain = tests::exif_bytes({{0x010F, "Maker"}, {0x013B, "   "}}, false);
  using namespace std::string_literals;
  for (const std::string& picture : {tests::jpeg_bytes({{0xE1, "Exif\0\0"s + plain}}), tests::jpeg_bytes({}),
           tests::png_bytes({{"eXIf", plain}}), tests::webp_bytes({{"VP8 ", "Artist"}}), plain,
           tests::heif_bytes(plain), "GIF89a\1\0\1\0\0\0\0;"s}) {
    const Searched found = searched(picture);
    CHECK(found.words == "");
    CHECK(found.persons == 0);
    CHECK(found.places == 0);
    CHECK(found.why == "");
  }
}

TEST_CASE("pictures with cycles, counts and offsets that are not true come to an end") {
  using namespace std::string_literals;
  // A directory that is its own next one; a value of 2^32 bytes; one that lies beyond the end.
  const std::string cycle = "II*\0\x08\0\0\0\0\0\x08\0\0\0"s;
  const std::string huge = "II*\0\x08\0\0\0\1\0\x0E\1\2\0\xFF\xFF\xFF\xFF\x08\0\0\0\0\0\0\0"s;
  const std::string beyond = "II*\0\x08\0\0\0\1\0\x0E\1\2\0\x20\0\0\0\0\0\0\x80\0\0\0\0"s;
  CHECK(searched(cycle).words == "");
  CHECK(searched(beyond).words == "");
  CHECK(searched(huge).persons == 0);
  CHECK(searched("II+\0\x08\0\0\0"s).why == "is a picture with properties that cannot be read");
  const std::string broken = tests::png_bytes({{"zTXt", "Comment\0\0no zlib"s}});
  CHECK(searched(broken).why == "is a picture with properties that cannot be read");
  for (const std::string& whole :
      {tests::jpeg_bytes({{0xE1, "Exif\0\0"s + exif}}), tests::png_bytes({{"eXIf", exif}}),
          tests::webp_bytes({{"EXIF", exif}}), tests::heif_bytes(exif), exif}) {
    for (std::size_t size = 0; size < whole.size(); ++size) (void)searched(whole.substr(0, size));
    for (std::size_t i = 0; i < whole.size(); ++i) {
      std::string changed = whole;
      changed[i] = '\xFF';
      (void)searched(changed);
    }
  }
}

TEST_CASE("a picture is searched as a file, and what it shows is not read") {
  const auto facts =
      tests::read_document("a.jpg", tests::jpeg_bytes({{0xE1, std::string("Exif\0\0", 6) + exif}}));
  CHECK(facts.type == document::Type::Image);
  CHECK(facts.unsearched == "is a picture: what it shows is not read");
  CHECK(facts.hidden.empty());
  REQUIRE(facts.disclosed.size() == 2);
  CHECK(facts.disclosed[0].kind == Kind::PhotoPlace);
  CHECK(facts.disclosed[1].kind == Kind::PersonInProperties);
}

TEST_CASE("a packet of XMP that does not fit into one segment is put together from its pieces") {
  using namespace std::string_literals;
  const std::string head = "http://ns.adobe.com/xmp/extension/\0"s + std::string(32, 'A');
  const auto piece = [&](std::size_t at, std::size_t size, std::size_t length) {
    return std::pair(
        0xE1, head + tests::number_bytes(length, 4) + tests::number_bytes(at, 4) + packet.substr(at, size));
  };
  const std::size_t length = packet.size();
  const Searched found =
      searched(tests::jpeg_bytes({piece(100, length - 100, length), piece(0, 100, length)}));
  CHECK(found.words.find("Ward round") != std::string::npos);
  CHECK(found.places == 1);
  CHECK(found.why == "");
  CHECK(searched(tests::jpeg_bytes({piece(100, length - 100, length)})).why ==
        "is a picture with properties that cannot be read");
}

TEST_CASE("an organisation that has the rights in a picture is no person") {
  using namespace std::string_literals;
  const auto persons = [](const std::string& holder) {
    return searched(tests::jpeg_bytes({{0xE1, "Exif\0\0"s + tests::exif_bytes({{0x8298, holder}}, false)}}))
        .persons;
  };
  for (const std::string organisation : {"Crown copyright", "(c) Crown Copyright 2008", "NHS Direct",
           "Department of Works", "All rights reserved", "A and B Ltd."})
    CHECK(persons(organisation) == 0);
  for (const std::string person :
      {"Copyright 2008 A. Writer", "WRITER, Alex (NHS SAMPLE TRUST)", "A. Writer; Sample Council"})
    CHECK(persons(person) == 1);
}
