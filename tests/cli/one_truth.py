"""One list of gaps on every surface: one_truth.py PROGRAM PROJECT

Of every example, and of 200 folders damaged at random, `check`, `gaps` and `status` must say the same of what is owed and of what could not be
read; of every example and of every tenth damaged folder, `pack.json`, the csv of `gaps` and the pages, too. Silent and 0 when they do."""
import collections
import concurrent.futures
import csv
import html
import io
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys

program, project = sys.argv[1], pathlib.Path(sys.argv[2])
SEED = 20081128
FOLDERS = 200 if os.environ.get("ASSURE_LONG") else 10


def run(*arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode not in (0, 1, 2):
        raise SystemExit(f"assure {arguments}: {done.returncode}: {done.stderr}")
    return done


def is_gap(finding):
    return "AS400" <= finding["code"] < "AS900"


def same(folder, what, found, wanted):
    if found == wanted:
        return []
    more = list((collections.Counter(found) - collections.Counter(wanted)).elements())[:3]
    less = list((collections.Counter(wanted) - collections.Counter(found)).elements())[:3]
    return [f"{folder}: {what}: too many {more}, missing {less}"]


def counted(gaps):
    counts = {"errors": 0, "warnings": 0, "notes": 0, "waived": 0}
    for gap in gaps:
        counts["waived" if gap["waived"] else gap["severity"] + "s"] += 1
    return counts


def compare_outputs(folder):
    """What differs between the outputs, and the gaps; no gaps when the folder cannot be judged."""
    check = run("check", folder, "--format", "json")
    if check.returncode == 2:
        return [], None
    found = json.loads(check.stdout)
    listed = json.loads(run("gaps", folder, "--format", "json").stdout)
    status = json.loads(run("status", folder, "--format", "json").stdout)
    told = sorted((f["code"], f["name"], f["severity"], f["file"], f["line"], f["message"], f["waived"])
                  for f in found["findings"] if is_gap(f))
    gaps = sorted((g["code"], g["kind"], g["severity"], g["file"], g["line"], g["what"], g["waived"]) for g in listed["gaps"])
    wrong = same(folder, "gaps", gaps, told)
    unread = sum(f["severity"] == "error" and f["code"] < "AS400" for f in found["findings"])
    counts = counted(listed["gaps"])
    for where, said in (("check", {**counts, "unread": found["summary"]["unread"]}), ("gaps", listed["summary"]), ("status", {**status["gaps"], "unread": status["unread"]})):
        wrong += same(folder, f"counts of {where}", {**{k: said[k] for k in counts}, "unread": said["unread"]}.items(),
                      {**counts, "unread": unread}.items())
    owed = sorted((g["code"], g["what"], o["owner"], o["due"]) for o in status["owed"] for g in o["gaps"])
    wrong += same(folder, "what `status` says is owed", owed,
                  sorted((g["code"], g["what"], g["owner"], g["due"]) for g in listed["gaps"] if not g["waived"]))
    if unread and status["readiness"]["per_cent"] == 100:
        wrong.append(f"{folder}: ready, though {unread} entries could not be read")
    return wrong, listed["gaps"]


def words(text):
    text = re.sub(r"<[^>]*>", "", text)
    # A message begins with a capital where it is a sentence by itself.
    return re.sub(r"\s+", " ", html.unescape(text)).replace("`", "").lower()


def compare_pack(folder, gaps, out):
    built = run("build", folder, "--draft", "-o", out)
    packs = list(out.glob("*/data/pack.json")) + list(out.glob("*/pack.json"))
    if not packs:
        return [] if built.returncode == 2 else [f"{folder}: no pack: {built.stderr}"]
    pack = json.loads(packs[0].read_text())
    root = packs[0].parent
    def in_order(list_of_gaps):
        return sorted(json.dumps(gap, sort_keys=True) for gap in list_of_gaps)

    wrong = same(folder, "pack.json", in_order(pack["gaps"]), in_order(gaps))
    table = csv.DictReader(io.StringIO(run("gaps", folder, "--format", "csv", "--quiet").stdout.removeprefix("\ufeff")))
    wrong += same(folder, "csv", sorted((row["Code"], row["Place"]) for row in table), sorted((g["code"], f"{g['file']}:{g['line']}") for g in gaps))
    pages = {path.relative_to(root).as_posix(): words(path.read_text()) for path in root.glob("**/*.html")}
    page_of = {f'{f["id"]}/{c["id"]}': c["page"].split("#")[0] for f in pack["frameworks"] for c in f["criteria"]}
    for gap in gaps:
        what = words(html.escape(gap["what"]))
        on = {page for page, text in pages.items() if what in text}
        if not any(page.startswith("pages/gaps") for page in on):
            wrong.append(f"{folder}: not in the list of gaps: {gap['what']}")
        for criterion in gap["criteria"]:
            if page_of[criterion] not in on:
                wrong.append(f"{folder}: not on {page_of[criterion]}: {gap['what']}")
        if gap["record"] and not any(not page.startswith("pages/gaps") for page in on):
            wrong.append(f"{folder}: on no page of {gap['record']}: {gap['code']} {gap['what']}")
    front = pages["index.html"]
    counts = counted(gaps)
    said = f'{counts["errors"]} must be fixed, {counts["warnings"]} should be, {counts["notes"]} for discussion'
    if said not in front:
        wrong.append(f"{folder}: the front page does not say: {said}")
    return wrong


def damage(folder, luck):
    """Changes a few lines of the folder's YAML, as people and programs do."""
    files = [path for path in folder.rglob("*.yaml") if "documents" not in path.parts]
    for _ in range(luck.randint(1, 4)):
        path = luck.choice(files)
        lines = path.read_text().split("\n")
        at = luck.randrange(len(lines))
        kind = luck.randrange(6)
        if kind == 0:
            del lines[at]
        elif kind == 1:
            lines[at] = re.sub(r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b", lambda _: f"20{luck.randint(7, 12):02}-{luck.randint(1, 13):02}-28", lines[at])
        elif kind == 2:
            lines[at] = lines[at].replace("e", "", 1)
        elif kind == 3:
            lines.insert(at, lines[luck.randrange(len(lines))])
        elif kind == 4:
            lines[at] = re.sub(r":.*", ": ~", lines[at])
        else:
            lines[at] = lines[at].replace("approved", "draft").replace("final", "draft")
        path.write_text("\n".join(lines))
    documents = [path for path in folder.glob("documents/**/*") if path.is_file()]
    if documents and luck.random() < 0.3:
        luck.choice(documents).unlink()


def damaged(number, examples, work):
    luck = random.Random(SEED + number)
    source = luck.choice(examples)
    folder = work / f"damaged-{number}-{source.name}"
    shutil.copytree(source, folder)
    damage(folder, luck)
    wrong, gaps = compare_outputs(folder)
    if gaps is not None and number % 10 == 0:
        wrong += compare_pack(folder, gaps, work / f"out-{number}")
        shutil.rmtree(work / f"out-{number}", ignore_errors=True)
    if not wrong:
        shutil.rmtree(folder)
    return wrong


def whole(source, work):
    wrong, gaps = compare_outputs(source)
    return wrong + compare_pack(source, gaps, work / f"out-{source.name}")


examples = sorted(path.parent for path in (project / "examples").glob("*/assure.yaml"))
work = pathlib.Path.cwd()
with concurrent.futures.ThreadPoolExecutor(2) as pool:
    results = list(pool.map(lambda source: whole(source, work), examples))
    results += list(pool.map(lambda number: damaged(number, examples, work), range(FOLDERS)))
wrong = [line for result in results for line in result]
print("\n".join(wrong[:40]), end="\n" if wrong else "")
sys.exit(bool(wrong))
