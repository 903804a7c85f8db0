// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hardground.h"

#include "profileplace.h"
#include "storedlines.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// So that everything that is known is old enough to be asked for again.
qint64 monthsAgo()
{
    return QDateTime::currentMSecsSinceEpoch() - 60 * 24 * 3600 * qint64(1000);
}

template <typename T>
void mustBe(const T &condition, const char *what)
{
    if (!condition)
        qFatal("%s", what);
}

} // namespace

HardGround::HardGround(const QString &system, Situation situation, const Detour &detour)
    : m_world(system)
    , m_port(detour ? detour(m_world.demo().port()) : m_world.demo().port())
    , m_folder(profilePlace())
{
    m_world.begin();
    makeProfile(situation);
    if (situation == Situation::LaterSync)
        changeWorld();
}

QString HardGround::newRemark()
{
    return u"remark-of-the-user"_s;
}

void HardGround::makeProfile(Situation situation)
{
    const auto redirected = [this](const QString &text) {
        return QString(text).replace(u":%1"_s.arg(m_world.demo().port()), u":%1"_s.arg(m_port));
    };
    Account account = m_world.account();
    account.url = QUrl(redirected(account.url.toString()));
    for (QString &setting : account.settings)
        setting = redirected(setting);
    Store store(nullptr, &monthsAgo);
    mustBe(await(store.open(m_folder.filePath(u"beginning.db"_s))), "no profile to begin with");
    m_account = HardRun::addAccount(store, m_keychain, account, redirected(m_world.secret()));
    if (situation == Situation::FirstSync)
        return;
    HardRun run(store, m_keychain);
    mustBe(run.open(), "the accounts of the first profile");
    mustBe(run.sync(m_account.key), "the sync of the first profile");
}

void HardGround::changeWorld()
{
    const QString keptFriend = m_world.worldId(m_world.someFriend());
    const QString changedGroup = m_world.worldId(m_world.someGroup());
    m_world.demo().visit(m_world.row().system, [&](DemoWorld &people) {
        QStringList friends;
        for (const DemoPerson &person : people.people()) {
            if (person.kind == DemoPerson::Kind::Friend && person.id != keptFriend)
                friends.append(person.id);
        }
        people.rename(friends.at(0), u"renamed"_s);
        people.setRemark(friends.at(1), u"written elsewhere"_s);
        people.leave(friends.at(2));
        people.rename(changedGroup, u"renamed group"_s);
    });
}

bool HardGround::runUndisturbed()
{
    const std::unique_ptr<Store> store = begin();
    HardRun run(*store, m_keychain);
    const Seen seen = live(run, [&] { return contactIn(*store); });
    m_expected = storedLines(*store, m_account);
    if (!run.sync(m_account.key))
        return false;
    m_expectedLater = storedLines(*store, m_account);
    return seen.settled && seen.settled->state == RemarkEdit::State::Confirmed
        && run.told().isEmpty() && m_world.timesWritten(newRemark()) == 1;
}

QStringList HardGround::factsOf(QStringList lines)
{
    lines.removeIf([](const QString &line) { return line.startsWith("setting|"_L1); });
    return lines;
}

std::unique_ptr<Store> HardGround::begin(Store::Fault fault)
{
    m_world.setRemarkOverThere(m_world.someFriend(), u"before"_s);
    m_world.heal();
    const QString path = m_folder.filePath(u"profile.db"_s);
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + end);
    mustBe(QFile::copy(m_folder.filePath(u"beginning.db"_s), path), "no copy of the profile");
    auto store = std::make_unique<Store>(nullptr, Store::Now(), std::move(fault));
    mustBe(await(store->open(path)), "the profile cannot be opened");
    return store;
}

HardGround::Seen HardGround::live(HardRun &run, const std::function<ContactKey()> &contact)
{
    Seen seen;
    seen.isOpen = run.open().has_value();
    if (!seen.isOpen)
        return seen;
    seen.isSynced = run.sync(m_account.key).has_value();
    if (!seen.isSynced)
        return seen;
    const Result<RemarkEdit> saved = run.saveRemark(contact(), newRemark());
    if (!saved)
        return seen;
    seen.saved = *saved;
    seen.settled = run.settled(saved->key);
    return seen;
}

QString HardGround::goOn(HardRun &run, Store &store, const Seen &seen)
{
    if (const Result<void> opened = run.open(); !opened)
        return u"next run, open: "_s + wordsFor(opened.error());
    for (int i = 0; i < 2; ++i) {
        if (const Result<SyncOutcome> synced = run.sync(m_account.key); !synced)
            return u"next run, sync: "_s + wordsFor(synced.error());
    }
    using State = RemarkEdit::State;
    const bool arrived = seen.settled && seen.settled->state == State::Confirmed;
    if (!arrived) {
        // The user writes it again, or tries again what did not arrive.
        EditKey edit = 0;
        if (!seen.saved) {
            const Result<RemarkEdit> saved = run.saveRemark(contactIn(store), newRemark());
            if (!saved)
                return u"next run, remark: "_s + wordsFor(saved.error());
            edit = saved->key;
        } else if (seen.settled) {
            edit = seen.saved->key;
            run.forgetSettled();
            if (const Result<void> retried = run.retryEdit(edit); !retried)
                return u"next run, try again: "_s + wordsFor(retried.error());
        } else {
            edit = seen.saved->key;
        }
        const std::optional<RemarkEdit> settled = run.settled(edit);
        if (!settled || settled->state != State::Confirmed)
            return u"next run: the edit does not arrive"_s;
    }
    if (m_world.remarkOverThere(m_world.someFriend()) != newRemark())
        return u"the remark is not over there"_s;
    if (const qsizetype times = m_world.timesWritten(newRemark()); times != 1)
        return u"the remark was written %1 times"_s.arg(times);
    return {};
}

ContactKey HardGround::contactIn(Store &store)
{
    const QList<Contact> contacts = await(store.contacts(m_account.key)).value();
    const auto found = std::ranges::find(contacts, m_world.someFriend(), &Contact::id);
    return found == contacts.end() ? 0 : found->key;
}

} // namespace Lianxi
