import { join } from 'node:path';

/** Absolute path of this project. */
export const project: string = join(import.meta.dirname, '../..');
