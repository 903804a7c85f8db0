// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <QMap>
#include <QRandomGenerator>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;

using State = RemarkEdit::State;

namespace {

/// The store's rules once more, in memory and without regard to speed.
class Reference
{
public:
    struct Row
    {
        Contact contact; ///< with the gateway's remark
        std::optional<RemarkEdit> edit; ///< the one that matters
    };
    QMap<QString, Row> rows;
    qint64 completeAt = 0;
    QStringList held;

    Store::RosterOutcome saveRoster(const QStringList &ids, Store::RosterTrust trust, qint64 now)
    {
        Store::RosterOutcome outcome;
        qsizetype stored = 0;
        QStringList missing;
        for (const Row &row : std::as_const(rows)) {
            if (row.contact.goneSince > 0)
                continue;
            ++stored;
            if (!ids.contains(row.contact.id))
                missing.append(row.contact.id);
        }
        QStringList sorted = ids;
        sorted.sort();
        const bool tooFew = ids.isEmpty()
            ? stored > 0
            : missing.size() > 20 && missing.size() * 3 > stored && sorted != held;
        outcome.heldBack = tooFew && trust == Store::RosterTrust::Checked;
        if (!outcome.heldBack) {
            for (const QString &id : std::as_const(missing)) {
                Contact &contact = rows[id].contact;
                contact.goneSince = now;
                ++outcome.gone;
            }
        }
        for (const QString &id : ids) {
            Contact &contact = rows[id].contact;
            if (contact.id.isEmpty()) {
                contact.id = id;
                contact.kind = kindOfId(id);
                contact.firstSeen = now;
            } else if (contact.goneSince == 0) {
                continue;
            }
            contact.goneSince = 0;
            contact.lastSeen = now;
            ++outcome.appeared;
        }
        held = outcome.heldBack ? sorted : QStringList();
        if (!outcome.heldBack)
            seeAll(now);
        return outcome;
    }

    void saveDetails(const ContactDetails &details, qint64 now)
    {
        const auto row = rows.find(details.id);
        if (row == rows.end())
            return;
        row->contact.detailsAt = now;
        if (details.nickname && !details.nickname->isEmpty())
            row->contact.nickname = *details.nickname;
        if (details.remark)
            row->contact.remark = *details.remark;
    }

    [[nodiscard]] QMap<QString, Contact> shown() const
    {
        QMap<QString, Contact> contacts;
        for (const Row &row : rows) {
            Contact contact = row.contact;
            if (row.edit) {
                const bool open = isOpen(row.edit->state);
                contact.remarkState = open ? RemarkState::Waiting : RemarkState::Failed;
                if (open)
                    contact.remark = row.edit->remark;
            }
            contacts.insert(contact.id, contact);
        }
        return contacts;
    }

private:
    void seeAll(qint64 now)
    {
        completeAt = now;
        for (Row &row : rows) {
            if (row.contact.goneSince == 0)
                row.contact.lastSeen = now;
        }
    }
};

QMap<QString, Contact> byId(const QList<Contact> &contacts)
{
    QMap<QString, Contact> map;
    for (const Contact &contact : contacts)
        map.insert(contact.id, contact);
    return map;
}

} // namespace

class TestStoreRounds : public QObject
{
    Q_OBJECT

private:
    QRandomGenerator m_random;

    qsizetype below(qsizetype end) { return m_random.bounded(static_cast<qint64>(end)); }

    QStringList someIds(qsizetype all)
    {
        QStringList ids = manyIds(0, all);
        std::ranges::shuffle(ids, m_random);
        const qsizetype share = below(10);
        return share == 0 ? QStringList() : ids.first(all * share / 9);
    }

