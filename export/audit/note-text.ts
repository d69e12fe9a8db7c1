/** A note as it is printed: no click marks, numbers of lists, tags, addresses, pictures or attributes. */
export function noteText(note: string): string {
  return note
    .replace(/^[\s>]*\d+[.)]\s/gm, ' ')
    .replace(/\[click(?::\d+)?\]/gi, ' ')
    .replace(/(?<=\[[^\]]*)@[\w.:/-]+/g, ' ') // a cited source is printed by its author's name
    .replace(/<[^>]+>/g, ' ')
    .replace(/^\s*\[[^\]]+\]:\s*\S.*$/gm, ' ')
    .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g, ' ')
    .replace(/\](?:\([^)]*\)|\[[^\]]*\])/g, '] ')
    .replace(/^\s*```.*$/gm, ' ')
    .replace(/&#?\w+;|\$\$[^$]+\$\$|\$[^$\n]+\$/g, ' ');
}
