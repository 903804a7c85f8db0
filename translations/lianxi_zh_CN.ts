<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CommandText</name>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::AboutDialog</name>
    <message>
        <source>About Lianxi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lianxi %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts of WeChat accounts behind HTTP gateways: browse, search, edit remarks, export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::AccountCommands</name>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the account…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::AccountDialog</name>
    <message>
        <source>Account “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Device ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key &amp;header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you call this account, e.g. “Shop A”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>appId, e.g. wx_…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored; type here only to replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway&apos;s token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the key for this session only, do not store it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1000-3000 ms between two calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted: the key and all contacts travel readable for everybody on the way. Use https:// where the gateway offers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the key to check with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online as %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers as %1 (%2), but the gateway says that it is offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>online as …, number of friends</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln friend(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway is still preparing the list of friends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting friends…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was stored. To go on without it, choose “%1” above.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::AccountListModel</name>
    <message>
        <source>All accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::Accounts</name>
    <message>
        <source>Checking the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the contact list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway is preparing the contact list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching group members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last update failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::Actions</name>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add an account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit the account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove the account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo the last remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Friends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Public accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compact rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide contacts that are gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit &amp;remark…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try the remark again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard the remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Lianxi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::AvatarButton</name>
    <message>
        <source>Show the large picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::CommandText</name>
    <message>
        <source>%1 answers as %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n friend(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>adds, shows and removes accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME is yours to choose. The gateway is asked before anything is stored: an account that
does not answer is not added. The key (token) goes into the desktop&apos;s keychain, and
nowhere else; it is asked for on a terminal, and never an argument.

  --system gewechat   GeWe on a server of your own, http://host:2531/v2/api
  --system gewe       GeWe in the cloud, http://host/gewe/v2/api
  --url URL           the gateway&apos;s address
  --id HANDLE         the device id (appId)
  --secret-stdin      takes the key from the first line of standard input
  --no-check          stores the account without asking the gateway
  --set pace=MIN-MAX  milliseconds between two calls, at least 300; 1000-3000 without it
  --set token-header=NAME   the header that carries the key; X-GEWE-TOKEN without it

&quot;account remove&quot; forgets the account, its key, and all that is stored of its contacts.

Example:
  lianxi account add &quot;Shop A&quot; --system gewechat --url http://127.0.0.1:2531/v2/api \
      --id wx_a1b2c3 --secret-stdin &lt; key.txt
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is “account add”, “list”, “show” or “remove”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--session-only keeps the key until Lianxi closes, and here it closes at once. Add such an account in the window; its key then goes in with --secret-stdin, for each command anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is missing: give it on standard input with --secret-stdin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account was not added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was added. Its lists: lianxi sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was removed, but its key may still be in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--system says which kind of gateway it is: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--set takes KEY=VALUE, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting “%1”. There are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--url says where the gateway is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too much. Names with blanks need quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: lianxi help %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database could not be used. It was kept as %1, and a new one was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account yet. Add one: lianxi help account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account “%1”. There are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key for %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no key. Give it on standard input with --secret-stdin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--demo opens the window, on a profile that is thrown away. It takes no command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--profile needs a folder: lianxi --profile DIR COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not known here. Options stand after the command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”. All commands: lianxi help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”. Did you mean “%2”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no keyring answers (%1); keys cannot be kept. Start GNOME Keyring, KWallet or KeePassXC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says what works here, and what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at the versions, the language, the keychain, the database, TLS and the fonts for
Chinese and emoji. It changes nothing, and never prints a key.
Exit code 1: something that Lianxi needs is missing.

Example:
  lianxi doctor
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 cannot be “%2”. It can be: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to? --output FILE, or --output - for standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no list “%1” to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--group is for members only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no group “%1”. All of them: lianxi list groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The members of %n group(s) were never fetched: lianxi sync --members</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them without details</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>writes stored contacts and members to a CSV or JSON file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes what the last sync stored: of the named accounts, or of all. The file appears
only when it is complete. The names of the columns: lianxi help list

  --output FILE        the file; - is standard output
  --format csv|json    csv unless FILE ends in .json
  --search TEXT        only what has all words of TEXT in its names, WeChat ID, id or
                       labels
  --gone               also contacts that are no longer on the list
  --group ID           members of this group; may be repeated. All groups without it
  --columns A,B        these columns, in this order
  --header names|titles       stable names (default), or titles in your language
  --encoding utf-8-bom|utf-8|gb18030      of CSV; utf-8-bom suits spreadsheets (default)
  --separator comma|semicolon|tab         of CSV
  --no-formula-guard   CSV for machines: fields that a spreadsheet would run as formulas
                       stay as they are, without an apostrophe

Exit code 3: written, but the members of some groups were never fetched.

Example:
  lianxi export friends &quot;Shop A&quot; --search vip --output vip.csv
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: others may read your contacts. Run: chmod 600 &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read; at the next start it is kept beside, and a new one is begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: written by a newer Lianxi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: fontconfig is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none; only the window needs one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none. Debian: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none; gateways and pictures with https:// cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is made with the first account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explains a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lianxi keeps the contacts of WeChat accounts behind HTTP gateways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the window on invented people; keeps nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--profile DIR keeps everything below DIR. --json prints one JSON document.
Results go to standard output, progress and errors to standard error.
Exit codes: 0 done, 1 failed, 2 usage, 3 partly done, 4 signed out.
More on a command: lianxi help COMMAND
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”. There are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no group “%2”. All of them: lianxi list groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The members of this group were never fetched: lianxi sync &quot;%1&quot; --members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows stored contacts and members, without the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what the last sync stored: of one account, or of all. The network and the
keychain are not needed. Sorted by name, as in the window.

  --search TEXT   only what has all words of TEXT in its names, WeChat ID, id or labels
  --gone          also contacts that are no longer on the list; their gone_since is set
  --columns A,B   these columns, in this order
  --json          one JSON document: an array with an object for each row, all
                  columns unless --columns says otherwise

Columns of contacts: %1
Columns of members: %2

Example:
  lianxi list friends &quot;Shop A&quot; --search vip --columns display_name,id
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members are those of one group: list members NAME GROUP-ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no list “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>what is done, figures</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no contact with the id “%2”. The ids: lianxi list friends --columns display_name,id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another edit of this contact took its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. The remark stays in the outbox; the next sync finds out what became of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remark stays in the outbox; the next sync tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the remark was cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the remark is “%2” now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets or clears the remark of a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets the remark (the name that only you see) of a friend or a group, and waits until the
gateway was asked again and answered with the same text. ID is the contact&apos;s id, as
&quot;lianxi list friends&quot; shows it. A TEXT that begins with - stands after --.

  --secret-stdin  takes the account&apos;s key from standard input, for this run alone

Exit code 1: unknown contact, refused, or not kept; nothing of it stays. 3: the gateway
could not be reached; the remark waits in the outbox, and the next sync tries again.

Example:
  lianxi remark set &quot;Shop A&quot; wxid_a1b2c3 &quot;VIP 客户&quot;
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is “remark set” or “remark clear”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“remark clear” takes no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is empty. To clear a remark: lianxi remark clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text must be one line of plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “%1”. There are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came in on standard input does not look like a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key on standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 contacts, %3 new, %4 gone, %5 without details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the list that came is much shorter than the stored one. Nobody was marked as gone; the same list once more will confirm it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n remark(s) could not be saved there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>fetches lists and details from the gateways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One full pass over the named accounts, or over all: who is signed in, the list, labels,
then the details of every contact that has none or old ones. It goes at each account&apos;s
pace. Ctrl+C stops cleanly; the next pass goes on from there. Remarks that wait in the
outbox go out as well.

  --members       also the members of every group
  --roster-only   only the list and the labels, without details
  --secret-stdin  takes the account&apos;s key from standard input, for this run alone

Exit code 3: a list was held back because it shrank too much, contacts lack details, a
remark could not be saved, or one of several accounts failed. 4: signed out, or no key.

Example:
  lianxi sync &quot;Shop A&quot; --members
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--members and --roster-only exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--secret-stdin is for one account: name it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What was fetched is stored; the next sync goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::ContactDelegate</name>
    <message>
        <source>gone since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new remark waits until the gateway has confirmed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway did not take the remark. Press F2 to see more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::ContactEmptyState</name>
    <message>
        <source>No friends listed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh to ask the gateway for the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No groups listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only groups saved to the address book are listed. Save a group on the phone and refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No public accounts listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public accounts that this account follows appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No system entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat&apos;s own entries, such as the file transfer, appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name, remark, ID or label here contains “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show with this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are contacts here, but the filter hides all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the list for the first time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can take some minutes: the gateway is asked slowly, so that WeChat does not sign the account out. Names appear as they arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway no longer accepts this account. Sign in again to read its list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account&apos;s key was kept for one session only. Enter it to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::ContactPage</name>
    <message>
        <source>Group name, remark, ID, pinyin…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, remark, WeChat ID, pinyin…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only groups saved to the address book are listed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::Demo</name>
    <message>
        <source>Demo shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo studio</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::DetailsPane</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a contact to see what is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the remark (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::DialogOpener</name>
    <message>
        <source>Remove the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1” from Lianxi?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its contacts, their history and its key are deleted on this computer. Nothing changes in WeChat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::EditNotice</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits until the gateway has confirmed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway did not take this remark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway did not take this remark: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::ErrorText</name>
    <message>
        <source>%1 asks to slow down. Lianxi waits and goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks to slow down. Lianxi goes on by itself at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another account has this name already. Choose a different one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must look like http://host:port/path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device ID is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pace must look like 1000-3000 (milliseconds), not below 300.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of Lianxi does not speak this system yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That cannot be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That cannot be done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer from %1 in time. What is stored stays; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check its address and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2). Check its address and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with HTTP error %2. Check its address, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 no longer accepts the key. Open the account and enter a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 no longer accepts the key: %2 Open the account and enter a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused. Check the account&apos;s device ID and key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent an answer that Lianxi does not understand. What is stored stays. Check the address, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is still preparing the list. Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke while saving. Lianxi is checking what arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepted the remark but did not keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be saved on this computer: %1 Check the disk&apos;s free space and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Account…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::ExportChoices</name>
    <message numerus="yes">
        <source>Members of %Ln chosen group(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selection (%Ln member(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selection (%Ln contact(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is shown (%Ln member(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is shown (%Ln contact(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole list (%Ln member(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole list (%Ln contact(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>UTF-8 with BOM (opens right in Excel and WPS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GB18030 (older Chinese programs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns (drag to put them in order)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file exists and will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; no file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have no details yet: they were never received.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) have no members yet: open them once, then export again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::FactRow</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::Fields</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invited by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::FilterButton</name>
    <message>
        <source>Show all contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide contacts that are gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only contacts that are gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::GroupsInCommon</name>
    <message numerus="yes">
        <source>%n group(s) in common</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::MainWindow</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>3,412 contacts, 1 selected</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The stored contacts could not be read and were put aside as %1. Lianxi starts with an empty store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Lianxi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lianxi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::MemberPage</name>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n member(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No member&apos;s name, remark or ID contains “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway is asked who is in this group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No members known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway did not list anybody in this group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The members could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, remark, WeChat ID, pinyin…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::Message</name>
    <message numerus="yes">
        <source>%1: the gateway now lists only %n contact(s). Nothing was marked as gone, because so many at once look like a mistake.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The list is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is signed out. Its list is shown as it was last read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no key in this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::MessageBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::PicturePopup</name>
    <message>
        <source>Large picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::Regions</name>
    <message>
        <source>United Arab Emirates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Australia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Germany</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>France</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anhui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beijing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chongqing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fujian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gansu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guangdong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guangxi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guizhou</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hainan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hebei</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heilongjiang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Henan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hubei</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hunan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inner Mongolia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jiangsu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jiangxi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jilin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liaoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ningxia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qinghai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shaanxi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shandong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shanghai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shanxi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sichuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tianjin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tibet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xinjiang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yunnan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zhejiang</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::RemarkDialog</name>
    <message>
        <source>Edit Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remark will be cleared; the nickname is shown again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no remark so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::RemarkFlow</name>
    <message>
        <source>The remark of %1 was not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remark of %1 was not taken. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::RowTable</name>
    <message>
        <source>Usual columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::Sidebar</name>
    <message>
        <source>Add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts and their lists</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::SidebarDelegate</name>
    <message>
        <source>%1: %2</source>
        <comment>account: state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only groups saved to the address book are listed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::StatusBarView</name>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the list was last complete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::StatusPresenter</name>
    <message>
        <source>The list was last complete on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details received: %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 with details · %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::StatusText</name>
    <message>
        <source>working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking whether it is online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gateway is preparing the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>details %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>members of groups, %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sending remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>paused at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account: what it does</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::SystemText</name>
    <message>
        <source>Community helper (open)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WkTeam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat web protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeWe, self-hosted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeWe, cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hosted gateway with a key and a device ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gateway with a key and an instance ID that changes at every login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs in by QR code; no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A GeWe server of your own, usually on port 2531.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GeWe service in the cloud, with a token from its console.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lianxi::WelcomePage</name>
    <message>
        <source>Welcome to Lianxi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All friends, groups and public accounts of your WeChat accounts, in one fast window: find them, set remarks, export them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around with demo data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo uses invented people and leaves nothing behind.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
