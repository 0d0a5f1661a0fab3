"""A scenario's own words by language and key, and the warnings where a language has gaps."""

from collections.abc import Iterator

from game.core.scenario import Wording
from game.files.diagnostics import Path
from game.files.scenario_desk import Desk
from game.files.scenario_lands import Region
from game.files.scenario_model import ScenarioFile
from game.files.scenario_start import note_key
from game.files.scenario_words import LANGUAGES, Name, PolishName, RegionName, Text
from game.files.scenario_world import head_key

CASES = ("gen", "dat", "acc", "ins", "loc", "adj", "gender", "preposition")
"""What a Polish name has besides its nominative."""

MOST_RULERS = 24
"""For how many rulers of each region there are names; few games see a fifth."""

ROMAN = ("II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")

Entry = tuple[str, Path, Name | Text | RegionName]
"""The key of a text, where it stands, and the text in its languages."""


def wording_of(file: ScenarioFile) -> Wording:
    """Return every text of the scenario; what a language lacks is left out of it."""
    words: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
    for key, _, text in _entries(file):
        for language in LANGUAGES:
            said = getattr(text, language)
            if isinstance(said, PolishName):
                words[language][key] = said.nom
                for case in CASES:
                    words[language][f"{key}.{case}"] = getattr(said, case)
                words[language][f"{key}.number"] = "many" if said.gender == "plural" else "one"
            elif said is not None:
                words[language][key] = said
    meta = file.meta
    words["en"] |= {"author": meta.author, "version": meta.version, "licence": meta.licence}
    words["en"]["sources"] = "\n".join(meta.sources)
    return {language: texts for language, texts in words.items() if texts}


def warn_of_gaps(desk: Desk) -> None:
    """Warn of every text missing in a language the title is given in (W403)."""
    for language in LANGUAGES:
        if getattr(desk.file.meta.title, language) is None:
            continue
        for _, path, text in _entries(desk.file):
            if getattr(text, language) is None:
                message = f"this text is missing in '{language}', though the title is given in it"
                hint = "players who read that language will see the English text"
                desk.warn(path, "W403", message, hint=hint, at_key=True)


def _entries(file: ScenarioFile) -> Iterator[Entry]:
    yield "title", ("meta", "title"), file.meta.title
    yield "blurb", ("meta", "blurb"), file.meta.blurb
    for number, good in enumerate(file.goods):
        yield f"good.{good.id}", ("goods", number, "name"), good.name
    for field, kind, bonds in (
        ("languages", "language", file.cultures.languages),
        ("faiths", "faith", file.cultures.faiths),
        ("heritages", "heritage", file.cultures.heritages),
    ):
        for number, bond in enumerate(bonds):
            yield f"{kind}.{bond.id}", ("cultures", field, number, "name"), bond.name
    for number, province in enumerate(file.provinces):
        yield f"province.{province.id}", ("provinces", number, "name"), province.name
    for number, region in enumerate(file.regions):
        yield from _region_entries(region, ("regions", number))
    for number, opinion in enumerate(file.opinions):
        yield f"note.{note_key(number)}", ("opinions", number, "words"), opinion.words
    for number, treaty in enumerate(file.treaties):
        if treaty.name is not None:
            yield f"treaty.{number + 1}", ("treaties", number, "name"), treaty.name
    for key, text in file.texts.items():
        yield f"text.{key}", ("texts", key), text


def _region_entries(region: Region, path: Path) -> Iterator[Entry]:
    key = f"region.{region.id}"
    yield key, (*path, "name"), region.name
    yield f"{key}.long", (*path, "long_name"), region.long_name
    yield f"{key}.blurb", (*path, "blurb"), region.blurb
    for number in range(MOST_RULERS):
        reign, place = divmod(number, len(region.heads))
        head = _namesake(region.heads[place], reign)
        yield f"head.{head_key(region.id, number + 1)}", (*path, "heads", place), head


def _namesake(head: Name, reign: int) -> Name:
    """Return the name under which a ruler's namesake rules, when the list has come to its end."""
    if reign == 0:
        return head
    order = ROMAN[min(reign, len(ROMAN)) - 1]
    polish = None if head.pl is None else f"{head.pl} {order}"
    return head.model_copy(update={"en": f"{head.en} {order}", "pl": polish})
