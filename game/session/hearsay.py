"""How well a seat will see what an order brings about in the minds of others."""

from collections.abc import Sequence

from game.core.orders import Order, PostEnvoy
from game.core.rulebook import Rules
from game.core.state import View
from game.rules.doubt import ROUNDING, feeling_spread
from game.rules.effects import Effect, EffectKind
from game.rules.regard import opinion
from game.rules.repute import FULL, NO_KNOWLEDGE

REMEMBERED = frozenset({EffectKind.OPINION, EffectKind.GOODWILL, EffectKind.TRUST, EffectKind.WORK})
"""What comes of memories, and fades with them."""


def fades(effects: Sequence[Effect]) -> bool:
    """Return whether anything of the effects is a memory of others, which fades with time."""
    return any(effect.kind in REMEMBERED for effect in effects)


def is_seen_roughly(view: View, effects: Sequence[Effect]) -> bool:
    """Return whether any of the effects is a memory that the viewer sees only as repute."""
    return any(
        effect.kind in REMEMBERED
        and effect.holder is not None
        and effect.holder != view.viewer
        and view.knowledge.get(effect.holder, NO_KNOWLEDGE) < FULL
        for effect in effects
    )


def is_agrement_unsure(view: View, order: Order, rules: Rules) -> bool:
    """Return whether an order posts an envoy to a host that may yet refuse it.

    The host decides by what it holds of the viewer, which is known only roughly.
    """
    if not isinstance(order, PostEnvoy) or order.host not in view.regions:
        return False
    known = view.knowledge.get(order.host, NO_KNOWLEDGE)
    if known >= FULL or order.host == view.viewer:
        return False
    held = opinion(view, order.host, view.viewer, rules)
    least = held - feeling_spread(known, rules) - ROUNDING
    return least < rules.envoys.agrement_at <= held
