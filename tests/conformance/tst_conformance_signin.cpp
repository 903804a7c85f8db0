// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformancebench.h"
#include "gatewaysystems.h"
#include "misbehaviour.h"
#include "signinrun.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;

using Kind = Error::Kind;
using Step = SignInState::Step;

namespace {

struct MethodName
{
    SignInMethod method;
    const char *name;
};
constexpr std::array methodNames{MethodName{SignInMethod::Password, "password"},
                                 MethodName{SignInMethod::Token, "token"},
                                 MethodName{SignInMethod::QrCode, "QR code"}};

/// A row for each way of each system.
void addMethods(std::optional<SignInMethod> only = {})
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<int>("method");
    for (const ConformanceRow &row : conformanceRows()) {
        for (const MethodName &known : methodNames) {
            const bool isWanted = !only || *only == known.method;
            if (isWanted && gatewaySystem(row.system)->signInMethods.contains(known.method))
                QTest::newRow(qPrintable(row.name + u": "_s + QString::fromLatin1(known.name)))
                    << row.name << int(known.method);
        }
    }
}

/// Says "waiting" once and "scanned" once.
DemoOptions slowTelephone()
{
    DemoOptions options = ConformanceBench::smallWorld();
    options.pollsUntilScanned = 1;
    options.pollsUntilConfirmed = 1;
    options.longPoll = 5;
    return options;
}

/// What is wrong with what a sign-in gave; empty when one can work with it.
QString troubleWith(ConformanceBench &bench, const SignedIn &signedIn)
{
    if (signedIn.secret.isEmpty())
        return u"no secret"_s;
    Account account = bench.account();
    if (signedIn.handle)
        account.handle = *signedIn.handle;
    const std::unique_ptr<Gateway> gateway = makeGateway(account, signedIn.secret);
    const Result<Roster> roster = await(rosterWhenReady(gateway.get()));
    if (!roster)
        return wordsFor(roster.error());
    DemoPerson owner;
    bench.demo().visit(bench.row().system, [&](DemoWorld &world) { owner = world.owner(); });
    if (signedIn.profile && !signedIn.profile->nickname.isEmpty()
        && signedIn.profile->nickname != owner.nickname)
        return u"signed in as %1"_s.arg(signedIn.profile->nickname);
    return roster->entries.size() > 30 ? QString() : u"a short list"_s;
}

} // namespace

