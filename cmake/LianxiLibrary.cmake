# SPDX-FileCopyrightText: The Lianxi developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# lianxi_library(NAME SOURCES ... [LINKS ...] [PRIVATE_LINKS ...])
#
# One static library for one folder. It exports its own folder as the only include directory, so
# a file can include just what its library links: a wrong arrow does not compile.

function(lianxi_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PRIVATE_LINKS")
    add_library(${name} STATIC ${arg_SOURCES})
    target_include_directories(${name} PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
    target_link_libraries(${name}
        PUBLIC lianxi_options ${arg_LINKS}
        PRIVATE ${arg_PRIVATE_LINKS})
endfunction()

# lianxi_test(NAME SOURCES ... LINKS ...): a QtTest program, run by CTest without a display.
function(lianxi_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE lianxi_options Qt6::Test ${arg_LINKS})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        TIMEOUT 300
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_FATAL_WARNINGS=0;LC_ALL=C.UTF-8;QT_LOGGING_RULES=lianxi.*.debug=false")
endfunction()
