import type { CheckedDeck } from '../../citations/deck/check-deck.ts';
import { countQuotations } from '../../citations/report/verdict.ts';
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
export function reportChanges(logger: Logger, cwd: string): (checked: CheckedDeck) => void {
  let told = new Set<string>();
  let hadErrors = false;
  return (checked) => {
    const found = checked.findings.map((finding) => ({ ...finding, text: renderFinding(finding, { cwd }) }));
    for (const { severity, text } of found)
      if (!told.has(text)) (severity === 'error' ? logger.error : logger.warn)(`\n${text}`);
    const hasErrors = found.some(({ severity }) => severity === 'error');
    if (hadErrors && !hasErrors) logger.warn(`\n${countQuotations(checked)} No errors.`);
    told = new Set(found.map(({ text }) => text));
    hadErrors = hasErrors;
  };
}
