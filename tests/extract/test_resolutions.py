"""Resolutions: verb and items, done or planned, elections, decisions, restatements."""

from __future__ import annotations

import pytest

from core.extract import extract
from core.extract.resolution_titles import kind
from core.model.facts import Action, Resolution, Status
from core.text.doubt import Doubt


def told(text: str) -> list[tuple[str, str, str]]:
    return [(one.action.value, one.status.value, one.title) for one in extract(text).resolutions]


def only(text: str) -> Resolution:
    (one,) = extract(text).resolutions
    return one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "会议审议通过了《关于工作报告的决议》《关于提案审查情况的报告》《政治决议》。",
            [
                ("adopted", "done", "《关于工作报告的决议》"),
                ("adopted", "done", "《关于提案审查情况的报告》"),
                ("adopted", "done", "《政治决议》"),
            ],
        ),
        # 、 inside a title parts nothing.
        (
            "会议通过了政协第七届委员会主席、副主席、秘书长候选人名单。",
            [("adopted", "done", "政协第七届委员会主席、副主席、秘书长候选人名单")],
        ),
        # Each verb governs its items up to the next verb.
        (
            "委员们听取并讨论了县长范采薇所作的《政府工作报告》，审议通过了《常委会工作报告》。",
            [("heard", "done", "《政府工作报告》"), ("adopted", "done", "《常委会工作报告》")],
        ),
        (
            "会议将审议《政府工作报告》，审查《预算草案的报告》。",
            [("deliberated", "planned", "《政府工作报告》"), ("examined", "planned", "《预算草案的报告》")],
        ),
        ("县政协主席余青云作提案工作报告。", [("reported", "done", "提案工作报告")]),
        (
            "会议决定6月下旬在云岭召开县政协七届五次常委会会议。",
            [("decided", "done", "6月下旬在云岭召开县政协七届五次常委会会议")],
        ),
        ("会议选举产生了县政协主席、副主席、秘书长，现公告如下", [("elected", "done", "主席、副主席、秘书长")]),
        ("任命秦立刚为外交部部长。", [("appointed", "done", "秦立刚为外交部部长")]),
        ("免去周祖安的司法部部长职务。", [("removed", "done", "周祖安的司法部部长职务")]),
        # Those of a list share the post; only the last carries its words.
        (
            "秦立刚、周祖安当选为县政协副主席。",
            [("elected", "done", "秦立刚"), ("elected", "done", "周祖安")],
        ),
        ("周祖安不再担任提案委员会主任。", [("removed", "done", "周祖安不再担任提案委员会主任")]),
        (
            "会议接受秦立刚同志因到龄请辞县政协主席职务。",
            [("resigned", "done", "秦立刚同志因到龄请辞县政协主席职务")],
        ),
        (
            "大会选举产生了新一届理事会和以秦立刚为主席的主席团。",
            [("elected", "done", "新一届理事会和以秦立刚为主席的主席团")],
        ),
        ("会议听取了扶贫成果巩固情况汇报。", [("heard", "done", "扶贫成果巩固情况汇报")]),
        ("会议确定县政府2023年重点工作分工。", [("adopted", "done", "县政府2023年重点工作分工")]),
        ("文件依照《总体方案》确定。", []),
        (
            "会议经过表决，决定大会代表提出议案的截止时间为3月8日12时。",
            [("decided", "done", "大会代表提出议案的截止时间为3月8日12时")],
        ),
        ("会议决定，延续实施部分优惠政策，减轻企业负担。", [("decided", "done", "延续实施部分优惠政策")]),
        ("会议审议通过了大会工作报告。", [("adopted", "done", "大会工作报告")]),
        # 建议案 is a paper, no proposal of something to come.
        (
            "会议审议通过建议案办理办法，审议通过《县政协章程》。",
            [("adopted", "done", "建议案办理办法"), ("adopted", "done", "《县政协章程》")],
        ),
    ],
)
def test_who_did_what_to_which(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "要通过立法程序和民主协商推动工作。",
        "认真学习《政治决议》，贯彻《条例》。",
        "会议审议了有关文件。",
        "《中国共产党章程》规定了党员的权利。",
        "经常委会审议通过后印发。",
        "通过听取专项工作报告等方式，加强监督。",
        "会议还研究了其他事项。",
    ],
)
def test_what_is_no_resolution(text: str) -> None:
    assert told(text) == []


