import type { Plugin, ViteDevServer } from 'vite';
import type { Finding } from '../../findings/finding.ts';
import { idOf, renderLiveModule, renewLiveModule } from './live-module.ts';
import { reportChanges } from './report-changes.ts';
import { findFaults } from './slide-fault.ts';

/** Who looks at a deck in writing, and at what. What the earlier of two has found the later need not say again. */
const lookers = ['files', 'quotations', 'drawing'] as const;

export interface FindingsBoard {
  /**
   * Puts up what one who looks at the deck finds in it as it now is, in the place of what he found before.
   *
   * @param summary what there is to say when no error is left
   */
  put: (by: (typeof lookers)[number], findings: readonly Finding[], summary?: string) => void;
}

const name = 'handout:findings-board';
const address = 'virtual:slide-faults';

/** The board of a running server; it may stand in another copy of this module. */
export const boardOf = ({ config }: ViteDevServer): FindingsBoard | undefined =>
  config.plugins.find((plugin) => plugin.name === name)?.api as FindingsBoard | undefined;

/**
 * Gathers what is found in a deck while it is written, gives it to pages as `virtual:slide-faults`, and keeps that true:
 * what has changed is sent to the open pages and told in the terminal. A built site has no faults to show: they fail it.
 */
export function createFindingsBoard(): Plugin & { api: FindingsBoard } {
  const found = new Map<string, readonly Finding[]>();
  let summary = '';
  let tell = (): void => undefined;
  const all = () => lookers.flatMap((by) => found.get(by) ?? []);
  return {
    name,
    api: {
      put(by, findings, itsSummary = summary) {
        found.set(
          by,
          withoutRepeats(
            findings,
            lookers.slice(0, lookers.indexOf(by)).flatMap((one) => found.get(one) ?? []),
          ),
        );
        summary = itsSummary;
        tell();
      },
    },
    resolveId: (source) => (source === address ? idOf(address) : null),
    load: (id) => (id === idOf(address) ? renderLiveModule(address, findFaults(all())) : null),
    configureServer(server) {
      const report = reportChanges(server.config.logger, process.cwd());
      tell = () => {
        const findings = all();
        renewLiveModule(server, address, findFaults(findings));
        report(findings, summary);
      };
    },
  };
}

/** A fault that two have found on the same slide is one: a picture that is not there is not drawn either. */
function withoutRepeats(findings: readonly Finding[], known: readonly Finding[]): readonly Finding[] {
  const key = ({ code, slide }: Finding) => `${code} ${slide}`;
  const said = new Set(known.map(key));
  return findings.filter((one) => !said.has(key(one)));
}
