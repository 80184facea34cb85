"""Feeds one target with broken bytes: ``python tests/fuzz/run.py package|lines|manifest FOLDER [libFuzzer's options]``.

``FOLDER`` keeps what was found worth trying again; a find is written there as ``crash-…``. Where atheris is (Python
3.11 on Linux), coverage leads the way.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import atheris

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

with atheris.instrument_imports(include=["lcsurvey.sync", "lcsurvey.record", "lcsurvey.errors"]):
    import targets


def main() -> None:
    """Run libFuzzer in a process of its own; it ends that.

    Linux goes on counting the memory of whoever started this process as this one's; of a fork it counts anew.
    """
    if child := os.fork():
        sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    target, folder, options = sys.argv[1], Path(sys.argv[2]), sys.argv[3:]
    corpus = folder / target
    corpus.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(targets.golden()[target]):
        (corpus / f"golden-{number}").write_bytes(data)
    mutator = targets.MUTATORS[target]

    def custom(data: bytes, most: int, seed: int) -> bytes:
        return mutator(data, most, seed, atheris.Mutate)

    limits = [
        "-max_len=65536",
        "-timeout=10",
        "-rss_limit_mb=512",
        "-print_final_stats=1",
        f"-artifact_prefix={folder}/",
    ]
    atheris.Setup([sys.argv[0], *limits, *options, str(corpus)], targets.TARGETS[target], custom_mutator=custom)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
