/** All that Vue's compiler has to say of a component: its plug-in throws at the first. */
import type * as VueCompiler from 'vue/compiler-sfc';

export interface VueError {
  message: string;
  /** In the component, from 1. */
  line: number;
}

/** Of the options of `@vitejs/plugin-vue`, which it shows as its API. */
export interface VueOptions {
  compiler: Pick<typeof VueCompiler, 'parse' | 'compileTemplate'>;
  template?: { compilerOptions?: VueCompiler.CompilerOptions };
}

/** Numbers of the compiler's errors (`ErrorCodes`). */
const duplicateAttribute = 2;
const invalidEndTag = 23;
const missingEndTag = 24;
const elseWithoutIf = 30;

/** @returns one error a line, in their order, without those that an earlier one may have brought about */
export function findVueErrors({ compiler, template: options }: VueOptions, source: string, id: string): VueError[] {
  const { template } = compiler.parse(source, { filename: id }).descriptor;
  if (!template || template.lang) return []; // what is no HTML is read by another compiler
  const { errors } = compiler.compileTemplate({
    source: template.content, // read once more: errors of reading and of compiling come together
    filename: id,
    id,
    compilerOptions: options?.compilerOptions,
  });
  const placed = errors.flatMap((error) => {
    const { code, loc, message } = error as VueCompiler.CompilerError;
    return loc ? { code: Number(code), message, line: loc.start.line, lastLine: loc.end.line } : [];
  });
  const follows = ({ code, line }: (typeof placed)[number]) =>
    (code === invalidEndTag || code === elseWithoutIf) && placed.some((one) => one.line < line && misleads(one));
  const isFirstOfLine = ({ line }: (typeof placed)[number], i: number) =>
    placed.findIndex((one) => one.line === line) === i;
  return placed
    .filter((one, i) => isFirstOfLine(one, i) && !follows(one))
    .map(({ message, line }) => ({ message, line: line + template.loc.start.line - 1 }))
    .toSorted((a, b) => a.line - b.line);
}

/** After this the compiler takes for something else what follows. */
const misleads = ({ code, line, lastLine }: { code: number; line: number; lastLine: number }): boolean =>
  (code < invalidEndTag && code !== duplicateAttribute) || code === missingEndTag || lastLine > line;
