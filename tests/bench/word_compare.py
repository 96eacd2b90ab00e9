#!/usr/bin/python3
"""How long redraft takes to compare two Word documents, against the least that it could take and against LibreOffice.

    word_compare.py REDRAFT WORD_FLOOR FOLDER [KIND...] [--runs 9] [--libreoffice]

FOLDER holds pairs, KIND.before.docx and KIND.after.docx: word_pairs.py writes them. The floor (word_floor.cc) unzips and parses both and writes
and zips one. Each program is run as a process of its own, the two in turn, so that whatever else the machine does falls on both. Printed are
medians of processor time (user and system), their ratio (the budget: 3 above 10,000 words, or 20 ms below that), elapsed time and the most
memory. LibreOffice compares inside one running office, so that its start is not counted: the time is that of loading, comparing
and saving. It needs libreoffice-writer-nogui and python3-uno.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


class Run:
    """A process, run to its end: seconds of processor and elapsed, MB, and whether it did what it should."""

    def __init__(self, words, timeout=300):
        begin = time.monotonic()
        with subprocess.Popen([str(word) for word in words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
            # A run that never ends is ended, and is a result like others.
            deadline = begin + timeout
            while True:
                pid, status, usage = os.wait4(process.pid, os.WNOHANG)
                if pid:
                    break
                if time.monotonic() > deadline:
                    process.kill()
                    _, status, usage = os.wait4(process.pid, 0)
                    break
                time.sleep(0.0005)
            self.elapsed = time.monotonic() - begin
            process.returncode = os.waitstatus_to_exitcode(status)
            self.fault = process.stderr.read().decode(errors="replace").strip() if process.returncode not in (0, 1) else ""
        self.status = process.returncode
        self.processor = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024


def median(runs, of):
    return statistics.median(getattr(run, of) for run in runs)


def by_libreoffice(office, before, after, out):
    """Seconds that LibreOffice takes to load AFTER, compare it with BEFORE and save the result."""
    import uno
    from libreoffice_settle import option
    begin = time.monotonic()
    document = office.desktop.loadComponentFromURL(uno.systemPathToFileUrl(str(after)), "_blank", 0, (option("Hidden", True),))
    if document is None:
        raise RuntimeError(f"LibreOffice cannot open {after}")
    try:
        office.dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:CompareDocuments", "", 0,
                                          (option("URL", uno.systemPathToFileUrl(str(before))), option("NoAcceptDialog", True)))
        document.storeToURL(uno.systemPathToFileUrl(str(out)), (option("FilterName", "MS Word 2007 XML"),))
    finally:
        document.close(False)
    return time.monotonic() - begin


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("redraft", type=Path)
    parser.add_argument("floor", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("kinds", nargs="*")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--libreoffice", action="store_true")
    given = parser.parse_args()
    redraft, floor, folder = (path.resolve() for path in (given.redraft, given.floor, given.folder))
    kinds = given.kinds or sorted(path.name[:-len(".before.docx")] for path in folder.glob("*.before.docx"))
    if not kinds:
        sys.exit(f"{folder}: no pairs; expected NAME.before.docx and NAME.after.docx")

    print(f"{'':14}{'floor':>9}{'compare':>10}{'ratio':>8}{'elapsed':>10}{'memory':>10}")
    fine = True
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "redline.docx"
        for kind in kinds:
            pair = (folder / f"{kind}.before.docx", folder / f"{kind}.after.docx")
            floors, compares = [], []
            for _ in range(given.runs):
                floors.append(Run([floor, *pair]))
                out.unlink(missing_ok=True)
                compares.append(Run([redraft, "compare", *pair, "-o", out]))
                if compares[-1].fault or compares[-1].status < 0:
                    break
            if compares[-1].status not in (0, 1) or not out.exists():
                print(f"{kind:14}{median(floors, 'processor') * 1000:6.1f} ms  {compares[-1].fault or 'was ended'}")
                fine = False
                continue
            least, ours = median(floors, "processor"), median(compares, "processor")
            print(f"{kind:14}{least * 1000:6.1f} ms{ours * 1000:7.1f} ms{ours / least:8.2f}{median(compares, 'elapsed') * 1000:7.1f} ms"
                  f"{max(run.memory for run in compares):7.0f} MB", flush=True)
            fine &= ours <= max(3 * least, 0.020)

        if given.libreoffice:
            sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "judges"))
            from libreoffice_settle import Office
            for kind in kinds:
                with Office() as office:
                    by_libreoffice(office, *(folder / f"{kind}.{side}.docx" for side in ("before", "after")), out)
                    took = by_libreoffice(office, *(folder / f"{kind}.{side}.docx" for side in ("before", "after")), out)
                print(f"{kind:14}LibreOffice{took * 1000:9.0f} ms elapsed", flush=True)
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
