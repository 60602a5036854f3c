"""The organisation as one table that is pasted from a spreadsheet, compared with what is there, and confirmed."""
