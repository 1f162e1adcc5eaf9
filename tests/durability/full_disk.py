#!/usr/bin/env python3
"""A disk that fills up at any byte: a clear error, the pack before whole, nothing left behind.

python3 tests/durability/full_disk.py BINARY [--rounds N] [--seed N]    needs to be root, for small disks
"""
import pathlib
import subprocess

import world


class SmallDisk:
    def __init__(self, place, kilobytes):
        self.place = place
        self.size = f"size={kilobytes}k"
        place.mkdir(exist_ok=True)

    def __enter__(self):
        subprocess.run(["mount", "-t", "tmpfs", "-o", self.size, "none", self.place], check=True, capture_output=True)
        return self

    def resize(self, kilobytes):
        subprocess.run(["mount", "-o", f"remount,size={kilobytes}k", "none", self.place], check=True, capture_output=True)

    def __exit__(self, *_):
        subprocess.run(["umount", self.place], check=False)


def used(place: pathlib.Path):
    done = subprocess.run(["df", "-k", "--output=used", place], capture_output=True, text=True, check=True)
    return int(done.stdout.split()[1])


def main():
    given = world.arguments(__doc__, 6, 120)
    with world.World(given) as here:
        before, after = (here.folder(name, documents=25) for name in ("before", "after"))
        identities = [here.build(version, here.place / "apart" / version.path.name) for version in (before, after)]
        out = here.place / "disk"
        try:
            with SmallDisk(out, 100_000):
                here.build(before, out)
                stands = used(out)
                here.build(after, out)
        except subprocess.CalledProcessError:
            print("skipped: no small disk can be made here")
            return
        full = fitted = 0
        for number in range(given.rounds):
            with SmallDisk(out, 100_000) as disk:
                here.build(before, out)
                # From no room at all to enough for the old pack and the new one.
                disk.resize(stands + 4 + number * (stands + 200) // max(given.rounds - 1, 1))
                ended = subprocess.run(here.command(after, out), capture_output=True, text=True, check=False)
                full += ended.returncode == 2
                fitted += ended.returncode == 0
                if ended.returncode not in (0, 2) or (ended.returncode == 2 and "no space left" not in ended.stderr):
                    here.fail(f"round {number}: ended with {ended.returncode}: {ended.stderr}")
                found = {here.identity(out / world.REFERENCE), here.identity(out / f"{world.REFERENCE}.zip")}
                if found != {identities[ended.returncode == 0]}:
                    here.fail(f"round {number}: ended with {ended.returncode}, and there stands {found}")
                if world.left_over(out):
                    here.fail(f"round {number}: left behind: {world.left_over(out)}")
        if not full:
            here.fail("no disk was too small")
        here.end(f"{given.rounds} disks: {full} too small, {fitted} large enough")


main()
