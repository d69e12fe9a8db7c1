import type { Block, Role } from './document.ts';

/** What a reader of markup says while it goes through a document. */
export interface BlockCollector {
  text(words: string): void;
  /** Ends the paragraph that is open; what follows is another. */
  end(): void;
  /** All paragraphs until `leave` are of this kind, unless something inside says otherwise. */
  enter(role?: Role, level?: number): void;
  leave(): void;
  enterRow(): void;
  enterCell(): void;
  leaveCell(): void;
  leaveRow(): void;
  /** What follows until `leaveNote` is a note; it comes after the paragraph that bears it. */
  enterNote(): void;
  leaveNote(): void;
  finish(): Block[];
}

/** A place where paragraphs end up: the document, or a cell of a row. */
type Target = Block[];

/** Makes paragraphs of what a reader of markup finds. */
export function createBlockCollector(): BlockCollector {
  const document: Target = [];
  const targets: Target[] = [document];
  const rows: Target[][] = [];
  const kinds: { role?: Role; level?: number }[] = [{}];
  const parked: { words: string; kinds: number }[] = [];
  let notes: Block[] = [];
  let words = '';
  const flush = () => {
    const text = words.replace(/\s+/gu, ' ').trim();
    words = '';
    const kind = kinds.at(-1) ?? {};
    if (text !== '') (kind.role === 'footnote' ? notes : (targets.at(-1) ?? document)).push({ ...kind, text });
  };
  const end = () => {
    flush();
    if (parked.length > 0 || targets.length > 1) return;
    document.push(...notes);
    notes = [];
  };
  return {
    text: (more) => {
      words += more;
    },
    end,
    enter: (role, level) => {
      end();
      kinds.push({ ...(role === undefined ? {} : { role }), ...(level === undefined ? {} : { level }) });
    },
    leave: () => {
      end();
      if (kinds.length > 1) kinds.pop();
    },
    enterRow: () => {
      end();
      rows.push([]);
    },
    enterCell: () => {
      end();
      const cell: Target = [];
      rows.at(-1)?.push(cell);
      targets.push(rows.length > 0 ? cell : document);
      kinds.push({});
    },
    leaveCell: () => {
      flush();
      if (targets.length > 1) targets.pop();
      if (kinds.length > 1) kinds.pop();
    },
    leaveRow: () => {
      end();
      const cells = rows.pop() ?? [];
      (targets.at(-1) ?? document).push(...rowOf(cells));
      end();
    },
    enterNote: () => {
      parked.push({ words, kinds: kinds.length });
      words = '';
      kinds.push({ role: 'footnote' });
    },
    leaveNote: () => {
      flush();
      const before = parked.pop();
      words = before?.words ?? '';
      kinds.length = Math.max(1, before?.kinds ?? 1);
    },
    finish: () => {
      end();
      document.push(...notes);
      return document;
    },
  };
}

/** A row of cells; a table that holds whole paragraphs in its cells is a layout, and they are paragraphs. */
function rowOf(cells: readonly Block[][]): Block[] {
  const isLayout = cells.some((cell) => cell.length > 1 || cell.some(({ role }) => role !== undefined));
  const own = cells.flat();
  if (isLayout || own.length < 2) return own;
  return [{ role: 'row', cells: own.map(({ text }) => text), text: own.map(({ text }) => text).join('\t') }];
}
