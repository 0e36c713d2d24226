"""Records to Word documents: templates compiled once, filled many times."""
