#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Lianxi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# scripts/bench.sh [ARGUMENTS]: sets up, builds the benchmarks as users get the program, and runs
# them. `--table` prints a Markdown table for the README; all other arguments are lianxi-bench's,
# e.g. `--list`, `--only NAME`, `--rounds N`, `--json`. What the build says goes to stderr.

set -euo pipefail

source_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program="$source_folder/build/release/bench/lianxi-bench"

"$source_folder/scripts/setup.sh"
(
    cd "$source_folder"
    cmake --preset release
    cmake --build --preset release --target lianxi-bench --parallel "$(nproc)"
) >&2

if [ "${1:-}" = --table ]; then
    shift
    "$program" --json "$@" | "$program" --table -
else
    exec "$program" "$@"
fi
