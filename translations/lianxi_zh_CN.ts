<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Lianxi::AboutDialog</name>
    <message>
        <source>About Lianxi</source>
        <translation>关于 Lianxi</translation>
    </message>
    <message>
        <source>Lianxi %1</source>
        <translation>Lianxi %1</translation>
    </message>
    <message>
        <source>Contacts of WeChat accounts behind HTTP gateways: browse, search, edit remarks, export.</source>
        <translation>通过 HTTP 网关管理微信联系人：浏览、搜索、备注、导出。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本，不提供任何担保。</translation>
    </message>
</context>
<context>
    <name>Lianxi::AccountCommands</name>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Edit the account…</source>
        <translation>编辑账号…</translation>
    </message>
    <message>
        <source>Remove the account…</source>
        <translation>移除账号…</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>重新登录…</translation>
    </message>
</context>
<context>
    <name>Lianxi::AccountDialog</name>
    <message>
        <source>Account “%1”</source>
        <translation>账号“%1”</translation>
    </message>
    <message>
        <source>Add an Account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>检测(&amp;C)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add Account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Type the key to check with it.</source>
        <translation>请先输入密钥再检测。</translation>
    </message>
    <message>
        <source>Nothing was stored. To go on without it, choose “%1” above.</source>
        <translation>未保存任何内容。如不使用密钥环，请勾选上方的“%1”。</translation>
    </message>
