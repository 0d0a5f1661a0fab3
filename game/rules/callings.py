"""What an envoy's standing instruction brings, and who is best at it (rulebook 3.5).

An instruction is known to the envoy's own ministry alone, so nothing here may
enter what another region would answer.
"""

from collections.abc import Mapping

from game.core.dealings import Envoy, EnvoyTrait, Instruction
from game.core.rulebook import Rules

SUITED: Mapping[EnvoyTrait, Instruction] = {
    EnvoyTrait.LINGUIST: Instruction.GOODWILL,
    EnvoyTrait.COURTIER: Instruction.GOODWILL,
    EnvoyTrait.ECONOMIST: Instruction.COMMERCE,
    EnvoyTrait.SOLDIER: Instruction.INTELLIGENCE,
    EnvoyTrait.JURIST: Instruction.CONDUIT,
}
"""What each is better at than another."""


def is_suited(envoy: Envoy) -> bool:
    """Return whether an envoy works at what it is best at."""
    return SUITED[envoy.trait] is envoy.instruction


def kindness_per_mille(envoy: Envoy, rules: Rules) -> int:
    """Return the size of each kind deed of an envoy at work for goodwill, of opening a mission."""
    if envoy.instruction is not Instruction.GOODWILL:
        return 0
    return (envoy.skill + is_suited(envoy)) * rules.envoys.goodwill_deed_per_mille


def trade_points(envoy: Envoy, rules: Rules) -> int:
    """Return what an envoy's work adds to trade with its host, in log points per mille."""
    if envoy.instruction is not Instruction.COMMERCE:
        return 0
    return rules.trade.commerce_economist if is_suited(envoy) else rules.trade.commerce_envoy


def spying_per_mille(envoy: Envoy, rules: Rules) -> int:
    """Return what an envoy adds, each turn, to the chance that a secret of its host comes out."""
    if envoy.instruction is not Instruction.INTELLIGENCE:
        return 0
    return rules.envoys.soldier_spy_per_mille if is_suited(envoy) else rules.envoys.spy_per_mille


def is_go_between(envoy: Envoy | None) -> bool:
    """Return whether an envoy sounds the court out, so that a no costs its home no influence."""
    return envoy is not None and envoy.instruction is Instruction.CONDUIT


def drafting_per_mille(envoy: Envoy | None, rules: Rules) -> int:
    """Return what an envoy adds to the chance that its home ratifies a treaty with the host."""
    if envoy is None or not is_go_between(envoy) or not is_suited(envoy):
        return 0
    return rules.envoys.jurist_ratify_per_mille
