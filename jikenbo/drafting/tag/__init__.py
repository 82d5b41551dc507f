"""What happened, to what kinds of data, by what medium: words of the vocabulary where a notice says so."""
