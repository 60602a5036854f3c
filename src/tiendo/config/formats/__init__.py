"""How dates and numbers are written, where Django's own choice is not the official one."""
