import type { Plugin } from 'vite';

type HookName = 'load' | 'resolveId' | 'transform' | 'moduleParsed' | 'buildEnd';

/** Calls a hook of a plug-in as the bundler does. `context` is what the hook sees as `this`. */
export async function callHook(
  plugin: Plugin,
  name: HookName,
  args: readonly unknown[],
  context: object = {},
): Promise<unknown> {
  const hook = plugin[name];
  const handler = (typeof hook === 'function' ? hook : hook?.handler) as ((...args: unknown[]) => unknown) | undefined;
  if (!handler) throw new Error(`the plug-in has no ${name}`);
  return await handler.apply(context, [...args]);
}
