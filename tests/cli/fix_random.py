"""Faults that `assure fix` corrects, planted at random: fix_random.py PROGRAM PROJECT

Each folder is written from pieces that know what is wrong in them and what is right. After `assure fix` every file must be, byte for byte, what the
right pieces make: so comments, quotes, line ends and all other lines are as they were. `--dry-run` changes nothing, each correction is listed once at its
line, and a second run finds nothing to do. Silent and 0 when all of that holds."""

import collections
import concurrent.futures
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

program, project = sys.argv[1], pathlib.Path(sys.argv[2])
SEED = 20250401
FOLDERS = 500 if os.environ.get("ASSURE_LONG") else 60
MONTHS = "January February March April May June July August September October November December".split()
# Nearer to the key than to any other of its record.
MISSPELT = {"what": "waht", "who": "woh", "due": "deu", "closes": "closse", "depends_on": "depend_on", "title": "titel", "term": "tern", "means": "maens"}

Piece = collections.namedtuple("Piece", "wrong right")  # of bytes that differ; equal ones are plain texts


class Text:
    """A file on its way: what it holds, and what it should hold."""

    def __init__(self, chance):
        self.chance = chance
        self.pieces = []
        self.lines = []  # of the corrections
        self.open = False  # a comment here would be a part of a fault

    def add(self, text):
        self.pieces.append(Piece(text, text))

    def fault(self, wrong, right):
        # An item that goes takes what is between it and the one before with it.
        self.lines.append(sum(piece.wrong.count("\n") for piece in self.pieces) + (0 if right else wrong.count("\n")) + 1)
        self.pieces.append(Piece(wrong, right))

    def maybe(self, wrong, right, share=0.3):
        self.fault(wrong, right) if self.chance.random() < share else self.add(right)

    def render(self, which, crlf):
        text = "".join(getattr(piece, which) for piece in self.pieces)
        return (text.replace("\n", "\r\n") if crlf else text).encode()


def quoted(chance):
    """The same quotes around what is wrong and around what is right."""
    mark = chance.choice(["", "'", '"'])
    return lambda text: mark + text + mark


def written_date(chance, day):
    year, month, date = day
    return chance.choice([f"{date:02}/{month:02}/{year}", f"{date}.{month}.{year}", f"{date} {MONTHS[month - 1]} {year}"])


