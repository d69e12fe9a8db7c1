/** What a tagged PDF says of its letters: to which paragraph, heading or item they belong (ISO 32000-1, 14.8.4). */
export interface Tag {
  /** Which block of its page. */
  block: number;
  kind: 'paragraph' | 'heading' | 'item';
  /** Of a heading, from 0 for a title; undefined for one without a number. */
  level?: number;
}

/** A node of the tree of a page, as pdf.js gives it. */
export interface TreeNode {
  role?: string;
  type?: string;
  id?: string;
  children?: readonly TreeNode[];
}

/** Structure in which what stands side by side is told by its place on the page. */
const apart = new Set(['Table', 'TOC', 'Note', 'FENote', 'Figure', 'Formula', 'Artifact']);

/** The blocks of a page by the ids of its marked content; nothing of what stands in tables, notes and figures. */
export function tagsOf(tree: TreeNode | null): Map<string, Tag> {
  const tags = new Map<string, Tag>();
  let count = 0;
  const visit = (node: TreeNode, around: Tag | undefined): void => {
    if (node.type === 'content' && node.id !== undefined && around) tags.set(node.id, around);
    if (apart.has(node.role ?? '')) return;
    const kind = kindOf(node.role);
    // An item is one block, with its label and whatever paragraph is in it.
    const isNew = kind !== undefined && !(kind.kind === 'paragraph' && around?.kind === 'item');
    const tag = isNew ? { block: count++, ...kind } : around;
    for (const child of node.children ?? []) visit(child, tag);
  };
  if (tree) visit(tree, undefined);
  return tags;
}

function kindOf(role = ''): Omit<Tag, 'block'> | undefined {
  if (role === 'P') return { kind: 'paragraph' };
  if (role === 'LI') return { kind: 'item' };
  if (role === 'Title') return { kind: 'heading', level: 0 };
  const [, level] = /^H(\d*)$/u.exec(role) ?? [];
  if (level === undefined) return undefined;
  return { kind: 'heading', ...(level === '' ? {} : { level: Number(level) }) };
}
