"""The lands of a scenario file: calendar, goods, peoples, provinces, regions and their envoys."""

from typing import Annotated, Literal

from pydantic import Field

from game.files.scenario_words import Level, Line, Name, Part, RegionName, Text, Turns
from game.files.strict import Colour, Id, Percent

Season = Literal["spring", "summer", "autumn", "winter"]
Government = Literal["autocracy", "monarchy", "oligarchy", "republic", "theocracy"]
Doctrine = Literal["isolationist", "bilateralist", "multilateralist", "unilateralist"]
Rank = Literal["charge_d_affaires", "minister", "ambassador"]
Trait = Literal["linguist", "economist", "soldier", "jurist", "courtier"]
Instruction = Literal["goodwill", "commerce", "intelligence", "conduit"]
Tincture = Literal["or", "argent", "gules", "azure", "vert", "sable", "purpure", "tenne"]
Division = Literal[
    "plain",
    "pale",
    "fess",
    "quarterly",
    "bend",
    "chevron",
    "chief",
    "cross",
    "saltire",
    "bars",
    "bordure",
]
Charge = Literal[
    "anchor", "bear-head", "bee", "beveled-star", "boar", "bridge", "bull", "caravel", "castle",
    "compass", "crescent-blade", "cross-shield", "crossed-swords", "crown", "dove", "dragon-head",
    "eagle-emblem", "feather", "fleur-de-lys", "griffin-symbol", "heraldic-sun", "holy-oak",
    "horse-head", "horseshoe", "imperial-crown", "iron-cross", "key", "laurel-crown", "lion",
    "maple-leaf", "moon", "mounted-knight", "oak-leaf", "olive", "open-book", "ram", "raven",
    "rose", "sailboat", "scales", "sea-dragon", "ship-wheel", "stag-head", "stone-tower", "sun",
    "swan", "torch", "trefoil-lily", "triple-corn", "unicorn", "wheat", "white-tower", "wolf-head",
]  # fmt: skip


class Meta(Part):
    """What the scenario is called and where it comes from."""

    id: Id
    """Its own id: saves and commands know it by this."""
    title: Name
    """What the player reads on its card."""
    blurb: Text
    """Two or three sentences on its card: what is at stake."""
    author: Line
    """Who wrote it."""
    version: Line
    """Its version, in quotes: "1.0"."""
    licence: Line
    """Under which terms others may copy it."""
    sources: list[Line] = Field(default_factory=list, max_length=100)
    """Where its facts, map and pictures come from, each with its licence."""


class Calendar(Part):
    """When the game is set and how long it runs; a turn is a season."""

    first_year: Annotated[int, Field(ge=-9999, le=9999)]
    """The year of the first turn."""
    first_season: Season = "spring"
    """The season of the first turn."""
    turns: Annotated[int, Field(ge=4, le=400)]
    """How many turns are played; 40 to 60 fill an evening."""


class Good(Part):
    """Something regions make, lack and trade."""

    id: Id
    """Its id."""
    name: Name
    """Its name, small, as in a sentence."""


class Bond(Part):
    """A language, faith or heritage that peoples may share."""

    id: Id
    """Its id."""
    name: Name
    """Its name."""


class Cultures(Part):
    """What binds peoples: whoever shares one of these thinks better of the other."""

    languages: Annotated[list[Bond], Field(min_length=1, max_length=100)]
    """The languages spoken."""
    faiths: Annotated[list[Bond], Field(min_length=1, max_length=100)]
    """The faiths held."""
    heritages: Annotated[list[Bond], Field(min_length=1, max_length=100)]
    """The histories and customs peoples come from."""


class Culture(Part):
    """The three traits of a people."""

    language: Id
    """One of `cultures.languages`."""
    faith: Id
    """One of `cultures.faiths`."""
    heritage: Id
    """One of `cultures.heritages`."""


class Character(Part):
    """The temper of a ministry: each trait 0-100, 50 is the common run."""

    honour: Percent = 50
    """Keeps its word even at a cost."""
    boldness: Percent = 50
    """Runs risks, threatens and makes war."""
    greed: Percent = 50
    """Wants crowns and provinces more than a good name."""
    grudge: Percent = 50
    """Remembers wrongs and answers them."""
    openness: Percent = 50
    """Says yes to treaties and seeks them."""
    patience: Percent = 50
    """Waits for the better offer and the better hour."""
    piety: Percent = 50
    """Holds to its doctrine when it costs something."""


