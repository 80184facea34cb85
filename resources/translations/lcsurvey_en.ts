<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>window</name>
    <message>
        <source> · {points} 分</source>
        <translation> · {points} points</translation>
    </message>
    <message>
        <source> · 未看 {count}</source>
        <translation> · {count} open</translation>
    </message>
    <message>
        <source> · 第{edition}版</source>
        <translation> · version {edition}</translation>
    </message>
    <message>
        <source> 分</source>
        <translation> min</translation>
    </message>
    <message>
        <source> 还有 {count} 个也没有加上。</source>
        <translation> {count} more [was|were] not added either.</translation>
    </message>
    <message>
        <source>/ {count} 题</source>
        <translation>/ {count} [question|questions]</translation>
    </message>
    <message>
        <source>/ {text} 分</source>
        <translation>/ {text} points</translation>
    </message>
    <message>
        <source>0 份</source>
        <translation>0</translation>
    </message>
    <message>
        <source>24小时</source>
        <translation>24 hours</translation>
    </message>
    <message>
        <source>5　1　3　↑</source>
        <translation>5　1　3　↑</translation>
    </message>
    <message>
        <source>Alt+←　Alt+→</source>
        <translation>Alt+←　Alt+→</translation>
    </message>
    <message>
        <source>Ctrl+F　Ctrl+P　Ctrl+E</source>
        <translation>Ctrl+F　Ctrl+P　Ctrl+E</translation>
    </message>
    <message>
        <source>Ctrl+H　Ctrl+B</source>
        <translation>Ctrl+H　Ctrl+B</translation>
    </message>
    <message>
        <source>Ctrl+Z　Ctrl+Y</source>
        <translation>Ctrl+Z　Ctrl+Y</translation>
    </message>
    <message>
        <source>Enter 改这一格　Del 删除　点列名排序</source>
        <translation>Enter edits this cell · Del deletes · click a heading to sort</translation>
    </message>
    <message>
        <source>Enter　Del</source>
        <translation>Enter　Del</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F6　F7</source>
        <translation>F6　F7</translation>
    </message>
    <message>
        <source>LCSurvey 文件</source>
        <translation>LCSurvey file</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
    <message>
        <source>Tab　Shift+Tab</source>
        <translation>Tab　Shift+Tab</translation>
    </message>
    <message>
        <source>{again} 个已经有了（内容完全一样），没有再加。</source>
        <translation>{again} [was|were] here already (exactly the same) and [was|were] not added again.</translation>
    </message>
    <message>
        <source>{already} 个收过</source>
        <translation>{already} received before</translation>
    </message>
    <message>
        <source>{annex} {short} 的意见</source>
        <translation>Remarks on {annex} {short}</translation>
    </message>
    <message>
        <source>{annex} {short}　空白，双面印</source>
        <translation>{annex} {short} · blank, both sides</translation>
    </message>
    <message>
        <source>{annex} {short}（{stage}）</source>
        <translation>{annex} {short} ({stage})</translation>
    </message>
    <message>
        <source>{annex}，{word}，{lacks}</source>
        <translation>{annex}, {word}, {lacks}</translation>
    </message>
    <message>
        <source>{annex}：“{clause}”</source>
        <translation>{annex}: “{clause}”</translation>
    </message>
    <message>
        <source>{assessor}：{reason}</source>
        <translation>{assessor}: {reason}</translation>
    </message>
    <message>
        <source>{author} 等 {more} 人</source>
        <translation>{author} and others ({more})</translation>
    </message>
    <message>
        <source>{author}{day}{acts}：{words}</source>
        <translation>{author}, {day}, {acts}: {words}</translation>
    </message>
    <message>
        <source>{author}{moment} 退回{due}{phone}。</source>
        <translation>{author} returned it on {moment}{due}{phone}.</translation>
    </message>
    <message>
        <source>{author}：{remark}</source>
        <translation>{author}: {remark}</translation>
    </message>
    <message>
        <source>{before}
改为：{after}</source>
        <translation>{before}
changed to: {after}</translation>
    </message>
    <message>
        <source>{before}：{words}</source>
        <translation>{before}: {words}</translation>
    </message>
    <message>
        <source>{bug}
可以继续使用；如果反复出现，请把这个文件发给维护人员：
{log}</source>
        <translation>{bug}
