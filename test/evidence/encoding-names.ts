/** Invented names of persons in many languages, with the old encodings such lists come in. For tests only. */

export interface NameList {
  readonly language: string;
  /** The first is the usual one. */
  readonly encodings: readonly string[];
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly cities: readonly string[];
}

const words = (text: string): string[] => text.split('|');

export const NAMES: readonly NameList[] = [
  {
    language: 'ru',
    encodings: words('windows-1251|koi8-r|iso-8859-5|ibm866|x-mac-cyrillic'),
    first: words(
      'Иван|Мария|Сергей|Ольга|Дмитрий|Анна|Алексей|Елена|Наталья|Павел|Юлия|Игорь|Ксения|Фёдор|Жанна|Эдуард',
    ),
    last: words(
      'Иванов|Петрова|Сидоров|Кузнецова|Щербаков|Воробьёва|Зайцев|Михайлова|Цветков|Чернышёва|Громов|Яковлева',
    ),
    cities: words('Москва|Казань|Тверь|Омск|Уфа'),
  },
  {
    language: 'uk',
    encodings: words('windows-1251|koi8-u'),
    first: words('Оксана|Тарас|Ірина|Богдан|Олена|Юрій|Надія|Василь|Євген|Галина'),
    last: words('Шевченко|Коваленко|Бойко|Ткачук|Кравець|Їжакевич|Мельник|Гончар|Поліщук|Савчук'),
    cities: words('Київ|Львів|Харків|Одеса|Чернівці'),
  },
  {
    language: 'tr',
    encodings: words('windows-1254'),
    first: words('Mehmet|Ayşe|Fatma|Ömer|Çağla|Gülşen|İbrahim|Özgür|Işıl|Hüseyin|Emine|Zeynep'),
    last: words('Yılmaz|Demir|Şahin|Çelik|Öztürk|Aydın|Özdemir|Arslan|Doğan|Kılıç|Güneş|Kaya'),
    cities: words('İstanbul|Ankara|İzmir|Bursa|Muğla|Diyarbakır'),
  },
  {
    language: 'pl',
    encodings: words('windows-1250|iso-8859-2|ibm852'),
    first: words('Łukasz|Małgorzata|Paweł|Zofia|Stanisław|Agnieszka|Michał|Bożena|Józef|Grażyna'),
    last: words('Wiśniewski|Wójcik|Kowalczyk|Kamiński|Dąbrowska|Zieliński|Woźniak|Kozłowski|Jankowska|Mazur|Król'),
    cities: words('Łódź|Kraków|Wrocław|Poznań|Gdańsk|Warszawa'),
  },
  {
    language: 'cs',
    encodings: words('windows-1250|iso-8859-2|ibm852'),
    first: words('Jiří|Tomáš|Lucie|Kateřina|Ondřej|Zdeněk|Věra|Michal|Jana|Štěpán'),
    last: words('Novák|Svobodová|Dvořák|Černý|Procházka|Kučera|Veselý|Horáková|Němec|Růžička'),
    cities: words('Praha|Brno|Plzeň|Olomouc|Hradec Králové|Ústí'),
  },
  {
    language: 'hu',
    encodings: words('windows-1250'),
    first: words('László|István|Erzsébet|Katalin|József|Zoltán|Ágnes|Gergő|Sándor|Mária'),
    last: words('Nagy|Kovács|Tóth|Szabó|Horváth|Varga|Kiss|Molnár|Németh|Erdős|Szűcs'),
    cities: words('Budapest|Győr|Pécs|Szeged|Hódmezővásárhely'),
  },
  {
    language: 'es',
    encodings: words('windows-1252|iso-8859-15|macintosh|ibm850'),
    first: words('José|María|Ángel|Sofía|Ramón|Íñigo|Lucía|Andrés|Carmen|Begoña'),
    last: words('García|Rodríguez|Muñoz|Fernández|Ibáñez|López|Núñez|Pérez|Castro|Peña'),
    cities: words('Málaga|León|Córdoba|Madrid|La Coruña'),
  },
  {
    language: 'de',
    encodings: words('windows-1252|ibm850'),
    first: words('Jürgen|Käthe|Björn|Max|Günther|Anna|Jörg|Ulrike|Sören|Heike'),
    last: words('Müller|Schröder|Weiß|Groß|Köhler|Schäfer|Krüger|Becker|Bäcker|Voß'),
    cities: words('Köln|München|Düsseldorf|Gießen|Berlin'),
  },
  {
    language: 'fr',
    encodings: words('windows-1252|ibm850'),
    first: words('François|Hélène|Zoé|Jérôme|Chloé|Noël|Benoît|Cécile|André|Élodie'),
    last: words('Lefèvre|Müller|Béranger|Dubois|Géraud|Château|Prévost|Leçon|Fontaine|Boulé'),
    cities: words('Besançon|Nîmes|Orléans|Paris|Évry'),
  },
  {
    language: 'el',
    encodings: words('windows-1253|iso-8859-7'),
    first: words('Γιώργος|Μαρία|Νίκος|Ελένη|Δημήτρης|Άννα|Σπύρος|Χρήστος|Θεοδώρα|Ηλίας'),
    last: words('Παπαδόπουλος|Γεωργίου|Νικολάου|Ιωάννου|Δημητρίου|Βασιλείου|Ψαρράς|Ξενάκη|Οικονόμου|Ζαφείρης'),
    cities: words('Αθήνα|Πάτρα|Βόλος|Θεσσαλονίκη'),
  },
  {
    language: 'he',
    encodings: words('windows-1255|iso-8859-8'),
    first: words('דוד|שרה|משה|רחל|יוסף|נועה|אברהם|מרים|יעקב|תמר'),
    last: words('כהן|לוי|מזרחי|פרץ|ביטון|אברהם|פרידמן|שפירא|גולן|חדד'),
    cities: words('חיפה|ירושלים|תל אביב'),
  },
  {
    language: 'ar',
    encodings: words('windows-1256|iso-8859-6'),
    first: words('محمد|فاطمة|أحمد|عائشة|خالد|نورة|يوسف|ليلى|حسن|سلمى'),
    last: words('الهاشمي|العلي|المصري|حداد|الخطيب|القحطاني|نصار|بركات|الزهراني|عثمان'),
    cities: words('بغداد|القاهرة|الرياض|دمشق'),
  },
  {
    language: 'lt',
    encodings: words('windows-1257'),
    first: words('Jonas|Eglė|Žygimantas|Rūta|Šarūnas|Birutė|Agnė|Vytautas|Dalė'),
    last: words('Kazlauskas|Žukauskienė|Petraitytė|Jankauskaitė|Šimkus|Paulauskienė|Bučys|Rimkutė'),
    cities: words('Šiauliai|Panevėžys|Kaunas|Mažeikiai'),
  },
  {
    language: 'vi',
    encodings: words('windows-1258'),
    first: words('Hùng|Hương|Du\u0303ng|Tha\u0309o|Đư\u0301c|Lô\u0323c|Tuâ\u0301n|Ngo\u0323c'),
    last: words('Nguyê\u0303n|Trâ\u0300n|Lê|Pha\u0323m|Đă\u0323ng|Vo\u0303|Hoàng|Bùi'),
    cities: words('Hà Nô\u0323i|Đà Nă\u0303ng|Huê\u0301|Câ\u0300n Thơ'),
  },
  {
    language: 'th',
    encodings: words('windows-874'),
    first: words('สมชาย|สุดา|ประเสริฐ|มาลี|วิชัย|นภา|อนุชา|กัญญา'),
    last: words('ใจดี|ศรีสุข|แก้วมณี|ทองคำ|บุญมา|วงศ์ไทย'),
    cities: words('กรุงเทพ|เชียงใหม่|ขอนแก่น'),
  },
  {
    language: 'zh-cn',
    encodings: words('gbk'),
    first: words('伟|秀英|志强|丽娟|建华|晓梅|雨桐|子轩|国栋|淑兰|浩然|欣悦'),
    last: words('王|李|张|赵|陈|欧阳|谢|邓|郭|韩|曹|彭'),
    cities: words('北京|上海|成都|广州|哈尔滨'),
  },
  {
    language: 'zh-tw',
    encodings: words('big5'),
    first: words('志明|淑芬|雅婷|家豪|怡君|俊傑|美玲|承翰|宜蓁|冠霖'),
    last: words('陳|林|黃|張|李|王|吳|劉|蔡|楊|鄭|謝'),
    cities: words('台北|高雄|台中|新竹|花蓮'),
  },
  {
    language: 'ja',
    encodings: words('shift_jis|euc-jp'),
    first: words('太郎|花子|健一|美咲|翔太|陽菜|大輔|恵子|拓也|由美'),
    last: words('佐藤|鈴木|高橋|田中|渡辺|伊藤|山本|中村|小林|加藤|齋藤|黒田'),
    cities: words('東京|大阪|札幌|福岡|名古屋'),
  },
  {
    language: 'ja-kana',
    encodings: words('shift_jis|euc-jp'),
    first: words('タロウ|ハナコ|ケンイチ|ミサキ|ショウタ|ヒナ'),
    last: words('サトウ|スズキ|タカハシ|タナカ|ワタナベ|イトウ'),
    cities: words('トウキョウ|オオサカ'),
  },
  {
    language: 'ko',
    encodings: words('euc-kr'),
    first: words('민준|서연|지훈|수빈|영희|철수|하은|도윤|미경|상우'),
    last: words('김|이|박|최|정|강|조|윤|장|임'),
    cities: words('서울|부산|대구|수원|제주'),
  },
  {
    language: 'sl',
    encodings: words('windows-1250|iso-8859-2|ibm852'),
    first: words('Boštjan|Špela|Matjaž|Urška|Žiga|Nejc|Uroš|Maša|Tomaž|Alenka|Luka|Katarina'),
    last: words('Žnidaršič|Košir|Hočevar|Zupančič|Krajnc|Pučnik|Golob|Hribar|Vidmar|Štrukelj|Čeh|Potočnik'),
    cities: words('Ljubljana|Maribor|Škofja Loka|Črnomelj|Kranj|Žalec'),
  },
  {
    language: 'et',
    encodings: words('windows-1252|windows-1257'),
    first: words('Jüri|Külli|Tõnu|Ülle|Märt|Õnne|Väino|Kärt|Rein|Liina|Andres|Piret'),
    last: words('Tamm|Mägi|Pärn|Põder|Kõiv|Rebane|Järve|Hõbesaar|Lõhmus|Küttis|Saar|Öpik'),
    cities: words('Pärnu|Tallinn|Võru|Jõgeva|Põlva|Tartu'),
  },
];
