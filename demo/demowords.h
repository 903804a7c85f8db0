// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

/// The words that the demo's names are made of. All people, shops and accounts are invented.
namespace Lianxi::DemoWords {

/// A Han character (or two) and its reading.
struct Syllable
{
    QStringView han;
    QStringView pinyin;
};

inline constexpr Syllable surnames[] = {
    {u"王", u"wang"},     {u"李", u"li"},      {u"张", u"zhang"},       {u"刘", u"liu"},
    {u"陈", u"chen"},     {u"杨", u"yang"},    {u"赵", u"zhao"},        {u"黄", u"huang"},
    {u"周", u"zhou"},     {u"吴", u"wu"},      {u"徐", u"xu"},          {u"孙", u"sun"},
    {u"胡", u"hu"},       {u"朱", u"zhu"},     {u"高", u"gao"},         {u"林", u"lin"},
    {u"何", u"he"},       {u"郭", u"guo"},     {u"马", u"ma"},          {u"罗", u"luo"},
    {u"梁", u"liang"},    {u"宋", u"song"},    {u"郑", u"zheng"},       {u"谢", u"xie"},
    {u"韩", u"han"},      {u"唐", u"tang"},    {u"冯", u"feng"},        {u"于", u"yu"},
    {u"董", u"dong"},     {u"萧", u"xiao"},    {u"程", u"cheng"},       {u"曹", u"cao"},
    {u"袁", u"yuan"},     {u"邓", u"deng"},    {u"许", u"xu"},          {u"傅", u"fu"},
    {u"沈", u"shen"},     {u"曾", u"zeng"},    {u"彭", u"peng"},        {u"吕", u"lv"},
    {u"苏", u"su"},       {u"卢", u"lu"},      {u"蒋", u"jiang"},       {u"蔡", u"cai"},
    {u"贾", u"jia"},      {u"丁", u"ding"},    {u"魏", u"wei"},         {u"薛", u"xue"},
    {u"叶", u"ye"},       {u"余", u"yu"},      {u"潘", u"pan"},         {u"杜", u"du"},
    {u"戴", u"dai"},      {u"夏", u"xia"},     {u"钟", u"zhong"},       {u"汪", u"wang"},
    {u"田", u"tian"},     {u"任", u"ren"},     {u"姜", u"jiang"},       {u"范", u"fan"},
    {u"方", u"fang"},     {u"石", u"shi"},     {u"姚", u"yao"},         {u"谭", u"tan"},
    {u"廖", u"liao"},     {u"邹", u"zou"},     {u"熊", u"xiong"},       {u"金", u"jin"},
    {u"陆", u"lu"},       {u"孔", u"kong"},    {u"白", u"bai"},         {u"崔", u"cui"},
    {u"康", u"kang"},     {u"邱", u"qiu"},     {u"秦", u"qin"},         {u"江", u"jiang"},
    {u"顾", u"gu"},       {u"侯", u"hou"},     {u"邵", u"shao"},        {u"孟", u"meng"},
    {u"龙", u"long"},     {u"段", u"duan"},    {u"雷", u"lei"},         {u"钱", u"qian"},
    {u"尹", u"yin"},      {u"黎", u"li"},      {u"贺", u"he"},          {u"龚", u"gong"},
    {u"欧阳", u"ouyang"}, {u"诸葛", u"zhuge"}, {u"上官", u"shangguan"}, {u"司徒", u"situ"},
};

inline constexpr Syllable given[] = {
    {u"伟", u"wei"},  {u"芳", u"fang"},  {u"娜", u"na"},   {u"敏", u"min"},  {u"静", u"jing"},
    {u"丽", u"li"},   {u"强", u"qiang"}, {u"磊", u"lei"},  {u"军", u"jun"},  {u"洋", u"yang"},
    {u"勇", u"yong"}, {u"艳", u"yan"},   {u"杰", u"jie"},  {u"娟", u"juan"}, {u"涛", u"tao"},
    {u"明", u"ming"}, {u"超", u"chao"},  {u"秀", u"xiu"},  {u"霞", u"xia"},  {u"平", u"ping"},
    {u"刚", u"gang"}, {u"桂", u"gui"},   {u"英", u"ying"}, {u"华", u"hua"},  {u"建", u"jian"},
    {u"文", u"wen"},  {u"玉", u"yu"},    {u"兰", u"lan"},  {u"梅", u"mei"},  {u"红", u"hong"},
    {u"云", u"yun"},  {u"鹏", u"peng"},  {u"斌", u"bin"},  {u"辉", u"hui"},  {u"飞", u"fei"},
    {u"鑫", u"xin"},  {u"波", u"bo"},    {u"峰", u"feng"}, {u"佳", u"jia"},  {u"欣", u"xin"},
    {u"怡", u"yi"},   {u"雨", u"yu"},    {u"桐", u"tong"}, {u"子", u"zi"},   {u"涵", u"han"},
    {u"梓", u"zi"},   {u"轩", u"xuan"},  {u"浩", u"hao"},  {u"然", u"ran"},  {u"宇", u"yu"},
    {u"思", u"si"},   {u"晨", u"chen"},  {u"雪", u"xue"},  {u"婷", u"ting"}, {u"琪", u"qi"},
    {u"瑶", u"yao"},  {u"博", u"bo"},    {u"睿", u"rui"},  {u"诗", u"shi"},  {u"若", u"ruo"},
    {u"安", u"an"},   {u"宁", u"ning"},  {u"乐", u"le"},   {u"天", u"tian"}, {u"一", u"yi"},
    {u"可", u"ke"},   {u"心", u"xin"},   {u"海", u"hai"},  {u"春", u"chun"}, {u"志", u"zhi"},
};

inline constexpr QStringView nicknames[] = {
    u"听风的人",
    u"一叶知秋",
    u"半糖去冰",
    u"晴天有时下雨",
    u"慢慢来",
    u"南方有路灯",
    u"橘子汽水",
    u"月亮邮差",
    u"小鹿不迷路",
    u"山里的猫",
    u"三分热",
    u"星期八",
    u"云上加云",
    u"深夜书店",
    u"向北的候鸟",
    u"今天也要早睡",
    u"芝士就是力量",
    u"老地方见",
    u"薄荷加冰",
    u"木子",
    u"阿福",
    u"豆豆妈",
    u"糖糖爸爸",
    u"大福",
    u"西瓜太郎的邻居",
    u"走路带风",
    u"海边的信箱",
    u"春天的站台",
    u"种一棵树",
    u"平安喜乐",
    u"知足",
    u"静水",
    u"绿萝",
    u"远方",
    u"麦田",
    u"岁月如歌",
    u"花开四季",
    u"简单生活",
    u"小橙子🍊",
    u"阿强🐟",
    u"兔几🐰",
    u"🌻向日葵",
    u"☁️ 云朵",
    u"夏天🍉",
    u"晚风🌙",
    u"M.",
    u".",
    u"Z先生",
    u"小 K",
    u"L&Y",
    u"77",
    u"阿泽Zz",
};

inline constexpr QStringView englishFirst[] = {
    u"Alice",  u"Ben",    u"Cindy", u"David",  u"Emma",  u"Frank",  u"Grace",  u"Helen",
    u"Ivy",    u"Jason",  u"Kevin", u"Lily",   u"Mia",   u"Nathan", u"Olivia", u"Peter",
    u"Rachel", u"Sam",    u"Tina",  u"Vivian", u"Wendy", u"Zoe",    u"Leo",    u"Amy",
    u"Eric",   u"Sophie", u"Andy",  u"Jenny",  u"Tony",  u"Max",
};

inline constexpr QStringView englishLast[] = {
    u"Chen",  u"Wang",   u"Lee",    u"Zhang",  u"Liu",    u"Lin", u"Huang",   u"Wu",     u"Smith",
    u"Brown", u"Müller", u"García", u"Tanaka", u"Nguyen", u"Kim", u"O'Neill", u"Dubois", u"Rossi",
};

inline constexpr QStringView shopNames[] = {
    u"鑫源", u"万家", u"好又来", u"德盛", u"小满", u"三味", u"顺达", u"福临", u"青禾",
    u"老街", u"金穗", u"四季",   u"宏远", u"百顺", u"和悦", u"云尚", u"佳美", u"同心",
};

inline constexpr QStringView trades[] = {
    u"水果批发", u"建材", u"五金店", u"花店",     u"烘焙", u"茶叶",   u"母婴用品", u"汽修", u"海鲜",
    u"装饰",     u"服装", u"摄影",   u"宠物医院", u"干洗", u"打印社", u"家电维修", u"粮油", u"书店",
};

/// Codes as the newer gateways send them, words as the older ones do.
struct Region
{
    QStringView country;
    QStringView province;
    QStringView city;
    QStringView countryWord;
    QStringView provinceWord;
    QStringView cityWord;
};

inline constexpr Region regions[] = {
    {u"CN", u"Jiangsu", u"Suqian", u"中国", u"江苏", u"宿迁"},
    {u"CN", u"Jiangsu", u"Nanjing", u"中国", u"江苏", u"南京"},
    {u"CN", u"Jiangsu", u"Suzhou", u"中国", u"江苏", u"苏州"},
    {u"CN", u"Zhejiang", u"Hangzhou", u"中国", u"浙江", u"杭州"},
    {u"CN", u"Zhejiang", u"Ningbo", u"中国", u"浙江", u"宁波"},
    {u"CN", u"Guangdong", u"Shenzhen", u"中国", u"广东", u"深圳"},
    {u"CN", u"Guangdong", u"Guangzhou", u"中国", u"广东", u"广州"},
    {u"CN", u"Guangdong", u"Foshan", u"中国", u"广东", u"佛山"},
    {u"CN", u"Sichuan", u"Chengdu", u"中国", u"四川", u"成都"},
    {u"CN", u"Chongqing", u"Yubei", u"中国", u"重庆", u"渝北"},
    {u"CN", u"Hubei", u"Wuhan", u"中国", u"湖北", u"武汉"},
    {u"CN", u"Hunan", u"Changsha", u"中国", u"湖南", u"长沙"},
    {u"CN", u"Henan", u"Zhengzhou", u"中国", u"河南", u"郑州"},
    {u"CN", u"Shandong", u"Qingdao", u"中国", u"山东", u"青岛"},
    {u"CN", u"Shaanxi", u"Xi'an", u"中国", u"陕西", u"西安"},
    {u"CN", u"Fujian", u"Xiamen", u"中国", u"福建", u"厦门"},
    {u"CN", u"Yunnan", u"Dali", u"中国", u"云南", u"大理"},
    {u"CN", u"Liaoning", u"Dalian", u"中国", u"辽宁", u"大连"},
    {u"CN", u"Shanghai", u"Xuhui", u"中国", u"上海", u"徐汇"},
    {u"CN", u"Beijing", u"Haidian", u"中国", u"北京", u"海淀"},
    {u"CN", u"Hong Kong", u"", u"中国", u"香港", u""},
    {u"SG", u"", u"", u"新加坡", u"", u""},
    {u"DE", u"Berlin", u"", u"德国", u"柏林", u""},
    {u"IS", u"", u"", u"冰岛", u"", u""},
};

inline constexpr QStringView signatures[] = {
    u"营业时间 9:00–18:00，微信不一定及时回复",
    u"愿你出走半生，归来仍有热汤",
    u"认真生活，少刷手机",
    u"Keep going.",
    u"有事请打电话",
    u"每天进步一点点 💪",
    u"在路上",
    u"不接广告，谢谢",
    u"今天的风很温柔",
    u"Slow is smooth, smooth is fast",
    u"诚信经营二十年",
    u"一个人也要好好吃饭 🍚",
    u"全国包邮，支持退换",
    u"努力成为孩子的榜样",
    u"爱猫、爱茶、爱晒太阳",
    u"换号了，旧号停用",
    u"请备注姓名和单位",
    u"心有山海，静而不争",
};

inline constexpr QStringView plainRemarks[] = {
    u"VIP 客户",    u"VIP 客户",       u"老客户", u"已付定金", u"待回访",
    u"供应商",      u"房东",           u"物业",   u"同行",     u"大学同学",
    u"供货商·急件", u"新客户（展会）", u"VIP",    u"月结客户", u"快递",
};

inline constexpr QStringView labelNames[] = {
    u"客户",   u"VIP",       u"供应商", u"同事",     u"家人", u"老同学", u"快递",   u"邻居",
    u"代理商", u"展会 2023", u"待跟进", u"黑名单？", u"亲戚", u"球友",   u"家长群", u"讲师",
};

inline constexpr QStringView publicNames[] = {
    u"本地通", u"早知道", u"美食地图", u"公交在线", u"图书馆",   u"天气",
    u"晚报",   u"人才网", u"博物馆",   u"停车助手", u"社区医院", u"供水服务",
};

inline constexpr QStringView publicWords[] = {
    u"晨光读书会", u"三分钟科普", u"纸上旅行", u"极客早餐", u"慢电影",   u"好好吃饭研究所",
    u"自然笔记",   u"每日一词",   u"木工入门", u"阳台种菜", u"跑步手册", u"财务小课堂",
};

/// Ids of public accounts that do not begin with gh_.
inline constexpr QStringView publicIds[] = {
    u"Harbor-Weather", u"maple_reading", u"CityMetroLine",
    u"slow-film",      u"kexue3min",     u"Plain-Notes",
};

struct SystemContact
{
    QStringView id;
    QStringView nickname;
};

inline constexpr SystemContact systemContacts[] = {
    {u"weixin", u"微信团队"},         {u"fmessage", u"朋友推荐消息"},
    {u"medianote", u"语音记事本"},    {u"floatbottle", u"漂流瓶"},
    {u"filehelper", u"文件传输助手"}, {u"tmessage", u""},
    {u"qmessage", u"QQ离线消息"},     {u"qqmail", u"QQ邮箱提醒"},
    {u"qqsafe", u"QQ安全中心"},       {u"exmail_tool", u"腾讯企业邮箱"},
};

inline constexpr QStringView companies[] = {
    u"青禾物流", u"云尚科技", u"和悦酒店", u"德盛保险", u"同心教育", u"万家物业",
};

} // namespace Lianxi::DemoWords
