/** Values of the family `account`: an account in a piece of software. Enters: a row. Leaves: values. */
import { hashOf } from '../hashes.ts';
import { BASE64, LETTERS, list } from '../random.ts';
import { stepOf } from '../spec.ts';
import { coded, DAY, dated, free, type Makers, mostly } from './make.ts';

/** Networks for documentation (RFC 5737): nobody's addresses. */
const NETWORKS = ['192.0.2', '198.51.100', '203.0.113'];
const QUESTIONS = list('First school?, Name of first pet?, Mother’s maiden name?, Town of birth?, Favourite teacher?');
const TEXTS = list(
  'Runner and reader, Coffee first, Father of two, Likes old maps, Gardener, Plays the tabla, Writes about trains, New here',
);

export const ACCOUNT: Makers = {
  'account.username': free(({ person }) => person.username),
  'account.password': (spec, chance) => {
    if (stepOf(spec) === 'plain') return ({ person }) => person.papers.of('password');
    const hash = hashOf(spec.format ?? spec.scheme, chance);
    return ({ person }) => hash(person.papers.of('password') + person.username);
  },
  'account.salt': (_, chance) => {
    const length = chance.pick([5, 8, 9, 32]);
    return () => (length === 32 ? chance.hex(32) : chance.text(`${LETTERS}0123456789`, length));
  },
  'account.secretQuestion': (spec, chance) =>
    /answer|antw|resp|repon/i.test(spec.name) ? ({ person }) => person.mother : () => chance.pick(QUESTIONS),
  'account.createdAt': dated((row) => row.since),
  'account.updatedAt': dated((row, chance) => row.since + chance.int(0, 400) * 40_000),
  'account.lastLoginAt': dated((row, chance) => row.since + chance.int(1, 700) * 33_331),
  'account.ipAddress': (spec, chance) => {
    const network = stepOf(spec) === 'network';
    const long = chance.uniform() * 0.2;
    return () => {
      const first = chance.pick(NETWORKS);
      if (network) return `${first}.0`;
      return chance.of(long) ? `2001:db8::${chance.hex(4)}:${chance.hex(4)}` : `${first}.${chance.int(1, 254)}`;
    };
  },
  'account.userAgent': free((_, chance) => {
    const system = chance.pick([
      'Windows NT 10.0; Win64; x64',
      'X11; Linux x86_64',
      'Linux; Android 12',
      'Macintosh; Intel Mac OS X 10_15_7',
    ]);
    return `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${chance.int(80, 119)}.0.0.0 Safari/537.36`;
  }),
  'account.status': coded(
    'active, inactive, pending, blocked',
    '1, 0',
    'ACTIVE, DISABLED, DELETED',
    'Active, Closed, Suspended',
  ),
  'account.role': mostly('user, admin, customer, editor, member, subscriber'),
  'account.token': (_, chance) => {
    const length = chance.pick([20, 32, 40, 64]);
    return chance.of(0.6) ? () => chance.hex(length) : () => chance.text(BASE64, length);
  },
  'account.profileText': free((_, chance) => `${chance.pick(TEXTS)}. ${chance.pick(TEXTS)}.`),
  'account.locale': (_, chance) => {
    const joint = chance.pick(['_', '-']);
    return ({ person: { locale } }) => `${locale.languageCode}${joint}${locale.id}`;
  },
  'account.timezone': (spec, chance) => {
    const server = /99/.test(spec.format ?? '') ? 0.7 : 0;
    return ({ person }) => (chance.of(server) ? '99' : person.locale.timezone);
  },
  'account.counter': (_, chance) => {
    const most = chance.pick([3, 20, 500]);
    return () => String(Math.floor(most * chance.uniform() ** 4));
  },
  'account.preference': coded('1, 0', 'email, sms, none', 'default, light, dark', 'true, false', 'en, standard'),
};

/** Moments after an account was made, up to a year. */
export function later(days: number): ReturnType<typeof dated> {
  return dated((row, chance) => row.since + chance.int(0, days * 24) * (DAY / 24));
}
