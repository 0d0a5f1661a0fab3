"""How properties are tried: the same examples on every run of the suite, and no clock."""

import os

from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.register_profile("roaming", deadline=None, print_blob=True)
settings.load_profile("roaming" if os.environ.get("ENTENTE_ROAM") else "steady")
