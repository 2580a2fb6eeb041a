import { refuse } from '../../state/errors';
import { object, type ObjectKind, type OfficeObject } from '../basics/objects';

const PROTECTION: ObjectKind<null> = {
  name: 'WorkbookProtection',
  properties: { protected: (_, { book }) => book.structureProtection !== null },
  methods: {
    protect: (_, [password], { book }) => {
      if (book.structureProtection) refuse('InvalidOperation');
      book.structureProtection = typeof password === 'string' && password !== '' ? { password } : {};
    },
    unprotect: (_, [password], { book }) => {
      const standing = book.structureProtection;
      if (standing?.password !== undefined && standing.password !== password) refuse('InvalidArgument');
      book.structureProtection = null;
    },
  },
};

/** The protection of the workbook's structure: which sheets there are, their names, order and visibility. */
export const workbookProtection = (): OfficeObject => object(PROTECTION, null);
