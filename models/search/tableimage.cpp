// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tableimage.h"

#include "flatfile.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// Another one for each change of what is written, or of how texts are folded or read.
const auto Version = "Lianxi table 1"_ba;

QString localeOf(FlatReader &reader)
{
    return QString::fromUtf8(reader.bytes());
}

/// What the compiler made of the parts: another build may make something else.
QByteArray layout()
{
    return Version + ' ' + QByteArray::number(qsizetype{sizeof(RowRecord)}) + ' '
        + QByteArray::number(QT_VERSION) + ' ' + LIANXI_VERSION;
}

} // namespace

std::shared_ptr<TableImage> readTableImage(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return {};
    auto image = std::make_shared<TableImage>();
    image->file = file.readAll();
    FlatReader reader(image->file);
    if (reader.bytes() != layout())
        return {};
    image->state = reader.bytes().toByteArray();
    image->locale = localeOf(reader);
    image->names.rows = reader.list<QList<TableRow>>();
    image->names.ranks = reader.list<QList<quint32>>();
    image->names.count = reader.number<quint32>();
    image->rows.read(reader);
    image->texts.read(reader);
    const quint64 checksum = reader.checksum();
    if (reader.number<quint64>() != checksum || !reader.isGood())
        return {};
    image->index.reserve(image->rows.count());
    for (TableRow row = 0; row < image->rows.count(); ++row) {
        if (image->rows.isUsed(row))
            image->index.insert(image->rows, row);
    }
    return image;
}

bool writeTableImage(const QString &path, const TableImage &image)
{
    QSaveFile file(path);
    bool isWritten = file.open(QSaveFile::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (isWritten) {
        FlatWriter writer(file);
        writer.bytes(layout());
        writer.bytes(image.state);
        writer.bytes(image.locale.toUtf8());
        writer.list(image.names.rows);
        writer.list(image.names.ranks);
        writer.number(image.names.count);
        image.rows.write(writer);
        image.texts.write(writer);
        writer.number(writer.checksum());
        isWritten = writer.isGood() && file.flush();
    }
    if (!isWritten)
        file.cancelWriting();
    if (file.commit() && isWritten)
        return true;
    QFile::remove(path);
    return false;
}

} // namespace Lianxi
