"""When: dates as they are written, what each is the date of, and when the incident was made public."""
