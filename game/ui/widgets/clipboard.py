"""The clipboard of the desktop, or one of our own where the desktop lends none."""

import pygame


class Clipboard:
    """Text that was cut or copied."""

    def __init__(self) -> None:
        self._own = ""

    def put(self, text: str) -> None:
        """Keep a text, on the desktop's clipboard where there is one."""
        self._own = text
        try:
            pygame.scrap.put_text(text)
        except (pygame.error, NotImplementedError):
            return

    def take(self) -> str:
        """Return the text last cut or copied, here or on the desktop."""
        try:
            found = pygame.scrap.get_text()
        except (pygame.error, NotImplementedError):
            return self._own
        return found or self._own


CLIPBOARD = Clipboard()
"""The one clipboard of the window."""
