"""Folders that were made to take long: with twice as many of something, `assure` may take at most 3.5 times as long.

    python3 tests/hostile/growth.py BINARY [NAME...] [--scale N]

Processor time is compared, not the clock, and only where it is long enough to be measured; each row of `table` says
how much of what is there. A row that takes the square of the time takes four times as long for twice as much.
`--scale 4` takes four times as much of everything, to look closer; the long form (ASSURE_LONG=1) twice as much.
"""
import os
import resource
import shutil
import subprocess
import sys
import tempfile

MOST = 3.5
FLOOR = 0.25  # seconds; what is quicker than this at the double size has no growth to speak of
MEMORY = 3 << 30  # bytes of address space

HEAD = """organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample submission, due: 2008-12-31, as_of: 2008-11-28, stage: draft, frameworks: [checklist.yaml]}
"""
CHECKLIST = """framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements:
  - {id: standards, title: Standards, scale: met, criteria: [%s]}
"""
POSTS = "posts: [{id: ceo, title: Chief Executive}]\n"
S1 = "{id: S1, title: Reports every year}"


def criteria(n):
    return ", ".join(f"{{id: S{i + 1}, title: Title {i + 1}}}" for i in range(n))


def answer(evidence="", statement="We do."):
    return (
        f"standards:\n- {{criterion: S1, owner: ceo, rating: met, statement: {statement},"
        f" evidence: [{evidence}]}}\n"
    )


def items(n, more=""):
    rows = "".join(f"- {{id: item-{i:06}, kind: report, title: Report {i}, owner: ceo, status: final{more}}}\n" for i in range(n))
    return "evidence:\n" + rows


def one_file(name, text):
    """An item `doc` with one file."""
    return {
        "documents/" + name: text,
        "evidence.yaml": "evidence:\n- {id: doc, kind: report, title: Report, owner: ceo, dated: 2008-06-30, status: final,"
        f" file: documents/{name}}}\n",
    }


def quotes(rows):
    return answer(", ".join(f'{{item: doc, quote: "{row}"}}' for row in rows))


