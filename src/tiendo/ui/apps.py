"""Registers the room with Django."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "tiendo.ui"
    label = "ui"
