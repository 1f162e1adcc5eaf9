"""Hostile and foreign packs, made from a sound one: python3 packs.py PACK.zip OUT

Writes OUT/NAME.zip or the folder OUT/NAME for each, and OUT/table.txt: name, exit status of `verify` (`noted` for 0 where
`unpack` refuses what `verify` notes), and what it has to say, parted by tabs. Needs nothing but Python's standard library. What is written wrongly, and how, stands in one line each.
"""
import hashlib
import os
import struct
import sys
import unicodedata
import zipfile
import zlib

from zip_bytes import END64, Empty, Entry, end, end64, field, make, raw_deflate

STRONG = ("sha256",)


def digest(algorithm, data):
    return hashlib.new(algorithm, data).hexdigest()


def read_pack(path):
    with zipfile.ZipFile(path) as pack:
        return {name.split("/", 1)[1]: pack.read(name) for name in pack.namelist()}


pack = read_pack(sys.argv[1])
out = sys.argv[2]
# What is there only to take long is an eighth as large in the usual run.
SHARE = 1 if os.environ.get("ASSURE_LONG") else 8
table = []


def told(name, status, says):
    assert all(name != line[0] for line in table), name
    table.append((name, str(status), *([says] if isinstance(says, str) else says)))


# ---- bags

def entries(files, top="sample"):
    return [Entry(f"{top}/{path}", data) for path, data in sorted(files.items())]


def bag(payload=None, version="1.0", payload_algorithms=STRONG, tag_algorithms=STRONG, tags=None, info="bag-info.txt",
        line="{digest}  {path}\n", encoding="UTF-8", listed=None):
    """A bag of another maker. `listed` may give the paths that an algorithm's payload manifest has."""
    payload = payload or {"data/plan.txt": b"The plan.\n", "data/minutes/may.txt": b"Agreed.\n"}
    files = dict(payload)
    files["bagit.txt"] = f"BagIt-Version: {version}\nTag-File-Character-Encoding: {encoding}\n".encode()
    if info:
        total = sum(map(len, payload.values()))
        files[info] = f"Bagging-Date: 2008-11-28\nPayload-Oxum: {total}.{len(payload)}\n".encode()
    files.update(tags or {})

    def lines(algorithm, paths):
        return "".join(line.format(digest=digest(algorithm, files[path]), path=path) for path in sorted(paths)).encode()

    for algorithm in payload_algorithms:
        paths = (listed or {}).get(algorithm, payload)
        files[f"manifest-{algorithm}.txt"] = lines(algorithm, paths)
    own = [path for path in files if path not in payload]
    for algorithm in tag_algorithms:
        files[f"tagmanifest-{algorithm}.txt"] = lines(algorithm, own)
    return files


def reseal(files):
    """The tag manifest of a pack whose other texts were changed."""
    files = dict(files)
    tags = sorted(path for path in files if not path.startswith("data/") and path != "tagmanifest-sha256.txt")
    files["tagmanifest-sha256.txt"] = "".join(f"{digest('sha256', files[path])}  {path}\n" for path in tags).encode()
    return files


def resealed(path, change):
    return reseal({**pack, path: change(pack[path])})


# ---- writing

def zipped(name, status, says, data):
    told(name + ".zip", status, says)
    with open(os.path.join(out, name + ".zip"), "wb") as file:
        file.write(data)


def folder(name, status, says, files, links=(), pipes=(), empty=(), sparse=()):
    told(name, status, says)
    for path, data in files.items():
        whole = os.path.join(out, name, path)
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        with open(whole, "wb") as file:
            file.write(data)
    for path, to in links:
        os.symlink(to, os.path.join(out, name, path))
    for path in pipes:
        os.mkfifo(os.path.join(out, name, path))
    for path in empty:
        os.makedirs(os.path.join(out, name, path))
    for path in sparse:
        whole = os.path.join(out, name, path)
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        with open(whole, "ab") as file:
            file.truncate(1 << 40)


def both(name, status, says, files):
    folder(name + "-folder", status, says, files)
    zipped(name, status, says, make(entries(files)))


def changed(name, says, path=None, more=(), status=1, make_with=None, **lies):
    """The sound pack with lies in one entry, or with more entries."""
    path = path or "index.html"
    all_entries = [Entry(f"sample/{p}", data, **(lies if p == path else {})) for p, data in sorted(pack.items())]
    zipped(name, status, says, make(all_entries + list(more), **(make_with or {})))


def added(name, says, *more, **keywords):
    changed(name, says, more=more, **keywords)


plan = pack["index.html"]
packed = raw_deflate(plan)
repacked = "AS907"

# ---- sound

zipped("sound", 0, "intact", open(sys.argv[1], "rb").read())
zipped("sound-other-zipper", 0, "intact", make(entries(pack)))
zipped("sound-other-top", 0, "intact", make(entries(pack, top="renamed pack")))
added("sound-folder-entries", repacked, Entry("sample/"), Entry("sample/data/"), Entry("sample/data/documents/"), status=0)
changed("sound-times", repacked, status=0, extra=field(0x5455, b"\x01" + struct.pack("<I", 1227830400)) + field(0x7875, b"\x01\x04abcd\x04abcd"),
        local_extra=field(0x5455, b"\x01" + struct.pack("<I", 1227830400)))
changed("sound-ntfs-times", repacked, status=0, extra=field(0x000A, b"\0" * 4 + struct.pack("<HHQQQ", 1, 24, 1, 2, 3)))
changed("sound-padding", repacked, status=0, local_extra=b"\0\0\0")
changed("sound-descriptor", repacked, status=0, flags=8, local_crc=0, local_size=0, local_packed_size=0,
        descriptor=struct.pack("<IIII", 0x08074B50, zlib.crc32(plan), len(packed), len(plan)))
changed("sound-descriptor-unmarked", repacked, status=0, flags=8, local_crc=0, local_size=0, local_packed_size=0,
        descriptor=struct.pack("<III", zlib.crc32(plan), len(packed), len(plan)))
changed("sound-descriptor-wide", repacked, status=0, flags=8, local_crc=0, local_size=END64, local_packed_size=END64,
        local_extra=field(1, struct.pack("<QQ", 0, 0)),
        descriptor=struct.pack("<IIQQ", 0x08074B50, zlib.crc32(plan), len(packed), len(plan)))
both_sizes = struct.pack("<QQ", len(plan), len(packed))
changed("sound-zip64-everywhere", repacked, status=0, local_size=END64, local_packed_size=END64, local_extra=field(1, both_sizes),
        make_with={"wide": end64})
