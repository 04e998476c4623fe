/**
 * Enters: nothing. Leaves: the letters beyond ASCII of the languages that leaks come in, commonest first, and which old
 * encodings write them. Deliberately absent: exact frequencies; the order is what tells languages apart in few words.
 */

/** A language as far as its letters beyond ASCII go. */
export interface Alphabet {
  /** Lower case, commonest first. */
  readonly letters: string;
  /** Written in Latin letters: most letters of a word are ASCII. */
  readonly latin: boolean;
  /** log10 of how much rarer than others it is in the encodings that write it. */
  readonly rarity?: number;
  /** Tone marks are characters of their own, so that letters beyond ASCII are common. */
  readonly marks?: true;
}

const SPANISH: Alphabet = { letters: 'íóáñéúüºª', latin: true };
const PORTUGUESE: Alphabet = { letters: 'ãçáéíóõêâôúàºª', latin: true };
const FRENCH: Alphabet = { letters: 'éèçëïêôîàâùûœÿ', latin: true };
const GERMAN: Alphabet = { letters: 'üöäß', latin: true };
const SWEDISH: Alphabet = { letters: 'öåäé', latin: true };
const DANISH: Alphabet = { letters: 'øåæéö', latin: true };
const ITALIAN: Alphabet = { letters: 'èàòùìéº', latin: true };
const ICELANDIC: Alphabet = { letters: 'ðóáíúöæýéþ', latin: true, rarity: -1.5 };
const POLISH: Alphabet = { letters: 'łóśęńąćżź', latin: true };
const CZECH: Alphabet = { letters: 'áíéřžčšýěůúňóťď', latin: true };
const SLOVAK: Alphabet = { letters: 'áčíéšžýúľňťóôďäĺŕ', latin: true };
const HUNGARIAN: Alphabet = { letters: 'áéóöíőüúű', latin: true };
const ROMANIAN: Alphabet = { letters: 'ăţșțşâî', latin: true };
const CROATIAN: Alphabet = { letters: 'ćčšžđ', latin: true };
const SLOVENE: Alphabet = { letters: 'čšž', latin: true, rarity: -0.3 };
const TURKISH: Alphabet = { letters: 'ışğüöçİâî', latin: true };
const LITHUANIAN: Alphabet = { letters: 'ėšžūįčųąę', latin: true };
const LATVIAN: Alphabet = { letters: 'āīēšņūļķģčž', latin: true };
const ESTONIAN: Alphabet = { letters: 'äõüöšž', latin: true, rarity: -0.5 };
const VIETNAMESE: Alphabet = { letters: '\u0323\u0301\u0300ươâêăôđ\u0309\u0303áàéíóúèù', latin: true, marks: true };
const RUSSIAN: Alphabet = { letters: 'аоиевнрлктсмдйяупьгбыхзжшчюцщёфэъ', latin: false };
const UKRAINIAN: Alphabet = { letters: 'аоиніврекотлдмсйяупьгбчїєзхжшцющфґ', latin: false, rarity: -0.3 };
const BULGARIAN: Alphabet = { letters: 'аоиевнрлткдсмгпявйбуъчцщжзхшюфь', latin: false, rarity: -0.3 };
const SERBIAN: Alphabet = { letters: 'аиоевнрјкстмлдпубгзћшчжцљњђхфџ', latin: false, rarity: -0.5 };
const GREEK: Alphabet = { letters: 'αοιςσηνρτεκπλμυδάγίόέωθήβχύφώζξψϊϋΐΰ', latin: false };
const HEBREW: Alphabet = { letters: 'יולאהרמנבשתדקעחפסגטצכזןםךףץ', latin: false };
const ARABIC: Alphabet = { letters: 'اليمندرحبعسفةهوشكجأطىخصقزتضغثذءإئؤظآ', latin: false };
const PERSIAN: Alphabet = { letters: 'اینرمدهوسلحبتعشفپکزگقجخآصضغچطئذژثظ', latin: false, rarity: -0.3 };
const URDU: Alphabet = { letters: 'ایمرنحدلہوسبعشفکتزخقجپگےصھطضںچغٹڈآظثذڑئ', latin: false, rarity: -0.5 };
const THAI: Alphabet = {
  letters: 'านรวกยสมพงลชทดิัี์บุต่ศธภู้เณไจนขคหปแะื็ใผฐญโฒซฉอำึฤฎฏถฝฟฆฮๆ๊๋',
  latin: false,
};

/** An encoding of one byte a character, and what is written in it. */
export interface SingleByte {
  readonly label: string;
  /** log10 of how much rarer than windows-1252 such files are: a stated guess; a few letters outweigh it. */
  readonly rarity: number;
  readonly alphabets: readonly Alphabet[];
}

const WESTERN = [SPANISH, PORTUGUESE, FRENCH, GERMAN, SWEDISH, DANISH, ITALIAN, ICELANDIC, ESTONIAN];
const CENTRAL = [POLISH, CZECH, SLOVAK, HUNGARIAN, ROMANIAN, CROATIAN, SLOVENE];
const CYRILLIC = [RUSSIAN, UKRAINIAN, BULGARIAN, SERBIAN];

/** In order of preference where they read a text alike. */
export const SINGLE_BYTE: readonly SingleByte[] = [
  { label: 'windows-1252', rarity: 0, alphabets: WESTERN },
  { label: 'windows-1251', rarity: -0.3, alphabets: CYRILLIC },
  { label: 'windows-1250', rarity: -0.5, alphabets: CENTRAL },
  { label: 'windows-1254', rarity: -0.5, alphabets: [TURKISH] },
  { label: 'windows-1253', rarity: -0.5, alphabets: [GREEK] },
  { label: 'windows-1255', rarity: -0.5, alphabets: [HEBREW] },
  { label: 'windows-1256', rarity: -0.5, alphabets: [ARABIC, PERSIAN, URDU] },
  { label: 'windows-1257', rarity: -0.7, alphabets: [LITHUANIAN, LATVIAN, ESTONIAN] },
  { label: 'windows-1258', rarity: -1.3, alphabets: [VIETNAMESE] },
  { label: 'windows-874', rarity: -0.5, alphabets: [THAI] },
  { label: 'koi8-r', rarity: -1, alphabets: [RUSSIAN] },
  { label: 'koi8-u', rarity: -1.3, alphabets: [UKRAINIAN] },
  { label: 'iso-8859-2', rarity: -1, alphabets: CENTRAL },
  { label: 'iso-8859-15', rarity: -1.3, alphabets: WESTERN },
  { label: 'iso-8859-5', rarity: -1.5, alphabets: CYRILLIC },
  { label: 'iso-8859-6', rarity: -1.5, alphabets: [ARABIC] },
  { label: 'iso-8859-7', rarity: -1, alphabets: [GREEK] },
  { label: 'iso-8859-8', rarity: -1.5, alphabets: [HEBREW] },
  { label: 'iso-8859-4', rarity: -2, alphabets: [LITHUANIAN, LATVIAN, ESTONIAN] },
  { label: 'ibm866', rarity: -1.3, alphabets: CYRILLIC },
  { label: 'ibm850', rarity: -1.5, alphabets: WESTERN },
  { label: 'ibm852', rarity: -1.5, alphabets: CENTRAL },
  { label: 'macintosh', rarity: -2, alphabets: WESTERN },
  { label: 'x-mac-cyrillic', rarity: -2, alphabets: CYRILLIC },
];