class Folder:
    def __init__(self, chance):
        self.chance = chance
        self.unsafe = chance.random() < 0.5
        self.posts = {f"head-{n}": f"Head of Ward {n}" for n in range(1, 4)}
        self.files = {"plan.yaml": self.plan(), "people.yaml": self.people(), "words.yaml": self.words()}
        self.crlf = {name: chance.random() < 0.3 for name in self.files}

    def comment(self, text):
        if not text.open and self.chance.random() < 0.25:
            text.add(self.chance.choice(["  # as agreed: [a, b] & *c", " # it's \"so\"", "  #"]))

    def key(self, text, name, share=0.15):
        mark = self.chance.choice(["", "", "'", '"'])
        text.maybe(f"{mark}{MISSPELT[name]}{mark}" if name in MISSPELT else name, f"{mark}{name}{mark}", share if name in MISSPELT else 0)
        text.add(": ")

    def record(self, text, entries):
        """`entries`: names of keys and what writes their values, given the text and whether it is in braces."""
        flow = self.chance.random() < 0.4
        self.chance.shuffle(entries)
        text.add("  - {" if flow else "  - ")
        for number, (name, value) in enumerate(entries):
            if number > 0:
                text.add((self.chance.choice([", ", ",\n     "])) if flow else "    ")
            text.open = False
            self.key(text, name)
            value(text, flow)
            if not flow:
                self.comment(text)
                text.add("\n")
        text.add("}\n" if flow else "")
        if self.chance.random() < 0.2:
            text.add(self.chance.choice(["\n", "  # Above: 01/04/2025, titel, Head of Ward 1\n", "  \n"]))

    def post(self):
        id = self.chance.choice(list(self.posts))
        wrong = self.chance.choice([self.posts[id], id.upper(), id.title()])
        return id, wrong

    def who(self, text, _):
        id, wrong = self.post()
        quote = quoted(self.chance)
        text.maybe(quote(wrong), quote(id))

    def names(self, known, key):
        def write(text, flow):
            listed = self.chance.sample(known, self.chance.randint(1, len(known)))
            quote = [quoted(self.chance) for _ in listed]
            if flow or self.chance.random() < 0.5:
                text.add("[" + self.chance.choice(["", " "]))
                for number, name in enumerate(listed):
                    text.add((", " if number else "") + quote[number](name))
                    if self.chance.random() < 0.2:
                        text.fault(self.chance.choice([", ", ",", ",\n        "]) + quoted(self.chance)(name), "")
                text.add("]")
                return
            text.pieces[-1] = Piece(":", ":")  # without the space before a line break
            for number, name in enumerate(listed):
                text.add("\n      - " + quote[number](name))
                self.comment(text)
                if self.chance.random() < 0.2:
                    text.fault("\n      - " + quoted(self.chance)(name), "")
                    text.open = True
                elif self.chance.random() < 0.1:  # somebody wrote something beside it, so that it stays
                    text.add("\n      - " + name + "  # is that right?")
                    text.open = True

        return key, write

    def plan(self):
        chance, text = self.chance, Text(self.chance)
        text.add("# The plan.\nactions:\n")
        for number in range(chance.randint(2, 6)):
            day = (2009, 1 + number, chance.randint(1, 28))

            def due(text, _, day=day):
                quote = quoted(chance)
                text.maybe(quote(written_date(chance, day)), quote("{:04}-{:02}-{:02}".format(*day)))

            def what(text, flow):
                text.add(chance.choice(["Print it", "'Print it: all'", '"Print, # and bind"', "Print 1/4/2009"]))

            entries = [("id", lambda text, _, number=number: text.add(f"action-{number}")), ("what", what), ("who", self.who), ("due", due)]
            entries.append(self.names(["S1", "annual-report"], "closes"))
            if number > 0:
                entries.append(self.names([f"action-{n}" for n in range(number)], "depends_on"))
            self.record(text, entries)
        self.shared(text)
        return text

    def shared(self, text):
        """A value that two actions have, by an anchor and an alias: wrong in both, or in the second one alone."""
        id, wrong = self.post()
        both = self.chance.random() < 0.5
        text.add("  - {id: first, closes: [S1], due: 2009-08-01, " + ("what: Bind, who: &shared " if both else "who: ceo, what: &shared "))
        text.fault(wrong, id) if both else text.add(self.posts[id])
        text.add("}\n  - id: second\n    what: Bind more\n    who: ")
        text.fault("*shared", "*shared" if both else id)
        text.add("\n    due: 2009-08-01\n    closes: [S1]\n")

    def people(self):
        text = Text(self.chance)
        text.add("posts:\n")
        for id, title in self.posts.items():
            self.record(text, [("id", lambda text, _, id=id: text.add(id)), ("title", lambda text, _, title=title: text.add(quoted(self.chance)(title)))])
        return text

    def words(self):
        chance, text = self.chance, Text(self.chance)
        text.add("glossary:\n")
        for number in range(chance.randint(1, 4)):

            def means(text, flow):
                if flow or chance.random() < 0.5:
                    text.add(quoted(chance)("what is meant"))
                elif self.unsafe:
                    text.fault('see "minute" #4 of it', '"see \\"minute\\" #4 of it"')
                    text.open = True
                else:
                    text.add("see minute #41")
                    text.open = True

            self.record(text, [("term", lambda text, _, number=number: text.add(f"Word {number}")), ("means", means)])
        return text


def look(root):
    return {path.relative_to(root): (path.read_bytes(), path.stat().st_mode, path.stat().st_mtime_ns) for path in sorted(root.rglob("*")) if path.is_file()}


def run(root, *options):
    done = subprocess.run([program, "fix", str(root), *options], capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def check(number):
    folder = Folder(random.Random(SEED + number))
    options = ["--unsafe"] if folder.unsafe else []
    with tempfile.TemporaryDirectory(prefix="assure-fix-") as top:
        root = pathlib.Path(top) / "folder"
        shutil.copytree(project / "tests/unit/samples", root)
        for name in folder.files:
            (root / name).write_bytes(folder.files[name].render("wrong", folder.crlf[name]))
        before = look(root)
        tried = run(root, "--dry-run", *options)
        if look(root) != before:
            return f"{number}: --dry-run changed the folder"
        status, out, err = run(root, *options)
        for name in folder.files:
            wanted, found = folder.files[name].render("right", folder.crlf[name]), (root / name).read_bytes()
            if found != wanted:
                return f"{number}: {name}: exit {status}\n{out}{err}--- before\n{before[pathlib.Path(name)][0].decode()}--- wanted\n{wanted.decode()}--- found\n{found.decode()}"
        listed = collections.Counter(re.findall(r"^(\S+:\d+): AS", out, re.M))
        planted = collections.Counter(f"{name}:{line}" for name, text in folder.files.items() for line in text.lines)
        if listed != planted or not tried[1].startswith(out.split("\n", 1)[0]):
            return f"{number}: listed {listed - planted}, not listed {planted - listed}\n{out}"
        if status != 0 or tried[0] != 0:
            return f"{number}: exit {status}, and {tried[0]} with --dry-run\n{out}{err}"
        after = look(root)
        status, out, err = run(root, *options)
        if look(root) != after or not out.startswith("nothing to fix\n"):
            return f"{number}: the second run: exit {status}\n{out}{err}"
    return ""


with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    failures = [failure for failure in pool.map(check, range(FOLDERS)) if failure]
print("\n".join(failures[:3]), end="")
sys.exit(1 if failures else 0)
