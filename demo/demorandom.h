// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <cstddef>

namespace Lianxi {

/// Small reproducible random numbers (SplitMix64): the same on every machine and Qt version, which
/// neither std::uniform_int_distribution nor qHash promises.
class DemoRandom
{
public:
    explicit DemoRandom(quint64 seed)
        : m_state(seed)
    {
    }

    /// A stream of its own for a piece of text, e.g. an id: what one contact is does not depend on
    /// how many others were made before it.
    [[nodiscard]] static DemoRandom of(quint64 seed, QStringView text)
    {
        quint64 hash = 0xcbf29ce484222325ULL ^ seed;
        for (const QChar unit : text)
            hash = (hash ^ unit.unicode()) * 0x100000001b3ULL;
        return DemoRandom(hash);
    }

    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    /// 0 … bound - 1.
    qsizetype below(qsizetype bound)
    {
        return static_cast<qsizetype>(next() % static_cast<quint64>(bound));
    }

    /// lowest … highest, both included.
    qsizetype between(qsizetype lowest, qsizetype highest)
    {
        return lowest + below(highest - lowest + 1);
    }

    bool oneIn(qsizetype n) { return below(n) == 0; }

    /// 0 … 1.
    double unit() { return static_cast<double>(next() >> 11) / 9007199254740992.0; }

    double real(double lowest, double highest) { return lowest + (highest - lowest) * unit(); }

    template <typename T, std::size_t N>
    const T &pick(const T (&pool)[N])
    {
        return pool[below(static_cast<qsizetype>(N))];
    }

private:
    quint64 m_state;
};

} // namespace Lianxi
