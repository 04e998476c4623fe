/**
 * Enters: the beginning of a file. Leaves: the old encoding that a text says it is in: XML, HTML, a client of PostgreSQL or
 * MySQL, a vCard. Deliberately absent: belief. It is one voice among the bytes, which outvote it: texts are converted and keep
 * the name of what they were.
 */

/** Bytes in which a text says so. */
const LENGTH = 1 << 14;
const SAYINGS: readonly RegExp[] = [
  /^\s*<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{3,30})["']/i,
  /<meta\s[^>]{0,200}?charset\s*=\s*["']?([\w:.-]{3,30})/i,
  /^SET (?:client_encoding|NAMES)(?: = | TO | )'?([\w-]{3,30})'?\s*;/im,
  /^\/\*!\d{5} SET NAMES ([\w-]{3,30}) \*\/;/im,
  /^[A-Z]{1,8};(?:[^:\n]{1,60};)?CHARSET=([\w-]{3,30})/im,
];
/** Names that the WHATWG Encoding Standard doesn't have. Sources: manuals of PostgreSQL and MySQL, "Character Set Support". */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ...{
    euckr: 'euc-kr',
    uhc: 'euc-kr',
    johab: 'euc-kr',
    eucjp: 'euc-jp',
    ujis: 'euc-jp',
    eucjis2004: 'euc-jp',
    euccn: 'gbk',
  },
  ...{
    cp932: 'shift_jis',
    shiftjis2004: 'shift_jis',
    koi8r: 'koi8-r',
    koi8u: 'koi8-u',
    tis620: 'windows-874',
    macroman: 'macintosh',
  },
  ...{ latin9: 'iso-8859-15', cp850: 'ibm850', ibm850: 'ibm850', cp852: 'ibm852', ibm852: 'ibm852', win866: 'ibm866' },
};
/** Those that read letters as another does that is known here. */
const ALIKE: Readonly<Record<string, string>> = {
  ...{ 'iso-8859-8-i': 'iso-8859-8', 'iso-8859-13': 'windows-1257', latin7: 'windows-1257', gb18030: 'gbk' },
};

/** @returns an encoding of those that are told apart; undefined if none is named, or another, such as UTF-8 */
export function namedEncoding(head: Uint8Array): string | undefined {
  const text = Buffer.from(head.subarray(0, LENGTH)).toString('latin1');
  for (const saying of SAYINGS) {
    const name = saying.exec(text)?.[1]?.toLowerCase();
    if (name === undefined) continue;
    const bare = name.replace(/[_-]/g, '');
    const label = OTHER_NAMES[bare] ?? labelOf(name) ?? labelOf(bare.replace(/^win(?:dows)?(?=\d)/, 'cp')) ?? bare;
    return ALIKE[label] ?? label;
  }
  return undefined;
}

function labelOf(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}
