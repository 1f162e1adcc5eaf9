#!/usr/bin/env python3
"""After any edit, a rebuild gives the bytes of a build that knows of none before it.

python3 tests/durability/edits.py BINARY [--rounds N] [--seed N]
"""
import os
import time

import world

LARGE = 34_000_000  # is packed block by block


def touch(folder, rng):
    """Nothing but times."""
    os.utime(folder.document(rng.choice(folder.names())))


def rewrite(folder, rng):
    """Other bytes, as many, in the same file."""
    path = folder.document(rng.choice(folder.names()))
    with open(path, "r+b") as file:
        file.write(rng.randbytes(min(path.stat().st_size, 40)))


def rewrite_unseen(folder, rng):
    """The same, and the time set back."""
    path = folder.document(rng.choice(folder.names()))
    was = path.stat()
    with open(path, "r+b") as file:
        file.write(rng.randbytes(min(was.st_size, 40)))
    os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))


def replace(folder, rng):
    path = folder.document(rng.choice(folder.names()))
    other = path.with_suffix(".new")
    other.write_bytes(world.some_bytes(rng, rng.randrange(90_000)))
    other.rename(path)


def grow(folder, rng):
    with open(folder.document(rng.choice(folder.names())), "ab") as file:
        file.write(rng.randbytes(rng.randrange(1, 5000)))


def shrink(folder, rng):
    os.truncate(folder.document(rng.choice(folder.names())), 8)  # fewer may be white space alone


def remove(folder, rng):
    if len(folder.names()) > 5:
        folder.document(rng.choice(folder.names())).unlink()


def add(folder, rng):
    for _ in range(rng.randrange(1, 4)):
        folder.add()


def swap(folder, rng):
    """Two files take each other's names, with inode, times and all."""
    a, b = (folder.document(name) for name in rng.sample(folder.names(), 2))
    aside = a.with_suffix(".aside")
    a.rename(aside)
    b.rename(a)
    aside.rename(b)


def retitle(folder, rng):
    folder.title = f"Title {rng.randrange(1000)}"


def nothing(folder, rng):
    pass


EDITS = [touch, rewrite, rewrite_unseen, replace, grow, shrink, remove, add, swap, retitle, nothing]


def spoil(here, out, rng):
    """Somebody meddles with what the build before left."""
    pack = out / world.REFERENCE
    victim = rng.choice([path for path in sorted(pack.rglob("*")) if path.is_file()])
    kind = rng.randrange(5)
    if kind == 0:
        victim.unlink()
    elif kind == 1:
        victim.write_bytes(victim.read_bytes() + b"x")
    elif kind == 2:
        for memory in here.remembered():
            memory.unlink()
    elif kind == 3:
        for memory in here.remembered():
            memory.write_bytes(memory.read_bytes()[: rng.randrange(2000)])
    else:
        with open(out / f"{world.REFERENCE}.zip", "r+b") as zip_file:
            zip_file.seek(rng.randrange(1000))
            zip_file.write(b"?")


def main():
    given = world.arguments(__doc__, 6, 200)
    with world.World(given) as here:
        folder = here.folder("folder")
        folder.add(LARGE)
        folder.declare()
        warm, cold = here.place / "warm", here.place / "cold"
        here.build(folder, warm)
        names = []
        for number in range(given.rounds):
            if here.rng.random() < 0.5:
                time.sleep(0.03)  # so that files are old enough to be trusted
            edits = here.rng.sample(EDITS, here.rng.randrange(1, 4))
            for edit in edits:
                edit(folder, here.rng)
            folder.declare()
            if here.rng.random() < 0.2:
                spoil(here, warm, here.rng)
            names = [edit.__name__ for edit in edits]
            jobs = str(here.rng.choice([1, 2, 5]))
            identity = here.build(folder, warm, "--jobs", jobs)
            expected = here.build(folder, cold, "--no-cache")
            same = identity == expected and world.digest(warm / "chance.zip") == world.digest(cold / "chance.zip")
            if not same or world.tree(warm / "chance") != world.tree(cold / "chance"):
                here.fail(f"round {number} after {names}: not what a cold build gives")
            if world.left_over(warm):
                here.fail(f"round {number}: left behind: {world.left_over(warm)}")
        here.end(f"{given.rounds} rounds of edits, seed {given.seed}, {len(folder.names())} documents at the end")


main()
