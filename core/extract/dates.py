"""Dates and clock times as written; their values are in `date_values`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.model.mentions import Kind, Mention
from core.text.span import Span

_N = r"[0-9〇零○一二三四五六七八九十]"
_S = r"[ 　]?"
_NEAR_YEAR = r"(?:(?<=19[0-9][0-9]年)|(?<=20[1-4][0-9]年)|(?<=200[1-9]年)|(?<=[一二][〇零○一二三四五六七八九]{3}年))"
"""After a year of our time 前 and 后 tell when; 2000年前 may be two thousand years ago."""
_YEAR = (
    rf"(?:公元)?(?<![0-9第])(?:[12][0-9]{{3}}|[一二][〇零○一二三四五六七八九]{{3}}){_S}年"
    rf"(?:(?![级度来多间轻龄报代前后]|以(?!来|后|前))|{_NEAR_YEAR}(?=[前后]))"
)
_YEAR_DAY = rf"(?<![0-9])(?:[12][0-9]{{3}}|[一二][〇零○一二三四五六七八九]{{3}}){_S}年"
_MINGUO = rf"(?:中华民国|民国){_S}{_N}{{1,4}}{_S}年"
_MONTH = rf"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|元|正){_S}月"
_DAY_NUMBER = r"(?:[12][0-9]|3[01]|0?[1-9]|二十[一二三四五六七八九]?|三十一?|十[一二三四五六七八九]?|[一二三四五六七八九])"
_DAY = rf"{_DAY_NUMBER}{_S}[日号](?![常程报前益本])"
_TEN = r"[上中下]旬|底|初|末"
_WEEK = rf"(?:[（(]{_S}星期[一二三四五六日天]{_S}[）)]|星期[一二三四五六日天])"
_PART = r"(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|晚|夜间)"
_CLOCK = (
    rf"(?:[0-2]?[0-9]|{_N}{{1,3}}){_S}(?:时(?![间代期刻候任有常])(?:{_S}{_N}{{1,3}}{_S}分|半|正|整)?|[:：][0-5][0-9](?![0-9])"
    rf"|点(?:{_N}{{1,3}}分|半|整)?(?=[召举开在，至]))"
)
_TIME = rf"(?:{_PART}{_S}(?:{_CLOCK})?|{_CLOCK})"
_TO = rf"{_S}(?:至|到|[-—－~～]){_S}"
_TAIL = rf"(?:{_S}{_WEEK})?(?:{_S}{_TIME}(?:{_TO}{_TIME})?)?"

_SLASHED = (
    r"(?<![0-9/.\-])[12][0-9]{3}[-/.](?:1[0-2]|0?[1-9])[-/.](?:[12][0-9]|3[01]|0?[1-9])(?![0-9/.\-])"
    r"(?:[ T]+[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?)?"
)

_DATE = re.compile(
    r"(?=[0-9〇零○一二三四五六七八九十百元正公中民今本当昨明同清凌早上下傍晚夜])(?:"
    + "|".join(
        (
            rf"(?:{_MINGUO}|{_YEAR_DAY}){_S}{_MONTH}{_S}{_DAY}(?:{_TO}(?:(?:{_YEAR_DAY})?{_S}{_MONTH})?{_S}{_DAY})?{_TAIL}",
            rf"(?:{_MINGUO}|{_YEAR_DAY}){_S}{_MONTH}(?:{_TEN})?(?:{_TO}(?:{_YEAR_DAY})?{_MONTH}(?:{_TEN})?)?",
            rf"(?<![0-9{_N[1:-1]}]){_MONTH}{_S}{_DAY}(?:{_TO}(?:{_MONTH}{_S})?{_DAY})?{_TAIL}",
            rf"(?<![0-9第]){_YEAR_DAY}{_TO}{_YEAR_DAY}",
            rf"{_MINGUO}",
            rf"(?<![0-9第个]){_MONTH}(?:{_TEN})",
            rf"(?<![0-9第个每])(?:1[0-2]|[1-9]){_S}月份?(?![0-9])",
            rf"{_YEAR_DAY}(?:底|初|末)(?![子期数])",
            _YEAR,
            # 預計於五月結束; 三月里 and 十月革命 need more than a number
            r"(?<=[在于至到自从年])(?:十[一二]?|[一二三四五六七八九])月(?=[，。；、）)却召举开结完起至前后将才就已由]|间|底|中|通)",
            rf"(?<![0-9{_N[1:-1]}月第]){_DAY}{_TO}{_DAY}{_TAIL}",
            rf"(?<![0-9{_N[1:-1]}月第])(?:[12][0-9]|3[01]|[1-9]){_S}日(?![常程报前益本]){_TAIL}",
            rf"(?:今晚|今晨|今早|昨晚|明晚|今天|今日|本日|当日|当天|昨天|昨日|明天|明日|同日)(?:{_PART}(?:{_CLOCK})?)?",
            rf"(?<!{_N}){_PART}{_S}{_CLOCK}(?:{_TO}{_TIME})?",
            # 散會（11時4分）, never the duration 15分
            rf"(?<![0-9{_N[1:-1]}])(?:[01]?[0-9]|2[0-4]|{_N}{{1,3}}){_S}时{_S}(?:[0-5]?[0-9]|{_N}{{1,3}}){_S}分(?![钟之比])",
            _SLASHED,
        )
    )
    + ")"
)

_SHORT_YEAR = (
    r"(?:[1-9][0-9]|1[01][0-9]|[二三四五六七八九]十[一二三四五六七八九]?|[六七八九][〇零○一二三四五六七八九]"
    r"|一百[〇零○一]?[一二三四五六七八九十]{1,2})"
)
_LONE_YEAR = r"(?:[6-9][0-9]|1[01][0-9]|[六七八九]十[一二三四五六七八九]?|[六七八九][〇零○一二三四五六七八九])"
# 九十五年四月 is a Minguo year in a Taiwan record; without a month only 九十二年起, never the duration 三十年来.
_SHORT_MINGUO = re.compile(
    rf"(?<![0-9〇零○一二三四五六七八九十百第])(?:{_SHORT_YEAR}年{_S}{_MONTH}(?:{_S}{_DAY})?{_TAIL}"
    rf"|(?<=[在自于从至到迄]){_LONE_YEAR}年(?:[底初末]|(?![来内间多代度前后以]))|{_LONE_YEAR}年(?:[至到][0-9]{{2,3}}年)?(?=[起至底初、，。）)]|间|时))"
)


def find(fold: str, *, minguo: bool) -> Iterator[Mention]:
    """Candidates for dates. `minguo`: the text counts years of the Republic, so that 九十五年四月 is one."""
    for match in _DATE.finditer(fold):
        yield Mention(Span(*match.span()), Kind.DATE, "date")
    if minguo:
        for match in _SHORT_MINGUO.finditer(fold):
            yield Mention(Span(*match.span()), Kind.DATE, "date_minguo")
