"""One game in the hands of one terminal: whose turn it is, what is chosen, what is ordered."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from game.cli.textplay.asker import Asker
from game.cli.textplay.keeping import kept, kept_automatically
from game.core.conflict import Threat
from game.core.ids import RegionId
from game.core.orders import DeclareWar, IssueUltimatum, Order
from game.core.refusals import Refusal
from game.core.rulebook import Rules
from game.core.state import State, View
from game.core.treaties import ClauseKind
from game.files.settings import PlayerSettings
from game.files.store import QUICKSAVE, Store
from game.rules.allies import would_join
from game.rules.effects import EffectKind
from game.rules.turn import check_with
from game.session.hearsay import fades, is_agrement_unsure, is_seen_roughly
from game.session.session import Session
from game.text.orderwords import ACTS


class EndTurnSignal(Exception):  # noqa: N818 (a signal, not an error)
    """The player's orders are final."""


class OtherGameSignal(Exception):  # noqa: N818 (a signal, not an error)
    """The player loaded another game."""

    def __init__(self, session: Session) -> None:
        self.session = session
        super().__init__()


_PLAIN = dict(zip("ąćęłńóśżź", "acelnoszz", strict=True))
_POLISH = str.maketrans({sign: f"{plain}~" for sign, plain in _PLAIN.items()})


def in_order(name: str) -> str:
    """Return what sorts a name where a Polish list has it: Łęgów after L, not after Z."""
    return name.casefold().translate(_POLISH)


@dataclass
class Helm(Asker):
    """What every room of the game needs: the terminal, the words, the game and the seat."""

    session: Session
    store: Store
    settings: PlayerSettings
    region: RegionId
    """The seat now playing."""
    obey: Callable[["Helm", str], bool] = field(repr=False)
    """Takes an answer as an order typed as words; returns whether it is one."""
    _planned: tuple[object, View, State] | None = field(default=None, repr=False)

    # -- what the seat knows --------------------------------------------------

    @property
    def rules(self) -> Rules:
        """The numbers this game is played by."""
        return self.session.rules

    @property
    def known(self) -> View:
        """What the seat knows this turn."""
        return self.session.view(self.region)

    @property
    def view(self) -> View:
        """The same, with what this turn's orders already cost taken off."""
        return self._plan()[1]

    @property
    def prospect(self) -> State:
        """The same, with the orders that nobody has to agree to carried out."""
        return self._plan()[2]

    def _plan(self) -> tuple[object, View, State]:
        key = (id(self.session), self.session.turn, self.region, self.session.plan(self.region))
        if self._planned is None or self._planned[0] != key:
            mine = self.region
            self._planned = key, self.session.planned_view(mine), self.session.prospect(mine)
        return self._planned

    @property
    def others(self) -> list[RegionId]:
        """The other regions that still exist, by their names."""
        regions = (region for region in self.known.regions if region != self.region)
        return sorted(regions, key=lambda region: in_order(self.words.region(region)))

    # -- keys that work at any question ---------------------------------------

    def is_key(self, answer: str) -> bool:
        """Do what a letter or a typed order asks for; return whether it was one."""
        wanted = answer.casefold()
        if wanted in self.letters("undo"):
            self.undo()
        elif wanted in self.letters("end"):
            raise EndTurnSignal
        elif wanted in self.letters("save"):
            self.save_quickly()
        else:
            return super().is_key(answer) or self.obey(self, wanted)
        return True

    def help(self) -> None:
        """Say how the game is steered, and how orders are typed as words."""
        super().help()
        own = [one for _, one in sorted(self.known.envoys.items()) if one.home == self.region]
        named = next((one.id for one in own if one.post is None), own[0].id if own else "")
        other = next(iter(self.others), self.region)
        self.tell(self.say("cli-help-orders", envoy=named, region=other))
        self.tell(
            self.say(
                "cli-help-ids",
                acts=", ".join(sorted(ACTS)),
                regions=", ".join(sorted(self.known.regions)),
                envoys=", ".join(f"{one.id} ({one.name})" for one in own) or "-",
            )
        )

    def save_quickly(self) -> None:
        """Save under the name for quick saves."""
        self.tell(kept(self.session, self.store, QUICKSAVE, self.words))

    def adopt(self, session: Session) -> None:
        """Go on with another game."""
        self.session = session
        session.ordered = self._keep_orders
        self.region = (session.people() or tuple(session.seating.seats))[0]
        self._planned = None
        self.speak(self.words.language, session.scenario.wording)

    def _keep_orders(self, session: Session) -> None:
        """Keep this turn's orders as they are given, so that no crash loses them."""
        if self.settings.autosave == "turn":
            keep = self.settings.autosaves_kept
            trouble = kept_automatically(session, self.store, keep, self.words)
            if trouble:
                self.tell(trouble)

    # -- orders ---------------------------------------------------------------

    def foreseen(self, order: Order) -> Iterator[str]:
        """Return what an order would do as far as the seat can tell, and whom a war would call."""
        effects = self.session.forecast(self.region, order).effects
        for effect in effects:
            yield self.words.effect(effect, self.region)
            if effect.kind is EffectKind.STRENGTH_ODDS:
                yield self.say("effects-odds")
        if fades(effects):
            yield self.say("effects-fade")
        if is_seen_roughly(self.known, effects):
            yield self.say("effects-seen-roughly")
        if is_agrement_unsure(self.known, order, self.rules):
            yield self.say("effects-agrement")
        if not isinstance(order, DeclareWar | IssueUltimatum):
            return
        if isinstance(order, IssueUltimatum) and order.threat is not Threat.WAR:
            return
        called = would_join(self.known, self.region, order.other, self.rules)
        for one in called:
            yield self.say(
                "act-pledged",
                ally=self.words.region(one.region),
                caller=self.words.region(one.caller),
                clause=self.words.clause_title(ClauseKind(one.clause)),
            )
        if not called:
            yield self.say("war-who-joins-none")

    def refusals(self, order: Order) -> list[Refusal]:
        """Return every reason why an order cannot be given now, each once."""
        given = self.session.plan(self.region)
        return list(dict.fromkeys(check_with(self.view, given, order, self.rules)))

    def why_not(self, order: Order, refusal: Refusal, called: str = "") -> str:
        """Return why an order cannot be given; two that contradict are both named.

        `called` names an act in the place of an order whose parts nobody has chosen.
        """
        given = self.session.contradicted(self.region, order)
        if refusal is Refusal.CONTRADICTS and given is not None:
            return self.words.contradiction(order, given, self.known, called)
        return self.words.refusal(refusal)

    def give(self, order: Order) -> bool:
        """Give an order and say so, or say every reason why not."""
        refusals = list(dict.fromkeys(self.session.give(self.region, order)))
        if refusals:
            self.tell(self.say("text-refused"))
            for refusal in refusals:
                self.console.item("-", self.why_not(order, refusal))
            return False
        self.changes += 1
        said = self.words.order(order, self.known)
        self.tell(self.say("text-taken", order=said))
        return True

    def undo(self) -> None:
        """Take back the last order."""
        count = len(self.session.plan(self.region))
        if count == 0:
            self.tell(self.say("text-nothing-to-undo"))
            return
        order = self.session.withdraw(self.region, count - 1)
        self.changes += 1
        self.tell(self.say("text-withdrawn", order=self.words.order(order, self.known)))
