import type { ConditionalFormattingRule, Cvfo, DataValidation } from '../../book/rules';
import type { Color } from '../../book/looks';
import type { Sheet } from '../../book/sheet';
import type { ConditionalRule } from '../../book/sheet-parts';
import type { OpenedSheet } from '../opened/opened-file';
import { areasText, conditionalText, validationText } from '../opened/snapshot';
import { colorXml } from '../styles/style-xml';
import type { StyleAppender } from '../styles/style-appender';
import { escapeXml, withAttributes } from '../xml/edits';
import { child, children, descendants, type XmlElement } from '../xml/tree';
import type { PartEditor } from './part-editor';

/** Writes the validation rules that were changed; answers how many. */
export function patchValidations(part: PartEditor, sheet: Sheet, opened: OpenedSheet | undefined): number {
  const list = child(part.root, 'dataValidations');
  const elements = children(list, 'dataValidation');
  const standing = new Set<number>();
  let count = 0;
  const added: string[] = [];
  for (const rule of sheet.validations) {
    const origin = opened?.validations.get(rule);
    const element = origin && elements[origin.at];
    if (!element || standing.has(origin.at)) {
      added.push(validationXml(rule.rule, areasText(rule.areas)));
      continue;
    }
    standing.add(origin.at);
    const [areas, text] = [areasText(rule.areas), validationText(rule)];
    if (`${areas}|${text}` === origin.before) continue;
    count += 1;
    if (origin.before.endsWith(`|${text}`)) part.retag(element, withAttributes(part.tag(element), { sqref: areas }));
    else part.edits.replace(element.start, element.end, part.own(validationXml(rule.rule, areas)));
  }
  const read = new Set([...(opened?.validations.values() ?? [])].map(({ at }) => at));
  const gone = elements.filter((_, at) => read.has(at) && !standing.has(at));
  const left = elements.length - gone.length + added.length;
  if (!list)
    part.put(
      'dataValidations',
      added.length === 0 ? '' : `<dataValidations count="${left}">${added.join('')}</dataValidations>`,
    );
  else if (left === 0) part.remove(list);
  else {
    for (const element of gone) part.remove(element);
    if (gone.length + added.length > 0)
      part.appendTo(list, added.join(''), withAttributes(part.tag(list), { count: left }));
  }
  return count + gone.length + added.length;
}

function validationXml(rule: DataValidation, areas: string): string {
  const { type, allowBlank, showInputMessage, showErrorMessage, errorStyle, errorTitle, error, promptTitle, prompt } =
    rule;
  const compares = type !== 'any' && type !== 'list' && type !== 'custom';
  const operator = 'operator' in rule && compares && rule.operator !== 'between' ? rule.operator : undefined;
  const tag = withAttributes('<dataValidation>', {
    type: type === 'any' ? undefined : type,
    errorStyle: errorStyle === 'stop' ? undefined : errorStyle,
    operator,
    allowBlank: allowBlank ? 1 : undefined,
    showInputMessage: showInputMessage ? 1 : undefined,
    showErrorMessage: showErrorMessage ? 1 : undefined,
    errorTitle,
    error,
    promptTitle,
    prompt,
    sqref: areas,
  });
  const formulae = 'formulae' in rule ? rule.formulae : [];
  const inner = formulae.map(
    (formula, i) =>
      `<formula${i + 1}>${escapeXml(formula instanceof Date ? String(formula.getTime() / 86_400_000 + 25_569) : String(formula))}</formula${i + 1}>`,
  );
  return `${tag}${inner.join('')}</dataValidation>`;
}

/** Writes the conditional formats that were changed; answers how many. */
export function patchConditionals(
  part: PartEditor,
  sheet: Sheet,
  opened: OpenedSheet | undefined,
  looks: StyleAppender,
): number {
  const groups = children(part.root, 'conditionalFormatting');
  const elements = [...descendants(part.root, 'cfRule')];
  const priorities = prioritiesOf(sheet, opened, elements);
  const byElement = new Map<XmlElement, ConditionalRule>();
  const added: string[] = [];
  let count = 0;
  for (const rule of sheet.conditionals) {
    const origin = opened?.conditionals.get(rule);
    const element = origin && elements[origin.at];
    if (element && !byElement.has(element)) byElement.set(element, rule);
    else added.push(conditionalXml(rule, priorities.get(rule) ?? 1, looks));
  }
  const read = new Set([...(opened?.conditionals.values() ?? [])].map(({ at }) => elements[at]));
  for (const group of groups) {
    const rules = children(group, 'cfRule');
    const left = rules.filter((element) => !read.has(element) || byElement.has(element));
    if (left.length === 0 && rules.length > 0) {
      part.remove(group);
      count += rules.length;
      continue;
    }
    const placesOf = (element: XmlElement): string => {
      const rule = byElement.get(element);
      return rule
        ? areasText(rule.areas)
        : (originAreas(
            opened,
            byElement,
            left.find((one) => byElement.has(one)),
          ) ?? '');
    };
    const places = new Set(left.map(placesOf));
    const [only = ''] = places;
    const together = places.size === 1;
    const before = originAreas(
      opened,
      byElement,
      left.find((one) => byElement.has(one)),
    );
    if (together && before !== undefined && before !== only)
      part.retag(group, withAttributes(part.tag(group), { sqref: only }));
    for (const element of rules) {
      const rule = byElement.get(element);
      if (!left.includes(element)) {
        part.remove(element);
        count += 1;
        continue;
      }
      if (!rule) continue;
      count += patchRule(part, rule, element, opened, looks, priorities.get(rule), together ? undefined : added);
    }
  }
  if (added.length > 0) {
    const last = groups[groups.length - 1];
    part.edits.insert(last ? last.end : part.placeFor('conditionalFormatting', 'sheet'), part.own(added.join('')));
  }
  return count + added.length;
}

