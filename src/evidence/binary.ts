/**
 * Enters: the head. Leaves: what kind of binary file it is, if it is one. Deliberately absent: reading it; the formats and
 * containers are asked first.
 */
import { dbfHeader } from './dbf/header.ts';
import { wideEncoding } from './encoding/unicode.ts';
import { dumpKind } from './pg-dump/toc.ts';

/** What a binary file is. `harmless` if files of its kind hold no records, so that leaving one out loses none. */
export interface BinaryKind {
  /** "looks like …" */
  readonly what: string;
  readonly harmless: boolean;
}

/** First bytes → what such a file is. Source: file(1)'s magic database. */
const HOLDS: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'a zip archive or an Office document'],
  ['PK\x05\x06', 'a zip archive'],
  ['PK\x07\x08', 'a part of a zip archive'],
  ['\x1f\x8b', 'a gzip archive'],
  ['\x1f\x9d', 'an archive of compress (.Z)'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ\0', 'an xz archive'],
  ['\x5d\0\0', 'an lzma archive'],
  ['LZIP', 'an lzip archive'],
  ['\xc7\x71', 'a cpio archive'],
  ['\x89LZO\0', 'an lzop archive'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive'],
  ['\x04\x22\x4d\x18', 'an lz4 archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['Rar!\x1a\x07', 'a RAR archive'],
  ['SQLite format 3\0', 'an SQLite database'],
  ['PAR1', 'a Parquet file'],
  ['bplist', 'a property list in binary (plutil -convert xml1 writes it out)'],
  ['PGDMP', 'a PostgreSQL custom dump'],
  ['\0\x01\0\0Standard', 'an Access database (mdb-export of mdbtools writes its tables out)'],
  ['ARROW1\0\0', 'an Arrow or Feather file (pyarrow writes it as CSV)'],
  ['FEA1', 'a Feather file (pyarrow writes it as CSV)'],
  ['\x89HDF\r\n\x1a\n', 'an HDF5 file (h5dump writes it out)'],
  ['$FL2@(#)', 'a file of SPSS (pspp-convert writes it as CSV)'],
  ['$FL3@(#)', 'a file of SPSS (pspp-convert writes it as CSV)'],
  ['<stata_dta>', 'a file of Stata'],
  ['\0\0\0\0\0\0\0\0\0\0\0\0\xc2\xea\x81\x60', 'a table of SAS'],
  ['RDX2\n', 'a workspace of R'],
  ['RDX3\n', 'a workspace of R'],
  ['\x93NUMPY', 'an array of NumPy'],
  ['!BDN', 'a mailbox of Outlook (readpst writes it out)'],
  ['TAPE\0\0', 'a backup of SQL Server (restore it there)'],
  ['TEXPORT:V', 'an export of Oracle (imp, or impdp, reads it)'],
  ['\x03\0\x01EXPORT:V', 'an export of Oracle (imp, or impdp, reads it)'],
  ['REDIS00', 'a dump of Redis'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office document'],
];
const HARMLESS: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF document'],
  ['\x89PNG\r\n', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['II*\0', 'a TIFF image'],
  ['MM\0*', 'a TIFF image'],
  ['\0\0\x01\0', 'an icon'],
  ['\x7fELF', 'a program'],
  ['MZ', 'a program'],
  ['\xcf\xfa\xed\xfe', 'a program'],
  ['\xca\xfe\xba\xbe', 'a program'],
  ['\0asm', 'a program'],
  ['ID3', 'a sound'],
  ['OggS', 'a sound or a film'],
  ['fLaC', 'a sound'],
  ['RIFF', 'a sound, a film or an image'],
  ['\x1a\x45\xdf\xa3', 'a film'],
  ['wOFF', 'a font'],
  ['wOF2', 'a font'],
  ['OTTO', 'a font'],
];
/** Headers in digits: few control characters tell a cpio archive of texts from a text. Source: cpio(5), odc and newc. */
const CPIO = /^07070(?:7[0-7]{70}|[12][0-9A-Fa-f]{104})/;
/** ISO media (MP4, HEIC) begin with a length. */
const MEDIA = /^.{4}ftyp/s;

/** More control characters than this share of the head and it is no text. */
const CONTROL_SHARE = 0.05;
/** The same of what stands around blocks of a disk that were lost. */
const STRAY_SHARE = 0.002;
/** Half a sector at least. */
const LOST = /\0{256,}/g;

/** @returns undefined for text. A few stray NUL bytes don't make a text binary, and a text may begin with MZ. */
export function binaryKind(bytes: Uint8Array): BinaryKind | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (dumpKind(bytes) === 'list')
    return {
      what: 'looks like the list of contents of a PostgreSQL dump; pg_restore -f - writes all of it out',
      harmless: true,
    };
  for (const [magic, kind] of HOLDS) {
    if (start.startsWith(magic)) return { what: `looks like ${kind}`, harmless: false };
  }
  if (CPIO.test(Buffer.from(bytes.subarray(0, 110)).toString('latin1')))
    return { what: 'looks like a cpio archive', harmless: false };
  if (isDbase(bytes) || dbfHeader(bytes) !== undefined) return { what: 'looks like a dBase table', harmless: false };
  const text = isText(bytes);
  for (const [magic, kind] of HARMLESS) {
    if (start.startsWith(magic) && (!text || !PRINTABLE.test(magic)))
      return { what: `looks like ${kind}`, harmless: true };
  }
  if (isEbcdic(bytes)) return { what: 'looks like text in EBCDIC, as mainframes write it', harmless: false };
  if (MEDIA.test(start)) return { what: 'looks like a film or an image', harmless: true };
  return text ? undefined : { what: 'many control characters', harmless: false };
}

/** Marks that a text could begin with too. `%PDF-` is one, and says enough. */
const PRINTABLE = /^(?!%PDF)[\x20-\x7e]+$/;

/**
 * A version, the day of the last change, and a header as long as it says, which a CR ends: too few control characters to be known
 * by them. Source: dBase III and IV file structure.
 */
function isDbase(bytes: Uint8Array): boolean {
  const [version = 0, , month = 0, day = 0] = bytes;
  const length = (bytes[8] ?? 0) + (bytes[9] ?? 0) * 256;
  if (!DBASE.has(version) || month < 1 || month > 12 || day < 1 || day > 31 || length < 65) return false;
  const end = [length - 1, length - 264].find((at) => bytes[at] === 13);
  return (
    end !== undefined &&
    (end % 32 === 0 || version === 4) &&
    bytes[43] !== undefined &&
    /[A-Z]/.test(String.fromCharCode(bytes[43]))
  );
}

/** First bytes of dBase II to 7, FoxPro and Visual FoxPro. */
const DBASE = new Set([0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0x8c, 0xcb, 0xf5, 0xfb]);

/** This share of letters, digits and blanks of EBCDIC; in another encoding's text they are a half at most, and lines end in LF. */
const EBCDIC_SHARE = 0.8;
const LEAST_EBCDIC = 40;
/** Blank, point, comma, dash, letters and digits, line ends. Source: IBM code page 037; those of other countries have them, too. */
const EBCDIC = /[\x15\x25\x40\x4b\x60\x6b\x81-\x89\x91-\x99\xa2-\xa9\xc1-\xc9\xd1-\xd9\xe2-\xe9\xf0-\xf9]/g;

function isEbcdic(bytes: Uint8Array): boolean {
  if (bytes.length < LEAST_EBCDIC || bytes.includes(0x0a) || !bytes.includes(0x40)) return false;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return (text.match(EBCDIC)?.length ?? 0) >= EBCDIC_SHARE * bytes.length;
}

function isText(bytes: Uint8Array): boolean {
  if (wideEncoding(bytes) !== undefined) return true;
  const controls = controlsOf(bytes).length;
  return controls <= bytes.length * CONTROL_SHARE || isHoled(bytes);
}

/** Whether it is a text but for blocks of a disk that were lost: elsewhere it has hardly a control character. */
function isHoled(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const rest = text.replace(LOST, '');
  return rest !== text && rest !== '' && controlsOfText(rest).length <= rest.length * STRAY_SHARE;
}

/** The characters among the bytes that stand in hardly any text, a byte each. */
export function controlsOf(bytes: Uint8Array): readonly string[] {
  // A pattern goes through a head much faster than a loop that few runs are long enough to make fast.
  return controlsOfText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
}

/** The same of characters. */
export function controlsOfText(text: string): readonly string[] {
  return text.match(CONTROL) ?? [];
}

/** Tab, line ends and form feed are text; so are U+0001, U+0014 and U+001C to U+001F, which some exports use as delimiters. */
const CONTROL = /[\0\x02-\x08\x0b\x0e-\x13\x15-\x1b\x7f]/g;
