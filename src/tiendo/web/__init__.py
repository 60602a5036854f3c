"""The screens: each asks selectors and services, and hands what it gets to a template."""
