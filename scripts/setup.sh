#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Lianxi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what Lianxi needs and this Debian 12 does not have yet. Quick and silent when nothing
# is missing.

set -euo pipefail

usage()
{
    cat <<'TEXT'
scripts/setup.sh [--tests]

Installs the Debian 12 packages that building and running Lianxi needs, as root or with sudo.
Does nothing when nothing is missing.

  --tests, --ci   also what only the tests and the format check need
  --list          only says what is missing, installs nothing; exit code 1 if something is
  --help          this text
TEXT
}

# One package a line: its name, then what it is for.
needed='
g++                       the compiler
cmake                     configures the build
ninja-build               runs the build
qt6-base-dev              Qt 6: windows, network, SQL, D-Bus
qt6-svg-dev               Qt 6: icons
qt6-httpserver-dev        Qt 6: the demo gateway
qt6-tools-dev             Qt 6: translations in the build
qt6-tools-dev-tools       Qt 6: programs that qt6-tools-dev refers to
qt6-l10n-tools            Qt 6: lupdate and lrelease, which make the translations
qtkeychain-qt6-dev        secrets in the desktop keyring
qcoro-qt6-dev             coroutines for Qt
libsqlite3-dev            the database
libqrencode-dev           draws the QR codes of a sign-in
libxlsxwriter-dev         writes XLSX files
zlib1g-dev                checks that they are whole
unicode-data              readings and simplified forms of Han characters, for the search
bzip2                     unpacks them
libqt6sql6-sqlite         the database, as the doctor looks at it
libqt6svg6                shows SVG icons
libsecret-1-0             how QtKeychain reaches the keyring; it is loaded at run time only
qt6-qpa-plugins           opens windows under X11, and none at all for tests
qt6-translations-l10n     the buttons, keys and file dialog of Qt in the user'"'"'s language
fonts-noto-cjk            Chinese names
fonts-noto-color-emoji    emoji in names
'
needed_by_tests='
dbus                      the message bus that keyring tests talk through
dbus-daemon               a bus of the tests'"'"' own: dbus-run-session
gnome-keyring             a keyring of the tests'"'"' own
libsecret-tools           looks into that keyring from outside: secret-tool
sqlite3                   looks into the database from outside
python3                   checks exported files from outside
python3-openpyxl          reads exported XLSX files from outside
libreoffice-calc-nogui    reads exported files as its users do
clang-format-14           the form of the code
'

install=yes
for argument in "$@"; do
    case "$argument" in
    --tests | --ci) needed+="$needed_by_tests" ;;
    --list) install=no ;;
    --help | -h) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
    esac
done

# What os-release(5) says of this system.
# shellcheck source=/dev/null
system()
{
    [ -r /etc/os-release ] || return 1
    (. /etc/os-release && printf '%s %s' "${ID:-}" "${VERSION_ID:-}")
}

if [ "$(system || true)" != "debian 12" ]; then
    # shellcheck source=/dev/null
    name=$( (. /etc/os-release && printf '%s' "$PRETTY_NAME") 2>/dev/null || uname -s)
    cat >&2 <<TEXT
This script knows the packages of Debian 12 only, and this is $name.
Nothing was changed. With Qt 6.4 or newer, QtKeychain, QCoro, CMake 3.25 and GCC 12 or newer from
your own system, Lianxi can be built by hand:

    cmake --preset release && cmake --build --preset release
    build/release/app/lianxi
TEXT
    exit 1
fi

names=$(awk 'NF { print $1 }' <<<"$needed")
# shellcheck disable=SC2086 # the names are words
installed=$(dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' $names 2>/dev/null \
    | awk '$1 == "installed" { print $2 }' || true)
missing=$(grep -vxFf <(printf '%s\n' "$installed") <<<"$names" || true)
[ -n "$missing" ] || exit 0

{
    echo "Missing from this Debian 12, and what it is for:"
    awk 'NR == FNR { missing[$1]; next } $1 in missing { print "    " $0 }' \
        <(printf '%s\n' "$missing") <(printf '%s\n' "$needed")
} >&2
[ "$install" = yes ] || exit 1

if [ "$(id -u)" -eq 0 ]; then
    as_root=()
elif command -v sudo >/dev/null; then
    as_root=(sudo)
    echo "Installing packages needs administrator rights: sudo may ask for your password." >&2
else
    {
        echo "Installing needs root, and there is no sudo here. Please have this run as root:"
        echo "    apt-get update && apt-get install --no-install-recommends ${missing//$'\n'/ }"
    } >&2
    exit 1
fi

apt_get()
{
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "$@" >&2
}

echo "Installing them from Debian's packages:" >&2
# A failing mirror need not matter: the packages may be known, or in the local cache.
apt_get --quiet --quiet update || echo "apt-get update failed; going on with what is known." >&2
# shellcheck disable=SC2086 # the names are words
apt_get --quiet --yes install --no-install-recommends $missing
