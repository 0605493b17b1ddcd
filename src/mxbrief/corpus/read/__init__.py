"""One file: bytes to text, text to YAML nodes, nodes to the Structs of ``model``, each problem with its line and column."""