function originAreas(
  opened: OpenedSheet | undefined,
  byElement: ReadonlyMap<XmlElement, ConditionalRule>,
  element: XmlElement | undefined,
): string | undefined {
  const rule = element && byElement.get(element);
  const before = rule && opened?.conditionals.get(rule)?.before;
  return before?.slice(0, before.indexOf('|'));
}

/** One rule that came with the file; `apart` takes it when it no longer rules the same cells as those beside it. */
function patchRule(
  part: PartEditor,
  rule: ConditionalRule,
  element: XmlElement,
  opened: OpenedSheet | undefined,
  looks: StyleAppender,
  priority: number | undefined,
  apart: string[] | undefined,
): number {
  const before = opened?.conditionals.get(rule)?.before ?? '';
  const [areas, text] = [areasText(rule.areas), conditionalText(rule)];
  const sameAreas = before.startsWith(`${areas}|`);
  const sameRule = before.endsWith(`|${text}`);
  if (apart && !sameAreas) {
    part.remove(element);
    const raw = sameRule ? part.source.slice(element.start, element.end) : undefined;
    apart.push(
      raw === undefined
        ? conditionalXml(rule, priority ?? Number(element.attributes.priority ?? 1), looks)
        : `<conditionalFormatting sqref="${areas}">${withoutPrefix(raw, part.prefix)}</conditionalFormatting>`,
    );
    return 1;
  }
  if (!sameRule && patchOperands(part, element, before.slice(before.indexOf('|') + 1), text)) {
    if (priority !== undefined) part.retag(element, withAttributes(part.tag(element), { priority }));
  } else if (!sameRule)
    part.edits.replace(
      element.start,
      element.end,
      part.own(ruleXml(rule, priority ?? Number(element.attributes.priority ?? 1), looks)),
    );
  else if (priority !== undefined) part.retag(element, withAttributes(part.tag(element), { priority }));
  return sameRule && sameAreas ? 0 : 1;
}

/** What a rule compares with, without the rest of it. */
interface Operands {
  readonly formulae?: readonly unknown[];
  readonly cfvo?: readonly { readonly value?: unknown }[];
}

/** Changes what a rule compares with where it stands, so that the rest stays as written; false when more is changed. */
function patchOperands(part: PartEditor, element: XmlElement, before: string, now: string): boolean {
  const read = (text: string): { rule: Operands; rest: string } => {
    const [rule, ...others] = JSON.parse(text) as [Operands, ...unknown[]];
    const places = rule.cfvo?.map((one) => ({ ...one, value: one.value === undefined ? undefined : 0 }));
    return { rule, rest: JSON.stringify([{ ...rule, formulae: rule.formulae?.length, cfvo: places }, ...others]) };
  };
  const [old, next] = [read(before), read(now)];
  const formulas = children(element, 'formula');
  const values = [...descendants(element, 'cfvo')];
  const fits = formulas.length === (next.rule.formulae?.length ?? 0) && values.length === (next.rule.cfvo?.length ?? 0);
  if (old.rest !== next.rest || !fits) return false;
  next.rule.formulae?.forEach((formula, i) => {
    const standing = formulas[i];
    if (standing && formula !== old.rule.formulae?.[i])
      part.edits.replace(standing.openEnd, standing.closeStart, escapeXml(String(formula)));
  });
  next.rule.cfvo?.forEach(({ value }, i) => {
    const standing = values[i];
    if (standing && typeof value === 'string' && value !== old.rule.cfvo?.[i]?.value)
      part.retag(standing, withAttributes(part.tag(standing), { val: value }));
  });
  return true;
}

const withoutPrefix = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.split(`<${prefix}`).join('<').split(`</${prefix}`).join('</');

