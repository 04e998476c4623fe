/**
 * Enters: nothing. Leaves: the characters that Chinese, Japanese and Korean records of persons are made of: surnames,
 * given names, words of addresses. Deliberately absent: a language model; the valid byte pairs of these encodings overlap
 * almost wholly, and common characters are what tells them apart in few names.
 */
import type { PairLabel } from './tables.ts';

const SIMPLIFIED =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤' +
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲华红玉春梅建国志海云峰飞鹏宇浩轩子涵欣怡佳琪梓雨思嘉俊晓东鑫婷雪慧颖琳凤荣福生德成永新利光天安达家小大美凯波斌亮莹雯洁倩博远清学庆世立宏兵友仁义' +
  '省市区县镇乡村路街道号楼室单元栋层北京上海广州深圳南西山川河湖浙江苏四重庆津沈阳长沙成都武汉杭宁合肥中国人民姓名男女电话手机地址密码身份证日期年月性别公司有限先生';
const TRADITIONAL =
  '陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐蘇葉莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈余盧梁趙顏柯翁魏孫戴范方宋鄧杜傅侯曹薛丁卓馬董溫唐藍石蔣田康鄒白歐馮尤湯阮梅程倪' +
  '怡君雅婷淑芬惠美麗華文志明俊傑宏偉建國家豪冠宇承恩佳穎玲雯靜宜欣慧珍秀英玉雲春梅芳蘭霞強軍勇輝鴻瑋銘哲源凱翔廷柏翰詠子軒品妤心詩涵思雨小大天德成永新光安仁義信昌榮福生' +
  '省市區縣鎮鄉村里鄰路街段巷弄號樓室之臺台北新桃園中南高雄基隆竹苗栗彰化投嘉屏東宜花蓮香港九龍灣仔中國人民姓名男女電話手機地址密碼身份證日期年月性別公司有限先生';
const JAPANESE =
  '田中山本佐藤鈴木高橋伊渡辺村小林加吉松井上斎清森池阿部石川前岡長谷後近坂遠青藤西福太三浦原和野口千葉岩崎桜内工横宮大平河新島増丸今武菅水安杉柴酒菊久保土屋市' +
  '子美一郎太雄男介恵香織翔健二三直樹哲也真由裕智和明正博浩誠陽菜結衣愛優斗蓮葵翼幸隆秀紀江代穂里奈花彩佳典孝義信勇貴洋司史亮拓海' +
  '東京都道府県市区町村丁目番地号室大阪京神奈川埼玉愛知北海福岡兵庫静広島仙台名古屋札幌新潟茨城栃木群馬氏名住所電話性別男女生年月日会社株式様';
const KOREAN =
  '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국은편용예' +
  '준영호수경재희동미상철훈숙순자정은혜지민서연윤아현우진성빈건태규승하람솔별빛찬욱혁환일종광춘복란화선유나다라애린슬율결온' +
  '서울부산대구인천광주대전울산세종경기강원충청북전라남제주시군구동읍면리로길번호이름주소전화성별남여비밀생년월일회사';

/** What is common in an encoding, besides kana and (in level 1) the rest of the ordinary characters. */
export const COMMON_CHARACTERS: Readonly<Record<PairLabel, string>> = {
  gbk: SIMPLIFIED,
  big5: TRADITIONAL,
  shift_jis: JAPANESE,
  'euc-jp': JAPANESE,
  'euc-kr': KOREAN,
};

/** Lead bytes of the ordinary characters: level 1 of GB 2312, Big5 and JIS X 0208, the syllables of KS X 1001. */
export const ORDINARY_LEADS: Readonly<Record<PairLabel, readonly [first: number, last: number]>> = {
  gbk: [0xb0, 0xd7],
  big5: [0xa4, 0xc6],
  shift_jis: [0x88, 0x98],
  'euc-jp': [0xb0, 0xcf],
  'euc-kr': [0xb0, 0xc8],
};

/** log10 of how much rarer than windows-1252 such files are: a stated guess. */
export const PAIR_RARITY: Readonly<Record<PairLabel, number>> = {
  gbk: -0.3,
  shift_jis: -0.4,
  big5: -0.5,
  'euc-kr': -0.5,
  'euc-jp': -0.8,
};
