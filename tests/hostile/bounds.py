"""Folders that were made to cost much: what is said of each, and the processor time and memory that this may take.

    python3 tests/hostile/bounds.py BINARY [NAME...]

The usual run takes a tenth of each, and a tenth of the time and memory; ASSURE_LONG=1 takes all of it. Time is the processor's. growth.py beside
this looks at how time grows; `unit/yaml_hostile_test.cpp` at single files.
"""
import collections
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

LONG = bool(os.environ.get("ASSURE_LONG"))
ADDRESSES = 3 << 30  # bytes that every build has enough of but those with sanitizers
BASE_SECONDS, BASE_MEGABYTES = 0.5, 40  # of a run that has nothing to do, with room for a slow machine

HEAD = """organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample submission, due: 2008-12-31, as_of: 2008-11-28, stage: draft, frameworks: [checklist.yaml]}
"""
CHECKLIST = """framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
"""
REST = """posts: [{id: ceo, title: Chief Executive}]
standards:
- {criterion: S1, owner: ceo, rating: met, statement: We do.}
"""

# of: how many there are in the long form. files: path to text, of n. codes: what is found, of n; nothing else is.
Row = collections.namedtuple("Row", "of files codes seconds megabytes")


def term(before, text, after="\n"):
    return {"x.yaml": "glossary:\n- term: Long\n  means: " + before + text + after}


