"""The words for a ministry's temper."""

from game.core.world import Character
from game.text.tongue import Tongue

MARKED_AT = 18
"""How far from 50 a trait must lie to be worth a word; a matter of words only."""
SHOWN = 3
TRAITS = ("honour", "boldness", "greed", "grudge", "openness", "patience", "piety")


def temper_words(tongue: Tongue, character: Character) -> tuple[str, ...]:
    """Return the words for its most marked traits, or that it is even-tempered."""
    marked = sorted(
        (-abs(lean), trait, lean)
        for trait in TRAITS
        for lean in (getattr(character, trait) - 50,)
        if abs(lean) >= MARKED_AT
    )
    words = [
        tongue.say(f"temper-{trait}-{'high' if lean > 0 else 'low'}")
        for _, trait, lean in marked[:SHOWN]
    ]
    return tuple(words) or (tongue.say("temper-even"),)
