"""What stands where a command would write, and is not its own, is as it was when the command has refused.

python3 tests/cli/nothing_lost.py BINARY   run by nothing_lost.sh; prints a line for each situation that is not as told

A situation is a row: what is done to a small world, the command, its exit status and words of its message. The world is a folder
with an evidence folder `ev` (reference `sample`), a pack of it in `out`, in parts too, and a pack of somebody else's. Whatever a
command refuses, each file, folder, link, mode and byte of that world is the same afterwards. Where it does not refuse, only what is
named may differ."""

import hashlib
import os
import shutil
import socket
import stat
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

BINARY = str(Path(sys.argv[1]).resolve())
PROJECT = Path(__file__).resolve().parents[2]
ROOT = os.geteuid() == 0
failures = []
count = 0


def look(world):
    """Path to kind, mode and content of everything below."""
    seen = {}
    for top, folders, files in os.walk(world):
        for name in folders + files:
            path = os.path.join(top, name)
            status = os.lstat(path)
            what = ""
            if stat.S_ISLNK(status.st_mode):
                what = os.readlink(path)
            elif stat.S_ISREG(status.st_mode):
                what = hashlib.sha256(Path(path).read_bytes()).hexdigest()
            seen[os.path.relpath(path, world)] = (stat.filemode(status.st_mode), status.st_uid, what)
    return seen


def run(world, command, cwd=None):
    env = {"PATH": os.environ["PATH"], "XDG_CACHE_HOME": str(world.parent / "cache"), "HOME": str(world.parent)}
    return subprocess.run(
        [BINARY, *command], cwd=cwd or world, env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=120
    )


def situation(name, prepare, command, status=2, words="", may_change=(), cwd=None):
    global count
    count += 1
    with tempfile.TemporaryDirectory(prefix="assure-world-") as top:
        world = Path(top) / "world"
        subprocess.run(["cp", "-a", str(BASE), str(world)], check=True)
        prepare(world)
        before = look(world)
        ended = run(world, command, cwd=world / cwd if cwd else None)
        after = look(world)
        told = f"{name}: assure {' '.join(command)}"
        if ended.returncode != status:
            failures.append(f"{told}: exit {ended.returncode}, not {status}\n{ended.stdout}{ended.stderr}")
        if words not in ended.stderr + ended.stdout:
            failures.append(f"{told}: does not say {words!r}\n{ended.stdout}{ended.stderr}")
        for path in sorted(before.keys() | after.keys()):
            if before.get(path) != after.get(path) and not any(path == p or path.startswith(p + "/") for p in may_change):
                failures.append(f"{told}: {path} was {before.get(path)}, is {after.get(path)}")


def text(path, words="mine\n"):
    def do(world):
        target = world / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(words)

    return do


def gone(path):
    def do(world):
        target = world / path
        shutil.rmtree(target) if target.is_dir() and not target.is_symlink() else target.unlink()

    return do


def emptied(path):
    def do(world):
        for inside in (world / path).iterdir():
            shutil.rmtree(inside) if inside.is_dir() else inside.unlink()

    return do


def folder(path):
    return lambda world: (world / path).mkdir(parents=True)


def link(path, to):
    def do(world):
        (world / path).parent.mkdir(parents=True, exist_ok=True)
        os.symlink(to, world / path)

    return do


def pipe(path):
    return lambda world: os.mkfifo(world / path)


def moved(path, to):
    def do(world):
        (world / to).parent.mkdir(parents=True, exist_ok=True)
        os.rename(world / path, world / to)

    return do


def copied(path, to):
    """`path` may be a pattern: the first of what fits."""
    return lambda world: subprocess.run(["cp", "-a", str(sorted(world.glob(path))[0]), str(world / to)], check=True)


def changed(path, old, new):
    def do(world):
        target = world / path
        target.write_text(target.read_text().replace(old, new))

    return do


def mode(path, bits):
    return lambda world: os.chmod(world / path, bits)


def owned_by_another(path):
    return lambda world: os.chown(world / path, 65534, 65534)


def built(world):
    """So that the cache remembers the pack of this world."""
    ended = run(world, ["build", "ev", "-o", "out", "-q"])
    assert ended.returncode == 0, ended.stderr


def both(*steps):
    def do(world):
        for step in steps:
            step(world)

    return do


def nothing(_):
    pass