changed("sound-zip64-agreeing", repacked, status=0, extra=field(1, both_sizes), local_extra=field(1, both_sizes))
changed("sound-executable", "marks 1 file as executable", status=0, mode=0o100755)
changed("sound-dos", repacked, status=0, made_by=20, attributes=0x20)
changed("sound-entry-comment", repacked, status=0, comment=b"of 2008")
changed("sound-best-compression", "intact", status=0, packed=raw_deflate(plan, 9))
changed("sound-stored", "intact", status=0, method=0)
folder("sound-folder", 0, "intact", pack)
nested = make([Entry("r/r.zip", make([Entry("again", b"x" * 100)]))])
both("sound-nested-zip", 0, "intact", bag({"data/inner.zip": nested, "data/r.zip": nested[:-5] + b"PK\5\6x"}))
scripts = ["Überblick.txt", "план.txt", "計画.txt", "계획.txt", "योजना.txt", "خطة.txt", "תוכנית.txt", "แผน.txt", "σχέδιο.txt",
           "แผน/план/計画.txt", "pläne – 2008 (é).txt", "😀.txt", "ﬁn.txt", "İstanbul.txt", "ჭ.txt", "Ωmega.txt", "አማርኛ.txt", "ᏣᎳᎩ.txt"]
both("sound-scripts", 0, "intact", bag({f"data/{unicodedata.normalize('NFC', name)}": name.encode() for name in scripts}))


def unicode_field(text, number=0x7075, version=1, crc=None, value=None):
    """Info-ZIP's Unicode path or comment (0x6375)."""
    crc = zlib.crc32(text) if crc is None else crc
    return field(number, bytes([version]) + struct.pack("<I", crc) + (text if value is None else value))


unicode_name = "sample/data/é.txt".encode()
marked = unicode_field(unicode_name)
accents = bag({"data/é.txt": b"one"})


def accented(name, status, says, **lies):
    """A pack with a name that is not ASCII, in whose entry lies are."""
    zipped(name, status, says, make([Entry(f"sample/{p}", d, **(lies if "é" in p else {})) for p, d in accents.items()]))


accented("sound-unicode-path", 0, repacked, extra=marked, local_extra=marked)
for name, host in (("unix", 3 << 8 | 30), ("ntfs", 10 << 8 | 63), ("windows", 11 << 8 | 20), ("mac", 19 << 8 | 21)):
    accented("sound-made-by-" + name, 0, repacked, made_by=host)
changed("sound-unicode-comment", repacked, status=0, comment=b"of 2008", extra=unicode_field(b"of 2008", 0x6375))
changed("sound-version-zip64", repacked, status=0, version=45)
changed("sound-version-of-unix", repacked, status=0, version=3 << 8 | 20)
changed("sound-some-times", repacked, status=0, extra=field(0x5455, b"\x03" + b"time"), local_extra=field(0x5455, b"\x03" + b"time" * 2))
changed("sound-asi", repacked, status=0, extra=field(0x756E, struct.pack("<IHIHH", 0, 0o100644, 0, 0, 0)))
zipped("sound-top-git", 0, ["AS905", "the pack's folder, `.git`, is one of git's", "makes a folder `sample`"], make(entries(pack, top=".git")))
many = bag({f"data/{i // 1000}/{i}.txt": b"%d" % i for i in range(70000)})
zipped("sound-70000", 0, "intact: 70004 files", make(entries(many)))

# ---- sound bags of others

for version in ("0.93", "0.94", "0.95"):
    both(f"bag-{version}", 0, f"AS909]: a sound bag, but not as this program makes them: it is BagIt {version}",
         bag(version=version, info="package-info.txt"))
for version in ("0.96", "0.97"):
    both(f"bag-{version}", 0, f"it is BagIt {version}", bag(version=version))
both("bag-1.0", 0, "intact", bag())
both("bag-sha512", 0, ["AS909", "identity: none"], bag(payload_algorithms=("sha512",), tag_algorithms=("sha512",)))
both("bag-sha512-payload", 0, ["AS909", "identity sha256:"], bag(payload_algorithms=("sha512",)))
every = ("md5", "sha1", "sha256", "sha512")
both("bag-every-algorithm", 0, "it has a `manifest-sha1.txt`", bag(payload_algorithms=every, tag_algorithms=every))
both("bag-crlf", 0, "other line ends", bag(line="{digest}  {path}\r\n"))
both("bag-cr", 0, "other line ends", bag(line="{digest}  {path}\r"))
both("bag-one-space", 0, "other white space", bag(line="{digest} {path}\n"))
both("bag-tabs", 0, "other white space", bag(line="{digest}\t \t{path}\n"))
both("bag-star", 0, "`*` before paths", bag(line="{digest} *{path}\n"))
both("bag-dot", 0, "`./` before paths", bag(line="{digest}  ./{path}\n"))
both("bag-capitals", 0, "upper-case digits", reseal({
    **bag(), "manifest-sha256.txt": b"".join(line[:64].upper() + line[64:] + b"\n" for line in bag()["manifest-sha256.txt"].split(b"\n")[:-1])}))
both("bag-unended", 0, "other line ends", reseal({**bag(), "manifest-sha256.txt": bag()["manifest-sha256.txt"][:-1]}))
both("bag-no-info", 0, "it has no `bag-info.txt`", bag(info=None))
both("bag-no-oxum", 0, "it does not say its Payload-Oxum", reseal({**bag(), "bag-info.txt": b"Bagging-Date: 2008-11-28\n"}))
both("bag-info-folded", 0, "intact", reseal({**bag(), "bag-info.txt": bag()["bag-info.txt"] + b"Title: Plan\n  of 2008\r\n\tand later\n"}))
both("bag-percent-0.97", 0, "it is BagIt 0.97", bag({"data/100%25 %0A.txt": b"x"}, version="0.97"))
percent = bag({"data/100% sure.txt": b"x"})
percent["manifest-sha256.txt"] = percent["manifest-sha256.txt"].replace(b"%", b"%25")
both("bag-percent-1.0", 0, "intact", reseal(percent))
both("bag-fetched", 0, "it has a `fetch.txt`", bag(tags={"fetch.txt": b"https://example.org/plan.txt 10 data/plan.txt\n"}))
both("bag-in-some-0.97", 0, "it is BagIt 0.97", bag(version="0.97", payload_algorithms=("sha256", "sha512"), listed={"sha512": ["data/plan.txt"]}))
both("bag-utf-8", 0, "intact", bag(encoding="utf-8"))
both("bag-date-twice", 0, "it says its Bagging-Date more than once",
     reseal({**bag(), "bag-info.txt": bag()["bag-info.txt"] + b"Bagging-Date: 2008-11-30\n"}))
