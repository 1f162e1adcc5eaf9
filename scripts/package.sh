#!/bin/sh
# Makes packages in build-package/.
# sh scripts/package.sh deb       a package for the Debian release that this runs on; its maintainer is $DEBFULLNAME <$DEBEMAIL>, else git's user
# sh scripts/package.sh tarball   the programs with the libraries that they need, for other Linux systems with a C library that is not older; beside it
#                                 the sources of those libraries whose licences (GPL, LGPL) ask for them
# sh scripts/package.sh image     a container image of the .deb (Containerfile), with podman, buildah or docker
set -eu
cd "$(dirname "$0")/.."

build=build-package
version=$(sed -n 's/^project(assure VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}"

configure() {
  sh scripts/setup.sh build
  cmake -S . -B "$build/$1" -G Ninja -DCMAKE_BUILD_TYPE=Release "-DCMAKE_CXX_FLAGS=$(dpkg-buildflags --get CPPFLAGS) $(dpkg-buildflags --get CXXFLAGS)" \
    "-DCMAKE_EXE_LINKER_FLAGS=$(dpkg-buildflags --get LDFLAGS) $3" "$2" "$4" >/dev/null
  cmake --build "$build/$1"
}

make_deb() {
  name=${DEBFULLNAME:-$(git config user.name || true)}
  address=${DEBEMAIL:-$(git config user.email || true)}
  [ -n "$name" ] && [ -n "$address" ] || {
    echo "package: who is the maintainer? Set DEBFULLNAME and DEBEMAIL" >&2
    exit 2
  }
  configure deb "-DASSURE_RELEASED=$(date -u -R -d "@$SOURCE_DATE_EPOCH")" "" "-DASSURE_MAINTAINER=$name <$address>"
  (cd "$build/deb" && cpack -G DEB >/dev/null)
  mv "$build"/deb/assure_*.deb "$build/"
  ls "$build"/assure_*.deb
}

# The libraries that a program needs, but for those that belong to the C library and have to fit the kernel and each other.
libraries_of() {
  ldd "$@" | sed -n 's/.* => \(\/[^ ]*\) .*/\1/p' | sort -u | grep -v -E '/(libc|libm|libdl|librt|libpthread|libresolv|ld-linux[^/]*)\.so'
}

# The package of a library.
package_of() {
  package=$(dpkg-query -S "$(realpath "$1")" 2>/dev/null || dpkg-query -S "*/${1##*/}")
  echo "${package%%:*}"
}

# Of the libraries, those whose own licence is the GPL or LGPL; the others mention these for their build files, as one licence of two, or (the
# compiler's) with an exception for what is compiled with them.
copyleft="poppler jbigkit libseccomp"

make_tarball() {
  configure tarball -DCMAKE_INSTALL_RPATH=\$ORIGIN/../lib -Wl,--disable-new-dtags -DCMAKE_INSTALL_PREFIX=/
  name=assure-$version-linux-$(uname -m)
  rm -rf "${build:?}/$name" "$build/$name-sources"
  DESTDIR=$build/$name cmake --install "$build/tarball" --strip >/dev/null
  mkdir -p "$build/$name/lib" "$build/$name/share/licences" "$build/$name-sources"
  libraries_of "$build/$name/bin/assure" "$build/$name/bin/assure-inspect" >"$build/libraries"
  while read -r library; do
    cp -L "$library" "$build/$name/lib/"
    package=$(package_of "$library")
    cp -L "/usr/share/doc/$package/copyright" "$build/$name/share/licences/$package"
    dpkg-query -W -f '${Package} ${Version}, of the Debian source package ${source:Package} ${source:Version}\n' "$package"
  done <"$build/libraries" | sort -u >"$build/$name/share/licences/VERSIONS"
  cp LICENSE "$build/$name/share/licences/assure"
  for source in $copyleft; do
    sed -n "s/.* Debian source package \($source\) \(.*\)/\1=\2/p" "$build/$name/share/licences/VERSIONS"
  done | sort -u | fetch_sources "$build/$name-sources"
  for made in "$name" "$name-sources"; do
    tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -C "$build" -cJf "$build/$made.tar.xz" "$made"
    ls "$build/$made.tar.xz"
  done
}

# Package=version lines, from the places that apt knows; nothing of apt's own settings changes.
fetch_sources() {
  lists=$(mktemp -d)
  chmod 755 "$lists"
  cat /etc/apt/sources.list 2>/dev/null | sed -n 's/^deb /deb-src /p' >"$lists/sources.list"
  mkdir -p "$lists/parts" "$lists/state/partial"
  for file in /etc/apt/sources.list.d/*.sources; do
    [ -f "$file" ] && sed 's/^Types:.*/Types: deb-src/' "$file" >"$lists/parts/${file##*/}"
  done
  set -- "$1" -o APT::Sandbox::User=root -o "Dir::Etc::SourceList=$lists/sources.list" -o "Dir::Etc::SourceParts=$lists/parts" -o "Dir::State::Lists=$lists/state"
  into=$1
  shift
  apt-get "$@" update -qq
  while read -r package; do
    (cd "$into" && apt-get "$@" source -qq --download-only "$package" >/dev/null) || {
      echo "package: no source of $package, which its licence asks for" >&2
      rm -rf "$lists"
      exit 1
    }
  done
  rm -rf "$lists"
}

make_image() {
  for tool in podman buildah docker; do
    command -v "$tool" >/dev/null && break
    tool=
  done
  [ -n "$tool" ] || {
    echo "package: needs podman, buildah or docker" >&2
    exit 2
  }
  [ -n "$(find "$build" -maxdepth 1 -name "assure_$version-*.deb" 2>/dev/null)" ] || make_deb
  "$tool" build -t "assure:$version" -f Containerfile "$build"
}

case "${1:-}" in
  deb | tarball | image) "make_$1" ;;
  *)
    echo "usage: sh scripts/package.sh deb|tarball|image" >&2
    exit 2
    ;;
esac
