/** Japan in Latin letters. Enters: chance. Leaves: invented people’s words and numbers. Towns are real, the rest is not. */
import { myNumberDigit } from '../check-digits.ts';
import { CAPITALS, list } from '../random.ts';
import { type Locale, towns } from './types.ts';

export const JP: Locale = {
  id: 'JP',
  alpha3: 'JPN',
  country: 'Japan',
  nationality: 'Japanese',
  language: 'Japanese',
  languageCode: 'ja',
  currency: 'JPY',
  timezone: 'Asia/Tokyo',
  callingCode: '81',
  told: list('japan, japanese'),
  men: list(
    'Hiroshi, Takashi, Kenji, Daisuke, Haruto, Yuto, Ren, Kaito, Shota, Naoki, Kazuya, Makoto, Satoshi, Ryota, Tatsuya, Yusuke, Akira',
  ),
  women: list(
    'Yuki, Sakura, Aoi, Hina, Keiko, Yoko, Naomi, Ayumi, Misaki, Haruka, Emi, Tomoko, Rina, Nanami, Mayumi, Chihiro, Kaori',
  ),
  families: list(
    'Sato, Suzuki, Takahashi, Tanaka, Watanabe, Ito, Yamamoto, Nakamura, Kobayashi, Kato, Yoshida, Yamada, Sasaki, Matsumoto, Inoue, Kimura, Hayashi, Shimizu, Mori, Ikeda',
  ),
  titles: ['Mr', 'Ms'],
  towns: towns(
    'Sapporo|Ishikari|Hokkaido|01|060;Sendai|Miyagi|Miyagi|04|980;Nagoya|Aichi|Aichi|23|450;Kyoto|Kyoto|Kyoto|26|600;Hiroshima|Hiroshima|Hiroshima|34|730;Fukuoka|Fukuoka|Fukuoka|40|810;Niigata|Niigata|Niigata|15|950;Kanazawa|Ishikawa|Ishikawa|17|920;Matsuyama|Ehime|Ehime|38|790',
  ),
  religions: list('Buddhist, Shinto, None, Christian'),
  street: (chance) =>
    `${chance.int(1, 9)}-${chance.int(1, 28)}-${chance.int(1, 40)} ${chance.pick(['Sakae', 'Honcho', 'Chuo', 'Midori', 'Asahi', 'Minami', 'Kita', 'Higashi', 'Nishiki'])}${chance.pick(['-cho', '-machi', '', '-ku'])}`,
  postalCode: (chance, town) => `${town.post}-${String(chance.int(1, 999)).padStart(4, '0')}`,
  mobile: (chance) => chance.pick(['70', '80', '90', '90']) + chance.int(1, 9) + chance.digits(7),
  writtenPhone: (digits) => `0${digits.slice(0, 2)}-${digits.slice(2, 6)}-${digits.slice(6)}`,
  national: (chance) => {
    const body = chance.digits(11);
    return body + myNumberDigit(body);
  },
  tax: (chance) => {
    const body = chance.digits(11);
    return body + myNumberDigit(body);
  },
  passport: (chance) => chance.text(CAPITALS, 2) + chance.digits(7),
  driverLicence: (chance) => chance.digits(12),
  documents: list('My Number Card, Driver License, Passport, Residence Card'),
};