both("bag-tag-folder", 0, "intact", bag(tags={"about/metadata.xml": b"<x/>"}))

# ---- bags that are not what they say

without = lambda *paths: {path: data for path, data in pack.items() if path not in paths}
document = next(path for path in sorted(pack) if path.startswith("data/documents/"))
both("missing-file", 1, ["AS901", document], without(document))
both("missing-page", 1, ["AS901", "index.html"], without("index.html"))
both("changed-file", 1, ["AS902", document], {**pack, document: pack[document] + b"."})
both("changed-page", 1, ["AS902", "index.html"], {**pack, "index.html": b"<p>other</p>"})
both("unlisted-file", 1, ["AS903", "data/late.txt"], {**pack, "data/late.txt": b"late"})
both("unlisted-page", 1, ["AS903", ".hidden"], {**pack, ".hidden": b"late"})
both("unlisted-empty", 1, ["AS903", "data/empty"], {**pack, "data/empty": b""})
both("no-declaration", 1, "AS904", without("bagit.txt"))
both("no-manifest", 1, ["AS904", "`manifest-sha256.txt` is missing"], without("manifest-sha256.txt"))
both("no-tag-manifest", 1, ["AS904", "`tagmanifest-sha256.txt` is missing"], without("tagmanifest-sha256.txt"))
both("no-info", 1, ["AS901", "bag-info.txt"], without("bag-info.txt"))
both("manifest-fixed", 1, ["AS902", "manifest-sha256.txt"], {
    **pack, document: b"other", "manifest-sha256.txt": pack["manifest-sha256.txt"].replace(
        digest("sha256", pack[document]).encode(), digest("sha256", b"other").encode())})
both("manifest-rubbish", 1, ["AS904", "a line that is not a SHA-256"], resealed("manifest-sha256.txt", lambda text: text + b"rubbish\n"))
both("manifest-short-digest", 1, ["AS904", "a line that is not a SHA-256"], resealed("manifest-sha256.txt", lambda text: text[1:]))
both("manifest-twice", 1, ["AS904", "is listed twice"], resealed("manifest-sha256.txt", lambda text: text + text.split(b"\n")[0] + b"\n"))
both("manifest-climbs", 1, ["AS905", "climbs out of its folder"], resealed(
    "manifest-sha256.txt", lambda text: text + b"0" * 64 + b"  data/../../../etc/passwd\n"))
both("manifest-absolute", 1, ["AS905", "is absolute"], resealed("manifest-sha256.txt", lambda text: text + b"0" * 64 + b"  /etc/passwd\n"))
both("manifest-home", 1, ["AS904", "does not belong"], resealed("manifest-sha256.txt", lambda text: text + b"0" * 64 + b"  ~/.profile\n"))
both("manifest-wrong-place", 1, ["AS904", "does not belong"], resealed(
    "manifest-sha256.txt", lambda text: text + digest("sha256", pack["bagit.txt"]).encode() + b"  bagit.txt\n"))
both("manifest-not-utf8", 1, ["AS905", "is not UTF-8"], resealed("manifest-sha256.txt", lambda text: text + b"0" * 64 + b"  data/\xff\n"))
both("manifest-nul", 1, ["AS905", "has a control character"], resealed("manifest-sha256.txt", lambda text: text + b"0" * 64 + b"  data/a\0b\n"))
both("manifest-escape", 1, ["AS904", "has a `%` that is not written as `%25`"], resealed("manifest-sha256.txt", lambda text: text + b"0" * 64 + b"  data/%41\n"))
both("manifest-percent", 1, ["AS904", "the path `data/50% done.txt` has a `%` that is not written as `%25`", "1 error"],
     bag({"data/50% done.txt": b"x"}))
both("fetch-percent", 1, ["AS904", "fetch.txt:1:1", "has a `%` that is not written as `%25`"],
     bag(tags={"fetch.txt": b"https://example.org/x 9 data/50% done.txt\n"}))
both("manifest-hidden-climb", 1, ["AS905", "has a control character"], resealed(
    "manifest-sha256.txt", lambda text: text + b"0" * 64 + b"  data/%0A..\n"))
both("tag-manifest-lists-itself", 1, ["AS904", "does not belong"], {
    **pack, "tagmanifest-sha256.txt": pack["tagmanifest-sha256.txt"] + b"0" * 64 + b"  tagmanifest-sha256.txt\n"})
for name, text in (("empty", b""), ("blank", b"\n" * 100000)):
    both("tag-manifest-" + name, 1, ["AS904", "`tagmanifest-sha512.txt` lists nothing"],
         {**bag(version="0.97"), "tagmanifest-sha512.txt": text})
split_tags = bag(version="0.97", tag_algorithms=("sha256", "sha512"))
split_tags["tagmanifest-sha256.txt"] = b"\n".join(
    line for line in split_tags["tagmanifest-sha256.txt"].split(b"\n") if not line.endswith(b"bag-info.txt"))
both("tag-manifest-beside-identity", 1, ["AS904", "`bag-info.txt` is not in `tagmanifest-sha256.txt`"], split_tags)
both("md5-only", 1, ["AS908", "only MD5 vouches for the files in `data/`", "only MD5 vouches for the bag's own files"],
     bag(version="0.97", payload_algorithms=("md5",), tag_algorithms=("md5",)))
both("sha1-payload", 1, ["AS908", "only SHA-1 vouches for the files in `data/`"], bag(payload_algorithms=("sha1",)))
both("md5-tags", 1, ["AS908", "only MD5 vouches for the bag's own files"], bag(tag_algorithms=("md5",)))
both("md5-and-sha1", 1, ["AS908", "MD5 and SHA-1 vouch"], bag(payload_algorithms=("md5", "sha1"), tag_algorithms=("md5", "sha1")))
both("md5-for-one-file", 1, ["AS908", "only MD5 vouches for `data/plan.txt`"], bag(
    version="0.97", payload_algorithms=("md5", "sha256"), listed={"sha256": ["data/minutes/may.txt"]}))
