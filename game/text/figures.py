"""Numbers as they are written: a true minus, thousands apart, per cent and tenths."""

MINUS = "\N{MINUS SIGN}"
COMMA = ","
SPACE = "\N{NO-BREAK SPACE}"
"""What a Polish number has between thousands; the narrow one is missing from the fonts."""
MARKS = {"pl": SPACE}
"""What parts thousands, by language; a comma elsewhere."""


def number(value: int, mark: str = COMMA) -> str:
    """Return a whole number.

    >>> number(12500)
    '12,500'
    """
    return f"{value:,}".replace(COMMA, mark).replace("-", MINUS)


def signed(value: int, mark: str = COMMA) -> str:
    """Return a number that shows its sign, except zero.

    >>> signed(7), signed(0)
    ('+7', '0')
    """
    return f"+{number(value, mark)}" if value > 0 else number(value, mark)


def tenths(value: int, point: str = ".", mark: str = COMMA) -> str:
    """Return tenths of a point, without an idle nought.

    >>> tenths(125), tenths(30)
    ('12.5', '3')
    """
    whole, rest = divmod(abs(value), 10)
    text = number(whole, mark) + (f"{point}{rest}" if rest else "")
    return MINUS + text if value < 0 else text


def signed_tenths(value: int, point: str = ".", mark: str = COMMA) -> str:
    """Return tenths of a point with their sign, except zero."""
    return f"+{tenths(value, point, mark)}" if value > 0 else tenths(value, point, mark)


def per_cent(per_mille: int) -> str:
    """Return per mille as whole per cent, halves rounded up.

    >>> per_cent(745)
    '75%'
    """
    return f"{number((per_mille + 5) // 10)}%"
