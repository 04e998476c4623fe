/**
 * Enters: an element's name and attributes. Leaves: the key it has in its parent, and the attributes that are data.
 * Deliberately absent: namespaces as URLs; a prefix is dropped where the parent has the same one.
 */
import { TEXT_KEY } from '../json/keys.ts';
import { LONGEST_NAME } from '../limits.ts';

/** What an element is called in its parent. */
export interface XmlName {
  readonly key: string;
  /** Name and value, in order. */
  readonly attributes: readonly (readonly [string, string])[];
  /** True if an attribute gave the key (`<field name="x">`). */
  readonly named: boolean;
}

/** Elements that mysqldump --xml, phpMyAdmin and many exports name by an attribute. */
const NAMED_BY = /^(?:field|column|col|property|param|attr|attribute|table|table_data|database)$/i;
/** Members of a document in an answer of Solr's, which are called by their types. */
const SOLR = /^(?:str|int|long|float|double|date|bool|arr)$/;
const SOLR_DOCUMENT = /^doc$/;
/** Elements whose members PowerShell's Export-Clixml names by `N`: `<Props><S N="Mail">…`. */
const POWERSHELL = /^(?:Props|MS)$/;
/** Elements that are records even where one stands alone. */
const RECORD = /^(?:row|record)$/i;
/** Descriptions of tables in the same exports. */
const SCHEMA = /^(?:table_structure|pma:structure_schemas|xs:schema|xsd:schema)$/;
/** Declarations and hints for readers, not data. */
const HINT = /^(?:xmlns(?::|$)|xsi:|xml:space$)/;

export function isRecordName(name: string): boolean {
  return RECORD.test(name);
}

export function isSchema(name: string): boolean {
  return SCHEMA.test(name);
}

const NONE: XmlName['attributes'] = [];

/** @param parent the parent's name with its prefix; `parentNamed` whether an attribute gave the parent's key */
export function xmlName(
  name: string,
  given: ReadonlyMap<string, string>,
  parent: string,
  parentNamed: boolean,
): XmlName {
  const colon = name.indexOf(':');
  const local = name.slice(colon + 1);
  const own = colon > 0 && parent.startsWith(name.slice(0, colon + 1)) ? local : name;
  const by = POWERSHELL.test(parent) ? 'N' : 'name';
  const isNamed = by === 'N' || NAMED_BY.test(local) || (SOLR.test(name) && SOLR_DOCUMENT.test(parent));
  const attribute = isNamed ? (given.get(by) ?? given.get(by.toUpperCase()) ?? '') : '';
  const named = attribute !== '' && attribute.length <= LONGEST_NAME;
  if (given.size === 0) return { key: parentNamed && RECORD.test(local) ? TEXT_KEY : own, attributes: NONE, named };
  const attributes: [string, string][] = [];
  for (const [key, value] of given)
    if (!HINT.test(key) && !(named && key.toLowerCase() === by.toLowerCase())) attributes.push([key, value]);
  // The rows of a table that has its name from its container add nothing to it.
  const key = named ? attribute : parentNamed && RECORD.test(local) ? TEXT_KEY : own;
  return { key, attributes, named };
}