both("in-one-manifest", 1, ["AS904", "not in that of SHA-512"], bag(payload_algorithms=("sha256", "sha512"), listed={"sha512": ["data/plan.txt"]}))
disagree = bag(payload_algorithms=("md5", "sha256"))
disagree["manifest-md5.txt"] = disagree["manifest-md5.txt"].replace(digest("md5", b"The plan.\n").encode(), digest("md5", b"other").encode())
both("manifests-disagree", 1, ["AS902", "its MD5 was"], reseal(disagree))
both("unknown-algorithm", 1, ["AS904", "`manifest-sha3256.txt` cannot be evaluated"], bag(tags={"manifest-sha3256.txt": b"00  data/plan.txt\n"}))
both("unknown-version", 1, ["AS904", "declares BagIt `2.0`, which cannot be evaluated"], bag(version="2.0"))
both("unknown-encoding", 1, ["AS904", "declares texts in `UTF-16`, which cannot be evaluated"], bag(encoding="UTF-16"))
latin = bag(encoding="ISO-8859-1", version="0.97")
latin["manifest-sha256.txt"] += b"0" * 64 + b"  data/\xe9.txt\n"
both("latin-names", 1, ["AS904", "declares texts in `ISO-8859-1`"], reseal(latin))
both("declaration-with-mark", 1, ["AS904", "is not the two lines"], reseal({**pack, "bagit.txt": b"\xef\xbb\xbf" + pack["bagit.txt"]}))
both("declaration-empty", 1, ["AS904", "is not the two lines"], reseal({**pack, "bagit.txt": b""}))
both("wrong-oxum", 1, ["AS904", "Payload-Oxum is `1.1`"], reseal({**bag(), "bag-info.txt": b"Bagging-Date: 2008-11-28\nPayload-Oxum: 1.1\n"}))
both("wrong-old-oxum", 1, ["AS904", "Payload-Oxum is `1.1`"], reseal({
    **bag(version="0.94", info="package-info.txt"), "package-info.txt": b"Payload-Oxum: 1.1\n"}))
both("own-manifest-otherwise", 1, ["AS904", "upper-case digits"], {
    **pack, "tagmanifest-sha256.txt": pack["tagmanifest-sha256.txt"][:64].upper() + pack["tagmanifest-sha256.txt"][64:]})
both("own-version-older", 1, ["AS904", "it is BagIt 0.97"], resealed("bagit.txt", lambda text: text.replace(b"1.0", b"0.97")))
both("no-date", 1, ["AS904", "is not a date"], reseal({**bag(), "bag-info.txt": b"Bagging-Date: yesterday\n"}))
both("fetch-hole", 1, ["AS901", "data/far.bin"], (lambda files: reseal({
    **files, "manifest-sha256.txt": files["manifest-sha256.txt"] + b"0" * 64 + b"  data/far.bin\n"}))(
        bag(tags={"fetch.txt": b"https://example.org/far.bin 9 data/far.bin\n"})))
both("fetch-unlisted", 1, ["AS904", "is to be fetched and is in no manifest"], bag(tags={"fetch.txt": b"https://example.org/x 9 data/far.bin\n"}))
both("fetch-climbs", 1, ["AS905", "fetch.txt"], bag(tags={"fetch.txt": b"file:///etc/passwd - data/../../x\n"}))
both("signature-too-large", 1, ["AS903", "signatures/board.sshsig", "larger than 1 MiB"], {**pack, "signatures/board.sshsig": b"x" * (1 << 20) + b"x"})
both("signature-nested", 1, ["AS903", "in a folder of its own"], {**pack, "signatures/a/board.sshsig": b"x"})
both("signature-name", 1, ["AS903", "has a name of other letters"], {**pack, "signatures/Board.html": b"x"})
huge = make([Entry("sample/bagit.txt", pack["bagit.txt"]), Entry("sample/manifest-sha256.txt", b"\n" * (65 << 20)),
             Entry("sample/tagmanifest-sha256.txt", b"")])
zipped("manifest-endless", 1, ["AS904", "is larger than any bag needs"], huge)
lines = b"".join(b"%064x  data/%d\n" % (i, i) for i in range(50000))
zipped("manifest-of-nothing", 1, ["AS901", "`data/1` is listed", "30002 more faults not shown"], make(entries(reseal({**bag(), "manifest-sha256.txt": lines}))))
zipped("manifest-of-nothing-cr", 1, ["AS901", "`data/1` is listed", "30002 more faults not shown"], make(entries(reseal({
    **bag(), "manifest-sha256.txt": lines.replace(b"\n", b"\r")}))))
