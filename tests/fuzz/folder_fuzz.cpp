// Any evidence folder, its own checklists included, is judged without a fault, and what cannot be judged is
// said. The input is files, as in the samples of rules: `-- assure.yaml --`, and so on.
#include "files.h"

ASSURE_FUZZ_TARGET(folder)(const std::uint8_t* data, std::size_t size) {
  using namespace assure;
  base::MemoryFiles files;
  fuzz::put_files(files, "/folder", fuzz::text_of(data, size));
  if (!files.has("/folder/assure.yaml")) return -1;
  int checked = fuzz::run(files, {"check", "/folder", "--format", "json", "--jobs", "1"});
  int human = fuzz::run(files, {"check", "/folder", "--jobs", "1"});
  fuzz::require(checked == human);
  int gaps = fuzz::run(files, {"gaps", "/folder", "--format", "json", "--jobs", "1"});
  fuzz::require((checked == 2) == (gaps == 2));
  fuzz::run(files, {"status", "/folder", "--jobs", "1"});
  // What has errors is not built; a draft of it is.
  int built = fuzz::run(files, {"build", "/folder", "-o", "/out", "--draft", "--quiet", "--jobs", "1"});
  if (built == 0) fuzz::require(checked == 0);
  return 0;
}
