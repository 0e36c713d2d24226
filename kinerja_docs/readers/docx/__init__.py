"""Word files to neutral documents."""
