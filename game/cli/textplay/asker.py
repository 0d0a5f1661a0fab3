"""Questions with numbered choices, amounts and yes or no; some letters work at any of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import ParamSpec, TypeVar

from game.cli.textplay.console import Console
from game.core.scenario import Wording
from game.files.diagnostics import printable
from game.text.phrasebook import Argument
from game.text.speaker import Speaker
from game.text.teller import capital

BACK = "0"
LONGEST_ECHO = 40
"""Characters of a wrong answer that are repeated."""
MOST_DIGITS = 9
"""No sum in the game has more."""


class LeaveSignal(Exception):  # noqa: N818 (a signal, not an error)
    """The player wants to quit."""


class ChangedSignal(Exception):  # noqa: N818 (a signal, not an error)
    """An order was given or taken back, so what a list shows may no longer hold."""


P = ParamSpec("P")
R = TypeVar("R")


def lasting(room: Callable[P, R]) -> Callable[P, R]:
    """Return a room that is entered anew when an order is given or taken back inside it."""

    @wraps(room)
    def entered(*things: P.args, **named: P.kwargs) -> R:
        while True:
            try:
                return room(*things, **named)
            except ChangedSignal:
                continue

    return entered


@dataclass
class Asker:
    """A terminal, the words of a language, and questions that are asked until answered."""

    console: Console
    words: Speaker
    changes: int = field(default=0, kw_only=True)
    """How often an order was given or taken back: what was listed before may be stale."""
    _listed: tuple[object, ...] | None = field(default=None, repr=False, kw_only=True)
    """The list shown last; None: the next one is shown whatever it is."""

    def speak(self, language: str, wording: Wording) -> None:
        """Use another language, or another scenario's words, from now on."""
        self.words = Speaker(language, wording)
        self.console.pause_text = self.words.say("cli-pause")

    def say(self, key: str, **arguments: Argument) -> str:
        """Return a message in the language in force."""
        return self.words.say(key, **arguments)

    def sentence(self, key: str, **arguments: Argument) -> str:
        """Return a message as a sentence: no gap where "you" is left out, a capital first."""
        return capital(" ".join(self.say(key, **arguments).split()))

    def tell(self, text: str = "", indent: int = 0) -> None:
        """Write a text."""
        self.console.say(text, indent)

    def pick(
        self,
        title: str,
        choices: Sequence[str],
        *,
        back: str | None = "",
    ) -> int | None:
        """Return the place of the choice taken, or None for back.

        `back` is what going back is called; None: there is no way back from
        here. A typed order or an undo raises `ChangedSignal`, so that the room
        shows its list as it is now. The list that was shown last, and holds yet,
        is not written again unless it is asked for.
        """
        low, high = (1 if back is None else 0), len(choices)
        prompt = "text-prompt-again"
        if not self.is_listed(title, choices):
            prompt = "text-prompt"
            self._list(title, choices, back)
        self._listed = (title, *choices, self.changes)
        while True:
            answer = self.console.ask(self.say(prompt))
            prompt = "text-prompt-again"
            if answer == BACK and back is not None:
                return None
            if answer.isascii() and answer.isdigit() and 1 <= int(answer[:MOST_DIGITS]) <= high:
                return int(answer[:MOST_DIGITS]) - 1
            if answer.casefold() in self.letters("list"):
                prompt = "text-prompt"
                self._list(title, choices, back)
            elif answer and not self._obeys(answer):
                wrong = printable(answer[:LONGEST_ECHO])
                self.tell(self.say("text-bad-choice", answer=wrong, low=low, high=high))

    def is_listed(self, title: str, choices: Sequence[str]) -> bool:
        """Return whether a list is the one shown last, and nothing has been ordered since."""
        return self._listed == (title, *choices, self.changes)

    def list_anew(self) -> None:
        """Let the next list be written whatever was listed before."""
        self._listed = None

    def _list(self, title: str, choices: Sequence[str], back: str | None) -> None:
        self.console.say()
        self.console.say(title)
        for index, choice in enumerate(choices, 1):
            self.console.item(f"{index}.", choice)
        if back is not None:
            self.console.item(f"{BACK}.", back or self.say("text-back"))

    def amount(self, prompt: str, low: int, high: int) -> int | None:
        """Return a number within bounds, or None where the player goes back."""
        if high < low:
            self.tell(self.say("cli-amount-none"))
            return None
        asked = f"{prompt}: {self.say('cli-amount', low=low, high=high)}"
        while True:
            answer = self.console.ask(asked)
            digits = answer.removeprefix("-")
            if not answer or (answer == BACK and low > 0):
                return None
            if not (digits.isascii() and digits.isdigit()):
                if answer not in self.letters("list") and not self._obeys(answer):
                    shown = printable(answer[:LONGEST_ECHO])
                    self.tell(self.say("text-bad-number", answer=shown))
            elif len(digits) <= MOST_DIGITS and low <= int(answer) <= high:
                return int(answer)
            else:
                self.tell(self.say("text-choose", low=low, high=high))

    def confirm(self, question: str, retell: Callable[[], None] | None = None) -> bool:
        """Return whether the player says yes; only the words of the language count.

        `retell` writes again what the question is about.
        """
        yes, no = self.letters("yes"), self.letters("no")
        while True:
            answer = self.console.ask(self.say("text-confirm", question=question)).casefold()
            if answer in yes:
                return True
            if answer in no or answer == BACK:
                return False
            if answer in self.letters("quit"):
                raise LeaveSignal
            if answer in self.letters("help"):
                self.help()
                continue
            if answer not in self.letters("list"):
                self.tell(self.say("cli-yes-or-no", yes=yes[0], no=no[0]))
            if retell is not None:
                retell()

    def pause(self) -> None:
        """Wait for Enter where a person is reading; an answer typed here is not lost."""
        if self.console.is_terminal:
            self.console.wait(self.say("text-prompt-enter"))

    def _obeys(self, answer: str) -> bool:
        """Return whether an answer was a letter or an order; it is carried out.

        Raises:
            ChangedSignal: it changed what may have been listed.
        """
        before = self.changes
        is_key = self.is_key(answer)
        if self.changes != before:
            raise ChangedSignal
        return is_key

    def letters(self, name: str) -> list[str]:
        """Return the letter and the words by which something is asked for at any question."""
        return self.say(f"text-keys-{name}").split(",")

    def is_key(self, answer: str) -> bool:
        """Do what a letter asks for, at any question; return whether it was one."""
        wanted = answer.casefold()
        if wanted in self.letters("help"):
            self.help()
            return True
        if wanted in self.letters("quit"):
            raise LeaveSignal
        return False

    def help(self) -> None:
        """Say how the game is steered."""
        self.tell(self.say("text-help-body"))
