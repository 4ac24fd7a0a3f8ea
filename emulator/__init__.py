"""A Telegram that lives on this machine: for the demo and for the tests, never for production."""
