import type { PDFDict } from '@cantoo/pdf-lib';
import {
  all,
  arrayIn,
  dictIn,
  drop,
  edit,
  type Fault,
  inCatalog,
  inRoot,
  kidsOf,
  parentTree,
  put,
  refOf,
  retype,
  set,
  words,
} from './inject.ts';

const table = (attributes: object) => ({ O: 'Table', ...attributes });

/** Checkpoints 01, 02, 09, 13 to 19, 30, and what holds the structure together. */
// biome-ignore format: one fault a line
export const structureFaults: Fault[] = [
  ['an artifact in tagged content', ['01-003'], edit(0, '/H1 <</MCID 0>> BDC', '/H1 <</MCID 0>> BDC /Artifact BMC EMC')],
  ['an artifact that is tagged', ['01-003'], edit(0, '/H1 <</MCID 0>> BDC', '/Artifact <</MCID 0>> BDC')],
  ['tagged content in an artifact', ['01-004'], edit(0, /(\/H1 <<\/MCID 0>> BDC.*? EMC)/, '/Artifact BMC $1 EMC')],
  ['a bare drawing', ['01-005'], edit(0, /$/, ' 0 0 9 9 re f')],
  ['a bare gradient', ['01-005'], edit(0, /$/, ' /x sh')],
  ['a bare image', ['01-005'], edit(0, /$/, ' BI /W 1 /H 1 /BPC 8 /CS /G ID x EI')],
  ['bare text', ['01-005'], edit(0, '/H1 <</MCID 0>> BDC', '/H1 BMC')],
  ['a bare form', ['01-005'], edit(1, /\/P <<\/MCID \d+>> BDC \/Shown/, '/P BMC /Shown')],
  ['a sequence that no element holds', ['01-005'], edit(0, '/MCID 0>>', '/MCID 999>>')],
  ['suspects', ['01-007'], inCatalog('MarkInfo', { Marked: true, Suspects: true })],

  ['a type of its own without a role', ['02-001'], retype('P', 'Absatz')],
  ['a role that leads to no standard type', ['02-001'], all(retype('P', 'A'), inRoot('RoleMap', { A: 'B', Em: 'Span' }))],
  ['roles in a circle', ['02-003'], inRoot('RoleMap', { Em: 'Strong', Strong: 'Em' })],
  ['a standard type with another role', ['02-004'], inRoot('RoleMap', { Em: 'Span', P: 'H1' })],

  ['a paragraph in a row', ['09-004', 'ISO-7.5'], retype('TD', 'P', 2)],
  ['a paragraph for a row', ['09-004'], retype('TR', 'P', 2)],
  ['a row in no table', ['09-004'], retype('P', 'TR')],
  ['a cell in no row', ['09-004'], retype('P', 'TD')],
  ['text beside the rows', ['09-004'], retype('Caption', 'NonStruct')],
  ['two captions', ['09-004'], retype('THead', 'Caption')],
  ['a caption in the middle', ['09-004'], (c) => { const [caption, head, body] = kidsOf(c.element('Table')); put('Table', 'K', [head, caption, body])(c); }],
  ['two heads', ['09-004'], retype('TBody', 'THead')],
  ['two feet', ['09-004'], all(retype('TBody', 'TFoot'), retype('THead', 'TFoot'))],
  ['a foot without a body', ['09-004'], retype('TBody', 'TFoot')],
  ['a paragraph in a list', ['09-005'], retype('LI', 'P', 1)],
  ['a paragraph for the body of an item', ['09-005'], retype('LBody', 'P')],
  ['an item in no list', ['09-005'], retype('P', 'LI')],
  ['the body of an item in no item', ['09-005'], retype('P', 'LBody')],
  ['a caption that is not first in its list', ['09-005'], retype('LI', 'Caption', 1)],
  ['a paragraph in a table of contents', ['09-006'], retype('TOCI', 'P')],
  ['an entry in no table of contents', ['09-006'], retype('TOC', 'Sect')],
  ['a ruby without its text', ['09-007'], retype('RT', 'RB')],
  ['a ruby base in no ruby', ['09-007'], retype('Ruby', 'Span')],
  ['a warichu without its brackets', ['09-008'], retype('WP', 'WT')],
  ['a warichu text in no warichu', ['09-008'], retype('Warichu', 'Span')],

  ['a figure without a description', ['13-004'], drop('Figure', 'Alt')],
  ['a figure with an empty description', ['13-004'], put('Figure', 'Alt', words(''))],
  ['a formula without a description', ['17-002'], drop('Formula', 'Alt')],
  ['a first heading of level two', ['14-002'], retype('H1', 'H2')],
  ['a level left out', ['14-003'], retype('H2', 'H3')],
  ['levels left out by a heading of level eight', ['14-003'], all(retype('H2', 'H8'), inRoot('RoleMap', { Em: 'Span', H8: 'P' }))],
  ['two headings in one section', ['14-006'], all(retype('H1', 'H'), retype('H2', 'H'))],
  ['both kinds of headings', ['14-007'], all(retype('H2', 'H'))],
  ['a header without a scope', ['15-003'], drop('TH', 'A')],
  ['a header with a strange scope', ['15-003'], put('TH', 'A', table({ Scope: 'Everywhere' }))],
  ['a cell that names a header that is not there', ['ISO-7.5'], put('TD', 'A', table({ Headers: [words('nowhere')] }))],
  ['a cell too wide for its table', ['ISO-7.5'], put('TD', 'A', table({ ColSpan: 2 }))],
  ['a cell that spans rows that are not there', ['ISO-7.5'], put('TD', 'A', table({ RowSpan: 3 }))],
  ['cells that overlap', ['ISO-7.5'], put('TD', 'A', table({ RowSpan: 2 }), 1)],
  ['a note without an ID', ['19-003'], drop('Note', 'ID')],
  ['two notes of one ID', ['19-004'], put('Note', 'ID', words('n1'), 1)],

  ['a reference XObject', ['30-001'], ({ context }) => void context.register(context.stream('', { Subtype: 'Form', Ref: {} }))],
  ['tagged content drawn twice', ['30-002'], (c) => {
    const form = c.context.register(c.context.stream('/P <</MCID 0>> BDC 0 0 5 5 re f EMC', { Subtype: 'Form', StructParents: 90 }));
    const resources = c.pages[1]?.node.Resources() as PDFDict;
    set(c, dictIn(resources, 'XObject'), 'Shown', form);
    c.edit(1, /\/P <<\/MCID \d+>> BDC \/Shown Do EMC/, '/Shown Do /Shown Do');
    put('P', 'K', [{ Type: 'MCR', Stm: form, MCID: 0 }], 5)(c);
    parentTree(c).push(c.context.obj(90));
    parentTree(c).push(c.context.obj([refOf(c, c.element('P', 5)) as never]));
  }],

  ['no structure tree', ['01-005', 'ISO-7.1', '28-002', '28-010', '28-011'], (c) => void c.catalog.delete(c.context.obj('StructTreeRoot'))],
  ['an empty structure tree', ['01-005', 'ISO-7.1', '28-002', '28-010', '28-011'], inRoot('K', [])],
  ['an element without a type', ['02-001', 'ISO-7.1'], drop('P', 'S')],
  ['an element without a parent', ['ISO-7.1'], drop('P', 'P')],
  ['an element with a wrong parent', ['ISO-7.1'], (c) => put('P', 'P', c.element('LI').get(c.context.obj('P')), 1)(c)],
  ['an element reached twice', ['ISO-7.1'], (c) => arrayIn(c.element('Document'), 'K').push(kidsOf(c.element('Document'))[0] as PDFDict)],
  ['a child that is nothing', ['ISO-7.1'], (c) => arrayIn(c.element('Document'), 'K').push(words('x'))],
  ['a sequence of two elements', ['01-005', 'ISO-7.1'], put('H2', 'K', [0])],
  ['an empty parent tree', ['ISO-7.1'], inRoot('ParentTree', { Nums: [] })],
];
