import type { Finding } from '../../findings/finding.ts';
import { auditTab } from '../audit/audit-tab.ts';
import { withoutConsequences } from '../audit/consequences.ts';
import { drawAgain, type LookRequest } from '../browser/draw-again.ts';
import { launchBrowser } from '../browser/launch.ts';
import type { Options } from '../options/option-table.ts';

export interface Eyes {
  /** What is wrong with slides as they are drawn. @throws {Failure} SLIDE_UNSETTLED or BROWSER_CRASHED */
  see: (request: LookRequest) => Promise<Finding[]>;
  close: () => Promise<void>;
}

/** Starts a browser that looks at slides of a server on this machine. @throws {Failure} if none starts */
export async function openEyes({ browser: path, allowHost }: Pick<Options, 'browser' | 'allowHost'>): Promise<Eyes> {
  const browser = await launchBrowser({ browser: path, allowHost: [...allowHost, 'localhost'] });
  const draw = drawAgain(browser);
  return {
    see: async (request) => withoutConsequences(auditTab(await draw(request))),
    close: () => browser.close(),
  };
}
