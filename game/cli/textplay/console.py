"""A terminal or a pipe: lines out, answers in, one screenful at a time."""

import textwrap
from shutil import get_terminal_size
from typing import TextIO

from game.files.diagnostics import printable

WIDEST = 100
"""Longer lines are hard to read, however wide the terminal is."""
NARROWEST = 30
LONGEST_ANSWER = 2000
"""Characters of an answer that are read; a longer one is a slip or an attack."""
CLEAR = "\x1b[2J\x1b[3J\x1b[H"
"""Wipes the screen and what has scrolled off it: the next player must not see it."""
BLANK_LINES = 60


def shown(line: str) -> str:
    """Return a line as a terminal may show it: nothing that steers it, plain spaces only."""
    return printable(line.replace("\N{NO-BREAK SPACE}", " "))


class EndOfInputError(Exception):
    """There is nobody left to answer: the pipe has ended, or Ctrl-D was pressed."""


class Console:
    """Reads answers from one stream and writes lines to another."""

    def __init__(self, source: TextIO, sink: TextIO) -> None:
        self._source = source
        self._sink = sink
        self.is_terminal = source.isatty() and sink.isatty()
        self.pause_text = ""
        """What is asked when a screen is full."""
        self._written = 0
        """Lines since the reader last answered."""
        self._typed_ahead: str | None = None

    @property
    def width(self) -> int:
        """Columns of a line."""
        columns = get_terminal_size().columns if self.is_terminal else WIDEST
        return max(NARROWEST, min(WIDEST, columns - 1))

    def say(self, text: str = "", indent: int = 0) -> None:
        """Write a text, wrapped; every line of it begins at the indent."""
        for paragraph in text.split("\n"):
            bare = paragraph.lstrip(" ")
            lead = " " * (indent + len(paragraph) - len(bare))
            wrapped = textwrap.wrap(
                bare,
                self.width,
                initial_indent=lead,
                subsequent_indent=lead,
                break_on_hyphens=False,
            )
            for line in wrapped or [""]:
                self._line(line)

    def heading(self, text: str) -> None:
        """Write a heading after an empty line."""
        self.say()
        self.say(f"== {text} ==")

    def item(self, mark: str, text: str) -> None:
        """Write one choice or entry, its further lines set in under the first."""
        lead = f"{mark:>4} "
        wrapped = textwrap.wrap(
            text,
            self.width,
            initial_indent=lead,
            subsequent_indent=" " * len(lead),
            break_on_hyphens=False,
        )
        for line in wrapped or [lead.rstrip()]:
            self._line(line)

    def _line(self, line: str) -> None:
        if self.is_terminal and self._written >= get_terminal_size().lines - 1:
            self._pause()
        self._sink.write(shown(line) + "\n")
        self._written += 1

    def _pause(self) -> None:
        """Wait until the reader has read; an answer typed here counts at the next question."""
        if self.pause_text:
            self.wait(f"-- {self.pause_text}")

    def stop_pausing(self) -> None:
        """Write on whatever comes: nobody is there to turn the page."""
        self.pause_text = ""

    def wait(self, prompt: str) -> None:
        """Wait for Enter; another answer counts at the next question."""
        if self._typed_ahead is not None:
            return
        answer = self._read(f"{prompt} ")
        self._written = 0
        if answer:
            self._typed_ahead = answer

    def ask(self, prompt: str) -> str:
        """Return what the reader answers, without the spaces around it.

        Raises:
            EndOfInputError: there is no more input.
        """
        if self._typed_ahead is not None:
            answer, self._typed_ahead = self._typed_ahead, None
            self._sink.write(f"{shown(prompt)} {shown(answer)}\n")
            self._written = 0
            return answer
        answer = self._read(f"{prompt} ")
        self._written = 0
        return answer

    def _read(self, prompt: str) -> str:
        self._sink.write(shown(prompt))
        self._sink.flush()
        line = self._source.readline(LONGEST_ANSWER)
        if not line:
            self._sink.write("\n")
            raise EndOfInputError
        if not line.endswith("\n"):
            self._skip_line()
        answer = " ".join(line.split())
        if not self._source.isatty():
            self._sink.write(shown(answer) + "\n")
        return answer

    def _skip_line(self) -> None:
        """Drop the rest of a line too long to be an answer."""
        while (rest := self._source.readline(LONGEST_ANSWER)) and not rest.endswith("\n"):
            pass

    def clear(self) -> None:
        """Wipe what was shown; in a pipe, push it far away."""
        self._sink.write(CLEAR if self.is_terminal else "\n" * BLANK_LINES)
        self._written = 0
        self._typed_ahead = None

    def flush(self) -> None:
        """Let everything written be seen."""
        self._sink.flush()
