// Any bytes that are given out as a pack are judged without a fault: as a zip, and as the files of a folder.
#include "files.h"

ASSURE_FUZZ_TARGET(verify)(const std::uint8_t* data, std::size_t size) {
  using namespace assure;
  const std::string_view text = fuzz::text_of(data, size);
  base::MemoryFiles files;
  const bool is_zip = text.starts_with("PK");
  if (is_zip) {
    files.put("/in/pack.zip", std::string(text));
  } else {
    fuzz::put_files(files, "/in/pack", text);
    if (!files.has("/in/pack/bagit.txt")) return -1;
  }
  const std::string pack = is_zip ? "/in/pack.zip" : "/in/pack";
  int judged = fuzz::run(files, {"verify", pack, "--format", "json", "--jobs", "1"});
  fuzz::require(judged == fuzz::run(files, {"verify", pack, "--jobs", "1"}));
  if (!is_zip) return 0;
  int unpacked = fuzz::run(files, {"unpack", pack, "-o", "/out", "--jobs", "1"});
  // Nothing of a pack that is not whole is unpacked.
  if (judged != 0) fuzz::require(unpacked != 0 && files.all("/out").empty());
  return 0;
}
