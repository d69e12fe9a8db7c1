export interface Run {
  text: string;
  /** Whether it stands in quotation marks, which belong to it. */
  isQuoted: boolean;
}

/** Splits text at its outer double quotation marks (“…”), so that the source's words can be set apart from ours. */
export function splitQuotations(text: string): Run[] {
  return text
    .split(/(“[^”]*”)/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, isQuoted: part.startsWith('“') && part.endsWith('”') }));
}
