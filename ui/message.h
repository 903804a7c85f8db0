// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "accountstatus.h"
#include "remarkbatch.h"
#include "remarkedit.h"

#include <QList>
#include <QString>

#include <optional>

namespace Lianxi {

/// One thing that needs attention.
struct Message
{
    /// In the order in which they are shown.
    enum class Urgency {
        Answer, ///< to what the user just did; for a moment
        Failure,
        Problem,
        Notice,
    };
    enum class Action {
        None,
        OpenAccount, ///< subject: account
        OpenDevice, ///< subject: account; its device is to be named anew
        SignIn, ///< subject: account
        EnterKey, ///< subject: account
        Refresh, ///< subject: account
        ConfirmRoster, ///< subject: account
        RetryRemark, ///< subject: contact
        ShowEdits, ///< subject: contact, 0 for none: the waiting edits
        UndoDiscard, ///< subject: as RemarkFlow numbers what it did
        ShowBatch, ///< subject: batch
        ShowGone, ///< subject: account; its contacts that are gone
    };

    /// The same problem has the same id, so that a closed message stays closed.
    QString id = {};
    Urgency urgency = Urgency::Problem;
    QString sentence = {}; ///< plain text
    Action action = Action::None;
    QString actionText = {};
    qint64 subject = 0; ///< as the action says

    friend bool operator==(const Message &, const Message &) = default;
};

/// What an account's state asks of the user; nothing while all is well.
[[nodiscard]] std::optional<Message> messageFor(const Account &account,
                                                const AccountStatus &status);

/// An edit that needs a decision. `name` is the contact's.
[[nodiscard]] Message messageFor(const RemarkEdit &edit, const QString &name);
/// Several of them.
[[nodiscard]] Message undecidedMessage(qsizetype edits);
/// How far remarks are that were saved together.
[[nodiscard]] Message progressMessage(const RemarkBatch &batch, const QString &id);
/// What was just discarded; the action takes it back. `name`: the contact's, of a single one.
[[nodiscard]] Message discardedMessage(qsizetype edits, const QString &name);

} // namespace Lianxi
