// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startbench.h"

#include "application.h"
#include "benchapplication.h"
#include "childprocess.h"
#include "contactlistmodel.h"
#include "contactpage.h"
#include "mainwindow.h"
#include "measuring.h"
#include "paintwatch.h"
#include "profilemaker.h"
#include "rowtable.h"

#include <QMainWindow>
#include <QMenuBar>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr qsizetype accountCount = 20;
constexpr qsizetype cachedContacts = 200'000;

/// Where the time goes; on stderr.
void tellStep(const QStringList &arguments, const char *step)
{
    std::fprintf(stderr, "start: %6.1f ms %s\n", monotonicMs() - arguments.constLast().toDouble(),
                 step);
}

double sinceStart(const QStringList &arguments)
{
    return monotonicMs() - arguments.constLast().toDouble();
}

/// What the last account's last contact is found by.
QString lastSearched(const QList<Account> &accounts, const ContactTable &contacts)
{
    for (const ContactTable::Row row : contacts.query({.account = accounts.constLast().key}))
        return contacts.contact(row).id;
    return {};
}

/// A running program that tells when its window shows rows, and when all can be searched.
class StartWatch : public QObject
{
public:
    StartWatch(Application &application, QStringList arguments)
        : m_application(application)
        , m_arguments(std::move(arguments))
    {
        const ContactPage &page = application.window().contactPage();
        connect(new PaintWatch(page.table()->viewport()), &PaintWatch::painted, this,
                [this, &page] {
                    if (m_painted == 0 && page.model()->rowCount() > 0) {
                        m_painted = sinceStart(m_arguments);
                        tellStep(m_arguments, "rows are painted");
                        endWhenDone();
                    }
                });
        connect(&application, &Application::loaded, this, [this] {
            const QList<Account> accounts = m_application.core().book().accounts();
            const ContactTable &contacts = m_application.contacts();
            const QString last = lastSearched(accounts, contacts);
            if (contacts.size() != cachedContacts || last.isEmpty()
                || contacts.query({.account = accounts.constLast().key, .search = last})
                       .isEmpty()) {
                m_application.quit(); // without an answer: the measurement failed
                return;
            }
            m_searchable = sinceStart(m_arguments);
            tellStep(m_arguments, "all rows can be searched");
            m_isRanked = m_application.contacts().image().names.count > 0;
            endWhenDone();
        });
        // The names are put in order once they are all there; a start after that one knows it.
        connect(&contacts(), &ContactTable::ranksChanged, this, [this] {
            if (m_searchable == 0)
                return;
            m_isRanked = true;
            tellStep(m_arguments, "the names are in order");
            endWhenDone();
        });
    }

private:
    [[nodiscard]] ContactTable &contacts() { return m_application.contacts(); }

    void endWhenDone()
    {
        if (m_painted == 0 || m_searchable == 0 || !m_isRanked)
            return;
        answerParent({{"painted"_L1, m_painted}, {"searchable"_L1, m_searchable}});
        m_application.quit();
    }

    Application &m_application;
    QStringList m_arguments;
    double m_painted = 0;
    double m_searchable = 0;
    bool m_isRanked = false;
};

/// The things that any program of this kind starts with: network and database.
class Furniture
{
public:
    explicit Furniture(const QString &folder)
        : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s))
    {
        // It is made in full when it is asked for something; the reply is dropped.
        m_network.get(QNetworkRequest(QUrl(u"data:,x"_s)))->setParent(&m_network);
        m_database.setDatabaseName(folder + "/baseline.sqlite"_L1);
        QSqlQuery query(m_database);
        m_isRead = m_database.open() && query.exec(u"SELECT count(*) FROM sqlite_master"_s)
            && query.next();
    }
    [[nodiscard]] bool isRead() const { return m_isRead; }

private:
    QNetworkAccessManager m_network;
    QSqlDatabase m_database;
    bool m_isRead = false;
};

} // namespace

QList<BenchRow> benchStart(const BenchPlan &plan)
{
    const QTemporaryDir folder;
    if (!makeProfile(folder.path(), {.contacts = cachedContacts, .accounts = accountCount}))
        return {};
    Samples searchable;
    const auto ours = [&] {
        const auto answer = runChildProcess(u"start-window"_s, {folder.path()});
        searchable.add(answer ? answer->value("searchable"_L1).toDouble() : 0);
        return answer ? answer->value("painted"_L1).toDouble() : 0;
    };
    const auto baseline = [&] {
        const auto answer = runChildProcess(u"start-empty"_s, {folder.path()});
        return answer ? answer->value("painted"_L1).toDouble() : 0;
    };
    const Versus result = measureInTurn(plan.rounds, ours, baseline);
    const QString what = u"Qt window with menu, table, network, SQLite and one emoji"_s;
    return {{u"start-painted"_s, result.ours.median(), u"ms"_s, what, result.baseline.median()},
            {u"start-searchable"_s, searchable.median(), u"ms"_s, what, result.baseline.median()}};
}

int startWindowChild(const QStringList &arguments)
{
    static int argc = 1;
    static char name[] = "lianxi-bench";
    static char *argv[] = {name, nullptr};
    tellStep(arguments, "main() begins");
    QApplication qt(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    tellStep(arguments, "QApplication is there");
    Application application({.folder = ProfileFolder::below(arguments.constFirst()),
                             .keychain = std::make_unique<MemoryCredentialStore>()});
    QObject::connect(&application, &Application::ended, &qt, &QApplication::quit,
                     Qt::QueuedConnection);
    tellStep(arguments, "the window is built");
    QObject::connect(
        new PaintWatch(application.window().centralWidget()), &PaintWatch::painted, &application,
        [&arguments] { tellStep(arguments, "the window is painted"); }, Qt::SingleShotConnection);
    const StartWatch watch(application, arguments);
    application.start();
    return QApplication::exec();
}

int startEmptyChild(const QStringList &arguments)
{
    static int argc = 1;
    static char name[] = "lianxi-bench";
    static char *argv[] = {name, nullptr};
    QApplication qt(argc, argv);
    const Furniture furniture(arguments.constFirst());
    if (!furniture.isRead())
        return 1;
    QMainWindow window;
    QMenu *menu = window.menuBar()->addMenu(u"File"_s);
    menu->addAction(u"Quit"_s);
    auto *table = new QTableView(&window);
    QStandardItemModel model(1, 6);
    model.setItem(0, 0, new QStandardItem(u"😀"_s));
    table->setModel(&model);
    window.setCentralWidget(table);
    window.resize(1180, 740);
    QObject::connect(
        new PaintWatch(table->viewport()), &PaintWatch::painted, &qt,
        [&arguments] {
            answerParent({{"painted"_L1, sinceStart(arguments)}});
            QApplication::quit();
        },
        Qt::SingleShotConnection);
    window.show();
    return QApplication::exec();
}

} // namespace Lianxi
