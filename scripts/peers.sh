#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Lianxi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# scripts/peers.sh [--install] [N ...]: measures what Debian has beside Lianxi, with N contacts each
# (1000 and 10000), and prints a Markdown table: evolution-data-server, which keeps GNOME's address
# books, and GNOME Contacts, which shows them. `--install` gets both with apt first (as root).
#
# Each N has a session bus, a home folder and a display (Xvfb) of its own, so nobody's address book
# is touched; nothing talks to a network. What cannot be measured here is said in the table.
#
# import   vCards with Chinese names, a nickname, a phone number and a note into the local address
#          book, 1,000 a call, until the last call was answered
# list     a new process connects to the address book, which was just started, and has all contacts
# search   contacts whose name contains one Chinese character, as a query to the address book
# window   GNOME Contacts: from its start to its window on the display
# at rest  … until it and the address book compute no more (less than 5 % of a core for 2 s): it
#          tells nobody when its list is complete
# memory   resident, of all processes of each at the end, in MB

set -euo pipefail

packages=(evolution-data-server gnome-contacts gir1.2-ebook-1.2 gir1.2-ebookcontacts-1.2
    gir1.2-edataserver-1.2 python3-gi dbus-daemon xvfb xdotool)

if [ "${1:-}" = --install ]; then
    shift
    apt-get update >&2
    apt-get install --yes --no-install-recommends "${packages[@]}" >&2
fi
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(1000 10000)

# Debian's own: another Python may come first in PATH and lack gi.
python=/usr/bin/python3
folder=$(mktemp -d)
display_pid=
cleanup() {
    [ -z "$display_pid" ] || kill "$display_pid" 2>/dev/null || true
    rm -rf "$folder"
}
trap cleanup EXIT

missing=()
for program in dbus-run-session "$python"; do
    command -v "$program" >/dev/null || missing+=("$program")
