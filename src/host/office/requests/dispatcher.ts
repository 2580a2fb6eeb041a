import { isMemberOffered, apiSetOf } from './api-sets';
import { OfficeError, refuse } from '../../state/errors';
import { isOfficeObject, object, type AnyKind, type OfficeObject } from '../basics/objects';
import { queryObject } from './query';
import {
  ACTION,
  PATH,
  type ActionInfo,
  type ActionResult,
  type ArgumentInfo,
  type PathInfo,
  type RequestBody,
  type ResponseBody,
} from './request';
import { RANGE } from '../basics/kinds';
import { completeKinds } from '../catalogue';
import { RUNTIME, requestContext } from '../workbook/workbook';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';

completeKinds();

/** Called before each action; may refuse it (fault injection). */
export type BeforeAction = (index: number) => void;

/**
 * Answers one request: its actions in order until one is refused. What was done before that stays
 * done, as in Excel.
 */
export function answer(state: HostState, request: RequestBody, beforeAction: BeforeAction): ResponseBody {
  const run = new Run(state, request);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      beforeAction(index);
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: run.perform(action) });
    } catch (error) {
      run.finish(results);
      return { Results: results, TraceIds: traces, Error: { ...errorInfo(error, run.location), ActionIndex: index } };
    }
  }
  run.finish(results);
  return { Results: results, TraceIds: traces };
}

function errorInfo(
  error: unknown,
  location: string,
): { Code: string; Message: string; Location: string; HttpStatusCode: number } {
  if (!(error instanceof OfficeError)) {
    const message = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
    return {
      Code: 'GeneralException',
      Message: `The host failed: ${message}`,
      Location: location,
      HttpStatusCode: 500,
    };
  }
  const status = error.code === 'ItemNotFound' || error.code === 'ApiNotFound' ? 404 : 400;
  return { Code: error.code, Message: error.message, Location: location, HttpStatusCode: status };
}

/** One request being answered: the objects that its paths have led to so far. */
class Run {
  location = '';
  private readonly resolved = new Map<number, OfficeObject | null>();
  private readonly kept = new Map<OfficeObject, string>();
  private readonly instantiated: { result: ActionResult; object: OfficeObject }[] = [];

  constructor(
    private readonly state: HostState,
    private readonly request: RequestBody,
  ) {}

