// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "avatarstore.h"
#include "benchpictures.h"
#include "contactpage.h"
#include "contacttable.h"
#include "paintwatch.h"
#include "settings.h"
#include "theme.h"

#include <memory>

namespace Lianxi {

/// The real list page over a table in memory, shown in a window of its own, as large as in the
/// program.
class ListScene
{
public:
    enum class Pictures {
        Never, ///< initials are painted
        Come, ///< a moment after a row asks for one
    };

    explicit ListScene(Pictures pictures = Pictures::Never);
    ~ListScene();
    Q_DISABLE_COPY_MOVE(ListScene)

    /// Puts that many invented friends into the table.
    void fill(qsizetype contacts);
    /// Shows the page, and waits until its rows are sorted and painted.
    void show();

    [[nodiscard]] ContactTable &contacts() { return m_contacts; }
    [[nodiscard]] ContactPage &page() { return *m_page; }
    [[nodiscard]] PaintWatch &watch() { return *m_watch; }
    /// ms: does something to the page, and waits until its rows were painted anew.
    [[nodiscard]] double untilPainted(const std::function<void()> &act);
    /// ms: paints the rows in view, as they are.
    [[nodiscard]] double paintOnce();
    [[nodiscard]] int picturesCome() const { return m_picturesCome; }

private:
    Settings m_settings;
    Theme m_theme;
    ContactTable m_contacts;
    BenchPictures m_pictures;
    AvatarStore m_avatars;
    std::unique_ptr<ContactPage> m_page;
    PaintWatch *m_watch;
    int m_picturesCome = 0;
};

} // namespace Lianxi
