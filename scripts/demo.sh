#!/bin/sh
# Builds assure, compiles the example pack and says where to open it.
set -eu
cd "$(dirname "$0")/.."

sh scripts/setup.sh build
cmake --preset demo >/dev/null
cmake --build build-demo --target assure

build-demo/src/assure check examples/brent-wcc-2008-09
build-demo/src/assure build examples/brent-wcc-2008-09 -o out
(cd out/brent-wcc-2008-09 && sha256sum --quiet -c manifest-sha256.txt tagmanifest-sha256.txt)
build-demo/src/assure verify out/brent-wcc-2008-09.zip

echo
echo "Open the pack in a browser:  file://$(pwd)/out/brent-wcc-2008-09/index.html"
echo "An unfinished folder, to see findings:  build-demo/src/assure check examples/brent-wcc-2008-09-draft"
