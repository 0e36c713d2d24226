"""What oddities cost. The unit is one oddity of the trade: what a typist does wrong about once in a hundred items.

Only sums are compared, never a single cost with a limit; what is printed in good order costs nothing.
"""

CLIMB = 0.05
"""Each list that a label leaves: of readings that are otherwise equal the innermost list goes on."""
OVERTAKEN = 0.3
"""A list goes on after another kind of list beside it: 1. 2. (1) (2) 3."""
ANOTHER_SIZE = 0.4
"""Recognition took a small letter for the capital of the same shape (C. for c.)."""
MISREAD = 1.0
"""Recognition took one character for another (l. for 1.): dearer than to leave a list that was to go on."""
UNFINISHED = 0.7
"""A list ends on ";" or ",": another item of the same list was to come."""
UNANNOUNCED = 1.2
"""A list begins without a colon or a heading before it."""
INVERTED = 0.5
"""A list of a kind that is used for ayat or chapters begins below an item of a lesser kind."""
LEFT_EMPTY = 1.5
"""A colon announced a list that does not come."""
ASTRAY = 2.0
"""A number repeats, restarts or jumps within its list."""
UNSETTLED = 1.5
"""The line before is not at its end, so that the number may be a part of its sentence."""
NOT_FIRST = 2.4
"""A list begins with another number than its first."""
SAME_KIND = 1.6
"""A list begins below an item of the same kind although nothing announces it."""
AS_TEXT = 3.2
"""A label that is none: more than a list in disorder costs, less than two such oddities together."""
BELOW_ITEM = 4.0
"""A sentence that gives duties, or a heading, as an item of a list of duties: all but impossible."""

WIDEST_JUMP = 5
"""Numbers left out at once; a label farther on belongs to no list that is open."""
MARGIN = 3.0
"""Readings that cost so much more than the best one are given up; twice as much changed no text of the tests."""
WIDTH = 6
"""Readings followed at once."""
