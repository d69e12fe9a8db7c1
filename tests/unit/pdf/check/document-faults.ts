import { PDFArray, PDFDict } from '@cantoo/pdf-lib';
import {
  adopt,
  all,
  dictIn,
  edit,
  editXmp,
  type Fault,
  fromAnnotation,
  fromCatalog,
  inAnnotation,
  inCatalog,
  languageOnPartsBut,
  name,
  orphan,
  put,
  retype,
  set,
  words,
} from './inject.ts';

const stream =
  (content: string, dict = {}) =>
  ({ context }: { context: import('@cantoo/pdf-lib').PDFContext }) =>
    context.register(context.stream(content, dict));
const clip = (entries: object) => ({ S: 'Rendition', R: { S: 'MR', C: { S: 'MCD', D: words('a.mp4'), ...entries } } });
const configuration = words('Usual');

/** Checkpoints 06, 07, 11, 20, 21, 25, 28, and what concerns the file as a whole. */
// biome-ignore format: one fault a line
export const documentFaults: Fault[] = [
  ['no metadata', ['06-001'], fromCatalog('Metadata')],
  ['metadata of another kind', ['06-001'], (c) => set(c, c.catalog, 'Metadata', stream('x')(c))],
  ['no identifier', ['06-002'], editXmp(/<pdfuaid:part>.*\n/, '')],
  ['another part of the standard', ['06-002'], editXmp('>1<', '>3<')],
  ['another prefix', ['06-002'], editXmp(/pdfuaid(?=[:=])/g, 'ua')],
  ['another prefix of an amendment', ['06-002'], editXmp('<pdfuaid:part>', '<x:amd xmlns:x="http://www.aiim.org/pdfua/ns/id/">2014</x:amd><pdfuaid:part>')],
  ['another namespace', ['06-002'], editXmp('/pdfua/ns/id/"', '/pdfua/ns/"')],
  ['no title', ['06-003'], editXmp(/<dc:title>.*\n/, '')],
  ['an empty title', ['06-003'], editXmp('A control', ' ')],
  ['no preferences', ['07-001'], fromCatalog('ViewerPreferences')],
  ['the file name for a title', ['07-002'], inCatalog('ViewerPreferences', { DisplayDocTitle: false })],

  ['text in no language', ['11-001'], languageOnPartsBut('H1')],
  ['an alternative in no language', ['11-002'], languageOnPartsBut('Figure')],
  ['a formula in no language that is described', ['11-001', '11-002'], languageOnPartsBut('Formula')],
  ['replaced text in no language', ['11-001', '11-002'], all(languageOnPartsBut('H1'), edit(0, '/H1 <</MCID 0>> BDC', '/H1 <</MCID 0>> BDC /Span <</ActualText (x)>> BDC EMC'))],
  ['bookmarks in no language', ['11-003'], (c) => { const outlines = c.catalog.get(name('Outlines')); languageOnPartsBut()(c); set(c, c.catalog, 'Outlines', outlines); }],
  ['a description in no language', ['11-004'], languageOnPartsBut('Annot')],
  ['a field in no language', ['11-005'], languageOnPartsBut('Form')],
  ['metadata in no language', ['11-006'], all(languageOnPartsBut(), editXmp('"en"', '"x-default"'))],
  ['no language tag', ['ISO-7.2'], inCatalog('Lang', words('en_GB'))],
  ['another text of the metadata in no language', ['11-006'], all(languageOnPartsBut(), editXmp('<dc:title>', '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">x</rdf:li></rdf:Alt></dc:description><dc:title>'))],
  ['no language tag in marked content', ['ISO-7.2'], edit(0, '/H1 <</MCID 0>> BDC', '/H1 <</MCID 0>> BDC /Span <</Lang (en_GB)>> BDC EMC')],
  ['no language tag on an element', ['ISO-7.2'], put('P', 'Lang', words('English, please'))],

  ['a nameless configuration', ['20-001'], inCatalog('OCProperties', { D: { Name: configuration }, Configs: [{}] })],
  ['a nameless default configuration', ['20-002'], inCatalog('OCProperties', { D: { Name: words('') } })],
  ['layers that switch themselves', ['20-003'], inCatalog('OCProperties', { D: { Name: configuration, AS: [] } })],
  ['an embedded file without UF', ['21-001'], (c) => void dictIn(dictIn(c.catalog, 'Names'), 'EmbeddedFiles').lookup(name('Names'), PDFArray).lookup(1, PDFDict).delete(name('UF'))],
  ['an attached file without F', ['28-016'], (c) => void dictIn(c.annotations.attachment, 'FS').delete(name('F'))],
  ['a dynamic form', ['25-001'], (c) => set(c, dictIn(c.catalog, 'AcroForm'), 'XFA', [words('config'), stream('<config><a:dynamicRender>required</a:dynamicRender></config>')(c)])],

  ['a remark in a paragraph', ['28-002'], retype('Annot', 'P')],
  ['a remark in no element', ['28-002'], orphan('text', 'Annot')],
  ['a remark without words', ['28-004'], fromAnnotation('text', 'Contents')],
  ['a remark with empty words', ['28-004'], inAnnotation('text', 'Contents', words(''))],
  ['a field without a name', ['28-005'], fromAnnotation('widget', 'TU')],
  ['an annotation of an unknown type', ['28-006'], all(inAnnotation('text', 'Subtype', 'Novelty'), fromAnnotation('text', 'Contents'))],
  ['a trap net', ['28-007'], inAnnotation('text', 'Subtype', 'TrapNet')],
  ['no tab order', ['28-008'], ({ pages }) => void pages[1]?.node.delete(name('Tabs'))],
  ['the tab order of rows', ['28-009'], ({ pages }) => pages[1]?.node.set(name('Tabs'), name('R'))],
  ['a widget in a paragraph', ['28-010'], retype('Form', 'P')],
  ['a widget in no element', ['28-010', 'ISO-7.18.4'], orphan('widget', 'Form')],
  ['a link in a span', ['28-011'], retype('Link', 'Span')],
  ['a link in no element', ['28-011'], orphan('link', 'Link')],
  ['a link without a description', ['28-004', '28-012'], fromAnnotation('link', 'Contents')],
  ['a link that only its element describes', ['28-012'], all(fromAnnotation('link', 'Contents'), put('Link', 'Alt', words('To a site')))],
  ['a clip of no type', ['28-014'], inAnnotation('text', 'A', clip({ Alt: [words(''), words('A film')] }))],
  ['a clip without a description', ['28-015'], inAnnotation('text', 'A', clip({ CT: words('video/mp4') }))],
  ['a clip with an empty description', ['28-015'], inAnnotation('text', 'A', clip({ CT: words('video/mp4'), Alt: [words('en'), words('')] }))],
  ['a printer’s mark in the structure', ['28-017'], all(adopt('mark', 'Annot', 'text'), inAnnotation('text', 'F', 2))],
  ['a printer’s mark that is no artifact', ['28-018'], (c) => inAnnotation('mark', 'AP', { N: stream('0 0 9 9 re f')(c) })(c)],
  ['a form element with words beside its widget', ['ISO-7.18.4'], (c) => put('Form', 'K', [...c.element('Form').lookup(name('K'), PDFArray).asArray(), 77])(c)],
  ['a link that its structure parent does not know', ['ISO-7.1'], fromAnnotation('link', 'StructParent')],

  ['no mark that it is tagged', ['ISO-6.2'], fromCatalog('MarkInfo')],
  ['PDF 2.0', ['ISO-6.1'], inCatalog('Version', '2.0')],
  ['a sequence that never ends', ['DAMAGED'], edit(0, /EMC$/, '')],
  ['a sequence that never began', ['DAMAGED'], edit(0, /$/, ' EMC')],
  ['text in a font that is not there', ['DAMAGED'], edit(0, '/wide 12 Tf', '/nowhere 12 Tf')],
  ['a drawing that is not there', ['DAMAGED'], edit(1, '/Shown Do', '/Hidden Do')],
  ['a stream that cannot be decoded', ['DAMAGED'], (c) => inAnnotation('mark', 'AP', { N: stream('no deflate', { Filter: 'FlateDecode' })(c) })(c)],
  ['a stream in an unknown filter', ['DAMAGED'], (c) => inAnnotation('mark', 'AP', { N: stream('x', { Filter: 'Own' })(c) })(c)],
];
