"""The verbs: pure functions, one module per page of the rulebook."""