TEN_MILLION = 10_000_000
table = {
    "plain-text": Row(TEN_MILLION, lambda n: term("", "word " * (n // 5) + "end"), lambda n: {}, 10, 400),
    "text-in-one-word": Row(TEN_MILLION, lambda n: term("", "a" * n), lambda n: {}, 10, 400),
    "double-quotes": Row(TEN_MILLION, lambda n: term('"', "\\u00e9\\\\ " * (n // 9), '"\n'), lambda n: {}, 10, 400),
    "single-quotes": Row(TEN_MILLION, lambda n: term("'", "it''s " * (n // 6), "'\n"), lambda n: {}, 10, 400),
    "lines-in-quotes": Row(TEN_MILLION, lambda n: term('"', "word\n    " * (n // 9), '"\n'), lambda n: {}, 10, 400),
    "literal-block": Row(TEN_MILLION, lambda n: term("|\n", "    - a [b\n" * (n // 11)), lambda n: {"AS106": 1} if n // 11 > 500_000 else {}, 10, 400),
    "lines-of-letters": Row(TEN_MILLION, lambda n: term("|\n", "    word\n" * (n // 9)), lambda n: {}, 10, 400),
    "folded-block": Row(TEN_MILLION, lambda n: term(">\n", "    word\n" * (n // 9)), lambda n: {}, 10, 400),
    "empty-lines": Row(TEN_MILLION, lambda n: term("|\n    a", "\n" * n), lambda n: {}, 10, 400),
    "comment": Row(TEN_MILLION, lambda n: term("a # ", "b" * n), lambda n: {}, 10, 400),
    # YAML ends a key without `?` after 1024 characters.
    "long-key": Row(TEN_MILLION, lambda n: {"x.yaml": "k" * n + ": 1\n"}, lambda n: {"AS102": 1}, 10, 400),
    "long-marked-key": Row(TEN_MILLION, lambda n: {"x.yaml": "? " + "k" * n + "\n: 1\n"}, lambda n: {"AS210": 1}, 10, 400),
    "long-quoted-key": Row(TEN_MILLION, lambda n: {"x.yaml": '? "' + "k" * n + '"\n: 1\n'}, lambda n: {"AS210": 1}, 10, 400),
    "long-id": Row(TEN_MILLION, lambda n: {"x.yaml": "posts: [{id: " + "k" * n + ", title: T}]\n"}, lambda n: {"AS206": 1}, 10, 400),
    "duplicate-keys": Row(100_000, lambda n: {"x.yaml": "private: 1\n" * n}, lambda n: {"AS103": n - 1}, 20, 400),
    "duplicate-keys-in-brackets": Row(100_000, lambda n: {"x.yaml": "private: {" + "a: 1, " * n + "}\n"}, lambda n: {"AS103": n - 1, "AS202": 1}, 20, 400),
    "duplicate-sections": Row(100_000, lambda n: {"x.yaml": "glossary: []\n" * n}, lambda n: {"AS103": n - 1}, 20, 400),
    "documents": Row(100_000, lambda n: {"x.yaml": "--- {glossary: []}\n" * n}, lambda n: {}, 10, 400),
}

# Much like the row before them: in the long form, or by name.
BESIDE = {"text-in-one-word", "single-quotes", "lines-of-letters", "folded-block", "long-marked-key", "duplicate-keys-in-brackets"}


def whole(files):
    return {"assure.yaml": HEAD, "checklist.yaml": CHECKLIST, "rest.yaml": REST, **files}


def write(folder, files):
    for name, text in whole(files).items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)


def run(binary, *words):
    """Exit status, what it wrote, processor seconds and megabytes."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen([binary, *words], stdout=out, stderr=err)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0), err.seek(0)
        said = err.read().decode(errors="replace")[:500]
        return child.returncode, out.read(), said, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def too_much(name, n, seconds, megabytes, most_seconds, most_megabytes):
    print(f"{name:28} {n:9} in {seconds:6.2f} s and {megabytes:5.0f} MB")
    faults = []
    if seconds > most_seconds:
        faults.append(f"{seconds:.2f} s, more than {most_seconds:.1f}")
    if megabytes > most_megabytes:
        faults.append(f"{megabytes:.0f} MB, more than {most_megabytes:.0f}")
    return faults


def judge(binary, name, place):
    row = table[name]
    share = 1 if LONG else 0.1
    n = int(row.of * share)
    write(place, row.files(n))
    status, out, said, seconds, megabytes = run(binary, "check", place, "--format", "json", "--jobs", "1")
    faults = too_much(name, n, seconds, megabytes, BASE_SECONDS + share * row.seconds, BASE_MEGABYTES + share * row.megabytes)
    if status not in (0, 1):
        return [*faults, f"exit status {status}: {said}"]
    found = dict(collections.Counter(finding["code"] for finding in json.loads(out)["findings"]))
    if found != row.codes(n):
        faults.append(f"found {found}, expected {row.codes(n)}")
    return faults


# A folder with this many findings, in every form that `check` has.
FINDINGS = 1_000_000
FINDINGS_SECONDS, FINDINGS_MEGABYTES = 300, 4000


def many_findings(n):
    files = {}
    for first in range(0, n, 250_000):
        rows = "".join(f"- {{id: p{i}, title: P, q: 1}}\n" for i in range(first, min(n, first + 250_000)))
        files[f"posts{first}.yaml"] = "posts:\n" + rows
    return files


def count(path, what):
    """Lines that match."""
    pattern = re.compile(what)
    with open(path, encoding="utf-8") as file:
        return sum(1 for line in file if pattern.search(line))


def count_elements(path):
    """Of XML, that is whole: findings, which are lines in the texts of elements."""
    return sum((element.text or "").count("[AS201]") for _, element in ElementTree.iterparse(path))


def judge_findings(binary, place):
    n = FINDINGS if LONG else FINDINGS // 100
    share = n / FINDINGS
    write(place, many_findings(n))
    faults = []
    for form, counted in {
        "human": lambda path: count(path, r"^error\[AS201\]"),
        "json": lambda path: sum(finding["code"] == "AS201" for finding in json.load(open(path))["findings"]),
        "sarif": lambda path: sum(result["ruleId"] == "AS201" for result in json.load(open(path))["runs"][0]["results"]),
        "junit": count_elements,
        "gitlab": lambda path: sum(entry["check_name"] == "AS201" for entry in json.load(open(path))),
        "gcc": lambda path: count(path, r"\[AS201\]$"),
        # Ten are shown, and the last line says how many are not.
        "github": lambda path: n if count(path, r"^::error file") == 10 and count(path, f"{n - 10}") == 1 else 0,
    }.items():
        path = os.path.join(place, "..", form)
        status, _, said, seconds, megabytes = run(binary, "check", place, "--format", f"{form}={path}", "--quiet")
        faults += too_much(f"findings, {form}", n, seconds, megabytes, BASE_SECONDS + share * FINDINGS_SECONDS, BASE_MEGABYTES + share * FINDINGS_MEGABYTES)
        if status != 1:
            faults.append(f"{form}: exit status {status}: {said}")
        elif counted(path) != n:
            faults.append(f"{form}: {counted(path)} findings, expected {n}")
    return faults


def main():
    binary, names = sys.argv[1], sys.argv[2:] or [*(name for name in table if LONG or name not in BESIDE), "findings"]
    bound = lambda: resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, ADDRESSES))
    if subprocess.run([binary, "--version"], capture_output=True, preexec_fn=bound).returncode:
        print("skipped: this build does not run within bounds: AddressSanitizer reserves terabytes of addresses")
        return 0
    failures = 0
    for name in names:
        with tempfile.TemporaryDirectory(prefix="assure-bounds-") as around:
            place = os.path.join(around, "folder")
            os.mkdir(place)
            faults = judge_findings(binary, place) if name == "findings" else judge(binary, name, place)
        for fault in faults:
            failures += 1
            print(f"{name}: {fault}")
    print(f"bounds: {len(names)} rows, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
