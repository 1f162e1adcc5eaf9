#!/usr/bin/env python3
"""A build that is killed at any moment leaves the pack before whole, or the new one.

python3 tests/durability/kills.py BINARY [--rounds N] [--seed N]
"""
import signal
import subprocess
import time

import world


def main():
    given = world.arguments(__doc__, 6, 300)
    with world.World(given) as here:
        out = here.place / "out"
        versions = [here.folder(name, documents=60) for name in ("a", "b")]
        for version in versions:
            version.add(2_000_000)
            version.declare()
        identities = [here.build(version, here.place / "apart" / version.path.name) for version in versions]
        here.build(versions[0], out)
        begun = time.monotonic()
        here.build(versions[1], out, "--no-cache")
        lasts = time.monotonic() - begun
        killed = mixed = 0
        for number in range(given.rounds):
            version = versions[number % 2]
            options = ["--no-cache"] if here.rng.random() < 0.5 else []
            process = subprocess.Popen(here.command(version, out, *options), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(here.rng.uniform(0, lasts * 1.1))
            process.send_signal(signal.SIGKILL)
            killed += process.wait() == -signal.SIGKILL
            found = [here.identity(out / world.REFERENCE), here.identity(out / f"{world.REFERENCE}.zip")]
            if any(identity not in identities for identity in found):
                here.fail(f"round {number}: neither pack: {found}")
            mixed += found[0] != found[1]
            if number % 5 == 4:
                # The next build sweeps away what the dead ones left.
                here.build(version, out)
                if world.left_over(out):
                    here.fail(f"round {number}: left behind: {world.left_over(out)}")
        here.end(f"{given.rounds} rounds, seed {given.seed}: {killed} builds killed before their end, {mixed} between folder and zip")


main()
