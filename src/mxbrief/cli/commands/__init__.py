"""One file a command: options in, ``Report`` out. A command writes nothing and can be called from Python."""
