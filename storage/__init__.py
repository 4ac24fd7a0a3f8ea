"""What the cabinet keeps, and how it is read back: SQLite or PostgreSQL, the same code."""
