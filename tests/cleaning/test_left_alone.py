"""What looks odd and is sound: nothing in it is changed, joined or closed up."""

from __future__ import annotations

import pytest

from core.cleaning import clean
from core.text.document import Source

SOUND = {
    "verse": "春江水暖鸭先知\n山路花迟客未归\n一夜东风吹雨过\n满城新绿上人衣",
    "long verse": "\n".join(["云岭山高水又长千里梯田绕屋墙", "春来布谷声声唤家家户户种田忙"] * 4),
    "verse in wide lines": "\n".join(f"云岭{c}山高水又长千里梯田绕屋墙春来布谷声声唤家家种田忙" for c in "东西南北前后"),
    "list": "\n".join(f"{n}、关于加强农村公路建设管理养护工作的若干意见的决议草案审议情况" for n in "一二三四五六七八"),
    "names": "\n".join(f"王  伟　李建{c}　张  丽　欧阳修文　买买提·吐尔逊　陈  刚" for c in "国民军华平安"),
    "signature": "特此通知。\n云岭县人民政府办公室\n2024年3月6日",
    "other scripts": "卓玛·才让、བཀྲ་ཤིས、ئۇيغۇر、ᠮᠣᠩᠭᠣᠯ、Nguyễn Phú Trọng、Łódź、Şanlıurfa、Москва、カタカナ、서울、ㄓㄨㄥ",
    "emoji": "👩\u200d🌾的收成，👨\u200d👩\u200d👧\u200d👦很好❤\ufe0f",
    "variants of ideographs": "葛\U000e0100城、辻\U000e0101村、𠮷野",
    "frames": "┌──┬──┐\n│甲│乙│\n└──┴──┘",
    "tables": "项目\t2023年\t2024年\n产值（亿元）\t1,234.5\t1,300.1",
    "signs": "若x≮y，且α≥β，则∑≠∞；25℃、60㎡、①②③、⑴⑵、Ⅰ、ⅲ、±5‰",
    "rare": "璀璨、氤氲、旖旎、踟蹰、饕餮、魑魅魍魉、耄耋、觊觎、龃龉、铊、铋、镥、𬬻",
    "cantonese": "嘅、咗、喺、啲、嚟、冇、佢哋、乜嘢",
    "letters": "A股、B类、T型台、X光、C919、K线图，卡拉OK厅",
    "western": "Côte d’Ivoire、São Tomé、“naïve” café，α粒子",
    "program": 'if a != b { return \'中文\', x }\nfor i in range(3): print(i, \'中文\')\n{"标题": "会议", "数": 3}',
    "address": "详见 https://www.gov.cn/a/b?x=1&y=2,3 或 mail@x.cn",
}


@pytest.mark.parametrize("kind", SOUND)
def test_it_stays(kind: str) -> None:
    document = clean(Source(SOUND[kind]))
    assert document.text == SOUND[kind]
    assert not document.warnings