for name, text in (("feeds", b"\n"), ("rubbish", b"x\n"), ("returns", b"\r"), ("one-line", b"x")):
    zipped("manifest-of-" + name, 1, "AS90", make(entries(reseal({**bag(), "manifest-sha256.txt": text * ((60 << 20) // SHARE // len(text))}))))
zipped("manifest-of-files", 1, ["AS901", "more faults not shown"], make(entries(bag(tags={
    "manifest-md5.txt": b"".join(b"%032x  data/%d\n" % (i, i) for i in range(1000000 // SHARE))}))))
zipped("info-endless", 1, ["AS904", "is larger than any bag needs"], make(entries(bag(tags={"bag-info.txt": b"a: b\n" * 1000000}))))
zipped("info-rubbish", 1, ["AS904", "more faults like these"], make(entries(bag(tags={"bag-info.txt": b"rubbish\n" * 100000}))))
zipped("fetch-endless", 1, ["AS904", "is larger than any bag needs"], make(entries(bag(tags={"fetch.txt": b"u 1 data/x\n" * 1000000}))))
zipped("deep-folders", 1, ["AS905", "more folders in folders"], make(entries(pack) + [
    Empty(b"sample/%06d" % i + b"/x" * 74) for i in range(60000)]))
folder("link-in-place", 1, ["AS905", "is a symbolic link"], without("index.html"), links=[("index.html", "pack.json")])
folder("link-outside", 1, ["AS905", "is a symbolic link"], pack, links=[("data/etc", "/etc")])
folder("link-loop", 1, ["AS905", "is a symbolic link"], pack, links=[("data/loop", "..")])
folder("empty-folder-direction", 1, ["AS905", "turns the direction of writing"], pack, empty=["data/\u202ecod.exe"])
folder("empty-folder-newline", 1, ["AS905", "has a control character"], pack, empty=["data/a\nb"])
folder("empty-folder-twin", 1, ["AS905", "are one name"], pack, empty=["DATA"])
folder("unlisted-sparse", 1, ["AS903", "data/late.bin"], pack, sparse=["data/late.bin"])
folder("signature-sparse", 1, ["AS903", "larger than 1 MiB"], pack, sparse=["signatures/board.sig"])
folder("listed-sparse", 1, ["AS902", "more than all of `data/` had"], pack, sparse=[document])
folder("pipe", 1, ["AS905", "is neither a file nor a folder"], pack, pipes=["data/pipe"])
folder("no-bag", 2, "holds no bag", {"thesis.txt": b"years of work"})
zipped("no-bag-zip", 2, "holds no bag", make([Entry("word/document.xml", b"<x/>")]))
zipped("empty", 2, "not a pack", b"")
zipped("no-zip", 2, "not a pack", b"%PDF-1.4 and so on and so on and so on")
zipped("zip-of-nothing", 2, "holds no bag", make([]))

# ---- names

inside = lambda name, **lies: Entry(b"sample/" + name if isinstance(name, bytes) else "sample/" + name, b"evil", **lies)
added("name-climbs", ["AS905", "climbs out of its folder"], inside("../../evil"))
added("name-climbs-within", ["AS905", "climbs out of its folder"], inside("data/../../../evil"))
added("name-dots", ["AS905", "climbs out of its folder"], inside("data/.."))
added("name-absolute", ["AS903", "/evil"], Entry("/evil", b"evil"))
added("name-absolute-inside", ["AS905", "is absolute"], inside("/evil"))
added("name-empty-part", ["AS905", "has an empty part"], inside("data//evil"))
added("name-dot-part", ["AS905", "has an empty part"], inside("data/./evil"))
added("name-none", ["AS903"], Entry("", b"evil"))
added("name-drive", ["AS905", "drive letter"], inside("C:/evil"))
added("name-stream", ["AS905", "which Windows does not allow"], inside("data/plan.txt:evil"))
added("name-backslash", ["AS905", "has a backslash"], inside("..\\..\\evil"))
added("name-nul", ["AS905", "has a control character"], inside(b"data/plan.txt\0.exe"))
added("name-newline", ["AS905", "has a control character"], inside("data/a\nb"))
added("name-escape", ["AS905", "has a control character"], inside("data/\x1b[2Jevil"))
added("name-not-utf8", ["AS905", "is not UTF-8"], inside(b"data/\xff\xfe", flags=0x800))
added("name-overlong", ["AS905", "is not UTF-8"], inside(b"data/\xc0\xae\xc0\xae/evil", flags=0x800))
added("name-unmarked", ["AS906", "not marked as UTF-8"], inside("data/é".encode(), flags=0))
accented("name-unicode-path", 1, ["AS906", "not marked as UTF-8"], flags=0, extra=marked, local_extra=marked)
accented("name-unicode-path-in-list", 1, ["AS906", "not marked as UTF-8"], flags=0, extra=marked)
accented("name-unicode-path-in-header", 1, ["AS906", "not marked as UTF-8"], flags=0, local_extra=marked)
for name, lies in (("crc", {"crc": 5}), ("version", {"version": 2}), ("version-0", {"version": 0})):
    wrong = unicode_field(unicode_name, **lies)
    says = ["AS906", "has a second name in an extra field, which programs read differently"]
    accented("name-unicode-path-" + name, 1, says, extra=wrong)
    accented("name-unicode-path-local-" + name, 1, says, local_extra=wrong)
accented("name-unicode-path-cut-off", 1, ["AS906", "has a second name"], extra=field(0x7075, b"\x01abc"))
for name, host in (("dos", 0), ("dos-7-zip", 63), ("os2", 6 << 8 | 20), ("info-zip-windows", 11 << 8 | 50)):
    accented("name-made-by-" + name, 1, ["AS906", "is marked as one of MS-DOS"], made_by=host)
changed("comment-unicode-crc", ["AS906", "has a second comment"], comment=b"of 2008", extra=unicode_field(b"of 2009", 0x6375))
changed("comment-unicode-local", ["AS906", "has a second comment"], comment=b"of 2008", local_extra=unicode_field(b"of 2008", 0x6375))
added("name-cp437", ["AS906", "not marked as UTF-8"], inside(b"data/\x82", flags=0))
added("name-device", ["AS905", "reserves for a device"], inside("data/CON.txt"))
added("name-final-dot", ["AS905", "ends with a dot"], inside("data/evil."))
added("name-final-space", ["AS905", "ends with a space"], inside("data/evil "))
added("name-long", ["AS905", "characters long"], inside("data/" + "x" * 200))
added("name-endless", ["AS906", "a name of 64008 bytes"], inside("x/" * 32000 + "x"))
added("name-deep", ["AS905", "characters long"], inside("x/" * 2000 + "x"))
added("name-case-twin", ["AS905", "are one name"], inside("Index.html"))
added("name-folder-case-twin", ["AS905", "are one name"], inside("DATA/evil"))
added("name-accent-twin", ["AS905", "are one name"], inside("data/\u00e9"), inside("data/e\u0301"))
added("name-sharp-s-twin", ["AS905", "are one name"], inside("data/stra\u00dfe"), inside("data/STRASSE"))
added("name-file-and-folder", ["AS905", "are one name"], inside("index.html/evil"))
added("folder-entry-is-file", ["AS905", "are one name"], Entry("sample/index.html/"))
added("folder-entry-climbs", ["AS905", "climbs out of its folder"], Entry("sample/../../evil/"))
added("folder-entry-absolute", ["AS903", "/evil/"], Entry("/evil/"))
added("folder-entry-drive", ["AS905", "drive letter"], Entry("sample/C:/"))
added("folder-entry-twin", ["AS905", "are one name"], Entry("sample/Data/"))
added("folder-entry-twins", ["AS905", "are one name"], Entry("sample/more/"), Entry("sample/More/"))
added("folder-entry-with-bytes", ["AS906", "is a folder that holds bytes"], Entry("sample/data/", b"hidden"))
added("folder-entry-link", ["AS906", "is a folder by its name and none by its attributes"], Entry("sample/data/more/", b"/etc", mode=0o120777))
added("two-tops", ["AS903", "beside the pack's folder"], Entry("other/evil", b"evil"))
added("two-bags", ["AS903", "beside the pack's folder"], *entries(bag(), top="tother"))
for name in (".git", "GIT~1", ".ssh", ".config"):
    zipped("top-" + name, "noted", ["AS905", f"the pack's folder, `{name}`,"], make(entries(bag(), top=name)))
for name in ("data/.git/config", "data/plans/.GIT/hooks/post-checkout", "data/git~1", "data/GIT~2/config"):
    both("path-" + name.replace("/", "-"), "noted", ["AS905", "that is one of git's"], bag({name: b"x"}))
for name in ("data/.git./config", "data/.git /config", "data/.git::$INDEX_ALLOCATION/config", "data/.g\u200cit/config"):
    zipped("path-" + name.replace("/", "-"), 1, "AS905", make(entries(bag({name: b"x"}))))
added("folder-entry-git", ["AS905", "that is one of git's"], Entry("sample/data/.git/"), status="noted")
for name in (".ssh", "GIT~1"):
    zipped("identifier-" + name, "noted", ["AS905", f"the pack's name, `{name}`,"], make(entries(resealed(
        "bag-info.txt", lambda text: text.replace(b"External-Identifier: sample", b"External-Identifier: " + name.encode())))))
for name in ("..", "a/b", "CON"):
    zipped("identifier-" + name.replace("/", "-"), 1, ["AS905", f"the pack's name, `{name}`,"], make(entries(resealed(
        "bag-info.txt", lambda text: text.replace(b"External-Identifier: sample", b"External-Identifier: " + name.encode())))))
zipped("identifier-twice", 1, ["AS904", "it says its External-Identifier more than once"], make(entries(resealed(
    "bag-info.txt", lambda text: text + b"External-Identifier: other\n"))))
zipped("top-climbs", 1, ["AS905", "the pack's folder"], make(entries(pack, top="..")))
zipped("top-dot", 1, ["AS905", "the pack's folder"], make(entries(pack, top=".")))
zipped("top-device", 1, ["AS905", "the pack's folder"], make(entries(pack, top="CON")))
zipped("top-drive", 1, ["AS905", "the pack's folder"], make(entries(pack, top="C:")))
zipped("top-empty", 2, "holds no bag", make(entries(pack, top="")))
zipped("top-none", 1, ["AS904", "no top folder"], make([Entry(path, data) for path, data in pack.items()]))

# ---- kinds of files

changed("kind-link", ["AS905", "is a symbolic link or a device"], mode=0o120777)
changed("kind-link-from-dos", ["AS905", "is a symbolic link or a device"], mode=0o120777, made_by=20)
changed("kind-device", ["AS905", "is a symbolic link or a device"], mode=0o060644)
changed("kind-pipe", ["AS905", "is a symbolic link or a device"], mode=0o010644)
changed("kind-setuid", ["AS905", "(setuid)"], mode=0o104755)
changed("kind-setgid", ["AS905", "(setuid)"], mode=0o102644)
changed("kind-folder", ["AS906", "is a file by its name and none by its attributes"], mode=0o040755)
changed("kind-dos-folder", ["AS906", "is a file by its name and none by its attributes"], attributes=0x10)
changed("kind-dos-label", ["AS906", "is a file by its name and none by its attributes"], attributes=0x08)
changed("kind-asi-link", ["AS906", "is a link or a device in an extra field"],
        extra=field(0x756E, struct.pack("<IHIHH", 0, 0o120777, 4, 0, 0) + b"/etc"))
for name, mode, says in (("setuid", 0o104755, "(setuid), by an extra field"), ("setgid", 0o102755, "(setuid), by an extra field"),
                         ("folder", 0o040755, "a folder in an extra field"), ("pipe", 0o010644, "is a link or a device")):
    asi = field(0x756E, struct.pack("<IHIHH", 0, mode, 0, 0, 0))
    changed("kind-asi-" + name, ["AS906", says], extra=asi)
    changed("kind-asi-local-" + name, ["AS906", says], local_extra=asi)
changed("kind-streamed", ["AS906", "has a second set of attributes"], local_extra=field(0x6C78, b"\x05" + struct.pack("<HI", 3 << 8, 0o120777 << 16)))
changed("kind-pkware-link", ["AS906", "is a link or a device in an extra field"], local_extra=field(0x000D, b"\0" * 12 + b"/etc/passwd"))

# ---- records that disagree

sample = b"sample/index.html"
other_path = field(0x7075, b"\x01" + struct.pack("<I", zlib.crc32(sample)) + b"sample/evil.html")
old_path = field(0x7075, b"\x01\0\0\0\0" + b"sample/evil.html")
changed("second-name", ["AS906", "is called `sample/evil.html` in an extra field"], extra=other_path)
changed("second-name-local", ["AS906", "is called `sample/evil.html` in an extra field"], local_extra=other_path)
changed("second-name-stale", ["AS906", "is called `sample/evil.html` in an extra field"], extra=old_path)
changed("second-name-encoded", ["AS906", "has a second name"], extra=field(0x0008, b"name"))
changed("second-name-macintosh", ["AS906", "has a second name"], local_extra=field(0x2605, b"ZPIT\4evil" + b"\0" * 8))
changed("second-name-xceed", ["AS906", "has a second name"], extra=field(0x554E, b"NUCX" + struct.pack("<H", 4) + "evil".encode("utf-16-le")))
for name, times in (("none", b""), ("short", b"\x01abc"), ("long", b"\x01" + b"time" * 2), ("more", b"\x03" + b"time" * 2 + b"x")):
    changed("times-" + name, ["AS906", "times in an extra field that are cut off"], extra=field(0x5455, times))
    changed("times-local-" + name, ["AS906", "times in an extra field that are cut off"], local_extra=field(0x5455, times))
changed("version-4.6", ["AS906", "says that version 4.6 of the format is needed"], version=46)
changed("version-9.9", ["AS906", "says that version 9.9 of the format is needed"], version=99)
changed("version-vms", ["AS906", "says that version 4.5 of the format is needed"], version=2 << 8 | 45)
changed("version-local", ["AS906", "says that version 6.4 of the format is needed"], local_version=64)
changed("local-time", ["AS906", "do not agree"], local_time=0x6000)
changed("extra-cut-off", ["AS906", "has extra fields that cannot be read"], extra=b"\1\0\xff\0ab")
changed("extra-cut-off-local", ["AS906", "has extra fields that cannot be read"], local_extra=b"\x55\x54\x40\0ab")
changed("local-name", ["AS906", "do not agree"], local_name=b"sample/evil1.html")
changed("local-name-length", ["AS906", "do not agree"], local_name=b"sample/evil.html")
changed("local-size", ["AS906", "do not agree"], local_size=5)
changed("local-packed-size", ["AS906", "do not agree"], local_packed_size=5)
changed("local-crc", ["AS906", "do not agree"], local_crc=5)
changed("local-method", ["AS906", "do not agree"], local_method=0)
changed("local-encrypted", ["AS906", "do not agree"], local_flags=1)
changed("local-flag", ["AS906", "do not agree"], local_flags=8)
changed("local-unsized", ["AS906", "do not agree"], local_size=0, local_packed_size=0)
changed("local-zip64-other", ["AS906", "do not agree"], local_size=END64, local_packed_size=END64,
        local_extra=field(1, struct.pack("<QQ", 5, len(packed))))
changed("local-zip64-none", ["AS906", "do not agree"], local_size=END64, local_packed_size=END64)
changed("local-zip64-useless", ["AS906", "do not agree"], local_extra=field(1, struct.pack("<QQ", 5, 5)))
changed("zip64-none", ["AS906", "has sizes that cannot be read"], size=END64, packed_size=END64)
changed("zip64-other", ["AS906", "has sizes that cannot be read"], extra=field(1, struct.pack("<QQ", 5, 5)))
changed("zip64-short", ["AS906", "has sizes that cannot be read"], size=END64, extra=field(1, b"1234"))
changed("zip64-twice", ["AS906", "has sizes that cannot be read"], extra=field(1, both_sizes) * 2)
changed("zip64-offset", ["AS906", "do not agree"], offset=END64, extra=field(1, struct.pack("<Q", 1 << 62)))
no_descriptor = ["AS906", "has no sizes behind it"]
unsized = dict(flags=8, local_crc=0, local_size=0, local_packed_size=0)
unsized_wide = dict(flags=8, local_crc=0, local_size=END64, local_packed_size=END64, local_extra=field(1, struct.pack("<QQ", 0, 0)))
narrow = struct.pack("<IIII", 0x08074B50, zlib.crc32(plan), len(packed), len(plan))
wide = struct.pack("<IIQQ", 0x08074B50, zlib.crc32(plan), len(packed), len(plan))
stored_narrow = struct.pack("<IIII", 0x08074B50, zlib.crc32(plan), len(plan), len(plan))
ambiguous = ["AS906", "is stored with its size behind it"]
changed("descriptor-stored", ambiguous, method=0, descriptor=stored_narrow, **unsized)
changed("descriptor-stored-known", ambiguous, method=0, descriptor=stored_narrow, flags=8)
fake = b"The plan.\n"
fake = fake + struct.pack("<IIII", 0x08074B50, zlib.crc32(fake), len(fake), len(fake)) + Entry("sample/data/evil.txt", b"evil").local() + b"evil"
zipped("descriptor-stored-inside", 1, ambiguous, make([Entry(f"sample/{p}", d, **({} if p != "data/plan.txt" else dict(
    unsized, method=0, descriptor=struct.pack("<IIII", 0x08074B50, zlib.crc32(d), len(d), len(d))))) for p, d in bag({"data/plan.txt": fake}).items()]))
added("descriptor-stored-folder", ambiguous, Entry("sample/data/", flags=8, descriptor=struct.pack("<IIII", 0x08074B50, 0, 0, 0)))
changed("descriptor-missing", no_descriptor, **unsized)
changed("descriptor-missing-known", no_descriptor, flags=8)
changed("descriptor-missing-last", no_descriptor, path="tagmanifest-sha256.txt", flags=8)
changed("descriptor-narrow", no_descriptor, descriptor=narrow, **unsized_wide)
changed("descriptor-wide-unannounced", no_descriptor, descriptor=wide, **unsized)
changed("descriptor-none", no_descriptor, flags=8, descriptor=b"1234567890123456")
changed("descriptor-other", no_descriptor, flags=8,
        descriptor=struct.pack("<IIII", 0x08074B50, 5, len(packed), len(plan)))
changed("encrypted", ["AS906", "is encrypted"], flags=1)
changed("encrypted-strongly", ["AS906", "is encrypted"], flags=0x41)
changed("encrypted-names", ["AS906", "is encrypted"], flags=0x2000)
changed("encrypted-aes", ["AS906", "is encrypted"], method=99, packed=packed, extra=field(0x9901, struct.pack("<HHBH", 2, 0x4541, 3, 8)))
changed("patch", ["AS906", "is a patch to another file"], flags=0x20)
for name, method in (("implode", 6), ("deflate64", 9), ("bzip2", 12), ("lzma", 14), ("zstd", 93), ("xz", 95)):
    changed("method-" + name, ["AS906", f"is compressed by method {method}"], method=method, packed=packed)
changed("part-of-split", ["AS906", "lies in another part"], disk=1)

# ---- bytes where none belong

changed("gap", ["AS906", "belong to no file"], before=b"hidden")
changed("gap-with-file", ["AS906", "belong to no file"], before=Entry("sample/hidden.html", b"hidden").local() + b"hidden")
zipped("stub", 1, ["AS906", "10 bytes that belong to no file at byte 0"], make(entries(pack), stub=b"#!/bin/sh\n"))
zipped("stub-unmoved", 1, "AS906", make(entries(pack), stub=b"MZ\x90\0" + b"\0" * 60, moved=False))
zipped("before-directory", 1, ["AS906", "belong to no file"], make(entries(pack), before_directory=b"hidden"))
zipped("after-directory", 1, ["AS906", "after the list of its files"], make(entries(pack), after_directory=b"hidden"))
zipped("trailing", 1, ["AS906", "5 bytes after its end"], make(entries(pack), tail=b"more\n"))
zipped("comment", 1, ["AS906", "a comment of 6 bytes"], make(entries(pack), comment=b"hidden"))
sound_zip = make(entries(pack))
zipped("two-zips", 1, "AS906", sound_zip + sound_zip)
zipped("end-in-comment", 1, ["AS906", "two ends"], make(entries(pack), comment=end(0, 0, 0)))
zipped("directory-in-comment", 1, "AS906", make(entries(pack), comment=make([Entry("evil/bagit.txt", pack["bagit.txt"])])))
zipped("cut-in-half", 1, ["AS906", "has no end"], sound_zip[:len(sound_zip) // 2])
zipped("cut-by-one", 1, ["AS906", "has no end"], sound_zip[:-1])
zipped("cut-at-front", 1, "AS906", sound_zip[1:])
zipped("cut-to-end", 1, "AS906", sound_zip[-22:])
zipped("only-signature", 1, ["AS906", "has no end"], b"PK\3\4")

# ---- ends that lie

zipped("count-low", 1, ["AS906", "says that it holds"], make(entries(pack), count=len(pack) - 1))
zipped("count-high", 1, ["AS906", "says that it holds"], make(entries(pack), count=len(pack) + 1))
zipped("count-full", 1, ["AS906", "says that it holds"], make(entries(pack), count=0xFFFF))
zipped("count-wide", 1, ["AS906"], make(entries(pack), wide=lambda c, s, o: end64(1 << 60, s, o)))
zipped("ends-disagree", 1, ["AS906", "two ends that do not agree"], make(entries(pack), wide=lambda c, s, o: end64(c - 1, s, o)))
zipped("end-far-away", 1, ["AS906", "do not lie one after the other"], make(entries(pack), wide=lambda c, s, o: end64(c, s, o, at=0)))
zipped("end-with-more", 1, ["AS906", "do not lie one after the other"], make(entries(pack), wide=lambda c, s, o: end64(c, s, o, length=1 << 40)))
zipped("end-nowhere", 1, ["AS906", "says where nothing is"], make(entries(pack), offset=END64))
zipped("directory-outside", 1, ["AS906", "lies outside it"], make(entries(pack), offset=1 << 30))
zipped("directory-endless", 1, ["AS906", "lies outside it"], make(entries(pack), size=END64 - 1))
zipped("directory-short", 1, "AS906", make(entries(pack), size=50))
zipped("directory-at-zero", 1, "AS906", make(entries(pack), offset=0))
zipped("split", 1, ["AS906", "is a part of a split zip"], make(entries(pack), disk=1))

# ---- data

changed("data-crc", ["AS906", "cannot be unpacked to what the zip says"], crc=5)
changed("data-other", ["AS906", "cannot be unpacked to what the zip says"], packed=raw_deflate(plan[:-1] + b"?"))
changed("data-rubbish", ["AS906", "cannot be unpacked to what the zip says"], packed=b"\xff" * len(packed))
changed("data-cut-off", ["AS906", "cannot be unpacked to what the zip says"], packed=packed[:-1])
changed("data-with-more", ["AS906", "cannot be unpacked to what the zip says"], packed=packed + b"hidden")
changed("data-two-streams", ["AS906", "cannot be unpacked to what the zip says"], packed=packed + packed)
padded = zlib.compressobj(6, zlib.DEFLATED, -15)
padded = padded.compress(plan) + padded.flush(zlib.Z_SYNC_FLUSH) + b"\x03\x80"  # an empty last block, and a bit after its end
changed("data-padding", ["AS906", "cannot be unpacked to what the zip says"], packed=padded)
changed("data-size", ["AS906", "cannot be unpacked to what the zip says"], size=len(plan) - 1)
changed("data-stored-size", ["AS906", "has two different sizes"], method=0, size=len(plan) - 1)
changed("data-into-directory", ["AS906", "runs into the list of files"], path="tagmanifest-sha256.txt", packed_size=1 << 30, size=1 << 30)

# ---- bombs

flusher = zlib.compressobj(9, zlib.DEFLATED, -15)
start = flusher.compress(b"\0" * (16 << 20)) + flusher.flush(zlib.Z_FULL_FLUSH)
piece = flusher.compress(b"\0" * (16 << 20)) + flusher.flush(zlib.Z_FULL_FLUSH)
bomb = start + piece * 79 + flusher.flush()
bomb_lies = dict(packed=bomb, method=8, crc=0)
added("bomb", ["AS906", "times its size"], Entry("sample/data/bomb", size=80 * (16 << 20), **bomb_lies))
added("bomb-claim", ["AS906", "which it cannot"], Entry("sample/data/bomb", size=0xFFFFFFF0, packed=bomb[:1000], method=8, crc=0))
changed("bomb-hidden-size", ["AS906", "cannot be unpacked to what the zip says"], size=700000, **bomb_lies)
added("bomb-in-sum", ["AS906", "times its size"], *(
    Entry(f"sample/data/{i}", size=16 << 20, packed=piece + b"\3\0", method=8, crc=0) for i in range(100)))
stack = [Entry("sample/data/bomb", size=16 << 20, packed=piece, method=8, crc=0)]
added("bomb-shared", ["AS906", "lie over each other"], *stack, *(
    Entry(f"sample/data/{i}", size=16 << 20, packed=piece, method=8, crc=0, at=len(pack)) for i in range(200)))
added("bomb-nothing", ["AS906", "far more than it has"], Entry("sample/data/slow", size=0, crc=0, method=8, packed=b"\0\0\0\xff\xff" * 2000000 + b"\3\0"))
added("overlap-two-names", ["AS906", "lie over each other"], Entry("sample/data/other", plan, at=0))
host = Entry("sample/data/host", b"x" * 50 + Entry("sample/data/guest", b"evil").local() + b"evil", method=0)
added("overlap-quoted", ["AS906", "lie over each other"], host, Entry("sample/data/guest", b"evil", inside=(len(pack), 50)))
added("overlap-all", ["AS906", "lie over each other", "more faults like these"], *(
    Entry(b"sample/data/%06d" % i, b"", at=0) for i in range(200000 // SHARE)))
slow = Entry("sample/data/slow", size=0, crc=0, method=8, packed=b"\0\0\0\xff\xff" * 200000 + b"\3\0")
added("overlap-slow", ["AS906", "lie over each other"], Entry("sample/data/broken", b"x", local_crc=5), slow, *(
    Entry(b"sample/data/%06d" % i, b"", size=0, crc=0, method=8, packed=slow.packed, at=len(pack) + 1) for i in range(20000)))
zipped("twice", 1, ["AS906", "is repeated"], make(entries(pack) + [Entry("sample/index.html", b"other")]))
zipped("twice-same", 1, ["AS906", "is repeated"], make(entries(pack) + [Entry("sample/index.html", plan)]))
zipped("twice-one-place", 1, ["AS906", "is repeated"], make(entries(pack) + [Entry("sample/" + sorted(pack)[0], pack[sorted(pack)[0]], at=0)]))
zipped("tiny-files", 1, ["AS903"], make(entries(pack) + [Empty(b"sample/data/%06d" % i) for i in range(200000 // SHARE)]))
zipped("too-many-files", 1, ["AS906", "more files than any pack holds"], make([Empty(b"sample/%06d" % i) for i in range(500001)]))
long_names = [Entry(b"sample/" + b"a/" * 30000 + b"%04d" % i, b"") for i in range(300)]
zipped("long-names", 1, ["AS906", "lists a file with a name of"], make(entries(pack) + long_names))

with open(os.path.join(out, "table.txt"), "w", encoding="utf-8") as file:
    for line in table:
        file.write("\t".join(line) + "\n")
print(f"{len(table)} packs, {sum(line[1] != '0' for line in table)} of them bad")
