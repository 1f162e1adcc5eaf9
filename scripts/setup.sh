#!/bin/sh
# Installs the Debian packages that are missing, and nothing else.
# sh scripts/setup.sh build     what building and running needs
# sh scripts/setup.sh test      that, and what the tests need
set -eu

build_packages="g++ cmake ninja-build pkg-config libcli11-dev libyaml-cpp-dev libzip-dev libfmt-dev libexpected-dev
nlohmann-json3-dev libctemplate-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libssl-dev libdeflate-dev libutf8proc-dev zlib1g-dev
libpoppler-private-dev libpugixml-dev libseccomp-dev libcpp-httplib-dev libxlsxwriter-dev openssh-client"
test_packages="doctest-dev unzip zip 7zip libarchive-tools clang-format git python3-icalendar chromium-headless-shell curl fonts-liberation poppler-utils
openssl nettle-dev libxml2-utils"
# The long form of the tests tries more programs.
[ -z "${ASSURE_LONG:-}" ] || test_packages="$test_packages fish zsh groff-base lintian debootstrap"

case "${1:-build}" in
  build) packages=$build_packages ;;
  test) packages="$build_packages $test_packages" ;;
  *)
    echo "usage: sh scripts/setup.sh build|test" >&2
    exit 2
    ;;
esac

missing=""
# A machine may have Node from elsewhere, which brings its own npm: Debian's packages would conflict with it.
command -v node >/dev/null || missing="nodejs"
command -v npm >/dev/null || missing="$missing npm"
for package in $packages; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=""
if [ "$(id -u)" -ne 0 ]; then
  as_root=sudo
  command -v sudo >/dev/null || {
    echo "setup: not root and no sudo; please install:$missing" >&2
    exit 2
  }
fi
echo "setup: installing:$missing" >&2
$as_root apt-get update -qq >&2
# Word splitting is meant: one argument a package.
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
