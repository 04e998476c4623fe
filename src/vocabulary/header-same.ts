/**
 * Spellings of one word: abbreviations of schemas (`num`, `dt`, `upd`), two spellings of English, endings of scripts without
 * spaces, the article of Arabic. Enters: a folded word. Leaves: the spelling that the index knows. Misspellings stay.
 */

/** Abbreviations and second spellings that mean the same wherever they stand. */
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    no: 'num nbr nr number nmbr numb nro nummer numero numer nomor nomer nu 番号 编号 編號 號 号 号码 號碼 번호',
    date: 'dt dat 日期 日 일 일자',
    name: 'nm 名 명 名称 名稱',
    address: 'addr addresses addrs',
    year: 'yr',
    code: 'cd cde cod コード 코드 代码 代碼',
    centre: 'center',
    organisation: 'organization',
    licence: 'license lic',
    enrolment: 'enrollment',
    created: 'crtd crt cretd creatd',
    updated: 'upd updt updtd',
    modified: 'mod mdfd modif',
    hospital: 'hosp',
    passport: 'psprt pspt passp',
    title: 'ttl',
    transaction: 'txn trx trans tran trxn',
    payment: 'pmt pymt pmnt',
    amount: 'amt',
    total: 'tot',
    status: 'stat sts',
    description: 'descr dscr',
    department: 'dept',
    account: 'acct',
    middle: 'mid midl',
    timestamp: 'tstamp tmstmp dtime dtimes datetime',
    street: 'strt',
    apartment: 'apmt aptmt',
    postal: 'pstl',
    registration: 'regn registr',
  }).flatMap(([word, others]) => others.split(' ').map((other) => [other, word] as const)),
);

/** The spelling that the index knows. Arabic words come with or without their article. */
export function same(word: string): string {
  const known = SAME.get(word);
  if (known !== undefined) return known;
  // Germanic compounds: `telefonnr`, `burgerservicenr`.
  if (word.length > 5 && word.endsWith('nr')) return `${word.slice(0, -1)}ummer`;
  return word.length > 4 && word.startsWith('ال') ? word.slice(2) : word;
}
