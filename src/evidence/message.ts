/** What a library says of evidence, for a message of ours. Enters: its words. Leaves: a phrase that may be printed. */

/** On one line, without control characters. @param most characters */
export function oneLine(message: string, most = 160): string {
  return message.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').slice(0, most);
}
