"""The process: takes updates in, has them handled, sends what is to be said, keeps the hours."""
