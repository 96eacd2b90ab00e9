#!/usr/bin/env python3
"""The layering test finds what it is for: each rule is broken once, in a tree made for it."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SCRIPT = Path(__file__).with_name("layering.py")


def run(files):
    """The exit status and the lines that the layering test prints on a tree of these files."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "lib").mkdir()
        (root / "tools").mkdir()
        for name, text in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, str(SCRIPT), str(root)], capture_output=True, text=True,
                              check=False)
        return done.returncode, done.stdout.splitlines() + done.stderr.splitlines()


class Layering(unittest.TestCase):
    def assert_fault(self, files, line):
        status, lines = run(files)
        self.assertIn(line, lines)
        self.assertEqual(status, 1)

    def assert_clean(self, files):
        status, lines = run(files)
        self.assertEqual((status, lines[:-1]), (0, []))

    def test_lower_floors_and_the_folder_itself_may_be_included(self):
        self.assert_clean({
            "lib/read/tidy/tidy.cc": '#include "read/tidy/tidy.h"\n#include "legal/label.h"\n#include <vector>\n',
            "tools/redline.cc": '#include "tools/cli.h"\n#include "cli.h"\n#include "jobs/redline.h"\n',
        })

    def test_a_neighbour_may_not(self):
        self.assert_fault(
            {"lib/legal/label.cc": '#include "legal/label.h"\n\n#include "diff/tokens.h"\n'},
            'lib/legal/label.cc:3: includes "diff/tokens.h"; legal and diff are neighbours on floor 3, '
            "and a folder includes lower floors only")

    def test_a_higher_floor_may_not(self):
        self.assert_fault(
            {"lib/base/file.h": '#pragma once\n#include "redline/redline.h"\n'},
            'lib/base/file.h:2: includes "redline/redline.h"; redline is on floor 4, above base on floor 1')

    def test_the_build_follows_the_same_table(self):
        self.assert_fault(
            {"lib/base/a.cc": "", "lib/base/CMakeLists.txt": "redraft_layer(base SOURCES a.cc\n  USES diff)\n"},
            "lib/base/CMakeLists.txt:1: redraft_layer(base USES diff); diff is not below floor 1")

    def test_paths_start_at_lib(self):
        self.assert_fault(
            {"lib/read/text.cc": '#include "../legal/label.h"\n'},
            'lib/read/text.cc:1: includes "../legal/label.h"; expected a path from lib/, such as "base/error.h"')

    def test_a_folder_without_a_floor_is_named(self):
        self.assert_fault({"lib/misc/a.cc": "", "lib/base/a.cc": ""},
                          "lib/misc:1: a folder that the floor table does not have")

    def test_third_party_headers_stay_in_their_folder(self):
        for header, path, places in (
                ("pugixml.hpp", "lib/render/docx.cc", "lib/docx/"),
                ("zip.h", "lib/read/docx.cc", "lib/docx/"),
                ("dtl/dtl.hpp", "lib/redline/build.cc", "lib/diff/"),
                ("CLI/CLI.hpp", "tools/redline.cc", "tools/cli.cc"),
                ("nlohmann/json.hpp", "lib/check/check.cc", "lib/base/json.cc"),
                ("yaml.h", "lib/profile/profile.cc", "lib/base/yaml.cc"),
        ):
            with self.subTest(header=header):
                self.assert_fault({path: f"#include <{header}>\n"},
                                  f"{path}:1: includes <{header}>; only {places} may")

    def test_third_party_headers_stay_in_cc_files(self):
        for header in ("pugixml.hpp", "unicode/uchar.h", "boost/regex.hpp", "fmt/format.h"):
            with self.subTest(header=header):
                self.assert_fault(
                    {"lib/docx/part.h": f"#include <{header}>\n"},
                    f"lib/docx/part.h:1: includes <{header}> in a header; third-party headers stay in .cc files")
        self.assert_clean({"lib/docx/part.cc": "#include <pugixml.hpp>\n#include <fmt/format.h>\n"})

    def test_no_clock_no_locale_no_chance_in_the_library(self):
        for code, message in (
                ('setlocale(LC_ALL, "");', "setlocale; the library has no locale"),
                ('std::locale l(""); std::locale("");', 'std::locale(""); the library has no locale'),
                ("auto t = std::chrono::system_clock::now();",
                 "system_clock::now; dates are given by the caller"),
                ("auto t = std::time(nullptr);", "time(nullptr); dates are given by the caller"),
                ("int i = rand();", "rand(); the same inputs give the same bytes"),
                ("std::random_device d;", "random_device; the same inputs give the same bytes"),
        ):
            with self.subTest(code=code):
                self.assert_fault({"lib/base/a.cc": f"\n{code}\n"}, f"lib/base/a.cc:2: uses {message}")
                self.assert_clean({"tools/a.cc": f"\n{code}\n"})

    def test_no_using_namespace(self):
        self.assert_fault({"tools/a.cc": "using namespace std;\n"},
                          "tools/a.cc:1: using namespace; name what is used")

    def test_comments_and_strings_are_not_code(self):
        self.assert_clean({"lib/base/a.cc": "// rand() and using namespace std\n"
                                            "/* setlocale(LC_ALL, \"\") */\n"
                                            'const char* a = "rand()"; const int n = 1\'000;\n'
                                            'const char* b = R"x(" rand() #include "jobs/a.h")x";\n'
                                            "int operand(int); int i = operand(1);\n"})

    def test_a_long_file_is_warned_about_and_a_longer_one_fails(self):
        status, lines = run({"lib/base/a.cc": "\n" * 501})
        self.assertEqual(status, 0)
        self.assertEqual(lines[0], "lib/base/a.cc:501: warning: over 500 lines; better two files")
        self.assert_fault({"lib/base/a.cc": "\n" * 701},
                          "lib/base/a.cc:701: the file has 701 lines; at most 700, better 500")

    def test_an_empty_tree_is_no_success(self):
        self.assertEqual(run({})[0], 1)


if __name__ == "__main__":
    unittest.main()
