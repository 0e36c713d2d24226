"""The command line: one module a command; click is used only here."""


def main() -> None:
    """Run the command line."""
