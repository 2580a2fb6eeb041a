import type { WorkbookErrorCode } from '../application/errors';

/** A failure as data: what application/errors.ts knows of it. */
export interface ErrorFacts {
  readonly code: WorkbookErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
}

type Texts = Readonly<Record<WorkbookErrorCode, (params: ErrorFacts['params']) => string>>;

const named = (value: string | number | undefined, other: string) => (value === undefined || value === '' ? other : `”${value}”`);
const namedEn = (value: string | number | undefined, other: string) => (value === undefined || value === '' ? other : `“${value}”`);

const sv: Texts = {
  noRegister: () => 'Det finns inget register i arbetsboken. Skapa ett först.',
  damaged: ({ parts }) => `Delar av registret saknas eller har bytt namn${parts ? `: ${parts}` : ''}. Lägg tillbaka dem från Start.`,
  cellEdit: () => 'En cell redigeras. Avsluta redigeringen med Enter och försök igen.',
  protected: ({ sheet }) => `Bladet ${named(sheet, 'eller arbetsboken')} är skyddat eller öppnat för läsning. Ta bort skyddet (Granska › Ta bort bladets skydd) och försök igen.`,
  refusedByLayout: () => 'Ett filter eller sammanfogade celler står i vägen. Rensa filtret eller dela cellerna och försök igen.',
  nameTaken: ({ name }) => `Det finns redan något som heter ${named(name, 'likadant')}. Byt namn på det och försök igen.`,
  notFound: ({ name }) => `${named(name, 'Något')} försvann under tiden. Försök igen.`,
  moved: ({ effectId }) => `Raden ${named(effectId, '')} har flyttats eller ändrats under tiden. Läs den igen och gör om.`,
  tooLarge: () => 'Det är mer än Excel tar emot på en gång. Dela upp det och försök igen.',
  conflict: () => 'Någon annan ändrade samtidigt. Försök igen.',
  busy: () => 'Excel är upptaget eller har tappat kontakten. Vänta en stund och försök igen.',
  unsupported: ({ need }) => `Den här versionen av Excel saknar det som behövs${need ? ` (${need})` : ''}.`,
  cancelled: () => 'Avbrutet.',
  unexpected: ({ code }) => `Något gick fel som vi inte känner igen${code ? ` (${code})` : ''}. Försök igen.`,
};

const en: Texts = {
  noRegister: () => 'There is no register in this workbook. Create one first.',
  damaged: ({ parts }) => `Parts of the register are missing or have been renamed${parts ? `: ${parts}` : ''}. Put them back from Start.`,
  cellEdit: () => 'A cell is being edited. Finish with Enter and try again.',
  protected: ({ sheet }) => `The sheet ${namedEn(sheet, 'or the workbook')} is protected or opened for reading only. Remove the protection (Review › Unprotect Sheet) and try again.`,
  refusedByLayout: () => 'A filter or merged cells are in the way. Clear the filter or unmerge the cells and try again.',
  nameTaken: ({ name }) => `Something is already called ${namedEn(name, 'that')}. Rename it and try again.`,
  notFound: ({ name }) => `${namedEn(name, 'Something')} disappeared meanwhile. Try again.`,
  moved: ({ effectId }) => `The row ${namedEn(effectId, '')} has moved or changed meanwhile. Read it again and redo the change.`,
  tooLarge: () => 'This is more than Excel takes at once. Split it up and try again.',
  conflict: () => 'Somebody else changed something at the same time. Try again.',
  busy: () => 'Excel is busy or has lost its connection. Wait a moment and try again.',
  unsupported: ({ need }) => `This version of Excel lacks what is needed${need ? ` (${need})` : ''}.`,
  cancelled: () => 'Cancelled.',
  unexpected: ({ code }) => `Something went wrong that we do not recognise${code ? ` (${code})` : ''}. Try again.`,
};

/** Says what went wrong with the workbook and what to do about it. */
export function workbookErrorText(error: ErrorFacts, language: 'sv' | 'en'): string {
  return (language === 'sv' ? sv : en)[error.code](error.params);
}
