// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changekinds.h"

#include "commandtext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

using Kind = Change::Kind;

struct Name
{
    QLatin1StringView word;
    Kind kind;
};

constexpr std::array names{
    Name{"appeared"_L1, Kind::Appeared},
    Name{"gone"_L1, Kind::Gone},
    Name{"returned"_L1, Kind::Returned},
    Name{"renamed"_L1, Kind::Renamed},
    Name{"remark-by-us"_L1, Kind::RemarkByUs},
    Name{"remark-elsewhere"_L1, Kind::RemarkElsewhere},
    Name{"alias"_L1, Kind::AliasChanged},
    Name{"joined"_L1, Kind::Joined},
    Name{"left"_L1, Kind::Left},
    Name{"renamed-in-group"_L1, Kind::RenamedInGroup},
    Name{"owner"_L1, Kind::OwnerChanged},
};
static_assert(names.size() == static_cast<std::size_t>(Kind::OwnerChanged) + 1);

constexpr auto anyRemark = "remark"_L1;

QList<Kind> kindsOf(const QString &word)
{
    if (word == anyRemark)
        return {Kind::RemarkByUs, Kind::RemarkElsewhere};
    const auto *const found = std::ranges::find(names, word, &Name::word);
    return found == names.end() ? QList<Kind>{} : QList<Kind>{found->kind};
}

} // namespace

QString changeKindName(Kind kind)
{
    const auto *const found = std::ranges::find(names, kind, &Name::kind);
    return found == names.end() ? QString() : QString(found->word);
}

QStringList changeKindNames()
{
    QStringList all{anyRemark};
    std::ranges::transform(names, std::back_inserter(all), &Name::word);
    return all;
}

std::expected<QList<Kind>, QString> changeKindsFrom(const QString &text)
{
    QList<Kind> kinds;
    for (const QString &word : text.split(u',')) {
        const QList<Kind> meant = kindsOf(word.trimmed());
        if (meant.isEmpty()) {
            QStringList known{anyRemark};
            for (const Name &name : names)
                known.append(name.word);
            return std::unexpected(CommandText::tr("There is no kind of change “%1”. There are: %2")
                                       .arg(word.trimmed(), known.join(u',')));
        }
        std::ranges::copy_if(meant, std::back_inserter(kinds),
                             [&kinds](Kind kind) { return !kinds.contains(kind); });
    }
    return kinds;
}

} // namespace Lianxi
