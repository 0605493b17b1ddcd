"""Results to documents: what to show, in what order, in which words. A view knows no format."""
