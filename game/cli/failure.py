"""How a command ends that cannot do what it was asked: one sentence and an exit code."""

DONE, ANSWER_IS_NO, CANNOT = 0, 1, 2
"""Exit codes: done; the answer is no; wrong use or a thing that cannot be done here."""
INTERRUPTED = 130
"""As shells count it when Ctrl-C ends a program."""
PIPE_CLOSED = 141
"""As shells count it when the reader of a pipe has gone."""


class CommandError(Exception):
    """A command that ends early; the text is one plain sentence, without its full stop."""

    def __init__(self, sentence: str, code: int = CANNOT) -> None:
        self.code = code
        super().__init__(sentence)
