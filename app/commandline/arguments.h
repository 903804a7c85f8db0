// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCommandLineOption>
#include <QCommandLineParser>

#include <optional>

namespace Lianxi {

/// A command's arguments, taken apart. Never ends the program: mistakes are sentences.
class Arguments
{
public:
    struct Count
    {
        qsizetype least = 0;
        qsizetype most = 0;
    };

    explicit Arguments(const QList<QCommandLineOption> &options);

    /// What is wrong with `arguments`, which is the command's own, without its name; nothing when
    /// they can be used. `names` counts what is left beside the options.
    [[nodiscard]] std::optional<QString> read(const QStringList &arguments, Count names);

    [[nodiscard]] bool isSet(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    [[nodiscard]] QStringList values(const QString &option) const
    {
        return m_parser.values(option);
    }
    [[nodiscard]] QStringList names() const { return m_parser.positionalArguments(); }
    [[nodiscard]] QString name(qsizetype index) const { return names().value(index); }

private:
    QCommandLineParser m_parser;
    QStringList m_known; ///< the options, with their dashes
};

/// Options that several commands have.
namespace Option {

/// --NAME without a value.
[[nodiscard]] QCommandLineOption plain(const QString &name);
/// --NAME VALUE.
[[nodiscard]] QCommandLineOption withValue(const QString &name);

} // namespace Option

/// The one of `words` that `typed` was probably meant to be; empty when none is near.
[[nodiscard]] QString nearestWord(const QString &typed, const QStringList &words);

} // namespace Lianxi