class Crest(Part):
    """A coat of arms in the words of heraldry."""

    division: Division
    """How the field is parted."""
    field: Tincture
    """The tincture of the field."""
    second: Tincture
    """The tincture of the other part."""
    charge: Charge
    """What lies on the shield."""
    charge_tincture: Tincture
    """The tincture of the charge."""


class Envoy(Part):
    """A person in a region's service."""

    name: Line
    """The name, the same in every language."""
    rank: Rank = "charge_d_affaires"
    """Rank rises with service."""
    skill: Annotated[int, Field(ge=1, le=5)]
    """1 (a nephew) to 5 (a master)."""
    trait: Trait
    """What the envoy is good at."""
    at: Id | None = None
    """The region where the envoy resides; leave it out: at home."""
    instruction: Instruction = "goodwill"
    """What the envoy works at."""
    in_post_turns: Turns = 0
    """For how many turns already at this post."""


class Region(Part):
    """An independent polity."""

    id: Id
    """Its id."""
    name: RegionName
    """Its short name, as on the map."""
    long_name: Name
    """Its full style: `Republic of Valdmark`."""
    blurb: Text
    """Its history and temper in two to four sentences."""
    heads: Annotated[list[Name], Field(min_length=1, max_length=20)]
    """Its rulers with their titles: the first rules, the others follow when a government falls."""
    government: Government
    """Who rules; it decides how treaties are ratified."""
    doctrine: Doctrine
    """How it thinks foreign affairs should be conducted."""
    culture: Culture
    """Its people's language, faith and heritage."""
    character: Character
    """Its temper when a computer leads it."""
    makes: Annotated[list[Id], Field(max_length=20)]
    """The goods it has to spare."""
    lacks: Annotated[list[Id], Field(max_length=20)]
    """The goods it must buy."""
    output: Annotated[int, Field(ge=10, le=100_000)]
    """Crowns that its land and hands make each turn."""
    treasury: Annotated[int, Field(ge=-100_000, le=1_000_000)]
    """Crowns in hand; below zero it starts in debt."""
    brigades: Annotated[int, Field(ge=0, le=10_000)]
    """Its army at the start."""
    stability: Annotated[int, Field(ge=1, le=100)] = 60
    """How firmly the government sits, 1-100; at zero it falls."""
    influence: Annotated[int, Field(ge=0, le=100)] | None = None
    """The ration of diplomatic acts at the start; left out: one turn's worth."""
    prestige: Annotated[int, Field(ge=-1000, le=1000)] = 0
    """Points of prestige it starts with."""
    tax_level: Level = 2
    """0 (light) to 4 (crushing)."""
    military_level: Level = 2
    """0 (a guard) to 4 (a nation in arms)."""
    crest: Crest
    """Its coat of arms."""
    colour: Colour
    """Its tint on the political map, in quotes: '#8fa65e'."""
    capital: Id
    """The province where it is governed from; it must hold it."""
    provinces: Annotated[list[Id], Field(min_length=1, max_length=2000)]
    """The provinces it holds."""
    is_playable: bool = Field(default=True, alias="playable")
    """Whether a person may lead it."""
    envoys: list[Envoy] = Field(default_factory=list, max_length=40)
    """The people in its foreign service; three to five is usual."""


class Province(Part):
    """A polygon of the map; its id is the `id` of a shape in the map file."""

    id: Id
    """The id of its shape."""
    name: Name
    """Its name."""


class Claim(Part):
    """A region's claim to a province that another holds: a casus belli."""

    by: Id
    """Who claims it."""
    province: Id
    """What is claimed."""


class Opinion(Part):
    """Something one region holds for or against another from before the game began."""

    of: Id
    """Who remembers."""
    about: Id
    """Whom they remember it of."""
    points: Annotated[int, Field(ge=-100, le=100)]
    """Points of opinion on the day; below zero is a grudge."""
    goodwill: Annotated[int, Field(ge=-100, le=100)] = 0
    """Points of the people's goodwill on the day."""
    trust: Annotated[int, Field(ge=-50, le=50)] = 0
    """Points of trust won or lost on the day."""
    words: Text
    """What happened, as the dossier tells it: short, no full stop."""
    turns_ago: Turns = 0
    """How long ago it happened."""
    half_life_turns: Annotated[int, Field(ge=1, le=400)] | None = None
    """Turns in which half of it is forgotten; left out: as the rulebook says."""
    never_fades: bool = False
    """Whether it is never forgotten."""
