"""Why a pack or a save was refused: a code, its facts, and one clear sentence."""

import errno
from enum import StrEnum
from typing import ClassVar

from game.files.diagnostics import quoted

Fact = str | int


class FileFaultError(Exception):
    """A file or a disk that would not do; the message is one sentence for the player.

    `fault` and `facts` are what the sentence is made of, so that another
    language can say it too.
    """

    sentences: ClassVar[dict[str, str]] = {}

    def __init__(self, fault: StrEnum, **facts: Fact) -> None:
        self.fault = fault
        self.facts = facts
        super().__init__(self.sentences[fault].format_map(facts))


class PackFault(StrEnum):
    """What can be wrong with a scenario's folder or zip."""

    NOT_A_FILE = "P01"
    TOO_LARGE = "P02"
    NOT_A_ZIP = "P03"
    TOO_MANY_FILES = "P04"
    NAME_LENGTH = "P10"
    NAME_NOT_RELATIVE = "P11"
    NAME_TOO_DEEP = "P12"
    NAME_LEAVES = "P13"
    NAME_SIGNS = "P14"
    NAME_RESERVED = "P15"
    NAME_KIND = "P16"
    SYMLINK = "P20"
    SPECIAL_FILE = "P21"
    ENCRYPTED = "P22"
    COMPRESSION = "P23"
    SAME_NAME = "P24"
    FILE_TOO_LARGE = "P25"
    RATIO = "P26"
    TOTAL_TOO_LARGE = "P27"
    OVERLAP = "P28"
    NO_SCENARIO = "P30"
    NOT_IN_PACK = "P31"
    UNREADABLE = "P32"


class PackError(FileFaultError):
    """A scenario's folder or zip that is refused as a whole or in one file."""

    sentences: ClassVar[dict[str, str]] = {
        PackFault.NOT_A_FILE: "{pack} is neither a folder nor a regular file",
        PackFault.TOO_LARGE: "the pack is larger than {limit} MiB",
        PackFault.NOT_A_ZIP: "{pack} is not a zip file, or it is cut short",
        PackFault.TOO_MANY_FILES: "the scenario has more than {limit} files",
        PackFault.NAME_LENGTH: "a file name is empty or longer than {limit} characters",
        PackFault.NAME_NOT_RELATIVE: "{name}: use a relative name with / between folders",
        PackFault.NAME_TOO_DEEP: "{name}: at most {limit} folder levels are allowed",
        PackFault.NAME_LEAVES: "{name}: '.', '..' and empty parts are not allowed",
        PackFault.NAME_SIGNS: "{name}: only letters, digits, _ - . are allowed in names",
        PackFault.NAME_RESERVED: "{name}: this name is reserved on Windows",
        PackFault.NAME_KIND: "{name}: this kind of file is not allowed in a scenario",
        PackFault.SYMLINK: "{name} is a link, and links are not followed: put the file there",
        PackFault.SPECIAL_FILE: "{name} is a special file; scenarios hold plain files only",
        PackFault.ENCRYPTED: "{name} is encrypted",
        PackFault.COMPRESSION: "{name}: only stored or deflated files are read",
        PackFault.SAME_NAME: "{name} and {other} are the same name",
        PackFault.FILE_TOO_LARGE: "{name} is larger than {limit} MiB",
        PackFault.RATIO: "{name} unpacks to more than {limit} times its size",
        PackFault.TOTAL_TOO_LARGE: "the scenario is larger than {limit} MiB unpacked",
        PackFault.OVERLAP: "{name} and {other} overlap inside the zip",
        PackFault.NO_SCENARIO: "there is no scenario.yaml in {pack}{hint}",
        PackFault.NOT_IN_PACK: "file {name} is not in the scenario",
        PackFault.UNREADABLE: "{name} can't be read: {reason}",
    }


class SaveFault(StrEnum):
    """What can be wrong with a saved game, or with saving it."""

    CUT_SHORT = "S01"
    CHANGED_IN_TRANSFER = "S02"
    NOT_A_SAVE = "S03"
    NEWER = "S04"
    HEADER = "S05"
    CHECKSUM = "S06"
    NO_HEADER = "S07"
    FILE_CHECKSUM = "S08"
    EXTRA_BYTES = "S09"
    TOO_DEEP_TO_WRITE = "S10"
    KEY_TO_WRITE = "S11"
    NUMBER_TO_WRITE = "S12"
    KIND_TO_WRITE = "S13"
    UNKNOWN_PART = "S14"
    REPEATED_PART = "S15"
    NO_STATE = "S16"
    COMPRESSION = "S17"
    STATE_HASH = "S18"
    TOO_LARGE_TO_WRITE = "S19"
    NOT_ITSELF = "S20"
    BAD_KEY = "S21"
    REPEATED_KEY = "S22"
    EXTENSION = "S23"
    DECIMAL = "S24"
    TOO_LARGE = "S25"
    TOO_DEEP = "S26"
    MALFORMED = "S27"
    TOO_MANY_VALUES = "S28"
    NUMBER = "S29"
    NOT_WRITTEN = "S90"
    NOTHING_READABLE = "S92"
    UNCONFIRMED = "S93"
    NOT_READ = "S94"
    BAD_NAME = "S95"
    NOT_DELETED = "S96"
    NO_SUCH_SAVE = "S97"
    FIRST_NOT_WRITTEN = "S98"
    """Nothing was saved under this name before."""
    NOT_A_FOLDER = "S99"
    """A file lies where the folder of saved games would be."""


