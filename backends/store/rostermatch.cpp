// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rostermatch.h"

#include <QHash>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

#include <vector>

using namespace Qt::StringLiterals;

namespace Lianxi::RosterMatch {

namespace {

/// A kind, and what has to be equal; no texts where a contact cannot be found in that way.
using Likeness = std::pair<int, QStringList>;
/// Where the only one of a likeness stands.
using Places = QHash<Likeness, qsizetype>;
constexpr qsizetype Several = -1;

enum class By { Alias, Looks };

Likeness likeness(const Face &face, By by)
{
    const int kind = static_cast<int>(face.kind);
    if (by == By::Alias)
        return {kind, face.alias.isEmpty() ? QStringList() : QStringList{face.alias}};
    if (!hasVisibleCharacter(face.nickname) || face.pictureSeq.isEmpty())
        return {kind, {}};
    return {kind, {face.nickname, face.pictureSeq, face.country, face.province, face.city}};
}

void put(Places &places, const Face &face, By by, qsizetype place)
{
    const Likeness like = likeness(face, by);
    if (like.second.isEmpty())
        return;
    const auto known = places.find(like);
    if (known == places.end())
        places.insert(like, place);
    else
        *known = Several;
}

/// Two who are called differently are two, whatever they look like.
bool contradict(const Face &a, const Face &b)
{
    return !a.alias.isEmpty() && !b.alias.isEmpty() && a.alias != b.alias;
}

class Matching
{
public:
    Matching(const QList<Stored> &stored, const QList<Listed> &listed)
        : m_stored(stored)
        , m_listed(listed)
        , m_storedFree(static_cast<size_t>(stored.size()))
        , m_listedFree(static_cast<size_t>(listed.size()))
    {
        for (qsizetype i = 0; i < stored.size(); ++i)
            m_storedFree[static_cast<size_t>(i)] = !stored[i].isListed;
        for (qsizetype i = 0; i < listed.size(); ++i)
            m_listedFree[static_cast<size_t>(i)] = !listed[i].isStored;
    }

    /// Whoever looks like somebody else on either side is nobody's match, also when that other one
    /// is found already. Only those that are gone do not stand in the way of those that are not.
    void add(By by, bool isGone)
    {
        Places storedPlaces;
        for (qsizetype i = 0; i < m_stored.size(); ++i) {
            if (isGone || !m_stored[i].isGone)
                put(storedPlaces, m_stored[i].face, by, i);
        }
        Places listedPlaces;
        for (qsizetype i = 0; i < m_listed.size(); ++i)
            put(listedPlaces, m_listed[i].face, by, i);

        for (qsizetype i = 0; i < m_stored.size(); ++i) {
            if (m_stored[i].isGone != isGone || !m_storedFree[static_cast<size_t>(i)])
                continue;
            const Likeness like = likeness(m_stored[i].face, by);
            if (storedPlaces.value(like, Several) == i)
                pair(i, listedPlaces.value(like, Several));
        }
    }

    [[nodiscard]] const QList<Pair> &pairs() const { return m_pairs; }

private:
    void pair(qsizetype stored, qsizetype listed)
    {
        if (listed == Several || !m_listedFree[static_cast<size_t>(listed)]
            || contradict(m_stored[stored].face, m_listed[listed].face))
            return;
        m_storedFree[static_cast<size_t>(stored)] = false;
        m_listedFree[static_cast<size_t>(listed)] = false;
        m_pairs.append({stored, listed});
    }

    const QList<Stored> &m_stored;
    const QList<Listed> &m_listed;
    std::vector<bool> m_storedFree;
    std::vector<bool> m_listedFree;
    QList<Pair> m_pairs;
};

} // namespace

QList<Pair> match(const QList<Stored> &stored, const QList<Listed> &listed)
{
    Matching matching(stored, listed);
    for (const By by : {By::Alias, By::Looks}) {
        matching.add(by, false);
        matching.add(by, true);
    }
    return matching.pairs();
}

QString pictureSeq(const QString &url)
{
    return QUrlQuery(QUrl(url)).queryItemValue(u"seq"_s);
}

} // namespace Lianxi::RosterMatch
