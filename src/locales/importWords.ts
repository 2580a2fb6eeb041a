import type { EffectInputField } from '../domain/register/cells';

/**
 * Words that headings of other people's lists use for the register's fields, lower case, the surest first. A heading
 * matches when it is the word or holds it.
 */
export const importWords: Readonly<Partial<Record<EffectInputField, readonly string[]>>> = {
  id: ['effekt-id', 'effektid', 'löpnummer', 'löpnr', 'id'],
  title: ['benämning', 'rubrik', 'titel', 'åtgärd', 'aktivitet', 'upphandling', 'initiativ', 'beskrivning', 'namn', 'project', 'title'],
  type: ['typ av effektivisering', 'effekttyp', 'typ av besparing', 'typ', 'type'],
  department: ['förvaltning', 'verksamhet', 'avdelning', 'enhet', 'bolag', 'department'],
  category: ['kategori', 'inköpskategori', 'varugrupp', 'område', 'category'],
  reason: ['anledning till effektivisering', 'anledning', 'orsak', 'källa till effekt', 'reason'],
  supplier: ['leverantör', 'motpart', 'supplier', 'vendor'],
  start: ['startdatum', 'avtalsstart', 'start', 'från och med', 'datum', 'fr.o.m', 'start date'],
  termYears: ['avtalstid år', 'avtalstid', 'avtalslängd', 'antal år', 'löptid', 'term'],
  baseline: ['utgångskostnad per år', 'utgångskostnad', 'tidigare kostnad', 'kostnad före', 'baseline', 'nuvarande kostnad'],
  newCost: ['ny kostnad per år', 'ny kostnad', 'kostnad efter', 'avtalad kostnad', 'new cost'],
  baselineSource: ['baselinekälla', 'källa för baseline'],
  amount: ['belopp', 'total effekt', 'besparing', 'kalkylerad effekt', 'effekt kr', 'summa', 'amount', 'saving'],
  caseId: ['ärende', 'diarienummer', 'dnr', 'case'],
  ceiling: ['tak enligt avtal per år', 'takpris', 'tak'],
  implementationCost: ['införandekostnad', 'engångskostnad', 'implementation'],
  indirectPerYear: ['indirekt effekt per år', 'indirekt effekt', 'indirekt'],
  hoursPerYear: ['sparade timmar per år', 'sparade timmar', 'timmar', 'hours'],
  actualEnd: ['faktiskt slutdatum', 'slutdatum', 'till och med', 't.o.m'],
  evidence: ['underlag', 'bilaga', 'evidence'],
  owner: ['ansvarig', 'handläggare', 'inköpare', 'owner'],
  status: ['status'],
  otherBenefit: ['annan nytta', 'övrig nytta', 'mervärde'],
  comment: ['kommentar', 'anmärkning', 'notering', 'comment'],
};
