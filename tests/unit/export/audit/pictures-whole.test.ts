import { describe, expect, it } from 'vitest';
import { auditPicturesWhole } from '../../../../export/audit/pictures-whole.ts';
import type { PictureFault } from '../../../../export/in-page/read-pictures.ts';
import { deckWith, factsWith, slideWith } from './facts-builder.ts';

const size = { width: 400, height: 200, beyondX: 0, beyondY: 0, index: -1, share: 0 };

function audit(source: string, ...faults: Partial<PictureFault>[]) {
  const pictures = faults.map(
    (fault): PictureFault => ({ no: 1, kind: 'cut', tag: 'img', name: '', ...size, ...fault }),
  );
  return auditPicturesWhole(factsWith({ deck: deckWith([slideWith(1, source)]), pictures }));
}

describe('auditPicturesWhole', () => {
  const image = { name: 'http://127.0.0.1:1/assets/map-BGlDj_Jn.jpg', beyondY: 60, share: 0.3 };

  it('says by how much a picture is cut, at its line and by the name of its file, once for all steps', () => {
    expect(audit('# Head\n\n![a map](./map.jpg)', image, image)).toMatchObject([
      {
        code: 'PICTURE_CUT_OFF',
        severity: 'error',
        line: 16,
        what: '"map.jpg" is 60 px too high for its place: 30 % is cut off.',
        fix: expect.stringContaining('max-height: 140px'),
      },
    ]);
  });

  it('only warns where little is cut', () => {
    expect(audit('![a map](./map.jpg)', { ...image, beyondY: 20, share: 0.1 })).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  it('says the scale at which a diagram fits, from that which it has', () => {
    const source = '```mermaid\ngraph\n```\n\n```mermaid {scale: 0.8}\ngraph\n```';
    const diagram = { tag: 'mermaid', name: 'flowchart', beyondX: 100, share: 0.25 };
    expect(audit(source, { ...diagram, index: 0 })).toMatchObject([{ fix: expect.stringContaining('{scale: 0.75}') }]);
    expect(audit(source, { ...diagram, index: 1 })).toMatchObject([{ fix: expect.stringContaining('{scale: 0.6}') }]);
  });

  it('names a picture that has no room, and one of which most is cropped where the author has put it', () => {
    expect(audit('![a map](./map.jpg)', { ...image, kind: 'no-room', height: 0 })).toMatchObject([
      { severity: 'error' },
    ]);
    expect(audit('![a map](./map.jpg)', { ...image, kind: 'cropped', share: 0.6 })).toMatchObject([
      { what: '60 % of "map.jpg" is cropped.' },
    ]);
    expect(audit('# of a layout', { ...image, kind: 'cropped', share: 0.6 })).toEqual([]);
  });
});
