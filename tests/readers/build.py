"""Small real files of every kind, made by hand: what a test says of a file can be read off here."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping

BODY = (
    "云岭市第六届人民代表大会第三次会议，于2024年1月10日至13日在云岭市举行。会议应到代表312名，实到298名。",
    "会议听取和审查了市人民政府工作报告，审查和批准了上年度国民经济和社会发展计划执行情况的报告。",
    "会议号召，全市人民要更加紧密地团结起来，同心同德，埋头苦干，为建设现代化新云岭而努力奋斗！",
)
TITLE = "云岭市第六届人民代表大会第三次会议公报"

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def archive(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of these parts, in their order."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return made.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A Word file whose `<w:body>` is `body`; `numbering`, `styles`, `footnotes`, `core` are the insides of such parts."""
    roots = {"numbering": "numbering", "styles": "styles", "footnotes": "footnotes"}
    beside = "".join(
        f'<Relationship Id="r{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>' for name in parts if name in roots
    )
    relations = f'<Relationships xmlns="{_PACKAGE}/relationships">'
    main = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    core = f'<Relationship Id="r2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    files = {
        "_rels/.rels": f"{relations}{main}{core}</Relationships>",
        "word/_rels/document.xml.rels": f"{relations}{beside}</Relationships>",
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
    }
    files |= {
        f"word/{name}.xml": f"<w:{roots[name]} {_W}>{inner}</w:{roots[name]}>"
        for name, inner in parts.items()
        if name in roots
    }
    if "core" in parts:
        dc = 'xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        files["docProps/core.xml"] = f"<cp:coreProperties {dc}>{parts['core']}</cp:coreProperties>"
    return archive(files)


def odt(body: str, meta: str = "", manifest: str = "<manifest/>") -> bytes:
    """An OpenDocument text whose `<office:text>` is `body`."""
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table", "draw")
    )
    inner = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {names}>{inner}</office:document-content>"
    about = f'<office:document-meta {names} xmlns:dc="dc"><office:meta>{meta}</office:meta></office:document-meta>'
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "meta.xml": about,
            "META-INF/manifest.xml": manifest,
        }
    )


def epub(chapters: Mapping[str, str], metadata: str = "", spine: Iterable[str] = (), **parts: str) -> bytes:
    """A book of these chapters (name to inside of `<body>`); `spine` is their order where it is not that of the archive."""
    order = tuple(spine) or tuple(chapters)
    items = "".join(f'<item id="{one}" href="{one}.xhtml" media-type="application/xhtml+xml"/>' for one in chapters)
    nav = '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    references = "".join(f'<itemref idref="{one}"/>' for one in ("nav", *order))
    dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    package = f"<package {dc}><metadata>{metadata}</metadata><manifest>{items}{nav}</manifest>"
    package += f"<spine>{references}</spine></package>"
    page = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{}</body></html>'
    return archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
            "OEBPS/book.opf": package,
            "OEBPS/nav.xhtml": page.format("<p>目录</p>"),
            **{f"OEBPS/{name}.xhtml": page.format(body) for name, body in chapters.items()},
            **{name.replace("__", "/") + ".xml": content for name, content in parts.items()},
        }
    )


def pdf(pages: Iterable[Iterable[tuple[float, float, float, str]]], about: str = "") -> bytes:
    """A PDF of pages of rows (x, y, size, text), its letters told by a ToUnicode table; `about` fills its Info."""
    contents = [
        "\n".join(
            f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm <{text.encode('utf-16-be').hex()}> Tj ET" for x, y, size, text in page
        )
        for page in pages
    ]
    table = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <FFFF> "
        "endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"
    )
    system = "/Registry (Adobe) /Ordering (Identity) /Supplement 0"
    first = 7
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(contents)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 /CIDSystemInfo << {system} >> >>",
        _stream(table),
        f"<< {about} >>",
    ]
    for number, content in enumerate(contents):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {first + 2 * number + 1} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(_stream(content))
    return written(objects, "/Root 1 0 R /Info 6 0 R")


def written(objects: Iterable[str], trailer: str) -> bytes:
    """A PDF file of these objects, numbered from 1, with its table of places."""
    out = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    start = len(out)
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(places) + 1
    end = f"xref\n0 {count}\n0000000000 65535 f \n{rows}trailer << /Size {count} {trailer} >>\nstartxref\n{start}\n%%EOF\n"
    return out + end.encode()


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def mhtml(
    page: bytes, *, charset: str = "utf-8", coding: str = "quoted-printable", address: str = "https://news.example/a.html"
) -> bytes:
    """A page as browsers save it in one file, with a picture."""
    import base64
    import quopri

    body = quopri.encodestring(page) if coding == "quoted-printable" else base64.encodebytes(page)
    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nSubject: =?utf-8?Q?=E5=85=AC=E6=8A=A5?=\r\n"
        "Date: Wed, 17 Jan 2024 09:30:00 +0800\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Part----"\r\n\r\n'
    )
    part = (
        f"------Part----\r\nContent-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: {coding}\r\n"
        f"Content-Location: {address}\r\n\r\n"
    )
    picture = (
        "\r\n------Part----\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n\r\nR0lGODlhAQABAAAAACw=\r\n"
    )
    return head.encode() + part.encode() + body + picture.encode() + b"------Part------\r\n"


def page(body: str, head: str = "", title: str = TITLE) -> str:
    """A page with menus, a text and what stands below it."""
    menus = "".join(f'<li><a href="/{one}">{one}</a></li>' for one in ("首页", "要闻", "公告公示", "代表风采", "专题专栏"))
    others = "".join(f'<li><a href="/n{one}.html">我市召开第{one}次工作推进会议部署下一步工作</a></li>' for one in range(5))
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}_云岭人大网</title>{head}</head><body>'
        f"<ul>{menus}</ul><script>document.write('<p>不是正文，绝不是正文。</p>')</script>"
        f"{body}<div><h3>相关新闻</h3><ul>{others}</ul></div>"
        "<div>云岭市人大常委会办公室 版权所有 京ICP备00000000号</div></body></html>"
    )
