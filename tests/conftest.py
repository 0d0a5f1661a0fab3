"""How the suite is run: properties with the same examples every time, long tests first.

Programs started by tests keep their bytecode, whatever the environment says: a hundred
programs that each compile the whole game would take longer than what they are tested for.
"""

import logging
import os
import sys

import pytest
from hypothesis import settings

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.register_profile("roaming", deadline=None, print_blob=True)
settings.load_profile("roaming" if os.environ.get("ENTENTE_ROAM") else "steady")


class Slips(logging.Handler):
    """Keeps what the rooms of words complain of: messages that lack, or lack an argument."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a complaint."""
        self.heard.append(record.getMessage())


SLIPS = Slips()
logging.getLogger("game.text").addHandler(SLIPS)


@pytest.fixture(autouse=True)
def no_slip_of_the_tongue(request):
    """Whatever a test does, nobody is told a key instead of a sentence."""
    SLIPS.heard.clear()
    yield
    if not request.node.get_closest_marker("tongue_may_slip"):
        assert SLIPS.heard == []


_LONGEST = ("whole", "lab")
"""Folders of tests that take many seconds each."""


def pytest_collection_modifyitems(items):
    """Begin with the longest tests, so that no worker is left alone with one at the end."""
    items.sort(key=lambda item: item.path.parent.name not in _LONGEST)
