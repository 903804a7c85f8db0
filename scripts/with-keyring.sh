#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Lianxi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# scripts/with-keyring.sh COMMAND...: runs a command with a D-Bus session, an unlocked keyring, a home
# and XDG folders of its own, so that nothing of the user's is read or changed. All of it is gone
# afterwards. The exit code is the command's.

set -euo pipefail

if [ $# -eq 0 ]; then
    echo "usage: scripts/with-keyring.sh COMMAND..." >&2
    exit 2
fi

# The second half: inside the session that the first half has started.
if [ "${1:-}" = --inside ]; then
    shift
    gnome-keyring-daemon --foreground --unlock --components=secrets \
        <<<"not a secret" >"$LIANXI_SCRATCH/keyring.log" 2>&1 &
    keyring=$!
    trap 'kill "$keyring" 2>/dev/null || true; wait "$keyring" 2>/dev/null || true' EXIT

    # Waits until the service is on the bus.
    for _ in $(seq 100); do
        if dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
            org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null \
            | grep -q 'boolean true'; then
            "$@"
            exit
        fi
        sleep 0.1
    done
    echo "The keyring did not start:" >&2
    cat "$LIANXI_SCRATCH/keyring.log" >&2
    exit 1
fi

# Short, because sockets live in it and their paths may not be long.
LIANXI_SCRATCH=$(mktemp -d /tmp/lianxi-XXXXXX)
export LIANXI_SCRATCH
trap 'rm -rf "$LIANXI_SCRATCH"' EXIT
# The EXIT trap then cleans up after a signal, too.
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

export HOME="$LIANXI_SCRATCH/home"
export XDG_CONFIG_HOME="$HOME/.config" XDG_DATA_HOME="$HOME/.local/share"
export XDG_STATE_HOME="$HOME/.local/state" XDG_CACHE_HOME="$HOME/.cache"
export XDG_RUNTIME_DIR="$LIANXI_SCRATCH/run"
mkdir -p "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_STATE_HOME" "$XDG_CACHE_HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR"
# Without these no window can open, and nobody mistakes this for the user's desktop: under KDE,
# QtKeychain would look for KWallet.
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL SSH_AUTH_SOCK
unset XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION KDE_SESSION_VERSION
unset GNOME_DESKTOP_SESSION_ID XDG_SESSION_ID XDG_SESSION_TYPE

# A bus that starts no services by itself: no prompts, no portals, no other wallet.
cat >"$LIANXI_SCRATCH/bus.conf" <<'XML'
<busconfig>
    <type>session</type>
    <listen>unix:tmpdir=/tmp</listen>
    <auth>EXTERNAL</auth>
    <policy context="default">
        <allow send_destination="*" eavesdrop="true"/>
        <allow eavesdrop="true"/>
        <allow own="*"/>
    </policy>
</busconfig>
XML

dbus-run-session --config-file="$LIANXI_SCRATCH/bus.conf" -- "${BASH_SOURCE[0]}" --inside "$@"
