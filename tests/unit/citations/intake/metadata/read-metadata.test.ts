import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../../../citations/intake/metadata/read-metadata.ts';
import { project } from '../../../../support/project-folder.ts';

const read = (name: string, text: string | Uint8Array) =>
  readMetadata(name, typeof text === 'string' ? new TextEncoder().encode(text) : text);
const page = (head: string) => `<!doctype html><html><head>${head}</head><body><h1>Other</h1></body></html>`;

describe('readMetadata', () => {
  it('reads what publishers write into pages', async () => {
    const head = `<title>Site | Trust</title><meta name="citation_title" content="Trust in Japan">
      <meta name="citation_author" content="Byron, Ada"><meta name="citation_author" content="Shelley, Mary">
      <meta name="citation_publication_date" content="2009/03/24"><meta name="citation_journal_title" content="Tides">
      <meta name="citation_doi" content="https://doi.org/10.1/x">`;
    expect(await read('a.html', page(head))).toEqual({
      type: 'article-journal',
      title: 'Trust in Japan',
      author: [
        { family: 'Byron', given: 'Ada' },
        { family: 'Shelley', given: 'Mary' },
      ],
      issued: '2009-03-24',
      'container-title': 'Tides',
      DOI: '10.1/x',
    });
  });

  it('reads JSON-LD, and passes over what is none', async () => {
    const work = { '@type': 'NewsArticle', headline: 'A bridge', author: [{ name: 'Ada Byron' }, 'The Times'] };
    const graph = JSON.stringify({
      '@graph': [{ '@type': 'WebSite' }, { ...work, datePublished: '2020-05-06T07:00Z' }],
    });
    const scripts = ['{ no JSON', graph].map((text) => `<script type="application/ld+json">${text}</script>`).join('');
    expect(await read('a.html', page(`<title>Times</title>${scripts}`))).toEqual({
      type: 'article-newspaper',
      title: 'A bridge',
      author: [{ literal: 'Ada Byron' }, { literal: 'The Times' }],
      issued: '2020-05-06',
    });
  });

  it('reads a plain page’s own title and author', async () => {
    expect(await read('a.html', page('<title>A &amp; B</title><meta name="author" content="Ada Byron">'))).toEqual({
      title: 'A & B',
      author: [{ literal: 'Ada Byron' }],
    });
  });

  it('reads the frontmatter of Markdown', async () => {
    const text =
      '---\ntitle: Tides\nauthor:\n  - Byron, Ada\n  - name: Mary Shelley\ndate: June 2024\n---\n\n# Other\n';
    expect(await read('a.md', text)).toEqual({
      title: 'Tides',
      author: [{ family: 'Byron', given: 'Ada' }, { literal: 'Mary Shelley' }],
      issued: 'June 2024',
    });
    expect(await read('b.md', '---\ntitle: [\n---\n\n# Other\n')).toEqual({});
  });

  it('reads the properties of Word and OpenDocument, and takes no date of saving for one of publication', async () => {
    const core = `<cp:coreProperties xmlns:dc="x"><dc:title>Tides</dc:title><dc:creator>Ada Byron; Mary Shelley</dc:creator>
      <dcterms:created>2020-01-01T00:00:00Z</dcterms:created></cp:coreProperties>`;
    const docx = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8('<w:document/>'),
      'docProps/core.xml': strToU8(core),
    });
    const authors = { title: 'Tides', author: [{ literal: 'Ada Byron' }, { literal: 'Mary Shelley' }] };
    expect(await read('a.docx', docx)).toEqual(authors);
    const meta = `<office:document-meta><office:meta><dc:title>Tides</dc:title><dc:creator>Who Saved</dc:creator>
      <meta:initial-creator>Ada Byron; Mary Shelley</meta:initial-creator><dc:date>2020-01-01</dc:date></office:meta></office:document-meta>`;
    const flat = meta.replace('</office:document-meta>', '<office:body><dc:title>Not this</dc:title></office:body>$&');
    expect(await read('a.fodt', flat.replace('<office:document-meta>', '<office:document>'))).toEqual(authors);
  });

  it('reads XMP of a PDF before its information, and no date at which the file was made', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    pdf.setTitle('Information');
    pdf.setAuthor('Ada Byron and Mary Shelley');
    expect(await read('a.pdf', await pdf.save())).toEqual({
      title: 'Information',
      author: [{ literal: 'Ada Byron' }, { literal: 'Mary Shelley' }],
    });
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">From XMP</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>Byron, Ada</rdf:li></rdf:Seq></dc:creator>
      <dc:date><rdf:Seq><rdf:li>2009-03-24</rdf:li></rdf:Seq></dc:date></rdf:Description></rdf:RDF></x:xmpmeta>`;
    const stream = PDFRawStream.of(
      pdf.context.obj({ Type: 'Metadata', Subtype: 'XML', Length: xmp.length }) as never,
      new TextEncoder().encode(xmp),
    );
    pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
    expect(await read('a.pdf', await pdf.save())).toEqual({
      title: 'From XMP',
      author: [{ family: 'Byron', given: 'Ada' }],
      issued: '2009-03-24',
    });
  });

  it.each([
    ['chromium-one-column.pdf', { title: 'The Ferry and the Bridge' }],
    ['groff-one-column.pdf', {}],
    ['article.txt', {}],
  ])('of %s is what a real program has written', async (name, metadata) => {
    expect(await read(name, readFileSync(join(project, 'tests/fixtures/documents', name)))).toEqual(metadata);
  });
});
