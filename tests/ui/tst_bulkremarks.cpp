// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "batchdialog.h"
#include "batchflow.h"
#include "bulkremarkdialog.h"
#include "dialogground.h"
#include "primarybutton.h"
#include "remarkpreviewmodel.h"
#include "remarkreportmodel.h"
#include "remarkruleform.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestBulkRemarks : public QObject
{
    Q_OBJECT

private:
    template <typename T>
    static void must(QCoro::Task<Result<T>> task)
    {
        const auto done = DialogGround::result(std::move(task));
        QVERIFY(done && *done);
    }
    /// Friends with the remarks "old 0" … of an account.
    struct Scene
    {
        DialogGround ground;
        AccountKey account = 0;
        QList<ContactKey> contacts;

        explicit Scene(int friends = 5)
        {
            if (!ground.open())
                qFatal("no store");
            account = ground.stored(DialogGround::shop(), u"secret"_s).key;
            Roster roster;
            QList<ContactDetails> details;
            for (int i = 0; i < friends; ++i) {
                const QString id = u"wxid_%1"_s.arg(i);
                roster.entries.append({id, ContactKind::Friend});
                details.append({.id = id,
                                .nickname = u"Friend %1"_s.arg(i),
                                .remark = u"old %1"_s.arg(i),
                                .alias = u"alias_%1"_s.arg(i)});
            }
            must(ground.store.saveRoster(account, roster));
            must(ground.store.saveDetails(account, details, {}));
            const auto all = ground.result(ground.store.contacts(account));
            ground.page.contacts.load(account, **all);
            for (const Contact &contact : **all)
                contacts.append(contact.key);
        }
        [[nodiscard]] RemarkBatch batch(BatchKey key)
        {
            return **ground.result(ground.store.batch(key));
        }
    };

    template <typename T>
    static T *field(QWidget &dialog, const QString &name)
    {
        for (T *one : dialog.findChildren<T *>()) {
            if (one->accessibleName() == name)
                return one;
        }
        qFatal("no field %s", qPrintable(name));
        return nullptr;
    }
    static RemarkPreviewModel &model(BulkRemarkDialog &dialog)
    {
        return *dialog.findChild<RemarkPreviewModel *>();
    }
    static PrimaryButton &apply(BulkRemarkDialog &dialog)
    {
        return *dialog.findChild<PrimaryButton *>();
    }
    static QPushButton *button(QDialog &dialog, const QString &start)
    {
        for (QPushButton *one : dialog.findChildren<QPushButton *>()) {
            if (one->text().remove(u'&').startsWith(start))
                return one;
        }
        return nullptr;
    }
    static QString after(BulkRemarkDialog &dialog, int row)
    {
        return model(dialog).index(row, RemarkPreviewModel::AfterColumn).data().toString();
    }

private Q_SLOTS:
    void nothingIsStoredBeforeItIsSaved()
    {
        Scene scene;
        QPointer dialog = new BulkRemarkDialog(scene.ground.services(), scene.contacts);
        QSignalSpy saved(dialog.data(), &BulkRemarkDialog::saved);
        dialog->show();
        QVERIFY(!apply(*dialog).isEnabled());
        QTest::keyClicks(field<QLineEdit>(*dialog, u"Find"_s), u"old"_s);
        QTest::keyClicks(field<QLineEdit>(*dialog, u"Replace by"_s), u"new"_s);
        QTRY_VERIFY(apply(*dialog).isEnabled());
        QCOMPARE(after(*dialog, 3), u"new 3"_s);
        QCOMPARE(model(*dialog).counts().checked, 5);
        QCOMPARE((**scene.ground.result(scene.ground.store.edits(0))).size(), 0);

        // What is not wanted is left out.
        auto *table = dialog->findChild<QTableView *>();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(model(*dialog).counts().checked, 4);
        apply(*dialog).click();
        QTRY_COMPARE(saved.size(), 1);
        const auto batch = saved.first().first().value<RemarkBatch>();
        QCOMPARE(batch.total(), 4);
        QTRY_VERIFY(!dialog);
    }

    void anUnknownColumnIsSaid()
    {
        Scene scene;
        BulkRemarkDialog dialog(scene.ground.services(), scene.contacts);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        field<QComboBox>(dialog, u"How"_s)->setCurrentIndex(5);
        QTRY_COMPARE(after(dialog, 0), u"Friend 0"_s);
        auto *text = field<QLineEdit>(dialog, u"Template"_s);
        text->setText(u"{nickname} {nope}"_s);
        QTRY_COMPARE(model(dialog).rowCount(), 0);
        QVERIFY(!apply(dialog).isEnabled());
        const auto *form = dialog.findChild<RemarkRuleForm *>();
        QVERIFY(form->problem().contains(u"{nope}"_s));
        text->setText(u"{nickname}/{alias}"_s);
        QTRY_COMPARE(after(dialog, 4), u"Friend 4/alias_4"_s);
    }

    void aPastedTableNamesAlsoThoseThatAreNotSelected()
    {
        Scene scene;
        BulkRemarkDialog dialog(scene.ground.services(), scene.contacts.first(1));
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        field<QComboBox>(dialog, u"How"_s)->setCurrentIndex(6);
        field<QPlainTextEdit>(dialog, u"Table"_s)
            ->setPlainText(u"wxid_0\tA\nalias_3\tB\nnobody\tC\nwxid_1\told 1\nwxid_2\n"_s);
        QTRY_COMPARE(model(dialog).rowCount(), 4);
        const RemarkPreviewModel::Counts counts = model(dialog).counts();
        QCOMPARE(counts.checked, 2);
        QCOMPARE(counts.unchanged, 1);
        QCOMPARE(counts.hopeless, 1);
        QVERIFY(dialog.findChild<RemarkRuleForm *>()->problem().contains(u"5"_s));
    }

    void whoHasAnEditThatWaitsIsLeftOutAtFirst()
    {
        Scene scene;
        must(scene.ground.store.addEdit(scene.contacts.first(), u"waits"_s));
        const auto all = scene.ground.result(scene.ground.store.contacts(scene.account));
        scene.ground.page.contacts.load(scene.account, **all);
        BulkRemarkDialog dialog(scene.ground.services(), scene.contacts);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        field<QComboBox>(dialog, u"How"_s)->setCurrentIndex(3);
        QTRY_COMPARE(model(dialog).counts().checked, 4);
        QCOMPARE(model(dialog).counts().waiting, 1);
        const QModelIndex first = model(dialog).index(0, 0);
        QVERIFY(model(dialog).setData(first, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model(dialog).counts().checked, 5);
    }

    void tenThousandDoNotHoldUpTheWindow()
    {
        Scene scene(10'000);
        BulkRemarkDialog dialog(scene.ground.services(), scene.contacts);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        field<QComboBox>(dialog, u"How"_s)->setCurrentIndex(3);
        QTRY_VERIFY_WITH_TIMEOUT(apply(dialog).isEnabled(), 20'000);
        QCOMPARE(model(dialog).counts().checked, 10'000);
        QCOMPARE(after(dialog, 9'999), u"old 9999 10000"_s);
    }

    void theReportFollowsTheOutboxAndIsSaved()
    {
        Scene scene;
        QList<RemarkWish> wishes;
        for (const ContactKey contact : scene.contacts)
            wishes.append({contact, u"new"_s});
        Store &store = scene.ground.store;
        const BatchKey key = (**scene.ground.result(store.addEdits(wishes))).key;
        BatchDialog dialog(scene.ground.services(), key);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const auto *progress = dialog.findChild<QProgressBar *>();
        auto *report = dialog.findChild<RemarkReportModel *>();
        QTRY_COMPARE(report->rowCount(), 5);
        QCOMPARE(progress->maximum(), 5);
        QCOMPARE(progress->value(), 0);
        const QList<RemarkEdit> edits = report->edits();
        const auto close = [&](int i, RemarkEdit::State state) {
            must(store.markSent(edits.at(i).key));
            must(store.closeEdit(edits.at(i).key, state, u"不行"_s, u"kept"_s));
        };
        close(0, RemarkEdit::State::Confirmed);
        close(1, RemarkEdit::State::Refused);
        QTRY_COMPARE(progress->value(), 2);
        QPushButton *retry = button(dialog, u"Retry 1"_s);
        QVERIFY(retry && retry->isVisible());
        QTRY_COMPARE(report->reportRow(1),
                     (QStringList{u"wxid_1"_s, u"Friend 1"_s, u"old 1"_s, u"new"_s, u"refused"_s,
                                  u"不行"_s, u"1"_s}));

        QTemporaryDir folder;
        const QString path = folder.filePath(u"report.csv"_s);
        button(dialog, u"Save Report"_s)->click();
        auto *chooser = dialog.findChild<QFileDialog *>();
        QVERIFY(chooser);
        Q_EMIT chooser->fileSelected(path);
        chooser->close();
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray written = file.readAll();
        QCOMPARE(written.count("\r\n"), 6);
        QVERIFY(written.contains("\"wxid_0\",\"Friend 0\",\"old 0\",\"new\",\"confirmed\""));

        // The account has a session: what is retried goes out, what was stopped does not.
        button(dialog, u"Stop"_s)->click();
        QTRY_COMPARE(scene.batch(key).superseded, 3);
        QTRY_COMPARE(progress->value(), 5);
        retry->click();
        QTRY_COMPARE(scene.batch(key).refused, 0);
        QCOMPARE(scene.batch(key).superseded, 3);
    }

    void aBatchIsTakenBackAndItsUndoIsShown()
    {
        Scene scene;
        QWidget window;
        BatchFlow flow(scene.ground.services(), &window);
        QSignalSpy said(&flow, &BatchFlow::messageArose);
        QList<RemarkWish> wishes;
        for (const ContactKey contact : scene.contacts)
            wishes.append({contact, u"new"_s});
        Store &store = scene.ground.store;
        const BatchKey key = (**scene.ground.result(store.addEdits(wishes))).key;
        QTRY_VERIFY(!said.isEmpty());
        const auto message = said.last().first().value<Message>();
        QCOMPARE(message.action, Message::Action::ShowBatch);
        QCOMPARE(message.subject, key);
        QVERIFY(message.sentence.contains(u"0 of 5"_s));

        const auto edits = scene.ground.result(store.batchEdits(key));
        must(store.markSent((**edits).first().key));
        must(store.closeEdit((**edits).first().key, RemarkEdit::State::Confirmed, {}));
        flow.undo(key);
        QTRY_COMPARE(window.findChildren<BatchDialog *>().size(), 1);
        const BatchKey back = window.findChild<BatchDialog *>()->batch();
        QCOMPARE(scene.batch(back).undoes, key);
        QCOMPARE(scene.batch(back).total(), 1);
        QCOMPARE(scene.batch(key).superseded, 4);
        flow.show(back); // it is there already
        QCOMPARE(window.findChildren<BatchDialog *>().size(), 1);
    }
};

QTEST_MAIN(TestBulkRemarks)
#include "tst_bulkremarks.moc"
