"""Parts of the main screen: each a function or class that builds one sheet of widgets."""
