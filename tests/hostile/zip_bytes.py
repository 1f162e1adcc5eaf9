"""Zips byte by byte, so that each number in them can lie."""
import functools
import struct
import zlib

END64 = 0xFFFFFFFF


@functools.lru_cache(1000)  # most packs are one pack with a lie in it
def raw_deflate(data, level=6):
    packer = zlib.compressobj(level, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def field(number, data):
    return struct.pack("<HH", number, len(data)) + data


class Entry:
    """A file of a zip. What is given by name differs from what the file would have; `local_...` only in its local header."""

    def __init__(self, name, data=b"", **lies):
        self.name = name if isinstance(name, bytes) else name.encode()
        self.data = data
        self.method = 8 if len(data) > 20 else 0
        self.version = None  # needed to extract
        self.flags = 0 if self.name.isascii() else 0x800
        self.mode = 0o100644
        self.attributes = None
        self.made_by = 3 << 8 | 63
        self.extra = b""
        self.comment = b""
        self.disk = 0
        self.descriptor = b""
        self.before = b""  # bytes between it and what comes before it
        self.at = None  # the index of the entry whose bytes are its own too
        self.inside = None  # (index, bytes after the beginning of its data): where its local header is
        self.packed = None  # the bytes themselves
        self.lies = lies
        for key, value in lies.items():
            if not key.startswith("local_"):
                setattr(self, key, value)
        if self.packed is None:
            self.packed = raw_deflate(data) if self.method == 8 else data
        if self.version is None:
            self.version = 20 if self.method else 10
        self.crc = lies.get("crc", zlib.crc32(data))
        self.size = lies.get("size", len(data))
        self.packed_size = lies.get("packed_size", len(self.packed))
        self.offset = 0

    def told(self, key, value):
        return self.lies.get("local_" + key, value)

    def local(self):
        name = self.told("name", self.name)
        extra = self.told("extra", b"")
        return struct.pack(
            "<IHHHHHIIIHH", 0x04034B50, self.told("version", self.version), self.told("flags", self.flags),
            self.told("method", self.method), self.told("time", 0), 0x397C, self.told("crc", self.crc),
            self.told("packed_size", self.packed_size), self.told("size", self.size), len(name), len(extra)) + name + extra

    def central(self):
        attributes = self.mode << 16 if self.attributes is None else self.attributes
        return struct.pack(
            "<IHHHHHHIIIHHHHHII", 0x02014B50, self.made_by, self.version, self.flags, self.method, 0, 0x397C,
            self.crc, self.packed_size, self.size, len(self.name), len(self.extra), len(self.comment), self.disk, 0,
            attributes, self.lies.get("offset", self.offset)) + self.name + self.extra + self.comment


class Empty:
    """An Entry without bytes and lies, for packs of very many."""

    at = inside = None
    before = packed = descriptor = b""

    def __init__(self, name):
        self.name = name
        self.offset = 0

    def local(self):
        return struct.pack("<IHHHHHIIIHH", 0x04034B50, 10, 0, 0, 0, 0x397C, 0, 0, 0, len(self.name), 0) + self.name

    def central(self):
        return struct.pack(
            "<IHHHHHHIIIHHHHHII", 0x02014B50, 3 << 8 | 63, 10, 0, 0, 0, 0x397C, 0, 0, 0, len(self.name), 0, 0, 0, 0,
            0o100644 << 16, self.offset) + self.name


def end64(count, size, offset, **lies):
    """The zip64 records of an end that lies after `offset` and `size`."""
    return struct.pack(
        "<IQHHIIQQQQ", 0x06064B50, lies.get("length", 44), 45, 45, 0, 0, lies.get("count", count), lies.get("count", count),
        lies.get("size", size), lies.get("offset", offset)) + struct.pack(
            "<IIQI", 0x07064B50, 0, lies.get("at", offset + size), 1)


def end(count, size, offset, comment=b"", disk=0):
    return struct.pack("<IHHHHIIH", 0x06054B50, disk, disk, count, count, size, offset, len(comment)) + comment


def make(entries, stub=b"", moved=True, tail=b"", before_directory=b"", after_directory=b"", wide=None, **lies):
    """`stub` lies before it all; offsets count it when `moved`. `wide` makes the zip64 records of count, size and offset."""
    out = bytearray(stub if moved else b"")
    for entry in entries:
        if entry.at is not None:
            entry.offset = entries[entry.at].offset
            continue
        if entry.inside is not None:
            host, depth = entry.inside
            entry.offset = entries[host].offset + len(entries[host].local()) + depth
            continue
        out += entry.before
        entry.offset = len(out)
        out += entry.local() + entry.packed + entry.descriptor
    out += before_directory
    directory = b"".join(entry.central() for entry in entries)
    offset = len(out)
    out += directory + after_directory
    count = lies.get("count", min(len(entries), 0xFFFF))
    if wide is None and len(entries) >= 0xFFFF:
        wide = end64
    if wide:
        out += wide(len(entries), len(directory), offset)
    out += end(count, lies.get("size", len(directory)), lies.get("offset", offset), lies.get("comment", b""), lies.get("disk", 0))
    return (b"" if moved else stub) + bytes(out) + tail
