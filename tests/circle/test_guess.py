"""Names of shops as they stand in the street, and what they are guessed to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from lcsurvey.circle.catalogue import Catalogue, catalogue, parse_catalogue
from lcsurvey.circle.guess import parse_guesser
from lcsurvey.errors import FormError, ResourceError

# format: names; a * behind a name: of a chain
SHOPS = """
convenience_store: 美宜佳便利店（太白路店）* 罗森* 罗森人民路店* 全家便利店* 7-ELEVEN* ７－１１便利店* 十足便利店* 红旗连锁* 见福便利店*
convenience_store: 中国石油加油站便利店* 中国石化易捷便利店* 银行家属院便利店 中国银行家属院便利店 美宜佳超市* 家门口便利 好邻居便利店*
small_supermarket: 便民超市 张记小卖部 老王百货商店 平安烟酒副食 李家杂货铺
unattended_store: 无人便利店
supermarket: 永辉超市* 大润发* 银座购物广场* 爱客多超市* 新百意* 龙贵购物广场* 皇冠超市 好又多超市（菜鸟驿站） 物美超市* 爱家超市*
department_store: 万达广场 吾悦广场 银座商城
market: 城南农贸市场 红星菜市场
morning_market: 北关早市
vegetable_shop: 张姐蔬菜店 社区菜店 天天果蔬
fresh_supermarket: 天天生鲜超市 钱大妈* 谊品生鲜*
food_shop: 百果园* 鲜丰水果* 老刘肉铺 零食很忙* 周黑鸭* 小杨水果 名烟名酒
breakfast: 庆丰包子铺* 阿姨早餐 早点铺 巴比馒头* 老李胡辣汤
popular_restaurant: 兰州拉面 黄焖鸡米饭 老百姓面馆 十足面馆 大张烩面 老乡鸡* 肯德基* 万达广场肯德基* 肯德基万达广场店* 海鲜大排档
snack_shop: 沙县小吃 张亮麻辣烫* 老街凉皮
specialty_restaurant: 重庆火锅 李记羊汤 德庄火锅* 海底捞* 药膳火锅 胖子烧烤
central_kitchen: 山东馒头店 手工馒头
hair_and_beauty: 尚艺美发沙龙 审美造型*
barber: 小李理发店 天虹理发店 好邻居理发店 快剪
laundry: 福奈特洗衣* 洁丰干洗店
tailor: 老陈裁缝店 李宁裁缝店
alterations: 改衣坊
pharmacy: 老百姓大药房（红星路店）* 任城区老百姓大药房* 一心堂* 大参林药店* 同仁堂* 康泰大药房 仁和药房 益生堂药店连锁* 惠之家药店
photo_print: 全家福照相馆 图文快印 广告图文 打印复印
hardware_store: 五金水暖 鸿运五金日杂
housekeeping: 阳光大姐家政* 天鹅到家* 喜洋洋搬家
appliance_repair: 家电维修 格力空调维修
repair_watch: 老张修表
repair_shoes: 王师傅修鞋
repair_bicycle: 电动车维修
locksmith: 平安开锁配钥匙
repair_electronics: 手机维修 小米手机维修
property_service: 万科物业 绿城物业服务中心
recycling: 废品回收站 二手手机回收
recycling_machine: 智能回收箱
parcel: 菜鸟驿站* 菜鸟驿站大润发店* 大润发菜鸟驿站* 兔喜快递超市* 顺丰速运* 妈妈驿站*
parcel_locker: 丰巢快递柜*
post_office: 中国邮政
bank: 中国邮政储蓄银行 中国银行 济宁银行 中国工商银行任城支行
atm: 建设银行ATM 农行ATM
telecom: 中国移动营业厅 中国电信
dark_store: 社区团购自提点
water_dispenser: 自动售水机
newsstand: 报刊亭
breakfast_cart: 早餐车
community_service: 社区党群服务中心 便民服务中心
community_canteen: 幸福社区食堂
elderly_meals: 长者食堂
elderly_care: 夕阳红养老院
day_care: 社区日间照料中心
childcare: 阳光托育园
after_school: 小饭桌 小太阳托管
kindergarten: 金色摇篮幼儿园
education: 学而思* 新东方英语* 英语培训
art_training: 小央美* 启明星舞蹈培训
tea_coffee: 瑞幸咖啡* 瑞幸咖啡店* 蜜雪冰城* 一点点奶茶* 遇见茶楼 理发师的咖啡馆 书香咖啡 星巴克(万达广场店)*
bar: 老地方酒吧
bakery: 好利来* 麦香园蛋糕店 幸福西饼*
bookstore: 新华书店*
library_point: 城市书房
florist: 花样年华花店 馒头花店
optician: 宝岛眼镜* 审美眼镜 明亮眼镜店
stationery: 晨光文具* 学生文具店
sports_goods: 李宁* 耐克专卖* 匹克体育*
brand_store: 小米之家* 华为专卖店* 老凤祥*
other_retail: 女装 美容美发用品批发 物美价廉服装 早餐店用品
lifestyle_store: 名创优品*
gym: 乐刻健身* 舒华健身房
swimming_pool: 龙格亲子游泳*
leisure: 好乐迪* 极速网吧
cinema: 万达影城* 横店影城*
chess_room: 老友棋牌室 欢乐麻将馆
health_therapy: 盲人推拿 足道养生馆
beauty_salon: 丽人美容院 小红美甲
bathhouse: 大众浴池
hotel: 如家酒店* 幸福宾馆 银座佳驿酒店 7天连锁酒店*
car_wash: 快洁洗车
car_repair: 途虎养车* 小拇指汽修* 老李汽车修理厂
pet_service: 瑞鹏宠物医院* 萌宠之家宠物店
health_station: 社区卫生服务站
clinic: 刘氏牙科 口腔诊所
tourism: 国旅*
charging: 星星充电站
other_service: 链家* 体育彩票 中国石油加油站*
"""
CASES = [
    (name.removesuffix("*"), format_, name.endswith("*"))
    for format_, names in (line.split(": ") for line in SHOPS.strip().splitlines())
    for name in names.split()
]
SMALL = """
[[format]]
id = "shop"
label = "便利店"
category = "基本保障类"
"""


def test_the_list_of_shops_is_long_enough() -> None:
    assert len(CASES) == len({name for name, _, _ in CASES}) >= 150


@pytest.mark.parametrize(("name", "format_", "chain"), CASES, ids=[case[0] for case in CASES])
def test_a_shop_is_known_by_its_name(name: str, format_: str, chain: bool) -> None:
    guess = catalogue().guess(name)
    assert guess is not None
    assert (guess.format, guess.chain is True) == (format_, chain), guess.because


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "店",
        "银",
        "药",
        "老王",
        "阳光",
        "幸福里小区",
        "门卫室",
        "人民医院",
        "理发店仓库",
        "小店",
        "全家人民路店",
        "（）",
    ],
)
def test_a_name_that_tells_nothing_is_not_guessed(name: str) -> None:
    assert catalogue().guess(name) is None


def test_a_brand_entered_beside_the_name_decides() -> None:
    guess = catalogue().guess("人民路店", " 美宜佳 ")
    assert guess is not None
    assert (guess.format, guess.brand, guess.chain) == ("convenience_store", "美宜佳", True)
    assert guess.because == "“美宜佳”是连锁品牌，一般是便利店。"


def test_an_unknown_brand_stays_as_it_was_entered() -> None:
    guess = catalogue().guess("李四理发店", "自家牌")
    assert guess is not None
    assert (guess.format, guess.brand, guess.chain) == ("barber", "自家牌", None)
    assert guess.because == "名称里有“理发店”，一般是理发店。"
    assert catalogue().guess("张三的店", "自家牌") is None


def test_a_bank_is_a_brand_but_no_chain_store() -> None:
    guess = catalogue().guess("农行ATM")
    assert guess is not None
    assert (guess.format, guess.brand, guess.chain) == ("atm", "中国农业银行", None)


def test_every_brand_is_known_by_each_of_its_names_alone() -> None:
    known = catalogue().guesser.brands.entries
    assert len({brand.name for brand in known.values()}) >= 250
    guesses = {key: catalogue().guess(key) for key in known}
    assert [key for key, guess in guesses.items() if guess is None or guess.brand != known[key].name] == []


def test_a_catalogue_without_names_guesses_by_its_labels() -> None:
    guess = parse_catalogue(SMALL).guess("老王便利店")
    assert guess is not None
    assert (guess.format, guess.chain) == ("shop", None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[words", "toml_syntax"),
        ('brand = [{ name = "甲" }]', "bad_brand"),
        (
            'brand = [{ name = "甲乙", format = "shop" }, { name = "丙丁", format = "shop", aliases = ["甲乙"] }]',
            "same_brand",
        ),
        ('brand = [{ name = "甲", format = "shop" }]', "same_brand"),
        ('brand = [{ name = "甲乙", format = "none" }]', "unknown_format"),
        ('[words]\nnone = ["便利"]', "unknown_format"),
        ('families = [["none"]]', "unknown_format"),
    ],
)
def test_wrong_names_say_what_is_wrong(text: str, code: str) -> None:
    with pytest.raises(FormError) as error:
        parse_guesser(text, parse_catalogue(SMALL))
    assert code in {problem.code for problem in error.value.problems}


def test_missing_names_are_named(tmp_path: Path) -> None:
    formats = parse_catalogue(SMALL)
    with pytest.raises(ResourceError, match=r"names\.toml"):
        Catalogue(formats.formats, formats.by_id, tmp_path).guess("便利店")
