"""Formats to write, one a file, and to read back where they can carry marks back.

Enters: an analysis; or a view of a document with a reader's marks. Leaves: text, JSON values, files; of a file of marks,
what to change in the library. It knows neither library nor window.

    analysis_json, tables, sheet        what was found: as JSON, as tables, as rows a spreadsheet may have
    marked      a text in one script with the marks on it: what the formats below get
    formats     the formats by name: how each is written and read
    losses      what each format loses
    w3c  rows (csv)  markdown  docx  html  tei  refi  brat  bio  jsonl      one format each
    citation    the text in a bibliography: GB/T 7714, BibTeX, RIS, a quotation with its source
    written     files made, and marks that could not go into them
    received    what a file of marks says; placing finds where its marks stand; merging makes changes of it
    markup, pieces, words       XML as text; a text cut where marks begin and end; a page's own words
"""
