#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Lianxi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# scripts/translations.sh [--check]: reads the texts of the source into translations/*.ts. With
# --check it changes nothing, and fails when a text is not translated, or wrongly (see
# translations/check.py), or when the files are not as this script leaves them.

set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
lupdate=/usr/lib/qt6/bin/lupdate
[ -x "$lupdate" ] || lupdate=lupdate

# Warnings count as failures: a text whose context lupdate guessed is never found at run time.
update()
{
    local said
    said=$({
        "$lupdate" -silent -no-obsolete -locations none app backends models ui -ts "$1/lianxi_zh_CN.ts"
        "$lupdate" -silent -no-obsolete -locations none -pluralonly app backends models ui \
            -ts "$1/lianxi_en.ts"
    } 2>&1) || { printf '%s\n' "$said" >&2; return 1; }
    [ -z "$said" ] || { printf '%s\n' "$said" >&2; return 1; }
}

if [ "${1:-}" != --check ]; then
    update translations
    exit
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp translations/*.ts "$scratch"
status=0
update "$scratch" || status=1
translations/check.py . "$scratch"/*.ts || status=1
for file in translations/*.ts; do
    cmp --silent "$file" "$scratch/${file##*/}" || {
        echo "$file is not up to date: run scripts/translations.sh" >&2
        status=1
    }
done
exit "$status"
