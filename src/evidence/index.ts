/**
 * The formats leakprint reads, in order of preference where two are equally sure. Adding one: a file in formats/ and a
 * line here.
 */
import { accessLog } from './formats/access-log.ts';
import { avro } from './formats/avro.ts';
import { bson } from './formats/bson.ts';
import { combo } from './formats/combo.ts';
import { dbf } from './formats/dbf.ts';
import { declared } from './formats/declared.ts';
import { delimited } from './formats/delimited.ts';
import { escapedText } from './formats/escaped-text.ts';
import { fixedWidth } from './formats/fixed-width.ts';
import { html } from './formats/html.ts';
import { json } from './formats/json.ts';
import { keyValue } from './formats/key-value.ts';
import { labelled } from './formats/labelled.ts';
import { ldif } from './formats/ldif.ts';
import { literals } from './formats/literals.ts';
import { ndjson } from './formats/ndjson.ts';
import { parquet } from './formats/parquet.ts';
import { plist } from './formats/plist.ts';
import { prefixedJson } from './formats/prefixed-json.ts';
import { printedFrame } from './formats/printed-frame.ts';
import { separated } from './formats/separated.ts';
import { sheetXml } from './formats/sheet-xml.ts';
import { sql } from './formats/sql.ts';
import { sqlite } from './formats/sqlite.ts';
import { telegram } from './formats/telegram.ts';
import { telegramHtml } from './formats/telegram-html.ts';
import { vcard } from './formats/vcard.ts';
import { whatsapp } from './formats/whatsapp.ts';
import { xls } from './formats/xls.ts';
import { xlsx } from './formats/xlsx.ts';
import { xml } from './formats/xml.ts';
import { yaml } from './formats/yaml.ts';
import type { Format } from './types.ts';

export const formats: readonly Format[] = [
  sqlite,
  xlsx,
  xls,
  parquet,
  avro,
  bson,
  dbf,
  telegram,
  telegramHtml,
  whatsapp,
  vcard,
  ldif,
  html,
  sheetXml,
  plist,
  xml,
  ndjson,
  json,
  prefixedJson,
  yaml,
  literals,
  accessLog,
  declared,
  sql,
  separated,
  escapedText,
  printedFrame,
  fixedWidth,
  keyValue,
  labelled,
  combo,
  delimited,
];
