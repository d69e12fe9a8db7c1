import type { Plugin } from 'vite';
import { findVueErrors, type VueError } from './vue-errors.ts';

/** Where a transformation failed. */
export interface TransformFault {
  message: string;
  /** The module's id. */
  id: string;
  /** What the plug-in was given, and the line in it at fault, from 1; 0 where none is named. */
  code: string;
  line: number;
  /** What else is wrong with it. */
  others?: VueError[];
}

interface PositionedError extends Error {
  loc?: { line?: number; start?: { line?: number } };
}

/**
 * A plug-in whose errors of transformation are written down with the line they complain of: the plug-ins before it add
 * lines, so the number alone points to nowhere.
 *
 * @param withMaps whether it still makes source maps: nobody debugs the printed site, and those of a thousand slides cost
 * 130 MB and a second
 */
export function wrapTransform(plugin: Plugin, faults: TransformFault[], withMaps = false): Plugin {
  const { transform } = plugin;
  if (!transform) return plugin;
  const original = typeof transform === 'function' ? transform : transform.handler;
  const handler: typeof original = async function (this: ThisParameterType<typeof original>, code, id, ...rest) {
    try {
      const result = await original.call(this, code, id, ...rest);
      return result && typeof result === 'object' && !withMaps ? { ...result, map: null } : result;
    } catch (error) {
      const { message, loc } = error as PositionedError;
      const line = loc?.start?.line ?? loc?.line ?? 0;
      // Vue's own throws at the first of all that its compiler has found.
      const all = plugin.name === 'vite:vue' ? findVueErrors(plugin.api.options, code, id) : [];
      const others = all.filter((one) => one.line !== line && (line > 0 || !message.startsWith(one.message)));
      faults.push({ message, id, code, line, others });
      throw error;
    }
  };
  return { ...plugin, transform: typeof transform === 'function' ? handler : { ...transform, handler } };
}
