"""What must not leave is in no output: no_value_leaves.py PROGRAM

A folder has a document for every fifth place (ASSURE_LONG=1: for every place) of every format that can hide a text, each with one of the identifiers that the corpus plants (tests/bench/disclosure), and identifiers in
its own texts and names. Another has other values of the same length in their places, so that whatever the program writes about the two may differ in digests, and in the two digits
that are shown of a value. Where it differs otherwise, and everywhere for a value as a whole, it is searched: for any three digits of a value in a row, and any six other
characters. Silent and 0 when nothing leaves."""
import collections
import io
import itertools
import json
import os
import pathlib
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
import types
import zipfile

HERE = pathlib.Path(__file__).parent
sys.path[:0] = [str(HERE.parent / "bench" / "disclosure"), str(HERE.parent / "support")]
import made_files  # noqa: E402
from places import PLACES, word  # noqa: E402
from values import values  # noqa: E402

# Sizes of the documents are to be the same.
made_files.zipfile = types.SimpleNamespace(ZipFile=zipfile.ZipFile, ZipInfo=zipfile.ZipInfo, ZIP_DEFLATED=zipfile.ZIP_STORED)

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
CHECKLIST = """framework: sample
title: Sample checklist
authority: Sample authority
delivery: {disclosure_officer: guardian}
roles: [{role: guardian, title: Caldicott guardian}]
scales: {met: {values: [not-met, met]}}
elements:
  - id: standards
    title: Standards
    scale: met
    criteria: [{id: S1, title: Reports every year}]
"""
FOLDER = """organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample submission, due: 2008-12-31, as_of: 2008-11-28, stage: draft, frameworks: [checklist.yaml]}
posts:
  - {id: ceo, title: Chief Executive}
  - {id: doctor, title: Medical Director, roles: [guardian]}
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: The report appears every year.
    evidence: [{item: doc-0, quote: The board met and noted the report on wards}]
"""


def alike(seed):
    """Two values of each kind that are of the same length, with the same label."""
    pairs = []
    for place, first in enumerate(values(seed)):
        other = (values(n)[place] for n in itertools.count(seed + 100_000))
        pairs.append((first, next(second for second in other if len(second.value) == len(first.value) and second.label == first.label
                                  and [c.isdigit() for c in second.value[:3]] == [c.isdigit() for c in first.value[:3]])))
    return pairs


LONG = os.environ.get("ASSURE_LONG")
PAIRS = [alike(seed) for seed in range(7_000, 7_020 if LONG else 7_004)]


def planted(other):
    """A document for each place, with each kind in turn: names and bytes, and the values."""
    documents, said, number = [], [], 0
    for form, places in PLACES.items():
        for place, make in places.items():
            number = number + 1
            if not LONG and number % 5:
                continue
            made = PAIRS[number % len(PAIRS)]
            value = made[number % len(made)][other]
            documents.append((f"{place}.{form}", make(value.label, value.value)))
            said.append(value)
    # The one that is quoted: the words around the quote go onto a page.
    passage = PAIRS[0][0][other]
    documents.insert(0, ("minutes.txt", f"{passage.label} {passage.value}. The board met and noted the report on wards.\n".encode()))
    return documents, [passage, *said]


def yaml_text(text):
    return json.dumps(text)


