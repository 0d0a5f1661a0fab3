"""Disks that fail: at one call, from one call on, or by losing power."""

import errno
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import product
from math import prod
from pathlib import Path

from game.files.disk import Disk


class MachineStoppedError(BaseException):
    """The machine stopped between two calls; nothing of the game runs after it."""


CALLS = (
    "create",
    "write",
    "sync",
    "close",
    "replace",
    "link",
    "remove",
    "sync_folder",
    "make_folder",
    "open",
    "read",
    "names",
    "exists",
    "size",
    "changed_at",
)
NEVER_FAILS = frozenset({"exists"})


class FaultyDisk(Disk):
    """A disk on which the call of this number goes wrong in one way."""

    def __init__(self, at: int = -1, how: str = "", *, for_good: bool = False) -> None:
        self.at = at
        self.how = how
        self.for_good = for_good
        self.log: list[str] = []
        self.has_failed = False

    def _is_hit(self, call: str) -> bool:
        number = len(self.log)
        self.log.append(call)
        if call in NEVER_FAILS and not self.how.startswith("stop"):
            return False
        if self.how in ("short", "short and full") and call != "write":
            return False
        return number == self.at or (self.for_good and 0 <= self.at < number)


def _left_to_the_machine(*_: object) -> None:
    """Sync nothing: what a sync is worth shows on the disk that loses power."""


