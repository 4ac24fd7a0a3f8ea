"""`python -m bench`: every benchmark, one after the other; each also runs by its own name."""

from bench import doors, imports, papers

if __name__ == "__main__":
    doors.main()
    papers.main()
    imports.main()
