"""Printable forms: data in, bytes of a PDF, picture or workbook out."""
