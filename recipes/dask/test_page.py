"""The Python of docs/sweeps.md reads the tables that its commands write."""

import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "sweeps.md"


class ThePageAboutSweeps(unittest.TestCase):
    def test_its_python_reads_what_its_commands_wrote(self):
        blocks = re.findall(r"```(sh|python)\n(.*?)```", PAGE.read_text(), re.DOTALL)
        programs = Path(os.environ["BIVOUAC"]).parent
        env = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}"}
        ran = 0
        with tempfile.TemporaryDirectory() as folder:
            for language, block in blocks:
                program = ["sh", "-ec"] if language == "sh" else [sys.executable, "-c"]
                subprocess.run(
                    [*program, block], cwd=folder, env=env, check=True, stdout=subprocess.DEVNULL
                )
                ran += language == "python"
        self.assertGreaterEqual(ran, 3)


if __name__ == "__main__":
    unittest.main(testRunner=unittest.TextTestRunner(stream=sys.stdout, verbosity=2))
