"""Parts of the negotiation table: what can be offered, the draft, its cards and the verdict."""
