# unpack: where it writes, what it refuses, and what it leaves when it fails.
. "$(dirname "$0")/lib.sh"
"$binary" build "$(sample folder && echo folder)" -o packs --quiet >/dev/null || fail "no pack"
pack=packs/sample.zip

expect 0 verify $pack
cp "$out" verified
expect 0 unpack $pack -o into
complains_of_nothing
grep -v '^unpacked' "$out" | cmp - verified || fail "does not print what verify prints"
says "unpacked into/sample"
diff -r packs/sample into/sample || fail "what was unpacked is not the folder"
same "what lies beside it" "$(ls -A into)" "sample"
[ -z "$(find into -type f ! -perm 644)" ] || fail "files of other modes"
[ -z "$(find into -mindepth 1 -type d ! -perm 755)" ] || fail "folders of other modes"
(cd into/sample && sha256sum --quiet --strict -c manifest-sha256.txt tagmanifest-sha256.txt) || fail "the manifests"

# Its name is what it says it is, which a signature vouches for.
cp -R packs/sample .renamed
expect 0 unpack .renamed -o named
says "unpacked named/sample"
same "what a renamed folder is unpacked as" "$(ls -A named)" "sample"

# A folder is copied.
chmod 600 packs/sample/index.html
expect 0 unpack packs/sample -o a/b/c
diff -r packs/sample a/b/c/sample || fail "what was copied is not the folder"
same "the mode of a copy" "$(stat -c %a a/b/c/sample/index.html)" 644

# What is there is not replaced, be it a folder, a file or a link.
before=$(listing into)
expect 2 unpack $pack -o into
complains "into/sample: is there already, and is not replaced"
same "what was there" "$(listing into)" "$before"
mkdir linked elsewhere
ln -s "$tmp/elsewhere" linked/sample
expect 2 unpack $pack -o linked
ln -s "$tmp/nowhere" dangling
mkdir broken
ln -s "$tmp/nowhere" broken/sample
expect 2 unpack $pack -o broken
ln -sfn "$tmp/elsewhere" linked/.sample.unpack
rm linked/sample
expect 2 unpack $pack -o linked
same "what was written through links" "$(ls -A elsewhere) $(ls -d nowhere 2>/dev/null)" " "
rm linked/.sample.unpack

# What a process left that died is no hindrance.
mkdir -p left/.sample.unpack/folder/data
echo old >left/.sample.unpack/folder/data/old
expect 0 unpack $pack -o left
same "what lies beside it" "$(ls -A left)" "sample"
diff -r into/sample left/sample || fail "what was left went into the pack"

# A bad pack leaves nothing.
cp $pack bad.zip
flip bad.zip 200
expect 1 unpack bad.zip -o bad
[ ! -e bad ] || fail "a bad pack left a folder"
expect 2 unpack none.zip -o bad
expect 2 unpack $pack
expect 2 unpack -o bad
echo text >file
expect 2 unpack $pack -o file
expect 2 unpack $pack -o file/below

# Nor does one whose signature is no signature of it, or that should have one.
expect 1 unpack $pack -o unsigned --require-signature
says 'error[AS912]'
cp -R packs/sample packs/forged
mkdir packs/forged/signatures
echo "no signature" >packs/forged/signatures/board.sig
expect 1 unpack packs/forged -o forged
says "is no SSH signature"
same "what they left" "$(ls -d unsigned forged 2>/dev/null)" ""

# Nor does a disk that is full.
if is_root && mkdir disk && mount -t tmpfs -o size=64k tmpfs disk 2>/dev/null; then
  mounted=$tmp/disk
  expect 2 unpack $pack -o disk
  complains "no space left on device"
  same "what a full disk leaves" "$(ls -A disk)" ""
else
  skip "no root for a small disk"
fi
if permissions_bind; then
  mkdir closed
  chmod 555 closed
  chmod 755 "$tmp" packs
  run_unprivileged unpack $pack -o closed
  ended 2
  same "what a closed folder holds" "$(ls -A closed)" ""
fi
finish
