"""Places: administrative divisions, countries, buildings. Their finder reads the ground of `gazetteer`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core.extract.gazetteer import REGION, is_crossing, short
from core.extract.lexicon import Finder, alternation, rows, words
from core.language.words import lookup
from core.model.mentions import Kind, Mention
from core.text.span import Span


@cache
def _named() -> Finder:
    return Finder(words("places.txt"))


@cache
def _local(lists: tuple[str, ...]) -> Finder:
    return Finder(name for file in lists for name in words(file))


def local(fold: str, *, minguo: bool) -> tuple[str, ...]:
    """The lists of bare names of townships and quarters that a text may use: a record's of Taiwan or of Hong Kong."""
    hong_kong = "立法会" in fold and "香港" in fold
    return (*(("taiwan_places.txt",) if minguo else ()), *(("hong_kong_places.txt",) if hong_kong else ()))


_A = rf"(?<!{REGION}){REGION}++"
_DIVISION = re.compile(rf"{_A}(?:[县市](?![委政人民级长场直属区容值])|特区(?!政府|行政|立法|终审))?")
_FILL = r"[^\W\d_的在了于将是和与及由把对向从为等乡镇村市区县委政府召举至间返回下入进]"


@cache
def _built() -> re.Pattern[str]:
    halls = alternation(words("halls.txt"))
    town = r"(?:镇(?!长)|乡(?![村镇亲长])|街道(?!办)|村(?![民委支级])|社区|路\d+号)"
    floor = "(?:[一二三四五六七八九十0-9]{1,3}[楼层])?(?:[一二三四五六七八九十0-9]{1,3}号)?"
    room = f"(?:{floor}(?:会议室|会议厅|多功能厅|报告厅|礼堂|展厅))"
    # 在市委礼堂, 于县政务中心二楼会议室
    near = f"(?<=[在于])[省市县区州旗](?:委|政府|政协|人大)?(?:{_FILL}){{0,8}}?{halls}{room}?"
    return re.compile(f"{_A}(?:(?:(?!建设|特色){_FILL}){{0,8}}?{halls})+{room}?|{near}|{_A}(?:{_FILL}{{1,5}}?{town})+")


@cache
def _counties() -> frozenset[str]:
    """Short names of counties and county-level cities that are no common words."""
    common = set(words("region_words.txt"))
    bare = {short(name) for code, name in rows("regions.tsv") if not code.endswith("00")}
    return frozenset(name for name in bare - common if len(name) > 1)


_ZONE = re.compile(
    rf"(?:(?!建设|特色){_FILL}){{0,12}}?(?:合作区|自由贸易港|自贸港|开发区|示范区|保税区|国际机场|科技园区?|创新区)"
)
"""横琴|粤澳深度合作区."""
_REPUBLIC = re.compile(
    r"(?:人民民主|民主社会主义|民主|伊斯兰|人民|联邦|阿拉伯|东岸|合作|多民族)*(?:共和国|王国|大公国|公国|联邦)(?![^\W\d_]{0,8}(?:议会|国会|院|政府|部)(?![^\W\d_]))"
)
"""肯尼亚|共和国, 摩洛哥|王国."""
_ROOM = re.compile(r"(?!会见|举行|召开|出席|宴请)[^\W\d_的在]{1,4}?(?:礼堂|厅)(?![长局])")
"""人民大会堂|万人大礼堂."""
_STATION = re.compile(r"(?:[^\W\d_的]{0,2}?(?:森林公园|公园|隧道|大桥|机厂|车站)|站(?!在)|[乡镇区市](?![公长民政立]))")
_CAPITAL = re.compile(r"(?<=[在赴抵离来进返回])京(?![津沪剧郊城冀都杭广九张哈东])|本院议场")
_LABELLED = re.compile(r"(?m)^[ 　]*(?:开会|开会的)?地[ 　]*点[ 　：:]+(\S[^\n]*?)[ 　\r]*$")
_AT = re.compile(r"(?<=[在驻住赴到])[^\W\d_]{2,6}")
_HELD = re.compile(r"召开|举行|举办|开幕|闭幕|调研|考察|视察|开展|的")
_LISTED = re.compile(r"(?:[^\W\d_]{2,5}、){2,40}[^\W\d_]{2,5}")
_ITEM = re.compile(r"[^\W\d_]+")
_NOT_PLACE = re.compile(
    r"人民(?!大会堂|会堂|政府)|特色|式现代化|共产党|梦|智慧|方案|力量|声音|精神|国民党|时间|国际(?!金融|航空|机场|贸易|创新)|当局|化|方面|籍|关系(?:条例)?|问题|同胞|载人航天|航天|空间站|探月|制造|式|高铁|芯|品牌|独(?!立)"
)
_NOT_AFTER = re.compile(r"(?:发展|新|旧|驻|反|涉|两岸|中|美丽|健康|平安|数字|法治|幸福|文明)$")
_POST = re.compile(r"(?:主席|副主席)")


