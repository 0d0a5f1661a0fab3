"""What an envoy would bring by the work it is given: for the forecast of its order."""

from collections.abc import Iterator

from game.core.dealings import Envoy
from game.core.ids import RegionId
from game.core.leaves import changed
from game.core.orders import InstructEnvoy, PostEnvoy
from game.core.regard import DeedKind
from game.core.rulebook import Rules
from game.core.state import State
from game.rules.arithmetic import share
from game.rules.callings import (
    drafting_per_mille,
    is_go_between,
    kindness_per_mille,
    spying_per_mille,
)
from game.rules.effects import Effect, EffectKind
from game.rules.envoys import posted
from game.rules.gravity import flow
from game.rules.knowledge import level
from game.rules.regard import weight


def errand(state: State, order: PostEnvoy | InstructEnvoy, rules: Rules) -> Iterator[Effect]:
    """Return what an envoy's work would bring its home, from the day it is in post.

    Where another envoy serves already it brings nothing. Trade and knowledge
    are what changes by the order; the rest is what the work is worth.
    """
    envoy = state.envoys.get(order.envoy)
    host = order.host if isinstance(order, PostEnvoy) else envoy and envoy.post
    if envoy is None or not {order.region, host} <= {*state.regions} or not host:
        return
    there = posted(state, order.region, host)
    if there is not None and there.id != envoy.id:
        return
    before = changed(envoy, post=None) if isinstance(order, PostEnvoy) else envoy
    after = changed(envoy, post=host, arrives=state.turn, instruction=order.instruction)
    then, now = _with(state, after), _with(state, before)
    home = order.region
    won = flow(then, home, host, rules) - flow(now, home, host, rules)
    if won:
        yield Effect(EffectKind.TRADE, won, home, host)
    learned = level(then, home, host) - level(now, home, host)
    if learned:
        yield Effect(EffectKind.KNOWLEDGE, learned, home, host)
    yield from _of_work(state, after, home, host, rules)


def _with(state: State, envoy: Envoy) -> State:
    draft = state.draft()
    draft.envoys[envoy.id] = envoy
    return draft.seal()


def _of_work(
    state: State, envoy: Envoy, home: RegionId, host: RegionId, rules: Rules
) -> Iterator[Effect]:
    size = kindness_per_mille(envoy, rules)
    if size:
        tenths = share(weight(state, host, home, DeedKind.POSTED_ENVOY, rules), size)
        every = rules.envoys.goodwill_every
        yield Effect(EffectKind.WORK, share(tenths, 100), host, home, every=every)
    leak = spying_per_mille(envoy, rules)
    if leak:
        yield Effect(EffectKind.LEAK, leak, home, host)
    if is_go_between(envoy):
        yield Effect(EffectKind.RETURN, rules.acts.propose, home, host)
    drafting = drafting_per_mille(envoy, rules)
    if drafting:
        yield Effect(EffectKind.RATIFICATION, drafting, home, host)
