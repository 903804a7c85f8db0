#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Lianxi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# scripts/run.sh [ARGUMENTS]: sets up, builds and starts Lianxi. What the build says goes to stderr,
# so that stdout belongs to the program.

set -euo pipefail

source_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build_folder="$source_folder/build/release"
program="$build_folder/app/lianxi"

"$source_folder/scripts/setup.sh"
(
    cd "$source_folder"
    # A build that exists configures itself again when it has to.
    [ -e "$build_folder/build.ninja" ] || cmake --preset release
    quiet=()
    if [ -x "$program" ]; then
        quiet=(-- --quiet)
    else
        echo "Building Lianxi for the first time; this takes some minutes."
    fi
    cmake --build --preset release --target lianxi --parallel "$(nproc)" "${quiet[@]}"
) >&2

exec "$program" "$@"