class SaveError(FileFaultError):
    """A saved game that cannot be read, or a game that could not be saved."""

    sentences: ClassVar[dict[str, str]] = {
        SaveFault.CUT_SHORT: "the save is cut short",
        SaveFault.CHANGED_IN_TRANSFER: (
            "the save was changed on its way, as if it were text; have it sent again"
        ),
        SaveFault.NOT_A_SAVE: "this is not a saved game",
        SaveFault.NEWER: (
            "the save was made by a newer version of the game: its format is {found}, and "
            "this one reads up to {known}"
        ),
        SaveFault.HEADER: "the save is damaged: its beginning makes no sense",
        SaveFault.CHECKSUM: "the save is damaged: a part of it is not as it was written",
        SaveFault.NO_HEADER: "the save is damaged: its beginning is missing",
        SaveFault.FILE_CHECKSUM: "the save is damaged: it is not as it was written",
        SaveFault.EXTRA_BYTES: "the save is damaged: there is more after its end",
        SaveFault.TOO_DEEP_TO_WRITE: "the game cannot be saved: it is nested too deep",
        SaveFault.KEY_TO_WRITE: "the game cannot be saved: it has a key of type {kind}",
        SaveFault.NUMBER_TO_WRITE: "the game cannot be saved: a number is out of range",
        SaveFault.KIND_TO_WRITE: "the game cannot be saved: it holds a {kind}",
        SaveFault.UNKNOWN_PART: (
            "the save was made by a newer version of the game and has a part that this one "
            "does not know"
        ),
        SaveFault.REPEATED_PART: "the save is damaged: a part of it is there twice",
        SaveFault.NO_STATE: "the save is damaged: it holds no game",
        SaveFault.COMPRESSION: "the save is damaged: a part of it cannot be unpacked",
        SaveFault.STATE_HASH: "the save is damaged: the game in it is not the one it names",
        SaveFault.TOO_LARGE_TO_WRITE: "the game cannot be saved: it has grown too large",
        SaveFault.NOT_ITSELF: "the game cannot be saved: it does not read back as it was written",
        SaveFault.BAD_KEY: "the save is damaged: a name in it is no text",
        SaveFault.REPEATED_KEY: "the save is damaged: a name in it is there twice",
        SaveFault.EXTENSION: "the save is damaged: it holds a value of an unexpected kind",
        SaveFault.DECIMAL: "the save is damaged: it holds a decimal number",
        SaveFault.TOO_LARGE: "the save is too large to be one of this game",
        SaveFault.TOO_DEEP: "the save is damaged: it is nested too deep",
        SaveFault.MALFORMED: "the save is damaged: its contents make no sense",
        SaveFault.TOO_MANY_VALUES: "the save holds too many values to be one of this game",
        SaveFault.NUMBER: "the save is damaged: a number is out of range",
        SaveFault.NOT_WRITTEN: "could not save: {reason}; the previous save is unchanged",
        SaveFault.NOTHING_READABLE: "no file of {name} can be read: {problems}",
        SaveFault.UNCONFIRMED: (
            "saved, but the disk did not confirm it ({reason}); save again before closing"
        ),
        SaveFault.NOT_READ: "could not read {name}: {reason}",
        SaveFault.BAD_NAME: (
            "{name} cannot be the name of a save: a file of that name would not be safe everywhere"
        ),
        SaveFault.NOT_DELETED: "could not delete {name}: {reason}",
        SaveFault.NO_SUCH_SAVE: "there is no save {name}",
        SaveFault.FIRST_NOT_WRITTEN: "could not save into the folder {folder}: {reason}",
        SaveFault.NOT_A_FOLDER: (
            "games cannot be saved: {folder} is a file, not a folder (ENTENTE_SAVES names the "
            "folder of saves)"
        ),
    }


_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "there is no permission",
    errno.EPERM: "there is no permission",
    errno.EFBIG: "the file would be too large",
    errno.EIO: "the disk reported an error",
    errno.ENOENT: "it is not there",
    errno.ENOTDIR: "its folder is no folder",
    errno.EISDIR: "it is a folder",
    errno.ELOOP: "it is a symbolic link",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EMFILE: "too many files are open",
    errno.ENFILE: "too many files are open",
}


def reason(error: OSError) -> str:
    """Return what the disk complains of, in plain words."""
    known = _REASONS.get(error.errno or 0)
    return known or (error.strerror or "unknown error").lower()


def named(name: str) -> str:
    """Return a file name from a stranger as a sentence may repeat it."""
    return quoted(name)
