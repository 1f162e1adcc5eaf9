#!/usr/bin/env python3
"""Writes inputs from which a fuzzer may begin: the samples of all rules, and the pack of a small folder as a folder and as a zip.

python3 tests/fuzz/seeds.py BINARY OUT    OUT/yaml, OUT/folder, OUT/verify; CMake's target names are the same
"""
import pathlib
import re
import subprocess
import sys
import tempfile

BASE = pathlib.Path(__file__).resolve().parent.parent / "unit" / "samples"


def files_of(text):
    """Path to bytes, from a text with `-- path --` lines; what comes before the first is sample.yaml."""
    files, path = {}, "sample.yaml"
    for line in text.splitlines(keepends=True):
        named = re.fullmatch(r"-- (?:in )?(\S+) --\n?", line)
        if named:
            path = named.group(1)
        else:
            files[path] = files.get(path, "") + line
    return files


def as_text(files):
    return "".join(f"-- {path} --\n{text}" + ("" if text.endswith("\n") else "\n") for path, text in sorted(files.items()))


def write(folder, name, data):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())


def main():
    binary, out = sys.argv[1], pathlib.Path(sys.argv[2])
    say = lambda *words: subprocess.run([binary, *words], check=False, capture_output=True, text=True).stdout
    base = {str(path.relative_to(BASE)): path.read_text() for path in sorted(BASE.rglob("*")) if path.is_file()}
    for line in say("explain").splitlines():
        code = line.split()[0]
        sample = say("explain", code).split("is shown):\n\n")[1].split("\nThis is not:\n")[0]
        files = files_of(re.sub(r"(?m)^    ", "", sample))
        write(out / "folder", code, as_text({**base, **files}))
        for path, text in files.items():
            if path.endswith(".yaml"):
                write(out / "yaml", code, text)
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


main()
