"""Runs doccano's JSON Lines parser; prints its rows and errors as JSON. argv: doccano's folder, the .jsonl file."""

from __future__ import annotations

import importlib.util
import json
import sys
import types
from pathlib import Path

pipeline = Path(sys.argv[1]) / "backend" / "data_import" / "pipeline"
for name in ("pyexcel", "pyexcel.exceptions", "chardet", "pandas", "seqeval", "seqeval.scheme"):
    stand_in = types.ModuleType(name)
    stand_in.__getattr__ = lambda _name: type("StandIn", (), {})
    sys.modules[name] = stand_in
package = types.ModuleType("pipeline")
package.__path__ = [str(pipeline)]
sys.modules["pipeline"] = package
spec = importlib.util.spec_from_file_location("pipeline.parsers", pipeline / "parsers.py")
parsers = importlib.util.module_from_spec(spec)
sys.modules["pipeline.parsers"] = parsers
spec.loader.exec_module(parsers)
parser = parsers.JSONLParser(encoding="utf-8")
rows = list(parser.parse(sys.argv[2]))
print(json.dumps({"rows": rows, "errors": [str(one) for one in parser.errors]}))
