import type { Finding } from '../../findings/finding.ts';
import { renderFinding } from '../../findings/render-finding.ts';

/** What is needed of Vite's logger. */
interface Logger {
  error: (text: string) => void;
  warn: (text: string) => void;
}

/**
 * Tells the terminal what a change of the deck has brought: each error and warning once, when it appears, and that all is
 * well when the last error has gone, as loud as a warning: Slidev's terminal shows nothing quieter.
 */
export function reportChanges(logger: Logger, cwd: string): (findings: readonly Finding[], summary: string) => void {
  let told = new Set<string>();
  let hadErrors = false;
  return (findings, summary) => {
    const keys = keysOf(findings);
    for (const [i, found] of findings.entries())
      if (!told.has(keys[i] as string))
        (found.severity === 'error' ? logger.error : logger.warn)(`\n${renderFinding(found, { cwd })}`);
    const hasErrors = findings.some(({ severity }) => severity === 'error');
    if (hadErrors && !hasErrors) logger.warn(`\n${[summary, 'No errors.'].filter(Boolean).join(' ')}`);
    told = new Set(keys);
    hadErrors = hasErrors;
  };
}

/** What has only moved, with the lines above it, is nothing new; the same once more on a slide is. */
function keysOf(findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>();
  return findings.map(({ code, file, slide, what }) => {
    const key = JSON.stringify([code, file, slide, what]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${key} ${count}`;
  });
}