/** New priorities; those of the file stand as long as its rules come in the same order and the new ones after them. */
function prioritiesOf(
  sheet: Sheet,
  opened: OpenedSheet | undefined,
  elements: readonly XmlElement[],
): Map<ConditionalRule, number> {
  const given = sheet.conditionals.map((rule) => {
    const at = opened?.conditionals.get(rule)?.at;
    return at === undefined ? undefined : Number(elements[at]?.attributes.priority ?? 0);
  });
  const result = new Map<ConditionalRule, number>();
  const firstNew = given.indexOf(undefined);
  const known = given.filter((one) => one !== undefined);
  const inOrder = known.every((one, i) => i === 0 || one >= (known[i - 1] as number));
  if (inOrder && firstNew < 0) return result;
  if (inOrder && given.slice(firstNew).every((one) => one === undefined)) {
    let next = Math.max(0, ...elements.map(({ attributes }) => Number(attributes.priority ?? 0))) + 1;
    for (const rule of sheet.conditionals.slice(firstNew)) result.set(rule, next++);
    return result;
  }
  // Between the file's rules: all are numbered anew, above those that the host only carries.
  sheet.conditionals.forEach((rule, i) => result.set(rule, i + 1));
  return result;
}

const conditionalXml = (rule: ConditionalRule, priority: number, looks: StyleAppender): string =>
  `<conditionalFormatting sqref="${areasText(rule.areas)}">${ruleXml(rule, priority, looks)}</conditionalFormatting>`;

type LooseRule = ConditionalFormattingRule & {
  operator?: string;
  text?: string;
  formulae?: readonly (string | number)[];
  cfvo?: readonly Cvfo[];
  color?: Partial<Color> | Partial<Color>[];
  rank?: number;
  percent?: boolean;
  bottom?: boolean;
  aboveAverage?: boolean;
  equalAverage?: boolean;
  stdDev?: number;
  timePeriod?: string;
  iconSet?: string;
  showValue?: boolean;
  reverse?: boolean;
};

function ruleXml({ rule: given, stopIfTrue, areas }: ConditionalRule, priority: number, looks: StyleAppender): string {
  const rule = given as LooseRule;
  const isText = rule.type === 'containsText';
  const type = isText ? (rule.operator ?? 'containsText') : rule.type;
  const tag = withAttributes('<cfRule>', {
    type,
    dxfId: rule.style ? looks.differential(rule.style) : undefined,
    priority,
    stopIfTrue: stopIfTrue ? 1 : undefined,
    aboveAverage: rule.aboveAverage === false ? 0 : undefined,
    percent: rule.percent ? 1 : undefined,
    bottom: rule.bottom ? 1 : undefined,
    operator: type === 'cellIs' || type === 'containsText' ? rule.operator : undefined,
    text: isText && type === 'containsText' ? rule.text : undefined,
    timePeriod: rule.timePeriod,
    rank: rule.rank,
    stdDev: rule.stdDev,
    equalAverage: rule.equalAverage ? 1 : undefined,
  });
  const first = areas[0] ? areasText([{ ...areas[0], r2: areas[0].r1, c2: areas[0].c1 }]) : 'A1';
  const formulae = rule.formulae?.length ? rule.formulae : isText ? [textFormula(type, rule.text ?? '', first)] : [];
  const inner = formulae.map((formula) => `<formula>${escapeXml(String(formula))}</formula>`).join('') + scaleXml(rule);
  return `${tag}${inner}</cfRule>`;
}

/** What Excel writes beside a rule about texts, blanks and errors: the same as a formula. */
function textFormula(type: string, text: string, cell: string): string {
  switch (type) {
    case 'containsBlanks':
      return `LEN(TRIM(${cell}))=0`;
    case 'notContainsBlanks':
      return `LEN(TRIM(${cell}))>0`;
    case 'containsErrors':
      return `ISERROR(${cell})`;
    case 'notContainsErrors':
      return `NOT(ISERROR(${cell}))`;
    default:
      return `NOT(ISERROR(SEARCH("${text.replace(/"/g, '""')}",${cell})))`;
  }
}

function scaleXml(rule: LooseRule): string {
  const { type } = rule;
  if (type !== 'colorScale' && type !== 'dataBar' && type !== 'iconSet') return '';
  const points = (rule.cfvo ?? [])
    .map(({ type: kind, value }) => withAttributes('<cfvo/>', { type: kind, val: value }))
    .join('');
  const colors = [rule.color ?? []]
    .flat()
    .map((color) => colorXml('color', color))
    .join('');
  const tag = withAttributes(`<${type}>`, {
    iconSet: type === 'iconSet' ? rule.iconSet : undefined,
    showValue: type !== 'colorScale' && rule.showValue === false ? 0 : undefined,
    reverse: type === 'iconSet' && rule.reverse ? 1 : undefined,
  });
  return `${tag}${points}${colors}</${type}>`;
}
