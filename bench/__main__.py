"""`python -m bench`: every benchmark, one after the other; each also runs by its own name."""

from bench import announcing, doors, imports, meanwhile, paper_floors, papers, queries, starting

if __name__ == "__main__":
    queries.main([])
    starting.main()
    paper_floors.main()
    papers.main()
    announcing.main([])
    doors.main()
    meanwhile.main([])
    imports.main([])
