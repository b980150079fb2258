"""Whole numbers as written: 2956, ２９５６, 2,956, 二百六十二, 九百九十九."""

from __future__ import annotations

NUMBER = r"(?:[0-9]{1,3}(?:[,，][0-9]{3}){1,3}(?![0-9])|[0-9]{1,12}|[〇零一二三四五六七八九十百千万两]{1,12})"
"""A whole number of the fold, as part of a regular expression; bounded, so that a long run of digits is read once."""

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}


def value(written: str) -> int:
    """The value of a number that `NUMBER` matched: digits, digits one by one (二〇二四), or with places (二百六十二)."""
    plain = written.replace(",", "").replace("，", "")
    if plain.isascii() and plain.isdigit():
        return int(plain)
    if not any(character in "十百千万" for character in plain):
        return int("".join(str(_DIGITS[character]) for character in plain))
    high, found, low = plain.rpartition("万")
    return (value(high) if high else bool(found)) * 10_000 + _below_ten_thousand(low)


def _below_ten_thousand(written: str) -> int:
    total, digit = 0, 0
    for character in written:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit
