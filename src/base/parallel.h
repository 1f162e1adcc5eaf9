// Work on many values at once, with results in a fixed order.
#pragma once

#include <cstddef>
#include <functional>

namespace assure::base {

// Calls work(i) once for each i below count, on up to `jobs` threads (at least one). Returns when all are
// done. The first exception thrown by a call is thrown again here. Calls must not depend on their order.
void parallel_for(std::size_t jobs, std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace assure::base
