"""What is Indonesian: text as it is compared and counted, labels of lists, months, abbreviations."""
