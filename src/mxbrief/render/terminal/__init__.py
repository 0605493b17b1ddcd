"""Documents on a terminal: colors, links, and layouts that fit the width."""
