"""What a text says of its meetings."""

from __future__ import annotations

from pathlib import Path

from core.extract import aliases, extract, meetings, mentions
from core.extract.reading import Reading
from core.model.facts import Meeting, Part, Phase
from core.text.document import Metadata


def _facts(text: str, *, date: str | None = None) -> tuple[Meeting, ...]:
    reading = Reading(text, metadata=Metadata(date=date))
    named, entities = aliases.join(reading, mentions.find(reading))
    return meetings.facts(reading, named, entities)


def test_the_report_tells_only_of_its_closing(seed: Path) -> None:
    meeting = _facts(seed.read_bytes().decode())[0]
    assert meeting.name == "中國人民政治協商會議張掖市第五屆委員會第三次會議"
    assert meeting.short_names == ("政協張掖市第五屆委員會第三次會議",)
    assert (meeting.body, meeting.term, meeting.session) == ("中國人民政治協商會議張掖市第五屆委員會", 5, 3)
    assert meeting.parts == (Part(Phase.CLOSING, "2024-01-10", "2024-01-10"),)
    assert meeting.place == "張掖賓館會議中心"
    assert meeting.evidence


def test_a_meeting_over_several_days() -> None:
    (meeting,) = _facts("中国共产党第十九届中央委员会第五次全体会议，2020年10月26日至29日在北京召开。")
    assert (meeting.term, meeting.session, meeting.body) == (19, 5, "中国共产党第十九届中央委员会")
    assert meeting.parts == (Part(Phase.SINGLE, "2020-10-26", "2020-10-29"),)
    assert meeting.place == "北京"


def test_what_is_said_of_the_meeting_is_said_of_the_first_one() -> None:
    (meeting,) = _facts("市政协五届六次会议召开。2月26日上午，大会开幕。2月28日下午，大会闭幕。", date="2026-02-28")
    assert meeting.parts == (
        Part(Phase.OPENING, "2026-02-26", "2026-02-26"),
        Part(Phase.CLOSING, "2026-02-28", "2026-02-28"),
    )


def test_a_session_named_after_its_verb_takes_the_body_before_it() -> None:
    (meeting,) = _facts("十三届全国人大二次会议主席团14日下午在北京人民大会堂举行第四次会议。", date="2019-03-14")
    assert (meeting.name, meeting.body) == ("第四次会议", "十三届全国人大二次会议主席团")
    assert meeting.parts == (Part(Phase.SINGLE, "2019-03-14", "2019-03-14"),)


def test_a_party_congress_has_a_session_and_no_term() -> None:
    (meeting,) = _facts("学习贯彻党的二十大精神。")
    assert (meeting.term, meeting.session, meeting.parts) == (None, 20, ())


def test_a_text_without_meetings() -> None:
    assert _facts("市委书记出席。会议召开。") == ()


def test_the_two_sessions_are_two_meetings_of_one_name() -> None:
    found = extract("全国两会即将召开。").meetings
    assert [(one.name, one.body) for one in found] == [("全国两会", "全国人大"), ("全国两会", "全国政协")]
    assert len({one.entity for one in found}) == 1


def test_a_congress_a_plenum_and_a_term_are_three_things() -> None:
    found = extract("学习中共二十大、二十届二中全会精神，二十届中央委员会委员出席。").meetings
    assert [(one.name, one.term, one.session) for one in found] == [("中共二十大", None, 20), ("二十届二中全会", 20, 2)]
