"""Other systems over the wire or the disk; each is one file that can be exchanged."""