def test_a_person_s_post_is_read() -> None:
    one = only("任命秦立刚为外交部部长。")
    assert (one.person, one.post, one.kind) == ("秦立刚", "外交部部长", "人选")
    assert only("免去周祖安的司法部部长职务。").post == "司法部部长"


def test_what_a_resolution_is_about_is_not_what_it_is() -> None:
    one = only("会议通过了《关于常务委员会工作报告的决议》。")
    assert (one.kind, one.about) == ("决议", "常务委员会工作报告")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("《关于工作报告的决议（草案）》", "决议"),
        ("监票人名单", "名单"),
        ("选举办法", "办法"),
        ("关于提请审议《组织法（修订草案）》的议案", "议案"),
        ("外商投资法", "法律"),
        ("学位法草案", "法律"),
        ("第二次会议议程（草案）和日程", "议程"),
    ],
)
def test_kinds(title: str, expected: str) -> None:
    assert kind(title) == expected


def test_the_same_told_again_in_the_same_words_is_one() -> None:
    one = only("会议通过了《政治决议》。\n大会闭幕，会议通过了《政治决议》。")
    assert len(one.evidence) == 4


def test_the_same_told_again_in_short_names_the_first_telling() -> None:
    text = "会议通过了《政协第七届委员会关于常务委员会工作报告的决议》。\n委员们审议通过了《常委会工作报告》。"
    first, second = extract(text).resolutions
    assert (first.restates, second.restates) == (None, 0)


def test_votes_stand_with_what_they_were_cast_on() -> None:
    one = only("会议以198票赞成、2票反对、1票弃权，表决通过了《选举办法》。")
    assert one.votes is not None
    assert (one.votes.in_favour, one.votes.against, one.votes.abstained, one.votes.issued) == (198, 2, 1, None)


def test_body_and_meeting() -> None:
    text = "政协张掖市第七届委员会第四次会议3月6日闭幕。会议通过了《政治决议》。"
    one = only(text)
    assert one.meeting is not None
    assert "第七届委员会第四次会议" in one.meeting
    assert one.body == one.meeting


def test_evidence_is_the_sentence_and_the_verb() -> None:
    text = "大会开幕。会议表决通过了《选举办法》。"
    assert [span.of(text) for span in only(text).evidence] == ["会议表决通过了《选举办法》。", "表决通过了"]


def test_minutes_found_in_order_are_adopted() -> None:
    text = "1. 宣讀本院第6屆第2會期第15次會議議事錄。\n主席：沒有異議，議事錄確定。"
    one = only(text)
    assert (one.action, one.status, one.title) == (Action.ADOPTED, Status.DONE, "本院第6屆第2會期第15次會議議事錄")


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("经表决，《工作规则》获得通过。", ["《工作规则》"]),
        ("《甲办法》《乙办法》经会议审议通过。", ["《甲办法》", "《乙办法》"]),
        ("会上《关于政府工作报告的决议（草案）》被一致通过。", ["《关于政府工作报告的决议（草案）》"]),
        ("要通过《民法典》的实施推动工作，通过学习。", []),
        ("贯彻《条例》，通过调研、座谈了解情况。", []),
    ],
)
def test_a_passive_adoption_has_its_document_before_it(text: str, titles: list[str]) -> None:
    assert [one.title for one in extract(text).resolutions if one.action is Action.ADOPTED] == titles


def test_a_line_of_adoption_under_a_title() -> None:
    title = "云岭县人民代表大会常务委员会关于城市管理的决定"
    text = f"{title}\n\n（2018年5月24日 上海市第十四届人民代表大会常务委员会第九次会议通过）\n\n第一条 为了加强管理。"
    one = only(text)
    assert (one.title, one.action) == (title, Action.ADOPTED)
    assert one.meeting == one.body == "上海市第十四届人民代表大会常务委员会第九次会议"


