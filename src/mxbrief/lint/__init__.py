"""The checks of ``mxbrief lint``: sheets in, problems out. Pure, like ``analysis``, which it does not know."""
