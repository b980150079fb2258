"""Runs brat's own server parser on an .ann file; prints its counts as JSON. argv: brat's folder, the .ann file."""

from __future__ import annotations

import contextlib
import json
import sys
import types
from pathlib import Path

brat, ann = Path(sys.argv[1]), Path(sys.argv[2])
config = types.ModuleType("config")
config.WORK_DIR = config.DATA_DIR = "/tmp"
config.BASE_DIR = str(brat)
sys.modules["config"] = config
lock = types.ModuleType("filelock")


@contextlib.contextmanager
def file_lock(*_a: object, **_k: object):
    yield


lock.file_lock = lock.FileLock = file_lock
lock.PID_WARN = None
sys.modules["filelock"] = lock
sys.path[:0] = [str(brat / "server" / "src"), str(brat / "server" / "lib")]
source = (brat / "server" / "src" / "annotation.py").read_text(encoding="utf-8")
source = source.replace("'rU'", "'r'").replace("mode = mode + 'U'", "pass")
module = types.ModuleType("annotation")
module.__file__ = str(brat / "server" / "src" / "annotation.py")
sys.modules["annotation"] = module
exec(compile(source, "annotation.py", "exec"), module.__dict__)
read = module.TextAnnotations(str(ann.with_suffix("")), read_only=True)
counts: dict[str, int] = {}
for one in read:
    kind = type(one).__name__
    counts[kind] = counts.get(kind, 0) + 1
texts = [one.get_text() if hasattr(one, "get_text") else one.text for one in read.get_textbounds()]
print(json.dumps({"counts": counts, "failed": list(read.failed_lines), "texts": texts}, ensure_ascii=True))
