import { join } from 'node:path';
import { packageRoot } from '../machine/package-root.ts';

/** Our look, which comes with the command: `theme: seminar-deck` needs no package beside it. */
export const ourTheme = { name: 'slidev-theme-seminar-deck', folder: join(packageRoot, 'theme') } as const;