done
if [ ${#missing[@]} -gt 0 ]; then
    echo "scripts/peers.sh: ${missing[*]} not found; try --install" >&2
    exit 1
fi

cat >"$folder/peers.py" <<'END'
import os
import random
import shutil
import subprocess
import sys
import time

command, count = sys.argv[1], int(sys.argv[2])
home = os.environ["HOME"]
BATCH = 1000
LONGEST = 300  # s, for one measurement


def now():
    return time.monotonic() * 1000


def processes():
    """Those of this session: pid -> name."""
    found = {}
    mark = ("HOME=" + home).encode()
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/environ", "rb") as file:
                if mark not in file.read().split(b"\0"):
                    continue
            with open(f"/proc/{pid}/cmdline", "rb") as file:
                found[int(pid)] = os.path.basename(file.read().split(b"\0")[0].decode())
        except OSError:
            pass
    return found


def chosen(*prefixes):
    return [pid for pid, name in processes().items() if name.startswith(prefixes)]


def resident(pids):
    pages = 0
    for pid in pids:
        try:
            with open(f"/proc/{pid}/statm") as file:
                pages += int(file.read().split()[1])
        except OSError:
            pass
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def computed(pids):
    """ms of all processors so far."""
    ticks = 0
    for pid in pids:
        try:
            with open(f"/proc/{pid}/stat") as file:
                fields = file.read().rsplit(")", 1)[1].split()
            ticks += int(fields[11]) + int(fields[12])
        except OSError:
            pass
    return ticks * 1000 / os.sysconf("SC_CLK_TCK")


def tell(**values):
    with open(os.path.join(home, "figures"), "a") as file:
        for key, value in values.items():
            file.write(f"{key}={value}\n")


def open_book():
    import gi

    for name in ("EDataServer", "EBook", "EBookContacts"):
        gi.require_version(name, "1.2")
    from gi.repository import EBook, EDataServer

    registry = EDataServer.SourceRegistry.new_sync(None)
    source = registry.ref_builtin_address_book()
    no_wait_for_servers = 0xFFFFFFFF  # a local book is there when it is open
    return EBook.BookClient.connect_sync(source, no_wait_for_servers, None)


def vcards():
    from gi.repository import EBookContacts

    dice = random.Random(7)
    family, given = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗曾重", "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英"
    for number in range(count):
        last = dice.choice(family)
        first = "".join(dice.choices(given, k=dice.randint(1, 2)))
        yield EBookContacts.Contact.new_from_vcard(
            "BEGIN:VCARD\r\nVERSION:3.0\r\n"
            f"UID:peer-{number}\r\nFN:{last}{first}\r\nN:{last};{first};;;\r\n"
            f"NICKNAME:nick{number}\r\nTEL;TYPE=CELL:+86 138 {number:08d}\r\n"
            f"NOTE:customer {number} of shop {number % 20}\r\nEND:VCARD"
        )


def bring_in():
    book = open_book()
    cards = list(vcards())
    before = now()
    for first in range(0, count, BATCH):
        book.add_contacts_sync(cards[first : first + BATCH], 0, None)
    tell(import_ms=round(now() - before))


def read():
    before = now()
    book = open_book()
    everything = book.get_contacts_sync('(contains "x-evolution-any-field" "")', None)[1]
    listed = now() - before
    if len(everything) != count:
        sys.exit(f"{len(everything)} of {count} contacts are there")
    tell(list_ms=round(listed))
    times = []
    for character in "王曾重林马":
        before = now()
        hits = book.get_contacts_sync(f'(contains "full_name" "{character}")', None)[1]
        times.append(now() - before)
        if not hits:
            sys.exit("the search found nobody")
    tell(search_ms=round(sorted(times)[len(times) // 2]))
    tell(book_mb=round(resident(chosen("evolution-"))))


def wait_for_window(pid):
    while True:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(pid)],
            capture_output=True,
            text=True,
        )
        if found.stdout.strip():
            return
        if subprocess.run(["kill", "-0", str(pid)], capture_output=True).returncode != 0:
            sys.exit("gnome-contacts ended without a window")
        time.sleep(0.01)


def wait_for_rest(begin):
    """When the last busy quarter of a second ended."""
    busy_until = now()
    before = computed(chosen("evolution-", "gnome-contacts"))
    while now() - busy_until < 2000:
        if now() - begin > LONGEST * 1000:
            sys.exit(f"gnome-contacts still computes after {LONGEST} s")
        time.sleep(0.25)
        after = computed(chosen("evolution-", "gnome-contacts"))
        if after - before > 0.05 * 250:
            busy_until = now()
        before = after
    return busy_until


def show():
    if not shutil.which("gnome-contacts"):
        sys.exit("gnome-contacts is not installed")
    if not shutil.which("xdotool") or "DISPLAY" not in os.environ:
        sys.exit("there is no Xvfb, or no xdotool")
    before = now()
    program = subprocess.Popen(["gnome-contacts"], stdout=2, start_new_session=True)
    try:
        wait_for_window(program.pid)
        tell(window_ms=round(now() - before))
        tell(rest_ms=round(wait_for_rest(before) - before))
        tell(contacts_mb=round(resident([program.pid])))
    finally:
        program.terminate()
        program.wait(20)


def end():
    for pid in chosen("evolution-", "goa-", "dconf-", "gvfs"):
        os.kill(pid, 15)


{"import": bring_in, "read": read, "show": show, "end": end}[command]()
END

# Not ours to choose a number: Xvfb takes a free one.
if command -v Xvfb >/dev/null; then
    Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp 3>"$folder/display" 2>/dev/null &
    display_pid=$!
    for _ in $(seq 100); do
        [ ! -s "$folder/display" ] || break
        sleep 0.1
    done
    if [ -s "$folder/display" ]; then
        DISPLAY=":$(cat "$folder/display")"
        export DISPLAY
    fi
fi

# One session: a bus of its own, and the address book's processes anew for each step.
measure() {
    local count=$1 home="$folder/$1" step
    mkdir -p "$home/run" "$home/.config/glib-2.0/settings"
    chmod 700 "$home/run"
    # Else GNOME Contacts asks which address book to use first.
    printf '[org/gnome/Contacts]\ndid-initial-setup=true\n' \
        >"$home/.config/glib-2.0/settings/keyfile"
    for step in import read show; do
        # shellcheck disable=SC2016 # for the inner shell
        if ! env -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS HOME="$home" \
            XDG_RUNTIME_DIR="$home/run" XDG_CONFIG_HOME="$home/.config" \
            XDG_DATA_HOME="$home/.local/share" XDG_CACHE_HOME="$home/.cache" \
            GSETTINGS_BACKEND=keyfile GDK_BACKEND=x11 GSK_RENDERER=cairo LIBGL_ALWAYS_SOFTWARE=1 \
            GTK_A11Y=none NO_AT_BRIDGE=1 LC_ALL=C.UTF-8 \
            timeout 400 dbus-run-session -- sh -c \
            '"$0" "$1" "$2" "$3"; status=$?; "$0" "$1" end "$3"; exit $status' \
            "$python" "$folder/peers.py" "$step" "$count" >&2 2>"$folder/errors"; then
            tail -n 1 "$folder/errors" >"$home/$step.problem"
        fi
    done
}

# figure HOME NAME UNIT STEP: what was measured, or that it was not.
figure() {
    local value
    value=$(sed -n "s/^$2=//p" "$1/figures" 2>/dev/null || true)
    if [ -n "$value" ]; then
        printf '%s %s' "$value" "$3"
    else
        printf 'not measured: %s' "$(tail -c 120 "$1/$4.problem" 2>/dev/null | tr '|\n' '  ' || true)"
    fi
}

version() {
    dpkg-query --show --showformat='${Version}' "$1" 2>/dev/null || echo 'not installed'
}

for size in "${sizes[@]}"; do
    measure "$size"
done
printf '| contacts | what | evolution-data-server %s | GNOME Contacts %s |\n|---:|---|---:|---:|\n' \
    "$(version evolution-data-server)" "$(version gnome-contacts)"
for size in "${sizes[@]}"; do
    home="$folder/$size"
    printf '| %s | import | %s | |\n' "$size" "$(figure "$home" import_ms ms import)"
    printf '| %s | list | %s | |\n' "$size" "$(figure "$home" list_ms ms read)"
    printf '| %s | search | %s | |\n' "$size" "$(figure "$home" search_ms ms read)"
    printf '| %s | window | | %s |\n' "$size" "$(figure "$home" window_ms ms show)"
    printf '| %s | at rest | | %s |\n' "$size" "$(figure "$home" rest_ms ms show)"
    printf '| %s | memory | %s | %s |\n' "$size" "$(figure "$home" book_mb MB read)" \
        "$(figure "$home" contacts_mb MB show)"
done
