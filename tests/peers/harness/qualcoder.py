"""Runs QualCoder's own importer of projects on a .qdpx, with stand-ins for its window; prints what its database has.

argv: QualCoder's folder, the .qdpx, a folder to work in.
"""

from __future__ import annotations

import builtins
import contextlib
import json
import re
import sqlite3
import sys
import types
from pathlib import Path
from unittest.mock import MagicMock

peer, project, work = map(Path, sys.argv[1:4])
source = peer / "src" / "qualcoder"
for name in ("PyQt6", "PyQt6.QtWidgets", "PyQt6.QtCore", "vlc", "qualcoder.helpers", "qualcoder.GUI"):
    sys.modules[name] = MagicMock()
sys.modules["qualcoder.GUI.ui_dialog_refi_export_endings"] = MagicMock()
sys.modules["qualcoder.color_selector"] = MagicMock(colors=["#ffffff"] * 120, color_matcher=lambda colour: colour)
sys.modules["PyQt6"].QtWidgets.QFileDialog.getOpenFileName.return_value = (str(project), True)
package = types.ModuleType("qualcoder")
package.__path__ = [str(source)]
sys.modules["qualcoder"] = package
builtins._ = lambda words: words

connection = sqlite3.connect(":memory:")
main = (source / "__main__.py").read_text(encoding="utf-8")
start = main.index('"CREATE TABLE project')
made = re.findall(r'execute\(\s*((?:"[^"]*"\s*)+)\)', main[start - 40 :])
for statement in made:
    text = "".join(re.findall(r'"([^"]*)"', statement))
    if text.upper().startswith("CREATE TABLE "):
        with contextlib.suppress(sqlite3.OperationalError):
            connection.execute(text)
(work / "documents").mkdir()
app = MagicMock()
app.conn = connection
app.project_path = str(work)
app.project_events = None
app.settings = {"codername": "reader", "directory": str(work), "fontsize": 10, "ai_enable": "False"}

from qualcoder.refi import RefiImport  # noqa: E402

RefiImport(app, MagicMock(), "qdpx")
print(
    json.dumps(
        {
            "codes": [one for (one,) in connection.execute("SELECT name FROM code_name")],
            "categories": [one for (one,) in connection.execute("SELECT name FROM code_cat")],
            "sources": [list(one) for one in connection.execute("SELECT name, fulltext FROM source")],
            "codings": [
                list(one)
                for one in connection.execute(
                    "SELECT name, seltext, pos0, pos1, code_text.memo FROM code_text JOIN code_name USING (cid)"
                )
            ],
            "notes": [list(one) for one in connection.execute("SELECT pos0, pos1, memo FROM annotation")],
        }
    )
)
