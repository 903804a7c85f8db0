#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Lianxi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# scripts/format.sh [--check]: brings all C++ files into the form of .clang-format, or only says which
# are not, with exit code 1.

set -euo pipefail

case "${1:-}" in
'') mode=(-i) ;;
--check) mode=(--dry-run --Werror) ;;
*) echo "usage: scripts/format.sh [--check]" >&2; exit 2 ;;
esac

# Another version has other opinions.
for program in clang-format-14 clang-format; do
    if command -v "$program" >/dev/null && "$program" --version | grep -q 'version 14\.'; then
        formatter=$program
        break
    fi
done
if [ -z "${formatter:-}" ]; then
    echo "clang-format 14 is missing: scripts/setup.sh --tests installs it." >&2
    exit 1
fi

cd "$(dirname "${BASH_SOURCE[0]}")/.."
if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    list=(git ls-files -z --cached --others --exclude-standard -- '*.cpp' '*.h')
else
    list=(find . -path ./build -prune -o \( -name '*.cpp' -o -name '*.h' \) -type f -print0)
fi
# A file that is deleted but not yet committed is listed all the same.
"${list[@]}" | while IFS= read -r -d '' file; do
    [ ! -f "$file" ] || printf '%s\0' "$file"
done | xargs -0 --no-run-if-empty -n 32 -P "$(nproc)" "$formatter" "${mode[@]}" -- || exit 1
