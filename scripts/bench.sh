#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Lianxi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# scripts/bench.sh [ARGUMENTS]: sets up, builds the benchmarks as users get the program, and runs
# them. `--table` prints a Markdown table for the README, with what each row is to reach
# (bench/targets.cpp) and whether it does; that it does not is no error. All other arguments are
# lianxi-bench's, e.g. `--list`, `--only NAME`, `--rounds N` (5), `--json`. What the build and the
# benchmarks say meanwhile goes to stderr. Peers: scripts/peers.sh.

set -euo pipefail

source_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program="$source_folder/build/release/bench/lianxi-bench"

"$source_folder/scripts/setup.sh" >&2
(
    cd "$source_folder"
    cmake --preset release
    cmake --build --preset release --target lianxi-bench --parallel "$(nproc)"
) >&2

if [ "${1:-}" != --table ]; then
    exec "$program" "$@"
fi
shift
rows=$(mktemp)
trap 'rm -f "$rows"' EXIT
# What was measured is shown, also when something else could not be.
status=0
"$program" --json "$@" >"$rows" || status=$?
"$program" --table "$rows"
exit "$status"
