"""Pages of the ledger, each a function or class that builds one tab."""
