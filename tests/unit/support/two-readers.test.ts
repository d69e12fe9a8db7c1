import { PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { viewWithPdfJs, viewWithPdfLib } from '../../support/two-readers.ts';
import { type Control, createControl } from '../pdf/check/control-document.ts';

const bothViews = async (change: (control: Control) => void = () => undefined) => {
  const control = await createControl();
  // pdf.js follows a role map one step only
  control.root.set(PDFName.of('RoleMap'), control.context.obj({ Em: 'Span' }));
  change(control);
  const bytes = await control.pdf.save();
  return { lib: await viewWithPdfLib(bytes), js: await viewWithPdfJs(bytes) };
};

describe('two readers', () => {
  it('see the same structure, text, links and bookmarks', async () => {
    const { lib, js } = await bothViews();
    expect(js).toEqual(lib);
    expect(lib.links[1]).toEqual([{ to: 'https://example.org', description: 'To a site' }]);
    expect(lib.outline).toEqual([{ title: 'Bookmark', page: 1 }]);
    const [document] = lib.pages[0] ?? [];
    const roles = typeof document === 'object' ? document.kids.map((kid) => typeof kid === 'object' && kid.role) : [];
    expect(roles).toEqual(['H1', 'P', 'H2', 'P', 'Figure', 'Formula', 'Note', 'Note', 'L', 'Table']);
  });

  it('see what changes', async () => {
    const { lib, js } = await bothViews(({ element }) =>
      element('Figure').set(PDFName.of('Alt'), PDFString.of('Other')),
    );
    expect(js).toEqual(lib);
    expect(JSON.stringify(lib.pages)).toContain('"alt":"Other"');
  });

  it('disagree where a page does not lead back to its elements', async () => {
    const { lib, js } = await bothViews(({ root, context }) =>
      root.set(PDFName.of('ParentTree'), context.obj({ Nums: [] })),
    );
    expect(js.pages).not.toEqual(lib.pages);
  });
});
