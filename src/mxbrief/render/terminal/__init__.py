"""Documents for people at a terminal: colors, links, and layouts that fit the width."""