class World:
    """A folder, and every byte that commands about it write."""

    def __init__(self, where, other, in_texts):
        self.root = pathlib.Path(where)
        self.folder = self.root / "folder"
        (self.folder / "documents").mkdir(parents=True)
        self.documents, self.values = planted(other)
        self.written = []
        items = "evidence:\n"
        for number, (name, content) in enumerate(self.documents):
            (self.folder / "documents" / name).write_bytes(content)
            if in_texts and number % 5 == 4:
                continue  # for `add`
            items += (f"  - {{id: doc-{number}, kind: other, title: Document {number}, file: {yaml_text('documents/' + name)}, owner: ceo, "
                      "dated: 2008-06-30, status: final}\n")
        texts = FOLDER
        if in_texts:
            texts, items = self.plant_texts(other, texts, items)
        (self.folder / "checklist.yaml").write_text(CHECKLIST)
        (self.folder / "assure.yaml").write_text(texts)
        (self.folder / "evidence.yaml").write_text(items)
        self.env = {**os.environ, "XDG_CACHE_HOME": str(self.root / "cache"), "TMPDIR": str(self.root / "tmp"), "TZ": "UTC", "LC_ALL": "C"}
        (self.root / "tmp").mkdir()

    def plant_texts(self, other, texts, items):
        """One of each kind in the texts that every list shows: titles, statements, actions, names of files."""
        made = [pair[other] for pair in PAIRS[1]]
        self.values += made
        texts = texts.replace("The report appears every year.", yaml_text("; ".join(f"{v.label}: {v.value}" for v in made[:4])))
        texts += "actions:\n"
        for number, value in enumerate(made):
            said = yaml_text(f"{value.label}: {value.value}")
            texts += f"  - {{id: action-{number}, what: {said}, who: ceo, due: 2008-10-01}}\n"
            items = items.replace(f"title: Document {number},", f"title: {said},")
        texts += f"milestones:\n  - {{id: m1, title: {yaml_text(f'{made[0].label}: {made[0].value}')}, due: 2008-10-01, owner: ceo}}\n"
        number = made[0].value.replace(" ", "-")
        name = f"documents/NHS-number-{number}.txt"
        (self.folder / name).write_text("The board met.\n")
        items += f"  - {{id: named, kind: other, title: Named, file: {name}, owner: ceo, dated: 2008-06-30, status: final}}\n"
        return texts, items

    def run(self, *arguments, statuses=(0, 1)):
        done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, cwd=self.root, env=self.env, check=False)
        if done.returncode not in statuses:
            sys.exit(f"assure {arguments}: {done.returncode}: {done.stderr.decode()}")
        name = f"assure {' '.join(map(str, arguments))}"
        self.note(name, done.stdout)
        self.note(name, done.stderr)
        return done

    def note(self, name, content, leave_out=()):
        """With what is in it when it is a zip."""
        if not content.startswith(b"PK"):
            self.written.append((name, content))
            return
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self.written.append((name, "\n".join(archive.namelist()).encode()))
            for part in archive.namelist():
                if not any(folder in part.split("/") for folder in leave_out):
                    self.written.append((f"{name}: {part}", archive.read(part)))

    def note_files(self, under, leave_out=()):
        for path in sorted((self.root / under).rglob("*")):
            if path.is_file() and not any(folder in path.parts for folder in leave_out):
                self.note(str(path.relative_to(self.root)), path.read_bytes(), leave_out)


# Lists are the same table in each form of them.
FORMS = {"check": "human json sarif", "gaps": "text markdown json csv", "status": "text json ics csv", "register": "text csv", "inspect": "human json csv"}
MORE_FORMS = {"check": "junit github gitlab gcc", "gaps": "html xlsx", "status": "html xlsx", "register": "html xlsx", "inspect": ""}


def lists_of(world):
    """Whatever is said of the folder by commands that pack nothing, and what they leave in the cache."""
    for command, forms in FORMS.items():
        for form in (forms + " " + MORE_FORMS[command] if LONG else forms).split():
            world.run(command, "folder", "--format", form)
    world.run("diff", "folder", "folder")
    world.run("crosswalk", "folder")
    world.run("add", "--folder", "folder", "--dry-run")
    world.run("fix", "folder", "--diff", statuses=(0, 1, 2))
    # They write texts as they are.
    for arguments in (("gaps", "folder", "--format", "xlsx", "--each-owner", "lists"), ("export", "folder", "--into", "a.xlsx", "--map", "a.yaml", "--out", "b.xlsx")):
        refused = world.run(*arguments, statuses=(2,))
        if b"what must not leave the building" not in refused.stderr:
            sys.exit(f"assure {arguments}: {refused.stderr.decode()}")
    world.run("build", "folder", "-o", "out", "--draft", statuses=(1, 2))
    if (world.root / "out").exists():
        sys.exit("a pack was built of what must not leave")
    if LONG:
        # Until then nothing is remembered of new files.
        time.sleep(121)
        world.run("check", "folder")
        if max(path.stat().st_size for path in (world.root / "cache").rglob("*.looks")) < 1000:
            sys.exit("the cache of looks is empty")
    world.note_files("cache")


def packed(world):
    """Each finding is decided on, so that there is a pack; its documents are what was decided on."""
    found = json.loads(world.run("check", "folder", "--format", "json").stdout)["findings"]
    entries = sorted({entry.replace("accepted, reason: ..., by: ..., on: ...", "accepted, reason: It may leave, by: doctor, on: 2008-11-20")
                      for finding in found for entry in re.findall(r"`- (\{file: .*?\})`", finding.get("help") or "")})
    (world.folder / "decisions.yaml").write_text("disclosures:\n" + "".join(f"  - {entry}\n" for entry in entries))
    world.run("build", "folder", "-o", "out", "--draft")
    if not list((world.root / "out").glob("*.zip")):
        sys.exit(f"no pack was built: {world.written[-1][1].decode()[:3000]}")
    for command in ("check", "gaps", "status"):
        world.run(command, "folder", "--format", "json")
    world.run("verify", next((world.root / "out").glob("*.zip")))
    # The copies of the documents are what was decided on.
    world.note_files("out", leave_out=("documents",))
    world.note_files("cache")


