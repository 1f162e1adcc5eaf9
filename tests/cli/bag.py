"""Judges a folder by BagIt 1.0 (RFC 8493) without assure: complete (section 3) and valid, whoever made it.

python3 bag.py FOLDER    says what is wrong, a line each, and ends with 1
"""

import hashlib
import os
import re
import sys


def fields(path):
    """The labels and values of a tag file; lines that begin with white space go on (section 2.2.2)."""
    found = []
    with open(path, encoding="utf-8", newline="") as file:
        for line in re.split(r"\r\n|\r|\n", file.read()):
            if line[:1] in (" ", "\t") and found:
                found[-1] = (found[-1][0], found[-1][1] + " " + line.strip())
            elif line:
                label, colon, value = line.partition(":")
                found.append((label if colon else "", value.strip()))
    return found


def listed(path):
    """Digests and paths of a manifest (section 2.1.3)."""
    with open(path, encoding="utf-8", newline="") as file:
        for line in re.split(r"\r\n|\r|\n", file.read()):
            if not line:
                continue
            digest, name = re.fullmatch(r"([0-9A-Fa-f]+)[ \t]+\*?(.+)", line).groups()
            yield digest.lower(), re.sub("%(0D|0A|25)", lambda m: chr(int(m[1], 16)), name, flags=re.IGNORECASE)


def files_in(bag):
    for folder, _, names in os.walk(bag):
        for name in names:
            yield os.path.relpath(os.path.join(folder, name), bag)


def faults(bag):
    with open(os.path.join(bag, "bagit.txt"), "rb") as file:
        if file.read() != b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n":
            yield "bagit.txt is not the declaration of BagIt 1.0"
    there = set(files_in(bag))
    payload = {path for path in there if path.startswith("data/")}
    manifests = [path for path in there if re.fullmatch(r"manifest-[a-z0-9]+\.txt", path)]
    if not manifests or not os.path.isdir(os.path.join(bag, "data")):
        yield "no payload manifest, or no data/"
    for path in sorted(there):
        match = re.fullmatch(r"(tag)?manifest-([a-z0-9]+)\.txt", path)
        if not match:
            continue
        names = set()
        for digest, name in listed(os.path.join(bag, path)):
            if name in names:
                yield f"{path} lists {name} twice"
            names.add(name)
            if name not in there:
                yield f"{path} lists {name}, which is not there"
                continue
            with open(os.path.join(bag, name), "rb") as file:
                if hashlib.file_digest(file, match[2]).hexdigest() != digest:
                    yield f"{name} has not the digest of {path}"
        if match[1]:
            needed = {"bagit.txt", "bag-info.txt", *manifests}
            if not needed <= names or names & payload:
                yield f"{path} does not list the tag files alone"
        elif names != payload:
            yield f"{path} does not list what is in data/"
    info = fields(os.path.join(bag, "bag-info.txt"))
    size = sum(os.path.getsize(os.path.join(bag, path)) for path in payload)
    if [value for label, value in info if label == "Payload-Oxum"] != [f"{size}.{len(payload)}"]:
        yield f"the Payload-Oxum is not {size}.{len(payload)}"
    if any(not label or label != label.strip() for label, _ in info):
        yield "bag-info.txt has a line without a label"


found = list(faults(sys.argv[1]))
for fault in found[:20]:
    print(fault)
sys.exit(1 if found else 0)
