"""Bodies, the people who hold posts in them, and their accounts."""