def _faulty(call: str) -> Callable[..., object]:
    real = _left_to_the_machine if call.startswith("sync") else getattr(Disk, call)

    def run(self: FaultyDisk, *given: object) -> object:
        if not self._is_hit(call):
            return real(self, *given)
        self.has_failed = True
        match self.how:
            case "stop before":
                raise MachineStoppedError
            case "stop after":
                real(self, *given)
                raise MachineStoppedError
            case "short" | "short and full":
                handle, data = given
                written = real(self, handle, data[: max(1, len(data) // 2)])
                if self.how == "short":
                    return written
                raise OSError(errno.ENOSPC, "full")
            case _:
                if call == "close":
                    real(self, *given)
                number = getattr(errno, self.how)
                raise OSError(number, os.strerror(number))

    return run


for _call in CALLS:
    setattr(FaultyDisk, _call, _faulty(_call))


@dataclass
class Inode:
    """A file's bytes: in the cache, and on the disk itself."""

    cached: bytearray = field(default_factory=bytearray)
    durable: bytes | None = None


@dataclass(frozen=True)
class Moment:
    """Everything that decides what is on the disk if the power fails now."""

    durable_names: dict[Path, int]
    pending: tuple[tuple[str, Path, object], ...]
    files: dict[int, tuple[bytes, bytes | None]]
    acknowledged: tuple[int, int]


class CachedDisk(Disk):
    """A disk in memory that keeps what is durable apart from what is only cached."""

    def __init__(self) -> None:
        self.inodes: dict[int, Inode] = {}
        self.cached_names: dict[Path, int] = {}
        self.durable_names: dict[Path, int] = {}
        self.pending: list[tuple[str, Path, object]] = []
        self.handles: dict[int, int] = {}
        self.moments: list[Moment] = []
        self.acknowledged = (0, 0)

    def happened(self) -> None:
        files = {number: (bytes(one.cached), one.durable) for number, one in self.inodes.items()}
        self.moments.append(
            Moment(dict(self.durable_names), tuple(self.pending), files, self.acknowledged)
        )

    def _handle(self, number: int) -> int:
        handle = 10 + len(self.handles)
        self.handles[handle] = number
        return handle

    def _new(self, path: Path) -> int:
        number = len(self.inodes)
        self.inodes[number] = Inode()
        self.cached_names[path] = number
        self.pending.append(("create", path, number))
        self.happened()
        return number

    def create(self, path: Path) -> int:
        if path in self.cached_names:
            raise FileExistsError(errno.EEXIST, "exists")
        return self._handle(self._new(path))

    def write(self, handle: int, data: bytes | memoryview) -> int:
        self.inodes[self.handles[handle]].cached += bytes(data)
        self.happened()
        return len(data)

    def sync(self, handle: int) -> None:
        inode = self.inodes[self.handles[handle]]
        inode.durable = bytes(inode.cached)
        self.happened()

    def close(self, handle: int) -> None:
        assert handle in self.handles

    def replace(self, source: Path, target: Path) -> None:
        if self.cached_names[source] != self.cached_names.get(target):
            self.cached_names[target] = self.cached_names.pop(source)
            self.pending.append(("rename", source, target))
        self.happened()

    def link(self, source: Path, target: Path) -> None:
        self.cached_names[target] = self.cached_names[source]
        self.pending.append(("link", source, target))
        self.happened()

    def remove(self, path: Path) -> None:
        del self.cached_names[path]
        self.pending.append(("remove", path, None))
        self.happened()

    def sync_folder(self, folder: Path) -> None:  # noqa: ARG002 - there is one folder
        self.durable_names = dict(self.cached_names)
        self.pending = []
        self.happened()

    def make_folder(self, folder: Path) -> None:  # noqa: ARG002 - there is one folder
        self.happened()

    def read(self, path: Path, most: int) -> bytes:
        if path not in self.cached_names:
            raise FileNotFoundError(errno.ENOENT, "not there")
        return bytes(self.inodes[self.cached_names[path]].cached)[:most]

    def exists(self, path: Path) -> bool:
        return path in self.cached_names

    def changed_at(self, path: Path) -> int:
        if path not in self.cached_names:
            raise FileNotFoundError(errno.ENOENT, "not there")
        return 1

    def names(self, folder: Path) -> list[str]:  # noqa: ARG002 - there is one folder
        return sorted(path.name for path in self.cached_names)


class DiskAfterPowerLoss(CachedDisk):
    """What a moment left behind, to be read by the game that starts next."""

    def __init__(self, files: dict[Path, bytes]) -> None:
        super().__init__()
        for path, body in files.items():
            number = len(self.inodes)
            self.inodes[number] = Inode(bytearray(body), body)
            self.cached_names[path] = number


def survivors(moment, dice, *, in_order, most=40):
    """Yield disks that may be found after a power loss.

    A journalling file system loses the youngest changes of names first; a
    weaker one may lose any of them. A file that was not synced may hold
    anything of what was written, or zeros.
    """
    pending = moment.pending
    if in_order:
        kept_lists = [pending[:count] for count in range(len(pending) + 1)]
    else:
        chosen = [[one for one in pending if dice.random() < 0.5] for _ in range(8)]
        kept_lists = [pending, (), *chosen]
    for kept in kept_lists:
        names = names_after(moment.durable_names, kept)
        numbers = sorted(set(names.values()))
        bodies = [bodies_of(*moment.files[number]) for number in numbers]
        for bodies_found in combinations(bodies, dice, most):
            found = dict(zip(numbers, bodies_found, strict=True))
            yield DiskAfterPowerLoss({path: found[number] for path, number in names.items()})


def combinations(bodies, dice, most):
    """Return every choice of one body per file, or so many of them by chance."""
    if prod(map(len, bodies)) <= most:
        return list(product(*bodies))
    return [tuple(map(dice.choice, bodies)) for _ in range(most)]


def names_after(durable, changes):
    names = dict(durable)
    for kind, path, other in changes:
        match kind:
            case "create":
                names[path] = other
            case "rename" if path in names:
                names[other] = names.pop(path)
            case "link" if path in names:
                names[other] = names[path]
            case "remove":
                names.pop(path, None)
            case _:
                continue
    return names


def bodies_of(cached, durable):
    if durable == cached:
        return [cached]
    start = durable if durable is not None and cached.startswith(durable) else b""
    rest = cached[len(start) :]
    half = len(rest) // 2
    found = [start + rest[:half], cached, start + rest[:half] + bytes(len(rest) - half)]
    found += [start + bytes(len(rest)), durable or b""]
    return list(dict.fromkeys(found))
