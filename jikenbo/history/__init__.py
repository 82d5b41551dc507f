"""The history of the records, read from the Git repository that holds them."""
