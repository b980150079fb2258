"""Laws without marks, drafts in lists, and titles that only their place in a list shows."""

from __future__ import annotations

import pytest

from tests.extract.test_mentions import mark, plain

CASES = (
    "常委会会议审议[D 林业促进法草案]、[D 矿山救援法修订草案]、[D 刑法修正案（十三）草案]。",
    "依據[D 漁民福利條例]第四條及[D 憲法]第六十九條，[D 漁民福利條例]另有規定。",
    "履行宪法赋予的职责，依法办事，立法工作的条例。",
    "会议表决通过了新修订的[D 林业促进法]、[D 关于修改水运法的决定]。",
    "会议审议通过了[D 主席团常务主席名单]、[D 大会执行主席分组名单]、[D 会议副秘书长名单]、[D 各组召集人名单]。",
    "会议审议通过了[D 县政协七届二次会议议程（草案）]、[D 日程（草案）]和有关名单。",
    "会议审议通过了[D 召开县政协七届二次会议的决定]以及有关事项。",
    "会议审议通过了有关人事事项、部分委员活动组成员调整事项。",
    "会议听取了[O 县人大常委会法工委]主任甲、[O 县水务局]局长乙分别作的[D 关于代表建议办理情况的报告]。",
    "审议[D 县长出访友好城市情况的书面报告]。",
    "通过[D 《林区\n管理条例》]。",
    "会议就[D 政府工作报告]座谈，工作室活动方案另行通知。",
)


@pytest.mark.parametrize("marked", CASES)
def test_documents(marked: str) -> None:
    kinds = "DO" if "[O" in marked else "D"
    assert mark(plain(marked), kinds) == marked
