import type { Finding } from '../findings/finding.ts';

const isUnread = ({ code, slide }: Finding): boolean => code === 'FRONTMATTER_INVALID' && slide === undefined;

/**
 * Where the headmatter cannot be read nothing is drawn; what the files tell of the slides is told with it.
 *
 * @param findings why the deck could not be read
 */
export async function withOtherFaults(findings: Finding[], entry: string): Promise<Finding[]> {
  if (!findings.every(isUnread)) return findings;
  const { lookAtEntry } = await import('../deck/look-over.ts');
  const all = (await lookAtEntry(entry)).findings;
  return all.some(isUnread) ? all : findings;
}
