# Same content, same bytes: in any time zone, locale, umask, folder, with any times of files, and any --jobs.
. "$(dirname "$0")/lib.sh"
name=brent-wcc-2008-09
expect 0 build "$complete" -o first
first_identity=$(identity)
[ ${#first_identity} = 64 ] || fail_run "no identity"

# again OUT FOLDER [OPTION...]: builds it once more, and compares.
again() {
  target=$1
  shift
  expect 0 build -o "$target" "$@"
  same "the identity of $target" "$(identity)" "$first_identity"
  same_file "the zip of $target" "first/$name.zip" "$target/$name.zip"
  diff -r "first/$name" "$target/$name" >&2 || fail "the pages of $target differ"
}
again jobs-1 "$complete" --jobs 1
again jobs-8 "$complete" --jobs 8

cp -R "$complete" moved
find moved -exec touch -d 2001-02-03T04:05:06 {} +
chmod -R go-rwx moved
umask 077
TZ=Pacific/Kiritimati LC_ALL=tr_TR.UTF-8 HOME=/nowhere again deep/er/out "$tmp/moved"
umask 000
TZ=America/St_Johns LC_ALL=C.UTF-8 again third moved/ --color always
umask 022
(cd moved/documents && "$binary" build -o ../../fourth -q >/dev/null)
same_file "the zip built from inside the folder" "first/$name.zip" "fourth/$name.zip"

# Built anew over the old one.
again first2 "$complete"
again first2 moved
same "what stands in the output folder" "$(outputs_in first2)" "$name $name.zip "

# Copied in another order, so that inodes and the entries of folders come in another one; and by another user.
(cd "$complete" && find . -type f | sort -r) | while read -r file; do
  mkdir -p "reversed/${file%/*}"
  cp "$complete/$file" "reversed/$file"
done
again fifth reversed
if permissions_bind; then
  mkdir -m 777 theirs
  chmod -R a+rX reversed
  run_unprivileged build reversed -o theirs
  ended 0
  same_file "the zip of another user" "first/$name.zip" "theirs/$name.zip"
else
  skip "permissions bind nobody here"
fi

# By a program that another compiler built: ASSURE_OTHER=build-clang/src/assure sh tests/cli/determinism.sh build-test/src/assure
if [ -n "${ASSURE_OTHER:-}" ]; then
  binary=$(realpath "$project/$ASSURE_OTHER")
  again sixth "$complete"
fi
finish
