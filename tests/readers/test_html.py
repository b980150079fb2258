"""Pages: the main text with its paragraphs, and what they say of themselves."""

from __future__ import annotations

import pytest
from build import BODY, TITLE, page

from core.errors import ReadError
from core.readers import read_bytes

PARAGRAPHS = "".join(f"<p>　　{line}</p>" for line in BODY)


def _lines(markup: str | bytes, **more: str) -> list[str]:
    data = markup if isinstance(markup, bytes) else markup.encode()
    return read_bytes(data, **more).text.splitlines()


@pytest.mark.parametrize(
    "text",
    [
        PARAGRAPHS,
        "<br>".join(f"&nbsp;&nbsp;&nbsp;&nbsp;{line}" for line in BODY),
        "<br/><br />\n".join(f"　　{line}" for line in BODY),
        "".join(f"<div>{line}</div>\n" for line in BODY),
        "".join(f"<div><span>　　</span><span>{line}</span></div>" for line in BODY),
        "<P>" + "<P>".join(BODY),
        "<pre>" + "\n".join(BODY) + "</pre>",
        '<div style="white-space: pre-wrap">' + "\n".join(BODY) + "</div>",
        "".join(f"<table><tr><td>{line}</td></tr></table>" for line in BODY),
        f"<p>{BODY[0]}<br>{BODY[1]}</p><section><p>{BODY[2]}</p></section>",
        f"<font size=3><p>{BODY[0]}</p></font><p><p>{BODY[1]}<div><br>{BODY[2]}</div>",
    ],
)
def test_every_form_of_paragraph(text: str) -> None:
    assert _lines(page(f'<div id="zoom">{text}</div>')) == list(BODY)


def test_newlines_in_markup_are_no_line_breaks() -> None:
    halves = [f"{line[:9]}\n        {line[9:]}" for line in BODY]
    assert _lines(page("".join(f"<p>{line}</p>" for line in halves))) == list(BODY)
    assert (
        "Gross Domestic Product"
        in _lines(page(PARAGRAPHS + "<p>生产总值（Gross\nDomestic\n Product）增长百分之五，好于预期。</p>"))[3]
    )


def test_menus_scripts_and_other_articles_are_not_the_text() -> None:
    source = read_bytes(page(f"<div>{PARAGRAPHS}</div>").encode())
    assert source.text == "\n".join(BODY) + "\n"
    assert (source.media_type, source.encoding) == ("text/html", "utf-8")
    assert source.data.startswith(b"<!DOCTYPE")


def test_text_that_an_advertisement_cuts_in_two_is_whole() -> None:
    links = "".join(f'<li><a href="/{one}">点击领取优惠的广告第{one}号不容错过</a></li>' for one in range(12))
    ad = f"<table><tr><td><ul>{links}</ul></td></tr></table>"
    more = "".join(f"<p>{line}</p>" for line in reversed(BODY))
    lines = _lines(page(f"<div><div>{PARAGRAPHS}</div>{ad}<div>{more}</div></div>"))
    assert lines == [*BODY, *reversed(BODY)]


def test_a_table_of_data_has_a_line_for_each_row() -> None:
    rows = (("姓名", "职务", "备注"), ("于建岳", "主任", "连任"), ("范采薇", "副主任", "新任"))
    table = "".join("<tr>" + "".join(f"<td><p>{cell}</p></td>" for cell in row) + "</tr>" for row in rows)
    lines = _lines(page(f"<div>{PARAGRAPHS}<table>{table}</table><p>{BODY[0]}</p></div>"))
    assert lines[3:6] == ["\t".join(row) for row in rows]


def test_hidden_text_is_left_out_unless_there_is_no_other() -> None:
    assert _lines(page(f'<div>{PARAGRAPHS}<p style="display:none">{BODY[0]}</p></div>')) == list(BODY)
    for before in ("", "<p>正在加载，请稍候。</p>"):
        hidden = f"<html><body>{before}<div style='display: none'>{PARAGRAPHS}</div></body></html>"
        assert _lines(hidden)[-3:] == list(BODY)


def test_an_article_of_an_account_is_shown_and_dated_by_a_script() -> None:
    body = (
        f'<h1 id="activity-name">{TITLE}</h1><div><a id="js_name" href="javascript:void(0);">云岭人大</a></div>'
        f'<div id="js_content" style="visibility: hidden; opacity: 0;">{PARAGRAPHS}</div>'
    )
    head = '<meta property="og:site_name" content="微信公众平台"><script>var ct = "1705190400";</script>'
    source = read_bytes(page(body, head).encode())
    assert source.text.splitlines() == [TITLE, *BODY]
    # 1705190400 is 2024-01-14 00:00 in UTC, 08:00 in China.
    assert (source.metadata.outlet, source.metadata.date) == ("云岭人大", "2024-01-14")


@pytest.mark.parametrize(
    ("declared", "encoding", "read_as"),
    [
        ("gb2312", "gb18030", "gb18030"),
        ("utf-8", "gb18030", "gb18030"),  # the page is wrong about itself
        ("gb2312", "big5hkscs", "big5hkscs"),
        ("", "gb18030", "gb18030"),
        ("utf-8", "utf-8", "utf-8"),
        ("gb2312", "utf-8", "utf-8"),
        ("big5", "big5hkscs", "big5hkscs"),
    ],
)
def test_the_declared_encoding_is_one_vote(declared: str, encoding: str, read_as: str) -> None:
    text = (
        "會議應到委員一百八十六名，實到一百七十七人，符合規定。" * 3
        if "big5" in encoding
        else "朱镕基、陶堃出席会议，并作重要讲话。" * 3
    )
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">' if declared else ""
    data = f"<html><head>{meta}</head><body><p>{text}</p></body></html>".encode(encoding)
    source = read_bytes(data)
    assert (source.text, source.encoding) == (text + "\n", read_as)


