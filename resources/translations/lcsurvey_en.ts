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
        <translation> · v{edition}</translation>
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
        <source>1 还在</source>
        <translation>1 Still there</translation>
    </message>
    <message>
        <source>2 关了</source>
        <translation>2 Closed</translation>
    </message>
    <message>
        <source>24小时</source>
        <translation>24 hours</translation>
    </message>
    <message>
        <source>3 搬了</source>
        <translation>3 Moved</translation>
    </message>
    <message>
        <source>4 新开</source>
        <translation>4 New</translation>
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
        <translation>Excel workbook (*.xlsx)</translation>
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
        <source>{annex}：“{clause}”</source>
        <translation>{annex}: &quot;{clause}&quot;</translation>
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
        <translation>{circle_name} &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>{circles} 个生活圈共新增 {count} 份。</source>
        <translation>{count} [questionnaire|questionnaires] added in {circles} circles.</translation>
    </message>
    <message>
        <source>{circle} {what}，{count} 处</source>
        <translation>{circle} {what}: {count}</translation>
    </message>
    <message>
        <source>{circle}：{tables}</source>
        <translation>{circle}: {tables}</translation>
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
        <translation>{count} with exactly the answers of ones here</translation>
    </message>
    <message>
        <source>{count} 份写的社区没有登记，或几个生活圈都有。请在“要指定的名称”里选，或不收。</source>
        <translation>{count} name a community that is not entered or is in several circles. Choose under &quot;Names to assign&quot;, or leave them out.</translation>
    </message>
    <message>
        <source>{count} 份按你选的不收。</source>
        <translation>{count} left out as you chose.</translation>
    </message>
    <message>
        <source>{count} 份放回来了，又计入。</source>
        <translation>{count} put back and [counts|count] again.</translation>
    </message>
    <message>
        <source>{count} 份没有收。</source>
        <translation>{count} not taken.</translation>
    </message>
    <message>
        <source>{count} 份问卷，按 {letter} 列“{heading}”分到 {circles} 个生活圈。</source>
        <translation>{count} [questionnaire|questionnaires], assigned to {circles} circles by column {letter} &quot;{heading}&quot;.</translation>
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
        <translation>{count} [outlet has|outlets have] no staff filled in and [is|are] not counted.</translation>
    </message>
    <message>
        <source>{count} 家网点，按方向键走</source>
        <translation>{count} [outlet|outlets], walk with the arrows</translation>
    </message>
    <message>
        <source>{count} 张一起交表</source>
        <translation>Hand in {count} together</translation>
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
        <source>{count} 张表交了。</source>
        <translation>Tables handed in: {count}. </translation>
    </message>
    <message>
        <source>{count} 张表撤回了，可以改好再交。</source>
        <translation>Tables withdrawn: {count}. They can be corrected and handed in again.</translation>
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
        <translation>{count} [cell|cells] cannot be read</translation>
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
        <source>{label}以来变了吗</source>
        <translation>Changed since {label}?</translation>
    </message>
    <message>
        <source>{label}的 {before} 家问了 {done} 家：还在 {still}，关了 {closed}，搬了 {moved}；新开 {opened}</source>
        <translation>{done} of {before} outlets of {label} asked: still there {still}, closed {closed}, moved {moved}; new {opened}</translation>
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
        <source>{label}，没有必填的</source>
        <translation>{label}, nothing that must be filled in</translation>
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
        <source>{names}没有坐标，没有画；在“小区”里填。</source>
        <translation>{names} have no coordinates and are not drawn; fill them in under &quot;Compounds&quot;.</translation>
    </message>
    <message>
        <source>{names}等 {count} 家</source>
        <translation>{names} and others ({count})</translation>
    </message>
    <message>
        <source>{names}都标成了牵头社区，只能有一个，请把其余的改成“否”。</source>
        <translation>{names} are all marked as lead community; there can be only one, so change the others to &quot;No&quot;.</translation>
    </message>
    <message>
        <source>{names}：里面有几张表的签字页，没有归到一张表。请一张表扫描成一个文件，或在“属于”里选。</source>
        <translation>{names}: signed pages of several tables in one file, so it was filed under none. Scan one table per file, or choose under &quot;Belongs to&quot;.</translation>
    </message>
    <message>
        <source>{name} · {table}（{stage}）· 第{edition}版</source>
        <translation>{name} · {table} ({stage}) · version {edition}</translation>
    </message>
    <message>
        <source>{name} 搬到哪里了</source>
        <translation>Where {name} moved to</translation>
    </message>
    <message>
        <source>{name} 的意见</source>
        <translation>Remarks on {name}</translation>
    </message>
    <message>
        <source>{name}　空白，双面印</source>
        <translation>{name} · blank, both sides</translation>
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
        <source>{name}（{stage}）</source>
        <translation>{name} ({stage})</translation>
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
        <source>{name}，做好了</source>
        <translation>{name}, done</translation>
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
        <translation>{number} signed [page belongs|pages belong] to &quot;{called}&quot; and [was|were] filed there{later}.</translation>
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
        <translation>{place}: &quot;{short}&quot; is neither reachable, not reachable nor minutes on foot; nothing was taken. Write √, × or minutes.</translation>
    </message>
    <message>
        <source>{place}：人工改为{word}。按空格改回。</source>
        <translation>{place}: set to {word} by hand. Space sets it back.</translation>
    </message>
    <message>
        <source>{place}：从这个门走几分钟，直接打数字；几个门里最近的算小区的。</source>
        <translation>{place}: type the minutes from this gate; the nearest of the gates counts for the compound.</translation>
    </message>
    <message>
        <source>{place}：填了步行 {points} 分钟{far}。按 Del 改回网点说的。</source>
        <translation>{place}: {points} minutes on foot entered{far}. Del goes back to what the outlets say.</translation>
    </message>
    <message>
        <source>{place}：最近的{gate} {minutes} 分钟。要改请到下面那一行。</source>
        <translation>{place}: {minutes} minutes from the nearest, {gate}. Change it in the row below.</translation>
    </message>
    <message>
        <source>{place}：门只填步行分钟，没有粘贴。可达不可达写在小区那一行。</source>
        <translation>{place}: a gate takes minutes on foot only; nothing was pasted. Reachable or not stands in the row of the compound.</translation>
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
        <translation>{side}: the same {one}, keep &quot;{title}&quot;</translation>
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
        <source>{table}少 {lost} {unit}：{why}</source>
        <translation>{table} loses {lost} {unit}: {why}</translation>
    </message>
    <message>
        <source>{table}没有交：{error}</source>
        <translation>{table} was not handed in: {error}</translation>
    </message>
    <message>
        <source>{table}（{why}）</source>
        <translation>{table} ({why})</translation>
    </message>
    <message>
        <source>{table}：{standing}</source>
        <translation>{table}: {standing}</translation>
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
        <source>{title}，一张表也没有交</source>
        <translation>{title}, but no table is handed in</translation>
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
        <translation>{title}: name</translation>
    </message>
    <message>
        <source>{title}：坐标</source>
        <translation>{title}: coordinates</translation>
    </message>
    <message>
        <source>{title}：坐标来自</source>
        <translation>{title}: coordinates from</translation>
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
        <translation>{unfiled} signed [page was|pages were] not recognised as a table of this circle; choose under &quot;Belongs to&quot;.</translation>
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
        <source>{who}无</source>
        <translation>{who}: no</translation>
    </message>
    <message>
        <source>{who}有</source>
        <translation>{who}: yes</translation>
    </message>
    <message>
        <source>{who}：{given}</source>
        <translation>{who}: {given}</translation>
    </message>
    <message>
        <source>{who}：{shown} 分</source>
        <translation>{who}: {shown} points</translation>
    </message>
    <message>
        <source>{who}：{shown}{part}{given}</source>
        <translation>{who}: {shown}{part}{given}</translation>
    </message>
    <message>
        <source>{who}：有 {count} · 无 {count2}{unseen}{given}</source>
        <translation>{who}: {count} yes · {count2} no{unseen}{given}</translation>
    </message>
    <message>
        <source>{who}：没有填</source>
        <translation>{who}: empty</translation>
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
        <source>{words}　Ctrl+L 照上次填</source>
        <translation>{words} · Ctrl+L fills it in as last time</translation>
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
        <translation>{words}. Now it is &quot;{text_of}&quot;.</translation>
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
        <translation>end {year}</translation>
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
        <translation>Returns: {}</translation>
    </message>
    <message>
        <source>“{called}”的文件不在这台电脑上。</source>
        <translation>The file of &quot;{called}&quot; is not on this computer.</translation>
    </message>
    <message>
        <source>“{called}”（{cause}）。</source>
        <translation>&quot;{called}&quot; ({cause}).</translation>
    </message>
    <message>
        <source>“{keeper_title}”和“{loser_title}”不是同一{one}</source>
        <translation>&quot;{keeper_title}&quot; and &quot;{loser_title}&quot; are not the same {one}</translation>
    </message>
    <message>
        <source>“{keeper_title}”和“{loser_title}”不是同一个；按 Ctrl+Z 撤销。</source>
        <translation>&quot;{keeper_title}&quot; and &quot;{loser_title}&quot; are not the same; Ctrl+Z undoes it.</translation>
    </message>
    <message>
        <source>“{label}”定为“{words}”。</source>
        <translation>&quot;{label}&quot; decided as &quot;{words}&quot;.</translation>
    </message>
    <message>
        <source>“{label}”已加入项目清单。</source>
        <translation>&quot;{label}&quot; is on the project list now.</translation>
    </message>
    <message>
        <source>“{named}”</source>
        <translation>&quot;{named}&quot;</translation>
    </message>
    <message>
        <source>“{name}”不再服务本圈，还在{whose}的网点里。</source>
        <translation>&quot;{name}&quot; no longer serves this circle, it stays among the outlets of {whose}.</translation>
    </message>
    <message>
        <source>“{name}”没有改：{names}</source>
        <translation>&quot;{name}&quot; was not changed: {names}</translation>
    </message>
    <message>
        <source>“{righted}”不能用，请改正或清空。</source>
        <translation>&quot;{righted}&quot; cannot be used; correct or clear it.</translation>
    </message>
    <message>
        <source>“{short}”：{said}</source>
        <translation>&quot;{short}&quot;: {said}</translation>
    </message>
    <message>
        <source>“{short}”：{sentence}</source>
        <translation>&quot;{short}&quot;: {sentence}</translation>
    </message>
    <message>
        <source>“{text}”不是一对坐标。请在地图上点这个地方，复制经度和纬度，如 {example}。</source>
        <translation>&quot;{text}&quot; is not a pair of coordinates. Click the place on a map and copy longitude and latitude, such as {example}.</translation>
    </message>
    <message>
        <source>“{text}”不是份数，请写整数，例如 1768。</source>
        <translation>&quot;{text}&quot; is not a number of sheets; write a whole number, for example 1768.</translation>
    </message>
    <message>
        <source>“{text}”不是数字。</source>
        <translation>&quot;{text}&quot; is not a number.</translation>
    </message>
    <message>
        <source>“{text}”不是数字。请只写数字，例如 {example}。</source>
        <translation>&quot;{text}&quot; is not a number. Write only the number, for example {example}.</translation>
    </message>
    <message>
        <source>“{text}”不是整数。请填整数。</source>
        <translation>&quot;{text}&quot; is not a whole number.</translation>
    </message>
    <message>
        <source>“{text}”不是日期。请写成年-月-日，例如 2026-11-21。</source>
        <translation>&quot;{text}&quot; is not a date. Write year-month-day, for example 2026-11-21.</translation>
    </message>
    <message>
        <source>“{text}”不是日期，例如 2026-11-21。</source>
        <translation>&quot;{text}&quot; is not a date, for example 2026-11-21.</translation>
    </message>
    <message>
        <source>“{text}”不是满意度，请写 0 到 100 的百分数，例如 91.2。</source>
        <translation>&quot;{text}&quot; is not a satisfaction rate; write a percentage from 0 to 100, for example 91.2.</translation>
    </message>
    <message>
        <source>“{text}”太长。请检查是否多打了数字。</source>
        <translation>&quot;{text}&quot; is too long. Is there a digit too many?</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation> &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>“{title}”一列不能改。</source>
        <translation>The column &quot;{title}&quot; cannot be changed.</translation>
    </message>
    <message>
        <source>“{title}”定为：{words}。</source>
        <translation>&quot;{title}&quot; decided as: {words}.</translation>
    </message>
    <message>
        <source>“{typed}”不能用。{limits}。</source>
        <translation>&quot;{typed}&quot; cannot be used. {limits}.</translation>
    </message>
    <message>
        <source>“{what}”从哪里来</source>
        <translation>Where &quot;{what}&quot; comes from</translation>
    </message>
    <message>
        <source>“收不进的文件”里还有{name}的文件（{waiting_name}），里面可能就有改好的。</source>
        <translation>A file of {name} is still under &quot;Files not taken in&quot; ({waiting_name}); the corrected table may be in it.</translation>
    </message>
    <message>
        <source>≤10 分钟</source>
        <translation>≤10 min</translation>
    </message>
    <message>
        <source>≤15 分钟</source>
        <translation>≤15 min</translation>
    </message>
    <message>
        <source>≤5 分钟</source>
        <translation>≤5 min</translation>
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
        <translation>One exported file with all communities: assigned to their circles</translation>
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
        <source>一店多能的在每种业态里各算一次，合计里只算一次。</source>
        <translation>An outlet of several formats counts once in each, and once in the total.</translation>
    </message>
    <message>
        <source>一张表也没有交：文件里只带草稿，对方不当作交了。</source>
        <translation>No table is handed in: the file holds drafts only, which do not count as handed in. </translation>
    </message>
    <message>
        <source>一张表里有许多小区的门：小区、门、坐标</source>
        <translation>Gates of many compounds in one table: compound, gate, coordinates</translation>
    </message>
    <message>
        <source>一捆一捆按数字键录，七道题按八下</source>
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
        <source>上一期没有登记网点</source>
        <translation>No outlets in the last round</translation>
    </message>
    <message>
        <source>上一期的网点</source>
        <translation>Outlets of the last round</translation>
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
        <translation>End of last month</translation>
    </message>
    <message>
        <source>上次</source>
        <translation>Last time</translation>
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
        <translation>Home, online</translation>
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
        <translation>Next</translation>
    </message>
    <message>
        <source>下一期从这里开始，逐家问“变了吗”。</source>
        <translation>The next round begins here: for each outlet, what changed?</translation>
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
        <translation>No longer list &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>不再列在“收不进的文件”里。文件本身还留在资料夹里，要找得回来。</source>
        <translation>No longer listed under &quot;Files not taken in&quot;. The file itself stays in the record folder and can be found there.</translation>
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
        <source>不变</source>
        <translation>Same</translation>
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
        <translation>No answers affected</translation>
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
        <translation>no points</translation>
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
        <translation>Do not return &quot;{title}&quot;</translation>
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
        <translation>Format: there is no &quot;{words}&quot;. Choose another by a letter or two of pinyin, or clear it and fill it in later.</translation>
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
        <source>两期对照</source>
        <translation>Compare rounds</translation>
    </message>
    <message>
        <source>两期对照　{name}</source>
        <translation>Compare rounds · {name}</translation>
    </message>
    <message>
        <source>两期都按自评对照；没有交表的一期，由网点推得的答案按那一期结束时的网点算。</source>
        <translation>Both rounds by their self-assessment; where a table was not handed in, answers derived from outlets follow the outlets at the end of that round.</translation>
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
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>为什么改“{what}”？</source>
        <translation>Why is &quot;{what}&quot; changed?</translation>
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
        <source>交出去的文件对方已收到。</source>
        <translation>They have received the file that was handed over.</translation>
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
        <translation>Asked by</translation>
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
        <translation>Today</translation>
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
        <source>从下一次备份起，两个位置各放一份。</source>
        <translation>From the next backup on, a copy goes to each of the two places.</translation>
    </message>
    <message>
        <source>从业人数</source>
        <translation>Staff</translation>
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
        <source>从表格导入门</source>
        <translation>Import gates from a table</translation>
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
        <source>从这里开始</source>
        <translation>Begin here</translation>
    </message>
    <message>
        <source>代为改正</source>
        <translation>Correct it for them</translation>
    </message>
    <message>
        <source>代为改正“{title}”</source>
        <translation>Correct &quot;{title}&quot; for them</translation>
    </message>
    <message>
        <source>以“{value_of}”为准，{source}</source>
        <translation>&quot;{value_of}&quot; counts, {source}</translation>
    </message>
    <message>
        <source>以“{value_of}”为准，按 {number}</source>
        <translation>&quot;{value_of}&quot; counts: press {number}</translation>
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
        <source>份交过的表（各次都带着）</source>
        <translation>tables handed in (each time counted)</translation>
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
        <translation>To be taken</translation>
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
        <translation>The document is still a {status}; once it is issued, check the tables for changes.</translation>
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
        <translation>Make one file, click &quot;Copy file&quot; and press Ctrl+V in WeChat. Take in their receipt and it says &quot;Received by them&quot;; double-click a returned file and it opens at the first remark.</translation>
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
        <source>先后随意，随时可以接着做</source>
        <translation>In any order, go on at any time</translation>
    </message>
    <message>
        <source>先填“{label}”</source>
        <translation>fill in &quot;{label}&quot; first</translation>
    </message>
    <message>
        <source>先指定 {count} 份</source>
        <translation>Assign {count} first</translation>
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
        <translation>Look first how it differs from what is here; only &quot;Take in&quot; takes it.</translation>
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
        <translation>one for the city</translation>
    </message>
    <message>
        <source>全市现有 {count} 份问卷</source>
        <translation>{count} [questionnaire|questionnaires] in the city now</translation>
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
        <translation>Take all, they are of other people</translation>
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
        <translation>{count} in all</translation>
    </message>
    <message>
        <source>关了</source>
        <translation>Closed</translation>
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
        <source>其余 {count} 家都还在</source>
        <translation>The other {count} are still there</translation>
    </message>
    <message>
        <source>其余均无</source>
        <translation>All others no</translation>
    </message>
    <message>
        <source>其余的都不收</source>
        <translation>Leave out all others</translation>
    </message>
    <message>
        <source>其余都还在</source>
        <translation>All others still there</translation>
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
        <translation>Add a gate</translation>
    </message>
    <message>
        <source>再加一个门：东门</source>
        <translation>Add a gate: east gate</translation>
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
        <translation>Like 2026-11-30; ↑↓ a day, Page Up and Page Down to the end of a month</translation>
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
        <source>写小区名称和户数；有了小区，才算得出各业态能到几个小区</source>
        <translation>Write names and households; only then can be told how many compounds reach each format</translation>
    </message>
    <message>
        <source>写店名按回车，业态自己认出来；各张表里能由网点回答的随之答好</source>
        <translation>Write a name and press Enter, the format is recognised; what outlets answer in the tables is answered with it</translation>
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
        <translation>Assigned to</translation>
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
        <source>列出每个文件和原因，可以复制</source>
        <translation>Lists every file and why; can be copied</translation>
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
        <translation>Any headings will do, they are recognised. Look first; only &quot;Import&quot; saves, and that can be undone.</translation>
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
        <translation>Delete {title}</translation>
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
        <translation>Tables of other cities</translation>
    </message>
    <message>
        <source>到 {day} 当天结束为止，{round}。交表、审核按办理的时间算，建成按建成日期算。</source>
        <translation>Up to the end of {day}, {round}. Hand-ins and approvals by when they were done, completion by its date.</translation>
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
        <source>前一期</source>
        <translation>Earlier round</translation>
    </message>
    <message>
        <source>前面的“{names}”不像{kind}名单，看的是工作表“{name}”。</source>
        <translation>In front, &quot;{names}&quot; is no list of {kind}; this is the sheet &quot;{name}&quot;.</translation>
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
        <translation>Add</translation>
    </message>
    <message>
        <source>加上了 {taken} 个，{count} 个没有加上：</source>
        <translation>{taken} added, {count} not added: </translation>
    </message>
    <message>
        <source>加上以后，用同一份登记再算一遍，几种口径一起看</source>
        <translation>Once added, the same data are counted by it too, side by side</translation>
    </message>
    <message>
        <source>加入“{title}”，{reason}</source>
        <translation>Add &quot;{title}&quot;, {reason}</translation>
    </message>
    <message>
        <source>加入项目清单</source>
        <translation>Add to the project list</translation>
    </message>
    <message>
        <source>加到“{categories}”</source>
        <translation>Add to &quot;{categories}&quot;</translation>
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
        <translation>Districts</translation>
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
        <translation>What the document does not say is done like this here</translation>
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
        <source>去填社区人口</source>
        <translation>Enter the population of the communities</translation>
    </message>
    <message>
        <source>去填责任单位和时限</source>
        <translation>Enter who does it and by when</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>Remove</translation>
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
        <translation>Send it and wait for the receipt: once you take it in, the records say &quot;Received by them&quot;. If you change and hand in again, the later one counts.</translation>
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
        <source>变了吗</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>变了的</source>
        <translation>Changed</translation>
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
        <source>另有 {count} 张没有看：{names}。</source>
        <translation> {count} more not looked at: {names}.</translation>
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
        <translation>Open only</translation>
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
        <translation>Paste a pair</translation>
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
        <source>各业态网点</source>
        <translation>Outlets by format</translation>
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
        <source>各条得分</source>
        <translation>Points line by line</translation>
    </message>
    <message>
        <source>各条目的得分</source>
        <translation>Points line by line</translation>
    </message>
    <message>
        <source>各生活圈</source>
        <translation>The circles</translation>
    </message>
    <message>
        <source>各生活圈交表情况</source>
        <translation>What the circles have handed in</translation>
    </message>
    <message>
        <source>各生活圈收到的问卷</source>
        <translation>Questionnaires by circle</translation>
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
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>合计（家）</source>
        <translation>Total (outlets)</translation>
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
        <translation>All names are known</translation>
    </message>
    <message>
        <source>后一期</source>
        <translation>Later round</translation>
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
        <translation>Four indicators</translation>
    </message>
    <message>
        <source>回到全部生活圈</source>
        <translation>Back to all circles</translation>
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
        <source>回去交表</source>
        <translation>Back to hand in</translation>
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
        <translation>&quot;{label}&quot; is &quot;{shown}&quot;, so this is not asked</translation>
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
        <source>在“网点”里登记。</source>
        <translation>Enter them under &quot;Outlets&quot;.</translation>
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
        <translation>Click the gate on Amap, Tencent or Baidu Maps, copy its coordinates and paste them here: the guide map is drawn to scale. The minutes filled in still count.</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>坐标</source>
        <translation>Coordinates</translation>
    </message>
    <message>
        <source>坐标，如 {example}</source>
        <translation>Coordinates, such as {example}</translation>
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
        <translation>City and tables</translation>
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
        <source>填完了</source>
        <translation>all filled in</translation>
    </message>
    <message>
        <source>填完的 {count} 张一起交表</source>
        <translation>Hand in the {count} filled in as well</translation>
    </message>
    <message>
        <source>填完的一起交表</source>
        <translation>Hand in all that are filled in</translation>
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
        <source>填表时这一题照上次填</source>
        <translation>In tables: fill this question in as last time</translation>
    </message>
    <message>
        <source>增减</source>
        <translation>Change</translation>
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
        <source>复制全部</source>
        <translation>Copy all</translation>
    </message>
    <message>
        <source>复制文件</source>
        <translation>Copy file</translation>
    </message>
    <message>
        <source>复制文字</source>
        <translation>Copy the text</translation>
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
        <translation>Nobody can tell who answered.</translation>
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
        <translation>Save as .xlsx for Excel</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>存为工作簿</source>
        <translation>Save as workbook</translation>
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
        <translation>Completion</translation>
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
        <translation>Decided to be the same, &quot;{title}&quot; is kept; Ctrl+Z undoes it.</translation>
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
        <translation>Shown when they take it in</translation>
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
        <translation>Progress against the targets of the document</translation>
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
        <translation>Import an electronic survey of the city</translation>
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
        <translation>This file was imported before: {count} are here already and not taken again.</translation>
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
        <translation>Reach</translation>
    </message>
    <message>
        <source>小区的门</source>
        <translation>Gates of the compound</translation>
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
        <translation>Satisfaction of residents</translation>
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
        <translation>On the left is all of this circle: communities, compounds, outlets, satisfaction and tables; the numbers are what is entered and the points. Each field is saved when it is filled in; there is no &quot;Save&quot; to press.</translation>
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
        <source>已交 {count} 张</source>
        <translation>Handed in: {count}</translation>
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
        <source>已交：一张也没有</source>
        <translation>Handed in: none</translation>
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
        <translation>&quot;{name}&quot; deleted.</translation>
    </message>
    <message>
        <source>已删除“{name}”，可以在回收站找回。</source>
        <translation>&quot;{name}&quot; deleted; it can be found in the bin.</translation>
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
        <translation>&quot;{title}&quot; added.</translation>
    </message>
    <message>
        <source>已去掉“{title}”。</source>
        <translation>&quot;{title}&quot; removed.</translation>
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
        <source>已复制 {count} 行。</source>
        <translation>{count} lines copied.</translation>
    </message>
    <message>
        <source>已复制，可以粘贴到文件里。</source>
        <translation>Copied; paste it where you need it.</translation>
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
        <translation>Saved as {path}</translation>
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
        <translation>Imported before</translation>
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
        <translation>Withdrawn: {kinds} &quot;{file}&quot;.</translation>
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
        <translation>&quot;{name}&quot; is entered already{part}{more}. Is it the same?</translation>
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
        <translation>Taken in again: {kinds} &quot;{file}&quot;.</translation>
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
        <translation>Due</translation>
    </message>
    <message>
        <source>店名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>店名、拼音、业态、地址</source>
        <translation>Name, pinyin, format, address</translation>
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
        <translation>Shops</translation>
    </message>
    <message>
        <source>建成</source>
        <translation>Completed</translation>
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
        <translation>Made</translation>
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
        <translation>How this document is followed</translation>
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
        <translation>Restored {kind} &quot;{title}&quot;.</translation>
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
        <translation>As of</translation>
    </message>
    <message>
        <source>截至哪一天</source>
        <translation>As of which day</translation>
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
        <translation>Ticked: a format without an outlet counts as &quot;no&quot;, as 0; not ticked: what is not entered is &quot;not known yet&quot;.</translation>
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
        <translation>The printer &quot;{printerName}&quot; stopped at page {done}. Check the paper and print again.</translation>
    </message>
    <message>
        <source>打印机“{printerName}”没有响应。请检查它是否开着、连着，或先存为 PDF。</source>
        <translation>The printer &quot;{printerName}&quot; does not answer. Is it on and connected? You can save as PDF meanwhile.</translation>
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
        <translation>Open a circle, write a name under &quot;Outlets&quot; and press Enter: one outlet is entered.</translation>
    </message>
    <message>
        <source>打开交上来的表，点“退回”写明理由；写好以后到这里做成文件发给对方。</source>
        <translation>Open a table that was handed in, choose &quot;Return&quot; and write the reasons; then make the file for them here.</translation>
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
        <translation>Add by pinyin</translation>
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
        <translation>{names}: drag a table here, or choose a file</translation>
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
        <translation>Investment (10,000 yuan)</translation>
    </message>
    <message>
        <source>拍摄时间</source>
        <translation>Taken at</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicators</translation>
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
        <translation>Write your name holding the mouse button or trackpad down; it is printed where this table is signed. Where a signature in ink is asked for, print the page, sign it, and add a photo of it to &quot;Signed pages&quot;.</translation>
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
        <translation>Enter to choose</translation>
    </message>
    <message>
        <source>按回车选它算哪个生活圈的，或选不收。</source>
        <translation>Enter chooses the circle it counts for, or leaves it out.</translation>
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
        <translation>On paper</translation>
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
        <translation>What is filled in stays; it can be undone at any time. New tables of this kind use version {version} too.</translation>
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
        <source>接着点“{act}”。</source>
        <translation>Then press “{act}”.</translation>
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
        <source>搬了</source>
        <translation>Moved</translation>
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
        <source>撤回这 {count} 张</source>
        <translation>Withdraw these {count}</translation>
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
        <translation>What is counted</translation>
    </message>
    <message>
        <source>数哪张表的交表</source>
        <translation>Which table&apos;s hand-ins</translation>
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
        <translation>Counts kinds, gives a type</translation>
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
        <translation>As the document says; what is done follows from the data</translation>
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
        <translation>In the file</translation>
    </message>
    <message>
        <source>文件里的列名</source>
        <translation>Heading in the file</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Text</translation>
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
        <source>新地址</source>
        <translation>New address</translation>
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
        <source>新开</source>
        <translation>New</translation>
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
        <source>新的一期从{label}开始：网点都在，只问变了吗；各表的答案显示“上次”，确认了才算。各期分开，互不覆盖。</source>
        <translation>The new round begins from {label}: the outlets are there, only what changed is asked; answers show &quot;last time&quot; and count once confirmed. Rounds stay apart, none overwrites another.</translation>
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
        <translation>Due</translation>
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
        <translation>Last received</translation>
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
        <translation>Monthly report</translation>
    </message>
    <message>
        <source>月报文字</source>
        <translation>Text of the report</translation>
    </message>
    <message>
        <source>月报表</source>
        <translation>Monthly table</translation>
    </message>
    <message>
        <source>月报表　截至 {day}</source>
        <translation>Monthly table · as of {day}</translation>
    </message>
    <message>
        <source>月报里的一段话，粘贴到文件或微信</source>
        <translation>A paragraph for the report, to be pasted into a file or WeChat</translation>
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
        <translation>Add as many as there are</translation>
    </message>
    <message>
        <source>有几份时，日期最近的一份计入</source>
        <translation>Of several, the latest counts</translation>
    </message>
    <message>
        <source>有填得不对或两份不一样的</source>
        <translation>something is wrong or given twice</translation>
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
        <translation>At least 10 % of the population</translation>
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
        <translation>Population</translation>
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
        <source>未看</source>
        <translation>open</translation>
    </message>
    <message>
        <source>未选</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>本月新增</source>
        <translation>New this month</translation>
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
        <translation>This program {version}</translation>
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
        <translation>Drop it to put it under &quot;Receive&quot;</translation>
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
        <source>核对有 {count} 处与这几张表有关，点一下可以去改：</source>
        <translation>Checks found {count} about these tables; click one to go and correct it:</translation>
    </message>
    <message>
        <source>核对有 {count} 处与这张表有关，点一下可以去改：</source>
        <translation>The checks found {count} about this table; click to go there:</translation>
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
        <source>正在写出……</source>
        <translation>Writing …</translation>
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
        <translation>Saving the questionnaires of {name}…</translation>
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
        <translation>Recognising the answers of {name}…</translation>
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
        <translation>Working out the tables of the circles…</translation>
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
        <translation>one per {region}</translation>
    </message>
    <message>
        <source>每个生活圈一张</source>
        <translation>one per circle</translation>
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
        <translation>Since last month</translation>
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
        <source>没交 {count} 张（只带草稿）</source>
        <translation>Not handed in: {count} (drafts only)</translation>
    </message>
    <message>
        <source>没交齐</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>没加上的 {count} 个</source>
        <translation>{count} not added</translation>
    </message>
    <message>
        <source>没加上的 {count} 个…</source>
        <translation>{count} not added…</translation>
    </message>
    <message>
        <source>没加上的文件</source>
        <translation>Files that were not added</translation>
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
        <source>没填完也要交的，打开那张表点“交表”。</source>
        <translation>To hand in one that is not complete, open it and press “Hand in”.</translation>
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
        <translation>There is no option &quot;{text}&quot;. It can be: {labels}.</translation>
    </message>
    <message>
        <source>没有“{words}”这种业态，请打一两个字或拼音另选。</source>
        <translation>There is no format &quot;{words}&quot;; choose another by a letter or two of pinyin.</translation>
    </message>
    <message>
        <source>没有“{words}”，请打一两个字或拼音，从列出的里面选。</source>
        <translation>There is no &quot;{words}&quot;. Type a letter or two of pinyin and choose from the list.</translation>
    </message>
    <message>
        <source>没有两份不一样的地方。</source>
        <translation>Nothing differs.</translation>
    </message>
    <message>
        <source>没有交的表没有得分。</source>
        <translation>Tables not handed in have no points.</translation>
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
        <source>没有填业态</source>
        <translation>No format</translation>
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
        <translation>Not set: this computer does not allow it ({strerror}). Right-click a {suffix} file, choose &quot;Open with&quot; and find this program.</translation>
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
        <translation>The question &quot;{label}&quot; is missing, so none of these questionnaires is valid.</translation>
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
        <source>没问</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>没问的</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>没问的一次都记成还在，可以撤销</source>
        <translation>All not asked become still there; can be undone</translation>
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
        <translation>Evidence</translation>
    </message>
    <message>
        <source>照规则定了 {resolved:,} 处。{left}</source>
        <translation>{resolved:,} decided by the rule. {left}</translation>
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
        <source>现在只能看，不能改：另一个窗口正在使用这个资料夹，或者这个盘不能写。</source>
        <translation>You can look, not change: another window is using this record folder, or the disk cannot be written to.</translation>
    </message>
    <message>
        <source>现在备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>现在就备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>现在推不出来</source>
        <translation>not derivable now</translation>
    </message>
    <message>
        <source>现在推得“{given}”</source>
        <translation>now derived &quot;{given}&quot;</translation>
    </message>
    <message>
        <source>现在是谁在填</source>
        <translation>Who is filling in now</translation>
    </message>
    <message>
        <source>现在看的是工作表“{name}”，另有 {count} 张没有看：{names}。</source>
        <translation>This is the sheet &quot;{name}&quot;; {count} more were not looked at: {names}.</translation>
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
        <source>由网点和小区推得的已经答好，只填剩下的</source>
        <translation>What follows from outlets and compounds is answered, fill in the rest</translation>
    </message>
    <message>
        <source>由认可的人转来</source>
        <translation>Passed on by somebody trusted</translation>
    </message>
    <message>
        <source>由退回的表印出，共 {number} 次；退回、再交、审核都在各张表里办</source>
        <translation>Printed from the tables returned, {number} in all; returning, handing in again and approving are done in the tables</translation>
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
        <source>登记小区</source>
        <translation>Enter compounds</translation>
    </message>
    <message>
        <source>登记的</source>
        <translation>registered</translation>
    </message>
    <message>
        <source>登记网点</source>
        <translation>Enter outlets</translation>
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
        <translation>Now</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>目标值</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>目标写在城市的表册里，有了就在这里对照。</source>
        <translation>Targets stand with the city&apos;s tables; where there are any, progress is shown here.</translation>
    </message>
    <message>
        <source>直接填报，与{source}一致</source>
        <translation>Typed, agrees with {source}</translation>
    </message>
    <message>
        <source>直接填报；由{source}推得“{given}”（{sentence}）</source>
        <translation>Typed; derived from {source}: &quot;{given}&quot; ({sentence})</translation>
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
        <translation>No column looks like the name. Click &quot;Not read&quot; above it and choose &quot;Name&quot;.</translation>
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
        <source>看全部…</source>
        <translation>See all…</translation>
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
        <translation>The program met something unforeseen; the last step may not be complete. What is shown as &quot;Saved&quot; is safe.</translation>
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
        <translation>version {version}</translation>
    </message>
    <message>
        <source>第{edition}次交表</source>
        <translation>Handed in again ({edition})</translation>
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
        <translation>This is the first file from this computer. Please call: did they send it themselves, and is this the check number of their own computer under &quot;Records, Computers&quot; on their side? Once trusted, their files are taken in directly.</translation>
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
        <translation>Answers that no longer count</translation>
    </message>
    <message>
        <source>答案完全相同的不收，只收其余</source>
        <translation>Leave out those with the same answers, take the rest</translation>
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
        <translation>Counts for</translation>
    </message>
    <message>
        <source>粘贴的内容</source>
        <translation>What was pasted</translation>
    </message>
    <message>
        <source>粘贴的内容太多，没有粘贴。请存成 .xlsx，用“从表格导入”。</source>
        <translation>Too much was pasted; nothing was taken. Save it as .xlsx and use &quot;Import from a table&quot;.</translation>
    </message>
    <message>
        <source>粘贴的内容读不出来，没有粘贴。请在表格软件里重新复制。</source>
        <translation>What was pasted cannot be read; nothing was taken. Please copy it again in the spreadsheet.</translation>
    </message>
    <message>
        <source>粘贴的有 {count} 行，从这一格往下只有 {count2} 行，没有粘贴。要新增请从“名称”那一列粘贴，或用“从表格导入”。</source>
        <translation>{count} rows were pasted, but there are only {count2} from this cell down; nothing was taken. To add new ones paste into the &quot;Name&quot; column, or use &quot;Import from a table&quot;.</translation>
    </message>
    <message>
        <source>粘贴的有 {count} 行，太多，没有粘贴。请存成 .xlsx，用“从表格导入”。</source>
        <translation>{count} rows were pasted, too many; nothing was taken. Save them as .xlsx and use &quot;Import from a table&quot;.</translation>
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
        <translation>In all</translation>
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
        <translation>All outlets are entered: a format without one counts as &quot;no&quot;, as 0</translation>
    </message>
    <message>
        <source>网点登记全了没有？全了请打勾，没有登记的业态才算“无”。</source>
        <translation>Are all outlets entered? If so, tick the box: only then does a format without an outlet count as &quot;no&quot;.</translation>
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
        <source>自评</source>
        <translation>Self-assessment</translation>
    </message>
    <message>
        <source>至少写一样。搬出本圈的，选它现在的生活圈。</source>
        <translation>Write at least one. If it left this circle, choose the one it is in now.</translation>
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
        <translation>It must say who carried it out; if it is no longer wanted, press &quot;Delete this one&quot;.</translation>
    </message>
    <message>
        <source>要在这里接着填，就收回。</source>
        <translation>To go on here, take it back.</translation>
    </message>
    <message>
        <source>要填或核对</source>
        <translation>To fill in or check</translation>
    </message>
    <message>
        <source>要指定的名称</source>
        <translation>Names to assign</translation>
    </message>
    <message>
        <source>要指定的名称 {count}</source>
        <translation>Names to assign {count}</translation>
    </message>
    <message>
        <source>要留意的</source>
        <translation>To be noted</translation>
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
        <translation>Points and a level</translation>
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
        <translation>Once trusted, all files this computer makes are taken in. Please call: under &quot;Records, Computers&quot; on their side, is this the check number of their own computer?</translation>
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
        <translation>Enter &quot;{label}&quot; first.</translation>
    </message>
    <message>
        <source>请先打开左边的表点“交表”。</source>
        <translation>First open the tables at the left and press “Hand in”.</translation>
    </message>
    <message>
        <source>请先点“{act}”，或者打开左边的表逐张交表。</source>
        <translation>First press “{act}”, or open the tables at the left and hand them in one by one.</translation>
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
        <source>请写新的步行时间、地址或生活圈。</source>
        <translation>Write the new minutes on foot, address or circle.</translation>
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
        <source>还在</source>
        <translation>Still there</translation>
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
        <source>还差 {count} 项</source>
        <translation>{count} missing</translation>
    </message>
    <message>
        <source>还推不出：{sentence}</source>
        <translation>Cannot be derived yet: {sentence}</translation>
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
        <source>还没填</source>
        <translation>nothing filled in</translation>
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
        <translation>No backups yet. &quot;Back up now&quot; makes the first.</translation>
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
        <translation>None yet; enter them under &quot;Communities&quot; on the left</translation>
    </message>
    <message>
        <source>还没看过的都记为“无”（Ctrl+0），可以撤销</source>
        <translation>Everything still open becomes &quot;no&quot; (Ctrl+0); can be undone</translation>
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
        <translation>What is missing, disagrees or is doubtful stands under &quot;Checks&quot;; a click or Enter goes there.</translation>
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
        <source>这一题不附材料。图片请贴到有回形针的题，或“证明材料”里。</source>
        <translation>This question takes no files. Paste the picture at a question with a paper clip, or in &quot;Evidence&quot;.</translation>
    </message>
    <message>
        <source>这一题只有 1—{count}，没有 {digit}。</source>
        <translation>This question has only 1–{count}, no {digit}.</translation>
    </message>
    <message>
        <source>这一题没有可以照上次填的：已经填了，或者上次是推得的。</source>
        <translation>Nothing to fill in as last time: it is filled in already, or was derived then.</translation>
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
        <source>这个城市没有生活圈的表。别的城市的表可以在“城市和表”里加上，用同一份登记。</source>
        <translation>This city has no tables for circles. Tables of other cities can be added under “City and tables”; they use the same register.</translation>
    </message>
    <message>
        <source>这个城市没有生活圈的表，没有可印的。</source>
        <translation>This city has no tables for circles: there is nothing to print.</translation>
    </message>
    <message>
        <source>这个城市的文件没有写目标</source>
        <translation>The document of this city names no targets</translation>
    </message>
    <message>
        <source>这个小区</source>
        <translation>This compound</translation>
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
        <translation>This circle has {count} communities: choose &quot;Yes&quot; under &quot;Lead community&quot; for the one that hands in.</translation>
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
        <translation>No bundles keyed on this computer yet. Write a number under &quot;Bundle no.&quot; and press Enter to begin.</translation>
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
        <translation>There is no &quot;{text}&quot; in this table. Try other words, or press ↓ for all questions.</translation>
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
        <source>这是第一期</source>
        <translation>This is the first round</translation>
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
        <source>这次不交 {count} 张</source>
        <translation>Not handed in now: {count}</translation>
    </message>
    <message>
        <source>这次交 {count} 张</source>
        <translation>Handed in now: {count}</translation>
    </message>
    <message>
        <source>这次活动</source>
        <translation>This activity</translation>
    </message>
    <message>
        <source>这里填的表</source>
        <translation>Tables filled in here</translation>
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
        <translation>Progress</translation>
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
        <source>退回了，还没有再交</source>
        <translation>returned, not handed in again</translation>
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
        <translation>{names}: choose a table</translation>
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
        <source>里面的表一张都没有交，对方只看得到草稿，不当作交了。请先在各张表里点“交表”，再做一次文件。</source>
        <translation>None of the tables in it is handed in: the other side sees drafts only, which do not count. First press “Hand in” in each table, then make the file again.</translation>
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
        <translation>Gates</translation>
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
        <source>问卷 {count} 份</source>
        <translation>{count} questionnaires</translation>
    </message>
    <message>
        <source>问卷三种办法</source>
        <translation>Questionnaires, three ways</translation>
    </message>
    <message>
        <source>问卷平台导出的表格文件都行。名字、IP 地址、时间这些列不看也不存，存下的问卷看不出是谁答的。</source>
        <translation>Any table exported by a survey platform will do. Names, IP addresses and times are neither looked at nor kept; nobody can tell who answered.</translation>
    </message>
    <message>
        <source>问卷平台导出的表格，名字、IP 地址、时间不收</source>
        <translation>Tables exported by survey platforms; names, IP addresses and times are left out</translation>
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
        <translation>Needs, projects</translation>
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
        <translation>Project &quot;{name}&quot;, {progress}</translation>
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
        <translation> (changed for you to &quot;{shown}&quot;{was})</translation>
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
        <translation>(not given)</translation>
    </message>
    <message>
        <source>（现在是 {letters} 列）</source>
        <translation> (now column {letters})</translation>
    </message>
    <message>
        <source>（由{source}推得“{given}”）</source>
        <translation> (derived from {source}: &quot;{given}&quot;)</translation>
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
        <translation>, before &quot;{before}&quot;</translation>
    </message>
    <message>
        <source>，原来是“{names}”</source>
        <translation>, before &quot;{names}&quot;</translation>
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
        <translation>, which is not yet &quot;no&quot;</translation>
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
<context>
    <name>rooms</name>
    <message>
        <source> · 改动推得的答案</source>
        <translation> · change of a derived answer</translation>
    </message>
    <message>
        <source> 等</source>
        <translation> and others</translation>
    </message>
    <message>
        <source> 等 {1} 项</source>
        <translation> and others ({1})</translation>
    </message>
    <message>
        <source> 等{1}个</source>
        <translation> and others ({1})</translation>
    </message>
    <message>
        <source> 等{1}项</source>
        <translation> and others ({1})</translation>
    </message>
    <message>
        <source>+{1} 分，到 {2} 分</source>
        <translation>+{1} points, to {2} points</translation>
    </message>
    <message>
        <source>10（分钟）或 800米</source>
        <translation>10 (minutes) or 800 m</translation>
    </message>
    <message>
        <source>24小时营业</source>
        <translation>Open 24 hours</translation>
    </message>
    <message>
        <source>800（米）</source>
        <translation>800 (m)</translation>
    </message>
    <message>
        <source>GPS、天地图</source>
        <translation>GPS, Tianditu</translation>
    </message>
    <message>
        <source>WPS云盘</source>
        <translation>WPS cloud drive</translation>
    </message>
    <message>
        <source>wps云盘</source>
        <translation>WPS cloud drive</translation>
    </message>
    <message>
        <source>{1} {2} {3}都有</source>
        <translation>{1}: all {2} {3} there</translation>
    </message>
    <message>
        <source>{1} {2} {3}（标准 {4} {5}以上）</source>
        <translation>{1} {2} {3} (standard {4} {3} or more)</translation>
    </message>
    <message>
        <source>{1} {2} 人</source>
        <translation>{1}: {2} people</translation>
    </message>
    <message>
        <source>{1} {2} 处</source>
        <translation>{1} {2}</translation>
    </message>
    <message>
        <source>{1} {2} 太大，请检查是否多输了几位。</source>
        <translation>{1} {2} is too large; a digit too many?</translation>
    </message>
    <message>
        <source>{1} {2} 早于{3} {4}，请核对后改正。</source>
        <translation>{1} {2} is before {3} {4}; check and correct it.</translation>
    </message>
    <message>
        <source>{1} {2} 行</source>
        <translation>{1} row {2}</translation>
    </message>
    <message>
        <source>{1} {2}中 {3} {4}能到，{5}。</source>
        <translation>{3} of {1} {2} can reach it, {5}.</translation>
    </message>
    <message>
        <source>{1} {2}全部能到，得满分 {3} 分。</source>
        <translation>All {1} {2} can reach it: full {3} points.</translation>
    </message>
    <message>
        <source>{1} {2}都有。</source>
        <translation>All {1} {2} there.</translation>
    </message>
    <message>
        <source>{1} {2}，放在这里可能丢失数据。请换到本机磁盘，例如 {3}。</source>
        <translation>{1} {2}; data kept there may be lost. Choose a place on this computer, for example {3}.</translation>
    </message>
    <message>
        <source>{1} {2}，每{3} {4} 分{5}，得 {6} 分。</source>
        <translation>{1} {2}, {4} [point|points] each{5}: {6} [point|points].</translation>
    </message>
    <message>
        <source>{1} · 备注</source>
        <translation>{1} · note</translation>
    </message>
    <message>
        <source>{1} 不在了，没有加进来。请检查文件名和位置。</source>
        <translation>{1} is gone and was not added. Check name and place.</translation>
    </message>
    <message>
        <source>{1} 不完整（复制时断了，或不是同一份备份的文件）。请换一份备份。</source>
        <translation>{1} is incomplete (the copying broke off, or files of different backups). Take another backup.</translation>
    </message>
    <message>
        <source>{1} 不完整，只有前一部分，没有加进来。请从相机或手机重新拷贝，或让对方重发。</source>
        <translation>{1} is incomplete, only its beginning is there; it was not added. Copy it again from camera or phone, or ask for it again.</translation>
    </message>
    <message>
        <source>{1} 不是下发或移交的文件，不能用来开始。请向上级要下发的文件。</source>
        <translation>{1} is no assignment or hand-over file, so it cannot be begun from. Ask for the assignment file.</translation>
    </message>
    <message>
        <source>{1} 不是接收方的钥匙文件，或者已损坏。请让对方用 lcsurvey desk -o 文件.pub 重新导出一份。</source>
        <translation>{1} is not a receiver&apos;s key file, or it is damaged. Ask them to save it again.</translation>
    </message>
    <message>
        <source>{1} 不是本程序的备份，没有恢复。请换一份备份。</source>
        <translation>{1} is no backup of this program; nothing was restored. Choose another backup.</translation>
    </message>
    <message>
        <source>{1} 不是本程序的资料，没有改动它。请选择里面有 lcsurvey.sqlite 的文件夹，或新建一个。</source>
        <translation>{1} is not of this program; it was not touched. Choose the folder with lcsurvey.sqlite in it, or create one.</translation>
    </message>
    <message>
        <source>{1} 不是照片的小图</source>
        <translation>{1} is not the small picture of a photo</translation>
    </message>
    <message>
        <source>{1} 不是能加的文件，没有加进来。可以加：{2}。</source>
        <translation>{1} is not a file that can be added. Possible: {2}.</translation>
    </message>
    <message>
        <source>{1} 个小区中 {2} 个可到</source>
        <translation>{2} of {1} compounds can reach it</translation>
    </message>
    <message>
        <source>{1} 个小区到不了</source>
        <translation>{1} compounds cannot reach it</translation>
    </message>
    <message>
        <source>{1} 个小区的户数之和</source>
        <translation>Households of {1} compounds together</translation>
    </message>
    <message>
        <source>{1} 个生活圈中 {2} 个有</source>
        <translation>{2} of {1} circles have it</translation>
    </message>
    <message>
        <source>{1} 个生活圈的 {2} 个小区中 {3} 个可到</source>
        <translation>{3} of {2} compounds of {1} circles can reach it</translation>
    </message>
    <message>
        <source>{1} 份问卷里{2}{3}，{4}{5}</source>
        <translation>Of {1} questionnaires {2} {3}, {4} {5}</translation>
    </message>
    <message>
        <source>{1} 其实是 {2} 文件</source>
        <translation>{1} is really a {2} file</translation>
    </message>
    <message>
        <source>{1} 写进去后读出来不一样，这个盘可能坏了，没有留下。请换一个盘再试。</source>
        <translation>What was written to {1} reads back differently, the disk may be broken; nothing was left there. Take another disk and try again.</translation>
    </message>
    <message>
        <source>{1} 分</source>
        <translation>{1} [point|points]</translation>
    </message>
    <message>
        <source>{1} 分钟</source>
        <translation>{1} [minute|minutes]</translation>
    </message>
    <message>
        <source>{1} 列“{2}”的选项与表上不同，没有读，不影响满意度。</source>
        <translation>Column {1} &quot;{2}&quot; has other options than the form; it was not read. Satisfaction is not affected.</translation>
    </message>
    <message>
        <source>{1} 只能读，不能写（如光盘、写保护的 U 盘），可以只看不改。要填写，请把它复制到自己能写的盘上再打开。</source>
        <translation>{1} can only be read, not written to (like a CD or a write-protected USB stick); you can look at it without changing anything. To fill it in, copy it to a disk you can write to and open it there.</translation>
    </message>
    <message>
        <source>{1} 只能读，不能写，刚才的改动没有保存。请去掉“只读”属性，或把资料夹复制到自己能写的盘上再打开。</source>
        <translation>{1} can only be read, the last change was not saved. Take off &quot;read-only&quot;, or copy the record folder to a disk you can write to.</translation>
    </message>
    <message>
        <source>{1} 台，在 {2} 处</source>
        <translation>{1} machines in {2} places</translation>
    </message>
    <message>
        <source>{1} 在另一份资料 {2} 里面，没有恢复。请选资料夹以外的位置。</source>
        <translation>{1} lies within other data, {2}; nothing was restored. Choose a place outside that folder.</translation>
    </message>
    <message>
        <source>{1} 在读的时候变了，没有留下。请等它复制完再收一次。</source>
        <translation>{1} changed while it was read and was not kept. Wait until it is copied and take it in again.</translation>
    </message>
    <message>
        <source>{1} 处</source>
        <translation>{1} places</translation>
    </message>
    <message>
        <source>{1} 处不影响答案</source>
        <translation>{1} do not affect answers</translation>
    </message>
    <message>
        <source>{1} 处的答案不再算数</source>
        <translation>{1} answers no longer count</translation>
    </message>
    <message>
        <source>{1} 处要填或核对</source>
        <translation>{1} to fill in or check</translation>
    </message>
    <message>
        <source>{1} 备注：{2} → {3}</source>
        <translation>{1} note: {2} → {3}</translation>
    </message>
    <message>
        <source>{1} 家</source>
        <translation>{1} [outlet|outlets]</translation>
    </message>
    <message>
        <source>{1} 家的{2}之和</source>
        <translation>{2} of {1} [outlet|outlets] together</translation>
    </message>
    <message>
        <source>{1} 家，都在 {2} 分钟以外</source>
        <translation>{1} [outlet|outlets], all more than {2} minutes away</translation>
    </message>
    <message>
        <source>{1} 家；还有 {2} 家没有填这一项</source>
        <translation>{1} [outlet|outlets]; {2} more do not say</translation>
    </message>
    <message>
        <source>{1} 展开后太大，不像是文档，没有加进来。请用 Word 或 Excel 打开，另存后再加。</source>
        <translation>{1} is too large unpacked for a document and was not added. Open it in Word or Excel and save it again.</translation>
    </message>
    <message>
        <source>{1} 已损坏</source>
        <translation>{1} is damaged</translation>
    </message>
    <message>
        <source>{1} 已损坏，为免丢失没有再写入。请把整个资料夹复制一份保存好，再从其中 backups 里最近的备份恢复。</source>
        <translation>{1} is damaged; nothing more was written, so that nothing is lost. Keep a copy of the whole record folder, then restore from the latest backup in its &quot;backups&quot;.</translation>
    </message>
    <message>
        <source>{1} 已损坏，打不开，没有加进来。请重新保存或让对方重发。</source>
        <translation>{1} is damaged and was not added. Save it again, or ask for it again.</translation>
    </message>
    <message>
        <source>{1} 已损坏，看不了，没有加进来。请重新拍照或让对方重发。</source>
        <translation>{1} is damaged and cannot be looked at; it was not added. Take the photo again, or ask for it again.</translation>
    </message>
    <message>
        <source>{1} 已有内容，没有在里面新建。请选一个空文件夹，或打开已有的资料。</source>
        <translation>{1} is not empty; nothing was created in it. Choose an empty folder, or open what is there.</translation>
    </message>
    <message>
        <source>{1} 已有别的内容，没有恢复到里面。请选一个空文件夹，或一份资料所在的文件夹。</source>
        <translation>{1} is not empty; nothing was restored into it. Choose an empty folder, or the folder of a record.</translation>
    </message>
    <message>
        <source>{1} 已由{2}打开。请先在那里关闭，或者以只读方式打开查看。</source>
        <translation>{1} is opened by {2}. Close it there first, or open it to look only.</translation>
    </message>
    <message>
        <source>{1} 已经收过，没有重复收。</source>
        <translation>Received on {1} already; not taken in twice.</translation>
    </message>
    <message>
        <source>{1} 带有宏，没有加进来。请另存为不带宏的 docx 或 xlsx 再加。</source>
        <translation>{1} has macros and was not added. Save it as docx or xlsx without macros.</translation>
    </message>
    <message>
        <source>{1} 所在的盘只剩 {2}，要 {3}，没有开始。请清出空间，或换一个盘。</source>
        <translation>The disk of {1} has only {2} left, {3} are needed; not begun. Free some space, or take another disk.</translation>
    </message>
    <message>
        <source>{1} 所在的磁盘空间不够：要 {2} MB，只剩 {3} MB。请删去不用的文件后再试。</source>
        <translation>Not enough room on the disk of {1}: {2} MB needed, {3} MB left. Delete files you do not need and try again.</translation>
    </message>
    <message>
        <source>{1} 打不开或写不进。请检查磁盘是否还连着、有没有写入的权限，再重新打开。</source>
        <translation>{1} cannot be opened or written. Is the disk connected, and may you write there? Open it again then.</translation>
    </message>
    <message>
        <source>{1} 打不开或写不进（{2}）。请检查路径，或换一个文件夹。</source>
        <translation>{1} cannot be opened or written ({2}). Check the path, or choose another folder.</translation>
    </message>
    <message>
        <source>{1} 是 gif、tiff、bmp 一类的图片，没有加进来。请用看图软件另存为 jpg 或 png 再加。</source>
        <translation>{1} is a picture of a kind like gif, tiff or bmp and was not added. Save it as jpg or png with a picture viewer and add that.</translation>
    </message>
    <message>
        <source>{1} 是{2}</source>
        <translation>{1} is {2}</translation>
    </message>
    <message>
        <source>{1} 是压缩包，没有加进来。请解开，把里面的文件一个个加进来；可以加：{2}。</source>
        <translation>{1} is packed; it was not added. Unpack it and add the files one by one; possible: {2}.</translation>
    </message>
    <message>
        <source>{1} 是另一份资料，没有备份到里面。请另选一个文件夹。</source>
        <translation>{1} holds other data; no backup was made there. Choose another folder.</translation>
    </message>
    <message>
        <source>{1} 是文件夹，没有加进来。请选里面的文件。</source>
        <translation>{1} is a folder and was not added. Choose the files in it.</translation>
    </message>
    <message>
        <source>{1} 是旧版或加了密码的 Office 文件，没有加进来。请另存为 docx 或 xlsx（不设密码）再加。</source>
        <translation>{1} is an old or protected Office file and was not added. Save it as docx or xlsx without a password.</translation>
    </message>
    <message>
        <source>{1} 是旧版资料，要先升级才能查看。请去掉“只读”再打开一次。</source>
        <translation>{1} holds data of an older version that have to be upgraded first. Take off &quot;read-only&quot; and open it again.</translation>
    </message>
    <message>
        <source>{1} 是正在使用或没有正常关闭的资料，不是备份。请直接打开它，或先给它做一份备份。</source>
        <translation>{1} is in use or was not closed properly; it is not a backup. Open it directly, or back it up first.</translation>
    </message>
    <message>
        <source>{1} 是用更新版本的程序建的（资料第 {2} 版，本程序到第 {3} 版），没有改动它。请先更新程序再打开。</source>
        <translation>{1} was made by a newer program (data version {2}, this program knows up to {3}); it was not touched. Update the program first.</translation>
    </message>
    <message>
        <source>{1} 是空文件，没有加进来。请重新拍照或另存后再加。</source>
        <translation>{1} is empty and was not added. Take the photo again, or save it again.</translation>
    </message>
    <message>
        <source>{1} 是设备或管道，不是文件，没有加进来。请选照片或文档。</source>
        <translation>{1} is a device or pipe, not a file; it was not added. Choose photos or documents.</translation>
    </message>
    <message>
        <source>{1} 有 {2} MB，超过 20 MB，没有加进来。请压缩或拆分后再加。</source>
        <translation>{1} is {2} MB, more than 20 MB; it was not added. Compress or split it.</translation>
    </message>
    <message>
        <source>{1} 有 {2}，超过 20 MB，没有加进来。请压缩或拆分后再加。</source>
        <translation>{1} is {2}, more than 20 MB; it was not added. Compress or split it.</translation>
    </message>
    <message>
        <source>{1} 正被另一个程序占用，这次没有保存。请关闭占用它的程序（如杀毒、网盘）再试。</source>
        <translation>{1} is held by another program; it was not saved this time. Close that program (a virus scanner, a network drive) and try again.</translation>
    </message>
    <message>
        <source>{1} 步可到{2}：{3}。</source>
        <translation>{1} [step|steps] to {2}: {3}.</translation>
    </message>
    <message>
        <source>{1} 没有写成（{2}）。U 盘可能已拔出，请插好后再试，或换一个位置。</source>
        <translation>{1} was not written ({2}). Perhaps the USB stick was pulled out; plug it in again, or choose another place.</translation>
    </message>
    <message>
        <source>{1} 没有写成（{2}）。请检查能不能在那里写文件，或换一个位置再试。</source>
        <translation>{1} was not written ({2}). Can files be written there? Or choose another place.</translation>
    </message>
    <message>
        <source>{1} 没有可以收的文件（.lcs）。请检查位置。</source>
        <translation>{1}: there are no files that can be taken in (.lcs). Check the place.</translation>
    </message>
    <message>
        <source>{1} 的像素太多（超过 5000 万），没有加进来。请把照片缩小后再加。</source>
        <translation>{1} has too many pixels (over 50 million) and was not added. Make the photo smaller.</translation>
    </message>
    <message>
        <source>{1} 的内容与它的校验值不符，可能被改动或磁盘出错，没有复制。请从别的备份里找回。</source>
        <translation>The contents of {1} do not fit their check values; changed, or a disk error. Not copied; look for it in another backup.</translation>
    </message>
    <message>
        <source>{1} 的名称</source>
        <translation>the name of {1}</translation>
    </message>
    <message>
        <source>{1} 的结构不像是照片或文档</source>
        <translation>{1} is not built like a photo or document</translation>
    </message>
    <message>
        <source>{1} 看不了（{2}）。请检查位置，或重新插上盘再试。</source>
        <translation>{1} cannot be looked at ({2}). Check the place, or reconnect the disk and try again.</translation>
    </message>
    <message>
        <source>{1} 看不了（{2}），没有恢复。请换一个位置。</source>
        <translation>{1} cannot be looked at ({2}); nothing was restored. Choose another place.</translation>
    </message>
    <message>
        <source>{1} 种：{2}</source>
        <translation>{1} kinds: {2}</translation>
    </message>
    <message>
        <source>{1} 空间不够：要 {2} MB，只剩 {3} MB，没有写。请腾出空间或换一个位置。</source>
        <translation>Not enough room in {1}: {2} MB needed, {3} MB left; not written. Free some space, or choose another place.</translation>
    </message>
    <message>
        <source>{1} 第 {2} 行</source>
        <translation>{1} line {2}</translation>
    </message>
    <message>
        <source>{1} 等 {2} 家</source>
        <translation>{1} and others ({2})</translation>
    </message>
    <message>
        <source>{1} 读不出来（{2}）。请检查文件名和位置。</source>
        <translation>{1} cannot be read ({2}). Check name and place.</translation>
    </message>
    <message>
        <source>{1} 读不出来（{2}）。请检查盘是否还连着，再试一次。</source>
        <translation>{1} cannot be read ({2}). Is the disk still connected? Try again.</translation>
    </message>
    <message>
        <source>{1} 读不出来（{2}），没有加进来。请检查权限，或先复制到本机再加。</source>
        <translation>{1} cannot be read ({2}) and was not added. Check the permissions, or copy it to this computer first.</translation>
    </message>
    <message>
        <source>{1} 超过 {2} MB</source>
        <translation>{1} is more than {2} MB</translation>
    </message>
    <message>
        <source>{1} 里有内容与它的校验值不符（{2}），没有照它做。请先把整个资料夹复制一份保存好，再用较早的备份恢复。</source>
        <translation>{1} has contents that do not fit their check values ({2}); it was not used. Keep a copy of the whole record folder first, then restore from an earlier backup.</translation>
    </message>
    <message>
        <source>{1} 里有记录与签名时不同，没有交出。请用“检查”看是哪些，从备份恢复后再试。</source>
        <translation>{1}: entries are not as they were signed; nothing was handed out. Find them with &quot;check&quot;, restore from a backup and try again.</translation>
    </message>
    <message>
        <source>{1} 里没有城市的设置，不能用来开始。请让上级重新下发一份。</source>
        <translation>There are no settings of the city in {1}, so it cannot be begun from. Ask for it to be assigned again.</translation>
    </message>
    <message>
        <source>{1} 里没有备份。请选做备份时所选的文件夹，或其中的 lcsurvey-….sqlite。</source>
        <translation>There are no backups in {1}. Choose the folder they were made in, or a lcsurvey-….sqlite in it.</translation>
    </message>
    <message>
        <source>{1} 里没有调查期次，不能用来开始。请让上级重新下发一份。</source>
        <translation>There is no survey round in {1}, so it cannot be begun from. Ask for it to be assigned again.</translation>
    </message>
    <message>
        <source>{1} 里没有资料。请检查位置，或在这里新建。</source>
        <translation>There are no data in {1}. Check the place, or create them here.</translation>
    </message>
    <message>
        <source>{1} 项</source>
        <translation>{1} items</translation>
    </message>
    <message>
        <source>{1} 项合计 {2} 分，满分 {3} 分</source>
        <translation>{1} lines together {2} points, {3} at most</translation>
    </message>
    <message>
        <source>{1}{2}品牌连锁店 {3} 家，比网点总数 {4} 家还多。请改正其中一个。</source>
        <translation>{1}{2}: {3} chain outlets are more than the {4} outlets in all. Correct one of them.</translation>
    </message>
    <message>
        <source>{1}{2}在表格里是隐藏的列，也读了。</source>
        <translation>Hidden columns of the table were read too: {1}{2}.</translation>
    </message>
    <message>
        <source>{1}{2}扣 {3} 分</source>
        <translation>{1}{2} minus {3} points</translation>
    </message>
    <message>
        <source>{1}{2}未填完，{3}</source>
        <translation>{1}{2} incomplete, {3}</translation>
    </message>
    <message>
        <source>{1}{2}未填，{3}</source>
        <translation>{1}{2} empty, {3}</translation>
    </message>
    <message>
        <source>{1}{2}足够</source>
        <translation>{1}{2} is enough</translation>
    </message>
    <message>
        <source>{1}{2}，最多 {3} {4}。</source>
        <translation>{1}{2}, {3} {4} at most.</translation>
    </message>
    <message>
        <source>{1}×{2}÷{3}{4}{5} 分{6}</source>
        <translation>{1}×{2}÷{3}{4}{5} points{6}</translation>
    </message>
    <message>
        <source>{1}“{2}”不是日期，请写成 2026-11-21。</source>
        <translation>{1} &quot;{2}&quot; is not a date; write it like 2026-11-21.</translation>
    </message>
    <message>
        <source>{1}“{2}”与“{3}”定为同一个</source>
        <translation>{1} &quot;{2}&quot; and &quot;{3}&quot; decided to be the same</translation>
    </message>
    <message>
        <source>{1}“{2}”仍是单独一条</source>
        <translation>{1} &quot;{2}&quot; stays an entry of its own</translation>
    </message>
    <message>
        <source>{1}一共 {2} {3}，能到的却更多：{4}。请改正其中一个。</source>
        <translation>{1} has {2} {3} in all, but more are said to be reached: {4}. Correct one of them.</translation>
    </message>
    <message>
        <source>{1}一行</source>
        <translation>row {1}</translation>
    </message>
    <message>
        <source>{1}不能大于 {2}{3}，现在是 {4}，请检查是否多输了几位。</source>
        <translation>{1} cannot be more than {2}{3}, is {4}; a digit too many?</translation>
    </message>
    <message>
        <source>{1}不能小于 0，现在是 {2}，请改正。</source>
        <translation>{1} cannot be below 0, is {2}; please correct it.</translation>
    </message>
    <message>
        <source>{1}为 0，得 0 分。</source>
        <translation>{1} is 0: 0 points.</translation>
    </message>
    <message>
        <source>{1}为 {2} {3}，仍到不了{4}；请先看其他各项。</source>
        <translation>With {1} of {2} {3} {4} is still not reached; look at the other lines first.</translation>
    </message>
    <message>
        <source>{1}以 {2} 开头的文件。请写出完整的编号。</source>
        <translation>{1} beginning with {2}. Write the whole number.</translation>
    </message>
    <message>
        <source>{1}以上</source>
        <translation>{1} or more</translation>
    </message>
    <message>
        <source>{1}再加 1 {2}</source>
        <translation>{1}: 1 {2} more</translation>
    </message>
    <message>
        <source>{1}再覆盖 1 个小区</source>
        <translation>{1}: cover 1 more compound</translation>
    </message>
    <message>
        <source>{1}再覆盖 {2} 个小区</source>
        <translation>{1}: cover {2} more compounds</translation>
    </message>
    <message>
        <source>{1}写的是步行 {2} 分钟，但离最近的{3}直线就有 {4} 米。请核对时间，或核对坐标来自哪种地图。</source>
        <translation>{1} says {2} minutes on foot, but the nearest {3} is {4} m away in a straight line. Check the time, or which map the coordinates are from.</translation>
    </message>
    <message>
        <source>{1}到 {2} 分：{3}</source>
        <translation>{1} to {2} points: {3}</translation>
    </message>
    <message>
        <source>{1}占{2}</source>
        <translation>share of {1} in {2}</translation>
    </message>
    <message>
        <source>{1}只能是“是”或“否”，现在是“{2}”。</source>
        <translation>{1} can only be yes or no, is &quot;{2}&quot;.</translation>
    </message>
    <message>
        <source>{1}填了无{2}，却登记着{3}。请改填“有”，或更正网点。</source>
        <translation>{1} says no for {2}, but there is {3}. Change it to &quot;yes&quot;, or correct the outlet.</translation>
    </message>
    <message>
        <source>{1}填了有{2}，{3}填的却是 0。请核对后改成一致。</source>
        <translation>{1} says yes for {2}, {3} says 0. Check and make them agree.</translation>
    </message>
    <message>
        <source>{1}填了有{2}，登记的网点里却没有。{3}</source>
        <translation>{1} says yes for {2}, but there is no such outlet. {3}</translation>
    </message>
    <message>
        <source>{1}填的是 {2} 平方米，登记的 {3} 家{4} {5} 平方米。请核对。</source>
        <translation>{1} is filled in as {2} m², the {3} entered {4} {5} m². Please check.</translation>
    </message>
    <message>
        <source>{1}填的是 {2}，由{3}推得 {4}{5}。核对后可改用推得的。</source>
        <translation>{1} is filled in as {2}; from {3} it is {4}{5}. After checking you can use the derived one.</translation>
    </message>
    <message>
        <source>{1}填的是 {2}，由{3}算得 {4}（{5}）。核对后可改用推得的。</source>
        <translation>{1} is filled in as {2}; from {3} it is {4} ({5}). After checking you can use the derived one.</translation>
    </message>
    <message>
        <source>{1}增加{2}</source>
        <translation>{1}: add {2}</translation>
    </message>
    <message>
        <source>{1}多得 {2} 分</source>
        <translation>{1}: {2} points more</translation>
    </message>
    <message>
        <source>{1}定的数</source>
        <translation>set by {1}</translation>
    </message>
    <message>
        <source>{1}已经交表，之后资料有了变化：{2}与交的不同。要按新的交，请先撤回。</source>
        <translation>{1} was handed in, and what it rests on changed since: {2} is not as handed in. To hand in the new figures, take it back first.</translation>
    </message>
    <message>
        <source>{1}年{2}</source>
        <translation>{1}, {2}</translation>
    </message>
    <message>
        <source>{1}年内</source>
        <translation> in {1}</translation>
    </message>
    <message>
        <source>{1}年建成 {2} 个生活圈</source>
        <translation>{2} circles built in {1}</translation>
    </message>
    <message>
        <source>{1}年建成 {2} 个生活圈、{3} 个社区</source>
        <translation>{2} circles and {3} communities built in {1}</translation>
    </message>
    <message>
        <source>{1}应是文字，现在是“{2}”。</source>
        <translation>{1} should be text, is &quot;{2}&quot;.</translation>
    </message>
    <message>
        <source>{1}应是每一种各有多少{2}。</source>
        <translation>{1} should be how many of each kind{2}.</translation>
    </message>
    <message>
        <source>{1}应是若干个名称。</source>
        <translation>{1} should be a few names.</translation>
    </message>
    <message>
        <source>{1}按户数计算，{2}还没有填户数。请补上。</source>
        <translation>{1} counts by households, {2} has none yet. Please add them.</translation>
    </message>
    <message>
        <source>{1}是人工改的，改了以后资料又有变化。请再核对，或改用推得的。</source>
        <translation>{1}: changed by hand, and the data changed since. Check again, or use the derived one.</translation>
    </message>
    <message>
        <source>{1}是合计，没有算进来。</source>
        <translation>{1} is a total and was not counted.</translation>
    </message>
    <message>
        <source>{1}是表外的说明，没有算进来。</source>
        <translation>{1} is a remark outside the table and was not counted.</translation>
    </message>
    <message>
        <source>{1}是重复的列名，没有算进来。</source>
        <translation>{1} repeats the headings and was not counted.</translation>
    </message>
    <message>
        <source>{1}步行要 {2} 分钟，在一刻钟以外，各表不算它。请核对时间或距离。</source>
        <translation>{1} is {2} minutes on foot, more than fifteen; no table counts it. Check time or distance.</translation>
    </message>
    <message>
        <source>{1}没有“{2}”这一项；有：{3}。</source>
        <translation>{1} has no &quot;{2}&quot;; there are: {3}.</translation>
    </message>
    <message>
        <source>{1}没有“{2}”，可选：{3}。</source>
        <translation>There is no {1} &quot;{2}&quot;; possible: {3}.</translation>
    </message>
    <message>
        <source>{1}没有步行时间，{2}的{3}还定不下来。请补上步行时间或距离。</source>
        <translation>{1}: no minutes on foot, so {3} of {2} cannot be decided. Add minutes or distance.</translation>
    </message>
    <message>
        <source>{1}登记册</source>
        <translation>Register of {1}</translation>
    </message>
    <message>
        <source>{1}的{2}不能空着，请填写。</source>
        <translation>{2} of a {1} cannot be empty.</translation>
    </message>
    <message>
        <source>{1}的{2}是 {3}，{4}各行合计是 {5}。请核对两张表。</source>
        <translation>{2} of {1} is {3}, the rows of {4} add up to {5}. Check both tables.</translation>
    </message>
    <message>
        <source>{1}的业态“{2}”不在业态目录里，不算进任何一张表。请改选。</source>
        <translation>{1}: &quot;{2}&quot; is not in the catalogue of formats, so no table counts it. Choose another.</translation>
    </message>
    <message>
        <source>{1}的从业人员是 {2} 人，{3}。请核对。</source>
        <translation>The staff of {1} is {2}: {3}. Please check.</translation>
    </message>
    <message>
        <source>{1}的商业和综合服务设施面积占 {2}，新建居住区不应低于 10%。请核对，或说明原因。</source>
        <translation>Commercial and service facilities of {1} are {2}; in new housing they should not be below 10 %. Check, or explain.</translation>
    </message>
    <message>
        <source>{1}的坐标 {2}, {3} {4}。请核对。</source>
        <translation>The coordinates of {1} {2}, {3}: {4}. Please check.</translation>
    </message>
    <message>
        <source>{1}的坐标离其他的约 {2} 千米，不像在这个生活圈里。请核对坐标，或核对坐标来自哪种地图。</source>
        <translation>{1} lies about {2} km from the others, hardly in this circle. Check the coordinates, or which map they are from.</translation>
    </message>
    <message>
        <source>{1}的汇总表</source>
        <translation>Report of {1}</translation>
    </message>
    <message>
        <source>{1}的电脑</source>
        <translation>computer of {1}</translation>
    </message>
    <message>
        <source>{1}的电脑已被停用，这份文件没有收。电脑找回来了，请先在发件电脑里恢复，再重试。</source>
        <translation>The computer of {1} was stopped; this file was not taken in. If it is found again, restore it under &quot;Computers&quot; first, then try again.</translation>
    </message>
    <message>
        <source>{1}看不出是哪个生活圈的，也算在这里，请核对。</source>
        <translation>{1}: it does not say which circle; counted here too, please check.</translation>
    </message>
    <message>
        <source>{1}等 {2} {3}</source>
        <translation>{1} and others, {2} {3}</translation>
    </message>
    <message>
        <source>{1}编号以“{2}”开头的电脑。请写全编号。</source>
        <translation>{1} computer whose number begins with &quot;{2}&quot;. Write the whole number.</translation>
    </message>
    <message>
        <source>{1}补足{2}</source>
        <translation>{1}: complete {2}</translation>
    </message>
    <message>
        <source>{1}要超过 {2}</source>
        <translation>{1} must be more than {2}</translation>
    </message>
    <message>
        <source>{1}要达到 {2}</source>
        <translation>{1} must be at least {2}</translation>
    </message>
    <message>
        <source>{1}说的是谁不能改，请另填一条。</source>
        <translation>Whom a {1} speaks of cannot be changed; enter another one.</translation>
    </message>
    <message>
        <source>{1}请先看评价表还缺什么。</source>
        <translation>{1} See first what the evaluation table lacks.</translation>
    </message>
    <message>
        <source>{1}请把评价表填完。</source>
        <translation>{1} Complete the evaluation table.</translation>
    </message>
    <message>
        <source>{1}达到“{2}”</source>
        <translation>{1}: reach &quot;{2}&quot;</translation>
    </message>
    <message>
        <source>{1}还不能确定，{2}</source>
        <translation>{1} not decided yet, {2}</translation>
    </message>
    <message>
        <source>{1}还差 {2} {3}</source>
        <translation>{1} lacks {2} {3}</translation>
    </message>
    <message>
        <source>{1}还是空的</source>
        <translation>{1} is empty</translation>
    </message>
    <message>
        <source>{1}还没有业态，不算进任何一张表。请补上。</source>
        <translation>{1}: no format, so no table counts it. Please add it.</translation>
    </message>
    <message>
        <source>{1}这一期还没有问过变了吗，表里推得的答案仍算在内。请到“变了吗”逐家确认。</source>
        <translation>{1}: not asked yet what changed in this round; derived answers still count it. Confirm them one by one under &quot;What changed&quot;.</translation>
    </message>
    <message>
        <source>{1}这台电脑的资料是从一台已停用的电脑复制来的，还没有收。请核对是谁发来的，认可这台电脑后再收。</source>
        <translation>The data on this computer of {1} were copied from one that was stopped; not taken in yet. Check who sent it, trust the computer, then take it in.</translation>
    </message>
    <message>
        <source>{1}都是牵头社区，只能有一个。请改正。</source>
        <translation>{1} are all lead community; there can be only one. Please correct it.</translation>
    </message>
    <message>
        <source>{1}都标成了牵头社区，只能有一个。请留下一个再交表。</source>
        <translation>{1} are all marked as lead community. Keep one, then hand in.</translation>
    </message>
    <message>
        <source>{1}问卷 {2}、汇总表 {3}</source>
        <translation>{1}: questionnaires {2}, report {3}</translation>
    </message>
    <message>
        <source>{1}（{2} 份）</source>
        <translation>{1} ({2})</translation>
    </message>
    <message>
        <source>{1}（{2}）的电脑</source>
        <translation>computer of {1} ({2})</translation>
    </message>
    <message>
        <source>{1}（人工定，按所填为{2}）</source>
        <translation>{1} (set by hand, by the answers {2})</translation>
    </message>
    <message>
        <source>{1}（电脑 {2}，{3} 起）</source>
        <translation>{1} (computer {2}, since {3})</translation>
    </message>
    <message>
        <source>{1}，低于 {2} 分的底线，还差 {3} 分。</source>
        <translation>{1}, below the least of {2} points, {3} more needed.</translation>
    </message>
    <message>
        <source>{1}，共 {2} {3}。</source>
        <translation>{1}, {2} {3} in all.</translation>
    </message>
    <message>
        <source>{1}，共 {2} {3}，缺{4}。</source>
        <translation>{1}, {2} {3} in all, lacking {4}.</translation>
    </message>
    <message>
        <source>{1}，得 0 分。</source>
        <translation>{1}: 0 points.</translation>
    </message>
    <message>
        <source>{1}，得 {2} 分</source>
        <translation>{1}: {2} points</translation>
    </message>
    <message>
        <source>{1}，得满分 {2} 分。</source>
        <translation>{1}: full {2} points.</translation>
    </message>
    <message>
        <source>{1}，比 {2} {3}少 {4} {5}，扣 {6} 分</source>
        <translation>{1}, {4} {3} fewer than {2} {3}: minus {6} points</translation>
    </message>
    <message>
        <source>{1}，没有这类网点</source>
        <translation>{1}, none of this kind</translation>
    </message>
    <message>
        <source>{1}，请填写后再{2}。</source>
        <translation>{1}; fill it in, then {2}.</translation>
    </message>
    <message>
        <source>{1}，达到 {2} 分的底线。</source>
        <translation>{1}, the least of {2} points is reached.</translation>
    </message>
    <message>
        <source>{1}，还不知道在不在 {2} 分钟内</source>
        <translation>{1}: not known whether within {2} minutes</translation>
    </message>
    <message>
        <source>{1}：{2}。这一列没有读。</source>
        <translation>{1}: {2}. This column was not read.</translation>
    </message>
    <message>
        <source>{1}：{2}（初步{3}，评价{4}）。</source>
        <translation>{1}: {2} (preliminary {3}, evaluation {4}).</translation>
    </message>
    <message>
        <source>{1}：{2}，备份没有做成，资料原样未动。请确认盘还连着、能写，或换一个位置再试。</source>
        <translation>{1}: {2}; no backup was made, your data are untouched. Is the disk connected and writable? Or choose another place.</translation>
    </message>
    <message>
        <source>{1}：{2}，无论评价结果如何都没有类型。</source>
        <translation>{1}: {2}, no type whatever the evaluation says.</translation>
    </message>
    <message>
        <source>{1}：不是 .xlsx 表格（.ods、.xlsb 和压缩包也不行）。请用表格软件另存为 .xlsx 再试。</source>
        <translation>{1}: this is no .xlsx workbook (nor will an .ods, an .xlsb or an archive do). Save it as .xlsx with a spreadsheet program and try again.</translation>
    </message>
    <message>
        <source>{1}：不是表格，或文字编码不认识。请另存为 .xlsx 再试。</source>
        <translation>{1}: not a table, or an unknown encoding. Save it as .xlsx and try again.</translation>
    </message>
    <message>
        <source>{1}：其实是网页，不是表格文件。请用表格软件打开，另存为 .xlsx 再试。</source>
        <translation>{1}: really a web page, not a table. Open it in a spreadsheet program and save it as .xlsx.</translation>
    </message>
    <message>
        <source>{1}：分型表还没有填完，类型未定。</source>
        <translation>{1}: the typing table is not complete, the type is open.</translation>
    </message>
    <message>
        <source>{1}：初步为{2}，待评价表确认。</source>
        <translation>{1}: preliminary {2}, to be confirmed by the evaluation.</translation>
    </message>
    <message>
        <source>{1}：压缩方式不认识，请用表格软件另存为 .xlsx 再试。</source>
        <translation>{1}: unknown compression. Save it as .xlsx in a spreadsheet program and try again.</translation>
    </message>
    <message>
        <source>{1}：只有标题，没有内容。请检查是不是选错了文件。</source>
        <translation>{1}: only headings, nothing below. Is it the right file?</translation>
    </message>
    <message>
        <source>{1}：各格的文字加起来太多，不像是表格，没有读。</source>
        <translation>{1}: too much text in the cells for a table; it was not read.</translation>
    </message>
    <message>
        <source>{1}：展开后太大，不像是表格，没有读。请另存为一份新的 .xlsx 再试。</source>
        <translation>{1}: unpacked it is too large for a table and was not read. Save it as a new .xlsx and try again.</translation>
    </message>
    <message>
        <source>{1}：工作表“{2}”是空的。请选另一张工作表，或检查是不是选错了文件。</source>
        <translation>{1}: the sheet &quot;{2}&quot; is empty. Choose another sheet, or another file.</translation>
    </message>
    <message>
        <source>{1}：打不开这个表格，可能已损坏。请用表格软件打开后另存为 .xlsx 再试。</source>
        <translation>{1}: this table does not open, it may be damaged. Save it as .xlsx in a spreadsheet program and try again.</translation>
    </message>
    <message>
        <source>{1}：文件不完整或已损坏，打不开。请重新导出或下载一份。</source>
        <translation>{1}: incomplete or damaged. Export or download it again.</translation>
    </message>
    <message>
        <source>{1}：文件名里有不能用的字符，没有加进来。请改名后再加。</source>
        <translation>{1}: the file name has characters that cannot be used; it was not added. Rename it.</translation>
    </message>
    <message>
        <source>{1}：文件名里有不能用的字符，请改名后再试。</source>
        <translation>{1}: the file name has characters that cannot be used; rename it and try again.</translation>
    </message>
    <message>
        <source>{1}：文件是空的，请重新导出或下载一份。</source>
        <translation>{1}: the file is empty; export or download it again.</translation>
    </message>
    <message>
        <source>{1}：文件超过 {2} MB，没有读。请分成几个文件再导入。</source>
        <translation>{1}: more than {2} MB, not read. Split it into several files.</translation>
    </message>
    <message>
        <source>{1}：是文件夹或设备，不是表格文件。请选 .xlsx 或 .csv 文件。</source>
        <translation>{1}: a folder or device, not a table. Choose an .xlsx or .csv file.</translation>
    </message>
    <message>
        <source>{1}：是旧格式（.xls）或有密码的表格，请用表格软件另存为没有密码的 .xlsx 再试。</source>
        <translation>{1}: the old form (.xls) or protected by a password. Save it as .xlsx without a password and try again.</translation>
    </message>
    <message>
        <source>{1}：有 {2} 行 {3} 列，太多了，请分成几个文件再导入。</source>
        <translation>{1}: {2} rows and {3} columns are too many; split it into several files.</translation>
    </message>
    <message>
        <source>{1}：有 {2} 行有问题，一行也没有导入。</source>
        <translation>{1}: {2} rows have problems; no row was imported.</translation>
    </message>
    <message>
        <source>{1}：有一行太长，不像是表格，没有读。</source>
        <translation>{1}: a row is too long for a table; it was not read.</translation>
    </message>
    <message>
        <source>{1}：有密码，打不开。请去掉密码后另存再试。</source>
        <translation>{1}: protected by a password. Save it without one and try again.</translation>
    </message>
    <message>
        <source>{1}：没有一列写着已登记的社区或生活圈，分不出是哪个生活圈的问卷。请用 --circle 写明，或在表格里加一列“社区”。</source>
        <translation>{1}: no column names a community or circle entered here, so it is not clear whose questionnaires these are. Add a column &quot;社区&quot; to the table.</translation>
    </message>
    <message>
        <source>{1}：没有一列是《{2}》的满意度题，请检查是不是选错了文件。</source>
        <translation>{1}: no column is a satisfaction question of &quot;{2}&quot;. Is it the right file?</translation>
    </message>
    <message>
        <source>{1}：没有一列是名称，没有导入。请指明哪一列是名称。</source>
        <translation>{1}: no column is the name; nothing was imported. Say which column is the name.</translation>
    </message>
    <message>
        <source>{1}：没有叫“{2}”的工作表，有：{3}。</source>
        <translation>{1}: there is no sheet &quot;{2}&quot;; there are: {3}.</translation>
    </message>
    <message>
        <source>{1}：第 {2} 行读不出来，可能不是表格或引号没有成对。</source>
        <translation>{1}: line {2} cannot be read; not a table, or quotes without a partner.</translation>
    </message>
    <message>
        <source>{1}：表格一直铺到第 {2} 行、第 {3} 列，太大了，没有读。多半是远处有一格误写了字：请删去内容以外的行和列，另存后再试；确实有这么多，请分成几个文件。</source>
        <translation>{1}: the table reaches row {2}, column {3}, too large to read. Most likely a far cell holds a stray word: delete rows and columns outside the contents and save again; if there is really so much, split it.</translation>
    </message>
    <message>
        <source>{1}：表格里没有内容。</source>
        <translation>{1}: there is nothing in the table.</translation>
    </message>
    <message>
        <source>{1}：评价为{2}，初步类型{3}未获确认。</source>
        <translation>{1}: evaluation {2}, the preliminary type {3} is not confirmed.</translation>
    </message>
    <message>
        <source>{1}：读不出来（{2}），请检查文件名和文件夹。</source>
        <translation>{1}: cannot be read ({2}); check name and folder.</translation>
    </message>
    <message>
        <source>{1}：超过 {2} 行，请分成几个文件再导入。</source>
        <translation>{1}: more than {2} rows; split it into several files.</translation>
    </message>
    <message>
        <source>{1}：还原{2}的可达情况</source>
        <translation>{1}: reach of {2} put back</translation>
    </message>
    <message>
        <source>{1}：里面的内容比它写明的多，可能有人动过手脚，没有读。</source>
        <translation>{1}: there is more inside than it says, somebody may have tampered with it; it was not read.</translation>
    </message>
    <message>
        <source>{1}；要得 {2} 分，{3}。</source>
        <translation>{1}; for {2} points {3}.</translation>
    </message>
    <message>
        <source>{file} 不完整，后面的内容缺了，没有收。请从原处重新复制一份，或让对方重新发送。</source>
        <translation>{file} is incomplete, its end is missing; it was not taken in. Copy it again, or ask them to send it again.</translation>
    </message>
    <message>
        <source>{file} 不是封给本机的，打不开。请确认对方是发给谁的；要发给本机，请把本机的钥匙文件交给对方，再重新导出。</source>
        <translation>{file} is not sealed for this computer and cannot be opened. Ask whom it was meant for; for this computer, give them its key file and let them export again.</translation>
    </message>
    <message>
        <source>{file} 不是本程序的文件（.lcs），没有收。请检查是不是选错了；是压缩包的，请先解开。</source>
        <translation>{file} is not a file of this program (.lcs) and was not taken in. Is it the right one? If it is packed, unpack it first.</translation>
    </message>
    <message>
        <source>{file} 太大，没有收：{detail}。请让对方分成几份重新导出。</source>
        <translation>{file} is too large and was not taken in: {detail}. Ask them to export it in several parts.</translation>
    </message>
    <message>
        <source>{file} 已损坏（{detail}），没有收。请从原处重新复制一份，或让对方重新发送。</source>
        <translation>{file} is damaged ({detail}) and was not taken in. Copy it again, or ask them to send it again.</translation>
    </message>
    <message>
        <source>{file} 是“{place}”的资料，这里的资料是“{detail}”的，没有收。请检查是不是发错了。</source>
        <translation>{file} is of &quot;{place}&quot;, the data here are of &quot;{detail}&quot;; it was not taken in. Was it sent by mistake?</translation>
    </message>
    <message>
        <source>{file} 是用更新版本的程序（{place}）做的，本程序读不了，要 {detail} 或更新的版本，没有收。请先更新本程序，再收一次。</source>
        <translation>{file} was made by a newer program ({place}); this one cannot read it, {detail} or newer is needed. Update this program, then take it in again.</translation>
    </message>
    <message>
        <source>{file} 的内部结构不对（{place}：{detail}），可能被改动过，没有收。</source>
        <translation>The inside of {file} is wrong ({place}: {detail}), it may have been tampered with; it was not taken in.</translation>
    </message>
    <message>
        <source>{file} 的签名对不上（{place}），不能确认是谁做的，没有收。</source>
        <translation>The signature of {file} does not fit ({place}), so it is not sure who made it; it was not taken in.</translation>
    </message>
    <message>
        <source>{file} 读不出来（{detail}）。请检查它还在不在原来的位置，或先复制到本机再收。</source>
        <translation>{file} cannot be read ({detail}). Is it still where it was? Or copy it to this computer first.</translation>
    </message>
    <message>
        <source>{file} 里的{place}不成立（{detail}），没有收。</source>
        <translation>{place} in {file} does not hold ({detail}); it was not taken in.</translation>
    </message>
    <message>
        <source>{file} 里的{place}不能用（{detail}），没有收。请让对方更新程序后重新导出一份。</source>
        <translation>{place} in {file} cannot be used ({detail}); it was not taken in. Ask them to update their program and export again.</translation>
    </message>
    <message>
        <source>{file} 里的{place}与清单不符（{detail}），可能被改动过，没有收。</source>
        <translation>{place} in {file} does not fit the list of contents ({detail}), it may have been tampered with; it was not taken in.</translation>
    </message>
    <message>
        <source>{file} 里的{place}写得不规范（{detail}），没有收。</source>
        <translation>{place} in {file} is not written as it should be ({detail}); it was not taken in.</translation>
    </message>
    <message>
        <source>{file} 里的{place}收不进（{detail}）。请让对方在本程序里换掉这个附件，再重新导出一份。</source>
        <translation>{place} in {file} cannot be taken in ({detail}). Ask them to replace this attachment and export again.</translation>
    </message>
    <message>
        <source>“{1}”{2}太大了，最多 {3} {4}。请核对数字，还有表头写的单位。</source>
        <translation>&quot;{1}&quot; {2}is too much; at most {3} {4}. Check the number and the unit of the heading.</translation>
    </message>
    <message>
        <source>“{1}”不是{2}，请只填{3}{4}。</source>
        <translation>&quot;{1}&quot; is not {2}; write only {3}{4}.</translation>
    </message>
    <message>
        <source>“{1}”不是一对坐标。请写经度和纬度，如 105.19,37.51。</source>
        <translation>&quot;{1}&quot; is not a pair of coordinates. Write longitude and latitude, such as 105.19,37.51.</translation>
    </message>
    <message>
        <source>“{1}”不是业态。请改成业态目录里的叫法。</source>
        <translation>&quot;{1}&quot; is no format. Use a name from the catalogue of formats.</translation>
    </message>
    <message>
        <source>“{1}”不是名称。没有就把这一行删去或留空。</source>
        <translation>&quot;{1}&quot; is no name. If there is none, delete the row or leave it empty.</translation>
    </message>
    <message>
        <source>“{1}”不是数字。</source>
        <translation>&quot;{1}&quot; is not a number.</translation>
    </message>
    <message>
        <source>“{1}”不是数字。请只写数字{2}。</source>
        <translation>&quot;{1}&quot; is not a number. Write only the number{2}.</translation>
    </message>
    <message>
        <source>“{1}”不是数字，请只填{2}{3}。</source>
        <translation>&quot;{1}&quot; is not a number; write only {2}{3}.</translation>
    </message>
    <message>
        <source>“{1}”不是整数，请写整数{2}。</source>
        <translation>&quot;{1}&quot; is not a whole number{2}.</translation>
    </message>
    <message>
        <source>“{1}”不是整米数，请写整数。</source>
        <translation>&quot;{1}&quot; is not a whole number of metres.</translation>
    </message>
    <message>
        <source>“{1}”不是日期。请写成 2026-11-21。</source>
        <translation>&quot;{1}&quot; is not a date. Write it like 2026-11-21.</translation>
    </message>
    <message>
        <source>“{1}”不是日期，应写成 2026-11-21。</source>
        <translation>&quot;{1}&quot; is not a date; write it like 2026-11-21.</translation>
    </message>
    <message>
        <source>“{1}”不是日期，应写成 2026-11-30。</source>
        <translation>&quot;{1}&quot; is not a date; write it like 2026-11-30.</translation>
    </message>
    <message>
        <source>“{1}”不是日期，请写成 2026-12-05。</source>
        <translation>&quot;{1}&quot; is not a date; write it like 2026-12-05.</translation>
    </message>
    <message>
        <source>“{1}”不是来往记录里的编号。编号写在收文件的结果里；把那个文件再收一次（lcsurvey merge --json）也写着。</source>
        <translation>&quot;{1}&quot; is no number of the records. It stands in the result of taking the file in.</translation>
    </message>
    <message>
        <source>“{1}”不是现在这个生活圈。全市的表请从“全部生活圈”导入。</source>
        <translation>&quot;{1}&quot; is not the present circle. Import tables of the whole city from &quot;All circles&quot;.</translation>
    </message>
    <message>
        <source>“{1}”与 {2} 说的不一样，请留一个。</source>
        <translation>&quot;{1}&quot; disagrees with {2}; keep one of them.</translation>
    </message>
    <message>
        <source>“{1}”与其他答案不符，请核对。</source>
        <translation>&quot;{1}&quot; does not agree with other answers, please check.</translation>
    </message>
    <message>
        <source>“{1}”与同一行的其他数不符，请核对。</source>
        <translation>&quot;{1}&quot; does not agree with other numbers of the row, please check.</translation>
    </message>
    <message>
        <source>“{1}”刚才又有改动，没有按原来的样子定。请刷新后再看一遍。</source>
        <translation>&quot;{1}&quot; changed just now and was not decided as it was. Refresh and look again.</translation>
    </message>
    <message>
        <source>“{1}”在 {2} 个生活圈里都有：{3}。请加一列“生活圈”写明。</source>
        <translation>&quot;{1}&quot; is in {2} circles: {3}. Add a column &quot;生活圈&quot; that says which.</translation>
    </message>
    <message>
        <source>“{1}”对应 {2} 个生活圈，请写全名或编码。</source>
        <translation>&quot;{1}&quot; fits {2} circles; write the full name or the code.</translation>
    </message>
    <message>
        <source>“{1}”对应 {2} 个生活圈：{3}。请写出全名或编码。</source>
        <translation>&quot;{1}&quot; fits {2} circles: {3}. Write the full name or the code.</translation>
    </message>
    <message>
        <source>“{1}”小于 0，请改正。</source>
        <translation>&quot;{1}&quot; is below 0, please correct it.</translation>
    </message>
    <message>
        <source>“{1}”属于{2}，不在这个生活圈里。请核对。</source>
        <translation>&quot;{1}&quot; belongs to {2}, not to this circle. Please check.</translation>
    </message>
    <message>
        <source>“{1}”已{2}，这里只能查看，没有改动。{3}</source>
        <translation>&quot;{1}&quot; was {2}; here you can only look, nothing was changed. {3}</translation>
    </message>
    <message>
        <source>“{1}”已经并到另一条里，请先刷新列表，或先撤销那一次。</source>
        <translation>&quot;{1}&quot; was merged into another one; refresh the list, or undo that first.</translation>
    </message>
    <message>
        <source>“{1}”开头的有 {2} 处两份不一样，请写得长一些。</source>
        <translation>{2} differences begin with &quot;{1}&quot;; write more of it.</translation>
    </message>
    <message>
        <source>“{1}”所在的表{2}，没有动它。要改请先撤回，或请上级退回。</source>
        <translation>The table of &quot;{1}&quot; is {2}; it was not touched. Take it back first, or ask for it to be returned.</translation>
    </message>
    <message>
        <source>“{1}”有 {2} 个字，最多 {3} 个。请写短一些，其余写进备注。</source>
        <translation>&quot;{1}&quot; has {2} characters, at most {3}. Shorten it and put the rest into the notes.</translation>
    </message>
    <message>
        <source>“{1}”有 {2} 个：{3}。请加一列“生活圈”写明。</source>
        <translation>There are {2} of &quot;{1}&quot;: {3}. Add a column &quot;生活圈&quot; that says which.</translation>
    </message>
    <message>
        <source>“{1}”没写是米还是分钟。请在表头写明，如 距离（米），或把这一列选作步行时间。</source>
        <translation>&quot;{1}&quot; does not say metres or minutes. Say so in the heading, such as &quot;Distance (m)&quot;, or read the column as minutes on foot.</translation>
    </message>
    <message>
        <source>“{1}”满分由 {2} 分改为 {3} 分。</source>
        <translation>&quot;{1}&quot;: full points changed from {2} to {3}.</translation>
    </message>
    <message>
        <source>“{1}”由主管部门统一设定，{2}不能定。请联系主管部门。</source>
        <translation>&quot;{1}&quot; is set by the authority in charge, {2} cannot decide it. Contact them.</translation>
    </message>
    <message>
        <source>“{1}”由主管部门统一设定，{2}不能改。请联系主管部门。</source>
        <translation>&quot;{1}&quot; is set by the authority in charge, {2} cannot change it. Contact them.</translation>
    </message>
    <message>
        <source>“{1}”登记了 {2} 次，{3}，像是同一家。是就删去多余的，不是请写清地址。</source>
        <translation>&quot;{1}&quot; is entered {2} times, {3}; it looks like the same outlet. If so delete one, if not write the addresses.</translation>
    </message>
    <message>
        <source>“{1}”的两边里没有“{2}”，请从列出的里选一个。</source>
        <translation>Neither side of &quot;{1}&quot; has &quot;{2}&quot;; choose one of those listed.</translation>
    </message>
    <message>
        <source>“{1}”的计分规定变了。</source>
        <translation>&quot;{1}&quot;: the rule of its points changed.</translation>
    </message>
    <message>
        <source>“{1}”看不出是“是”还是“否”。请写 是 或 否。</source>
        <translation>&quot;{1}&quot; is neither yes nor no. Write 是 or 否.</translation>
    </message>
    <message>
        <source>“{1}”看不出是多远。请写一个数，如 10（分钟）或 800米。</source>
        <translation>&quot;{1}&quot; does not say how far. Write a number, such as 10 (minutes) or 800 m.</translation>
    </message>
    <message>
        <source>“{1}”看不出是多远。请写一个数，如 {2}。</source>
        <translation>&quot;{1}&quot; does not say how far. Write a number, such as {2}.</translation>
    </message>
    <message>
        <source>“{1}”看不出是多远。请写成数字，如 10（分钟）。</source>
        <translation>&quot;{1}&quot; does not say how far. Write a number, such as 10 (minutes).</translation>
    </message>
    <message>
        <source>“{1}”这一项之后又被改过，没有动它。请直接修改。</source>
        <translation>&quot;{1}&quot; was changed again since; it was not touched. Change it directly.</translation>
    </message>
    <message>
        <source>“{1}”里写的是数字，按选项的次序读：{2}。</source>
        <translation>&quot;{1}&quot; holds numbers; they are read in the order of the options: {2}.</translation>
    </message>
    <message>
        <source>“{1}”里没写单位的数按{2}读。</source>
        <translation>Numbers without a unit in &quot;{1}&quot; are read as {2}.</translation>
    </message>
    <message>
        <source>“{1}”：表头的单位是“{2}”。请换算成米或分钟后改表头，或不读这一列。</source>
        <translation>&quot;{1}&quot;: the heading counts in &quot;{2}&quot;. Convert to metres or minutes and change the heading, or do not read this column.</translation>
    </message>
    <message>
        <source>“{1}”：表头的单位是“{2}”，这一栏要{3}。请换算后改表头，或不读这一列。</source>
        <translation>&quot;{1}&quot;: the heading says &quot;{2}&quot;, this column needs {3}. Convert and change the heading, or do not read the column.</translation>
    </message>
    <message>
        <source>“{1}”：表格软件把这一格变成了日期。请把它设成文本，重新填写。</source>
        <translation>&quot;{1}&quot;: the spreadsheet program turned this cell into a date. Make it text and write it again.</translation>
    </message>
    <message>
        <source>“小区可达”里没有写几分钟</source>
        <translation>&quot;Reach of compounds&quot; does not say how many minutes</translation>
    </message>
    <message>
        <source>“收不进的文件”里没有这一个，可能已经处理过了。请刷新后再试。</source>
        <translation>It is not under &quot;Files not taken in&quot;, perhaps it was dealt with. Refresh and try again.</translation>
    </message>
    <message>
        <source>“收不进的文件”里还有{1}的文件（{2}），先把它收进来或移除，再退回。</source>
        <translation>A file of {1} is still under &quot;Files not taken in&quot; ({2}); take it in or remove it first, then return.</translation>
    </message>
    <message>
        <source>“收不进的文件”里还有{1}的文件（{2}），里面可能就有改好的。先把它收进来或移除，再退回。</source>
        <translation>A file of {1} is still under &quot;Files not taken in&quot; ({2}); the corrected table may be in it. Take it in or remove it first, then return the table.</translation>
    </message>
    <message>
        <source>《{1}》已经填了 {2} 份，不能去掉。请先清空或留着。</source>
        <translation>&quot;{1}&quot; was filled in {2} times and cannot be removed. Clear them first, or keep it.</translation>
    </message>
    <message>
        <source>《{1}》已经是最新的一版（第 {2} 版），不用换。</source>
        <translation>&quot;{1}&quot; is the newest version ({2}) already.</translation>
    </message>
    <message>
        <source>《{1}》换回第 {2} 版</source>
        <translation>&quot;{1}&quot; changed back to version {2}</translation>
    </message>
    <message>
        <source>《{1}》换用第 {2} 版</source>
        <translation>&quot;{1}&quot; changed to version {2}</translation>
    </message>
    <message>
        <source>《{1}》是{2}自己的表，不能去掉。</source>
        <translation>&quot;{1}&quot; is a table of {2} itself and cannot be removed.</translation>
    </message>
    <message>
        <source>《{1}》是全市的表，不按生活圈填写，答案没有保存。请从全市的表里打开。</source>
        <translation>&quot;{1}&quot; is a table of the whole city and not filled in by circle; the answer was not saved. Open it under &quot;Tables of the city&quot;.</translation>
    </message>
    <message>
        <source>《{1}》有第 {2} 版：{3}。</source>
        <translation>There is version {2} of &quot;{1}&quot;: {3}.</translation>
    </message>
    <message>
        <source>《{1}》里没有“{2}”这一项，请核对题目。</source>
        <translation>There is no &quot;{2}&quot; in &quot;{1}&quot;; check the question.</translation>
    </message>
    <message>
        <source>《{1}》里没有这一题，备注没有保存。</source>
        <translation>There is no such question in &quot;{1}&quot;; the note was not saved.</translation>
    </message>
    <message>
        <source>《{1}》里没有这一题，意见没有保存。</source>
        <translation>There is no such question in &quot;{1}&quot;; the remark was not saved.</translation>
    </message>
    <message>
        <source>一家网点不大可能有这么多</source>
        <translation>one outlet hardly has so many</translation>
    </message>
    <message>
        <source>一捆 1 到 {1} 份，请数一数再填。</source>
        <translation>A bundle has 1 to {1} sheets; count them and try again.</translation>
    </message>
    <message>
        <source>一方删除、一方修改</source>
        <translation>One side deleted, the other changed it</translation>
    </message>
    <message>
        <source>一组记录超过 {1} MB。</source>
        <translation>A group of entries is more than {1} MB.</translation>
    </message>
    <message>
        <source>一题也没有答，空白问卷不收。</source>
        <translation>Not one question is answered; blank questionnaires are not taken.</translation>
    </message>
    <message>
        <source>万元</source>
        <translation>10,000 yuan</translation>
    </message>
    <message>
        <source>上半年</source>
        <translation>first half</translation>
    </message>
    <message>
        <source>上级</source>
        <translation>Part of</translation>
    </message>
    <message>
        <source>上门或线上</source>
        <translation>at home or online</translation>
    </message>
    <message>
        <source>上门或线上服务</source>
        <translation>At home or online</translation>
    </message>
    <message>
        <source>下半年</source>
        <translation>second half</translation>
    </message>
    <message>
        <source>下发</source>
        <translation>Assignment</translation>
    </message>
    <message>
        <source>不可达</source>
        <translation>not reachable</translation>
    </message>
    <message>
        <source>不同的：{1}{2}</source>
        <translation>Different: {1}{2}</translation>
    </message>
    <message>
        <source>不在国内</source>
        <translation>not in China</translation>
    </message>
    <message>
        <source>不完整</source>
        <translation>incomplete</translation>
    </message>
    <message>
        <source>不改动</source>
        <translation>as derived</translation>
    </message>
    <message>
        <source>不是 UTF-8 文字，请用 UTF-8 另存。</source>
        <translation>is not UTF-8 text; save it as UTF-8.</translation>
    </message>
    <message>
        <source>不是“有”或“无”；可写 1 或 0。</source>
        <translation>Neither &quot;yes&quot; nor &quot;no&quot;; 1 or 0 will do.</translation>
    </message>
    <message>
        <source>不是一份问卷，或有表上没有的答案</source>
        <translation>not a questionnaire, or answers the form does not have</translation>
    </message>
    <message>
        <source>不是作废的问卷</source>
        <translation>not a withdrawn questionnaire</translation>
    </message>
    <message>
        <source>不是写明的城市</source>
        <translation>not the city it says</translation>
    </message>
    <message>
        <source>不是写明的那张表</source>
        <translation>not the table it says</translation>
    </message>
    <message>
        <source>不是这个生活圈的</source>
        <translation>not of this circle</translation>
    </message>
    <message>
        <source>不是选项；可选：{1}。</source>
        <translation>Not an option; possible: {1}.</translation>
    </message>
    <message>
        <source>不止一个</source>
        <translation>More than one</translation>
    </message>
    <message>
        <source>不止一台</source>
        <translation>More than one</translation>
    </message>
    <message>
        <source>不能大于 {1}，现在是 {2}。</source>
        <translation>Cannot be more than {1}, is {2}.</translation>
    </message>
    <message>
        <source>不能小于 {1}，现在是 {2}。</source>
        <translation>Cannot be less than {1}, is {2}.</translation>
    </message>
    <message>
        <source>不该有任务</source>
        <translation>there should be no assignment</translation>
    </message>
    <message>
        <source>不该有任务的凭证</source>
        <translation>there should be no proof of an assignment</translation>
    </message>
    <message>
        <source>不该有的内容</source>
        <translation>contents that should not be there</translation>
    </message>
    <message>
        <source>不足</source>
        <translation>not enough</translation>
    </message>
    <message>
        <source>与内容对不上</source>
        <translation>does not fit the contents</translation>
    </message>
    <message>
        <source>与哪一条重复</source>
        <translation>The same as</translation>
    </message>
    <message>
        <source>业态</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>业态不在目录里</source>
        <translation>Format not in the catalogue</translation>
    </message>
    <message>
        <source>业态未填</source>
        <translation>no format</translation>
    </message>
    <message>
        <source>业态满意度</source>
        <translation>Satisfaction with formats</translation>
    </message>
    <message>
        <source>业态满意率</source>
        <translation>Satisfaction with formats</translation>
    </message>
    <message>
        <source>两个来源的满意度不同</source>
        <translation>Two sources of satisfaction differ</translation>
    </message>
    <message>
        <source>两个来源的满意度不同：{1}。现在按{2}计，请核对采用哪一个。</source>
        <translation>The two sources differ: {1}. {2} counts now; check which one to use.</translation>
    </message>
    <message>
        <source>两处写的不一样</source>
        <translation>written differently in two places</translation>
    </message>
    <message>
        <source>两张表一有一无</source>
        <translation>One table yes, the other no</translation>
    </message>
    <message>
        <source>两张表的总数不同</source>
        <translation>Totals of two tables differ</translation>
    </message>
    <message>
        <source>两边各交了一次表</source>
        <translation>Each side handed it in once</translation>
    </message>
    <message>
        <source>两边填得不同</source>
        <translation>Both sides filled it in differently</translation>
    </message>
    <message>
        <source>个</source>
        <translation>items</translation>
    </message>
    <message>
        <source>个小区</source>
        <translation>compounds</translation>
    </message>
    <message>
        <source>临时文件夹建不了（{1}）</source>
        <translation>no temporary folder can be made ({1})</translation>
    </message>
    <message>
        <source>主管部门</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>之一</source>
        <translation> (one of them)</translation>
    </message>
    <message>
        <source>乡镇</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>交表</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>交表以后资料有变化</source>
        <translation>Data changed after handing in</translation>
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
        <translation>By hand</translation>
    </message>
    <message>
        <source>人工改的，资料已变</source>
        <translation>Changed by hand, data changed since</translation>
    </message>
    <message>
        <source>仍是单独一条</source>
        <translation>still an entry of its own</translation>
    </message>
    <message>
        <source>从业人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>从业人员不合常理</source>
        <translation>Unlikely staff</translation>
    </message>
    <message>
        <source>从表格导入：{1}</source>
        <translation>Import from a table: {1}</translation>
    </message>
    <message>
        <source>以上</source>
        <translation> or more</translation>
    </message>
    <message>
        <source>以后改的为准</source>
        <translation>The later change counts</translation>
    </message>
    <message>
        <source>以大的为准</source>
        <translation>The larger counts</translation>
    </message>
    <message>
        <source>以对方为准</source>
        <translation>The other side counts</translation>
    </message>
    <message>
        <source>以小的为准</source>
        <translation>The smaller counts</translation>
    </message>
    <message>
        <source>以有内容的为准</source>
        <translation>What is filled in counts</translation>
    </message>
    <message>
        <source>以本机为准</source>
        <translation>This computer counts</translation>
    </message>
    <message>
        <source>以某人为准</source>
        <translation>Somebody counts</translation>
    </message>
    <message>
        <source>以某台电脑为准</source>
        <translation>A computer counts</translation>
    </message>
    <message>
        <source>份</source>
        <translation>sheets</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>份签过名的数据与签名不符，可能被改动或磁盘出错。请从备份恢复。</source>
        <translation>signed items do not fit their signatures; changed, or a disk error. Restore from a backup.</translation>
    </message>
    <message>
        <source>企业微信</source>
        <translation>WeCom</translation>
    </message>
    <message>
        <source>位置或大小不对</source>
        <translation>wrong place or size</translation>
    </message>
    <message>
        <source>低于 {1} {2}的底线，还差 {3} {4}，不论总分多少都为{5}。</source>
        <translation>Below the least of {1} {2}, {3} {2} more needed; {5} whatever the total is.</translation>
    </message>
    <message>
        <source>依据的前一版本不合规定</source>
        <translation>the version it is based on is not as it should be</translation>
    </message>
    <message>
        <source>促消费活动</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>促消费活动“{1}”在 {2}，不在{3}年内，没有计入。请核对日期。</source>
        <translation>The activity &quot;{1}&quot; was on {2}, not in {3}, and is not counted. Check the date.</translation>
    </message>
    <message>
        <source>促消费活动“{1}”没有日期，不能计入次数。请补上日期。</source>
        <translation>The activity &quot;{1}&quot; has no date and cannot be counted. Please add it.</translation>
    </message>
    <message>
        <source>促消费活动台账{1} {2} 次{3}</source>
        <translation>Ledger of promotional activities{1}: {2}{3}</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>save</translation>
    </message>
    <message>
        <source>保存到 {1} 时出错（{2}）。刚才的改动没有保存，请重新打开资料夹再试。</source>
        <translation>Saving to {1} failed ({2}). The last change was not saved; open the record folder again and try again.</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>kept</translation>
    </message>
    <message>
        <source>修改了 {1}</source>
        <translation>changed {1}</translation>
    </message>
    <message>
        <source>做完全部改进</source>
        <translation>After all improvements</translation>
    </message>
    <message>
        <source>停工</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>先</source>
        <translation>first </translation>
    </message>
    <message>
        <source>全市</source>
        <translation>The city</translation>
    </message>
    <message>
        <source>全市的表</source>
        <translation>Tables of the city</translation>
    </message>
    <message>
        <source>全部 {1} 个小区</source>
        <translation>all {1} compounds</translation>
    </message>
    <message>
        <source>全部生活圈</source>
        <translation>All circles</translation>
    </message>
    <message>
        <source>公式出错了（如 #N/A、#REF!）。请改好再导入</source>
        <translation>is a formula with an error (#N/A, #REF! or the like). Correct it and import again</translation>
    </message>
    <message>
        <source>共 {1} {2}</source>
        <translation>{1} {2} in all</translation>
    </message>
    <message>
        <source>关了</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>关了：{1}</source>
        <translation>Closed: {1}</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>兼营业态</source>
        <translation>Formats besides</translation>
    </message>
    <message>
        <source>内容不同</source>
        <translation>other contents</translation>
    </message>
    <message>
        <source>内容不完整或被改动过</source>
        <translation>incomplete or changed</translation>
    </message>
    <message>
        <source>内容与写明的不符</source>
        <translation>contents are not as stated</translation>
    </message>
    <message>
        <source>内容比写明的多</source>
        <translation>more contents than stated</translation>
    </message>
    <message>
        <source>内容相同</source>
        <translation>the same contents</translation>
    </message>
    <message>
        <source>内容超过32 KB，请缩短或分开填写</source>
        <translation>more than 32 KB; shorten it or split it</translation>
    </message>
    <message>
        <source>内容还没有收到</source>
        <translation>contents not received yet</translation>
    </message>
    <message>
        <source>写到 {1} 的内容读回来不一样，没有交出。这个盘可能坏了，请换一个位置再试。</source>
        <translation>What was written to {1} reads back differently; nothing was handed out. The disk may be broken, choose another place.</translation>
    </message>
    <message>
        <source>写文件</source>
        <translation>Writing the file</translation>
    </message>
    <message>
        <source>写明有 {1} 条记录，实际有 {2} 条。</source>
        <translation>It says {1} entries, there are {2}.</translation>
    </message>
    <message>
        <source>写法</source>
        <translation>form</translation>
    </message>
    <message>
        <source>写法不对</source>
        <translation>wrongly written</translation>
    </message>
    <message>
        <source>写法不规范</source>
        <translation>wrongly written</translation>
    </message>
    <message>
        <source>写第 {1} 份</source>
        <translation>Writing part {1}</translation>
    </message>
    <message>
        <source>凑整，使合计相符</source>
        <translation>rounded so that it adds up</translation>
    </message>
    <message>
        <source>分</source>
        <translation>points</translation>
    </message>
    <message>
        <source>分成 {1} 个文件，已收 {2} 个，请把其余的也收进来。</source>
        <translation>Split into {1} files, {2} received; take in the others too.</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>min</translation>
    </message>
    <message>
        <source>划分方式</source>
        <translation>How it was drawn</translation>
    </message>
    <message>
        <source>刚写好的文件</source>
        <translation>the file just written</translation>
    </message>
    <message>
        <source>刚写好的文件读回来不是原来的内容，没有交出。请再试一次。</source>
        <translation>The file just written reads back differently and was not handed out. Please try again.</translation>
    </message>
    <message>
        <source>初步：{1}</source>
        <translation>preliminary: {1}</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>删除{1}</source>
        <translation>Delete {1}</translation>
    </message>
    <message>
        <source>别的生活圈</source>
        <translation>another circle</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Acts</translation>
    </message>
    <message>
        <source>区县</source>
        <translation>District</translation>
    </message>
    <message>
        <source>区域</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>区级验收</source>
        <translation>District acceptance</translation>
    </message>
    <message>
        <source>半数以上勾选了</source>
        <translation>more than half ticked</translation>
    </message>
    <message>
        <source>单人打分</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>压缩的内容不完整</source>
        <translation>packed contents incomplete</translation>
    </message>
    <message>
        <source>压缩的内容坏了</source>
        <translation>packed contents damaged</translation>
    </message>
    <message>
        <source>原来电脑的编号与公钥不合</source>
        <translation>the former computer&apos;s number does not fit its public key</translation>
    </message>
    <message>
        <source>原来的电脑</source>
        <translation>former computer</translation>
    </message>
    <message>
        <source>去掉计分项“{1}”，{2} 分。</source>
        <translation>Line &quot;{1}&quot; removed, {2} points.</translation>
    </message>
    <message>
        <source>反映人数</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>发件电脑没有公钥</source>
        <translation>the sending computer has no public key</translation>
    </message>
    <message>
        <source>发件的电脑已被停用，请与收件单位联系。</source>
        <translation>The sending computer was stopped; contact the receiver.</translation>
    </message>
    <message>
        <source>另一个窗口</source>
        <translation>another window</translation>
    </message>
    <message>
        <source>另一位用户</source>
        <translation>another user</translation>
    </message>
    <message>
        <source>只有两条不同的、同一种登记才能定为同一个，请重新选（{1}）。</source>
        <translation>Only two different entries of one kind can be decided to be the same; choose again ({1}).</translation>
    </message>
    <message>
        <source>只能是 有、无 或 未看。</source>
        <translation>Can only be yes, no or open.</translation>
    </message>
    <message>
        <source>可达</source>
        <translation>reachable</translation>
    </message>
    <message>
        <source>可达情况</source>
        <translation>Reach</translation>
    </message>
    <message>
        <source>台</source>
        <translation>machines</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledgers</translation>
    </message>
    <message>
        <source>各生活圈合计</source>
        <translation>All circles together</translation>
    </message>
    <message>
        <source>各社区人口合计</source>
        <translation>sum of the communities</translation>
    </message>
    <message>
        <source>各社区合计</source>
        <translation>sum of the communities</translation>
    </message>
    <message>
        <source>各题选项票数</source>
        <translation>Votes by option</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>同一台电脑写了两次</source>
        <translation>the same computer twice</translation>
    </message>
    <message>
        <source>同一项写了两次</source>
        <translation>the same item twice</translation>
    </message>
    <message>
        <source>同名的文件已经在那里</source>
        <translation>a file of this name is there already</translation>
    </message>
    <message>
        <source>名录原有</source>
        <translation>from the list</translation>
    </message>
    <message>
        <source>名录里说法不一</source>
        <translation>The list contradicts itself</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>名称和业态相同</source>
        <translation>same name and format</translation>
    </message>
    <message>
        <source>名称和地址相同</source>
        <translation>same name and address</translation>
    </message>
    <message>
        <source>名称相同</source>
        <translation>same name</translation>
    </message>
    <message>
        <source>名称相近、业态相同，相距不到 {1} 米</source>
        <translation>similar names, same format, less than {1} m apart</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>品牌</source>
        <translation>Brand</translation>
    </message>
    <message>
        <source>品牌连锁店数</source>
        <translation>Number of chain outlets</translation>
    </message>
    <message>
        <source>品质提升类短板</source>
        <translation>Quality formats lacking</translation>
    </message>
    <message>
        <source>售水机</source>
        <translation>Water</translation>
    </message>
    <message>
        <source>售药机</source>
        <translation>Medicine</translation>
    </message>
    <message>
        <source>商业和综合服务设施面积占社区总建筑面积的比例</source>
        <translation>Share of commercial and service facilities in the floor area</translation>
    </message>
    <message>
        <source>四至范围</source>
        <translation>Boundaries</translation>
    </message>
    <message>
        <source>回执</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>圈内有的请补登网点，没有的列入项目，或注明原因。</source>
        <translation>Where there is one, enter the outlet; where not, put it on the project list or note why not.</translation>
    </message>
    <message>
        <source>圈内没有{1}</source>
        <translation>there is no {1} in the circle</translation>
    </message>
    <message>
        <source>在 {1} 建不了文件夹（{2}）。请换一个位置。</source>
        <translation>No folder can be made in {1} ({2}). Choose another place.</translation>
    </message>
    <message>
        <source>在{1}的文件夹里（会被自动同步或清理）</source>
        <translation>is in the folder of {1} (which syncs or cleans up by itself)</translation>
    </message>
    <message>
        <source>在合并的单元格里，不知道它属于哪一行。请取消合并，分开填写。</source>
        <translation>inside a merged cell; it is not clear which row it belongs to. Unmerge it and fill in each.</translation>
    </message>
    <message>
        <source>在建</source>
        <translation>Under construction</translation>
    </message>
    <message>
        <source>在网络共享上</source>
        <translation>is on a network share</translation>
    </message>
    <message>
        <source>在网络磁盘上（{1}）</source>
        <translation>is on a network disk ({1})</translation>
    </message>
    <message>
        <source>在网络驱动器上</source>
        <translation>is on a network drive</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>坐标来自</source>
        <translation>Coordinates from</translation>
    </message>
    <message>
        <source>坐标离得太远</source>
        <translation>coordinates too far off</translation>
    </message>
    <message>
        <source>坐标（经度,纬度）</source>
        <translation>Coordinates (longitude,latitude)</translation>
    </message>
    <message>
        <source>坚果云</source>
        <translation>Nutstore</translation>
    </message>
    <message>
        <source>基本保障类短板</source>
        <translation>Basic formats lacking</translation>
    </message>
    <message>
        <source>填了“有”，没有网点</source>
        <translation>Filled in &quot;yes&quot;, no outlet</translation>
    </message>
    <message>
        <source>填了面积的合计已有</source>
        <translation>those with an area have together already</translation>
    </message>
    <message>
        <source>填写{1}</source>
        <translation>Fill in {1}</translation>
    </message>
    <message>
        <source>填完最高可到 {1} {2}。</source>
        <translation>At best {1} {2} when complete.</translation>
    </message>
    <message>
        <source>填的与推得的不同</source>
        <translation>Filled in otherwise than derived</translation>
    </message>
    <message>
        <source>填的却是“无”。请到现场看看，有就补登网点。</source>
        <translation>but it is filled in as &quot;no&quot;. Look on site, and enter the outlet if there is one.</translation>
    </message>
    <message>
        <source>填的却是“有”。请到现场看看是否已经关门或离得太远。</source>
        <translation>but it is filled in as &quot;yes&quot;. Look on site whether it closed or is too far.</translation>
    </message>
    <message>
        <source>填的满意度与问卷不同</source>
        <translation>Satisfaction differs from the questionnaires</translation>
    </message>
    <message>
        <source>增加计分项“{1}”，{2} 分。</source>
        <translation>New line &quot;{1}&quot;, {2} points.</translation>
    </message>
    <message>
        <source>处当前值的登记与记录不符。请用“重建”修复。</source>
        <translation>present values do not fit the entries. Use &quot;rebuild&quot; to repair.</translation>
    </message>
    <message>
        <source>备份 {1} 不在了，可能是 U 盘已经拔出，没有恢复。请插好再试，或换一份备份。</source>
        <translation>The backup {1} is not there any more, the USB stick may have been pulled out; nothing was restored. Plug it in and try again, or choose another backup.</translation>
    </message>
    <message>
        <source>备份 {1} 已损坏，没有恢复，原来的资料没有动。请换一份备份。</source>
        <translation>The backup {1} is damaged; nothing was restored, the old data are untouched. Take another backup.</translation>
    </message>
    <message>
        <source>备份 {1} 是用更新版本的程序做的，没有恢复。请先更新程序，再恢复。</source>
        <translation>The backup {1} was made with a newer version of the program; nothing was restored. Update the program first, then restore.</translation>
    </message>
    <message>
        <source>备份 {1} 读不出来（{2}），没有恢复。请检查盘是否还连着，再试一次。</source>
        <translation>The backup {1} cannot be read ({2}); nothing was restored. Check that the disk is still connected and try again.</translation>
    </message>
    <message>
        <source>备份的第二个位置 {1} 现在不在，可能是 U 盘没有插上。插上以后再备份，或另选一个文件夹。</source>
        <translation>The second place of backups {1} is not there, perhaps the USB stick is not plugged in. Plug it in and back up, or choose another folder.</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>复验未通过</source>
        <translation>checked, not passed</translation>
    </message>
    <message>
        <source>复验通过</source>
        <translation>checked, passed</translation>
    </message>
    <message>
        <source>多</source>
        <translation>more:</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>大小不同</source>
        <translation>another size</translation>
    </message>
    <message>
        <source>大小不对</source>
        <translation>wrong size</translation>
    </message>
    <message>
        <source>太长</source>
        <translation>too long</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>字节</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>存放方式不认识</source>
        <translation>unknown way of storing</translation>
    </message>
    <message>
        <source>完成日期</source>
        <translation>Completed on</translation>
    </message>
    <message>
        <source>完成时限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>家</source>
        <translation>outlets</translation>
    </message>
    <message>
        <source>对应需求</source>
        <translation>Demand</translation>
    </message>
    <message>
        <source>导入用的列名表读不出来：{1}。请重新安装本程序。</source>
        <translation>The list of headings for imports cannot be read: {1}. Please install the program again.</translation>
    </message>
    <message>
        <source>导出没有完成（{1}）。请清出空间，或换一个位置再试。</source>
        <translation>Exporting was not finished ({1}). Free some space, or choose another place.</translation>
    </message>
    <message>
        <source>导出没有完成，刚写好的文件自己核对没有通过：{1}</source>
        <translation>Exporting was not finished, the new file did not pass its own check: {1}</translation>
    </message>
    <message>
        <source>封装的内容不完整或被改动过</source>
        <translation>the sealed contents are incomplete or were changed</translation>
    </message>
    <message>
        <source>封装的开头不对</source>
        <translation>the beginning of the seal is wrong</translation>
    </message>
    <message>
        <source>小区</source>
        <translation>Compounds</translation>
    </message>
    <message>
        <source>小区数</source>
        <translation>compounds</translation>
    </message>
    <message>
        <source>小区的门</source>
        <translation>Gates of the compound</translation>
    </message>
    <message>
        <source>少</source>
        <translation>few</translation>
    </message>
    <message>
        <source>居住小区</source>
        <translation>Compound</translation>
    </message>
    <message>
        <source>居民提出“{1}”{2}，{3}，项目清单里也没有安排。{4}</source>
        <translation>Residents ask for &quot;{1}&quot;{2}: {3}, and no project plans it. {4}</translation>
    </message>
    <message>
        <source>居民有需求，没有项目</source>
        <translation>Demand of residents, no project</translation>
    </message>
    <message>
        <source>居民说有，表上无</source>
        <translation>Residents say yes, the table no</translation>
    </message>
    <message>
        <source>展开后超过 {1} GB</source>
        <translation>more than {1} GB unpacked</translation>
    </message>
    <message>
        <source>已{1}。</source>
        <translation>{1} already.</translation>
    </message>
    <message>
        <source>已交</source>
        <translation>Handed in</translation>
    </message>
    <message>
        <source>已交表</source>
        <translation>Handed in</translation>
    </message>
    <message>
        <source>已再交，待复验</source>
        <translation>handed in again, to be checked</translation>
    </message>
    <message>
        <source>已填完</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>已定为同一个</source>
        <translation>decided to be the same</translation>
    </message>
    <message>
        <source>已审核</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>已归档</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>已得 {1} 分。</source>
        <translation>{1} points so far.</translation>
    </message>
    <message>
        <source>已提交</source>
        <translation>Handed in</translation>
    </message>
    <message>
        <source>已有</source>
        <translation>present</translation>
    </message>
    <message>
        <source>已有 {1} {2}，不到 {3} 项，还差 {4} 项</source>
        <translation>{1} {2} present, fewer than {3}; {4} more needed</translation>
    </message>
    <message>
        <source>已有 {1} {2}，每{3} {4} 分{5}，已得 {6} 分。</source>
        <translation>{1} {2} so far, {4} [point|points] each{5}: {6} [point|points].</translation>
    </message>
    <message>
        <source>已有 {1} {2}，达到 {3} 项，得 {4} 分。</source>
        <translation>{1} {2} present, {3} reached: {4} points.</translation>
    </message>
    <message>
        <source>已有业态</source>
        <translation>Formats present</translation>
    </message>
    <message>
        <source>已有业态写着“{1}”，业态短板却写着{2}短缺。两处照原文各自保留，谁也不改谁，请实地核对。</source>
        <translation>&quot;{1}&quot; stands under the formats present, but the shortfalls say {2} is lacking. Both stand as in the document, neither corrects the other; please check on site.</translation>
    </message>
    <message>
        <source>已签字</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>已经是最高一档：{1}。</source>
        <translation>This is the highest level already: {1}.</translation>
    </message>
    <message>
        <source>已达到</source>
        <translation>reached</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>市</source>
        <translation>City</translation>
    </message>
    <message>
        <source>市级抽查</source>
        <translation>City spot check</translation>
    </message>
    <message>
        <source>平方米</source>
        <translation>m²</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>应以 {1} 为一档，现在是 {2}。</source>
        <translation>Should go in steps of {1}, is {2}.</translation>
    </message>
    <message>
        <source>应在 {1} 到 {2} 之间，现在是 {3}。</source>
        <translation>Should be between {1} and {2}, is {3}.</translation>
    </message>
    <message>
        <source>应是整数，现在是 {1}。</source>
        <translation>Should be a whole number, is {1}.</translation>
    </message>
    <message>
        <source>应是文字，不超过一万字。</source>
        <translation>Should be text of at most ten thousand characters.</translation>
    </message>
    <message>
        <source>应有 {1} {2}，还差 {3} {4}，为{5}。</source>
        <translation>Should be {1} {2}, {3} {2} more needed; {5}.</translation>
    </message>
    <message>
        <source>度</source>
        <translation>degrees</translation>
    </message>
    <message>
        <source>建好{1}并达到要求</source>
        <translation>Build {1} to the standard</translation>
    </message>
    <message>
        <source>建成日期</source>
        <translation>Completed on</translation>
    </message>
    <message>
        <source>建议引入</source>
        <translation>Formats suggested</translation>
    </message>
    <message>
        <source>建设内容</source>
        <translation>What is built</translation>
    </message>
    <message>
        <source>建设意向</source>
        <translation>Construction planned</translation>
    </message>
    <message>
        <source>建设项目</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>开 {1} 家{2}（{3}）</source>
        <translation>Open {1} of {2} ({3})</translation>
    </message>
    <message>
        <source>开一家{1}</source>
        <translation>Open: {1}</translation>
    </message>
    <message>
        <source>开头与清单不同</source>
        <translation>its beginning differs from the list of contents</translation>
    </message>
    <message>
        <source>开始日期</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>开始日期 {1} 晚于结束日期 {2}，请改正。</source>
        <translation>First day {1} is after the last day {2}; please correct it.</translation>
    </message>
    <message>
        <source>开工时间</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>File</translation>
    </message>
    <message>
        <source>很少有人勾选</source>
        <translation>few ticked</translation>
    </message>
    <message>
        <source>得 {1} 分</source>
        <translation>{1} points</translation>
    </message>
    <message>
        <source>微信</source>
        <translation>WeChat</translation>
    </message>
    <message>
        <source>快捷方式互相指来指去</source>
        <translation>shortcuts point to each other</translation>
    </message>
    <message>
        <source>快递柜</source>
        <translation>Lockers</translation>
    </message>
    <message>
        <source>怎么填</source>
        <translation>How to fill it in</translation>
    </message>
    <message>
        <source>怎么算</source>
        <translation>How it is worked out</translation>
    </message>
    <message>
        <source>总分</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>恢复{1}</source>
        <translation>Restore {1}</translation>
    </message>
    <message>
        <source>恢复到 {1} 时出错（{2}），没有恢复，原来的资料没有动。请检查磁盘，或换一个位置再试。</source>
        <translation>Restoring to {1} failed ({2}); nothing was restored, the old data are untouched. Check the disk, or choose another place.</translation>
    </message>
    <message>
        <source>恢复前</source>
        <translation>before restoring</translation>
    </message>
    <message>
        <source>恢复：{1}</source>
        <translation>Restored: {1}</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>意见太长，最多 {1} 个字。</source>
        <translation>The remark is too long, at most {1} characters.</translation>
    </message>
    <message>
        <source>我的坚果云</source>
        <translation>My Nutstore</translation>
    </message>
    <message>
        <source>户</source>
        <translation>homes</translation>
    </message>
    <message>
        <source>户数</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>所属</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>所属区域</source>
        <translation>District</translation>
    </message>
    <message>
        <source>所属生活圈</source>
        <translation>Circle</translation>
    </message>
    <message>
        <source>所属社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>所用的表不在这个文件里</source>
        <translation>its form is not in this file</translation>
    </message>
    <message>
        <source>所用的表不是问卷</source>
        <translation>its form is not a questionnaire</translation>
    </message>
    <message>
        <source>所用表的版本</source>
        <translation>version of the table</translation>
    </message>
    <message>
        <source>打开的文件太多</source>
        <translation>too many files are open</translation>
    </message>
    <message>
        <source>扫码</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>投资</source>
        <translation>Investment</translation>
    </message>
    <message>
        <source>拍摄时间</source>
        <translation>Taken at</translation>
    </message>
    <message>
        <source>按{1}读是 {2} {3}，</source>
        <translation>read in {1} is {2} {3}: </translation>
    </message>
    <message>
        <source>按坐标绘制，以{1}为中心；圈为直线 {2} 米（每分钟 {3} 米），走路会更远</source>
        <translation>Drawn from coordinates around {1}; a ring is {2} m in a straight line ({3} m a minute), further on foot</translation>
    </message>
    <message>
        <source>按户数计算，缺户数</source>
        <translation>By households, but none given</translation>
    </message>
    <message>
        <source>按网点</source>
        <translation>by the outlets</translation>
    </message>
    <message>
        <source>按规定</source>
        <translation>as prescribed</translation>
    </message>
    <message>
        <source>捆号</source>
        <translation>Bundle number</translation>
    </message>
    <message>
        <source>捆号写数字，最多 {1} 位。</source>
        <translation>The bundle number is digits, at most {1}.</translation>
    </message>
    <message>
        <source>推得</source>
        <translation>Derived</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>搬了</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>搬了：{1}</source>
        <translation>Moved: {1}</translation>
    </message>
    <message>
        <source>搬回：{1}</source>
        <translation>Moved back: {1}</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>撤销{1}</source>
        <translation>Undo {1}</translation>
    </message>
    <message>
        <source>撤销：{1}</source>
        <translation>Undo: {1}</translation>
    </message>
    <message>
        <source>操作、时间或序号不合规定</source>
        <translation>act, time or number are not as they should be</translation>
    </message>
    <message>
        <source>支付方式</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>收到 {1} 份，有效 {2} 份</source>
        <translation>{1} received, {2} valid</translation>
    </message>
    <message>
        <source>收到过不止一个编号</source>
        <translation>There is more than one file with the number</translation>
    </message>
    <message>
        <source>收回份数</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>改动推得的答案要写出改成什么，请填写。</source>
        <translation>To change a derived answer, say what it is changed to.</translation>
    </message>
    <message>
        <source>改动推得的答案要写明理由，请填写。</source>
        <translation>To change a derived answer, say why.</translation>
    </message>
    <message>
        <source>改回没问：{1}</source>
        <translation>Back to not asked: {1}</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>a number</translation>
    </message>
    <message>
        <source>数字太长，表格软件只保留了前 15 位。请把这一格设成文本，重新填写</source>
        <translation>the number is too long, the spreadsheet kept only 15 digits. Make the cell text and write it again</translation>
    </message>
    <message>
        <source>数字，如 {1}</source>
        <translation>a number, such as {1}</translation>
    </message>
    <message>
        <source>数据库自检发现问题：{1}。请先复制整个资料夹，再从备份恢复。</source>
        <translation>The database found problems: {1}. Copy the whole folder first, then restore from a backup.</translation>
    </message>
    <message>
        <source>整改中</source>
        <translation>being corrected</translation>
    </message>
    <message>
        <source>整数</source>
        <translation>a whole number</translation>
    </message>
    <message>
        <source>整条记录超过64 KB</source>
        <translation>the whole entry is more than 64 KB</translation>
    </message>
    <message>
        <source>整理改动</source>
        <translation>Collecting the changes</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>文件不完整或被改动过，没有收。请重新导出一份再送。</source>
        <translation>The file is incomplete or was changed; not taken in. Export it again and send it.</translation>
    </message>
    <message>
        <source>文件名太长</source>
        <translation>the file name is too long</translation>
    </message>
    <message>
        <source>文件名里有不能用的字符</source>
        <translation>the file name has characters that cannot be used</translation>
    </message>
    <message>
        <source>文件太大</source>
        <translation>the file is too large</translation>
    </message>
    <message>
        <source>文件里写的电脑编号与它的签名钥匙对不上，没有收。请让对方重新导出。</source>
        <translation>The computer&apos;s number in the file does not fit its signing key; not taken in. Ask them to export again.</translation>
    </message>
    <message>
        <source>文件里还有别的生活圈的：{1}{2}，没有算进来。到那个生活圈再导入这份文件就行。</source>
        <translation>There are answers of other circles in the file as well: {1}{2}; they were not counted. Import the file again in that circle.</translation>
    </message>
    <message>
        <source>文档</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>新增{1}</source>
        <translation>Add {1}</translation>
    </message>
    <message>
        <source>新增{1} {2} 条</source>
        <translation>{2} {1} added</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>New</translation>
    </message>
    <message>
        <source>新建居住区配套不足 10%</source>
        <translation>New housing: facilities below 10 %</translation>
    </message>
    <message>
        <source>新开</source>
        <translation>New</translation>
    </message>
    <message>
        <source>无</source>
        <translation>No</translation>
    </message>
    <message>
        <source>无→有</source>
        <translation>no→yes</translation>
    </message>
    <message>
        <source>无此项</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>时间取自文件名</source>
        <translation>time taken from the file name</translation>
    </message>
    <message>
        <source>时间可疑</source>
        <translation>doubtful time</translation>
    </message>
    <message>
        <source>时间比直线还短</source>
        <translation>Time shorter than the straight line</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>是公式，文件里没有存它的结果。请用表格软件打开、保存一次再导入，或改成数值</source>
        <translation>is a formula without its result. Open and save it in a spreadsheet program and import again, or turn it into a value</translation>
    </message>
    <message>
        <source>是用更新版本的程序做的，收件单位更新程序以后会收进来。</source>
        <translation>It was made by a newer program; the receiver takes it in once theirs is updated.</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>newer</translation>
    </message>
    <message>
        <source>更新 {1} 条</source>
        <translation>{1} updated</translation>
    </message>
    <message>
        <source>更新各表</source>
        <translation>Updating the tables</translation>
    </message>
    <message>
        <source>最后一行不完整，后面的内容缺了。</source>
        <translation>The last line is incomplete; what follows is missing.</translation>
    </message>
    <message>
        <source>最高可到 {1} {2}。</source>
        <translation>At best {1} {2}.</translation>
    </message>
    <message>
        <source>有</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>有 {1} {2}</source>
        <translation>there are {1} {2}</translation>
    </message>
    <message>
        <source>有 {1} {2}（{3}）</source>
        <translation>{1} {2} ({3})</translation>
    </message>
    <message>
        <source>有 {1} 处公式没有结果，文件没写明在哪一格。请用表格软件打开、保存一次再导入。</source>
        <translation>{1} formulas have no result, and the file does not say where. Open and save it in a spreadsheet program, then import again.</translation>
    </message>
    <message>
        <source>有 {1} 家没有步行时间</source>
        <translation>{1} have no minutes on foot</translation>
    </message>
    <message>
        <source>有 {1} 行在表格里是隐藏的（{2}），也在下面。</source>
        <translation>{1} rows are hidden in the table ({2}); they are listed below too.</translation>
    </message>
    <message>
        <source>有 {1} 行在表格里是隐藏的（{2}），也读了。</source>
        <translation>{1} rows are hidden in the table ({2}); they were read too.</translation>
    </message>
    <message>
        <source>有{1}，得 {2} 分。</source>
        <translation>{1} is there: {2} points.</translation>
    </message>
    <message>
        <source>有→无</source>
        <translation>yes→no</translation>
    </message>
    <message>
        <source>有不在其中的生活圈</source>
        <translation>a circle that is not among them</translation>
    </message>
    <message>
        <source>有不是数的数</source>
        <translation>a number that is none</translation>
    </message>
    <message>
        <source>有小区没有填户数</source>
        <translation>a compound has no households</translation>
    </message>
    <message>
        <source>有效份数</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>有效问卷 {1} 份合并计算</source>
        <translation>From {1} valid questionnaires together</translation>
    </message>
    <message>
        <source>有效问卷 {1} 份，不到服务人口 {2} 人的 10%（{3} 份），还差 {4} 份。请再组织填答。</source>
        <translation>{1} valid questionnaires are less than 10 % of the {2} people served ({3}); {4} more are needed.</translation>
    </message>
    <message>
        <source>有效问卷 {1} 份，按{2}填的 {3} 人够 10%，按登记表的 {4} 人要 {5} 份，还差 {6} 份。请核对服务人口。</source>
        <translation>{1} valid questionnaires are 10 % of the {3} people in {2}, but of the {4} in the register {5} are needed, {6} more. Check the population served.</translation>
    </message>
    <message>
        <source>有网点，填了“无”</source>
        <translation>Outlet there, filled in &quot;no&quot;</translation>
    </message>
    <message>
        <source>有：{1}。</source>
        <translation>There are: {1}.</translation>
    </message>
    <message>
        <source>服务人口</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>服务人口 {1} 人，与{2} {3} 人不一致（{4} {5} 人）。</source>
        <translation>Population served {1}, not the {3} of {2} ({4} {5}).</translation>
    </message>
    <message>
        <source>服务人口不一致</source>
        <translation>Population served differs</translation>
    </message>
    <message>
        <source>服务人口不一致：{1}。请核对后改成同一个数。</source>
        <translation>The population served does not agree: {1}. Check and make it the same number.</translation>
    </message>
    <message>
        <source>服务满意度</source>
        <translation>Satisfaction with service</translation>
    </message>
    <message>
        <source>服务满意率</source>
        <translation>Satisfaction with service</translation>
    </message>
    <message>
        <source>服务项目</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>未交</source>
        <translation>Not handed in</translation>
    </message>
    <message>
        <source>未列入项目</source>
        <translation>Not on the project list</translation>
    </message>
    <message>
        <source>未填→有：{1}</source>
        <translation>open→yes: {1}</translation>
    </message>
    <message>
        <source>未填完（按已填：{1}）</source>
        <translation>incomplete (so far: {1})</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>open</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>未开工</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>未看</source>
        <translation>open</translation>
    </message>
    <message>
        <source>未达到底线</source>
        <translation>Below its least</translation>
    </message>
    <message>
        <source>本机</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>本机的 SQLite 是 {1}，低于 3.51.3，可能丢失数据。请安装 sqlcipher3 后再打开。</source>
        <translation>SQLite here is {1}, older than 3.51.3, and could lose data. Install sqlcipher3 before opening.</translation>
    </message>
    <message>
        <source>本程序没有一张满意度调查表，不能收问卷。</source>
        <translation>This program has no satisfaction questionnaire, so none can be taken.</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>条件</source>
        <translation>conditions</translation>
    </message>
    <message>
        <source>条数不对</source>
        <translation>wrong number</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>条记录的内容与它的校验值不符，可能被改动或磁盘出错。请从备份恢复。</source>
        <translation>entries do not fit their check values; changed, or a disk error. Restore from a backup.</translation>
    </message>
    <message>
        <source>来往记录里{1}编号以 {2} 开头的文件。请写全编号。</source>
        <translation>{1} file in the records whose number begins with {2}. Write the whole number.</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>查看人</source>
        <translation>Seen by</translation>
    </message>
    <message>
        <source>查看日期</source>
        <translation>Seen on</translation>
    </message>
    <message>
        <source>校验值</source>
        <translation>Check value</translation>
    </message>
    <message>
        <source>样本不足 10%</source>
        <translation>Sample below 10 %</translation>
    </message>
    <message>
        <source>样本只按较小的人口才够</source>
        <translation>Sample enough only for the smaller population</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>正被别的程序占用</source>
        <translation>in use by another program</translation>
    </message>
    <message>
        <source>步行时间</source>
        <translation>On foot</translation>
    </message>
    <message>
        <source>汇总表</source>
        <translation>Survey report</translation>
    </message>
    <message>
        <source>没写属于哪个生活圈。请填上生活圈，或选一列作“所属生活圈”。</source>
        <translation>It does not say which circle. Fill in the circle, or read a column as &quot;circle&quot;.</translation>
    </message>
    <message>
        <source>没写是哪个社区。请补上，或不收这一行。</source>
        <translation>It does not say which community. Add it, or leave out this row.</translation>
    </message>
    <message>
        <source>没有 {1}。请检查备份的位置。</source>
        <translation>There is no {1}. Check where the backup is.</translation>
    </message>
    <message>
        <source>没有{1}，得 0 分。</source>
        <translation>No {1}: 0 points.</translation>
    </message>
    <message>
        <source>没有{1}，得 0 分；有了得 {2} 分。</source>
        <translation>No {1}: 0 points; with it {2} points.</translation>
    </message>
    <message>
        <source>没有“{1}”。现有：{2}。</source>
        <translation>There is no &quot;{1}&quot;. There are: {2}.</translation>
    </message>
    <message>
        <source>没有“{1}”这一处两份不一样，可能已经定了。请重新列出后再定。</source>
        <translation>There is no difference &quot;{1}&quot;, perhaps it is decided already. List them again.</translation>
    </message>
    <message>
        <source>没有“{1}”这个区域。{2}请改名，或先登记它。</source>
        <translation>There is no district &quot;{1}&quot;. {2}Change the name, or enter it first.</translation>
    </message>
    <message>
        <source>没有“{1}”这个选项；可选：{2}。</source>
        <translation>There is no option &quot;{1}&quot;; possible: {2}.</translation>
    </message>
    <message>
        <source>没有“{1}”这种业态{2}。请从业态目录里选。</source>
        <translation>There is no format &quot;{1}&quot;{2}. Choose one of the catalogue.</translation>
    </message>
    <message>
        <source>没有“{1}”这种业态。{2}请改成业态目录里的叫法。</source>
        <translation>There is no format &quot;{1}&quot;. {2}Use a name from the catalogue of formats.</translation>
    </message>
    <message>
        <source>没有“{1}”这种办理。可以：{2}。</source>
        <translation>There is no act &quot;{1}&quot;. Possible: {2}.</translation>
    </message>
    <message>
        <source>没有“{1}”这种登记。现有：{2}。</source>
        <translation>There is no kind &quot;{1}&quot;. There are: {2}.</translation>
    </message>
    <message>
        <source>没有“{1}”这项设置。现有：{2}。</source>
        <translation>There is no setting &quot;{1}&quot;. There are: {2}.</translation>
    </message>
    <message>
        <source>没有“{1}”，可选：{2}。</source>
        <translation>There is no &quot;{1}&quot;; possible: {2}.</translation>
    </message>
    <message>
        <source>没有“{1}”，还没有任何生活圈，请先新增。</source>
        <translation>There is no &quot;{1}&quot;, there are no circles at all yet; add one first.</translation>
    </message>
    <message>
        <source>没有人怎么营业</source>
        <translation>who would run it without staff</translation>
    </message>
    <message>
        <source>没有任务</source>
        <translation>no assignment</translation>
    </message>
    <message>
        <source>没有写明从哪个文件开始。请选上级下发的文件（.lcs）。</source>
        <translation>It does not say which file to begin from. Choose the file (.lcs) you were sent.</translation>
    </message>
    <message>
        <source>没有写进展</source>
        <translation>no progress noted</translation>
    </message>
    <message>
        <source>没有列入</source>
        <translation>not listed</translation>
    </message>
    <message>
        <source>没有叫“{1}”的生活圈。{2}。</source>
        <translation>There is no circle &quot;{1}&quot;. {2}.</translation>
    </message>
    <message>
        <source>没有叫“{1}”的生活圈。{2}请改名，或先登记这个生活圈。</source>
        <translation>There is no circle &quot;{1}&quot;. {2}Change the name, or enter the circle first.</translation>
    </message>
    <message>
        <source>没有可设的项</source>
        <translation>nothing to be set</translation>
    </message>
    <message>
        <source>没有坐标</source>
        <translation>no coordinates</translation>
    </message>
    <message>
        <source>没有找到这次交表的内容，请刷新后再试。</source>
        <translation>What was handed in then was not found; refresh and try again.</translation>
    </message>
    <message>
        <source>没有找到这次交表的记录，请刷新后再试。</source>
        <translation>The record of this hand-in was not found; refresh and try again.</translation>
    </message>
    <message>
        <source>没有指明下发哪些生活圈。请选至少一个。</source>
        <translation>No circles to assign are named. Choose at least one.</translation>
    </message>
    <message>
        <source>没有指明交哪个生活圈，也没有收到过下发的任务。请选一个生活圈。</source>
        <translation>It does not say which circle to hand in, and no assignment was received. Choose a circle.</translation>
    </message>
    <message>
        <source>没有按编号排</source>
        <translation>not in the order of numbers</translation>
    </message>
    <message>
        <source>没有按编号排，或写法不规范</source>
        <translation>not in the order of numbers, or wrongly written</translation>
    </message>
    <message>
        <source>没有收到过编号</source>
        <translation>There was never a file with the number</translation>
    </message>
    <message>
        <source>没有权限</source>
        <translation>no permission</translation>
    </message>
    <message>
        <source>没有登记叫“{1}”的小区。请改名，或先登记这个小区。</source>
        <translation>There is no compound &quot;{1}&quot;. Change the name, or enter the compound first.</translation>
    </message>
    <message>
        <source>没有登记叫“{1}”的社区。请改名，或先登记这个社区。</source>
        <translation>There is no community &quot;{1}&quot;. Change the name, or enter the community first.</translation>
    </message>
    <message>
        <source>没有这个{1}（{2}），请从现有的{3}里选。</source>
        <translation>There is no such {1} ({2}); choose one of those there.</translation>
    </message>
    <message>
        <source>没有这个{1}，答案没有保存。请刷新列表后再填。</source>
        <translation>There is no such {1}; the answer was not saved. Refresh the list and fill it in again.</translation>
    </message>
    <message>
        <source>没有这个区县，可能已被删除。请刷新列表后再试。</source>
        <translation>There is no such district, perhaps it was deleted. Refresh the list and try again.</translation>
    </message>
    <message>
        <source>没有这个居住小区，可能已被删除。请刷新后再试。</source>
        <translation>There is no such compound, perhaps it was deleted. Refresh and try again.</translation>
    </message>
    <message>
        <source>没有这个文件</source>
        <translation>no such file</translation>
    </message>
    <message>
        <source>没有这个文件或文件夹</source>
        <translation>no such file or folder</translation>
    </message>
    <message>
        <source>没有这个生活圈，可能已被删除。请刷新列表，或到回收站里恢复。</source>
        <translation>There is no such circle, perhaps it was deleted. Refresh the list, or restore it from the bin.</translation>
    </message>
    <message>
        <source>没有这个生活圈，问卷没有存。请在名录里选一个。</source>
        <translation>There is no such circle; the questionnaire was not saved. Choose one of the list.</translation>
    </message>
    <message>
        <source>没有这个调查期次。现有：{1}。</source>
        <translation>There is no such round. There are: {1}.</translation>
    </message>
    <message>
        <source>没有这个附件，可能已被删除。请刷新后再试。</source>
        <translation>There is no such attachment, perhaps it was deleted. Refresh and try again.</translation>
    </message>
    <message>
        <source>没有这份问卷。</source>
        <translation>There is no such questionnaire.</translation>
    </message>
    <message>
        <source>没有这份问卷：编号不对。</source>
        <translation>There is no such questionnaire: wrong number.</translation>
    </message>
    <message>
        <source>没有这台电脑。请先收一份它发来的文件。</source>
        <translation>There is no such computer. Take in a file from it first.</translation>
    </message>
    <message>
        <source>没问</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>活动不在这一年</source>
        <translation>Activity outside this year</translation>
    </message>
    <message>
        <source>活动没有日期</source>
        <translation>Activity without date</translation>
    </message>
    <message>
        <source>清单</source>
        <translation>list of contents</translation>
    </message>
    <message>
        <source>清单超过 1 MB</source>
        <translation>the list of contents is more than 1 MB</translation>
    </message>
    <message>
        <source>清单里没有</source>
        <translation>not in the list of contents</translation>
    </message>
    <message>
        <source>满分 {1} 分，{2}{3}，得 {4} 分。</source>
        <translation>{1} points at most, {2}{3}: {4} points.</translation>
    </message>
    <message>
        <source>满分 {1} 分，{2}。</source>
        <translation>{1} points at most, {2}.</translation>
    </message>
    <message>
        <source>满意度</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>满意度以谁为准</source>
        <translation>Satisfaction from</translation>
    </message>
    <message>
        <source>满意度问卷</source>
        <translation>Satisfaction questionnaire</translation>
    </message>
    <message>
        <source>照片（jpg、png、webp、heic）、PDF、docx 和 xlsx</source>
        <translation>photos (jpg, png, webp, heic), PDF, docx and xlsx</translation>
    </message>
    <message>
        <source>牵头社区</source>
        <translation>Lead community</translation>
    </message>
    <message>
        <source>现场</source>
        <translation>On site</translation>
    </message>
    <message>
        <source>现有：{1}</source>
        <translation>There are: {1}</translation>
    </message>
    <message>
        <source>现金</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>生活圈</source>
        <translation>Circle</translation>
    </message>
    <message>
        <source>生活圈名称</source>
        <translation>Name of the circle</translation>
    </message>
    <message>
        <source>生活圈有 {1} 个社区，还没有定牵头社区，不知道由谁交表。请选定一个。</source>
        <translation>The circle has {1} communities and no lead community, so it is not known who hands in. Choose one.</translation>
    </message>
    <message>
        <source>生活圈登记表</source>
        <translation>Register of the circle</translation>
    </message>
    <message>
        <source>由其他答案算得，不用填，请清除。</source>
        <translation>Worked out from other answers; clear it, it is not filled in.</translation>
    </message>
    <message>
        <source>由牵头社区“{1}”交表，{2}不单独交。填好后请告诉他们。</source>
        <translation>The lead community &quot;{1}&quot; hands in, {2} does not hand in by itself. Tell them when it is filled in.</translation>
    </message>
    <message>
        <source>电脑 {1}</source>
        <translation>Computer {1}</translation>
    </message>
    <message>
        <source>电脑没有公钥</source>
        <translation>a computer has no public key</translation>
    </message>
    <message>
        <source>电脑的编号与公钥不合</source>
        <translation>the computer&apos;s number does not fit its public key</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>疑问</source>
        <translation>Doubt</translation>
    </message>
    <message>
        <source>登记了 {1} 个居住小区</source>
        <translation>{1} compounds entered</translation>
    </message>
    <message>
        <source>登记了 {1} 个生活圈</source>
        <translation>{1} circles registered</translation>
    </message>
    <message>
        <source>登记的 {1} 家都不是，{2}</source>
        <translation>None of the {1} entered is, {2}</translation>
    </message>
    <message>
        <source>登记的服务项目都不属于这一类，{1}</source>
        <translation>None of the services entered is of this kind, {1}</translation>
    </message>
    <message>
        <source>登记的服务项目里都没有这一项</source>
        <translation>None of the services entered is this one</translation>
    </message>
    <message>
        <source>登记的短板：{1}</source>
        <translation>Shortfalls registered: {1}</translation>
    </message>
    <message>
        <source>登记的社区</source>
        <translation>Communities entered</translation>
    </message>
    <message>
        <source>登记的网点里还没有{1}</source>
        <translation>there is no outlet of {1} yet</translation>
    </message>
    <message>
        <source>登记表</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>百度</source>
        <translation>Baidu</translation>
    </message>
    <message>
        <source>百度网盘</source>
        <translation>Baidu drive</translation>
    </message>
    <message>
        <source>百度网盘同步空间</source>
        <translation>Baidu sync folder</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>directory</translation>
    </message>
    <message>
        <source>直接填报</source>
        <translation>Typed</translation>
    </message>
    <message>
        <source>相近的有{1}，</source>
        <translation>Similar: {1}. </translation>
    </message>
    <message>
        <source>相近的有：{1}</source>
        <translation>Similar: {1}</translation>
    </message>
    <message>
        <source>短缺（未分少缺）</source>
        <translation>few or lacking</translation>
    </message>
    <message>
        <source>磁盘已满</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <source>磁盘已满，{1} 没有写成，没有留下半个文件。请腾出空间，或换一个位置再试。</source>
        <translation>The disk is full, {1} was not written, nothing half done is left. Free some space, or choose another place.</translation>
    </message>
    <message>
        <source>磁盘已满，{1} 没有存进去，原有内容完好。请删去不用的文件，或把资料夹移到别的盘后再试。</source>
        <translation>The disk is full, {1} was not saved; what was there is whole. Free some space, or move the record folder to another disk.</translation>
    </message>
    <message>
        <source>磁盘没有连上</source>
        <translation>the disk is not connected</translation>
    </message>
    <message>
        <source>磁盘空间不够，{file} 没有收：{detail}。请删去不用的文件，腾出空间后再收一次。</source>
        <translation>Not enough room on the disk, {file} was not taken in: {detail}. Delete files you do not need and take it in again.</translation>
    </message>
    <message>
        <source>磁盘读写出错</source>
        <translation>the disk does not read or write</translation>
    </message>
    <message>
        <source>磁盘配额已满</source>
        <translation>the disk quota is used up</translation>
    </message>
    <message>
        <source>示意图，不按比例；远近按步行分钟，方位不代表实际方向</source>
        <translation>A sketch, not to scale; distances are minutes on foot, directions are not real</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>社区名称</source>
        <translation>Name of the community</translation>
    </message>
    <message>
        <source>离 {1} {2}的底线还差 {3} {4}，{5}</source>
        <translation>{3} {2} short of the least of {1} {2}, {5}</translation>
    </message>
    <message>
        <source>离{1}直线 {2} 米，走路会更远</source>
        <translation>{2} m in a straight line from {1}, further on foot</translation>
    </message>
    <message>
        <source>种必备业态</source>
        <translation>required formats</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand-over</translation>
    </message>
    <message>
        <source>移交{1}（{2}年{3}月{4}日）</source>
        <translation>handed over{1} ({2}-{3}-{4})</translation>
    </message>
    <message>
        <source>程序文件不完整：在 {1} 旁找不到 forms 和 resources。请重新安装本程序。</source>
        <translation>The program is incomplete: no forms and resources beside {1}. Please install it again.</translation>
    </message>
    <message>
        <source>程序文件不完整：缺少 {1}。请重新安装本程序。</source>
        <translation>The program is incomplete: {1} is missing. Please install it again.</translation>
    </message>
    <message>
        <source>空</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>第 {1} 捆不在这台电脑的记录里，没有存。请重新开始这一捆。</source>
        <translation>Bundle {1} is not in the records of this computer; not saved. Begin the bundle again.</translation>
    </message>
    <message>
        <source>第 {1} 版</source>
        <translation>version {1}</translation>
    </message>
    <message>
        <source>第 {1} 等 {2} 行</source>
        <translation>Row {1} and others ({2})</translation>
    </message>
    <message>
        <source>第 {1} 行</source>
        <translation>Row {1}</translation>
    </message>
    <message>
        <source>第1行：不是一组记录的开头。</source>
        <translation>Line 1: not the beginning of a group of entries.</translation>
    </message>
    <message>
        <source>第1行：开头的写法不规范。</source>
        <translation>Line 1: the beginning is not written as it should be.</translation>
    </message>
    <message>
        <source>第{1}份</source>
        <translation>Sheet {1}</translation>
    </message>
    <message>
        <source>第{1}份·{2}</source>
        <translation>Sheet {1} · {2}</translation>
    </message>
    <message>
        <source>第{1}行：{2}</source>
        <translation>Line {1}: {2}</translation>
    </message>
    <message>
        <source>第{1}行：不是 UTF-8 文字。</source>
        <translation>Line {1}: not UTF-8 text.</translation>
    </message>
    <message>
        <source>第{1}行：序号 {2} 没有排在 {3} 后面。</source>
        <translation>Line {1}: number {2} does not follow {3}.</translation>
    </message>
    <message>
        <source>第一次收到{1}这台电脑的文件，还没有收。请核对是谁发来的，认可这台电脑后再收。</source>
        <translation>This is the first file from this computer of {1}; not taken in yet. Check who sent it, trust the computer, then take it in.</translation>
    </message>
    <message>
        <source>第三方汇总表</source>
        <translation>Agency&apos;s report</translation>
    </message>
    <message>
        <source>第几份写得不对</source>
        <translation>the part number is wrong</translation>
    </message>
    <message>
        <source>等</source>
        <translation> and others</translation>
    </message>
    <message>
        <source>等 {1} 个生活圈</source>
        <translation> and others, {1} circles</translation>
    </message>
    <message>
        <source>等 {1} 列</source>
        <translation> and others, {1} columns</translation>
    </message>
    <message>
        <source>等 {1} 格</source>
        <translation> and others, {1} [cell|cells] in all</translation>
    </message>
    <message>
        <source>等 {1} 种</source>
        <translation> and others ({1})</translation>
    </message>
    <message>
        <source>等 {1} 项</source>
        <translation> and others ({1})</translation>
    </message>
    <message>
        <source>等 {1} 题</source>
        <translation> and others ({1})</translation>
    </message>
    <message>
        <source>等{1}个生活圈</source>
        <translation> and others, {1} circles</translation>
    </message>
    <message>
        <source>等{1}项</source>
        <translation> and others ({1})</translation>
    </message>
    <message>
        <source>等次</source>
        <translation>Levels</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>签字页</source>
        <translation>Signed pages</translation>
    </message>
    <message>
        <source>米</source>
        <translation>m</translation>
    </message>
    <message>
        <source>类</source>
        <translation>kinds</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>类型未获确认</source>
        <translation>Type not confirmed</translation>
    </message>
    <message>
        <source>系统没有说明原因</source>
        <translation>the system gave no reason</translation>
    </message>
    <message>
        <source>系统错误 {1}</source>
        <translation>system error {1}</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>纬度</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>经度</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>经度和纬度像是写反了</source>
        <translation>longitude and latitude seem to be swapped</translation>
    </message>
    <message>
        <source>结束日期</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>给{1}</source>
        <translation> to {1}</translation>
    </message>
    <message>
        <source>综合满意率</source>
        <translation>Overall satisfaction</translation>
    </message>
    <message>
        <source>编号 {1} 的电脑</source>
        <translation>the computer no. {1}</translation>
    </message>
    <message>
        <source>编号、日期或期次不对</source>
        <translation>wrong number, date or round</translation>
    </message>
    <message>
        <source>编号不是32位十六进制数</source>
        <translation>the id is not 32 hexadecimal digits</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>缺</source>
        <translation>lacking</translation>
    </message>
    <message>
        <source>缺{1} {2} {3}，扣 {4} 分</source>
        <translation>without {1} {2} {3}, minus {4} points</translation>
    </message>
    <message>
        <source>缺少</source>
        <translation>lacking</translation>
    </message>
    <message>
        <source>缺少“{1}”，请补上这一栏。</source>
        <translation>&quot;{1}&quot; is missing; add this column.</translation>
    </message>
    <message>
        <source>缺步行时间</source>
        <translation>No minutes on foot</translation>
    </message>
    <message>
        <source>网点</source>
        <translation>Outlets</translation>
    </message>
    <message>
        <source>网点可能重复</source>
        <translation>Outlets may be the same</translation>
    </message>
    <message>
        <source>网点在一刻钟以外</source>
        <translation>Outlet beyond fifteen minutes</translation>
    </message>
    <message>
        <source>网点已登记全</source>
        <translation>All outlets are entered</translation>
    </message>
    <message>
        <source>网点总数</source>
        <translation>Number of outlets</translation>
    </message>
    <message>
        <source>网点没有业态</source>
        <translation>Outlet without format</translation>
    </message>
    <message>
        <source>网点还没有登记全</source>
        <translation>the outlets are not complete yet</translation>
    </message>
    <message>
        <source>网点还没有登记全，请补登；没有的改填“无”。</source>
        <translation>The outlets are not complete: enter them; where there is none, change it to &quot;no&quot;.</translation>
    </message>
    <message>
        <source>网络上的文件夹已断开</source>
        <translation>the network folder is disconnected</translation>
    </message>
    <message>
        <source>网络没有回应</source>
        <translation>the network does not answer</translation>
    </message>
    <message>
        <source>能到的{1}为 0，得 0 分。</source>
        <translation>No {1} can reach it: 0 points.</translation>
    </message>
    <message>
        <source>能到的小区多于小区总数</source>
        <translation>More compounds reached than there are</translation>
    </message>
    <message>
        <source>自助设备</source>
        <translation>Machines</translation>
    </message>
    <message>
        <source>自助银行</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>自评</source>
        <translation>Self-assessment</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>营业时间</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>行清单与记录不符。请用“重建”修复。</source>
        <translation>list rows do not fit the entries. Use &quot;rebuild&quot; to repair.</translation>
    </message>
    <message>
        <source>街道</source>
        <translation>Subdistrict</translation>
    </message>
    <message>
        <source>街道复核</source>
        <translation>Street review</translation>
    </message>
    <message>
        <source>补 {1} 个{2}（{3}）</source>
        <translation>Add {1} of {2} ({3})</translation>
    </message>
    <message>
        <source>补上{1}</source>
        <translation>Add {1}</translation>
    </message>
    <message>
        <source>补齐以后仍有一类达不到底线，到不了{1}；请先看其他各项。</source>
        <translation>Even complete, one group stays below its least, and {1} is not reached; look at the other lines first.</translation>
    </message>
    <message>
        <source>补齐全部业态</source>
        <translation>Complete all formats</translation>
    </message>
    <message>
        <source>表</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>表上有，居民少有人知道</source>
        <translation>The table says yes, few residents know</translation>
    </message>
    <message>
        <source>表的版本只能从两边用过的里选。</source>
        <translation>Only a version that one of the sides used can be chosen.</translation>
    </message>
    <message>
        <source>要导出的文件</source>
        <translation>The file to be made</translation>
    </message>
    <message>
        <source>要恢复的这一项不在回收站里，请刷新后再试。</source>
        <translation>What is to be restored is not in the bin; refresh and try again.</translation>
    </message>
    <message>
        <source>要有</source>
        <translation>needs</translation>
    </message>
    <message>
        <source>要有{1}</source>
        <translation>there must be {1}</translation>
    </message>
    <message>
        <source>要留出 {1}，只剩 {2}</source>
        <translation>{1} are needed, only {2} left</translation>
    </message>
    <message>
        <source>要继续在这里填，请先在“移交”里收回。</source>
        <translation>To go on here, take it back under &quot;Hand over&quot;.</translation>
    </message>
    <message>
        <source>覆盖社区</source>
        <translation>Communities covered</translation>
    </message>
    <message>
        <source>计分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>让所有小区都可到全部业态</source>
        <translation>Let all compounds reach all formats</translation>
    </message>
    <message>
        <source>记录不能接受：{1}。请让对方重新导出。</source>
        <translation>The entry cannot be accepted: {1}. Ask them to export again.</translation>
    </message>
    <message>
        <source>记录的写法不规范，可能被改动过。请让对方重新导出。</source>
        <translation>The entry is not written as it should be and may have been changed. Ask them to export again.</translation>
    </message>
    <message>
        <source>记录的项目不全或顺序不对。请让对方用同一版本的程序重新导出。</source>
        <translation>The parts of the entry are incomplete or in the wrong order. Ask them to export again with the same version of the program.</translation>
    </message>
    <message>
        <source>记录超过 {1} MB</source>
        <translation>entries of more than {1} MB</translation>
    </message>
    <message>
        <source>记录里有类型不对的值。请让对方重新导出。</source>
        <translation>The entry has values of the wrong kind. Ask them to export again.</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>设置“{1}”</source>
        <translation>Setting &quot;{1}&quot;</translation>
    </message>
    <message>
        <source>评为“{1}”，得 {2} 分。</source>
        <translation>Assessed as &quot;{1}&quot;: {2} points.</translation>
    </message>
    <message>
        <source>评价机构</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>评价表所填</source>
        <translation>in the evaluation table</translation>
    </message>
    <message>
        <source>评分人</source>
        <translation>Assessor</translation>
    </message>
    <message>
        <source>评定 {1} 分，满分 {2} 分。</source>
        <translation>Assessed with {1} points of {2}.</translation>
    </message>
    <message>
        <source>评定等次的分数线变了。</source>
        <translation>The points of the levels changed.</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>请列入项目，或注明原因。</source>
        <translation>Put it on the project list, or note why not.</translation>
    </message>
    <message>
        <source>请填写姓名，改动要记在填表人名下。</source>
        <translation>Write your name; changes are kept under it.</translation>
    </message>
    <message>
        <source>请补登网点，或改填“无”。</source>
        <translation>Enter the outlets, or change it to &quot;no&quot;.</translation>
    </message>
    <message>
        <source>请让对方用本程序重新导出一份。</source>
        <translation>Ask them to export it again with this program.</translation>
    </message>
    <message>
        <source>读不出来（{1}），请检查文件是否在旁边。</source>
        <translation>cannot be read ({1}); is the file beside it?</translation>
    </message>
    <message>
        <source>读的是工作表“{1}”，另有 {2} 张没有读：{3}。要收别的，请把它另存为一个文件。</source>
        <translation>The sheet &quot;{1}&quot; was read; {2} others were not: {3}. To take another one in, save it as a file of its own.</translation>
    </message>
    <message>
        <source>调查期次</source>
        <translation>Survey round</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>资料</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>资料夹里没有这张表，可能刚刚去掉了。请刷新后再看。</source>
        <translation>This table is not in the record folder, perhaps it was just removed. Refresh and look again.</translation>
    </message>
    <message>
        <source>资料里已有《{1}》第 {2} 版，内容与这一份不同，没有替换。改过的表请把版本号加一。</source>
        <translation>Version {2} of &quot;{1}&quot; is here with other contents; it was not replaced. Give the changed table a higher version.</translation>
    </message>
    <message>
        <source>超出了表头，多半是这一行有一格里的逗号没有加引号，后面的都错了位。请改好，或给多出的列加上列名。</source>
        <translation>is beyond the headings: most likely a comma within a cell of this row has no quotes around it, and everything after it is one place off. Put that right, or give the further column a heading.</translation>
    </message>
    <message>
        <source>超过 {1} GB</source>
        <translation>more than {1} GB</translation>
    </message>
    <message>
        <source>超过 {1} 条记录</source>
        <translation>more than {1} entries</translation>
    </message>
    <message>
        <source>距离</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>距离（米或分钟）</source>
        <translation>Distance (m or minutes)</translation>
    </message>
    <message>
        <source>路径中有一段不是文件夹</source>
        <translation>part of the path is not a folder</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>还不知道</source>
        <translation>not known yet</translation>
    </message>
    <message>
        <source>还不知道{1}到不到得了</source>
        <translation>not known whether {1} can reach it</translation>
    </message>
    <message>
        <source>还原{1}</source>
        <translation>Put back {1}</translation>
    </message>
    <message>
        <source>还在</source>
        <translation>Still there</translation>
    </message>
    <message>
        <source>还在：{1}</source>
        <translation>Still there: {1}</translation>
    </message>
    <message>
        <source>还差 {1} {2}</source>
        <translation>{1} {2} to go</translation>
    </message>
    <message>
        <source>还差 {1} 个百分点</source>
        <translation>{1} percentage points to go</translation>
    </message>
    <message>
        <source>还有 {1} 个小区没有填户数</source>
        <translation>{1} compounds have no households yet</translation>
    </message>
    <message>
        <source>还有 {1} 个项目没有填投资额</source>
        <translation>{1} projects have no investment yet</translation>
    </message>
    <message>
        <source>还有 {1} 家没有填{2}</source>
        <translation>{1} more do not give {2}</translation>
    </message>
    <message>
        <source>还有 {1} 家没有填这一项</source>
        <translation>{1} more do not say</translation>
    </message>
    <message>
        <source>还有 {1} 家没有登记服务项目</source>
        <translation>{1} more have no services entered</translation>
    </message>
    <message>
        <source>还有 {1} 题没填</source>
        <translation>{1} [question|questions] still open</translation>
    </message>
    <message>
        <source>还服务的生活圈</source>
        <translation>Circles it serves too</translation>
    </message>
    <message>
        <source>还没有收到过别人的文件，没有可以回执的。</source>
        <translation>No files of others were received; there is nothing to answer.</translation>
    </message>
    <message>
        <source>还没有登记</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>还没有认可发件的电脑，认可以后会收进来。</source>
        <translation>The sending computer is not trusted yet; once it is, the file is taken in.</translation>
    </message>
    <message>
        <source>还没有评定，{1}</source>
        <translation>Not assessed yet, {1}</translation>
    </message>
    <message>
        <source>还没有说以哪个为准，请选一个或填一个。</source>
        <translation>It does not say which one counts; choose or enter one.</translation>
    </message>
    <message>
        <source>还没有调查期次，请先新建一个。</source>
        <translation>There is no survey round yet; add one first.</translation>
    </message>
    <message>
        <source>还看不出怎样到{1}：请先填“{2}”等 {3} 题。</source>
        <translation>How to reach {1} is not clear yet: fill in &quot;{2}&quot; and others first ({3}).</translation>
    </message>
    <message>
        <source>这一期没有问过的网点</source>
        <translation>Outlets not asked in this round</translation>
    </message>
    <message>
        <source>这一版表里没有的题（{1}）</source>
        <translation>a question that is not in this version ({1})</translation>
    </message>
    <message>
        <source>这一行不是有效的记录（JSON）。请让对方重新导出。</source>
        <translation>This line is no valid entry (JSON). Ask them to export again.</translation>
    </message>
    <message>
        <source>这一项已不在了，可能已被删除。请刷新列表，或到回收站里恢复。</source>
        <translation>This is gone, perhaps deleted. Refresh the list, or restore it from the bin.</translation>
    </message>
    <message>
        <source>这一项已不在了，或不是{1}，不能定为同一个。请刷新列表后再选。</source>
        <translation>This is gone, or is no {1}; they cannot be the same. Refresh the list and choose again.</translation>
    </message>
    <message>
        <source>这个文件和 {1} 收过的“{2}”编号相同、内容不同，没有收，资料没有改动。请联系发送人。（编号 {3}，收过的校验值 {4}，这一份 {5}）</source>
        <translation>This file has the number of &quot;{2}&quot; received on {1} and other contents; it was not taken in, nothing was changed. Contact the sender. (no. {3}, check value received {4}, of this one {5})</translation>
    </message>
    <message>
        <source>这个文件里有一份问卷和资料里的编号相同、内容不同，整个文件没有收，资料没有改动。可能被改动过，请联系发送人。（编号 {1}，资料里的校验值 {2}，文件里的 {3}）</source>
        <translation>A questionnaire of this file has the number of one here and other contents; the whole file was not taken in, nothing was changed. It may have been tampered with; contact the sender. (no. {1}, check value here {2}, in the file {3})</translation>
    </message>
    <message>
        <source>这个文件里有一条记录和资料里的编号相同、内容不同，整个文件没有收，资料没有改动。可能是有人把资料夹复制到另一台电脑继续填，也可能被改动过，请联系发送人。（编号 {1}，资料里的校验值 {2}，文件里的 {3}）</source>
        <translation>An entry of this file has the number of one here and other contents; the whole file was not taken in, nothing was changed. Perhaps somebody copied the record folder to another computer and went on there, or it was tampered with; please contact the sender. (no. {1}, check value here {2}, in the file {3})</translation>
    </message>
    <message>
        <source>这个文件里的表“{1}”第 {2} 版和资料里的同一版内容不同，整个文件没有收，资料没有改动。改过的表要把版本号加一，请让发送人用同一份表重新导出。</source>
        <translation>Version {2} of the table &quot;{1}&quot; in this file is not the one here; the whole file was not taken in, nothing was changed. A changed table needs a higher version; ask the sender to export with the same table.</translation>
    </message>
    <message>
        <source>这个生活圈有 {1} 个社区，还没有牵头社区。请先在社区里标出由谁牵头，再交表。</source>
        <translation>This circle has {1} communities and no lead community. Mark the one that hands in first.</translation>
    </message>
    <message>
        <source>这个盘是只读的</source>
        <translation>this disk is read-only</translation>
    </message>
    <message>
        <source>这些生活圈没有退回的表。请先在表上写明理由退回，再导出退回文件。</source>
        <translation>These circles have no returned tables. Return a table with a reason first, then make the return file.</translation>
    </message>
    <message>
        <source>这份表{1}，不能再交一版。要改请先退回。</source>
        <translation>This table is {1} and cannot be handed in again. Return it first.</translation>
    </message>
    <message>
        <source>这份表{1}，不能再改，答案没有保存。要改请先撤回，或请上级退回。</source>
        <translation>This table is {1} and cannot be changed; the answer was not saved. Take it back first, or ask for it to be returned.</translation>
    </message>
    <message>
        <source>这份表已有新的一版，不能再{1}旧的一版。请打开最新的一版再办理。</source>
        <translation>There is a newer version of this table; the old one can no longer be {1}. Open the newest one.</translation>
    </message>
    <message>
        <source>这份资料已{1}，这里只能查看，没有改动。{2}</source>
        <translation>These data were {1}; here you can only look, nothing was changed. {2}</translation>
    </message>
    <message>
        <source>这份资料里没有本机的签名钥匙，不能交出文件。请用备份恢复，或新建一份资料后把文件收进来。</source>
        <translation>The signing key of this computer is not in these data, so no files can be handed out. Restore from a backup, or create new data and take the files in.</translation>
    </message>
    <message>
        <source>这份问卷已经作废，不能再改。</source>
        <translation>This questionnaire was withdrawn and cannot be changed.</translation>
    </message>
    <message>
        <source>这张表不计分。</source>
        <translation>This table has no points.</translation>
    </message>
    <message>
        <source>这张表还没有填写，不能交表。请先填写。</source>
        <translation>Nothing is filled in yet, so the table cannot be handed in. Fill it in first.</translation>
    </message>
    <message>
        <source>这张表里没有“{1}”这一项。</source>
        <translation>There is no &quot;{1}&quot; in this form.</translation>
    </message>
    <message>
        <source>这是一个文件夹</source>
        <translation>this is a folder</translation>
    </message>
    <message>
        <source>这是本机，不用认可，也不能停用。</source>
        <translation>This is this computer; it needs no trust and cannot be stopped.</translation>
    </message>
    <message>
        <source>这是第一期，没有上一期可以对照。先把网点登记好，下一期再问变了吗。</source>
        <translation>This is the first round; there is no earlier one to compare with. Enter the outlets now, and ask in the next round what changed.</translation>
    </message>
    <message>
        <source>这是设备或管道，不是文件</source>
        <translation>this is a device or pipe, not a file</translation>
    </message>
    <message>
        <source>这条记录不是开头写明的那台电脑做的。</source>
        <translation>This entry was not made by the computer named at the beginning.</translation>
    </message>
    <message>
        <source>这里</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>这里没有移交出去，不用收回。</source>
        <translation>Nothing here was handed over; there is nothing to take back.</translation>
    </message>
    <message>
        <source>这项设置不在现有的规定里，没有改动。</source>
        <translation>This setting is not among those prescribed now; nothing was changed.</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>连锁</source>
        <translation>Chain</translation>
    </message>
    <message>
        <source>连锁店多于网点</source>
        <translation>More chain outlets than outlets</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>退回要写明理由</source>
        <translation>A return needs a reason</translation>
    </message>
    <message>
        <source>送货上门</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>选中的这一次交表内容还没有收到，不能以它为准。请等收到后再定，或请对方重新交表。</source>
        <translation>The contents of that hand-in are not here yet, so it cannot count. Wait for it, or ask them to hand in again.</translation>
    </message>
    <message>
        <source>逾期未改</source>
        <translation>overdue, not corrected</translation>
    </message>
    <message>
        <source>逾期达到</source>
        <translation>reached late</translation>
    </message>
    <message>
        <source>逾期，{1}</source>
        <translation>overdue, {1}</translation>
    </message>
    <message>
        <source>都不选</source>
        <translation>none of them</translation>
    </message>
    <message>
        <source>都在{1}</source>
        <translation>all at {1}</translation>
    </message>
    <message>
        <source>都没有地址</source>
        <translation>none has an address</translation>
    </message>
    <message>
        <source>里面有电话或证件号码，已经删去，其余照录。</source>
        <translation>There was a telephone or identity number in it; it was deleted, the rest is kept.</translation>
    </message>
    <message>
        <source>里面有看不见、印不出的字符，请删去后重新输入。</source>
        <translation>There are invisible characters in it that cannot be printed; delete them and type again.</translation>
    </message>
    <message>
        <source>里面没有</source>
        <translation>not inside</translation>
    </message>
    <message>
        <source>里面的表与收件单位的版本号相同、内容不同，请与收件单位联系。</source>
        <translation>A table in it has the version of theirs and other contents; contact the receiver.</translation>
    </message>
    <message>
        <source>重复、重叠或有空隙</source>
        <translation>repeated, overlapping or with gaps</translation>
    </message>
    <message>
        <source>银行卡</source>
        <translation>Bank card</translation>
    </message>
    <message>
        <source>错误</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>门</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>问卷</source>
        <translation>Questionnaires</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>附件 {1}</source>
        <translation>Attachment {1}</translation>
    </message>
    <message>
        <source>附件“{1}”刚被删除，请重新添加。</source>
        <translation>The attachment &quot;{1}&quot; was just deleted; add it again.</translation>
    </message>
    <message>
        <source>附件“{1}”的文件不在这个资料夹里，可能没有一起拷来或被删了。请从原来的电脑或备份里找回 {2}。</source>
        <translation>The file of the attachment &quot;{1}&quot; is not in this record folder; perhaps it was not copied along or was deleted. Look for {2} on the first computer or in a backup.</translation>
    </message>
    <message>
        <source>附件“{1}”的文件不见了。请从备份或原来的电脑里找回，放回这个位置。</source>
        <translation>The file of the attachment &quot;{1}&quot; is gone. Get it from a backup or the first computer and put it back.</translation>
    </message>
    <message>
        <source>附件“{1}”的文件与加进来时不同，可能被改动或磁盘出错。请从备份恢复。</source>
        <translation>The file of the attachment &quot;{1}&quot; is not as it was added; changed, or a disk error. Restore it from a backup.</translation>
    </message>
    <message>
        <source>附件没有写下（{1}）</source>
        <translation>an attachment was not written ({1})</translation>
    </message>
    <message>
        <source>附件要加给的这一项已不在了，没有加进来。请刷新后再试。</source>
        <translation>What the attachment belongs to is gone; it was not added. Refresh and try again.</translation>
    </message>
    <message>
        <source>附件要有名称，请填写。</source>
        <translation>An attachment needs a name.</translation>
    </message>
    <message>
        <source>需求</source>
        <translation>Demand</translation>
    </message>
    <message>
        <source>需求清单 {1} 条</source>
        <translation>Demands: {1}</translation>
    </message>
    <message>
        <source>面积</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>面积与网点不符</source>
        <translation>Area differs from the outlets</translation>
    </message>
    <message>
        <source>面积合计</source>
        <translation>have together</translation>
    </message>
    <message>
        <source>项</source>
        <translation>items</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>项目“{1}”{2} 开工，{3} 就完成了。请改正其中一个日期。</source>
        <translation>The project &quot;{1}&quot; began on {2} and was completed on {3}. Correct one of the dates.</translation>
    </message>
    <message>
        <source>项目“{1}”写了完成日期 {2}，进展却是{3}。请改成一致。</source>
        <translation>The project &quot;{1}&quot; has a date of completion {2}, but its progress is {3}. Make them agree.</translation>
    </message>
    <message>
        <source>项目“{1}”已完成，没有写完成日期。请补上。</source>
        <translation>The project &quot;{1}&quot; is completed but has no date of completion. Please add it.</translation>
    </message>
    <message>
        <source>项目“{1}”已完成，登记的网点里却没有{2}。请补登网点，或更正进展。</source>
        <translation>The project &quot;{1}&quot; is completed, but there is no outlet of {2}. Enter the outlet, or correct the progress.</translation>
    </message>
    <message>
        <source>项目“{1}”应在 {2} 前完成，现在{3}。请更新进展，或改完成时限。</source>
        <translation>The project &quot;{1}&quot; should be completed by {2}, it is {3}. Update the progress, or change the date.</translation>
    </message>
    <message>
        <source>项目“{1}”的完成时限 {2} 早于开工时间 {3}。请改正其中一个日期。</source>
        <translation>The project &quot;{1}&quot; is due on {2}, before its begin {3}. Correct one of the dates.</translation>
    </message>
    <message>
        <source>项目已完成，没有网点</source>
        <translation>Project completed, no outlet</translation>
    </message>
    <message>
        <source>项目日期颠倒</source>
        <translation>Dates of a project reversed</translation>
    </message>
    <message>
        <source>项目清单 {1} 个</source>
        <translation>Projects: {1}</translation>
    </message>
    <message>
        <source>项目清单 {1} 个的投资额之和</source>
        <translation>Investment of {1} projects together</translation>
    </message>
    <message>
        <source>项目进展与日期不符</source>
        <translation>Progress and dates of a project differ</translation>
    </message>
    <message>
        <source>项目逾期</source>
        <translation>Project overdue</translation>
    </message>
    <message>
        <source>题目</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>题目意见</source>
        <translation>Remark on a question</translation>
    </message>
    <message>
        <source>饮料机</source>
        <translation>Drinks</translation>
    </message>
    <message>
        <source>高德、腾讯</source>
        <translation>Amap, Tencent</translation>
    </message>
    <message>
        <source>（{1} {2}，应有 {3} {4}）</source>
        <translation> ({1} {2}, should be {3} {2})</translation>
    </message>
    <message>
        <source>（{1} 人）</source>
        <translation> ({1} people)</translation>
    </message>
    <message>
        <source>（{1} 步）</source>
        <translation> ({1} [step|steps])</translation>
    </message>
    <message>
        <source>（“{1}”两处都写了，按缺）</source>
        <translation> (&quot;{1}&quot; stands in both; counted as lacking)</translation>
    </message>
    <message>
        <source>（凑整后合计相符）</source>
        <translation> (adds up after rounding)</translation>
    </message>
    <message>
        <source>（单位：{1}）</source>
        <translation> (unit: {1})</translation>
    </message>
    <message>
        <source>（号码已删去）</source>
        <translation> (number deleted)</translation>
    </message>
    <message>
        <source>（已不在的一项）</source>
        <translation> (something that is no longer there)</translation>
    </message>
    <message>
        <source>（标准 {1}{2}）</source>
        <translation> (standard {1}{2})</translation>
    </message>
    <message>
        <source>（理由：{1}）</source>
        <translation> (reason: {1})</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>，{1} 个的网点没有登记全，还不知道</source>
        <translation>, in {1} the outlets are not complete, not known yet</translation>
    </message>
    <message>
        <source>，{1} 个还不知道</source>
        <translation>, {1} not known yet</translation>
    </message>
    <message>
        <source>，不到 {1}</source>
        <translation>, below {1}</translation>
    </message>
    <message>
        <source>，不含本数</source>
        <translation>, not including it</translation>
    </message>
    <message>
        <source>，再</source>
        <translation>, then </translation>
    </message>
    <message>
        <source>，到不了：{1}{2}</source>
        <translation>, not reached from: {1}{2}</translation>
    </message>
    <message>
        <source>，取自文件名</source>
        <translation>, taken from the file name</translation>
    </message>
    <message>
        <source>，如 {1}{2}</source>
        <translation>, such as {1}{2}</translation>
    </message>
    <message>
        <source>，扣完为止</source>
        <translation>, until none are left</translation>
    </message>
    <message>
        <source>，最近 {1} 分钟</source>
        <translation>, the nearest {1} [minute|minutes] away</translation>
    </message>
    <message>
        <source>，最高 {1} 分</source>
        <translation>, {1} points at most</translation>
    </message>
    <message>
        <source>，相近的有：{1}</source>
        <translation>; similar: {1}</translation>
    </message>
    <message>
        <source>，网点还没有登记全</source>
        <translation>, the outlets are not complete</translation>
    </message>
    <message>
        <source>，还有 {1} 个生活圈的网点没有登记全</source>
        <translation>, in {1} circles the outlets are not complete</translation>
    </message>
    <message>
        <source>；另有 {1} 次不在这一年或没有日期</source>
        <translation>; {1} more outside this year or without a date</translation>
    </message>
</context>
</TS>
