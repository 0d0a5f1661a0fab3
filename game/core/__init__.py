"""The nouns: frozen values, standard library only, no rule and no literal number."""
