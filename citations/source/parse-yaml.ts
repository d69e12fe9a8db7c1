import { LineCounter, parseDocument } from 'yaml';
import type { Code } from '../../findings/catalogue.ts';
import { fail } from '../../findings/failure.ts';

/** A YAML file: its path for messages, its text, and the code under which its faults are reported. */
export interface YamlFile {
  file: string;
  text: string;
  code: Code;
}

/**
 * The value of a YAML file as plain data. An anchor that contains itself is refused, and so is a file whose aliases
 * multiply beyond reason.
 * @throws {Failure} with the file's code, and line and column where the parser knows them
 */
export function parseYaml({ file, text, code }: YamlFile): unknown {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const [problem] = document.errors;
  if (problem) {
    const { line, col } = counter.linePos(problem.pos[0]);
    return fail(code, `${file} is not YAML: ${problem.message}`, { file, line, column: col });
  }
  return withoutCycles(() => document.toJS({ maxAliasCount: 100 }), file, code);
}

function withoutCycles(read: () => unknown, file: string, code: Code): unknown {
  try {
    const value = read();
    JSON.stringify(value);
    return value;
  } catch (error) {
    const isCycle = error instanceof TypeError || /circular|unresolved alias/iu.test(String(error));
    const reason = isCycle ? 'an anchor contains itself' : error instanceof Error ? error.message : String(error);
    return fail(
      isCycle && code === 'REFERENCES_INVALID' ? 'REFERENCE_CYCLE' : code,
      `${file} cannot be read: ${reason}.`,
      { file },
    );
  }
}
