"""Docks beside the page: what a document holds, as dense rows that lead to their evidence.

Enters: an immutable Analysis (or the reader's annotations), the words of `gui.words`, the colours of the theme. Leaves:
signals with spans of the clean text, and verdicts. A panel changes nothing itself and knows neither page nor store.

    models          rows as data, the item model over them, the filter
    look, rows      colours and fonts; how a row is painted
    panel           what all panels share: filter line, list, empty state, walking through occurrences
    entities, resolutions, facts, changes, annotations, outline, library    one panel each
"""
