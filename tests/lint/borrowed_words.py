"""No file of the project repeats eight words in a row of the papers that its checklists come from.

borrowed_words.py check ROOT              holds every text file that git lists below ROOT against borrowed_words.bin; 1 when one repeats them
borrowed_words.py make PAPER...           makes borrowed_words.bin from papers as plain text, in the order of the hashes

The papers are not part of the project: committed are the first six bytes of the SHA-256 of each run of eight words, sorted. Words are
lower-case runs of ASCII letters and digits; whatever is between them does not count."""

import hashlib
import pathlib
import re
import subprocess
import sys

LENGTH, BYTES = 8, 6
HASHES = pathlib.Path(__file__).with_suffix(".bin")
WORD = re.compile(rb"[a-z0-9]+")
# The title of a post, with its article.
TITLES = {b"the director of primary and community care commissioning"}


def runs(data):
    """Each run of eight words: its hash, and where it begins."""
    words = [(match.group(), match.start()) for match in WORD.finditer(data.lower())]
    for first in range(len(words) - LENGTH + 1):
        run = b" ".join(word for word, _ in words[first : first + LENGTH])
        yield hashlib.sha256(run).digest()[:BYTES], words[first][1], run


def make(papers):
    hashes = {digest for paper in papers for digest, _, _ in runs(pathlib.Path(paper).read_bytes())}
    HASHES.write_bytes(b"".join(sorted(hashes)))
    print(f"{len(hashes)} hashes of {len(papers)} papers")
    return 0


def files_of(root):
    """What git lists; of a tree without git, all but what is built."""
    listed = subprocess.run(["git", "-C", root, "ls-files", "-z"], capture_output=True)
    if listed.returncode == 0:
        return [pathlib.Path(root, name.decode()) for name in listed.stdout.split(b"\0") if name]
    top = pathlib.Path(root)
    return sorted(path for path in top.rglob("*") if not path.relative_to(top).parts[0].startswith(("build", ".")))


def check(root):
    data = HASHES.read_bytes()
    known = {data[at : at + BYTES] for at in range(0, len(data), BYTES)}
    files = files_of(root)
    found = 0
    for path in files:
        text = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        if b"\0" in text[:8000]:
            continue
        for digest, at, run in runs(text):
            if digest in known and run not in TITLES:
                line = text.count(b"\n", 0, at) + 1
                print(f"{path.relative_to(root)}:{line}: these words are a paper's: {run.decode()}")
                found += 1
                break
    if not found:
        print(f"{len(files)} files, {len(known)} runs of words")
    return 1 if found or not files or not known else 0


if __name__ == "__main__":
    if len(sys.argv) > 2 and sys.argv[1] == "make":
        sys.exit(make(sys.argv[2:]))
    if len(sys.argv) == 3 and sys.argv[1] == "check":
        sys.exit(check(sys.argv[2]))
    sys.exit(__doc__)
