<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Amendments</name>
    <message numerus="yes">
        <source>refuse %n changes</source>
        <translation>
            <numerusform>refuse %n change</numerusform>
            <numerusform>refuse %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accept %n changes</source>
        <translation>
            <numerusform>accept %n change</numerusform>
            <numerusform>accept %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>keep %n words</source>
        <translation>
            <numerusform>keep %n word</numerusform>
            <numerusform>keep %n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>drop %n words</source>
        <translation>
            <numerusform>drop %n word</numerusform>
            <numerusform>drop %n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n marks are not in the file.</source>
        <translation>
            <numerusform>%n mark is not in the file.</numerusform>
            <numerusform>%n marks are not in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation>
            <numerusform>%n in doubt</numerusform>
            <numerusform>%n in doubt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>{script} ・ made by machine, %n changes proposed</source>
        <translation>
            <numerusform>{script} ・ made by machine, %n change proposed</numerusform>
            <numerusform>{script} ・ made by machine, %n changes proposed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableWindow</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
</TS>
