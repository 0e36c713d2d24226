"""What is Indonesian: text as it is compared, labels of lists, numbers, money, dates, periods, NIP, pangkat, units."""
