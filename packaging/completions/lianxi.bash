# SPDX-FileCopyrightText: The Lianxi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# bash completion for lianxi. The program itself says what can stand where.

_lianxi()
{
    local cur words cword line
    if declare -F _get_comp_words_by_ref >/dev/null; then
        # An address or a setting is one word.
        _get_comp_words_by_ref -n =: cur words cword
    else
        words=("${COMP_WORDS[@]}")
        cword=$COMP_CWORD
        cur=${words[cword]}
    fi
    # What was typed so far, without its quoting.
    local -a plain=()
    local word
    for word in "${words[@]:1:cword}"; do
        word=${word#[\"\']}
        word=${word%[\"\']}
        plain+=("${word//\\/}")
    done
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            :files)
                compopt -o filenames 2>/dev/null
                mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$cur")
                ;;
            :folders)
                compopt -o filenames 2>/dev/null
                mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -d -- "$cur")
                ;;
            *)
                case $cur in
                    [\"\']*) COMPREPLY+=("$line") ;;
                    *[A-Za-z0-9]*[=:]*) COMPREPLY+=("$line") ;;
                    *)
                        # Names of accounts may have blanks.
                        [[ $line == *[!-A-Za-z0-9_.,/@+]* ]] && printf -v line %q "$line"
                        COMPREPLY+=("$line")
                        ;;
                esac
                ;;
        esac
    done < <("${words[0]}" complete -- "${plain[@]}" 2>/dev/null </dev/null)
}
complete -F _lianxi lianxi
