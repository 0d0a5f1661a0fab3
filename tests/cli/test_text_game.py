"""The whole game in a terminal: played to its end, and every room of it entered through a pipe."""

import io
import re
import sys

import pexpect
import pytest

from game.text.phrasebook import LANGUAGES

CHOICE, MORE = r"Your choice(?: \(\? lists again\))?: $", "answer now. $"
YES, ENTER = r"\(y/n\) $", "go on. $"
PROMPTS = [CHOICE, MORE, YES, ENTER]


class Terminal:
    """A person at a terminal of 24 lines who knows the game's words, not its numbers."""

    def __init__(self, folders, *arguments):
        self.read = io.StringIO()
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "game", "play", *arguments],
            env={**folders, "TERM": "xterm"},
            dimensions=(24, 80),
            encoding="utf-8",
            timeout=30,
        )
        self.child.delaybeforesend = None
        self.child.logfile_read = self.read
        self.page = ""
        """What was written since the last answer."""

    def wait(self):
        """Read on, page by page, and return which prompt stands at the end."""
        self.page = ""
        while True:
            found = self.child.expect([*PROMPTS, pexpect.EOF])
            self.page += self.child.before.replace("\r\n", "\n")
            if found == len(PROMPTS):
                return None
            if PROMPTS[found] != MORE:
                return PROMPTS[found]
            self.child.sendline("")

    def answer(self, text):
        self.child.sendline(text)
        return self.wait()

    def choose(self, label):
        """Choose by what is written beside a number."""
        found = re.search(rf"^ *(\d+)\. {re.escape(label)}", self.page, re.MULTILINE)
        assert found, f"no choice {label!r} in:\n{self.page}"
        return self.answer(found[1])


def test_a_whole_game_is_played_in_a_terminal(own_folders, tmp_path):
    player = Terminal(own_folders, "archipelago", "--as", "legow", "--seed", "3", "--text")
    assert player.wait() == ENTER
    assert "Principality of Łęgów" in player.page
    assert player.answer("") == CHOICE
    post_an_envoy(player)
    sign_a_treaty(player)
    for _turn in range(60):
        prompt = player.answer("e")
        while prompt == YES:
            prompt = player.answer("y")
        if prompt is None:
            break
    assert "== The game is over ==" in player.page
    assert re.search(r"won\.\nBy (prestige|concord|hegemony)\. .", player.page)
    assert "Standings:" in player.page
    assert "Prestige by cause: Łęgów" in player.page
    assert re.search(r"Hegemony: You have \d+% of \d+%\.", player.page)
    player.child.close()
    assert (player.child.exitstatus, player.child.signalstatus) == (0, None)
    assert (tmp_path / "saves" / "autosave-1.entente").is_file()
    whole = player.read.getvalue()
    assert "Traceback" not in whole
    assert "took up the post of your envoy to Calderra" in whole
    assert re.search(r"Port Serein and you signed a treaty|You and Port Serein signed", whole)


def post_an_envoy(player):
    player.choose("Regions and acts")
    player.choose("Calderra")
    assert "Opinion of you" in player.page
    player.choose("Post envoy")
    if "Which envoy" in player.page:
        player.answer("1")
    assert player.choose("Goodwill") == YES
    assert "Cost: 1 influence." in player.page
    assert player.answer("y") == CHOICE
    assert "Taken down: Post " in player.page
    player.answer("0")
    player.answer("0")


def sign_a_treaty(player):
    player.choose("Regions and acts")
    player.choose("Port Serein")
    player.choose("Negotiate")
    player.choose("Add what binds both")
    player.choose("Cultural exchange")
    assert re.search(r"Port Serein: They would sign( gladly)? \(score \d+, needs 10\)", player.page)
    assert "Temper of the ministry" in player.page
    assert player.choose("Seal and send") == YES
    player.answer("y")
    assert "Taken down: Propose a treaty to Port Serein: cultural exchange" in player.page
    player.answer("0")
    player.answer("0")
    assert "Orders of this turn (2)" in player.page


def test_control_d_keeps_the_game_and_says_goodbye(own_folders, tmp_path):
    player = Terminal(own_folders, "archipelago", "--as", "valdmark", "--text", "--seed", "1")
    player.wait()
    player.answer("")
    player.answer("set-taxes 3")
    player.answer("y")
    player.child.sendeof()
    assert player.wait() is None
    player.child.close()
    assert player.child.exitstatus == 0
    assert "The game is kept" in player.page
    assert (tmp_path / "saves" / "autosave-1.entente").is_file()


def test_without_a_display_the_game_goes_on_in_text(entente, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("q\n"))
    answer = entente("play")
    assert answer.code == 0
    assert answer.out.startswith("There is no display, so the game goes on in plain text.\n")
    assert answer.out.endswith("Goodbye.\n")


