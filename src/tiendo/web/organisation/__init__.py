"""The screens of bodies, people, fields and accounts."""