# Each row: how many at first, the command, and the files of a folder with n of them (beside the three above).
table = {
    # Findings on one line, which have a column each.
    "one-line": (2000, "check", lambda n: {"x.yaml": "posts: [" + ",".join('{id: "!", x: 1}' for i in range(n)) + "]\n"}),
    # Names that are not there, near to all that are.
    "wrong-ids": (
        500,
        "check",
        lambda n: {
            "evidence.yaml": items(n).replace("item-", "a" * 50 + "-"),
            "answers.yaml": answer(", ".join("a" * 49 + f"b-{i:06}" for i in range(n))),
        },
    ),
    "wrong-posts": (3000, "check", lambda n: {"x.yaml": "posts:\n" + "".join(f"- {{id: post-{i:06}, title: Post, reports_to: poste-{i:06}}}\n" for i in range(n))}),
    "wrong-criteria": (
        3000,
        "check",
        lambda n: {
            "checklist.yaml": CHECKLIST % criteria(n),
            "answers.yaml": "standards:\n" + "".join(f"- {{criterion: T{i}, owner: ceo, rating: met, statement: We do.}}\n" for i in range(n)),
        },
    ),
    "wrong-needs": (3000, "check", lambda n: {"evidence.yaml": items(n), "x.yaml": "actions:\n" + "".join(f"- {{id: a{i}, what: Do, who: ceo, due: 2009-01-01, closes: [itme-{i:06}]}}\n" for i in range(n))}),
    "wrong-dependencies": (3000, "check", lambda n: {"x.yaml": "actions:\n" + "".join(f"- {{id: act-{i:06}, what: Do, who: ceo, due: 2009-01-01, depends_on: [atc-{i:06}]}}\n" for i in range(n))}),
    "wrong-kinds": (
        2000,
        "check",
        lambda n: {
            "checklist.yaml": CHECKLIST % S1 + "evidence:\n" + "".join(f"- {{kind: kind-{i:06}, title: Kind}}\n" for i in range(n)),
            "evidence.yaml": "evidence:\n" + "".join(f"- {{id: i{i}, kind: knid-{i:06}, title: T, owner: ceo, status: final}}\n" for i in range(n)),
        },
    ),
    "wrong-files": (500, "check", lambda n: {"evidence.yaml": "evidence:\n" + "".join(f"- {{id: i{i}, kind: report, title: T, owner: ceo, status: final, file: documents/repotr-{i:06}.txt}}\n" for i in range(n)), **{f"documents/report-{i:06}.txt": "x" for i in range(n)}}),
    "wrong-keys": (3000, "check", lambda n: {"x.yaml": "posts:\n- {id: p, title: P, " + ", ".join(f"{'titel' * 10}{i}: x" for i in range(n)) + "}\n"}),
    "wrong-sections": (3000, "check", lambda n: {"x.yaml": "".join(f"evidense{i:06}: []\n" for i in range(n))}),
    # Records that are right.
    "answers": (
        4000,
        "check",
        lambda n: {
            "checklist.yaml": CHECKLIST % criteria(n),
            "answers.yaml": "standards:\n" + "".join(f"- {{criterion: S{i + 1}, owner: ceo, rating: met, statement: We do.}}\n" for i in range(n)),
        },
    ),
    "parts": (4000, "check", lambda n: {"checklist.yaml": CHECKLIST % ("{id: S, title: All, criteria: [" + criteria(n) + "]}")}),
    "items": (3000, "check", lambda n: {"evidence.yaml": items(n), "answers.yaml": answer(", ".join(f"item-{i:06}" for i in range(n)))}),
    "items-gaps": (6000, "gaps", lambda n: {"evidence.yaml": items(n)}),
    "twins": (2000, "check", lambda n: {"evidence.yaml": "evidence:\n" + "- {id: same, kind: report, title: Same, owner: ceo, status: final}\n" * n}),
    "superseded": (1500, "check", lambda n: {"evidence.yaml": "evidence:\n" + "".join(f"- {{id: i{i}, kind: report, title: T, owner: ceo, status: final, superseded_by: i{i + 1}}}\n" for i in range(n)), "answers.yaml": answer(", ".join(f"i{i}" for i in range(n)))}),
    "actions": (6000, "check", lambda n: {"x.yaml": "actions:\n" + "".join(f"- {{id: a{i}, what: Do, who: ceo, due: 2009-01-01, closes: [S1], depends_on: [a{i + 1}]}}\n" for i in range(n))}),
    "circle": (3000, "check", lambda n: {"x.yaml": "actions:\n" + "".join(f"- {{id: a{i}, what: Do, who: ceo, due: 2009-01-01, depends_on: [a{(i + 1) % n}]}}\n" for i in range(n))}),
    "waivers": (1500, "check", lambda n: {"x.yaml": "posts:\n" + '- {id: "!", title: T}\n' * n + "waivers:\n" + "".join(f"- {{rule: AS205, file: x.yaml, reason: It is known., approved_by: ceo, until: 2009-01-0{i % 9 + 1}}}\n" for i in range(n))}),
    "named-waivers": (1000, "check", lambda n: {"x.yaml": "posts: [{id: chair, title: C}]\nactions:\n" + "".join(f"- {{id: a{i}, what: Act, who: ceo, closes: [S]}}\n" for i in range(n)) + "waivers:\n" + "".join(f"- {{code: AS707, for: a{i}, reason: It is known., approved_by: chair, until: 2008-12-31}}\n- {{code: AS707, at: x.yaml, reason: All., approved_by: chair, until: 2008-12-31}}\n" for i in range(n))}),
    "sections": (3000, "check", lambda n: {f"more/x{i}.yaml": f"posts: [{{id: p{i}, title: P}}]\n" for i in range(n)}),
    "glossary": (2000, "check", lambda n: {"evidence.yaml": items(n), "x.yaml": "glossary:\n" + "".join(f"- {{term: term {i}, means: meaning {i}, instead_of: [Report {i + n}]}}\n" for i in range(n))}),
    "meanings": (2000, "check", lambda n: {"x.yaml": "glossary:\n" + "".join(f"- {{term: term, means: meaning {i}}}\n" for i in range(n))}),
    "methods": (
        6000,
        "check",
        lambda n: {"checklist.yaml": CHECKLIST % ("{id: S, title: All, criteria: [" + criteria(n) + ", {id: T, title: T, method: inspection}]}")},
    ),
    # Quotes.
    "repetitive-quote": (500000, "check", lambda n: {**one_file("a.txt", "ab" * n), "answers.yaml": quotes(["ab" * (n // 40) + "c"])}),
    "false-quotes": (50, "check", lambda n: {**one_file("a.txt", "target in every month number 0 of it " * 20000), "answers.yaml": quotes(f"target in every month number {i + 1} of it" for i in range(n))}),
    "long-quotes": (50000, "check", lambda n: {**one_file("a.txt", "word and " * 1000), "answers.yaml": quotes(["word and " * n + "end"])}),
    # Cells in quotes that nothing closes, and separators of every kind.
    "csv-cells": (50000, "check", lambda n: {**one_file("a.csv", '"a,""b;' * n + "\n" + '"x\ty",;' * n), "answers.yaml": quotes(["a b"])}),
    # Documents in mark-up.
    "page-tags": (40, "check", lambda n: {**one_file("a.html", ("<s>" * 250 + "<div>" * 250 + "</s>" * 250 + "</div>" * 250) * n), "answers.yaml": quotes(["a"])}),
    "page-styles": (60000, "check", lambda n: {**one_file("a.html", "<style>" + "a," * n + "b{" + "color:red;" * n + ".a{top:0}" * n + "</style>" + "<p class='a b c'>a" * n), "answers.yaml": quotes(["a b"])}),
    "page-comments": (100000, "check", lambda n: {**one_file("a.html", "<!--" * n + "&" * n + "<title>" * n), "answers.yaml": quotes(["a"])}),
    "markdown": (20000, "check", lambda n: {**one_file("a.md", "*a **b [c](d `e`\n" * n), "answers.yaml": quotes(["a"])}),
    "rich-text": (100000, "check", lambda n: {**one_file("a.rtf", "{\\rtf1" + "{\\v a}b{\\super 1}" * n + "}"), "answers.yaml": quotes(["a"])}),
    "mail": (100000, "check", lambda n: {**one_file("a.eml", "From: a\nTo: b\n" + "X: =?utf-8?q?\n" * n + " y\n" * n + "\n" + "> a\n" * n), "answers.yaml": quotes(["b a"])}),
    # Statements in Markdown.
    "table-columns": (6000, "build --draft --out OUT", lambda n: {"answers.yaml": answer(statement='"' + "|a" * n + "|\\n" + "|-" * n + '|\\n"')}),
    "table-rows": (2000, "build --draft --out OUT", lambda n: {"answers.yaml": answer(statement='"|a|b|\\n|-|-|\\n' + "|a|b|\\n" * n + '"')}),
    "table-rules": (2000, "build --draft --out OUT", lambda n: {"answers.yaml": answer(statement='"' + "a\\n|-|-|\\n" * n + '"')}),
    "images": (8000, "build --draft --out OUT", lambda n: {"answers.yaml": answer(statement='"' + "![[]()" * n + '"')}),
    # YAML.
    "open-brackets": (100000, "check", lambda n: {"x.yaml": "[" * n}),
    "alias-bombs": (300, "check", lambda n: {"x.yaml": "a0: &a0 [x, x, x]\n" + "".join(f"a{i + 1}: &a{i + 1} [*a{i}, *a{i}, *a{i}]\n" for i in range(n))}),
    "quoted-items": (5000, "check", lambda n: {"x.yaml": "posts: [" + '"\\"", ' * n + "]\n"}),
    "long-keys": (1000, "check", lambda n: {"x.yaml": "".join(f"{'k' * 900}{i}: 1\n" for i in range(n))}),
    "anchors": (400, "check", lambda n: {"x.yaml": "posts:\n" + "".join(f"- &anchor{i:06} {{id: p{i}, title: P}}\n" for i in range(n)) + "".join(f"- *anchro{i:06}\n" for i in range(n))}),
    "merge-lines": (20000, "check", lambda n: {"x.yaml": "posts:\n" + "-\n" * n}),
}


# Much like the row before them: in the long form (ASSURE_LONG=1), or by name.
beside = {"wrong-posts", "wrong-criteria", "wrong-needs", "wrong-dependencies", "wrong-kinds", "wrong-sections", "items-gaps", "actions",
          "meanings", "methods", "merge-lines", "table-rules", "images"}


def folder(files):
    path = tempfile.mkdtemp(prefix="assure-growth-")
    whole = {"assure.yaml": HEAD, "checklist.yaml": CHECKLIST % S1, "posts.yaml": POSTS, **files}
    for name, text in whole.items():
        place = os.path.join(path, "folder", name)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, "w", encoding="utf-8") as file:
            file.write(text)
    return path


def bound():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def seconds(binary, command, files):
    """Processor time of the run, its exit status, and what it complained of."""
    path = folder(files)
    words = command.replace("OUT", os.path.join(path, "out")).split()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [binary, *words, os.path.join(path, "folder")], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=bound
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    shutil.rmtree(path)
    time = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time, done.returncode, done.stderr.decode(errors="replace")


def judge(binary, name, scale):
    n, command, files = table[name]
    n *= scale
    for attempt in range(3):
        twice, status, words = seconds(binary, command, files(2 * n))
        if status not in (0, 1):
            return f"exit status {status}: {words[:300]}"
        if twice < FLOOR:
            print(f"{name:20} {2 * n:8} in {twice:6.2f} s")
            return ""
        once, _, _ = seconds(binary, command, files(n))
        if twice < MOST * once:
            print(f"{name:20} {n:8} in {once:6.2f} s, {2 * n:8} in {twice:6.2f} s")
            return ""
    return f"{n} in {once:.2f} s, {2 * n} in {twice:.2f} s: more than {MOST} times as long"


def main():
    words = sys.argv[1:]
    scale = 2 if os.environ.get("ASSURE_LONG") else 1
    if "--scale" in words:
        at = words.index("--scale")
        scale = int(words[at + 1])
        del words[at : at + 2]
    binary, names = words[0], words[1:] or [name for name in table if os.environ.get("ASSURE_LONG") or name not in beside]
    if subprocess.run([binary, "--version"], capture_output=True, preexec_fn=bound).returncode:
        print("skipped: this build does not run within bounds: AddressSanitizer reserves terabytes of addresses")
        return 0
    failures = 0
    for name in names:
        fault = judge(binary, name, scale)
        if fault:
            failures += 1
            print(f"{name}: {fault}")
    print(f"growth: {len(names)} rows, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
