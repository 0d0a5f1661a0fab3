"""The negotiation table: a draft, what the other would say to it and why, the way to a yes."""

from collections.abc import Callable
from dataclasses import dataclass, field

from game.cli.textplay import clauses
from game.cli.textplay.asker import lasting
from game.cli.textplay.forms import settle
from game.cli.textplay.helm import Helm
from game.cli.textplay.verdicts import show_own, show_ratification, show_verdict
from game.core.dealings import Proposal
from game.core.ids import RegionId
from game.core.orders import Accept, Counter, Order, ProposeTreaty
from game.core.refusals import Refusal
from game.core.treaties import Clause, Peace, Terms
from game.rules.terms import MOST_CLAUSES


@dataclass
class Draft:
    """Terms in the making between the seat and another region."""

    other: RegionId
    clauses: list[Clause] = field(default_factory=list)
    term_turns: int | None = None
    is_secret: bool = False
    kept: list[Clause] = field(default_factory=list)
    """Clauses that a balance must not touch."""
    answers: Proposal | None = None
    """The proposal that these terms would answer."""

    @property
    def terms(self) -> Terms:
        """The draft as terms."""
        return Terms(tuple(self.clauses), self.term_turns, self.is_secret)

    @property
    def is_theirs(self) -> bool:
        """Whether these are the terms the other proposed, word for word."""
        theirs = self.answers.matter if self.answers is not None else None
        return isinstance(theirs, Terms) and self.terms.says_the_same(theirs)

    def take(self, terms: Terms) -> None:
        """Go on with other terms."""
        self.clauses = list(terms.clauses)
        self.term_turns, self.is_secret = terms.term_turns, terms.is_secret
        self.kept = [clause for clause in self.kept if clause in self.clauses]

    def order(self, region: RegionId) -> Order:
        """Return the order that sends the draft; to send their own terms back is to accept them."""
        if self.answers is not None and self.is_theirs:
            return Accept(region, self.answers.id)
        if self.answers is not None:
            return Counter(region, self.answers.id, self.terms)
        return ProposeTreaty(region, self.other, self.terms)


def sit_down(helm: Helm, other: RegionId, answers: Proposal | None = None) -> None:
    """Let the player draft a treaty, or other terms for a proposal, and send it."""
    draft = Draft(other, term_turns=helm.rules.treaties.term_choices[1], answers=answers)
    if answers is not None and isinstance(answers.matter, Terms):
        draft.take(answers.matter)
    elif helm.known.is_at_war(helm.region, other):
        draft.clauses.append(Peace(helm.rules.war.truce_turns))
    _negotiate(helm, draft)


@lasting
def _negotiate(helm: Helm, draft: Draft) -> None:
    shown = None
    while True:
        acts = _acts(helm, draft)
        now = draft.terms, tuple(draft.kept)
        if now != shown:
            _show(helm, draft)
            helm.list_anew()
        shown = now
        at = helm.pick(
            helm.say("text-menu"), [name for name, _ in acts], back=helm.say("table-leave")
        )
        if at is None:
            return
        if acts[at][1](helm, draft):
            return


Act = Callable[[Helm, Draft], bool]
"""What a choice at the table does; returns whether the table is left."""


def _acts(helm: Helm, draft: Draft) -> list[tuple[str, Act]]:
    secret = "yes" if draft.is_secret else "no"
    found: list[tuple[str, Act]] = [
        (helm.say("text-table-add-both"), _add_mutual),
        (helm.say("text-table-add-offer"), _add_offer),
        (helm.say("text-table-add-ask"), _add_ask),
    ]
    if draft.clauses:
        found.append((helm.say("text-table-strike"), _strike))
        found.append((helm.say("cli-table-keep"), _keep))
    found.append((helm.say("text-table-term"), _term))
    found.append((helm.say("text-table-secret", secret=secret), _secret))
    if draft.clauses:
        found.append((helm.say("text-table-balance"), _balance))
        found.append((helm.say("text-table-path"), _path))
        seal = "main-answer-accept" if draft.is_theirs else "text-table-seal"
        found.append((helm.say(seal), _seal))
    return found


def _show(helm: Helm, draft: Draft) -> None:
    name = helm.words.region(draft.other)
    helm.console.heading(f"{helm.say('table-title')}: {name}")
    for line in (*_sides(helm, draft), _form(helm, draft)):
        helm.tell(line)
    if not draft.clauses:
        return
    for refusal in helm.refusals(draft.order(helm.region)):
        if refusal is Refusal.ALREADY_ORDERED and draft.answers is not None:
            continue  # a new answer replaces the one given before
        helm.tell(f"{helm.say('table-problem')}: {helm.words.refusal(refusal)}")
    for line in helm.words.peace_notes(draft.terms, helm.region, draft.other, helm.known):
        helm.tell(line)
    if draft.is_theirs:
        helm.tell()
        helm.tell(helm.say("table-their-own"))
    else:
        show_verdict(helm, draft.other, helm.session.verdict(helm.region, draft.other, draft.terms))
    show_ratification(helm, draft.other, draft.terms)
    show_own(helm, draft.other, helm.session.own_verdict(helm.region, draft.other, draft.terms))


