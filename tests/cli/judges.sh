# What others say of a pack, and of that of every example: sha256sum, unzip, 7-Zip, Python, a BagIt validator; and assure itself.
. "$(dirname "$0")/lib.sh"
name=brent-wcc-2008-09
expect 0 build "$complete" -o packs
printed=$(identity)
same "the SHA-256 of the tag manifest" "$(sha256sum <packs/$name/tagmanifest-sha256.txt | cut -d ' ' -f 1)" "$printed"

judged packs/$name
same "the identity of the folder and the zip" "$(identity)" "$printed"

mkdir unzipped
(cd unzipped && unzip -qq ../packs/$name.zip)
diff -r packs/$name unzipped/$name >&2 || fail "what was unzipped is not the folder"
manifests unzipped/$name
expect 0 verify unzipped/$name

if command -v python3 >/dev/null; then
  python3 - packs/$name.zip packs/$name >&2 <<'END' || fail "Python's zipfile"
import os, sys, zipfile
pack = zipfile.ZipFile(sys.argv[1])
top = os.path.basename(sys.argv[2])
names = pack.namelist()
assert len(set(names)) == len(names), "a name is repeated"
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
  # Without comments, and with every line where it was.
  source=packs/$name/data/source/${file##*/}
  same "lines of the source" "$(wc -l <"$source")" "$(wc -l <"$file")"
  sed 's/#.*//' "$file" >ours
  sed 's/#.*//' "$source" >theirs
  same_file "the source" ours theirs
done

# Those of all examples, as drafts: most of them have findings, and say so with status 1.
for folder in "$project"/examples/*/assure.yaml; do
  folder=${folder%/assure.yaml}
  run build "$folder" -o others --draft
  judged "others/${folder##*/}" # the reference is the folder's name
  count=$((${count:-0} + 1))
done
[ "${count:-0}" -ge 6 ] || fail "only ${count:-0} examples"
# Somebody who packs it again with another program changed nothing that counts.
if command -v zip >/dev/null; then
  (cd packs && zip -qr ../repacked.zip $name)
  expect 0 verify repacked.zip
  says AS907
  same "the identity of the pack packed again" "$(identity)" "$printed"
fi
finish
