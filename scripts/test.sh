#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Lianxi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# scripts/test.sh [--preset NAME] [CTEST ARGUMENTS]: sets up, builds and runs all tests, without a
# display and away from the user's files. The last line is "N passed, N failed"; the exit code is
# ctest's, or the build's when that fails.

set -euo pipefail

preset=dev
if [ "${1:-}" = --preset ]; then
    preset=${2:?--preset needs a name, see CMakePresets.json}
    shift 2
fi

cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/setup.sh --tests

cmake --preset "$preset"
cmake --build --preset "$preset" --parallel "$(nproc)"

report=build/$preset/tests.xml
rm -f "$report"
status=0
QT_QPA_PLATFORM=offscreen scripts/with-keyring.sh \
    ctest --preset "$preset" --no-tests=error --output-junit "$PWD/$report" "$@" || status=$?

# From the report's head: tests="30" failures="1" disabled="0" skipped="0"
count()
{
    sed -n "s/^[[:space:]]*$1=\"\([0-9]*\)\".*/\1/p; s/^<testsuite.*[[:space:]]$1=\"\([0-9]*\)\".*/\1/p" \
        "$report" 2>/dev/null | head -n 1
}
total=$(count tests)
failed=$(count failures)
not_run=$(($(count disabled) + $(count skipped)))
[ "$not_run" -eq 0 ] || echo "$not_run not run"
echo "$((total - failed - not_run)) passed, $((failed)) failed"
exit "$status"