def _sides(helm: Helm, draft: Draft) -> list[str]:
    """Return what each side gives, and what binds both."""
    lines = []
    for title, giver in (
        ("table-we-offer", helm.region),
        ("table-we-ask", draft.other),
        ("table-both", None),
    ):
        mine = [one for one in draft.clauses if getattr(one, "giver", None) == giver]
        if mine:
            lines.append(f"{helm.say(title)}:")
            lines += [f"  {_clause(helm, draft, one)}" for one in mine]
    return lines or [helm.say("cli-table-empty")]


def _clause(helm: Helm, draft: Draft, clause: Clause) -> str:
    text = helm.words.clause(clause, helm.region)
    return f"{text} ({helm.say('cli-kept')})" if clause in draft.kept else text


def _form(helm: Helm, draft: Draft) -> str:
    term = helm.say("table-term-open")
    if draft.term_turns is not None:
        term = helm.say("table-term-turns", turns=draft.term_turns)
    secret = f"; {helm.say('terms-secret')}" if draft.is_secret else ""
    return f"{helm.say('table-term')}: {term.casefold()}{secret}"


def _added(helm: Helm, draft: Draft, clause: Clause | None) -> bool:
    if clause is None:
        return False
    if len(draft.clauses) >= MOST_CLAUSES:
        helm.tell(helm.say("cli-table-full", most=MOST_CLAUSES))
    elif clause in draft.clauses:
        helm.tell(helm.say("table-already"))
    else:
        draft.clauses.append(clause)
    return False


def _add_mutual(helm: Helm, draft: Draft) -> bool:
    return _added(helm, draft, clauses.mutual(helm, draft.other, draft.clauses))


def _add_offer(helm: Helm, draft: Draft) -> bool:
    return _added(helm, draft, clauses.one_sided(helm, draft.other, helm.region, draft.clauses))


def _add_ask(helm: Helm, draft: Draft) -> bool:
    return _added(helm, draft, clauses.one_sided(helm, draft.other, draft.other, draft.clauses))


def _one_of(helm: Helm, draft: Draft, title: str) -> Clause | None:
    rows = [_clause(helm, draft, clause) for clause in draft.clauses]
    at = helm.pick(title, rows)
    return None if at is None else draft.clauses[at]


def _strike(helm: Helm, draft: Draft) -> bool:
    clause = _one_of(helm, draft, helm.say("text-table-strike"))
    if clause is not None:
        draft.clauses.remove(clause)
        draft.kept = [kept for kept in draft.kept if kept != clause]
    return False


def _keep(helm: Helm, draft: Draft) -> bool:
    clause = _one_of(helm, draft, helm.say("cli-table-keep"))
    if clause in draft.kept:
        draft.kept.remove(clause)
    elif clause is not None:
        draft.kept.append(clause)
    return False


def _term(helm: Helm, draft: Draft) -> bool:
    choices = helm.rules.treaties.term_choices
    rows = [helm.say("table-term-turns", turns=turns) for turns in choices]
    at = helm.pick(helm.say("table-term"), [*rows, helm.say("table-term-open")])
    if at is not None:
        draft.term_turns = choices[at] if at < len(choices) else None
    return False


def _secret(helm: Helm, draft: Draft) -> bool:
    draft.is_secret = not draft.is_secret
    helm.tell(helm.say("table-secret-hint") if draft.is_secret else "")
    return False


def _balance(helm: Helm, draft: Draft) -> bool:
    if draft.is_theirs:
        helm.tell(helm.say("table-balance-needless"))
        return False
    found = helm.session.balance(helm.region, draft.other, draft.terms, draft.kept)
    if found is None:
        helm.tell(helm.say("table-balance-none"))
    elif found == draft.terms:
        helm.tell(helm.say("cli-balanced-already"))
    else:
        draft.take(found)
    return False


def _path(helm: Helm, draft: Draft) -> bool:
    steps = helm.session.path(helm.region, draft.other, draft.terms)
    verdict = helm.session.verdict(helm.region, draft.other, draft.terms)
    helm.tell()
    helm.tell(f"{helm.say('text-table-path')}:")
    if draft.is_theirs or (verdict.is_yes and verdict.is_sure):
        helm.tell(helm.say("cli-path-not-needed"), indent=2)
        return False
    if verdict.is_yes:
        helm.tell(helm.say("cli-path-surer" if steps else "cli-path-might"), indent=2)
    elif not steps:
        helm.tell(helm.say("table-path-none"), indent=2)
    for step in steps:
        text = helm.words.step(step, helm.region)
        helm.console.item("-", f"{text}: {helm.words.step_gain(step)}")
    return False


def _seal(helm: Helm, draft: Draft) -> bool:
    return settle(helm, draft.order(helm.region))
