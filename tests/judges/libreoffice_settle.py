#!/usr/bin/python3
"""Lets LibreOffice accept or reject every tracked change of .docx files; prints the paragraphs, one a line.

    libreoffice_settle.py accept|reject [--out FOLDER] FILE.docx...

With --out, FOLDER/NAME.accept or NAME.reject is written for each file. Needs libreoffice-writer-nogui and
python3-uno. One headless LibreOffice is started with a profile of its own and ended at the end.
"""
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def option(name, value):
    out = PropertyValue()
    out.Name, out.Value = name, value
    return out


class Office:
    """A headless LibreOffice for one `with`."""

    def __enter__(self):
        self.profile = tempfile.TemporaryDirectory()
        pipe = f"redraft-{os.getpid()}"
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", "--nodefault", f"--accept=pipe,name={pipe};urp;",
             f"-env:UserInstallation=file://{self.profile.name}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        end = time.monotonic() + 120
        while True:
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except NoConnectException:
                if time.monotonic() > end or self.process.poll() is not None:
                    raise
                time.sleep(0.2)
        services = context.ServiceManager
        self.desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        self.dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:  # the bridge closes under us: that is the wish
            pass
        try:
            self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.profile.cleanup()

    def settle(self, path, choice):
        """The paragraphs after accepting or rejecting everything."""
        url = uno.systemPathToFileUrl(os.path.abspath(path))
        document = self.desktop.loadComponentFromURL(url, "_blank", 0, (option("Hidden", True),))
        if document is None:
            raise RuntimeError(f"LibreOffice cannot open {path}")
        try:
            self.dispatcher.executeDispatch(document.CurrentController.Frame, COMMANDS[choice], "", 0, ())
            document.TextFields.refresh()  # it does so itself after an edit, not after a look
            return list(paragraphs(document.Text))
        finally:
            document.close(False)


def paragraphs(text):
    """Words of each paragraph in document order, the cells of a row one after another."""
    items = text.createEnumeration()
    while items.hasMoreElements():
        item = items.nextElement()
        if item.supportsService("com.sun.star.text.TextTable"):
            for name in item.CellNames:
                yield from paragraphs(item.getCellByName(name))
        else:
            # Into a row without words that comes or goes LibreOffice puts a joiner of no width, and leaves it there.
            words = item.String
            yield words.strip("\u200d") and words.replace("\n", "\\n")


def main(arguments):
    out = None
    if "--out" in arguments:
        at = arguments.index("--out")
        out = arguments[at + 1]
        del arguments[at:at + 2]
    if len(arguments) < 2 or arguments[0] not in COMMANDS:
        sys.exit(__doc__)
    choice, files = arguments[0], arguments[1:]
    with Office() as office:
        for file in files:
            lines = office.settle(file, choice)
            if out is None:
                print("\n".join(lines))
                continue
            name = os.path.splitext(os.path.basename(file))[0]
            with open(os.path.join(out, f"{name}.{choice}"), "w", encoding="utf-8") as target:
                target.writelines(line + "\n" for line in lines)


if __name__ == "__main__":
    main(sys.argv[1:])
