/** As in a terminal of its own: nothing of the npm that started us. */
export function createEnvironment(more: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$|^NODE_OPTIONS$/i.test(name));
  return { ...Object.fromEntries(kept), NO_COLOR: '1', ...more };
}
