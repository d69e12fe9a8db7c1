import type { Quotation } from '../markdown/quotation.ts';
import { excerpt } from '../text/excerpt.ts';

/** How messages name a quotation: its words, shortened, in quotation marks. */
export function quotationName({ text, unwrapped }: Pick<Quotation, 'text' | 'unwrapped'>): string {
  return `“${excerpt(unwrapped ?? text)}”`;
}
