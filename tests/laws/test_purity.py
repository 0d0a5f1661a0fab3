"""The rules are pure: no fractions, no chance, no clock, no prose; read off their source."""

import ast
from pathlib import Path

import pytest

import game

ROOT = Path(game.__file__).parent
SOURCES = sorted(path for room in ("core", "rules", "ai") for path in (ROOT / room).rglob("*.py"))
FORBIDDEN_MODULES = frozenset(
    {
        *("random", "time", "datetime", "os", "io", "pathlib", "sys", "secrets", "uuid", "math"),
        *("numpy", "pygame", "pydantic", "msgpack", "yaml", "copyreg", "threading"),
    }
)
FORBIDDEN_CALLS = frozenset({"hash", "id", "float", "round", "open", "print", "input", "eval"})
ORDERED = frozenset({"sorted", "len", "any", "all", "sum", "min", "max", "frozenset", "set"})
"""What may take a set: either it puts it in order, or order cannot change its answer."""
MOST_WORDS = 3


@pytest.fixture(params=SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def tree(request):
    """Parse one module and let every node know its parent."""
    parsed = ast.parse(request.param.read_text(encoding="utf-8"))
    for node in ast.walk(parsed):
        for child in ast.iter_child_nodes(node):
            child.parent = node
    return parsed


def where(node):
    return f"line {node.lineno}: {ast.unparse(node)}"


def test_every_room_was_found():
    assert {path.relative_to(ROOT).parts[0] for path in SOURCES} == {"core", "rules", "ai"}
    assert len(SOURCES) > 60


def test_there_are_no_fractions(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            assert not isinstance(node.value, float | complex), where(node)
        if isinstance(node, ast.BinOp | ast.AugAssign):
            assert not isinstance(node.op, ast.Div), where(node)


def test_nothing_is_asked_of_chance_clock_or_machine(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name.split(".")[0] for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [(node.module or "").split(".")[0]]
        else:
            continue
        assert not FORBIDDEN_MODULES.intersection(names), where(node)


def test_nothing_turns_on_where_a_thing_lies_in_memory(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in FORBIDDEN_CALLS, where(node)


def is_set(node, names):
    """Return whether an expression is a set, as far as its own text tells."""
    if isinstance(node, ast.Set | ast.SetComp):
        return True
    if isinstance(node, ast.Name):
        return node.id in names
    if isinstance(node, ast.BinOp) and isinstance(
        node.op, ast.BitOr | ast.BitAnd | ast.Sub | ast.BitXor
    ):
        return is_set(node.left, names) or is_set(node.right, names)
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"set", "frozenset"}
    )


def set_names(function):
    """Return the names that a function binds to sets."""
    found = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and is_set(node.value, found):
            found |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            kind = ast.unparse(node.annotation)
            if kind.startswith(("set[", "frozenset[")):
                found.add(node.target.id)
    return found


def is_put_in_order(loop):
    """Return whether what a comprehension makes is ordered, or its order cannot matter."""
    holder = loop.parent
    if isinstance(loop, ast.SetComp):
        return True
    return (
        isinstance(holder, ast.Call)
        and isinstance(holder.func, ast.Name)
        and holder.func.id in ORDERED
    )


def test_no_set_is_gone_through_in_its_own_order(tree):
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    for function in functions:
        names = set_names(function)
        for node in ast.walk(function):
            if isinstance(node, ast.For):
                assert not is_set(node.iter, names), where(node.iter)
            if isinstance(node, ast.ListComp | ast.GeneratorExp | ast.DictComp):
                loose = any(is_set(part.iter, names) for part in node.generators)
                assert not loose or is_put_in_order(node), where(node)
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in {"list", "tuple", "dict", "enumerate", "zip", "map", "iter"}
            ):
                loose = any(is_set(argument, names) for argument in node.args)
                assert not loose or is_put_in_order(node), where(node)
            if isinstance(node, ast.Starred) and isinstance(node.parent, ast.Tuple | ast.List):
                assert not is_set(node.value, names), where(node)


def is_docstring(node):
    return isinstance(node.parent, ast.Expr)


def is_said_in_an_error(node):
    """Return whether a text is what an exception says."""
    here = node
    while hasattr(here, "parent"):
        here = here.parent
        if isinstance(here, ast.Raise | ast.Assert):
            return True
        if isinstance(here, ast.Assign):
            return any(getattr(target, "id", "") == "message" for target in here.targets)
    return False


def test_there_is_no_prose(tree):
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        if is_docstring(node) or is_said_in_an_error(node):
            continue
        assert len(node.value.split()) <= MOST_WORDS, where(node)


def test_every_iteration_over_a_table_of_the_state_that_makes_events_is_sorted(tree):
    """A loop that writes events goes through its table in the order of ids."""
    tables = {
        *("regions", "owners", "occupiers", "treaties", "embargoes", "envoys", "proposals"),
        *("ultimatums", "wars", "relations"),
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.For) or "events" not in ast.unparse(node):
            continue
        over = node.iter
        if isinstance(over, ast.Call) and isinstance(over.func, ast.Attribute):
            over = over.func.value
        bare = isinstance(over, ast.Attribute) and over.attr in tables
        assert not bare, where(node.iter)
