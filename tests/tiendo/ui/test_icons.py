"""Icons are drawn into the page, silent for screen readers."""

import pytest

from tiendo.ui.icons import FOLDER, svg


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.svg")))
def test_an_icon_is_one_silent_drawing(name: str) -> None:
    drawn = svg(name)
    assert drawn.startswith('<svg class="icon"')
    assert drawn.count("<svg") == 1
    assert drawn.endswith("</svg>")
    assert 'aria-hidden="true"' in drawn
    assert "<path" in drawn
    assert "style=" not in drawn