def _pieces(masked: str, lists: tuple[str, ...]) -> Iterator[Span]:
    """Names that stand alone: divisions, listed places, buildings; in no order, touching or overlapping."""
    for match in _DIVISION.finditer(masked):
        yield Span(*match.span())
    for span in _named().scan(masked):
        if is_crossing(masked, span):  # 其|中东|部
            continue
        zone = _REPUBLIC.match(masked, span.end) or (_ROOM if masked.endswith("堂", 0, span.end) else _ZONE).match(
            masked, span.end
        )
        yield Span(span.start, zone.end() if zone else span.end)
    for span in _local(lists).scan(masked) if lists else ():
        built = _STATION.match(masked, span.end)
        yield Span(span.start, built.end() if built else span.end)
    for match in _built().finditer(masked):
        yield Span(*match.span())


def _is_word_part(fold: str, span: Span) -> bool:
    name = span.of(fold)
    if name in ("中国", "台湾", "香港", "澳门"):
        return (
            _NOT_PLACE.match(fold, span.end) is not None
            or _NOT_AFTER.search(fold[max(0, span.start - 2) : span.start]) is not None
        )
    if name.endswith("海") and fold.startswith("岸", span.end):
        return True  # 马来西亚的东|海岸
    if fold.startswith("之声", span.end):
        return True  # 大湾区之声 is a station
    if name == "中华人民共和国":
        # 中华人民共和国主席 is a post, 中华人民共和国合同法 a law.
        return _POST.match(fold, span.end) is not None
    return False


_AREAS = ("中东", "拉美", "非洲", "欧洲", "亚洲", "中亚", "东南亚")


def _joined(fold: str, pieces: Iterator[Span]) -> Iterator[Span]:
    """Touching and overlapping pieces made one: 北京|人民大会堂, never 中国|中东外交."""
    current: Span | None = None
    for piece in sorted(pieces):
        apart = current is not None and piece.start == current.end and piece.of(fold) in _AREAS
        if current is not None and piece.start <= current.end and not apart:
            current = Span(current.start, max(current.end, piece.end))
            continue
        if current is not None:
            yield current
        current = piece
    if current is not None:
        yield current


def _counties_named(fold: str) -> Iterator[Span]:
    """Bare names of counties where one can be told from a word: in a list of them, or after 在 驻 (在宜州开幕)."""
    for match in _AT.finditer(fold):
        length = next((n for n in (4, 3, 2) if match[0][:n] in _counties()), 0)
        end = match.start() + length
        if length and (_HELD.match(fold, end) or lookup(match[0][:length]).tag == "ns"):
            yield Span(match.start(), end)
    for match in _LISTED.finditer(fold):
        items = [Span(*one.span()).shift(match.start()) for one in _ITEM.finditer(match[0])]
        known = [item for item in items if item.of(fold) in _counties()]
        if len(known) > 2:
            yield from known


def find(fold: str, masked: str, lists: tuple[str, ...] = ()) -> Iterator[Mention]:
    """Candidates for places; `masked` is the ground of the fold, `lists` what `local` tells of the text."""
    for span in _joined(fold, _pieces(masked, lists)):
        if not _is_word_part(fold, span):
            yield Mention(span, Kind.PLACE, "place_name")
    for match in _CAPITAL.finditer(fold):
        yield Mention(Span(*match.span()), Kind.PLACE, "place_short")
    for span in _counties_named(fold):
        yield Mention(span, Kind.PLACE, "place_county", confidence=0.8)
    for match in _LABELLED.finditer(fold):
        yield Mention(Span(*match.span(1)), Kind.PLACE, "place_labelled")