def test_a_page_is_one_whatever_its_name_and_beginning() -> None:
    whole = page(f"<div>{PARAGRAPHS}</div>")
    assert _lines(whole, path="report.txt") == list(BODY)
    assert _lines(f"<!-- saved -->\n{whole}") == list(BODY)
    assert _lines(whole.encode("utf-16")) == list(BODY)
    bare = "<div class=text>" + PARAGRAPHS + "</div>"
    assert _lines(bare, path="report.html") == list(BODY)
    assert _lines(bare, path="report.txt")[0].startswith("<div")


GOVERNMENT = """
<meta name="SiteName" content="云岭市人民政府"><meta name="ArticleTitle" content="云岭市第六届人民代表大会第三次会议公报">
<meta name="PubDate" content="2024-01-14 08:20"><meta name="ContentSource" content="云岭日报">
<meta name="Author" content="钟文"><meta name="Url" content="https://www.example.gov.cn/2024/0114/c1.html">
"""


def test_what_the_head_of_a_government_page_says() -> None:
    known = read_bytes(page(f"<div>{PARAGRAPHS}</div>", GOVERNMENT).encode()).metadata
    assert (known.title, known.date, known.outlet, known.author) == (TITLE, "2024-01-14", "云岭日报", "钟文")
    assert known.url == "https://www.example.gov.cn/2024/0114/c1.html"


@pytest.mark.parametrize(
    "line",
    [
        "来源：云岭日报　时间：2024-01-14 08:20　作者：钟文　字号：大 中 小 打印",
        "发布时间：2024年1月14日 来源：云岭日报 作者：钟文 浏览次数：35",
        "<span>2024/01/14 08:20</span> <span>稿源：<a href='/'>云岭日报</a></span> | 作者：钟文",
        "日期：2024.1.14 | 信息来源：云岭日报 | 撰稿：钟文 | 【字体：大 中 小】",
    ],
)
def test_what_stands_between_title_and_text(line: str) -> None:
    body = f"<div><h1>{TITLE}</h1><div>{line}</div><div>{PARAGRAPHS}</div><p>（责任编辑：严冬梅 李想）</p></div>"
    known = read_bytes(page(f"<p>今天是2026年3月5日 星期四</p>{body}").encode()).metadata
    assert (known.title, known.date, known.outlet, known.author) == (TITLE, "2024-01-14", "云岭日报", "钟文")
    assert known.editor == "严冬梅 李想"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta property="article:published_time" content="2024-01-14T08:20:00+08:00">', "2024-01-14"),
        ('<script type="application/ld+json">{"@graph": [{"datePublished": "2024-01-14"}]}</script>', "2024-01-14"),
        ('<link rel="canonical" href="https://www.example.cn/2024-01/14/content_1.htm">', "2024-01-14"),
        ('<link rel="canonical" href="https://www.example.cn/202401/t20240114_5.html">', "2024-01-14"),
        ('<meta name="PubDate" content="{{ article.date }}">', None),
        ('<meta name="PubDate" content="2024-02-30">', None),
        ('<script type="application/ld+json">{"datePublished": </script>', None),
        ('<script type="application/ld+json">' + "[" * 100_000 + "</script>", None),
    ],
)
def test_where_else_a_day_may_stand(head: str, day: str | None) -> None:
    assert read_bytes(page(f"<div>{PARAGRAPHS}</div>", head).encode()).metadata.date == day


def test_a_day_of_the_republic() -> None:
    body = f"<h1>{TITLE}</h1><p>中華民國113年1月14日</p><div>{PARAGRAPHS}</div>"
    assert read_bytes(page(body).encode()).metadata.date == "2024-01-14"


def test_the_title_that_the_page_shows_stands_before_the_text() -> None:
    whole = page(
        f"<h1>云岭市第六届人民代表大会<br>第三次会议公报</h1><p><a href='/'>首页</a> 正文</p><div>{PARAGRAPHS}</div>"
    )
    assert _lines(whole) == ["云岭市第六届人民代表大会", "第三次会议公报", *BODY]
    assert _lines(page(f"<div><p>{TITLE}</p>{PARAGRAPHS}</div>")) == [TITLE, *BODY]
    assert _lines(page(f"<p><a href='/'>{TITLE}</a></p><div>{PARAGRAPHS}</div>")) == list(BODY)


def test_the_chain_of_reprints_and_where_a_page_was_saved_from() -> None:
    saved = "<!-- saved from url=(0035)https://www.example.cn/a/content.html -->\n"
    tail = "<p>来源：云岭日报</p><p>（转载自：人民政协网　原载于《云岭文史》）</p>"
    known = read_bytes((saved + page(f"<div>{PARAGRAPHS}{tail}</div>")).encode()).metadata
    assert known.url == "https://www.example.cn/a/content.html"
    assert (known.outlet, known.reprints) == ("云岭日报", ("人民政协网", "云岭文史"))


def test_pages_without_a_text() -> None:
    for markup in ("<html></html>", "<html><body><script>var a = 1;</script></body></html>", "<!DOCTYPE html><!-- -->"):
        with pytest.raises(ReadError, match="empty"):
            read_bytes(markup.encode())


def test_a_forced_encoding_is_used() -> None:
    data = "<html><meta charset=utf-8><p>会议审议通过了有关决议。</p>".encode("gb18030")
    assert read_bytes(data, encoding="gbk").text == "会议审议通过了有关决议。\n"
    with pytest.raises(ReadError, match="wrong_encoding"):
        read_bytes(data, encoding="utf-8")


def test_xhtml_with_an_empty_title() -> None:
    markup = f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{PARAGRAPHS}</body></html>'
    assert _lines(markup) == list(BODY)
