"""What a command needs of a corpus: names become ids, a request becomes values, and citations become sources."""
