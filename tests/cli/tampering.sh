# One byte that is not as it was, one file more or less: verify says so, and where.
. "$(dirname "$0")/lib.sh"
"$binary" build "$(sample folder && echo folder)" -o packs --quiet >/dev/null || fail "no pack"
pack=packs/sample.zip
size=$(stat -c %s $pack)

# Every file of the folder.
cp -R packs/sample changed
(cd packs/sample && find . -type f | sed 's|^\./||' | sort) >files
while read -r file; do
  flip "changed/$file" $(($(stat -c %s "changed/$file") / 2))
  expect 1 verify changed
  says "$file"
  cp "packs/sample/$file" "changed/$file"
done <files
expect 0 verify changed

# A file that is gone, a file too many, a link in the place of a file.
while read -r file; do
  rm "changed/$file"
  run verify changed
  # Without its declaration it is no bag.
  if [ "$file" = bagit.txt ]; then
    [ "$status" != 0 ] || fail_run "intact without bagit.txt"
  else
    ended 1
    says "$file"
  fi
  cp "packs/sample/$file" "changed/$file"
done <files
for extra in data/more.txt more.html pages/more.html data/documents/.hidden; do
  echo more >"changed/$extra"
  expect 1 verify changed
  says "$extra"
  rm "changed/$extra"
done
mv changed/index.html index.html
ln -s ../index.html changed/index.html
expect 1 verify changed
says "index.html"
rm changed/index.html
mv index.html changed/
expect 0 verify changed

# What holds no bag is not walked, and what no manifest lists is not read.
expect 2 verify /
complains "not a pack: it holds no bag"
truncate -s 1T changed/data/late.bin
expect 1 verify changed
says "\`data/late.bin\` is in the pack and in no manifest"
rm changed/data/late.bin
mkdir changed/DATA
expect 1 verify changed
says "are one name to some computers"
rmdir changed/DATA

# A manifest that was fixed after the change: the tag manifest no longer fits.
echo 'another line' >>changed/data/documents/annual-report.txt
(cd changed && sha256sum data/*/* >manifest-sha256.txt 2>/dev/null)
expect 1 verify changed
says "manifest-sha256.txt"

# The data of every member of the zip, in its middle.
zipinfo -v $pack | awk '
  /^Central directory entry #/ { getline; getline; getline; name = $1 }
  /offset of local header/ { offset = $NF }
  /^  compressed size:/ { packed = $3 }
  /length of filename:/ { print name, offset, packed, $4 }' >members
same "the members" "$(wc -l <members)" "$(wc -l <files)"
while read -r member offset packed length; do
  cp $pack changed.zip
  flip changed.zip $((offset + 30 + length + packed / 2))
  expect 1 verify changed.zip
  says "${member#sample/}"
done <members

# A change is told; or it is one of a time or a mode that no file's content rests on, and then a note says that this is not the zip that
# was built.
not_passed() {
  case $status in 1 | 2) return ;; esac
  rm -rf unpacked
  unzip -qo changed.zip -d unpacked >/dev/null 2>&1
  if [ "$status" = 0 ] && grep -q 'AS907' "$out" && diff -r unpacked/sample packs/sample >/dev/null; then return; fi
  fail_run "$1: exit status $status"
}

# And anywhere: headers, names, the directory at the end.
step=$((size / 50))
at=0
while [ $at -lt "$size" ]; do
  cp $pack changed.zip
  flip changed.zip $at
  run verify changed.zip
  not_passed "another byte at $at of $size"
  at=$((at + step))
done
at=$((size - 22)) # the end record
while [ $at -lt "$size" ]; do
  cp $pack changed.zip
  flip changed.zip $at
  run verify changed.zip
  not_passed "another byte at $at of $size"
  at=$((at + 1))
done

for kept in 0 1 4 30 1000 $((size / 2)) $((size - 30)) $((size - 1)); do
  head -c "$kept" $pack >changed.zip
  run verify changed.zip
  case $status in 1 | 2) ;; *) fail_run "the first $kept bytes of $size: exit status $status" ;; esac
done
{ cat $pack && echo more; } >changed.zip
run verify changed.zip
case $status in 1 | 2) ;; *) fail_run "bytes after the end: exit status $status" ;; esac
{ echo before && cat $pack; } >changed.zip
run verify changed.zip
case $status in 1 | 2) ;; *) fail_run "bytes before the beginning: exit status $status" ;; esac

if command -v zip >/dev/null; then
  cp $pack changed.zip
  mkdir -p sample/data && echo more >sample/data/more.txt
  zip -q changed.zip sample/data/more.txt
  expect 1 verify changed.zip
  says "data/more.txt"
  cp $pack changed.zip
  zip -qd changed.zip sample/data/documents/annual-report.txt
  expect 1 verify changed.zip
  says "data/documents/annual-report.txt"
fi
finish
