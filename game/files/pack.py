"""A scenario's files: a folder, or a zip read in place and never extracted."""

import hashlib
import io
import zipfile
from pathlib import Path
from typing import Protocol

from game.files.disk_folder import DiskFolder
from game.files.faults import PackError, PackFault, named
from game.files.pack_names import SCENARIO
from game.files.zip_folder import ZipFolder

HASH_BYTES = 16

_ANY_DAY = (1980, 1, 1, 0, 0, 0)
"""Packing the same files on another day gives the same bytes."""


class Folder(Protocol):
    """The files of one scenario, wherever they are kept."""

    @property
    def path(self) -> Path:
        """The folder or the zip itself."""

    def names(self) -> tuple[str, ...]:
        """Return the names of all files, sorted, with / between folders."""

    def read(self, name: str) -> bytes:
        """Return the contents of one file.

        Raises:
            PackError: the file is not there, or not fit to be read.
        """

    def close(self) -> None:
        """Let go of the files."""


def open_folder(path: Path) -> Folder:
    """Return the scenario's files at a folder, at a zip, or beside a `scenario.yaml`.

    Raises:
        PackError: the path holds no scenario, or one that is refused as a whole.
    """
    if path.is_dir():
        return DiskFolder(path)
    if path.name == SCENARIO and path.is_file():
        return DiskFolder(path.parent)
    if not path.is_file():
        raise PackError(PackFault.NOT_A_FILE, pack=named(path.name))
    return ZipFolder(path)


def label(folder: Folder, name: str) -> str:
    """Return how a file of the scenario is called in messages."""
    return (folder.path / name).as_posix()


def content_hash(folder: Folder) -> str:
    """Return the hash a save pins its scenario by; folder and zip of it agree."""
    digest = hashlib.blake2b(digest_size=HASH_BYTES)
    for name in folder.names():
        body = folder.read(name)
        digest.update(f"{len(name)}:{name}:{len(body)}:".encode("ascii"))
        digest.update(body)
    return digest.hexdigest()


def packed(folder: Folder) -> bytes:
    """Return the scenario as the bytes of one zip; the same files give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name in folder.names():
            entry = zipfile.ZipInfo(name, _ANY_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o100644 << 16
            zipped.writestr(entry, folder.read(name))
    return out.getvalue()
