import type { InlineConfig, Plugin } from 'vite';
import { Failure } from '../findings/failure.ts';
import { finding } from '../findings/finding.ts';
import { explainSetupError } from './explain-setup-error.ts';
import { ownViteConfig } from './own-vite-config.ts';
import type { ResolvedSlidevOptions } from './slidev.ts';
import { pagesRoot } from './tools.ts';
import { withoutEditor } from './without-editor.ts';

export type ViteSlidevPlugin = typeof import('@slidev/cli').ViteSlidevPlugin;

type ViteSlidevPluginSettings = NonNullable<Parameters<ViteSlidevPlugin>[1]>;

/** Slidev's plug-ins that only serve its editor or its server, and cost time in a build that is printed. */
export const idlePlugins = new Set([
  'slidev:mcp',
  'slidev:hmr-patch',
  'slidev:slide-import-guard',
  'unocss:devtools',
  'unocss:inspector',
  'unocss:global',
  'unocss:global:post',
]);

/**
 * Here settings and setup files of the deck run: `vite.config`, `setup/*.ts`.
 *
 * @returns Slidev's plug-ins and those of the deck, its theme and its add-ons, and their `vite.config` merged
 * @throws {Failure} naming the file that cannot be run
 */
export async function loadPlugins(
  options: ResolvedSlidevOptions,
  slidevPlugins: ViteSlidevPlugin,
): Promise<{ own: InlineConfig; plugins: Plugin[] }> {
  const roots = options.roots.filter((root) => root !== pagesRoot);
  const own: InlineConfig & { slidev?: ViteSlidevPluginSettings } = await ownViteConfig(options.roots).catch(
    (error: Error) => {
      const [what] = error.message.split('\n');
      const details = { file: options.entry, detail: error.stack };
      throw explainSetupError(error, roots) ?? new Failure([finding('BUILD_FAILED', `vite.config: ${what}`, details)]);
    },
  );
  try {
    const settings: ViteSlidevPluginSettings = { ...own.slidev, unocss: { inspector: false, ...own.slidev?.unocss } };
    const slidev = await slidevPlugins(options, withoutEditor(options, settings));
    const all = (await Promise.all([slidev])).flat(9) as (Plugin | null)[];
    return { own, plugins: all.filter((one): one is Plugin => Boolean(one) && !idlePlugins.has(one?.name ?? '')) };
  } catch (error) {
    throw explainSetupError(error, roots) ?? error;
  }
}
