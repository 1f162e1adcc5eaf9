#!/usr/bin/env python3
"""Files that change, shrink, vanish or are replaced while a pack is built: either each is packed as it was at one moment, or there
is a clear error and the pack before stays.

python3 tests/durability/moving_files.py BINARY [--rounds N] [--seed N]
"""
import hashlib
import os
import subprocess
import time

import world

TICK = 0.015  # longer than any kernel's


def overwrite(path, rng):
    """In two steps, so that a mixture of both contents stands there for a while: who reads no more than that packs it rightly."""
    was = path.read_bytes()
    size = len(was)
    data = rng.randbytes(size)
    with open(path, "r+b", buffering=0) as file:
        file.write(data[: size // 2])
        time.sleep(TICK)
        file.write(data[size // 2:])
    return hashlib.sha256(data[: size // 2] + was[size // 2:]).hexdigest()


def overwrite_unseen(path, rng):
    was = path.stat()
    between = overwrite(path, rng)
    os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))
    return between


def grow(path, rng):
    with open(path, "ab", buffering=0) as file:
        file.write(rng.randbytes(1000))


def shrink(path, rng):
    os.truncate(path, path.stat().st_size // 2)


def remove(path, _):
    path.unlink()


def replace(path, rng):
    other = path.with_suffix(".new")
    other.write_bytes(rng.randbytes(path.stat().st_size))
    # Outside the folder, so that only the name's new meaning is seen.
    aside = path.parent.parent.parent / "aside"
    other.rename(aside)
    aside.rename(path)


def link(path, _):
    path.unlink()
    path.symlink_to("/etc/passwd")


ACTS = [overwrite, overwrite_unseen, grow, shrink, remove, replace, link]


def contents(folder):
    found = {}
    for name in folder.names():
        path = folder.document(name)
        if path.is_file() and not path.is_symlink():
            found[name] = world.digest(path)
    return found


def main():
    given = world.arguments(__doc__, 3, 200)
    with world.World(given) as here:
        out = here.place / "out"
        folder = here.folder("folder", documents=10)
        large = [folder.add(size) for size in (3_000_000, 9_000_000, 60_000_000)]
        folder.declare()
        here.build(folder, out)
        begun = time.monotonic()
        here.build(folder, out, "--no-cache")
        lasts = time.monotonic() - begun
        packed = refused = 0
        for number in range(given.rounds):
            was = contents(folder)
            identity = here.identity(out / world.REFERENCE)
            process = subprocess.Popen(here.command(folder, out, "--no-cache"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            time.sleep(here.rng.uniform(0, lasts))
            act = here.rng.choice(ACTS)
            # The largest is read for the longest time.
            name = here.rng.choice(large + 3 * large[-1:])
            between = act(folder.document(name), here.rng)
            told, complained = process.communicate()
            told += complained
            now = contents(folder)
            pack = out / world.REFERENCE
            if process.returncode == 0:
                packed += 1
                for path in sorted((pack / "data" / "documents").iterdir()):
                    if world.digest(path) not in (was.get(path.name), now.get(path.name), between):
                        here.fail(f"round {number}: {act.__name__}: {path.name} was packed as it never was")
            else:
                refused += 1
                if name not in told:
                    here.fail(f"round {number}: {act.__name__}: the message does not name {name}: {told[-400:]}")
                if here.identity(pack) != identity:
                    here.fail(f"round {number}: {act.__name__}: the pack before is not there any more")
            here.identity(pack)
            here.identity(out / f"{world.REFERENCE}.zip")
            if world.left_over(out):
                here.fail(f"round {number}: left behind: {world.left_over(out)}")
            path = folder.document(name)
            if path.is_symlink() or not path.exists() or path.stat().st_size < 2_000_000:
                path.unlink(missing_ok=True)
                path.write_bytes(world.some_bytes(here.rng, 60_000_000 if name == large[-1] else 5_000_000))
            here.build(folder, out)
        here.end(f"{given.rounds} rounds, seed {given.seed}: {packed} builds gave a pack, {refused} an error")


main()
