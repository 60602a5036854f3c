"""Vietnamese text, numbers, dates and periods, as officials write them."""
