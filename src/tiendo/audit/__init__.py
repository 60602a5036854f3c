"""Who did what, when: a chain of entries per locality in which no link can be changed unseen."""
