#!/usr/bin/env python3
"""Writes inputs from which a fuzzer may begin: the samples of all rules, checklists, and the pack of a small folder as a folder and as a zip.

python3 tests/fuzz/seeds.py BINARY OUT    OUT/yaml, OUT/checklist, OUT/folder, OUT/verify, OUT/inspect; CMake's target names are the same. OUT/words: for -dict
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent
BASE = PROJECT / "tests" / "unit" / "samples"
# What YAML itself is made of, and the words that files of packs begin with.
MARKS = ["- ", ": ", "? ", "[", "]", "{", "}", ", ", "#", " # ", "&a ", "*a", "!!str ", "|\\x0A", ">-\\x0A", "'", "\\\"", "\\x0A", "---\\x0A", "...\\x0A", "~", "true",
         "2008-11-28", "sha256:", "\\xEF\\xBB\\xBF", "\\xFF", "BagIt-Version: 0.97\\x0A", "Tag-File-Character-Encoding: UTF-8\\x0A", "Payload-Oxum: ", "data/",
         "PK\\x01\\x02", "PK\\x03\\x04", "PK\\x05\\x06", "PK\\x06\\x06", "PK\\x06\\x07"]


def files_of(text):
    """Path to text, as the sample has them; what comes before the first path is sample.yaml."""
    files, path = {}, "sample.yaml"
    for line in text.splitlines(keepends=True):
        named = re.fullmatch(r"-- (.+) --\n?", line)
        if named:
            path = named.group(1)
        else:
            files[path] = files.get(path, "") + line
    return files


def with_keys(text, keys):
    """A YAML file with `keys`, which is YAML too, in the place of its own of these names."""
    parts = lambda whole: re.split(r"(?m)^(?=[a-z0-9_]+:)", whole)
    name = lambda part: part.split(":")[0]
    replaced = {name(part) for part in parts(keys)}
    return "".join(part for part in parts(text) if name(part) not in replaced) + keys


def laid_over(base, sample):
    """The small folder with the files of a sample; a link is left out."""
    files = dict(base)
    for path, text in sample.items():
        whole = path.removeprefix("in ")
        if text in ("(absent)\n", "(link)\n"):
            files.pop(whole, None)
        else:
            files[whole] = text if path == whole else with_keys(files.get(whole, ""), text)
    return files


def as_text(files):
    return "".join(f"-- {path} --\n{text}" + ("" if text.endswith("\n") else "\n") for path, text in sorted(files.items()))


def write(folder, name, data):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())


def is_checklist(text):
    return re.match(r"(framework|crosswalk):", text) is not None


def words(say):
    """Every key and every value of an enumeration that the language has."""
    found = set()

    def walk(value):
        if isinstance(value, dict):
            found.update(value.get("properties", {}))
            found.update(word for word in value.get("enum", []) if isinstance(word, str))
            for part in value.values():
                walk(part)
        elif isinstance(value, list):
            for part in value:
                walk(part)

    for language in ("folder", "checklist"):
        walk(json.loads(say("schema", language)))
    return sorted(word for word in found if re.fullmatch(r"[A-Za-z0-9_-]+", word))


def write_samples(say, base, out):
    for line in say("explain").splitlines():
        code = line.split()[0]
        shown = re.sub(r"(?m)^    ", "", say("explain", code).split("is shown):\n\n")[1])
        for name, sample in zip((code, code + "-good"), shown.split("\nThis is not:\n\n")):
            files = files_of(sample)
            whole = laid_over(base, files)
            if name == code:
                write(out / "folder", code, as_text(whole))
            for path, text in files.items():
                if path.endswith(".yaml") and name == code:
                    write(out / "yaml", code, text)
                text = whole.get(path.removeprefix("in "), "")
                if is_checklist(text):
                    write(out / "checklist", name, text)


def write_packs(binary, base, out):
    with tempfile.TemporaryDirectory() as place:
        folder, packs = pathlib.Path(place, "folder"), pathlib.Path(place, "out")
        for path, text in base.items():
            write((folder / path).parent, pathlib.Path(path).name, text)
        subprocess.run([binary, "build", str(folder), "-o", str(packs), "--draft", "--quiet"], check=False, capture_output=True)
        for path in packs.iterdir():
            if path.is_file():
                write(out / "verify", path.name, path.read_bytes())
            else:
                inside = {str(f.relative_to(path)): f.read_text() for f in path.rglob("*") if f.is_file() and "assets" not in f.parts}
                write(out / "verify", path.name, as_text(inside))


# As in inspect_fuzz.cpp: the first byte of an input is the place of its name in this list.
DOCUMENTS = ["", "docx", "xlsx", "pptx", "odt", "ods", "odp", "rtf", "eml", "msg", "html", "md", "csv", "txt", "doc", "xls"]


def write_documents(out):
    """Short ones of each format that the quotes of the bench are made for, and those of the unit tests."""
    sys.path.insert(0, str(PROJECT / "tests" / "bench" / "quotes"))
    import files
    files.COUNT = 8
    for form, make in files.FILES.items():
        if form in DOCUMENTS:
            write(out / "inspect", form, bytes([DOCUMENTS.index(form)]) + make()[0])
    for path in sorted((PROJECT / "tests" / "unit" / "documents").iterdir()):
        is_small = path.stat().st_size < 20_000 and path.name != "echo.xlsx"  # which unpacks to a thousand times its size
        if path.suffix and path.suffix[1:] in DOCUMENTS and is_small:
            write(out / "inspect", path.name, bytes([DOCUMENTS.index(path.suffix[1:])]) + path.read_bytes())


def main():
    binary, out = sys.argv[1], pathlib.Path(sys.argv[2])
    say = lambda *words: subprocess.run([binary, *words], check=False, capture_output=True, text=True).stdout
    base = {str(path.relative_to(BASE)): path.read_text() for path in sorted(BASE.rglob("*")) if path.is_file()}
    write_samples(say, base, out)
    for path in [*sorted(PROJECT.glob("schemas/*.yaml")), *sorted(PROJECT.glob("examples/*/crosswalk.yaml"))]:
        write(out / "checklist", path.name, path.read_bytes())
    write_packs(binary, base, out)
    write_documents(out)
    write(out, "words", "".join(f'"{word}"\n' for word in [*MARKS, *(word + ": " for word in words(say))]))


main()
