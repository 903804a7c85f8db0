#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Lianxi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# scripts/killtest.sh [--preset NAME] [ROUNDS [SEED]]: kills a run of Lianxi at ROUNDS random moments, 1,000 unless
# said otherwise, and verifies after each that nothing was lost. Needs no display and no network. CI does 300 of them
# with the other tests, and fewer under the sanitizers (see the asan preset).

set -euo pipefail

preset=dev
if [ "${1:-}" = --preset ]; then
    preset=${2:?--preset needs a name, see CMakePresets.json}
    shift 2
fi

cd "$(dirname "${BASH_SOURCE[0]}")/.."
scripts/setup.sh --tests

cmake --preset "$preset"
cmake --build --preset "$preset" --parallel "$(nproc)" --target tst_kill
export LIANXI_KILL_ROUNDS=${1:-1000}
[ -z "${2:-}" ] || export LIANXI_KILL_SEED=$2
# Without CTest's time limit.
QT_QPA_PLATFORM=offscreen QTEST_FUNCTION_TIMEOUT=86400000 "build/$preset/tests/hard/tst_kill"
