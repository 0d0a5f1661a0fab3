"""Every message is asked for: by its key, by a family of keys, or by another message."""

import re
from pathlib import Path

import pytest

import game
from game.text.phrasebook import sources
from game.text.tongue import PREFIXES

HYPHENATED = {"act", "key", "order", "orderwords", "reason"}
"""Families whose members have hyphens of their own, such as "act-post-envoy"."""
TABLES = {
    "main": ("zoom-in", "zoom-out", "zoom-whole"),
    "date": ("spring", "summer", "autumn", "winter"),
    "when": ("spring", "summer", "autumn", "winter"),
    "until": ("spring", "summer", "autumn", "winter"),
    "temper": tuple(
        f"{trait}-{side}"
        for trait in ("honour", "boldness", "greed", "grudge", "openness", "patience", "piety")
        for side in ("high", "low")
    ),
}
"""Families that the code builds from more than one part."""

LITERAL = re.compile(r"""["']([a-z][\w-]*)["']""")
BUILT = re.compile(r"""f["']([a-z][\w-]*(?:\{[^"'}]*\}[\w-]*)+)["']""")
PLACEHOLDER = re.compile(r"\{[^}]*\}")
REFERENCE = re.compile(r"\{\s*([a-z][\w-]*)\s*\}")


def _code():
    folder = Path(game.__file__).parent
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.py")))


def _family(built):
    """Return what the keys of a family look like: "act-{word}-hint"."""
    pieces = r"[\w-]+" if built.partition("-")[0] in HYPHENATED else r"\w+"
    fixed = PLACEHOLDER.split(built)
    return re.compile(pieces.join(map(re.escape, fixed)))


@pytest.fixture(scope="module")
def asked_for():
    code = _code()
    keys = set(LITERAL.findall(code))
    keys |= {f"{prefix}-{one.value}" for kind, prefix in PREFIXES.items() for one in kind}
    keys |= {f"{name}-{part}" for name, parts in TABLES.items() for part in parts}
    for text in sources("en").values():
        keys |= set(REFERENCE.findall(text))
    for text in sources("pl").values():
        keys |= set(REFERENCE.findall(text))
    families = [_family(built) for built in set(BUILT.findall(code))]
    return lambda key: key in keys or any(family.fullmatch(key) for family in families)


def test_every_message_is_asked_for(asked_for):
    assert [key for key in sources("en") if not asked_for(key)] == []


def test_a_key_that_no_code_asks_for_is_found(asked_for):
    assert asked_for("app-name")
    assert asked_for("act-post-envoy-hint")
    assert not asked_for("main-nobody-asks")
    assert not asked_for("nobody-asks")
