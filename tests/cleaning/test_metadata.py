"""What a text says of itself, and nothing that it does not say."""

from __future__ import annotations

from pathlib import Path

from core.cleaning import clean, recognise
from core.model.lines import LineRole
from core.readers import read_path
from core.text.document import Metadata, Source

BODY = "3月6日上午,會議在雲嶺賓館閉幕,全縣各級幹部共同回顧了一年來的工作，並對下一步作出安排。"


def _of(text: str, metadata: Metadata = Metadata()) -> tuple[Metadata, str]:
    found, lines = recognise(clean(Source(text, metadata=metadata)))
    return found, " ".join(line.role.value for line in lines)


def test_title_date_line_body_and_signature() -> None:
    text = (
        "雲嶺縣政協七屆四次會議閉幕\n發布時間：2024-03-07 08:30　　來源：雲嶺網　　作者：趙琳 余青　　瀏覽次數：12\n"
        f"{BODY}\n責任編輯：周正"
    )
    found, roles = _of(text)
    assert roles == "title date body byline"
    assert found == Metadata(
        title="雲嶺縣政協七屆四次會議閉幕", date="2024-03-07", outlet="雲嶺網", author="趙琳 余青", editor="周正"
    )


def test_a_dateline_names_the_outlet_and_gives_no_year() -> None:
    assert _of(f"中國雲嶺網訊 {BODY}")[0] == Metadata(outlet="中國雲嶺網")


def test_an_agency_dateline_names_its_place() -> None:
    found, _ = _of("新华社北京4月24日电（记者 周正）会议24日在京召开。")
    assert found == Metadata(outlet="新华社", place="北京")


def test_other_datelines() -> None:
    assert _of("央视网消息（新闻联播）：会议今天召开。")[0] == Metadata(outlet="央视网")
    assert _of(f"本報訊 {BODY}")[0] == Metadata()
    assert _of("他在通讯社工作，报社讯问了他。")[0] == Metadata()


def test_a_text_that_says_nothing_has_nothing() -> None:
    assert _of(BODY) == (Metadata(), "body")
    assert _of("一、主 席：黎 丽\n二、副主席\n三、秘书长")[0].title is None


def test_no_such_day_is_no_date() -> None:
    assert _of(f"會議閉幕\n2024-02-30\n{BODY}")[0].date is None


def test_the_container_has_the_first_word() -> None:
    known = Metadata(title="真正的題目", url="https://example.org/1")
    found, _ = _of(f"會議閉幕\n{BODY}", known)
    assert (found.title, found.url) == ("真正的題目", "https://example.org/1")


def test_a_subtitle_is_a_title_line_but_an_adoption_date_is_not() -> None:
    assert _of(f"市政協召開會議\n提升履職效能 奮力書寫新答卷\n{BODY}")[1] == "title title body"
    assert _of(f"關于幹部工作的決定\n2019年7月25日 第十三次會議通過\n{BODY}")[1] == "title body body"


def test_headlines_before_a_dateline_are_title_lines() -> None:
    headlines = [
        "某縣四次會議開幕",
        "于建岳等在主席臺就座",
        "范采薇作政府工作報告 余青主持",
        "審查規劃草案",
        "聽取關于條例草案、預算草案的說明",
    ]
    found, roles = _of("\n".join((*headlines, f"雲嶺網消息：{BODY}")))
    assert roles == "title " * 5 + "body"
    assert found == Metadata(title="某縣四次會議開幕", outlet="雲嶺網")


def test_lines_cover_the_text(seed: Path) -> None:
    document = clean(read_path(seed))
    found, lines = recognise(document)
    assert found == Metadata(outlet="中國張掖網")
    assert [line.span.of(document.text) for line in lines] == document.text.split("\n")
    assert {line.role for line in lines} == {LineRole.BODY}
