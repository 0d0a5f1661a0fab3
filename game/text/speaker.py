"""What the window, the plain text and the chronicle ask for words."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from game.core.conflict import Ultimatum
from game.core.dealings import Matter
from game.core.events import Event
from game.core.ids import RegionId
from game.core.orders import Order
from game.core.refusals import Refusal
from game.core.regard import Line
from game.core.state import State
from game.core.treaties import Clause, ClauseKind, Payment, Terms, Treaty
from game.core.verdicts import Block, Factor, Step, Verdict
from game.core.world import Character
from game.rules.effects import Effect, Ground
from game.text.clauses import clause_phrase, matter_phrase, terms_lines, titles_phrase
from game.text.demands import ultimatum_phrase
from game.text.dispatches import event_sentence
from game.text.orders import order_text
from game.text.orderwords import act_word, clause_example, clause_shape, order_shape
from game.text.peace import peace_notes
from game.text.reasons import (
    block_text,
    effect_text,
    effect_why,
    factor_text,
    grounds_text,
    line_text,
    reasons_of,
    step_gain,
    step_text,
    verdict_text,
)
from game.text.slots import Fault, OrderTextError
from game.text.teller import Teller, capital
from game.text.tempers import temper_words
from game.text.tongue import Tongue


class Speaker(Tongue):
    """Says every fact of the game in one language.

    `viewer` is the region a sentence is told to, which it calls "you"; `view`
    is what that region knows, from which envoys, treaties and dates get their
    names. Both may be left out.
    """

    def event(self, event: Event, viewer: RegionId | None = None, view: State | None = None) -> str:
        """Return what happened, as one plain sentence."""
        return event_sentence(Teller(self, viewer, view), event)

    def event_rich(
        self, event: Event, viewer: RegionId | None = None, view: State | None = None
    ) -> str:
        """Return what happened in rich markup: `<a=region:id>`, `<a=province:id>` links."""
        return event_sentence(Teller(self, viewer, view, is_rich=True), event)

    def order(self, order: Order, view: State | None = None) -> str:
        """Return what its own region ordered, for the list of orders."""
        return order_text(Teller(self, order.region, view), order)

    def act(self, kind: type[Order]) -> str:
        """Return what an act is called on a button."""
        return self.say(f"act-{act_word(kind)}")

    def act_hint(self, kind: type[Order]) -> str:
        """Return what an act does."""
        return self.say(f"act-{act_word(kind)}-hint")

    def order_error(self, error: OrderTextError) -> str:
        """Return what is wrong with a typed order."""
        allowed, key = ", ".join(error.allowed), f"orderwords-{error.fault.value}"
        word = self.order_part(error.word) if error.fault is Fault.MISSING else error.word
        if allowed and error.fault in {Fault.MISSING, Fault.EXTRA}:
            key += "-of"
        return self.say(key, word=word, allowed=allowed)

    def order_shape(self, kind: type[Order]) -> str:
        """Return how an act is typed."""
        return order_shape(kind, self.order_part)

    def clause_shape(self, noun: type[Clause] | None) -> str:
        """Return how a clause is typed; None: one that serves as an example."""
        return clause_shape(noun or Payment, self.order_part)

    def clause_example(self, noun: type[Clause] | None, things: Mapping[str, str]) -> str:
        """Return a clause as it might be typed."""
        return clause_example(noun or Payment, things)

    def order_part(self, part: str) -> str:
        """Return what one part of a typed order is."""
        return self.say(f"orderwords-part-{part}")

    def refusal(self, refusal: Refusal) -> str:
        """Return why an order is refused and what would help."""
        return self.name(refusal)

    def contradiction(
        self, order: Order, given: Order, view: State | None = None, called: str = ""
    ) -> str:
        """Return which order of this turn another, or an act called so, does not go with."""
        acts = {"order": called or self.order(order, view), "given": self.order(given, view)}
        return self.say("text-contradiction", **acts)

    def matter(
        self, matter: Matter, viewer: RegionId | None = None, view: State | None = None
    ) -> str:
        """Return what a proposal is about, as one line."""
        return capital(matter_phrase(Teller(self, viewer, view), matter))

    def clause(self, clause: Clause, viewer: RegionId | None = None) -> str:
        """Return a clause as one line: who owes whom what."""
        return capital(clause_phrase(Teller(self, viewer), clause))

    def clause_title(self, kind: ClauseKind) -> str:
        """Return what a kind of clause is called."""
        return self.name(kind)

    def clause_hint(self, kind: ClauseKind) -> str:
        """Return what a kind of clause binds the parties to."""
        return self.say(f"clause-{kind.value}-hint")

    def terms(self, terms: Terms, viewer: RegionId | None = None) -> str:
        """Return terms, one line to a clause."""
        return "\n".join(terms_lines(Teller(self, viewer), terms))

    def peace_notes(
        self, terms: Terms, region: RegionId, other: RegionId, view: State
    ) -> list[str]:
        """Return whom a peace would bind and whose land it frees, one sentence each."""
        return peace_notes(Teller(self, region, view), terms, region, other, view)

    def titles(self, terms: Terms) -> str:
        """Return the kinds of clauses in one line: "Trade agreement, loan"."""
        return capital(titles_phrase(Teller(self), terms))

    def treaty_name(self, treaty: Treaty) -> str:
        """Return the name that the scenario gave a treaty, or nothing."""
        key = f"treaty.{treaty.id}"
        name = self.word(key)
        return "" if name == key else name

    def treaty(self, treaty: Treaty) -> str:
        """Return a treaty in one line: its name, if it has one, and the kinds of its clauses."""
        name, titles = self.treaty_name(treaty), titles_phrase(Teller(self), treaty.terms)
        return self.say("treaty-named", name=name, titles=titles) if name else capital(titles)

    def ultimatum(self, ultimatum: Ultimatum, viewer: RegionId | None = None) -> str:
        """Return what an ultimatum demands, as one line."""
        return capital(ultimatum_phrase(Teller(self, viewer), ultimatum))

    def factor(self, factor: Factor, about: RegionId, viewer: RegionId | None = None) -> str:
        """Return what counted in a verdict on a proposal of `about`."""
        return factor_text(Teller(self, viewer), factor, about)

    def reasons(self, verdict: Verdict, about: RegionId, viewer: RegionId | None = None) -> str:
        """Return why a verdict is no, in its two strongest reasons."""
        return capital("; ".join(reasons_of(Teller(self, viewer), verdict, about)))

    def block(self, block: Block) -> str:
        """Return what rules a proposal out."""
        return block_text(Teller(self), block)

    def step(self, step: Step, viewer: RegionId | None = None) -> str:
        """Return a step on the path to yes."""
        return step_text(Teller(self, viewer), step)

    def step_gain(self, step: Step) -> str:
        """Return what a step would add, and when."""
        return step_gain(Teller(self), step)

    def verdict_word(self, verdict: Verdict) -> str:
        """Return a verdict in a few words."""
        return verdict_text(Teller(self), verdict)

    def line(self, line: Line, viewer: RegionId | None = None) -> str:
        """Return the cause of one line of an opinion."""
        return line_text(Teller(self, viewer), line)

    def effect(self, effect: Effect, viewer: RegionId | None = None) -> str:
        """Return one thing an order would change."""
        return effect_text(Teller(self, viewer), effect)

    def effect_why(self, effect: Effect, viewer: RegionId | None = None) -> str:
        """Return what a chance is made of, or why an ally would come to a war or stay away."""
        return capital(effect_why(Teller(self, viewer), effect))

    def grounds(self, grounds: Sequence[Ground]) -> str:
        """Return what a chance is made of, as a phrase."""
        return grounds_text(Teller(self), grounds)

    def motive(self, motive: StrEnum, about: RegionId | None = None) -> str:
        """Return why a ministry acted as it did, as the opened archive tells."""
        text = self.say(f"motive-{motive.value}")
        if about is None:
            return text
        return self.say("motive-about", motive=text, third=self.region_name(about))

    def fault(self, code: str, facts: Mapping[str, str | int]) -> str:
        """Return why a file or a save was refused, by the code and facts of the fault."""
        said = self.say(f"fault-{code}", **{name: str(fact) for name, fact in facts.items()})
        return f"{capital(said)}."

    def temper(self, character: Character) -> tuple[str, ...]:
        """Return the words that fit a ministry's temper, the strongest first."""
        return temper_words(self, character)

    def tax(self, level: int) -> str:
        """Return what a tax level is called."""
        return self.say(f"tax-{level}")

    def military(self, level: int) -> str:
        """Return what a military budget is called."""
        return self.say(f"military-{level}")

    def promised(self, crowns: int, brigades: int) -> str:
        """Return what a seat's open offers promise, as a sentence; empty if nothing."""
        given = [self.crowns(crowns)] if crowns else []
        given += [self.brigades(brigades)] if brigades else []
        return self.say("promised-in-offers", given=", ".join(given)) if given else ""

    def names(self, members: type[StrEnum]) -> dict[str, str]:
        """Return every member of an enumeration by value, for a list to choose from."""
        return {member.value: self.name(member) for member in members}
