// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runningsignin.h"

#include <QObject>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QWidget;

namespace Lianxi {

enum class Tone;
struct GatewaySystem;

/// The rows of a form in which a gateway's key is come by: typed in, for a user name and a
/// password, or given by the gateway to whoever asks. One way at a time. Passwords are forgotten as
/// soon as they are sent; a key that was received is held in memory, and never shown.
class SecretFields : public QObject
{
    Q_OBJECT

public:
    enum class Place {
        InAccount, ///< a part of the account: the key waits until all of it is saved
        Alone, ///< all there is: who holds it has the button, and calls submit()
    };
    /// Adds its rows to `form`, whose widget owns them.
    SecretFields(QFormLayout &form, SignInGround ground, Place place, QObject *parent);
    ~SecretFields() override;

    void setSystem(const GatewaySystem &system);
    /// There is a key already, kept elsewhere.
    void setStored(const QString &placeholder);
    /// Typed, else received; empty while there is none.
    [[nodiscard]] QString secret() const;
    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }
    /// Whether submit() could do something.
    [[nodiscard]] bool isComplete() const;
    /// Sends user name and password, or tells a typed key by received().
    void submit();
    /// The other way than the key, where the system has it.
    void askForPassword();
    void take(const QString &received);
    /// What was received belongs to another gateway.
    void forgetReceived();
    void tell(const QString &sentence, Tone tone);
    void setFocus();
    void retranslate();

Q_SIGNALS:
    void changed();
    void received(const QString &secret);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Way { Key, Password };

    void buildRows();
    void setWay(Way way);
    void updateRows();
    void run(SignInMethod method);
    void showNote();
    [[nodiscard]] bool has(SignInMethod method) const;
    [[nodiscard]] bool hasKeyRows() const;
    [[nodiscard]] bool hasAddress() const;

    QFormLayout &m_form;
    SignInGround m_ground;
    const Place m_place;
    const GatewaySystem *m_system = nullptr;
    Way m_way = Way::Key;
    QLineEdit *m_key;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QWidget *m_ways;
    QPushButton *m_submit; ///< user name and password are complete
    QPushButton *m_token;
    QPushButton *m_toPassword;
    QPushButton *m_toKey;
    QLabel *m_note;
    Tone m_tone;
    QString m_stored;
    QString m_received;
    std::unique_ptr<RunningSignIn> m_run;
};

} // namespace Lianxi
