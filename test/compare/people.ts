/** Invented people. Enters: a seed and a number. Leaves: rows, the same for the same seed; and files of them. */

export const HEADER: readonly string[] = ['full_name', 'email', 'phone', 'birth_date', 'city', 'gender'];

const GIVEN =
  'Asha Ravi Meera John Fatima Chen Olga Luca Amara Noor Sofia Ivan Priya Tom Lena Omar Rosa Kofi Yuki Nina'.split(' ');
const FAMILY =
  'Rao Sen Khan Smith Li Petrov Rossi Okoye Silva Novak Meyer Ito Dubois Garcia Mensah Lund Patel Kaya'.split(' ');
const CITIES = Array.from({ length: 40 }, (_, i) => `Town ${String.fromCharCode(65 + (i % 26))}${i}`);

/** Random numbers in [0, 1) by a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] ?? '';
}

/** Rows as `HEADER` says. */
export function people(seed: number, count: number): string[][] {
  const random = randomOf(seed);
  return Array.from({ length: count }, () => {
    const [given, family] = [pick(GIVEN, random), pick(FAMILY, random)];
    const letters = Array.from({ length: 7 }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
    const digits = String(Math.floor(random() * 1e9)).padStart(9, '0');
    const birth = new Date(Date.UTC(1940 + Math.floor(random() * 65), 0, 1 + Math.floor(random() * 365)));
    return [
      `${given} ${family}`,
      `${given}.${letters}@mail.example`.toLowerCase(),
      `9${digits}`,
      birth.toISOString().slice(0, 10),
      pick(CITIES, random),
      random() < 0.5 ? 'F' : 'M',
    ];
  });
}

/** The same rows in another order. */
export function shuffled<T>(rows: readonly T[], seed: number): T[] {
  const random = randomOf(seed);
  return rows
    .map((row) => [random(), row] as const)
    .sort((x, y) => x[0] - y[0])
    .map(([, row]) => row);
}

/** Rows with these columns only, in this order. */
export function columnsOf(rows: readonly (readonly string[])[], columns: readonly number[]): string[][] {
  return rows.map((row) => columns.map((i) => row[i] ?? ''));
}

/** A CSV file; without a header if it is null. */
export function csv(header: readonly string[] | null, rows: readonly (readonly string[])[]): string {
  return [...(header === null ? [] : [header]), ...rows].map((row) => `${row.join(',')}\n`).join('');
}

/** The same as NDJSON. */
export function ndjson(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${JSON.stringify(Object.fromEntries(header.map((name, i) => [name, row[i]])))}\n`).join('');
}
