export interface Run {
  text: string;
  /** Whether it stands in quotation marks, which belong to it. */
  isQuoted: boolean;
}

const quotation = /(“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」)/;
const wholeQuotation = new RegExp(`^${quotation.source}$`);

/** Splits text at its outer double quotation marks (“…”, „…“, «…», 「…」), so that the source's words can be set apart from ours. */
export function splitQuotations(text: string): Run[] {
  return text
    .split(quotation)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, isQuoted: wholeQuotation.test(part) }));
}
