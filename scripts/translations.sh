#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Lianxi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# scripts/translations.sh [--check]: reads the texts of the source into translations/*.ts. With
# --check it changes nothing and fails when a text is not translated.

set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
lupdate=/usr/lib/qt6/bin/lupdate
[ -x "$lupdate" ] || lupdate=lupdate

update()
{
    "$lupdate" -silent -no-obsolete -locations none app models ui -ts "$1/lianxi_zh_CN.ts" >&2
    "$lupdate" -silent -no-obsolete -locations none -pluralonly app models ui \
        -ts "$1/lianxi_en.ts" >&2
}

if [ "${1:-}" != --check ]; then
    update translations
    exit
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp translations/*.ts "$scratch"
update "$scratch"
status=0
for file in "$scratch"/*.ts; do
    if grep --quiet 'type="unfinished"' "$file"; then
        echo "$(basename "$file") lacks translations of:" >&2
        grep --before-context=6 'type="unfinished"' "$file" | grep '<source>' >&2
        status=1
    fi
done
exit "$status"
