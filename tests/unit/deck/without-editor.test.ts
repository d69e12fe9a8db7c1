import { describe, expect, it } from 'vitest';
import { withoutEditor } from '../../../deck/without-editor.ts';
import { slidevOptions } from './slidev-options.ts';

/** What Slidev is told of a fence with that info, in a deck with that setting for its editor. */
async function infoOf(info: string, monaco: unknown = false) {
  const md = { renderer: { rules: { fence: (tokens: { info: string }[], index: number) => tokens[index]?.info } } };
  const options = slidevOptions({ data: { config: { monaco } } });
  await withoutEditor(options).markdown?.markdownSetup?.(md as never);
  return md.renderer.rules.fence([{ info }], 0)?.trim();
}

describe('withoutEditor', () => {
  it.each([
    ['ts {monaco}', 'ts'],
    ["ts {monaco} { height: '9em' }", 'ts'],
    ['ts {monaco-run} {autorun:false} twoslash', 'ts  twoslash'],
    ['{monaco}', ''],
    ['ts {1,3|all} {lines: true}', 'ts {1,3|all} {lines: true}'],
    ['ts [monaco.ts]', 'ts [monaco.ts]'],
    ['', ''],
  ])('sets %j as %j', async (info, expected) => {
    expect(await infoOf(info)).toBe(expected);
    expect(await infoOf(info, 'dev')).toBe(expected);
  });

  it.each([true, 'build'])('leaves fences to the editor where there is one: %s', async (monaco) => {
    expect(await infoOf('ts {monaco}', monaco)).toBe('ts {monaco}');
  });

  it('keeps the deck’s own settings for Markdown', async () => {
    const seen: string[] = [];
    const own = { vue: {}, markdown: { markdownSetup: () => void seen.push('own') } };
    const { vue, markdown } = withoutEditor(slidevOptions({ data: { config: { monaco: false } } }), own);
    await markdown?.markdownSetup?.({ renderer: { rules: {} } } as never);
    expect([vue, seen]).toEqual([{}, ['own']]);
  });
});
