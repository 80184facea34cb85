"""Every rule rests on a clause, every ruling is said in a note that quotes the words it interprets."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from lcsurvey.score.library import Library
from lcsurvey.score.model import Rule
from lcsurvey.score.table import Table

EveryRule = Callable[[Table], list[Rule]]
TABLES = ("jining/typing", "jining/evaluation", "ordos/acceptance")


@pytest.mark.parametrize("form_id", TABLES)
def test_every_rule_rests_on_a_clause(library: Library, form_id: str, every_rule: EveryRule) -> None:
    assert [rule.id for rule in every_rule(library.table(form_id)) if rule.source is None] == []


@pytest.mark.parametrize("form_id", TABLES)
def test_every_clause_is_verbatim(library: Library, form_id: str, documents: Any, every_rule: EveryRule) -> None:
    table, city = library.table(form_id), form_id.split("/")[0]
    sources = [item.source for item in [*every_rule(table), *table.form.questions] if item.source]
    assert len(sources) > len(every_rule(table))
    assert [
        source.clause for source in sources if documents.bare(source.clause) not in documents.words(city, source.annex)
    ] == []


@pytest.mark.parametrize("city", ["jining", "ordos"])
def test_every_setting_rests_on_a_clause_and_says_what_it_decides(library: Library, city: str, documents: Any) -> None:
    pack = library.pack(city)
    for item in [*pack.settings, *pack.outcomes]:
        assert item.note, item.id
        assert item.source is not None, item.id
        assert documents.bare(item.source.clause) in documents.words(city, item.source.annex)


RULINGS = [
    ("jining/typing", "满分100分", "最大余数"),
    ("jining/typing", "达到15项得60分。", "没有看过、没有填的不等于“无”"),
    ("jining/typing", "确定15种作为必备业态", "任意15种"),
    ("jining/typing", "每具有一个业态", "“其他：”所填名称不计分"),
    ("jining/typing", "其他：", "不计分"),
    ("jining/typing", "步行5-10分钟范围内", "不超过10分钟"),
    ("jining/typing", "步行15分钟范围内", "不超过15分钟"),
    ("jining/typing", "步行15分钟范围内", "每分钟80米"),
    ("jining/typing", "得分≥90分初步划为品质型", "附件3评价合格及以上才确定"),
    ("jining/typing", "", "“未达到分型标准”是本程序的说法"),
    ("jining/evaluation", "满分100分", "最大余数"),
    ("jining/evaluation", "建立需求清单、项目清单4分", "需求清单2分，项目清单2分"),
    ("jining/evaluation", "落实相关建设内容4分", "每0.5分一档"),
    ("jining/evaluation", "样本符合要求", "不少于本生活圈服务人口的10%"),
    ("jining/evaluation", "样本", "七道满意度题都答了才算有效"),
    ("jining/evaluation", "80%-90%", "80%以上、不到90%"),
    ("jining/evaluation", "满意度", "两道业态题"),
    ("jining/evaluation", "满意度", "五道服务题"),
    ("jining/evaluation", "叠加便民服务7类以上", "同类只数一次"),
    ("jining/evaluation", "等服务项目", "未列尽"),
    ("jining/evaluation", "面积不足", "每千人不到50平方米（生鲜超市不算"),
    ("jining/evaluation", "单处面积", "供参考，不扣分"),
    ("jining/evaluation", "服务每缺1项", "卫生整洁（包括定期消毒）"),
    ("jining/evaluation", "服务每缺1项", "面积为0就是没有菜市场，得0分"),
    ("jining/evaluation", "8类以上", "写明名称的“其他”"),
    ("jining/evaluation", "每缺1类", "一类也没有的得0分"),
    ("jining/evaluation", "服务每缺1项", "生活照料、紧急救援、健康管理、康复护理、精神慰藉五项"),
    ("jining/evaluation", "服务每缺1项", "全日托、半日托、临时托、计时托、营养餐五项"),
    ("jining/evaluation", "200平方米", "供参考"),
    ("jining/evaluation", "", "没有养老服务场所的得0分"),
    ("jining/evaluation", "", "没有托育服务场所的得0分"),
    ("jining/evaluation", "达到", "没有店铺的得0分"),
    ("jining/evaluation", "智能终端设备5类", "写明名称的“其他”"),
    ("jining/evaluation", "商户入驻率达50%以上、居民注册使用率达20%以上，得2分", "没有说其他情况：得0分"),
    ("jining/evaluation", "最终分别确定为基础型、提升型、品质型", "确定附件2给出的分型"),
    ("jining/evaluation", "由市商务主管部门委托第三方机构", "由谁调查"),
    ("ordos/acceptance", "总分100", "最大余数"),
    ("ordos/acceptance", "查资料，看台账，看现场", "每0.5分一档"),
    ("ordos/acceptance", "按比例评价得分", "居住小区数÷居住小区数"),
    ("ordos/acceptance", "按比例评价得分", "只有一个小区的，就是有或没有"),
    ("ordos/acceptance", "按比例评价得分", "用户数代替小区数"),
    ("ordos/acceptance", "分值68分", "本类满分为67分"),
    ("ordos/acceptance", "需62分以上", "不论总分多少都是不合格"),
    ("ordos/acceptance", "需15分以上社区居民为服务对象", "没有句号"),
    ("ordos/acceptance", "步行15分钟约1.2千米", "同一把尺"),
    ("ordos/acceptance", "80分以下为不合格", "不含80分"),
]


def _said(table: Table, every_rule: EveryRule) -> list[str]:
    notes = [rule.note for rule in every_rule(table)] + [question.note for question in table.form.questions]
    notes += [band.note for band in table.rules.bands]
    return notes + [f"“{quoted}”：{ruling}" for quoted, ruling in table.rules.notes]


@pytest.mark.parametrize(("form_id", "quoted", "ruling"), RULINGS)
def test_every_ruling_has_its_note(
    library: Library, form_id: str, quoted: str, ruling: str, documents: Any, every_rule: EveryRule
) -> None:
    table = library.table(form_id)
    assert any(quoted in note and ruling in note for note in _said(table, every_rule))
    if quoted:
        assert documents.bare(quoted) in documents.words(form_id.split("/")[0], table.form.annex)


@pytest.mark.parametrize("form_id", TABLES)
def test_the_words_that_a_note_interprets_stand_in_the_document(
    library: Library, form_id: str, documents: Any, every_rule: EveryRule
) -> None:
    table, city = library.table(form_id), form_id.split("/")[0]
    text = documents.words(city)
    settings = {setting.label for setting in library.pack(city).settings}
    ours = {"有", "无", "未填完", "未达到分型标准"} | settings
    first = [found.group(1) for note in _said(table, every_rule) if (found := re.match(r"“([^“”]+)”", note))]
    assert len(first) > 5
    parts = [documents.bare(part) for quoted in first for part in quoted.split("……") if quoted not in ours]
    assert [part for part in parts if part not in text] == []
