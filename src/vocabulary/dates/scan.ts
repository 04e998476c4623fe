/** Reading digits without regular expressions, since dates are parsed on every row. */

/** Number of ASCII digits from `at` on, at most `max`. */
export function digitRun(text: string, at: number, max: number): number {
  let end = at;
  while (end < text.length && end - at < max && isDigit(text.charCodeAt(end))) end++;
  return end - at;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The number in `length` digits at `at`; the caller has checked that they are digits. */
export function numberAt(text: string, at: number, length: number): number {
  let value = 0;
  for (let i = at; i < at + length; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}
