const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits as the raised digits of Unicode, without brackets around them: so a mark of a note is no number of the text. */
export function raiseDigits(text: string): string {
  const inner = /^\s*[[(]?(\d[\d,–-]{0,9})[\])]?\s*$/u.exec(text)?.[1];
  return inner === undefined ? text : inner.replace(/\d/gu, (digit) => raised[Number(digit)] ?? digit);
}
