"""How many: numbers with units, and which of them is the number of those affected."""
