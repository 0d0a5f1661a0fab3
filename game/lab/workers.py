"""Work spread over several processes, none of which outlives the one that asked for it."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from threading import Thread
from typing import TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")


def spread(work: Callable[[Task], Result], tasks: Sequence[Task], jobs: int) -> Iterator[Result]:
    """Return the result of each task in their order, so many worked on at once.

    Whoever stops asking, for an interrupt or otherwise, ends the workers with it.
    """
    pool = ProcessPoolExecutor(jobs, initializer=_begin)
    try:
        with _signals_held_back():
            futures = [pool.submit(work, task) for task in tasks]
        for future in futures:
            yield _awaited(future)
    except BaseException:
        with _signals_held_back():
            for worker in multiprocessing.active_children():
                worker.terminate()
        raise
    finally:
        with _signals_held_back():
            pool.shutdown(cancel_futures=True)


def _awaited(future: Future[Result]) -> Result:
    """Return a result; an interrupt is answered between two looks at it."""
    while True:
        with _signals_held_back():
            if wait((future,), timeout=SECONDS_A_LOOK).done:
                return future.result()


SECONDS_A_LOOK = 0.1
"""How long an interrupt may have to wait."""
_CAN_HOLD_BACK = hasattr(signal, "pthread_sigmask")
"""Not on Windows, where a worker takes over none of its parent's answers."""
_FAREWELLS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def _signals_held_back() -> Iterator[None]:
    """Let signals wait while the pool is at work, and its threads never see them.

    An interrupt in the middle of the pool's own work could leave one of its locks held
    for ever. A worker that is forked answers signals at first as its parent does.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _FAREWELLS) if _CAN_HOLD_BACK else set()
    try:
        yield
    finally:
        if _CAN_HOLD_BACK:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Leave Ctrl-C to the parent, and end when it does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if _CAN_HOLD_BACK:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _FAREWELLS)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
