/** A text shortened for a message: its beginning and an ellipsis where it is longer than `length` characters. */
export function excerpt(text: string, length = 80): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
