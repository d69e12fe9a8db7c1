/** The parts of a `package.json` that we write. */
export interface Manifest {
  name?: string;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  [key: string]: unknown;
}

/** What the commands are called in a talk's `package.json`; `npm run dev` and the like. */
export const scripts = {
  dev: 'seminar-deck dev',
  check: 'seminar-deck check',
  export: 'seminar-deck export',
  build: 'seminar-deck build',
} as const;

/** Slidev's own themes have names of two words; all others begin alike. */
const official = ['seriph', 'apple-basic', 'shibainu', 'bricks'];

export function manifestOf(talk: { name: string; theme: string; ownSpec: string }): Manifest {
  return {
    name: packageName(talk.name),
    private: true,
    type: 'module',
    scripts: { ...scripts },
    devDependencies: { 'seminar-deck': talk.ownSpec, ...themeDependency(talk.theme) },
    engines: { node: '>=22.12.0' },
  };
}

/** The package of a theme that is neither ours, nor Slidev's default, which comes with us, nor a folder. */
function themeDependency(theme: string): Record<string, string> {
  if (['ours', 'default', 'none'].includes(theme) || /^[./]|^@\//.test(theme)) return {};
  if (official.includes(theme)) return { [`@slidev/theme-${theme}`]: 'latest' };
  return { [theme.startsWith('@') || theme.startsWith('slidev-theme-') ? theme : `slidev-theme-${theme}`]: 'latest' };
}

/** The nearest name that npm takes: it knows small Latin letters, digits and hyphens. */
export function packageName(folder: string): string {
  const plain = folder
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'talk' : plain;
}
