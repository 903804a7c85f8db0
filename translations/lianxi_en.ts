<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Lianxi::ChangeFilterBar</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::CheckLine</name>
    <message numerus="yes">
        <source>%Ln friend(s)</source>
        <translation>
            <numerusform>%Ln friend</numerusform>
            <numerusform>%Ln friends</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::CommandText</name>
    <message numerus="yes">
        <source>%n friend(s)</source>
        <translation>
            <numerusform>%n friend</numerusform>
            <numerusform>%n friends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The members of %n group(s) were never fetched: lianxi sync --members</source>
        <translation>
            <numerusform>The members of %n group were never fetched: lianxi sync --members</numerusform>
            <numerusform>The members of %n groups were never fetched: lianxi sync --members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>%n row written</numerusform>
            <numerusform>%n rows written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them without details</source>
        <translation>
            <numerusform>%n of them without details</numerusform>
            <numerusform>%n of them without details</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The terminal is too narrow for the code: it takes %n column(s).</source>
        <translation>
            <numerusform>The terminal is too narrow for the code: it takes %n column.</numerusform>
            <numerusform>The terminal is too narrow for the code: it takes %n columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n earlier remark(s) wait for you: lianxi remark waiting</source>
        <translation>
            <numerusform>%1: %n earlier remark waits for you: lianxi remark waiting</numerusform>
            <numerusform>%1: %n earlier remarks wait for you: lianxi remark waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n remark(s) could not be saved there. All of them: lianxi remark waiting</source>
        <translation>
            <numerusform>%1: %n remark could not be saved there. All of them: lianxi remark waiting</numerusform>
            <numerusform>%1: %n remarks could not be saved there. All of them: lianxi remark waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: after a new login %n contact(s) could not be found again; they are marked as gone: lianxi list friends %2 --gone</source>
        <translation>
            <numerusform>%1: after a new login %n contact could not be found again; it is marked as gone: lianxi list friends %2 --gone</numerusform>
            <numerusform>%1: after a new login %n contacts could not be found again; they are marked as gone: lianxi list friends %2 --gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: members of %n group(s) are missing: lianxi list groups %2 --missing</source>
        <translation>
            <numerusform>%1: members of %n group are missing: lianxi list groups %2 --missing</numerusform>
            <numerusform>%1: members of %n groups are missing: lianxi list groups %2 --missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::DetailsPane</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::ExportChoices</name>
    <message numerus="yes">
        <source>Members of %Ln chosen group(s)</source>
        <translation>
            <numerusform>Members of %Ln chosen group</numerusform>
            <numerusform>Members of %Ln chosen groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selection (%Ln member(s))</source>
        <translation>
            <numerusform>Selection (%Ln member)</numerusform>
            <numerusform>Selection (%Ln members)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selection (%Ln contact(s))</source>
        <translation>
            <numerusform>Selection (%Ln contact)</numerusform>
            <numerusform>Selection (%Ln contacts)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is shown (%Ln member(s))</source>
        <translation>
            <numerusform>What is shown (%Ln member)</numerusform>
            <numerusform>What is shown (%Ln members)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is shown (%Ln contact(s))</source>
        <translation>
            <numerusform>What is shown (%Ln contact)</numerusform>
            <numerusform>What is shown (%Ln contacts)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole list (%Ln member(s))</source>
        <translation>
            <numerusform>Whole list (%Ln member)</numerusform>
            <numerusform>Whole list (%Ln members)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole list (%Ln contact(s))</source>
        <translation>
            <numerusform>Whole list (%Ln contact)</numerusform>
            <numerusform>Whole list (%Ln contacts)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation>
            <numerusform>%Ln row written to %1.</numerusform>
            <numerusform>%Ln rows written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have no details yet: they were never received.</source>
        <translation>
            <numerusform>%Ln of them has no details yet: they were never received.</numerusform>
            <numerusform>%Ln of them have no details yet: they were never received.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) have no members yet: open them once, then export again.</source>
        <translation>
            <numerusform>%Ln group has no members yet: open it once, then export again.</numerusform>
            <numerusform>%Ln groups have no members yet: open them once, then export again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::Fields</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::GroupsInCommon</name>
    <message numerus="yes">
        <source>%n group(s) in common</source>
        <translation>
            <numerusform>%n group in common</numerusform>
            <numerusform>%n groups in common</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::MainWindow</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::MemberPage</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n member(s)</source>
        <translation>
            <numerusform>%1 of %n member</numerusform>
            <numerusform>%1 of %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::Message</name>
    <message numerus="yes">
        <source>%1: the gateway now lists only %n contact(s). Nothing was marked as gone, because so many at once look like a mistake.</source>
        <translation>
            <numerusform>%1: the gateway now lists only %n contact. Nothing was marked as gone, because so many at once look like a mistake.</numerusform>
            <numerusform>%1: the gateway now lists only %n contacts. Nothing was marked as gone, because so many at once look like a mistake.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n contact(s) could not be found again after signing in; they are shown as gone.</source>
        <translation>
            <numerusform>%1: %n contact could not be found again after signing in; it is shown as gone.</numerusform>
            <numerusform>%1: %n contacts could not be found again after signing in; they are shown as gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) did not get to the gateway and need a decision.</source>
        <translation>
            <numerusform>%n remark did not get to the gateway and needs a decision.</numerusform>
            <numerusform>%n remarks did not get to the gateway and need a decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new remark(s) are discarded.</source>
        <translation>
            <numerusform>%n new remark is discarded.</numerusform>
            <numerusform>%n new remarks are discarded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::MessageBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::RemarkDialog</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::RemarkFlow</name>
    <message numerus="yes">
        <source>%n remark(s) changed meanwhile and were left as they are.</source>
        <translation>
            <numerusform>%n remark changed meanwhile and was left as it is.</numerusform>
            <numerusform>%n remarks changed meanwhile and were left as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::StatusText</name>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>about %n min</numerusform>
            <numerusform>about %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>about %n hour</numerusform>
            <numerusform>about %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) without details</source>
        <translation>
            <numerusform>%Ln contact without details</numerusform>
            <numerusform>%Ln contacts without details</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of which not all members were received.</source>
        <translation>
            <numerusform>%Ln group of which not all members were received.</numerusform>
            <numerusform>%Ln groups of which not all members were received.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) without all members</source>
        <translation>
            <numerusform>%Ln group without all members</numerusform>
            <numerusform>%Ln groups without all members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::WaitingEditsPage</name>
    <message numerus="yes">
        <source>%Ln waiting edit(s)</source>
        <translation>
            <numerusform>%Ln waiting edit</numerusform>
            <numerusform>%Ln waiting edits</numerusform>
        </translation>
    </message>
</context>
</TS>
