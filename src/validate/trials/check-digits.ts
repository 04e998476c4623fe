/**
 * Enters: the body of a number. Leaves: its check digit, so that invented numbers pass the tests that real ones pass.
 * Deliberately absent: validation; that is the vocabulary's.
 */

/** Multiplication in the dihedral group D5, the group of Verhoeff's scheme (1969). */
function dihedral(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
  return b < 5 ? 5 + ((a - b + 5) % 5) : (a - b + 5) % 5;
}

/** Verhoeff's permutation (1 5 7 6 2 8 3 0 9 4) and its powers. */
const POWERS: readonly string[] = (() => {
  const powers = ['0123456789'];
  for (let times = 1; times < 8; times++) {
    const last = powers[times - 1] ?? '';
    powers.push([...last].map((digit) => '1576283094'.charAt(Number(digit))).join(''));
  }
  return powers;
})();

/** Verhoeff: Aadhaar, health ids of India. */
export function verhoeffDigit(body: string): string {
  let sum = 0;
  for (let i = body.length - 1, place = 1; i >= 0; i--, place++) {
    const power = POWERS[place % 8] ?? '';
    sum = dihedral(sum, Number(power.charAt(Number(body.charAt(i)))));
  }
  return String(sum < 5 ? (5 - sum) % 5 : sum);
}

/** Luhn: payment cards, EPIC, SIREN. */
export function luhnDigit(body: string): string {
  let sum = 0;
  for (let i = body.length - 1, twice = true; i >= 0; i--, twice = !twice) {
    const digit = Number(body.charAt(i)) * (twice ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return String((10 - (sum % 10)) % 10);
}

/** CPF of Brazil: nine digits and two check digits (Receita Federal). */
export function cpf(body: string): string {
  const digit = (text: string): string => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) sum += Number(text.charAt(i)) * (text.length + 1 - i);
    const rest = 11 - (sum % 11);
    return String(rest > 9 ? 0 : rest);
  };
  const first = digit(body);
  return body + first + digit(body + first);
}

/** DNI of Spain: the letter by the number modulo 23. */
export function dniLetter(body: string): string {
  return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(body) % 23);
}

/** Tax id of Germany (ISO 7064 mod 11,10), ten digits and one. */
export function idnrDigit(body: string): string {
  let product = 10;
  for (const digit of body) {
    const sum = (Number(digit) + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** Key of the French NIR: 97 minus the number modulo 97, two digits. */
export function nirKey(body: string): string {
  return String(97 - Number(BigInt(body) % 97n)).padStart(2, '0');
}

/** IBAN: country, check digits (98 − the rest modulo 97, ISO 13616), account. */
export function iban(country: string, account: string): string {
  const moved = `${account}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  let rest = 0;
  for (const digit of moved) rest = (rest * 10 + Number(digit)) % 97;
  return `${country}${String(98 - rest).padStart(2, '0')}${account}`;
}

/** My Number of Japan: eleven digits and a check digit modulo 11. */
export function myNumberDigit(body: string): string {
  let sum = 0;
  for (let n = 1; n <= 11; n++) sum += Number(body.charAt(11 - n)) * (n <= 6 ? n + 1 : n - 5);
  const rest = sum % 11;
  return String(rest <= 1 ? 0 : 11 - rest);
}
