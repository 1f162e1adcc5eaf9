# Same output whatever the order in which files were made, and however many are worked on at once.
. "$(dirname "$0")/lib.sh"

# Copies a folder, its files made in the order that sort(1) gives with these options.
copied() {
  to=$1
  from=$2
  shift 2
  mkdir "$to"
  (cd "$from" && find . -type f | sort "$@") | while read -r file; do
    mkdir -p "$to/$(dirname "$file")"
    cp "$from/$file" "$to/$file"
  done
}
mkdir a b c
copied a/folder "$draft"
copied b/folder "$draft" -r
copied c/folder "$draft" -R

# outputs DIR JOBS: everything that is said of the folder there.
outputs() {
  (
    cd "$1"
    for format in human json; do "$binary" check folder --format $format --jobs "$2"; done
    for format in text markdown json; do "$binary" gaps folder --format $format --jobs "$2"; done
    "$binary" build folder -o packs --draft --jobs "$2"
    sha256sum packs/*.zip
  ) 2>&1
}
outputs a 1 >expected
grep -q identity expected || fail "there is no draft"
for run in "a 8" "b 2" "c 1"; do
  outputs ${run% *} ${run#* } >actual
  diff -u expected actual >&2 || fail "$run: another output"
done
finish
