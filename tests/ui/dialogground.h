// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../accounts/fakegateway.h"
#include "accountbook.h"
#include "clock.h"
#include "fakesignin.h"
#include "memorycredentialstore.h"
#include "pageground.h"
#include "services.h"
#include "store.h"
#include "theme.h"

#include <QPointer>
#include <QTest>
#include <QWidget>

namespace Lianxi {

/// A gateway that knows its devices.
class DeviceGateway : public FakeGateway
{
    Q_OBJECT

public:
    explicit DeviceGateway(Result<QList<Device>> devices)
        : m_devices(std::move(devices))
    {
    }
    QCoro::Task<Result<QList<Device>>> devices() override { co_return m_devices; }

private:
    const Result<QList<Device>> m_devices;
};

/// What the dialogs about accounts need: a book over a store in memory, whose gateways and sign-ins
/// do what a test says.
struct DialogGround
{
    Store store;
    MemoryCredentialStore keychain;
    MemoryCredentialStore sessionSecrets;
    SystemClock clock;

    Result<QList<Device>> devices{QList<Device>()};
    QString deviceSecret; ///< the one that devices() was asked with
    QList<QPointer<FakeSignIn>> signIns;
    QList<SignInRequest> requests;
    QList<Account> asked; ///< with which accounts
    int cancelled = 0;

    AccountBook book{{.store = store,
                      .keychain = keychain,
                      .sessionSecrets = sessionSecrets,
                      .clock = clock,
                      .gatewayFor =
                          [this](const Account &, const QString &secret) {
                              deviceSecret = secret;
                              return std::make_unique<DeviceGateway>(devices);
                          },
                      .signInFor =
                          [this](const Account &account, const SignInRequest &request) {
                              requests.append(request);
                              asked.append(account);
                              auto signIn = std::make_unique<FakeSignIn>(cancelled);
                              signIns.append(signIn.get());
                              return signIn;
                          }}};
    PageGround page;
    Theme theme;

    [[nodiscard]] Services services()
    {
        return {book, store, page.contacts, page.avatars, page.settings, theme};
    }
    [[nodiscard]] FakeSignIn &signIn() const { return *signIns.last(); }

    /// The value, or nothing when it failed.
    template <typename T>
    [[nodiscard]] static std::optional<Result<T>> result(QCoro::Task<Result<T>> task)
    {
        std::optional<Result<T>> got;
        QObject context;
        QCoro::connect(std::move(task), &context,
                       [&got](const Result<T> &answer) { got = answer; });
        return QTest::qWaitFor([&got] { return got.has_value(); }) ? got : std::nullopt;
    }
    ~DialogGround()
    {
        if (!shutDown())
            qFatal("the book does not end");
    }
    DialogGround() = default;
    Q_DISABLE_COPY_MOVE(DialogGround)

    [[nodiscard]] bool shutDown()
    {
        bool ended = false;
        QObject context;
        QCoro::connect(book.shutDown(), &context, [&ended] { ended = true; });
        return QTest::qWaitFor([&ended] { return ended; });
    }
    [[nodiscard]] bool open()
    {
        const auto opened = result(store.open({}));
        const auto read = result(book.open());
        return opened && *opened && read && *read;
    }
    /// The account as it is stored; its key is 0 when that failed.
    [[nodiscard]] Account stored(Account account, const QString &secret)
    {
        const auto added = result(book.add(std::move(account), secret));
        return added && *added ? **added : Account();
    }
    /// What the keychain has for an account.
    [[nodiscard]] QString secretOf(AccountKey key)
    {
        const std::optional<Account> account = book.account(key);
        const auto read = account ? result(keychain.read(account->secretId)) : std::nullopt;
        return read && *read ? (**read).value_or(QString()) : QString();
    }

    [[nodiscard]] static Account shop()
    {
        Account account;
        account.name = u"Shop A"_s;
        account.system = u"gewe"_s;
        account.url = QUrl(u"https://gateway.example/v2"_s);
        account.handle = u"wx_1"_s;
        account.wxid = u"wxid_me"_s;
        return account;
    }

    // Kinds of gateways that differ in what their accounts need. They borrow a key from the
    // registry, for the book asks there.

    /// Key or password, a typed device that can be chosen, settings.
    [[nodiscard]] static const GatewaySystem &passwordSystem()
    {
        static const GatewaySystem system{
            .key = "gewe"_L1,
            .title = "Password Gateway",
            .line = "Known by its console.",
            .exampleUrl = "http://password.example"_L1,
            .handle = GatewaySystem::Handle::Typed,
            .handleTitle = "Instance ID",
            .handleExample = "from the console",
            .signInMethods = {SignInMethod::Key, SignInMethod::Password},
            .settings = {{.key = "body"_L1,
                          .title = "Bodies",
                          .help = "how calls are written",
                          .standard = "form"_L1,
                          .choices = {u"form"_s, u"json"_s}},
                         {.key = "token-header"_L1,
                          .title = "Key header",
                          .help = "the header that carries the key",
                          .standard = "X-KEY"_L1}},
            .capabilities = [](const Account &) { return Capabilities{.devices = Support::Yes}; }};
        return system;
    }
    /// A key that anybody gets; a device that the scan makes.
    [[nodiscard]] static const GatewaySystem &tokenSystem()
    {
        static const GatewaySystem system{
            .key = "gewechat"_L1,
            .title = "Token Gateway",
            .line = "A server of one's own.",
            .exampleUrl = "http://token.example"_L1,
            .handle = GatewaySystem::Handle::MadeBySignIn,
            .handleTitle = "Device ID",
            .handleExample = "wx_…",
            .signInMethods = {SignInMethod::Key, SignInMethod::Token, SignInMethod::QrCode},
            .capabilities = [](const Account &) { return Capabilities(); }};
        return system;
    }
    /// Nothing but a scan.
    [[nodiscard]] static const GatewaySystem &scanSystem()
    {
        static const GatewaySystem system{.key = "gewe"_L1,
                                          .title = "Scan Gateway",
                                          .line = "No key at all.",
                                          .exampleUrl = "https://scan.example"_L1,
                                          .standardUrl = "https://scan.example"_L1,
                                          .handle = GatewaySystem::Handle::None,
                                          .signInMethods = {SignInMethod::QrCode},
                                          .capabilities
                                          = [](const Account &) { return Capabilities(); }};
        return system;
    }
};

/// The widget of a type with this accessible name or text, if it is shown.
template <typename T>
[[nodiscard]] T *shownField(const QWidget &dialog, const QString &name)
{
    for (T *field : dialog.findChildren<T *>()) {
        if (field->accessibleName() == name && field->isVisibleTo(&dialog))
            return field;
    }
    return nullptr;
}
template <typename T>
[[nodiscard]] T *shownButton(const QWidget &dialog, const QString &text)
{
    for (T *button : dialog.findChildren<T *>()) {
        if (button->text().remove(u'&') == text && button->isVisibleTo(&dialog))
            return button;
    }
    return nullptr;
}
/// Whether some label in view contains the words.
template <typename Label>
[[nodiscard]] bool says(const QWidget &dialog, const QString &words)
{
    for (const Label *label : dialog.findChildren<Label *>()) {
        if (label->isVisibleTo(&dialog) && label->text().contains(words))
            return true;
    }
    return false;
}

} // namespace Lianxi
