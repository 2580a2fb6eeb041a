import { refuse } from '../../state/errors';
import { object, type ObjectKind, type OfficeObject } from '../basics/objects';
import { text } from '../basics/arguments';

interface PropertyStore<V> {
  readonly collection: 'WorksheetCustomPropertyCollection' | 'CustomPropertyCollection' | 'SettingCollection';
  readonly values: Map<string, V>;
}

interface PropertyTarget extends PropertyStore<unknown> {
  readonly key: string;
}

const itemKind = (name: string): ObjectKind<PropertyTarget> => ({
  name,
  id: ({ key }) => key,
  alive: ({ values, key }) => values.has(key),
  properties: {
    key: ({ key }) => key,
    value: {
      get: ({ values, key }) => values.get(key),
      set: ({ values, key }, value) => {
        values.set(key, value);
      },
    },
    ...(name === 'CustomProperty'
      ? {
          type: ({ values, key }: PropertyTarget) => {
            const kind = typeof values.get(key);
            return kind === 'number' ? 'Number' : kind === 'boolean' ? 'Boolean' : 'String';
          },
        }
      : {}),
  },
  methods: {
    delete: ({ values, key }) => {
      values.delete(key);
    },
  },
});

const ITEM = {
  WorksheetCustomPropertyCollection: itemKind('WorksheetCustomProperty'),
  CustomPropertyCollection: itemKind('CustomProperty'),
  SettingCollection: itemKind('Setting'),
};

/** Keys compare without case for custom properties, with case for settings. */
function findKey({ values, collection }: PropertyStore<unknown>, key: unknown): string | undefined {
  const wanted = text(key);
  if (collection === 'SettingCollection') return values.has(wanted) ? wanted : undefined;
  return [...values.keys()].find((own) => own.toLowerCase() === wanted.toLowerCase());
}

function item(store: PropertyStore<unknown>, key: string): OfficeObject {
  return object(ITEM[store.collection], { ...store, key });
}

const collectionKind = (name: PropertyStore<unknown>['collection']): ObjectKind<PropertyStore<unknown>> => ({
  name,
  items: (store) => [...store.values.keys()].map((key) => item(store, key)),
  item: (store, key) => item(store, findKey(store, key) ?? refuse('ItemNotFound')),
  methods: {
    add: (store, [key, value]) => {
      const name_ = findKey(store, key) ?? text(key);
      if (value === undefined) refuse('InvalidArgument');
      store.values.set(name_, value);
      return item(store, name_);
    },
    getCount: ({ values }) => values.size,
    getItem: (store, [key]) => item(store, findKey(store, key) ?? refuse('ItemNotFound')),
    getItemOrNullObject: (store, [key]) => {
      const found = findKey(store, key);
      return found === undefined ? null : item(store, found);
    },
    deleteAll: ({ values }) => values.clear(),
  },
});

const COLLECTION = {
  WorksheetCustomPropertyCollection: collectionKind('WorksheetCustomPropertyCollection'),
  CustomPropertyCollection: collectionKind('CustomPropertyCollection'),
  SettingCollection: collectionKind('SettingCollection'),
};

/** Settings and custom properties: values by key that are kept in the file. */
export function customProperties<V>(collection: PropertyStore<V>['collection'], values: Map<string, V>): OfficeObject {
  return object(COLLECTION[collection], { collection, values: values as Map<string, unknown> });
}
