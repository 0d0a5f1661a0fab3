"""The small markup of rich text, read into runs of styled words.

`<b>` strong, `<i>` quote, `<h>` heading, `<c=token>` colour, `<a=id>` link,
each closed by its own `</..>`; `<ic=name>` an icon, `<br>` a new line, `<p>` a
new paragraph. Text of strangers goes through `escape` first.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

_TOKEN = re.compile(r"<(/?)([a-z]+)(?:=([^<>]*))?>|([^<]+|<)")
_SPAN = ("b", "i", "h", "c", "a")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style, an icon, or a break."""

    text: str = ""
    style: str = ""
    """"" for body, or the tag "b", "i" or "h"."""
    ink: str = ""
    """Colour token; empty for that of the widget."""
    link: str = ""
    icon: str = ""
    pause: str = ""
    """"br" or "p" for a break, else empty."""


def escape(text: str) -> str:
    """Return text that rich markup shows as it stands."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _plain(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _opened(style: Run, tag: str, value: str) -> Run:
    if tag == "c":
        return replace(style, ink=value)
    if tag == "a":
        return replace(style, link=value)
    return replace(style, style=tag)


@lru_cache(maxsize=1024)
def runs(markup: str) -> tuple[Run, ...]:
    """Return the runs of a text in markup; an unknown tag is shown as it stands."""
    found: list[Run] = []
    styles = [Run()]
    opened: list[str] = []
    for match in _TOKEN.finditer(markup):
        closing, tag, value, text = match.groups()
        if tag in ("br", "p") and not closing:
            found.append(Run(pause=tag))
        elif tag == "ic" and not closing:
            found.append(replace(styles[-1], icon=value or ""))
        elif tag in _SPAN and not closing:
            styles.append(_opened(styles[-1], tag, value or ""))
            opened.append(tag)
        elif closing and opened and opened[-1] == tag:
            styles.pop()
            opened.pop()
        else:
            found.append(replace(styles[-1], text=_plain(text or match.group(0))))
    return tuple(found)


def bare(markup: str) -> str:
    """Return the words of a text without its markup."""
    pieces = (" " if run.pause else run.text for run in runs(markup))
    return " ".join("".join(pieces).split())
