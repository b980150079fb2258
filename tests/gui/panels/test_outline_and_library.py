"""綱目: the course of a text. (文庫: test_library_panel.py)"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt

from core.text.document import Document, Source
from gui.panels.models import Data
from gui.panels.outline import OutlinePanel


def outline(qtbot, analysis) -> OutlinePanel:
    made = OutlinePanel()
    qtbot.addWidget(made)
    made.resize(200, 500)
    made.show()
    made.setAnalysis(analysis)
    return made


def texts(panel) -> list[str]:
    proxy, found = panel.proxy, []
    for row in range(proxy.rowCount()):
        index = proxy.index(row, 0)
        found.append(index.data())
        found += ("・" + proxy.index(below, 0, index).data() for below in range(proxy.rowCount(index)))
    return found


def test_the_outline_tells_title_date_line_and_paragraphs_with_points_below(qtbot, analysis):
    panel = outline(qtbot, analysis)
    assert panel.objectName() == "outlinePanel"
    assert texts(panel)[:5] == [
        "雲嶺縣政協七屆四次會議閉幕",
        "2024-03-06 來源",
        "雲嶺網訊 3月6日上午",
        "會議應到委員186名",
        "縣委書記于建岳",
    ]
    points = texts(panel).index("于建岳指出，要凝心聚力")
    assert texts(panel)[points + 1 : points + 3] == ["・凝心聚力、奮斗實干", "・幹部到一線去，聯系群眾"]
    # What was adopted stands below the paragraph that tells of it.
    adopted = [text for text in texts(panel) if text.startswith("・《")]
    assert len(adopted) == len([one for one in analysis.resolutions if one.restates is None])


def test_a_click_in_the_outline_jumps(qtbot, analysis, at):
    panel = outline(qtbot, analysis)
    rect = panel.view.visualRect(panel.proxy.index(3, 0))
    with qtbot.waitSignal(panel.spanActivated) as told:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, rect.center().y()))
    assert told.args[0].start == at("會議應到").start


def test_the_passage_that_is_read_stands_bold(qtbot, analysis, at):
    panel = outline(qtbot, analysis)

    def bold() -> list[str]:
        rows = [panel.proxy.index(row, 0) for row in range(panel.proxy.rowCount())]
        told = [(index.data(), panel.delegate.picture(index.data(Data.NODE), panel.model.words, 0)) for index in rows]
        return [text for text, drawn in told if drawn.runs[0].font.bold()]

    assert bold() == ["雲嶺縣政協七屆四次會議閉幕"]
    panel.setPlace(at("因病").start)
    assert bold() == ["會議應到委員186名"]
    panel.setPlace(at("縣委書記于建岳").start)
    assert bold() == ["縣委書記于建岳"]


def test_a_text_whose_lines_were_not_told_is_outlined_all_the_same(qtbot, analysis):
    plain = replace(analysis, document=Document(Source("第一段。\r\n\r\n第二段。\n")), lines=(), mentions=(), statements=())
    assert texts(outline(qtbot, plain)) == ["第一段", "第二段"]
