"""Orders typed as words: read, shown with what they cost and do, and given when confirmed."""

from game.cli.textplay.forms import settle
from game.cli.textplay.helm import Helm
from game.cli.textplay.levels import LevelOrder, levels, levels_line
from game.core.ids import RegionId
from game.core.orders import Counter, ExpelEnvoy, Order, PostEnvoy, ProposeTreaty
from game.core.refusals import Refusal
from game.core.treaties import Clause
from game.rules.frontier import provinces_of
from game.text.orderwords import ACTS, parse_words
from game.text.slots import Fault, OrderTextError

MISNAMED = frozenset({Refusal.NO_SUCH_ENVOY, Refusal.NOT_YOUR_ENVOY, Refusal.ENVOY_NOT_HERE})
"""Why an order is refused whose envoy may not be the one that was meant."""


def obey(helm: Helm, answer: str) -> bool:
    """Take an answer as an order in words; return whether it began as one."""
    word = answer.split(" ", maxsplit=1)[0].rstrip(";").replace("_", "-").casefold()
    if word not in ACTS:
        return False
    try:
        order = parse_words(answer, helm.region)
    except OrderTextError as error:
        _explain(helm, word, error, answer)
    else:
        is_astray = not MISNAMED.isdisjoint(helm.refusals(order))
        settle(helm, order)
        if is_astray:
            _tell_envoys(helm, type(order))
        if isinstance(order, LevelOrder) and order.level not in levels(helm, type(order)):
            helm.tell(levels_line(helm, type(order)))
        if isinstance(order, ProposeTreaty | Counter) and not order.terms.clauses:
            _tell_clause(helm, None, answer)
    return True


def _explain(helm: Helm, word: str, error: OrderTextError, answer: str) -> None:
    """Say what is wrong with a typed order, and how it, or its clause, is typed."""
    helm.tell(helm.words.order_error(error))
    if error.clause is None:
        helm.tell(helm.say("orderwords-shape", shape=helm.words.order_shape(ACTS[word])))
    kind = ACTS[word]
    if error.fault is Fault.MISSING and error.word == "envoy":
        _tell_envoys(helm, kind)
    if issubclass(kind, LevelOrder):
        helm.tell(levels_line(helm, kind))
    if ";" in answer:
        _tell_clause(helm, error.clause, answer)


def _tell_envoys(helm: Helm, kind: type[Order]) -> None:
    """Say that an envoy is wanted, and which are there for an order of this kind."""
    mine = helm.region
    found = [
        f"{envoy.id} ({envoy.name})"
        for _, envoy in sorted(helm.known.envoys.items())
        if (envoy.post == mine if kind is ExpelEnvoy else envoy.home == mine)
        and (kind is ExpelEnvoy or (envoy.post is None) is (kind is PostEnvoy))
    ]
    key = "orderwords-envoys" if found else "orderwords-envoys-none"
    helm.tell(helm.say(key, envoys=", ".join(found)))


def _tell_clause(helm: Helm, noun: type[Clause] | None, answer: str) -> None:
    """Say how a clause is typed, with an example that could stand in the order."""
    other = _named(helm, answer)
    things = {"giver": helm.region, "receiver": other, **_things(helm, other)}
    example = helm.words.clause_example(noun, things)
    shape = helm.words.clause_shape(noun)
    helm.tell(helm.say("orderwords-clause-shape", shape=shape, example=example))


def _named(helm: Helm, answer: str) -> RegionId:
    """Return the region that an order names, else any other."""
    others = helm.others
    words = answer.replace(";", " ").replace("_", "-").split()
    return next((one for one in others if one in words), others[0] if others else helm.region)


def _things(helm: Helm, other: RegionId) -> dict[str, str]:
    """Return what an example of a clause may name of what the seat has."""
    thirds = [third for third in helm.others if third != other]
    return {
        "target": next(iter(thirds), other),
        "good": next(iter(helm.known.world.polities[helm.region].makes), "-"),
        "province": next(iter(provinces_of(helm.known, helm.region)), "-"),
    }