def test_a_mention_of_the_adoption_in_a_sentence_is_no_line() -> None:
    assert told("《办法》\n全国人大常委会第十四次会议通过以后，各地贯彻。") == []


def test_decisions_on_measures() -> None:
    assert told("会议决定，对个人养老金实行税收优惠：每年限额扣除。") == [("decided", "done", "对个人养老金实行税收优惠")]


def test_the_members_decide_as_the_text_says() -> None:
    text = "政协张掖市第五届委员会第三次会议闭幕。\n会议审议通过了《政治决议》。\n委员们听取了《政府工作报告》。"
    adopted, heard = extract(text).resolutions
    assert adopted.body == adopted.meeting == heard.meeting == "政协张掖市第五届委员会第三次会议"
    assert heard.body == "委员们"
    assert adopted.doubt is Doubt.INFERRED  # 会议 is the one named before


def test_a_meeting_named_in_the_sentence_is_stated() -> None:
    one = only("政协张掖市第五届委员会第三次会议审议通过了《政治决议》。")
    assert (one.meeting, one.doubt) == ("政协张掖市第五届委员会第三次会议", Doubt.STATED)


def test_a_record_passes_what_it_puts_to_the_house() -> None:
    text = (
        "主席：現在處理「漁民福利條例草案」，請問院會，有無異議？（無）無異議，通過。\n"
        "散會動議逕付表決。\n主席：贊成者6人，贊成者多數，通過。\n決議：\n一、本會期不開臨時會。\n二、下週三加開院會。\n"
    )
    assert told(text) == [
        ("adopted", "done", "「漁民福利條例草案」"),
        ("adopted", "done", "散會動議"),
        ("decided", "done", "本會期不開臨時會"),
        ("decided", "done", "下週三加開院會"),
    ]


def test_a_decision_on_candidates_points_back_to_them() -> None:
    text = "主席团会议提出县政协秘书长人选名单后，各组进行了酝酿。会议决定将上述人选提请大会选举。"
    (one,) = (found for found in extract(text).resolutions if found.action is Action.DECIDED)
    assert one.title == "县政协秘书长人选名单"


def test_a_longer_title_does_not_tell_the_day_s_agenda_again() -> None:
    text = "会议审议通过了议程（草案）。\n会议审议通过了县政协七届二次会议议程（草案）。"
    assert [one.restates for one in extract(text).resolutions] == [None, None]


def test_a_meeting_that_is_only_recalled_decides_nothing() -> None:
    text = "县政协召开七届五次常委会会议，传达学习县委十届三次全会精神，审议通过了《县政协工作规则》。"
    assert [one.meeting for one in extract(text).resolutions] == ["七届五次常委会会议"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "市六届人大一次会议主席团举行会议。会议决定将关于政府工作报告的决议草案和关于修改议事规则的决定草案等提请各代表团审议。",
            [("decided", "关于政府工作报告的决议草案"), ("decided", "关于修改议事规则的决定草案")],
        ),
        (
            "市政府召开常务会议，审议通过《车辆管理条例（草案）》，决定延续实施助学贷款免息政策。",
            [("adopted", "《车辆管理条例（草案）》"), ("decided", "延续实施助学贷款免息政策")],
        ),
        (
            "县十届人大常委会第三次会议表决通过了关于批准《甲方引渡条约》的决定、《乙方引渡条约》的决定。",
            [("adopted", "关于批准《甲方引渡条约》的决定"), ("adopted", "《乙方引渡条约》的决定")],
        ),
        (
            "市政协五届二次主席会议听取了“委员联系群众”课题研究成果的汇报。",
            [("heard", "“委员联系群众”课题研究成果的汇报")],
        ),
        (
            "受委托，市人大常委会副主任李明华向大会分别作关于城市更新条例草案的说明、关于养老条例草案的说明。",
            [("reported", "关于城市更新条例草案的说明"), ("reported", "关于养老条例草案的说明")],
        ),
    ],
)
def test_what_is_put_forward_decided_and_explained(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(action, title) for action, _, title in told(text)] == expected
