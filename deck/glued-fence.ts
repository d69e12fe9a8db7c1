/**
 * A fence directly below a line of HTML: Markdown reads it as more HTML, up to the next blank line, and takes what
 * follows, an end tag among it, for code.
 *
 * @returns the tag above it, and the line of the fence, from 1
 */
export function findGluedFence(raw: string): { tag: string; line: number } | undefined {
  let tag: string | undefined;
  let open: string | undefined;
  for (const [i, line] of raw.split('\n').entries()) {
    const [, fence] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (open !== undefined) {
      if (fence?.startsWith(open)) open = undefined;
    } else if (line.trim() === '') tag = undefined;
    else if (fence !== undefined && tag !== undefined) return { tag, line: i + 1 };
    else if (fence !== undefined) open = fence;
    else tag = /^\s{0,3}<([A-Za-z][\w.-]*)/.exec(line)?.[1] ?? tag;
  }
  return undefined;
}
