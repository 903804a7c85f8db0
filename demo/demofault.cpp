// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demofault.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

using Kind = DemoFault::Kind;

struct KindName
{
    QLatin1StringView name;
    Kind kind;
    int number;
};

constexpr KindName kindNames[] = {
    {"delay"_L1, Kind::Delay, 1000},
    {"drip"_L1, Kind::Drip, 100},
    {"hang"_L1, Kind::Hang, 0},
    {"close"_L1, Kind::Close, 0},
    {"close-after"_L1, Kind::CloseAfter, 0},
    {"truncate"_L1, Kind::Truncate, 0},
    {"cut"_L1, Kind::Cut, 0},
    {"html"_L1, Kind::Html, 0},
    {"empty"_L1, Kind::Empty, 0},
    {"null-data"_L1, Kind::NullData, 0},
    {"wrong-types"_L1, Kind::WrongTypes, 0},
    {"hidden-failure"_L1, Kind::HiddenFailure, 0},
    {"signed-out"_L1, Kind::SignedOut, 0},
    {"expired-session"_L1, Kind::ExpiredSession, 0},
    {"initialising"_L1, Kind::Initialising, 0},
    {"code"_L1, Kind::Code, 0},
    {"pass"_L1, Kind::Pass, 0},
    {"ignore"_L1, Kind::Ignore, 0},
    {"redirect"_L1, Kind::Redirect, 302},
};

bool matches(QStringView pattern, QStringView path)
{
    return pattern.endsWith(u'/') ? path.contains(pattern) : path.endsWith(pattern);
}

std::optional<DemoFault> parseNamed(QStringView name, QStringView argument)
{
    const auto *known = std::ranges::find_if(
        kindNames, [name](const KindName &candidate) { return name == candidate.name; });
    if (known == std::end(kindNames))
        return std::nullopt;
    DemoFault fault;
    fault.kind = known->kind;
    fault.number = known->number;
    if (fault.kind == Kind::Redirect) {
        fault.text = argument.toString();
        return argument.isEmpty() ? std::nullopt : std::optional(fault);
    }
    if (argument.isEmpty())
        return fault.kind == Kind::Code ? std::nullopt : std::optional(fault);
    bool isNumber = false;
    fault.number = argument.toInt(&isNumber);
    const bool takesNumber
        = fault.kind == Kind::Delay || fault.kind == Kind::Drip || fault.kind == Kind::Code;
    if (!isNumber || !takesNumber || fault.number < 0)
        return std::nullopt;
    return fault;
}

std::optional<DemoFault> parseStatus(int status, QStringView argument)
{
    if (status < 200 || status > 599)
        return std::nullopt;
    DemoFault fault;
    fault.number = status;
    if (!argument.isEmpty()) {
        bool isNumber = false;
        fault.seconds = argument.toInt(&isNumber);
        if (!isNumber || fault.seconds < 0)
            return std::nullopt;
    }
    return fault;
}

} // namespace

bool DemoFault::inOwnWords() const
{
    return kind == Kind::SignedOut || kind == Kind::ExpiredSession || kind == Kind::Initialising
        || kind == Kind::HiddenFailure || kind == Kind::Code;
}

std::optional<DemoFault> DemoFault::parse(QStringView text)
{
    int times = -1;
    if (const qsizetype star = text.lastIndexOf(u'*'); star >= 0) {
        bool isNumber = false;
        times = text.mid(star + 1).toInt(&isNumber);
        if (!isNumber || times < 1)
            return std::nullopt;
        text = text.first(star);
    }
    const qsizetype colon = text.indexOf(u':');
    const QStringView name = colon < 0 ? text : text.first(colon);
    const QStringView argument = colon < 0 ? QStringView() : text.mid(colon + 1);
    bool isStatus = false;
    const int status = name.toInt(&isStatus);
    std::optional<DemoFault> fault
        = isStatus ? parseStatus(status, argument) : parseNamed(name, argument);
    if (fault)
        fault->times = times;
    return fault;
}

void DemoFaultTable::append(const QString &path, const DemoFault &fault)
{
    const QMutexLocker lock(&m_mutex);
    m_entries.append({path, fault});
}

void DemoFaultTable::set(const QString &path, const DemoFault &fault)
{
    const QMutexLocker lock(&m_mutex);
    m_entries.removeIf([&path](const Entry &entry) { return entry.path == path; });
    m_entries.append({path, fault});
}

void DemoFaultTable::remove(const QString &path)
{
    const QMutexLocker lock(&m_mutex);
    m_entries.removeIf([&path](const Entry &entry) { return entry.path == path; });
}

void DemoFaultTable::clear()
{
    const QMutexLocker lock(&m_mutex);
    m_entries.clear();
}

std::optional<DemoFault> DemoFaultTable::take(QStringView path)
{
    const QMutexLocker lock(&m_mutex);
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        Entry &entry = m_entries[i];
        if (!matches(entry.path, path))
            continue;
        const DemoFault fault = entry.fault;
        if (entry.fault.times > 0 && --entry.fault.times == 0)
            m_entries.removeAt(i);
        return fault;
    }
    return std::nullopt;
}

} // namespace Lianxi
