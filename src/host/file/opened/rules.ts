import { parseArea, type Area } from '../../book/addresses';
import type { ConditionalFormattingRule, Cvfo, DataValidation } from '../../book/rules';
import type { Style } from '../../book/looks';
import type { ConditionalRule, ValidationRule } from '../../book/sheet-parts';
import { readColor } from '../styles/read-styles';
import { child, children, numeral, truth, type XmlElement } from '../xml/tree';

export const areasOf = (text: string | undefined): Area[] =>
  (text ?? '').split(/\s+/).flatMap((part) => parseArea(part) ?? []);

/** The validation rules of a sheet, each with the element that it came from. */
export function readValidations(root: XmlElement | null): [ValidationRule, XmlElement][] {
  return children(child(root ?? undefined, 'dataValidations'), 'dataValidation').flatMap(
    (element): [ValidationRule, XmlElement][] => {
      const { attributes } = element;
      const areas = areasOf(attributes.sqref);
      return areas.length === 0 ? [] : [[{ areas, rule: validation(element) }, element]];
    },
  );
}

function validation(element: XmlElement): DataValidation {
  const { attributes } = element;
  const type = attributes.type ?? 'none';
  const flag = (name: string): object => (truth(attributes[name]) ? { [name]: true } : {});
  const word = (name: string): object => (attributes[name] === undefined ? {} : { [name]: attributes[name] });
  const words = {
    ...flag('showInputMessage'),
    ...flag('showErrorMessage'),
    ...['promptTitle', 'prompt', 'errorStyle', 'errorTitle', 'error'].reduce(
      (all, name) => ({ ...all, ...word(name) }),
      {},
    ),
  };
  if (type === 'none') return { type: 'any', ...words };
  const formulae = ['formula1', 'formula2'].flatMap((name) => {
    const text = child(element, name)?.text.trim();
    if (text === undefined || text === '') return [];
    const number = numeral(text);
    return [number === undefined || type === 'list' || type === 'custom' ? text : number];
  });
  const compares = type !== 'list' && type !== 'custom';
  return {
    type: type as 'list',
    ...flag('allowBlank'),
    ...words,
    ...(compares ? { operator: (attributes.operator ?? 'between') as 'between' } : {}),
    formulae,
  };
}

const TEXT_RULES = new Set([
  'containsText',
  'containsBlanks',
  'notContainsBlanks',
  'containsErrors',
  'notContainsErrors',
]);
const KNOWN_RULES = new Set([
  'expression',
  'cellIs',
  'top10',
  'aboveAverage',
  'colorScale',
  'iconSet',
  'timePeriod',
  'dataBar',
  'uniqueValues',
  'duplicateValues',
  ...TEXT_RULES,
]);
/** Rules about texts that the host says as formulas. */
const FORMULA_RULES = new Set(['notContainsText', 'beginsWith', 'endsWith']);

/** The conditional formats of a sheet in their order, each with its element and the one around it. */
export function readConditionals(
  root: XmlElement | null,
  looks: readonly Partial<Style>[],
  newId: () => string,
): [ConditionalRule, XmlElement][] {
  const found = children(root ?? undefined, 'conditionalFormatting').flatMap((group) =>
    children(group, 'cfRule').map((element) => ({ element, areas: areasOf(group.attributes.sqref) })),
  );
  return found
    .filter(
      ({ element, areas }) =>
        areas.length > 0 &&
        (KNOWN_RULES.has(element.attributes.type ?? '') || FORMULA_RULES.has(element.attributes.type ?? '')),
    )
    .sort((a, b) => Number(a.element.attributes.priority ?? 0) - Number(b.element.attributes.priority ?? 0))
    .map(({ element, areas }) => [
      {
        id: newId(),
        areas,
        rule: conditional(element, looks),
        ...(truth(element.attributes.stopIfTrue) ? { stopIfTrue: true } : {}),
      },
      element,
    ]);
}

function conditional(element: XmlElement, looks: readonly Partial<Style>[]): ConditionalFormattingRule {
  const { attributes } = element;
  const type = attributes.type ?? 'expression';
  const style = attributes.dxfId === undefined ? undefined : looks[Number(attributes.dxfId)];
  const common = { priority: Number(attributes.priority ?? 1), ...(style ? { style } : {}) };
  const formulae = children(element, 'formula').map(({ text }) => text.trim());
  if (FORMULA_RULES.has(type)) return { ...common, type: 'expression', formulae };
  if (TEXT_RULES.has(type)) {
    return {
      ...common,
      type: 'containsText',
      operator: type as 'containsText',
      ...(attributes.text === undefined ? {} : { text: attributes.text }),
      ...(formulae.length > 0 ? { formulae } : {}),
    } as ConditionalFormattingRule;
  }
  const scale = child(element, type);
  const cfvo = children(scale, 'cfvo').map(({ attributes: own }): Cvfo => ({
    type: (own.type ?? 'num') as 'num',
    ...(own.val === undefined ? {} : { value: numeral(own.val) ?? own.val }),
  }));
  switch (type) {
    case 'cellIs':
      return { ...common, type, operator: (attributes.operator ?? 'equal') as 'equal', formulae };
    case 'top10':
      return {
        ...common,
        type,
        rank: Number(attributes.rank ?? 10),
        percent: truth(attributes.percent),
        bottom: truth(attributes.bottom),
      };
    case 'aboveAverage':
      return {
        ...common,
        type,
        aboveAverage: truth(attributes.aboveAverage, true),
        ...(truth(attributes.equalAverage) ? { equalAverage: true } : {}),
        ...(attributes.stdDev === undefined ? {} : { stdDev: Number(attributes.stdDev) }),
      } as ConditionalFormattingRule;
    case 'colorScale':
      return { ...common, type, cfvo, color: children(scale, 'color').map((one) => readColor(one) ?? {}) };
    case 'iconSet':
      return {
        ...common,
        type,
        iconSet: (scale?.attributes.iconSet ?? '3TrafficLights1') as '3Arrows',
        showValue: truth(scale?.attributes.showValue, true),
        reverse: truth(scale?.attributes.reverse),
        cfvo,
      };
    case 'dataBar': {
      const color = readColor(child(scale, 'color'));
      return {
        ...common,
        type,
        showValue: truth(scale?.attributes.showValue, true),
        cfvo,
        ...(color ? { color } : {}),
      };
    }
    case 'timePeriod':
      return {
        ...common,
        type,
        ...(attributes.timePeriod === undefined ? {} : { timePeriod: attributes.timePeriod as 'today' }),
      };
    case 'expression':
      return { ...common, type, formulae };
    default:
      return { ...common, type } as unknown as ConditionalFormattingRule;
  }
}
