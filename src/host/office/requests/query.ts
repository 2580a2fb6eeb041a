import { apiSetOf, isMemberOffered } from './api-sets';
import { refuse } from '../../state/errors';
import { UNKNOWN, type AnyKind, type OfficeObject } from '../basics/objects';
import type { QueryInfo } from './request';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';

/** What is asked of an object: its own properties and, by name, what is asked of those beneath. */
interface Selection {
  all: boolean;
  readonly properties: Set<string>;
  readonly children: Map<string, Selection>;
}

type CheckMember = (kind: AnyKind, member: string) => void;

/** Reads what a `load` asks for. Refuses unknown and unimplemented properties by name. */
export function queryObject(state: HostState, found: OfficeObject, query: QueryInfo, check: CheckMember): unknown {
  const selection = selectionOf(query);
  return found.kind.items
    ? readCollection(state, found, selection, query, check)
    : readObject(state, found, selection, check);
}

function emptySelection(): Selection {
  return { all: false, properties: new Set(), children: new Map() };
}

function selectionOf({ Select = [], Expand = [] }: QueryInfo): Selection {
  const root = emptySelection();
  if (Select.length === 0 && Expand.length === 0) root.all = true;
  for (const path of Select) addPath(root, path.split(/[/.]/), false);
  for (const path of Expand) addPath(root, path.split(/[/.]/), true);
  return root;
}

function addPath(into: Selection, [head = '', ...rest]: string[], wholeLeaf: boolean): void {
  const name = head.trim();
  if (rest.length > 0 || wholeLeaf) {
    let child = into.children.get(name);
    if (!child) into.children.set(name, (child = emptySelection()));
    if (rest.length > 0) addPath(child, rest, wholeLeaf);
    else child.all = true;
  } else if (name === '$all' || name === '*') {
    into.all = true;
  } else if (name !== '' && name !== '$none') {
    into.properties.add(name);
  }
}

function readCollection(
  state: HostState,
  found: OfficeObject,
  selection: Selection,
  { Skip = 0, Top }: QueryInfo,
  check: CheckMember,
): unknown {
  const { kind } = found;
  const own: Record<string, unknown> = {};
  const forItems: Selection = emptySelection();
  forItems.all = selection.all;
  for (const name of selection.properties) {
    if (kind.properties?.[name]) own[capital(name)] = readProperty(state, found, name, check);
    else if (name === 'items') forItems.all = true;
    else forItems.properties.add(name);
  }
  for (const [name, child] of selection.children) {
    if (name === 'items') merge(forItems, child);
    else forItems.children.set(name, child);
  }
  if (selection.all) readAll(state, found, own);
  const items = kind.items?.(found.target, state) ?? [];
  const cut = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  return { ...own, _Items: cut.map((item) => readObject(state, item, forItems, check)) };
}

function merge(into: Selection, from: Selection): void {
  into.all ||= from.all;
  from.properties.forEach((name) => into.properties.add(name));
  from.children.forEach((child, name) => into.children.set(name, child));
}

function readObject(state: HostState, found: OfficeObject, selection: Selection, check: CheckMember): unknown {
  const { kind, target } = found;
  const result: Record<string, unknown> = {};
  const id = kind.id?.(target);
  if (id !== undefined) result._Id = id;
  if (kind.tracked) {
    const reference = (target as RangeTarget).referenceId;
    if (reference !== undefined) result._ReferenceId = reference;
  }
  if (selection.all) readAll(state, found, result);
  for (const name of selection.properties) {
    const navigation = kind.navigations?.[name];
    if (navigation) {
      check(kind, name);
      result[capital(name)] = readChild(state, navigation(target, state), { ...emptySelection(), all: true }, check);
    } else if (!name.startsWith('_') && name !== 'isNullObject' && isKnown(kind, name)) {
      result[capital(name)] = readProperty(state, found, name, check);
    }
  }
  for (const [name, child] of selection.children) {
    check(kind, name);
    const navigation = kind.navigations?.[name];
    if (!navigation) refuse('NotImplemented', `The embedded host does not implement ${kind.name}.${name}.`);
    result[capital(name)] = readChild(state, navigation(target, state), child, check);
  }
  return result;
}

function readChild(state: HostState, child: OfficeObject | null, selection: Selection, check: CheckMember): unknown {
  if (!child) return null;
  return child.kind.items
    ? readCollection(state, child, selection, {}, check)
    : readObject(state, child, selection, check);
}

function readAll(state: HostState, found: OfficeObject, into: Record<string, unknown>): void {
  for (const name of Object.keys(found.kind.properties ?? {})) {
    if (!isMemberOffered(found.kind.name, name, state.options.apiSet)) continue;
    const { kind, target } = found;
    const property = kind.properties?.[name];
    const value = typeof property === 'function' ? property(target, state) : property?.get(target, state);
    if (value !== UNKNOWN) into[capital(name)] = value;
  }
}

/** A load may name what no Excel knows: nothing comes of it. */
const isKnown = (kind: AnyKind, name: string): boolean =>
  kind.properties?.[name] !== undefined || apiSetOf(kind.name, name) !== undefined;

function readProperty(state: HostState, { kind, target }: OfficeObject, name: string, check: CheckMember): unknown {
  check(kind, name);
  const property = kind.properties?.[name];
  if (!property) refuse('NotImplemented', `The embedded host does not implement ${kind.name}.${name}.`);
  const value = typeof property === 'function' ? property(target, state) : property.get(target, state);
  if (value === UNKNOWN) refuse('NotImplemented', `The embedded host cannot tell ${kind.name}.${name}.`);
  return value;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