  perform(action: ActionInfo): unknown {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.instantiate(action);
      case ACTION.trace:
        return null;
      case ACTION.query:
      case ACTION.queryAsJson:
        return this.query(action);
      case ACTION.method:
        return this.callMethod(action);
      case ACTION.setProperty: {
        const found = this.present(action.ObjectPathId);
        return found && this.setProperty(found, action.Name, this.args(action.ArgumentInfo)[0]);
      }
      case ACTION.update:
        return this.update(action);
      default:
        return refuse('NotImplemented', `The host does not know the action type ${action.ActionType}.`);
    }
  }

  /** Adds to each instantiated range the id under which the client keeps it. */
  finish(results: readonly ActionResult[]): void {
    const byId = new Map(results.map((result) => [result.ActionId, result]));
    for (const { result, object: made } of this.instantiated) {
      const answered = byId.get(result.ActionId);
      const reference = this.referenceOf(made);
      if (answered && reference !== undefined)
        answered.Value = { ...(answered.Value as object), _ReferenceId: reference };
    }
  }

  private referenceOf(made: OfficeObject): string | undefined {
    return made.kind === RANGE ? (made.target as RangeTarget).referenceId : this.kept.get(made);
  }

  private instantiate(action: ActionInfo): unknown {
    const made = this.resolve(action.ObjectPathId);
    if (!made) return null;
    const id = made.kind.id?.(made.target);
    // As Excel does: the client knows an object's id from then on, which events are registered by.
    const value = id === undefined ? {} : made.kind.properties?.id ? { Id: id } : { _Id: id };
    this.instantiated.push({ result: { ActionId: action.Id, Value: value }, object: made });
    return value;
  }

  private query(action: ActionInfo): unknown {
    const found = this.resolve(action.ObjectPathId);
    if (!found) return null;
    this.checkAlive(found);
    this.location = found.kind.name;
    return queryObject(this.state, found, action.QueryInfo ?? {}, (kind, member) => this.checkMember(kind, member));
  }

  private callMethod(action: ActionInfo): unknown {
    const name = memberName(action.Name);
    const found = this.present(action.ObjectPathId);
    if (!found) return null;
    if (name === '_KeepReference') {
      if (found.kind === RANGE) this.state.keep(found.target as RangeTarget);
      else this.kept.set(found, this.state.keepObject(found));
      return null;
    }
    const value = this.call(found, name, this.args(action.ArgumentInfo));
    return isOfficeObject(value) ? null : (value ?? null);
  }

  private call(found: OfficeObject, name: string, args: unknown[]): unknown {
    this.checkMember(found.kind, name);
    const method = found.kind.methods?.[name];
    if (!method) return this.notImplemented(found.kind, name);
    return method(found.target, args, this.state);
  }

  private setProperty(found: OfficeObject, rawName: string, value: unknown): null {
    const name = memberName(rawName);
    this.checkMember(found.kind, name);
    const property = found.kind.properties?.[name];
    if (!property || typeof property === 'function') {
      if (property) refuse('InvalidArgument', `${found.kind.name}.${name} cannot be set.`);
      return this.notImplemented(found.kind, name);
    }
    property.set(found.target, value, this.state);
    return null;
  }

  private update(action: ActionInfo): null {
    const found = this.present(action.ObjectPathId);
    if (!found) return null;
    for (const [name, value] of Object.entries((action.ObjectState ?? {}) as Record<string, unknown>)) {
      this.setProperty(found, name, value);
    }
    return null;
  }

  /** The object that an action is for; null for a null object, which takes every action and does nothing. */
  private present(pathId: number): OfficeObject | null {
    const found = this.resolve(pathId);
    if (found) this.checkAlive(found);
    return found;
  }

  private checkAlive(found: OfficeObject): void {
    if (found.kind.alive && !found.kind.alive(found.target)) {
      refuse(found.kind === RANGE ? 'InvalidReference' : 'ItemNotFound');
    }
  }

  /** The object that a path leads to, null for a null object. Each path is followed once in a request. */
  private resolve(pathId: number): OfficeObject | null {
    const cached = this.resolved.get(pathId);
    if (cached !== undefined) return cached;
    const path = this.request.ObjectPaths[String(pathId)];
    if (!path) return refuse('InvalidObjectPath');
    const found = this.follow(path);
    this.resolved.set(pathId, found);
    return found;
  }

  private follow(path: PathInfo): OfficeObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return requestContext(this.state);
      case PATH.newObject:
        if (path.Name.endsWith('.Runtime')) return object(RUNTIME, null);
        return refuse('NotImplemented', `The embedded host has no ${path.Name}.`);
      case PATH.nullObject:
        return null;
      case PATH.reference: {
        const kept = this.state.keptObjects.get(path.Name);
        if (kept) return kept;
        const target = this.state.references.get(path.Name);
        if (!target) return refuse('InvalidObjectPath');
        return object(RANGE, target);
      }
      default:
        return this.followFromParent(path);
    }
  }

  private followFromParent(path: PathInfo): OfficeObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? -1);
    if (!parent) return null;
    this.checkAlive(parent);
    const args = this.args(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) {
      this.location = `${parent.kind.name}.getItem`;
      if (!parent.kind.item) return this.notImplemented(parent.kind, 'getItem');
      return parent.kind.item(parent.target, args[0], this.state);
    }
    const name = memberName(path.Name);
    if (path.ObjectPathType === PATH.method) {
      const value = this.call(parent, name, args);
      return isOfficeObject(value) ? value : null;
    }
    this.checkMember(parent.kind, name);
    const navigation = parent.kind.navigations?.[name];
    return navigation ? navigation(parent.target, this.state) : this.notImplemented(parent.kind, name);
  }

  /** Arguments with the objects that they refer to in place of path ids. */
  private args(info: ArgumentInfo | undefined): unknown[] {
    const given = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    return given.map((value, i) => this.argument(value, references?.[i]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference > 0) return this.resolve(reference);
    if (Array.isArray(reference) && Array.isArray(value))
      return value.map((item, i) => this.argument(item, reference[i]));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => {
          const id =
            typeof inner === 'object' && inner !== null
              ? (inner as { _ObjectPathId?: number })._ObjectPathId
              : undefined;
          return [key, id === undefined ? this.argument(inner, undefined) : this.resolve(id)];
        }),
      );
    }
    return value;
  }

  /** Refuses members above the offered API set, as an Excel of that set does. */
  private checkMember(kind: AnyKind, member: string): void {
    this.location = `${kind.name}.${member}`;
    if (member.startsWith('_')) return;
    if (!isMemberOffered(kind.name, member, this.state.options.apiSet) && apiSetOf(kind.name, member) !== undefined) {
      refuse('ApiNotFound');
    }
  }

  private notImplemented(kind: AnyKind, member: string): never {
    this.location = `${kind.name}.${member}`;
    return refuse('NotImplemented', `The embedded host does not implement ${kind.name}.${member}.`);
  }
}

/** `GetRange` → `getRange`; names that start with an underscore stay. */
function memberName(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
