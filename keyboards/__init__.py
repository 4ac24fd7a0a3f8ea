"""Buttons, together with what they carry back."""
