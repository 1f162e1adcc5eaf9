#!/bin/sh
# Builds everything and runs every test. Ends with ctest's summary.
# sh scripts/test.sh             the usual run
# sh scripts/test.sh --sanitize  with AddressSanitizer and UndefinedBehaviorSanitizer, in build-sanitize/
# sh scripts/test.sh --clang     with clang instead of g++, in build-clang/
# sh scripts/test.sh --tidy      clang-tidy over all sources, instead of the tests
# ASSURE_LONG=1 sh scripts/test.sh    the long form of the tests (tests/README.md); each source is compiled by itself, too
set -eu
cd "$(dirname "$0")/.."

mode=${1:-}
build=build-test
set -- -DCMAKE_BUILD_TYPE=Release
case "$mode" in
  "") ;;
  --sanitize)
    build=build-sanitize
    set -- -DCMAKE_BUILD_TYPE=Debug "-DCMAKE_CXX_FLAGS_DEBUG=-O1 -g1" -DASSURE_SANITIZE=address,undefined
    ;;
  --clang)
    build=build-clang
    set -- "$@" -DCMAKE_CXX_COMPILER=clang++-14 -DASSURE_UNITY=OFF
    ;;
  --tidy)
    build=build-tidy
    set -- "$@" -DCMAKE_CXX_COMPILER=clang++-14 -DASSURE_UNITY=OFF
    ;;
  *)
    echo "usage: sh scripts/test.sh [--sanitize | --clang | --tidy]" >&2
    exit 2
    ;;
esac

sh scripts/setup.sh test
cmake -S . -B "$build" -G Ninja -DASSURE_DEV=ON "$@" >/dev/null
if [ "$mode" = --tidy ]; then
  # Generated sources have to be there.
  cmake --build "$build" --target assure_framework assure_templates
  git ls-files 'src/*.cpp' | xargs -P "$(nproc)" -n 4 clang-tidy -p "$build" --quiet
  exit 0
fi
if [ -z "$mode" ] && [ -n "${ASSURE_LONG:-}" ]; then
  # Without precompiled headers a source that does not include what it uses is found.
  cmake -S . -B build-alone -G Ninja -DASSURE_DEV=ON -DASSURE_UNITY=OFF "$@" >/dev/null
  cmake --build build-alone
fi
cmake --build "$build"
ctest --test-dir "$build" --output-on-failure -j "$(nproc)"
