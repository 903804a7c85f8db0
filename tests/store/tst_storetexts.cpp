// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestStoreTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextComesBackAsItWentIn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Chinese") << u"王小明"_s;
        QTest::newRow("ideographic space") << u"\u3000"_s;
        QTest::newRow("line breaks") << u"a\r\nb\tc"_s;
        QTest::newRow("NUL in the middle") << u"a\0b"_s;
        QTest::newRow("NUL alone") << QString(QChar(u'\0'));
        QTest::newRow("quotes") << u"'; DROP TABLE contact; -- \"x\" ?1 :name"_s;
        QTest::newRow("markup") << u"<img src=file:///etc/passwd>&amp;"_s;
        QTest::newRow("family emoji") << u"👨‍👩‍👧‍👦🇨🇳"_s;
        QTest::newRow("override") << u"\u202Eabc\u202C"_s;
        QTest::newRow("decomposed") << u"e\u0301 é"_s;
        QTest::newRow("byte order mark") << u"\uFEFFx"_s;
        QTest::newRow("two byte order marks") << u"\uFEFF\uFEFF"_s;
        QTest::newRow("200 combining marks") << u"Z"_s + QString(200, QChar(0x0336));
        QTest::newRow("long") << u"长"_s.repeated(100'000);
        QTest::newRow("a number") << u"007"_s;
        QTest::newRow("blob") << u"x'00'"_s;
    }
    void everyTextComesBackAsItWentIn()
    {
        QFETCH(QString, text);
        StoreFixture store;
        Account one;
        one.name = text;
        one.handle = text;
        one.settings.insert(text, text);
        one = must(store->addAccount(one));
        must(store->saveRoster(one.key, {{{text, ContactKind::Group}}}));
        ContactDetails details{text};
        details.nickname = text;
        details.remark = text;
        details.signature = text;
        details.labelIds = QStringList{text, u"2"_s};
        must(store->saveDetails(one.key, {details}, {text}));
        must(store->saveLabels(one.key, {{text, text}}));
        GroupMembers members;
        members.groupId = text;
        members.ownerId = text;
        members.members.resize(1);
        members.members[0].id = text;
        members.members[0].nickname = text;
        members.members[0].groupNickname = text;
        members.members[0].inviterId = text;
        must(store->saveMembers(one.key, members));
        const Contact told = store.contact(one.key, text);
        const RemarkEdit edit = must(store->addEdit(told.key, text));
        store.restart();

        QCOMPARE(must(store->accounts()), QList<Account>{one});
        const Contact read = must(store->contacts(one.key)).first();
        QCOMPARE(read.id, text);
        QCOMPARE(read.nickname, text);
        QCOMPARE(read.remark, text);
        QCOMPARE(read.signature, text);
        QCOMPARE(read.ownerId, text);
        QCOMPARE(read.labelIds, (QStringList{text, u"2"_s}));
        QCOMPARE(must(store->labels(one.key)), (QList<Label>{{text, text}}));
        const Member member = must(store->members(read.key)).first();
        QCOMPARE(member.id, text);
        QCOMPARE(member.nickname, text);
        QCOMPARE(member.groupNickname, text);
        QCOMPARE(member.inviterId, text);
        QCOMPARE(must(store->edits(0)), QList<RemarkEdit>{edit});
        QCOMPARE(edit.remark, text);
        QCOMPARE(edit.earlier, text);
        // The same again changes nothing: what was written is what was compared.
        QCOMPARE(must(store->saveRoster(one.key, {{{text, ContactKind::Group}}})).appeared, 0);
    }

    void whatIsNoCharacterBecomesAReplacement_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("high") << u"a"_s + QChar(0xD83D) + u"b"_s;
        QTest::newRow("noncharacter") << u"a"_s + QChar(0xFFFF) + u"b"_s;
        QTest::newRow("swapped mark") << u"a"_s + QChar(0xFFFE) + u"b"_s;
        QTest::newRow("low") << u"a"_s + QChar(0xDE00) + u"b"_s;
    }
    void whatIsNoCharacterBecomesAReplacement()
    {
        QFETCH(QString, text);
        const QString stored = u"a\uFFFDb"_s;
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({text})));
        ContactDetails details{text};
        details.nickname = text;
        details.remark = text;
        details.labelIds = QStringList{text};
        store.takeTold();
        must(store->saveDetails(account, {details}, {text}));
        const Contact read = store.contact(account, stored);
        QCOMPARE(read.nickname, stored);
        QCOMPARE(read.remark, stored);
        QCOMPARE(read.labelIds, QStringList{stored});
        // What is told is what is stored.
        QCOMPARE(store.takeTold().first().contacts, QList<Contact>{read});
        // And it is the same contact when the gateway says the same again.
        const auto outcome = must(store->saveRoster(account, rosterOf({text})));
        QCOMPARE(outcome.appeared, 0);
        QCOMPARE(outcome.gone, 0);
    }
};

QTEST_GUILESS_MAIN(TestStoreTexts)
#include "tst_storetexts.moc"