/// Every way into every system, and out of it again.
class TestConformanceSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheMethodsOfASystemAreMade_data() { addSystems(); }
    void onlyTheMethodsOfASystemAreMade()
    {
        QFETCH(const QString, system);
        ConformanceBench bench(system);
        const auto &methods = gatewaySystem(bench.row().system)->signInMethods;
        QVERIFY(!methods.isEmpty());
        for (const MethodName &known : methodNames) {
            const SignInMethod method = known.method;
            QCOMPARE(makeSignIn(bench.account(), bench.signInRequest(method)) != nullptr,
                     methods.contains(method));
        }
        QCOMPARE(bench.demo().requestCount(), 0); // nothing is asked before run()
    }

    void signingInGivesWhatOneCanWorkWith_data() { addMethods(); }
    void signingInGivesWhatOneCanWorkWith()
    {
        QFETCH(const QString, system);
        QFETCH(const int, method);
        ConformanceBench bench(system);
        SignInRun run(bench.makeSignIn(SignInMethod(method)));
        QVERIFY(run.endsSoon());
        QVERIFY2(run.result(), said(run.result()));
        QCOMPARE(troubleWith(bench, *run.result()), QString());
    }

    void afterTheSessionIsOverItIsSaidAndANewSignInHelps_data() { addMethods(); }
    void afterTheSessionIsOverItIsSaidAndANewSignInHelps()
    {
        QFETCH(const QString, system);
        QFETCH(const int, method);
        ConformanceBench bench(system);
        QVERIFY(!bench.secret().isEmpty());
        bench.demo().endSession(bench.row().system);
        const Result<Roster> refused = await(rosterWhenReady(&bench.gateway()));
        QVERIFY(!refused);
        QVERIFY2(needsSignIn(refused.error().kind), said(refused));
        QVERIFY(!bench.isTellingSecrets(refused.error().words));
        SignInRun run(bench.makeSignIn(SignInMethod(method)));
        QVERIFY(run.endsSoon());
        QVERIFY2(run.result(), said(run.result()));
        QCOMPARE(troubleWith(bench, *run.result()), QString());
    }

    void aWrongPasswordIsRefusedAndNotRepeated_data() { addMethods(SignInMethod::Password); }
    void aWrongPasswordIsRefusedAndNotRepeated()
    {
        QFETCH(const QString, system);
        ConformanceBench bench(system);
        SignInRequest request = bench.signInRequest(SignInMethod::Password);
        request.password = u"hunter2&Geheim=+%"_s;
        bench.heal();
        SignInRun run(bench.makeSignIn(request));
        QVERIFY(run.endsSoon());
        QVERIFY(!run.result());
        const Error &error = run.result().error();
        QVERIFY2(error.kind == Kind::Rejected || error.kind == Kind::SignedOut, said(run.result()));
        QVERIFY(!error.words.isEmpty());
        QVERIFY(!error.words.contains(u"hunter2"_s));
        QCOMPARE(bench.demo().requestCount(), 1); // platforms lock accounts that try too often
    }

    void theTelephoneIsFollowedStepByStep_data() { addMethods(SignInMethod::QrCode); }
    void theTelephoneIsFollowedStepByStep()
    {
        QFETCH(const QString, system);
        ConformanceBench bench(system, slowTelephone());
        SignInRun run(bench.makeSignIn(SignInMethod::QrCode));
        QVERIFY(run.endsSoon());
        QVERIFY2(run.result(), said(run.result()));
        QList<Step> steps = run.steps();
        steps.removeAll(Step::Asking);
        steps.removeAll(Step::Finishing); // where opening the session is a step of its own
        QCOMPARE(steps, (QList<Step>{Step::WaitingForScan, Step::Scanned}));
        for (const SignInState &state : run.states()) {
            QCOMPARE(state.renewals, 0);
            if (state.step == Step::WaitingForScan)
                QVERIFY(!state.qrText.isEmpty());
        }
    }

    void anExpiredCodeIsRenewed_data() { addMethods(SignInMethod::QrCode); }
    void anExpiredCodeIsRenewed()
    {
        QFETCH(const QString, system);
        DemoOptions options = slowTelephone();
        options.pollsUntilScanned = 3;
        options.pollsUntilExpired = 2;
        ConformanceBench bench(system, options);
        SignInRun run(bench.makeSignIn(SignInMethod::QrCode));
        QVERIFY(run.endsSoon());
        QVERIFY2(run.result(), said(run.result()));
        QSet<QString> codes;
        int renewals = 0;
        for (const SignInState &state : run.states()) {
            if (state.step == Step::WaitingForScan)
                codes.insert(state.qrText);
            QVERIFY(state.renewals >= renewals);
            renewals = state.renewals;
        }
        QCOMPARE(renewals, 1);
        QCOMPARE(codes.size(), 2);
        QCOMPARE(troubleWith(bench, *run.result()), QString());
    }

    void codesAreNotRenewedForEver_data() { addMethods(SignInMethod::QrCode); }
    void codesAreNotRenewedForEver()
    {
        QFETCH(const QString, system);
        DemoOptions options = slowTelephone();
        options.pollsUntilScanned = 1'000'000;
        options.pollsUntilExpired = 1;
        ConformanceBench bench(system, options);
        SignInRun run(bench.makeSignIn(SignInMethod::QrCode));
        QVERIFY(run.endsSoon());
        QCOMPARE(kindOf(run.result()), Kind::Timeout);
        QVERIFY(run.states().constLast().renewals >= 1);
    }

    void anyRequestThatHangsIsCancelled_data() { addMethods(); }
    void anyRequestThatHangsIsCancelled()
    {
        QFETCH(const QString, system);
        QFETCH(const int, method);
        ConformanceBench bench(system);
        const qsizetype requests = requestsOf(bench, SignInMethod(method));
        for (qsizetype number = 1; number <= requests; ++number) {
            bench.heal();
            bench.spoilRequest(number, u"hang"_s);
            SignInRun run(bench.makeSignIn(SignInMethod(method)));
            QVERIFY(soon([&] { return bench.demo().requestCount() == number; }));
            QVERIFY(!run.hasEnded());
            run.cancel();
            QVERIFY(run.endsSoon());
            QCOMPARE(kindOf(run.result()), Kind::Cancelled);
        }
    }

    void anyMomentIsGoodForCancelling_data() { addMethods(); }
    void anyMomentIsGoodForCancelling()
    {
        QFETCH(const QString, system);
        QFETCH(const int, method);
        ConformanceBench bench(system, slowTelephone());
        int cancelled = 0;
        for (int turns = 0; turns < 1000; turns += 1 + turns / 8) {
            SignInRun run(bench.makeSignIn(SignInMethod(method)));
            for (int i = 0; i < turns && !run.hasEnded(); ++i)
                oneTurn();
            if (run.hasEnded()) {
                QVERIFY2(run.result(), said(run.result()));
                break;
            }
            run.cancel();
            QVERIFY(run.endsSoon());
            QCOMPARE(kindOf(run.result()), Kind::Cancelled);
            ++cancelled;
        }
        QVERIFY(cancelled >= 2);
    }

    void whateverGoesWrongIsSaidWithoutSecrets_data() { addMethods(); }
    void whateverGoesWrongIsSaidWithoutSecrets()
    {
        QFETCH(const QString, system);
        QFETCH(const int, method);
        ConformanceBench bench(system);
        const qsizetype requests = requestsOf(bench, SignInMethod(method));
        const SignInRequest request = bench.signInRequest(SignInMethod(method));
        QStringList troubles;
        for (const Misbehaviour &wrong : misbehaviours(u"http://127.0.0.1:9/"_s)) {
            for (qsizetype number = 1; number <= requests; ++number) {
                bench.heal();
                bench.spoilRequest(number, wrong.fault + u"*1"_s);
                SignInRun run(bench.makeSignIn(request));
                const QString trouble = troubleOf(bench, request, run);
                if (!trouble.isEmpty())
                    troubles.append(u"%1 at request %2: %3"_s.arg(
                        wrong.fault, QString::number(number), trouble));
            }
        }
        QVERIFY2(troubles.isEmpty(), qPrintable(troubles.join(u'\n')));
    }

private:
    static qsizetype requestsOf(ConformanceBench &bench, SignInMethod method)
    {
        bench.heal();
        SignInRun run(bench.makeSignIn(method));
        const bool ends = run.endsSoon();
        Q_ASSERT(ends && run.result());
        return bench.demo().requestCount();
    }

    static QString troubleOf(ConformanceBench &bench, const SignInRequest &request,
                             const SignInRun &run)
    {
        if (!run.endsSoon())
            return u"does not end"_s;
        bench.demo().clearFaults();
        if (run.result())
            return troubleWith(bench, *run.result());
        const Error &error = run.result().error();
        if (error.kind == Kind::Cancelled || error.kind == Kind::Invalid)
            return wordsFor(error);
        if (bench.isTellingSecrets(error.words)
            || (!request.password.isEmpty() && error.words.contains(request.password)))
            return u"tells a secret: "_s + error.words;
        return {};
    }
};

QTEST_GUILESS_MAIN(TestConformanceSignIn)
#include "tst_conformance_signin.moc"
