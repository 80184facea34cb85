"""What every test may count on: the repository's folder, no screen needed, nobody's own settings touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import Phase, settings

# Qt without a screen, also where pytest is started without ./lc; read when the first QApplication is made.
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# An example's time depends on what else the machine does; the whole test's is bounded in pyproject.toml. The examples
# are the same at every run, so that what passed here passes there; LCSURVEY_LONG=1 draws others each time. Explaining
# a failure line by line takes longer than finding it.
settings.register_profile(
    "house",
    deadline=None,
    print_blob=True,
    derandomize=not os.environ.get("LCSURVEY_LONG"),
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.target, Phase.shrink],
)
settings.load_profile("house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with slow tests come first, so that no core waits for them at the end (``lc test`` keeps this order)."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the source tree."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session", autouse=True)
def _own_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The program's settings (last workspace, window size) lie in a folder of this run."""
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = str(home / name.lower())
