"""Numbers as they are written: a true minus, thousands apart, per cent and tenths."""

MINUS = "\N{MINUS SIGN}"
SPACE = "\N{NO-BREAK SPACE}"
"""Between thousands, in both languages; the narrow one is missing from the fonts."""


def number(value: int) -> str:
    """Return a whole number."""
    return f"{value:,}".replace(",", SPACE).replace("-", MINUS)


def signed(value: int) -> str:
    """Return a number that shows its sign, except zero.

    >>> signed(7), signed(0)
    ('+7', '0')
    """
    return f"+{number(value)}" if value > 0 else number(value)


def tenths(value: int, point: str = ".") -> str:
    """Return tenths of a point, without an idle nought.

    >>> tenths(125), tenths(30)
    ('12.5', '3')
    """
    whole, rest = divmod(abs(value), 10)
    text = number(whole) + (f"{point}{rest}" if rest else "")
    return MINUS + text if value < 0 else text


def signed_tenths(value: int, point: str = ".") -> str:
    """Return tenths of a point with their sign, except zero."""
    return f"+{tenths(value, point)}" if value > 0 else tenths(value, point)


def per_cent(per_mille: int) -> str:
    """Return per mille as whole per cent, halves rounded up.

    >>> per_cent(745)
    '75%'
    """
    return f"{number((per_mille + 5) // 10)}%"
