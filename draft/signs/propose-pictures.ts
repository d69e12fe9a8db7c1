import type { Line } from '../read/line.ts';
import type { Tongue } from '../text/main-clause.ts';
import { findCauses } from './find-causes.ts';
import { findContrast, findNotOnly, findWhile } from './find-contrast.ts';
import { findCriteria } from './find-criteria.ts';
import { findAdvice, findCount, findEntailment, findExamples, findSupports } from './find-lists.ts';
import { findQuotation } from './find-quotation.ts';
import { findChange, findTimes } from './find-times.ts';
import type { Proposal, Sign } from './picture.ts';

const signs: readonly Sign[] = [
  findCriteria,
  findNotOnly,
  findContrast,
  findWhile,
  findCauses,
  findTimes,
  findChange,
  findExamples,
  findSupports,
  findEntailment,
  findQuotation,
  findCount,
  findAdvice,
];

/** Every picture that the words of these sentences call for; several may want the same sentence. */
export function proposePictures(lines: readonly Line[], tongue: Tongue): Proposal[] {
  return lines.flatMap((line, i) => {
    const next = lines.slice(i + 1, i + 9);
    return signs.flatMap((sign) => sign(line, next, tongue) ?? []);
  });
}
