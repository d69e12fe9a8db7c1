/** `npm run errors-page`: the page of the manual with every code, from the catalogue. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodes } from '../cli/exit-codes.ts';
import { renderCatalogue } from '../findings/render-catalogue.ts';

writeFileSync(join(import.meta.dirname, '../docs/errors.md'), renderCatalogue(exitCodes));
