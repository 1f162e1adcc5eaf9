#!/usr/bin/env python3
"""How much of what must not leave the building `assure inspect` finds, and how much of what may it reports: by kind and by place.

python3 tests/bench/disclosure/disclosure.py [BINARY] [--show] [--few] [--seed N] [--keep DIR]

Makes pairs of files: in one, something is planted; its twin has something of the same shape in the same place that may leave. Each
kind of identifier is planted in each place of each format, and what is hidden in each format that can hide it. --few plants one kind
in each place. --show names each file that was judged wrongly; --keep leaves all files in DIR. The seed decides the values. Fails when
a plant is missed, a twin reported, or the output holds a value.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

from hidden import cases
from places import PLACES
from values import values

IDENTIFIERS = [value.kind for value in values(0)]


def plants(seed, few):
    """(kind, format, place, bytes, twin's bytes, value)"""
    number = 0
    for form, places in PLACES.items():
        for place, make in places.items():
            number += 1
            made = values(seed * 1000 + number)
            for value in [made[number % len(made)]] if few else made:
                yield value.kind, form, place, make(*value.said(False)), make(*value.said(True)), value.value
    for kind, form, place, planted, twin in cases():
        yield kind, form, place, planted, twin, None


def inspect(binary, folder):
    run = subprocess.run([binary, "inspect", "--format", "json", folder], capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr)
    found = {}
    for file in json.loads(run.stdout)["files"]:
        found[pathlib.Path(file["file"]).name] = {finding["kind"] for finding in file["findings"]}
    return found, run.stdout


def judge(kind, planted, twin):
    """Whether the plant was found, and whether its twin is clean: of what was planted, and of any identifier."""
    return kind in planted, not twin & {kind, *IDENTIFIERS}


def table(title, rows):
    print(f"| {title} | pairs | found | twins reported |\n|---|---|---|---|")
    for name, (pairs, found, false) in rows.items():
        print(f"| {name} | {pairs} | {100 * found / pairs:.1f} % | {false} |")
    print()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("binary", nargs="?", default="build/src/assure")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--few", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        folder = pathlib.Path(options.keep or directory)
        folder.mkdir(parents=True, exist_ok=True)
        pairs = list(plants(options.seed, options.few))
        names = []
        for kind, form, place, planted, twin, _ in pairs:
            name = f"{kind}.{form}.{place}"
            names.append((f"{name}.planted.{form}", f"{name}.twin.{form}"))
            (folder / names[-1][0]).write_bytes(planted)
            (folder / names[-1][1]).write_bytes(twin)
        found, output = inspect(options.binary, folder)
    by_kind = collections.defaultdict(lambda: [0, 0, 0])
    by_place = collections.defaultdict(lambda: [0, 0, 0])
    faults = []
    for (kind, form, place, *_), (planted, twin) in zip(pairs, names):
        there, clean = judge(kind, found[planted], found[twin])
        for row in (by_kind[kind], by_place[f"{form}: {place}"]):
            row[0] += 1
            row[1] += there
            row[2] += not clean
        if not there:
            faults.append(f"missed: {planted}")
        if not clean:
            faults.append(f"reported: {twin}: {', '.join(sorted(found[twin]))}")
    leaked = [kind for kind, _, _, _, _, value in pairs if value and value in output]
    table("kind", by_kind)
    if options.show or not options.few:
        table("place", by_place)
    if options.show:
        print("\n".join(faults))
    if leaked:
        print(f"values in the output: {', '.join(sorted(set(leaked)))}")
    print(f"{len(pairs)} pairs, {sum(f.startswith('missed') for f in faults)} plants missed, {sum(f.startswith('rep') for f in faults)} twins reported")
    sys.exit(1 if faults or leaked else 0)


main()