def killed_child(world):
    """A child that reads a document leaves no core when it is killed, whatever the limits of its parent say."""
    resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    slow = world.root / "slow"
    slow.mkdir()
    number = world.values[0].value
    said = f"<w:p><w:r><w:t>NHS number: {number}</w:t></w:r></w:p>"
    (slow / "many.docx").write_bytes(word(said * 60_000))
    parent = subprocess.Popen([PROGRAM, "inspect", "slow"], cwd=world.root, env=world.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    child = None
    while child is None and parent.poll() is None:
        # Once it is in its sandbox.
        child = next((child for child in children_of(parent.pid) if limits_cores(child)), None)
        time.sleep(0.001)
    if child is None:
        sys.exit("no child was seen that reads a document")
    os.kill(child, signal.SIGSEGV)
    out, err = parent.communicate()
    world.written.append(("assure inspect slow", out + err))
    if parent.returncode != 1 or b"AS643" not in out:
        sys.exit(f"a killed reader: {parent.returncode}: {out.decode()}{err.decode()}")
    cores = [path for path in world.root.rglob("*") if path.is_file() and path.name.startswith("core")]
    if cores:
        sys.exit(f"a core was written: {cores}")


def children_of(parent):
    for task in pathlib.Path(f"/proc/{parent}/task").glob("*/children"):
        try:
            yield from map(int, task.read_text().split())
        except OSError:
            continue


def limits_cores(process):
    try:
        return re.search(r"Max core file size +0 +0", pathlib.Path(f"/proc/{process}/limits").read_text()) is not None
    except OSError:
        return False


def parts(value):
    """What may be nowhere: the value, any three digits of it in a row, and any six characters without a space."""
    # The lines around a key say what it is, and are the same in each.
    value = "\n".join(line for line in value.strip().split("\n") if not line.startswith("-----"))
    # A sort code is that of a branch.
    value = value.rsplit(": ", 1)[-1]
    pieces = {value}
    for run in re.findall(r"\d{3,}", re.sub(r"(?<=\d)[ -/](?=\d)", "", value)) + re.findall(r"\d{3,}", value):
        pieces |= {run[i:i + 3] for i in range(len(run) - 2)}
    for run in re.findall(r"\S{6,}", value):
        pieces |= {run[i:i + 6] for i in range(len(run) - 5)}
    return {piece.encode() for piece in pieces}


class Outputs:
    """What was written about a world, without digests and other numbers of whole files."""

    def __init__(self, world):
        # Sizes; in caches checksums and states of files, too.
        noise = {b"[0-9a-f]{32,}", str(world.root).encode(), rb"(?:stored|deflated|known)[ \d]+", rb"^(?:\d+ )+\d+$", rb"\t[ \d]{12,}", rb"\d+ bytes", rb"Oxum: [\d.]+"}
        self.noise = re.compile(b"|".join(noise), re.MULTILINE)
        self.by_name = collections.defaultdict(bytes)
        for name, content in world.written:
            # Caches are named by digests.
            name = re.sub("[0-9a-f]{32}", "#", name.replace(str(world.root), ""))
            self.by_name[name] += self.noise.sub(b"#", content) + b"\n"

    def differing(self, name, other):
        """The words of an output that the other world has less of."""
        ours, theirs = (collections.Counter(re.split(rb"[\s\"'<>,;:|]+", of.by_name[name])) for of in (self, other))
        return b" ".join(ours - theirs)


def leaks_of(world, other):
    wanted = {part: value.kind for value in world.values for part in parts(value.value)}
    whole = {value.value.strip().encode(): value.kind for value in world.values}
    ours, theirs = Outputs(world), Outputs(other)
    leaks = []
    for name, content in ours.by_name.items():
        leaks += [f"{name}: a whole {kind}: {value.decode()}" for value, kind in whole.items() if value in content]
        words = ours.differing(name, theirs)
        leaks += [f"{name}: {part.decode()!r} of a {kind}" for part, kind in wanted.items() if part in words]
    return leaks


def main():
    with tempfile.TemporaryDirectory() as directory:
        worlds = []
        for name, other in (("first", 0), ("other", 1)):
            lists, pack = (World(pathlib.Path(directory) / name / kind, other, kind == "lists") for kind in ("lists", "pack"))
            lists_of(lists)
            packed(pack)
            worlds.append((lists, pack))
        killed_child(worlds[0][1])
        leaks = [leak for world, other in zip(*worlds) for leak in leaks_of(world, other)]
    if leaks:
        sys.exit("\n".join(leaks) + f"\n{len(leaks)} leaks")


main()
