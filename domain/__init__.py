"""The rules of the cabinet in plain Python: standard library only, no Telegram, no SQL, no network."""
