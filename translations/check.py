#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lianxi developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""check.py SOURCE-FOLDER FILE.ts...: says what is wrong with translations, and fails then.

Of each text: it is translated, with all plural forms; placeholders, the key after "&" and the
ellipsis are those of the source; Chinese has full-width punctuation. And no text got lost between
the source and the file.
"""

import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

PLURAL_FORMS = {"en": 2, "zh_CN": 1}
HAN = r"[\u3400-\u9fff]"


def placeholders(text):
    return sorted(set(re.findall(r"%L?[0-9n]", text)))


def mnemonic(text):
    return [key.upper() for key in re.findall(r"&(\w)", text)]


def mistakes(source, text, language):
    """What is wrong with one form of one translation."""
    if not text:
        return ["is not translated"]
    found = []
    if placeholders(text) != placeholders(source):
        found.append(f"has other placeholders: {text!r}")
    if mnemonic(text) != mnemonic(source):
        found.append(f"has another key after &: {text!r}")
    if ("…" in text) != ("…" in source):
        found.append(f"differs in its ellipsis: {text!r}")
    if text.endswith("\n") != source.endswith("\n"):
        found.append(f"differs in its last line break: {text!r}")
    if "(s)" in text:
        found.append(f"still has (s): {text!r}")
    if language == "zh_CN":
        if re.search(rf"{HAN}[,.;:!?](?:{HAN}|\s|$)", text):
            found.append(f"has punctuation of half width after Han: {text!r}")
        if re.search(rf"\({HAN}|{HAN}\)", text):
            found.append(f"has parentheses of half width around Han: {text!r}")
        if "&" in source and not re.search(r"\(&\w\)…?$", text):
            found.append(f"needs its key as (&X) at the end: {text!r}")
    return found


def check_file(path):
    root = ElementTree.parse(path).getroot()
    language = root.get("language")
    found = []
    for context in root.iter("context"):
        name = context.findtext("name")
        if not name.startswith("Lianxi::"):
            found.append(f"{name}: a context outside the namespace is never found at run time")
        for message in context.iter("message"):
            source = message.findtext("source")
            translation = message.find("translation")
            if message.get("numerus") == "yes":
                forms = [form.text for form in translation.iter("numerusform")]
                if len(forms) != PLURAL_FORMS[language]:
                    found.append(f"{name}: {source!r} lacks plural forms")
            else:
                forms = [translation.text]
            where = f"{name}: {source!r} "
            if translation.get("type") == "unfinished":
                found.append(where + "is unfinished")
            else:
                found += [where + what for form in forms
                          for what in mistakes(source, form, language)]
    return [f"{path.name}: {what}" for what in found]


def check_lost(folder, path):
    """lupdate drops translate() silently when its count is more than a plain expression."""
    known = [(context.findtext("name"), message.findtext("source"))
             for context in ElementTree.parse(path).getroot().iter("context")
             for message in context.iter("message")]
    call = re.compile(r'(?:translate|TRANSLATE_N?_?NOOP)\(\s*"([^"]+)",\s*"((?:[^"\\\n]|\\.)+)"')
    found = []
    for tree in ("app", "models", "ui"):
        for file in sorted((folder / tree).rglob("*.cpp")):
            for name, text in call.findall(file.read_text(encoding="utf-8")):
                if "\\" not in text and not any(name == context and source.startswith(text)
                                                for context, source in known):
                    found.append(f"{file.relative_to(folder)}: lupdate does not see {text!r}")
    return found


def main():
    folder, files = Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]]
    found = [what for file in files for what in check_file(file)]
    for file in files:
        if file.stem.endswith("zh_CN"):
            found += check_lost(folder, file)
    print("".join(f"{what}\n" for what in found), end="", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