    /// A step of the outbox that may or may not be possible now; both sides have to agree.
    void stepOutbox(StoreFixture &store, Reference &reference, const QString &id)
    {
        Reference::Row &row = reference.rows[id];
        const EditKey key = row.edit ? row.edit->key : 0;
        const State state = row.edit ? row.edit->state : State::Superseded;
        switch (below(5)) {
        case 0: {
            const QString remark = u"remark %1"_s.arg(below(1000));
            row.edit = must(store->addEdit(row.contact.key, remark));
            break;
        }
        case 1:
            QCOMPARE(wait(store->markSent(key)).has_value(), state == State::Waiting);
            if (state == State::Waiting)
                row.edit->state = State::Sent;
            break;
        case 2:
            closeEdit(store, row, key, state);
            break;
        case 3: {
            const bool possible = row.edit && !isOpen(state);
            QCOMPARE(wait(store->retryEdit(key)).has_value(), possible);
            if (possible)
                row.edit->state = State::Waiting;
            break;
        }
        case 4: {
            const bool possible = row.edit && state != State::Sent;
            QCOMPARE(wait(store->discardEdit(key)).has_value(), possible);
            if (possible)
                row.edit.reset();
            break;
        }
        }
    }

    void closeEdit(StoreFixture &store, Reference::Row &row, EditKey key, State state)
    {
        const QList<State> ends{State::Confirmed, State::Refused,  State::NotKept,
                                State::Unknown,   State::Conflict, State::Waiting};
        const State end = ends[below(ends.size())];
        const bool done = wait(store->closeEdit(key, end, {}, u"kept"_s)).has_value();
        const bool unsentToo = end == State::Confirmed || end == State::Conflict;
        QCOMPARE(done, state == State::Sent || (state == State::Waiting && unsentToo));
        if (!done)
            return;
        row.edit->state = end;
        if (end == State::NotKept || end == State::Conflict)
            row.contact.remark = u"kept"_s;
        if (end == State::Confirmed) {
            row.contact.remark = row.edit->remark;
            row.edit.reset();
        }
    }

private Q_SLOTS:
    void randomRoundsEndWhereTheReferenceEnds_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 5; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void randomRoundsEndWhereTheReferenceEnds()
    {
        QFETCH(quint32, seed);
        m_random.seed(seed);
        StoreFixture store;
        const AccountKey account = store.addAccount();
        Reference reference;
        QMap<QString, Contact> told; // what a listener knows from change sets alone
        store.takeTold();

        for (int round = 0; round < 120; ++round) {
            const qsizetype what = below(10);
            if (what < 3 || reference.rows.isEmpty()) {
                const QStringList ids = someIds(90);
                const auto trust
                    = below(4) == 0 ? Store::RosterTrust::Confirmed : Store::RosterTrust::Checked;
                for (qsizetype times = below(2); times >= 0; --times) {
                    const auto is = must(store->saveRoster(account, rosterOf(ids), trust));
                    const auto expected = reference.saveRoster(ids, trust, store.now);
                    QCOMPARE(is.appeared, expected.appeared);
                    QCOMPARE(is.gone, expected.gone);
                    QCOMPARE(is.heldBack, expected.heldBack);
                }
                const auto stored = must(store->contacts(account));
                for (const Contact &contact : stored)
                    reference.rows[contact.id].contact.key = contact.key;
            } else if (what < 6) {
                ContactDetails details{u"wxid_%1"_s.arg(below(100))};
                if (below(2) == 0)
                    details.nickname = below(3) == 0 ? QString() : u"n%1"_s.arg(below(50));
                if (below(2) == 0)
                    details.remark = below(3) == 0 ? QString() : u"r%1"_s.arg(below(50));
                must(store->saveDetails(account, {details}, {details.id}));
                reference.saveDetails(details, store.now);
            } else if (what < 9) {
                const QStringList ids = reference.rows.keys();
                stepOutbox(store, reference, ids[below(ids.size())]);
            } else {
                store.restart();
            }
            if (QTest::currentTestFailed())
                return;

            const QMap<QString, Contact> shown = reference.shown();
            QCOMPARE(byId(must(store->contacts(account))), shown);
            for (const ChangeSet &changes : store.takeTold()) {
                for (const Contact &contact : changes.contacts)
                    told.insert(contact.id, contact);
            }
            // A refresh alone moves lastSeen on without telling each row.
            for (auto it = told.begin(); it != told.end(); ++it)
                it->lastSeen = shown.value(it.key()).lastSeen;
            QCOMPARE(told, shown);
        }
        QCOMPARE(must(store->rosterStatus(account)).completeAt, reference.completeAt);
        store.stop();
        SecondConnection raw(store.path());
        QCOMPARE(raw.value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
        QCOMPARE(raw.column(u"PRAGMA foreign_key_check"_s).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestStoreRounds)
#include "tst_storerounds.moc"
