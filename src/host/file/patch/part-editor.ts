import { Edits, prefixed, prefixOf } from '../xml/edits';
import { child, type XmlElement } from '../xml/tree';

/** The order of a sheet's children, for one that is new to it. */
const SHEET_ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState ' +
  'dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins ' +
  'pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF ' +
  'drawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

const WORKBOOK_ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize ' +
  'customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');

/** A part being changed: its text, its tree, and the changes so far. */
export class PartEditor {
  readonly edits: Edits;
  readonly prefix: string;

  constructor(
    readonly source: string,
    readonly root: XmlElement,
    edits?: Edits,
  ) {
    this.edits = edits ?? new Edits(source);
    this.prefix = prefixOf(source, root.start);
  }

  /** A piece of XML of the part's own vocabulary, as the part writes it. */
  own(xml: string): string {
    return prefixed(xml, this.prefix);
  }

  /** The opening tag of an element. */
  tag(element: XmlElement): string {
    return this.source.slice(element.start, element.openEnd);
  }

  retag(element: XmlElement, tag: string): void {
    this.edits.replace(element.start, element.openEnd, tag);
  }

  remove(element: XmlElement): void {
    this.edits.remove(element.start, element.end);
  }

  /** Puts XML in the place of a child of the root, or where the order of the format wants it; nothing takes it away. */
  put(name: string, xml: string, order: 'sheet' | 'workbook' = 'sheet'): void {
    const standing = child(this.root, name);
    if (standing) this.edits.replace(standing.start, standing.end, this.own(xml));
    else if (xml !== '') this.edits.insert(this.placeFor(name, order), this.own(xml));
  }

  /** Where a child of a name that the root has not would stand. */
  placeFor(name: string, order: 'sheet' | 'workbook'): number {
    const list = order === 'sheet' ? SHEET_ORDER : WORKBOOK_ORDER;
    const rank = list.indexOf(name);
    const next = this.root.children.find((one) => list.indexOf(one.name) > rank);
    return next?.start ?? this.root.closeStart;
  }

  /** Puts XML inside an element, last; an empty tag is opened for it. */
  appendTo(element: XmlElement, xml: string, tag = this.tag(element)): void {
    this.appendRaw(element, this.own(xml), tag);
  }

  /** The same for XML that has its prefixes already. */
  appendRaw(element: XmlElement, xml: string, tag = this.tag(element)): void {
    if (element.closeStart !== element.end) {
      this.retag(element, tag);
      this.edits.insert(element.closeStart, xml);
      return;
    }
    const name = /^<([\w.:-]+)/.exec(tag)?.[1] ?? '';
    this.edits.replace(element.start, element.end, `${tag.replace(/\s*\/>$/, '>')}${xml}</${name}>`);
  }
}
