"""Formats to write, one a file. Enters: an analysis. Leaves: text or JSON values. Nothing here reads a document."""
