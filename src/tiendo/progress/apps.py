"""Registers the room with Django."""

from django.apps import AppConfig


class ProgressConfig(AppConfig):
    name = "tiendo.progress"
    label = "progress"
