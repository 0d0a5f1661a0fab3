"""A line of text being edited: cursor, selection, and what each key does to it."""

import pygame

from game.ui.widgets.clipboard import CLIPBOARD

_WORD_KEYS = pygame.KMOD_CTRL | pygame.KMOD_META


class Editor:
    """Text, the cursor in it, and the other end of the selection."""

    def __init__(self, text: str, most: int, *, is_secret: bool) -> None:
        self.text = text
        self.cursor = len(text)
        self.anchor = len(text)
        self._most = most
        self._is_secret = is_secret

    @property
    def selection(self) -> tuple[int, int]:
        """The selected stretch as (from, to); empty when both are equal."""
        low, high = sorted((self.cursor, self.anchor))
        return low, high

    def move(self, place: int, *, is_selecting: bool = False) -> None:
        """Put the cursor before a letter."""
        self.cursor = max(0, min(len(self.text), place))
        if not is_selecting:
            self.anchor = self.cursor

    def insert(self, text: str) -> None:
        """Put text in place of the selection, as much as there is room for."""
        low, high = self.selection
        room = self._most - (len(self.text) - (high - low))
        kept = "".join(letter for letter in text if letter.isprintable())[: max(0, room)]
        self.text = self.text[:low] + kept + self.text[high:]
        self.move(low + len(kept))

    def erase(self, step: int) -> None:
        """Delete the selection, or one letter before (-1) or after (1) the cursor."""
        low, high = self.selection
        if low == high:
            low, high = sorted((low, max(0, min(len(self.text), low + step))))
        self.text = self.text[:low] + self.text[high:]
        self.move(low)

    def _word_end(self, step: int) -> int:
        place = self.cursor
        while 0 <= place + min(step, 0) < len(self.text):
            place += step
            at_edge = not 0 < place < len(self.text)
            if at_edge or (self.text[place - 1] == " ") != (self.text[place] == " "):
                break
        return place

    def _clipboard(self, key: int) -> bool:
        low, high = self.selection
        if key == pygame.K_a:
            self.anchor, self.cursor = 0, len(self.text)
        elif key == pygame.K_v:
            self.insert(CLIPBOARD.take())
        elif key in (pygame.K_c, pygame.K_x):
            if low != high and not self._is_secret:
                CLIPBOARD.put(self.text[low:high])
                if key == pygame.K_x:
                    self.erase(-1)
        else:
            return False
        return True

    def key(self, key: int, modifiers: int) -> bool:
        """Do what a key does; return whether it does anything here."""
        is_selecting = bool(modifiers & pygame.KMOD_SHIFT)
        by_word = bool(modifiers & _WORD_KEYS)
        if by_word and self._clipboard(key):
            return True
        if key in (pygame.K_LEFT, pygame.K_RIGHT):
            step = -1 if key == pygame.K_LEFT else 1
            place = self._word_end(step) if by_word else self.cursor + step
            self.move(place, is_selecting=is_selecting)
        elif key in (pygame.K_HOME, pygame.K_END):
            self.move(0 if key == pygame.K_HOME else len(self.text), is_selecting=is_selecting)
        elif key in (pygame.K_BACKSPACE, pygame.K_DELETE):
            step = -1 if key == pygame.K_BACKSPACE else 1
            if by_word and self.cursor == self.anchor:
                self.anchor = self._word_end(step)
            self.erase(step)
        else:
            return False
        return True
