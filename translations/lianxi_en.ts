<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Lianxi::BatchDialog</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not kept</source>
        <translation>
            <numerusform>%Ln not kept</numerusform>
            <numerusform>%Ln not kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed elsewhere</source>
        <translation>
            <numerusform>%Ln changed elsewhere</numerusform>
            <numerusform>%Ln changed elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken back</source>
        <translation>
            <numerusform>%Ln taken back</numerusform>
            <numerusform>%Ln taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %Ln Failed</source>
        <translation>
            <numerusform>&amp;Retry %Ln Failed</numerusform>
            <numerusform>&amp;Retry %Ln Failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s) taken back, %1</source>
        <translation>
            <numerusform>%Ln remark taken back, %1</numerusform>
            <numerusform>%Ln remarks taken back, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s), %1</source>
        <translation>
            <numerusform>%Ln remark, %1</numerusform>
            <numerusform>%Ln remarks, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s) will not be sent.</source>
        <translation>
            <numerusform>%Ln remark will not be sent.</numerusform>
            <numerusform>%Ln remarks will not be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::BatchFlow</name>
    <message numerus="yes">
        <source>%Ln remark(s) were left as they are: you have changed them since.</source>
        <translation>
            <numerusform>%Ln remark was left as it is: you have changed it since.</numerusform>
            <numerusform>%Ln remarks were left as they are: you have changed them since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::BulkRemarkDialog</name>
    <message numerus="yes">
        <source>%Ln will be saved</source>
        <translation>
            <numerusform>%Ln will be saved</numerusform>
            <numerusform>%Ln will be saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them cleared</source>
        <translation>
            <numerusform>%Ln of them cleared</numerusform>
            <numerusform>%Ln of them cleared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unchanged</numerusform>
            <numerusform>%Ln unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with an edit that waits</source>
        <translation>
            <numerusform>%Ln with an edit that waits</numerusform>
            <numerusform>%Ln with an edit that waits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too long</source>
        <translation>
            <numerusform>%Ln too long</numerusform>
            <numerusform>%Ln too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not possible</source>
        <translation>
            <numerusform>%Ln not possible</numerusform>
            <numerusform>%Ln not possible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln Remark(s)</source>
        <translation>
            <numerusform>Save %Ln Remark</numerusform>
            <numerusform>Save %Ln Remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) selected. Nothing is sent before you save.</source>
        <translation>
            <numerusform>%Ln contact selected. Nothing is sent before you save.</numerusform>
            <numerusform>%Ln contacts selected. Nothing is sent before you save.</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>%n remark(s) would change</source>
        <translation>
            <numerusform>%n remark would change</numerusform>
            <numerusform>%n remarks would change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) changed</source>
        <translation>
            <numerusform>%n remark changed</numerusform>
            <numerusform>%n remarks changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still wait(s)</source>
        <translation>
            <numerusform>%n still waits</numerusform>
            <numerusform>%n still wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these is (are) cleared</source>
        <translation>
            <numerusform>%n of these is cleared</numerusform>
            <numerusform>%n of these are cleared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as it is (they are)</source>
        <translation>
            <numerusform>%n stays as it is</numerusform>
            <numerusform>%n stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be used</source>
        <translation>
            <numerusform>%n line cannot be used</numerusform>
            <numerusform>%n lines cannot be used</numerusform>
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
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
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
    <name>Lianxi::FilterButton</name>
    <message numerus="yes">
        <source>Filter the list; %n condition(s)</source>
        <translation>
            <numerusform>Filter the list; %n condition</numerusform>
            <numerusform>Filter the list; %n conditions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::FilterWords</name>
    <message numerus="yes">
        <source>Changed in the last %n days</source>
        <translation>
            <numerusform>Changed in the last %n day</numerusform>
            <numerusform>Changed in the last %n days</numerusform>
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
    <name>Lianxi::MarkText</name>
    <message numerus="yes">
        <source>Too long: %n character(s)</source>
        <translation>
            <numerusform>Too long: %n character</numerusform>
            <numerusform>Too long: %n characters</numerusform>
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
    <name>Lianxi::RemarkRuleForm</name>
    <message numerus="yes">
        <source>%Ln line(s) lack a contact or a remark, first: %1</source>
        <translation>
            <numerusform>%Ln line lacks a contact or a remark: %1</numerusform>
            <numerusform>%Ln lines lack a contact or a remark, first: %1</numerusform>
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
