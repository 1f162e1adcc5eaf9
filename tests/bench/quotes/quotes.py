#!/usr/bin/env python3
"""How many true quotes from documents of each format are found, and how many false ones are accepted.

python3 tests/bench/quotes/quotes.py [BINARY] [FORMAT...]    a table; --show also lists each quote that was judged wrongly

The documents and quotes are the same in every run. Fails when fewer than 99 % of the true quotes are found, or a false one is accepted.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

from files import FILES

FOLDER = """organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, stage: draft, frameworks: [checklist.yaml]}
posts: [{id: ceo, title: Chief Executive}]
evidence: [{id: doc, title: Document, file: documents/doc.FORMAT, owner: ceo, dated: 2008-06-30}]
"""
CHECKLIST = """framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, met]}}
elements: [{id: standards, title: Standards, scale: met, criteria: [S1]}]
"""


def refused(binary, folder, quotes):
    """The places, among the quotes, of those that a finding speaks of."""
    head = ["standards:", "- criterion: S1", "  owner: ceo", "  rating: met", "  statement: It is so.", "  evidence:"]
    lines = head + [f"  - {{item: doc, quote: {json.dumps(quote, ensure_ascii=False)}}}" for quote in quotes]
    (folder / "answers.yaml").write_text("\n".join(lines) + "\n")
    run = subprocess.run([binary, "check", "--format", "json", folder], capture_output=True, text=True, check=False)
    report = json.loads(run.stdout)
    others = [f["message"] for f in report["findings"] if f["code"] not in ("AS513", "AS540") and f["severity"] == "error"]
    if others:
        sys.exit(f"{folder}: {others[0]}")
    return {f["line"] - len(head) - 1 for f in report["findings"] if f["code"] in ("AS513", "AS540")}


def judge(binary, form, show):
    data, true, false = FILES[form]()
    with tempfile.TemporaryDirectory() as directory:
        folder = pathlib.Path(directory)
        (folder / "documents").mkdir()
        (folder / "documents" / f"doc.{form}").write_bytes(data)
        (folder / "assure.yaml").write_text(FOLDER.replace("FORMAT", form))
        (folder / "checklist.yaml").write_text(CHECKLIST)
        quotes = true + false
        said_no = refused(binary, folder, quotes)
    missed = [q for i, q in enumerate(true) if i in said_no]
    taken = [q for i, q in enumerate(false) if i + len(true) not in said_no]
    if show:
        for quote in missed:
            print(f"{form}: not found: {quote}")
        for quote in taken:
            print(f"{form}: accepted: {quote}")
    found = 1 - len(missed) / len(true)
    print(f"| {form} | {len(true)} | {100 * found:.1f} % | {len(false)} | {len(taken)} |")
    return found >= 0.99 and not taken


def main():
    words = [word for word in sys.argv[1:] if word != "--show"]
    binary = words[0] if words else "build/src/assure"
    print("| format | true quotes | found | false quotes | accepted |\n|---|---|---|---|---|")
    good = [judge(binary, form, "--show" in sys.argv) for form in words[1:] or FILES]
    sys.exit(0 if all(good) else 1)


main()
