#include "compile/reader.h"

#ifdef ASSURE_PROCESSES
#include "document/child_reader.h"
#else
#include "inspect/in_process.h"
#endif

namespace assure::compile {

#ifdef ASSURE_PROCESSES
document::StartReader reader_of_this_build(base::Env& env, const Options& options) {
  if (!options.inspector.empty()) return document::child_reader(options.inspector);
  auto beside = document::inspector_beside(env);
  if (beside) return document::child_reader(*beside);
  return [failure = beside.error()](const document::Options&) {
    return base::Result<std::unique_ptr<document::Reader>>(tl::make_unexpected(failure));
  };
}
#else
document::StartReader reader_of_this_build(base::Env&, const Options&) {
  return inspect::in_process_reader();
}
#endif

}  // namespace assure::compile
