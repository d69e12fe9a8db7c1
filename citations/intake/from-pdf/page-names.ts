import type { Remark } from '../document.ts';

/** What the pages are called in citations, and what is to be said about it. */
export interface PageNames {
  names: string[];
  remarks: Remark[];
}

/** The printed numbers, by which readers cite; else the labels of the PDF; else a count from 1. */
export function namePages(
  labels: readonly string[] | null,
  printed: readonly (string | undefined)[],
  count: number,
): PageNames {
  const counted = Array.from({ length: count }, (_, i) => String(i + 1));
  const isPrinted = printed.some((name) => name !== undefined);
  const taken = new Set(printed);
  const names = counted.map((number, i) => {
    if (!isPrinted) return labels?.[i] || number;
    const label = labels?.[i];
    return printed[i] ?? (label && !taken.has(label) ? label : `front${number}`);
  });
  const unique = names.map((name, i) => (names.indexOf(name) === i ? name : `${name}.${i + 1}`));
  if (!isPrinted || unique.join() === counted.join()) return { names: unique, remarks: [] };
  const what = `pages have the numbers that are printed on them: the first is p. ${unique[0]}, the last p. ${unique.at(-1)}`;
  const isOther = labels !== null && labels.join() !== unique.join();
  const doubt = `the PDF itself calls its pages ${labels?.[0]} to ${labels?.at(-1)}; the printed numbers were taken`;
  return {
    names: unique,
    remarks: [{ kind: 'repair', what }, ...(isOther ? [{ kind: 'doubt', what: doubt } as const] : [])],
  };
}
