# SPDX-FileCopyrightText: The Lianxi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# lianxi_options: the one place for the language standard, warnings and Qt's strictness.

option(LIANXI_WERROR "Treat warnings as errors" OFF)
set(LIANXI_SANITIZERS "" CACHE STRING "Value of -fsanitize=, e.g. address,undefined")

set(CMAKE_AUTOMOC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

add_library(lianxi_options INTERFACE)
target_compile_features(lianxi_options INTERFACE cxx_std_23)
target_compile_options(lianxi_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
    -Wunused -Wnull-dereference -Wimplicit-fallthrough
    # Designated initializers leave the rest at its default on purpose.
    -Wno-missing-field-initializers
    $<$<BOOL:${LIANXI_WERROR}>:-Werror>)
target_compile_definitions(lianxi_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    LIANXI_VERSION="${PROJECT_VERSION}")

if(LIANXI_SANITIZERS)
    target_compile_options(lianxi_options INTERFACE
        -fsanitize=${LIANXI_SANITIZERS} -fno-omit-frame-pointer -fno-sanitize-recover=all
        # Both trip over the sanitizers' own code in GCC 12.
        -Wno-maybe-uninitialized -Wno-null-dereference)
    target_link_options(lianxi_options INTERFACE -fsanitize=${LIANXI_SANITIZERS})
endif()
