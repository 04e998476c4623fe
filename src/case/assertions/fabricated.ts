/**
 * "The records are made up." No list of fields shows it: whoever makes records up gives them the fields that are expected.
 * What bears on it are check digits and addresses that are made of names, and these are told; the verdict is left open.
 */
import { titleOf } from '../../vocabulary/index.ts';
import { percent, thousands } from '../../wording.ts';
import { type AssertionKind, NO_CHANGE, type TestContext } from './types.ts';

type ColumnProfile = TestContext['weighing']['profile']['tables'][number]['columns'][number];

/** Fewer values of a form may pass or fail by chance. */
const FEWEST = 30;
/** Share that pass from which all may be said to, mistakes of typing aside; share of right forms up to which next to none are. */
const PASS = 0.9;
const FEW = 0.2;
/** What can be told from a random number of its length. */
const STRICT: ReadonlySet<string> = new Set([
  'finance.iban',
  'finance.bankAccount',
  'finance.cardNumber',
  'id.national',
  'id.tax',
]);
/** Of forms that one random string in five passes little can be learnt. */
const TELLING = 0.2;

export const fabricated: AssertionKind = {
  effect: () => ({ accepted: NO_CHANGE, rejected: NO_CHANGE }),

  test({ weighing }) {
    const found = [...checks(weighing), ...madeOfNames(weighing)];
    return {
      verdict: 'untestable',
      because:
        'made-up records have the fields that are expected of them; whether people, addresses and numbers exist has to be asked of those who know',
      evidence: found.join('; ') || 'no check digits and no addresses beside names that would bear on it',
      descriptors: 'a descriptor says what a system holds, not whether these records are its own',
    };
  },
};

function checks({ profile }: TestContext['weighing']): string[] {
  return profile.tables.flatMap((table) => table.columns.flatMap((column) => [...digits(column), ...forms(column)]));
}

/** Check digits of a scheme that the column was recognised by, or is called by. */
function digits({ attribute, checksum }: ColumnProfile): string[] {
  if (checksum === null || checksum.tested < FEWEST || checksum.chance > TELLING) return [];
  const { scheme, tested, passRate, chance } = checksum;
  const passed = `${percent(passRate)} of ${thousands(tested)} values in the form of ${scheme} (${titleOf(attribute).toLowerCase()}) have right check digits, of random ones ${percent(chance)} would`;
  if (passRate >= PASS) return [`${passed}: real numbers, or made by a program that knows the rule`];
  return [passRate <= 2 * chance ? `${passed}: they are invented, altered, or of another kind` : passed];
}

/** A column that is called something of a strict form, and holds next to nothing of it. */
function forms({ attribute, checksum, validity }: ColumnProfile): string[] {
  if (checksum !== null || !STRICT.has(attribute) || validity === null || validity === undefined) return [];
  if (validity.of < FEWEST || validity.valid > FEW * validity.of) return [];
  return [
    `of ${thousands(validity.of)} values called ${titleOf(attribute).toLowerCase()} only ${thousands(validity.valid)} can be one by form and check digits: they are invented, altered, or of another kind`,
  ];
}

function madeOfNames({ profile }: TestContext['weighing']): string[] {
  return profile.tables.flatMap((table) =>
    (table.marks ?? []).flatMap((mark) =>
      mark.mark === 'mail-name'
        ? [
            `in ${thousands(mark.k)} of ${thousands(mark.n)} records the e-mail address is put together from the name, as people do, and as whoever makes them up does`,
          ]
        : [],
    ),
  );
}
