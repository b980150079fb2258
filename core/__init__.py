"""Zhupi 朱批, a desktop reader for Chinese official texts: how it is built.

Words used everywhere
    span        half-open range `[start, end)` in code points
    source, raw text      what a reader decoded from the file, newlines untouched; marks on disk are anchored in it
    edit, step  one change of text with its reason; a cleaning step is a named list of edits
    document, clean text  source + accepted steps; every span in memory is a span of the clean text
    fold        the clean text with each character in its simplified form, same length, for analysis and search only
    set aside   said of page residue: left out of the clean text, listed in changes, one click brings it back
    doubt       every finding is stated 明文, inferred 推定 (with its reason) or doubtful 存疑 (with the choices)
    view        the document in one script, with the map from clean
    mention, entity       one occurrence in the text; the thing all its occurrences name
    fact        meeting, resolution, attendance, statement, figure: typed fields plus evidence spans
    analysis    a document with everything found in it, and the warnings
    label, annotation, ruling   a name and colour from the code book; a reader's mark; a reader's decision on a finding

The way of the data
    file → readers → Source → cleaning → Document → language.fold → extract → Findings → Analysis → panels, exports
                                                ↘ script.views (names protected) → View → reading pane
                                                          Annotation, Ruling (anchored in Source) ⇄ store

Extraction runs before conversion, on the same-length fold, so that its spans are spans of the clean text; conversion then
gets the names as protected spans. Each view is derived from the clean text, never from another view.

Three coordinate systems, each with one home: raw (anchors on disk: `core.text.anchor`, `core.store`), clean (everywhere in
`core`), shown, in UTF-16 units (Qt: `gui.reading.positions` and nowhere else).

The house, from the ground up; a package imports only what stands below it (checked by import-linter)
    errors, assets      codes for expected trouble; the one way to open a shipped file
    text                positions and what moves them
    model               what is known about a text: frozen data classes
    language            fold, characters, words, the character model
    readers, cleaning, script, extract      the four workers, which do not know each other
    export, store       formats to write and to read back; the library on disk
    conversion          a document in another script, with the reader's rulings; what pipeline offers of it
    pipeline, search    the façade, the only place that knows the order of work; finding in any script
    batch, cli          many files; the command line
"""
