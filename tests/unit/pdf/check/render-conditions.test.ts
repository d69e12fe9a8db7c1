import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { archiveConditions } from '../../../../pdf/check/archive-conditions.ts';
import { furtherConditions, machineConditions } from '../../../../pdf/check/conditions.ts';
import { humanConditions } from '../../../../pdf/check/human-conditions.ts';
import { renderConditionTable } from '../../../../pdf/check/render-conditions.ts';

const folder = new URL('../../../../pdf/check/', import.meta.url);

describe('the table of conditions', () => {
  it('is the one in the documentation', () => {
    const docs = readFileSync(new URL('../../../../docs/pdf-ua.md', import.meta.url), 'utf8');
    expect(docs.slice(docs.indexOf('## Decided'))).toBe(renderConditionTable());
  });

  it('has every condition of the protocol once', () => {
    expect(Object.keys(machineConditions)).toHaveLength(87);
    expect(Object.keys(humanConditions)).toHaveLength(50);
    const all = [...Object.keys(machineConditions), ...Object.keys(humanConditions)].sort();
    const byCheckpoint = Map.groupBy(all, (id) => id.slice(0, 2));
    for (const [checkpoint, ids] of byCheckpoint)
      expect(ids).toEqual(ids.map((_, i) => `${checkpoint}-${String(i + 1).padStart(3, '0')}`));
    expect(byCheckpoint.size).toBe(31);
  });

  it('names for each condition a file that looks for it', () => {
    const sources = new Map(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const),
    );
    const all = { ...machineConditions, ...furtherConditions, ...archiveConditions };
    for (const [id, { checkedIn }] of Object.entries(all)) {
      expect(sources.get(checkedIn), `${id} in ${checkedIn}`).toBeDefined();
      const isThere = [...sources].some(([name, text]) => name === checkedIn && text.includes(`'${id}'`));
      expect(isThere || ['DAMAGED', 'REFUSED'].includes(id), `${id} in ${checkedIn}`).toBe(true);
    }
  });
});
