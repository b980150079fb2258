"""The analysis as JSON, `format: "zhupi-analysis", version: 1`.

`start`/`end` are in the raw text, `clean_start`/`clean_end` in the clean text, all in code points; `evidence` is a list
of raw `[start, end]`. Names and titles stand in the document's own characters. What is absent is null.
"""

from __future__ import annotations

from typing import Any

from core.model.analysis import Analysis
from core.model.facts import Attendance, Check, Meeting, Participant, Resolution, Statement, Votes
from core.model.mentions import DateValue, Entity, Mention, Post, Quantity
from core.text.document import ListedEdit, TextWarning
from core.text.span import Span
from core.text.textmap import Edit

FORMAT = "zhupi-analysis"
VERSION = 1

JsonObject = dict[str, Any]


def to_json(analysis: Analysis) -> JsonObject:
    """The analysis as values that `json.dumps` takes."""
    return _Writer(analysis).whole()


class _Writer:
    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._document = analysis.document
        self._raw = analysis.document.source.text

    def whole(self) -> JsonObject:
        analysis = self._analysis
        return {
            "format": FORMAT,
            "version": VERSION,
            "source": self._source(),
            "metadata": self._metadata(),
            "text": self._document.text,
            "edits": self._edits(),
            "mentions": [self._mention(one) for one in analysis.mentions],
            "entities": [self._entity(one) for one in analysis.entities],
            "meetings": [self._meeting(one) for one in analysis.meetings],
            "participants": [self._participant(one) for one in analysis.participants],
            "resolutions": [self._resolution(one) for one in analysis.resolutions],
            "attendance": [self._attendance(one) for one in analysis.attendance],
            "checks": [self._check(one) for one in analysis.checks],
            "statements": [self._statement(one) for one in analysis.statements],
            "warnings": [self._warning(one) for one in analysis.warnings],
        }

    def _span(self, span: Span) -> list[int]:
        raw = self._document.to_raw(span)
        return [raw.start, raw.end]

    def _spans(self, spans: tuple[Span, ...]) -> list[list[int]]:
        return [self._span(span) for span in spans]

    def _placed(self, span: Span) -> JsonObject:
        start, end = self._span(span)
        return {"start": start, "end": end}

    def _source(self) -> JsonObject:
        source, script = self._document.source, self._analysis.script
        return {
            "path": source.path or None,
            "sha256": source.sha256,
            "media_type": source.media_type,
            "encoding": source.encoding,
            "script": script.script.value,
            "made_by_machine": script.made_by_machine,
            "length": len(source.text),
        }

    def _metadata(self) -> JsonObject:
        known = self._analysis.metadata
        return {
            "title": known.title,
            "date": known.date,
            "outlet": known.outlet,
            "place": known.place,
            "url": known.url,
            "bylines": list(self._analysis.bylines),
        }

    def _edits(self) -> list[JsonObject]:
        cleaning = [self._edit(one) for one in self._document.edits]
        repairs = [self._repair(one) for one in self._analysis.repairs]
        return sorted(cleaning + repairs, key=lambda one: (one["start"], one["end"]))

    def _edit(self, listed: ListedEdit) -> JsonObject:
        return self._change(listed.raw, listed.edit, listed.key.step)

    def _repair(self, edit: Edit) -> JsonObject:
        return self._change(self._document.to_raw(edit.span), edit, "repair")

    def _change(self, raw: Span, edit: Edit, step: str) -> JsonObject:
        return {
            "start": raw.start,
            "end": raw.end,
            "original": raw.of(self._raw),
            "replacement": edit.replacement,
            "step": step,
            "doubt": edit.doubt.value,
            "reason": edit.reason,
            "accepted": edit.accepted,
            "alternatives": list(edit.alternatives),
        }

    def _mention(self, mention: Mention) -> JsonObject:
        return {
            **self._placed(mention.span),
            "clean_start": mention.span.start,
            "clean_end": mention.span.end,
            "text": mention.span.of(self._document.text),
            "type": mention.kind.value,
            "entity": mention.entity,
            "rule": mention.rule,
            "doubt": mention.doubt.value,
            "confidence": mention.confidence,
        }

    def _entity(self, entity: Entity) -> JsonObject:
        return {
            "id": entity.id,
            "type": entity.kind.value,
            "name": entity.name,
            "aliases": list(entity.aliases),
            "value": self._value(entity.value),
            "posts": [self._post(post) for post in entity.posts],
        }

    def _value(self, value: DateValue | Quantity | None) -> JsonObject | str | None:
        match value:
            case Quantity(number, unit):
                return {"number": int(number) if number == int(number) else number, "unit": unit}
            case DateValue(start=start, end=None):
                return start
            case DateValue(start=start, end=end):
                return {"start": start, "end": end}
            case None:
                return None

    def _post(self, post: Post) -> JsonObject:
        return {
            "title": post.title,
            "organisation": post.organisation,
            "doubt": post.doubt.value,
            "reason": post.reason,
            "evidence": self._spans(post.evidence),
        }

    def _meeting(self, meeting: Meeting) -> JsonObject:
        return {
            "name": meeting.name,
            "short_names": list(meeting.short_names),
            "body": meeting.body,
            "term": meeting.term,
            "session": meeting.session,
            "parts": [{"phase": part.phase.value, "start": part.start, "end": part.end} for part in meeting.parts],
            "place": meeting.place,
            "presided_by": list(meeting.presided_by),
            "evidence": self._spans(meeting.evidence),
        }

    def _participant(self, one: Participant) -> JsonObject:
        return {
            "entity": one.entity,
            "meeting": one.meeting,
            "role": one.role.value,
            "order": one.order,
            "doubt": one.doubt.value,
            "evidence": self._spans(one.evidence),
        }

    def _resolution(self, one: Resolution) -> JsonObject:
        return {
            **self._placed(one.span),
            "title": one.title,
            "action": one.action.value,
            "status": one.status.value,
            "kind": one.kind,
            "about": one.about,
            "body": one.body,
            "meeting": one.meeting,
            "person": one.person,
            "post": one.post,
            "votes": _votes(one.votes),
            "restates": one.restates,
            "doubt": one.doubt.value,
            "reason": one.reason,
            "evidence": self._spans(one.evidence),
        }

    def _attendance(self, one: Attendance) -> JsonObject:
        return {
            "label": one.label,
            "value": one.value,
            "unit": one.unit,
            "group": one.group,
            "phase": one.phase.value if one.phase else None,
            **self._placed(one.span),
        }

    def _check(self, one: Check) -> JsonObject:
        return {
            "kind": one.kind,
            "left": one.left,
            "right": one.right,
            "holds": one.holds,
            "evidence": self._spans(one.evidence),
        }

    def _statement(self, one: Statement) -> JsonObject:
        return {
            "speaker": one.speaker,
            "verb": one.verb,
            **self._placed(one.span),
            "points": self._spans(one.points),
        }

    def _warning(self, one: TextWarning) -> JsonObject:
        return {"code": one.code, **self._placed(one.span), "values": dict(one.values)}


def _votes(votes: Votes | None) -> JsonObject | None:
    if votes is None:
        return None
    return {
        "for": votes.in_favour,
        "against": votes.against,
        "abstained": votes.abstained,
        "not_voting": votes.not_voting,
        "issued": votes.issued,
        "returned": votes.returned,
        "valid": votes.valid,
    }
