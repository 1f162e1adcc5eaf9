# What others say of a pack: sha256sum, unzip, 7-Zip, Python; and assure itself.
. "$(dirname "$0")/lib.sh"
name=brent-wcc-2008-09
expect 0 build "$complete" -o packs
printed=$(identity)
same "the SHA-256 of the tag manifest" "$(sha256sum <packs/$name/tagmanifest-sha256.txt | cut -d ' ' -f 1)" "$printed"

for pack in packs/$name packs/$name.zip; do
  expect 0 verify "$pack"
  says "intact"
  same "the identity of $pack" "$(identity)" "$printed"
done

manifests() {
  (cd "$1" && sha256sum --quiet --strict -c manifest-sha256.txt tagmanifest-sha256.txt) >&2 || fail "the manifests of $1"
}
manifests packs/$name

unzip -tqq packs/$name.zip >&2 || fail "unzip -t"
mkdir unzipped
(cd unzipped && unzip -qq ../packs/$name.zip)
diff -r packs/$name unzipped/$name >&2 || fail "what was unzipped is not the folder"
manifests unzipped/$name
expect 0 verify unzipped/$name

seven=$(command -v 7zz || command -v 7z || true)
if [ -n "$seven" ]; then
  "$seven" t packs/$name.zip >.run/7z 2>&1 || fail "7-Zip: $(cat .run/7z)"
  ! grep -qi warning .run/7z || fail "7-Zip warns: $(cat .run/7z)"
else
  skip "no 7-Zip here"
fi

if command -v python3 >/dev/null; then
  python3 - packs/$name.zip packs/$name >&2 <<'END' || fail "Python's zipfile"
import os, sys, zipfile
pack = zipfile.ZipFile(sys.argv[1])
assert pack.testzip() is None
top = os.path.basename(sys.argv[2])
names = pack.namelist()
assert len(set(names)) == len(names), "a name is there twice"
on_disk = sorted(os.path.join(top, os.path.relpath(os.path.join(d, f), sys.argv[2]))
                 for d, _, files in os.walk(sys.argv[2]) for f in files)
assert sorted(names) == on_disk, "other files than in the folder"
for entry in pack.infolist():
    assert entry.date_time == (2008, 11, 28, 0, 0, 0), (entry.filename, entry.date_time)
    assert not entry.extra and not entry.comment, entry.filename
    assert entry.external_attr >> 16 in (0o100644, 0), (entry.filename, oct(entry.external_attr))
END
else
  skip "no python3 here"
fi

# Every document, byte for byte; every file that it was compiled from.
diff -r "$complete/documents" packs/$name/data/documents >&2 || fail "the documents"
for file in "$complete"/*.yaml; do
  same_file "the source" "$file" "packs/$name/data/source/${file##*/}"
done
# Somebody who packs it again with another program changed nothing that counts.
if command -v zip >/dev/null; then
  (cd packs && zip -qr ../repacked.zip $name)
  expect 0 verify repacked.zip
  says AS907
  same "the identity of the pack packed again" "$(identity)" "$printed"
fi
finish