def test_no_command_is_play(entente, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert "Choose by number" in entente().out


def test_a_display_opens_the_window_and_nothing_else(entente):
    from game.cli.doors import Doors  # noqa: PLC0415 (this test alone opens a window)

    opened = []
    doors = Doors(opened.append, list, list, opened.append)
    answer = entente("play", "archipelago", "--as", "legow", "--lang", "pl", doors=doors)
    assert (answer.code, answer.out) == (0, "")
    (opening,) = opened
    assert opening.language == "pl"
    assert opening.session.people() == ("legow",)


ROOMS = """
1 | Nothing on the desk
2 0 | Kharazan: hostile
3 0 | Foreign envoys with you
4 | War room
5 0 | Stability 60, drawn towards
6 | Prestige by cause: Thessaly
7 | A quiet turn
8 | No orders yet
9 1 0 | 1.1
12 0 | Polski
h | 0 goes back
h | Your envoys: thessaly_1 (
u | There is no order to withdraw
99 | There is no choice 99; choose a number from 0 to 13.
-1 | There is no choice -1; choose a number from 0 to 13.
perhaps | There is no choice perhaps
protest | The order ends too soon: region is missing.
protest | It is typed so: protest <region>
post-envoy thessaly_1 | It is typed so: post-envoy <envoy> <region> [goodwill|commerce|
help | 0 goes back
undo | There is no order to withdraw
protest nowhere | There is no such region
protest brackenmoor | You have no grievance
propose-treaty port-serein; nonsense | There is no clause “nonsense”
"""


@pytest.mark.parametrize(
    ("answers", "told"), [line.split(" | ") for line in ROOMS.strip().splitlines()]
)
def test_a_room_answers_and_lets_go(typed, answers, told):
    steps = [answers] if answers.split(" ")[0].isalpha() or "-t" in answers else answers.split()
    answer = typed(*steps)
    assert answer.code == 0
    assert told in answer.out
    assert answer.out.endswith("Goodbye.\n")


def test_orders_are_taken_as_words_and_withdrawn(typed):
    answer = typed(
        "propose-treaty port_serein; trade-agreement free; payment thessaly port_serein 10; term 8",
        "y",
        "8",
        "1",
        "8",
        "q",
    )
    assert "Taken down: Propose a treaty to Port Serein: free trade; you pay" in answer.out
    assert "Withdrawn: Propose a treaty to Port Serein" in answer.out
    assert "No orders yet" in answer.out


def test_taxes_are_set_at_home_with_their_forecast(typed):
    answer = typed("5", "1", "4", "y", "0", "8", "0", "q")
    assert "Set taxes: heavy" in answer.out
    assert "Revenue: +" in answer.out
    assert "Where your stability settles: " in answer.out


def test_a_balance_and_the_path_to_yes_are_offered(typed):
    answer = typed(
        "2", "2", "2", "1", "4", "9", "8", "0", "0", "0", "q"
    )  # Calderra: negotiate, both, defensive alliance, path to yes, balance
    assert "Calderra: They would decline" in answer.out
    assert "Path to yes:" in answer.out
    assert re.search(r"- .*: \+\d+ ", answer.out)


def test_a_threat_is_carried_out_from_the_desk_and_then_waits_no_more(typed):
    answer = typed(
        "e", "y", "e", "y", "e", "y", "1", "1", "2", "declare-war valdmark claim tribute",
        "y", "e", "q",
        arguments=("archipelago", "--as", "kharazan", "--seed", "3"),
    )  # fmt: skip
    war = answer.out[answer.out.index("Your ultimatum was not met: to cede Eisenberg") :]
    assert "Taken down: Declare war on Valdmark" in war
    open_matters = war.partition("These matters have no answer yet:")[2].partition("(y/n)")[0]
    assert "ultimatum" not in open_matters


def test_an_act_taken_back_can_be_ordered_again_at_once(typed):
    answer = typed("2", "2", "5", "1", "40", "y", "u", "q")  # Calderra: send aid, 40 crowns
    listed = re.findall(r"Send aid[:(]? [(]?([^\n)]*)", answer.out.partition("Taken down")[2])
    assert listed == ["not possible", "1 influence"]


def test_undo_at_any_list_shows_the_list_anew(typed):
    answer = typed("5", "1", "4", "y", "8", "u", "q")
    assert "Withdrawn: Set taxes: heavy" in answer.out
    assert answer.out.rstrip().endswith("Goodbye.")
    assert "== At home: Thessaly ==" in answer.out.partition("Withdrawn")[2]


def test_a_declaration_of_war_typed_as_words_is_asked_about_first(typed):
    khan = ("archipelago", "--as", "kharazan", "--seed", "3")
    no = typed("declare-war valdmark none tribute", "n", "8", "q", arguments=khan)
    assert "Odds of coming out of the war ahead" in no.out
    assert "Declare war on Valdmark? (y/n)" in no.out
    assert "Taken down" not in no.out
    assert "No orders yet" in no.out
    yes = typed("declare-war valdmark none tribute", "y", "q", arguments=khan)
    assert "Taken down: Declare war on Valdmark" in yes.out


def test_who_is_bound_to_join_a_war_is_named_before_it_is_declared(typed):
    khan = ("archipelago", "--as", "kharazan", "--seed", "3")
    told = {}
    for target in ("valdmark", "brackenmoor", "calderra", "legow", "thessaly", "zulawia"):
        said = typed(f"declare-war {target} none humble", "n", "q", arguments=khan).out
        page = " ".join(
            said.partition("Odds of coming out of the war ahead")[2].partition("(y/n)")[0].split()
        )
        if page:
            bound = set(re.findall(r"- ([^-]+?) would be called by .+?: (.+?)\.", page))
            assert bool(bound) != ("Nobody you know of is bound to join." in page), page
            told[target] = bound
    assert any(told.values())
    assert not all(told.values())


def test_quit_is_understood_where_yes_or_no_is_asked(typed):
    answer = typed("2", "2", "5", "1", "40", "q")
    assert "Give this order? (y/n) q\n" in answer.out
    assert answer.out.endswith("Goodbye.\n")


def test_help_names_an_envoy_who_can_be_posted(typed):
    answer = typed("h", "q", arguments=("archipelago", "--as", "zulawia", "--seed", "3"))
    flat = " ".join(answer.out.split())
    order = re.search(r"with the ids below: (post-envoy \S+ \S+ goodwill), or", flat)[1]
    taken = typed(order, "y", "q", arguments=("archipelago", "--as", "zulawia", "--seed", "3"))
    assert "Taken down: Post " in taken.out


def test_what_is_little_known_is_marked_as_an_estimate(typed):
    answer = typed("2", "1", "0", "0", "q")
    assert re.search(r"Brackenmoor: \w+, opinion about \W?\d", answer.out)
    assert re.search(r"Opinion of you: about \W?\d", answer.out)
    assert re.search(r"Your opinion: \W?\d", answer.out)


def test_an_envoy_who_is_there_is_not_asked_for(typed):
    valdmark = ("archipelago", "--as", "valdmark", "--seed", "3")
    told = {True: set(), False: set()}
    for region in range(1, 8):
        page = " ".join(typed("2", str(region), "0", "0", "q", arguments=valdmark).out.split())
        if "the figure is an estimate." in page:
            has_envoy = "Your envoy here: No envoy" not in page
            told[has_envoy].add("An envoy at their court would tell you more" in page)
            assert not has_envoy or "under the intelligence instruction" in page
    assert told == {True: {False}, False: {True}}


def test_the_present_instruction_of_an_envoy_is_marked(typed):
    valdmark = ("archipelago", "--as", "valdmark", "--seed", "3")
    page = typed("2", "1", "4", "0", "0", "0", "q", arguments=valdmark).out
    asked = page.partition("Instruct envoy: ")[2]
    present = re.search(r"Instruction \(([\w-]+): as now\)\n", asked)[1]
    assert re.search(r"^ *1\. Goodwill: ", asked, re.MULTILINE)
    assert present == "Commerce"


def test_a_military_budget_is_chosen_by_what_it_keeps_and_costs(typed):
    answer = typed("5", "2", "0", "0", "q")
    row = re.search(
        r"1\. A guard \(level 0\): in the end the army would come to \d+ brigades; "
        r"takes \d+ turns; "
        r"revenue in the end: \+\d+ a turn",
        " ".join(answer.out.split()),
    )
    assert row
    assert "A standing army (level 2): as now" in answer.out


def test_the_first_turn_tells_what_may_be_done_and_the_second_does_not(typed):
    first, second = typed("e", "q").out.split("The turn is resolved", 1)
    assert "First steps:" in first
    assert "First steps:" not in second


def test_an_ultimatum_says_what_leaving_it_unmet_may_bring(typed):
    answer = typed("1", "1", "0", "0", "q", arguments=("archipelago", "--as", "valdmark"))
    assert "Leave it unmet, and the threat may be carried out: war." in answer.out
    assert "0. Leave it unmet for now" in answer.out


def test_figures_over_a_thousand_are_parted_by_a_comma_and_in_polish_by_a_plain_space(typed):
    polish = ("archipelago", "--as", "thessaly", "--seed", "3", "--lang", "pl")
    told = typed("2", "2", "2", "2", "2", "", "0", "0", "0", "q", arguments=polish).out
    assert "\xa0" not in told
    assert "od 1 do 1 000, sam Enter albo 0 cofa:" in told
    answer = typed("2", "2", "2", "2", "2", "", "0", "0", "0", "q")
    assert "\\x" not in answer.out
    assert "\xa0" not in answer.out
    assert "Crowns a turn: 1 to 1,000, Enter alone or 0 goes back:" in answer.out


def test_saving_loading_and_going_on(typed, entente):
    kept = typed("e", "10", "my game", "q")
    assert "Saved: my game" in kept.out
    names = {one["name"] for one in entente("saves", "list", "--json").json["saves"]}
    assert {"my-game", "autosave-1"} <= names
    again = typed("1", "q", arguments=())
    assert "Continue: " in again.out
    assert "Summer 1823 (turn 2 of 48)" in again.out


def test_a_folder_that_takes_no_save_is_named(typed, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("ENTENTE_SAVES", str(tmp_path / "file" / "saves"))
    answer = " ".join(typed("s", "q").out.split())
    assert "is a file, not a folder" in answer.partition("Your choice: s")[2]
    assert "previous save" not in answer


def test_a_file_in_the_place_of_the_saves_is_told_before_anything_is_played(
    typed, entente, tmp_path, monkeypatch
):
    (tmp_path / "taken").write_text("", encoding="utf-8")
    for place in (tmp_path / "taken", tmp_path / "taken" / "deeper"):
        monkeypatch.setenv("ENTENTE_SAVES", str(place))
        greeting = "".join(typed("q").out.partition("What will you do?")[0].split())
        assert "Gamescannotbesaved:" in greeting
        assert "taken'isafile,notafolder(ENTENTE_SAVESnamesthefolderofsaves)." in greeting
        assert "is a file, not a folder" in entente("saves").sentence


def test_a_saved_game_is_offered_by_its_title_in_the_players_language(typed):
    typed("e", "q")
    offered = typed("q", arguments=("--lang", "pl")).out
    assert "Kontynuuj: autosave-1: Archipelag, Tesalia. Tura 2, Lato 1823" in offered


def test_peace_is_sued_for_at_the_table(typed):
    answer = typed(
        "declare-war valdmark none humble", "y", "e", "y", "4", "1", "0", "0", "q",
        arguments=("archipelago", "--as", "kharazan", "--seed", "3"),
    )  # fmt: skip
    table = answer.out.partition("== Negotiation table: Valdmark ==")[2]
    assert table.lstrip().startswith("Both alike:\n  Peace")
    assert "Occupied land goes back to its owner, save what these terms cede." in answer.out


def test_another_game_is_taken_up_in_the_middle_of_one(typed, tmp_path):
    typed("set-taxes 4", "y", "e", "10", "first", "q")
    answer = typed(
        "set-taxes 3",
        "y",
        "11",
        "2",
        "q",
        arguments=("archipelago", "--as", "legow", "--seed", "5"),
    )
    assert answer.out.index("Łęgów, Spring 1823") < answer.out.index("Thessaly, Summer 1823")
    assert (tmp_path / "saves" / "autosave-2.entente").is_file()


def test_a_new_game_is_chosen_step_by_step(typed):
    answer = typed("1", "1", "9", "n", "9", "y", "3", "1", "2", "4", "y", "Ann", "Ben", "1", "",
                   arguments=())  # fmt: skip
    assert "Computer: Novice" in answer.out
    assert "Who plays: Valdmark, Kharazan" in answer.out
    assert "Kharazan is next. Hand over to Ben and press Enter." in answer.out
    assert "== Kharazan, Spring 1823 (turn 1 of 48) ==" in answer.out


def test_two_people_share_a_terminal_and_see_only_their_own(typed):
    seats = ("archipelago", "--seat", "thessaly=human", "--seat", "kharazan=human", "--seed", "3")
    answer = typed("", "5", "1", "5", "y", "0", "e", "", "8", "q", arguments=seats)
    first, second = answer.out.split("Thessaly is next", 1)
    assert "Kharazan is next. Pass the keyboard on" in first
    assert "Set taxes: crushing" in first
    assert second.count("\n") > 60
    assert "crushing" not in second
    assert "No orders yet" in second


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_message_of_the_rooms_is_there(typed, language):
    answer = typed(
        "2", "3", "1", "2", "1", "1", "2", "1", "", "0", "0", "0", "0",
        "3", "0", "4", "5", "0", "6", "7", "9", "1", "0", "e", "7", "q",
        arguments=("archipelago", "--as", "zulawia", "--seed", "3", "--lang", language),
    )  # fmt: skip
    assert not re.findall(r"\b(?:text|cli|main|table|ui|act|report|end)-[a-z-]{3,}", answer.out)
    assert "{" not in answer.out