def cut(path):
    def do(world):
        target = world / path
        target.write_bytes(target.read_bytes()[: target.stat().st_size // 2])

    return do


def zip_with(path, name, words="mine\n"):
    def do(world):
        with zipfile.ZipFile(world / path, "a") as archive:
            archive.writestr(name, words)

    return do


def foreign_bag(path, identifier="sample", agent="bagit.py v1.8"):
    """A sound bag of another maker."""

    def do(world):
        bag = world / path
        (bag / "data").mkdir(parents=True)
        (bag / "data/minutes.txt").write_text("minutes\n")
        (bag / "bagit.txt").write_text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
        (bag / "bag-info.txt").write_text(f"Bag-Software-Agent: {agent}\nExternal-Identifier: {identifier}\n")
        digest = lambda p: hashlib.sha256((bag / p).read_bytes()).hexdigest()
        (bag / "manifest-sha256.txt").write_text(f"{digest('data/minutes.txt')}  data/minutes.txt\n")
        (bag / "tagmanifest-sha256.txt").write_text(
            "".join(f"{digest(p)}  {p}\n" for p in ("bag-info.txt", "bagit.txt", "manifest-sha256.txt"))
        )

    return do


def make_base(top):
    base = Path(top) / "base"
    base.mkdir()
    shutil.copytree(PROJECT / "tests/unit/samples", base / "ev")
    for command in (["build", "ev", "-o", "out", "-q", "--split", "70kB", "--single-file"],):
        ended = run(base, command)
        assert ended.returncode == 0, ended.stderr
    # Somebody else's, with another reference.
    shutil.copytree(base / "ev", base / "ev2")
    manifest = base / "ev2/assure.yaml"
    manifest.write_text(manifest.read_text().replace("reference: sample", "reference: other"))
    ended = run(base, ["build", "ev2", "-o", "theirs", "-q", "--split", "70kB"])
    assert ended.returncode == 0, ended.stderr
    return base


BUILD = ["build", "ev", "-o", "out"]
NOT_OURS = "is there and is not"
LOST = "would be lost"

with tempfile.TemporaryDirectory(prefix="assure-base-") as top:
    BASE = make_base(top)

    # Files that no manifest lists, wherever they are and whatever they are.
    for path in (
        "out/sample/notes.txt",
        "out/sample/.notes",
        "out/sample/pages/notes.html",
        "out/sample/data/documents/minutes.docx",
        "out/sample/data/notes",
        "out/sample/assets/new/deep/notes.txt",
        "out/sample/bagit.txt.bak",
        "out/sample/index.html~",
        "out/sample/~$plan.docx",
        "out/sample/.git/config",
        "out/sample/manifest-md5.txt",
        "out/sample/notes \u202egnp.txt",
    ):
        situation("a note in the pack", text(path), BUILD, words=LOST)
        situation("a note in the pack that is remembered", both(built, text(path)), BUILD, words=LOST)
    texts = ("bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt")
    without = both(built, *(gone(f"out/sample/{name}") for name in texts))
    situation("a note deep in a pack that is remembered and has none of its texts", both(without, text("out/sample/pages/notes.txt")), BUILD, words="`pages/notes.txt`")
    situation("a folder of the user's in its place", both(built, gone("out/sample"), text("out/sample/index.html"), text("out/sample/pages/mine.html")), BUILD, words=NOT_OURS)
    # The very folder, with another's files of the same names: as when the disk gives its number to the next one.
    situation("files of the user's in the emptied folder", both(built, emptied("out/sample"), text("out/sample/index.html")), BUILD, words=NOT_OURS)
    most_gone = both(without, changed("out/sample/index.html", "<html", "<!-- mine --><html"))
    situation("a changed page of a pack that has none of its texts", most_gone, BUILD, words="`index.html`")
    for options in (["--draft"], ["--no-cache"], ["--split", "70kB"], ["--single-file"], ["-q"], ["--jobs", "1"]):
        situation("a note in the pack", text("out/sample/notes.txt"), BUILD + options, words="`notes.txt`")
    situation("a link in the pack", link("out/sample/mine", "../../ev"), BUILD, words=LOST)
    situation("a link to a file in the pack", link("out/sample/mine.txt", "/etc/hostname"), BUILD, words=LOST)
    situation("a link in place of a folder", both(moved("out/sample/pages", "mine"), link("out/sample/pages", "../../mine")), BUILD, words=LOST)
    situation("a pipe in the pack", pipe("out/sample/pipe"), BUILD, words=LOST)

    # What is at OUT/REFERENCE and is no pack of ours.
    elsewhere = ["build", "ev", "-o", "desk"]
    for name, prepare in (
        ("an empty folder", folder("desk/sample")),
        ("a folder of the user's", text("desk/sample/letter.odt")),
        ("a folder with a bagit.txt", text("desk/sample/bagit.txt")),
        ("a folder with all names of a bag", both(*(text(f"desk/sample/{n}") for n in ("bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt")))),
        ("another maker's bag", foreign_bag("desk/sample")),
        ("another maker's bag with our name in it", foreign_bag("desk/sample", agent="not assure 1")),
        ("a bag of ours with another reference", both(folder("desk"), copied("theirs/other", "desk/sample"))),
        ("a file", text("desk/sample")),
        ("a link to a folder", both(folder("desk"), folder("there"), link("desk/sample", "../there"))),
        ("a link to the pack", both(folder("desk"), link("desk/sample", "../out/sample"))),
        ("a link to nothing", link("desk/sample", "nowhere")),
        ("a pipe", both(folder("desk"), pipe("desk/sample"))),
        ("a pack without its manifest", both(folder("desk"), copied("out/sample", "desk/sample"), gone("desk/sample/manifest-sha256.txt"))),
        ("a pack without its tag manifest", both(folder("desk"), copied("out/sample", "desk/sample"), gone("desk/sample/tagmanifest-sha256.txt"))),
        ("a pack with a bag-info.txt of the user's", both(folder("desk"), copied("out/sample", "desk/sample"), changed("desk/sample/bag-info.txt", "sample", "sample "))),
    ):
        situation(name, prepare, elsewhere, words=NOT_OURS)
        situation(name, prepare, elsewhere + ["--draft", "--no-cache"], words=NOT_OURS)

    # The same for the zip.
    for name, prepare in (
        ("a text", text("desk/sample.zip")),
        ("an empty file", text("desk/sample.zip", "")),
        ("another zip", both(folder("desk"), zip_with("desk/sample.zip", "sample/notes.txt"))),
        ("a pack of another reference", both(folder("desk"), copied("theirs/other.zip", "desk/sample.zip"))),
        ("half a pack", both(folder("desk"), copied("out/sample.zip", "desk/sample.zip"), cut("desk/sample.zip"))),
        ("a folder", folder("desk/sample.zip")),
        ("a link to a pack", both(folder("desk"), link("desk/sample.zip", "../out/sample.zip"))),
        ("a pipe", both(folder("desk"), pipe("desk/sample.zip"))),
    ):
        situation(name + " where the zip goes", prepare, elsewhere, words=NOT_OURS)
    situation("a file that was put into the zip, beside the pack", zip_with("out/sample.zip", "other/notes.txt"), BUILD, words=LOST)
    situation("a note among the signatures", text("out/sample/signatures/notes.txt"), BUILD, words="`signatures/notes.txt`")
    situation("a folder among the signatures", text("out/sample/signatures/sub/report.sig"), BUILD, words="`signatures/sub/report.sig`")
    situation("a link among the signatures", link("out/sample/signatures/a.sig", "/etc/hostname"), BUILD, words="`signatures/a.sig`")
    situation("a file that was put into the zip", zip_with("out/sample.zip", "sample/notes.txt"), BUILD, words=LOST)

    # Parts, also when no new ones are asked for.
    for name, prepare, words in (
        ("another zip among the parts", zip_with("out/sample-parts/sample-9-of-9.zip", "x/notes.txt"), LOST),
        ("a text named as a part", text("out/sample-parts/sample-8-of-8.zip"), LOST),
        ("a note among the parts", text("out/sample-parts/notes.txt"), LOST),
        ("a folder among the parts", folder("out/sample-parts/kept"), LOST),
        ("a part of another pack", copied("theirs/other-parts/other-1-of-*.zip", "out/sample-parts/sample-7-of-7.zip"), LOST),
        ("a file in place of the parts", both(gone("out/sample-parts"), text("out/sample-parts")), NOT_OURS),
        ("a link in place of the parts", both(moved("out/sample-parts", "mine"), link("out/sample-parts", "../mine")), NOT_OURS),
    ):
        situation(name, prepare, BUILD, words=words)
        situation(name, prepare, BUILD + ["--split", "70kB"], words=words)

    # Editions.
    for ending, option in ((".html", "--single-file"), (".pdf", "--pdf")):
        for name, prepare in (
            ("a file of the user's", text(f"out/sample{ending}")),
            ("an empty file", text(f"out/sample{ending}", "")),
            ("a folder", both(gone("out/sample.html"), folder(f"out/sample{ending}")) if ending == ".html" else folder(f"out/sample{ending}")),
            ("a link", both(gone("out/sample.html"), link(f"out/sample{ending}", "../ev/assure.yaml")) if ending == ".html" else link(f"out/sample{ending}", "../ev/assure.yaml")),
        ):
            situation(f"{name} where the edition {ending} goes", prepare, BUILD + [option], words=NOT_OURS)
    situation("an edition that was corrected by hand", changed("out/sample.html", "<title>", "<title>Corrected: "), BUILD + ["--single-file"], words=NOT_OURS)

    # The evidence folder and OUT.
    named = both(gone("out"), moved("ev", "sample"))
    with_bagit = both(named, text("sample/bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"))
    HOLDS = "is or holds the evidence folder"
    DOCUMENTS = "lies in the documents folder"
    for prepare in (named, with_bagit):
        situation("a pack in the place of its folder", prepare, ["build", "sample", "-o", "."], words=HOLDS)
        situation("a pack in the place of its folder", prepare, ["build", "sample", "-o", "sample/.."], words=HOLDS)
        situation("a pack in the place of its folder, from inside", prepare, ["build", "-o", ".."], words=HOLDS, cwd="sample")
        situation("a pack in the place of its folder, by a link", both(prepare, link("here", ".")), ["build", "sample", "-o", "here"], words=HOLDS)
    situation("a pack around its folder", both(gone("out"), moved("ev", "sample/deep/ev")), ["build", "sample/deep/ev", "-o", "."], words=HOLDS)
    situation("a pack around its folder, by a link", both(gone("out"), moved("ev", "sample/ev"), link("ev", "sample/ev")), ["build", "ev", "-o", "."], words=HOLDS)
    for where in ("ev/documents", "ev/documents/", "ev/documents/new", "ev/documents/new/deep", "./ev/../ev/documents"):
        situation("a pack among the documents", nothing, ["build", "ev", "-o", where], words=DOCUMENTS)
    situation("a pack among the documents, by a link", link("there", "ev/documents"), ["build", "ev", "-o", "there"], words=DOCUMENTS)
    situation("a pack among the documents, from inside", nothing, ["build", "-o", "."], words=DOCUMENTS, cwd="ev/documents")
    situation(
        "a pack named as the documents folder", changed("ev/assure.yaml", "reference: sample", "reference: documents"), ["build", "ev", "-o", "ev"], words=DOCUMENTS
    )

    # Where commands work meanwhile.
    for command, work in (
        (BUILD, "out/.sample.tmp"),
        (["unpack", "out/sample.zip", "-o", "desk"], "desk/.sample.unpack"),
        (["sign", "out/sample.zip", "--key", "key"], "out/.sample.tmp"),
        (["init", "new", "--framework", "dpo-2009"], "new.assure-init.tmp"),
        (BUILD + ["--single-file"], "out/.sample.html.tmp"),
    ):
        key = lambda world: subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(world / "key")], check=True)
        before = both(key if command[0] == "sign" else nothing, lambda world: (world / "desk").mkdir(exist_ok=True))
        # Editions are made when the pack stands.
        may = ("out/sample", "out/sample.zip", "out/sample-parts") if "--single-file" in command else ()
        for name, prepare in (
            ("a file", text(work)),
            ("a link to a folder", both(folder("there"), link(work, str(Path("../there") if "/" in work else "there")))),
            ("a link to nothing", link(work, "nowhere")),
            ("a pipe", pipe(work)),
            ("a folder that others may write into", both(folder(work), text(work + "/planted"), mode(work, 0o777))),
        ):
            situation(f"{name} where it would work", both(before, prepare), command, may_change=may)
        situation("a folder of the user's where it would work", both(before, folder(work), mode(work, 0o700), text(work + "/thesis.txt")), command, words="it holds `thesis.txt`", may_change=may)
        if ROOT:
            situation("a folder of another user where it would work", both(before, folder(work), text(work + "/planted"), owned_by_another(work)), command, words="belongs to another user", may_change=may)

    situation("the evidence folder where it would work", moved("ev", "out/.sample.tmp"), ["build", "out/.sample.tmp", "-o", "out"], words="move it away")

    # Reports of `check`.
    check = ["check", "ev", "--format", "sarif=check.sarif", "--format", "junit=check.xml"]
    for name, prepare in (
        ("a file", text("check.sarif")),
        ("a file in place of the second", text("check.xml")),
        ("a link to a report", both(text("there", "[]"), link("check.sarif", "there"))),
        ("a link to nothing", link("check.sarif", "nowhere")),
        ("a folder", folder("check.xml")),
        ("a pipe", pipe("check.sarif")),
    ):
        situation(f"{name} where a report goes", prepare, check, words="is there, and nothing is overwritten")
    situation("a file where a report is made", both(text("check.sarif", "[]"), folder(".check.sarif.tmp")), check)
    situation("no report", nothing, check, status=0, may_change=("check.sarif", "check.xml"))

    init = ["init", "new", "--framework", "dpo-2009", "--ci", "github"]
    for name, prepare in (
        ("a file", text(".github/workflows/evidence.yml")),
        ("a link", link(".github/workflows/evidence.yml", "nowhere")),
        ("a folder", folder(".github/workflows/evidence.yml")),
    ):
        situation(f"{name} where a job goes", both(folder(".git"), prepare), init, words="is there, and nothing is overwritten")
    situation("both files of GitLab's jobs", both(folder(".git"), text(".gitlab-ci.yml"), text(".gitlab/evidence.yml")), init[:-1] + ["gitlab"], words="is there, and nothing is overwritten")
    situation("no job", folder(".git"), init, status=0, may_change=("new", ".github"))

    # A gap list for each post.
    owes = changed("ev/answers.yaml", "rating: met", "rating: partly, target: met")
    lists = ["gaps", "ev", "--each-owner", "lists", "--format", "xlsx"]
    for name, prepare in (
        ("a file", text("lists")),
        ("a list", text("lists/ceo.xlsx")),
        ("a link to nothing", link("lists", "nowhere")),
        ("a pipe", pipe("lists")),
        ("a file where they are made", text("lists.assure-init.tmp")),
    ):
        situation(f"{name} where lists go", both(owes, prepare), lists)
    situation("lists among the evidence", owes, ["gaps", "ev", "--each-owner", "ev/documents/lists", "--format", "csv"], words="every file is evidence")
    situation("no lists", owes, lists, status=1, may_change=("lists",))

    baseline = ["check", "ev", "--write-baseline", "known.yaml"]
    for name, prepare in (
        ("a file", text("known.yaml")),
        ("a link", both(text("there", ""), link("known.yaml", "there"))),
        ("a folder", folder("known.yaml")),
        ("a pipe", pipe("known.yaml")),
    ):
        situation(f"{name} where a baseline goes", prepare, baseline, words="is there, and nothing is overwritten but a baseline")
    situation("a file of the folder where a baseline goes", nothing, ["check", "ev", "--write-baseline", "ev/posts.yaml"], words="nothing is overwritten but a baseline")
    situation("no baseline", nothing, baseline, status=0, may_change=("known.yaml",))

    # What is mounted in a pack lies elsewhere too.
    if ROOT and subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode == 0:
        with tempfile.TemporaryDirectory(prefix="assure-mount-") as place:
            shutil.copytree(BASE, Path(place) / "world", symlinks=True)
            script = (
                f"cd {place}/world && mount --bind ev/documents out/sample/data/documents && "
                f"XDG_CACHE_HOME={place}/cache {BINARY} build ev -o out -q; ls ev/documents"
            )
            kept = subprocess.run(["unshare", "-m", "sh", "-c", script], capture_output=True, text=True)
            count += 1
            if "annual-report.txt" not in kept.stdout:
                failures.append(f"documents that are mounted in a pack are gone: {kept.stdout}{kept.stderr}")

    # Corrections of YAML files.
    words = "glosary:\n  - {term: A, means: b}\n"
    wrong = text("ev/more/words.yaml", words)
    FIX = ["fix", "ev"]
    for name, prepare in (
        ("a folder of the user's", text("ev/more/.assure-fix.tmp/thesis.txt")),
        ("a link to a file", both(text("mine.yaml"), link("ev/more/.assure-fix.tmp", "../../mine.yaml"))),
        ("a link to nothing", link("ev/more/.assure-fix.tmp", "nowhere")),
        ("a pipe", pipe("ev/more/.assure-fix.tmp")),
    ):
        situation(f"{name} where a corrected file is made", both(wrong, prepare), FIX, words=".assure-fix.tmp")
    situation("a correction that nobody asked to write", wrong, FIX + ["--dry-run"], status=0, words="not written")
    situation("a YAML file that is a link", both(text("words.yaml", words), link("ev/words.yaml", "../words.yaml")), FIX, status=1, words="nothing to fix")
    situation("a folder of YAML files that is a link", both(text("words/words.yaml", words), link("ev/words", "../words")), FIX, status=0, words="nothing to fix")
    situation("a corrected file with another name", both(wrong, lambda world: os.link(world / "ev/more/words.yaml", world / "words.yaml")), FIX, status=0, may_change=("ev/more/words.yaml",))
    situation("what a correction left that was killed", both(wrong, text("ev/more/.assure-fix.tmp")), FIX, status=0, may_change=("ev/more/words.yaml", "ev/more/.assure-fix.tmp"))

    # Items for documents that nothing declares.
    paper = text("ev/documents/paper.txt", "Falls policy\n")
    ADD = ["add", "--folder", "ev"]
    for name, prepare in (
        ("a folder of the user's", text("ev/.assure-add.tmp/thesis.txt")),
        ("a link to a file", both(text("mine.yaml"), link("ev/.assure-add.tmp", "../mine.yaml"))),
    ):
        situation(f"{name} where a file with new items is made", both(paper, prepare), ADD, words=".assure-add.tmp")
    situation("items that nobody asked to write", paper, ADD + ["--dry-run"], status=0, words="not written")
    situation("items in a file that has another name", both(paper, lambda world: os.link(world / "ev/evidence.yaml", world / "words.yaml")), ADD, status=0, may_change=("ev/evidence.yaml",))

    # A filled workbook takes nobody's place.
    fill = ["export", "ev", "--into", "book.xlsx", "--map", "map.yaml", "-o", "filled.xlsx"]
    for name, prepare in (
        ("a file", text("filled.xlsx")),
        ("a folder", folder("filled.xlsx")),
        ("a link that leads nowhere", link("filled.xlsx", "nowhere")),
    ):
        situation("a filled workbook in place of " + name, both(text("book.xlsx"), text("map.yaml"), prepare), fill, words="nothing is overwritten")
    situation("a filled workbook in its own place", text("book.xlsx"), fill[:-1] + ["book.xlsx"], words="nothing is overwritten")

    # What is not refused: a pack of ours, however it suffered, and what file managers leave.
    ours = ("out/sample", "out/sample.zip", "out/sample-parts")
    for name, prepare in (
        ("a page that was changed", text("out/sample/index.html")),
        ("a document that is gone", gone("out/sample/data/documents/annual-report.txt")),
        ("pages that are gone", gone("out/sample/pages")),
        ("a link in place of a page", both(gone("out/sample/index.html"), link("out/sample/index.html", "../../ev/assure.yaml"))),
        ("what file managers leave", both(text("out/sample/.DS_Store"), text("out/sample/pages/Thumbs.db"), text("out/sample/data/desktop.ini"))),
        ("a signature", text("out/sample/signatures/a.sig")),
        ("a pack that is remembered, without its manifest", both(built, gone("out/sample/manifest-sha256.txt"))),
        ("a pack that is remembered, without any of its texts", without),
        ("a zip that is gone", gone("out/sample.zip")),
        ("what a build left that was killed", both(folder("out/.sample.tmp"), mode("out/.sample.tmp", 0o700), text("out/.sample.tmp/folder/index.html"))),
        ("a cache that others may read", lambda world: os.makedirs(world.parent / "cache/assure")),
    ):
        situation(name, prepare, BUILD, status=0, may_change=ours + ("out/.sample.tmp",))
    situation("OUT inside the evidence folder", nothing, ["build", "ev", "-o", "ev/packs"], status=0, may_change=("ev/packs",))

for failure in failures:
    print(failure)
print(f"{count} situations, {len(failures)} failures")
sys.exit(1 if failures else 0)