You can go on; if it happens again, please send this file to those who look after the program:
{log}</translation>
    </message>
    <message>
        <source>{called}：{said}</source>
        <translation>{called}: {said}</translation>
    </message>
    <message>
        <source>{circle_name}《{title}》</source>
        <translation>{circle_name} “{title}”</translation>
    </message>
    <message>
        <source>{circles} 个生活圈共新增 {count} 份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{circle} {what}，{count} 处</source>
        <translation>{circle} {what}: {count}</translation>
    </message>
    <message>
        <source>{count} / {count2} 份，{more}</source>
        <translation>{count} / {count2}, {more}</translation>
    </message>
    <message>
        <source>{count} 个文件</source>
        <translation>{count} [file|files]</translation>
    </message>
    <message>
        <source>{count} 个文件都</source>
        <translation>All {count} files: </translation>
    </message>
    <message>
        <source>{count} 个没有导出：{names}</source>
        <translation>{count} not exported: {names}</translation>
    </message>
    <message>
        <source>{count} 个生活圈</source>
        <translation>{count} [circle|circles]</translation>
    </message>
    <message>
        <source>{count} 个附件（本机没有：{listed}）</source>
        <translation>{count} [attachment|attachments] (not on this computer: {listed})</translation>
    </message>
    <message>
        <source>{count} 份</source>
        <translation>{count} [sheet|sheets]</translation>
    </message>
    <message>
        <source>{count} 份不再计入。</source>
        <translation>{count} no longer [counts|count].</translation>
    </message>
    <message>
        <source>{count} 份与已有的答案完全相同</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 份写的社区没有登记，或几个生活圈都有。请在“要指定的名称”里选，或不收。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 份按你选的不收。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 份放回来了，又计入。</source>
        <translation>{count} put back and [counts|count] again.</translation>
    </message>
    <message>
        <source>{count} 份没有收。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 份问卷，按 {letter} 列“{heading}”分到 {circles} 个生活圈。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 台</source>
        <translation>{count} [computer|computers]</translation>
    </message>
    <message>
        <source>{count} 处</source>
        <translation>{count} [place|places]</translation>
    </message>
    <message>
        <source>{count} 处不再不一样</source>
        <translation>{count} no longer [differs|differ]</translation>
    </message>
    <message>
        <source>{count} 处两份不一样</source>
        <translation>{count} differing</translation>
    </message>
    <message>
        <source>{count} 处会不一样</source>
        <translation>{count} will differ</translation>
    </message>
    <message>
        <source>{count} 处刚才又有改动，没有定。</source>
        <translation>{count} changed meanwhile and [was|were] not decided.</translation>
    </message>
    <message>
        <source>{count} 家</source>
        <translation>{count} [outlet|outlets]</translation>
    </message>
    <message>
        <source>{count} 家网点没有填从业人员，没有计入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 家网点，按方向键走</source>
        <translation>{count} [outlet|outlets], walk with the arrows</translation>
    </message>
    <message>
        <source>{count} 张照片</source>
        <translation>{count} [photo|photos]</translation>
    </message>
    <message>
        <source>{count} 张表</source>
        <translation>{count} [table|tables]</translation>
    </message>
    <message>
        <source>{count} 张表交了。发现错了，打开那张表撤回，改好再交。</source>
        <translation>{count} [table|tables] handed in. If something is wrong, open the table, take it back, correct it and hand it in again.</translation>
    </message>
    <message>
        <source>{count} 张这台电脑上没有：{listed}。</source>
        <translation>{count} not on this computer: {listed}.</translation>
    </message>
    <message>
        <source>{count} 张，小图约 {size}，原图 {size2}。</source>
        <translation>{count} [photo|photos], small about {size}, full {size2}.</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>{count} [entry|entries]</translation>
    </message>
    <message>
        <source>{count} 条记录，{count2} 个附件</source>
        <translation>{count} [entry|entries], {count2} [attachment|attachments]</translation>
    </message>
    <message>
        <source>{count} 条，改过 {count2} 处</source>
        <translation>{count} [entry|entries], {count2} changed</translation>
    </message>
    <message>
        <source>{count} 格读不出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} 米</source>
        <translation>{count} m</translation>
    </message>
    <message>
        <source>{count} 行有问题</source>
        <translation>{count} [row|rows] with problems</translation>
    </message>
    <message>
        <source>{count} 行里有 {count2} 份问卷，七道题都答的 {count3} 份</source>
        <translation>{count} rows with {count2} questionnaires, {count3} of them with all seven questions answered</translation>
    </message>
    <message>
        <source>{count} 项</source>
        <translation>{count} [item|items]</translation>
    </message>
    <message>
        <source>{count}/{count2} 个交齐</source>
        <translation>{count}/{count2} complete</translation>
    </message>
    <message>
        <source>{count}人，中位数 {text} 分，平均 {text2} 分</source>
        <translation>{count} [assessor|assessors], median {text} points, mean {text2} points</translation>
    </message>
    <message>
        <source>{day}月{day2}日</source>
        <translation>{day}-{day2}</translation>
    </message>
    <message>
        <source>{day}，过了 {late} 天</source>
        <translation>{day}, {late} [day|days] over</translation>
    </message>
    <message>
        <source>{differing} 处两份不一样</source>
        <translation>{differing} differing</translation>
    </message>
    <message>
        <source>{files} 个</source>
        <translation>{files}</translation>
    </message>
    <message>
        <source>{first}和{second}{what}，像是同一捆录了两遍。{ask}</source>
        <translation>{first} and {second} {what}; it looks like the same bundle keyed twice. {ask}</translation>
    </message>
    <message>
        <source>{handed}/{total} 张表已交表</source>
        <translation>{handed}/{total} tables handed in</translation>
    </message>
    <message>
        <source>{kind}：{label}</source>
        <translation>{kind}: {label}</translation>
    </message>
    <message>
        <source>{label}　{done}/{total}</source>
        <translation>{label} {done}/{total}</translation>
    </message>
    <message>
        <source>{label}里有 {count} 个，看一看</source>
        <translation>{count} in {label}: have a look</translation>
    </message>
    <message>
        <source>{label}（{circle}）</source>
        <translation>{label} ({circle})</translation>
    </message>
    <message>
        <source>{label}（{formats}）</source>
        <translation>{label} ({formats})</translation>
    </message>
    <message>
        <source>{label}（{unit}）</source>
        <translation>{label} ({unit})</translation>
    </message>
    <message>
        <source>{label}（差 {lacking} 项）</source>
        <translation>{label} ({lacking} open)</translation>
    </message>
    <message>
        <source>{label}，{category}，{count} 家</source>
        <translation>{label}, {category}, {count} [outlet|outlets]</translation>
    </message>
    <message>
        <source>{label}，已填 {done}，共 {total}</source>
        <translation>{label}, {done} of {total} filled in</translation>
    </message>
    <message>
        <source>{label}，满分 {most} 分。离开一格就保存，对照表照印。</source>
        <translation>{label}, {most} points at most. Saved when you leave a cell, printed on the comparison.</translation>
    </message>
    <message>
        <source>{label}，自动算出</source>
        <translation>{label}, worked out</translation>
    </message>
    <message>
        <source>{label}：{choice_label}</source>
        <translation>{label}: {choice_label}</translation>
    </message>
    <message>
        <source>{label}：{part}</source>
        <translation>{label}: {part}</translation>
    </message>
    <message>
        <source>{label}：{states}{said}</source>
        <translation>{label}: {states}{said}</translation>
    </message>
    <message>
        <source>{label}：现在是 {shown}，表格里是 {shown2}</source>
        <translation>{label}: here {shown}, in the table {shown2}</translation>
    </message>
    <message>
        <source>{letters} 列读作什么</source>
        <translation>What column {letters} is read as</translation>
    </message>
    <message>
        <source>{limit} 分钟内不可达</source>
        <translation>not reachable in {limit} minutes</translation>
    </message>
    <message>
        <source>{listed}生活圈</source>
        <translation>Circles {listed}</translation>
    </message>
    <message>
        <source>{many}已复制。到微信里打开对话，按 Ctrl+V 就发出去；U盘、邮件也一样粘贴。</source>
        <translation>{many}Copied. Open the chat in WeChat and press Ctrl+V to send; a USB stick or e-mail takes it the same way.</translation>
    </message>
    <message>
        <source>{minutes} 分钟</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{missing} 项</source>
        <translation>{missing} [item|items]</translation>
    </message>
    <message>
        <source>{moment} 已移交{to}，这里只看，不能改。{words}</source>
        <translation>Handed over{to} on {moment}; here you can look, not change. {words}</translation>
    </message>
    <message>
        <source>{month}月{day}日</source>
        <translation>{month}-{day}</translation>
    </message>
    <message>
        <source>{month}月{day}日 {when:%H:%M}</source>
        <translation>{month}-{day} {when:%H:%M}</translation>
    </message>
    <message>
        <source>{named}什么也没有粘贴。</source>
        <translation>{named} Nothing was pasted.</translation>
    </message>
    <message>
        <source>{names} {part}{text} 分</source>
        <translation>{names} {part}{text} points</translation>
    </message>
    <message>
        <source>{names}{names2}。</source>
        <translation>{names} · {names2}.</translation>
    </message>
    <message>
        <source>{names}。</source>
        <translation>{names}.</translation>
    </message>
    <message>
        <source>{names}都标成了牵头社区，只能有一个，请把其余的改成“否”。</source>
        <translation>{names} are all marked as lead community; there can be only one, so change the others to “No”.</translation>
    </message>
    <message>
        <source>{names}：里面有几张表的签字页，没有归到一张表。请一张表扫描成一个文件，或在“属于”里选。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · {annex} {short}（{stage}）· 第{edition}版</source>
        <translation>{name} · {annex} {short} ({stage}) · version {edition}</translation>
    </message>
    <message>
        <source>{name}的评分口径</source>
        <translation>How {name} counts the points</translation>
    </message>
    <message>
        <source>{name}（{known}）</source>
        <translation>{name} ({known})</translation>
    </message>
    <message>
        <source>{name}（{status}）</source>
        <translation>{name} ({status})</translation>
    </message>
    <message>
        <source>{name}（{unit}）</source>
        <translation>{name} ({unit})</translation>
    </message>
    <message>
        <source>{name}，{label}</source>
        <translation>{name}, {label}</translation>
    </message>
    <message>
        <source>{name}：{word}</source>
        <translation>{name}: {word}</translation>
    </message>
    <message>
        <source>{name}：另填</source>
        <translation>{name}: other value</translation>
    </message>
    <message>
        <source>{name}：填完了，还没有交表。</source>
        <translation>{name}: filled in, not handed in.</translation>
    </message>
    <message>
        <source>{name}：还有 {count} 题没填完。</source>
        <translation>{name}: {count} [question is|questions are] not filled in.</translation>
    </message>
    <message>
        <source>{name}：退回的意见还有 {count} 条没有改。{phone}</source>
        <translation>{name}: {count} [remark|remarks] of the return not dealt with yet. {phone}</translation>
    </message>
    <message>
        <source>{number:,} 处</source>
        <translation>{number:,}</translation>
    </message>
    <message>
        <source>{number} 处两份不一样，去定</source>
        <translation>{number} differing: decide</translation>
    </message>
    <message>
        <source>{number} 张签字页认出是“{called}”的，已归到这张表{later}。</source>
        <translation>{number} signed [page belongs|pages belong] to “{called}” and [was|were] filed there{later}.</translation>
    </message>
    <message>
        <source>{number}，{word}：{value_of}</source>
        <translation>{number}, {word}: {value_of}</translation>
    </message>
    <message>
        <source>{number}：{value_of}，{source}</source>
        <translation>{number}: {value_of}, {source}</translation>
    </message>
    <message>
        <source>{organisation}，有效 {sheets}</source>
        <translation>{organisation}, {sheets} valid</translation>
    </message>
    <message>
        <source>{paper} 导视图</source>
        <translation>{paper} guide map</translation>
    </message>
    <message>
        <source>{part}：{words}。</source>
        <translation>{part}: {words}.</translation>
    </message>
    <message>
        <source>{path}：没有这个生活圈的问卷。{others}</source>
        <translation>{path}: there is no questionnaire for this circle. {others}</translation>
    </message>
    <message>
        <source>{place}：{head}。有 {count} 家：{names}。</source>
        <translation>{place}: {head}. {count} there: {names}.</translation>
    </message>
    <message>
        <source>{place}：{tail}。</source>
        <translation>{place}: {tail}.</translation>
    </message>
    <message>
        <source>{place}：“{short}”不是可达、不可达或步行分钟，没有粘贴。请写 √、× 或几分钟。</source>
        <translation>{place}: “{short}” is neither reachable, not reachable nor minutes on foot; nothing was taken. Write √, × or minutes.</translation>
    </message>
    <message>
        <source>{place}：人工改为{word}。按空格改回。</source>
        <translation>{place}: set to {word} by hand. Space sets it back.</translation>
    </message>
    <message>
        <source>{place}：从这个门走几分钟，直接打数字；几个门里最近的算小区的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}：填了步行 {points} 分钟{far}。按 Del 改回网点说的。</source>
        <translation>{place}: {points} minutes on foot entered{far}. Del goes back to what the outlets say.</translation>
    </message>
    <message>
        <source>{place}：最近的{gate} {minutes} 分钟。要改请到下面那一行。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}：门只填步行分钟，没有粘贴。可达不可达写在小区那一行。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} / {most} 分</source>
        <translation>{points} / {most} points</translation>
    </message>
    <message>
        <source>{points} 分</source>
        <translation>{points} min</translation>
    </message>
    <message>
        <source>{preliminary}：{rating}</source>
        <translation>{preliminary}: {rating}</translation>
    </message>
    <message>
        <source>{said}。</source>
        <translation>{said}.</translation>
    </message>
    <message>
        <source>{scale_words}。{left}</source>
        <translation>{scale_words}. {left}</translation>
    </message>
    <message>
        <source>{seen_by} {seen_on} 看到过</source>
        <translation>seen by {seen_by} on {seen_on}</translation>
    </message>
    <message>
        <source>{sender}（{trust}）</source>
        <translation>{sender} ({trust})</translation>
    </message>
    <message>
        <source>{severity_words} {numbers} 处</source>
        <translation>{severity_words}: {numbers}</translation>
    </message>
    <message>
        <source>{short}（{stage}）</source>
        <translation>{short} ({stage})</translation>
    </message>
    <message>
        <source>{short}：{label}</source>
        <translation>{short}: {label}</translation>
    </message>
    <message>
        <source>{shown:,} / {total:,} 个</source>
        <translation>{shown:,} / {total:,} circles</translation>
    </message>
    <message>
        <source>{shown} 等 {count} 个</source>
        <translation>{shown} and others ({count})</translation>
    </message>
    <message>
        <source>{side} 是同一{one}，留这一条</source>
        <translation>{side}: the same {one}, keep this entry</translation>
    </message>
    <message>
        <source>{side}，是同一{one}，留“{title}”</source>
        <translation>{side}: the same {one}, keep “{title}”</translation>
    </message>
    <message>
        <source>{size}，在 {parent}</source>
        <translation>{size}, in {parent}</translation>
    </message>
    <message>
        <source>{some}还有 {total:,} 处没定{where}{keys}</source>
        <translation>{some}{total:,} still to be decided{where}{keys}</translation>
    </message>
    <message>
        <source>{source}：{words}</source>
        <translation>{source}: {words}</translation>
    </message>
    <message>
        <source>{standing}。</source>
        <translation>{standing}.</translation>
    </message>
    <message>
        <source>{steps} 步可到{label}</source>
        <translation>{steps} [step|steps] to {label}</translation>
    </message>
    <message>
        <source>{tables}{more}已交表，重新交表后才算数。</source>
        <translation>{tables}{more}: handed in already; it counts once handed in again.</translation>
    </message>
    <message>
        <source>{text} 分 · </source>
        <translation>{text} points · </translation>
    </message>
    <message>
        <source>{title_of}：改为</source>
        <translation>{title_of}: change to</translation>
    </message>
    <message>
        <source>{title}。{words}</source>
        <translation>{title}. {words}</translation>
    </message>
    <message>
        <source>{title}（{label}）</source>
        <translation>{title} ({label})</translation>
    </message>
    <message>
        <source>{title}，共 {count} 个</source>
        <translation>{title}, {count} in all</translation>
    </message>
    <message>
        <source>{title}：{read_as}。点一下可以改（Alt+↓）</source>
        <translation>{title}: {read_as}. Click to change it (Alt+↓)</translation>
    </message>
    <message>
        <source>{title}：{reason}</source>
        <translation>{title}: {reason}</translation>
    </message>
    <message>
        <source>{title}：原因</source>
        <translation>{title}: reason</translation>
    </message>
    <message>
        <source>{title}：名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}：坐标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}：坐标来自</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told}（{who}）</source>
        <translation>{told} ({who})</translation>
    </message>
    <message>
        <source>{total:,} 个</source>
        <translation>{total:,} [circle|circles]</translation>
    </message>
    <message>
        <source>{tries} 次</source>
        <translation>{tries} [time|times]</translation>
    </message>
    <message>
        <source>{troubled} 个收不进</source>
        <translation>{troubled} cannot be taken in</translation>
    </message>
    <message>
        <source>{unfiled} 张签字页没有认出是本圈哪张表的，请在“属于”里选。</source>
        <translation>{unfiled} signed [page was|pages were] not recognised as a table of this circle; choose under “Belongs to”.</translation>
    </message>
    <message>
        <source>{what}两份不一样{base}。以哪一个为准？</source>
        <translation>{what}differs between two copies{base}. Which one counts?</translation>
    </message>
    <message>
        <source>{what}移交以后，本机只能看、不能改。文件做好、核对过以后才生效；没做成就什么都不变。</source>
        <translation>{what}: once handed over, this computer can look, not change. It takes effect when the file is made and verified; if that fails, nothing changes.</translation>
    </message>
    <message>
        <source>{when:%Y年%m月%d日 %H:%M} 的备份会恢复到一个新文件夹。现在的资料不动，两份可以分别打开。</source>
        <translation>The backup of {when:%Y-%m-%d %H:%M} is restored to a new folder. The present data stay as they are; either can be opened.</translation>
    </message>
    <message>
        <source>{when} 交过，{word}</source>
        <translation>Handed in {when}, {word}</translation>
    </message>
    <message>
        <source>{when} 收过</source>
        <translation>Received {when}</translation>
    </message>
    <message>
        <source>{when} 的回执</source>
        <translation>receipt of {when}</translation>
    </message>
    <message>
        <source>{where}
{troubles}。{hint}</source>
        <translation>{where}
{troubles}. {hint}</translation>
    </message>
    <message>
        <source>{who}{day}录的 {count} 份</source>
        <translation>{who}{day}: {count} [sheet|sheets]</translation>
    </message>
    <message>
        <source>{why}的 {count} 家不在图上，印出的名单里有。</source>
        <translation>{count} [outlet is|outlets are] not on the map ({why}) but in the printed list.</translation>
    </message>
    <message>
        <source>{worded} 分钟</source>
        <translation>{worded} min</translation>
    </message>
    <message>
        <source>{words}　{count}/{count2}</source>
        <translation>{words} · {count}/{count2}</translation>
    </message>
    <message>
        <source>{words}　{done}/{of}</source>
        <translation>{words} · {done}/{of}</translation>
    </message>
    <message>
        <source>{words}。</source>
        <translation>{words}.</translation>
    </message>
    <message>
        <source>{words}。现在是“{text_of}”。</source>
        <translation>{words}. Now it is “{text_of}”.</translation>
    </message>
    <message>
        <source>{words}先把它收进来或移除，再退回。</source>
        <translation>{words} Take it in or remove it first, then return the table.</translation>
    </message>
    <message>
        <source>{words}有 {differing} 处两份不一样{part}，还没定。</source>
        <translation>{words} {differing} differing{part}, not decided yet.</translation>
    </message>
    <message>
        <source>{words}要改请先撤回，改好再交。</source>
        <translation>{words} To change it, take it back first, correct it and hand in again.</translation>
    </message>
    <message>
        <source>{words}（{filename}）。</source>
        <translation>{words} ({filename}).</translation>
    </message>
    <message>
        <source>{words}（{keys}）</source>
        <translation>{words} ({keys})</translation>
    </message>
    <message>
        <source>{words}，{part}</source>
        <translation>{words}, {part}</translation>
    </message>
    <message>
        <source>{words}，{stage}</source>
        <translation>{words}, {stage}</translation>
    </message>
    <message>
        <source>{words}，{strangers} 个只差认可发送人</source>
        <translation>{words}, {strangers} only because the sender is not trusted yet</translation>
    </message>
    <message>
        <source>{words}，已改 {done} 条</source>
        <translation>{words}, changed: {done}</translation>
    </message>
    <message>
        <source>{words}：{more}</source>
        <translation>{words}: {more}</translation>
    </message>
    <message>
        <source>{words}：{name}</source>
        <translation>{words}: {name}</translation>
    </message>
    <message>
        <source>{words}：{question}</source>
        <translation>{words}: {question}</translation>
    </message>
    <message>
        <source>{word}各一张，已交 {handed}/{count}</source>
        <translation>One each per {word}, {handed}/{count} handed in</translation>
    </message>
    <message>
        <source>{word}文件做好了</source>
        <translation>File ready: {word}</translation>
    </message>
    <message>
        <source>{word}（第{edition}版），不能直接改。</source>
        <translation>{word} (version {edition}): cannot be changed directly.</translation>
    </message>
    <message>
        <source>{word}，{count} 处会两份不一样</source>
        <translation>{word}, {count} will differ</translation>
    </message>
    <message>
        <source>{word}，台</source>
        <translation>{word}, machines</translation>
    </message>
    <message>
        <source>{word}，新 {count}</source>
        <translation>{word}, {count} new</translation>
    </message>
    <message>
        <source>{word}：{sentence}</source>
        <translation>{word}: {sentence}</translation>
    </message>
    <message>
        <source>{word}：{words}</source>
        <translation>{word}: {words}</translation>
    </message>
    <message>
        <source>{year}{month}月{day}日</source>
        <translation>{year}{month}-{day}</translation>
    </message>
    <message>
        <source>{year}年</source>
        <translation>{year}-</translation>
    </message>
    <message>
        <source>{year}年内 {times} 次</source>
        <translation>{times} in {year}</translation>
    </message>
    <message>
        <source>{year}年内的活动。</source>
        <translation>Activities of {year}.</translation>
    </message>
    <message>
        <source>{year}年底</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 个小区</source>
        <translation>Compounds: {}</translation>
    </message>
    <message>
        <source>{} 个生活圈</source>
        <translation>Circles: {}</translation>
    </message>
    <message>
        <source>{} 个社区</source>
        <translation>Communities: {}</translation>
    </message>
    <message>
        <source>{} 个项目</source>
        <translation>Projects: {}</translation>
    </message>
    <message>
        <source>{} 份材料</source>
        <translation>Evidence: {}</translation>
    </message>
    <message>
        <source>{} 家网点</source>
        <translation>Outlets: {}</translation>
    </message>
    <message>
        <source>{} 条需求</source>
        <translation>Demands: {}</translation>
    </message>
    <message>
        <source>{} 次活动</source>
        <translation>Activities: {}</translation>
    </message>
    <message>
        <source>{} 次退回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{called}”的文件不在这台电脑上。</source>
        <translation>The file of “{called}” is not on this computer.</translation>
    </message>
    <message>
        <source>“{called}”（{cause}）。</source>
        <translation>“{called}” ({cause}).</translation>
    </message>
    <message>
        <source>“{keeper_title}”和“{loser_title}”不是同一{one}</source>
        <translation>“{keeper_title}” and “{loser_title}” are not the same {one}</translation>
    </message>
    <message>
        <source>“{keeper_title}”和“{loser_title}”不是同一个；按 Ctrl+Z 撤销。</source>
        <translation>“{keeper_title}” and “{loser_title}” are not the same; Ctrl+Z undoes it.</translation>
    </message>
    <message>
        <source>“{label}”定为“{words}”。</source>
        <translation>“{label}” decided as “{words}”.</translation>
    </message>
    <message>
        <source>“{label}”已加入项目清单。</source>
        <translation>“{label}” is on the project list now.</translation>
    </message>
    <message>
        <source>“{named}”</source>
        <translation>“{named}”</translation>
    </message>
    <message>
        <source>“{name}”没有改：{names}</source>
        <translation>“{name}” was not changed: {names}</translation>
    </message>
    <message>
        <source>“{name}”等 {count} 个：{error}</source>
        <translation>“{name}” and others ({count}): {error}</translation>
    </message>
    <message>
        <source>“{righted}”不能用，请改正或清空。</source>
        <translation>“{righted}” cannot be used; correct or clear it.</translation>
    </message>
    <message>
        <source>“{short}”：{said}</source>
        <translation>“{short}”: {said}</translation>
    </message>
    <message>
        <source>“{short}”：{sentence}</source>
        <translation>“{short}”: {sentence}</translation>
    </message>
    <message>
        <source>“{text}”不是份数，请写整数，例如 1768。</source>
        <translation>“{text}” is not a number of sheets; write a whole number, for example 1768.</translation>
    </message>
    <message>
        <source>“{text}”不是数字。</source>
        <translation>“{text}” is not a number.</translation>
    </message>
    <message>
        <source>“{text}”不是数字。请只写数字，例如 {example}。</source>
        <translation>“{text}” is not a number. Write only the number, for example {example}.</translation>
    </message>
    <message>
        <source>“{text}”不是整数。请填整数。</source>
        <translation>“{text}” is not a whole number.</translation>
    </message>
    <message>
        <source>“{text}”不是日期。请写成年-月-日，例如 2026-11-21。</source>
        <translation>“{text}” is not a date. Write year-month-day, for example 2026-11-21.</translation>
    </message>
    <message>
        <source>“{text}”不是日期，例如 2026-11-21。</source>
        <translation>“{text}” is not a date, for example 2026-11-21.</translation>
    </message>
    <message>
        <source>“{text}”不是满意度，请写 0 到 100 的百分数，例如 91.2。</source>
        <translation>“{text}” is not a satisfaction rate; write a percentage from 0 to 100, for example 91.2.</translation>
    </message>
    <message>
        <source>“{text}”太长。请检查是否多打了数字。</source>
        <translation>“{text}” is too long. Is there a digit too many?</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation> “{title}”</translation>
    </message>
    <message>
        <source>“{title}”一列不能改。</source>
        <translation>The column “{title}” cannot be changed.</translation>
    </message>
    <message>
        <source>“{title}”定为：{words}。</source>
        <translation>“{title}” decided as: {words}.</translation>
    </message>
    <message>
        <source>“{typed}”不能用。{limits}。</source>
        <translation>“{typed}” cannot be used. {limits}.</translation>
    </message>
    <message>
        <source>“{what}”从哪里来</source>
        <translation>Where “{what}” comes from</translation>
    </message>
    <message>
        <source>“收不进的文件”里还有{name}的文件（{waiting_name}），里面可能就有改好的。</source>
        <translation>A file of {name} is still under “Files not taken in” ({waiting_name}); the corrected table may be in it.</translation>
    </message>
    <message>
        <source>≤{minutes} 分</source>
        <translation>≤{minutes} min</translation>
    </message>
    <message>
        <source>　已取出</source>
        <translation> · taken out</translation>
    </message>
    <message>
        <source>　已改</source>
        <translation> · changed</translation>
    </message>
    <message>
        <source>　没录完</source>
        <translation> · unfinished</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
    <message>
        <source>。按 1、2 选一边，E 另填，Del 清空，回车看全部</source>
        <translation>. 1 and 2 choose a side, E enters another value, Del clears, Enter shows all</translation>
    </message>
    <message>
        <source>。有疑问请打电话 {phone}</source>
        <translation>. Questions? Call {phone}</translation>
    </message>
    <message>
        <source>《{short}》第 {version} 版改了什么</source>
        <translation>What changed in version {version} of “{short}”</translation>
    </message>
    <message>
        <source>一个城市的文件要全对才能用。请把下面的问题交给写表的人改好，再添加一次。</source>
        <translation>A city can only be used when all its files are right. Please hand these problems to whoever wrote the tables, then add it again.</translation>
    </message>
    <message>
        <source>一个导出文件里有各社区的问卷：自动分到各生活圈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一个文件</source>
        <translation>One file</translation>
    </message>
    <message>
        <source>一个文件回给所有人：发到群里，各人收进去，就看到自己的那份已收到、收到几次、有几处不一样。里面没有填报的内容。</source>
        <translation>One file answers everybody: post it to the group; whoever takes it in sees that theirs was received, how often, and how many places differ. What was filled in is not in it.</translation>
    </message>
    <message>
        <source>一刻钟便民生活圈调查</source>
        <translation>15-Minute Circle Survey</translation>
    </message>
    <message>
        <source>一圈一个</source>
        <translation>One per circle</translation>
    </message>
    <message>
        <source>一店多能</source>
        <translation>Several in one</translation>
    </message>
    <message>
        <source>一捆一捆按数字键录，七道题八下</source>
        <translation>Bundle by bundle with the digit keys, eight presses for the seven questions</translation>
    </message>
    <message>
        <source>一样</source>
        <translation>The same</translation>
    </message>
    <message>
        <source>一次定许多处，先看会怎样定</source>
        <translation>Decide many at once; first see how</translation>
    </message>
    <message>
        <source>一致</source>
        <translation>agrees</translation>
    </message>
    <message>
        <source>一页纸上手</source>
        <translation>First day on one page</translation>
    </message>
    <message>
        <source>一页纸上手，打印</source>
        <translation>First day on one page, to print</translation>
    </message>
    <message>
        <source>七道题</source>
        <translation>Seven questions</translation>
    </message>
    <message>
        <source>七道题都答了，按回车存下；要改先按退格。</source>
        <translation>All seven questions are answered; Enter saves, Backspace goes back.</translation>
    </message>
    <message>
        <source>三种办法，用哪一种都行</source>
        <translation>Three ways, any of them will do</translation>
    </message>
    <message>
        <source>上一份已取出，不再计入；改好后按回车重新存下。</source>
        <translation>The last one is taken out and does not count; change it and press Enter to save it again.</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>Report up</translation>
    </message>
    <message>
        <source>上月末</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上次下发</source>
        <translation>Assigned last</translation>
    </message>
    <message>
        <source>上次没有正常退出，到 {words} 为止的填写都在。</source>
        <translation>The program was not closed properly; everything filled in until {words} is there.</translation>
    </message>
    <message>
        <source>上级</source>
        <translation>Superior</translation>
    </message>
    <message>
        <source>上门、线上</source>
        <translation>At home, online</translation>
    </message>
    <message>
        <source>上门或线上</source>
        <translation>At home or online</translation>
    </message>
    <message>
        <source>上门或线上服务</source>
        <translation>at home or online</translation>
    </message>
    <message>
        <source>下一张表</source>
        <translation>Next table</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>下一项、上一项，与纸上的顺序相同</source>
        <translation>Next and previous item, in the order of the paper</translation>
    </message>
    <message>
        <source>下发</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>下发 {count} 个生活圈</source>
        <translation>Assign {count} [circle|circles]</translation>
    </message>
    <message>
        <source>下发以后，谁交了、谁没交、期限和电话都列在这里。</source>
        <translation>Once assigned, you see here who has handed in and who has not, with due date and telephone.</translation>
    </message>
    <message>
        <source>下发哪些生活圈</source>
        <translation>Which circles to assign</translation>
    </message>
    <message>
        <source>下发文件做好了</source>
        <translation>The assignment file is ready</translation>
    </message>
    <message>
        <source>下发给</source>
        <translation>Assign to</translation>
    </message>
    <message>
        <source>下发给谁</source>
        <translation>Assigned to</translation>
    </message>
    <message>
        <source>下次打开本程序时生效</source>
        <translation>Takes effect at the next start</translation>
    </message>
    <message>
        <source>下载</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>下面的清单一行一行印到表上</source>
        <translation>The list below is printed into the table line by line</translation>
    </message>
    <message>
        <source>不一样</source>
        <translation>Differing</translation>
    </message>
    <message>
        <source>不一致</source>
        <translation>differs</translation>
    </message>
    <message>
        <source>不再列出“{name}”</source>
        <translation>No longer list “{name}”</translation>
    </message>
    <message>
        <source>不再列在“收不进的文件”里。文件本身还留在资料夹里，要找得回来。</source>
        <translation>No longer listed under “Files not taken in”. The file itself stays in the record folder and can be found there.</translation>
    </message>
    <message>
        <source>不再算的</source>
        <translation>No longer counts</translation>
    </message>
    <message>
        <source>不分捆</source>
        <translation>No bundles</translation>
    </message>
    <message>
        <source>不分捆录，一份一份计。</source>
        <translation>Key without bundles, sheet by sheet.</translation>
    </message>
    <message>
        <source>不印填的内容，打印出来手填</source>
        <translation>Without what is filled in, for filling in by hand</translation>
    </message>
    <message>
        <source>不可达</source>
        <translation>not reachable</translation>
    </message>
    <message>
        <source>不对</source>
        <translation>wrong</translation>
    </message>
    <message>
        <source>不影响答案</source>
        <translation>No effect on answers</translation>
    </message>
    <message>
        <source>不收</source>
        <translation>Not taken</translation>
    </message>
    <message>
        <source>不收 {count} 列（{listed}）：会认出是谁答的，不看也不存。</source>
        <translation>{count} [column|columns] not taken ({listed}): would tell who answered; neither looked at nor kept.</translation>
    </message>
    <message>
        <source>不收，会认出是谁答的</source>
        <translation>Not taken: would tell who answered</translation>
    </message>
    <message>
        <source>不是同一{one}</source>
        <translation>Not the same {one}</translation>
    </message>
    <message>
        <source>不是同一捆，都计入</source>
        <translation>Not the same, count both</translation>
    </message>
    <message>
        <source>不是收发的文件</source>
        <translation>Not an exchange file</translation>
    </message>
    <message>
        <source>不是给本机的</source>
        <translation>Not for this computer</translation>
    </message>
    <message>
        <source>不用了</source>
        <translation>No longer needed</translation>
    </message>
    <message>
        <source>不用本程序</source>
        <translation>Does not</translation>
    </message>
    <message>
        <source>不看了</source>
        <translation>Leave the tour</translation>
    </message>
    <message>
        <source>不要刚才打的字</source>
        <translation>Forget what was just typed</translation>
    </message>
    <message>
        <source>不计分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不计分的：{names}</source>
        <translation>Not counted: {names}</translation>
    </message>
    <message>
        <source>不认识</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>不认识的发送人</source>
        <translation>Unknown sender</translation>
    </message>
    <message>
        <source>不读</source>
        <translation>Not read</translation>
    </message>
    <message>
        <source>不读 {count} 列（{listed}）：不是表上的题。</source>
        <translation>{count} [column|columns] not read ({listed}): no question of the form.</translation>
    </message>
    <message>
        <source>不退“{title}”</source>
        <translation>Do not return “{title}”</translation>
    </message>
    <message>
        <source>与其他各表、网点、台账都对得上。</source>
        <translation>It agrees with the other tables, the outlets and the ledgers.</translation>
    </message>
    <message>
        <source>业态</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>业态 {percent}</source>
        <translation>formats {percent}</translation>
    </message>
    <message>
        <source>业态满意</source>
        <translation>Formats</translation>
    </message>
    <message>
        <source>业态空着</source>
        <translation>no format</translation>
    </message>
    <message>
        <source>业态空着的，按店名认出 {count} 家，请看一眼。</source>
        <translation>{count} empty [format was|formats were] recognised from the name; please have a look.</translation>
    </message>
    <message>
        <source>业态：{label}——{because}。回车就用它；要换按 Tab，打一两个字母的拼音。</source>
        <translation>Format: {label} – {because}. Enter takes it; for another press Tab and type a letter or two of pinyin.</translation>
    </message>
    <message>
        <source>业态：{label}。步行按 5（≤5分）、1（≤10分）、3（≤15分），回车存下。</source>
        <translation>Format: {label}. Walk: 5 (≤5 min), 1 (≤10 min), 3 (≤15 min); Enter saves.</translation>
    </message>
    <message>
        <source>业态：没有“{words}”这种业态。打一两个字或拼音另选一个，或者删掉先空着，以后再补。</source>
        <translation>Format: there is no “{words}”. Choose another by a letter or two of pinyin, or clear it and fill it in later.</translation>
    </message>
    <message>
        <source>两个阶段的评分逐条对照，打印对照表和现场评分表</source>
        <translation>Compare the points of two stages line by line, and print the comparison and the on-site score sheet</translation>
    </message>
    <message>
        <source>两份不一样</source>
        <translation>Differing copies</translation>
    </message>
    <message>
        <source>两份不一样的地方</source>
        <translation>Where the copies differ</translation>
    </message>
    <message>
        <source>两台电脑各登记了一条，可能是同一个。按 1、2 留一条，0 不是同一个</source>
        <translation>Two computers entered one each; they may be the same. 1 and 2 keep one of them, 0: not the same</translation>
    </message>
    <message>
        <source>两样都有，计入哪一样：</source>
        <translation>There are both; which one counts:</translation>
    </message>
    <message>
        <source>两次交表</source>
        <translation>Handed in twice</translation>
    </message>
    <message>
        <source>两边都填完才有差</source>
        <translation>There is a difference once both sides are filled in</translation>
    </message>
    <message>
        <source>两边都改过</source>
        <translation>Both changed</translation>
    </message>
    <message>
        <source>个</source>
        <translation>items</translation>
    </message>
    <message>
        <source>个小区</source>
        <translation>compound</translation>
    </message>
    <message>
        <source>个文件</source>
        <translation>files</translation>
    </message>
    <message>
        <source>个生活圈</source>
        <translation>circles</translation>
    </message>
    <message>
        <source>个社区</source>
        <translation>community</translation>
    </message>
    <message>
        <source>个附件原件</source>
        <translation>attachments in full</translation>
    </message>
    <message>
        <source>中位数 {text} 分，平均 {text2} 分，{spread}</source>
        <translation>Median {text} points, mean {text2} points; {spread}</translation>
    </message>
    <message>
        <source>中卫市的真实名录，随便试，不影响别的资料</source>
        <translation>A real list of Zhongwei; try what you like, no other data are touched</translation>
    </message>
    <message>
        <source>中间有记录没有到：是别的生活圈的，或者有一个文件没有收到。</source>
        <translation>Some records in between have not come: they belong to other circles, or a file was not received.</translation>
    </message>
    <message>
        <source>为什么改“{what}”？</source>
        <translation>Why is “{what}” changed?</translation>
    </message>
    <message>
        <source>为什么？条款与依据</source>
        <translation>Why? Clause and grounds</translation>
    </message>
    <message>
        <source>为它立一个项目</source>
        <translation>Set up a project for it</translation>
    </message>
    <message>
        <source>也可以开{listed}</source>
        <translation>Opening one of these would do as well: {listed}</translation>
    </message>
    <message>
        <source>也可以自己写理由</source>
        <translation>Or write a reason of your own</translation>
    </message>
    <message>
        <source>也服务</source>
        <translation>Also serves</translation>
    </message>
    <message>
        <source>也服务的生活圈</source>
        <translation>Circles it serves too</translation>
    </message>
    <message>
        <source>二维码</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>交了 {handed} 张表，还没有回执</source>
        <translation>{handed} handed in, no receipt yet</translation>
    </message>
    <message>
        <source>交了 {handed}/{tables}</source>
        <translation>{handed}/{tables} handed in</translation>
    </message>
    <message>
        <source>交出{what}</source>
        <translation>Hand in {what}</translation>
    </message>
    <message>
        <source>交出什么</source>
        <translation>What to hand out</translation>
    </message>
    <message>
        <source>交出去</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>交出的文件</source>
        <translation>Files handed out</translation>
    </message>
    <message>
        <source>交哪些</source>
        <translation>Which ones</translation>
    </message>
    <message>
        <source>交给</source>
        <translation>To</translation>
    </message>
    <message>
        <source>交给 {names}</source>
        <translation>To {names}</translation>
    </message>
    <message>
        <source>交表</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>交表前看一页</source>
        <translation>One page before handing in</translation>
    </message>
    <message>
        <source>交表后不能直接改；发现错了可以撤回，改好再交，以后交的为准。</source>
        <translation>Once handed in it cannot be changed directly; if something is wrong, take it back, correct it and hand in again. The later one counts.</translation>
    </message>
    <message>
        <source>交表情况</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>交表文件做好了</source>
        <translation>The hand-in file is ready</translation>
    </message>
    <message>
        <source>交表期限</source>
        <translation>Hand in by</translation>
    </message>
    <message>
        <source>交齐 {handed}/{tables}</source>
        <translation>Complete {handed}/{tables}</translation>
    </message>
    <message>
        <source>人</source>
        <translation>people</translation>
    </message>
    <message>
        <source>人口</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>人工改</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>人工改！</source>
        <translation>by hand!</translation>
    </message>
    <message>
        <source>人工改：{reason}</source>
        <translation>Changed by hand: {reason}</translation>
    </message>
    <message>
        <source>人工改：{reason}。改过以后登记的内容变了，{now}，请再看一次</source>
        <translation>Changed by hand: {reason}. What is registered changed since, {now}; please look again</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>People</translation>
    </message>
    <message>
        <source>什么</source>
        <translation>What</translation>
    </message>
    <message>
        <source>什么时候</source>
        <translation>When</translation>
    </message>
    <message>
        <source>今天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今天 {at:%H:%M}</source>
        <translation>Today {at:%H:%M}</translation>
    </message>
    <message>
        <source>今天 {count} 份</source>
        <translation>Today {count}</translation>
    </message>
    <message>
        <source>今天录了 {count} 份</source>
        <translation>{count} keyed today</translation>
    </message>
    <message>
        <source>今天的备份在本机做好了。{words}</source>
        <translation>Today&apos;s backup on this computer is made. {words}</translation>
    </message>
    <message>
        <source>今天的备份没有做成：{words}</source>
        <translation>Today&apos;s backup failed: {words}</translation>
    </message>
    <message>
        <source>今天看到</source>
        <translation>Seen today</translation>
    </message>
    <message>
        <source>今天还没有录</source>
        <translation>None keyed today</translation>
    </message>
    <message>
        <source>仍然新增</source>
        <translation>Add it all the same</translation>
    </message>
    <message>
        <source>仍要逐条定的</source>
        <translation>Still one by one</translation>
    </message>
    <message>
        <source>仍要逐条定的 {count:,}</source>
        <translation>Still one by one: {count:,}</translation>
    </message>
    <message>
        <source>从业人数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从备份恢复</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>从备份恢复…</source>
        <translation>Restore from a backup…</translation>
    </message>
    <message>
        <source>从店名认不出业态：按回车，打一两个字母的拼音来选，或先空着。</source>
        <translation>The name does not tell the format: press Enter and choose by a letter or two of pinyin, or leave it empty.</translation>
    </message>
    <message>
        <source>从表格导入</source>
        <translation>Import from a table</translation>
    </message>
    <message>
        <source>从表格文件一次导入许多；也可以把文件拖进来</source>
        <translation>Import many at once from a spreadsheet file; you can also drag the file in</translation>
    </message>
    <message>
        <source>从表格文件导入生活圈、社区、小区、网点；也可以把文件拖进来</source>
        <translation>Import circles, communities, compounds and outlets from a spreadsheet file; you can also drag the file in</translation>
    </message>
    <message>
        <source>代为改正</source>
        <translation>Correct it for them</translation>
    </message>
    <message>
        <source>代为改正“{title}”</source>
        <translation>Correct “{title}” for them</translation>
    </message>
    <message>
        <source>以“{value_of}”为准，{source}</source>
        <translation>“{value_of}” counts, {source}</translation>
    </message>
    <message>
        <source>以“{value_of}”为准，按 {number}</source>
        <translation>“{value_of}” counts: press {number}</translation>
    </message>
    <message>
        <source>以第三方汇总表为准</source>
        <translation>The agency&apos;s report counts</translation>
    </message>
    <message>
        <source>以谁为准</source>
        <translation>Who counts</translation>
    </message>
    <message>
        <source>以选中的那一次为准，另一次留在记录里。</source>
        <translation>The chosen one counts; the other stays in the records.</translation>
    </message>
    <message>
        <source>以问卷为准</source>
        <translation>Questionnaires count</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Assignment</translation>
    </message>
    <message>
        <source>份</source>
        <translation>copies</translation>
    </message>
    <message>
        <source>份交过的表</source>
        <translation>tables handed in</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>份问卷</source>
        <translation>questionnaires</translation>
    </message>
    <message>
        <source>会定 {number:,} 处{stays}。</source>
        <translation>{number:,} would be decided{stays}.</translation>
    </message>
    <message>
        <source>会定的</source>
        <translation>Would be decided</translation>
    </message>
    <message>
        <source>会定的 {number:,}</source>
        <translation>Would be decided: {number:,}</translation>
    </message>
    <message>
        <source>会收</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>例如 2026-11-21</source>
        <translation>For example 2026-11-21</translation>
    </message>
    <message>
        <source>例如 {usual}</source>
        <translation>For example {usual}</translation>
    </message>
    <message>
        <source>例如：{circles}社区</source>
        <translation>For example {circles} community</translation>
    </message>
    <message>
        <source>例如：瑞丰社区</source>
        <translation>For example: Ruifeng community</translation>
    </message>
    <message>
        <source>依据的文件还是{status}，正式印发后请核对各表有无改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>促消费活动台账</source>
        <translation>Ledger of promotional activities</translation>
    </message>
    <message>
        <source>保存意见</source>
        <translation>Save the remark</translation>
    </message>
    <message>
        <source>保存时间</source>
        <translation>Time of saving</translation>
    </message>
    <message>
        <source>修改记录</source>
        <translation>History</translation>
    </message>
    <message>
        <source>做一件事，各张表各加多少分</source>
        <translation>Do one thing: what each table gains by it</translation>
    </message>
    <message>
        <source>做一件事，各张表各加多少分；加分最多的在前</source>
        <translation>Do one thing: what each table gains by it. The greatest gain comes first.</translation>
    </message>
    <message>
        <source>做到哪里了</source>
        <translation>How far it is</translation>
    </message>
    <message>
        <source>做成</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>做成{word}文件</source>
        <translation>Make the file: {word}</translation>
    </message>
    <message>
        <source>做成一个文件，点“复制文件”，到微信里按 Ctrl+V 发出去。对方的回执收进来，就显示“对方已收到”；退回的文件双击，停在第一条意见上。</source>
        <translation>Make one file, click “Copy file” and press Ctrl+V in WeChat. Take in their receipt and it says “Received by them”; double-click a returned file and it opens at the first remark.</translation>
    </message>
    <message>
        <source>做成几个文件</source>
        <translation>How many files</translation>
    </message>
    <message>
        <source>做成回执文件</source>
        <translation>Make the receipt file</translation>
    </message>
    <message>
        <source>做成退回文件</source>
        <translation>Make the return file</translation>
    </message>
    <message>
        <source>停下</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>停下导出 {done}/{of}</source>
        <translation>Stop exporting {done}/{of}</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Stop it</translation>
    </message>
    <message>
        <source>停用…</source>
        <translation>Stop…</translation>
    </message>
    <message>
        <source>停用以后写的内容单独放着，不算数；恢复就又算数。</source>
        <translation>What it wrote after it was stopped is kept apart and does not count; restored, it does.</translation>
    </message>
    <message>
        <source>停用这台电脑</source>
        <translation>Stop this computer</translation>
    </message>
    <message>
        <source>像是录了两遍</source>
        <translation>Looks like keyed twice</translation>
    </message>
    <message>
        <source>先不定</source>
        <translation>Decide later</translation>
    </message>
    <message>
        <source>先不换</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>先写调查机构，下面填的才能存。</source>
        <translation>Write the agency first, then the rest can be saved.</translation>
    </message>
    <message>
        <source>先到表里的一题，或名单里的一行，再按 Ctrl+H 看谁改过。</source>
        <translation>Go to a question of a table or a row of a list first; then Ctrl+H shows who changed it.</translation>
    </message>
    <message>
        <source>先填“{label}”</source>
        <translation>fill in “{label}” first</translation>
    </message>
    <message>
        <source>先指定 {count} 份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先新增一个生活圈，再登记它的社区、小区和网点。</source>
        <translation>Add a circle first, then enter its communities, compounds and outlets.</translation>
    </message>
    <message>
        <source>先新增生活圈，再下发给社区。</source>
        <translation>Add circles first, then assign them to the communities.</translation>
    </message>
    <message>
        <source>先登记居住小区，再看每个小区到不到得了各种业态。</source>
        <translation>Enter the compounds first, then see which formats each of them can reach.</translation>
    </message>
    <message>
        <source>先看一看和本机有什么不一样，点“收下”才收。</source>
        <translation>Look first how it differs from what is here; only “Take in” takes it.</translation>
    </message>
    <message>
        <source>先看示例</source>
        <translation>Look at the sample first</translation>
    </message>
    <message>
        <source>全市</source>
        <translation>The city</translation>
    </message>
    <message>
        <source>全市一张</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全市现有 {count} 份问卷</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全市的表</source>
        <translation>Tables of the city</translation>
    </message>
    <message>
        <source>全文</source>
        <translation>Full text</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>All</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>全部再试</source>
        <translation>Try all again</translation>
    </message>
    <message>
        <source>全部收，是另外的人答的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部生活圈</source>
        <translation>All circles</translation>
    </message>
    <message>
        <source>全部生活圈 {count:,}</source>
        <translation>All circles {count:,}</translation>
    </message>
    <message>
        <source>全部生活圈…</source>
        <translation>All circles…</translation>
    </message>
    <message>
        <source>全部的表和项</source>
        <translation>All tables and things</translation>
    </message>
    <message>
        <source>全部网点</source>
        <translation>All outlets</translation>
    </message>
    <message>
        <source>共 {count} 张</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭提示</source>
        <translation>Close this message</translation>
    </message>
    <message>
        <source>其中 {small} 张这里只有小图。</source>
        <translation>Of {small} there is only a small picture here.</translation>
    </message>
    <message>
        <source>其中新的</source>
        <translation>New ones</translation>
    </message>
    <message>
        <source>其中有效</source>
        <translation>Here already</translation>
    </message>
    <message>
        <source>其余均无</source>
        <translation>All others no</translation>
    </message>
    <message>
        <source>其余的都不收</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>内容不对</source>
        <translation>Wrong contents</translation>
    </message>
    <message>
        <source>内容对不上</source>
        <translation>Contents do not agree</translation>
    </message>
    <message>
        <source>再做一个</source>
        <translation>Make another</translation>
    </message>
    <message>
        <source>再加一个门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再加一个门：东门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再导入一个</source>
        <translation>Import another</translation>
    </message>
    <message>
        <source>再登记一份</source>
        <translation>Enter another</translation>
    </message>
    <message>
        <source>再看 {rest} 种</source>
        <translation>Show {rest} more</translation>
    </message>
    <message>
        <source>再看看</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>再试</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>再试了 {count} 个，还是收不进，原因没有变。</source>
        <translation>{count} tried again: still not taken in, for the same reasons.</translation>
    </message>
    <message>
        <source>再选 {more} 个才保存。</source>
        <translation>choose {more} more to save.</translation>
    </message>
    <message>
        <source>写 2026-11-30；↑↓ 前后一天，Page Up、Page Down 到前后一个月末</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写了调查机构以后，就可以附评价报告。</source>
        <translation>Once the agency is named, its report can be attached.</translation>
    </message>
    <message>
        <source>写原因，或从常用的里选</source>
        <translation>Write the reason, or choose a usual one</translation>
    </message>
    <message>
        <source>写在每一笔填写记录上</source>
        <translation>Written beside everything you fill in</translation>
    </message>
    <message>
        <source>写店名，业态自己猜好；按 5、1、3 记步行几分钟，回车存下。已有名单，从表格里复制几列，在这里粘贴。各张表里有没有、几家，都由这里推得。</source>
        <translation>Write the name, the format is guessed; 5, 1 and 3 note the minutes on foot, Enter saves. From an existing list, copy a few columns and paste them here. Whether and how many there are follows in every table.</translation>
    </message>
    <message>
        <source>写店名，按回车；业态会自己认出来，步行按 5（≤5分）、1（≤10分）、3（≤15分），再按回车就存下。步行同上一家的，写完店名按 ↑。</source>
        <translation>Write the name and press Enter; the format is recognised. The walk is 5 (≤5 min), 1 (≤10 min) or 3 (≤15 min), and Enter saves. With the walk of the last one, press ↑ after the name.</translation>
    </message>
    <message>
        <source>写意见</source>
        <translation>Write a remark</translation>
    </message>
    <message>
        <source>写意见…</source>
        <translation>Remark…</translation>
    </message>
    <message>
        <source>写成 2026-11-29 这样。</source>
        <translation>Write it like 2026-11-29.</translation>
    </message>
    <message>
        <source>写明哪几题要改，退给填表的人</source>
        <translation>Write which questions are to be changed and send it back</translation>
    </message>
    <message>
        <source>准确时间</source>
        <translation>Exact time</translation>
    </message>
    <message>
        <source>分</source>
        <translation>points</translation>
    </message>
    <message>
        <source>分　{rating}</source>
        <translation>points {rating}</translation>
    </message>
    <message>
        <source>分到哪一级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>划分方式</source>
        <translation>How it was drawn</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>列出 {shown:,} 处，</source>
        <translation>{shown:,} listed, </translation>
    </message>
    <message>
        <source>列出全部，不只这一个文件里的</source>
        <translation>List all, not only those of this file</translation>
    </message>
    <message>
        <source>列名上面的字是读作什么，点一下或按 Alt+↓ 可以改。</source>
        <translation>The words above the headings say what a column is read as; click them or press Alt+↓ to change it.</translation>
    </message>
    <message>
        <source>列名在</source>
        <translation>Headings in</translation>
    </message>
    <message>
        <source>列名在哪一行</source>
        <translation>Cells with problems</translation>
    </message>
    <message>
        <source>列名怎么写都行，会自己认出来。先看一看，按“导入”才存；存了也可以撤销。</source>
        <translation>Any headings will do, they are recognised. Look first; only “Import” saves, and that can be undone.</translation>
    </message>
    <message>
        <source>刚才定的</source>
        <translation>Just decided</translation>
    </message>
    <message>
        <source>刚才定的 {decided:,}</source>
        <translation>Just decided {decided:,}</translation>
    </message>
    <message>
        <source>删去这份</source>
        <translation>Delete this one</translation>
    </message>
    <message>
        <source>删掉的东西</source>
        <translation>What was deleted</translation>
    </message>
    <message>
        <source>删掉的网点、小区、照片都会先到这里，随时可以恢复。</source>
        <translation>Deleted outlets, compounds and photos come here first and can be restored at any time.</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>删除{title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>删除这个文件</source>
        <translation>Delete this file</translation>
    </message>
    <message>
        <source>别的城市的</source>
        <translation>Of another city</translation>
    </message>
    <message>
        <source>别的城市的表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到 {day} 当天结束为止，{round}。交表、审核按办理的时间算，建成按建成日期算。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到哪一部分</source>
        <translation>Go to a section</translation>
    </message>
    <message>
        <source>到填写的地方看</source>
        <translation>See where it is filled in</translation>
    </message>
    <message>
        <source>到第一处两份不一样的题</source>
        <translation>To the first question with differing copies</translation>
    </message>
    <message>
        <source>加一人</source>
        <translation>Add an assessor</translation>
    </message>
    <message>
        <source>加一题</source>
        <translation>Add a question</translation>
    </message>
    <message>
        <source>加一题：题目里的字、编号或拼音</source>
        <translation>Add a question: its words, number or pinyin</translation>
    </message>
    <message>
        <source>加上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加上了 {taken} 个，{count} 个没有加上：</source>
        <translation>{taken} added, {count} not added: </translation>
    </message>
    <message>
        <source>加上以后，用同一份登记再算一遍，几种口径一起看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加入“{title}”，{reason}</source>
        <translation>Add “{title}”, {reason}</translation>
    </message>
    <message>
        <source>加入项目清单</source>
        <translation>Add to the project list</translation>
    </message>
    <message>
        <source>加到“{categories}”</source>
        <translation>Add to “{categories}”</translation>
    </message>
    <message>
        <source>加情况</source>
        <translation>With facts</translation>
    </message>
    <message>
        <source>加照片或文件</source>
        <translation>Add photos or files</translation>
    </message>
    <message>
        <source>区县</source>
        <translation>District</translation>
    </message>
    <message>
        <source>区县、街道</source>
        <translation>District, subdistrict</translation>
    </message>
    <message>
        <source>区县和街道</source>
        <translation>Districts and subdistricts</translation>
    </message>
    <message>
        <source>升级前自动留的</source>
        <translation>Kept before an upgrade</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>印什么</source>
        <translation>What to print</translation>
    </message>
    <message>
        <source>原图</source>
        <translation>Full pictures</translation>
    </message>
    <message>
        <source>原文没有写明的，这里这样处理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原来没有</source>
        <translation>nothing before</translation>
    </message>
    <message>
        <source>原来：{base}</source>
        <translation>Before: {base}</translation>
    </message>
    <message>
        <source>去下发</source>
        <translation>Go and assign</translation>
    </message>
    <message>
        <source>去交表</source>
        <translation>Go and hand in</translation>
    </message>
    <message>
        <source>去填社区人口</source>
        <translation>Enter the population of the communities</translation>
    </message>
    <message>
        <source>去填责任单位和时限</source>
        <translation>Enter who does it and by when</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去登记小区</source>
        <translation>Enter compounds</translation>
    </message>
    <message>
        <source>去登记网点</source>
        <translation>Enter outlets</translation>
    </message>
    <message>
        <source>去看{names}</source>
        <translation>See {names}</translation>
    </message>
    <message>
        <source>去看退回的意见</source>
        <translation>See the remarks of the return</translation>
    </message>
    <message>
        <source>去这一题</source>
        <translation>Go to this question</translation>
    </message>
    <message>
        <source>双击 .lcs 文件</source>
        <translation>Double click on a .lcs file</translation>
    </message>
    <message>
        <source>双击文件</source>
        <translation>Double click</translation>
    </message>
    <message>
        <source>发到群里的话</source>
        <translation>The notice for the group</translation>
    </message>
    <message>
        <source>发到群里，各人收进去就知道自己的交到了没有。</source>
        <translation>Post it to the group; whoever takes it in knows that theirs arrived.</translation>
    </message>
    <message>
        <source>发给对方以后，等回执：收进对方的回执，来往记录里就显示“对方已收到”。改了再交，以后交的为准。</source>
        <translation>Send it and wait for the receipt: once you take it in, the records say “Received by them”. If you change and hand in again, the later one counts.</translation>
    </message>
    <message>
        <source>发给对方，对方双击就停在第一条意见上。</source>
        <translation>Send it to them; a double click opens it at the first remark.</translation>
    </message>
    <message>
        <source>发给对方，对方双击文件就打开。交上来的文件拖到本程序里就行。</source>
        <translation>Send it to them; they double-click it to open it. What they hand in is dragged into this program.</translation>
    </message>
    <message>
        <source>取出上一份</source>
        <translation>Take out the last one</translation>
    </message>
    <message>
        <source>取出原来的，重录</source>
        <translation>Take out the old one, key again</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>取消了：双击 .lcs 文件，不再用本程序打开。</source>
        <translation>Done: a double click on a .lcs file no longer opens this program.</translation>
    </message>
    <message>
        <source>取消人工改</source>
        <translation>Undo the change by hand</translation>
    </message>
    <message>
        <source>另一台电脑</source>
        <translation>Another computer, </translation>
    </message>
    <message>
        <source>另一边</source>
        <translation>The other side</translation>
    </message>
    <message>
        <source>另写，回车加上</source>
        <translation>Other; Enter adds it</translation>
    </message>
    <message>
        <source>另填</source>
        <translation>Other value</translation>
    </message>
    <message>
        <source>另存…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>另存到</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>只列这一个文件里的。{words}</source>
        <translation>Only those of this file. {words}</translation>
    </message>
    <message>
        <source>只在这台电脑上看得到：哪一份是哪一捆的，不随文件交出去。</source>
        <translation>Seen on this computer only: which sheet belongs to which bundle is not handed out.</translation>
    </message>
    <message>
        <source>只影响这台电脑</source>
        <translation>For this computer only</translation>
    </message>
    <message>
        <source>只收其余 {count} 份</source>
        <translation>Take only the other {count}</translation>
    </message>
    <message>
        <source>只显示还没有填、或填得不对的题（F7）</source>
        <translation>Shows only questions that are empty or wrong (F7)</translation>
    </message>
    <message>
        <source>只有数据库</source>
        <translation>Database only</translation>
    </message>
    <message>
        <source>只看不改</source>
        <translation>Look only</translation>
    </message>
    <message>
        <source>只看缺的</source>
        <translation>Only open ones</translation>
    </message>
    <message>
        <source>可以不选</source>
        <translation>May be left out</translation>
    </message>
    <message>
        <source>可以打电话问：{names}。</source>
        <translation>You can call and ask: {names}.</translation>
    </message>
    <message>
        <source>可以拖进来，或复制后按 Ctrl+V</source>
        <translation>Drag files in, or copy them and press Ctrl+V</translation>
    </message>
    <message>
        <source>可收 {count} 行</source>
        <translation>{count} [row|rows] can be taken</translation>
    </message>
    <message>
        <source>可粘贴一对坐标</source>
        <translation>A pair of coordinates can be pasted</translation>
    </message>
    <message>
        <source>可达</source>
        <translation>reachable</translation>
    </message>
    <message>
        <source>可达的小区</source>
        <translation>Compounds in reach</translation>
    </message>
    <message>
        <source>右边的阶段</source>
        <translation>The stage on the right</translation>
    </message>
    <message>
        <source>各人打分（Ctrl+J）</source>
        <translation>Marks of the assessors (Ctrl+J)</translation>
    </message>
    <message>
        <source>各人打分（{stage}）</source>
        <translation>Marks of the assessors ({stage})</translation>
    </message>
    <message>
        <source>各列读作什么</source>
        <translation>What each column is read as</translation>
    </message>
    <message>
        <source>各张计分表都已经得到能得的分。</source>
        <translation>Every scored table has all the points it can get.</translation>
    </message>
    <message>
        <source>各捆</source>
        <translation>Bundles</translation>
    </message>
    <message>
        <source>各期分开填写，互不覆盖。</source>
        <translation>Each round is filled in by itself; none overwrites another.</translation>
    </message>
    <message>
        <source>各条目的得分</source>
        <translation>Points line by line</translation>
    </message>
    <message>
        <source>各生活圈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各生活圈交表情况</source>
        <translation>What the circles have handed in</translation>
    </message>
    <message>
        <source>各生活圈收到的问卷</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各生活圈登记的</source>
        <translation>registered in the circles</translation>
    </message>
    <message>
        <source>各生活圈的表在生活圈里填。</source>
        <translation>The tables of a circle are filled in inside the circle.</translation>
    </message>
    <message>
        <source>各表</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>各表之间、表与网点台账之间对不上的地方</source>
        <translation>What does not agree between the tables, or between a table and the outlets and ledgers</translation>
    </message>
    <message>
        <source>各表填完了、交了，表与网点和台账之间没有对不上的地方。</source>
        <translation>All tables are filled in and handed in, and they agree with the outlets and ledgers.</translation>
    </message>
    <message>
        <source>各题票数</source>
        <translation>Votes for each question</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Combined</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>同一捆，取出刚录的第 {number} 捆</source>
        <translation>The same bundle, take out bundle {number} just keyed</translation>
    </message>
    <message>
        <source>同一捆，后面的 {count} 份不计入</source>
        <translation>The same bundle, the {count} later sheets do not count</translation>
    </message>
    <message>
        <source>同上 ↑</source>
        <translation>As above ↑</translation>
    </message>
    <message>
        <source>名单里有相近的：{names}{more}</source>
        <translation>Similar ones in the list: {names}{more}</translation>
    </message>
    <message>
        <source>名录和网点</source>
        <translation>Register and outlets</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>名称、拼音</source>
        <translation>Name, pinyin</translation>
    </message>
    <message>
        <source>名称、拼音、业态</source>
        <translation>Name, pinyin, format</translation>
    </message>
    <message>
        <source>名称、拼音、业态、地址</source>
        <translation>Name, pinyin, format, address</translation>
    </message>
    <message>
        <source>名称、拼音、单位</source>
        <translation>Name, pinyin, organisation</translation>
    </message>
    <message>
        <source>名称、拼音、社区</source>
        <translation>Name, pinyin, community</translation>
    </message>
    <message>
        <source>名称、拼音、谁删的</source>
        <translation>Name, pinyin, deleted by</translation>
    </message>
    <message>
        <source>名称、说明</source>
        <translation>Name, caption</translation>
    </message>
    <message>
        <source>名称都认得</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>和本机比</source>
        <translation>Compared with here</translation>
    </message>
    <message>
        <source>品牌连锁</source>
        <translation>Brand, chain</translation>
    </message>
    <message>
        <source>品质提升类业态</source>
        <translation>Quality formats</translation>
    </message>
    <message>
        <source>哪一份汇总表</source>
        <translation>Which report</translation>
    </message>
    <message>
        <source>哪一处</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>哪一张清单</source>
        <translation>Which list</translation>
    </message>
    <message>
        <source>哪一张表</source>
        <translation>Which table</translation>
    </message>
    <message>
        <source>哪一种</source>
        <translation>Which kind</translation>
    </message>
    <message>
        <source>哪一项</source>
        <translation>Which item</translation>
    </message>
    <message>
        <source>哪个生活圈</source>
        <translation>Which circle</translation>
    </message>
    <message>
        <source>哪天看到</source>
        <translation>Seen on which day</translation>
    </message>
    <message>
        <source>四个字…</source>
        <translation>Words…</translation>
    </message>
    <message>
        <source>四至范围</source>
        <translation>Boundaries</translation>
    </message>
    <message>
        <source>四项指标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回到全部生活圈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回到刚才的地方、再过去</source>
        <translation>Back to where you were, and forward again</translation>
    </message>
    <message>
        <source>回到满意度</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>回应居民的哪些需求</source>
        <translation>Which demands of residents it answers</translation>
    </message>
    <message>
        <source>回应的需求</source>
        <translation>Demands it answers</translation>
    </message>
    <message>
        <source>回应的项目</source>
        <translation>Projects that answer it</translation>
    </message>
    <message>
        <source>回执</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>回执文件做好了</source>
        <translation>The receipt file is ready</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>回收站是空的</source>
        <translation>The bin is empty</translation>
    </message>
    <message>
        <source>回车</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>回车存下，接着录下一份。</source>
        <translation>Enter saves; then the next one.</translation>
    </message>
    <message>
        <source>回车恢复选中的一份</source>
        <translation>Enter restores the chosen one</translation>
    </message>
    <message>
        <source>回车：转到已登记的这一家，不再新增</source>
        <translation>Enter: go to the one already there, add nothing</translation>
    </message>
    <message>
        <source>因“{label}”选“{shown}”，不需填写</source>
        <translation>“{label}” is “{shown}”, so this is not asked</translation>
    </message>
    <message>
        <source>图例：各种业态</source>
        <translation>Key: formats</translation>
    </message>
    <message>
        <source>图片打不开</source>
        <translation>Picture does not open</translation>
    </message>
    <message>
        <source>在</source>
        <translation>At</translation>
    </message>
    <message>
        <source>在 {parent}</source>
        <translation>In {parent}</translation>
    </message>
    <message>
        <source>在上面写名称和级别，按回车新增。</source>
        <translation>Write name and level above; Enter adds it.</translation>
    </message>
    <message>
        <source>在上面写小区名称和户数，按回车新增。</source>
        <translation>Write name and households of the compound above; Enter adds it.</translation>
    </message>
    <message>
        <source>在上面写居民需要什么、对应哪种业态，按回车新增。</source>
        <translation>Write above what residents need and the format it belongs to; Enter adds it.</translation>
    </message>
    <message>
        <source>在上面写店名按回车，业态会自己认出来；再按 5、1、3 选步行时间，回车存下。</source>
        <translation>Write the name above and press Enter; the format is recognised. Then 5, 1 or 3 for the walk, and Enter saves it.</translation>
    </message>
    <message>
        <source>在上面写日期和名称，按回车新增；照片在右边加。</source>
        <translation>Write date and name above; Enter adds it. Photos are added on the right.</translation>
    </message>
    <message>
        <source>在上面写社区名称，按回车新增。</source>
        <translation>Write the name of the community above; Enter adds it.</translation>
    </message>
    <message>
        <source>在上面写项目名称和对应业态，按回车新增。</source>
        <translation>Write the project and its format above; Enter adds it.</translation>
    </message>
    <message>
        <source>在别的生活圈里</source>
        <translation>in other circles</translation>
    </message>
    <message>
        <source>在名单里打开或修改、删除</source>
        <translation>In lists: open or edit, delete</translation>
    </message>
    <message>
        <source>在哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>在屏幕上签字</source>
        <translation>Sign on screen</translation>
    </message>
    <message>
        <source>在屏幕上签字…</source>
        <translation>Sign on screen…</translation>
    </message>
    <message>
        <source>在本机</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>在表后附每一项怎样得分、依据哪一条</source>
        <translation>After the table: how each line got its points, and by which clause</translation>
    </message>
    <message>
        <source>在这里写名字，按住鼠标或触控板写</source>
        <translation>Write your name here, holding the mouse button or trackpad down</translation>
    </message>
    <message>
        <source>在高德、腾讯或百度地图上点小区的门，复制坐标，粘贴到这里，导视图就按实际位置画。步行时间仍以填的分钟为准。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>坐标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>坐标，如 {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>城市</source>
        <translation>City</translation>
    </message>
    <message>
        <source>城市决定用哪几张表和名录，以后还可以加。</source>
        <translation>The city decides which tables and registers are used; more can be added later.</translation>
    </message>
    <message>
        <source>城市和表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>基本保障类业态</source>
        <translation>Basic formats</translation>
    </message>
    <message>
        <source>基本情况</source>
        <translation>Basic facts</translation>
    </message>
    <message>
        <source>填{name}的{short}</source>
        <translation>Fill in {short} of {name}</translation>
    </message>
    <message>
        <source>填{short}</source>
        <translation>Fill in {short}</translation>
    </message>
    <message>
        <source>填一次，评分和官方表格都由它而来。资料只存在这台电脑上。</source>
        <translation>Fill it in once; points and official tables follow. The data stay on this computer.</translation>
    </message>
    <message>
        <source>填了一半的、照片原图、任务和期限都带过去，对方接着填。</source>
        <translation>What is half filled in, full photos, assignment and due date all go along; they carry on.</translation>
    </message>
    <message>
        <source>填了服务人口才能分</source>
        <translation>Can be shared out once the population served is known</translation>
    </message>
    <message>
        <source>填在这里</source>
        <translation>fill in here</translation>
    </message>
    <message>
        <source>填完、交齐才算完；点一下就到</source>
        <translation>Finished once it is filled in and handed in; click to go there</translation>
    </message>
    <message>
        <source>填完的 {count} 张一起交表</source>
        <translation>Hand in the {count} filled in as well</translation>
    </message>
    <message>
        <source>填得不对</source>
        <translation>wrong</translation>
    </message>
    <message>
        <source>填成</source>
        <translation>Filled in as</translation>
    </message>
    <message>
        <source>填表</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>填表、录问卷时看这一题的条款和说明；别处看这张按键表</source>
        <translation>In tables and questionnaires: clause and notes of a question; elsewhere this list of keys</translation>
    </message>
    <message>
        <source>填表时到下一张表；收发时收下、做成文件</source>
        <translation>In tables: the next table; in exchange: take in, make the file</translation>
    </message>
    <message>
        <source>填表时打勾，并到下一项</source>
        <translation>In tables: tick, and on to the next</translation>
    </message>
    <message>
        <source>填表时按 F1，看这一题的条款和说明</source>
        <translation>While filling in a table, F1 shows clause and notes of a question</translation>
    </message>
    <message>
        <source>填表时按纸录入、只看缺的</source>
        <translation>In tables: as on paper, only open ones</translation>
    </message>
    <message>
        <source>填表时这一段其余均无</source>
        <translation>In tables: all others of this section no</translation>
    </message>
    <message>
        <source>处</source>
        <translation>places</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>备份…</source>
        <translation>Backups…</translation>
    </message>
    <message>
        <source>备份做好了，核对无误{where}。</source>
        <translation>Backup made and verified{where}.</translation>
    </message>
    <message>
        <source>备份放在哪里、有哪些，从备份恢复</source>
        <translation>Where backups are kept and which there are; restore from one</translation>
    </message>
    <message>
        <source>备份还放到哪个文件夹（如 U 盘）</source>
        <translation>A second folder for backups (a USB stick, say)</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>备注（Ctrl+M）</source>
        <translation>Note (Ctrl+M)</translation>
    </message>
    <message>
        <source>备注：写多长都行，打印时附在表后</source>
        <translation>Note: as long as you like; printed after the table</translation>
    </message>
    <message>
        <source>复制文件</source>
        <translation>Copy file</translation>
    </message>
    <message>
        <source>复制文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复制这段话</source>
        <translation>Copy this notice</translation>
    </message>
    <message>
        <source>多 {done} 份</source>
        <translation>{done} too many</translation>
    </message>
    <message>
        <source>多了 {more} 个。</source>
        <translation>{more} too many.</translation>
    </message>
    <message>
        <source>够了</source>
        <translation>enough</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>太大</source>
        <translation>Too large</translation>
    </message>
    <message>
        <source>如 7:00—22:00</source>
        <translation>such as 7:00—22:00</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>字体文件损坏：{path}。请重新安装本程序。</source>
        <translation>A font file is damaged: {path}. Please install the program again.</translation>
    </message>
    <message>
        <source>存下的问卷看不出是谁答的。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存下这份</source>
        <translation>Save this one</translation>
    </message>
    <message>
        <source>存不下来</source>
        <translation>Cannot be stored</translation>
    </message>
    <message>
        <source>存为 Excel 能打开的 .xlsx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>存为工作簿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存到</source>
        <translation>Save to</translation>
    </message>
    <message>
        <source>存放位置</source>
        <translation>Kept in</translation>
    </message>
    <message>
        <source>存放在哪个文件夹</source>
        <translation>Which folder to keep it in</translation>
    </message>
    <message>
        <source>存疑</source>
        <translation>doubtful</translation>
    </message>
    <message>
        <source>它的内容由认可的人转来。它自己做的文件，认可以后才收。</source>
        <translation>Its contents came through somebody trusted. Files it makes itself are taken in once it is trusted.</translation>
    </message>
    <message>
        <source>完成率</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定下来的不撤销，可以重新决定。</source>
        <translation>What was decided is not undone; decide it again.</translation>
    </message>
    <message>
        <source>定为</source>
        <translation>Decided as</translation>
    </message>
    <message>
        <source>定为 {words}</source>
        <translation>Decided: {words}</translation>
    </message>
    <message>
        <source>定为同一个，留“{title}”；按 Ctrl+Z 撤销。</source>
        <translation>Decided to be the same, “{title}” is kept; Ctrl+Z undoes it.</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>审核通过</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>家</source>
        <translation>outlets</translation>
    </message>
    <message>
        <source>对应业态</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>对整张表说的话，可以不写</source>
        <translation>About the whole table; may be left out</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>They</translation>
    </message>
    <message>
        <source>对方填了</source>
        <translation>Filled in there</translation>
    </message>
    <message>
        <source>对方已收到</source>
        <translation>Received by them</translation>
    </message>
    <message>
        <source>对方已收到（{when}）</source>
        <translation>Received by them ({when})</translation>
    </message>
    <message>
        <source>对方收文件时看得到</source>
        <translation>They see it when they take in the file</translation>
    </message>
    <message>
        <source>对方收进去，就停在第一条意见上；你改好的地方也一起带下去。</source>
        <translation>When they take it in, it opens at the first remark; what you corrected goes along.</translation>
    </message>
    <message>
        <source>对方有事打这个</source>
        <translation>Whom they call with questions</translation>
    </message>
    <message>
        <source>对方的程序较新</source>
        <translation>Their program is newer</translation>
    </message>
    <message>
        <source>对方的钥匙</source>
        <translation>Their key</translation>
    </message>
    <message>
        <source>对方较新</source>
        <translation>Theirs is newer</translation>
    </message>
    <message>
        <source>对方较旧</source>
        <translation>Theirs is older</translation>
    </message>
    <message>
        <source>对照</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>对照文件目标的进展</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对照：与另一个阶段逐条对照</source>
        <translation>Compare line by line with another stage</translation>
    </message>
    <message>
        <source>对现在列出的 {count:,} 处；先看会怎样定，再照办。</source>
        <translation>For the {count:,} listed now; see first how they would be decided, then do it.</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导入 {count} {unit}</source>
        <translation>Import {count} {unit}</translation>
    </message>
    <message>
        <source>导入 {count} 份</source>
        <translation>Import {count}</translation>
    </message>
    <message>
        <source>导入什么</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>导入全市的电子问卷</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入完了</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>导入电子问卷</source>
        <translation>Import an electronic survey</translation>
    </message>
    <message>
        <source>导入过 {files} 个文件，现有问卷 {sheets}</source>
        <translation>{files} [file|files] imported, {sheets} in all</translation>
    </message>
    <message>
        <source>导入过这份文件：{count} 份已经在这里，不再收。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>导出了 {copied} 个，在 {folder}。</source>
        <translation>{copied} exported to {folder}.</translation>
    </message>
    <message>
        <source>导出到哪个文件夹</source>
        <translation>Export to which folder</translation>
    </message>
    <message>
        <source>导视图</source>
        <translation>Guide map</translation>
    </message>
    <message>
        <source>导视图：{words}</source>
        <translation>Guide map: {words}</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compounds</translation>
    </message>
    <message>
        <source>小区　{names}</source>
        <translation>Compounds: {names}</translation>
    </message>
    <message>
        <source>小区可达</source>
        <translation>Reach of compounds</translation>
    </message>
    <message>
        <source>小区的门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>小图</source>
        <translation>Small pictures</translation>
    </message>
    <message>
        <source>就是今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>就是它</source>
        <translation>That is it</translation>
    </message>
    <message>
        <source>居民满意度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>居民要：{asked} 人</source>
        <translation>Asked for by {asked} [resident|residents]</translation>
    </message>
    <message>
        <source>居民要：{count} 条</source>
        <translation>Asked for by residents: {count}</translation>
    </message>
    <message>
        <source>居民需要什么</source>
        <translation>What residents need</translation>
    </message>
    <message>
        <source>属于</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>属于{circle}，也服务本圈</source>
        <translation>Belongs to {circle}, serves this circle too</translation>
    </message>
    <message>
        <source>属于哪张表、哪一项</source>
        <translation>Which table or thing it belongs to</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Which rows</translation>
    </message>
    <message>
        <source>左边是这个圈的一切：社区、小区、网点、满意度、各张表，旁边的数是登记了多少、得了多少分。填完一格就存好一格，没有“保存”要按。</source>
        <translation>On the left is all of this circle: communities, compounds, outlets, satisfaction and tables; the numbers are what is entered and the points. Each field is saved when it is filled in; there is no “Save” to press.</translation>
    </message>
    <message>
        <source>左边的已填好，右边的空着，现场手写</source>
        <translation>The left is filled in, the right empty for writing by hand on site</translation>
    </message>
    <message>
        <source>左边的阶段</source>
        <translation>The stage on the left</translation>
    </message>
    <message>
        <source>差</source>
        <translation>Diff.</translation>
    </message>
    <message>
        <source>差 1 分以上</source>
        <translation>By 1 point or more</translation>
    </message>
    <message>
        <source>差 3 分以上</source>
        <translation>By 3 points or more</translation>
    </message>
    <message>
        <source>差 {lacking} 项</source>
        <translation>{lacking} open</translation>
    </message>
    <message>
        <source>已交给打印机，共 {count} 页。</source>
        <translation>{count} [page|pages] sent to the printer.</translation>
    </message>
    <message>
        <source>已交表</source>
        <translation>handed in</translation>
    </message>
    <message>
        <source>已做好</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>已停下，没有留下半份。</source>
        <translation>Stopped; nothing half done is left behind.</translation>
    </message>
    <message>
        <source>已停下，还有 {count} 个。</source>
        <translation>Stopped; {count} left.</translation>
    </message>
    <message>
        <source>已停下：加上了 {taken} 个，还有 {left} 个没有加。</source>
        <translation>Stopped: {taken} added, {left} not.</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>已停用的电脑</source>
        <translation>Computer was stopped</translation>
    </message>
    <message>
        <source>已删除“{name}”。</source>
        <translation>“{name}” deleted.</translation>
    </message>
    <message>
        <source>已删除“{name}”，可以在回收站找回。</source>
        <translation>“{name}” deleted; it can be found in the bin.</translation>
    </message>
    <message>
        <source>已删除的需求</source>
        <translation>Deleted demand</translation>
    </message>
    <message>
        <source>已删除的项</source>
        <translation>Deleted item</translation>
    </message>
    <message>
        <source>已加上“{title}”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已去掉“{title}”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已另存到 {target}。</source>
        <translation>Saved to {target}.</translation>
    </message>
    <message>
        <source>已填 {filled} 项</source>
        <translation>{filled} filled in</translation>
    </message>
    <message>
        <source>已填 {filled} 项，差 {lacking} 项</source>
        <translation>{filled} filled in, {lacking} open</translation>
    </message>
    <message>
        <source>已填完</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>已复制，可以粘贴到文件里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已复制，点了 {listed} 的名。到群里按 Ctrl+V。</source>
        <translation>Copied, naming {listed}. Press Ctrl+V in the group.</translation>
    </message>
    <message>
        <source>已存 {astimezone:%H:%M:%S}</source>
        <translation>Saved {astimezone:%H:%M:%S}</translation>
    </message>
    <message>
        <source>已存为 {name}，在 {parent}</source>
        <translation>Saved as {name} in {parent}</translation>
    </message>
    <message>
        <source>已存为 {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已存到 {chosen}。里面没有秘密，可以直接发给对方。</source>
        <translation>Saved to {chosen}. There is nothing secret in it, it can be sent directly.</translation>
    </message>
    <message>
        <source>已存：{last}，{label}{minutes}。接着写下一家；要撤销按 Ctrl+Z。</source>
        <translation>Saved: {last}, {label}{minutes}. Write the next one; Ctrl+Z undoes it.</translation>
    </message>
    <message>
        <source>已导入过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已导入过（{days}）：{count} 份已经在这里{rest}</source>
        <translation>Imported before ({days}): {count} are here already{rest}</translation>
    </message>
    <message>
        <source>已封口，只有 {names} 打得开。</source>
        <translation>Sealed: only {names} can open it.</translation>
    </message>
    <message>
        <source>已展开</source>
        <translation>unfolded</translation>
    </message>
    <message>
        <source>已损坏</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>已撤下</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>已撤下 {kinds}“{file}”。</source>
        <translation>Withdrawn: {kinds} “{file}”.</translation>
    </message>
    <message>
        <source>已撤下：它带来的内容现在不算，重新收进就又算数。</source>
        <translation>Withdrawn: what it brought does not count now; taken in again, it does.</translation>
    </message>
    <message>
        <source>已撤销导入，{count} 份问卷不再计入。</source>
        <translation>Import undone; {count} [questionnaire|questionnaires] no longer counted.</translation>
    </message>
    <message>
        <source>已收起</source>
        <translation>folded</translation>
    </message>
    <message>
        <source>已收过，无变化</source>
        <translation>Received before, no change</translation>
    </message>
    <message>
        <source>已收，{count} 处不一样</source>
        <translation>Received, {count} differing</translation>
    </message>
    <message>
        <source>已收，{said}</source>
        <translation>Received, {said}</translation>
    </message>
    <message>
        <source>已收，无变化</source>
        <translation>Received, no change</translation>
    </message>
    <message>
        <source>已有</source>
        <translation>With problems</translation>
    </message>
    <message>
        <source>已有 {count} {unit}</source>
        <translation>{count} {unit} present</translation>
    </message>
    <message>
        <source>已有业态</source>
        <translation>Formats present</translation>
    </message>
    <message>
        <source>已有的 {count} {unit}按表格改</source>
        <translation>Change {count} {unit} here as in the table</translation>
    </message>
    <message>
        <source>已有的 {count} {unit}没有动</source>
        <translation>{count} {unit} here already were left as they are</translation>
    </message>
    <message>
        <source>已有的备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>已添加{name}，可以选用。</source>
        <translation>{name} has been added and can be chosen.</translation>
    </message>
    <message>
        <source>已登记过：{said}</source>
        <translation>Entered already: {said}</translation>
    </message>
    <message>
        <source>已经像对方那样打开、逐项核对过，没有问题。</source>
        <translation>Opened and verified item by item, as they will: no fault found.</translation>
    </message>
    <message>
        <source>已经加上的留着，其余的不加</source>
        <translation>What is added stays, the rest is not added</translation>
    </message>
    <message>
        <source>已经收过</source>
        <translation>Received before</translation>
    </message>
    <message>
        <source>已经收过，再收没有变化。</source>
        <translation>Received before; taking it in again changes nothing.</translation>
    </message>
    <message>
        <source>已经有</source>
        <translation>Empty rows</translation>
    </message>
    <message>
        <source>已经登记过“{name}”{part}{more}。是同一家吗？</source>
        <translation>“{name}” is entered already{part}{more}. Is it the same?</translation>
    </message>
    <message>
        <source>已经移交{part}：{listed}。</source>
        <translation>Handed over{part}: {listed}.</translation>
    </message>
    <message>
        <source>已经过了 {left} 天</source>
        <translation>{left} [day|days] over</translation>
    </message>
    <message>
        <source>已选</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>已选 {count} 个，</source>
        <translation>{count} chosen, </translation>
    </message>
    <message>
        <source>已重新收进 {kinds}“{file}”。</source>
        <translation>Taken in again: {kinds} “{file}”.</translation>
    </message>
    <message>
        <source>市</source>
        <translation>City</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>年-月-日</source>
        <translation>year-month-day</translation>
    </message>
    <message>
        <source>年-月-日，例如 2026-12-05；不限就空着</source>
        <translation>year-month-day, for example 2026-12-05; empty for no limit</translation>
    </message>
    <message>
        <source>应完成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>店名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>店名、拼音、业态、地址、生活圈</source>
        <translation>Name, pinyin, format, address, circle</translation>
    </message>
    <message>
        <source>店名：请先写店名，再按回车。</source>
        <translation>Name: write the name first, then press Enter.</translation>
    </message>
    <message>
        <source>店名：还没有上一家，请先写店名，按回车。</source>
        <translation>Name: there is no last one yet; write the name first and press Enter.</translation>
    </message>
    <message>
        <source>店铺数量</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>建成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>建成后再填，例如 2026-11-21</source>
        <translation>Filled in once it is complete, for example 2026-11-21</translation>
    </message>
    <message>
        <source>建成日期</source>
        <translation>Completed on</translation>
    </message>
    <message>
        <source>建立</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>建议引入</source>
        <translation>Formats suggested</translation>
    </message>
    <message>
        <source>建议放在：{better}</source>
        <translation>Better here: {better}</translation>
    </message>
    <message>
        <source>建设意向</source>
        <translation>Construction planned</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>开始填</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>开始日期</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>张照片（小图）</source>
        <translation>photos (small)</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>录入纸质问卷</source>
        <translation>Key paper questionnaires</translation>
    </message>
    <message>
        <source>录多少</source>
        <translation>How much to key</translation>
    </message>
    <message>
        <source>录问卷时回到上一题</source>
        <translation>In questionnaires: back to the last question</translation>
    </message>
    <message>
        <source>待定</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>待定 {total:,}</source>
        <translation>Open {total:,}</translation>
    </message>
    <message>
        <source>得分与依据（F4）</source>
        <translation>Points and grounds (F4)</translation>
    </message>
    <message>
        <source>微信 {month}月</source>
        <translation>WeChat, month {month}</translation>
    </message>
    <message>
        <source>微信里收到的文件不用改名，也不用解压；拖整个文件夹也行。</source>
        <translation>Files from WeChat need no renaming or unzipping; a whole folder can be dragged in too.</translation>
    </message>
    <message>
        <source>怎么回事</source>
        <translation>What is the matter</translation>
    </message>
    <message>
        <source>怎么来的</source>
        <translation>How it was made</translation>
    </message>
    <message>
        <source>怎么样</source>
        <translation>State</translation>
    </message>
    <message>
        <source>怎么认得</source>
        <translation>How it is known</translation>
    </message>
    <message>
        <source>怎样提高</source>
        <translation>Ways to improve</translation>
    </message>
    <message>
        <source>怎样照这份文件做</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>总体 {percent}</source>
        <translation>overall {percent}</translation>
    </message>
    <message>
        <source>总体满意</source>
        <translation>Overall</translation>
    </message>
    <message>
        <source>总的意见</source>
        <translation>General remark</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>恢复了{kind}“{title}”。</source>
        <translation>Restored {kind} “{title}”.</translation>
    </message>
    <message>
        <source>恢复到</source>
        <translation>Restore to</translation>
    </message>
    <message>
        <source>恢复好了：{at}（{changes} 条记录，{files} 个附件{lost}）。</source>
        <translation>Restored: {at} ({changes} [entry|entries], {files} [attachment|attachments]{lost}).</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>意见 {count} 条</source>
        <translation>Remarks: {count}</translation>
    </message>
    <message>
        <source>我在</source>
        <translation>I work for</translation>
    </message>
    <message>
        <source>我知道，移交以后本机只能看</source>
        <translation>I know that this computer can only look at it afterwards</translation>
    </message>
    <message>
        <source>或者距离</source>
        <translation>Or distance</translation>
    </message>
    <message>
        <source>或：{way}</source>
        <translation>Or: {way}</translation>
    </message>
    <message>
        <source>截至</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>截至哪一天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>户</source>
        <translation>households</translation>
    </message>
    <message>
        <source>户数</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>所有意见的清单，选一条就到那一题</source>
        <translation>All remarks; choose one to go to its question</translation>
    </message>
    <message>
        <source>所有的事都可以不用鼠标做。填的内容离开一格就自动保存。</source>
        <translation>Everything can be done without a mouse. What you fill in is saved when you leave the field.</translation>
    </message>
    <message>
        <source>打一两个字母的拼音</source>
        <translation>Type a letter or two of pinyin</translation>
    </message>
    <message>
        <source>打勾后，没有登记的业态按“无”、按 0 家算；不打勾，没有登记的算“还不知道”。</source>
        <translation>Ticked: a format without an outlet counts as “no”, as 0; not ticked: what is not entered is “not known yet”.</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印{comparison}</source>
        <translation>Print the {comparison}</translation>
    </message>
    <message>
        <source>打印{onsite}</source>
        <translation>Print the {onsite}</translation>
    </message>
    <message>
        <source>打印已停止；已经送到打印机的几页可能还会印出来。</source>
        <translation>Printing was stopped; pages already at the printer may still come out.</translation>
    </message>
    <message>
        <source>打印机“{printerName}”在第 {done} 页停下了。请检查纸张后再打印。</source>
        <translation>The printer “{printerName}” stopped at page {done}. Check the paper and print again.</translation>
    </message>
    <message>
        <source>打印机“{printerName}”没有响应。请检查它是否开着、连着，或先存为 PDF。</source>
        <translation>The printer “{printerName}” does not answer. Is it on and connected? You can save as PDF meanwhile.</translation>
    </message>
    <message>
        <source>打印满意度汇总表</source>
        <translation>Print the satisfaction summary</translation>
    </message>
    <message>
        <source>打印空白问卷</source>
        <translation>Print the blank questionnaire</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>打开 {folder}</source>
        <translation>Open {folder}</translation>
    </message>
    <message>
        <source>打开{label}</source>
        <translation>Open {label}</translation>
    </message>
    <message>
        <source>打开{source}</source>
        <translation>Open: {source}</translation>
    </message>
    <message>
        <source>打开一个生活圈，在“网点”里写店名、按回车就登记一家。</source>
        <translation>Open a circle, write a name under “Outlets” and press Enter: one outlet is entered.</translation>
    </message>
    <message>
        <source>打开交上来的表，点“退回”写明理由；写好以后到这里做成文件发给对方。</source>
        <translation>Open a table that was handed in, choose “Return” and write the reasons; then make the file for them here.</translation>
    </message>
    <message>
        <source>打开它</source>
        <translation>Open it</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open its folder</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>打开电脑或U盘上已有的资料夹</source>
        <translation>Open a record folder on this computer or a USB stick</translation>
    </message>
    <message>
        <source>打开资料夹</source>
        <translation>Open a record folder</translation>
    </message>
    <message>
        <source>打开这一行的详情（F4）</source>
        <translation>Open the details of this row (F4)</translation>
    </message>
    <message>
        <source>打开这家网点</source>
        <translation>Open this outlet</translation>
    </message>
    <message>
        <source>打开：回车；加入项目清单：+</source>
        <translation>Open: Enter; add to the project list: +</translation>
    </message>
    <message>
        <source>打拼音加一个</source>
        <translation>Type pinyin to add one</translation>
    </message>
    <message>
        <source>打拼音换一个</source>
        <translation>Type pinyin to change it</translation>
    </message>
    <message>
        <source>扫一扫可以核对纸面和记录</source>
        <translation>Scanned, it checks paper against record</translation>
    </message>
    <message>
        <source>把{names}的表格拖到这里，或选文件</source>
        <translation>Drag a table of {names} here, or choose a file</translation>
    </message>
    <message>
        <source>把列出的照片和文件拷到一个文件夹，按“生活圈_业态_序号”起名</source>
        <translation>Copies the photos and files listed to a folder, named circle_format_number</translation>
    </message>
    <message>
        <source>把导出的表格拖到这里，或选文件</source>
        <translation>Drag the exported table here, or choose a file</translation>
    </message>
    <message>
        <source>把收到的文件拖到窗口里，或选文件</source>
        <translation>Drag received files into the window, or choose them</translation>
    </message>
    <message>
        <source>把文件交给对方，对方双击就接着填。本机从现在起只能看这些内容。</source>
        <translation>Give them the file; a double click and they go on filling in. From now on this computer can only look at it.</translation>
    </message>
    <message>
        <source>把照片、PDF、文档或表格拖进来，或按上面的按钮选，可以一次选多个。</source>
        <translation>Drag photos, PDFs, documents or spreadsheets in, or choose them with the button above, several at once.</translation>
    </message>
    <message>
        <source>投资额</source>
        <translation>Investment</translation>
    </message>
    <message>
        <source>投资额（万元）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拍摄时间</source>
        <translation>Taken at</translation>
    </message>
    <message>
        <source>指标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按 5、1 或 3</source>
        <translation>Press 5, 1 or 3</translation>
    </message>
    <message>
        <source>按 {key}</source>
        <translation>Press {key}</translation>
    </message>
    <message>
        <source>按住鼠标或触控板写名字，会印在这张表的签字处。单位要求亲笔签字的，请打印出来用笔签，再把照片放进“签字页”。</source>
        <translation>Write your name holding the mouse button or trackpad down; it is printed where this table is signed. Where a signature in ink is asked for, print the page, sign it, and add a photo of it to “Signed pages”.</translation>
    </message>
    <message>
        <source>按回车或点一下，到那一格去看。在表格软件里改好、保存，再重新导入；或者跳过有问题的行。</source>
        <translation>Enter or a click leads to the cell. Correct it in the spreadsheet, save and import again; or leave out the rows with problems.</translation>
    </message>
    <message>
        <source>按回车用写好的数；没有捆号，退格后回车。</source>
        <translation>Enter takes the number written; without a bundle number, Backspace then Enter.</translation>
    </message>
    <message>
        <source>按回车选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按回车选它算哪个生活圈的，或选不收。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按捆录</source>
        <translation>Key by bundle</translation>
    </message>
    <message>
        <source>按方向键走到一家网点，
回车打开它。</source>
        <translation>Walk to an outlet with the arrows,
Enter opens it.</translation>
    </message>
    <message>
        <source>按本地设置，不需填写</source>
        <translation>Not asked under the local settings</translation>
    </message>
    <message>
        <source>按票数算：业态 {percent}，服务 {percent2}，总体 {percent3}。</source>
        <translation>By the votes: formats {percent}, service {percent2}, overall {percent3}.</translation>
    </message>
    <message>
        <source>按纸录入</source>
        <translation>As on paper</translation>
    </message>
    <message>
        <source>按规则会怎样定</source>
        <translation>How the rule would decide</translation>
    </message>
    <message>
        <source>按规则定</source>
        <translation>Decide by rule</translation>
    </message>
    <message>
        <source>按规则定…</source>
        <translation>Decide by rule…</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>捆号</source>
        <translation>Bundle no.</translation>
    </message>
    <message>
        <source>换一个人…</source>
        <translation>Another person…</translation>
    </message>
    <message>
        <source>换一个名称、拼音或社区再试。</source>
        <translation>Try another name, pinyin or community.</translation>
    </message>
    <message>
        <source>换一个名称或拼音再试。</source>
        <translation>Try another name or pinyin.</translation>
    </message>
    <message>
        <source>换一个店名、拼音、业态或地址再试。</source>
        <translation>Try another name, pinyin, format or address.</translation>
    </message>
    <message>
        <source>换一个文件</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>换个捆号</source>
        <translation>Another number</translation>
    </message>
    <message>
        <source>换了以后，填过的都留着；随时可以撤销换回来。以后新开的这张表也用第 {version} 版。</source>
        <translation>Everything you filled in is kept, and you can undo the change at any time. New tables of this kind will use version {version}, too.</translation>
    </message>
    <message>
        <source>换几个字或换一个生活圈再试。</source>
        <translation>Try other words or another circle.</translation>
    </message>
    <message>
        <source>换用第 {version} 版</source>
        <translation>Use version {version}</translation>
    </message>
    <message>
        <source>接替 {former}：资料从那台复制或恢复而来，两台可能都在用。</source>
        <translation>Follows {former}: its data were copied or restored from there; both may be in use.</translation>
    </message>
    <message>
        <source>接着填</source>
        <translation>Go on filling in</translation>
    </message>
    <message>
        <source>接着录</source>
        <translation>Go on keying</translation>
    </message>
    <message>
        <source>接着录这一捆</source>
        <translation>Go on with this bundle</translation>
    </message>
    <message>
        <source>推不出</source>
        <translation>not derivable</translation>
    </message>
    <message>
        <source>推得</source>
        <translation>derived</translation>
    </message>
    <message>
        <source>搜索（可以打拼音）、打印、收发文件</source>
        <translation>Search (pinyin works), print, exchange files</translation>
    </message>
    <message>
        <source>撤下</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>撤下…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>撤下以后，就像没有收过这个文件：它带来的都不算，别的文件也带来过的照样算。不会删掉，随时可以重新收进。</source>
        <translation>Withdrawn, it is as if this file had never come: what it brought does not count, what other files brought as well still counts. Nothing is deleted, it can be taken in again at any time.</translation>
    </message>
    <message>
        <source>撤下这个文件</source>
        <translation>Withdraw this file</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>撤销、重做</source>
        <translation>Undo, redo</translation>
    </message>
    <message>
        <source>撤销这次导入</source>
        <translation>Undo this import</translation>
    </message>
    <message>
        <source>支付方式</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>收下</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>收下 {count} 个</source>
        <translation>Take in {count}</translation>
    </message>
    <message>
        <source>收不进</source>
        <translation>not taken in</translation>
    </message>
    <message>
        <source>收不进的文件</source>
        <translation>Files not taken in</translation>
    </message>
    <message>
        <source>收不进的文件会整个留在这里，说明原因，随时可以再试。</source>
        <translation>Files that cannot be taken in stay here whole, with the reason, and can be tried again at any time.</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>收到 {count} 个，交出 {count2} 个</source>
        <translation>{count} received, {count2} handed out</translation>
    </message>
    <message>
        <source>收到下发的任务，或新增一个生活圈以后，从这里交表。</source>
        <translation>Once you have received an assignment or added a circle, it is handed in from here.</translation>
    </message>
    <message>
        <source>收到了</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>收到份数</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>收到的文件</source>
        <translation>Received files</translation>
    </message>
    <message>
        <source>收到的文件与本机填的对得上，或者都已经定了。</source>
        <translation>The files received agree with what was filled in here, or everything is decided.</translation>
    </message>
    <message>
        <source>收到的文件都给过回执了。再收到新的，这里就会列出来。</source>
        <translation>Every file received has its receipt. When more come, they are listed here.</translation>
    </message>
    <message>
        <source>收到谁的文件，谁的电脑就列在这里。</source>
        <translation>The computers whose files you receive are listed here.</translation>
    </message>
    <message>
        <source>收发</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>收发的文件 (*.lcs *.zip *.lcs*);;所有文件 (*)</source>
        <translation>Exchange files (*.lcs *.zip *.lcs*);;All files (*)</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>收回…</source>
        <translation>Take back…</translation>
    </message>
    <message>
        <source>收回以后，这里又可以填。如果对方已经在填，两边都填会两份不一样，先打电话说好。</source>
        <translation>Once taken back, it can be filled in here again. If they are filling it in already, the copies will differ: agree by telephone first.</translation>
    </message>
    <message>
        <source>收回移交</source>
        <translation>Take back what was handed over</translation>
    </message>
    <message>
        <source>收回这次交的表，改好再交</source>
        <translation>Take back what was handed in, correct it and hand in again</translation>
    </message>
    <message>
        <source>收文件</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>收文件、交出去</source>
        <translation>Receive and hand out files</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>收进了 {count} 个，新 {count2} 条</source>
        <translation>{count} taken in, {count2} new</translation>
    </message>
    <message>
        <source>收进来</source>
        <translation>Taken in</translation>
    </message>
    <message>
        <source>收进来的、交出去的，每一个都记在这里；收错了可以撤下。</source>
        <translation>Every file taken in or handed out is noted here; one taken in by mistake can be withdrawn.</translation>
    </message>
    <message>
        <source>改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>改为</source>
        <translation>Change to</translation>
    </message>
    <message>
        <source>改了什么</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>改动</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>改动 {count}</source>
        <translation>{count} changed</translation>
    </message>
    <message>
        <source>改放这里</source>
        <translation>Use this place</translation>
    </message>
    <message>
        <source>改用推得的</source>
        <translation>Use the derived one</translation>
    </message>
    <message>
        <source>改说明</source>
        <translation>Change the caption</translation>
    </message>
    <message>
        <source>改造提升</source>
        <translation>Upgraded</translation>
    </message>
    <message>
        <source>放回</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>放在哪里</source>
        <translation>Where they are kept</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>放进来</source>
        <translation>Put in</translation>
    </message>
    <message>
        <source>数什么</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数哪张表的交表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数字 1—9</source>
        <translation>Digits 1–9</translation>
    </message>
    <message>
        <source>数字选答案，回车下一题，0 表示没有答，退格回上一题</source>
        <translation>Digits choose, Enter goes on, 0 means not answered, Backspace goes back</translation>
    </message>
    <message>
        <source>数种数，定类型</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>整台电脑</source>
        <translation>The whole computer</translation>
    </message>
    <message>
        <source>整台电脑已经移交{part}，这里只能看。</source>
        <translation>This whole computer was handed over{part}; here you can only look.</translation>
    </message>
    <message>
        <source>整台电脑的全部内容</source>
        <translation>Everything on this computer</translation>
    </message>
    <message>
        <source>整张表　{author}</source>
        <translation>Whole table · {author}</translation>
    </message>
    <message>
        <source>整捆取出</source>
        <translation>Take out whole</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>文件不安全</source>
        <translation>File not safe</translation>
    </message>
    <message>
        <source>文件写明的，完成多少由登记的资料算</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件名</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>文件大，分成了 {most} 个，要都发过去，先后不论。</source>
        <translation>Large, so it was split into {most}: send all of them, in any order.</translation>
    </message>
    <message>
        <source>文件存到哪个文件夹</source>
        <translation>Which folder for the file</translation>
    </message>
    <message>
        <source>文件对这一题没有更多的说明，照题目的意思填。</source>
        <translation>The document says no more about this question; fill it in as it reads.</translation>
    </message>
    <message>
        <source>文件或文件夹不见了。请检查它是否被移动或改名</source>
        <translation>The file or folder is gone. Was it moved or renamed?</translation>
    </message>
    <message>
        <source>文件里</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>文件里写的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件里的列名</source>
        <translation>Heading in the file</translation>
    </message>
    <message>
        <source>文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文字、拼音、业态</source>
        <translation>Words, pinyin, format</translation>
    </message>
    <message>
        <source>文字大小</source>
        <translation>Size of text</translation>
    </message>
    <message>
        <source>文档</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>新</source>
        <translation>new</translation>
    </message>
    <message>
        <source>新 {count}</source>
        <translation>{count} new</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>新增 {count} {unit}</source>
        <translation>{count} {unit} added</translation>
    </message>
    <message>
        <source>新增、恢复</source>
        <translation>added, restored</translation>
    </message>
    <message>
        <source>新增期次</source>
        <translation>New round</translation>
    </message>
    <message>
        <source>新增期次…</source>
        <translation>New round…</translation>
    </message>
    <message>
        <source>新增生活圈</source>
        <translation>New circle</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>New</translation>
    </message>
    <message>
        <source>新建资料夹</source>
        <translation>New record folder</translation>
    </message>
    <message>
        <source>新的</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>新的 {count} {unit}</source>
        <translation>{count} {unit} new</translation>
    </message>
    <message>
        <source>新的一份</source>
        <translation>A new one</translation>
    </message>
    <message>
        <source>方向键：走　+ -：放大缩小　0：全图　Shift+方向键：移动　回车：打开网点</source>
        <translation>Arrows: walk · + and -: zoom · 0: everything · Shift+arrows: move · Enter: open the outlet</translation>
    </message>
    <message>
        <source>无</source>
        <translation>No</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>昨天 {at:%H:%M}</source>
        <translation>Yesterday {at:%H:%M}</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>是另一捆，号一样</source>
        <translation>Another bundle with the same number</translation>
    </message>
    <message>
        <source>是，没有店面</source>
        <translation>Yes, without premises</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>更改…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>更改存到哪里</source>
        <translation>Change where it is saved</translation>
    </message>
    <message>
        <source>更新 {count} {unit}</source>
        <translation>{count} {unit} updated</translation>
    </message>
    <message>
        <source>最低 {text} 分，最高 {text2} 分。</source>
        <translation>Lowest {text} points, highest {text2} points.</translation>
    </message>
    <message>
        <source>最近打开过</source>
        <translation>Opened lately</translation>
    </message>
    <message>
        <source>最近收到</source>
        <translation>Came last</translation>
    </message>
    <message>
        <source>最近来往</source>
        <translation>Last exchange</translation>
    </message>
    <message>
        <source>最高可到 {text}</source>
        <translation>At best {text}</translation>
    </message>
    <message>
        <source>月报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>月报文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>月报表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>月报表　截至 {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>月报里的一段话，粘贴到文件或微信</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>有 {count} · 无 {count2}</source>
        <translation>{count} yes · {count2} no</translation>
    </message>
    <message>
        <source>有 {count} 个附件与加进来时不同，没有备份，请从以前的备份里找回。</source>
        <translation>{count} [attachment is|attachments are] no longer as added and not in the backup; look for [it|them] in an earlier one.</translation>
    </message>
    <message>
        <source>有 {count} 份与这里已有的问卷答案完全相同，很可能是同一次调查重新导出的。</source>
        <translation>{count} have exactly the answers of questionnaires here, most likely the same survey exported again.</translation>
    </message>
    <message>
        <source>有 {count} 份答案相同，别处没有</source>
        <translation>have {count} identical sheets found nowhere else</translation>
    </message>
    <message>
        <source>有 {count} 处问卷像是录了两遍，请问一下录的人。</source>
        <translation>{count} [place looks|places look] like questionnaires keyed twice; please ask who keyed them.</translation>
    </message>
    <message>
        <source>有 {waiting} 个文件收不进</source>
        <translation>{waiting} [file|files] not taken in</translation>
    </message>
    <message>
        <source>有不同</source>
        <translation>Row of the headings</translation>
    </message>
    <message>
        <source>有事找{who}</source>
        <translation>questions to {who}</translation>
    </message>
    <message>
        <source>有几个加几个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有几份时，日期最近的一份计入</source>
        <translation>Of several, the latest counts</translation>
    </message>
    <message>
        <source>有就填，七道题都填了就按票数算满意度</source>
        <translation>If there are any; with all seven questions the rates follow from the votes</translation>
    </message>
    <message>
        <source>有差的</source>
        <translation>Those that differ</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>有效 {count} / {count2} 份，</source>
        <translation>{count} / {count2} valid, </translation>
    </message>
    <message>
        <source>有效 {count} 份</source>
        <translation>{count} valid</translation>
    </message>
    <message>
        <source>有效 {count} 份比收到的 {count2} 份还多，请核对。</source>
        <translation>{count} valid is more than the {count2} received; please check.</translation>
    </message>
    <message>
        <source>有效 {sheets}</source>
        <translation>{sheets} valid</translation>
    </message>
    <message>
        <source>有效份数</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>有效问卷</source>
        <translation>Valid sheets</translation>
    </message>
    <message>
        <source>有效问卷 {count} 份，还差 {count2} 份。</source>
        <translation>{count} valid questionnaires, {count2} still missing.</translation>
    </message>
    <message>
        <source>有效问卷不少于服务人口的 10%</source>
        <translation>Valid questionnaires are at least 10 % of the population served</translation>
    </message>
    <message>
        <source>有疑问请打电话 {phone}。</source>
        <translation>Questions? Call {phone}.</translation>
    </message>
    <message>
        <source>有问题</source>
        <translation>Import what</translation>
    </message>
    <message>
        <source>有问题的 {count} 行没有收</source>
        <translation>{count} rows with problems were left out</translation>
    </message>
    <message>
        <source>有问题的格</source>
        <translation>Different</translation>
    </message>
    <message>
        <source>服务 {percent}</source>
        <translation>service {percent}</translation>
    </message>
    <message>
        <source>服务人口</source>
        <translation>Population served</translation>
    </message>
    <message>
        <source>服务人口还没有填，样本要多少份算不出来。</source>
        <translation>The population served is not filled in, so the size of the sample cannot be worked out.</translation>
    </message>
    <message>
        <source>服务满意</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>服务项目</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>期次</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>未分类</source>
        <translation>Not sorted</translation>
    </message>
    <message>
        <source>未填完也交</source>
        <translation>Hand in incomplete</translation>
    </message>
    <message>
        <source>未填完（按已填：{rating}）</source>
        <translation>incomplete (so far: {rating})</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>未看</source>
        <translation>open</translation>
    </message>
    <message>
        <source>未选</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>本月新增</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>本机 </source>
        <translation>Here, </translation>
    </message>
    <message>
        <source>本机填了</source>
        <translation>Filled in here</translation>
    </message>
    <message>
        <source>本机录的第 {number} 捆（{count} 份）</source>
        <translation>Bundle {number} keyed here ({count})</translation>
    </message>
    <message>
        <source>本机的备份做好了。{missing}</source>
        <translation>The backup on this computer is made. {missing}</translation>
    </message>
    <message>
        <source>本机的钥匙另存…</source>
        <translation>Save the key of this computer…</translation>
    </message>
    <message>
        <source>本程序 {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>条</source>
        <translation>entries</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>条说明</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>来往的文件</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>来往的电脑</source>
        <translation>Computers</translation>
    </message>
    <message>
        <source>来往记录</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>来自</source>
        <translation>From</translation>
    </message>
    <message>
        <source>来自、交给</source>
        <translation>From, to</translation>
    </message>
    <message>
        <source>松开就加上</source>
        <translation>Drop to add</translation>
    </message>
    <message>
        <source>松开就放进“收文件”</source>
        <translation>Drop it to put it under “Receive”</translation>
    </message>
    <message>
        <source>查找：字、拼音</source>
        <translation>Find: words, pinyin</translation>
    </message>
    <message>
        <source>查资料</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>样本够了</source>
        <translation>Sample is large enough</translation>
    </message>
    <message>
        <source>样本按人口分到各社区</source>
        <translation>The sample shared out by population</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>核对号</source>
        <translation>Check number</translation>
    </message>
    <message>
        <source>核对有 {count} 处与这张表有关，点一下可以去改：</source>
        <translation>The checks found {count} about this table; click to go there:</translation>
    </message>
    <message>
        <source>核对有 {count} 处错误与这几张表有关，还没有交。左边点“核对”可以逐处去改。</source>
        <translation>The checks found {count} [error|errors] about these tables, so nothing was handed in. “Checks” on the left leads to each.</translation>
    </message>
    <message>
        <source>格</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>格式不对</source>
        <translation>Wrong form</translation>
    </message>
    <message>
        <source>概况</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>次</source>
        <translation>activities</translation>
    </message>
    <message>
        <source>正在与其他各表、网点、台账核对…</source>
        <translation>Checking against the other tables, outlets and ledgers…</translation>
    </message>
    <message>
        <source>正在停下……</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>正在停用……</source>
        <translation>Stopping it…</translation>
    </message>
    <message>
        <source>正在再试……</source>
        <translation>Trying again…</translation>
    </message>
    <message>
        <source>正在写回执……</source>
        <translation>Writing the receipt…</translation>
    </message>
    <message>
        <source>正在准备……</source>
        <translation>Getting ready…</translation>
    </message>
    <message>
        <source>正在准备示例…</source>
        <translation>Preparing the sample…</translation>
    </message>
    <message>
        <source>正在准备示例：{said}</source>
        <translation>Preparing the sample: {said}</translation>
    </message>
    <message>
        <source>正在列出其余的…</source>
        <translation>Listing the rest…</translation>
    </message>
    <message>
        <source>正在加第 {count} 个，共 {count2} 个…</source>
        <translation>Adding {count} of {count2}…</translation>
    </message>
    <message>
        <source>正在另存……</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>正在和已有的对照……</source>
        <translation>Comparing with what is here…</translation>
    </message>
    <message>
        <source>正在和已有的问卷对照……</source>
        <translation>Comparing with the questionnaires here…</translation>
    </message>
    <message>
        <source>正在备份…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>正在存 {count} {unit}……</source>
        <translation>Saving {count} {unit}…</translation>
    </message>
    <message>
        <source>正在存 {count} 份问卷……</source>
        <translation>Saving {count} questionnaires…</translation>
    </message>
    <message>
        <source>正在存{name}的问卷……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在恢复…</source>
        <translation>Restoring…</translation>
    </message>
    <message>
        <source>正在恢复……</source>
        <translation>Restoring it…</translation>
    </message>
    <message>
        <source>正在打印第 {done} 页，共 {count} 页</source>
        <translation>Printing page {done} of {count}</translation>
    </message>
    <message>
        <source>正在打开</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>正在打开 {names}</source>
        <translation>Opening {names}</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>正在按新的设置重新计算各生活圈的分数……</source>
        <translation>Working out the points of the circles under the new setting…</translation>
    </message>
    <message>
        <source>正在换到这一期，重新计算各生活圈的分数……</source>
        <translation>Changing to this round and working out the points of the circles…</translation>
    </message>
    <message>
        <source>正在排版……</source>
        <translation>Laying out the pages…</translation>
    </message>
    <message>
        <source>正在撤下……</source>
        <translation>Withdrawing…</translation>
    </message>
    <message>
        <source>正在撤销……</source>
        <translation>Undoing…</translation>
    </message>
    <message>
        <source>正在收…</source>
        <translation>Taking in…</translation>
    </message>
    <message>
        <source>正在整理……</source>
        <translation>Getting ready…</translation>
    </message>
    <message>
        <source>正在查看文件……</source>
        <translation>Looking at the file…</translation>
    </message>
    <message>
        <source>正在核对…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>正在比较各种做法…</source>
        <translation>Comparing the ways to improve…</translation>
    </message>
    <message>
        <source>正在照规则定……</source>
        <translation>Deciding by the rule…</translation>
    </message>
    <message>
        <source>正在看 {name}</source>
        <translation>Looking at {name}</translation>
    </message>
    <message>
        <source>正在看…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>正在看是谁发来的……</source>
        <translation>Looking who sent it…</translation>
    </message>
    <message>
        <source>正在认 {count} 行答案……</source>
        <translation>Recognising {count} rows of answers…</translation>
    </message>
    <message>
        <source>正在认{name}的答案……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在认各行……</source>
        <translation>Recognising the rows…</translation>
    </message>
    <message>
        <source>正在读出…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>正在读文件……</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>正在读表格……</source>
        <translation>Reading the table…</translation>
    </message>
    <message>
        <source>正在重做……</source>
        <translation>Redoing…</translation>
    </message>
    <message>
        <source>正在重新收进……</source>
        <translation>Taking in again…</translation>
    </message>
    <message>
        <source>正在重新计算各生活圈的表……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>步行</source>
        <translation>Walk</translation>
    </message>
    <message>
        <source>步行与上一家相同，业态从店名认；店名空着时，把上一家拿回来改</source>
        <translation>Walk as in the last one, format from the name; with an empty name the last one comes back to be changed</translation>
    </message>
    <message>
        <source>步行分钟</source>
        <translation>Minutes on foot</translation>
    </message>
    <message>
        <source>每个{region}一张</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每个生活圈一张</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每天第一次打开资料后自动备份一次：最近七天每天一份，再往前每周一份，共四周；自己做的一直留着。</source>
        <translation>A backup is made each day when the folder is opened first: one a day for the last seven days, then one a week for four weeks. Those made by hand are always kept.</translation>
    </message>
    <message>
        <source>每张表和本机比</source>
        <translation>Compare table by table</translation>
    </message>
    <message>
        <source>每次填写都会记在这里：谁、什么时候、填成什么。</source>
        <translation>Everything filled in is noted here: who, when, and what.</translation>
    </message>
    <message>
        <source>每步 {text}</source>
        <translation>{text} for each step</translation>
    </message>
    <message>
        <source>比上月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>汇总表</source>
        <translation>Survey report</translation>
    </message>
    <message>
        <source>汇总表：{organisation}</source>
        <translation>Survey report: {organisation}</translation>
    </message>
    <message>
        <source>没交</source>
        <translation>Not handed in</translation>
    </message>
    <message>
        <source>没交齐</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>没填</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>没填完</source>
        <translation>incomplete</translation>
    </message>
    <message>
        <source>没填或存疑的有 {count} 题{more}，点一下加入：</source>
        <translation>{count} not filled in or doubtful{more}; click to add:</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
    <message>
        <source>没有“{text}”这个选项。可填：{labels}。</source>
        <translation>There is no option “{text}”. It can be: {labels}.</translation>
    </message>
    <message>
        <source>没有“{words}”这种业态，请打一两个字或拼音另选。</source>
        <translation>There is no format “{words}”; choose another by a letter or two of pinyin.</translation>
    </message>
    <message>
        <source>没有“{words}”，请打一两个字或拼音，从列出的里面选。</source>
        <translation>There is no “{words}”. Type a letter or two of pinyin and choose from the list.</translation>
    </message>
    <message>
        <source>没有两份不一样的地方。</source>
        <translation>Nothing differs.</translation>
    </message>
    <message>
        <source>没有交的表没有得分。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有份数</source>
        <translation>No number given</translation>
    </message>
    <message>
        <source>没有保存：{sentence}</source>
        <translation>Not saved: {sentence}</translation>
    </message>
    <message>
        <source>没有写入或读取的权限。请换一个位置，或让管理员开通权限</source>
        <translation>No permission to read or write. Choose another place, or ask the administrator for permission</translation>
    </message>
    <message>
        <source>没有写名字</source>
        <translation>no name given</translation>
    </message>
    <message>
        <source>没有写进展</source>
        <translation>no progress noted</translation>
    </message>
    <message>
        <source>没有列名</source>
        <translation>no headings</translation>
    </message>
    <message>
        <source>没有加上：</source>
        <translation>Not added: </translation>
    </message>
    <message>
        <source>没有可以取出的了：只能取出这次打开后录的。</source>
        <translation>There is none to take out: only those keyed since this was opened.</translation>
    </message>
    <message>
        <source>没有可以撤销的了。</source>
        <translation>There is nothing left to undo.</translation>
    </message>
    <message>
        <source>没有可以撤销的导入。</source>
        <translation>There is no import to undo.</translation>
    </message>
    <message>
        <source>没有可以移交的生活圈。</source>
        <translation>There are no circles that can be handed over.</translation>
    </message>
    <message>
        <source>没有可以重做的了。</source>
        <translation>There is nothing left to redo.</translation>
    </message>
    <message>
        <source>没有可以重做的了；要再导入，请重新选文件。</source>
        <translation>There is nothing to redo; to import again, choose the file again.</translation>
    </message>
    <message>
        <source>没有填</source>
        <translation>not filled in</translation>
    </message>
    <message>
        <source>没有封口，拿到文件的人都能打开，请直接发给本人。</source>
        <translation>Not sealed: whoever gets the file can open it, so send it to the person directly.</translation>
    </message>
    <message>
        <source>没有封口：里面没有填报的内容。</source>
        <translation>Not sealed: nothing of what was filled in is inside.</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>没有收不进的文件。</source>
        <translation>There are no files that were not taken in.</translation>
    </message>
    <message>
        <source>没有收全</source>
        <translation>Not complete</translation>
    </message>
    <message>
        <source>没有放进去：{names}。</source>
        <translation>Left out: {names}.</translation>
    </message>
    <message>
        <source>没有新的</source>
        <translation>Nothing new</translation>
    </message>
    <message>
        <source>没有新的，什么也没有改。</source>
        <translation>Nothing new; nothing was changed.</translation>
    </message>
    <message>
        <source>没有日期的活动不计次数，请补上日期，例如 2026-11-21。</source>
        <translation>An activity without a date is not counted; please add it, for example 2026-11-21.</translation>
    </message>
    <message>
        <source>没有步行时间</source>
        <translation>no walking time</translation>
    </message>
    <message>
        <source>没有添加：有 {count} 个问题</source>
        <translation>Not added: {count} [problem|problems]</translation>
    </message>
    <message>
        <source>没有照片和文件。</source>
        <translation>No photos or files.</translation>
    </message>
    <message>
        <source>没有登记这种网点</source>
        <translation>no such outlet entered</translation>
    </message>
    <message>
        <source>没有要回的。</source>
        <translation>Nothing to answer.</translation>
    </message>
    <message>
        <source>没有设成：这台电脑不让写（{strerror}）。可以右键点 {suffix} 文件，选“打开方式”，找到本程序。</source>
        <translation>Not set: this computer does not allow it ({strerror}). Right-click a {suffix} file, choose “Open with” and find this program.</translation>
    </message>
    <message>
        <source>没有读不出的格</source>
        <translation>All cells can be read</translation>
    </message>
    <message>
        <source>没有还能加分的做法。</source>
        <translation>There is no way left to gain points.</translation>
    </message>
    <message>
        <source>没有这一题：“{label}”，这些问卷都不算有效。</source>
        <translation>The question “{label}” is missing, so none of these questionnaires is valid.</translation>
    </message>
    <message>
        <source>没有这样的条目。</source>
        <translation>There are no such lines.</translation>
    </message>
    <message>
        <source>没有退回的表。</source>
        <translation>No tables returned.</translation>
    </message>
    <message>
        <source>没有选，有问卷就用问卷</source>
        <translation>Not chosen: questionnaires where there are any</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>活动名称</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>活动：{name}</source>
        <translation>Activity: {name}</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>添加…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>添加城市</source>
        <translation>Add a city</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>cleared</translation>
    </message>
    <message>
        <source>满分</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>满意度</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>满意度汇总表　{name}</source>
        <translation>Satisfaction summary · {name}</translation>
    </message>
    <message>
        <source>满意度还没有：录纸质问卷、导入电子问卷或登记第三方汇总表，哪一种都行。</source>
        <translation>No satisfaction figures yet: key paper questionnaires, import an electronic survey or enter an agency&apos;s report. Any of these will do.</translation>
    </message>
    <message>
        <source>照印出来的表填：同样的行和栏，回车到下一格，数字填满就到下一格（F6）</source>
        <translation>Fill it in as it is printed: the same rows and columns, Enter to the next cell, full numbers go on by themselves (F6)</translation>
    </message>
    <message>
        <source>照样交表</source>
        <translation>Hand in all the same</translation>
    </message>
    <message>
        <source>照此处理</source>
        <translation>Decide like this</translation>
    </message>
    <message>
        <source>照此处理 {number:,} 处</source>
        <translation>Decide {number:,} like this</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>照片和文件</source>
        <translation>Photos and files</translation>
    </message>
    <message>
        <source>照片和文件 ({names})</source>
        <translation>Photos and files ({names})</translation>
    </message>
    <message>
        <source>照片和文件（Ctrl+K）</source>
        <translation>Photos and files (Ctrl+K)</translation>
    </message>
    <message>
        <source>照片和材料</source>
        <translation>Photos and evidence</translation>
    </message>
    <message>
        <source>照规则定了 {resolved:,} 处。{left}</source>
        <translation>{resolved:,} decided by the rule. {left}</translation>
    </message>
    <message>
        <source>独立</source>
        <translation>Stand-alone</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>现在 {now} 分，换后 {then} 分，最高还可到 {most} 分。</source>
        <translation>{now} points now, {then} afterwards; up to {most} still possible.</translation>
    </message>
    <message>
        <source>现在只能看，不能改：另一个窗口正在使用这个资料夹。</source>
        <translation>You can look, not change: another window is using this record folder.</translation>
    </message>
    <message>
        <source>现在备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>现在推不出来</source>
        <translation>not derivable now</translation>
    </message>
    <message>
        <source>现在推得“{given}”</source>
        <translation>now derived “{given}”</translation>
    </message>
    <message>
        <source>现在是谁在填</source>
        <translation>Who is filling in now</translation>
    </message>
    <message>
        <source>现在计入</source>
        <translation>What counts now</translation>
    </message>
    <message>
        <source>现在都计入，请问一下录的人</source>
        <translation>All count now; please ask who keyed them</translation>
    </message>
    <message>
        <source>现在：{words}{part}</source>
        <translation>Now: {words}{part}</translation>
    </message>
    <message>
        <source>现在：没有填</source>
        <translation>Now: empty</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>理由（Ctrl+M）</source>
        <translation>Reason (Ctrl+M)</translation>
    </message>
    <message>
        <source>理由：为什么这样评，印在对照表上</source>
        <translation>Reason: why it was assessed so; printed on the comparison</translation>
    </message>
    <message>
        <source>瑞丰</source>
        <translation>瑞丰</translation>
    </message>
    <message>
        <source>生活圈</source>
        <translation>Circle</translation>
    </message>
    <message>
        <source>生活圈概况</source>
        <translation>Overview of the circle</translation>
    </message>
    <message>
        <source>用另填的</source>
        <translation>Use my own</translation>
    </message>
    <message>
        <source>用本程序打开</source>
        <translation>Opens this program</translation>
    </message>
    <message>
        <source>用这个</source>
        <translation>Use this</translation>
    </message>
    <message>
        <source>用这台电脑的程序打开</source>
        <translation>Open with the program of this computer</translation>
    </message>
    <message>
        <source>用鼠标或触控板写名字，印在表的签字处</source>
        <translation>Write your name with mouse or trackpad; it is printed where the table is signed</translation>
    </message>
    <message>
        <source>由{source}推得</source>
        <translation>Derived from {source}</translation>
    </message>
    <message>
        <source>由{whose} {counted}印出，在各生活圈里改</source>
        <translation>Printed from what is {whose}: {counted}; changed in the circles</translation>
    </message>
    <message>
        <source>由区县商务部门决定，这里只能看</source>
        <translation>Decided by the district&apos;s commerce office; here you can only look</translation>
    </message>
    <message>
        <source>由我们改好，随退回一起发下去</source>
        <translation>We change it, and it goes down with the return</translation>
    </message>
    <message>
        <source>由网点、问卷推得的答案已经在了，旁边写着从哪里来。空格打勾，数字选答案。不懂的题按 F1：条款、计分、怎么算。分数随填随算。</source>
        <translation>Answers that follow from outlets and questionnaires are there already, with their source. Space ticks, digits choose. F1 explains a question: clause, points, how it is worked out. The points follow as you fill in.</translation>
    </message>
    <message>
        <source>由认可的人转来</source>
        <translation>Passed on by somebody trusted</translation>
    </message>
    <message>
        <source>由退回的表印出，共 {number} 次；退回、再交、审核都在各张表里办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电脑丢了、换人了，就停用它。已经收到的都照样算；以后再来的，凡是停用以后写的，单独放着不算。找回来可以恢复。</source>
        <translation>Lost computer, or another person: stop it. What was received still counts; of what comes later, everything written after this is kept apart and does not count. It can be restored when the computer is found.</translation>
    </message>
    <message>
        <source>电脑读写文件时出错。请稍后再试</source>
        <translation>The computer could not read or write the file. Try again later</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>留下</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>留下签名</source>
        <translation>Keep the signature</translation>
    </message>
    <message>
        <source>留言</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>疑似重复</source>
        <translation>Perhaps the same</translation>
    </message>
    <message>
        <source>疑似重复 {pairs:,}</source>
        <translation>Perhaps the same {pairs:,}</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>entry</translation>
    </message>
    <message>
        <source>登记了网点，这里就画出生活圈，可以印成导视图。</source>
        <translation>Once outlets are entered, the circle is drawn here and can be printed as a guide map.</translation>
    </message>
    <message>
        <source>登记的</source>
        <translation>registered</translation>
    </message>
    <message>
        <source>登记网点时步行 ≤5、≤10、≤15 分钟、同上一家</source>
        <translation>Entering outlets: walk ≤5, ≤10, ≤15 minutes, as the last one</translation>
    </message>
    <message>
        <source>盖章位置的圆圈，真章盖在上面</source>
        <translation>A circle where the seal goes; the seal covers it</translation>
    </message>
    <message>
        <source>盖章处</source>
        <translation>Place for the seal</translation>
    </message>
    <message>
        <source>目前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目标值</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目标写在城市的表册里，有了就在这里对照。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>直接填报，与{source}一致</source>
        <translation>Typed, agrees with {source}</translation>
    </message>
    <message>
        <source>直接填报；由{source}推得“{given}”（{sentence}）</source>
        <translation>Typed; derived from {source}: “{given}” ({sentence})</translation>
    </message>
    <message>
        <source>看一遍</source>
        <translation>Take the tour</translation>
    </message>
    <message>
        <source>看一遍　{at} / {count}</source>
        <translation>Tour · {at} / {count}</translation>
    </message>
    <message>
        <source>看一遍各屏</source>
        <translation>Tour of the screens</translation>
    </message>
    <message>
        <source>看不出哪一列是名称。请点那一列上面的“不读”，选“名称”。</source>
        <translation>No column looks like the name. Click “Not read” above it and choose “Name”.</translation>
    </message>
    <message>
        <source>看两份不一样</source>
        <translation>See what differs</translation>
    </message>
    <message>
        <source>看什么</source>
        <translation>What to see</translation>
    </message>
    <message>
        <source>看到的</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>看到的日子</source>
        <translation>Seen on</translation>
    </message>
    <message>
        <source>看台账</source>
        <translation>Ledgers</translation>
    </message>
    <message>
        <source>看哪一半</source>
        <translation>Which half</translation>
    </message>
    <message>
        <source>看哪些</source>
        <translation>Which ones</translation>
    </message>
    <message>
        <source>看哪些条目</source>
        <translation>Which lines</translation>
    </message>
    <message>
        <source>看哪些行</source>
        <translation>New</translation>
    </message>
    <message>
        <source>看完了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>看改了什么</source>
        <translation>See what changed</translation>
    </message>
    <message>
        <source>看现场</source>
        <translation>On site</translation>
    </message>
    <message>
        <source>看这 {differing} 处</source>
        <translation>See these {differing}</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>知道就行</source>
        <translation>Good to know</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>磁盘已满，没有保存。请清理一些空间后再试</source>
        <translation>The disk is full, nothing was saved. Free some space and try again</translation>
    </message>
    <message>
        <source>磁盘满了</source>
        <translation>Disk is full</translation>
    </message>
    <message>
        <source>磁盘读写出错。请先把资料复制到别的磁盘</source>
        <translation>The disk does not read or write. Copy your data to another disk first</translation>
    </message>
    <message>
        <source>磁盘配额已用完，没有保存。请清理一些空间后再试</source>
        <translation>The disk quota is used up, nothing was saved. Free some space and try again</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Communities</translation>
    </message>
    <message>
        <source>离开一栏就保存</source>
        <translation>Saved when you leave a field</translation>
    </message>
    <message>
        <source>离得多远</source>
        <translation>How far it is</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>移交什么</source>
        <translation>What to hand over</translation>
    </message>
    <message>
        <source>移交哪些生活圈</source>
        <translation>Which circles to hand over</translation>
    </message>
    <message>
        <source>移交文件做好了</source>
        <translation>The hand-over file is ready</translation>
    </message>
    <message>
        <source>移交给你</source>
        <translation>Handed over to you</translation>
    </message>
    <message>
        <source>程序出了没有料到的问题，刚才这一步可能没有完成；已经显示“已存”的内容不受影响。</source>
        <translation>The program met something unforeseen; the last step may not be complete. What is shown as “Saved” is safe.</translation>
    </message>
    <message>
        <source>程序出错了</source>
        <translation>The program made a mistake</translation>
    </message>
    <message>
        <source>程序文件损坏：{path} 读不出来。请重新安装本程序。</source>
        <translation>The program is damaged: {path} cannot be read. Please install it again.</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>空格选中</source>
        <translation>Space chooses</translation>
    </message>
    <message>
        <source>空格选中，Ctrl+A 全选</source>
        <translation>Space chooses, Ctrl+A chooses all</translation>
    </message>
    <message>
        <source>空格：可达／不可达　H：整行　L：整列　数字：准确分钟　Del：改回网点说的</source>
        <translation>Space: reachable or not · H: whole row · L: whole column · digits: exact minutes · Del: what the outlets say</translation>
    </message>
    <message>
        <source>空格：显示或不显示　回车：只看这一种，再按一次看全部</source>
        <translation>Space: show or hide · Enter: only this one, again for all</translation>
    </message>
    <message>
        <source>空白的行</source>
        <translation>Back to satisfaction</translation>
    </message>
    <message>
        <source>空白表</source>
        <translation>Blank form</translation>
    </message>
    <message>
        <source>窗口的设置没有存下来，下次打开时要重新选。</source>
        <translation>The settings of the window were not saved and have to be chosen again next time.</translation>
    </message>
    <message>
        <source>窗口窄时打开、收起右边的详情</source>
        <translation>In a narrow window: show or hide the details on the right</translation>
    </message>
    <message>
        <source>第 {missing} 条</source>
        <translation>No. {missing}</translation>
    </message>
    <message>
        <source>第 {numbers} 道满意度题没有答，存下后不算有效问卷。回车存下，退格回去补。</source>
        <translation>Question {numbers} of the seven is not answered; saved like this the sheet is not valid. Enter saves, Backspace goes back.</translation>
    </message>
    <message>
        <source>第 {number} 人{words}</source>
        <translation>Assessor {number}{words}</translation>
    </message>
    <message>
        <source>第 {number} 捆</source>
        <translation>Bundle {number}</translation>
    </message>
    <message>
        <source>第 {number} 捆　{done} / {size} 份{short}　{month}月{day}日　{by}{state}</source>
        <translation>Bundle {number} · {done} / {size}{short} · {month}-{day} · {by}{state}</translation>
    </message>
    <message>
        <source>第 {number} 捆录了 {done} 份，共 {size} 份</source>
        <translation>Bundle {number}: {done} keyed of {size}</translation>
    </message>
    <message>
        <source>第 {number} 捆录完了，{count} 份{short}。下一捆？</source>
        <translation>Bundle {number} is done, {count} [sheet|sheets]{short}. The next one?</translation>
    </message>
    <message>
        <source>第 {number} 捆的 {count} 份放回来了，又计入。</source>
        <translation>The {count} sheets of bundle {number} are back and count again.</translation>
    </message>
    <message>
        <source>第 {number} 捆的 {count} 份都取出了，不再计入。</source>
        <translation>The {count} sheets of bundle {number} are taken out and no longer count.</translation>
    </message>
    <message>
        <source>第 {number} 捆的答案和第 {twin_number} 捆一样，像是同一捆录了两遍（{told}）。</source>
        <translation>The answers of bundle {number} are those of bundle {twin_number}; it looks like the same bundle keyed twice ({told}).</translation>
    </message>
    <message>
        <source>第 {n} 份</source>
        <translation>Sheet {n}</translation>
    </message>
    <message>
        <source>第 {page} 页，共 {count} 页</source>
        <translation>Page {page} of {count}</translation>
    </message>
    <message>
        <source>第 {row} 行</source>
        <translation>Row {row}</translation>
    </message>
    <message>
        <source>第 {version} 版</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第{edition}次交表</source>
        <translation>Handed in, time {edition}</translation>
    </message>
    <message>
        <source>第{part}部分/共{parts}部分{rest}</source>
        <translation>Part {part}/{parts}{rest}</translation>
    </message>
    <message>
        <source>第{part}部分，共{parts}部分，先收后收都行</source>
        <translation>Part {part} of {parts}; the order does not matter</translation>
    </message>
    <message>
        <source>第一次收到这台电脑的文件。请打电话问一声：是不是本人发的，对方的“来往记录、来往的电脑”里，本机的核对号是不是下面这个。认可以后，它的文件都直接收。</source>
        <translation>This is the first file from this computer. Please call: did they send it themselves, and is this the check number of their own computer under “Records, Computers” on their side? Once trusted, their files are taken in directly.</translation>
    </message>
    <message>
        <source>第三方汇总表</source>
        <translation>Agency&apos;s report</translation>
    </message>
    <message>
        <source>第二个位置</source>
        <translation>Second place</translation>
    </message>
    <message>
        <source>等 {count} 家</source>
        <translation> and others, {count} in all</translation>
    </message>
    <message>
        <source>等 {count} 张表</source>
        <translation> and others, {count} tables in all</translation>
    </message>
    <message>
        <source>等着看</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>答案一份不差</source>
        <translation>have exactly the same answers</translation>
    </message>
    <message>
        <source>答案不再算数</source>
        <translation>Answer no longer counts</translation>
    </message>
    <message>
        <source>答案完全相同的不收，只收其余</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名对不上</source>
        <translation>Signature does not fit</translation>
    </message>
    <message>
        <source>签在哪张表、哪一处</source>
        <translation>Which table, which place</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>签字页</source>
        <translation>Signed pages</translation>
    </message>
    <message>
        <source>算哪个生活圈的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>粘贴的内容</source>
        <translation>What was pasted</translation>
    </message>
    <message>
        <source>粘贴的内容太多，没有粘贴。请存成 .xlsx，用“从表格导入”。</source>
        <translation>Too much was pasted; nothing was taken. Save it as .xlsx and use “Import from a table”.</translation>
    </message>
    <message>
        <source>粘贴的内容读不出来，没有粘贴。请在表格软件里重新复制。</source>
        <translation>What was pasted cannot be read; nothing was taken. Please copy it again in the spreadsheet.</translation>
    </message>
    <message>
        <source>粘贴的有 {count} 行，从这一格往下只有 {count2} 行，没有粘贴。要新增请从“名称”那一列粘贴，或用“从表格导入”。</source>
        <translation>{count} rows were pasted, but there are only {count2} from this cell down; nothing was taken. To add new ones paste into the “Name” column, or use “Import from a table”.</translation>
    </message>
    <message>
        <source>粘贴的有 {count} 行，太多，没有粘贴。请存成 .xlsx，用“从表格导入”。</source>
        <translation>{count} rows were pasted, too many; nothing was taken. Save them as .xlsx and use “Import from a table”.</translation>
    </message>
    <message>
        <source>粘贴的有 {given} 列，从这一格往右只有 {left} 列，没有粘贴。请从对应的列开始粘贴，或只复制需要的列。</source>
        <translation>{given} columns were pasted, but there are only {left} from this cell to the right; nothing was taken. Start at the right column, or copy only the columns needed.</translation>
    </message>
    <message>
        <source>粘贴的有 {given} 行 {given2} 列，从这一格往下只有 {high} 行、往右只有 {wide} 列，没有粘贴。请从对应的格开始粘贴。</source>
        <translation>{given} rows and {given2} columns were pasted, but there are only {high} rows down and {wide} columns right of this cell; nothing was taken. Start at the right cell.</translation>
    </message>
    <message>
        <source>粘贴的有 {high} 行 {wide} 列，从这一格往下只有 {count} 行、往右只有 {count2} 列，没有粘贴。请从对应的小区和业态开始粘贴。</source>
        <translation>{high} rows and {wide} columns were pasted, but there are only {count} rows down and {count2} columns right of this cell; nothing was taken. Start at the right compound and format.</translation>
    </message>
    <message>
        <source>粘贴的第 {number} 行</source>
        <translation>Pasted row {number}</translation>
    </message>
    <message>
        <source>累计</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>纸质的一捆一捆按数字键录；平台导出的表格拖进来；第三方做的登记汇总表。上面写着样本还差几份。</source>
        <translation>Paper, bundle by bundle with the digit keys; tables of survey platforms dragged in; an agency&apos;s report entered. Above stands how many are still missing.</translation>
    </message>
    <message>
        <source>经营</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>结束日期</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>结束这一捆</source>
        <translation>End this bundle</translation>
    </message>
    <message>
        <source>给{to}</source>
        <translation> to {to}</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>缩放</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>缺</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>缺 {missing}</source>
        <translation>{missing} missing</translation>
    </message>
    <message>
        <source>网点</source>
        <translation>Outlets</translation>
    </message>
    <message>
        <source>网点只登记一次</source>
        <translation>Outlets are entered once</translation>
    </message>
    <message>
        <source>网点已登记全</source>
        <translation>All outlets are entered</translation>
    </message>
    <message>
        <source>网点已登记全：没有登记的业态按“无”、按 0 家算</source>
        <translation>All outlets are entered: a format without one counts as “no”, as 0</translation>
    </message>
    <message>
        <source>网点登记全了没有？全了请打勾，没有登记的业态才算“无”。</source>
        <translation>Are all outlets entered? If so, tick the box: only then does a format without an outlet count as “no”.</translation>
    </message>
    <message>
        <source>网点：{name}</source>
        <translation>Outlet: {name}</translation>
    </message>
    <message>
        <source>联系</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>联系：{who}</source>
        <translation>Contact: {who}</translation>
    </message>
    <message>
        <source>自动</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>自助设备
（台）</source>
        <translation>Machines
(number)</translation>
    </message>
    <message>
        <source>自己做的</source>
        <translation>Made by hand</translation>
    </message>
    <message>
        <source>自己写的理由</source>
        <translation>A reason of your own</translation>
    </message>
    <message>
        <source>自相矛盾，交表前要改</source>
        <translation>Contradictions: correct them before handing in</translation>
    </message>
    <message>
        <source>自评无</source>
        <translation>self-assessment: no</translation>
    </message>
    <message>
        <source>自评有</source>
        <translation>self-assessment: yes</translation>
    </message>
    <message>
        <source>自评：{given}</source>
        <translation>Self-assessment: {given}</translation>
    </message>
    <message>
        <source>自评：{shown} 分</source>
        <translation>Self-assessment: {shown} points</translation>
    </message>
    <message>
        <source>自评：{shown}{part}{given}</source>
        <translation>Self-assessment: {shown}{part}{given}</translation>
    </message>
    <message>
        <source>自评：有 {count} · 无 {count2}{unseen}{given}</source>
        <translation>Self-assessment: {count} yes · {count2} no{unseen}{given}</translation>
    </message>
    <message>
        <source>自评：没有填</source>
        <translation>Self-assessment: empty</translation>
    </message>
    <message>
        <source>行</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>街道</source>
        <translation>Subdistrict</translation>
    </message>
    <message>
        <source>表</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>表单编号</source>
        <translation>Form number</translation>
    </message>
    <message>
        <source>表头</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>表样照文件原样，不能改；这几样印在表格外面，可以不印。</source>
        <translation>The table is printed as in the document and cannot be changed; these stand outside it and may be left out.</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Spreadsheet</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.csv *.xls *.txt)</source>
        <translation>Tables (*.xlsx *.csv *.xls *.txt)</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.csv)</source>
        <translation>Tables (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>表格外面</source>
        <translation>Outside the table</translation>
    </message>
    <message>
        <source>表格里的行</source>
        <translation>Rows of the sheet</translation>
    </message>
    <message>
        <source>表用不了</source>
        <translation>Table cannot be used</translation>
    </message>
    <message>
        <source>表的版本对不上</source>
        <translation>Table version differs</translation>
    </message>
    <message>
        <source>表里只填没有的</source>
        <translation>Tables: only what is missing</translation>
    </message>
    <message>
        <source>表里重复的 {count} 行</source>
        <translation>{count} repeated [row|rows]</translation>
    </message>
    <message>
        <source>被改过</source>
        <translation>Was changed</translation>
    </message>
    <message>
        <source>要么留下，要么删除。</source>
        <translation>Either keep it or delete it.</translation>
    </message>
    <message>
        <source>要写明是谁调查的；不要这份了，请按“删去这份”。</source>
        <translation>It must say who carried it out; if it is no longer wanted, press “Delete this one”.</translation>
    </message>
    <message>
        <source>要在这里接着填，就收回。</source>
        <translation>To go on here, take it back.</translation>
    </message>
    <message>
        <source>要填或核对</source>
        <translation>To answer or check</translation>
    </message>
    <message>
        <source>要指定的名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要指定的名称 {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要留意的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要看一看：改过来，或者确认没错</source>
        <translation>To be looked at: change it, or confirm that it is right</translation>
    </message>
    <message>
        <source>覆盖社区</source>
        <translation>Communities covered</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>计分，定等次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>认可</source>
        <translation>Trust</translation>
    </message>
    <message>
        <source>认可…</source>
        <translation>Trust…</translation>
    </message>
    <message>
        <source>认可以后，它做的文件都收。请打电话问一声：对方的“来往记录、来往的电脑”里，本机的核对号是不是下面这个。</source>
        <translation>Once trusted, all files this computer makes are taken in. Please call: under “Records, Computers” on their side, is this the check number of their own computer?</translation>
    </message>
    <message>
        <source>认可发送人</source>
        <translation>Trust the sender</translation>
    </message>
    <message>
        <source>认可发送人并收下</source>
        <translation>Trust the sender and take in</translation>
    </message>
    <message>
        <source>认可发送人并收下…</source>
        <translation>Trust the sender and take in…</translation>
    </message>
    <message>
        <source>认可并收下</source>
        <translation>Trust and take in</translation>
    </message>
    <message>
        <source>认可过</source>
        <translation>Trusted</translation>
    </message>
    <message>
        <source>认可这台电脑</source>
        <translation>Trust this computer</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>设好了：双击 .lcs 文件，用本程序打开。</source>
        <translation>Done: a double click on a .lcs file opens this program.</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>证明材料</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>评价报告</source>
        <translation>Report of the agency</translation>
    </message>
    <message>
        <source>试过</source>
        <translation>Tried</translation>
    </message>
    <message>
        <source>详情</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>说几句话，不退回</source>
        <translation>Say something without returning it</translation>
    </message>
    <message>
        <source>说明、文件名、属于</source>
        <translation>Caption, file name, belongs to</translation>
    </message>
    <message>
        <source>说明：{note}</source>
        <translation>Note: {note}</translation>
    </message>
    <message>
        <source>请于{day}前交（{words}）</source>
        <translation>hand in by {day} ({words})</translation>
    </message>
    <message>
        <source>请先写{label}。</source>
        <translation>Enter “{label}” first.</translation>
    </message>
    <message>
        <source>请写单位。</source>
        <translation>Please write the organisation.</translation>
    </message>
    <message>
        <source>请写原因；这一题不退就点右边的叉。</source>
        <translation>Write the reason; if this question is not returned, click the cross on the right.</translation>
    </message>
    <message>
        <source>请写名称。</source>
        <translation>Please write a name.</translation>
    </message>
    <message>
        <source>请写姓名。</source>
        <translation>Please write a name.</translation>
    </message>
    <message>
        <source>请写完整的位置，如 D:\调查\恢复。</source>
        <translation>Write the whole path, for example D:\survey\restored.</translation>
    </message>
    <message>
        <source>请写意见：选要改的题，或者写总的意见。</source>
        <translation>Write a remark: choose the questions to be changed, or write a general remark.</translation>
    </message>
    <message>
        <source>请写是谁打的分。</source>
        <translation>Write whose marks these are.</translation>
    </message>
    <message>
        <source>请填 0 到 {text} 分</source>
        <translation>0 to {text} points</translation>
    </message>
    <message>
        <source>请填 0 到 {text} 分。</source>
        <translation>0 to {text} points, please.</translation>
    </message>
    <message>
        <source>请稍候</source>
        <translation>Please wait</translation>
    </message>
    <message>
        <source>请稍等……</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>请选一个文件夹。</source>
        <translation>Please choose a folder.</translation>
    </message>
    <message>
        <source>请选一条理由，或者自己写一条。</source>
        <translation>Choose a reason, or write your own.</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Please choose</translation>
    </message>
    <message>
        <source>读不出来</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>读不出的格</source>
        <translation>Cells that cannot be read</translation>
    </message>
    <message>
        <source>读不出的格 {count}</source>
        <translation>Cells that cannot be read: {count}</translation>
    </message>
    <message>
        <source>读作</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>读错了的列，按回车选它是哪一题。</source>
        <translation>Where a column is read wrongly, press Enter on it and choose its question.</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>谁交的</source>
        <translation>Handed in by</translation>
    </message>
    <message>
        <source>谁做的</source>
        <translation>Made by</translation>
    </message>
    <message>
        <source>谁删的</source>
        <translation>Deleted by</translation>
    </message>
    <message>
        <source>谁填的</source>
        <translation>Entered by</translation>
    </message>
    <message>
        <source>谁来解决</source>
        <translation>Who solves it</translation>
    </message>
    <message>
        <source>谁来评</source>
        <translation>Who assesses</translation>
    </message>
    <message>
        <source>谁的</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>谁的电脑</source>
        <translation>Whose computer</translation>
    </message>
    <message>
        <source>谁看到的</source>
        <translation>Seen by</translation>
    </message>
    <message>
        <source>谁都能打开</source>
        <translation>Anybody can open it</translation>
    </message>
    <message>
        <source>调查</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>调查日期</source>
        <translation>Date of the survey</translation>
    </message>
    <message>
        <source>调查期次</source>
        <translation>Survey round</translation>
    </message>
    <message>
        <source>调查机构</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>调查机构给的份数和满意度，附评价报告</source>
        <translation>Numbers and rates given by the agency, with its report attached</translation>
    </message>
    <message>
        <source>资料</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>跳过有问题的 {count} 行</source>
        <translation>Leave out {count} rows with problems</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>还不知道</source>
        <translation>not known yet</translation>
    </message>
    <message>
        <source>还不能导入：</source>
        <translation>Cannot be imported yet: </translation>
    </message>
    <message>
        <source>还差</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>还差 {count} 份</source>
        <translation>{count} to go</translation>
    </message>
    <message>
        <source>还推不出：{sentence}</source>
        <translation>Cannot be derived yet: {sentence}</translation>
    </message>
    <message>
        <source>还有 {count} 张表没有交表{which}。对方只看得到草稿，不当作交了。按回车可以打开去交表。</source>
        <translation>{count} [table is|tables are] not handed in{which}. They see only a draft, which does not count. Enter opens one to hand it in.</translation>
    </message>
    <message>
        <source>还有 {count} 题没填完或要改，点一下可以去填：</source>
        <translation>{count} [question|questions] open or to be changed; click to go there:</translation>
    </message>
    <message>
        <source>还有 {left} 天</source>
        <translation>{left} [day|days] left</translation>
    </message>
    <message>
        <source>还有 {missing} 题没填</source>
        <translation>{missing} [question|questions] still open</translation>
    </message>
    <message>
        <source>还有 {missing} 题没填{most}</source>
        <translation>{missing} [question|questions] still open{most}</translation>
    </message>
    <message>
        <source>还没交</source>
        <translation>Not handed in</translation>
    </message>
    <message>
        <source>还没交的</source>
        <translation>Not handed in</translation>
    </message>
    <message>
        <source>还没交的表只带了草稿：{listed}。</source>
        <translation>Tables not handed in are only drafts inside: {listed}.</translation>
    </message>
    <message>
        <source>还没有下发过任务。</source>
        <translation>Nothing has been assigned yet.</translation>
    </message>
    <message>
        <source>还没有人打分。</source>
        <translation>No marks yet.</translation>
    </message>
    <message>
        <source>还没有人改过</source>
        <translation>Nobody has changed it yet</translation>
    </message>
    <message>
        <source>还没有别的电脑。</source>
        <translation>No other computers yet.</translation>
    </message>
    <message>
        <source>还没有区县和街道</source>
        <translation>No districts or subdistricts yet</translation>
    </message>
    <message>
        <source>还没有可以交的生活圈。</source>
        <translation>There are no circles to hand in yet.</translation>
    </message>
    <message>
        <source>还没有回执</source>
        <translation>no receipt yet</translation>
    </message>
    <message>
        <source>还没有填</source>
        <translation>Not filled in yet</translation>
    </message>
    <message>
        <source>还没有填。不填就选上面的一个，或者清空。</source>
        <translation>Nothing entered yet. If you enter nothing, choose one above or clear it.</translation>
    </message>
    <message>
        <source>还没有备份。点“现在备份”做第一份。</source>
        <translation>No backups yet. “Back up now” makes the first.</translation>
    </message>
    <message>
        <source>还没有导入过</source>
        <translation>Nothing imported yet</translation>
    </message>
    <message>
        <source>还没有收到下发的任务，做出的文件不封口，拿到的人都能打开。</source>
        <translation>No assignment received yet: the file will not be sealed, whoever gets it can open it.</translation>
    </message>
    <message>
        <source>还没有收过或交出过文件。</source>
        <translation>No files received or handed out yet.</translation>
    </message>
    <message>
        <source>还没有服务人口，算不出需要几份</source>
        <translation>Without the population served the number needed is not known</translation>
    </message>
    <message>
        <source>还没有生活圈</source>
        <translation>No circles yet</translation>
    </message>
    <message>
        <source>还没有生活圈。</source>
        <translation>No circles yet.</translation>
    </message>
    <message>
        <source>还没有登记</source>
        <translation>Not entered yet</translation>
    </message>
    <message>
        <source>还没有登记小区</source>
        <translation>No compounds yet</translation>
    </message>
    <message>
        <source>还没有登记居住小区。</source>
        <translation>No compounds yet.</translation>
    </message>
    <message>
        <source>还没有登记居民的需求</source>
        <translation>No demands of residents yet</translation>
    </message>
    <message>
        <source>还没有登记活动</source>
        <translation>No activities yet</translation>
    </message>
    <message>
        <source>还没有登记网点</source>
        <translation>No outlets yet</translation>
    </message>
    <message>
        <source>还没有登记网点。</source>
        <translation>No outlets yet.</translation>
    </message>
    <message>
        <source>还没有登记项目</source>
        <translation>No projects yet</translation>
    </message>
    <message>
        <source>还没有给回执的文件</source>
        <translation>Files without a receipt</translation>
    </message>
    <message>
        <source>还没有证明材料</source>
        <translation>No evidence yet</translation>
    </message>
    <message>
        <source>还没有选。建议选 U 盘或另一块硬盘：这台电脑坏了，资料还在。</source>
        <translation>None chosen yet. A USB stick or another disk is best: if this computer breaks, the data are still there.</translation>
    </message>
    <message>
        <source>还没有问卷，也没有第三方汇总表</source>
        <translation>No questionnaires and no agency&apos;s report yet</translation>
    </message>
    <message>
        <source>还没有问卷，也没有第三方汇总表，没有可以汇总的。</source>
        <translation>There are no questionnaires and no agency&apos;s report to sum up yet.</translation>
    </message>
    <message>
        <source>还没有，在左边“社区”里登记</source>
        <translation>None yet; enter them under “Communities” on the left</translation>
    </message>
    <message>
        <source>还没看过的都记为“无”（Ctrl+0），可以撤销</source>
        <translation>Everything still open becomes “no” (Ctrl+0); can be undone</translation>
    </message>
    <message>
        <source>还缺</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>还缺 {count} 题</source>
        <translation>{count} open</translation>
    </message>
    <message>
        <source>还缺 {number} 处</source>
        <translation>{number} still missing</translation>
    </message>
    <message>
        <source>还缺 {parts} 个</source>
        <translation>{parts} missing</translation>
    </message>
    <message>
        <source>还缺的、对不上的、要再看看的都在“核对”里，点一下或按回车就到那一处。</source>
        <translation>What is missing, disagrees or is doubtful stands under “Checks”; a click or Enter goes there.</translation>
    </message>
    <message>
        <source>这 {count} 个生活圈</source>
        <translation>These {count} circles</translation>
    </message>
    <message>
        <source>这一天已经过了。</source>
        <translation>This day is over already.</translation>
    </message>
    <message>
        <source>这一天已经过了，请改正。</source>
        <translation>This day is over already, please correct it.</translation>
    </message>
    <message>
        <source>这一家</source>
        <translation>This outlet</translation>
    </message>
    <message>
        <source>这一捆都不再计入，可以放回</source>
        <translation>The whole bundle no longer counts; it can be put back</translation>
    </message>
    <message>
        <source>这一条按答案计分，各人的分只作记录，不能直接采用。</source>
        <translation>This line counts by its answers; the marks are only noted and cannot be used.</translation>
    </message>
    <message>
        <source>这一格要填。</source>
        <translation>This has to be filled in.</translation>
    </message>
    <message>
        <source>这一题、这一行的修改记录，回收站</source>
        <translation>History of this question or row; the bin</translation>
    </message>
    <message>
        <source>这一题只有 1—{count}，没有 {digit}。</source>
        <translation>This question has only 1–{count}, no {digit}.</translation>
    </message>
    <message>
        <source>这一题的说明</source>
        <translation>About this question</translation>
    </message>
    <message>
        <source>这个城市没有全市的表</source>
        <translation>This city has no tables for the whole city</translation>
    </message>
    <message>
        <source>这个城市的文件没有写目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个小区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个捆号录过了：{told}。</source>
        <translation>This bundle number was keyed already: {told}.</translation>
    </message>
    <message>
        <source>这个文件夹就在资料夹里面，资料夹坏了它也没了。请选 U 盘或另一块硬盘。</source>
        <translation>This folder lies inside the record folder: if that is lost, so are the backups. Choose a USB stick or another disk.</translation>
    </message>
    <message>
        <source>这个生活圈已经移交{part}，这里只能看，不能改。</source>
        <translation>This circle was handed over{part}; here you can look, not change.</translation>
    </message>
    <message>
        <source>这个生活圈有 {count} 个社区，请在“牵头社区”一栏把交表的那个选“是”。</source>
        <translation>This circle has {count} communities: choose “Yes” under “Lead community” for the one that hands in.</translation>
    </message>
    <message>
        <source>这个生活圈还没有小区</source>
        <translation>This circle has no compounds yet</translation>
    </message>
    <message>
        <source>这个生活圈还没有社区</source>
        <translation>This circle has no communities yet</translation>
    </message>
    <message>
        <source>这个生活圈还没有网点</source>
        <translation>This circle has no outlets yet</translation>
    </message>
    <message>
        <source>这个磁盘是只读的。请换一个位置</source>
        <translation>This disk is read-only. Choose another place</translation>
    </message>
    <message>
        <source>这个项目</source>
        <translation>This project</translation>
    </message>
    <message>
        <source>这些格按没有答读，其余照收。</source>
        <translation>These cells are read as not answered; everything else is taken.</translation>
    </message>
    <message>
        <source>这份文件 {day} 导入过{rest}。</source>
        <translation>This file was imported on {day}{rest}.</translation>
    </message>
    <message>
        <source>这台电脑</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>这台电脑。别人移交给你以前，把钥匙文件给他，做出的文件就只有你打得开。</source>
        <translation>This computer. Before somebody hands over to you, give them the key file: then only you can open what they make.</translation>
    </message>
    <message>
        <source>这台电脑上录过的捆：接着录、整捆取出、放回</source>
        <translation>Bundles keyed on this computer: go on, take out whole, put back</translation>
    </message>
    <message>
        <source>这台电脑上没有装打印机。可以先存为 PDF，拿到有打印机的电脑上打印。</source>
        <translation>There is no printer on this computer. Save as PDF and print it where there is one.</translation>
    </message>
    <message>
        <source>这台电脑上还没有按捆录过。在“捆号”里写号码，回车就开始。</source>
        <translation>No bundles keyed on this computer yet. Write a number under “Bundle no.” and press Enter to begin.</translation>
    </message>
    <message>
        <source>这台电脑没有能打开这种文件的程序。文件在：{path}</source>
        <translation>This computer has no program for this kind of file. The file is at {path}</translation>
    </message>
    <message>
        <source>这台电脑的 Windows 太旧（版本号 {build}），本程序打不开。需要 Windows 10 1809（版本号 {oldest_windows}）或更新的版本。请更新 Windows，或换一台电脑。资料没有改动。</source>
        <translation>The Windows on this computer is too old (build {build}) for this program. It needs Windows 10 1809 (build {oldest_windows}) or newer. Update Windows, or use another computer. Your data were not changed.</translation>
    </message>
    <message>
        <source>这张表没有问题</source>
        <translation>Nothing wrong with this table</translation>
    </message>
    <message>
        <source>这张表里没有“{text}”。请换几个字，或按↓看全部题目。</source>
        <translation>There is no “{text}” in this table. Try other words, or press ↓ for all questions.</translation>
    </message>
    <message>
        <source>这是{sender}的文件。先打开或新建资料夹，再收进去。</source>
        <translation>This is a file from {sender}. Open or create a record folder first, then take it in.</translation>
    </message>
    <message>
        <source>这是一个生活圈</source>
        <translation>This is a circle</translation>
    </message>
    <message>
        <source>这是示例，随便试。第一次用，可以跟着看一遍：六步，两分钟，随时能关。</source>
        <translation>This is the sample, try what you like. First time here? Take the tour: six steps, two minutes, leave whenever you like.</translation>
    </message>
    <message>
        <source>这是第 {time} 次。</source>
        <translation>This is time no. {time}.</translation>
    </message>
    <message>
        <source>这条规则一处也定不了，请换一条。</source>
        <translation>This rule decides none of them; choose another.</translation>
    </message>
    <message>
        <source>这条需求</source>
        <translation>This demand</translation>
    </message>
    <message>
        <source>这次活动</source>
        <translation>This activity</translation>
    </message>
    <message>
        <source>这里填的表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这里已有签名，留下新的就换掉，旧的进回收站。</source>
        <translation>There is a signature here already; a new one replaces it, the old one goes to the bin.</translation>
    </message>
    <message>
        <source>这里已经有东西了。请写一个新的文件夹名。</source>
        <translation>There is something here already. Write the name of a new folder.</translation>
    </message>
    <message>
        <source>这里没有可以撤销的。</source>
        <translation>There is nothing to undo here.</translation>
    </message>
    <message>
        <source>这里没有可以收的文件（.lcs）。请检查位置。</source>
        <translation>There are no files here that can be taken in (.lcs). Please check the place.</translation>
    </message>
    <message>
        <source>这里的表上没有签字处。</source>
        <translation>The tables here have no place for a signature.</translation>
    </message>
    <message>
        <source>这里的资料已经移交{to}，只能看，不能改。</source>
        <translation>These data were handed over{to}; you can look, not change.</translation>
    </message>
    <message>
        <source>进展</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>进度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退一笔</source>
        <translation>Undo a stroke</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>退回 {returned} 张{handed}</source>
        <translation>{returned} returned{handed}</translation>
    </message>
    <message>
        <source>退回…</source>
        <translation>Return…</translation>
    </message>
    <message>
        <source>退回了</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>退回文件做好了</source>
        <translation>The return file is ready</translation>
    </message>
    <message>
        <source>退回的表</source>
        <translation>Tables returned</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>送货上门</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>选{names}的表格</source>
        <translation>Choose a table of {names}</translation>
    </message>
    <message>
        <source>选…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>选一个城市的文件夹（里面有 pack.toml）</source>
        <translation>Choose a city’s folder (with pack.toml in it)</translation>
    </message>
    <message>
        <source>选一个，按回车就恢复；恢复以后还可以撤销。</source>
        <translation>Choose one and press Enter to restore it; that can be undone too.</translation>
    </message>
    <message>
        <source>选中的</source>
        <translation>Those chosen</translation>
    </message>
    <message>
        <source>选中的生活圈</source>
        <translation>The circles chosen</translation>
    </message>
    <message>
        <source>选了 {count} 个</source>
        <translation>{count} chosen</translation>
    </message>
    <message>
        <source>选了 {count} 个生活圈</source>
        <translation>{count} [circle|circles] chosen</translation>
    </message>
    <message>
        <source>选了 {count} 个，共 {count2}/{count3} 张表已交表</source>
        <translation>{count} chosen, {count2}/{count3} tables handed in</translation>
    </message>
    <message>
        <source>选城市，写姓名和单位，马上开始</source>
        <translation>Choose the city, write name and organisation, and begin</translation>
    </message>
    <message>
        <source>选对方给的钥匙文件</source>
        <translation>Choose the key file they gave you</translation>
    </message>
    <message>
        <source>选收到的文件</source>
        <translation>Choose received files</translation>
    </message>
    <message>
        <source>选放着文件的文件夹</source>
        <translation>Choose a folder with files</translation>
    </message>
    <message>
        <source>选文件</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>选文件…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>选文件夹…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>选照片或文件，可以一次选多个</source>
        <translation>Choose photos or files, several at once</translation>
    </message>
    <message>
        <source>选第几个选项；两份不一样时选哪一边</source>
        <translation>Choose that option; with differing copies, that side</translation>
    </message>
    <message>
        <source>选问卷平台导出的表格</source>
        <translation>Choose the table exported by the survey platform</translation>
    </message>
    <message>
        <source>部分</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>都不对，清空</source>
        <translation>Neither: clear it</translation>
    </message>
    <message>
        <source>都填好了，没有缺的。</source>
        <translation>Everything is filled in, nothing is missing.</translation>
    </message>
    <message>
        <source>都对得上</source>
        <translation>Everything agrees</translation>
    </message>
    <message>
        <source>都录</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>都收，{count} 份是另外的人答的</source>
        <translation>Take all: {count} come from other people</translation>
    </message>
    <message>
        <source>都计入，不再提醒。</source>
        <translation>All count, do not ask again.</translation>
    </message>
    <message>
        <source>都齐了，也都对得上。</source>
        <translation>Everything is there, and everything agrees.</translation>
    </message>
    <message>
        <source>采用中位数</source>
        <translation>Use the median</translation>
    </message>
    <message>
        <source>采用中位数 {text}</source>
        <translation>Use the median {text}</translation>
    </message>
    <message>
        <source>采用平均数</source>
        <translation>Use the mean</translation>
    </message>
    <message>
        <source>采用平均数 {text}</source>
        <translation>Use the mean {text}</translation>
    </message>
    <message>
        <source>里面有：{names}。</source>
        <translation>Contains: {names}.</translation>
    </message>
    <message>
        <source>重写</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>Repeated</translation>
    </message>
    <message>
        <source>重复的 {count} 行只收了一次</source>
        <translation>{count} repeated rows were taken once</translation>
    </message>
    <message>
        <source>重新决定</source>
        <translation>Decide again</translation>
    </message>
    <message>
        <source>重新收进</source>
        <translation>Take in again</translation>
    </message>
    <message>
        <source>重新核对</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>钥匙文件 (*.pub)</source>
        <translation>Key file (*.pub)</translation>
    </message>
    <message>
        <source>钥匙文件存到</source>
        <translation>Save the key file to</translation>
    </message>
    <message>
        <source>门</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>门牌、楼下</source>
        <translation>Door, floor</translation>
    </message>
    <message>
        <source>问卷</source>
        <translation>Questionnaires</translation>
    </message>
    <message>
        <source>问卷三种办法</source>
        <translation>Questionnaires, three ways</translation>
    </message>
    <message>
        <source>问卷平台导出的表格文件都行。名字、网址、时间这些列不看也不存，存下的问卷看不出是谁答的。</source>
        <translation>Any table exported by a survey platform will do. Names, addresses and times are neither looked at nor kept; nobody can tell who answered.</translation>
    </message>
    <message>
        <source>问卷平台导出的表格，名字、网址、时间不收</source>
        <translation>Tables exported by survey platforms; names, addresses and times are left out</translation>
    </message>
    <message>
        <source>附得分说明</source>
        <translation>With notes on the points</translation>
    </message>
    <message>
        <source>隐藏的 {count} 行也收</source>
        <translation>Take the {count} hidden rows too</translation>
    </message>
    <message>
        <source>需求</source>
        <translation>Demands</translation>
    </message>
    <message>
        <source>需求与项目</source>
        <translation>Demands and projects</translation>
    </message>
    <message>
        <source>需求清单</source>
        <translation>Demands</translation>
    </message>
    <message>
        <source>需要</source>
        <translation>Needed</translation>
    </message>
    <message>
        <source>页脚的编号</source>
        <translation>The number in the footer</translation>
    </message>
    <message>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>项目“{name}”{progress}</source>
        <translation>Project “{name}”, {progress}</translation>
    </message>
    <message>
        <source>项目名称</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>项目清单</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>项目：{name}</source>
        <translation>Project: {name}</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>预览{short}</source>
        <translation>Preview {short}</translation>
    </message>
    <message>
        <source>预览和打印</source>
        <translation>Preview and print</translation>
    </message>
    <message>
        <source>预览和打印{short}</source>
        <translation>Preview and print {short}</translation>
    </message>
    <message>
        <source>题目、名称、填的人，可以打拼音</source>
        <translation>Question, name, author; pinyin works</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>（{inside}）</source>
        <translation> ({inside})</translation>
    </message>
    <message>
        <source>（{stage}）</source>
        <translation> ({stage})</translation>
    </message>
    <message>
        <source>（{words}）</source>
        <translation> ({words})</translation>
    </message>
    <message>
        <source>（两边各交了一次表）</source>
        <translation> (each side handed it in once)</translation>
    </message>
    <message>
        <source>（已代为改为“{shown}”{was}）</source>
        <translation> (changed for you to “{shown}”{was})</translation>
    </message>
    <message>
        <source>（已删除）</source>
        <translation> (deleted)</translation>
    </message>
    <message>
        <source>（已选）</source>
        <translation> (chosen)</translation>
    </message>
    <message>
        <source>（时钟不准）</source>
        <translation> (clock is wrong)</translation>
    </message>
    <message>
        <source>（没有写）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（现在是 {letters} 列）</source>
        <translation> (now column {letters})</translation>
    </message>
    <message>
        <source>（由{source}推得“{given}”）</source>
        <translation> (derived from {source}: “{given}”)</translation>
    </message>
    <message>
        <source>（选 {count} 个，或者都不选）</source>
        <translation> (choose {count}, or none)</translation>
    </message>
    <message>
        <source>（隐藏的）</source>
        <translation> (hidden)</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>，{count:,} 处这条规则定不了，仍要逐条定</source>
        <translation>; {count:,} cannot be decided by this rule and stay for you</translation>
    </message>
    <message>
        <source>，{gaps} 台的记录不全</source>
        <translation>, {gaps} with gaps in the records</translation>
    </message>
    <message>
        <source>，{late} 个过了期限</source>
        <translation>, {late} overdue</translation>
    </message>
    <message>
        <source>，{name}计 {points} 分，最多 {points2} 分</source>
        <translation>, {name} counts {points} points, {points2} at most</translation>
    </message>
    <message>
        <source>，{words}</source>
        <translation>, {words}</translation>
    </message>
    <message>
        <source>，≤{last} 分</source>
        <translation>, ≤{last} min</translation>
    </message>
    <message>
        <source>，一格 {text} 分</source>
        <translation>, in steps of {text}</translation>
    </message>
    <message>
        <source>，业态 {percent}，服务 {percent2}</source>
        <translation>, formats {percent}, service {percent2}</translation>
    </message>
    <message>
        <source>，两个位置都有</source>
        <translation>, in both places</translation>
    </message>
    <message>
        <source>，两份不一样 {count} 处</source>
        <translation>, {count} differing</translation>
    </message>
    <message>
        <source>，交了 {handed}/{tables}</source>
        <translation>, {handed}/{tables} handed in</translation>
    </message>
    <message>
        <source>，但打印以后表里又改过，纸上与现在的不一样</source>
        <translation>; but the table was changed after printing, the paper is not as it is now</translation>
    </message>
    <message>
        <source>，先列 {offered} 题</source>
        <translation>, the first {offered} here</translation>
    </message>
    <message>
        <source>，原为“{before}”</source>
        <translation>, before “{before}”</translation>
    </message>
    <message>
        <source>，原来是“{names}”</source>
        <translation>, before “{names}”</translation>
    </message>
    <message>
        <source>，原来没有填</source>
        <translation>, before empty</translation>
    </message>
    <message>
        <source>，同名的有 {count} 家</source>
        <translation>, {count} of the same name</translation>
    </message>
    <message>
        <source>，在 {circles} 个生活圈</source>
        <translation> in {circles} circles</translation>
    </message>
    <message>
        <source>，备份里缺 {count} 个附件</source>
        <translation>, {count} [attachment is|attachments are] missing from the backup</translation>
    </message>
    <message>
        <source>，少 {short} 份</source>
        <translation>, {short} too few</translation>
    </message>
    <message>
        <source>，改好再交</source>
        <translation>; please correct it and hand in again</translation>
    </message>
    <message>
        <source>，新的有 {count} 份。</source>
        <translation>, {count} new.</translation>
    </message>
    <message>
        <source>，最高可到 {reachable} 分</source>
        <translation>, at best {reachable} points</translation>
    </message>
    <message>
        <source>，比写的少 {count} 份</source>
        <translation>, {count} fewer than written</translation>
    </message>
    <message>
        <source>，没有新的</source>
        <translation>, nothing new</translation>
    </message>
    <message>
        <source>，没有新的。</source>
        <translation>, none new.</translation>
    </message>
    <message>
        <source>，空白的 {count} 行不收。</source>
        <translation>, the {count} empty rows are not taken.</translation>
    </message>
    <message>
        <source>，第{part}部分，共{parts}部分</source>
        <translation>, part {part} of {parts}</translation>
    </message>
    <message>
        <source>，请在{until}前改好再交</source>
        <translation>; please correct it and hand in again by {until}</translation>
    </message>
    <message>
        <source>，超过 {limit} 分钟</source>
        <translation>, more than {limit} minutes</translation>
    </message>
    <message>
        <source>，还不算“无”</source>
        <translation>, which is not yet “no”</translation>
    </message>
    <message>
        <source>，还缺 {lacking} 个</source>
        <translation>, {lacking} missing</translation>
    </message>
    <message>
        <source>，这台电脑的时钟不准</source>
        <translation>; the clock of this computer is wrong</translation>
    </message>
    <message>
        <source>，齐了</source>
        <translation>, complete</translation>
    </message>
    <message>
        <source>：</source>
        <translation>: </translation>
    </message>
    <message>
        <source>：{computer}</source>
        <translation>: {computer}</translation>
    </message>
    <message>
        <source>：{listed}</source>
        <translation>: {listed}</translation>
    </message>
    <message>
        <source>：{sentence}</source>
        <translation>: {sentence}</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>；{name}里填的是 {effective} 次，以填的为准</source>
        <translation>; {name} says {effective}, which counts</translation>
    </message>
    <message>
        <source>；另有 {count} 家相像</source>
        <translation>; {count} more look alike</translation>
    </message>
    <message>
        <source>；另有 {others} 次不在这一年或没有日期，不计</source>
        <translation>; {others} more outside this year or without a date, not counted</translation>
    </message>
    <message>
        <source>；还有 {count} 个收不进。</source>
        <translation>; {count} more could not be taken in.</translation>
    </message>
</context>
</TS>
