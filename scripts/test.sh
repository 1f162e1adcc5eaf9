#!/bin/sh
# Builds everything and runs every test. Ends with ctest's summary. How each is built: CMakePresets.json.
# sh scripts/test.sh             the usual run
# sh scripts/test.sh --sanitize  with AddressSanitizer and UndefinedBehaviorSanitizer, in build-sanitize/
# sh scripts/test.sh --clang     with clang instead of g++, in build-clang/
# sh scripts/test.sh --tidy      clang-tidy over all sources, instead of the tests
# ASSURE_LONG=1 sh scripts/test.sh    the long form of the tests (tests/README.md); each source is compiled by itself, too, and the program is linked as a whole
set -eu
cd "$(dirname "$0")/.."

case "${1:-}" in
  "") preset=test ;;
  --sanitize | --clang | --tidy) preset=${1#--} ;;
  *)
    echo "usage: sh scripts/test.sh [--sanitize | --clang | --tidy]" >&2
    exit 2
    ;;
esac

sh scripts/setup.sh test
cmake --preset "$preset" >/dev/null
if [ "$preset" = tidy ]; then
  git ls-files 'src/*.cpp' | xargs -P "$(nproc)" -n 4 clang-tidy -p build-tidy --quiet
  exit 0
fi
if [ "$preset" = test ] && [ -n "${ASSURE_LONG:-}" ]; then
  # Without precompiled headers a source that does not include what it uses is found.
  cmake --preset alone >/dev/null
  cmake --build build-alone
  cmake --build build-alone --target assure-bench-pages assure-bench-pack
  # A type or function of one name that differs between sources is an error of the link.
  cmake --preset odr >/dev/null
  cmake --build build-odr --target assure assure-inspect
fi
cmake --build "build-$preset"
# One more than there are cores: some wait for a browser, for the disk or for a second to pass.
ctest --test-dir "build-$preset" --output-on-failure -j $(($(nproc) + 1))
