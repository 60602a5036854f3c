"""Where things stand on a day: computed from facts by `rules`, in bulk, with a fixed number of queries."""
