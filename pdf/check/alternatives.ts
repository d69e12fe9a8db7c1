import { describe } from './structure-walk.ts';
import type { Check } from './subject.ts';

/** Checkpoints 13 and 17, as far as a program can tell: figures and formulae are described. */
export const checkAlternatives: Check = ({ reader, tree, fail }) => {
  for (const element of tree?.elements ?? []) {
    const isFigure = element.standard === 'Figure';
    if (!isFigure && element.standard !== 'Formula') continue;
    if (reader.text(element.dict, 'Alt') || reader.text(element.dict, 'ActualText') !== undefined) continue;
    const what = reader.text(element.dict, 'Alt') === '' ? 'has an empty Alt.' : 'has neither Alt nor ActualText.';
    fail(isFigure ? '13-004' : '17-002', `${describe(element)} ${what}`, element);
  }
};
