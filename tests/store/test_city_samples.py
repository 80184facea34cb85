"""The samples of 呼伦贝尔 and 义马 show what is theirs: sheets of banners, several schemes, tiers, corrections."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lcsurvey.response.correction import AGAIN, OPEN, PASSED, WAITING
from lcsurvey.response.model import Stage, State
from lcsurvey.score.library import Library
from lcsurvey.store.corrections import all_corrections
from lcsurvey.store.owning import begun_regions, find_region
from lcsurvey.store.sample import fill_sample, new_sample
from lcsurvey.store.workspace import Workspace

TODAY = date(2026, 11, 21)


def filled(library: Library, pack: str, at: Path) -> Workspace:
    space = new_sample(at, library, pack, TODAY)
    fill_sample(space, library, today=TODAY)
    return space


def test_banners_of_hulunbuir_stand_at_every_step_and_circles_under_several_schemes(
    library: Library, tmp_path: Path
) -> None:
    with filled(library, "hulunbuir", tmp_path / "w") as space:
        form = "hulunbuir/tasks"
        states = {
            region.name: space.response(region.id, form).state for region in begun_regions(space, form, Stage.SELF)
        }
        assert states == {"海拉尔区": State.APPROVED, "牙克石市": State.DRAFT, "扎兰屯市": State.RETURNED}
        done = space.response(find_region(space, "海拉尔区").id, form)
        counted, _ = space.table(form).scorer.flow.settle(done.effective, {})
        assert (counted["tasks_done"], counted["plans_made"], counted["stages_done"]) == (7, 2, 2)
        known = space.standing(space.find_circle("示例甲").id)
        assert {form for form, row in known.items() if row.total is not None} == {
            "jining/typing", "ordos/acceptance", "yima/checklist",
        }  # fmt: skip
        city = space.response(space.city, "hulunbuir/baseline")
        shops = sum(1 for outlet in space.outlets() if "pharmacy" in outlet.formats)
        assert city.derived["outlets.pharmacy.now"].value == shops > 0
        assert space.check() == ()


def test_circles_of_yima_have_tiers_and_are_mended_until_they_pass(library: Library, tmp_path: Path) -> None:
    with filled(library, "yima", tmp_path / "w") as space:
        rating = {one.name: one.responses["yima/checklist"].rating for one in space.summaries() if one.outlets}
        assert rating == {
            "银杏社区便民生活圈": "提升示范类", "连银社区便民生活圈": "提升示范类", "鸿庆社区便民生活圈": "未达标",
            "民安社区便民生活圈": "未达标", "裴村社区便民生活圈": "未达标",
        }  # fmt: skip
        by_hand = space.response(space.find_circle("连银社区").id, "yima/checklist")
        assert by_hand.effective["tier"] == "model"
        assert "示例" in str(by_hand.effective["tier_reason"])
        assert [(one.circle[:2], one.time, one.outcome) for one in all_corrections(space, date(2026, 11, 22))] == [
            ("银杏", 1, PASSED), ("鸿庆", 1, AGAIN), ("鸿庆", 2, OPEN), ("民安", 1, WAITING),
        ]  # fmt: skip
        assert space.check() == ()
