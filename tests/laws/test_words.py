"""Whatever is ordered in a game can be written in words and read back."""

from random import Random

import pytest

from game.text.orderwords import order_words, parse_words
from tests.drifting import drawn_order
from tests.played import drifting_game, lively_world, ministry_game


def assert_reads_back(orders):
    for order in orders:
        assert parse_words(order_words(order), order.region) == order


def test_the_orders_of_ministries_read_back():
    assert_reads_back(order for step in ministry_game(1) for order in step.orders)


@pytest.mark.parametrize("seed", range(1, 9))
def test_the_orders_of_games_adrift_read_back(seed):
    assert_reads_back(order for step in drifting_game(seed) for order in step.orders)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 21))
def test_the_orders_of_twenty_games_read_back(seed):
    assert_reads_back(order for step in ministry_game(seed) for order in step.orders)


def test_even_orders_that_make_no_sense_read_back():
    lot = Random(4)
    state = lively_world(4)
    assert_reads_back(drawn_order(lot, state, "aragon") for _ in range(800))


def test_words_tell_orders_apart():
    lot = Random(5)
    state = lively_world(5)
    orders = {drawn_order(lot, state, "aragon") for _ in range(800)}
    assert len({order_words(order) for order in orders}) == len(orders)
