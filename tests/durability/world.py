"""What the harnesses in this folder share: an evidence folder that is made up and changed by chance, and a look at what a build left."""
import argparse
import hashlib
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

REFERENCE = "chance"

CHECKLIST = """framework: chance
title: A checklist that asks for little
edition: "1"
authority: Nobody
scales: {met: {values: [no, yes]}}
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: There is evidence}]}
"""

HEAD = """organisation: {{name: A body}}
submission: {{reference: chance, title: {title}, period: 2008/09, due: 2008-11-28, stage: draft, as_of: 2008-11-28, frameworks: [checklist.yaml]}}
documents: documents
posts: [{{id: lead, title: Lead}}]
standards:
  - {{criterion: S1, owner: lead, rating: yes, statement: There is., evidence: [{items}]}}
evidence:
"""


def arguments(what, rounds, long_rounds):
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=long_rounds if os.environ.get("ASSURE_LONG") else rounds)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    given.binary = given.binary.resolve()
    return given


def some_bytes(rng, size):
    """Some shrink and some do not."""
    if rng.random() < 0.5:
        return rng.randbytes(size)
    line = f"A line of a paper that says the same, {rng.random()}.\n".encode()
    return (line * (size // len(line) + 1))[:size]


class Folder:
    """An evidence folder: documents by name, and the YAML that declares them."""

    def __init__(self, path, rng):
        self.path = path
        self.rng = rng
        self.title = "First"
        self.made = 0
        (path / "documents").mkdir(parents=True)
        (path / "checklist.yaml").write_text(CHECKLIST)

    def names(self):
        return sorted(entry.name for entry in (self.path / "documents").iterdir())

    def document(self, name):
        return self.path / "documents" / name

    def add(self, size=None):
        self.made += 1
        # Not in the order of their names, so that what is added stands in the middle of a zip as well.
        name = f"{self.rng.randrange(10**6):06d}-{self.made}.bin"
        self.document(name).write_bytes(some_bytes(self.rng, self.rng.randrange(60_000) if size is None else size))
        return name

    def declare(self):
        names = self.names()
        with open(self.path / "assure.yaml", "w", encoding="utf-8") as yaml:
            yaml.write(HEAD.format(title=self.title, items=", ".join("d" + name[:-4] for name in names)))
            for name in names:
                yaml.write(f"  - {{id: d{name[:-4]}, kind: paper, title: {name}, file: documents/{name}, owner: lead, "
                           "dated: 2008-11-01, status: final}\n")


class World:
    """A temporary folder to work in, and the program."""

    def __init__(self, given):
        self.binary = given.binary
        self.rng = random.Random(given.seed)
        self.place = pathlib.Path(tempfile.mkdtemp(prefix="assure-durability-"))
        self.failures = 0
        # What builds remember lies here, and not with the user who runs this.
        os.environ["XDG_CACHE_HOME"] = str(self.place / "cache")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.place, ignore_errors=True)

    def folder(self, name, documents=30):
        folder = Folder(self.place / name, self.rng)
        for _ in range(documents):
            folder.add()
        folder.declare()
        return folder

    def command(self, folder, out, *options):
        return [self.binary, "build", folder.path, "-o", out, *options]

    def run(self, *arguments):
        return subprocess.run([self.binary, *arguments], capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)

    def build(self, folder, out, *options):
        """The identity of the pack."""
        ended = subprocess.run(self.command(folder, out, *options), capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
        if ended.returncode != 0:
            self.fail(f"build ended with {ended.returncode}: {ended.stdout[-400:]}{ended.stderr}")
            return None
        return ended.stdout.rsplit("sha256:", 1)[1].strip()

    def remembered(self):
        """The files in which builds remember what they packed."""
        return sorted((self.place / "cache" / "assure").glob("*.packed"))

    def identity(self, pack):
        """Of a pack that is whole; None, and a failure, when it is not."""
        ended = self.run("verify", pack)
        if ended.returncode != 0:
            self.fail(f"{pack.name} is not whole: {ended.stdout[-600:]}{ended.stderr}")
            return None
        return ended.stdout.rsplit("sha256:", 1)[1].split()[0]

    def fail(self, what):
        self.failures += 1
        print(f"FAILED: {what}", file=sys.stderr)

    def end(self, told):
        print(told)
        sys.exit(1 if self.failures else 0)


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def tree(folder):
    """Path to digest of everything below a folder."""
    return {str(path.relative_to(folder)): digest(path) for path in sorted(folder.rglob("*")) if path.is_file()}


def left_over(out):
    """What stands in an output folder and is no pack."""
    known = {REFERENCE, f"{REFERENCE}.zip"}
    return sorted(entry.name for entry in out.iterdir() if entry.name not in known)
