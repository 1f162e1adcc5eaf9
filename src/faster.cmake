# Fewer seconds for a build from nothing, when ASSURE_UNITY is on.
#
#   assure_faster(TARGET HEADERS [MOST])
#
# compiles the sources of TARGET up to MOST at a time, with the headers below precompiled. They are precompiled once, with
# HEADERS, which may be TARGET itself. Sources that are compiled together share anonymous namespaces: names in these are
# to differ within a folder.

set(assure_base_headers
    <algorithm>
    <array>
    <charconv>
    <chrono>
    <cmath>
    <cstdint>
    <functional>
    <map>
    <memory>
    <mutex>
    <optional>
    <set>
    <span>
    <string>
    <string_view>
    <thread>
    <unordered_map>
    <utility>
    <vector>
    <fmt/format.h>
    <tl/expected.hpp>)
set(assure_evaluate_headers ${assure_base_headers} <nlohmann/json.hpp> [["diag/diagnostics.h"]] [["evaluate/evaluation.h"]])

function(assure_faster target headers)
  if(NOT ASSURE_UNITY)
    return()
  endif()
  # Batches of one size, at most 45 or what is given: each costs the templates that the headers use.
  set(most ${ARGN} 45)
  list(GET most 0 most)
  get_target_property(sources ${target} SOURCES)
  list(LENGTH sources count)
  math(EXPR batches "(${count} + ${most} - 1) / ${most}")
  math(EXPR size "(${count} + ${batches} - 1) / ${batches}")
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${size})
  if(target STREQUAL headers)
    target_precompile_headers(${target} PRIVATE ${${headers}_headers})
  else()
    target_precompile_headers(${target} REUSE_FROM ${headers})
  endif()
endfunction()
