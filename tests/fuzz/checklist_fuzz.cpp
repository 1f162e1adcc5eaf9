// Any file that is given out as a checklist or a crosswalk is judged without a fault; of what `init` takes it
// makes a folder that can be read.
#include "files.h"

ASSURE_FUZZ_TARGET(checklist)(const std::uint8_t* data, std::size_t size) {
  using namespace assure;
  const std::string checklist = "/checklist.yaml", folder = "/new";
  base::MemoryFiles files;
  files.put(checklist, std::string(fuzz::text_of(data, size)));
  int judged = fuzz::run(files, {"frameworks", "check", checklist, "--format", "json"});
  fuzz::require(judged == fuzz::run(files, {"frameworks", "check", checklist}));
  int made = fuzz::run(files, {"init", folder, "--framework", checklist, "--quiet"});
  fuzz::require((made == 0) == files.has(folder + "/assure.yaml"));
  if (made != 0) return 0;
  fuzz::require(fuzz::run(files, {"schema", "--for", folder}) == 0);
  fuzz::run(files, {"check", folder, "--jobs", "1"});
  fuzz::run(files, {"gaps", folder, "--jobs", "1"});
  return 0;
}
