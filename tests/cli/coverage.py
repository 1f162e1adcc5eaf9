"""docs/coverage.md: every key leads into its checklist or example, and every row has a key or a reason.

coverage.py PROJECT"""

import pathlib
import re
import sys

project = pathlib.Path(sys.argv[1])
faults = []

# A record at any depth, in a line of its own or between braces: `- id: x`, `{kind: x, ...}`.
NAMES = ("id", "kind", "role", "term", "criterion")


def names(lines):
    text = "\n".join(lines)
    found = re.findall(r"(?:^|[\s{-])(?:%s): ([^\s,}\]]+)" % "|".join(NAMES), text)
    return set(found)


def sections(text):
    """Top-level key to the lines below it; each element of a checklist counts as a section."""
    result, key, element = {}, None, None
    for line in text.splitlines():
        top = re.match(r"([a-z][a-z_-]*):", line)
        if top:
            key, element = top.group(1), None
        inner = re.match(r"  - (?:\{)?id: ([a-z0-9.-]+)", line)
        if key == "elements" and inner:
            element = inner.group(1)
        if key:
            result.setdefault(element if key == "elements" and element else key, []).append(line)
    return result


def read(paths):
    merged = {}
    for path in paths:
        for key, lines in sections(path.read_text(encoding="utf-8")).items():
            merged.setdefault(key, set()).update(names(lines))
    return merged


rows = 0
papers = {}
for number, line in enumerate((project / "docs/coverage.md").read_text(encoding="utf-8").splitlines(), 1):
    named = re.match(r"Checklist `([a-z0-9-]+)`, example `([a-z0-9-]+)`", line)
    if named:
        checklist = read([project / "schemas" / (named.group(1) + ".yaml")])
        example = read(sorted((project / "examples" / named.group(2)).glob("*.yaml")))
        papers[named.group(1)] = 0
        paper = named.group(1)
    cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
    if not cells or cells[0] in ("line", "---"):
        continue
    rows += 1
    papers[paper] += 1
    if len(cells) != 3 or not all(cells):
        faults.append(f"{number}: a row has a line, what is there, and a key or a reason: {line}")
        continue
    for key in re.findall(r"`([^`]+)`", cells[2]):
        if "/" not in key:
            if key not in checklist:
                faults.append(f"{number}: {paper} has no section `{key}`")
            continue
        section, name = key.split("/", 1)
        if name not in checklist.get(section, ()) and name not in example.get(section, ()):
            faults.append(f"{number}: neither {paper} nor its example has `{key}`")
    if "cannot be said" in line:
        faults.append(f"{number}: a row says what can be said")

shipped = {path.stem for path in (project / "schemas").glob("*.yaml")}
for missing in sorted(shipped - {name for name, count in papers.items() if count > 2}):
    faults.append(f"no table of {missing}")
print("\n".join(faults) if faults else f"{rows} rows")
sys.exit(1 if faults else 0)
