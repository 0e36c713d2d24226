"""Where tables stand on a page: strokes, white space and words become a lattice. See docs/analysis/geometry.md."""
