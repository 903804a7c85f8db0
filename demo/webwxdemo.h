// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demooptions.h"
#include "demosystem.h"

namespace Lianxi {

/// "webwx": the web protocol.
class WebWxDemo : public DemoSystem
{
public:
    explicit WebWxDemo(const DemoOptions &options);

    [[nodiscard]] QString key() const override;
    [[nodiscard]] QString prefix() const override;
    [[nodiscard]] QMap<QString, QString> settings(const QString &address) const override;

    void prepare(const DemoAddresses &addresses) override;
    [[nodiscard]] DemoReply answer(const DemoRequest &request) override;
    [[nodiscard]] DemoReply complaint(const DemoRequest &request, const DemoFault &fault) override;
    [[nodiscard]] QStringList payload() const override;
    void endSession() override;
    [[nodiscard]] DemoWorld &world() override { return m_world; }

private:
    DemoOptions m_options;
    quint64 m_seed;
    DemoWorld m_world;
};

} // namespace Lianxi