</context>
<context>
    <name>Lianxi::AccountForm</name>
    <message>
        <source>Enter the gateway&apos;s address first.</source>
        <translation>请先输入网关地址。</translation>
    </message>
    <message>
        <source>Enter the key first.</source>
        <translation>请先输入密钥。</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>已登录。</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>已登录：%1。</translation>
    </message>
    <message>
        <source>The sign-in is stored; only one that has ended is to be renewed.</source>
        <translation>登录状态已保存，仅在失效后才需重新登录。</translation>
    </message>
    <message>
        <source>Not signed in yet.</source>
        <translation>尚未登录。</translation>
    </message>
    <message>
        <source>Keep the key for this session only, do not store it</source>
        <translation>密钥仅供本次使用，不保存</translation>
    </message>
    <message>
        <source>Keep the sign-in for this session only, do not store it</source>
        <translation>登录状态仅供本次使用，不保存</translation>
    </message>
    <message>
        <source>Stored; type here only to replace it</source>
        <translation>已保存，如需更换请在此输入</translation>
    </message>
    <message>
        <source>S&amp;ystem</source>
        <translation>网关类型(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>How you call this account, e.g. “Shop A”</source>
        <translation>便于识别的名称，如“一号店”</translation>
    </message>
    <message>
        <source>Not encrypted: the key and all contacts travel readable for everybody on the way. Use https:// where the gateway offers it.</source>
        <translation>未加密：密钥和所有联系人在传输途中可被他人读取。网关支持 https:// 时请改用。</translation>
    </message>
    <message>
        <source>Sign In With a &amp;QR Code…</source>
        <translation>扫码登录(&amp;Q)…</translation>
    </message>
</context>
<context>
    <name>Lianxi::AccountListModel</name>
    <message>
        <source>All accounts</source>
        <translation>全部账号</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>Lianxi::Accounts</name>
    <message>
        <source>Checking the sign-in</source>
        <translation>正在检查登录状态</translation>
    </message>
    <message>
        <source>Fetching the contact list</source>
        <translation>正在获取通讯录</translation>
    </message>
    <message>
        <source>The gateway is preparing the contact list</source>
        <translation>网关正在准备通讯录</translation>
    </message>
    <message>
        <source>Fetching details</source>
        <translation>正在获取详细资料</translation>
    </message>
    <message>
        <source>Fetching labels</source>
        <translation>正在获取标签</translation>
    </message>
    <message>
        <source>Fetching group members</source>
        <translation>正在获取群成员</translation>
    </message>
    <message>
        <source>Saving remarks</source>
        <translation>正在保存备注</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Waiting for the key</source>
        <translation>等待输入密钥</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>已退出登录</translation>
    </message>
    <message>
        <source>The last update failed</source>
        <translation>上次更新失败</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>好友</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>群聊</translation>
    </message>
    <message>
        <source>Public accounts</source>
        <translation>公众号</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统联系人</translation>
    </message>
    <message>
        <source>Asked to slow down until %1</source>
        <translation>网关要求放慢请求，%1 后继续</translation>
    </message>
    <message>
        <source>The last update failed; tries again at %1</source>
        <translation>上次更新失败，将于 %1 重试</translation>
    </message>
</context>
<context>
    <name>Lianxi::Actions</name>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add an account…</source>
        <translation>添加账号(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit the account…</source>
        <translation>编辑账号(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove the account…</source>
        <translation>移除账号(&amp;R)…</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>刷新(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo the last remark</source>
        <translation>撤销上次备注修改(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制所选行(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;ID</source>
        <translation>复制 ID(&amp;I)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Friends</source>
        <translation>好友(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>群聊(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Public accounts</source>
        <translation>公众号(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>系统联系人(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next account</source>
        <translation>下一个账号(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious account</source>
        <translation>上一个账号(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Compact rows</source>
        <translation>紧凑显示(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Hide contacts that are gone</source>
        <translation>隐藏已移出的联系人(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open &amp;members</source>
        <translation>查看群成员(&amp;M)</translation>
    </message>
    <message>
        <source>Edit &amp;remark…</source>
        <translation>修改备注(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Try the remark again</source>
        <translation>重新提交备注(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Discard the remark</source>
        <translation>放弃备注修改(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Lianxi</source>
        <translation>关于 Lianxi(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>联系人(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Sign &amp;in again…</source>
        <translation>重新登录(&amp;I)…</translation>
    </message>
    <message>
        <source>Ch&amp;anges</source>
        <translation>变更(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Waiting edits</source>
        <translation>待处理的修改(&amp;W)</translation>
    </message>
    <message>
        <source>Sho&amp;w contact</source>
        <translation>显示联系人(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>变更记录(&amp;H)</translation>
    </message>
    <message>
        <source>Fi&amp;lter the list…</source>
        <translation>筛选列表(&amp;L)…</translation>
    </message>
    <message>
        <source>Edit remar&amp;ks…</source>
        <translation>批量修改备注(&amp;K)…</translation>
    </message>
</context>
<context>
    <name>Lianxi::AvatarButton</name>
    <message>
        <source>Show the large picture</source>
        <translation>查看大图</translation>
    </message>
</context>
<context>
    <name>Lianxi::BatchDialog</name>
    <message>
        <source>%L1 of %L2 confirmed</source>
        <translation>已确认 %L1 / %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln 条等待中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln 条被拒绝</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not kept</source>
        <translation>
            <numerusform>%Ln 条未能保存</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed elsewhere</source>
        <translation>
            <numerusform>%Ln 条已在别处修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln 条结果未知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken back</source>
        <translation>
            <numerusform>%Ln 条已撤销</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %Ln Failed</source>
        <translation>
            <numerusform>重试 %Ln 条失败的备注(&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken Back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Do A&amp;gain</source>
        <translation>重做(&amp;G)</translation>
    </message>
    <message>
        <source>Take &amp;Back</source>
        <translation>撤销(&amp;B)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s) taken back, %1</source>
        <translation>
            <numerusform>撤销 %Ln 条备注，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s), %1</source>
        <translation>
            <numerusform>%Ln 条备注，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s) will not be sent.</source>
        <translation>
            <numerusform>%Ln 条备注不再提交。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the Report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>报告已保存到 %1。</translation>
    </message>
    <message>
        <source>Remarks on Their Way</source>
        <translation>备注提交进度</translation>
    </message>
    <message>
        <source>&amp;Stop Sending</source>
        <translation>停止提交(&amp;S)</translation>
    </message>
    <message>
        <source>Save Re&amp;port…</source>
        <translation>保存报告(&amp;P)…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>Lianxi::BatchFlow</name>
    <message numerus="yes">
        <source>%Ln remark(s) were left as they are: you have changed them since.</source>
        <translation>
            <numerusform>%Ln 条备注之后已被你再次修改，未作改动。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::BulkRemarkDialog</name>
    <message numerus="yes">
        <source>%Ln will be saved</source>
        <translation>
            <numerusform>将保存 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them cleared</source>
        <translation>
            <numerusform>其中清除 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln 条无变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with an edit that waits</source>
        <translation>
            <numerusform>%Ln 条有待处理的修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too long</source>
        <translation>
            <numerusform>%Ln 条过长</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not possible</source>
        <translation>
            <numerusform>%Ln 条无法修改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln Remark(s)</source>
        <translation>
            <numerusform>保存 %Ln 条备注</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Edit Remarks</source>
        <translation>批量修改备注</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) selected. Nothing is sent before you save.</source>
        <translation>
            <numerusform>已选 %Ln 位联系人。保存之前不会提交任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>Lianxi::ChangeFilterBar</name>
    <message>
        <source>All accounts</source>
        <translation>全部账号</translation>
    </message>
    <message>
        <source>Show the changes of all contacts</source>
        <translation>显示所有联系人的变更</translation>
    </message>
    <message>
        <source>Only %1; show the changes of all contacts</source>
        <translation>仅显示 %1；点击可显示所有联系人的变更</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln 条变更</numerusform>
        </translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从…到…</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>变更类型</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>到(&amp;O)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
</context>
<context>
    <name>Lianxi::ChangeListModel</name>
    <message>
        <source>%1: %2, %3, %4</source>
        <comment>contact: what, when, account</comment>
        <translation>%1：%2，%3，%4</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>contact: what, when</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
</context>
<context>
    <name>Lianxi::Changes</name>
    <message>
        <source>Name: %1 → %2</source>
        <translation>名称：%1 → %2</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>名称：%1</translation>
    </message>
    <message>
        <source>Name removed: %1</source>
        <translation>名称已清除：%1</translation>
    </message>
    <message>
        <source>Group name: %1 → %2</source>
        <translation>群名称：%1 → %2</translation>
    </message>
    <message>
        <source>Group name: %1</source>
        <translation>群名称：%1</translation>
    </message>
    <message>
        <source>Group name removed: %1</source>
        <translation>群名称已清除：%1</translation>
    </message>
    <message>
        <source>Remark: %1 → %2</source>
        <translation>备注：%1 → %2</translation>
    </message>
    <message>
        <source>Remark set: %1</source>
        <translation>设置备注：%1</translation>
    </message>
    <message>
        <source>Remark removed: %1</source>
        <translation>清除备注：%1</translation>
    </message>
    <message>
        <source>Remark changed elsewhere: %1 → %2</source>
        <translation>在别处修改备注：%1 → %2</translation>
    </message>
    <message>
        <source>Remark set elsewhere: %1</source>
        <translation>在别处设置备注：%1</translation>
    </message>
    <message>
        <source>Remark removed elsewhere: %1</source>
        <translation>在别处清除备注：%1</translation>
    </message>
    <message>
        <source>WeChat ID: %1 → %2</source>
        <translation>微信号：%1 → %2</translation>
    </message>
    <message>
        <source>WeChat ID: %1</source>
        <translation>微信号：%1</translation>
    </message>
    <message>
        <source>WeChat ID removed: %1</source>
        <translation>微信号已清除：%1</translation>
    </message>
    <message>
        <source>Owner: %1 → %2</source>
        <translation>群主：%1 → %2</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>群主：%1</translation>
    </message>
    <message>
        <source>No owner any more: %1</source>
        <translation>已无群主（原群主：%1）</translation>
    </message>
    <message>
        <source>Name in the group: %1 → %2</source>
        <translation>群昵称：%1 → %2</translation>
    </message>
    <message>
        <source>Name in the group: %1</source>
        <translation>群昵称：%1</translation>
    </message>
    <message>
        <source>Name in the group removed: %1</source>
        <translation>群昵称已清除：%1</translation>
    </message>
    <message>
        <source>%3, name in the group: %1 → %2</source>
        <translation>%3 的群昵称：%1 → %2</translation>
    </message>
    <message>
        <source>%3, name in the group: %1</source>
        <translation>%3 的群昵称：%1</translation>
    </message>
    <message>
        <source>%3, name in the group removed: %1</source>
        <translation>%3 的群昵称已清除：%1</translation>
    </message>
    <message>
        <source>Name in %3: %1 → %2</source>
        <translation>在 %3 中的群昵称：%1 → %2</translation>
    </message>
    <message>
        <source>Name in %3: %1</source>
        <translation>在 %3 中的群昵称：%1</translation>
    </message>
    <message>
        <source>Name in %3 removed: %1</source>
        <translation>在 %3 中的群昵称已清除：%1</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>全部变更</translation>
    </message>
    <message>
        <source>New and gone</source>
        <translation>新增与移出</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Group members</source>
        <translation>群成员</translation>
    </message>
    <message>
        <source>New on the list</source>
        <translation>新出现在列表中</translation>
    </message>
    <message>
        <source>Gone from the list</source>
        <translation>已移出列表</translation>
    </message>
    <message>
        <source>Back on the list</source>
        <translation>重新回到列表</translation>
    </message>
    <message>
        <source>%1 joined</source>
        <translation>%1 加入群聊</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 离开群聊</translation>
    </message>
    <message>
        <source>Joined %1</source>
        <translation>加入 %1</translation>
    </message>
    <message>
        <source>Left %1</source>
        <translation>离开 %1</translation>
    </message>
    <message>
        <source>Became the owner of %1</source>
        <translation>成为 %1 的群主</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
</context>
<context>
    <name>Lianxi::ChangesPage</name>
    <message>
        <source>One contact</source>
        <translation>一位联系人</translation>
    </message>
    <message>
        <source>The changes could not be read</source>
        <translation>无法读取变更</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No such changes</source>
        <translation>没有符合条件的变更</translation>
    </message>
    <message>
        <source>Nothing of this kind was seen in this period.</source>
        <translation>此时段内没有这类变更。</translation>
    </message>
    <message>
        <source>Show all changes</source>
        <translation>显示全部变更</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>暂无变更</translation>
    </message>
    <message>
        <source>The first complete list is where the history begins. What changes from now on is shown here.</source>
        <translation>变更记录从首次获取完整列表时开始，此后的变更会显示在这里。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
</context>
<context>
    <name>Lianxi::CheckLine</name>
    <message>
        <source>%1 (%2)</source>
        <comment>name, WeChat ID</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The gateway answers</source>
        <translation>网关有应答</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>The gateway answers, but says that the account is offline</source>
        <translation>网关有应答，但该账号处于离线状态</translation>
    </message>
    <message>
        <source>Answers as %1</source>
        <translation>网关有应答：%1</translation>
    </message>
    <message>
        <source>Online as %1</source>
        <translation>在线：%1</translation>
    </message>
    <message>
        <source>Answers as %1, but the gateway says that it is offline</source>
        <translation>网关有应答：%1，但该账号处于离线状态</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检测…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>online as …, number of friends</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln friend(s)</source>
        <translation>
            <numerusform>%Ln 位好友</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway is still preparing the list of friends.</source>
        <translation>网关仍在准备好友列表。</translation>
    </message>
    <message>
        <source>Counting friends…</source>
        <translation>正在统计好友…</translation>
    </message>
</context>
<context>
    <name>Lianxi::CommandText</name>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message numerus="yes">
        <source>%n friend(s)</source>
        <translation>
            <numerusform>%n 位好友</numerusform>
        </translation>
    </message>
    <message>
        <source>--session-only keeps the key until Lianxi closes, and here it closes at once. Add such an account in the window; its key then goes in with --secret-stdin, for each command anew.</source>
        <translation>--session-only 只在 Lianxi 退出前保留密钥，而命令行会立即退出。请在窗口中添加此类账号，之后每条命令都用 --secret-stdin 提供密钥。</translation>
    </message>
    <message>
        <source>The account was not added.</source>
        <translation>账号未添加。</translation>
    </message>
    <message>
        <source>%1 was removed, but its key may still be in the keychain.</source>
        <translation>已移除 %1，但其密钥可能仍在密钥环中。</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>已移除 %1。</translation>
    </message>
    <message>
        <source>--system says which kind of gateway it is: %1</source>
        <translation>请用 --system 指定网关类型：%1</translation>
    </message>
    <message>
        <source>--set takes KEY=VALUE, not “%1”.</source>
        <translation>--set 的格式为 KEY=VALUE，不能是“%1”。</translation>
    </message>
    <message>
        <source>There is no setting “%1”. There are: %2</source>
        <translation>没有设置项“%1”。可用的有：%2</translation>
    </message>
    <message>
        <source>--url says where the gateway is.</source>
        <translation>请用 --url 指定网关地址。</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>缺少参数。</translation>
    </message>
    <message>
        <source>“%1” is too much. Names with blanks need quotation marks.</source>
        <translation>多余的参数“%1”。名称中有空格时请加引号。</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>More: lianxi help %1</source>
        <translation>更多信息：lianxi help %1</translation>
    </message>
    <message>
        <source>The database could not be used. It was kept as %1, and a new one was begun.</source>
        <translation>数据库无法使用，已另存为 %1，并新建了数据库。</translation>
    </message>
    <message>
        <source>There is no account yet. Add one: lianxi help account</source>
        <translation>还没有账号。添加方法：lianxi help account</translation>
    </message>
    <message>
        <source>There is no account “%1”. There are: %2</source>
        <translation>没有账号“%1”。现有账号：%2</translation>
    </message>
    <message>
        <source>Key for %1: </source>
        <translation>%1 的密钥：</translation>
    </message>
    <message>
        <source>%1: there is no key. Give it on standard input with --secret-stdin.</source>
        <translation>%1：没有密钥。请用 --secret-stdin 从标准输入提供。</translation>
    </message>
    <message>
        <source>--demo opens the window, on a profile that is thrown away. It takes no command.</source>
        <translation>--demo 使用临时数据打开窗口，不能与命令同时使用。</translation>
    </message>
    <message>
        <source>--profile needs a folder: lianxi --profile DIR COMMAND</source>
        <translation>--profile 需要指定文件夹：lianxi --profile DIR COMMAND</translation>
    </message>
    <message>
        <source>“%1” is not known here. Options stand after the command.</source>
        <translation>无法识别“%1”。选项应写在命令之后。</translation>
    </message>
    <message>
        <source>There is no command “%1”. All commands: lianxi help</source>
        <translation>没有命令“%1”。所有命令：lianxi help</translation>
    </message>
    <message>
        <source>There is no command “%1”. Did you mean “%2”?</source>
        <translation>没有命令“%1”。是否要用“%2”？</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>无法写入输出。</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>no keyring answers (%1); keys cannot be kept. Start GNOME Keyring, KWallet or KeePassXC</source>
        <translation>没有可用的密钥环（%1），无法保存密钥。请启动 GNOME Keyring、KWallet 或 KeePassXC</translation>
    </message>
    <message>
        <source>says what works here, and what is missing</source>
        <translation>检查运行环境</translation>
    </message>
    <message>
        <source>--%1 cannot be “%2”. It can be: %3</source>
        <translation>--%1 不能是“%2”。可用的值：%3</translation>
    </message>
    <message>
        <source>Where to? --output FILE, or --output - for standard output.</source>
        <translation>请指定输出位置：--output FILE，或用 --output - 写到标准输出。</translation>
    </message>
    <message>
        <source>There is no list “%1” to export.</source>
        <translation>没有可导出的列表“%1”。</translation>
    </message>
    <message>
        <source>--group is for members only.</source>
        <translation>--group 仅用于导出群成员。</translation>
    </message>
    <message>
        <source>There is no group “%1”. All of them: lianxi list groups</source>
        <translation>没有群聊“%1”。所有群聊：lianxi list groups</translation>
    </message>
    <message numerus="yes">
        <source>The members of %n group(s) were never fetched: lianxi sync --members</source>
        <translation>
            <numerusform>%n 个群聊的成员尚未获取：lianxi sync --members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>已写入 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them without details</source>
        <translation>
            <numerusform>其中 %n 行没有详细资料</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>已停止，未写入任何内容。</translation>
    </message>
    <message>
        <source>%1: others may read your contacts. Run: chmod 600 &quot;%2&quot;</source>
        <translation>%1：其他用户可能读取你的联系人。请运行：chmod 600 &quot;%2&quot;</translation>
    </message>
    <message>
        <source>cannot be read; at the next start it is kept beside, and a new one is begun</source>
        <translation>无法读取；下次启动时会将其另存，并新建数据库</translation>
    </message>
    <message>
        <source>%1: written by a newer Lianxi</source>
        <translation>%1：由更新版本的 Lianxi 写入</translation>
    </message>
    <message>
        <source>not known: fontconfig is not installed</source>
        <translation>未知：未安装 fontconfig</translation>
    </message>
    <message>
        <source>none; only the window needs one</source>
        <translation>无；仅窗口需要</translation>
    </message>
    <message>
        <source>none. Debian: %1</source>
        <translation>无。Debian 软件包：%1</translation>
    </message>
    <message>
        <source>none; gateways and pictures with https:// cannot be reached</source>
        <translation>不可用；无法访问 https:// 的网关和头像</translation>
    </message>
    <message>
        <source>%1 is made with the first account</source>
        <translation>添加第一个账号时创建 %1</translation>
    </message>
    <message>
        <source>explains a command</source>
        <translation>显示命令的帮助</translation>
    </message>
    <message>
        <source>Lianxi keeps the contacts of WeChat accounts behind HTTP gateways.</source>
        <translation>Lianxi 通过 HTTP 网关管理微信账号的联系人。</translation>
    </message>
    <message>
        <source>the window</source>
        <translation>打开窗口</translation>
    </message>
    <message>
        <source>the window on invented people; keeps nothing</source>
        <translation>用虚构的联系人打开窗口，不留下任何数据</translation>
    </message>
    <message>
        <source>There is no command “%1”. There are: %2</source>
        <translation>没有命令“%1”。可用的命令：%2</translation>
    </message>
    <message>
        <source>%1 has no group “%2”. All of them: lianxi list groups</source>
        <translation>%1 没有群聊“%2”。所有群聊：lianxi list groups</translation>
    </message>
    <message>
        <source>The members of this group were never fetched: lianxi sync &quot;%1&quot; --members</source>
        <translation>该群的成员尚未获取：lianxi sync &quot;%1&quot; --members</translation>
    </message>
    <message>
        <source>shows stored contacts and members, without the network</source>
        <translation>显示已保存的联系人和群成员，无需联网</translation>
    </message>
    <message>
        <source>Members are those of one group: list members NAME GROUP-ID</source>
        <translation>请指定群聊：list members NAME GROUP-ID</translation>
    </message>
    <message>
        <source>There is no list “%1”.</source>
        <translation>没有列表“%1”。</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>what is done, figures</comment>
        <translation>%1，%2 / %3</translation>
    </message>
    <message>
        <source>%1 has no contact with the id “%2”. The ids: lianxi list friends --columns display_name,id</source>
        <translation>%1 没有 ID 为“%2”的联系人。查看 ID：lianxi list friends --columns display_name,id</translation>
    </message>
    <message>
        <source>Another edit of this contact took its place.</source>
        <translation>该联系人的另一次修改取代了这次修改。</translation>
    </message>
    <message>
        <source>Stopped. The remark stays in the outbox; the next sync finds out what became of it.</source>
        <translation>已停止。备注保留在待提交队列中，下次同步时会核对结果。</translation>
    </message>
    <message>
        <source>The remark stays in the outbox; the next sync tries again.</source>
        <translation>备注保留在待提交队列中，下次同步时会重试。</translation>
    </message>
    <message>
        <source>%1: the remark was cleared.</source>
        <translation>%1：已清除备注。</translation>
    </message>
    <message>
        <source>%1: the remark is “%2” now.</source>
        <translation>%1：备注已改为“%2”。</translation>
    </message>
    <message>
        <source>“remark clear” takes no text.</source>
        <translation>remark clear 后面不能有备注内容。</translation>
    </message>
    <message>
        <source>The text is empty. To clear a remark: lianxi remark clear</source>
        <translation>备注内容为空。清除备注请用：lianxi remark clear</translation>
    </message>
    <message>
        <source>The text must be one line of plain text.</source>
        <translation>备注必须是一行纯文本。</translation>
    </message>
    <message>
        <source>There is no column “%1”. There are: %2</source>
        <translation>没有列“%1”。可用的列：%2</translation>
    </message>
    <message>
        <source>What came in on standard input does not look like a key.</source>
        <translation>从标准输入读到的内容不像密钥。</translation>
    </message>
    <message>
        <source>There is no key on standard input.</source>
        <translation>标准输入中没有密钥。</translation>
    </message>
    <message>
        <source>fetches lists and details from the gateways</source>
        <translation>从网关获取列表和详细资料</translation>
    </message>
    <message>
        <source>--members and --roster-only exclude each other.</source>
        <translation>--members 和 --roster-only 不能同时使用。</translation>
    </message>
    <message>
        <source>--secret-stdin is for one account: name it.</source>
        <translation>--secret-stdin 只用于一个账号，请指定账号名称。</translation>
    </message>
    <message>
        <source>Stopped. What was fetched is stored; the next sync goes on from there.</source>
        <translation>已停止。已获取的内容均已保存，下次同步会接着进行。</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到 1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>约 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Its key is kept in a keychain only. What is missing here: lianxi doctor</source>
        <translation>密钥只能存入密钥环。检查缺少什么：lianxi doctor</translation>
    </message>
    <message>
        <source>%1 was added. Its lists: %2</source>
        <translation>已添加 %1。获取列表：%2</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 有应答</translation>
    </message>
    <message>
        <source>%1 answers as %2</source>
        <translation>%1 有应答：%2</translation>
    </message>
    <message>
        <source>adds accounts, signs them in, shows and removes them</source>
        <translation>添加、登录、查看和移除账号</translation>
    </message>
    <message>
        <source>It is “account add”, “sign-in”, “devices”, “list”, “show” or “remove”.</source>
        <translation>用法：account add、sign-in、devices、list、show 或 remove。</translation>
    </message>
    <message>
        <source>Say which device it is with --id.</source>
        <translation>请用 --id 指定设备。</translation>
    </message>
    <message>
        <source>%1: there is no device behind this key yet.</source>
        <translation>%1：此密钥下还没有设备。</translation>
    </message>
    <message>
        <source>%1: there are several devices behind this key. Say which one it is with --id:</source>
        <translation>%1：此密钥下有多个设备。请用 --id 指定其中一个：</translation>
    </message>
    <message>
        <source>%1 when it is left out</source>
        <translation>省略时为 %1</translation>
    </message>
    <message>
        <source>%1; --qr makes one when it is left out</source>
        <translation>%1；省略时由 --qr 创建</translation>
    </message>
    <message>
        <source>%1; when it is left out, the only one behind the key</source>
        <translation>%1；省略时使用密钥下唯一的设备</translation>
    </message>
    <message>
        <source>%1; %2 without it</source>
        <translation>%1；默认为 %2</translation>
    </message>
    <message>
        <source>signs in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>VALUE</translation>
    </message>
    <message>
        <source>Example:
  lianxi account add &quot;Shop A&quot; --system %1 --url %2 --secret-stdin
</source>
        <translation>示例：
  lianxi account add &quot;Shop A&quot; --system %1 --url %2 --secret-stdin
</translation>
    </message>
    <message>
        <source>%1 has no devices: leave --id out.</source>
        <translation>%1 没有设备，请去掉 --id。</translation>
    </message>
    <message>
        <source>--id is missing: %1</source>
        <translation>缺少 --id：%1</translation>
    </message>
    <message>
        <source>--id is missing: %1. To make a new one: %2</source>
        <translation>缺少 --id：%1。如需新建请用：%2</translation>
    </message>
    <message>
        <source>This version of Lianxi does not speak “%1”.</source>
        <translation>此版本的 Lianxi 不支持“%1”。</translation>
    </message>
    <message>
        <source>%1 is signed in.</source>
        <translation>%1 已登录。</translation>
    </message>
    <message>
        <source>%1 is signed in as %2.</source>
        <translation>%1 已登录：%2。</translation>
    </message>
    <message>
        <source>%1 keeps its key until Lianxi closes, and here it closes at once. Sign in in the window.</source>
        <translation>%1 只在 Lianxi 退出前保留密钥，而命令行会立即退出。请在窗口中登录。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>Password of %1 for %2: </source>
        <translation>%2 的密码（用户名 %1）：</translation>
    </message>
    <message>
        <source>Keys are kept in a keychain only. What is missing here: lianxi doctor</source>
        <translation>密钥只能存入密钥环。检查缺少什么：lianxi doctor</translation>
    </message>
    <message>
        <source>%1 is not signed in.</source>
        <translation>%1 未登录。</translation>
    </message>
    <message>
        <source>What came in on standard input does not look like a password.</source>
        <translation>从标准输入读到的内容不像密码。</translation>
    </message>
    <message>
        <source>There is no password on standard input.</source>
        <translation>标准输入中没有密码。</translation>
    </message>
    <message>
        <source>The code has expired.</source>
        <translation>二维码已过期。</translation>
    </message>
    <message>
        <source>Scanned. Confirm on the telephone.</source>
        <translation>已扫码，请在手机上确认。</translation>
    </message>
    <message>
        <source>Scanned by %1. Confirm on the telephone.</source>
        <translation>%1 已扫码，请在手机上确认。</translation>
    </message>
    <message>
        <source>Confirmed. The session is being opened.</source>
        <translation>已确认，正在建立会话。</translation>
    </message>
    <message numerus="yes">
        <source>The terminal is too narrow for the code: it takes %n column(s).</source>
        <translation>
            <numerusform>终端太窄，无法显示二维码：需要 %n 列。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: scan this code with WeChat on the telephone of the account. Ctrl+C stops.</source>
        <translation>%1：请用该账号手机上的微信扫描此二维码。按 Ctrl+C 停止。</translation>
    </message>
    <message>
        <source>%1 exclude each other.</source>
        <translation>%1 不能同时使用。</translation>
    </message>
    <message>
        <source>--password-stdin goes with --user U.</source>
        <translation>--password-stdin 须与 --user U 一起使用。</translation>
    </message>
    <message>
        <source>The user name is missing.</source>
        <translation>缺少用户名。</translation>
    </message>
    <message>
        <source>%1 has no sign-in with %2. It has: %3</source>
        <translation>%1 不支持用 %2 登录。可用的有：%3</translation>
    </message>
    <message>
        <source>Say how to sign in: %1</source>
        <translation>请指定登录方式：%1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>%1: no code was confirmed in time.</source>
        <translation>%1：未能及时扫码并确认。</translation>
    </message>
    <message>
        <source>The password is missing: give it on standard input with %1.</source>
        <translation>缺少密码：请用 %1 从标准输入提供。</translation>
    </message>
    <message>
        <source>The key is missing: give it on standard input with %1.</source>
        <translation>缺少密钥：请用 %1 从标准输入提供。</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>请运行：%1</translation>
    </message>
    <message>
        <source>Lianxi&apos;s window is open on this profile, and only one of the two may talk to the gateways. Close it first, or do it there.</source>
        <translation>联系的窗口正打开着这份资料，两者只能有一个与网关通信。请先关闭窗口，或在窗口中操作。</translation>
    </message>
    <message>
        <source>Another lianxi works on this profile; waiting until it has ended. Ctrl+C stops.</source>
        <translation>另一个 lianxi 正在使用这份资料，等它结束后继续。按 Ctrl+C 停止。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>the name of an ID, an example</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>NAME is yours to choose. The gateway is asked before anything is stored: an account that
does not answer is not added. The key (token, session) goes into the desktop&apos;s keychain,
and nowhere else. It is never an argument.

  --url URL           the gateway&apos;s address
  --id HANDLE         the device or instance behind it
  --set pace=MIN-MAX  milliseconds between two calls, at least 300; 1000-3000 without it
  --set details-age=AGE, --set members-age=AGE, --set list-age=AGE
                      what is older is asked for again: details (7d without it), members of
                      opened groups (1d), and the list where a sync goes on that was cut
                      short (10m). AGE is like 90m, 12h or 7d
  --no-check          stores the account without asking who is signed in

Ways to sign in, as far as the gateway knows them:

  --secret-stdin      takes the key from the first line of standard input; on a terminal
                      it is asked for without this
  --user U            signs in to the gateway; only the key that it gives is kept, never
                      the password, which is asked for on the terminal
  --password-stdin    takes the password from the first line of standard input
  --get-token         takes the key from a gateway that gives it to whoever asks
  --qr                draws a code that WeChat on the telephone scans

&quot;account sign-in&quot; does the same for an account that was signed out; with --id or --qr
alone the key stays. It refuses when somebody else signs in. &quot;account devices&quot; lists
the devices behind the key. &quot;account remove&quot; forgets the account, its key, and all that
is stored of its contacts.

The kinds of gateways, for --system:
</source>
        <translation>NAME 由你自定。保存之前会先向网关核实：没有应答的账号不会添加。密钥（token、会话）只
存入桌面的密钥环，不会存到别处，也绝不作为命令行参数。

  --url URL           网关地址
  --id HANDLE         网关上的设备或实例
  --set pace=MIN-MAX  两次请求的间隔（毫秒），不低于 300；默认为 1000-3000
  --set details-age=AGE、--set members-age=AGE、--set list-age=AGE
                      超过此期限的内容会重新获取：详细资料（默认 7d）、打开过的群聊的
                      成员（1d），以及中断的同步再次进行时所沿用的列表（10m）。
                      AGE 的格式如 90m、12h 或 7d
  --no-check          不核实登录的是谁，直接保存账号

登录方式（视网关支持情况而定）：

  --secret-stdin      从标准输入的第一行读取密钥；在终端中不加此选项时会提示输入
  --user U            用该用户名登录网关；只保存由此获得的密钥，绝不保存密码，
                      密码会在终端中提示输入
  --password-stdin    从标准输入的第一行读取密码
  --get-token         从网关获取密钥，适用于向任何人提供密钥的网关
  --qr                显示二维码，用手机微信扫描

“account sign-in”用同样的方式重新登录已退出的账号；只用 --id 或 --qr 时密钥不变。
如果登录的是其他微信账号，则会拒绝。“account devices”列出密钥下的设备。
“account remove”会移除账号、密钥以及已保存的全部联系人。

网关类型（用于 --system）：
</translation>
    </message>
    <message>
        <source>There is no kind of change “%1”. There are: %2</source>
        <translation>没有变更类型“%1”。可用的有：%2</translation>
    </message>
    <message>
        <source>“%1” is no date. There are: 2026-11-01, 2026-11-01T14:05, 7d, 12h, today, yesterday</source>
        <translation>“%1”不是有效的日期。可用的格式：2026-11-01、2026-11-01T14:05、7d、12h、today、yesterday</translation>
    </message>
    <message>
        <source>--until is not after --since.</source>
        <translation>--until 必须晚于 --since。</translation>
    </message>
    <message>
        <source>--limit is a number from 1 on.</source>
        <translation>--limit 必须是不小于 1 的整数。</translation>
    </message>
    <message>
        <source>There is no group “%1” in %2. The ids: lianxi list groups</source>
        <translation>%2 中没有群聊“%1”。查看 ID：lianxi list groups</translation>
    </message>
    <message>
        <source>There is no contact “%1” in %2. The ids: lianxi list friends --columns display_name,id</source>
        <translation>%2 中没有联系人“%1”。查看 ID：lianxi list friends --columns display_name,id</translation>
    </message>
    <message>
        <source>shows what has changed, without the network</source>
        <translation>显示变更记录，无需联网</translation>
    </message>
    <message>
        <source>Shows the history that syncs have found: of the named accounts, or of all. Oldest first,
like a log, on a terminal and elsewhere. The first complete list of an account, the first
details of a contact and the first members of a group are where its history begins.

  --since DATE    only what was found then or later
  --until DATE    only what was found before; a day is included as a whole, so
                  --since 2026-11-01 --until 2026-11-07 are seven days
  --contact ID    only about this contact, in groups as well
  --group ID      only about this group and who is in it
  --kind A,B      only these kinds
  --limit N       only the latest N
  --json          one JSON document: an array with an object for each change, with
                  times in UTC and also contact_kind and the number of the sync

DATE is a day (2026-11-01, today, yesterday), a time (2026-11-01T14:05), or how long ago
(7d, 12h), in local time. --contact and --group may be given more than once.

Kinds: appeared and gone and returned (on the list), renamed, remark (remark-by-us,
remark-elsewhere), alias, and in groups joined, left, renamed-in-group, owner.
Columns: time account kind contact_id name person_id person_name before after. What
happened to a person in a group stands with the group as contact.

Exit code 2: there is no such account, contact, group, kind or date.

Example: who joined and left a group in a week
  lianxi changes &quot;Shop A&quot; --group 12345678@chatroom --kind joined,left \
      --since 2026-11-01 --until 2026-11-07
</source>
        <translation>显示历次同步发现的变更记录：指定的账号，或全部账号。无论是否在终端中，都像日志一样
从旧到新排列。变更记录从首次获取账号的完整列表、联系人的详细资料和群聊的成员时开始。

  --since DATE    只显示该时间及之后发现的变更
  --until DATE    只显示该时间之前发现的变更；日期包含当天全天，因此
                  --since 2026-11-01 --until 2026-11-07 共七天
  --contact ID    只显示与该联系人有关的变更，包括在群聊中的
  --group ID      只显示与该群聊及其成员有关的变更
  --kind A,B      只显示这些类型
  --limit N       只显示最近 N 条
  --json          输出一个 JSON 文档：每条变更一个对象的数组，时间为 UTC，
                  并包含 contact_kind 和同步的编号

DATE 可以是日期（2026-11-01、today、yesterday）、时间（2026-11-01T14:05），或距今多久
（7d、12h），均为本地时间。--contact 和 --group 可重复使用。

类型：appeared、gone 和 returned（列表中的联系人）、renamed、remark（remark-by-us、
remark-elsewhere）、alias，以及群聊中的 joined、left、renamed-in-group、owner。
列：time account kind contact_id name person_id person_name before after。群成员的变更
以其所在群聊为联系人。

退出码 2：账号、联系人、群聊、类型或日期不存在。

示例：一周内谁加入和离开了群聊
  lianxi changes &quot;Shop A&quot; --group 12345678@chatroom --kind joined,left \
      --since 2026-11-01 --until 2026-11-07
</translation>
    </message>
    <message>
        <source>Looks at the versions, the language, the keychain, the disk, the database, TLS and the
fonts for Chinese and emoji. It changes nothing, and never prints a key.
Exit code 1: something that Lianxi needs is missing.

Example:
  lianxi doctor
</source>
        <translation>检查版本、语言、密钥环、磁盘、数据库、TLS 以及中文和表情符号的字体。
不会更改任何内容，也不会输出密钥。
退出码 1：缺少 Lianxi 必需的组件。

示例：
  lianxi doctor
</translation>
    </message>
    <message>
        <source>%1 cannot be written; nothing new is stored</source>
        <translation>%1 无法写入，不会保存任何新内容</translation>
    </message>
    <message>
        <source>%1 are free</source>
        <translation>可用空间 %1</translation>
    </message>
    <message>
        <source>only %1 are free; soon nothing can be stored any more</source>
        <translation>可用空间仅剩 %1，很快将无法保存任何内容</translation>
    </message>
    <message>
        <source>--missing goes with --json only.</source>
        <translation>--missing 须与 --json 一起使用。</translation>
    </message>
    <message>
        <source>“remark %1” needs no key.</source>
        <translation>remark %1 不需要密钥。</translation>
    </message>
    <message>
        <source>%1 has no edit of “%2” in its outbox. All of them: lianxi remark waiting</source>
        <translation>%1 的待提交队列中没有“%2”的修改。查看全部：lianxi remark waiting</translation>
    </message>
    <message>
        <source>Meanwhile another program has settled it.</source>
        <translation>其间另一个程序已处理此修改。</translation>
    </message>
    <message>
        <source>The remark was sent, so it may be there already. The next sync finds out.</source>
        <translation>备注已提交，可能已经生效。下次同步时会核对结果。</translation>
    </message>
    <message>
        <source>%1: “%2” was discarded.</source>
        <translation>%1：已放弃“%2”。</translation>
    </message>
    <message>
        <source>To leave it as it is: %1</source>
        <translation>保持现状请用：%1</translation>
    </message>
    <message>
        <source>there is no remark</source>
        <translation>当前没有备注</translation>
    </message>
    <message>
        <source>there is “%1”</source>
        <translation>当前为“%1”</translation>
    </message>
    <message>
        <source>whether it arrived is not known yet</source>
        <translation>尚不清楚是否生效</translation>
    </message>
    <message>
        <source>%1: whether the remark of %2 arrived cannot be found out. It stays in the outbox.</source>
        <translation>%1：无法核对 %2 的备注是否生效。备注保留在待提交队列中。</translation>
    </message>
    <message>
        <source>The gateway says: %1</source>
        <translation>网关返回：%1</translation>
    </message>
    <message>
        <source>To send it again: %1</source>
        <translation>重新提交请用：%1</translation>
    </message>
    <message>
        <source>%1: the remark of %2 was changed elsewhere meanwhile: %3. “%4” was not sent; it stays in the outbox.</source>
        <translation>%1：%2 的备注其间已在别处修改：%3。“%4”未提交，保留在待提交队列中。</translation>
    </message>
    <message>
        <source>To write it all the same: %1</source>
        <translation>仍要写入请用：%1</translation>
    </message>
    <message>
        <source>%1: no list was held back.</source>
        <translation>%1：没有暂未采用的列表。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n earlier remark(s) wait for you: lianxi remark waiting</source>
        <translation>
            <numerusform>%1：%n 条之前的备注等待你处理：lianxi remark waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n remark(s) could not be saved there. All of them: lianxi remark waiting</source>
        <translation>
            <numerusform>%1：%n 条备注未能提交。查看全部：lianxi remark waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>One full pass over the named accounts, or over all: who is signed in, the list, labels,
then the details of every contact that has none or old ones. It goes at each account&apos;s
pace. Ctrl+C stops cleanly; the next pass goes on from there. Remarks that wait in the
outbox go out as well.

  --members       also the members of every group
  --roster-only   only the list and the labels, without details
  --ask-again     asks at once for what was asked for in vain, see lianxi list --missing
  --confirm-list  believes the list that the last sync held back, if it comes again and
                  is not shorter still: who is not on it is marked as gone
  --secret-stdin  takes the account&apos;s key from standard input, for this run alone

Exit code 3: a list was held back because it shrank too much, contacts lack details, a
remark could not be saved, or one of several accounts failed. 4: signed out, or no key.

Example:
  lianxi sync &quot;Shop A&quot; --members
</source>
        <translation>完整同步指定的账号或全部账号：登录状态、列表、标签，然后获取缺少或过旧的详细资料。
按各账号的请求间隔进行。Ctrl+C 可安全停止，下次会接着进行。待提交队列中的备注也会一并提交。

  --members       同时获取每个群聊的成员
  --roster-only   只获取列表和标签，不获取详细资料
  --ask-again     立即重新请求之前未能获取的内容，见 lianxi list --missing
  --confirm-list  如果再次收到上次暂未采用的列表，且没有变得更短，则予以采用：
                  不在其中的联系人会标为已移出
  --secret-stdin  从标准输入读取账号的密钥，仅本次使用

退出码 3：列表减少过多而暂未采用、部分联系人缺少详细资料、备注未能提交，或多个账号中
有一个失败。4：已退出登录，或没有密钥。

示例：
  lianxi sync &quot;Shop A&quot; --members
</translation>
    </message>
    <message>
        <source>--confirm-list is for one account: name it.</source>
        <translation>--confirm-list 只用于一个账号，请指定账号名称。</translation>
    </message>
    <message>
        <source>%1 of %2 listed</source>
        <translation>已列出联系人 %1 / %2</translation>
    </message>
    <message>
        <source>%1 contacts</source>
        <translation>联系人 %1</translation>
    </message>
    <message>
        <source>%1: %2, %3 new, %4 gone, %5 without details</source>
        <translation>%1：%2，新增 %3，移出 %4，缺少详细资料 %5</translation>
    </message>
    <message>
        <source>%1: the list that came has only %2 of %3 contacts. Nobody was marked as gone; the same list once more will confirm it.</source>
        <translation>%1：收到的列表只有 %2 位联系人（原有 %3 位），因此未将任何联系人标为已移出。再次收到同样的列表后将予以确认。</translation>
    </message>
    <message>
        <source>%1: the gateway says that its list is not complete. Nobody was marked as gone; the same list once more will confirm it.</source>
        <translation>%1：网关表示其列表不完整，因此未将任何联系人标为已移出。再次收到同样的列表后将予以确认。</translation>
    </message>
    <message>
        <source>If it is right: lianxi sync %1 --confirm-list</source>
        <translation>如果列表无误：lianxi sync %1 --confirm-list</translation>
    </message>
    <message numerus="yes">
        <source>%1: after a new login %n contact(s) could not be found again; they are marked as gone: lianxi list friends %2 --gone</source>
        <translation>
            <numerusform>%1：重新登录后有 %n 位联系人未能找到，已标为已移出：lianxi list friends %2 --gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: members of %n group(s) are missing: lianxi list groups %2 --missing</source>
        <translation>
            <numerusform>%1：%n 个群聊缺少成员：lianxi list groups %2 --missing</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no option “%1” here.</source>
        <translation>此处没有选项“%1”。</translation>
    </message>
    <message>
        <source>There is no option “%1” here. There are: %2</source>
        <translation>此处没有选项“%1”。可用的有：%2</translation>
    </message>
    <message>
        <source>There is no preset “%1”: none was saved in the window&apos;s export dialog.</source>
        <translation>没有预设“%1”：窗口的导出对话框中尚未保存任何预设。</translation>
    </message>
    <message>
        <source>There is no preset “%1”. There are: %2</source>
        <translation>没有预设“%1”。现有预设：%2</translation>
    </message>
    <message>
        <source>writes stored contacts and members to a CSV, XLSX or JSON file</source>
        <translation>将已保存的联系人和群成员导出为 CSV、XLSX 或 JSON 文件</translation>
    </message>
    <message>
        <source>Writes what the last sync stored: of the named accounts, or of all. The file appears
only when it is complete. The names of the columns: lianxi help list

  --output FILE        the file; - is standard output
  --format csv|xlsx|json      csv unless FILE ends in .xlsx or .json
  --preset NAME        as it was saved under this name in the window&apos;s export dialog:
                       format, encoding, separator, columns, header; what else is said
                       here goes before it
  --search TEXT        only what has all words of TEXT in its names, WeChat ID, id or
                       labels
  --gone               also contacts that are no longer on the list
  --group ID           members of this group; may be repeated. All groups without it
  --columns A,B        these columns, in this order
  --header names|titles       stable names and exact values (default), or titles and words
                       in your language and times of your clock
  --encoding utf-8-bom|utf-8|gb18030      of CSV; utf-8-bom suits spreadsheets (default)
  --separator comma|semicolon|tab         of CSV
  --no-formula-guard   CSV for machines: fields that a spreadsheet would run as formulas
                       stay as they are, without an apostrophe

Exit code 3: written, but the members of some groups were never fetched.

Examples:
  lianxi export friends &quot;Shop A&quot; --search vip --output vip.csv
  lianxi export members --output members.xlsx --header titles
</source>
        <translation>导出上次同步保存的内容：指定的账号，或全部账号。文件写完后才会出现。
列名见：lianxi help list

  --output FILE        输出文件；- 表示标准输出
  --format csv|xlsx|json      默认为 csv，FILE 以 .xlsx 或 .json 结尾时为相应格式
  --preset NAME        在窗口的导出对话框中以此名称保存的预设：格式、编码、分隔符、
                       列和表头；此处另行指定的选项优先
  --search TEXT        名称、微信号、ID 或标签中包含 TEXT 的所有词
  --gone               包括已移出的联系人
  --group ID           该群的成员；可重复使用。不指定则为所有群聊
  --columns A,B        只导出这些列，并按此顺序
  --header names|titles       固定列名和精确值（默认），或当前语言的标题和文字以及
                       本地时间
  --encoding utf-8-bom|utf-8|gb18030      CSV 的编码；utf-8-bom 适合电子表格（默认）
  --separator comma|semicolon|tab         CSV 的分隔符
  --no-formula-guard   供程序读取的 CSV：可能被电子表格当作公式执行的字段
                       保持原样，前面不加撇号

退出码 3：已导出，但部分群聊的成员尚未获取。

示例：
  lianxi export friends &quot;Shop A&quot; --search vip --output vip.csv
  lianxi export members --output members.xlsx --header titles
</translation>
    </message>
    <message>
        <source>“%1” is no sex. There are: male, female, unknown</source>
        <translation>“%1”不是有效的性别。可用的有：male、female、unknown</translation>
    </message>
    <message>
        <source>Nobody is both --with-remark and --without-remark.</source>
        <translation>--with-remark 和 --without-remark 不能同时使用。</translation>
    </message>
    <message>
        <source>  --label NAME    only with this label; several times: with one of them; &quot;&quot; = without
                  any
  --region PLACE  only from this country, province or city, by code or word; CN/Jiangsu
                  means both; several times: from one of them
  --sex male|female|unknown
  --with-remark, --without-remark
  --only-gone     only contacts that are no longer on the list
  --changed-since DATE
                  only who is in the changes since then: 2026-11-01, today, 7d, 12h
</source>
        <translation>  --label NAME    只显示带此标签的；多次使用时带其中之一即可；&quot;&quot; 表示没有标签
  --region PLACE  只显示该国家/地区、省份或城市的，可用代码或名称；CN/Jiangsu
                  表示两者都符合；多次使用时符合其中之一即可
  --sex male|female|unknown
  --with-remark, --without-remark
  --only-gone     只显示已移出的联系人
  --changed-since DATE
                  只显示该时间以来有变更的：2026-11-01、today、7d、12h
</translation>
    </message>
    <message>
        <source>  --man  prints the manual page, for man -l -

Example:
  lianxi help export
</source>
        <translation>  --man  输出手册页，供 man -l - 使用

示例：
  lianxi help export
</translation>
    </message>
    <message>
        <source>--profile DIR keeps everything below DIR. --json prints one JSON document.
Results go to standard output, progress and errors to standard error.
More on a command: lianxi help COMMAND

Exit codes:
</source>
        <translation>--profile DIR 将所有数据保存在 DIR 中。--json 输出一个 JSON 文档。
结果写到标准输出，进度和错误写到标准错误。
命令的详细说明：lianxi help COMMAND

退出码：
</translation>
    </message>
    <message>
        <source>The manual page has all commands.</source>
        <translation>手册页包含所有命令，无需指定命令。</translation>
    </message>
    <message>
        <source>it has bytes that are not text</source>
        <translation>含有非文本的字节</translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation>引号没有闭合</translation>
    </message>
    <message>
        <source>there is text behind a closing quotation mark</source>
        <translation>右引号之后还有文字</translation>
    </message>
    <message>
        <source>it is longer than a megabyte</source>
        <translation>长度超过 1 MB</translation>
    </message>
    <message>
        <source>it has too many columns</source>
        <translation>列数过多</translation>
    </message>
    <message>
        <source>it ends before the remark</source>
        <translation>没有到备注列就结束了</translation>
    </message>
    <message>
        <source>it does not say whose remark it is</source>
        <translation>未注明是谁的备注</translation>
    </message>
    <message>
        <source>there is no contact “%1”</source>
        <translation>没有联系人“%1”</translation>
    </message>
    <message>
        <source>several contacts have the WeChat ID “%1”; say the id</source>
        <translation>多位联系人的微信号都是“%1”，请改用 ID</translation>
    </message>
    <message>
        <source>“%1” stands in line %2 already</source>
        <translation>“%1”已在第 %2 行出现</translation>
    </message>
    <message>
        <source>it is of another account, “%1”</source>
        <translation>属于另一个账号“%1”</translation>
    </message>
    <message>
        <source>the remark of “%1” is not one line of plain text</source>
        <translation>“%1”的备注不是一行纯文本</translation>
    </message>
    <message>
        <source>this gateway cannot set the remark of “%1”</source>
        <translation>该网关不能设置“%1”的备注</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) would change</source>
        <translation>
            <numerusform>将修改 %n 条备注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) changed</source>
        <translation>
            <numerusform>已修改 %n 条备注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still wait(s)</source>
        <translation>
            <numerusform>%n 条仍在等待</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 条失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these is (are) cleared</source>
        <translation>
            <numerusform>其中清除 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as it is (they are)</source>
        <translation>
            <numerusform>%n 条保持不变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be used</source>
        <translation>
            <numerusform>%n 行无法使用</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no label “%1”.</source>
        <translation>没有标签“%1”。</translation>
    </message>
    <message>
        <source>Shows what the last sync stored: of one account, or of all. The network and the
keychain are not needed. Sorted by name, as in the window.

  --search TEXT   only what has all words of TEXT in its names, WeChat ID, id or labels
  --gone          also contacts that are no longer on the list; their gone_since is set
%1  --missing       what was not received: details, and members of groups; how much was
                  received of what was expected, and when it was asked for
  --columns A,B   these columns, in this order
  --json          one JSON document: an array with an object for each row, all
                  columns unless --columns says otherwise

Columns of contacts:
%2Columns of members:
%3
Examples:
  lianxi list friends &quot;Shop A&quot; --search vip --columns display_name,id
  lianxi list friends --label VIP --region Jiangsu --without-remark
  lianxi list groups --missing
</source>
        <translation>显示上次同步保存的内容：一个账号，或全部账号。不需要网络和密钥环。
与窗口中一样按名称排序。

  --search TEXT   名称、微信号、ID 或标签中包含 TEXT 的所有词
  --gone          包括已移出的联系人，其 gone_since 有值
%1  --missing       尚未获取的内容：详细资料和群成员；应有多少、已获取多少，
                  以及何时请求过
  --columns A,B   只显示这些列，并按此顺序
  --json          输出一个 JSON 文档：每行一个对象的数组，未指定 --columns 时
                  包含所有列

联系人的列：
%2群成员的列：
%3
示例：
  lianxi list friends &quot;Shop A&quot; --search vip --columns display_name,id
  lianxi list friends --label VIP --region Jiangsu --without-remark
  lianxi list groups --missing
</translation>
    </message>
    <message>
        <source>  0    done
  1    failed
  2    wrong usage
  3    partly done: sentences on standard error say what is missing
  4    signed out, or no key
  130  stopped with Ctrl+C: what was done is stored and said
</source>
        <translation>  0    完成
  1    失败
  2    用法错误
  3    部分完成：标准错误中会说明缺少什么
  4    已退出登录，或没有密钥
  130  按 Ctrl+C 停止：已完成的部分均已保存并说明
</translation>
    </message>
    <message>
        <source>It is “remark set”, “clear”, “import”, “waiting”, “retry” or “discard”.</source>
        <translation>用法：remark set、clear、import、waiting、retry 或 discard。</translation>
    </message>
    <message>
        <source>--%1 is for “remark import”.</source>
        <translation>--%1 仅用于 remark import。</translation>
    </message>
    <message>
        <source>--json is for “remark waiting” and “remark import”.</source>
        <translation>--json 仅用于 remark waiting 和 remark import。</translation>
    </message>
    <message>
        <source>sets or clears remarks, also many from a file; what waits to be sent</source>
        <translation>设置或清除备注，可从文件批量导入；处理待提交的备注</translation>
    </message>
    <message>
        <source>&quot;set&quot; and &quot;clear&quot; change the remark (the name that only you see) of a friend or a
group, and wait until the gateway was asked again and answered with the same text. ID is
the contact&apos;s id, as &quot;lianxi list friends&quot; shows it. A TEXT that begins with - stands
after --.

&quot;import&quot; shows what a CSV file would change, old and new; with --apply it does it, and
waits until each remark was read back. The first line names the columns, in any order:
id or alias (the WeChat ID), and remark; without such a line there are these two. What
&quot;lianxi export&quot; wrote can be edited and read in again, whatever its encoding, separator
and language. An empty remark clears; what is the same already is left alone. Lines that
cannot be used are named with their number, and the others go on.

&quot;waiting&quot; lists the remarks that are not settled, without the network. &quot;retry&quot; sends one
of them again, in place of what the gateway has now; &quot;discard&quot; gives it up. States:
  waiting    not sent yet; the next sync does
  sent       on its way; the next sync finds out what became of it
  unknown    sent, and the gateway does not tell whether it arrived
  conflict   not sent: meanwhile the remark was changed elsewhere
  refused    the gateway said no
  not-kept   accepted, but the gateway has something else

  --apply         writes what &quot;import&quot; otherwise only shows
  --account NAME  the account of &quot;import&quot;, in place of NAME before FILE
  --secret-stdin  takes the account&apos;s key from standard input, for this run alone
  --json          one JSON document: &quot;waiting&quot; an array with an object for each edit;
                  &quot;import&quot; an object with changes (line, id, name, before, remark, and
                  with --apply state), unchanged (how many), and bad (line, reason)

Not every gateway can set the remark of a group; then nothing is sent, exit code 2.
Exit code 1: unknown contact; refused or not kept, and nothing of it stays; a conflict or
not known, and it stays in the outbox. 3: the gateway could not be reached; the remark
waits in the outbox, and the next sync tries again. &quot;import&quot;: 3 when lines could not be
used or some remarks are not there yet, 1 when none could be used.

Examples:
  lianxi remark set &quot;Shop A&quot; wxid_a1b2c3 &quot;VIP 客户&quot;
  lianxi remark import &quot;Shop A&quot; remarks.csv
  lianxi remark import &quot;Shop A&quot; remarks.csv --apply
  lianxi remark waiting
  lianxi remark retry &quot;Shop A&quot; wxid_a1b2c3
</source>
        <translation>“set”和“clear”修改好友或群聊的备注（仅自己可见的名称），并等待再次查询网关，确认
备注一致。ID 是联系人的 ID，见“lianxi list friends”。以 - 开头的 TEXT 请写在 -- 之后。

“import”显示 CSV 文件会改动哪些备注（原备注和新备注）；加上 --apply 则执行修改，并等待
每条备注都已读回确认。第一行是列名，顺序不限：id 或 alias（微信号），以及 remark；没有
这一行时，即为这两列。“lianxi export”导出的文件可在编辑后重新读入，编码、分隔符和语言
不限。备注为空表示清除；没有变化的备注不作改动。无法使用的行会注明行号，其余各行照常
处理。

“waiting”列出尚未处理完的备注，无需联网。“retry”重新提交其中一条，取代网关上现有的
备注；“discard”则放弃它。状态：
  waiting    尚未提交，下次同步时提交
  sent       正在提交，下次同步时会核对结果
  unknown    已提交，但网关未告知是否生效
  conflict   未提交：其间备注已在别处修改
  refused    网关拒绝
  not-kept   网关接受了备注，但网关上的内容不同

  --apply         执行“import”的修改；不加此选项则只显示
  --account NAME  “import”的账号，代替 FILE 之前的 NAME
  --secret-stdin  从标准输入读取账号的密钥，仅本次使用
  --json          输出一个 JSON 文档：“waiting”为每条修改一个对象的数组；“import”为
                  一个对象，包含 changes（line、id、name、before、remark，使用
                  --apply 时还有 state）、unchanged（数量）和 bad（line、reason）

并非所有网关都能设置群聊的备注；不支持时不会提交任何内容，退出码为 2。
退出码 1：联系人不存在；被拒绝或未能保存，不留下任何更改；有冲突或结果未知，备注保留在
待提交队列中。3：无法连接网关，备注保留在待提交队列中，下次同步时会重试。“import”：
有的行无法使用或部分备注尚未生效时为 3，所有行都无法使用时为 1。

示例：
  lianxi remark set &quot;Shop A&quot; wxid_a1b2c3 &quot;VIP 客户&quot;
  lianxi remark import &quot;Shop A&quot; remarks.csv
  lianxi remark import &quot;Shop A&quot; remarks.csv --apply
  lianxi remark waiting
  lianxi remark retry &quot;Shop A&quot; wxid_a1b2c3
</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is a spreadsheet or another packed file. Save it as CSV first.</source>
        <translation>%1 是电子表格或其他压缩格式的文件，请先另存为 CSV。</translation>
    </message>
    <message>
        <source>%1 has no column “id” or “alias”, so it does not say whose remarks these are.</source>
        <translation>%1 没有“id”或“alias”列，无法确定是谁的备注。</translation>
    </message>
    <message>
        <source>%1 has no column “remark”.</source>
        <translation>%1 没有“remark”列。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 为空。</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>%1 of %2 remarks</source>
        <translation>备注 %1 / %2</translation>
    </message>
    <message>
        <source>Something is missing: whose remarks, and the file.</source>
        <translation>缺少参数：请指定账号和文件。</translation>
    </message>
    <message>
        <source>The file and the key cannot both come from standard input.</source>
        <translation>文件和密钥不能同时从标准输入读取。</translation>
    </message>
    <message>
        <source>Without --apply no key is needed.</source>
        <translation>没有 --apply 时不需要密钥。</translation>
    </message>
    <message>
        <source>Nothing was changed. To do it: %1</source>
        <translation>未作任何更改。执行修改请用：%1</translation>
    </message>
    <message>
        <source>Stopped. What was not sent yet stays in the outbox, and the next sync sends it: lianxi remark waiting</source>
        <translation>已停止。尚未提交的备注保留在待提交队列中，下次同步时提交：lianxi remark waiting</translation>
    </message>
</context>
<context>
    <name>Lianxi::ContactColumns</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
</context>
<context>
    <name>Lianxi::ContactCommands</name>
    <message>
        <source>&amp;Overwrite the other remark</source>
        <translation>覆盖别处的备注(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Try the remark again</source>
        <translation>重新提交备注(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Keep the other remark</source>
        <translation>保留别处的备注(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Discard the remark</source>
        <translation>放弃备注修改(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Lianxi::ContactDelegate</name>
    <message>
        <source>gone since %1</source>
        <translation>已移出（%1）</translation>
    </message>
    <message>
        <source>The new remark waits until the gateway has confirmed it.</source>
        <translation>新备注正在等待网关确认。</translation>
    </message>
    <message>
        <source>The gateway did not take the remark. Press F2 to see more.</source>
        <translation>网关未接受此备注。按 F2 查看详情。</translation>
    </message>
    <message>
        <source>WeCom</source>
        <translation>企业微信</translation>
    </message>
    <message>
        <source>%1: a WeCom contact</source>
        <translation>%1：企业微信联系人</translation>
    </message>
</context>
<context>
    <name>Lianxi::ContactEmptyState</name>
    <message>
        <source>No friends listed yet</source>
        <translation>暂无好友</translation>
    </message>
    <message>
        <source>Refresh to ask the gateway for the list.</source>
        <translation>刷新即可从网关获取列表。</translation>
    </message>
    <message>
        <source>No groups listed</source>
        <translation>暂无群聊</translation>
    </message>
    <message>
        <source>Only groups saved to the address book are listed. Save a group on the phone and refresh.</source>
        <translation>仅显示已保存到通讯录的群聊。请在手机上将群聊保存到通讯录，然后刷新。</translation>
    </message>
    <message>
        <source>No public accounts listed</source>
        <translation>暂无公众号</translation>
    </message>
    <message>
        <source>Public accounts that this account follows appear here.</source>
        <translation>该账号关注的公众号会显示在这里。</translation>
    </message>
    <message>
        <source>No system entries</source>
        <translation>暂无系统联系人</translation>
    </message>
    <message>
        <source>WeChat&apos;s own entries, such as the file transfer, appear here.</source>
        <translation>微信自带的联系人（如文件传输助手）会显示在这里。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>无搜索结果</translation>
    </message>
    <message>
        <source>No name, remark, ID or label here contains “%1”.</source>
        <translation>没有名称、备注、ID 或标签包含“%1”。</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Reading the list for the first time</source>
        <translation>正在首次读取列表</translation>
    </message>
    <message>
        <source>This can take some minutes: the gateway is asked slowly, so that WeChat does not sign the account out. Names appear as they arrive.</source>
        <translation>可能需要几分钟：为避免微信账号被强制下线，请求会放慢速度。联系人会陆续显示。</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>已退出登录</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>无法读取列表</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Sign in again to read the list.</source>
        <translation>请重新登录以读取列表。</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>What this account signs in with was kept for one session only. Sign in to go on.</source>
        <translation>该账号的登录信息未保存，请重新登录。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>The filters hide everything</source>
        <translation>全部被筛选条件隐藏</translation>
    </message>
    <message>
        <source>There are entries here, but none that fits all conditions.</source>
        <translation>此列表中没有符合全部条件的内容。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
</context>
<context>
    <name>Lianxi::ContactPage</name>
    <message>
        <source>Group name, remark, ID…</source>
        <translation>群名称、备注、ID…</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>搜索此列表</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Only groups saved to the address book are listed.</source>
        <translation>仅显示已保存到通讯录的群聊。</translation>
    </message>
    <message>
        <source>The gateway has not sent the details of these contacts.</source>
        <translation>网关尚未返回这些联系人的详细资料。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>Name, remark, WeChat ID, pinyin…</source>
        <translation>名称、备注、微信号、拼音…</translation>
    </message>
</context>
<context>
    <name>Lianxi::DetailsPane</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 位成员</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Select a contact to see what is known of it.</source>
        <translation>选择一位联系人以查看详情。</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>群主</translation>
    </message>
    <message>
        <source>Edit the remark (F2)</source>
        <translation>修改备注 (F2)</translation>
    </message>
    <message>
        <source>Edit the remark</source>
        <translation>修改备注</translation>
    </message>
    <message>
        <source>Open members</source>
        <translation>查看群成员</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>WeCom</source>
        <translation>企业微信</translation>
    </message>
</context>
<context>
    <name>Lianxi::DevicePicker</name>
    <message>
        <source>There is no device behind this key yet.</source>
        <translation>此密钥下还没有设备。</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无账号</translation>
    </message>
    <message>
        <source>%1 · online</source>
        <comment>who is signed in</comment>
        <translation>%1 · 在线</translation>
    </message>
    <message>
        <source>%1 · offline</source>
        <comment>who is signed in</comment>
        <translation>%1 · 离线</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Ask the gateway which devices there are</source>
        <translation>向网关查询可用的设备</translation>
    </message>
    <message>
        <source>Choose a device</source>
        <translation>选择设备</translation>
    </message>
</context>
<context>
    <name>Lianxi::DialogOpener</name>
    <message>
        <source>Remove the account</source>
        <translation>移除账号</translation>
    </message>
    <message>
        <source>Remove “%1” from Lianxi?</source>
        <translation>要从 Lianxi 中移除“%1”吗？</translation>
    </message>
    <message>
        <source>Its contacts, their history and its key are deleted on this computer. Nothing changes in WeChat.</source>
        <translation>将删除本机上该账号的联系人、变更记录和密钥，不影响微信。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>Lianxi::EditDelegate</name>
    <message>
        <source>WeCom</source>
        <translation>企业微信</translation>
    </message>
    <message>
        <source>Clear the remark</source>
        <translation>清除备注</translation>
    </message>
    <message>
        <source>none before</source>
        <translation>原无备注</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>原备注：%1</translation>
    </message>
</context>
<context>
    <name>Lianxi::EditListModel</name>
    <message>
        <source>no remark</source>
        <translation>无备注</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>remark before → remark wanted</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state: reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>Lianxi::EditNotice</name>
    <message>
        <source>Waits until the gateway has confirmed it.</source>
        <translation>正在等待网关确认。</translation>
    </message>
    <message>
        <source>The gateway did not take this remark.</source>
        <translation>网关未接受此备注。</translation>
    </message>
    <message>
        <source>Sent. Lianxi is checking what the gateway has.</source>
        <translation>已提交，Lianxi 正在核对网关上的备注。</translation>
    </message>
    <message>
        <source>no remark</source>
        <translation>无备注</translation>
    </message>
    <message>
        <source>Changed elsewhere while yours was waiting: %1.</source>
        <translation>等待提交期间，备注已在别处修改。你的备注：%1。</translation>
    </message>
    <message>
        <source>The gateway did not keep yours: %1.</source>
        <translation>网关未保存你的备注：%1。</translation>
    </message>
    <message>
        <source>Yours was sent, but the gateway does not tell what became of it: %1.</source>
        <translation>你的备注已提交，但网关未告知结果：%1。</translation>
    </message>
    <message>
        <source>The gateway did not take yours: %1.</source>
        <translation>网关未接受你的备注：%1。</translation>
    </message>
    <message>
        <source>The gateway did not take yours, %1: %2</source>
        <comment>remark, the gateway&apos;s words</comment>
        <translation>网关未接受你的备注（%1）：%2</translation>
    </message>
</context>
<context>
    <name>Lianxi::EditText</name>
    <message>
        <source>Until the account is signed in</source>
        <translation>账号尚未登录</translation>
    </message>
    <message>
        <source>For the network</source>
        <translation>网络不通</translation>
    </message>
    <message>
        <source>The gateway asked to slow down</source>
        <translation>网关要求放慢请求</translation>
    </message>
    <message>
        <source>For the gateway to work again</source>
        <translation>网关尚未恢复</translation>
    </message>
    <message>
        <source>For its turn</source>
        <translation>尚未轮到</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>The gateway did not say why</source>
        <translation>网关未说明原因</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>未能保存</translation>
    </message>
    <message>
        <source>The gateway has no remark instead</source>
        <translation>网关上没有备注</translation>
    </message>
    <message>
        <source>The gateway has %1 instead</source>
        <translation>网关上的备注为%1</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Sent, but the gateway does not tell what became of it</source>
        <translation>已提交，但网关未告知结果</translation>
    </message>
    <message>
        <source>Sent, but the gateway does not tell what became of it: %1</source>
        <translation>已提交，但网关未告知结果：%1</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Meanwhile cleared elsewhere</source>
        <translation>其间已在别处清除</translation>
    </message>
    <message>
        <source>Meanwhile changed to %1 elsewhere</source>
        <translation>其间已在别处改为%1</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Checking what the gateway has</source>
        <translation>正在核对网关上的备注</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>保留别处的</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>By you, or by a later edit</source>
        <translation>由你撤销，或被之后的修改取代</translation>
    </message>
</context>
<context>
    <name>Lianxi::ErrorText</name>
    <message>
        <source>%1 asks to slow down. Lianxi waits and goes on by itself.</source>
        <translation>%1 要求放慢请求。Lianxi 会等待并自动继续。</translation>
    </message>
    <message>
        <source>%1 asks to slow down. Lianxi goes on by itself at %2.</source>
        <translation>%1 要求放慢请求。Lianxi 将于 %2 自动继续。</translation>
    </message>
    <message>
        <source>The account needs a name.</source>
        <translation>请输入账号名称。</translation>
    </message>
    <message>
        <source>Another account has this name already. Choose a different one.</source>
        <translation>已有同名账号，请换一个名称。</translation>
    </message>
    <message>
        <source>The address must look like http://host:port/path.</source>
        <translation>地址格式应为 http://host:port/path。</translation>
    </message>
    <message>
        <source>The pace must look like 1000-3000 (milliseconds), not below 300.</source>
        <translation>请求间隔格式应为 1000-3000（毫秒），且不低于 300。</translation>
    </message>
    <message>
        <source>That cannot be done.</source>
        <translation>无法执行此操作。</translation>
    </message>
    <message>
        <source>That cannot be done: %1</source>
        <translation>无法执行此操作：%1</translation>
    </message>
    <message>
        <source>The gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>No answer from %1 in time. What is stored stays; try again later.</source>
        <translation>%1 响应超时。已保存的数据不受影响，请稍后重试。</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check its address and the network.</source>
        <translation>无法连接 %1。请检查地址和网络。</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2). Check its address and the network.</source>
        <translation>无法连接 %1（%2）。请检查地址和网络。</translation>
    </message>
    <message>
        <source>%1 answered with HTTP error %2. Check its address, or try again later.</source>
        <translation>%1 返回 HTTP 错误 %2。请检查地址，或稍后重试。</translation>
    </message>
    <message>
        <source>%1 refused: %2</source>
        <translation>%1 拒绝了请求：%2</translation>
    </message>
    <message>
        <source>%1 sent an answer that Lianxi does not understand. What is stored stays. Check the address, or try again later.</source>
        <translation>无法识别 %1 返回的内容。已保存的数据不受影响。请检查地址，或稍后重试。</translation>
    </message>
    <message>
        <source>%1 is still preparing the list. Try again in a few minutes.</source>
        <translation>%1 仍在准备列表，请几分钟后重试。</translation>
    </message>
    <message>
        <source>The connection to %1 broke while saving. Lianxi is checking what arrived.</source>
        <translation>保存时与 %1 的连接中断。Lianxi 正在核对结果。</translation>
    </message>
    <message>
        <source>%1 accepted the remark but did not keep it.</source>
        <translation>%1 接受了备注，但未能保存。</translation>
    </message>
    <message>
        <source>Could not be saved on this computer: %1 Check the disk&apos;s free space and permissions.</source>
        <translation>无法保存到本机：%1。请检查磁盘空间和权限。</translation>
    </message>
    <message>
        <source>The keychain cannot be used.</source>
        <translation>无法使用密钥环。</translation>
    </message>
    <message>
        <source>The keychain cannot be used: %1</source>
        <translation>无法使用密钥环：%1</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open Account…</source>
        <translation>打开账号…</translation>
    </message>
    <message>
        <source>The account needs the ID of its device.</source>
        <translation>请输入账号的设备 ID。</translation>
    </message>
    <message>
        <source>The gateway&apos;s key is needed first.</source>
        <translation>请先提供网关的密钥。</translation>
    </message>
    <message>
        <source>This version of Lianxi does not speak this system.</source>
        <translation>此版本的 Lianxi 不支持这种网关。</translation>
    </message>
    <message>
        <source>“%1” is not a possible value here.</source>
        <translation>“%1”的值无效。</translation>
    </message>
    <message>
        <source>%1 is signed out. Sign in again.</source>
        <translation>%1 已退出登录。请重新登录。</translation>
    </message>
    <message>
        <source>%1 is signed out: %2 Sign in again.</source>
        <translation>%1 已退出登录：%2。请重新登录。</translation>
    </message>
    <message>
        <source>%1 does not know the device any more. Open the account and enter its new ID.</source>
        <translation>%1 不再识别该设备。请打开账号并输入新的 ID。</translation>
    </message>
    <message>
        <source>%1 does not know the device any more: %2 Open the account and enter its new ID.</source>
        <translation>%1 不再识别该设备：%2。请打开账号并输入新的 ID。</translation>
    </message>
    <message>
        <source>Somebody else is signed in at %1 now. Nothing was changed; sign in with the right account.</source>
        <translation>%1 当前登录的是其他微信账号。未作任何更改，请用正确的账号登录。</translation>
    </message>
    <message>
        <source>Somebody else is signed in at %1 now: %2. Nothing was changed; sign in with the right account.</source>
        <translation>%1 当前登录的是其他微信账号：%2。未作任何更改，请用正确的账号登录。</translation>
    </message>
    <message>
        <source>%1 refused. Check the account.</source>
        <translation>%1 拒绝了请求。请检查账号。</translation>
    </message>
    <message>
        <source>%1 is signed out, or does not accept the key any more. Sign in again.</source>
        <translation>%1 已退出登录，或不再接受该密钥。请重新登录。</translation>
    </message>
    <message>
        <source>%1 is signed out, or does not accept the key any more: %2 Sign in again.</source>
        <translation>%1 已退出登录，或不再接受该密钥：%2。请重新登录。</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
    <message>
        <source>Sign In Again…</source>
        <translation>重新登录…</translation>
    </message>
    <message>
        <source>Lianxi may only read its files: what is stored is shown, but nothing new can be saved. Allow it to write to its folder, then start it again.</source>
        <translation>Lianxi 只能读取自己的文件：可以查看已保存的内容，但无法保存新内容。请允许它写入所在的文件夹，然后重新启动。</translation>
    </message>
    <message>
        <source>The disk is full: nothing new can be saved until there is room again.</source>
        <translation>磁盘已满：腾出空间之前无法保存新内容。</translation>
    </message>
    <message>
        <source>Another program holds Lianxi&apos;s database, so nothing could be saved. Try again.</source>
        <translation>另一个程序正在占用 Lianxi 的数据库，因此未能保存。请重试。</translation>
    </message>
    <message>
        <source>The stored contacts can no longer be read in full. Start Lianxi again: it puts the broken file aside and begins a new one.</source>
        <translation>已保存的联系人无法再完整读取。请重新启动 Lianxi：它会将损坏的文件另存，并新建数据库。</translation>
    </message>
    <message>
        <source>How long details stay good must look like 90m, 12h or 7d.</source>
        <translation>详细资料有效期的格式应为 90m、12h 或 7d。</translation>
    </message>
    <message>
        <source>How long members stay good must look like 90m, 12h or 7d.</source>
        <translation>群成员有效期的格式应为 90m、12h 或 7d。</translation>
    </message>
    <message>
        <source>How long the list stays good must look like 90m, 12h or 7d.</source>
        <translation>列表有效期的格式应为 90m、12h 或 7d。</translation>
    </message>
    <message>
        <source>No answer from %1 in time. Lianxi tries again at %2.</source>
        <translation>%1 响应超时。Lianxi 将于 %2 重试。</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Lianxi tries again at %2.</source>
        <translation>无法连接 %1。Lianxi 将于 %2 重试。</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2). Lianxi tries again at %3.</source>
        <translation>无法连接 %1（%2）。Lianxi 将于 %3 重试。</translation>
    </message>
    <message>
        <source>%1 answered with HTTP error %2. Lianxi tries again at %3.</source>
        <translation>%1 返回 HTTP 错误 %2。Lianxi 将于 %3 重试。</translation>
    </message>
    <message>
        <source>%1 is still preparing the list. Lianxi asks again at %2.</source>
        <translation>%1 仍在准备列表。Lianxi 将于 %2 再次查询。</translation>
    </message>
    <message>
        <source>%1 Lianxi tries again at %2.</source>
        <comment>a sentence; time</comment>
        <translation>%1Lianxi 将于 %2 重试。</translation>
    </message>
</context>
<context>
    <name>Lianxi::ExportChoices</name>
    <message numerus="yes">
        <source>Members of %Ln chosen group(s)</source>
        <translation>
            <numerusform>所选 %Ln 个群聊的成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selection (%Ln member(s))</source>
        <translation>
            <numerusform>所选内容（%Ln 位成员）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Selection (%Ln contact(s))</source>
        <translation>
            <numerusform>所选内容（%Ln 位联系人）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is shown (%Ln member(s))</source>
        <translation>
            <numerusform>当前显示（%Ln 位成员）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is shown (%Ln contact(s))</source>
        <translation>
            <numerusform>当前显示（%Ln 位联系人）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole list (%Ln member(s))</source>
        <translation>
            <numerusform>整个列表（%Ln 位成员）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole list (%Ln contact(s))</source>
        <translation>
            <numerusform>整个列表（%Ln 位联系人）</numerusform>
        </translation>
    </message>
    <message>
        <source>UTF-8 with BOM (opens right in Excel and WPS)</source>
        <translation>UTF-8（带 BOM，适用于 Excel 和 WPS）</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>GB18030 (older Chinese programs)</source>
        <translation>GB18030（适用于旧版中文软件）</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>CSV (opens in every spreadsheet)</source>
        <translation>CSV（各种电子表格软件均可打开）</translation>
    </message>
    <message>
        <source>XLSX (Excel, WPS, LibreOffice)</source>
        <translation>XLSX（Excel、WPS、LibreOffice）</translation>
    </message>
    <message>
        <source>JSON (for programs)</source>
        <translation>JSON（供程序使用）</translation>
    </message>
    <message>
        <source>Titles and words in your language, local times</source>
        <translation>当前语言的标题和文字，本地时间</translation>
    </message>
    <message>
        <source>Stable names and exact values, for programs</source>
        <translation>固定列名和精确值，供程序使用</translation>
    </message>
</context>
<context>
    <name>Lianxi::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Columns (drag to put them in order)</source>
        <translation>列（拖动可调整顺序）</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This file exists and will be replaced.</source>
        <translation>文件已存在，将被替换。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%L1 of %L2 rows</source>
        <translation>第 %L1 行，共 %L2 行</translation>
    </message>
    <message>
        <source>Cancelled; no file was written.</source>
        <translation>已取消，未写入文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation>
            <numerusform>已将 %Ln 行写入 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have no details yet: they were never received.</source>
        <translation>
            <numerusform>其中 %Ln 行尚未获取到详细资料。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) have no members yet: open them once, then export again.</source>
        <translation>
            <numerusform>%Ln 个群聊尚无成员数据：请先打开这些群聊，再重新导出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::ExportForm</name>
    <message>
        <source>Export To</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>范围(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>分隔符(&amp;S)</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>文件(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>Co&amp;ntents</source>
        <translation>内容(&amp;N)</translation>
    </message>
</context>
<context>
    <name>Lianxi::FactRow</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制%1</translation>
    </message>
</context>
<context>
    <name>Lianxi::Fields</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>WeChat ID</source>
        <translation>微信号</translation>
    </message>
    <message>
        <source>Internal ID</source>
        <translation>内部 ID</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>个性签名</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>System</source>
        <translation>网关类型</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Picture address</source>
        <translation>头像地址</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近出现</translation>
    </message>
    <message>
        <source>Gone since</source>
        <translation>移出时间</translation>
    </message>
    <message>
        <source>Details from</source>
        <translation>资料更新时间</translation>
    </message>
    <message>
        <source>Group ID</source>
        <translation>群 ID</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群聊</translation>
    </message>
    <message>
        <source>Name in the group</source>
        <translation>群昵称</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Invited by</source>
        <translation>邀请人</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>好友</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Public account</source>
        <translation>公众号</translation>
    </message>
    <message>
        <source>System contact</source>
        <translation>系统联系人</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>群主</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::FilterBar</name>
    <message>
        <source>%1; take this condition away</source>
        <translation>%1；移除此条件</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>保存更改</translation>
    </message>
    <message>
        <source>Save filter…</source>
        <translation>保存筛选…</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>筛选名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Lianxi::FilterButton</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>筛选列表</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message numerus="yes">
        <source>Filter the list; %n condition(s)</source>
        <translation>
            <numerusform>筛选列表；%n 个条件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::FilterListModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>Lianxi::FilterMenu</name>
    <message>
        <source>&amp;List</source>
        <translation>列表(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>账号(&amp;A)</translation>
    </message>
    <message>
        <source>La&amp;bel</source>
        <translation>标签(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>地区(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Sex</source>
        <translation>性别(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;mark</source>
        <translation>备注(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Changed</source>
        <translation>变更(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Gone</source>
        <translation>已移出(&amp;G)</translation>
    </message>
    <message>
        <source>Only contacts without &amp;details</source>
        <translation>仅显示缺少详细资料的联系人(&amp;D)</translation>
    </message>
    <message>
        <source>Sa&amp;ve filter…</source>
        <translation>保存筛选(&amp;V)…</translation>
    </message>
    <message>
        <source>Clear &amp;filters</source>
        <translation>清除筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Friends</source>
        <translation>好友(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>群聊(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Public accounts</source>
        <translation>公众号(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>系统联系人(&amp;S)</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>全部账号</translation>
    </message>
    <message>
        <source>&amp;Any</source>
        <translation>不限(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Male</source>
        <translation>男(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Female</source>
        <translation>女(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Not told</source>
        <translation>未知(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;With remark</source>
        <translation>有备注(&amp;W)</translation>
    </message>
    <message>
        <source>With&amp;out remark</source>
        <translation>无备注(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Any time</source>
        <translation>不限时间(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>今天(&amp;T)</translation>
    </message>
    <message>
        <source>Last &amp;7 days</source>
        <translation>最近 7 天(&amp;7)</translation>
    </message>
    <message>
        <source>Last &amp;30 days</source>
        <translation>最近 30 天(&amp;3)</translation>
    </message>
    <message>
        <source>&amp;Since %1</source>
        <translation>自 %1 起(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Since a day</source>
        <translation>自指定日期起(&amp;S)</translation>
    </message>
    <message>
        <source>Show &amp;all contacts</source>
        <translation>显示全部联系人(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Hide contacts that are gone</source>
        <translation>隐藏已移出的联系人(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Only contacts that are gone</source>
        <translation>仅显示已移出的联系人(&amp;O)</translation>
    </message>
    <message>
        <source>Without label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>More labels</source>
        <translation>更多标签</translation>
    </message>
    <message>
        <source>Nobody here has a label</source>
        <translation>此处没有带标签的联系人</translation>
    </message>
    <message>
        <source>More regions</source>
        <translation>更多地区</translation>
    </message>
    <message>
        <source>Nobody here tells a region</source>
        <translation>此处没有填写地区的联系人</translation>
    </message>
</context>
<context>
    <name>Lianxi::FilterSection</name>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete filter</source>
        <translation>删除筛选(&amp;D)</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已保存的筛选</translation>
    </message>
</context>
<context>
    <name>Lianxi::FilterWords</name>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Sex not told</source>
        <translation>性别未知</translation>
    </message>
    <message>
        <source>Changed since %1</source>
        <translation>%1 以来有变更</translation>
    </message>
    <message>
        <source>Changed today</source>
        <translation>今天有变更</translation>
    </message>
    <message numerus="yes">
        <source>Changed in the last %n days</source>
        <translation>
            <numerusform>最近 %n 天有变更</numerusform>
        </translation>
    </message>
    <message>
        <source>Without label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>With remark</source>
        <translation>有备注</translation>
    </message>
    <message>
        <source>Without remark</source>
        <translation>无备注</translation>
    </message>
    <message>
        <source>Only gone</source>
        <translation>仅已移出</translation>
    </message>
    <message>
        <source>Without gone</source>
        <translation>不含已移出</translation>
    </message>
    <message>
        <source>Without details</source>
        <translation>缺少详细资料</translation>
    </message>
</context>
<context>
    <name>Lianxi::GroupsInCommon</name>
    <message numerus="yes">
        <source>%n group(s) in common</source>
        <translation>
            <numerusform>%n 个共同群聊</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::HandleFields</name>
    <message>
        <source>Leave it empty for a new device: signing in with a QR code makes one.</source>
        <translation>如需新设备请留空，扫码登录时会自动创建。</translation>
    </message>
</context>
<context>
    <name>Lianxi::HistorySection</name>
    <message>
        <source>History</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>All changes…</source>
        <translation>全部变更…</translation>
    </message>
</context>
<context>
    <name>Lianxi::MainWindow</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln 位成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln 个群聊</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln 位联系人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>3,412 contacts, 1 selected</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>The stored contacts could not be read and were put aside as %1. Lianxi starts with an empty store.</source>
        <translation>无法读取已保存的联系人，原文件已另存为 %1。Lianxi 将从空数据开始。</translation>
    </message>
    <message>
        <source>%1 – Lianxi</source>
        <translation>%1 – Lianxi</translation>
    </message>
    <message>
        <source>Lianxi</source>
        <translation>Lianxi</translation>
    </message>
    <message>
        <source>Another Lianxi works on the same contacts. This window goes on when it has ended.</source>
        <translation>另一个联系程序正在处理同样的联系人，它结束后本窗口会继续。</translation>
    </message>
    <message>
        <source>Changes – Lianxi</source>
        <translation>变更 – Lianxi</translation>
    </message>
    <message>
        <source>Waiting edits – Lianxi</source>
        <translation>待处理的修改 – Lianxi</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>12 of 3,412</comment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>Lianxi::MarkText</name>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>nobody is called that</source>
        <translation>没有对应的联系人</translation>
    </message>
    <message>
        <source>several contacts are called that</source>
        <translation>对应多个联系人</translation>
    </message>
    <message>
        <source>several lines for this contact</source>
        <translation>此联系人有多行</translation>
    </message>
    <message>
        <source>Not possible with this account</source>
        <translation>此账号不支持</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>Replaces an edit that waits</source>
        <translation>将取代待处理的修改</translation>
    </message>
    <message>
        <source>Clears the remark</source>
        <translation>将清除备注</translation>
    </message>
    <message numerus="yes">
        <source>Too long: %n character(s)</source>
        <translation>
            <numerusform>过长：%n 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>Not on the list any more</source>
        <translation>已移出列表</translation>
    </message>
</context>
<context>
    <name>Lianxi::MemberDelegate</name>
    <message>
        <source>WeCom</source>
        <translation>企业微信</translation>
    </message>
</context>
<context>
    <name>Lianxi::MemberPage</name>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 位成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n member(s)</source>
        <translation>
            <numerusform>%1 / %n 位成员</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>无搜索结果</translation>
    </message>
    <message>
        <source>No member&apos;s name, remark or ID contains “%1”.</source>
        <translation>没有成员的名称、备注或 ID 包含“%1”。</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Reading the members</source>
        <translation>正在读取群成员</translation>
    </message>
    <message>
        <source>The gateway is asked who is in this group.</source>
        <translation>正在向网关查询此群的成员。</translation>
    </message>
    <message>
        <source>No members known</source>
        <translation>暂无成员</translation>
    </message>
    <message>
        <source>The gateway did not list anybody in this group.</source>
        <translation>网关未返回此群的任何成员。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>The members could not be read</source>
        <translation>无法读取群成员</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Search the members</source>
        <translation>搜索群成员</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>返回群聊</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Name, remark, WeChat ID, pinyin…</source>
        <translation>名称、备注、微信号、拼音…</translation>
    </message>
</context>
<context>
    <name>Lianxi::Message</name>
    <message numerus="yes">
        <source>%1: the gateway now lists only %n contact(s). Nothing was marked as gone, because so many at once look like a mistake.</source>
        <translation>
            <numerusform>%1：网关本次仅返回 %n 位联系人。减少过多，可能有误，因此未将任何联系人标为已移出。</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is right</source>
        <translation>列表无误</translation>
    </message>
    <message>
        <source>%1 is signed out. Its list is shown as it was last read.</source>
        <translation>%1 已退出登录，显示的是上次读取的列表。</translation>
    </message>
    <message>
        <source>%1 has no key in this session.</source>
        <translation>%1 在本次会话中没有密钥。</translation>
    </message>
    <message>
        <source>%1 is not signed in in this session.</source>
        <translation>%1 在本次会话中未登录。</translation>
    </message>
    <message>
        <source>Enter the Key…</source>
        <translation>输入密钥…</translation>
    </message>
    <message>
        <source>Sign In…</source>
        <translation>登录…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n contact(s) could not be found again after signing in; they are shown as gone.</source>
        <translation>
            <numerusform>%1：重新登录后有 %n 位联系人未能找到，已显示为已移出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>The remark of %1 was changed elsewhere to %2 while yours was waiting.</source>
        <translation>你的备注等待提交期间，%1 的备注已在别处改为%2。</translation>
    </message>
    <message>
        <source>The remark of %1 was cleared elsewhere while yours was waiting.</source>
        <translation>你的备注等待提交期间，%1 的备注已在别处清除。</translation>
    </message>
    <message>
        <source>The remark of %1 was sent, but the gateway does not tell what became of it: %2</source>
        <translation>%1 的备注已提交，但网关未告知结果：%2</translation>
    </message>
    <message>
        <source>The remark of %1 was sent, but the gateway does not tell what became of it.</source>
        <translation>%1 的备注已提交，但网关未告知结果。</translation>
    </message>
    <message>
        <source>The gateway did not keep the remark of %1; it has %2 instead.</source>
        <translation>网关未保存 %1 的新备注，网关上的备注为%2。</translation>
    </message>
    <message>
        <source>The gateway did not keep the remark of %1; it has none.</source>
        <translation>网关未保存 %1 的新备注，网关上没有备注。</translation>
    </message>
    <message>
        <source>The remark of %1 was not taken: %2</source>
        <translation>%1 的备注未能修改：%2</translation>
    </message>
    <message>
        <source>The remark of %1 was not taken.</source>
        <translation>%1 的备注未能修改。</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) did not get to the gateway and need a decision.</source>
        <translation>
            <numerusform>%n 条备注未能提交到网关，需要你来决定。</numerusform>
        </translation>
    </message>
    <message>
        <source>The new remark of %1 is discarded.</source>
        <translation>已放弃 %1 的新备注。</translation>
    </message>
    <message numerus="yes">
        <source>%n new remark(s) are discarded.</source>
        <translation>
            <numerusform>已放弃 %n 条新备注。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Remarks: %1 of %2 confirmed, %3 did not get to the gateway.</source>
        <translation>备注：已确认 %1 / %2，%3 条未能提交到网关。</translation>
    </message>
    <message>
        <source>Remarks: %1 of %2 confirmed.</source>
        <translation>备注：已确认 %1 / %2。</translation>
    </message>
</context>
<context>
    <name>Lianxi::MessageBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>Lianxi::PageListModel</name>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Waiting edits</source>
        <translation>待处理的修改</translation>
    </message>
    <message>
        <source>%1, %2 not seen yet</source>
        <translation>%1，%2 条未查看</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>What changed in the lists, the groups and the remarks</source>
        <translation>列表、群聊和备注的变更</translation>
    </message>
    <message>
        <source>Remarks that no gateway has confirmed yet</source>
        <translation>网关尚未确认的备注</translation>
    </message>
</context>
<context>
    <name>Lianxi::PicturePopup</name>
    <message>
        <source>Large picture</source>
        <translation>大图</translation>
    </message>
</context>
<context>
    <name>Lianxi::PresetBar</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Save Preset</source>
        <translation>保存预设</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>保存(&amp;V)…</translation>
    </message>
    <message>
        <source>Save what is set here under a name</source>
        <translation>将当前设置保存为预设</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Lianxi::Provinces</name>
    <message>
        <source>Anhui</source>
        <translation>安徽</translation>
    </message>
    <message>
        <source>Beijing</source>
        <translation>北京</translation>
    </message>
    <message>
        <source>Chongqing</source>
        <translation>重庆</translation>
    </message>
    <message>
        <source>Fujian</source>
        <translation>福建</translation>
    </message>
    <message>
        <source>Gansu</source>
        <translation>甘肃</translation>
    </message>
    <message>
        <source>Guangdong</source>
        <translation>广东</translation>
    </message>
    <message>
        <source>Guangxi</source>
        <translation>广西</translation>
    </message>
    <message>
        <source>Guizhou</source>
        <translation>贵州</translation>
    </message>
    <message>
        <source>Hainan</source>
        <translation>海南</translation>
    </message>
    <message>
        <source>Hebei</source>
        <translation>河北</translation>
    </message>
    <message>
        <source>Heilongjiang</source>
        <translation>黑龙江</translation>
    </message>
    <message>
        <source>Henan</source>
        <translation>河南</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>Hubei</source>
        <translation>湖北</translation>
    </message>
    <message>
        <source>Hunan</source>
        <translation>湖南</translation>
    </message>
    <message>
        <source>Inner Mongolia</source>
        <translation>内蒙古</translation>
    </message>
    <message>
        <source>Jiangsu</source>
        <translation>江苏</translation>
    </message>
    <message>
        <source>Jiangxi</source>
        <translation>江西</translation>
    </message>
    <message>
        <source>Jilin</source>
        <translation>吉林</translation>
    </message>
    <message>
        <source>Liaoning</source>
        <translation>辽宁</translation>
    </message>
    <message>
        <source>Macao</source>
        <translation>澳门</translation>
    </message>
    <message>
        <source>Ningxia</source>
        <translation>宁夏</translation>
    </message>
    <message>
        <source>Qinghai</source>
        <translation>青海</translation>
    </message>
    <message>
        <source>Shaanxi</source>
        <translation>陕西</translation>
    </message>
    <message>
        <source>Shandong</source>
        <translation>山东</translation>
    </message>
    <message>
        <source>Shanghai</source>
        <translation>上海</translation>
    </message>
    <message>
        <source>Shanxi</source>
        <translation>山西</translation>
    </message>
    <message>
        <source>Sichuan</source>
        <translation>四川</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台湾</translation>
    </message>
    <message>
        <source>Tianjin</source>
        <translation>天津</translation>
    </message>
    <message>
        <source>Tibet</source>
        <translation>西藏</translation>
    </message>
    <message>
        <source>Xinjiang</source>
        <translation>新疆</translation>
    </message>
    <message>
        <source>Yunnan</source>
        <translation>云南</translation>
    </message>
    <message>
        <source>Zhejiang</source>
        <translation>浙江</translation>
    </message>
</context>
<context>
    <name>Lianxi::QrCodeView</name>
    <message>
        <source>QR code for signing in</source>
        <translation>登录二维码</translation>
    </message>
</context>
<context>
    <name>Lianxi::QrSignInPanel</name>
    <message>
        <source>Nobody scanned and confirmed the code in time.</source>
        <translation>未能及时扫码并确认。</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>Asking for a new code…</source>
        <translation>正在获取新的二维码…</translation>
    </message>
    <message>
        <source>Asking for a code…</source>
        <translation>正在获取二维码…</translation>
    </message>
    <message>
        <source>Scan this code with WeChat</source>
        <translation>请用微信扫描二维码</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>已扫码</translation>
    </message>
    <message>
        <source>Scanned by %1</source>
        <translation>%1 已扫码</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>The last one has expired.</source>
        <translation>上一个二维码已过期。</translation>
    </message>
    <message>
        <source>The gateway sent a code that cannot be drawn.</source>
        <translation>网关返回的二维码无法显示。</translation>
    </message>
    <message>
        <source>The last code has expired; this is a new one.</source>
        <translation>上一个二维码已过期，已更换为新的。</translation>
    </message>
    <message>
        <source>On the telephone, open WeChat and tap + and then Scan.</source>
        <translation>在手机上打开微信，点按“+”，再点按“扫一扫”。</translation>
    </message>
    <message>
        <source>Confirm the sign-in on the telephone.</source>
        <translation>请在手机上确认登录。</translation>
    </message>
    <message>
        <source>The session is being opened…</source>
        <translation>正在建立会话…</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Lianxi::Regions</name>
    <message>
        <source>United Arab Emirates</source>
        <translation>阿联酋</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>澳大利亚</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>加拿大</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>德国</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>西班牙</translation>
    </message>
    <message>
        <source>France</source>
        <translation>法国</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>中国香港</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>印度尼西亚</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>意大利</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>韩国</translation>
    </message>
    <message>
        <source>Macao</source>
        <translation>中国澳门</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>马来西亚</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>新西兰</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>菲律宾</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>俄罗斯</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>泰国</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>中国台湾</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>美国</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>越南</translation>
    </message>
    <message>
        <source>Andorra</source>
        <translation>安道尔</translation>
    </message>
    <message>
        <source>Afghanistan</source>
        <translation>阿富汗</translation>
    </message>
    <message>
        <source>Albania</source>
        <translation>阿尔巴尼亚</translation>
    </message>
    <message>
        <source>Angola</source>
        <translation>安哥拉</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>阿根廷</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>奥地利</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>孟加拉国</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>比利时</translation>
    </message>
    <message>
        <source>Bermuda</source>
        <translation>百慕大</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>巴西</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>瑞士</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>捷克</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>丹麦</translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation>阿尔及利亚</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>埃及</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>芬兰</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>希腊</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>匈牙利</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>爱尔兰</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>以色列</translation>
    </message>
    <message>
        <source>India</source>
        <translation>印度</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>冰岛</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>肯尼亚</translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation>柬埔寨</translation>
    </message>
    <message>
        <source>North Korea</source>
        <translation>朝鲜</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>哈萨克斯坦</translation>
    </message>
    <message>
        <source>Laos</source>
        <translation>老挝</translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation>斯里兰卡</translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation>摩纳哥</translation>
    </message>
    <message>
        <source>Myanmar</source>
        <translation>缅甸</translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation>蒙古</translation>
    </message>
    <message>
        <source>Maldives</source>
        <translation>马尔代夫</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>墨西哥</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>尼日利亚</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>荷兰</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>挪威</translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation>尼泊尔</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>巴基斯坦</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>波兰</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>葡萄牙</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>卡塔尔</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>沙特阿拉伯</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>瑞典</translation>
    </message>
    <message>
        <source>Turkey</source>
        <translation>土耳其</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>乌克兰</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>南非</translation>
    </message>
</context>
<context>
    <name>Lianxi::RemarkColumns</name>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
</context>
<context>
    <name>Lianxi::RemarkDialog</name>
    <message>
        <source>Edit Remark</source>
        <translation>修改备注</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>备注(&amp;R)</translation>
    </message>
    <message>
        <source>No remark</source>
        <translation>无备注</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The remark will be cleared; the nickname is shown again.</source>
        <translation>将清除备注，恢复显示昵称。</translation>
    </message>
    <message>
        <source>There is no remark so far.</source>
        <translation>尚未设置备注。</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>当前备注：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 个字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::RemarkFlow</name>
    <message numerus="yes">
        <source>%n remark(s) changed meanwhile and were left as they are.</source>
        <translation>
            <numerusform>%n 条备注其间已有变化，未作改动。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::RemarkPreviewModel</name>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前备注</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新备注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>Lianxi::RemarkReportModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原备注</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新备注</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>Lianxi::RemarkRuleForm</name>
    <message>
        <source>There is no column %1.</source>
        <translation>没有列 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) lack a contact or a remark, first: %1</source>
        <translation>
            <numerusform>%Ln 行缺少联系人或备注，见第 %1 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>查找并替换</translation>
    </message>
    <message>
        <source>Put before</source>
        <translation>在前面添加</translation>
    </message>
    <message>
        <source>Put after</source>
        <translation>在后面添加</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>From a column</source>
        <translation>取自某一列</translation>
    </message>
    <message>
        <source>From a template</source>
        <translation>按模板生成</translation>
    </message>
    <message>
        <source>From a pasted table</source>
        <translation>取自粘贴的表格</translation>
    </message>
    <message>
        <source>Before the remark</source>
        <translation>备注之前</translation>
    </message>
    <message>
        <source>After the remark</source>
        <translation>备注之后</translation>
    </message>
    <message>
        <source>Instead of the remark</source>
        <translation>取代备注</translation>
    </message>
    <message>
        <source>Choose a column…</source>
        <translation>选择列…</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>方式(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Replace by</source>
        <translation>替换为(&amp;R)</translation>
    </message>
    <message>
        <source>Ignore &amp;case</source>
        <translation>不区分大小写(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>文本(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>位置(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;First number</source>
        <translation>起始编号(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>步长(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Digits</source>
        <translation>位数(&amp;D)</translation>
    </message>
    <message>
        <source>S&amp;eparator</source>
        <translation>分隔符(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Column</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>模板(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>表格(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Mark longer than</source>
        <translation>标记超过(&amp;M)</translation>
    </message>
    <message>
        <source>any length is fine</source>
        <translation>不限长度</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> 个字符</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>留空则删除</translation>
    </message>
    <message>
        <source>Paste cells from a spreadsheet, or CSV: ID or WeChat ID, then the remark</source>
        <translation>粘贴电子表格中的单元格或 CSV：先是 ID 或微信号，然后是备注</translation>
    </message>
</context>
<context>
    <name>Lianxi::RowCells</name>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>Lianxi::RowTable</name>
    <message>
        <source>Usual columns</source>
        <translation>默认列</translation>
    </message>
</context>
<context>
    <name>Lianxi::SecretFields</name>
    <message>
        <source>Asking the gateway for its key…</source>
        <translation>正在向网关获取密钥…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>Key received. It is kept when you save the account.</source>
        <translation>已获取密钥，保存账号时会一并保存。</translation>
    </message>
    <message>
        <source>Enter the gateway&apos;s address first.</source>
        <translation>请先输入网关地址。</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>密钥(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>用户名(&amp;U)</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>密码(&amp;W)</translation>
    </message>
    <message>
        <source>Received from the gateway</source>
        <translation>已从网关获取</translation>
    </message>
    <message>
        <source>As the gateway&apos;s console shows it</source>
        <translation>可在网关的控制台查看</translation>
    </message>
    <message>
        <source>&amp;Get the Key</source>
        <translation>获取密钥(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Get the Key From the Gateway</source>
        <translation>从网关获取密钥(&amp;G)</translation>
    </message>
    <message>
        <source>Sign In With User Name and Pass&amp;word…</source>
        <translation>使用用户名和密码登录(&amp;W)…</translation>
    </message>
    <message>
        <source>Enter a &amp;Key Instead</source>
        <translation>改为输入密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Used once, never stored</source>
        <translation>仅用一次，不会保存</translation>
    </message>
</context>
<context>
    <name>Lianxi::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Colors</source>
        <translation>外观(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>行距(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
</context>
<context>
    <name>Lianxi::SettingsFields</name>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>高级(&amp;V)</translation>
    </message>
    <message>
        <source>Hide advanced settings</source>
        <translation>隐藏高级设置</translation>
    </message>
    <message>
        <source>Show advanced settings</source>
        <translation>显示高级设置</translation>
    </message>
    <message>
        <source>&amp;Pace</source>
        <translation>请求间隔(&amp;P)</translation>
    </message>
    <message>
        <source>%1 ms between two calls</source>
        <translation>两次请求间隔 %1 毫秒</translation>
    </message>
    <message>
        <source>List good for</source>
        <translation>列表有效期</translation>
    </message>
    <message>
        <source>Details good for</source>
        <translation>详细资料有效期</translation>
    </message>
    <message>
        <source>Members good for</source>
        <translation>群成员有效期</translation>
    </message>
    <message>
        <source>A refresh that was cut short goes on with a list that is not older than this. 90m, 12h, 7d</source>
        <translation>中断的刷新再次进行时，沿用此期限内的列表。如 90m、12h、7d</translation>
    </message>
    <message>
        <source>A refresh asks for details that are older than this. 90m, 12h, 7d</source>
        <translation>刷新时重新获取超过此期限的详细资料。如 90m、12h、7d</translation>
    </message>
    <message>
        <source>A refresh asks for the members of opened groups that are older than this. 90m, 12h, 7d</source>
        <translation>刷新时重新获取超过此期限的群成员（仅限打开过的群聊）。如 90m、12h、7d</translation>
    </message>
</context>
<context>
    <name>Lianxi::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>Lianxi::Sidebar</name>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Accounts and their lists</source>
        <translation>账号及其列表</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>Lianxi::SidebarDelegate</name>
    <message>
        <source>%1: %2</source>
        <comment>account: state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Only groups saved to the address book are listed.</source>
        <translation>仅显示已保存到通讯录的群聊。</translation>
    </message>
</context>
<context>
    <name>Lianxi::SignInDialog</name>
    <message>
        <source>Enter a &amp;Key Instead</source>
        <translation>改为输入密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Scan a &amp;QR Code Instead</source>
        <translation>改为扫码登录(&amp;Q)</translation>
    </message>
    <message>
        <source>Sign In Again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>&amp;Sign In</source>
        <translation>登录(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Lianxi::StatusBarView</name>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>When the list was last complete</source>
        <translation>列表上次完整更新的时间</translation>
    </message>
</context>
<context>
    <name>Lianxi::StatusPresenter</name>
    <message>
        <source>The list was last complete on %1.</source>
        <translation>列表上次完整更新于 %1。</translation>
    </message>
</context>
<context>
    <name>Lianxi::StatusText</name>
    <message>
        <source>working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>asking whether it is online</source>
        <translation>正在查询是否在线</translation>
    </message>
    <message>
        <source>reading the list</source>
        <translation>正在读取列表</translation>
    </message>
    <message>
        <source>details %1 of %2</source>
        <translation>详细资料 %1 / %2</translation>
    </message>
    <message>
        <source>reading details</source>
        <translation>正在读取详细资料</translation>
    </message>
    <message>
        <source>reading labels</source>
        <translation>正在读取标签</translation>
    </message>
    <message>
        <source>members of groups, %1 of %2</source>
        <translation>群成员 %1 / %2</translation>
    </message>
    <message>
        <source>reading members</source>
        <translation>正在读取群成员</translation>
    </message>
    <message>
        <source>sending remarks</source>
        <translation>正在提交备注</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到 1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>约 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>约 %n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>paused at %1</source>
        <translation>已暂停（%1）</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account: what it does</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation>更新于 %1</translation>
    </message>
    <message>
        <source>updated yesterday %1</source>
        <translation>更新于昨天 %1</translation>
    </message>
    <message>
        <source>the gateway is preparing the list… try %1</source>
        <translation>网关正在准备列表…（第 %1 次尝试）</translation>
    </message>
    <message>
        <source>the gateway is preparing the list…</source>
        <translation>网关正在准备列表…</translation>
    </message>
    <message>
        <source>%1 asked to slow down until %2</source>
        <translation>%1：网关要求放慢请求，%2 后继续</translation>
    </message>
    <message>
        <source>No answer from %1 · tries again at %2</source>
        <translation>%1 无响应 · 将于 %2 重试</translation>
    </message>
    <message>
        <source>%1 could not be updated · tries again at %2</source>
        <translation>%1 更新失败 · 将于 %2 重试</translation>
    </message>
    <message>
        <source>%1 · asked to slow down until %2</source>
        <translation>%1 · 网关要求放慢请求，%2 后继续</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) without details</source>
        <translation>
            <numerusform>%Ln 位联系人缺少详细资料</numerusform>
        </translation>
    </message>
    <message>
        <source>Details received: %1 of %2.</source>
        <translation>已获取详细资料：%1 / %2。</translation>
    </message>
    <message>
        <source>Contacts listed: %1; the gateway says that there are %2.</source>
        <translation>已列出联系人：%1；网关表示共有 %2。</translation>
    </message>
    <message>
        <source>%1 of %2 contacts listed</source>
        <translation>已列出 %1 / %2 位联系人</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of which not all members were received.</source>
        <translation>
            <numerusform>%Ln 个群聊的成员未获取完整。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) without all members</source>
        <translation>
            <numerusform>%Ln 个群聊的成员不完整</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lianxi::SystemText</name>
    <message>
        <source>This gateway has no call for it.</source>
        <translation>该网关不提供此功能。</translation>
    </message>
    <message>
        <source>This gateway would rename the group for everybody.</source>
        <translation>该网关会修改所有人看到的群名称。</translation>
    </message>
    <message>
        <source>WeChat&apos;s own entries have no remark.</source>
        <translation>微信自带的联系人不能设置备注。</translation>
    </message>
</context>
<context>
    <name>Lianxi::Systems</name>
    <message>
        <source>Key header</source>
        <translation>密钥请求头</translation>
    </message>
    <message>
        <source>the header that carries the key</source>
        <translation>携带密钥的请求头</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>the region code from which a QR sign-in seems to come</source>
        <translation>扫码登录时显示的来源地区代码</translation>
    </message>
    <message>
        <source>Device type</source>
        <translation>设备类型</translation>
    </message>
    <message>
        <source>what a QR sign-in seems to come from</source>
        <translation>扫码登录时显示的来源设备</translation>
    </message>
    <message>
        <source>GeWe, self-hosted</source>
        <translation>GeWe（自建）</translation>
    </message>
    <message>
        <source>A GeWe server of your own, usually on port 2531.</source>
        <translation>自行部署的 GeWe 服务器，通常使用端口 2531。</translation>
    </message>
    <message>
        <source>Device ID</source>
        <translation>设备 ID</translation>
    </message>
    <message>
        <source>appId, e.g. wx_…</source>
        <translation>appId，如 wx_…</translation>
    </message>
    <message>
        <source>GeWe, cloud</source>
        <translation>GeWe（云端）</translation>
    </message>
    <message>
        <source>The GeWe service in the cloud, with a token from its console.</source>
        <translation>GeWe 云服务，token 可在其控制台获取。</translation>
    </message>
    <message>
        <source>Community helper (open)</source>
        <translation>社群助手（open）</translation>
    </message>
    <message>
        <source>A hosted gateway with a key and a device ID.</source>
        <translation>托管网关，使用密钥和设备 ID。</translation>
    </message>
    <message>
        <source>deviceId, as it was created</source>
        <translation>创建时得到的 deviceId</translation>
    </message>
    <message>
        <source>Format of requests</source>
        <translation>请求格式</translation>
    </message>
    <message>
        <source>form or json; what the gateway understands</source>
        <translation>form 或 json，以网关支持的为准</translation>
    </message>
    <message>
        <source>WeChat web protocol</source>
        <translation>微信网页版协议</translation>
    </message>
    <message>
        <source>Signs in by QR code; no key.</source>
        <translation>扫码登录，无需密钥。</translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation>登录地址</translation>
    </message>
    <message>
        <source>the address that gives the QR code</source>
        <translation>提供二维码的地址</translation>
    </message>
    <message>
        <source>WkTeam</source>
        <translation>微控（WkTeam）</translation>
    </message>
    <message>
        <source>A gateway with a key and an instance ID that changes at every login.</source>
        <translation>使用密钥和实例 ID 的网关，实例 ID 每次登录都会改变。</translation>
    </message>
    <message>
        <source>Instance ID</source>
        <translation>实例 ID</translation>
    </message>
    <message>
        <source>wId, e.g. 0000016e-63eb-…</source>
        <translation>wId，如 0000016e-63eb-…</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>接口版本</translation>
    </message>
    <message>
        <source>2020 or successor; found out by itself</source>
        <translation>2020 或 successor，可自动识别</translation>
    </message>
</context>
<context>
    <name>Lianxi::WaitingEditsPage</name>
    <message>
        <source>Waiting edits</source>
        <translation>待处理的修改</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting edit(s)</source>
        <translation>
            <numerusform>%Ln 条待处理的修改</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Show contact</source>
        <translation>显示联系人</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>没有待处理的修改</translation>
    </message>
    <message>
        <source>Remarks that the gateway has not confirmed yet stand here.</source>
        <translation>网关尚未确认的备注会显示在这里。</translation>
    </message>
    <message>
        <source>Last batch…</source>
        <translation>最近一批…</translation>
    </message>
</context>
<context>
    <name>Lianxi::WelcomePage</name>
    <message>
        <source>Welcome to Lianxi</source>
        <translation>欢迎使用 Lianxi</translation>
    </message>
    <message>
        <source>All friends, groups and public accounts of your WeChat accounts, in one fast window: find them, set remarks, export them.</source>
        <translation>所有微信账号的好友、群聊和公众号，尽在一个窗口：快速查找、修改备注、导出数据。</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Look around with demo data</source>
        <translation>用演示数据体验</translation>
    </message>
    <message>
        <source>The demo uses invented people and leaves nothing behind.</source>
        <translation>演示数据均为虚构，不会留下任何痕迹。</translation>
    </message>
</context>
</TS>
