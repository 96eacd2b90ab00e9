#!/usr/bin/python3
"""Copies a .docx with a run put where none may be: break_docx.py FROM.docx TO.docx. To test the validator."""
import sys
import zipfile

with zipfile.ZipFile(sys.argv[1]) as source, zipfile.ZipFile(sys.argv[2], "w") as target:
    for name in source.namelist():
        data = source.read(name)
        if name == "word/document.xml":
            data = data.replace(b"<w:body>", b"<w:body><w:r><w:t>stray</w:t></w:r>", 1)
        target.writestr(name, data)
