"""Makes ``python -m mxbrief`` the same as ``mxbrief``."""

from mxbrief.cli import main

if __name__ == "__main__":
    main()
